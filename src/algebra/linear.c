/* Linear functions: trace, total, diagonals, vec, Kronecker product, indexed sums, blocks. */
#include <string.h>

#include "algebra/build.h"
#include "algebra/explicit.h"
#include "algebra/structure.h"

/* Runs f on the terms of a sum (rational coefficients kept) or takes scalar factors out of a product;
 * NULL when neither applies and f has to look at t itself. */
static Term through_linear(Ctx *c, Term t, Term (*f)(Ctx *, Term), bool split_sums) {
  if (t->kind == T_ADD && split_sums) {
    Term *parts = ARENA_ARRAY(c->arena, Term, t->n);
    for (int i = 0; i < t->n; i++) parts[i] = f(c, t->args[i]);
    return t_linear(c, t->n, t->coefs, parts);
  }
  if (t->kind == T_MUL && (t->nscalars > 0 || !fmpq_is_one(t->coef))) {
    Term word = t_mul(c, t->n - t->nscalars, t->args + t->nscalars);
    Term *parts = ARENA_ARRAY(c->arena, Term, t->nscalars + 1);
    memcpy(parts, t->args, sizeof(Term) * (size_t)t->nscalars);
    parts[t->nscalars] = f(c, word);
    return t_scale(c, t->coef, t_mul(c, t->nscalars + 1, parts));
  }
  return NULL;
}

/* ---- trace ------------------------------------------------------------------------------------------------------ */

/* Letters that may cancel against several neighbours: the inverse of a product, a pseudoinverse. */
static bool spans_neighbours(Term t) {
  if (t_is_fn(t, FN_TRANSPOSE)) t = t->args[0];
  return t_is_fn(t, FN_PINV) || (t_is_fn(t, FN_INV) && t->args[0]->kind == T_MUL);
}

/* The word turned so that it begins with the letter `at`. */
static Term turned(Ctx *c, int n, const Term *w, int at) {
  Term *res = ARENA_ARRAY(c->arena, Term, n);
  for (int i = 0; i < n; i++) res[i] = w[(at + i) % n];
  return t_mul(c, n, res);
}

static bool is_shorter(Term t, int n) { return t->kind != T_MUL || t->n < n; }

/* tr(X (X'X)^-1 X') = tr((X'X)^-1 X'X), tr(A B A) = tr(A^2 B) for idempotent A: the word turned where more of it
 * cancels; NULL where it does nowhere.  Few letters are tried. */
static Term turned_shorter(Ctx *c, int n, const Term *w) {
  enum { MOST_TRIED = 4 };
  Term joined;
  if (join_letters(c, w[n - 1], w[0], &joined) >= 2) {
    Term res = turned(c, n, w, n - 1);
    if (is_shorter(res, n)) return res;
  }
  for (int i = 0, tried = 0; i < n && tried < MOST_TRIED; i++) {
    if (!spans_neighbours(w[i])) continue;
    tried++;
    Term first = turned(c, n, w, i), last = is_shorter(first, n) ? first : turned(c, n, w, (i + 1) % n);
    if (is_shorter(last, n)) return last;
  }
  return NULL;
}

/* tr(K_{mn} (A (x) B)) = tr(A B) for A n x m and B m x n (Magnus and Neudecker, ch. 3, Theorem 3.1 and exercise 3.7);
 * NULL for other words. */
static Term commuted_trace(Ctx *c, int n, const Term *w) {
  if (n != 2) return NULL;
  const Term k = t_is_fn(w[0], FN_COMMUTATION) ? w[0] : w[1], kron = k == w[0] ? w[1] : w[0];
  if (!t_is_fn(k, FN_COMMUTATION) || !t_is_fn(kron, FN_KRON) || kron->n != 2) return NULL;
  const Term a = kron->args[0], b = kron->args[1];
  const bool fits = dim_equal(c->dims, term_dim(c, k->args[0]), b->rows) && dim_equal(c->dims, term_dim(c, k->args[1]), b->cols);
  if (!fits || !dim_equal(c->dims, a->rows, b->cols) || !dim_equal(c->dims, a->cols, b->rows)) return NULL;
  return t_tr(c, t_mul2(c, a, b));
}

static Term trace_of_word(Ctx *c, Term t) {
  int n = t->n;
  const Term *w = t->args;
  if (terms_raw(c)) return trace_word(c, n, w);
  Term joined;
  while (n >= 3 && join_letters(c, w[n - 1], w[0], &joined) == 1) {
    w++;
    n -= 2;
  }
  if (n == 2 && join_letters(c, w[1], w[0], &joined) == 1) return t_dim(c, w[0]->cols);
  for (int i = 1; i < n; i++)
    if (is_one_dim(w[i]->rows)) return turned(c, n, w, i); /* tr(a b') = b' a */
  Term shorter = commuted_trace(c, n, w);
  if (shorter != NULL) return shorter;
  shorter = n > 1 ? turned_shorter(c, n, w) : NULL;
  return shorter != NULL ? t_tr(c, shorter) : trace_word(c, n, w);
}

