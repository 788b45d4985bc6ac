#include "algebra/explicit.h"

#include <flint/fmpq_mat.h>

enum { MAX_ENTRIES = 4096, MAX_POWER = 1000 };

/* ---- entries -------------------------------------------------------------------------------------------------- */

typedef struct Table {
  int rows, cols;
  Term *entries;
} Table;

static bool table_size(Term t, int *rows, int *cols) {
  int64_t r, k;
  if (!dim_is_number(t->rows, &r) || !dim_is_number(t->cols, &k)) return false;
  if (r < 1 || k < 1 || r > MAX_ENTRIES || k > MAX_ENTRIES || r * k > MAX_ENTRIES) return false;
  *rows = (int)r;
  *cols = (int)k;
  return true;
}

static bool is_table(Term t) {
  if (t->kind != T_BLOCK) return false;
  for (int i = 0; i < t->n; i++)
    if (!t_is_scalar(t->args[i])) return false;
  return true;
}

static bool is_unit(Term t) { return t_is_fn(t, FN_UNIT) && t->args[0]->kind == T_NUM; }

/* Entry (i, k), from 0; NULL where t is not given by its entries. */
static Term entry(Ctx *c, Term t, int i, int k) {
  if (t->kind == T_BLOCK) return t->args[i * t->ncols + k];
  if (t_is_zero(t)) return t_int(c, 0);
  if (t_is_ones(t)) return t_int(c, 1);
  if (t_is_identity(t)) return t_int(c, i == k);
  if (is_unit(t)) return t_int(c, t_is_int(t->args[0], i + 1));
  if (t_is_fn(t, FN_TRANSPOSE) && is_unit(t->args[0])) return t_int(c, t_is_int(t->args[0]->args[0], k + 1));
  return NULL;
}

/* Whether t is given by its entries: typed so, or a constant of known size. */
static bool read_table(Ctx *c, Term t, Table *res) {
  if (t->kind == T_BLOCK ? !is_table(t) : t_is_scalar(t)) return false;
  if (!table_size(t, &res->rows, &res->cols) || entry(c, t, 0, 0) == NULL) return false;
  res->entries = ARENA_ARRAY(c->arena, Term, res->rows * res->cols);
  for (int i = 0; i < res->rows; i++)
    for (int k = 0; k < res->cols; k++) res->entries[i * res->cols + k] = entry(c, t, i, k);
  return true;
}

static bool is_numeric(const Table *t) {
  for (int i = 0; i < t->rows * t->cols; i++)
    if (t->entries[i]->kind != T_NUM) return false;
  return true;
}

static Term block_of(Ctx *c, const Table *t) { return t_block(c, t->rows, t->cols, t->entries); }

static Table table_new(Ctx *c, int rows, int cols) {
  return (Table){.rows = rows, .cols = cols, .entries = ARENA_ARRAY(c->arena, Term, rows * cols)};
}

/* ---- numbers --------------------------------------------------------------------------------------------------- */

static void to_numbers(const Table *t, fmpq_mat_t res) {
  fmpq_mat_init(res, t->rows, t->cols);
  for (int i = 0; i < t->rows; i++)
    for (int k = 0; k < t->cols; k++) fmpq_set(fmpq_mat_entry(res, i, k), t->entries[i * t->cols + k]->coef);
}

/* Clears m. */
static Term of_numbers(Ctx *c, fmpq_mat_t m) {
  Table t = table_new(c, (int)fmpq_mat_nrows(m), (int)fmpq_mat_ncols(m));
  for (int i = 0; i < t.rows; i++)
    for (int k = 0; k < t.cols; k++) t.entries[i * t.cols + k] = t_num(c, fmpq_mat_entry(m, i, k));
  fmpq_mat_clear(m);
  return block_of(c, &t);
}

static bool read_numbers(Ctx *c, Term a, fmpq_mat_t res) {
  Table t;
  if (a->kind != T_BLOCK || terms_raw(c) || !read_table(c, a, &t) || !is_numeric(&t)) return false;
  to_numbers(&t, res);
  return true;
}

