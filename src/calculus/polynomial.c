#include "calculus/polynomial.h"

#include <flint/fmpz_mpoly_factor.h>

#include "calculus/cost.h"
#include "calculus/fraction.h"

enum { MOST_PAIRS = 3, MOST_FACTORS = 24, MOST_NODES = 600 };

/* ---- s^2 + c^2 = 1 ------------------------------------------------------------------------------------------------------------- */

/* Two generators with x^2 = 1 - y^2 (sin and cos), or x^2 = 1 + y^2 (cosh and sinh). */
typedef struct Pair {
  int x, y;
  bool hyperbolic;
} Pair;

static Fn partner_of(Fn fn) {
  static const Fn partners[][2] = {{FN_SIN, FN_COS}, {FN_COS, FN_SIN}, {FN_SINH, FN_COSH}, {FN_COSH, FN_SINH}};
  for (size_t i = 0; i < sizeof partners / sizeof partners[0]; i++)
    if (partners[i][0] == fn) return partners[i][1];
  return FN_NONE;
}

/* Each sine and cosine of one argument; the one that does not occur becomes a generator, too: 1 - sin^2 u = cos^2 u. */
static int pairs_of(Generators *g, Pair out[MOST_PAIRS]) {
  int n = 0, before = g->n;
  for (int i = 0; i < before && n < MOST_PAIRS; i++) {
    Term t = g->terms[i];
    Fn other = t->kind == T_FN ? partner_of(t->fn) : FN_NONE;
    bool second = other == FN_SIN || other == FN_SINH; /* t is the cosine */
    int k = other != FN_NONE ? generator_find(g, t_fn1(g->c, other, t->args[0])) : -1;
    if (k < 0 || (k < before && second)) continue; /* met with its sine */
    out[n++] = (Pair){second ? i : k, second ? k : i, t->fn == FN_SINH || t->fn == FN_COSH};
  }
  return n;
}

/* x^2 = a + b y^2 put in. */
static void put_in(Generators *g, fmpz_mpoly_t p, int x, int y, long a, long b) {
  fmpz_mpoly_t square, part, res;
  fmpz_mpoly_init(square, g->ctx);
  fmpz_mpoly_init(part, g->ctx);
  fmpz_mpoly_init(res, g->ctx);
  fmpz_mpoly_gen(square, y, g->ctx);
  fmpz_mpoly_pow_ui(square, square, 2, g->ctx);
  fmpz_mpoly_scalar_mul_si(square, square, b, g->ctx);
  fmpz_mpoly_add_si(square, square, a, g->ctx);
  for (slong i = 0; i < fmpz_mpoly_length(p, g->ctx); i++) {
    fmpz_mpoly_t monomial, times;
    fmpz_mpoly_init(monomial, g->ctx);
    fmpz_mpoly_init(times, g->ctx);
    ulong exponents[MOST_GENERATORS];
    fmpz_t coefficient;
    fmpz_init(coefficient);
    fmpz_mpoly_get_term_exp_ui(exponents, p, i, g->ctx);
    fmpz_mpoly_get_term_coeff_fmpz(coefficient, p, i, g->ctx);
    ulong half = exponents[x] / 2;
    exponents[x] %= 2;
    fmpz_mpoly_set_coeff_fmpz_ui(monomial, coefficient, exponents, g->ctx);
    fmpz_mpoly_pow_ui(times, square, half, g->ctx);
    fmpz_mpoly_mul(part, monomial, times, g->ctx);
    fmpz_mpoly_add(res, res, part, g->ctx);
    fmpz_clear(coefficient);
    fmpz_mpoly_clear(times, g->ctx);
    fmpz_mpoly_clear(monomial, g->ctx);
  }
  fmpz_mpoly_swap(p, res, g->ctx);
  fmpz_mpoly_clear(res, g->ctx);
  fmpz_mpoly_clear(part, g->ctx);
  fmpz_mpoly_clear(square, g->ctx);
}

/* The pair's x^2 is removed, or its y^2. */
static void apply(Generators *g, Fraction *f, const Pair *p, bool remove_x) {
  long a = remove_x || !p->hyperbolic ? 1 : -1, b = p->hyperbolic ? 1 : -1;
  int from = remove_x ? p->x : p->y, to = remove_x ? p->y : p->x;
  put_in(g, f->num, from, to, a, b);
  put_in(g, f->den, from, to, a, b);
}

