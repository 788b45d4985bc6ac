#include "calculus/jacobian.h"

#include <string.h>

#include "algebra/matrix_function.h"
#include "base/ptrmap.h"
#include "calculus/index.h"

/* Matrices of the nodes that depend on diff; *none* stands for the identity of the differential itself. */
typedef struct Matrices {
  Ctx *c;
  PtrMap *of;
  Term diff;
  const Dim *size; /* number of entries of X */
  int left;        /* sums before a column, or behind a row, that may still be multiplied out */
} Matrices;

enum { MOST_SUMS = 200 }; /* multiplied out: what many words share is not taken apart without end */

static Term matrix_of(const Matrices *m, Term t) { return ptrmap_get(m->of, t); }

static const Dim *entries(Ctx *c, Term t) { return dim_mul(c->dims, t->rows, t->cols); }

static Term word(Ctx *c, int n, const Term *letters, const Dim *size) { return n == 0 ? t_identity(c, size) : t_mul(c, n, letters); }

/* The u of a Diag(u) at the beginning or end of a word, NULL if there is none. */
static Term diagonal_end(int n, const Term *w, bool first) {
  if (n == 0) return NULL;
  Term end = first ? w[0] : w[n - 1];
  return t_is_fn(end, FN_DIAGM) ? end->args[0] : NULL;
}

/* vec(Diag(u) Diag(v) S Diag(w)) = Diag(vec(S)) (w (x) Diag(u)) v, and vec(Diag(u) P Diag(v) Diag(w)) =
 * Diag(vec(P)) (Diag(w) (x) u) v; u, w may be absent.  NULL for words that are not of this form. */
static Term around_diagonal(Matrices *m, Term t, int at) {
  Ctx *c = m->c;
  int before = at - t->nscalars, after = t->n - at - 1;
  const Term *p = t->args + t->nscalars, *s = t->args + at + 1;
  Term inner = t->args[at];
  if (!t_is_fn(inner, FN_DIAGM) || before + after == 0) return NULL;
  const Dim *one = dim_const(c->dims, 1), *n = inner->rows;
  Term u = diagonal_end(before, p, true), w = diagonal_end(after, s, false), whole, spread;
  if (before == (u != NULL)) { /* nothing but Diag(u) on the left */
    int rest = after - (w != NULL);
    if (rest == 0) return NULL;
    whole = word(c, rest, s, n);
    spread = t_kron(c, w != NULL ? w : t_ones(c, whole->cols, one), u != NULL ? p[0] : t_identity(c, n));
  } else if (after == (w != NULL)) {
    whole = word(c, before - (u != NULL), p + (u != NULL), n);
    spread = t_kron(c, w != NULL ? s[after - 1] : t_identity(c, n), u != NULL ? u : t_ones(c, whole->rows, one));
  } else {
    return NULL;
  }
  Term *args = ARENA_ARRAY(c->arena, Term, t->nscalars + 4);
  int k = 0;
  args[k++] = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++) args[k++] = t->args[i];
  args[k++] = t_diagm(c, t_vec(c, whole));
  args[k++] = spread;
  args[k++] = matrix_of(m, inner->args[0]);
  return t_mul(c, k, args);
}

static bool fill(Matrices *m, Term t);

/* (L + M) x = L x + M x for a column x, x' (L + M) likewise, and each summand by itself; NULL for other words. */
static Term through_sum(Matrices *m, Term t, int at) {
  Ctx *c = m->c;
  const Term sum = t->args[at];
  const bool matrix = !dim_is(sum->rows, 1) && !dim_is(sum->cols, 1), column = dim_is(t->cols, 1);
  if (sum->kind != T_ADD || !matrix || !(column || dim_is(t->rows, 1)) || m->left <= 0) return NULL;
  m->left--;
  const Term before = word(c, at - t->nscalars, t->args + t->nscalars, sum->rows);
  const Term behind = word(c, t->n - at - 1, t->args + at + 1, sum->cols);
  Term *parts = ARENA_ARRAY(c->arena, Term, sum->n);
  for (int i = 0; i < sum->n; i++) {
    const Term part = column ? t_mul2(c, sum->args[i], behind) : t_mul2(c, before, sum->args[i]);
    if (!fill(m, part)) return NULL;
    parts[i] = part->has_diff ? matrix_of(m, part) : t_zero(c, entries(c, part), m->size);
  }
  Term *args = ARENA_ARRAY(c->arena, Term, t->nscalars + 3);
  int n = 0;
  args[n++] = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++) args[n++] = t->args[i];
  args[n++] = column ? before : t_transpose(c, behind);
  args[n++] = t_linear(c, sum->n, sum->coefs, parts);
  return t_mul(c, n, args);
}

