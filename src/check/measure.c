/* How many digits two values agree in. */
#include "check/checks.h"
#include "check/tangent.h"

#include <math.h>

static const double log10_2 = 0.30102999566398120;

/* Radii that are smaller than the value by this many bits do not matter: more than CHECK_DIGITS. */
enum { SHARP_BITS = 110 };

static double log2_mag(const mag_t x) {
  return mag_is_zero(x) ? -HUGE_VAL : mag_is_inf(x) ? HUGE_VAL : mag_get_d_log2_approx(x);
}

/* log2 of upper bounds: the largest entry's size and the largest radius. */
static void sizes_of_entries(const arb_mat_struct *m, double *size, double *radius) {
  mag_t t, most, wide;
  mag_init(t);
  mag_init(most);
  mag_init(wide);
  for (slong i = 0; i < arb_mat_nrows(m); i++) {
    for (slong j = 0; j < arb_mat_ncols(m); j++) {
      arf_get_mag(t, arb_midref(arb_mat_entry(m, i, j)));
      mag_max(most, most, t);
      mag_max(wide, wide, arb_radref(arb_mat_entry(m, i, j)));
    }
  }
  *size = log2_mag(most);
  *radius = log2_mag(wide);
  mag_clear(t);
  mag_clear(most);
  mag_clear(wide);
}

/* The entry in which a and b differ most. */
static void worst_entry(const arb_mat_struct *a, const arb_mat_struct *b, const arb_mat_struct *diff, Measure *out) {
  slong row = 0, col = 0;
  for (slong i = 0; i < arb_mat_nrows(a); i++)
    for (slong j = 0; j < arb_mat_ncols(a); j++)
      if (arf_cmpabs(arb_midref(arb_mat_entry(diff, i, j)), arb_midref(arb_mat_entry(diff, row, col))) > 0)
        row = i, col = j;
  out->got = arf_get_d(arb_midref(arb_mat_entry(a, row, col)), ARF_RND_NEAR);
  out->expected = arf_get_d(arb_midref(arb_mat_entry(b, row, col)), ARF_RND_NEAR);
}

static Measure judge(double error, double radius, double size, Scale s) {
  Measure m = {.state = MEASURED};
  bool sharp = radius < size - SHARP_BITS;
  /* Of a derivative that is 0, a difference shows nothing but its own error, f times 2^-(2 bits) or so. */
  if (size < s.log2_f - 1.5 * s.bits && (s.truncated || !sharp)) {
    m.faint = s.truncated && size > -HUGE_VAL;
    size = s.log2_f;
    sharp = radius < size - SHARP_BITS;
  }
  if (!sharp && radius > -HUGE_VAL) m.state = IMPRECISE;
  double both = log2(exp2(fmin(error - size, 0)) + exp2(fmin(radius - size, 0))), digits = -both * log10_2;
  m.digits = digits > s.most_digits || size == -HUGE_VAL ? s.most_digits : digits < 0 ? 0 : (int)digits;
  return m;
}

Measure measure_matrices(const arb_mat_struct *a, const arb_mat_struct *b, Scale s) {
  Measure m = {.state = WRONG_SHAPE};
  if (arb_mat_nrows(a) != arb_mat_nrows(b) || arb_mat_ncols(a) != arb_mat_ncols(b)) return m;
  double size_a, size_b, radius_a, radius_b, error, radius;
  arb_mat_t diff;
  arb_mat_init(diff, arb_mat_nrows(a), arb_mat_ncols(a));
  arb_mat_sub(diff, a, b, 400);
  sizes_of_entries(a, &size_a, &radius_a);
  sizes_of_entries(b, &size_b, &radius_b);
  sizes_of_entries(diff, &error, &radius);
  m = judge(error, radius, fmax(size_a, size_b), s);
  worst_entry(a, b, diff, &m);
  arb_mat_clear(diff);
  return m;
}

/* ---- requests ---- */

static slong entries(const arb_mat_struct *m) { return arb_mat_nrows(m) * arb_mat_ncols(m); }

static arb_ptr stacked(const arb_mat_struct *m, slong k) {
  return arb_mat_entry(m, k % arb_mat_nrows(m), k / arb_mat_nrows(m));
}

