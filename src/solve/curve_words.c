/* Curvature of products of matrices and of traces: quadratic forms, matrix fractional functions, entropies, traces of
 * matrix functions (Boyd and Vandenberghe, Convex Optimization, sec. 3.1 and 3.2). */
#include "solve/curvature_impl.h"

static Term untransposed(Term t) { return t_is_fn(t, FN_TRANSPOSE) ? t->args[0] : t; }

/* v S v' T around a circle, or a word P v S v' P', v affine, S and T psd: tr(v S v' T) >= 0 is convex in v. */
static bool is_quadratic(const Curves *k, int n, const Term *w, bool circle) {
  Ctx *c = k->c;
  int first = -1, second = -1;
  for (int i = 0; i < n; i++) {
    if (curve_fixed(k, w[i])) continue;
    if (second >= 0) return false;
    if (first < 0) first = i;
    else second = i;
  }
  if (second < 0 || !curve_affine(k, w[first]) || !curve_affine(k, w[second]) || t_transpose(c, w[first]) != w[second]) return false;
  Term between = second == first + 1 ? NULL : t_mul(c, second - first - 1, w + first + 1);
  if (between != NULL && !term_is_psd(c, between)) return false;
  if (!circle) {
    for (int i = 0; i < first; i++)
      if (t_transpose(c, w[i]) != w[n - 1 - i]) return false;
    return first == n - 1 - second;
  }
  Term *around = ARENA_ARRAY(c->arena, Term, n);
  int m = 0;
  for (int i = second + 1; i < n; i++) around[m++] = w[i];
  for (int i = 0; i < first; i++) around[m++] = w[i];
  return m == 0 || term_is_psd(c, t_mul(c, m, around));
}

/* v v', v S v', X^2 for affine v, X and a positive semidefinite S. */
static bool is_square_of_affine(const Curves *k, int n, const Term *w) {
  if (n == 1) return t_is_fn(w[0], FN_POW) && t_is_int(w[0]->args[1], 2) && curve_affine(k, w[0]->args[0]) && (w[0]->args[0]->facts & FACT_SYMMETRIC);
  if ((n != 2 && n != 3) || !curve_affine(k, w[0]) || t_transpose(k->c, w[0]) != w[n - 1]) return false;
  return n == 2 || (curve_fixed(k, w[1]) && term_is_psd(k->c, w[1]));
}

/* P' A^-1 P with A affine, positive semidefinite and so, where it has an inverse, definite; P affine or fixed: the matrix
 * fractional function (sec. 3.1.7), around a circle, too. */
static bool is_fractional(const Curves *k, int n, const Term *w, bool circle) {
  Ctx *c = k->c;
  for (int i = 0; i < n; i++) {
    if (!t_is_fn(w[i], FN_INV) || curve_fixed(k, w[i]) || !curve_affine(k, w[i]->args[0]) || !signs_psd(k->signs, w[i]->args[0])) continue;
    Term *rest = ARENA_ARRAY(c->arena, Term, n);
    int m = 0;
    if (!circle) {
      if (n % 2 == 0 || i != n / 2) return false;
      for (int j = 0; j < n / 2; j++)
        if (t_transpose(c, w[j]) != w[n - 1 - j]) return false;
      for (int j = 0; j < n / 2; j++)
        if (!curve_fixed(k, w[j]) && !(j == 0 && curve_affine(k, w[j]) && n == 3)) return false;
      return true;
    }
    for (int j = 1; j < n; j++) rest[m++] = w[(i + j) % n];
    if (is_square_of_affine(k, m, rest)) return true;
    for (int j = 0; j < m; j++)
      if (!curve_fixed(k, rest[j])) return false;
    return m == 0 || term_is_psd(c, t_mul(c, m, rest));
  }
  return false;
}

/* ---- entropies ----------------------------------------------------------------------------------------------------------- */

/* u/v for affine u and a positive affine v. */
static bool is_ratio_of(const Curves *k, Term t, Term u) {
  Ctx *c = k->c;
  if (t->kind != T_MUL && t->kind != T_HAD) return false;
  Term rest = t->kind == T_HAD ? t_had2(c, t, t_epow(c, u, t_int(c, -1))) : t_mul2(c, t, t_recip(c, u));
  bool reciprocal = (rest->kind == T_POW || t_is_fn(rest, FN_EPOW)) && t_is_int(rest->args[1], -1);
  Term v = reciprocal ? rest->args[0] : NULL;
  return v != NULL && curve_affine(k, v) && signs_positive(k->signs, v);
}

