#include "solve/curvature.h"

#include <string.h>

#include "solve/curvature_impl.h"

static const Curve *curve_of(const Curves *k, Term t) { return ptrmap_get(k->of, t); }

unsigned curve_bits(const Curves *k, Term t) {
  const Curve *p = curve_of(k, t);
  return p == NULL ? 0u : p->bits;
}

bool curve_fixed(const Curves *k, Term t) { return (curve_bits(k, t) & FIXED) != 0; }
bool curve_affine(const Curves *k, Term t) { return (curve_bits(k, t) & AFFINE) == AFFINE; }

unsigned curve_turned(unsigned k) {
  return (k & CONVEX ? CONCAVE : 0u) | (k & CONCAVE ? CONVEX : 0u) | (k & LOG_CONVEX ? LOG_CONCAVE : 0u) | (k & LOG_CONCAVE ? LOG_CONVEX : 0u);
}

/* Without a rule of its own: what its arguments' rules say. */
static Curve plain(unsigned bits) { return (Curve){bits, NULL, false}; }

/* ---- sums and products ------------------------------------------------------------------------------------------------------- */

/* log(u^2 - q) for a positive affine u and a sum of squares q, where u^2 > q: the barrier of the second-order cone (Boyd and
 * Vandenberghe, sec. 11.6.1). */
static bool is_cone(const Curves *k, Term t) {
  int squares = 0;
  for (int i = 0; i < t->n; i++) {
    Term a = t->args[i];
    bool square = a->kind == T_POW && t_is_int(a->args[1], 2) && curve_affine(k, a->args[0]) && signs_positive(k->signs, a->args[0]);
    if (fmpq_sgn(&t->coefs[i]) < 0 ? !curve_sum_of_squares(k, a) : !square) return false;
    squares += fmpq_sgn(&t->coefs[i]) > 0;
  }
  return squares == 1;
}

/* A sum of log-convex functions is log-convex (Boyd and Vandenberghe, sec. 3.5.2). */
static Curve of_sum(const Curves *k, Term t) {
  unsigned res = AFFINE, logs = LOG_CONVEX;
  for (int i = 0; i < t->n; i++) {
    unsigned a = curve_bits(k, t->args[i]);
    bool positive = fmpq_sgn(&t->coefs[i]) > 0;
    res &= positive ? a : curve_turned(a);
    bool fixed = (a & FIXED) && signs_nonnegative(k->signs, t->args[i]);
    logs &= positive ? (fixed ? LOG_CONVEX : a) : 0u;
  }
  if (res == 0 && logs == 0 && t_is_scalar(t) && is_cone(k, t)) return plain(LOG_CONCAVE);
  return plain(res | logs | (logs ? CONVEX : 0u));
}

/* The logarithms of positive factors add up. */
static unsigned log_of_factors(const Curves *k, Term t) {
  unsigned logs = LOG_CONVEX | LOG_CONCAVE;
  for (int i = 0; i < t->n; i++) {
    bool fixed = curve_fixed(k, t->args[i]);
    logs &= !fixed ? curve_bits(k, t->args[i]) : signs_positive(k->signs, t->args[i]) ? LOG_CONVEX | LOG_CONCAVE : 0u;
  }
  return logs;
}

/* s1 * s2 * word, one of them varying. */
static Curve of_one_factor(const Curves *k, Term t, int varying, bool word_varies, bool known) {
  int sign = fmpq_sgn(t->coef) < 0 ? -1 : 1;
  if (varying >= 0 && word_varies) return plain(0);
  Curve a = plain(0);
  if (varying >= 0) {
    a.bits = curve_bits(k, t->args[varying]) & AFFINE;
    for (int i = t->nscalars; i < t->n && a.bits != AFFINE; i++)
      if (!signs_nonnegative(k->signs, t_is_fn(t->args[i], FN_TRANSPOSE) ? t->args[i]->args[0] : t->args[i])) return plain(0);
  } else {
    a = curve_of_word(k, t->n - t->nscalars, t->args + t->nscalars, false);
  }
  if ((a.bits & AFFINE) == AFFINE) return plain(AFFINE);
  a.bits = !known ? 0u : sign < 0 ? curve_turned(a.bits & AFFINE) : a.bits;
  return a;
}