/* vec(s P L S) = s (S' (x) P) vec(L); columns and rows make plain products of it. */
static Term through_word(Matrices *m, Term t, int at) {
  Ctx *c = m->c;
  Term inner = t->args[at], special = around_diagonal(m, t, at);
  if (special == NULL) special = through_sum(m, t, at);
  if (special != NULL) return special;
  Term p = word(c, at - t->nscalars, t->args + t->nscalars, inner->rows);
  Term s = word(c, t->n - at - 1, t->args + at + 1, inner->cols);
  Term *args = ARENA_ARRAY(c->arena, Term, t->nscalars + 3);
  int n = 0;
  args[n++] = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++) args[n++] = t->args[i];
  args[n++] = t_kron(c, t_transpose(c, s), p);
  args[n++] = matrix_of(m, inner);
  return t_mul(c, n, args);
}

/* vec(s W) for a scalar s that varies: vec(W) times the row of s. */
static Term through_scalar(Matrices *m, Term t, int at) {
  Ctx *c = m->c;
  Term *args = ARENA_ARRAY(c->arena, Term, t->n + 2);
  int n = 0;
  args[n++] = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++)
    if (i != at) args[n++] = t->args[i];
  if (t->n > t->nscalars) args[n++] = t_vec(c, t_mul(c, t->n - t->nscalars, t->args + t->nscalars));
  args[n++] = matrix_of(m, t->args[at]);
  return t_mul(c, n, args);
}

static Term of_product(Matrices *m, Term t) {
  for (int i = 0; i < t->n; i++)
    if (t->args[i]->has_diff) return i < t->nscalars ? through_scalar(m, t, i) : through_word(m, t, i);
  return NULL;
}

static Term of_sum(Matrices *m, Term t) {
  Term *args = ARENA_ARRAY(m->c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) args[i] = matrix_of(m, t->args[i]);
  return t_linear(m->c, t->n, t->coefs, args);
}

static Term of_hadamard(Matrices *m, Term t) {
  Ctx *c = m->c;
  Term *rest = ARENA_ARRAY(c->arena, Term, t->n), inner = NULL;
  int n = 0;
  for (int i = 0; i < t->n; i++) {
    if (t->args[i]->has_diff && inner == NULL) inner = t->args[i];
    else rest[n++] = t->args[i];
  }
  return t_mul2(c, t_diagm(c, t_vec(c, t_had(c, n, rest))), matrix_of(m, inner));
}

/* Diag(v) = sum_i (e_i (x) e_i) e_i' v as vec; diag(A) = sum_i e_i (e_i (x) e_i)' vec(A). */
static Term of_diagonal(Matrices *m, Term t, bool to_matrix) {
  Ctx *c = m->c;
  Term inner = t->args[0];
  Symbol *i = index_symbol(c);
  if (i == NULL) return NULL;
  Term index = t_sym(c, i), unit = t_unit(c, index, inner->rows), pair = t_kron(c, unit, unit);
  Term body = to_matrix ? t_mul2(c, pair, t_transpose(c, unit)) : t_mul2(c, unit, t_transpose(c, pair));
  Range r = {.index = i, .lo = t_int(c, 1), .hi = t_dim(c, inner->rows)};
  return t_mul2(c, t_sum(c, &r, body), matrix_of(m, inner));
}

/* vec(A (x) B) = (I_n (x) K(q, m) (x) I_p)(vec A (x) vec B) for A m x n, B p x q. */
static Term of_kron(Matrices *m, Term t) {
  Ctx *c = m->c;
  Term a = t->args[0], b = t->args[1];
  bool left = a->has_diff;
  Term other = t_vec(c, left ? b : a), mine = matrix_of(m, left ? a : b);
  Term pair = left ? t_kron(c, mine, other) : t_kron(c, other, mine);
  if (dim_is(a->cols, 1) && dim_is(b->cols, 1)) return pair;
  Term k = t_kron(c, t_commutation(c, b->cols, a->rows), t_identity(c, b->rows));
  return t_mul2(c, t_kron(c, t_identity(c, a->cols), k), pair);
}