Curve curve_of_entropy(const Curves *k, int n, const Term *w) {
  Ctx *c = k->c;
  for (int i = 0; i < 2 && n == 2; i++) {
    Term log = untransposed(w[i]), other = w[1 - i];
    if (!t_is_fn(log, FN_LOG)) continue;
    Term u = log->args[0], both[] = {other, t_transpose(c, other)};
    for (int j = 0; j < 2; j++) {
      if (!curve_affine(k, both[j])) continue;
      if (both[j] == u) return (Curve){CONVEX, "u log u of an affine function", true};
      bool shaped = both[j]->rows == u->rows && both[j]->cols == u->cols;
      if (shaped && signs_positive(k->signs, both[j]) && is_ratio_of(k, u, both[j])) return (Curve){CONVEX, "relative entropy: u log(u/v) of affine functions", true};
    }
  }
  return (Curve){0};
}

/* ---- words -------------------------------------------------------------------------------------------------------------------- */

/* A word with one varying letter: P V S; P and S nonnegative unless V is affine. */
static unsigned of_single(const Curves *k, int n, const Term *w) {
  int at = -1;
  bool nonnegative = true;
  for (int i = 0; i < n; i++) {
    if (curve_fixed(k, w[i])) {
      nonnegative = nonnegative && signs_nonnegative(k->signs, untransposed(w[i]));
    } else if (at >= 0) {
      return 0;
    } else {
      at = i;
    }
  }
  unsigned a = at < 0 ? AFFINE : curve_bits(k, w[at]) & AFFINE;
  return a == AFFINE || nonnegative ? a : 0u;
}

/* 1' F 1 for log-convex entries: their sum is log-convex (sec. 3.5.2). */
static bool sums_log_convex(const Curves *k, int n, const Term *w) {
  bool some = false;
  for (int i = 0; i < n; i++) {
    Term a = untransposed(w[i]);
    if (curve_fixed(k, w[i])) {
      if (!signs_positive(k->signs, a)) return false;
    } else if (some || !(curve_bits(k, w[i]) & LOG_CONVEX)) {
      return false;
    } else {
      some = true;
    }
  }
  return some;
}

static const char *const quadratic_rule = "a quadratic form with a positive semidefinite matrix, of affine functions";

Curve curve_of_word(const Curves *k, int n, const Term *w, bool circle) {
  unsigned one = of_single(k, n, w);
  bool logs = sums_log_convex(k, n, w);
  if (one != 0 || logs) return (Curve){one | (logs ? LOG_CONVEX | CONVEX : 0u), NULL, false};
  if (!circle && !(dim_is(w[0]->rows, 1) && dim_is(w[n - 1]->cols, 1))) return (Curve){0};
  if (is_quadratic(k, n, w, circle)) return (Curve){CONVEX, quadratic_rule, true};
  if (is_fractional(k, n, w, circle)) return (Curve){CONVEX, "a matrix fractional function", true};
  return curve_of_entropy(k, n, w);
}

/* ---- traces of matrix functions --------------------------------------------------------------------------------------------------- */

/* A power of a matrix, as it stands in a word: its base and exponent. */
static Term base_of(Term w, fmpq_t e) {
  fmpq_one(e);
  if (t_is_fn(w, FN_INV)) {
    fmpq_set_si(e, -1, 1);
    return w->args[0];
  }
  if (t_is_fn(w, FN_SQRTM)) {
    fmpq_set_si(e, 1, 2);
    return w->args[0];
  }
  if (!t_is_fn(w, FN_POW) || w->args[1]->kind != T_NUM) return w;
  fmpq_t inner;
  fmpq_init(inner);
  Term base = base_of(w->args[0], inner);
  fmpq_mul(e, inner, w->args[1]->coef);
  fmpq_clear(inner);
  return base;
}

/* tr(A^e) for a symmetric affine A. */
static unsigned of_spectral_power(const Curves *k, Term a, const fmpq_t e) {
  bool even = fmpz_is_one(fmpq_denref(e)) && fmpz_is_even(fmpq_numref(e));
  if (!(a->facts & FACT_SYMMETRIC) || !curve_affine(k, a)) return 0;
  if (even && fmpq_sgn(e) > 0) return CONVEX;
  if (!signs_psd(k->signs, a)) return 0;
  return fmpq_sgn(e) < 0 || fmpq_cmp_si(e, 1) >= 0 ? CONVEX : CONCAVE;
}