Term t_tr(Ctx *c, Term a) {
  if (t_is_scalar(a)) return a;
  Term res = explicit_tr(c, a);
  if (res == NULL) res = through_linear(c, a, t_tr, !terms_raw(c));
  if (res != NULL) return res;
  if (t_is_zero(a)) return t_int(c, 0);
  if (t_is_identity(a) || t_is_ones(a)) return t_dim(c, a->rows);
  if (t_is_fn(a, FN_DIAGM)) return t_total(c, a->args[0]);
  /* only where both are square: A (x) B may be without */
  if (t_is_fn(a, FN_KRON) && t_is_square(c, a->args[0]) && t_is_square(c, a->args[1])) return t_mul2(c, t_tr(c, a->args[0]), t_tr(c, a->args[1]));
  if (t_is_fn(a, FN_BTR) || t_is_fn(a, FN_PTR)) return t_tr(c, a->args[0]);
  if (a->kind == T_SUM) return t_sum(c, &a->range, t_tr(c, a->args[0]));
  if (a->facts & FACT_ANTISYMMETRIC) return t_int(c, 0);
  if (a->kind == T_HAD && a->n == 2 && !terms_raw(c)) {
    if (t_is_identity(a->args[0])) return t_tr(c, a->args[1]);
    if (t_is_identity(a->args[1])) return t_tr(c, a->args[0]);
  }
  if (a->kind == T_MUL) return trace_of_word(c, a);
  return trace_word(c, 1, &a);
}

/* ---- sum of all entries ------------------------------------------------------------------------------------------- */

static Term total_of_had(Ctx *c, Term a) {
  Term rest = t_had(c, a->n - 1, a->args + 1);
  return t_tr(c, t_mul2(c, t_transpose(c, a->args[0]), rest));
}

Term t_total(Ctx *c, Term a) {
  if (t_is_scalar(a)) return a;
  Term res = explicit_total(c, a);
  if (res == NULL) res = through_linear(c, a, t_total, !terms_raw(c) && !t_is_column(a));
  if (res != NULL) return res;
  if (t_is_fn(a, FN_TRANSPOSE)) return t_total(c, a->args[0]);
  const Dim *one = dim_const(c->dims, 1);
  Term left = t_ones(c, one, a->rows), right = t_ones(c, a->cols, one);
  if (is_one_dim(a->rows)) return t_mul2(c, a, right);
  if (a->kind == T_HAD && !is_one_dim(a->cols)) return total_of_had(c, a);
  if (t_is_fn(a, FN_DIAGM)) return t_total(c, a->args[0]);
  if (t_is_fn(a, FN_DIAGV)) return t_tr(c, a->args[0]);
  return t_mul3(c, left, a, right);
}

Term t_inner(Ctx *c, Term a, Term b) {
  if (t_is_scalar(a) || t_is_scalar(b)) return t_mul2(c, a, b);
  if (is_one_dim(a->cols)) return t_mul2(c, t_transpose(c, a), b);
  if (is_one_dim(a->rows)) return t_mul2(c, a, t_transpose(c, b));
  return t_tr(c, t_mul2(c, t_transpose(c, a), b));
}

/* ---- diagonals ------------------------------------------------------------------------------------------------------ */

Term t_diagm(Ctx *c, Term v) {
  if (is_one_dim(v->rows) && !is_one_dim(v->cols)) v = t_transpose(c, v);
  if (t_is_scalar(v)) return v;
  Term res = explicit_diagonal(c, v);
  if (res == NULL) res = through_linear(c, v, t_diagm, false);
  if (res != NULL) return res;
  if (t_is_ones(v)) return t_identity(c, v->rows);
  if (t_is_zero(v)) return t_zero(c, v->rows, v->rows);
  unsigned facts = FACT_DIAGONAL | (v->facts & FACT_POSITIVE ? FACT_PD : 0u);
  return node_fn(c, FN_DIAGM, 1, &v, v->rows, v->rows, facts);
}

/* The diagonal of products and inverses of triangular matrices is worked out on the diagonals (Golub and Van Loan,
 * sec. 3.1.8); NULL where a is none. */
