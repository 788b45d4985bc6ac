/* What an answer says of f's differences, exactly: check/measure.c over Z/p. */
#include "check/exact_compare.h"

typedef struct Comparison {
  const Ring *r;
  const CheckRequest *request;
  const fmpz_mat_struct *answer, *dx, *dy;
} Comparison;

static slong entries(const fmpz_mat_struct *m) { return fmpz_mat_nrows(m) * fmpz_mat_ncols(m); }

static fmpz *stacked(const fmpz_mat_struct *m, slong k) {
  return fmpz_mat_entry(m, k % fmpz_mat_nrows(m), k / fmpz_mat_nrows(m));
}

/* Entry of the answer, or of its transpose where that is what was asked for. */
static const fmpz *at(const Comparison *c, slong i, slong j) {
  return c->request->transposed ? fmpz_mat_entry(c->answer, j, i) : fmpz_mat_entry(c->answer, i, j);
}

static bool has_size(const Comparison *c, slong rows, slong cols) {
  slong m = fmpz_mat_nrows(c->answer), n = fmpz_mat_ncols(c->answer);
  return c->request->transposed ? m == cols && n == rows : m == rows && n == cols;
}

/* Whether entry (i, j) stands for an independent entry of X, or only repeats (j, i). */
static bool independent(unsigned facts, slong i, slong j) {
  if (facts & FACT_DIAGONAL) return i == j;
  if (facts & FACT_SYMMETRIC) return i <= j;
  if (facts & FACT_ANTISYMMETRIC) return i > j;
  return true;
}

/* tr(G' dX) */
static bool apply_gradient(const Comparison *c, fmpz_mat_t out) {
  if (!has_size(c, fmpz_mat_nrows(c->dx), fmpz_mat_ncols(c->dx))) return false;
  for (slong i = 0; i < fmpz_mat_nrows(c->dx); i++)
    for (slong j = 0; j < fmpz_mat_ncols(c->dx); j++)
      if (!c->request->entrywise || independent(c->request->wrt->facts, i, j))
        fmpz_addmul(fmpz_mat_entry(out, 0, 0), at(c, i, j), fmpz_mat_entry(c->dx, i, j));
  return true;
}

/* J vec(dX), stacked */
static bool apply_jacobian(const Comparison *c, fmpz_mat_t out) {
  if (!has_size(c, entries(out), entries(c->dx))) return false;
  for (slong i = 0; i < entries(out); i++)
    for (slong j = 0; j < entries(c->dx); j++) fmpz_addmul(stacked(out, i), at(c, i, j), stacked(c->dx, j));
  return true;
}

/* vec(dX)' H vec(dY) */
static bool apply_hessian(const Comparison *c, fmpz_mat_t out) {
  if (!has_size(c, entries(c->dx), entries(c->dy))) return false;
  fmpz_t t;
  fmpz_init(t);
  for (slong i = 0; i < entries(c->dx); i++) {
    for (slong j = 0; j < entries(c->dy); j++) {
      fmpz_mul(t, stacked(c->dx, i), at(c, i, j));
      fmpz_addmul(fmpz_mat_entry(out, 0, 0), t, stacked(c->dy, j));
    }
  }
  fmpz_clear(t);
  return true;
}

/* The answer, times the number that t moves by. */
static bool apply_derivative(const Comparison *c, fmpz_mat_t out, const fmpz_mat_struct *dt) {
  if (!has_size(c, fmpz_mat_nrows(out), fmpz_mat_ncols(out))) return false;
  for (slong i = 0; i < fmpz_mat_nrows(out); i++) {
    for (slong j = 0; j < fmpz_mat_ncols(out); j++) {
      fmpz_set(fmpz_mat_entry(out, i, j), at(c, i, j));
      if (dt != NULL) fmpz_mul(fmpz_mat_entry(out, i, j), fmpz_mat_entry(out, i, j), fmpz_mat_entry(dt, 0, 0));
    }
  }
  return true;
}

static bool apply_answer(const Comparison *c, const Roots *roots, fmpz_mat_t out) {
  switch (c->request->kind) {
  case CHECK_GRADIENT: return c->dx != NULL && apply_gradient(c, out);
  case CHECK_JACOBIAN: return c->dx != NULL && apply_jacobian(c, out);
  case CHECK_HESSIAN: return c->dx != NULL && c->dy != NULL && apply_hessian(c, out);
  case CHECK_DERIVATIVE: return apply_derivative(c, out, roots->entry ? NULL : c->dx);
  case CHECK_DIFFERENTIAL:
  case CHECK_EQUAL: return apply_derivative(c, out, NULL);
  }
  return false;
}

