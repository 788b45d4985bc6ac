/* Block trace and partial trace: btr(M, n) is the sum of the n diagonal blocks of M, ptr(M, r) the matrix of the traces
 * of its r x r blocks; btr(A (x) B) = tr(A) B, ptr(A (x) B) = tr(B) A for square A, B (Filipiak, Klein and Vojtkova 2018). */
#include "algebra/build.h"

typedef struct Blocks {
  Ctx *c;
  Fn fn;
  const Dim *size, *rows, *cols; /* the second argument; the sizes of the result */
} Blocks;

static Term of(const Blocks *b, Term m) { return t_block_trace(b->c, b->fn, m, b->size, b->rows, b->cols); }

static Term of_sum(const Blocks *b, Term m) {
  Term *args = ARENA_ARRAY(b->c->arena, Term, m->n + 1);
  for (int i = 0; i < m->n; i++) args[i] = of(b, m->args[i]);
  return t_linear(b->c, m->n, m->coefs, args);
}

/* Scalars in front; NULL where there are none. */
static Term of_scaled(const Blocks *b, Term m) {
  Ctx *c = b->c;
  if (m->nscalars == 0 && fmpq_is_one(m->coef)) return NULL;
  Term word = of(b, t_mul(c, m->n - m->nscalars, m->args + m->nscalars));
  return t_scale(c, m->coef, m->nscalars == 0 ? word : t_mul2(c, t_mul(c, m->nscalars, m->args), word));
}

/* M = u v': sum_i u_i v_i' = U V' for the blocks u_i, v_i as columns, and tr(u_i v_j') = (U' V)_ij. */
static Term of_dyad(const Blocks *b, Term u, Term v) {
  Ctx *c = b->c;
  if (b->fn == FN_BTR) return t_mul2(c, t_mat(c, u, b->rows, b->size), t_transpose(c, t_mat(c, v, b->cols, b->size)));
  return t_mul2(c, t_transpose(c, t_mat(c, u, b->size, b->rows)), t_mat(c, v, b->size, b->cols));
}

/* The P of I_n (x) P, which comes out of btr(., n), of P (x) I_r, which comes out of ptr(., r); NULL for others. */
static Term free_factor(const Blocks *b, Term k) {
  if (!t_is_fn(k, FN_KRON)) return NULL;
  Term one = k->args[b->fn == FN_BTR ? 0 : 1], p = k->args[b->fn == FN_BTR ? 1 : 0];
  return t_is_identity(one) && one->rows == b->size ? p : NULL;
}

static bool is_square_commutation(const Blocks *b, Term t) {
  return t_is_fn(t, FN_COMMUTATION) && term_dim(b->c, t->args[0]) == b->size && term_dim(b->c, t->args[1]) == b->size;
}

/* btr((A (x) B) K) = B A = ptr(K (A (x) B)), ptr((A (x) B) K) = A B = btr(K (A (x) B)) for n x n matrices and K = K(n, n),
 * by tr(K (A (x) B)) = tr(A B); NULL for other words. */
static Term of_commuted(const Blocks *b, Term m) {
  Ctx *c = b->c;
  if (m->n != 2) return NULL;
  const bool behind = is_square_commutation(b, m->args[1]);
  const Term kron = m->args[behind ? 0 : 1];
  if ((!behind && !is_square_commutation(b, m->args[0])) || !t_is_fn(kron, FN_KRON) || kron->n != 2) return NULL;
  for (int i = 0; i < 2; i++)
    if (kron->args[i]->rows != b->size || kron->args[i]->cols != b->size) return NULL;
  const bool swapped = (b->fn == FN_BTR) == behind;
  return t_mul2(c, kron->args[swapped ? 1 : 0], kron->args[swapped ? 0 : 1]);
}

static Term of_word(const Blocks *b, Term m) {
  Ctx *c = b->c;
  const Term commuted = of_commuted(b, m);
  if (commuted != NULL) return commuted;
  Term first = free_factor(b, m->args[0]), last = free_factor(b, m->args[m->n - 1]);
  if (first != NULL) {
    const Blocks rest = {c, b->fn, b->size, first->cols, b->cols};
    return t_mul2(c, first, of(&rest, t_mul(c, m->n - 1, m->args + 1)));
  }
  if (last != NULL) {
    const Blocks rest = {c, b->fn, b->size, b->rows, last->rows};
    return t_mul2(c, of(&rest, t_mul(c, m->n - 1, m->args)), last);
  }
  for (int i = 1; i < m->n; i++)
    if (is_one_dim(m->args[i]->rows)) return of_dyad(b, t_mul(c, i, m->args), t_transpose(c, t_mul(c, m->n - i, m->args + i)));
  return NULL;
}

static Term of_kron(const Blocks *b, Term k) {
  Ctx *c = b->c;
  Term traced = k->args[b->fn == FN_BTR ? 0 : 1], left = k->args[b->fn == FN_BTR ? 1 : 0];
  bool fits = t_is_square(c, traced) && traced->rows == b->size && left->rows == b->rows && left->cols == b->cols;
  return fits ? t_mul2(c, t_tr(c, traced), left) : NULL;
}

Term t_block_trace(Ctx *c, Fn fn, Term m, const Dim *size, const Dim *rows, const Dim *cols) {
  const Blocks b = {c, fn, size, rows, cols};
  Term res = NULL;
  if (is_square_commutation(&b, m)) return t_identity(c, size);
  if (is_one_dim(size)) return m;
  if (is_one_dim(rows) && is_one_dim(cols)) return t_tr(c, m);
  if (t_is_zero(m)) return t_zero(c, rows, cols);
  if (m->kind == T_ADD) return of_sum(&b, m);
  if (m->kind == T_MUL) res = of_scaled(&b, m);
  if (res == NULL && m->kind == T_MUL) res = of_word(&b, m);
  if (t_is_fn(m, FN_KRON) && m->n == 2) res = of_kron(&b, m);
  if (t_is_identity(m) && rows == cols) res = t_mul2(c, t_dim(c, size), t_identity(c, rows));
  if (res != NULL) return res;
  Term args[] = {m, t_dim(c, size)};
  return node_fn(c, fn, 2, args, rows, cols, m->facts & (FACT_SYMMETRIC | FACT_ANTISYMMETRIC | FACT_DIAGONAL | FACT_PSD));
}
