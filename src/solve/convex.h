/* A question whether F is convex; private to convex.c, certificate.c, domain.c and refute.c. */
#ifndef MDIFF_SOLVE_CONVEX_H
#define MDIFF_SOLVE_CONVEX_H

#include "algebra/term.h"
#include "calculus/answer.h"

typedef struct Question {
  Ctx *c;
  Statement *st;
  Answer *answer;
  Term f;
  Variables v;
  Ast *hessian; /* NULL: there is none */
  bool conditional; /* yes only for some values of parameters */
} Question;

/* Looks for two points with f(x) + f(y) < 2 f((x + y)/2) and says so in the answer; false if none is found. */
bool refuted(Question *q);

/* certificate.c: whether the Hessian in scalars is a positive semidefinite matrix of numbers; how that is known. */
bool hessian_of_numbers(const Question *q, const char **how);

/* certificate.c: whether the second derivative is a polynomial that is nowhere negative. */
bool hessian_is_polynomial(const Question *q, Term hessian, const char **how);

/* domain.c: whether F has kinks: norms, abs, relu, max. */
bool has_kinks(const Question *q);

/* domain.c: lists where F has a value among the assumptions. */
void say_domain(const Question *q);

#endif