/* ---- sums and products -------------------------------------------------------------------------------------------- */

Term explicit_scaled(Ctx *c, const fmpq_t q, Term a) {
  fmpq_t minus_one;
  fmpq_init(minus_one);
  fmpq_set_si(minus_one, -1, 1);
  bool sign = fmpq_equal(q, minus_one); /* stays in front: A - [1, 2; 3, 4] */
  fmpq_clear(minus_one);
  fmpq_mat_t m;
  if (sign || !read_numbers(c, a, m)) return NULL;
  for (slong i = 0; i < fmpq_mat_nrows(m); i++)
    for (slong k = 0; k < fmpq_mat_ncols(m); k++) fmpq_mul(fmpq_mat_entry(m, i, k), fmpq_mat_entry(m, i, k), q);
  return of_numbers(c, m);
}

/* t and s t for a table t and scalars s: [1, 2; 3, 4] - t I. */
static bool read_scaled_table(Ctx *c, Term t, Table *res) {
  if (t->kind != T_MUL || t->n != t->nscalars + 1 || !fmpq_is_one(t->coef)) return read_table(c, t, res);
  if (!read_table(c, t->args[t->nscalars], res)) return false;
  Term factor = t_mul(c, t->nscalars, t->args);
  for (int i = 0; i < res->rows * res->cols; i++) res->entries[i] = t_mul2(c, factor, res->entries[i]);
  return true;
}

Term explicit_sum(Ctx *c, int n, const fmpq *coefs, const Term *args, int *kept, int *nkept) {
  int first = -1, count = 0;
  for (int i = 0; i < n && !terms_raw(c); i++)
    if (is_table(args[i])) first = first < 0 ? i : first, count++;
  Table sum, t;
  if (first < 0 || n < 2 || !read_table(c, args[first], &sum)) return NULL;
  int size = sum.rows * sum.cols, terms = 0;
  Term *parts = ARENA_ARRAY(c->arena, Term, n);
  fmpq *factors = ARENA_ARRAY(c->arena, fmpq, n);
  Table *tables = ARENA_ARRAY(c->arena, Table, n);
  *nkept = 0;
  for (int i = 0; i < n; i++) {
    if (!read_scaled_table(c, args[i], &t)) {
      kept[(*nkept)++] = i;
      continue;
    }
    factors[terms] = coefs[i]; /* borrowed */
    tables[terms++] = t;
  }
  if (terms < 2) return NULL;
  for (int e = 0; e < size; e++) {
    for (int i = 0; i < terms; i++) parts[i] = tables[i].entries[e];
    sum.entries[e] = t_linear(c, terms, factors, parts);
  }
  return block_of(c, &sum);
}

/* Whether no entry of the product is a sum: so where one factor picks, scales or permutes. */
static bool has_simple_product(const Table *a, const Table *b) {
  for (int i = 0; i < a->rows; i++) {
    for (int k = 0; k < b->cols; k++) {
      int summands = 0;
      for (int j = 0; j < a->cols; j++) summands += !t_is_zero(a->entries[i * a->cols + j]) && !t_is_zero(b->entries[j * b->cols + k]);
      if (summands > 1) return false;
    }
  }
  return true;
}

static Term product_of_tables(Ctx *c, const Table *a, const Table *b) {
  Table res = table_new(c, a->rows, b->cols);
  Term *parts = ARENA_ARRAY(c->arena, Term, a->cols);
  for (int i = 0; i < a->rows; i++) {
    for (int k = 0; k < b->cols; k++) {
      for (int j = 0; j < a->cols; j++) parts[j] = t_mul2(c, a->entries[i * a->cols + j], b->entries[j * b->cols + k]);
      res.entries[i * b->cols + k] = t_add(c, a->cols, parts);
    }
  }
  return block_of(c, &res);
}