static Term diagonal_of_triangular(Ctx *c, Term a) {
  if (t_is_fn(a, FN_INV) && (a->args[0]->facts & (FACT_LOWER | FACT_UPPER))) return t_epow(c, t_diagv(c, a->args[0]), t_int(c, -1));
  if (a->kind != T_MUL || !(a->facts & (FACT_LOWER | FACT_UPPER))) return NULL;
  unsigned common = FACT_LOWER | FACT_UPPER;
  for (int i = 0; i < a->n; i++) common &= a->args[i]->facts;
  if (common == 0) return NULL;
  Term *parts = ARENA_ARRAY(c->arena, Term, a->n);
  for (int i = 0; i < a->n; i++) parts[i] = t_diagv(c, a->args[i]);
  return t_had(c, a->n, parts);
}

Term t_diagv(Ctx *c, Term a) {
  if (t_is_scalar(a)) return a;
  const Dim *one = dim_const(c->dims, 1);
  Term res = explicit_diagonal(c, a);
  if (res == NULL) res = through_linear(c, a, t_diagv, false);
  if (res != NULL) return res;
  if (t_is_fn(a, FN_DIAGM)) return a->args[0];
  if (t_is_fn(a, FN_TRANSPOSE)) return t_diagv(c, a->args[0]);
  if (t_is_identity(a) || t_is_ones(a)) return t_ones(c, a->rows, one);
  if (t_is_zero(a) || (a->facts & FACT_ANTISYMMETRIC)) return t_zero(c, a->rows, one);
  res = diagonal_of_triangular(c, a);
  if (res != NULL) return res;
  if (a->kind == T_HAD) {
    Term *parts = ARENA_ARRAY(c->arena, Term, a->n);
    for (int i = 0; i < a->n; i++) parts[i] = t_diagv(c, a->args[i]);
    return t_had(c, a->n, parts);
  }
  if (a->kind == T_MUL) {
    const Term *w = a->args; /* no coefficient, no scalars: through_linear took them */
    int n = a->n;
    for (int i = 1; i < n; i++) /* diag(u v') = u .* v */
      if (is_one_dim(w[i]->rows)) return t_had2(c, t_mul(c, i, w), t_transpose(c, t_mul(c, n - i, w + i)));
    if (t_is_fn(w[0], FN_DIAGM)) return t_had2(c, w[0]->args[0], t_diagv(c, t_mul(c, n - 1, w + 1)));
    if (t_is_fn(w[n - 1], FN_DIAGM)) return t_had2(c, t_diagv(c, t_mul(c, n - 1, w)), w[n - 1]->args[0]);
    for (int i = 1; i < n - 1; i++) { /* diag(P Diag(v) S) = (P .* S') v */
      if (!t_is_fn(w[i], FN_DIAGM)) continue;
      Term p = t_mul(c, i, w), s = t_mul(c, n - i - 1, w + i + 1);
      return t_mul2(c, t_had2(c, p, t_transpose(c, s)), w[i]->args[0]);
    }
    /* diag(A) = diag(A'): of the two the one that came first. */
    Term other = t_transpose(c, a);
    if (other->id < a->id) a = other;
  }
  return node_fn(c, FN_DIAGV, 1, &a, a->rows, one, t_is_pd(a) ? FACT_POSITIVE : 0u);
}

/* ---- vec, mat, kron --------------------------------------------------------------------------------------------------- */

Term t_vec(Ctx *c, Term a) {
  if (is_one_dim(a->cols)) return a;
  if (is_one_dim(a->rows)) return t_transpose(c, a);
  const Dim *one = dim_const(c->dims, 1), *size = dim_mul(c->dims, a->rows, a->cols);
  Term res = explicit_vec(c, a);
  if (res == NULL) res = through_linear(c, a, t_vec, false);
  if (res != NULL) return res;
  if (t_is_fn(a, FN_MAT)) return a->args[0];
  if (t_is_zero(a)) return t_zero(c, size, one);
  if (t_is_ones(a)) return t_ones(c, size, one);
  if (a->kind == T_MUL) /* vec(u v') = v (x) u */
    for (int i = 1; i < a->n; i++)
      if (is_one_dim(a->args[i]->rows)) return t_kron(c, t_transpose(c, t_mul(c, a->n - i, a->args + i)), t_mul(c, i, a->args));
  return node_fn(c, FN_VEC, 1, &a, size, one, 0);
}

