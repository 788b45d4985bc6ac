#include "solve/isolate.h"

#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/psd.h"

/* The residual without scalar factors; *power: it is a power of this.  Of those in which x occurs the zeros are solutions, too: *zero tells whether x
 * itself is one of them. */
static Term without_factors(Trail *t, Term r, Term x, bool *zero, Term *power) {
  Ctx *c = t->c;
  Factor factors[MOST_FACTORS];
  int n;
  fmpq_t content;
  fmpq_init(content);
  Term res = eq_primitive(c, r, content, factors, &n);
  fmpq_clear(content);
  *zero = false;
  *power = NULL;
  if (n == 1 && factors[0].exponent > 1 && factors[0].base != x && eq_depends(c, factors[0].base, x) && !eq_depends(c, res, x)) {
    *power = factors[0].base;
    return res;
  }
  for (int i = 0; i < n; i++) {
    bool reciprocal = factors[i].base->kind == T_POW && factors[i].base->args[1]->kind == T_NUM && fmpq_sgn(factors[i].base->args[1]->coef) < 0;
    if (factors[i].exponent < 0 || reciprocal || !eq_depends(c, factors[i].base, x)) continue;
    if (factors[i].base == x) *zero = true;
    else if (!term_is_positive(c, factors[i].base)) trail_needs(t, LEAVES_OUT, factors[i].base, NULL);
  }
  return res;
}

/* The first (the last) letter of a term's word, if it is square and x does not occur in it. */
static Term end_letter(Ctx *c, Term t, Term x, bool first) {
  if (t->kind != T_MUL || t->n - t->nscalars < 2) return NULL;
  Term w = t->args[first ? t->nscalars : t->n - 1];
  return t_is_square(c, w) && !eq_depends(c, w, x) ? w : NULL;
}

/* M (A X - C) = 0 holds where A X = C. */
static Term without_matrix(Trail *t, Term r, Term x, bool first) {
  Ctx *c = t->c;
  int n;
  Term *terms = eq_terms(c, r, &n), m = n > 0 ? end_letter(c, terms[0], x, first) : NULL;
  for (int i = 0; i < n && m != NULL; i++)
    if (end_letter(c, terms[i], x, first) != m) m = NULL;
  if (m == NULL || n < 2) return r;
  Term inverse = t_inv(c, m);
  for (int i = 0; i < n; i++) terms[i] = first ? t_mul2(c, inverse, terms[i]) : t_mul2(c, terms[i], inverse);
  trail_needs(t, LEAVES_OPEN, t_is_fn(m, FN_TRANSPOSE) ? m->args[0] : m, NULL);
  Term res = t_add(c, n, terms);
  trail_equation(t, r, x, LAW_ISOLATE);
  trail_equation(t, res, x, law_multiply(c, first ? inverse : NULL, first ? NULL : inverse));
  return res;
}

static Roots isolate_primitive(Trail *t, Term primitive, Term x);

Roots isolate(Trail *t, Term residual, Term x) {
  Ctx *c = t->c;
  Attempt a = attempt_begin(c);
  Term opened = eq_open_squares(c, t_is_scalar(x) ? eq_split_exponentials(c, residual) : residual, x);
  bool zero;
  Term power, primitive = without_factors(t, eq_distribute(c, opened, x), x, &zero, &power);
  if (attempt_failed(c, &a)) return (Roots){.n = 0};
  if (power != NULL) return isolate(t, power, x); /* u^k = 0 where u = 0 */
  primitive = without_matrix(t, without_matrix(t, primitive, x, true), x, false);
  if (attempt_failed(c, &a)) return (Roots){.n = 0};
  Roots res = isolate_primitive(t, primitive, x);
  bool complete = res.n > 0 || !eq_depends(c, primitive, x);
  if (zero && complete && res.n < MOST_ROOTS && !(x->facts & FACT_POSITIVE)) {
    if (res.n == 0) res.law = LAW_DIVIDE;
    res.value[res.n++] = t_int(c, 0);
    res.zero = true;
  }
  return res;
}

/* X - A X B = C is better read with a positive C. */
static bool has_negative_term(Ctx *c, Term t) {
  int n;
  Term *terms = eq_terms(c, t, &n);
  for (int i = 0; i < n; i++)
    if (terms[i]->kind == T_MUL && fmpq_sgn(terms[i]->coef) < 0) return true;
  return false;
}

static Roots isolate_primitive(Trail *t, Term primitive, Term x) {
  Ctx *c = t->c;
  Term linear, constant;
  if (!eq_depends(c, primitive, x)) return (Roots){.n = 0};
  Roots diagonal = isolate_diagonal(t, primitive, x);
  if (diagonal.n > 0) return diagonal;
  if (eq_affine(c, primitive, x, &linear, &constant)) {
    Term rhs = t_neg(c, constant);
    bool negative = eq_is_negative(c, linear) || (eq_is_negative(c, rhs) && has_negative_term(c, linear));
    return isolate_linear(t, negative ? t_neg(c, linear) : linear, negative ? t_neg(c, rhs) : rhs, x);
  }
  /* X^-1 = C needs no product; other functions are undone when nothing else helps: c ./ x = b needs no nonzero c. */
  Trail before = *t;
  Roots res = {.n = 0};
  for (int way = 0; way < 6 && res.n == 0; way++) {
    *t = before;
    if (way == 3) res = isolate_square(t, primitive, x);
    if (way == 4) res = isolate_commuting(t, primitive, x);
    if (way == 5) res = isolate_logarithms(t, primitive, x);
    if (way >= 3 || (way != 1 && ++t->depth > MOST_UNDONE)) continue;
    res = way == 1 ? isolate_multiplied(t, primitive, x) : isolate_function(t, primitive, x, way == 0);
  }
  if (res.n == 0) *t = before;
  t->depth = before.depth;
  return res;
}
