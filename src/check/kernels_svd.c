/* Singular values and vectors, by one-sided Jacobi rotations on midpoints. */
#include "check/kernels.h"

enum { GUARD = 64, MAX_SWEEPS = 40 };

/* A (or A', the one that is not wider than high) V = columns of u, orthogonal; norms in s. */
typedef struct Svd {
  bool flipped; /* u, v belong to A' */
  slong m, n;   /* u is m x n, v is n x n */
  arb_mat_t u, v;
  arb_ptr s; /* lengths of the columns of u */
} Svd;

/* Turns the columns p and q of m: (p, q) <- (c p - s q, s p + c q). */
static void turn_columns(arb_mat_t m, slong p, slong q, const arb_t c, const arb_t s, slong prec) {
  arb_t x, y;
  arb_init(x);
  arb_init(y);
  for (slong i = 0; i < arb_mat_nrows(m); i++) {
    arb_ptr mp = arb_mat_entry(m, i, p), mq = arb_mat_entry(m, i, q);
    arb_mul(x, c, mp, prec);
    arb_submul(x, s, mq, prec);
    arb_mul(y, s, mp, prec);
    arb_addmul(y, c, mq, prec);
    arb_get_mid_arb(mp, x);
    arb_get_mid_arb(mq, y);
  }
  arb_clear(x);
  arb_clear(y);
}

static void column_product(arb_t out, const arb_mat_struct *m, slong p, slong q, slong prec) {
  arb_zero(out);
  for (slong i = 0; i < arb_mat_nrows(m); i++) arb_addmul(out, arb_mat_entry(m, i, p), arb_mat_entry(m, i, q), prec);
  arb_get_mid_arb(out, out);
}

/* Makes the columns p and q of u orthogonal; false if they were, as far as prec goes. */
static bool rotate(Svd *d, slong p, slong q, slong prec) {
  arb_t pp, qq, pq, t, c;
  arb_init(pp);
  arb_init(qq);
  arb_init(pq);
  arb_init(t);
  arb_init(c);
  column_product(pp, d->u, p, p, prec);
  column_product(qq, d->u, q, q, prec);
  column_product(pq, d->u, p, q, prec);
  arb_mul(t, pp, qq, prec);
  arb_mul(c, pq, pq, prec);
  arb_mul_2exp_si(c, c, 2 * (prec - GUARD));
  bool turned = arf_cmp(arb_midref(c), arb_midref(t)) > 0 && !arb_is_zero(pq);
  if (turned) {
    /* t = tan of the angle: the smaller root of t^2 + 2 z t - 1 with z = (qq - pp)/(2 pq) */
    arb_sub(t, qq, pp, prec);
    arb_div(t, t, pq, prec);
    arb_mul_2exp_si(t, t, -1);
    bool negative = arf_sgn(arb_midref(t)) < 0;
    arb_abs(t, t);
    arb_mul(c, t, t, prec);
    arb_add_ui(c, c, 1, prec);
    arb_sqrt(c, c, prec);
    arb_add(t, t, c, prec);
    arb_inv(t, t, prec);
    if (negative) arb_neg(t, t);
    arb_mul(c, t, t, prec);
    arb_add_ui(c, c, 1, prec);
    arb_rsqrt(c, c, prec);
    arb_mul(t, t, c, prec);
    turn_columns(d->u, p, q, c, t, prec);
    turn_columns(d->v, p, q, c, t, prec);
  }
  arb_clear(pp);
  arb_clear(qq);
  arb_clear(pq);
  arb_clear(t);
  arb_clear(c);
  return turned;
}

static void svd_init(Svd *d, const arb_mat_struct *a) {
  d->flipped = arb_mat_nrows(a) < arb_mat_ncols(a);
  d->m = d->flipped ? arb_mat_ncols(a) : arb_mat_nrows(a);
  d->n = d->flipped ? arb_mat_nrows(a) : arb_mat_ncols(a);
  arb_mat_init(d->u, d->m, d->n);
  arb_mat_init(d->v, d->n, d->n);
  d->s = _arb_vec_init(d->n);
  if (d->flipped) arb_mat_transpose(d->u, a);
  else arb_mat_set(d->u, a);
  arb_mat_get_mid(d->u, d->u);
  arb_mat_one(d->v);
}

static void svd_clear(Svd *d) {
  arb_mat_clear(d->u);
  arb_mat_clear(d->v);
  _arb_vec_clear(d->s, d->n);
}

/* A bound for what the radii of the entries do to a singular value: the sum of all of them. */
static void radius_sum(mag_t out, const arb_mat_struct *a) {
  mag_zero(out);
  for (slong i = 0; i < arb_mat_nrows(a); i++)
    for (slong j = 0; j < arb_mat_ncols(a); j++) mag_add(out, out, arb_radref(arb_mat_entry(a, i, j)));
}

