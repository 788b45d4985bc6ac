#include "solve/curvature.h"

#include <string.h>

#include "base/ptrmap.h"
#include "calculus/differential.h"
#include "solve/psd.h"

/* Of a node, entry by entry. */
enum { CONVEX = 1, CONCAVE = 2, AFFINE = CONVEX | CONCAVE, FIXED = 4 /* no variable in it */ };

enum { MOST_REASONS = 4 };

typedef struct Curves {
  Ctx *c;
  const Signs *signs;
  const Varying *varying;
  PtrMap *of;
  int nreasons;
  const char *reasons[MOST_REASONS];
} Curves;

static unsigned of(const Curves *k, Term t) {
  const unsigned *p = ptrmap_get(k->of, t);
  return p == NULL ? 0u : *p;
}

static bool is_fixed(const Curves *k, Term t) { return (of(k, t) & FIXED) != 0; }
static bool is_affine(const Curves *k, Term t) { return (of(k, t) & AFFINE) == AFFINE; }
static unsigned turned(unsigned k) { return (k & CONVEX ? CONCAVE : 0u) | (k & CONCAVE ? CONVEX : 0u); }

static unsigned because(Curves *k, unsigned curve, const char *reason) {
  if (curve == 0) return 0;
  for (int i = 0; i < k->nreasons; i++)
    if (strcmp(k->reasons[i], reason) == 0) return curve;
  if (k->nreasons < MOST_REASONS) k->reasons[k->nreasons++] = reason;
  return curve;
}

/* A function that is convex (curve CONVEX) or concave of its argument and grows with it (only of an affine one, if not). */
static unsigned composed(const Curves *k, unsigned curve, bool grows, Term argument) {
  unsigned a = of(k, argument);
  if ((a & AFFINE) == AFFINE) return curve;
  return grows ? curve & a : 0u;
}

/* ---- sums and products ------------------------------------------------------------------------------------------------------- */

static unsigned of_sum(const Curves *k, Term t) {
  unsigned res = AFFINE;
  for (int i = 0; i < t->n; i++) {
    unsigned a = of(k, t->args[i]);
    res &= fmpq_sgn(&t->coefs[i]) < 0 ? turned(a) : a;
  }
  return res;
}

/* +1, -1 or 0: the sign of a scalar factor without variables. */
static int sign_of(const Curves *k, Term t) { return signs_nonnegative(k->signs, t) ? 1 : 0; }

/* v S v' T around a circle (T absent: a word from v to v'), v affine, S and T psd: tr(v S v' T) >= 0 is convex in v. */
static bool is_quadratic(const Curves *k, int n, const Term *w, bool circle) {
  Ctx *c = k->c;
  int first = -1, second = -1;
  for (int i = 0; i < n; i++) {
    if (is_fixed(k, w[i])) continue;
    if (second >= 0) return false;
    if (first < 0) first = i;
    else second = i;
  }
  if (second < 0 || !is_affine(k, w[first]) || !is_affine(k, w[second]) || t_transpose(c, w[first]) != w[second]) return false;
  Term between = second == first + 1 ? NULL : t_mul(c, second - first - 1, w + first + 1);
  if (between != NULL && !term_is_psd(c, between)) return false;
  if (!circle) return first == 0 && second == n - 1;
  Term *around = ARENA_ARRAY(c->arena, Term, n);
  int m = 0;
  for (int i = second + 1; i < n; i++) around[m++] = w[i];
  for (int i = 0; i < first; i++) around[m++] = w[i];
  return m == 0 || term_is_psd(c, t_mul(c, m, around));
}

/* P' A^-1 P with A affine and positive definite, P affine or fixed: the matrix fractional function (Boyd and
 * Vandenberghe, sec. 3.1.7), around a circle, too. */
static bool is_fractional(const Curves *k, int n, const Term *w, bool circle) {
  Ctx *c = k->c;
  for (int i = 0; i < n; i++) {
    if (!t_is_fn(w[i], FN_INV) || is_fixed(k, w[i]) || !is_affine(k, w[i]->args[0]) || !term_is_pd(c, w[i]->args[0])) continue;
    Term *rest = ARENA_ARRAY(c->arena, Term, n);
    int m = 0;
    if (!circle) {
      if (n % 2 == 0 || i != n / 2) return false;
      for (int j = 0; j < n / 2; j++)
        if (t_transpose(c, w[j]) != w[n - 1 - j]) return false;
      for (int j = 0; j < n / 2; j++)
        if (!is_fixed(k, w[j]) && !(j == 0 && is_affine(k, w[j]) && n == 3)) return false;
      return true;
    }
    for (int j = 1; j < n; j++) rest[m++] = w[(i + j) % n];
    for (int j = 0; j < m; j++)
      if (!is_fixed(k, rest[j])) return false;
    return m == 0 || term_is_psd(c, t_mul(c, m, rest));
  }
  return false;
}

