/* The scalar factors that all terms of an equation share. */
#include "solve/equation.h"

/* base^exponent of a scalar factor: whole powers are taken apart. */
static Factor factor_of(Term t) {
  bool power = t->kind == T_POW && t->args[1]->kind == T_NUM && fmpz_is_one(fmpq_denref(t->args[1]->coef)) && fmpz_fits_si(fmpq_numref(t->args[1]->coef));
  if (!power) return (Factor){t, 1};
  return (Factor){t->args[0], fmpz_get_si(fmpq_numref(t->args[1]->coef))};
}

static long exponent_in(Term t, Term base) {
  if (t->kind != T_MUL) {
    Factor f = factor_of(t);
    return t_is_scalar(t) && f.base == base ? f.exponent : 0;
  }
  for (int i = 0; i < t->nscalars; i++) {
    Factor f = factor_of(t->args[i]);
    if (f.base == base) return f.exponent;
  }
  return 0;
}

static void note_base(Factor *factors, int *n, Term t) {
  if (t->kind == T_NUM) return;
  Factor f = factor_of(t);
  for (int i = 0; i < *n; i++)
    if (factors[i].base == f.base) return;
  if (*n < MOST_FACTORS) factors[(*n)++] = (Factor){f.base, 0};
}

/* gcd of the numerators over lcm of the denominators, with the sign of the first term. */
static void rational_content(int n, const Term *terms, fmpq_t content) {
  fmpz_t g, l;
  fmpz_init(g);
  fmpz_init(l);
  fmpz_one(l);
  int sign = 1;
  for (int i = 0; i < n; i++) {
    if (terms[i]->kind != T_MUL && terms[i]->kind != T_NUM) {
      fmpz_one(g);
      continue;
    }
    if (i == 0) sign = fmpq_sgn(terms[i]->coef);
    fmpz_gcd(g, g, fmpq_numref(terms[i]->coef));
    fmpz_lcm(l, l, fmpq_denref(terms[i]->coef));
  }
  if (fmpz_is_zero(g)) fmpz_one(g);
  fmpq_set_fmpz_frac(content, g, l);
  if (sign < 0) fmpq_neg(content, content);
  fmpz_clear(g);
  fmpz_clear(l);
}

Term eq_primitive(Ctx *c, Term r, fmpq_t content, Factor *factors, int *n) {
  int count;
  Term *terms = eq_terms(c, r, &count);
  *n = 0;
  fmpq_one(content);
  if (count == 0) return r;
  rational_content(count, terms, content);
  for (int i = 0; i < count; i++) {
    Term t = terms[i];
    if (t->kind != T_MUL) {
      if (t_is_scalar(t)) note_base(factors, n, t);
      continue;
    }
    for (int k = 0; k < t->nscalars; k++) note_base(factors, n, t->args[k]);
  }
  int kept = 0;
  Term scale = t_int(c, 1);
  for (int i = 0; i < *n; i++) {
    long least = exponent_in(terms[0], factors[i].base);
    for (int k = 1; k < count; k++) {
      long e = exponent_in(terms[k], factors[i].base);
      if (e < least) least = e;
    }
    if (least == 0) continue;
    scale = t_mul2(c, scale, t_pow_int(c, factors[i].base, -least));
    factors[kept++] = (Factor){factors[i].base, least};
  }
  *n = kept;
  fmpq_t q;
  fmpq_init(q);
  fmpq_inv(q, content);
  for (int i = 0; i < count; i++) terms[i] = t_scale(c, q, t_mul2(c, scale, terms[i]));
  fmpq_clear(q);
  return t_add(c, count, terms);
}

Term eq_plain_primitive(Ctx *c, Term r) {
  Factor factors[MOST_FACTORS];
  int n;
  fmpq_t q;
  fmpq_init(q);
  Term res = eq_primitive(c, r, q, factors, &n);
  fmpq_clear(q);
  return res;
}