static Fault svd(Svd *d, const arb_mat_struct *a, slong prec) {
  slong work = prec + 2 * GUARD;
  svd_init(d, a);
  bool turned = true;
  for (int sweep = 0; turned && sweep < MAX_SWEEPS; sweep++) {
    turned = false;
    for (slong p = 0; p < d->n; p++)
      for (slong q = p + 1; q < d->n; q++) turned |= rotate(d, p, q, work);
  }
  mag_t radius;
  mag_init(radius);
  radius_sum(radius, a);
  for (slong j = 0; j < d->n; j++) {
    column_product(d->s + j, d->u, j, j, work);
    arb_sqrtpos(d->s + j, d->s + j, prec);
    arb_add_error_mag(d->s + j, radius);
  }
  mag_clear(radius);
  return turned ? FAULT_DOMAIN : FAULT_NONE;
}

/* The place of the largest singular value; FAULT_KINK if another one is nearly as large. */
static Fault leading(const Svd *d, slong *place) {
  *place = 0;
  for (slong j = 1; j < d->n; j++)
    if (arf_cmp(arb_midref(d->s + j), arb_midref(d->s + *place)) > 0) *place = j;
  Fault fault = FAULT_NONE;
  arb_t gap;
  arb_init(gap);
  for (slong j = 0; j < d->n; j++) {
    if (j == *place) continue;
    arb_sub(gap, d->s + *place, d->s + j, 60);
    if (arb_is_zero(gap) || kink_near(gap)) fault = FAULT_KINK;
  }
  if (arb_is_zero(d->s + *place) || kink_near(d->s + *place)) fault = FAULT_KINK;
  arb_clear(gap);
  return fault;
}

Fault num_s1(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  Svd d;
  slong place;
  Fault fault = svd(&d, args[0], prec);
  Fault kink = leading(&d, &place);
  arb_set(arb_mat_entry(out, 0, 0), d.s + place);
  svd_clear(&d);
  return fault != FAULT_NONE ? fault : kink;
}

Fault num_norm_spectral(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  return num_s1(out, nargs, args, prec);
}

Fault num_norm_nuc(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  Svd d;
  Fault fault = svd(&d, args[0], prec), kink = FAULT_NONE;
  arb_ptr t = arb_mat_entry(out, 0, 0);
  arb_zero(t);
  for (slong j = 0; j < d.n; j++) {
    arb_add(t, t, d.s + j, prec);
    if (arb_is_zero(d.s + j) || kink_near(d.s + j)) kink = FAULT_KINK;
  }
  svd_clear(&d);
  return fault != FAULT_NONE ? fault : kink;
}

/* The sign that makes the largest entry of the leading column of v positive: u1 and v1 belong together. */
static int leading_sign(const Svd *d, slong place) {
  const arb_mat_struct *v = d->flipped ? d->u : d->v;
  slong row = 0;
  for (slong i = 1; i < arb_mat_nrows(v); i++)
    if (arf_cmpabs(arb_midref(arb_mat_entry(v, i, place)), arb_midref(arb_mat_entry(v, row, place))) > 0) row = i;
  return arf_sgn(arb_midref(arb_mat_entry(v, row, place))) < 0 ? -1 : 1;
}

/* The leading left or right singular vector, with a radius as wide as the entries of A promise. */
static Fault leading_vector(arb_mat_t out, const arb_mat_struct *a, bool left, slong prec) {
  Svd d;
  slong place;
  Fault fault = svd(&d, a, prec);
  Fault kink = leading(&d, &place);
  const arb_mat_struct *from = left != d.flipped ? d.u : d.v;
  int sign = leading_sign(&d, place);
  mag_t radius;
  mag_init(radius);
  radius_sum(radius, a);
  mag_mul_2exp_si(radius, radius, KINK_BITS + 2);
  for (slong i = 0; i < arb_mat_nrows(from); i++) {
    arb_ptr t = arb_mat_nrows(out) == 1 ? arb_mat_entry(out, 0, i) : arb_mat_entry(out, i, 0);
    arb_mul_si(t, arb_mat_entry(from, i, place), sign, prec);
    if (from == d.u) arb_div(t, t, d.s + place, prec);
    arb_add_error_mag(t, radius);
  }
  mag_clear(radius);
  svd_clear(&d);
  return fault != FAULT_NONE ? fault : kink;
}

Fault num_u1(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  return leading_vector(out, args[0], true, prec);
}

Fault num_v1(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  return leading_vector(out, args[0], false, prec);
}