/* u' log(u), u affine. */
static bool is_entropy(const Curves *k, int n, const Term *w) {
  Ctx *c = k->c;
  if (n != 2) return false;
  for (int i = 0; i < 2; i++) {
    Term log = i == 0 ? w[0] : w[1], other = i == 0 ? w[1] : w[0];
    if (t_is_fn(log, FN_TRANSPOSE)) log = log->args[0];
    if (t_is_fn(log, FN_LOG) && is_affine(k, log->args[0]) && (other == log->args[0] || t_transpose(c, other) == log->args[0])) return true;
  }
  return false;
}

/* A word with one varying letter: P V S; P and S nonnegative unless V is affine. */
static unsigned of_single(const Curves *k, int n, const Term *w) {
  int at = -1;
  bool nonnegative = true;
  for (int i = 0; i < n; i++) {
    if (is_fixed(k, w[i])) {
      Term a = t_is_fn(w[i], FN_TRANSPOSE) ? w[i]->args[0] : w[i];
      nonnegative = nonnegative && signs_nonnegative(k->signs, a);
    } else if (at >= 0) {
      return 0;
    } else {
      at = i;
    }
  }
  unsigned a = at < 0 ? AFFINE : of(k, w[at]) & AFFINE;
  return a == AFFINE || nonnegative ? a : 0u;
}

static unsigned of_word(Curves *k, int n, const Term *w, bool circle) {
  unsigned one = of_single(k, n, w);
  if (one != 0) return one;
  if (!circle && !(dim_is(w[0]->rows, 1) && dim_is(w[n - 1]->cols, 1))) return 0;
  if (is_quadratic(k, n, w, circle)) return because(k, CONVEX, "a quadratic form with a positive semidefinite matrix, of affine functions");
  if (is_fractional(k, n, w, circle)) return because(k, CONVEX, "a matrix fractional function");
  if (is_entropy(k, n, w)) return because(k, CONVEX, "u log u of an affine function");
  return 0;
}

/* s1 * s2 * word: at most one of them varies. */
static unsigned of_product(Curves *k, Term t) {
  int sign = fmpq_sgn(t->coef) < 0 ? -1 : 1, varying = -1;
  bool known = true, word_varies = false;
  for (int i = t->nscalars; i < t->n; i++) word_varies = word_varies || !is_fixed(k, t->args[i]);
  for (int i = 0; i < t->nscalars; i++) {
    if (!is_fixed(k, t->args[i])) {
      if (varying >= 0) return is_entropy(k, t->n, t->args) && t->nscalars == t->n ? because(k, sign > 0 ? CONVEX : CONCAVE, "u log u of an affine function") : 0u;
      varying = i;
    } else if (sign_of(k, t->args[i]) == 0) {
      known = false;
    }
  }
  if (varying >= 0 && word_varies) return 0;
  unsigned a;
  if (varying >= 0) {
    a = of(k, t->args[varying]) & AFFINE;
    for (int i = t->nscalars; i < t->n && a != AFFINE; i++)
      if (!signs_nonnegative(k->signs, t_is_fn(t->args[i], FN_TRANSPOSE) ? t->args[i]->args[0] : t->args[i])) return 0;
  } else {
    a = of_word(k, t->n - t->nscalars, t->args + t->nscalars, false);
  }
  if (a == AFFINE) return AFFINE;
  return !known ? 0u : sign < 0 ? turned(a) : a;
}

static unsigned of_hadamard(Curves *k, Term t) {
  int at = -1;
  bool nonnegative = true;
  if (t->n == 2 && is_entropy(k, 2, t->args)) return because(k, CONVEX, "u log u of an affine function");
  for (int i = 0; i < t->n; i++) {
    if (is_fixed(k, t->args[i])) nonnegative = nonnegative && signs_nonnegative(k->signs, t->args[i]);
    else if (at >= 0) return 0;
    else at = i;
  }
  unsigned a = of(k, t->args[at]) & AFFINE;
  return a == AFFINE || nonnegative ? a : 0u;
}

/* ---- functions --------------------------------------------------------------------------------------------------------------------- */

static bool is_even(Term e) { return fmpz_is_one(fmpq_denref(e->coef)) && fmpz_is_even(fmpq_numref(e->coef)) && fmpq_sgn(e->coef) > 0; }

/* b^e for a rational e (Boyd and Vandenberghe, sec. 3.1.5). */
static unsigned of_power(Curves *k, Term t) {
  Term b = t->args[0], e = t->args[1];
  if (e->kind != T_NUM) return 0;
  unsigned a = of(k, b);
  bool affine = (a & AFFINE) == AFFINE, nonnegative = signs_nonnegative(k->signs, b), positive = signs_positive(k->signs, b);
  if (fmpq_cmp_si(e->coef, 1) >= 0) {
    if (affine && is_even(e)) return because(k, CONVEX, "an even power of an affine function");
    return nonnegative && (a & CONVEX) ? because(k, CONVEX, "a power of a function that is convex and not negative") : 0u;
  }
  if (fmpq_sgn(e->coef) > 0) return nonnegative && (a & CONCAVE) ? because(k, CONCAVE, "a root of a concave function") : 0u;
  return positive && (a & CONCAVE) ? because(k, CONVEX, "a negative power of a function that is concave and positive") : 0u;
}

