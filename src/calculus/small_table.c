#include "calculus/small_table.h"

enum { FEW = 4, DEEPEST = 8 };

/* x_1, X_{12}, and not (A x)_1: e_1' x, e_1' X e_2 of a name. */
static bool is_plain_entry(Term t) {
  for (int i = t->nscalars; i < t->n; i++)
    if (!t_is_unit(t->args[i]) && t->args[i]->kind != T_SYM && t->args[i]->kind != T_MEMBER) return false;
  return t->n - t->nscalars <= 3;
}

/* Whether a unit vector occurs that does not make an entry of a name, as e_1 does in e_1' x. */
static bool has_unit(Ctx *c, Term t) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  if (t_is_unit(t)) return true;
  for (int i = 0; i < n; i++) {
    const Term word = nodes[i];
    const bool entry = word->kind == T_MUL && t_is_scalar(word) && word->n > word->nscalars && (t_is_unit(word->args[word->nscalars]) || t_is_unit(word->args[word->n - 1]));
    if (entry && !is_plain_entry(word)) return true;
  }
  for (int i = 0; i < n; i++)
    for (int k = 0; !t_is_scalar(nodes[i]) && !t_is_unit(nodes[i]) && k < nodes[i]->n; k++)
      if (t_is_unit(nodes[i]->args[k])) return true;
  return false;
}

static bool is_few(const Dim *d, int64_t *value) { return dim_is_number(d, value) && *value <= FEW; }

/* The place in a word behind which its left part is a column, so that the right part is a row; 0 if there is none. */
static int column_part(Term t) {
  for (int i = t->nscalars; i + 1 < t->n; i++)
    if (dim_is(t->args[i]->cols, 1) && !dim_is(t->args[i]->rows, 1)) return i + 1;
  return 0;
}

/* e_i' t e_j with the sums in t taken apart. */
static Term entry(Ctx *c, Term t, Term i, Term j, int depth) {
  if (depth > 0 && t->kind == T_ADD) {
    Term *parts = ARENA_ARRAY(c->arena, Term, t->n);
    for (int k = 0; k < t->n; k++) parts[k] = entry(c, t->args[k], i, j, depth - 1);
    return t_linear(c, t->n, t->coefs, parts);
  }
  const int at = depth > 0 && t->kind == T_MUL ? column_part(t) : 0;
  const Term one = t_int(c, 1);
  if (at > 0) {
    Term scalars = t_scale(c, t->coef, t->nscalars > 0 ? t_mul(c, t->nscalars, t->args) : one);
    const Term column = t_mul(c, at - t->nscalars, t->args + t->nscalars), row = t_mul(c, t->n - at, t->args + at);
    return t_mul3(c, scalars, entry(c, column, i, one, depth - 1), entry(c, row, one, j, depth - 1));
  }
  const bool scaled = t->kind == T_MUL && t->n == t->nscalars + 1 && depth > 0; /* s (u + v) */
  if (scaled) {
    Term scalars = t_scale(c, t->coef, t->nscalars > 0 ? t_mul(c, t->nscalars, t->args) : one);
    return t_mul2(c, scalars, entry(c, t->args[t->nscalars], i, j, depth - 1));
  }
  if (!dim_is(t->rows, 1)) t = t_mul2(c, t_transpose(c, t_unit(c, i, t->rows)), t);
  return dim_is(t->cols, 1) ? t : t_mul2(c, t, t_unit(c, j, t->cols));
}

/* A column of rows, or a matrix that is no table. */
static bool is_open(Term t) {
  for (int i = 0; t->kind == T_BLOCK && i < t->n; i++)
    if (!t_is_scalar(t->args[i])) return true;
  return t->kind != T_BLOCK;
}

/* The entry in row i and column j (from 0) of [u'; v'], or of another term. */
static Term entry_of(Ctx *c, Term t, int i, int j) {
  const bool rows = t->kind == T_BLOCK && t->ncols == 1 && dim_is(t->args[i < t->n ? i : 0]->rows, 1) && t->n == t->nrows;
  if (rows && i < t->n) return entry(c, t->args[i], t_int(c, 1), t_int(c, j + 1), DEEPEST);
  return entry(c, t, t_int(c, i + 1), t_int(c, j + 1), DEEPEST);
}

Term small_table(Ctx *c, Term t) {
  int64_t rows, cols;
  if (t_is_scalar(t) || !is_open(t) || !is_few(t->rows, &rows) || !is_few(t->cols, &cols) || !has_unit(c, t)) return t;
  Term *args = ARENA_ARRAY(c->arena, Term, rows * cols);
  for (int i = 0; i < rows * cols; i++) {
    args[i] = entry_of(c, t, (int)(i / cols), (int)(i % cols));
    if (has_unit(c, args[i])) return t;
  }
  return t_block(c, (int)rows, (int)cols, args);
}
