#include "calculus/fraction.h"

#include <string.h>

enum { MOST_DEPTH = 60 };

/* ---- life ---------------------------------------------------------------------------------------------------------------------- */

static void release_generators(void *object) {
  Generators *g = object;
  fmpz_mpoly_ctx_clear(g->ctx);
}

static void release_fraction(void *object) {
  Fraction *f = object;
  fmpz_mpoly_clear(f->num, f->of->ctx);
  fmpz_mpoly_clear(f->den, f->of->ctx);
}

static Commuting mode_of(Ctx *c, Term t) {
  if (t_is_scalar(t)) return COMMUTING_SCALARS;
  if (!t_is_square(c, t)) return COMMUTING_ENTRIES;
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i]->kind == T_HAD || t_is_fn(nodes[i], FN_EPOW)) return COMMUTING_ENTRIES;
  return COMMUTING_POWERS;
}

Generators *generators_new(Ctx *c, Term t, bool tangents) {
  Generators *g = ARENA_NEW(c->arena, Generators);
  *g = (Generators){.c = c, .mode = mode_of(c, t), .rows = t->rows, .cols = t->cols, .tangents = tangents};
  fmpz_mpoly_ctx_init(g->ctx, MOST_GENERATORS, ORD_LEX);
  arena_defer(c->arena, release_generators, g);
  return g;
}

Fraction *fraction_new(Generators *g) {
  Fraction *f = ARENA_NEW(g->c->arena, Fraction);
  f->of = g;
  fmpz_mpoly_init(f->num, g->ctx);
  fmpz_mpoly_init(f->den, g->ctx);
  fmpz_mpoly_one(f->den, g->ctx);
  arena_defer(g->c->arena, release_fraction, f);
  return f;
}

int generator_find(Generators *g, Term t) {
  for (int i = 0; i < g->n; i++)
    if (g->terms[i] == t) return i;
  if (g->n == MOST_GENERATORS) return -1;
  /* Powers of one matrix commute, two matrices do not. */
  for (int i = 0; i < g->n && g->mode == COMMUTING_POWERS && !t_is_scalar(t); i++)
    if (!t_is_scalar(g->terms[i])) return -1;
  g->terms[g->n] = t;
  return g->n++;
}

bool fraction_too_large(const Fraction *f) {
  const fmpz_mpoly_ctx_struct *ctx = f->of->ctx;
  if (fmpz_mpoly_length(f->num, ctx) > MOST_POLY_TERMS || fmpz_mpoly_length(f->den, ctx) > MOST_POLY_TERMS) return true;
  if (!fmpz_mpoly_total_degree_fits_si(f->num, ctx) || !fmpz_mpoly_total_degree_fits_si(f->den, ctx)) return true;
  return fmpz_mpoly_total_degree_si(f->num, ctx) > MOST_DEGREE || fmpz_mpoly_total_degree_si(f->den, ctx) > MOST_DEGREE;
}

/* ---- arithmetic ---------------------------------------------------------------------------------------------------------------- */

static Fraction *number(Generators *g, const fmpq_t q) {
  Fraction *f = fraction_new(g);
  fmpz_mpoly_set_fmpz(f->num, fmpq_numref(q), g->ctx);
  fmpz_mpoly_set_fmpz(f->den, fmpq_denref(q), g->ctx);
  return f;
}

static Fraction *integer(Generators *g, long k) {
  Fraction *f = fraction_new(g);
  fmpz_mpoly_set_si(f->num, k, g->ctx);
  return f;
}

static Fraction *checked(Fraction *f) { return f == NULL || fraction_too_large(f) ? NULL : f; }

static Fraction *times(Generators *g, Fraction *a, Fraction *b) {
  if (a == NULL || b == NULL) return NULL;
  Fraction *f = fraction_new(g);
  fmpz_mpoly_mul(f->num, a->num, b->num, g->ctx);
  fmpz_mpoly_mul(f->den, a->den, b->den, g->ctx);
  return checked(f);
}

static Fraction *plus(Generators *g, Fraction *a, Fraction *b) {
  if (a == NULL || b == NULL) return NULL;
  Fraction *f = fraction_new(g);
  if (fmpz_mpoly_equal(a->den, b->den, g->ctx)) {
    fmpz_mpoly_add(f->num, a->num, b->num, g->ctx);
    fmpz_mpoly_set(f->den, a->den, g->ctx);
    return checked(f);
  }
  fmpz_mpoly_t p;
  fmpz_mpoly_init(p, g->ctx);
  fmpz_mpoly_mul(f->num, a->num, b->den, g->ctx);
  fmpz_mpoly_mul(p, b->num, a->den, g->ctx);
  fmpz_mpoly_add(f->num, f->num, p, g->ctx);
  fmpz_mpoly_mul(f->den, a->den, b->den, g->ctx);
  fmpz_mpoly_clear(p, g->ctx);
  return checked(f);
}