static Curve of_product(const Curves *k, Term t) {
  int varying = -1, nvarying = 0;
  bool known = true, word_varies = false;
  for (int i = t->nscalars; i < t->n; i++) word_varies = word_varies || !curve_fixed(k, t->args[i]);
  for (int i = 0; i < t->nscalars; i++) {
    if (!curve_fixed(k, t->args[i])) {
      varying = i;
      nvarying++;
    } else if (!signs_nonnegative(k->signs, t->args[i])) {
      known = false;
    }
  }
  if (nvarying < 2) {
    Curve res = of_one_factor(k, t, varying, word_varies, known);
    if (t->n == t->nscalars && fmpq_sgn(t->coef) > 0) res.bits |= log_of_factors(k, t);
    return res;
  }
  if (word_varies || t->n > t->nscalars || !known) return plain(0);
  Curve res = nvarying == 2 && t->n == 2 ? curve_of_entropy(k, t->n, t->args) : plain(0);
  if (res.bits == 0) res = curve_of_monomial(k, t->n, t->args);
  if (res.bits == 0) res = curve_of_perspective(k, t);
  if (fmpq_sgn(t->coef) < 0) {
    res.bits = curve_turned(res.bits & AFFINE);
    return res;
  }
  unsigned logs = log_of_factors(k, t);
  if (res.bits == 0 && (logs & LOG_CONVEX)) res = (Curve){CONVEX, "a product of log-convex functions", false};
  res.bits |= logs;
  return res;
}

static Curve of_hadamard(const Curves *k, Term t) {
  int at = -1;
  bool nonnegative = true, several = false;
  for (int i = 0; i < t->n; i++) {
    if (curve_fixed(k, t->args[i])) nonnegative = nonnegative && signs_nonnegative(k->signs, t->args[i]);
    else if (at >= 0) several = true;
    else at = i;
  }
  if (several) {
    Curve res = t->n == 2 ? curve_of_entropy(k, 2, t->args) : plain(0);
    return res.bits != 0 || !nonnegative ? res : curve_of_monomial(k, t->n, t->args);
  }
  unsigned a = curve_bits(k, t->args[at]) & AFFINE;
  return plain((a == AFFINE || nonnegative ? a : 0u) | log_of_factors(k, t));
}

/* ---- functions --------------------------------------------------------------------------------------------------------------------- */

typedef struct Shape1 {
  Fn fn;
  unsigned curve;
  bool grows;
  const char *rule;
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
};

/* A function that is convex (curve CONVEX) or concave of its argument and grows with it (only of an affine one, if not). */
static unsigned composed(unsigned a, unsigned curve, bool grows) {
  if ((a & AFFINE) == AFFINE) return curve;
  return grows ? curve & a : 0u;
}

/* Norms grow with the size of each entry (the entrywise ones: FN_NORM_NUC and FN_NORM_SPECTRAL are taken of affine
 * functions only). */
static Curve of_norm(const Curves *k, Term t) {
  Term a = t->args[0];
  if (curve_affine(k, a)) return (Curve){CONVEX, "a norm of an affine function", true};
  bool monotone = t->fn != FN_NORM_NUC && t->fn != FN_NORM_SPECTRAL;
  if (!monotone || !(curve_bits(k, a) & CONVEX) || !signs_nonnegative(k->signs, a)) return plain(0);
  return (Curve){CONVEX, "a norm of functions that are convex and not negative", false};
}

static Curve of_log(unsigned a, Curve otherwise) {
  if (a & LOG_CONVEX) return (Curve){CONVEX, "the logarithm of a sum or product of exponentials and other log-convex functions", true};
  if (otherwise.bits == 0 && (a & LOG_CONCAVE)) return (Curve){CONCAVE, "the logarithm of a log-concave function", true};
  return otherwise;
}

