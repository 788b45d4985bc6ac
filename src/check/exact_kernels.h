/* Exact values of the rational functions; private to exact*.c.  Each kernel computes residues, and bounds of the degrees
 * of numerator and denominator; `out` comes with the result's size, filled with zeros. */
#ifndef MDIFF_CHECK_EXACT_KERNELS_H
#define MDIFF_CHECK_EXACT_KERNELS_H

#include "check/exact.h"

typedef const ExactValue *const *ExactArgs;
typedef Fault ExactKernel(const Ring *r, ExactValue *out, int nargs, ExactArgs args);

static inline slong rows(const ExactValue *v) { return fmpz_mat_nrows(v->m); }
static inline slong cols(const ExactValue *v) { return fmpz_mat_ncols(v->m); }
static inline slong entries(const ExactValue *v) { return rows(v) * cols(v); }
static inline fmpz *at(const ExactValue *v, slong i, slong j) { return fmpz_mat_entry(v->m, i, j); }
static inline fmpz *stacked(const ExactValue *v, slong k) { return at(v, k % rows(v), k / rows(v)); }
static inline bool is_number(const ExactValue *v) { return entries(v) == 1; }
static inline bool same_size(const ExactValue *a, const ExactValue *b) { return rows(a) == rows(b) && cols(a) == cols(b); }
static inline bool fits(const ExactValue *v, const ExactValue *out) { return is_number(v) || same_size(v, out); }

/* Entry (i, j), or the number itself if v is one. */
static inline const fmpz *spread(const ExactValue *v, slong i, slong j) { return is_number(v) ? at(v, 0, 0) : at(v, i, j); }

/* The degrees of what only rearranges x. */
static inline void degrees_of(ExactValue *out, const ExactValue *x) {
  out->num = x->num;
  out->den = x->den;
}

/* Adds up the degrees of factors. */
static inline void product_degrees(ExactValue *out, int nargs, ExactArgs args) {
  for (int i = 0; i < nargs; i++) {
    out->num += args[i]->num;
    out->den += args[i]->den;
  }
}

/* k where `exponent` is a whole number that base may be raised to, of moderate size; halved for what is held as its square. */
bool exact_exponent(const Ring *r, const ExactValue *base, const ExactValue *exponent, slong *k);

ExactKernel exact_add, exact_neg, exact_mul, exact_hadamard, exact_kron, exact_inner, exact_sumsq, exact_ediv,
    exact_div, exact_epow;
ExactKernel exact_inv, exact_pow, exact_det, exact_adj, exact_pinv, exact_sylvester;
ExactKernel exact_transpose, exact_tr, exact_sum, exact_mean, exact_norm, exact_sqrt, exact_abs, exact_diagm,
    exact_diagv, exact_vec, exact_btr, exact_ptr, exact_vech, exact_tril, exact_triu, exact_identity, exact_zeros, exact_ones, exact_unit,
    exact_commutation, exact_dup, exact_elim;

#endif
