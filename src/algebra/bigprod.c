/* Products of scalars over an index. */
#include "algebra/build.h"

static Term prod_node(Ctx *c, const Range *r, Term body) {
  struct TermNode p = {.kind = T_PROD, .n = 1, .args = &body, .rows = body->rows, .cols = body->cols, .range = *r};
  p.facts = body->facts & (FACT_POSITIVE | FACT_INTEGER);
  return term_intern(c, &p);
}

/* hi - lo + 1 */
static Term count_of(Ctx *c, const Range *r) { return t_add2(c, t_sub(c, r->hi, r->lo), t_int(c, 1)); }

enum { MOST_FACTORS = 64 };

/* A product between two numbers is written out. */
static Term written_out(Ctx *c, const Range *r, Term body) {
  Term span = t_sub(c, r->hi, r->lo), index = t_sym(c, r->index), res = t_int(c, 1);
  if (r->lo->kind != T_NUM || r->hi->kind != T_NUM || !fmpz_is_one(fmpq_denref(span->coef)) || fmpq_cmp_si(span->coef, MOST_FACTORS) >= 0) return NULL;
  for (Term k = r->lo; fmpq_cmp(k->coef, r->hi->coef) <= 0; k = t_add2(c, k, t_int(c, 1))) res = t_mul2(c, res, t_substitute(c, body, index, k));
  return res;
}

/* prod_i c a_i exp(u_i) = c^n exp(sum_i u_i) prod_i a_i; NULL where nothing comes out. */
static Term factors_out(Ctx *c, const Range *r, Term body) {
  if (t_is_fn(body, FN_EXP)) return t_fn1(c, FN_EXP, t_sum(c, r, body->args[0]));
  if (body->kind != T_MUL || (body->nscalars == 0 && fmpq_is_one(body->coef))) return NULL;
  Term *outside = ARENA_ARRAY(c->arena, Term, body->n + 3), *inside = ARENA_ARRAY(c->arena, Term, body->n + 1);
  int nout = 0, nin = 0;
  Term exponents = t_int(c, 0), count = count_of(c, r);
  if (!fmpq_is_one(body->coef)) outside[nout++] = t_pow(c, t_num(c, body->coef), count);
  for (int i = 0; i <= body->nscalars; i++) {
    if (i == body->nscalars && body->n == i) break;
    Term t = i < body->nscalars ? body->args[i] : t_mul(c, body->n - i, body->args + i); /* the last is a word */
    if (!t_depends_on_index(c, t, r->index)) outside[nout++] = t_pow(c, t, count);
    else if (t_is_fn(t, FN_EXP)) exponents = t_add2(c, exponents, t->args[0]);
    else inside[nin++] = t;
  }
  if (!t_is_zero(exponents)) outside[nout++] = t_fn1(c, FN_EXP, t_sum(c, r, exponents));
  if (nout == 0) return NULL;
  if (nin > 0) outside[nout++] = t_prod(c, r, t_mul(c, nin, inside));
  return t_mul(c, nout, outside);
}

Term t_prod(Ctx *c, const Range *r, Term body) {
  Term res = written_out(c, r, body);
  if (res != NULL) return res;
  if (terms_raw(c)) return prod_node(c, r, body);
  if (!t_depends_on_index(c, body, r->index)) return t_pow(c, body, count_of(c, r));
  res = factors_out(c, r, body);
  return res != NULL ? res : prod_node(c, r, body);
}

Term log_of_product(Ctx *c, Term t) {
  if (t->kind == T_PROD) {
    Term log = log_of_product(c, t->args[0]);
    return t_sum(c, &t->range, log != NULL ? log : t_fn1(c, FN_LOG, t->args[0]));
  }
  if (t->kind != T_MUL || t->nscalars < t->n) return NULL;
  Term *rest = ARENA_ARRAY(c->arena, Term, t->n + 1), res = t_int(c, 0);
  int n = 0, taken = 0;
  for (int i = 0; i < t->n; i++) {
    bool product = t->args[i]->kind == T_PROD, exponential = t_is_fn(t->args[i], FN_EXP);
    if (!product && !exponential) {
      rest[n++] = t->args[i];
      continue;
    }
    taken++;
    res = t_add2(c, res, product ? log_of_product(c, t->args[i]) : t->args[i]->args[0]);
  }
  if (taken == 0) return NULL;
  rest[n++] = t_num(c, t->coef);
  return t_add2(c, t_fn1(c, FN_LOG, t_mul(c, n, rest)), res);
}