static const fmpz_mat_struct *direction(const ExactPoint *points, int place, int slot, long member) {
  const ExactPoint *v = place < 0 ? NULL : &points[place];
  if (v == NULL || v->direction[slot] == NULL || member >= v->count) return NULL;
  return v->direction[slot] + (member < 0 ? 0 : member);
}

/* The differences of f by the step that they were taken with; f itself where none were taken. */
static void take_difference(const Ring *r, fmpz_mat_t out, const ExactValue *values, const Roots *roots) {
  fmpz_mat_set(out, values[roots->f[0]].m);
  if (roots->nf == 1) return;
  fmpz_mat_sub(out, out, values[roots->f[1]].m);
  if (roots->nf == 4) {
    fmpz_mat_sub(out, out, values[roots->f[2]].m);
    fmpz_mat_add(out, out, values[roots->f[3]].m);
  }
  int order = roots->nf == 4 ? 2 : 1;
  for (slong k = 0; k < entries(out); k++) ring_divide_step(r, stacked(out, k), order, order * roots->bits);
}

static bool same_residues(const Ring *r, const fmpz_mat_struct *a, const fmpz_mat_struct *b) {
  fmpz_t t;
  fmpz_init(t);
  bool same = true;
  for (slong k = 0; k < entries(a) && same; k++) {
    fmpz_sub(t, stacked(a, k), stacked(b, k));
    same = fmpz_divisible(t, r->p) != 0;
  }
  fmpz_clear(t);
  return same;
}

/* G is to lie in the space that X varies in. */
static bool lies_in_space(const Comparison *c) {
  const CheckRequest *q = c->request;
  if (q->kind != CHECK_GRADIENT || q->unconstrained || q->entrywise || !is_structured(q->wrt->facts)) return true;
  fmpz_mat_t t; /* the transpose of a structured matrix has another structure */
  fmpz_mat_init(t, fmpz_mat_nrows(c->dx), fmpz_mat_ncols(c->dx));
  for (slong i = 0; i < fmpz_mat_nrows(t); i++)
    for (slong j = 0; j < fmpz_mat_ncols(t); j++) fmpz_set(fmpz_mat_entry(t, i, j), at(c, i, j));
  exact_project(c->r, t, q->wrt->facts);
  bool same = true;
  for (slong i = 0; i < fmpz_mat_nrows(t); i++)
    for (slong j = 0; j < fmpz_mat_ncols(t); j++) {
      fmpz_sub(fmpz_mat_entry(t, i, j), fmpz_mat_entry(t, i, j), at(c, i, j));
      same = same && fmpz_divisible(fmpz_mat_entry(t, i, j), c->r->p);
    }
  fmpz_mat_clear(t);
  return same;
}

/* The degree of the numerator of (f' - answer). */
static double degree_of(const ExactValue *f, const ExactValue *answer, int order) {
  double num = f->num, den = f->den;
  for (int i = 0; i < order; i++) {
    num += den + 1;
    den *= 2;
  }
  double left = num + answer->den, right = answer->num + 1 + den;
  return left > right ? left : right;
}

ExactOutcome exact_compare(const Ring *r, const CheckRequest *request, const Roots *roots, const ExactValue *values,
                           const ExactPoint *points, double *degree) {
  const ExactValue *f = &values[roots->f[0]], *answer = &values[roots->answer];
  if (f->square || answer->square) {
    bool both = f->square && answer->square && request->kind == CHECK_EQUAL;
    if (!both) return EXACT_NO_VALUE;
  }
  Comparison c = {r, request, answer->m, direction(points, roots->place, 0, roots->member),
                  direction(points, roots->place2, 1, roots->member2)};
  fmpz_mat_t expected, got;
  fmpz_mat_init(expected, fmpz_mat_nrows(f->m), fmpz_mat_ncols(f->m));
  fmpz_mat_init(got, fmpz_mat_nrows(f->m), fmpz_mat_ncols(f->m));
  take_difference(r, expected, values, roots);
  bool fits = apply_answer(&c, roots, got);
  bool same = fits && same_residues(r, got, expected) && lies_in_space(&c);
  fmpz_mat_clear(expected);
  fmpz_mat_clear(got);
  *degree = degree_of(f, answer, roots->nf == 4 ? 2 : roots->nf - 1);
  return same ? EXACT_EQUAL : EXACT_UNEQUAL;
}
