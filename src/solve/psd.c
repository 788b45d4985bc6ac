#include "solve/psd.h"

#include "base/ptrmap.h"

/* What is known of a node, worked out from its arguments' (ids ascend, no recursion). */
enum { IS_PSD = 1, IS_PD = 2, NONNEGATIVE = 4, POSITIVE = 8, KNOWN = 16 };

struct Signs {
  Ctx *c;
  PtrMap *of;
  PtrMap *domain; /* nodes of which something is known where the whole has a value */
};

static unsigned of(const Signs *s, Term t) {
  const unsigned *p = ptrmap_get(s->of, t);
  return p == NULL ? 0u : *p;
}

static unsigned closed(unsigned k) {
  if (k & IS_PD) k |= IS_PSD;
  if (k & POSITIVE) k |= NONNEGATIVE;
  return k;
}

/* A scalar is a 1x1 matrix. */
static unsigned of_scalar(unsigned sign) { return closed(sign | (sign & NONNEGATIVE ? IS_PSD : 0u) | (sign & POSITIVE ? IS_PD | NONNEGATIVE : 0u)); }

static unsigned by_facts(Term t) {
  unsigned k = 0;
  if (t->facts & FACT_PD) k |= IS_PD;
  if (t->facts & FACT_PSD) k |= IS_PSD;
  if (t->facts & FACT_POSITIVE) k |= POSITIVE;
  return k;
}

static unsigned of_number(int sign) { return sign > 0 ? POSITIVE : sign == 0 ? NONNEGATIVE : 0u; }

/* Whether all entries of t lie between -1 and 1: sines, sigmoids, and products of such. */
static bool is_small(const Term t) {
  if (t->kind == T_POW || t_is_fn(t, FN_EPOW)) {
    Term e = t->args[1];
    return e->kind == T_NUM && fmpz_is_one(fmpq_denref(e->coef)) && fmpq_sgn(e->coef) > 0 && t->args[0]->kind == T_FN && is_small(t->args[0]);
  }
  if (t->kind != T_FN) return false;
  switch (t->fn) {
    case FN_SIN:
    case FN_COS:
    case FN_TANH:
    case FN_ERF:
    case FN_SIGN:
    case FN_STEP:
    case FN_SIGMOID:
    case FN_SOFTMAX: return true;
    default: return false;
  }
}

static bool is_small_product(Term t) {
  bool product = (t->kind == T_MUL && t->nscalars == t->n && fmpq_is_one(t->coef)) || t->kind == T_HAD;
  for (int i = 0; product && i < t->n; i++)
    if (!is_small(t->args[i])) return false;
  return product || is_small(t);
}

/* Below which no entry of the sum lies: numbers, cosh >= 1, what is not negative, what is small. */
static unsigned by_bounds(const Signs *s, Term t) {
  fmpq_t low, size;
  fmpq_init(low);
  fmpq_init(size);
  bool known = true, strict = false; /* strict: some bound is not attained */
  for (int i = 0; i < t->n && known; i++) {
    Term a = t->args[i];
    strict = strict || t_is_fn(a, FN_SIGMOID) || t_is_fn(a, FN_TANH) || t_is_fn(a, FN_ERF);
    fmpq_abs(size, &t->coefs[i]);
    bool positive = fmpq_sgn(&t->coefs[i]) > 0, one = t_is_int(a, 1) || t_is_ones(a) || t_is_fn(a, FN_COSH);
    if (positive && one) fmpq_add(low, low, size);
    else if (!positive && one && !t_is_fn(a, FN_COSH)) fmpq_sub(low, low, size);
    else if (positive && (of(s, a) & NONNEGATIVE)) continue;
    else if (is_small_product(a)) fmpq_sub(low, low, size);
    else known = false;
  }
  unsigned res = !known || fmpq_sgn(low) < 0 ? 0u : fmpq_sgn(low) > 0 || strict ? NONNEGATIVE | POSITIVE : NONNEGATIVE;
  fmpq_clear(low);
  fmpq_clear(size);
  return res;
}

