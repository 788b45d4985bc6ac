/* The numeric check: the derivative of the expression as typed, at random points, against the answer.
 *
 * Everything here works on ASTs (after infer) with Arb numbers and shares no code with lowering,
 * simplification or differentiation: the expression as typed is evaluated by check/eval.c, the answer is
 * evaluated as it is printed, and derivatives are central differences with enough precision for their
 * truncation error to be known small (2-point, h = 2^-104 at 420 bits or better, or as measured).
 * At least CHECK_DIGITS digits must agree.
 *
 * A point: every dimension name gets a small size (distinct names distinct sizes, square ones at least as
 * large as the degree of the expression, and such that derived sizes n+1, m*n fit), every symbol a value
 * with its declared structure, kept inside the domains of logs, roots, inverses and away from kinks: a
 * point at which an evaluation is not finite or too close to a kink is drawn again. */
#ifndef MDIFF_CHECK_CHECK_H
#define MDIFF_CHECK_CHECK_H

#include "front/ast.h"
#include "front/symbol.h"
#include "notion/ctx.h"

enum { CHECK_DIGITS = 30, CHECK_POINTS = 3 };

typedef enum CheckStatus { CHECK_NONE, CHECK_PASSED, CHECK_FAILED, CHECK_SKIPPED } CheckStatus;

typedef struct Check {
  CheckStatus status;
  int points;         /* points compared */
  int digits;         /* least number of digits that agreed, as measured, at most the working precision */
  const char *reason; /* of a skipped or failed check: one plain sentence */
} Check;

/* How the answer relates to f (all ASTs inferred; `wrt` is the varying symbol, `entry` an AST_ENTRY or
 * AST_MEMBER of it when the derivative is by an entry, else NULL). */
typedef enum CheckKind {
  CHECK_GRADIENT,     /* d f(X)[dX] = tr(G' dX) for dX in X's space; a family member: that member varies */
  CHECK_JACOBIAN,     /* vec d F(X)[dX] = J vec(dX), dX unconstrained */
  CHECK_HESSIAN,      /* second difference of the scalar f along dX, dY = vec(dX)' H vec(dY) */
  CHECK_DERIVATIVE,   /* d F / d t of F's shape */
  CHECK_DIFFERENTIAL, /* the answer contains AST_DIFFERENTIALs: their values are the direction */
  CHECK_EQUAL         /* the answer equals f */
} CheckKind;

typedef struct CheckRequest {
  CheckKind kind;
  const Ast *f;
  const Ast *answer;
  Symbol *wrt;            /* NULL for CHECK_DIFFERENTIAL, CHECK_EQUAL */
  Symbol *wrt2;           /* mixed Hessian: the second variable, else NULL */
  const Ast *entry;
  bool transposed;        /* the answer is the transpose of the usual one */
  bool unconstrained;     /* ignore X's structure in the direction dX */
  const struct Clause *at;/* substitutions made after differentiating (values at which the point is taken) */
  int nat;
} CheckRequest;

/* Compares at CHECK_POINTS points drawn from c->seed. */
Check check_answer(Ctx *c, const CheckRequest *r);

/* Whether a and b have the same value at every one of some random points, differentials having the same
 * random values in both, temporaries (let r = ...) following their definitions and FN_D(E) being the
 * directional derivative of E.  Used for the steps of a derivation and for == when they differ in form;
 * then *witness (NULL allowed) gets a text that names a point where they differ. */
Check check_same(Ctx *c, const Ast *a, const Ast *b, const char **witness);

/* eval F: the value of an expression all of whose names have numeric values (definitions by numbers), as
 * decimal texts with 15 digits, row by row: text[rows * cols].  False with an error in c->diag (domain,
 * name without a value, size). */
bool eval_number(Ctx *c, const Ast *e, int *rows, int *cols, const char ***text);

#endif