Term t_mat(Ctx *c, Term v, const Dim *rows, const Dim *cols) {
  if (is_one_dim(cols)) return v;
  if (is_one_dim(rows)) return t_transpose(c, v);
  if (t_is_zero(v)) return t_zero(c, rows, cols);
  if (t_is_ones(v)) return t_ones(c, rows, cols);
  if (t_is_fn(v, FN_VEC) && v->args[0]->rows == rows && v->args[0]->cols == cols) return v->args[0];
  if (v->kind == T_MUL && (v->nscalars > 0 || !fmpq_is_one(v->coef))) {
    Term word = t_mul(c, v->n - v->nscalars, v->args + v->nscalars);
    Term scalars = v->nscalars == 0 ? t_int(c, 1) : t_mul(c, v->nscalars, v->args);
    return t_scale(c, v->coef, t_mul2(c, scalars, t_mat(c, word, rows, cols)));
  }
  /* (A (x) B) vec(X) = vec(B X A') */
  Term k = v->kind == T_MUL ? v->args[0] : v;
  if (v->kind == T_MUL && t_is_fn(k, FN_KRON) && k->n == 2 && k->args[1]->rows == rows && k->args[0]->rows == cols) {
    Term x = t_mat(c, t_mul(c, v->n - 1, v->args + 1), k->args[1]->cols, k->args[0]->cols);
    return t_mul3(c, k->args[1], x, t_transpose(c, k->args[0]));
  }
  Term args[] = {v, t_dim(c, rows), t_dim(c, cols)};
  return node_fn(c, FN_MAT, 3, args, rows, cols, 0);
}

/* c r for a column and a row in either order, NULL otherwise. */
static Term dyad(Ctx *c, Term a, Term b) {
  if (is_one_dim(a->cols) && is_one_dim(b->rows)) return t_mul2(c, a, b);
  return is_one_dim(a->rows) && is_one_dim(b->cols) ? t_mul2(c, b, a) : NULL;
}

/* kron(u, kron(v', B)) = kron(u v', B), kron(kron(A, u), v') = kron(A, u v'); NULL otherwise. */
static Term inner_dyad(Ctx *c, Term a, Term b) {
  Term pair = t_is_fn(b, FN_KRON) && b->n == 2 ? dyad(c, a, b->args[0]) : NULL;
  if (pair != NULL) return t_kron(c, pair, b->args[1]);
  pair = t_is_fn(a, FN_KRON) && a->n == 2 ? dyad(c, a->args[1], b) : NULL;
  return pair == NULL ? NULL : t_kron(c, a->args[0], pair);
}

Term t_kron(Ctx *c, Term a, Term b) {
  if (t_is_scalar(a) || t_is_scalar(b)) return t_mul2(c, a, b);
  const Dim *rows = dim_mul(c->dims, a->rows, b->rows), *cols = dim_mul(c->dims, a->cols, b->cols);
  if (t_is_zero(a) || t_is_zero(b)) return t_zero(c, rows, cols);
  Term factors[4];
  int n = 0;
  Term parts[] = {a, b};
  for (int i = 0; i < 2; i++) {
    if (parts[i]->kind != T_MUL) continue;
    Term t = parts[i];
    if (t->nscalars == 0 && fmpq_is_one(t->coef)) continue;
    factors[n++] = t_scale(c, t->coef, t->nscalars == 0 ? t_int(c, 1) : t_mul(c, t->nscalars, t->args));
    parts[i] = t_mul(c, t->n - t->nscalars, t->args + t->nscalars);
  }
  if (n > 0) {
    factors[n++] = t_kron(c, parts[0], parts[1]);
    return t_mul(c, n, factors);
  }
  if (t_is_identity(a) && t_is_identity(b)) return t_identity(c, rows);
  Term table = explicit_kron(c, a, b);
  if (table != NULL) return table;
  if (t_is_ones(a) && t_is_ones(b)) return t_ones(c, rows, cols);
  /* A column on the left and a row on the right make an ordinary product. */
  if (is_one_dim(a->cols) && is_one_dim(b->rows)) return t_mul2(c, a, b);
  if (is_one_dim(a->rows) && is_one_dim(b->cols)) return t_mul2(c, b, a);
  Term inner = inner_dyad(c, a, b);
  return inner != NULL ? inner : node_fn(c, FN_KRON, 2, parts, rows, cols, facts_of_kron(parts[0], parts[1]));
}

/* ---- unknown functions, differentials ---------------------------------------------------------------------------- */

Term t_apply(Ctx *c, Symbol *f, int n, const Term *args, const Dim *rows, const Dim *cols) {
  Term *copy = ARENA_ARRAY(c->arena, Term, n + 1);
  memcpy(copy, args, sizeof(Term) * (size_t)n);
  struct TermNode p = {.kind = T_APPLY, .sym = f, .n = n, .args = copy, .rows = rows, .cols = cols};
  return term_intern(c, &p);
}

Term t_d(Ctx *c, Term a) {
  if (a->kind == T_SYM || a->kind == T_MEMBER) return t_diff(c, a);
  return node_fn(c, FN_D, 1, &a, a->rows, a->cols, 0);
}
