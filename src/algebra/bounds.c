#include "algebra/bounds.h"

#include <math.h>

enum { MOST_DEPTH = 24, MOST_SUMMANDS = 200 };

bool bounds_positive(Bounds b) { return b.lo > 0 || (b.lo == 0 && b.over); }
bool bounds_nonnegative(Bounds b) { return b.lo >= 0; }
bool bounds_nonzero(Bounds b) { return bounds_positive(b) || b.hi < 0 || (b.hi == 0 && b.under); }

static const Bounds anything = {-INFINITY, INFINITY, false, false};

static Bounds exactly(double x) { return (Bounds){x, x, false, false}; }
static Bounds at_least(double x) { return (Bounds){x, INFINITY, false, false}; }
static Bounds above(double x) { return (Bounds){x, INFINITY, true, false}; }

static Bounds plus(Bounds a, Bounds b) { return (Bounds){a.lo + b.lo, a.hi + b.hi, a.over || b.over, a.under || b.under}; }

static Bounds scaled(Bounds b, double q) {
  if (q == 0) return exactly(0);
  if (q > 0) return (Bounds){q * b.lo, q * b.hi, b.over, b.under};
  return (Bounds){q * b.hi, q * b.lo, b.under, b.over};
}

/* The product of two that are not negative, else what their size tells. */
static Bounds times(Bounds a, Bounds b) {
  if (a.lo == a.hi) return scaled(b, a.lo);
  if (b.lo == b.hi) return scaled(a, b.lo);
  if (a.lo >= 0 && b.lo >= 0) {
    bool over = bounds_positive(a) && bounds_positive(b) && (a.over || b.over);
    double hi = isinf(a.hi) || isinf(b.hi) ? INFINITY : a.hi * b.hi;
    return (Bounds){a.lo * b.lo, hi, over || (a.lo == 0 && a.over && bounds_positive(b)) || (b.lo == 0 && b.over && bounds_positive(a)), a.under || b.under};
  }
  double x = fmax(fabs(a.lo), fabs(a.hi)), y = fmax(fabs(b.lo), fabs(b.hi));
  if (isinf(x) || isinf(y)) return anything;
  return (Bounds){-x * y, x * y, false, false};
}

static Bounds square(Bounds b) {
  double size = fmax(fabs(b.lo), fabs(b.hi));
  bool open = fabs(b.lo) == fabs(b.hi) ? b.over && b.under : fabs(b.lo) > fabs(b.hi) ? b.over : b.under;
  Bounds res = {0, isinf(size) ? INFINITY : size * size, bounds_nonzero(b), open};
  if (b.lo > 0) res.lo = b.lo * b.lo, res.over = b.over;
  return res;
}

static Bounds power(Bounds base, Term exponent) {
  if (!t_is_integer(exponent)) return bounds_nonnegative(base) && exponent->kind == T_NUM && fmpq_sgn(exponent->coef) > 0 && !bounds_positive(base) ? at_least(0) : bounds_positive(base) ? above(0) : anything;
  bool even = fmpz_is_even(fmpq_numref(exponent->coef)) != 0, negative = fmpq_sgn(exponent->coef) < 0;
  if (fmpq_equal_si(exponent->coef, 2)) return square(base);
  if (bounds_positive(base) || (even && bounds_nonzero(base))) return above(0);
  if (negative) return even ? above(0) : anything; /* where it has a value */
  return even || bounds_nonnegative(base) ? at_least(0) : anything;
}

static Bounds of_function(Ctx *c, Term t) {
  (void)c;
  switch (t->fn) {
    case FN_EXP:
    case FN_SOFTPLUS: return above(0);
    case FN_SIGMOID: return (Bounds){0, 1, true, true};
    case FN_SOFTMAX: return (Bounds){0, 1, true, false};
    case FN_TANH:
    case FN_ERF: return (Bounds){-1, 1, true, true};
    case FN_SIN:
    case FN_COS:
    case FN_SIGN: return (Bounds){-1, 1, false, false};
    case FN_ERFC: return (Bounds){0, 2, true, true};
    case FN_STEP: return (Bounds){0, 1, false, false};
    case FN_COSH: return at_least(1);
    case FN_ATAN: return (Bounds){-1.6, 1.6, false, false};
    case FN_ABS:
    case FN_RELU:
    case FN_NORM_F:
    case FN_NORM_1:
    case FN_NORM_NUC:
    case FN_NORM_SPECTRAL:
    case FN_NORM_INF:
    case FN_NORM_COL: return at_least(0);
    default: return t_is_ones(t) ? exactly(1) : anything;
  }
}

