/* Answer: what a statement gives, before it is printed in any format. */
#ifndef MDIFF_CALCULUS_ANSWER_H
#define MDIFF_CALCULUS_ANSWER_H

#include "check/check.h"
#include "front/ast.h"
#include "front/symbol.h"
#include "notion/ctx.h"

/* What stands left of a step's equal sign. */
typedef enum StepLhs {
  LHS_F,       /* f = ...          the expression as typed, or rewritten */
  LHS_LET,     /* let r = ...      introduces sym */
  LHS_DLET,    /* dr = ...         the differential of sym */
  LHS_DF,      /* df = ...         the differential of F */
  LHS_VEC_DF,  /* vec(dF) = ... */
  LHS_GRAD,    /* ∂f/∂X = ...      also ∂f/∂z of an intermediate when sym is set */
  LHS_RIEMANN, /* grad f = ...     the gradient on a set */
  LHS_JAC,     /* ∂z'/∂X, ∂F/∂x' */
  LHS_EQUATION /* left = ...       an equation; `left` is its left side */
} StepLhs;

typedef struct Step {
  struct Step *next;
  StepLhs lhs;
  Symbol *sym;        /* of LHS_LET, LHS_DLET; the variable of LHS_GRAD, LHS_JAC */
  Symbol *of;         /* LHS_GRAD, LHS_JAC of an intermediate: that symbol; NULL for the statement's F */
  Ast *left;          /* LHS_EQUATION */
  Ast *expr;          /* inferred: shapes set */
  const char *law[3]; /* name of the law in FORMAT_UNICODE, FORMAT_ASCII, FORMAT_LATEX; "" for none */
} Step;

typedef struct Result {
  Symbol *wrt;         /* NULL where there is no variable */
  const Ast *wrt_expr; /* as printed behind "wrt": a name, an entry, a transposed name */
  bool wrt_transposed;
  Ast *left;           /* of a solution: the unknown, or the left side of the equation that is left; else NULL */
  bool solved;         /* the unknown is isolated */
  Ast *expr;           /* the answer, in the names that are free */
  Ast *shown;          /* the same in the names that the user defined; NULL where it has none of them */
  Step *steps;
  const Step *second;  /* of a mixed Hessian: the first step of the second differentiation */
  Check check;         /* of the answer and of all its steps */
} Result;

typedef enum AnswerKind {
  ANSWER_TEXT,        /* declarations, definitions, commands: text only */
  ANSWER_EXPR,        /* an expression (with shape): bare, simplify, expand, factor, diff ... */
  ANSWER_DERIVATIVE,  /* grad, jac, hess, deriv, diff */
  ANSWER_SOLUTION,    /* solve, stationary */
  ANSWER_COMPARISON,  /* == */
  ANSWER_VERDICT,     /* convex: yes, no or unknown, as in a comparison */
  ANSWER_VALUE        /* eval */
} AnswerKind;

typedef struct Answer {
  AnswerKind kind;
  const char *name;        /* "grad", "expr", "declare" ...: the "kind" of JSON */
  const Statement *statement;
  const Ast *f;            /* the expression as typed */
  int nresults;
  Result *results;
  const char *text;        /* ANSWER_TEXT */
  bool request_transposed; /* the whole answer is transposed: ∂f'/∂x, layout numerator */
  /* ANSWER_COMPARISON, ANSWER_VERDICT */
  int equal;               /* 1 yes, 0 no, -1 unknown */
  const char *how, *counterexample, *looks_like;
  int wrong_side;          /* of a chain, counted from 1: the first side that differs from the one before it */
  Ast *difference;
  Ast *correct;            /* of a chain: what should stand there; NULL */
  /* ANSWER_VALUE */
  int rows, cols;
  const char **values;
} Answer;

/* How much work is wanted. */
typedef struct AnswerOptions {
  bool steps;             /* build the derivation */
  bool check;             /* check numerically */
  bool layout_numerator;  /* transpose gradients and Jacobians */
} AnswerOptions;

/* Sets what lower layers ask calculus for (c->derive, c->expand_d). */
void answer_services(Ctx *c);

/* Computes the answer of a mathematical statement (inferred); NULL after an error in c->diag.  A failed
 * check is not an error here: it stands in the result. */
Answer *answer_statement(Ctx *c, Statement *st, const AnswerOptions *o);

#endif