/* Differences of f's values by the step that they were taken with. */
static void difference(arb_mat_t out, const arb_mat_struct *const *f, const Roots *roots) {
  enum { EXACT_ENOUGH = 100000 };
  arb_mat_sub(out, f[0], f[1], EXACT_ENOUGH);
  if (roots->nf == 4) {
    arb_mat_sub(out, out, f[2], EXACT_ENOUGH);
    arb_mat_add(out, out, f[3], EXACT_ENOUGH);
  }
  arb_mat_scalar_mul_2exp_si(out, out, roots->nf == 4 ? 2 * roots->bits - 2 : roots->bits - 1);
}

/* Does j, or m' where the answer is the transpose, have these sizes? */
static bool has_size(const arb_mat_struct *m, bool transposed, slong rows, slong cols) {
  return transposed ? arb_mat_nrows(m) == cols && arb_mat_ncols(m) == rows
                    : arb_mat_nrows(m) == rows && arb_mat_ncols(m) == cols;
}

static arb_srcptr at(const arb_mat_struct *m, bool transposed, slong i, slong j) {
  return transposed ? arb_mat_entry(m, j, i) : arb_mat_entry(m, i, j);
}

/* Whether entry (i, j) stands for an independent entry of X, or only repeats (j, i). */
static bool independent(unsigned facts, slong i, slong j) {
  if (facts & FACT_DIAGONAL) return i == j;
  if (facts & FACT_SYMMETRIC) return i <= j;
  if (facts & FACT_ANTISYMMETRIC) return i > j;
  return true;
}

/* <G, dX> in the metric of the set */
static bool apply_on_set(arb_mat_t out, const arb_mat_struct *g, const arb_mat_struct *dx, const arb_mat_struct *x,
                         const CheckRequest *r, slong prec) {
  if (x == NULL) return false;
  arb_mat_t t;
  arb_mat_init(t, arb_mat_nrows(dx), arb_mat_ncols(dx));
  if (r->transposed) arb_mat_transpose(t, g);
  else arb_mat_set(t, g);
  bool ok = tangent_inner(arb_mat_entry(out, 0, 0), t, dx, x, r->on, prec);
  arb_mat_clear(t);
  return ok;
}

/* tr(G' dX) */
static bool apply_gradient(arb_mat_t out, const arb_mat_struct *g, const arb_mat_struct *dx, const arb_mat_struct *x,
                           const CheckRequest *r, slong prec) {
  if (!has_size(g, r->transposed, arb_mat_nrows(dx), arb_mat_ncols(dx))) return false;
  if (r->on != MANIFOLD_NONE) return apply_on_set(out, g, dx, x, r, prec);
  arb_ptr t = arb_mat_entry(out, 0, 0);
  arb_zero(t);
  for (slong i = 0; i < arb_mat_nrows(dx); i++)
    for (slong j = 0; j < arb_mat_ncols(dx); j++)
      if (!r->entrywise || independent(r->wrt->facts, i, j))
        arb_addmul(t, at(g, r->transposed, i, j), arb_mat_entry(dx, i, j), prec);
  return true;
}

/* out = J vec(dX), stacked */
static bool apply_jacobian(arb_mat_t out, const arb_mat_struct *jac, const arb_mat_struct *dx, bool transposed,
                           slong prec) {
  if (!has_size(jac, transposed, entries(out), entries(dx))) return false;
  arb_mat_zero(out);
  for (slong i = 0; i < entries(out); i++)
    for (slong j = 0; j < entries(dx); j++)
      arb_addmul(stacked(out, i), at(jac, transposed, i, j), stacked(dx, j), prec);
  return true;
}

/* vec(dX)' H vec(dY) */
static bool apply_hessian(arb_mat_t out, const arb_mat_struct *h, const arb_mat_struct *dx, const arb_mat_struct *dy,
                          bool transposed, slong prec) {
  if (!has_size(h, transposed, entries(dx), entries(dy))) return false;
  arb_t t;
  arb_init(t);
  arb_ptr sum = arb_mat_entry(out, 0, 0);
  arb_zero(sum);
  for (slong i = 0; i < entries(dx); i++) {
    for (slong j = 0; j < entries(dy); j++) {
      arb_mul(t, stacked(dx, i), at(h, transposed, i, j), prec);
      arb_addmul(sum, t, stacked(dy, j), prec);
    }
  }
  arb_clear(t);
  return true;
}

