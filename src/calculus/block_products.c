#include "calculus/block_products.h"

#include "calculus/cost.h"
#include "calculus/present.h"

static Term of_word(Ctx *c, Term t) {
  Term *letters = ARENA_ARRAY(c->arena, Term, t->n + 1);
  int n = 0, done = 0;
  letters[n++] = t_num(c, t->coef);
  for (int i = 0; i < t->n; i++) {
    const Term both = i > t->nscalars ? t_block_product(c, letters[n - 1], t->args[i]) : NULL;
    if (both != NULL) letters[n - 1] = both, done++;
    else letters[n++] = t->args[i];
  }
  return done == 0 ? t : t_mul(c, n, letters);
}

static bool same_parts(Ctx *c, Term a, Term b) {
  if (b->kind != T_BLOCK || a->nrows != b->nrows || a->ncols != b->ncols) return false;
  for (int i = 0; i < a->n; i++)
    if (!dim_equal(c->dims, a->args[i]->rows, b->args[i]->rows) || !dim_equal(c->dims, a->args[i]->cols, b->args[i]->cols)) return false;
  return true;
}

/* The blocks of the sum that are parted as the first one are added up. */
static Term of_sum(Ctx *c, Term t) {
  int first = 0, count = 0, n = 0;
  while (first < t->n && t->args[first]->kind != T_BLOCK) first++;
  if (first == t->n) return t;
  const Term like = t->args[first];
  Term *total = ARENA_ARRAY(c->arena, Term, like->n), *rest = ARENA_ARRAY(c->arena, Term, t->n + 1);
  for (int k = 0; k < like->n; k++) total[k] = t_zero(c, like->args[k]->rows, like->args[k]->cols);
  for (int i = 0; i < t->n; i++) {
    if (!same_parts(c, like, t->args[i])) {
      rest[n++] = t_scale(c, &t->coefs[i], t->args[i]);
      continue;
    }
    for (int k = 0; k < like->n; k++) total[k] = t_add2(c, total[k], t_scale(c, &t->coefs[i], t->args[i]->args[k]));
    count++;
  }
  if (count < 2) return t;
  rest[n++] = t_block(c, like->nrows, like->ncols, total);
  return t_add(c, n, rest);
}

static Term work_out(void *env, Term t) {
  Ctx *c = env;
  if (t->kind == T_MUL) return of_word(c, t);
  return t->kind == T_ADD ? of_sum(c, t) : t;
}

Term block_products(Ctx *c, Term t) { return t_has_kind(c, t, T_BLOCK) ? t_map(c, t, work_out, c) : t; }

Term best_with_blocks(Ctx *c, Term g) {
  const Term other = block_products(c, g);
  if (other == g) return g;
  if (t_has_kind(c, other, T_BLOCK)) return present_best(c, other, g);
  const Term res = present(c, other);
  Cost *k = cost_new(c);
  return cost_of(k, res) <= 2 * cost_of(k, g) ? res : g;
}
