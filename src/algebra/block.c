/* Block matrices, [A, B; C, D]. */
#include <string.h>

#include "algebra/build.h"
#include "algebra/explicit.h"

/* [0, 0; 0, 0], and with identities on the diagonal [I, 0; 0, I]. */
static bool is_block_constant(Ctx *c, int nrows, int ncols, const Term *args, bool identity) {
  if (identity && nrows != ncols) return false;
  for (int i = 0; i < nrows * ncols; i++) {
    bool diagonal = identity && i / ncols == i % ncols;
    if (diagonal ? !t_is_identity(args[i]) && !t_is_int(args[i], 1) : !t_is_zero(args[i])) return false;
    if (diagonal && !t_is_square(c, args[i])) return false;
  }
  return true;
}

/* [[a; b], [c; d]] is [a, c; b, d], [[a, b]; [c, d]] is [a, b; c, d]: parts of one row, or column, whose blocks go on in
 * the next part; NULL for others. */
static Term flattened(Ctx *c, int n, const Term *parts, bool row) {
  const Term first = parts[0];
  int total = 0;
  for (int i = 0; i < n; i++) {
    const Term t = parts[i];
    if (t->kind != T_BLOCK || (row ? t->nrows != first->nrows : t->ncols != first->ncols)) return NULL;
    for (int k = 0; k < (row ? t->nrows : t->ncols); k++) {
      const Term mine = t->args[row ? k * t->ncols : k], other = first->args[row ? k * first->ncols : k];
      if (!dim_equal(c->dims, row ? mine->rows : mine->cols, row ? other->rows : other->cols)) return NULL;
    }
    total += row ? t->ncols : t->nrows;
  }
  const int nrows = row ? first->nrows : total, ncols = row ? total : first->ncols;
  Term *args = ARENA_ARRAY(c->arena, Term, nrows * ncols);
  int at = 0;
  for (int i = 0; i < n; i++) {
    const Term t = parts[i];
    for (int k = 0; k < t->n; k++) args[row ? k / t->ncols * ncols + at + k % t->ncols : at * ncols + k] = t->args[k];
    at += row ? t->ncols : t->nrows;
  }
  return t_block(c, nrows, ncols, args);
}

Term t_block(Ctx *c, int nrows, int ncols, const Term *args) {
  if (nrows == 1 && ncols == 1) return args[0];
  const Term flat = terms_raw(c) || (nrows > 1 && ncols > 1) ? NULL : flattened(c, nrows * ncols, args, nrows == 1);
  if (flat != NULL) return flat;
  const Dim *rows = args[0]->rows, *cols = args[0]->cols;
  for (int i = 1; i < nrows; i++) rows = dim_add(c->dims, rows, args[i * ncols]->rows);
  for (int k = 1; k < ncols; k++) cols = dim_add(c->dims, cols, args[k]->cols);
  if (!terms_raw(c) && is_block_constant(c, nrows, ncols, args, false)) return t_zero(c, rows, cols);
  if (!terms_raw(c) && is_block_constant(c, nrows, ncols, args, true)) return t_identity(c, rows);
  Term *copy = ARENA_ARRAY(c->arena, Term, nrows * ncols);
  memcpy(copy, args, sizeof(Term) * (size_t)(nrows * ncols));
  struct TermNode p = {.kind = T_BLOCK, .n = nrows * ncols, .args = copy, .nrows = nrows, .ncols = ncols, .rows = rows, .cols = cols};
  p.facts = facts_of_table(nrows, ncols, args);
  return term_intern(c, &p);
}

/* Whether the columns of a are cut as the rows of b. */
static bool is_conformable(Ctx *c, Term a, Term b) {
  if (a->kind != T_BLOCK || b->kind != T_BLOCK || a->ncols != b->nrows) return false;
  for (int j = 0; j < a->ncols; j++)
    if (!dim_equal(c->dims, a->args[j]->cols, b->args[j * b->ncols]->rows)) return false;
  return true;
}

Term t_block_product(Ctx *c, Term a, Term b) {
  if (!is_conformable(c, a, b)) return NULL;
  Term *blocks = ARENA_ARRAY(c->arena, Term, a->nrows * b->ncols), *parts = ARENA_ARRAY(c->arena, Term, a->ncols);
  for (int i = 0; i < a->nrows; i++) {
    for (int k = 0; k < b->ncols; k++) {
      for (int j = 0; j < a->ncols; j++) parts[j] = t_mul2(c, a->args[i * a->ncols + j], b->args[j * b->ncols + k]);
      blocks[i * b->ncols + k] = t_add(c, a->ncols, parts);
    }
  }
  return t_block(c, a->nrows, b->ncols, blocks);
}
