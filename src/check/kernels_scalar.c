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