/* What is known of the logarithm: of exp(u), cosh(u), sigmoid(u) (Boyd and Vandenberghe, sec. 3.5.1), gamma(u). */
static unsigned log_curve(const Curves *k, Term t) {
  unsigned a = curve_bits(k, t->args[0]);
  switch (t->fn) {
    case FN_EXP: return (a & CONVEX ? LOG_CONVEX : 0u) | (a & CONCAVE ? LOG_CONCAVE : 0u);
    case FN_COSH: return (a & AFFINE) == AFFINE ? LOG_CONVEX : 0u;
    case FN_SIGMOID: return a & CONCAVE ? LOG_CONCAVE : 0u;
    case FN_GAMMA: return (a & AFFINE) == AFFINE && signs_positive(k->signs, t->args[0]) ? LOG_CONVEX : 0u;
    case FN_DET: return curve_affine(k, t->args[0]) && signs_psd(k->signs, t->args[0]) ? LOG_CONCAVE : 0u;
    default: return 0u;
  }
}

static Curve of_call(const Curves *k, Term t) {
  Term a = t->args[0];
  unsigned bits = curve_bits(k, a);
  for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
    if (shapes[i].fn != t->fn || t->n != 1) continue;
    Curve res = {composed(bits, shapes[i].curve, shapes[i].grows), shapes[i].rule, false};
    return t->fn == FN_LOG ? of_log(bits, res) : res;
  }
  switch (t->fn) {
    case FN_TRANSPOSE:
    case FN_VEC:
    case FN_MAT:
    case FN_DIAGV: return plain(bits & AFFINE);
    case FN_DIAGM:
    case FN_TRIL:
    case FN_TRIU: return plain(curve_affine(k, a) ? AFFINE : 0u);
    case FN_EPOW: return curve_of_power(k, t);
    case FN_NORM_F:
    case FN_NORM_1:
    case FN_NORM_NUC:
    case FN_NORM_SPECTRAL:
    case FN_NORM_INF:
    case FN_NORM_COL: return of_norm(k, t);
    case FN_TR: return curve_of_trace(k, a);
    case FN_LOGDET:
      return curve_affine(k, a) && signs_psd(k->signs, a) ? (Curve){CONCAVE, "logdet is concave on positive definite matrices", true} : plain(0);
    case FN_LGAMMA: return curve_affine(k, a) && signs_positive(k->signs, a) ? (Curve){CONVEX, "lgamma is convex on positive numbers", true} : plain(0);
    case FN_GAMMA: return curve_affine(k, a) && signs_positive(k->signs, a) ? (Curve){CONVEX, "gamma is convex on positive numbers", true} : plain(0);
    case FN_KRON: return plain((curve_fixed(k, a) || curve_fixed(k, t->args[1])) && curve_affine(k, a) && curve_affine(k, t->args[1]) ? AFFINE : 0u);
    default: return plain(0);
  }
}

static Curve of_node(const Curves *k, Term t) {
  if (!is_varying(k->varying, t)) return plain(AFFINE | FIXED);
  unsigned all = AFFINE;
  switch (t->kind) {
    case T_SYM:
    case T_MEMBER: return plain(AFFINE);
    case T_ADD: return of_sum(k, t);
    case T_MUL: return of_product(k, t);
    case T_HAD: return of_hadamard(k, t);
    case T_POW: return curve_of_power(k, t);
    case T_SUM: return plain(curve_bits(k, t->args[0]) & (AFFINE | LOG_CONVEX));
    case T_BLOCK:
      for (int i = 0; i < t->n; i++) all &= curve_bits(k, t->args[i]);
      return plain(all);
    case T_FN: {
      Curve res = of_call(k, t);
      if (t->n == 1) res.bits |= log_curve(k, t);
      return res;
    }
    default: return plain(0);
  }
}

/* What is concave and positive is log-concave. */
static Curve closed(const Curves *k, Term t, Curve res) {
  bool constant = (res.bits & FIXED) != 0;
  if (signs_positive(k->signs, t)) res.bits |= (res.bits & CONCAVE ? LOG_CONCAVE : 0u) | (constant ? LOG_CONVEX : 0u);
  return res;
}