static Fraction *power(Generators *g, Fraction *a, Term exponent) {
  if (a == NULL || !t_is_integer(exponent) || fmpz_cmpabs(fmpq_numref(exponent->coef), (fmpz[]){MOST_DEGREE}) > 0) return NULL;
  long e = (long)fmpz_get_si(fmpq_numref(exponent->coef));
  if (e < 0 && fmpz_mpoly_is_zero(a->num, g->ctx)) return NULL;
  Fraction *f = fraction_new(g);
  ulong size = (ulong)(e < 0 ? -e : e);
  slong longest = fmpz_mpoly_length(a->num, g->ctx) > fmpz_mpoly_length(a->den, g->ctx) ? fmpz_mpoly_length(a->num, g->ctx) : fmpz_mpoly_length(a->den, g->ctx);
  if (longest > 8 && size > 3) return NULL;
  fmpz_mpoly_pow_ui(e < 0 ? f->den : f->num, a->num, size, g->ctx);
  fmpz_mpoly_pow_ui(e < 0 ? f->num : f->den, a->den, size, g->ctx);
  return checked(f);
}

void fraction_cancel(Fraction *f) {
  const fmpz_mpoly_ctx_struct *ctx = f->of->ctx;
  fmpz_mpoly_t gcd;
  fmpz_mpoly_init(gcd, ctx);
  if (fmpz_mpoly_gcd(gcd, f->num, f->den, ctx) && !fmpz_mpoly_is_zero(gcd, ctx)) {
    fmpz_mpoly_divides(f->num, f->num, gcd, ctx);
    fmpz_mpoly_divides(f->den, f->den, gcd, ctx);
  }
  fmpz_mpoly_clear(gcd, ctx);
  fmpz_t lead;
  fmpz_init(lead);
  fmpz_mpoly_get_term_coeff_fmpz(lead, f->den, 0, ctx);
  if (fmpz_sgn(lead) < 0) {
    fmpz_mpoly_neg(f->num, f->num, ctx);
    fmpz_mpoly_neg(f->den, f->den, ctx);
  }
  fmpz_clear(lead);
}

/* ---- from terms ---------------------------------------------------------------------------------------------------------------- */

static Fraction *convert(Generators *g, Term t, int depth);

static Fraction *atom(Generators *g, Term t) {
  bool fits = t_is_scalar(t) || (t->rows == g->rows && t->cols == g->cols);
  int at = fits ? generator_find(g, t) : -1;
  if (at < 0) return NULL;
  Fraction *f = fraction_new(g);
  fmpz_mpoly_gen(f->num, at, g->ctx);
  return f;
}

static Fraction *inverse(Generators *g, Fraction *a) { return a == NULL ? NULL : power(g, a, t_int(g->c, -1)); }

/* exp(-u) = 1/exp(u): one of the two is the generator. */
static Fraction *exponential(Generators *g, Term t) {
  fmpq_t q;
  fmpq_init(q);
  t_monic(g->c, t->args[0], q);
  bool negative = fmpq_sgn(q) < 0;
  fmpq_clear(q);
  return negative ? inverse(g, atom(g, t_fn1(g->c, t->fn, t_neg(g->c, t->args[0])))) : atom(g, t);
}

static Fraction *quotient_of(Generators *g, Term t, Fn above, Fn below) {
  return times(g, atom(g, t_fn1(g->c, above, t->args[0])), inverse(g, atom(g, t_fn1(g->c, below, t->args[0]))));
}

static Fraction *sum(Generators *g, Term t, int depth) {
  Fraction *f = integer(g, 0);
  for (int i = 0; i < t->n && f != NULL; i++) f = plus(g, f, times(g, number(g, &t->coefs[i]), convert(g, t->args[i], depth)));
  return f;
}

static Fraction *product(Generators *g, Term t, int depth) {
  Fraction *f = number(g, t->coef);
  for (int i = 0; i < t->nscalars && f != NULL; i++) f = times(g, f, convert(g, t->args[i], depth));
  if (f == NULL || t->nscalars == t->n) return f;
  if (g->mode != COMMUTING_POWERS || t_is_scalar(t)) return times(g, f, atom(g, t_mul(g->c, t->n - t->nscalars, t->args + t->nscalars)));
  for (int i = t->nscalars; i < t->n && f != NULL; i++) {
    bool square = t->args[i]->rows == g->rows && t->args[i]->cols == g->cols;
    f = square ? times(g, f, convert(g, t->args[i], depth)) : NULL;
  }
  return f;
}

