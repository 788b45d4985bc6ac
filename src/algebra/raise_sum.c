/* Sums: which term leads, where the signs go, numbers among matrices, terms with one coefficient together. */
#include <string.h>

#include "algebra/raise_impl.h"

static void clear_fmpq(void *q) { fmpq_clear(q); }

/* c 1 in a sum of matrices is written as the number c.  Behind the first term a minus stays between the terms: its
 * product does not take it in. */
static Ast *summand(Raise *r, const fmpq_t q, Term t, bool numbers, bool first) {
  if (numbers && t_is_ones(t)) return node_number(r, q);
  if (first || fmpq_sgn(q) > 0 || t->kind == T_NUM) return raise_now(r, t_scale(r->c, q, t));
  fmpq_t p;
  fmpq_init(p);
  fmpq_neg(p, q);
  Ast *res = raise_now(r, t_scale(r->c, p, t));
  fmpq_clear(p);
  return node_same1(r, FN_NEG, res);
}

/* The coefficients of a sum times q. */
static fmpq *scaled_coefficients(Ctx *c, Term t, const fmpq_t q) {
  if (fmpq_is_one(q)) return t->coefs;
  fmpq *res = ARENA_ARRAY(c->arena, fmpq, t->n);
  for (int i = 0; i < t->n; i++) {
    fmpq_init(&res[i]);
    fmpq_mul(&res[i], &t->coefs[i], q);
    if (COEFF_IS_MPZ(*fmpq_numref(&res[i])) || COEFF_IS_MPZ(*fmpq_denref(&res[i]))) arena_defer(c->arena, clear_fmpq, &res[i]);
  }
  return res;
}

enum { MOST_GROUPED = 32 };

static bool has_other_than_ones(Term t) {
  for (int i = 0; i < t->n; i++)
    if (!t_is_ones(t->args[i])) return true;
  return false;
}

/* 2 A + 2 B + C is 2 (A + B) + C, unless the user wrote it so. */
static bool groups_terms(Raise *r, Term t) { return !r->expanded && t->n > 2 && t->n <= MOST_GROUPED && !t->has_diff && term_place(t) == NULL; }

/* The i-th term and those right behind it whose coefficient is that of the i-th up to sign, in brackets; NULL if it is alone or
 * its coefficient is 1 or -1.  Marks those it takes. */
static Ast *terms_alike(Raise *r, Term t, const fmpq *coefs, int i, bool *taken) {
  Ctx *c = r->c;
  Term *parts = ARENA_ARRAY(c->arena, Term, t->n);
  fmpq_t q, p;
  fmpq_init(q);
  fmpq_init(p);
  fmpq_abs(q, &coefs[i]);
  int n = 0;
  for (int k = i; k < t->n && !fmpq_is_one(q); k++) {
    fmpq_abs(p, &coefs[k]);
    if (taken[k] || !fmpq_equal(p, q) || t_is_ones(t->args[k]) || t_is_int(t->args[k], 1)) {
      if (t->n == 3) continue;
      break;
    }
    parts[n++] = fmpq_sgn(&coefs[k]) == fmpq_sgn(&coefs[i]) ? t->args[k] : t_neg(c, t->args[k]);
    if (n > 1) taken[k] = true;
  }
  Ast *res = NULL;
  if (n > 1) {
    taken[i] = true;
    bool minus = fmpq_sgn(&coefs[i]) < 0;
    Term whole = t_scale(c, q, t_add(c, n, parts));
    res = raise_now(r, whole);
    if (minus) res = node_same1(r, FN_NEG, res);
  }
  fmpq_clear(q);
  fmpq_clear(p);
  return res;
}

Ast *raise_sum(Raise *r, Term t, bool negated) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_set_si(q, negated ? -1 : 1, 1);
  Ast *res = raise_scaled_sum(r, t, q);
  fmpq_clear(q);
  return res;
}

Ast *raise_scaled_sum(Raise *r, Term t, const fmpq_t q) {
  Ctx *c = r->c;
  fmpq *coefs = scaled_coefficients(c, t, q);
  Ast **args = ARENA_ARRAY(c->arena, Ast *, t->n);
  bool numbers = !t_is_scalar(t) && has_other_than_ones(t);
  /* A positive term leads, so that no sum begins with a minus needlessly; the others keep their order. */
  int lead = 0;
  while (lead < t->n - 1 && fmpq_sgn(&coefs[lead]) < 0) lead++;
  if (fmpq_sgn(&coefs[lead]) < 0 || (fmpq_sgn(&coefs[0]) < 0 && flips_gladly(r, t->args[0]))) lead = 0; /* -X' (y - X w) is X' (X w - y) */
  /* A' + A reads A + A'. */
  if (t->n == 2 && lead == 0 && t_is_fn(t->args[0], FN_TRANSPOSE) && t->args[0]->args[0] == t->args[1] && fmpq_sgn(&coefs[1]) > 0) lead = 1;
  int n = 1;
  bool grouping = groups_terms(r, t), *taken = ARENA_ARRAY(c->arena, bool, t->n);
  for (int i = 0; i < t->n; i++) {
    if (taken[i]) continue;
    Ast *group = grouping && !t_is_ones(t->args[i]) ? terms_alike(r, t, coefs, i, taken) : NULL;
    bool first = i == lead || (group != NULL && taken[lead]);
    Ast *term = group != NULL ? group : summand(r, &coefs[i], t->args[i], numbers, first);
    if (first) args[0] = term, lead = -1;
    else args[n++] = term;
  }
  return n == 1 ? args[0] : node_call(r, FN_ADD, n, args, t->rows, t->cols);
}
