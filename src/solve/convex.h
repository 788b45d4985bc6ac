/* A question whether F is convex; private to convex.c and refute.c. */
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

#endif
