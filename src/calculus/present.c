#include "calculus/present.h"

#include "base/ptrmap.h"
#include "calculus/factor.h"
#include "calculus/recognise.h"

enum { MOST_NODES = 4000 };

static Term cheaper(Factoring *f, Term a, Term b) { return cost_of(f->cost, b) < cost_of(f->cost, a) ? b : a; }

/* The cheapest of a sum or product, factored as it is and after its products of sums were multiplied out. */
static Term best_form(Factoring *f, Term t) {
  if (t->kind != T_ADD && t->kind != T_MUL && t->kind != T_HAD) return t;
  Term res = factor_sum(f, t), open = multiplied_out(f->c, t);
  return open == t ? res : cheaper(f, res, factor_sum(f, open));
}

Term present(Ctx *c, Term t) {
  int n;
  Term *nodes = t_nodes(c, t, &n);
  if (n > MOST_NODES) return t;
  Factoring f = factoring_new(c);
  PtrMap *map = ptrmap_new(c->arena);
  for (int i = 0; i < n; i++) {
    Term node = nodes[i], res = node;
    if (node->n > 0) {
      Term *args = ARENA_ARRAY(c->arena, Term, node->n);
      bool changed = false;
      for (int k = 0; k < node->n; k++) {
        args[k] = ptrmap_get(map, node->args[k]);
        changed = changed || args[k] != node->args[k];
      }
      if (changed) res = t_with_args(c, node, args);
    }
    ptrmap_put(map, node, best_form(&f, res));
  }
  return recognise(c, ptrmap_get(map, t));
}
