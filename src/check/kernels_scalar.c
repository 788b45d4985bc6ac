/* Scalars of matrices and vectors: determinants, norms, extremes, logsumexp and softmax. */
#include "check/kernels.h"

Fault num_det(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  arb_mat_det(arb_mat_entry(out, 0, 0), args[0], prec);
  return FAULT_NONE;
}

Fault num_logdet(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  arb_ptr t = arb_mat_entry(out, 0, 0);
  arb_mat_det(t, args[0], prec);
  if (arb_contains_zero(t)) return FAULT_SINGULAR;
  arb_abs(t, t);
  arb_log(t, t, prec);
  return FAULT_NONE;
}

Fault num_norm_f(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  arb_ptr t = arb_mat_entry(out, 0, 0);
  num_sumsq(out, nargs, args, prec);
  arb_sqrtpos(t, t, prec);
  return kink_near(t) ? FAULT_KINK : FAULT_NONE;
}

/* out += |m(i, j)|; FAULT_KINK near 0. */
static Fault add_abs(arb_t out, const arb_mat_struct *m, slong i, slong j, slong prec) {
  arb_srcptr x = arb_mat_entry(m, i, j);
  arb_t t;
  arb_init(t);
  arb_abs(t, x);
  arb_add(out, out, t, prec);
  arb_clear(t);
  return kink_near(x) ? FAULT_KINK : FAULT_NONE;
}

Fault num_norm_1(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  Fault fault = FAULT_NONE;
  arb_ptr t = arb_mat_entry(out, 0, 0);
  arb_zero(t);
  for (slong i = 0; i < arb_mat_nrows(args[0]); i++)
    for (slong j = 0; j < arb_mat_ncols(args[0]); j++)
      if (add_abs(t, args[0], i, j, prec) != FAULT_NONE) fault = FAULT_KINK;
  return fault;
}

/* Takes x into the maximum so far; FAULT_KINK when both are nearly equal. */
static Fault take_larger(arb_t best, const arb_t x, slong prec) {
  arb_t gap;
  arb_init(gap);
  arb_sub(gap, x, best, prec);
  Fault fault = arb_is_zero(gap) || kink_near(gap) ? FAULT_KINK : FAULT_NONE;
  arb_max(best, best, x, prec);
  arb_clear(gap);
  return fault;
}

/* The largest of x[0 .. n); a near tie counts only if it is for the first place. */
static Fault largest(arb_t out, arb_srcptr x, slong n, slong prec) {
  slong place = 0;
  for (slong i = 1; i < n; i++)
    if (arf_cmp(arb_midref(x + i), arb_midref(x + place)) > 0) place = i;
  arb_set(out, x + place);
  Fault fault = FAULT_NONE;
  for (slong i = 0; i < n; i++)
    if (i != place && take_larger(out, x + i, prec) != FAULT_NONE) fault = FAULT_KINK;
  return fault;
}

/* The largest sum of the absolute values of a row, or of a column. */
static Fault largest_sum(arb_mat_t out, const arb_mat_struct *m, bool rows, slong prec) {
  slong n = rows ? arb_mat_nrows(m) : arb_mat_ncols(m), len = rows ? arb_mat_ncols(m) : arb_mat_nrows(m);
  Fault fault = FAULT_NONE;
  arb_ptr sums = _arb_vec_init(n);
  for (slong i = 0; i < n; i++)
    for (slong j = 0; j < len; j++)
      if (add_abs(sums + i, m, rows ? i : j, rows ? j : i, prec) != FAULT_NONE) fault = FAULT_KINK;
  if (largest(arb_mat_entry(out, 0, 0), sums, n, prec) != FAULT_NONE) fault = FAULT_KINK;
  _arb_vec_clear(sums, n);
  return fault;
}

Fault num_norm_inf(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  return largest_sum(out, args[0], true, prec);
}

Fault num_norm_col(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  return largest_sum(out, args[0], false, prec);
}

/* The largest entry of sign * m, times sign. */
static Fault extreme(arb_mat_t out, const arb_mat_struct *m, int sign, slong prec) {
  slong n = arb_mat_nrows(m), k = n * arb_mat_ncols(m);
  arb_ptr all = _arb_vec_init(k), t = arb_mat_entry(out, 0, 0);
  for (slong i = 0; i < k; i++) arb_mul_si(all + i, arb_mat_entry(m, i % n, i / n), sign, prec);
  Fault fault = largest(t, all, k, prec);
  arb_mul_si(t, t, sign, prec);
  _arb_vec_clear(all, k);
  return fault;
}

