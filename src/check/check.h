/* The numeric check: the derivative of the expression as typed, at random points, against the answer.
 *
 * Everything here works on ASTs (after infer) with Arb numbers and shares no code with lowering,
 * simplification or differentiation: the expression as typed is evaluated by check/eval.c, the answer is
 * evaluated as it is printed, and derivatives are central differences with h = 2^-104 at 320 bits or more,
 * so that their truncation error, about h^2, is below 60 digits.  At least CHECK_DIGITS digits must agree;
 * where they do not, the comparison is made again with steps of 2^-200 and 2^-800 before it counts as failed.
 *
 * A point: every dimension name gets a small size (distinct names distinct sizes, square ones at least as
 * large as the degree of the expression, and such that derived sizes n+1, m*n fit), every symbol a value
 * with its declared structure, kept inside the domains of logs, roots, inverses and away from kinks: a
 * point at which an evaluation is not finite or too close to a kink is drawn again. */
#ifndef MDIFF_CHECK_CHECK_H
#define MDIFF_CHECK_CHECK_H

#include "check/limit.h"
#include "front/ast.h"
#include "front/symbol.h"
#include "notion/ctx.h"
#include "notion/manifold.h"

enum { CHECK_DIGITS = 30, CHECK_POINTS = 3 };

typedef enum CheckStatus { CHECK_NONE, CHECK_PASSED, CHECK_FAILED, CHECK_SKIPPED } CheckStatus;

typedef struct Check {
  CheckStatus status;
  int points;         /* points compared */
  int digits;         /* least number of digits that agreed, as measured, at most the working precision */
  bool exact;         /* it holds exactly, modulo a prime, too */
  const char *reason; /* of a skipped or failed check: one plain sentence */
} Check;

/* How the answer relates to f (all ASTs inferred; `wrt` is the varying symbol, `entry` an AST_ENTRY or
 * AST_MEMBER of it when the derivative is by an entry, else NULL). */
typedef enum CheckKind {
  CHECK_GRADIENT,     /* d f(X)[dX] = tr(G' dX) for dX in X's space; a family member: that member varies */
  CHECK_JACOBIAN,     /* vec d F(X)[dX] = J vec(dX), dX unconstrained; where F is a name x and the variable an
                         intermediate y = E(x) that is defined by it: J vec(d E(x)[dx]) = vec(dx), the inverse */
  CHECK_HESSIAN,      /* second difference of the scalar f along dX, dY = vec(dX)' H vec(dY) */
  CHECK_DERIVATIVE,   /* d F / d t of F's shape */
  CHECK_DIFFERENTIAL, /* the answer contains AST_DIFFERENTIALs: their values are the direction */
  CHECK_EQUAL         /* the answer equals f */
} CheckKind;

typedef struct CheckRequest {
  CheckKind kind;
  const Ast *f;
  const Ast *whole;       /* what f is a derivative of, from which the steps start; NULL: f itself */
  const Ast *answer;
  Symbol *wrt;            /* NULL for CHECK_DIFFERENTIAL, CHECK_EQUAL */
  Symbol *wrt2;           /* mixed Hessian: the second variable, else NULL */
  const Ast *entry;
  const Ast *entry2;      /* the same of wrt2 */
  bool transposed;        /* the answer is the transpose of the usual one */
  bool unconstrained;     /* ignore X's structure in the direction dX */
  bool entrywise;         /* CHECK_GRADIENT: the answer is the table of partials by the independent entries */
  Manifold on;            /* CHECK_GRADIENT: the answer is the gradient on this set, wrt lies in it */
  const struct Clause *at;/* substitutions made after differentiating (values at which the point is taken) */
  int nat;
  Symbol *const *vary;    /* the symbols whose differentials are independent, beside wrt (all of `diff F`); */
  const Ast *const *members; /* of `vary`, each: the AST_MEMBER that alone varies, or NULL; NULL: none */
  const IndexLimit *limits; /* of free indices, without which the answer need not hold */
  int nlimits;
  int nvary;              /* without wrt and vary: those whose differentials occur */
} CheckRequest;