static void work_out(const Curves *k, int n, const Term *nodes) {
  for (int i = 0; i < n; i++) {
    ctx_poll(k->c);
    Curve *p = ARENA_NEW(k->c->arena, Curve);
    *p = closed(k, nodes[i], of_node(k, nodes[i]));
    ptrmap_put(k->of, nodes[i], p);
  }
}

/* ---- the reasons -------------------------------------------------------------------------------------------------------------------- */

/* The rules on which the answer for the last node rests, those of the arguments first. */
static const char *rules_used(const Curves *k, int n, const Term *nodes) {
  enum { MOST = 5 };
  const char *rules[MOST];
  int count = 0;
  PtrMap *used = ptrmap_new(k->c->arena);
  ptrmap_put(used, nodes[n - 1], nodes[n - 1]);
  for (int i = n - 1; i >= 0; i--) {
    const Curve *p = curve_of(k, nodes[i]);
    if (ptrmap_get(used, nodes[i]) == NULL || p->atom || (p->bits & AFFINE) == AFFINE) continue;
    for (int j = 0; j < nodes[i]->n; j++) ptrmap_put(used, nodes[i]->args[j], nodes[i]);
  }
  for (int i = 0; i < n; i++) {
    const Curve *p = curve_of(k, nodes[i]);
    if (ptrmap_get(used, nodes[i]) == NULL || p->rule == NULL || (p->bits & AFFINE) == AFFINE || count == MOST) continue;
    bool known = false;
    for (int j = 0; j < count; j++) known = known || strcmp(rules[j], p->rule) == 0;
    if (!known) rules[count++] = p->rule;
  }
  Buf b = buf_new(k->c->arena);
  for (int i = 0; i < count; i++) buf_printf(&b, "%s%s", i > 0 ? "; " : "", rules[i]);
  return count == 0 ? "affine" : buf_str(&b);
}

Curvature curvature_of(Ctx *c, Term f, const Variables *v) { return curvature_where(c, f, v, 0, NULL); }

static bool is_under_test(Term t, bool matrix) {
  if (matrix) return t_is_fn(t, FN_INV) || t_is_fn(t, FN_DET) || t_is_fn(t, FN_LOGDET);
  return t->kind == T_POW && t->args[1]->kind == T_NUM && fmpq_sgn(t->args[1]->coef) < 0;
}

int curvature_candidates(Ctx *c, Term f, const Variables *v, Term *out, int most, int *matrices) {
  Curves k = {.c = c, .signs = signs_new(c, f), .varying = varying_new(c, f, v), .of = ptrmap_new(c->arena), .v = v};
  int n, found = 0;
  const Term *nodes = t_nodes(c, f, &n);
  work_out(&k, n, nodes);
  for (int matrix = 1; matrix >= 0; matrix--) {
    for (int i = 0; i < n && found < most; i++) {
      Term a = is_under_test(nodes[i], matrix) ? nodes[i]->args[0] : NULL;
      if (a == NULL || curve_fixed(&k, a) || !curve_affine(&k, a) || signs_psd(k.signs, a)) continue;
      if (matrix ? !t_is_scalar(a) && (a->facts & FACT_SYMMETRIC) : t_is_scalar(a) && !signs_positive(k.signs, a)) out[found++] = a;
    }
    if (matrix) *matrices = found;
  }
  return found;
}

Curvature curvature_where(Ctx *c, Term f, const Variables *v, int ndefinite, const Term *definite) {
  Curves k = {.c = c, .signs = signs_where(c, f, ndefinite, definite), .varying = varying_new(c, f, v), .of = ptrmap_new(c->arena), .v = v};
  int n;
  const Term *nodes = t_nodes(c, f, &n);
  work_out(&k, n, nodes);
  unsigned res = curve_bits(&k, f);
  return (Curvature){(res & CONVEX) != 0, (res & CONCAVE) != 0, rules_used(&k, n, nodes)};
}
