/* Powers: of numbers, entry by entry, and of square matrices. */
#include "check/kernels.h"

static bool is_number(const arb_mat_struct *m) { return arb_mat_nrows(m) == 1 && arb_mat_ncols(m) == 1; }

/* x^a, also for negative x where a is whole; 0^a for positive a is 0. */
static void number_power(arb_t out, const arb_t x, const arb_t a, slong prec) {
  if (arb_is_int(a)) {
    fmpz_t k;
    fmpz_init(k);
    arb_get_unique_fmpz(k, a);
    arb_pow_fmpz(out, x, k, prec);
    fmpz_clear(k);
  } else if (arb_is_zero(x) && arb_is_positive(a)) {
    arb_zero(out);
  } else {
    arb_pow(out, x, a, prec);
  }
}

/* x^a has no derivative at 0 unless a is whole. */
static Fault power_fault(const arb_t x, const arb_t a) {
  return !arb_is_int(a) && kink_near(x) ? FAULT_KINK : FAULT_NONE;
}

Fault num_epow(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  Fault fault = FAULT_NONE;
  for (int k = 0; k < 2; k++)
    if (!is_number(args[k]) &&
        (arb_mat_nrows(args[k]) != arb_mat_nrows(out) || arb_mat_ncols(args[k]) != arb_mat_ncols(out)))
      return FAULT_RANGE;
  for (slong i = 0; i < arb_mat_nrows(out); i++) {
    for (slong j = 0; j < arb_mat_ncols(out); j++) {
      arb_srcptr x = is_number(args[0]) ? arb_mat_entry(args[0], 0, 0) : arb_mat_entry(args[0], i, j);
      arb_srcptr a = is_number(args[1]) ? arb_mat_entry(args[1], 0, 0) : arb_mat_entry(args[1], i, j);
      if (power_fault(x, a) != FAULT_NONE) fault = FAULT_KINK;
      number_power(arb_mat_entry(out, i, j), x, a, prec);
    }
  }
  return fault;
}

/* A^k for a whole k of moderate size. */
static Fault whole_power(arb_mat_t out, const arb_mat_struct *a, const arb_t k, slong prec) {
  if (arf_cmpabs_2exp_si(arb_midref(k), 20) >= 0) return FAULT_LIMIT;
  slong n = arf_get_si(arb_midref(k), ARF_RND_DOWN);
  if (n >= 0) {
    arb_mat_pow_ui(out, a, (ulong)n, prec);
    return FAULT_NONE;
  }
  if (!arb_mat_inv(out, a, prec)) return FAULT_SINGULAR;
  arb_mat_pow_ui(out, out, (ulong)-n, prec);
  return FAULT_NONE;
}

/* The principal power exp(a log(A)). */
static Fault principal_power(arb_mat_t out, const arb_mat_struct *a, const arb_t exponent, slong prec) {
  arb_mat_t t;
  arb_mat_init(t, arb_mat_nrows(a), arb_mat_ncols(a));
  Fault fault = num_logm(t, 1, &a, prec);
  arb_mat_scalar_mul_arb(t, t, exponent, prec);
  if (fault == FAULT_NONE) arb_mat_exp(out, t, prec);
  arb_mat_clear(t);
  return fault;
}

/* A^(k/2) for an odd k. */
static Fault half_power(arb_mat_t out, const arb_mat_struct *a, const arb_t twice, slong prec) {
  arb_mat_t root;
  arb_mat_init(root, arb_mat_nrows(a), arb_mat_ncols(a));
  Fault fault = num_sqrtm(root, 1, &a, prec);
  if (fault == FAULT_NONE) fault = whole_power(out, root, twice, prec);
  arb_mat_clear(root);
  return fault;
}

Fault num_pow(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  const arb_mat_struct *a = args[0];
  if (!is_number(args[1])) return FAULT_UNSUPPORTED;
  if (is_number(a)) return num_epow(out, nargs, args, prec);
  if (arb_mat_nrows(a) != arb_mat_ncols(a)) return FAULT_RANGE;
  arb_srcptr k = arb_mat_entry(args[1], 0, 0);
  if (arb_is_int(k)) return whole_power(out, a, k, prec);
  arb_t twice;
  arb_init(twice);
  arb_mul_2exp_si(twice, k, 1);
  Fault fault = arb_is_int(twice) ? half_power(out, a, twice, prec) : principal_power(out, a, k, prec);
  arb_clear(twice);
  return fault;
}
