/* Determinants and their logarithms: of products, of functions, of Kronecker products, of multiples of the identity plus a
 * column by a row. */
#include "algebra/build.h"
#include "algebra/explicit.h"
#include "algebra/structure.h"

/* ---- products and functions ------------------------------------------------------------------------------------- */

/* det or logdet of the square parts of the word of a, to `res`; their number. */
static int parts_of_product(Ctx *c, Fn fn, Term a, Term *res) {
  int n = 0;
  for (int i = a->nscalars, end; i < a->n; i = end) {
    end = t_square_end(c, a, i);
    res[n++] = t_fn1(c, fn, t_mul(c, end - i, a->args + i));
  }
  return n;
}

/* det(s A B) = s^n det(A) det(B) for square A, B. */
static Term det_of_product(Ctx *c, Term a) {
  bool scaled = a->nscalars > 0 || !fmpq_is_one(a->coef), whole = t_square_end(c, a, a->nscalars) == a->n;
  if (!scaled && whole) return NULL;
  Term *args = ARENA_ARRAY(c->arena, Term, a->n - a->nscalars + 1);
  int n = 0;
  if (scaled) {
    Term s = t_scale(c, a->coef, a->nscalars == 0 ? t_int(c, 1) : t_mul(c, a->nscalars, a->args));
    args[n++] = t_pow(c, s, t_dim(c, a->rows));
  } else {
    terms_add_whole_determinant(c, a);
  }
  return t_mul(c, n + parts_of_product(c, FN_DET, a, args + n), args);
}

static Term logdet_of_product(Ctx *c, Term a) {
  if (a->nscalars > 0 || !fmpq_is_one(a->coef) || t_square_end(c, a, 0) == a->n) return NULL;
  Term *args = ARENA_ARRAY(c->arena, Term, a->n);
  int n = parts_of_product(c, FN_LOGDET, a, args);
  return t_add(c, n, args);
}

/* |A (x) B| = |A|^n |B|^m for A m x m, B n x n (Horn and Johnson, Topics in Matrix Analysis, sec. 4.2). */
static Term det_of_kron(Ctx *c, Fn fn, Term a, Term b) {
  if (!t_is_square(c, a) || !t_is_square(c, b)) return NULL;
  Term da = t_fn1(c, fn, a), db = t_fn1(c, fn, b), m = t_dim(c, a->rows), n = t_dim(c, b->rows);
  if (fn == FN_DET) return t_mul2(c, t_pow(c, da, n), t_pow(c, db, m));
  return t_add2(c, t_mul2(c, n, da), t_mul2(c, m, db));
}

/* (-1)^(m (m - 1) n (n - 1) / 4) (Magnus and Neudecker, ch. 3, Exercise 3.7.4). */
static Term det_of_commutation(Ctx *c, Term k) {
  Term m = k->args[0], n = k->args[1], half = t_ratio(c, 1, 2), one = t_int(c, 1);
  Term exponent = t_mul3(c, half, n, t_sub(c, n, one));
  if (m != n) exponent = t_mul2(c, exponent, t_mul3(c, half, m, t_sub(c, m, one))); /* else its square, as even or odd */
  return t_pow(c, t_int(c, -1), exponent);
}

/* det(A^-1) = 1/det(A), det(A^k) = det(A)^k, det(expm(A)) = exp(tr(A)), and their logarithms; NULL for others. */
static Term det_of_function(Ctx *c, Fn fn, Term a) {
  bool log = fn == FN_LOGDET;
  if (a->fn == FN_KRON) return det_of_kron(c, fn, a->args[0], a->args[1]);
  if (a->fn == FN_TRANSPOSE) return t_fn1(c, fn, a->args[0]);
  if (a->fn == FN_COMMUTATION) return log ? t_int(c, 0) : det_of_commutation(c, a);
  if (a->fn == FN_DIAGM && t_is_fn(a->args[0], FN_EXP)) {
    Term sum = t_total(c, a->args[0]->args[0]);
    return log ? sum : t_fn1(c, FN_EXP, sum);
  }
  if (a->fn == FN_EXPM) return log ? t_tr(c, a->args[0]) : t_fn1(c, FN_EXP, t_tr(c, a->args[0]));
  Term k = a->fn == FN_INV ? t_int(c, -1) : a->fn == FN_POW ? a->args[1] : a->fn == FN_SQRTM ? t_ratio(c, 1, 2) : NULL;
  if (k == NULL) return NULL;
  Term of = t_fn1(c, fn, a->args[0]);
  return log ? t_mul2(c, k, of) : t_pow(c, of, k);
}