/* ---- lowest terms -------------------------------------------------------------------------------------------------------------- */

static Term factored_term(const Fraction *f);

typedef struct Best {
  Cost *cost;
  Term term;
  long length;
} Best;

static void offer(Best *b, Term t) {
  long length = cost_of(b->cost, t);
  if (length >= b->length) return;
  b->term = t;
  b->length = length;
}

static void offer_fraction(Best *b, Fraction *f) {
  if (fmpz_mpoly_is_zero(f->den, f->of->ctx)) return;
  fraction_cancel(f);
  offer(b, fraction_term(f));
  offer(b, factored_term(f));
}

static bool holds_tangent(Ctx *c, Term t) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (t_is_fn(nodes[i], FN_TAN) || t_is_fn(nodes[i], FN_TANH)) return true;
  return false;
}

static void offer_forms(Best *b, Ctx *c, Term t, bool tangents) {
  Generators *g = generators_new(c, t, tangents);
  Fraction *f = fraction_of(g, t);
  if (f == NULL) return;
  Pair pairs[MOST_PAIRS];
  int n = g->mode == COMMUTING_POWERS ? 0 : pairs_of(g, pairs);
  offer_fraction(b, f);
  for (int choice = 0; n > 0 && choice < 1 << n; choice++) {
    Fraction *other = fraction_of(g, t);
    for (int i = 0; i < n && other != NULL; i++) apply(g, other, &pairs[i], choice >> i & 1);
    if (other != NULL) offer_fraction(b, other);
  }
}

static bool is_candidate(Ctx *c, Term t) {
  int n;
  t_nodes(c, t, &n);
  return n <= MOST_NODES && !t->has_diff;
}

Term polynomial_reduced(Ctx *c, Term t) {
  if (!is_candidate(c, t)) return t;
  Cost *cost = cost_new(c);
  Best b = {cost, t, cost_of(cost, t)};
  offer_forms(&b, c, t, false);
  if (holds_tangent(c, t)) offer_forms(&b, c, t, true);
  return b.term;
}

/* ---- factors ------------------------------------------------------------------------------------------------------------------- */

/* The product of p's factors; *count says of how many (with their powers). */
static Term product_of_factors(const Generators *g, const fmpz_mpoly_t p, long *count) {
  fmpz_mpoly_factor_t factors;
  fmpz_mpoly_factor_init(factors, g->ctx);
  Term res = NULL, list[MOST_FACTORS + 1];
  *count = 0;
  if (!fmpz_mpoly_is_zero(p, g->ctx) && fmpz_mpoly_factor(factors, p, g->ctx) && factors->num <= MOST_FACTORS) {
    int n = 0;
    fmpq_t q;
    fmpq_init(q);
    fmpz_mpoly_factor_get_constant_fmpz(fmpq_numref(q), factors, g->ctx);
    list[n++] = t_num(g->c, q);
    fmpq_clear(q);
    for (slong i = 0; i < factors->num; i++) {
      slong e = fmpz_mpoly_factor_get_exp_si(factors, i, g->ctx);
      list[n++] = commuting_power(g, polynomial_term(g, factors->poly + i), e);
      *count += e;
    }
    res = commuting_product(g, n, list);
  }
  fmpz_mpoly_factor_clear(factors, g->ctx);
  return res == NULL ? polynomial_term(g, p) : res;
}

static Term factored_term(const Fraction *f) {
  long above, below;
  Term num = product_of_factors(f->of, f->num, &above), den = product_of_factors(f->of, f->den, &below);
  return commuting_quotient(f->of, num, den);
}

Term polynomial_factored(Ctx *c, Term t) {
  if (!is_candidate(c, t)) return t;
  Generators *g = generators_new(c, t, false);
  Fraction *f = fraction_of(g, t);
  if (f == NULL) return t;
  long above, below;
  product_of_factors(g, f->num, &above);
  product_of_factors(g, f->den, &below);
  return above > 1 || below > 0 ? factored_term(f) : t;
}