/* vec(A (x) B) = (I_n (x) K(q, m) (x) I_p)(vec A (x) vec B) for A m x n, B p x q (Magnus and Neudecker, ch. 3, Theorem
 * 3.10); of btr(M, n), whose adjoint is G -> I_n (x) G, and of ptr the transposed map. */
static Term of_block_trace(Matrices *m, Term t, Term inner) {
  Ctx *c = m->c;
  const Dim *n = term_dim(c, t->args[1]);
  bool first = t->fn == FN_BTR;
  Term one = t_identity(c, n), rest = t_identity(c, dim_mul(c->dims, t->rows, t->cols));
  const Dim *rows = first ? n : t->rows, *cols = first ? n : t->cols, *p = first ? t->rows : n, *q = first ? t->cols : n;
  Term middle = t_kron(c, t_commutation(c, q, rows), t_identity(c, p));
  Term map = t_mul2(c, t_kron(c, t_identity(c, cols), middle), first ? t_kron(c, t_vec(c, one), rest) : t_kron(c, rest, t_vec(c, one)));
  return t_mul2(c, t_transpose(c, map), inner);
}

/* vec of the X with A X + X B = C: (I (x) A + B' (x) I)^-1 vec(C). */
static Term of_sylvester(Matrices *m, Term t) {
  Ctx *c = m->c;
  Term a = t->args[0], b = t->args[1];
  Term left = t_kron(c, t_identity(c, b->rows), a), right = t_kron(c, t_transpose(c, b), t_identity(c, a->rows));
  return t_mul2(c, t_inv(c, t_add2(c, left, right)), matrix_of(m, t->args[2]));
}

/* vec(tril(A)) = Diag(vec(tril(1 1'))) vec(A). */
static Term of_triangle(Matrices *m, Term t) {
  Ctx *c = m->c;
  Term mask = t_fn1(c, t->fn, t_ones(c, t->rows, t->cols));
  return t_mul2(c, t_diagm(c, t_vec(c, mask)), matrix_of(m, t->args[0]));
}

/* The i-th block column of the identity: the rows of the i-th part of n parts, whose sizes the blocks show. */
static Term selector(Ctx *c, int n, const Dim *const *sizes, int i) {
  Term *parts = ARENA_ARRAY(c->arena, Term, n);
  for (int k = 0; k < n; k++) parts[k] = k == i ? t_identity(c, sizes[i]) : t_zero(c, sizes[k], sizes[i]);
  return t_block(c, n, 1, parts);
}

/* d[u; v] = [J_u; J_v] dx; the entries of a row stand one below the other in its vec. */
static Term stacked_rows(Matrices *m, Term t) {
  Ctx *c = m->c;
  Term *parts = ARENA_ARRAY(c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) {
    const Term part = t->args[i];
    parts[i] = part->has_diff ? matrix_of(m, part) : t_zero(c, entries(c, part), m->size);
  }
  return t_block(c, t->n, 1, parts);
}

/* A block matrix is the sum of U_i B_ij V_j' with block columns U_i, V_j of identities: vec of it is the sum of
 * (V_j (x) U_i) vec(B_ij). */
static Term of_block(Matrices *m, Term t) {
  Ctx *c = m->c;
  if (t->nrows == 1 || t->ncols == 1)
    if (dim_is(t->cols, 1) || dim_is(t->rows, 1)) return stacked_rows(m, t);
  const Dim **rows = ARENA_ARRAY(c->arena, const Dim *, t->nrows), **cols = ARENA_ARRAY(c->arena, const Dim *, t->ncols);
  for (int i = 0; i < t->nrows; i++) rows[i] = t->args[i * t->ncols]->rows;
  for (int k = 0; k < t->ncols; k++) cols[k] = t->args[k]->cols;
  Term *parts = ARENA_ARRAY(c->arena, Term, t->n);
  int n = 0;
  for (int i = 0; i < t->n; i++) {
    if (!t->args[i]->has_diff) continue;
    Term u = selector(c, t->nrows, rows, i / t->ncols), v = selector(c, t->ncols, cols, i % t->ncols);
    parts[n++] = t_mul2(c, t_kron(c, v, u), matrix_of(m, t->args[i]));
  }
  return t_add(c, n, parts);
}