static Bounds find(Ctx *c, Term t, int depth);

static Bounds of_sum(Ctx *c, Term t, int depth) {
  if (t->n > MOST_SUMMANDS) return anything;
  Bounds res = exactly(0);
  for (int i = 0; i < t->n; i++) res = plus(res, scaled(find(c, t->args[i], depth), fmpq_get_d(&t->coefs[i])));
  return isnan(res.lo) || isnan(res.hi) ? anything : res;
}

/* The sum of entries, of which there is one at least. */
static Bounds of_total(Bounds entries) {
  return bounds_positive(entries) ? above(0) : bounds_nonnegative(entries) ? at_least(0) : anything;
}

/* Scalars, and one word at most, which is a term of its own. */
static Bounds of_product(Ctx *c, Term t, int depth) {
  Bounds res = exactly(fmpq_get_d(t->coef));
  for (int i = 0; i < t->nscalars; i++) res = times(res, find(c, t->args[i], depth));
  int letters = t->n - t->nscalars;
  if (letters == 0) return res;
  if (letters == 1) return times(res, find(c, t->args[t->nscalars], depth));
  if (t_is_scalar(t) && letters == 2) {
    Term a = t->args[t->nscalars], b = t->args[t->nscalars + 1];
    if (t_is_unit(a)) return times(res, find(c, b, depth)); /* an entry */
    if (t_is_unit(b)) return times(res, find(c, a, depth));
    if (t_is_ones(a) || t_is_ones(b)) return times(res, of_total(find(c, t_is_ones(a) ? b : a, depth)));
  }
  Term word = t_mul(c, letters, t->args + t->nscalars);
  bool psd = t_is_scalar(word) && (word->facts & FACT_PSD), pd = psd && (word->facts & FACT_PD);
  return times(res, pd ? above(0) : psd ? at_least(0) : anything);
}

/* An open sum has one term at least; one between other bounds may have none. */
static Bounds of_indexed(Ctx *c, Term t, int depth) {
  const Bounds body = find(c, t->args[0], depth);
  if (t->kind == T_PROD) return bounds_positive(body) ? above(0) : bounds_nonnegative(body) ? at_least(0) : anything;
  const Bounds total = of_total(body);
  const bool some = t_is_int(t->range.lo, 1) && t->range.hi->kind == T_DIM;
  return some || !bounds_positive(total) ? total : at_least(0);
}

static Bounds by_parts(Ctx *c, Term t, int depth) {
  switch (t->kind) {
    case T_NUM: return exactly(fmpq_get_d(t->coef));
    case T_ADD: return of_sum(c, t, depth - 1);
    case T_MUL: return of_product(c, t, depth - 1);
    case T_POW: return power(find(c, t->args[0], depth - 1), t->args[1]);
    case T_HAD: {
      Bounds res = exactly(1);
      for (int i = 0; i < t->n; i++) res = times(res, find(c, t->args[i], depth - 1));
      return res;
    }
    case T_SUM:
    case T_PROD: return of_indexed(c, t, depth - 1);
    case T_FN: return t->fn == FN_EPOW ? power(find(c, t->args[0], depth - 1), t->args[1]) : of_function(c, t);
    default: return anything;
  }
}

static Bounds find(Ctx *c, Term t, int depth) {
  Bounds res = depth > 0 ? by_parts(c, t, depth) : anything;
  bool scalar = t_is_scalar(t), positive = (t->facts & FACT_POSITIVE) || (scalar && (t->facts & FACT_PD));
  if (positive && !bounds_positive(res)) res.lo = 0, res.over = true;
  if (scalar && (t->facts & FACT_PSD) && res.lo < 0) res.lo = 0, res.over = false;
  return res;
}

Bounds t_bounds(Ctx *c, Term t) { return find(c, t, MOST_DEPTH); }