/* The answer, of F's shape or the transposed one, times the number that t moves by. */
static bool apply_derivative(arb_mat_t out, const arb_mat_struct *d, const arb_mat_struct *dt, bool transposed,
                             slong prec) {
  if (!has_size(d, transposed, arb_mat_nrows(out), arb_mat_ncols(out))) return false;
  for (slong i = 0; i < arb_mat_nrows(out); i++)
    for (slong j = 0; j < arb_mat_ncols(out); j++) {
      if (dt != NULL) arb_mul(arb_mat_entry(out, i, j), at(d, transposed, i, j), arb_mat_entry(dt, 0, 0), prec);
      else arb_set(arb_mat_entry(out, i, j), at(d, transposed, i, j));
    }
  return true;
}

static const arb_mat_struct *direction(const Point *point, int place, int slot, long member) {
  const PointValue *v = place < 0 ? NULL : &point->values[place];
  if (v == NULL || v->direction[slot] == NULL || member >= v->count) return NULL;
  return v->direction[slot] + (member < 0 ? 0 : member);
}

static const arb_mat_struct *value_of(const Point *point, int place) { return place < 0 ? NULL : point->values[place].value; }

/* What the answer says of the differences; false if its shape does not fit. */
static bool apply_answer(arb_mat_t out, const arb_mat_struct *answer, const CheckRequest *r, const Roots *roots,
                         const Point *point, slong prec) {
  const arb_mat_struct *dx = direction(point, roots->place, 0, roots->member);
  const arb_mat_struct *dy = direction(point, roots->place2, 1, roots->member2);
  switch (r->kind) {
  case CHECK_GRADIENT: return dx != NULL && apply_gradient(out, answer, dx, value_of(point, roots->place), r, prec);
  case CHECK_JACOBIAN: return dx != NULL && apply_jacobian(out, answer, dx, r->transposed, prec);
  case CHECK_HESSIAN: return dx != NULL && dy != NULL && apply_hessian(out, answer, dx, dy, r->transposed, prec);
  case CHECK_DERIVATIVE: return apply_derivative(out, answer, roots->entry ? NULL : dx, r->transposed, prec);
  case CHECK_DIFFERENTIAL:
  case CHECK_EQUAL: return apply_derivative(out, answer, NULL, r->transposed, prec);
  }
  return false;
}

/* The size that f's values have, at least 1; differences lose it. */
static double log2_of(const arb_mat_struct *f) {
  double size, radius;
  sizes_of_entries(f, &size, &radius);
  return fmax(size, 0);
}

Measure measure_request(const Program *p, const CheckRequest *r, const Roots *roots, const Point *point) {
  enum { PREC = 1 << 16 };
  Measure m = {.state = NO_VALUE_HERE};
  const arb_mat_struct *f[4] = {NULL, NULL, NULL, NULL}, *answer = program_value(p, roots->answer, NULL);
  if (!roots->usable || answer == NULL) return m;
  for (int i = 0; i < roots->nf; i++) {
    Fault fault;
    f[i] = program_value(p, roots->f[i], &fault);
    if (f[i] == NULL || (fault == FAULT_KINK && r->kind != CHECK_EQUAL)) return m;
  }
  slong prec = program_precision(p) * 4 < PREC ? program_precision(p) * 4 : PREC;
  Scale s = {log2_of(f[0]), roots->bits, (int)(2 * roots->bits * log10_2),
             r->kind != CHECK_EQUAL || program_differs(p)};
  if (!s.truncated) s.most_digits = (int)((double)program_precision(p) * log10_2);
  arb_mat_t got, expected;
  const arb_mat_struct *dx = roots->inverse ? direction(point, roots->place, 0, -1) : f[0];
  if (dx == NULL) return m;
  arb_mat_init(got, arb_mat_nrows(dx), arb_mat_ncols(dx));
  arb_mat_init(expected, arb_mat_nrows(f[0]), arb_mat_ncols(f[0]));
  if (r->kind == CHECK_EQUAL) arb_mat_set(expected, f[0]);
  else if (roots->f[0] != roots->f[1] || roots->nf == 4) difference(expected, f, roots);
  bool fits = roots->inverse ? apply_jacobian(got, answer, expected, r->transposed, prec)
                             : apply_answer(got, answer, r, roots, point, prec);
  if (fits) m = measure_matrices(got, roots->inverse ? dx : expected, s);
  else m.state = WRONG_SHAPE;
  arb_mat_clear(got);
  arb_mat_clear(expected);
  return m;
}
