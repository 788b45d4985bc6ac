/* Exponential, square root and logarithm of a square matrix.
 *
 * The iterations run on midpoints with guard bits: they are judged by their residual, which becomes the
 * radius of the result. */
#include "check/kernels.h"

enum { GUARD = 64, MAX_ITERATIONS = 40 };

Fault num_expm(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  arb_mat_exp(out, args[0], prec);
  return FAULT_NONE;
}

/* Upper bound of log2 of the largest entry's absolute value; very negative for 0. */
static double log2_size(const arb_mat_struct *m) {
  mag_t largest, t;
  mag_init(largest);
  mag_init(t);
  for (slong i = 0; i < arb_mat_nrows(m); i++) {
    for (slong j = 0; j < arb_mat_ncols(m); j++) {
      arb_get_mag(t, arb_mat_entry(m, i, j));
      mag_max(largest, largest, t);
    }
  }
  double res = mag_is_zero(largest) ? -1e9 : mag_is_inf(largest) ? 1e9 : mag_get_d_log2_approx(largest);
  mag_clear(largest);
  mag_clear(t);
  return res;
}

static double log2_distance(const arb_mat_struct *a, const arb_mat_struct *b, slong prec) {
  arb_mat_t t;
  arb_mat_init(t, arb_mat_nrows(a), arb_mat_ncols(a));
  arb_mat_sub(t, a, b, prec);
  double res = log2_size(t);
  arb_mat_clear(t);
  return res;
}

/* m <- midpoint of m. */
static void drop_radius(arb_mat_t m) { arb_mat_get_mid(m, m); }

static void set_radius(arb_mat_t m, double log2_radius) {
  mag_t r;
  mag_init(r);
  if (log2_radius > 1e8) mag_inf(r);
  else if (log2_radius > -1e8) mag_set_ui_2exp_si(r, 1, (slong)log2_radius + 2);
  arb_mat_add_error_mag(m, r);
  mag_clear(r);
}

/* One step of Denman and Beavers: y <- (y + z^-1)/2, z <- (z + y^-1)/2; y tends to the principal square
 * root of the y it began with. */
static bool root_step(arb_mat_t y, arb_mat_t z, arb_mat_t t, arb_mat_t u, slong prec) {
  if (!arb_mat_inv(t, z, prec) || !arb_mat_inv(u, y, prec)) return false;
  arb_mat_add(y, y, t, prec);
  arb_mat_add(z, z, u, prec);
  arb_mat_scalar_mul_2exp_si(y, y, -1);
  arb_mat_scalar_mul_2exp_si(z, z, -1);
  drop_radius(y);
  drop_radius(z);
  return true;
}

/* The iteration converges quadratically unless a has a negative eigenvalue. */
static Fault root_of(arb_mat_t y, const arb_mat_struct *a, slong prec) {
  slong n = arb_mat_nrows(a);
  arb_mat_t z, t, u, before;
  arb_mat_init(z, n, n);
  arb_mat_init(t, n, n);
  arb_mat_init(u, n, n);
  arb_mat_init(before, n, n);
  arb_mat_get_mid(y, a);
  arb_mat_one(z);
  bool ok = true;
  double change = 0, size = 0;
  for (int k = 0; k < MAX_ITERATIONS && ok; k++) {
    arb_mat_set(before, y);
    ok = root_step(y, z, t, u, prec);
    change = log2_distance(y, before, prec), size = log2_size(y);
    /* Half of the digits are right before the last step. */
    if (ok && change < size - (double)prec * 0.55) break;
  }
  ok = ok && change < size - (double)prec * 0.5;
  arb_mat_clear(z);
  arb_mat_clear(t);
  arb_mat_clear(u);
  arb_mat_clear(before);
  return ok ? FAULT_NONE : FAULT_DOMAIN;
}

Fault num_sqrtm(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  Fault fault = root_of(out, args[0], prec + GUARD);
  if (fault != FAULT_NONE) return fault;
  arb_mat_t square;
  arb_mat_init(square, arb_mat_nrows(out), arb_mat_ncols(out));
  arb_mat_sqr(square, out, prec + GUARD);
  set_radius(out, log2_distance(square, args[0], prec + GUARD));
  arb_mat_clear(square);
  return FAULT_NONE;
}

/* M (M'M)^-1/2 */
Fault num_polar(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  const arb_mat_struct *m = args[0];
  slong n = arb_mat_ncols(m);
  prec += 2 * GUARD;
  arb_mat_t t, gram, root;
  arb_mat_init(t, n, arb_mat_nrows(m));
  arb_mat_init(gram, n, n);
  arb_mat_init(root, n, n);
  arb_mat_transpose(t, m);
  arb_mat_mul(gram, t, m, prec);
  const arb_mat_struct *argument[] = {gram};
  Fault fault = num_sqrtm(root, 1, argument, prec);
  if (fault == FAULT_NONE && !arb_mat_inv(root, root, prec)) fault = FAULT_SINGULAR;
  if (fault == FAULT_NONE) arb_mat_mul(out, m, root, prec);
  arb_mat_clear(t);
  arb_mat_clear(gram);
  arb_mat_clear(root);
  return fault;
}

/* log((I + Z)/(I - Z)) = 2 (Z + Z^3/3 + Z^5/5 + ...) with Z = (B - I)(B + I)^-1; b is overwritten. */
static Fault log_near_one(arb_mat_t out, arb_mat_t b, slong prec) {
  slong n = arb_mat_nrows(b);
  arb_mat_t z, square, term;
  arb_mat_init(z, n, n);
  arb_mat_init(square, n, n);
  arb_mat_init(term, n, n);
  arb_mat_one(term);
  arb_mat_add(z, b, term, prec);
  arb_mat_sub(b, b, term, prec);
  Fault fault = arb_mat_inv(z, z, prec) ? FAULT_NONE : FAULT_SINGULAR;
  if (fault == FAULT_NONE) {
    arb_mat_mul(z, b, z, prec);
    drop_radius(z);
    arb_mat_sqr(square, z, prec);
    arb_mat_set(out, z);
    for (slong k = 3; log2_size(z) > (double)-prec && k < 4 * prec; k += 2) {
      arb_mat_mul(z, z, square, prec);
      arb_mat_scalar_div_si(term, z, k, prec);
      arb_mat_add(out, out, term, prec);
    }
    arb_mat_scalar_mul_2exp_si(out, out, 1);
  }
  arb_mat_clear(z);
  arb_mat_clear(square);
  arb_mat_clear(term);
  return fault;
}

/* log(A) = 2^k log(A^(1/2^k)), with so many roots that the series is short. */
Fault num_logm(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  enum { NEAR = -6 };
  slong n = arb_mat_nrows(args[0]), work = prec + GUARD;
  arb_mat_t root, one;
  arb_mat_init(root, n, n);
  arb_mat_init(one, n, n);
  arb_mat_one(one);
  arb_mat_get_mid(root, args[0]);
  Fault fault = FAULT_NONE;
  int halvings = 0;
  while (fault == FAULT_NONE && log2_distance(root, one, work) > NEAR && halvings < MAX_ITERATIONS) {
    arb_mat_set(out, root);
    fault = root_of(root, out, work);
    halvings++;
  }
  if (fault == FAULT_NONE) fault = log_near_one(out, root, work);
  arb_mat_scalar_mul_2exp_si(out, out, halvings);
  if (fault == FAULT_NONE) {
    drop_radius(out);
    arb_mat_exp(root, out, work);
    set_radius(out, log2_distance(root, args[0], work));
  }
  arb_mat_clear(root);
  arb_mat_clear(one);
  return fault;
}
