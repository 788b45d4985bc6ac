#include "calculus/present.h"

#include <string.h>

#include "base/ptrmap.h"
#include "calculus/factor.h"
#include "calculus/multiply.h"
#include "calculus/recognise.h"

enum { MOST_NODES = 4000 };

static Term cheaper(Factoring *f, Term a, Term b) { return cost_of(f->cost, b) < cost_of(f->cost, a) ? b : a; }

/* 1/q, or q^-1, where t is that or holds it as an elementwise factor, q a sum; NULL otherwise. */
static Term sum_below(Term t) {
  if (t->kind == T_HAD) {
    for (int i = 0; i < t->n; i++)
      if (sum_below(t->args[i]) != NULL) return t->args[i];
    return NULL;
  }
  Term inverse = t_is_fn(t, FN_TRANSPOSE) ? t->args[0] : t;
  if (t_is_fn(inverse, FN_INV)) return inverse->args[0]->kind == T_ADD ? t : NULL;
  bool power = t->kind == T_POW || t_is_fn(t, FN_EPOW);
  return power && t->args[0]->kind == T_ADD && t_is_int(t->args[1], -1) ? t : NULL;
}

/* 1/(s (a + b/s)) = 1/(s a + b), (A + B/s)^-1/s = (s A + B)^-1: a denominator s that also stands inside a sum below the bar. */
static Term without_nested_fraction(Ctx *c, Term t) {
  for (int i = 0; i < t->nscalars; i++) {
    Term s = t->args[i];
    if (s->kind != T_POW || s->args[1]->kind != T_NUM || fmpq_sgn(s->args[1]->coef) > 0) continue;
    for (int k = 0; k < t->n; k++) {
      Term below = k == i ? NULL : sum_below(t->args[k]);
      if (below == NULL) continue;
      Term sum = below->args[0], inverse = t_recip(c, s);
      if (sum->kind != T_ADD) sum = sum->args[0]; /* of a transposed inverse */
      Term *parts = ARENA_ARRAY(c->arena, Term, sum->n), *args = ARENA_ARRAY(c->arena, Term, t->n + 1);
      for (int j = 0; j < sum->n; j++) parts[j] = t_mul2(c, inverse, sum->args[j]);
      Term cleared = t_linear(c, sum->n, sum->coefs, parts);
      Term power = below->n == 2 ? t_with_args(c, below, (Term[]){cleared, below->args[1]}) : t_inv(c, cleared);
      if (t_is_fn(below, FN_TRANSPOSE)) power = t_transpose(c, power);
      memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
      args[i] = t_int(c, 1);
      args[k] = t->args[k] == below ? power : t_had(c, 3, (Term[]){t->args[k], t_epow(c, sum, t_int(c, 1)), power});
      return t_scale(c, t->coef, t_mul(c, t->n, args));
    }
  }
  return t;
}

/* One way through a term. */
typedef struct Presenting {
  Factoring factoring;
  bool open;  /* products may be multiplied out */
  int opened; /* how many were */
} Presenting;

/* Whether a product in t has a sum as a factor that the user wrote: 1 - a, a residual; it has to pay for being multiplied out. */
static bool multiplies_typed_sum(Term t) {
  const int n = t->kind == T_ADD ? t->n : 1;
  for (int i = 0; i < n; i++) {
    Term product = t->kind == T_ADD ? t->args[i] : t;
    for (int k = 0; product->kind == T_MUL && product->n > 1 && k < product->n; k++)
      if (product->args[k]->kind == T_ADD && term_place(product->args[k]) != NULL) return true;
  }
  return false;
}

/* The cheapest of a sum or product, factored as it is and after its products of sums were multiplied out. */
static Term best_form(void *env, Term t) {
  Presenting *p = env;
  Factoring *f = &p->factoring;
  if (t->kind != T_ADD && t->kind != T_MUL && t->kind != T_HAD) return t;
  Term res = factor_sum(f, t), open = p->open || t->kind == T_ADD ? multiplied_out(f->c, t) : t;
  if (open != t) {
    Term kept = res, other = factor_sum(f, open);
    if (cost_of(f->cost, other) + multiplies_typed_sum(t) < cost_of(f->cost, res)) res = other;
    p->opened += res != kept && t->kind != T_ADD;
  }
  return t->kind == T_MUL ? cheaper(f, res, without_nested_fraction(f->c, t)) : res;
}

static Term without_nested_fractions(void *env, Term t) {
  Factoring *f = env;
  return t->kind == T_MUL ? cheaper(f, t, without_nested_fraction(f->c, t)) : t;
}

/* A product that gets shorter by itself when it is multiplied out may lose the factor that it has in common with
 * another one: so both ways are tried. */
Term present(Ctx *c, Term t) {
  int n;
  t_nodes(c, t, &n);
  if (n > MOST_NODES) return t;
  Presenting p = {.factoring = factoring_new(c), .open = true};
  Term res = t_map(c, t, best_form, &p);
  if (p.opened > 0 && !c->diag->failed) {
    p.open = false;
    Term closed = t_map(c, t, best_form, &p);
    p.open = true;
    res = cheaper(&p.factoring, res, best_form(&p, closed));
  }
  return recognise(c, t_map(c, res, without_nested_fractions, &p.factoring)); /* factoring may have made new ones */
}

Term present_best(Ctx *c, Term a, Term b) {
  Term x = present(c, a), y = a == b ? x : present(c, b);
  if (x == y) return x;
  Cost *k = cost_new(c);
  return cost_of(k, y) < cost_of(k, x) ? y : x;
}
