#include "calculus/algebraic.h"

#include "base/ptrmap.h"
#include "calculus/cost.h"
#include "calculus/multiply.h"
#include "calculus/polynomial.h"
#include "calculus/present.h"
#include "calculus/squares.h"
#include "calculus/woodbury.h"

enum { MOST_NODES = 200 };

/* ---- exponentials and logarithms ----------------------------------------------------------------------------------------------- */

/* The u of exp(u), of exp(v)^k = exp(k v); NULL for other factors. */
static Term exponent_of(Ctx *c, Term t) {
  if (t_is_fn(t, FN_EXP)) return t->args[0];
  bool power = (t->kind == T_POW || t_is_fn(t, FN_EPOW)) && t_is_fn(t->args[0], FN_EXP) && t_is_number(t->args[1]);
  return power ? t_mul2(c, t->args[1], t->args[0]->args[0]) : NULL;
}

/* exp(u) exp(v) = exp(u + v) among the first n factors; what is left goes to rest.  NULL if there are not two. */
static Term joined_exponentials(Ctx *c, int n, const Term *factors, Term *rest, int *nrest) {
  Term sum = NULL;
  int count = 0;
  *nrest = 0;
  for (int i = 0; i < n; i++) {
    Term u = exponent_of(c, factors[i]);
    if (u == NULL) rest[(*nrest)++] = factors[i];
    else sum = sum == NULL ? u : t_add2(c, sum, u), count++;
  }
  return count > 1 ? t_fn1(c, FN_EXP, sum) : NULL;
}

static Term with_exponentials(Ctx *c, Term t) {
  bool product = t->kind == T_MUL, entries = t->kind == T_HAD;
  if (!product && !entries) return t;
  Term *rest = ARENA_ARRAY(c->arena, Term, t->n + 2);
  int nrest, n = product ? t->nscalars : t->n;
  Term e = joined_exponentials(c, n, t->args, rest, &nrest);
  if (e == NULL) return t;
  rest[nrest++] = e;
  for (int i = n; i < t->n; i++) rest[nrest++] = t->args[i];
  return product ? t_scale(c, t->coef, t_mul(c, nrest, rest)) : t_had(c, nrest, rest);
}

/* ln a + ln b = ln(a b), ln a - ln b = ln(a/b), where the left sides exist. */
static Term with_logarithms(Ctx *c, Term t) {
  if (t->kind != T_ADD) return t;
  bool scalar = t_is_scalar(t);
  Term inside = NULL, rest = NULL;
  int count = 0;
  for (int i = 0; i < t->n; i++) {
    fmpq *q = &t->coefs[i];
    bool minus = fmpq_equal_si(q, -1) != 0, joins = t_is_fn(t->args[i], FN_LOG) && (minus || fmpq_is_one(q));
    if (!joins) {
      Term part = t_scale(c, q, t->args[i]);
      rest = rest == NULL ? part : t_add2(c, rest, part);
      continue;
    }
    Term u = t->args[i]->args[0];
    if (minus) u = scalar ? t_recip(c, u) : t_epow(c, u, t_int(c, -1));
    inside = inside == NULL ? u : scalar ? t_mul2(c, inside, u) : t_had2(c, inside, u);
    count++;
  }
  if (count < 2) return t;
  Term res = t_fn1(c, FN_LOG, inside);
  return rest == NULL ? res : t_add2(c, res, rest);
}

/* ---- inverses ------------------------------------------------------------------------------------------------------------------- */

/* A^-1 (A^-1 + B^-1)^-1 B^-1 = (B (A^-1 + B^-1) A)^-1 = (A + B)^-1: a word of inverses is the inverse of a product. */
static Term with_inverses(Ctx *c, Term t) {
  if (t->kind != T_MUL || t->n - t->nscalars < 2) return t;
  bool sum = false;
  Term product = NULL;
  for (int i = t->n - 1; i >= t->nscalars; i--) {
    if (!t_is_fn(t->args[i], FN_INV)) return t;
    Term of = t->args[i]->args[0];
    sum = sum || of->kind == T_ADD;
    product = product == NULL ? of : t_mul2(c, product, of);
  }
  Diag before = *c->diag;
  Term open = sum ? term_expanded(c, product) : NULL;
  if (open == NULL || c->diag->failed) {
    *c->diag = before;
    return t;
  }
  Term scale = t->nscalars > 0 ? t_mul(c, t->nscalars, t->args) : t_int(c, 1);
  return t_scale(c, t->coef, t_mul2(c, scale, t_inv(c, open)));
}

/* ---- all of them --------------------------------------------------------------------------------------------------------------- */

static Term shorter(Cost *k, Term a, Term b, bool or_equal) {
  long x = cost_of(k, a), y = cost_of(k, b);
  return y < x || (or_equal && y == x) ? b : a;
}

static Term node_simplified(Ctx *c, Cost *k, Term t) {
  if (t->kind != T_ADD && t->kind != T_MUL && t->kind != T_HAD && t->kind != T_POW) return t;
  t = shorter(k, t, with_exponentials(c, t), true);
  t = shorter(k, t, with_logarithms(c, t), false);
  t = shorter(k, t, with_inverses(c, t), false);
  t = shorter(k, t, woodbury_gathered(c, t), false);
  t = shorter(k, t, squares_gathered(c, t), false);
  return shorter(k, t, polynomial_reduced(c, t), false);
}

typedef Term Each(Ctx *c, Cost *k, Term t);

/* From the leaves up; NULL where the term is too large. */
static Term everywhere(Ctx *c, Term t, Each *each) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  if (n > MOST_NODES) return NULL;
  PtrMap *map = ptrmap_new(c->arena);
  Cost *k = cost_new(c);
  for (int i = 0; i < n; i++) {
    Term node = nodes[i], res = node;
    Term *args = ARENA_ARRAY(c->arena, Term, node->n + 1);
    bool changed = false;
    for (int j = 0; j < node->n; j++) {
      args[j] = ptrmap_get(map, node->args[j]);
      changed = changed || args[j] != node->args[j];
    }
    if (changed) res = t_with_args(c, node, args);
    ptrmap_put(map, node, each(c, k, res));
  }
  return ptrmap_get(map, t);
}

Term algebraic_simplified(Ctx *c, Term t) {
  Term plain = present(c, t), other = everywhere(c, t, node_simplified);
  if (other == NULL || other == t) return plain;
  Cost *k = cost_new(c);
  plain = shorter(k, plain, other, false);
  return shorter(k, plain, present(c, other), false);
}

static Term node_factored(Ctx *c, Cost *k, Term t) {
  (void)k;
  if (t->kind != T_ADD) return t;
  Term squares = squares_gathered(c, t);
  if (squares != t && squares->kind != T_ADD) return squares;
  return polynomial_factored(c, t);
}

static bool is_product(Term t) { return t->kind == T_MUL || t->kind == T_HAD || t->kind == T_POW || t_is_fn(t, FN_EPOW) || t_is_fn(t, FN_POW); }

Term algebraic_factored(Ctx *c, Term t) {
  Term simple = algebraic_simplified(c, t), res = everywhere(c, simple, node_factored);
  if (res == NULL || res == simple || !is_product(res)) return simple;
  Cost *k = cost_new(c);
  return is_product(simple) ? shorter(k, simple, res, true) : res;
}