static Fraction *function(Generators *g, Term t, int depth) {
  bool entries = g->mode == COMMUTING_ENTRIES, scalar = t_is_scalar(t);
  switch (t->fn) {
    case FN_EPOW: return entries && t_is_integer(t->args[1]) ? power(g, convert(g, t->args[0], depth), t->args[1]) : atom(g, t);
    case FN_POW: return g->mode == COMMUTING_POWERS && t_is_integer(t->args[1]) ? power(g, convert(g, t->args[0], depth), t->args[1]) : atom(g, t);
    case FN_INV: return g->mode == COMMUTING_POWERS ? inverse(g, convert(g, t->args[0], depth)) : atom(g, t);
    case FN_EXP: return scalar || entries ? exponential(g, t) : atom(g, t);
    case FN_TAN: return g->tangents && (scalar || entries) ? quotient_of(g, t, FN_SIN, FN_COS) : atom(g, t);
    case FN_TANH: return g->tangents && (scalar || entries) ? quotient_of(g, t, FN_SINH, FN_COSH) : atom(g, t);
    default: return atom(g, t);
  }
}

static Fraction *convert(Generators *g, Term t, int depth) {
  ctx_poll(g->c);
  bool scalar = t_is_scalar(t);
  if (depth == 0) return atom(g, t);
  if (!scalar && (t->rows != g->rows || t->cols != g->cols)) return NULL;
  if (g->mode == COMMUTING_ENTRIES && t_is_ones(t)) return integer(g, 1);
  if (g->mode == COMMUTING_POWERS && t_is_identity(t)) return integer(g, 1);
  switch (t->kind) {
    case T_NUM: return number(g, t->coef);
    case T_ADD: return t_is_zero(t) ? integer(g, 0) : sum(g, t, depth - 1);
    case T_MUL: return product(g, t, depth - 1);
    case T_POW: return t_is_integer(t->args[1]) ? power(g, convert(g, t->args[0], depth - 1), t->args[1]) : atom(g, t);
    case T_HAD: {
      if (g->mode != COMMUTING_ENTRIES) return atom(g, t);
      Fraction *f = integer(g, 1);
      for (int i = 0; i < t->n && f != NULL; i++) f = times(g, f, convert(g, t->args[i], depth - 1));
      return f;
    }
    case T_FN: return function(g, t, depth - 1);
    default: return atom(g, t);
  }
}

Fraction *fraction_of(Generators *g, Term t) {
  Fraction *f = convert(g, t, MOST_DEPTH);
  if (f != NULL) fraction_cancel(f);
  return f;
}

/* ---- to terms ------------------------------------------------------------------------------------------------------------------ */

static Term one(const Generators *g) {
  return g->mode == COMMUTING_SCALARS ? t_int(g->c, 1) : g->mode == COMMUTING_ENTRIES ? t_ones(g->c, g->rows, g->cols) : t_identity(g->c, g->rows);
}

Term commuting_power(const Generators *g, Term base, long e) {
  if (e == 1) return base;
  if (t_is_scalar(base)) return t_pow_int(g->c, base, e);
  return g->mode == COMMUTING_ENTRIES ? t_epow(g->c, base, t_int(g->c, e)) : t_mpow(g->c, base, t_int(g->c, e));
}

Term commuting_product(const Generators *g, int n, const Term *factors) {
  Term scalars = t_int(g->c, 1), res = NULL;
  for (int i = 0; i < n; i++) {
    if (t_is_scalar(factors[i])) scalars = t_mul2(g->c, scalars, factors[i]);
    else if (res == NULL) res = factors[i];
    else res = g->mode == COMMUTING_ENTRIES ? t_had2(g->c, res, factors[i]) : t_mul2(g->c, res, factors[i]);
  }
  if (g->mode == COMMUTING_SCALARS) return scalars;
  return t_mul2(g->c, scalars, res == NULL ? one(g) : res);
}

Term commuting_quotient(const Generators *g, Term num, Term den) {
  bool whole = t_is_int(den, 1) || t_is_ones(den) || t_is_identity(den);
  return whole ? num : commuting_product(g, 2, (Term[]){num, commuting_power(g, den, -1)});
}

Term polynomial_term(const Generators *g, const fmpz_mpoly_t p) {
  slong n = fmpz_mpoly_length(p, g->ctx);
  if (n == 0) return t_is_scalar(one(g)) ? t_int(g->c, 0) : t_zero(g->c, g->rows, g->cols);
  Term res = NULL;
  for (slong i = 0; i < n; i++) {
    Term factors[MOST_GENERATORS + 1];
    int count = 0;
    ulong exponents[MOST_GENERATORS];
    fmpq_t q;
    fmpq_init(q);
    fmpz_mpoly_get_term_coeff_fmpz(fmpq_numref(q), p, i, g->ctx);
    fmpz_mpoly_get_term_exp_ui(exponents, p, i, g->ctx);
    factors[count++] = t_num(g->c, q);
    fmpq_clear(q);
    for (int k = 0; k < g->n; k++)
      if (exponents[k] > 0) factors[count++] = commuting_power(g, g->terms[k], (long)exponents[k]);
    Term monomial = commuting_product(g, count, factors);
    res = res == NULL ? monomial : t_add2(g->c, res, monomial);
  }
  return res;
}

Term fraction_term(const Fraction *f) { return commuting_quotient(f->of, polynomial_term(f->of, f->num), polynomial_term(f->of, f->den)); }
