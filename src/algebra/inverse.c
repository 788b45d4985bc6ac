/* Inverses and determinants: of products, of functions, of Kronecker products. */
#include "algebra/build.h"
#include "algebra/explicit.h"
#include "algebra/structure.h"

/* Behind the shortest square part of the word that begins at `from`: A, X' B X. */
static int square_end(Ctx *c, Term a, int from) {
  int end = from + 1;
  while (end < a->n && !dim_equal(c->dims, a->args[from]->rows, a->args[end - 1]->cols)) end++;
  return end;
}

static void reverse(Term *args, int n) {
  for (int i = 0; i < n / 2; i++) {
    Term t = args[i];
    args[i] = args[n - 1 - i];
    args[n - 1 - i] = t;
  }
}

/* (A B)^-1 = B^-1 A^-1 for square A, B; a coefficient and scalars come in front. */
static Term inverse_of_product(Ctx *c, Term a) {
  Term *args = ARENA_ARRAY(c->arena, Term, a->n + 1);
  int n = 0;
  fmpq_t q;
  fmpq_init(q);
  fmpq_inv(q, a->coef);
  args[n++] = t_num(c, q);
  fmpq_clear(q);
  for (int i = 0; i < a->nscalars; i++) args[n++] = t_recip(c, a->args[i]);
  if (a->n == a->nscalars) return t_mul(c, n, args);
  if (terms_raw(c) || square_end(c, a, a->nscalars) == a->n) {
    if (n == 1 && fmpq_is_one(a->coef)) return NULL;
    args[n++] = t_inv(c, t_mul(c, a->n - a->nscalars, a->args + a->nscalars));
    return t_mul(c, n, args);
  }
  int first = n;
  for (int i = a->nscalars, end; i < a->n; i = end) {
    end = square_end(c, a, i);
    args[n++] = t_inv(c, t_mul(c, end - i, a->args + i));
  }
  reverse(args + first, n - first);
  return t_mul(c, n, args);
}

static Term inverse_of_call(Ctx *c, Term a) {
  switch (a->fn) {
    case FN_INV: return a->args[0];
    case FN_TRANSPOSE: return t_transpose(c, t_inv(c, a->args[0]));
    case FN_DIAGM: return t_diagm(c, t_epow(c, a->args[0], t_int(c, -1)));
    case FN_KRON:
      if (t_is_square(c, a->args[0]) && t_is_square(c, a->args[1])) return t_kron(c, t_inv(c, a->args[0]), t_inv(c, a->args[1]));
      return NULL;
    case FN_POW: return t_mpow(c, t_inv(c, a->args[0]), a->args[1]);
    case FN_EXPM: return t_fn1(c, FN_EXPM, t_neg(c, a->args[0]));
    case FN_ZEROS: diag_error_nowhere(c->diag, ERR_DOMAIN, "the zero matrix has no inverse"); return a;
    default: return NULL;
  }
}

Term t_inv(Ctx *c, Term a) {
  if (t_is_scalar(a)) return t_recip(c, a);
  if (t_is_identity(a)) return a;
  if (a->facts & FACT_ORTHONORMAL) return t_transpose(c, a);
  Term res = explicit_inverse(c, a);
  if (res != NULL) return res;
  if (a->kind == T_MUL) res = inverse_of_product(c, a);
  else if (a->kind == T_FN) res = inverse_of_call(c, a);
  if (res != NULL) return res;
  /* Of S and S' the one that came first stands under the inverse; not for symmetric S, where they are one. */
  if (a->kind != T_SYM && a->kind != T_MEMBER) {
    Term other = t_transpose(c, a);
    if (other->id < a->id) return t_transpose(c, t_inv(c, other));
  }
  return node_fn(c, FN_INV, 1, &a, a->rows, a->cols, facts_of_inverse(a));
}

/* ---- determinants ---- */

/* det or logdet of the square parts of the word of a, to `res`; their number. */
static int parts_of_product(Ctx *c, Fn fn, Term a, Term *res) {
  int n = 0;
  for (int i = a->nscalars, end; i < a->n; i = end) {
    end = square_end(c, a, i);
    res[n++] = t_fn1(c, fn, t_mul(c, end - i, a->args + i));
  }
  return n;
}

/* det(s A B) = s^n det(A) det(B) for square A, B. */
static Term det_of_product(Ctx *c, Term a) {
  bool scaled = a->nscalars > 0 || !fmpq_is_one(a->coef), whole = square_end(c, a, a->nscalars) == a->n;
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
  if (a->nscalars > 0 || !fmpq_is_one(a->coef) || square_end(c, a, 0) == a->n) return NULL;
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

/* det(A^-1) = 1/det(A), det(A^k) = det(A)^k, det(expm(A)) = exp(tr(A)), and their logarithms; NULL for others. */
static Term det_of_function(Ctx *c, Fn fn, Term a) {
  bool log = fn == FN_LOGDET;
  if (a->fn == FN_KRON) return det_of_kron(c, fn, a->args[0], a->args[1]);
  if (a->fn == FN_EXPM) return log ? t_tr(c, a->args[0]) : t_fn1(c, FN_EXP, t_tr(c, a->args[0]));
  Term k = a->fn == FN_INV ? t_int(c, -1) : a->fn == FN_POW ? a->args[1] : a->fn == FN_SQRTM ? t_ratio(c, 1, 2) : NULL;
  if (k == NULL) return NULL;
  Term of = t_fn1(c, fn, a->args[0]);
  return log ? t_mul2(c, k, of) : t_pow(c, of, k);
}

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
    if (res != NULL) return res;
  }
  Term other = t_transpose(c, a);
  if (other->id < a->id) a = other;
  const Dim *one = dim_const(c->dims, 1);
  return node_fn(c, fn, 1, &a, one, one, !log && (a->facts & FACT_PD) ? FACT_POSITIVE : 0u);
}