/* The scalar factors of a term of a sum, with its coefficient. */
static Term scale_of(Ctx *c, const fmpq_t coef, Term t) {
  Term res = t_num(c, coef);
  for (int i = 0; t->kind == T_MUL && i < t->nscalars; i++) res = t_mul2(c, res, t->args[i]);
  return t->kind == T_MUL ? t_scale(c, t->coef, res) : res;
}

static Term word_of(Ctx *c, Term t) { return t->kind == T_MUL ? t_mul(c, t->n - t->nscalars, t->args + t->nscalars) : t; }

/* u'u of the matrix u u'; NULL where t is none. */
static Term square_of_vector(Ctx *c, Term t) {
  if (t_is_ones(t)) return t_dim(c, t->rows);
  if (t->kind != T_MUL || t->n != 2 || t_transpose(c, t->args[0]) != t->args[1] || !dim_is(t->args[0]->cols, 1)) return NULL;
  return t_mul2(c, t->args[1], t->args[0]);
}

/* Whether sign t is s I - r u u' for s >= r u'u: its eigenvalues are s and s - r u'u. */
static bool is_identity_less_rank_one(Ctx *c, Term t, int sign) {
  if (t->n != 2 || t_is_scalar(t) || !t_is_square(c, t)) return false;
  for (int i = 0; i < 2; i++) {
    Term square = square_of_vector(c, word_of(c, t->args[1 - i]));
    if (!t_is_identity(word_of(c, t->args[i])) || square == NULL) continue;
    Term s = t_scale_int(c, sign, scale_of(c, &t->coefs[i], t->args[i])), r = t_scale_int(c, sign, scale_of(c, &t->coefs[1 - i], t->args[1 - i]));
    Term least = t_add2(c, s, t_mul2(c, r, square));
    return (s->kind == T_DIM || (s->kind == T_NUM && fmpq_sgn(s->coef) >= 0) || term_is_positive(c, s)) && least->kind == T_NUM && fmpq_sgn(least->coef) >= 0;
  }
  return false;
}

static unsigned of_sum(const Signs *s, Term t) {
  if (is_identity_less_rank_one(s->c, t, 1)) return IS_PSD;
  unsigned all = IS_PSD | NONNEGATIVE, some = 0;
  for (int i = 0; i < t->n; i++) {
    unsigned k = fmpq_sgn(&t->coefs[i]) > 0 ? of(s, t->args[i]) : 0u;
    all &= k;
    some |= k;
  }
  if ((all & IS_PSD) && (some & IS_PD)) all |= IS_PD;
  if ((all & NONNEGATIVE) && (some & POSITIVE)) all |= POSITIVE;
  return all & NONNEGATIVE ? all : all | by_bounds(s, t);
}

/* P' M P with M psd, P any matrix: the letters mirror each other around M. */
static bool mirrored(Ctx *c, int n, const Term *w) {
  for (int i = 0; i < n / 2; i++)
    if (t_transpose(c, w[i]) != w[n - 1 - i]) return false;
  return true;
}

static unsigned of_word(const Signs *s, int n, const Term *w) {
  Ctx *c = s->c;
  unsigned res = NONNEGATIVE | POSITIVE;
  for (int i = 0; i < n; i++) res &= of(s, t_is_fn(w[i], FN_TRANSPOSE) ? w[i]->args[0] : w[i]);
  if (n == 1) return of(s, w[0]);
  if (!mirrored(c, n, w)) return res;
  unsigned middle = n % 2 == 0 ? IS_PD | IS_PSD : of(s, w[n / 2]);
  if (middle & IS_PSD) res |= IS_PSD;
  bool invertible = true;
  for (int i = 0; i < n / 2; i++) invertible = invertible && (w[i]->facts & (FACT_INVERTIBLE | FACT_PD)) != 0;
  if ((middle & IS_PD) && invertible) res |= IS_PD;
  return res;
}

