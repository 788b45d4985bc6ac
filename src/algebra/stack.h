/* Sums over entries in matrix form. */
#ifndef MDIFF_ALGEBRA_STACK_H
#define MDIFF_ALGEBRA_STACK_H

#include "algebra/term.h"

/* sum_i body as an expression without i: sum_i x_i y_i = x'y, sum_i (e_i' A e_i) = tr(A), sum_i x_i e_i = x.
 * NULL where body is not made of entries over the whole range of i (Magnus and Neudecker, section 2.4). */
Term stack_total(Ctx *c, const Range *r, Term body);

#endif