Fault num_max(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  return extreme(out, args[0], 1, prec);
}

Fault num_min(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  return extreme(out, args[0], -1, prec);
}

/* 1 where the largest of sign * x stands, 0 elsewhere. */
static Fault place_of_extreme(arb_mat_t out, const arb_mat_struct *x, int sign) {
  slong rows = arb_mat_nrows(x), cols = arb_mat_ncols(x), besti = 0, bestj = 0;
  for (slong i = 0; i < rows; i++)
    for (slong j = 0; j < cols; j++)
      if (sign * arf_cmp(arb_midref(arb_mat_entry(x, i, j)), arb_midref(arb_mat_entry(x, besti, bestj))) > 0) besti = i, bestj = j;
  Fault fault = FAULT_NONE;
  arb_t gap;
  arb_init(gap);
  for (slong i = 0; i < rows; i++)
    for (slong j = 0; j < cols; j++) {
      if (i == besti && j == bestj) continue;
      arb_sub(gap, arb_mat_entry(x, i, j), arb_mat_entry(x, besti, bestj), 64);
      if (arb_is_zero(gap) || kink_near(gap)) fault = FAULT_KINK;
    }
  arb_clear(gap);
  arb_mat_zero(out);
  arb_one(arb_mat_entry(out, besti, bestj));
  return fault;
}

Fault num_ismax(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  return place_of_extreme(out, args[0], 1);
}

Fault num_ismin(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  return place_of_extreme(out, args[0], -1);
}

/* (-1)^(k+1) k! zeta(k + 1, x), entry by entry (NIST DLMF 25.11.12). */
Fault num_polygamma(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  enum { MOST_ORDER = 100 };
  arb_srcptr order = arb_mat_entry(args[0], 0, 0);
  arb_t s, factor;
  arb_init(s);
  arb_init(factor);
  slong k = arb_is_int(order) ? arf_get_si(arb_midref(order), ARF_RND_NEAR) : -1;
  Fault fault = k < 0 ? FAULT_DOMAIN : k > MOST_ORDER ? FAULT_LIMIT : FAULT_NONE;
  if (fault == FAULT_NONE) {
    arb_set_si(s, k + 1);
    arb_fac_ui(factor, (ulong)k, prec);
    if (k % 2 == 0) arb_neg(factor, factor);
  }
  for (slong i = 0; i < arb_mat_nrows(out) && fault == FAULT_NONE; i++)
    for (slong j = 0; j < arb_mat_ncols(out); j++) {
      arb_ptr t = arb_mat_entry(out, i, j);
      if (k == 0) {
        arb_digamma(t, arb_mat_entry(args[1], i, j), prec);
      } else {
        arb_hurwitz_zeta(t, s, arb_mat_entry(args[1], i, j), prec);
        arb_mul(t, t, factor, prec);
      }
    }
  arb_clear(s);
  arb_clear(factor);
  return fault;
}

Fault num_logsumexp(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  arb_ptr sum = arb_mat_entry(out, 0, 0);
  arb_t t;
  arb_init(t);
  arb_zero(sum);
  for (slong i = 0; i < arb_mat_nrows(args[0]); i++) {
    for (slong j = 0; j < arb_mat_ncols(args[0]); j++) {
      arb_exp(t, arb_mat_entry(args[0], i, j), prec);
      arb_add(sum, sum, t, prec);
    }
  }
  arb_log(sum, sum, prec);
  arb_clear(t);
  return FAULT_NONE;
}

Fault num_softmax(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  arb_t sum;
  arb_init(sum);
  for (slong i = 0; i < arb_mat_nrows(out); i++) {
    for (slong j = 0; j < arb_mat_ncols(out); j++) {
      arb_ptr t = arb_mat_entry(out, i, j);
      arb_exp(t, arb_mat_entry(args[0], i, j), prec);
      arb_add(sum, sum, t, prec);
    }
  }
  arb_mat_scalar_div_arb(out, out, sum, prec);
  arb_clear(sum);
  return FAULT_NONE;
}