static unsigned of_product(const Signs *s, Term t) {
  if (t->n == 1 && t->args[0]->kind == T_ADD && fmpq_sgn(t->coef) < 0 && is_identity_less_rank_one(s->c, t->args[0], -1)) return IS_PSD;
  unsigned sign = of_number(fmpq_sgn(t->coef));
  if (fmpq_sgn(t->coef) > 0) sign |= NONNEGATIVE;
  for (int i = 0; i < t->nscalars; i++) sign &= of(s, t->args[i]) | (of(s, t->args[i]) & POSITIVE ? NONNEGATIVE : 0u);
  if (t->n == t->nscalars) return sign;
  unsigned word = of_word(s, t->n - t->nscalars, t->args + t->nscalars), res = 0;
  if (sign & NONNEGATIVE) res |= word & (IS_PSD | NONNEGATIVE);
  if (sign & POSITIVE) res |= word & (IS_PD | POSITIVE);
  return res;
}

static bool even_integer(Term e) { return e->kind == T_NUM && fmpz_is_one(fmpq_denref(e->coef)) && fmpz_is_even(fmpq_numref(e->coef)); }

static unsigned of_power(const Signs *s, Term t) {
  unsigned base = of(s, t->args[0]);
  if (base & POSITIVE) return POSITIVE;
  if (even_integer(t->args[1])) return NONNEGATIVE;
  bool grows = t->args[1]->kind == T_NUM && fmpq_sgn(t->args[1]->coef) > 0;
  bool root = t->args[1]->kind == T_NUM && !fmpz_is_one(fmpq_denref(t->args[1]->coef));
  return (base & NONNEGATIVE) && grows ? NONNEGATIVE : root ? NONNEGATIVE : 0u;
}

/* The entrywise product of psd matrices is psd (Schur's product theorem: Horn and Johnson, Theorem 7.5.3). */
static unsigned of_hadamard(const Signs *s, Term t) {
  unsigned all = IS_PSD | IS_PD | NONNEGATIVE | POSITIVE;
  for (int i = 0; i < t->n; i++) all &= closed(of(s, t->args[i]));
  return all;
}

static unsigned of_call(const Signs *s, Term t) {
  unsigned a = t->n > 0 ? of(s, t->args[0]) : 0u;
  switch (t->fn) {
    case FN_IDENTITY: return IS_PD | NONNEGATIVE;
    case FN_ONES: return POSITIVE;
    case FN_ZEROS: return IS_PSD | NONNEGATIVE;
    case FN_UNIT: return NONNEGATIVE;
    case FN_PI: return POSITIVE;
    case FN_DIAGM: return (a & POSITIVE ? IS_PD : 0u) | (a & NONNEGATIVE ? IS_PSD | NONNEGATIVE : 0u);
    case FN_INV: return a & IS_PSD ? IS_PD : 0u; /* what has an inverse and is psd is pd */
    case FN_TRANSPOSE: return a;
    case FN_KRON: return closed(a) & closed(of(s, t->args[1])) & (IS_PSD | IS_PD | NONNEGATIVE | POSITIVE);
    case FN_EPOW: return of_power(s, t);
    case FN_DIAGV: return a & (NONNEGATIVE | POSITIVE);
    case FN_TR: return (a & IS_PD ? POSITIVE : 0u) | (a & IS_PSD ? NONNEGATIVE : 0u);
    case FN_DET: return (a & IS_PD ? POSITIVE : 0u) | (a & IS_PSD ? NONNEGATIVE : 0u);
    case FN_NORM_F:
    case FN_NORM_1:
    case FN_NORM_NUC:
    case FN_NORM_SPECTRAL:
    case FN_NORM_INF:
    case FN_NORM_COL:
    case FN_ABS:
    case FN_RELU:
    case FN_STEP: return NONNEGATIVE;
    case FN_EXP:
    case FN_SIGMOID:
    case FN_SOFTPLUS:
    case FN_SOFTMAX:
    case FN_COSH: return POSITIVE;
    case FN_EXPM: return t->args[0]->facts & FACT_SYMMETRIC ? IS_PD : 0u;
    default: return 0u;
  }
}