static Term product_of_numbers(Ctx *c, const Table *a, const Table *b) {
  fmpq_mat_t x, y, res;
  to_numbers(a, x);
  to_numbers(b, y);
  fmpq_mat_init(res, a->rows, b->cols);
  fmpq_mat_mul(res, x, y);
  fmpq_mat_clear(x);
  fmpq_mat_clear(y);
  return of_numbers(c, res);
}

/* [I, 0] and [0; I]: blocks that pick blocks. */
static bool picks_blocks(Term t) {
  for (int i = 0; i < t->n; i++)
    if (!t_is_zero(t->args[i]) && !t_is_identity(t->args[i])) return false;
  return true;
}

Term explicit_product(Ctx *c, Term a, Term b) {
  if ((a->kind != T_BLOCK && b->kind != T_BLOCK) || terms_raw(c)) return NULL;
  Table x, y;
  if (read_table(c, a, &x) && read_table(c, b, &y)) {
    if (is_numeric(&x) && is_numeric(&y)) return product_of_numbers(c, &x, &y);
    return has_simple_product(&x, &y) ? product_of_tables(c, &x, &y) : NULL;
  }
  if (a->kind != T_BLOCK || b->kind != T_BLOCK) return NULL;
  return picks_blocks(a) || picks_blocks(b) ? t_block_product(c, a, b) : NULL;
}

/* ---- entry by entry ------------------------------------------------------------------------------------------------- */

Term explicit_entrywise(Ctx *c, Fn fn, Term a) {
  Table t;
  if (a->kind != T_BLOCK || terms_raw(c) || !read_table(c, a, &t)) return NULL;
  for (int i = 0; i < t.rows * t.cols; i++) t.entries[i] = t_fn1(c, fn, t.entries[i]);
  return block_of(c, &t);
}

Term explicit_hadamard(Ctx *c, Term a, Term b) {
  Table x, y;
  if ((a->kind != T_BLOCK && b->kind != T_BLOCK) || terms_raw(c) || !read_table(c, a, &x) || !read_table(c, b, &y)) return NULL;
  for (int i = 0; i < x.rows * x.cols; i++) x.entries[i] = t_mul2(c, x.entries[i], y.entries[i]);
  return block_of(c, &x);
}

Term explicit_power(Ctx *c, Term a, Term exponent) {
  Table t;
  if (a->kind != T_BLOCK || terms_raw(c) || !t_is_scalar(exponent) || !read_table(c, a, &t)) return NULL;
  for (int i = 0; i < t.rows * t.cols; i++) t.entries[i] = t_pow(c, t.entries[i], exponent);
  return block_of(c, &t);
}

Term explicit_kron(Ctx *c, Term a, Term b) {
  Table x, y;
  if ((a->kind != T_BLOCK && b->kind != T_BLOCK) || terms_raw(c) || !read_table(c, a, &x) || !read_table(c, b, &y)) return NULL;
  if (!is_numeric(&x) || !is_numeric(&y) || x.rows * x.cols * y.rows * y.cols > MAX_ENTRIES) return NULL;
  Table res = table_new(c, x.rows * y.rows, x.cols * y.cols);
  for (int i = 0; i < res.rows; i++)
    for (int k = 0; k < res.cols; k++)
      res.entries[i * res.cols + k] =
          t_mul2(c, x.entries[i / y.rows * x.cols + k / y.cols], y.entries[i % y.rows * y.cols + k % y.cols]);
  return block_of(c, &res);
}

Term explicit_diagonal(Ctx *c, Term a) {
  Table t;
  if (a->kind != T_BLOCK || terms_raw(c) || !read_table(c, a, &t)) return NULL;
  int n = t.cols == 1 ? t.rows : t.rows < t.cols ? t.rows : t.cols;
  if (n * n > MAX_ENTRIES) return NULL;
  Table res = table_new(c, n, t.cols == 1 ? n : 1);
  for (int i = 0; i < n * res.cols; i++) res.entries[i] = t_int(c, 0);
  for (int i = 0; i < n; i++) res.entries[t.cols == 1 ? i * n + i : i] = t.entries[t.cols == 1 ? i : i * t.cols + i];
  return block_of(c, &res);
}

