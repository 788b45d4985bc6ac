/* Powers: of scalars, entry by entry, and of square matrices. */
#include "algebra/build.h"
#include "algebra/explicit.h"
#include "algebra/structure.h"

static bool small_integer(Term e, slong *k) {
  if (!t_is_integer(e) || !fmpz_fits_si(fmpq_numref(e->coef))) return false;
  *k = fmpz_get_si(fmpq_numref(e->coef));
  return *k >= -4096 && *k <= 4096;
}

static Term pow_node(Ctx *c, Term base, Term e) {
  const Dim *one = dim_const(c->dims, 1);
  Term args[] = {base, e};
  struct TermNode p = {.kind = T_POW, .n = 2, .args = args, .rows = one, .cols = one};
  p.facts = base->facts & FACT_POSITIVE;
  bool even = t_is_integer(e) && fmpz_is_even(fmpq_numref(e->coef));
  if (even || (base->facts & FACT_PSD)) p.facts |= FACT_PSD;
  if ((base->facts & FACT_INTEGER) && (e->facts & FACT_INTEGER) && (e->facts & FACT_POSITIVE)) p.facts |= FACT_INTEGER;
  return term_intern(c, &p);
}

/* An integer that is even or odd as the integer e is: n for n^2, 2 k + n. */
static Term parity(Ctx *c, Term e) {
  if (t_is_integer(e)) return t_int(c, fmpz_is_odd(fmpq_numref(e->coef)));
  if (!(e->facts & FACT_INTEGER)) return e;
  if (e->kind == T_POW && (e->args[0]->facts & FACT_INTEGER)) return e->args[0];
  if (e->kind != T_ADD) return e;
  Term *args = ARENA_ARRAY(c->arena, Term, e->n);
  int n = 0;
  for (int i = 0; i < e->n; i++) {
    if (!fmpz_is_one(fmpq_denref(&e->coefs[i])) || !(e->args[i]->facts & FACT_INTEGER)) return e;
    if (fmpz_is_odd(fmpq_numref(&e->coefs[i]))) args[n++] = parity(c, e->args[i]);
  }
  return t_add(c, n, args);
}

/* (p/q)^(1/r) when that is rational. */
static Term exact_root(Ctx *c, Term base, Term e) {
  slong r = fmpz_fits_si(fmpq_denref(e->coef)) ? fmpz_get_si(fmpq_denref(e->coef)) : 0;
  if (r < 2 || r > 64 || fmpq_sgn(base->coef) <= 0) return NULL;
  fmpq_t root, power;
  fmpq_init(root);
  fmpq_init(power);
  fmpz_root(fmpq_numref(root), fmpq_numref(base->coef), r);
  fmpz_root(fmpq_denref(root), fmpq_denref(base->coef), r);
  fmpq_pow_si(power, root, r);
  Term res = NULL;
  if (fmpq_equal(power, base->coef)) {
    fmpz_t k;
    fmpz_init_set(k, fmpq_numref(e->coef));
    if (fmpz_fits_si(k)) {
      fmpq_pow_si(power, root, fmpz_get_si(k));
      res = t_num(c, power);
    }
    fmpz_clear(k);
  }
  fmpq_clear(root);
  fmpq_clear(power);
  return res;
}

static Term number_power(Ctx *c, Term base, Term e) {
  slong k;
  if (e->kind != T_NUM) return NULL;
  if (fmpq_is_zero(base->coef) && fmpq_sgn(e->coef) < 0) {
    diag_error_nowhere(c->diag, ERR_DOMAIN, "division by zero");
    return base;
  }
  if (!t_is_integer(e)) return exact_root(c, base, e);
  if (!small_integer(e, &k)) return NULL;
  fmpq_t q;
  fmpq_init(q);
  fmpq_pow_si(q, base->coef, k);
  Term res = t_num(c, q);
  fmpq_clear(q);
  return res;
}

Term t_pow(Ctx *c, Term base, Term e) {
  if (t_is_zero(e)) return t_int(c, 1);
  if (t_is_int(e, 1) || t_is_int(base, 1)) return base;
  if (base->kind == T_NUM) {
    Term same = t_is_int(base, -1) ? parity(c, e) : e;
    if (same != e) return t_pow(c, base, same);
    Term res = number_power(c, base, e);
    return res != NULL ? res : pow_node(c, base, e);
  }
  bool integer = t_is_integer(e);
  /* det(Q)^2 = 1 */
  if (integer && t_is_fn(base, FN_DET) && t_is_orthogonal(base->args[0])) return fmpz_is_even(fmpq_numref(e->coef)) ? t_int(c, 1) : base;
  if (base->kind == T_POW && (integer || (e->facts & FACT_INTEGER) || (base->args[0]->facts & FACT_POSITIVE)))
    return t_pow(c, base->args[0], t_mul2(c, base->args[1], e));
  if (t_is_fn(base, FN_EXP)) return t_fn1(c, FN_EXP, t_mul2(c, e, base->args[0]));
  if (base->kind == T_MUL && base->nscalars == base->n && integer) {
    Term *parts = ARENA_ARRAY(c->arena, Term, base->n + 1);
    parts[0] = t_pow(c, t_num(c, base->coef), e);
    for (int i = 0; i < base->n; i++) parts[i + 1] = t_pow(c, base->args[i], e);
    return t_mul(c, base->n + 1, parts);
  }
  Term u = t_is_int(e, -1) ? one_plus_exp(base) : NULL; /* 1/(1 + exp(u)) = sigmoid(-u) */
  if (u != NULL) return t_fn1(c, FN_SIGMOID, t_neg(c, u));
  return pow_node(c, base, e);
}

