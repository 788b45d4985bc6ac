/* Equations as terms: a residual that is to vanish, and what the solver asks of it. */
#ifndef MDIFF_SOLVE_EQUATION_H
#define MDIFF_SOLVE_EQUATION_H

#include "algebra/term.h"

/* Whether the atom x occurs in t. */
bool eq_depends(Ctx *c, Term t, Term x);

/* t with products, transposes, traces and indexed sums distributed over the sums in which x occurs (all sums
 * for NULL); t itself
 * when that would give too many terms. */
Term eq_distribute(Ctx *c, Term t, Term x);

/* The summands of t with their coefficients put in: *count of them. */
Term *eq_terms(Ctx *c, Term t, int *count);

/* The terms of the distributed t in which x occurs (*with) and the rest (*without), t = with + without. */
void eq_split(Ctx *c, Term t, Term x, Term *with, Term *without);

/* Whether all coefficients of t's terms are negative. */
bool eq_is_negative(Ctx *c, Term t);

/* Whether r is affine in x: then *linear is its differential, linear in t_diff(x) and distributed, and *constant
 * its value at x = 0. */
bool eq_affine(Ctx *c, Term r, Term x, Term *linear, Term *constant);

/* A linear form in dX with x put in for it. */
Term eq_apply(Ctx *c, Term linear, Term x, Term value);

/* The matrix M of the linear form M dX of a column X, NULL if it has none. */
Term eq_row(Ctx *c, Term linear, Term x);

/* t with ||U||^2 written as U'U, tr(U'U), where x occurs in U. */
Term eq_open_squares(Ctx *c, Term t, Term x);

/* exp(s 1 + U) written as exp(s) exp(U), for scalars s: all such functions in t. */
Term eq_split_exponentials(Ctx *c, Term t);

/* What dividing by a scalar factor asks for. */
typedef struct Factor {
  Term base;
  long exponent;
} Factor;

enum { MOST_FACTORS = 12 };

/* r divided by its rational content and by the scalar powers common to all its terms; denominators cleared.
 * factors[0..*n) are the scalars it was divided by (positive exponents) and multiplied with (negative ones), *content
 * the rational: r = content * prod(base^exponent) * res. */
Term eq_primitive(Ctx *c, Term r, fmpq_t content, Factor *factors, int *n);

/* The same, when nobody asks what was taken out. */
Term eq_plain_primitive(Ctx *c, Term r);

/* Attempts: constructors may run into errors (a division by zero) that only mean that this was not the way. */
typedef struct Attempt {
  Diag before;
} Attempt;

Attempt attempt_begin(Ctx *c);
bool attempt_failed(Ctx *c, const Attempt *a); /* forgets the error that it says */

#endif
