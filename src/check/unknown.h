/* Unknown functions: f with nothing known of it is, at a point, a random polynomial: each entry of its
 * value is a sum of g_k(<C_k, arguments> + b_k), g_k quadratic and cubic, so that its derivatives are
 * known exactly and are as general as the check needs. */
#ifndef MDIFF_CHECK_UNKNOWN_H
#define MDIFF_CHECK_UNKNOWN_H

#include <stdint.h>

#include "check/arb_headers.h"

/* Which function: a number that its name and the point determine, and its arguments. */
typedef struct Unknown {
  uint64_t seed;
  int nargs;
  const arb_mat_struct *const *args;
} Unknown;

uint64_t unknown_seed(uint64_t functions, const char *name);

void unknown_value(arb_mat_t out, const Unknown *f, slong prec);

/* Of a scalar f: its gradient by argument number `arg`, of that argument's shape. */
void unknown_gradient(arb_mat_t out, const Unknown *f, int arg, slong prec);

/* d vec f / d vec(arg)'. */
void unknown_jacobian(arb_mat_t out, const Unknown *f, int arg, slong prec);

/* d vec(J)/d vec(arg2)' of J = d vec f / d vec(arg)': of a scalar f its Hessian by vec. */
void unknown_hessian(arb_mat_t out, const Unknown *f, int arg, int arg2, slong prec);

#endif
