#include "calculus/block_products.h"

#include <string.h>

#include "calculus/cost.h"
#include "calculus/present.h"

/* Whether the columns of a are parted as the rows of b. */
static bool fit(Ctx *c, Term a, Term b) {
  if (a->kind != T_BLOCK || b->kind != T_BLOCK || a->ncols != b->nrows) return false;
  for (int k = 0; k < a->ncols; k++)
    if (!dim_equal(c->dims, a->args[k]->cols, b->args[k * b->ncols]->rows)) return false;
  return true;
}

static Term product(Ctx *c, Term a, Term b) {
  const int rows = a->nrows, cols = b->ncols, inner = a->ncols;
  Term *args = ARENA_ARRAY(c->arena, Term, rows * cols), *parts = ARENA_ARRAY(c->arena, Term, inner);
  for (int i = 0; i < rows * cols; i++) {
    for (int k = 0; k < inner; k++) parts[k] = t_mul2(c, a->args[i / cols * inner + k], b->args[k * cols + i % cols]);
    args[i] = t_add(c, inner, parts);
  }
  return t_block(c, rows, cols, args);
}

static Term of_word(Ctx *c, Term t) {
  Term *letters = ARENA_ARRAY(c->arena, Term, t->n + 1);
  int n = 0, done = 0;
  letters[n++] = t_num(c, t->coef);
  for (int i = 0; i < t->n; i++) {
    if (i > t->nscalars && fit(c, letters[n - 1], t->args[i])) {
      letters[n - 1] = product(c, letters[n - 1], t->args[i]);
      done++;
    } else {
      letters[n++] = t->args[i];
    }
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

static bool has_blocks(Ctx *c, Term t) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i]->kind == T_BLOCK) return true;
  return false;
}

Term block_products(Ctx *c, Term t) { return has_blocks(c, t) ? t_map(c, t, work_out, c) : t; }

Term best_with_blocks(Ctx *c, Term g) {
  const Term other = block_products(c, g);
  if (other == g) return g;
  if (has_blocks(c, other)) return present_best(c, other, g);
  const Term res = present(c, other);
  Cost *k = cost_new(c);
  return cost_of(k, res) <= 2 * cost_of(k, g) ? res : g;
}