/* ---- a I + u v' ------------------------------------------------------------------------------------------------- */

/* a of a multiple of the identity, NULL for other terms. */
static Term multiple_of_identity(Ctx *c, Term t) {
  if (t_is_identity(t)) return t_int(c, 1);
  if (t->kind != T_MUL || t->n != t->nscalars + 1 || !t_is_identity(t->args[t->n - 1])) return NULL;
  return t_scale(c, t->coef, t_mul(c, t->nscalars, t->args));
}

/* Cuts a column by a row, u v', in two. */
static bool cut_outer(Ctx *c, Term t, Term *column, Term *row) {
  if (t->kind != T_MUL) return false;
  for (int cut = t->nscalars + 1; cut < t->n; cut++) {
    if (!is_one_dim(t->args[cut]->rows)) continue;
    *column = t_scale(c, t->coef, t_mul(c, cut, t->args));
    *row = t_mul(c, t->n - cut, t->args + cut);
    return true;
  }
  return false;
}

bool t_is_rank_one_shift(Ctx *c, Term sum, Term *a, Term *column, Term *row) {
  if (sum->kind != T_ADD || sum->n != 2) return false;
  for (int i = 0; i < 2; i++) {
    Term shift = multiple_of_identity(c, sum->args[i]);
    if (shift == NULL || !cut_outer(c, sum->args[1 - i], column, row)) continue;
    *a = t_scale(c, &sum->coefs[i], shift);
    *column = t_scale(c, &sum->coefs[1 - i], *column);
    return true;
  }
  return false;
}

/* |a I + u v'| = a^(n - 1) (a + v'u), the matrix determinant lemma (Harville, Theorem 18.1.1). */
static Term det_of_rank_one(Ctx *c, bool log, Term sum) {
  Term a, column, row;
  if (!t_is_rank_one_shift(c, sum, &a, &column, &row)) return NULL;
  Term last = t_add2(c, a, t_mul2(c, row, column)), others = t_sub(c, t_dim(c, sum->rows), t_int(c, 1));
  if (!log) return t_mul2(c, t_pow(c, a, others), last);
  Term res = t_fn1(c, FN_LOG, t_fn1(c, FN_ABS, last));
  return t_is_int(a, 1) ? res : t_add2(c, t_mul2(c, others, t_fn1(c, FN_LOG, t_fn1(c, FN_ABS, a))), res);
}

/* ---- any matrix ------------------------------------------------------------------------------------------------- */

Term t_determinant(Ctx *c, Fn fn, Term a) {
  bool log = fn == FN_LOGDET;
  if (t_is_scalar(a)) return log ? t_fn1(c, FN_LOG, t_fn1(c, FN_ABS, a)) : a;
  if (t_is_identity(a)) return t_int(c, log ? 0 : 1);
  if (log && t_is_orthogonal(a)) return t_int(c, 0); /* det(Q) = 1 or -1 */
  Term value = explicit_det(c, a);
  if (value != NULL) return log ? t_fn1(c, FN_LOG, t_fn1(c, FN_ABS, value)) : value;
  if (!terms_raw(c)) {
    Term res = NULL;
    if (a->kind == T_MUL) res = log ? logdet_of_product(c, a) : det_of_product(c, a);
    if (a->kind == T_FN) res = det_of_function(c, fn, a);
    if (a->kind == T_ADD) res = det_of_rank_one(c, log, a);
    if (res != NULL) return res;
  }
  Term other = t_transpose(c, a);
  if (other->id < a->id) a = other;
  const Dim *one = dim_const(c->dims, 1);
  return node_fn(c, fn, 1, &a, one, one, !log && (a->facts & FACT_PD) ? FACT_POSITIVE : 0u);
}