typedef struct Shape1 {
  Fn fn;
  unsigned curve;
  bool grows;
  const char *reason;
} Shape1;

static const Shape1 shapes[] = {
    {FN_EXP, CONVEX, true, "exp grows and is convex"},
    {FN_EXPM1, CONVEX, true, "expm1 grows and is convex"},
    {FN_SOFTPLUS, CONVEX, true, "softplus grows and is convex"},
    {FN_RELU, CONVEX, true, "relu grows and is convex"},
    {FN_LOGSUMEXP, CONVEX, true, "logsumexp grows and is convex"},
    {FN_MAX, CONVEX, true, "max grows and is convex"},
    {FN_MIN, CONCAVE, true, "min grows and is concave"},
    {FN_LOG, CONCAVE, true, "log grows and is concave"},
    {FN_LOG1P, CONCAVE, true, "log1p grows and is concave"},
    {FN_LOG2, CONCAVE, true, "log2 grows and is concave"},
    {FN_LOG10, CONCAVE, true, "log10 grows and is concave"},
    {FN_COSH, CONVEX, false, "cosh is convex"},
    {FN_ABS, CONVEX, false, "abs is convex"},
    {FN_NORM_F, CONVEX, false, "a norm of an affine function"},
    {FN_NORM_1, CONVEX, false, "a norm of an affine function"},
    {FN_NORM_NUC, CONVEX, false, "a norm of an affine function"},
    {FN_NORM_SPECTRAL, CONVEX, false, "a norm of an affine function"},
    {FN_NORM_INF, CONVEX, false, "a norm of an affine function"},
    {FN_NORM_COL, CONVEX, false, "a norm of an affine function"},
};

static unsigned of_trace(Curves *k, Term a) {
  if (is_affine(k, a)) return AFFINE;
  if (t_is_fn(a, FN_INV)) return of_word(k, 1, &a, true) | (is_fractional(k, 1, &a, true) ? because(k, CONVEX, "a matrix fractional function") : 0u);
  if (a->kind != T_MUL || a->nscalars > 0) return 0;
  return is_quadratic(k, a->n, a->args, true) ? because(k, CONVEX, "a quadratic form with a positive semidefinite matrix, of affine functions")
         : is_fractional(k, a->n, a->args, true) ? because(k, CONVEX, "a matrix fractional function")
                                                 : 0u;
}

static unsigned of_call(Curves *k, Term t) {
  Term a = t->args[0];
  for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
    if (shapes[i].fn == t->fn && t->n == 1) return because(k, composed(k, shapes[i].curve, shapes[i].grows, a), shapes[i].reason);
  switch (t->fn) {
    case FN_TRANSPOSE:
    case FN_VEC:
    case FN_MAT:
    case FN_DIAGV: return of(k, a) & AFFINE;
    case FN_DIAGM:
    case FN_TRIL:
    case FN_TRIU: return is_affine(k, a) ? AFFINE : 0u;
    case FN_EPOW: return of_power(k, t);
    case FN_TR: return of_trace(k, a);
    case FN_LOGDET: return is_affine(k, a) && term_is_pd(k->c, a) ? because(k, CONCAVE, "logdet is concave on positive definite matrices") : 0u;
    case FN_KRON: return (is_fixed(k, a) || is_fixed(k, t->args[1])) && is_affine(k, a) && is_affine(k, t->args[1]) ? AFFINE : 0u;
    default: return 0;
  }
}

static unsigned of_node(Curves *k, Term t) {
  if (!is_varying(k->varying, t)) return AFFINE | FIXED;
  unsigned all = AFFINE;
  switch (t->kind) {
    case T_SYM:
    case T_MEMBER: return AFFINE;
    case T_ADD: return of_sum(k, t);
    case T_MUL: return of_product(k, t);
    case T_HAD: return of_hadamard(k, t);
    case T_POW: return of_power(k, t);
    case T_SUM: return of(k, t->args[0]) & AFFINE;
    case T_BLOCK:
      for (int i = 0; i < t->n; i++) all &= of(k, t->args[i]);
      return all;
    case T_FN: return of_call(k, t);
    default: return 0;
  }
}

static const char *joined(const Curves *k) {
  Buf b = buf_new(k->c->arena);
  for (int i = 0; i < k->nreasons; i++) buf_printf(&b, "%s%s", i > 0 ? "; " : "", k->reasons[i]);
  return buf_str(&b);
}

Curvature curvature_of(Ctx *c, Term f, const Variables *v) {
  Curves k = {.c = c, .signs = signs_new(c, f), .varying = varying_new(c, f, v), .of = ptrmap_new(c->arena)};
  int n;
  Term *nodes = t_nodes(c, f, &n);
  for (int i = 0; i < n; i++) {
    ctx_poll(c);
    unsigned *p = ARENA_NEW(c->arena, unsigned);
    *p = of_node(&k, nodes[i]);
    ptrmap_put(k.of, nodes[i], p);
  }
  unsigned res = of(&k, f);
  return (Curvature){(res & CONVEX) != 0, (res & CONCAVE) != 0, k.nreasons == 0 ? "affine" : joined(&k)};
}