Term explicit_vec(Ctx *c, Term a) {
  Table t;
  if (a->kind != T_BLOCK || terms_raw(c) || !read_table(c, a, &t)) return NULL;
  Table res = table_new(c, t.rows * t.cols, 1);
  for (int k = 0; k < t.cols; k++)
    for (int i = 0; i < t.rows; i++) res.entries[k * t.rows + i] = t.entries[i * t.cols + k];
  return block_of(c, &res);
}

/* ---- numbers of a matrix ---------------------------------------------------------------------------------------------- */

/* tr [A, B; C, D] = tr A + tr D where A and D are square. */
Term explicit_tr(Ctx *c, Term a) {
  if (a->kind != T_BLOCK || terms_raw(c) || a->nrows != a->ncols) return NULL;
  Term *parts = ARENA_ARRAY(c->arena, Term, a->nrows);
  for (int i = 0; i < a->nrows; i++) {
    Term block = a->args[i * a->ncols + i];
    if (!t_is_square(c, block)) return NULL;
    parts[i] = t_tr(c, block);
  }
  return t_add(c, a->nrows, parts);
}

Term explicit_total(Ctx *c, Term a) {
  if (a->kind != T_BLOCK || terms_raw(c)) return NULL;
  Term *parts = ARENA_ARRAY(c->arena, Term, a->n);
  for (int i = 0; i < a->n; i++) parts[i] = t_total(c, a->args[i]);
  return t_add(c, a->n, parts);
}

/* u_i v_j - u_j v_i */
static Term minor_of(Ctx *c, const Term *u, const Term *v, int i, int j) { return t_sub(c, t_mul2(c, u[i], v[j]), t_mul2(c, u[j], v[i])); }

/* Laplace's expansion by the first row. */
static Term det_of_three(Ctx *c, const Term *a) {
  const Term first = t_mul2(c, a[0], minor_of(c, a + 3, a + 6, 1, 2)), second = t_mul2(c, a[1], minor_of(c, a + 3, a + 6, 0, 2));
  return t_add2(c, t_sub(c, first, second), t_mul2(c, a[2], minor_of(c, a + 3, a + 6, 0, 1)));
}

Term explicit_det(Ctx *c, Term a) {
  fmpq_mat_t m;
  if (read_numbers(c, a, m)) {
    fmpq_t det;
    fmpq_init(det);
    fmpq_mat_det(det, m);
    Term res = t_num(c, det);
    fmpq_clear(det);
    fmpq_mat_clear(m);
    return res;
  }
  if (!is_table(a) || terms_raw(c) || a->nrows != a->ncols || a->nrows > 3) return NULL;
  return a->nrows == 2 ? minor_of(c, a->args, a->args + 2, 0, 1) : det_of_three(c, a->args);
}

/* By squaring (Golub and Van Loan, sec. 9.2.5). */
Term explicit_matrix_power(Ctx *c, Term a, long k) {
  fmpq_mat_t square, res;
  if (k > MAX_POWER || !read_numbers(c, a, square)) return NULL;
  fmpq_mat_init(res, fmpq_mat_nrows(square), fmpq_mat_ncols(square));
  fmpq_mat_one(res);
  for (; k > 0; k /= 2) {
    if (k % 2 == 1) fmpq_mat_mul(res, res, square);
    fmpq_mat_mul(square, square, square);
  }
  fmpq_mat_clear(square);
  return of_numbers(c, res);
}

Term explicit_inverse(Ctx *c, Term a) {
  fmpq_mat_t m, inverse;
  if (!read_numbers(c, a, m)) return NULL;
  fmpq_mat_init(inverse, fmpq_mat_nrows(m), fmpq_mat_ncols(m));
  bool regular = fmpq_mat_inv(inverse, m) != 0;
  fmpq_mat_clear(m);
  if (regular) return of_numbers(c, inverse);
  fmpq_mat_clear(inverse);
  diag_error_nowhere(c->diag, ERR_DOMAIN, "the inverse of a singular matrix");
  return NULL;
}