Term t_pow_int(Ctx *c, Term base, long e) { return t_pow(c, base, t_int(c, e)); }

Term t_recip(Ctx *c, Term a) { return t_pow_int(c, a, -1); }

/* ---- entry by entry ------------------------------------------------------------------------------------------- */

Term t_epow(Ctx *c, Term base, Term e) {
  if (t_is_scalar(base) && t_is_scalar(e)) return t_pow(c, base, e);
  if (t_is_zero(e)) return t_ones(c, base->rows, base->cols);
  if (t_is_int(e, 1) || t_is_ones(base)) return base;
  Term table = explicit_power(c, base, e);
  if (table != NULL) return table;
  if (t_is_scalar(base)) base = t_mul2(c, base, t_ones(c, e->rows, e->cols));
  bool integer = t_is_integer(e);
  if (t_is_fn(base, FN_EPOW) && integer) return t_epow(c, base->args[0], t_mul2(c, base->args[1], e));
  if (t_is_fn(base, FN_EXP) && t_is_scalar(e)) return t_fn1(c, FN_EXP, t_mul2(c, e, base->args[0]));
  if (base->kind == T_HAD && integer) {
    Term *parts = ARENA_ARRAY(c->arena, Term, base->n);
    for (int i = 0; i < base->n; i++) parts[i] = t_epow(c, base->args[i], e);
    return t_had(c, base->n, parts);
  }
  if (base->kind == T_MUL && integer && (!fmpq_is_one(base->coef) || base->nscalars > 0)) {
    Term *parts = ARENA_ARRAY(c->arena, Term, base->n + 1);
    int n = 0;
    parts[n++] = t_pow(c, t_num(c, base->coef), e);
    for (int i = 0; i < base->nscalars; i++) parts[n++] = t_pow(c, base->args[i], e);
    Term word = t_mul(c, base->n - base->nscalars, base->args + base->nscalars);
    parts[n++] = t_epow(c, word, e);
    return t_mul(c, n, parts);
  }
  if (t_is_fn(base, FN_TRANSPOSE) && t_is_scalar(e)) return t_transpose(c, t_epow(c, base->args[0], e));
  if (t_is_zero(base) && e->kind == T_NUM) {
    if (fmpq_sgn(e->coef) > 0) return base;
    diag_error_nowhere(c->diag, ERR_DOMAIN, "division by zero");
    return base;
  }
  Term u = t_is_int(e, -1) ? one_plus_exp(base) : NULL; /* 1/(1 + exp(u)) = sigmoid(-u) */
  if (u != NULL) return t_fn1(c, FN_SIGMOID, t_neg(c, u));
  Term args[] = {base, e};
  return node_fn(c, FN_EPOW, 2, args, base->rows, base->cols, base->facts & (FACT_SYMMETRIC | FACT_POSITIVE));
}

/* ---- square matrices --------------------------------------------------------------------------------------------- */

enum { SPELLED_OUT = 16 }; /* A^k up to this is a word of k letters */

Term t_mpow(Ctx *c, Term base, Term e) {
  if (t_is_scalar(base)) return t_pow(c, base, e);
  if (t_is_zero(e)) return t_identity(c, base->rows);
  if (t_is_int(e, 1) || t_is_identity(base)) return base;
  if ((base->facts & FACT_IDEMPOTENT) && (e->facts & FACT_INTEGER) && (e->facts & FACT_POSITIVE)) return base;
  slong k;
  if (e->kind == T_NUM && fmpz_equal_si(fmpq_denref(e->coef), 2)) { /* A^(q/2) */
    Term twice = t_mul2(c, t_int(c, 2), e);
    return t_mpow(c, t_fn1(c, FN_SQRTM, base), twice);
  }
  if (t_is_fn(base, FN_SQRTM) && small_integer(e, &k) && k % 2 == 0) return t_mpow(c, base->args[0], t_int(c, k / 2));
  if (t_is_fn(base, FN_SQRTM) && small_integer(e, &k) && k > 1) return t_mul2(c, t_mpow(c, base->args[0], t_int(c, (k - 1) / 2)), base);
  if (small_integer(e, &k) && k < 0) return t_mpow(c, t_inv(c, base), t_neg(c, e));
  if (small_integer(e, &k) && (k <= SPELLED_OUT || t_is_zero(base))) {
    Term word[SPELLED_OUT];
    if (t_is_zero(base)) return base;
    for (int i = 0; i < k; i++) word[i] = base;
    return t_mul(c, (int)k, word);
  }
  Term power = small_integer(e, &k) ? explicit_matrix_power(c, base, k) : NULL;
  if (power != NULL) return power;
  if (t_is_fn(base, FN_INV) && !small_integer(e, &k)) return t_mpow(c, base->args[0], t_neg(c, e));
  if (t_is_fn(base, FN_POW) && (e->facts & FACT_INTEGER)) return t_mpow(c, base->args[0], t_mul2(c, base->args[1], e));
  if (t_is_fn(base, FN_TRANSPOSE)) return t_transpose(c, t_mpow(c, base->args[0], e));
  Term args[] = {base, e};
  unsigned keep = FACT_SYMMETRIC | FACT_DIAGONAL | FACT_LOWER | FACT_UPPER | FACT_PD | FACT_INVERTIBLE | FACT_ORTHOGONAL;
  return node_fn(c, FN_POW, 2, args, base->rows, base->cols, base->facts & keep);
}
