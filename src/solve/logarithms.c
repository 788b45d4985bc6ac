/* Sums of logarithms, of scalars or entry by entry: k log(u) - k log(v) + c = 0 where u = exp(-c/k) v. */
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"

/* q log(u); false for other terms. */
static bool read_logarithm(Term t, Term *u, fmpq_t q) {
  Term log = t;
  fmpq_one(q);
  if (t->kind == T_MUL) {
    if (t->n != 1) return false;
    fmpq_set(q, t->coef);
    log = t->args[0];
  }
  if (!t_is_fn(log, FN_LOG)) return false;
  *u = log->args[0];
  return true;
}

typedef struct Logarithms {
  int n;
  fmpq_t unit;      /* the coefficients are whole multiples of it */
  Term above, below, rest;
} Logarithms;

static Term entries_to(Ctx *c, Term u, long k) { return t_is_scalar(u) ? t_pow_int(c, u, k) : t_epow(c, u, t_int(c, k)); }
static Term times(Ctx *c, Term a, Term b) { return t_is_scalar(a) ? t_mul2(c, a, b) : t_had2(c, a, b); }

static bool add_logarithm(Ctx *c, Logarithms *l, Term u, fmpq_t q) {
  enum { MOST_POWER = 2 };
  l->n++;
  fmpq_div(q, q, l->unit);
  const fmpz most[] = {MOST_POWER};
  bool fits = fmpz_is_one(fmpq_denref(q)) && fmpz_cmpabs(fmpq_numref(q), most) <= 0;
  if (!fits) return false;
  long k = fmpz_get_si(fmpq_numref(q));
  if (k > 0) l->above = times(c, l->above, entries_to(c, u, k));
  else l->below = times(c, l->below, entries_to(c, u, -k));
  return true;
}

/* The least coefficient of a logarithm with x in it, the first one's sign; 0 where there is none. */
static void find_unit(Ctx *c, int n, const Term *terms, Term x, fmpq_t unit) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_zero(unit);
  for (int i = 0; i < n; i++) {
    Term u;
    if (!eq_depends(c, terms[i], x) || !read_logarithm(terms[i], &u, q)) continue;
    bool first = fmpq_is_zero(unit), opposite = !first && fmpq_sgn(q) != fmpq_sgn(unit);
    if (opposite) fmpq_neg(q, q);
    bool less = fmpq_sgn(q) > 0 ? fmpq_cmp(q, unit) < 0 : fmpq_cmp(q, unit) > 0;
    if (first || less) fmpq_set(unit, q);
  }
  fmpq_clear(q);
}

static bool gather(Ctx *c, Term r, Term x, Logarithms *l) {
  int n;
  Term *terms = eq_terms(c, r, &n), one = t_is_scalar(r) ? t_int(c, 1) : t_ones(c, r->rows, r->cols);
  bool fits = true;
  *l = (Logarithms){.above = one, .below = one, .rest = t_zero(c, r->rows, r->cols)};
  fmpq_t q;
  fmpq_init(q);
  fmpq_init(l->unit);
  find_unit(c, n, terms, x, l->unit);
  for (int i = 0; i < n && fits; i++) {
    Term u;
    if (!eq_depends(c, terms[i], x)) l->rest = t_add2(c, l->rest, terms[i]);
    else fits = read_logarithm(terms[i], &u, q) && u->rows == r->rows && u->cols == r->cols && add_logarithm(c, l, u, q);
  }
  if (fits && l->n > 0) {
    fmpq_inv(q, l->unit);
    l->rest = t_scale(c, q, l->rest);
  }
  fmpq_clear(q);
  fmpq_clear(l->unit);
  return fits && l->n > 1;
}

Roots isolate_logarithms(Trail *t, Term residual, Term x) {
  Ctx *c = t->c;
  Logarithms l;
  Attempt a = attempt_begin(c);
  if (!t_has_fn(c, residual, FN_LOG) || !gather(c, residual, x, &l)) return (Roots){.n = 0};
  Trail before = *t;
  Term right = times(c, t_fn1(c, FN_EXP, t_neg(c, l.rest)), l.below);
  trail_equation(t, residual, x, LAW_ISOLATE);
  trail_line(t, l.above, right, LAW_LOGARITHMS);
  Roots res = isolate(t, t_sub(c, l.above, right), x);
  if (attempt_failed(c, &a)) res.n = 0;
  if (res.n == 0) *t = before;
  return res;
}
