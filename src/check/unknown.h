/* Unknown functions: f with nothing known of it is, at a point, a random polynomial: each entry of its
 * value is a sum of g_k(<C_k, arguments> + b_k), g_k polynomials of degrees 4 and 5, so that its derivatives are
 * known exactly and are as general as the check needs. */
#ifndef MDIFF_CHECK_UNKNOWN_H
#define MDIFF_CHECK_UNKNOWN_H

#include <stdbool.h>
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

/* Its derivative by the arguments slots[0], slots[1] ... slots[order - 1]: the entry of vec(out) at
 * p + m (i_0 + n_0 (i_1 + n_1 (...))) is that of entry p of f's m entries by entry i_0 of the first of them, and so on.
 * So a gradient has the argument's shape, and jac(jac(f, u), v), hess(f, u, v) are of d vec F / d vec(X)'.  False if
 * the sizes do not fit. */
bool unknown_derivative(arb_mat_t out, const Unknown *f, int order, const int *slots, slong prec);

enum { UNKNOWN_ORDERS = 5 };

#endif