/* Compares at CHECK_POINTS points drawn from c->seed. */
Check check_answer(Ctx *c, const CheckRequest *r);

/* ---- exact comparison ----
 *
 * For what is rational in the names: values modulo p = 2^61 - 1 at random residues, at sizes that are distinct,
 * different from point to point and as large as the degree of the expressions (small square matrices satisfy
 * identities of their own).  Derivatives are exact, too.  Structure is drawn exactly: symmetric, diagonal,
 * triangular, antisymmetric, orthonormal by Cayley's formula. */
typedef struct Exact {
  enum { EXACT_UNKNOWN, EXACT_SAME, EXACT_DIFFERENT } status; /* UNKNOWN: not rational, or no value */
  int points;
  int log10_error; /* of EXACT_SAME: they differ with a probability below 10^log10_error */
} Exact;

Exact check_exact(Ctx *c, const CheckRequest *r);

/* ---- many comparisons at one set of points ----
 *
 * For a statement with its derivation: all that is to be compared is given at once, so that points are
 * drawn once and shared nodes are computed once.
 *
 *   CheckRequest r = {.kind = CHECK_GRADIENT, .f = f, .answer = g, .wrt = W};
 *   const Ast *e[] = {D(f), step1, step2 ...};           D(f): ast_call1(arena, FN_D, f), with f's shape
 *   Checks *k = checks_open(c, 1, &r, n, e);
 *   Check answer = checks_result(k, 0);                  the answer of request 0
 *   checks_same(k, e[i], e[i + 1]) == 0                  a wrong step
 *   checks_close(k);
 *
 * Values in the steps:
 *   dX            a random direction, in X's space as in the request (full for Jacobians and Hessians), for
 *                 each varying symbol: wrt of the requests and `vary`; a symbol that does not vary has dB = O
 *   dr            of a symbol with a definition (let r = ..., where z = ...): the differential of that
 *   d(E)          FN_D: the derivative of E along all these directions at once
 *   x_i, i free   i is a random index within its range
 * A family that is differentiated by one member varies in that member alone, as long as all requests
 * agree on it.  So the first step with df is to equal D(f), and a step dr = E to equal the
 * AST_DIFFERENTIAL of r; both are nodes the caller makes and lists among the expressions.
 *
 * A request may be by an intermediate (∂f/∂z with z = X theta - y): z moves from the value that its
 * definition has.  Only request 0's wrt varies on its own although it is an intermediate.
 *
 * Points are redrawn until everything in request 0 is finite and away from kinks; the other requests and
 * the expressions are asked for in a part of the tries, and what still has no value then is not compared. */
typedef struct Checks Checks;

Checks *checks_open(Ctx *c, int nrequests, const CheckRequest *requests, int nexprs, const Ast *const *exprs);

/* The outcome of one request. */
Check checks_result(const Checks *k, int request);

/* Whether two of the expressions given to checks_open, by pointer, have equal values at all points:
 * 1 yes, 0 no, -1 unknown (no value, another size).  Constant time. */
int checks_same(Checks *k, const Ast *a, const Ast *b);

/* Frees what it holds before the statement ends; without it that happens then. */
void checks_close(Checks *k);

/* Whether a and b have the same value at every one of some random points (passed: yes; failed: no), the
 * values of differentials, definitions and d(...) as in open checks.  Used for == when they differ in form;
 * where they differ *witness (NULL allowed) gets a text that names a point where it shows, else NULL. */
Check check_same(Ctx *c, const Ast *a, const Ast *b, const char **witness);

/* eval F: the value of an expression all of whose names have numeric values (definitions by numbers), as
 * decimal texts with 15 digits, row by row: text[rows * cols].  False with an error in c->diag (domain,
 * name without a value, size). */
bool eval_number(Ctx *c, const Ast *e, int *rows, int *cols, const char ***text);

#endif