static unsigned of_node(const Signs *s, Term t) {
  unsigned k = 0;
  switch (t->kind) {
    case T_NUM: k = of_number(fmpq_sgn(t->coef)); break;
    case T_DIM: k = POSITIVE; break;
    case T_ADD: k = of_sum(s, t); break;
    case T_MUL: k = of_product(s, t); break;
    case T_POW: k = of_power(s, t); break;
    case T_HAD: k = of_hadamard(s, t); break;
    case T_FN: k = of_call(s, t); break;
    case T_SUM: k = of(s, t->args[0]) & (IS_PSD | NONNEGATIVE); break;
    default: break;
  }
  k = closed(k | by_facts(t));
  return t_is_scalar(t) ? of_scalar(k | (k & IS_PD ? POSITIVE : 0u) | (k & IS_PSD ? NONNEGATIVE : 0u)) : k;
}

/* What a node's value says of its arguments. */
static void note_domain(Signs *s, Term t) {
  static const unsigned positive = POSITIVE, nonnegative = NONNEGATIVE;
  bool log = t_is_fn(t, FN_LOG) || t_is_fn(t, FN_LOG2) || t_is_fn(t, FN_LOG10);
  bool power = t->kind == T_POW || t_is_fn(t, FN_EPOW);
  bool root = power && t->args[1]->kind == T_NUM && !fmpz_is_one(fmpq_denref(t->args[1]->coef));
  if (log) ptrmap_put(s->domain, t->args[0], &positive);
  else if (root && ptrmap_get(s->domain, t->args[0]) == NULL) ptrmap_put(s->domain, t->args[0], &nonnegative);
}

Signs *signs_new(Ctx *c, Term t) { return signs_where(c, t, 0, NULL); }

Signs *signs_where(Ctx *c, Term t, int ndefinite, const Term *definite) {
  static const unsigned pd = IS_PD, positive = POSITIVE;
  Signs *s = ARENA_NEW(c->arena, Signs);
  *s = (Signs){c, ptrmap_new(c->arena), ptrmap_new(c->arena)};
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) note_domain(s, nodes[i]);
  for (int i = 0; i < ndefinite; i++) ptrmap_put(s->domain, definite[i], t_is_scalar(definite[i]) ? &positive : &pd);
  for (int i = 0; i < n; i++) {
    const unsigned *domain = ptrmap_get(s->domain, nodes[i]);
    unsigned *k = ARENA_NEW(c->arena, unsigned);
    *k = closed(of_node(s, nodes[i]) | (domain == NULL ? 0u : *domain)) | KNOWN;
    ptrmap_put(s->of, nodes[i], k);
  }
  return s;
}

bool signs_psd(const Signs *s, Term node) { return (of(s, node) & IS_PSD) != 0; }
bool signs_nonnegative(const Signs *s, Term node) { return (of(s, node) & NONNEGATIVE) != 0; }
bool signs_positive(const Signs *s, Term node) { return (of(s, node) & POSITIVE) != 0; }

static unsigned work_out(Ctx *c, Term t) { return of(signs_new(c, t), t); }

bool term_is_pd(Ctx *c, Term t) { return (work_out(c, t) & IS_PD) != 0; }
bool term_is_psd(Ctx *c, Term t) { return (work_out(c, t) & IS_PSD) != 0; }
bool term_is_nonnegative(Ctx *c, Term t) { return (work_out(c, t) & NONNEGATIVE) != 0; }
bool term_is_positive(Ctx *c, Term t) { return (work_out(c, t) & POSITIVE) != 0; }