static Term of_call(Matrices *m, Term t) {
  Ctx *c = m->c;
  Term inner = t->n > 0 ? matrix_of(m, t->args[0]) : NULL;
  switch (t->fn) {
    case FN_TRANSPOSE: return t_mul2(c, t_commutation(c, t->args[0]->rows, t->args[0]->cols), inner);
    case FN_TR: return t_mul2(c, t_transpose(c, t_vec(c, t_identity(c, t->args[0]->rows))), inner);
    case FN_DIAGM: return of_diagonal(m, t, true);
    case FN_DIAGV: return of_diagonal(m, t, false);
    case FN_VEC:
    case FN_MAT: return inner;
    case FN_VECH: return t_mul2(c, t_elimination(c, t->args[0]->rows), inner);
    case FN_KRON: return of_kron(m, t);
    case FN_BTR:
    case FN_PTR: return of_block_trace(m, t, inner);
    case FN_SYLVESTER: return of_sylvester(m, t);
    case FN_FRECHET: return t_mul2(c, frechet_matrix(c, t->args[0]->fn, t->args[1]), matrix_of(m, t->args[2]));
    case FN_TRIL:
    case FN_TRIU: return of_triangle(m, t);
    case FN_SUM: return t_mul2(c, t_ones(c, dim_const(c->dims, 1), entries(c, t->args[0])), inner);
    default: return NULL;
  }
}

/* tr(P dX S) = vec((S P)')' vec(dX). */
static Term of_trace_of_word(Matrices *m, Term t) {
  Ctx *c = m->c;
  Term w = t->args[0];
  for (int i = w->nscalars; i < w->n; i++) {
    if (!w->args[i]->has_diff) continue;
    Term p = word(c, i - w->nscalars, w->args + w->nscalars, w->args[i]->rows), s = word(c, w->n - i - 1, w->args + i + 1, w->args[i]->cols);
    return t_mul2(c, t_transpose(c, t_vec(c, t_transpose(c, t_mul2(c, s, p)))), matrix_of(m, w->args[i]));
  }
  return NULL;
}

static Term of_node(Matrices *m, Term t) {
  Ctx *c = m->c;
  if (t == m->diff) return t_identity(c, m->size);
  if (t_is_fn(t, FN_TR) && t->args[0]->kind == T_MUL && t->args[0]->nscalars == 0) return of_trace_of_word(m, t);
  switch (t->kind) {
    case T_ADD: return of_sum(m, t);
    case T_MUL: return of_product(m, t);
    case T_HAD: return of_hadamard(m, t);
    case T_SUM: return t_sum(c, &t->range, matrix_of(m, t->args[0]));
    case T_FN: return of_call(m, t);
    case T_BLOCK: return of_block(m, t);
    default: return NULL;
  }
}

/* The matrices of t and all below it that are not known yet; false where there is none. */
static bool fill(Matrices *m, Term t) {
  int n;
  const Term *nodes = t_nodes(m->c, t, &n);
  for (int i = 0; i < n; i++) {
    const Term node = nodes[i];
    if (!node->has_diff || matrix_of(m, node) != NULL) continue;
    ctx_poll(m->c);
    const Term res = of_node(m, node);
    if (res == NULL) {
      diag_error_nowhere(m->c->diag, ERR_UNSUPPORTED, "there is no matrix form of %s as a linear map", node->kind == T_FN ? fn_row(node->fn)->name : "this form");
      return false;
    }
    ptrmap_put(m->of, node, res);
  }
  return true;
}

Term jacobian_matrix(Ctx *c, Term dF, Term diff) {
  Matrices m = {.c = c, .of = ptrmap_new(c->arena), .diff = diff, .size = entries(c, diff), .left = MOST_SUMS};
  if (t_is_zero(dF) || !fill(&m, dF)) return t_zero(c, entries(c, dF), m.size);
  return matrix_of(&m, dF);
}