/* tr f(A) is convex in the symmetric A where f is convex on the line (Davis 1957; Borwein and Lewis, Convex Analysis and
 * Nonlinear Optimization, sec. 5.2); log tr exp(A) is, too. */
static Curve of_spectral(const Curves *k, int n, const Term *w) {
  static const char *const rule = "the trace of a convex function of a symmetric matrix", *const opposite = "the trace of a concave function of a symmetric matrix";
  Term a = n == 1 && (t_is_fn(w[0], FN_EXPM) || t_is_fn(w[0], FN_LOGM)) ? w[0]->args[0] : NULL;
  if (a != NULL) {
    if (!(a->facts & FACT_SYMMETRIC) || !curve_affine(k, a)) return (Curve){0};
    return t_is_fn(w[0], FN_EXPM) ? (Curve){CONVEX | LOG_CONVEX, rule, true} : (Curve){CONCAVE, opposite, true};
  }
  for (int i = 0; i < 2 && n == 2; i++)
    if (t_is_fn(w[i], FN_LOGM) && w[i]->args[0] == w[1 - i] && (w[1 - i]->facts & FACT_SYMMETRIC) && curve_affine(k, w[1 - i])) return (Curve){CONVEX, rule, true};
  fmpq_t all, e;
  fmpq_init(all);
  fmpq_init(e);
  Term base = NULL;
  bool same = true;
  for (int i = 0; i < n && same; i++) {
    Term b = base_of(w[i], e);
    same = base == NULL || b == base;
    base = b;
    fmpq_add(all, all, e);
  }
  unsigned bits = same ? of_spectral_power(k, base, all) : 0u;
  fmpq_clear(all);
  fmpq_clear(e);
  return (Curve){bits, bits & CONVEX ? rule : opposite, true};
}

Curve curve_of_trace(const Curves *k, Term a) {
  if (curve_affine(k, a)) return (Curve){AFFINE, NULL, false};
  bool word = a->kind == T_MUL;
  if (word && a->nscalars > 0) return (Curve){0};
  int n = word ? a->n : 1;
  const Term *w = word ? a->args : &a;
  if (is_quadratic(k, n, w, true)) return (Curve){CONVEX, quadratic_rule, true};
  if (is_fractional(k, n, w, true)) return (Curve){CONVEX, "a matrix fractional function", true};
  return of_spectral(k, n, w);
}

/* ---- sums of squares ------------------------------------------------------------------------------------------------------------------ */

static bool is_square(const Curves *k, Term t) {
  if (curve_fixed(k, t)) return signs_nonnegative(k->signs, t);
  bool power = t->kind == T_POW || t_is_fn(t, FN_EPOW);
  if (power && t_is_int(t->args[1], 2)) {
    Term b = t->args[0];
    return curve_affine(k, b) || (t_is_fn(b, FN_NORM_F) && curve_affine(k, b->args[0]));
  }
  if (t_is_fn(t, FN_TR)) return t->args[0]->kind == T_MUL && t->args[0]->nscalars == 0 && is_quadratic(k, t->args[0]->n, t->args[0]->args, true);
  if (t->kind != T_MUL && t->kind != T_HAD) return false;
  if (t->kind == T_MUL && fmpq_sgn(t->coef) < 0) return false;
  int scalars = t->kind == T_HAD ? t->n : t->nscalars, squares = 0;
  for (int i = 0; i < scalars; i++) {
    if (!is_square(k, t->args[i])) return false;
    if (!curve_fixed(k, t->args[i])) squares++;
  }
  if (scalars == t->n) return squares == 1;
  bool fixed = true;
  for (int i = scalars; i < t->n; i++) fixed = fixed && curve_fixed(k, t->args[i]) && signs_nonnegative(k->signs, t->args[i]);
  return fixed ? squares == 1 : squares == 0 && is_quadratic(k, t->n - scalars, t->args + scalars, false);
}

bool curve_sum_of_squares(const Curves *k, Term t) {
  if (t->kind == T_SUM) return curve_sum_of_squares(k, t->args[0]);
  if (t->kind != T_ADD) return is_square(k, t);
  for (int i = 0; i < t->n; i++)
    if (fmpq_sgn(&t->coefs[i]) < 0 || !is_square(k, t->args[i])) return false;
  return true;
}
