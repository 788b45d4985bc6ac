/* Functions of the table: shapes of the results and the simplifications that always hold. */
#include <string.h>

#include "algebra/build.h"
#include "algebra/matrix_function.h"
#include "algebra/structure.h"

/* ---- inverse ------------------------------------------------------------------------------------------------------- */

static Term inverse_of_product(Ctx *c, Term a) {
  Term *args = ARENA_ARRAY(c->arena, Term, a->n + 1);
  int n = 0;
  fmpq_t q;
  fmpq_init(q);
  fmpq_inv(q, a->coef);
  args[n++] = t_num(c, q);
  fmpq_clear(q);
  for (int i = 0; i < a->nscalars; i++) args[n++] = t_recip(c, a->args[i]);
  bool all_square = true;
  for (int i = a->nscalars; i < a->n; i++) all_square = all_square && t_is_square(c, a->args[i]);
  if (a->n == a->nscalars) return t_mul(c, n, args);
  if (!all_square || terms_raw(c)) {
    if (n == 1 && fmpq_is_one(a->coef)) return NULL;
    args[n++] = t_inv(c, t_mul(c, a->n - a->nscalars, a->args + a->nscalars));
    return t_mul(c, n, args);
  }
  for (int i = a->n - 1; i >= a->nscalars; i--) args[n++] = t_inv(c, a->args[i]);
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
  Term res = NULL;
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

/* ---- determinants ----------------------------------------------------------------------------------------------------- */

static bool squares_only(Ctx *c, Term a) {
  for (int i = a->nscalars; i < a->n; i++)
    if (!t_is_square(c, a->args[i])) return false;
  return true;
}

/* det(s A B) = s^n det(A) det(B) for square A, B. */
static Term det_of_product(Ctx *c, Term a) {
  int len = a->n - a->nscalars;
  bool scaled = a->nscalars > 0 || !fmpq_is_one(a->coef);
  if (!scaled && !squares_only(c, a)) return NULL;
  Term *args = ARENA_ARRAY(c->arena, Term, len + 1);
  int n = 0;
  if (scaled) {
    Term s = t_scale(c, a->coef, a->nscalars == 0 ? t_int(c, 1) : t_mul(c, a->nscalars, a->args));
    args[n++] = t_pow(c, s, t_dim(c, a->rows));
  }
  if (squares_only(c, a)) {
    if (!scaled) terms_add_whole_determinant(c, a);
    for (int i = 0; i < len; i++) args[n++] = t_fn1(c, FN_DET, a->args[a->nscalars + i]);
  } else {
    args[n++] = t_fn1(c, FN_DET, t_mul(c, len, a->args + a->nscalars));
  }
  return t_mul(c, n, args);
}

static Term logdet_of_product(Ctx *c, Term a) {
  if (a->nscalars > 0 || !fmpq_is_one(a->coef) || !squares_only(c, a)) return NULL;
  Term *args = ARENA_ARRAY(c->arena, Term, a->n);
  for (int i = 0; i < a->n; i++) args[i] = t_fn1(c, FN_LOGDET, a->args[i]);
  return t_add(c, a->n, args);
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
  if (a->fn == FN_KRON && a->n == 2 && t_is_square(c, a->args[0]) && t_is_square(c, a->args[1])) { /* |A|^n |B|^m */
    Term left = t_fn1(c, fn, a->args[0]), right = t_fn1(c, fn, a->args[1]), m = t_dim(c, a->args[0]->rows), n = t_dim(c, a->args[1]->rows);
    return log ? t_add2(c, t_mul2(c, n, left), t_mul2(c, m, right)) : t_mul2(c, t_pow(c, left, n), t_pow(c, right, m));
  }
  Term k = a->fn == FN_INV ? t_int(c, -1) : a->fn == FN_POW ? a->args[1] : a->fn == FN_SQRTM ? t_ratio(c, 1, 2) : NULL;
  if (k == NULL) return NULL;
  Term of = t_fn1(c, fn, a->args[0]);
  return log ? t_mul2(c, k, of) : t_pow(c, of, k);
}

static Term det_or_logdet(Ctx *c, Fn fn, Term a) {
  bool log = fn == FN_LOGDET;
  if (t_is_scalar(a)) return log ? t_fn1(c, FN_LOG, t_fn1(c, FN_ABS, a)) : a;
  if (t_is_identity(a)) return t_int(c, log ? 0 : 1);
  if (log && t_is_orthogonal(a)) return t_int(c, 0); /* det(Q) = 1 or -1 */
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

/* ---- norms, elementwise functions ------------------------------------------------------------------------------------------ */

/* Norms that are the same for Q A, Q with orthonormal columns, and for A Q, Q with orthonormal rows: these
 * letters are dropped at the ends of the word (Horn and Johnson, sec. 5.6).  NULL if there are none. */
static Term without_isometries(Ctx *c, Fn fn, Term a) {
  if ((fn != FN_NORM_F && fn != FN_NORM_SPECTRAL && fn != FN_NORM_NUC) || a->kind != T_MUL || a->nscalars > 0 || terms_raw(c)) return NULL;
  int from = 0, to = a->n;
  while (to - from > 1 && (a->args[from]->facts & FACT_ORTHONORMAL)) from++;
  while (to - from > 1 && (a->args[to - 1]->facts & FACT_ROWS_ORTHONORMAL)) to--;
  return to - from == a->n ? NULL : t_mul(c, to - from, a->args + from);
}

/* The norm of a matrix with orthonormal columns or rows; NULL for the entrywise norms. */
static Term norm_of_isometry(Ctx *c, Fn fn, Term a) {
  const Dim *rank = a->facts & FACT_ORTHONORMAL ? a->cols : a->rows;
  if (fn == FN_NORM_SPECTRAL) return t_int(c, 1);
  if (fn == FN_NORM_NUC) return t_dim(c, rank);
  return fn == FN_NORM_F ? t_pow(c, t_dim(c, rank), t_ratio(c, 1, 2)) : NULL;
}

static Term norm(Ctx *c, Fn fn, Term a) {
  bool vector = is_one_dim(a->rows) || is_one_dim(a->cols);
  if (vector && (fn == FN_NORM_SPECTRAL || fn == FN_NORM_NUC)) fn = FN_NORM_F; /* its one singular value */
  if (t_is_scalar(a)) return t_fn1(c, FN_ABS, a);
  if (t_is_zero(a)) return t_int(c, 0);
  fmpq_t q;
  fmpq_init(q);
  Term monic = t_monic(c, a, q);
  fmpq_abs(q, q);
  Term res = NULL;
  if (!fmpq_is_one(q)) res = t_scale(c, q, t_fn1(c, fn, monic));
  fmpq_clear(q);
  if (res != NULL) return res;
  if ((monic->facts & FACT_ORTHOGONAL) && !terms_raw(c)) res = norm_of_isometry(c, fn, monic);
  if (res != NULL) return res;
  Term core = without_isometries(c, fn, monic);
  if (core != NULL) return t_fn1(c, fn, core);
  /* All of these norms are those of the factors multiplied (Horn and Johnson 1991, sec. 4.2). */
  if (t_is_fn(monic, FN_KRON)) {
    Term *norms = ARENA_ARRAY(c->arena, Term, monic->n);
    for (int i = 0; i < monic->n; i++) norms[i] = t_fn1(c, fn, monic->args[i]);
    return t_mul(c, monic->n, norms);
  }
  Term other = fn == FN_NORM_COL || fn == FN_NORM_INF ? monic : t_transpose(c, monic);
  if (other->id < monic->id) monic = other;
  const Dim *one = dim_const(c->dims, 1);
  bool nonzero = (monic->facts & (FACT_FULL_COLUMN_RANK | FACT_FULL_ROW_RANK | FACT_POSITIVE)) != 0;
  return node_fn(c, fn, 1, &monic, one, one, FACT_PSD | (nonzero ? FACT_POSITIVE : 0u));
}

static bool is_odd(Fn fn) {
  return fn == FN_SIN || fn == FN_TAN || fn == FN_ASIN || fn == FN_ATAN || fn == FN_SINH || fn == FN_TANH || fn == FN_ASINH || fn == FN_ATANH || fn == FN_SIGN ||
         fn == FN_ERF;
}
static bool is_even(Fn fn) { return fn == FN_COS || fn == FN_COSH || fn == FN_ABS; }

/* Values at 0 and 1 that are exact, NULL otherwise. */
static Term value_at_number(Ctx *c, Fn fn, Term a) {
  bool zero = t_is_int(a, 0), one = t_is_int(a, 1);
  switch (fn) {
    case FN_EXP:
    case FN_COS:
    case FN_COSH:
    case FN_ERFC: return zero ? t_int(c, 1) : NULL;
    case FN_LOG: return one ? t_int(c, 0) : NULL;
    case FN_ABS: return a->kind == T_NUM && fmpq_sgn(a->coef) < 0 ? t_neg(c, a) : a->kind == T_NUM ? a : NULL;
    case FN_SIGN: return a->kind == T_NUM ? t_int(c, fmpq_sgn(a->coef)) : NULL;
    case FN_STEP: return a->kind == T_NUM ? t_int(c, fmpq_sgn(a->coef) > 0) : NULL;
    case FN_RELU: return a->kind != T_NUM ? NULL : fmpq_sgn(a->coef) > 0 ? a : t_int(c, 0);
    case FN_SIGMOID: return zero ? t_ratio(c, 1, 2) : NULL;
    case FN_LOG1P:
    case FN_EXPM1:
    case FN_SILU:
    case FN_GELU: return zero ? t_int(c, 0) : NULL;
    default: return zero && is_odd(fn) ? t_int(c, 0) : NULL;
  }
}

Term one_plus_exp(Term t) {
  if (t->kind != T_ADD || t->n != 2) return NULL;
  for (int i = 0; i < 2; i++) {
    Term one = t->args[i], e = t->args[1 - i];
    bool is_one = t_is_int(one, 1) || t_is_ones(one);
    if (is_one && t_is_fn(e, FN_EXP) && fmpq_is_one(&t->coefs[0]) && fmpq_is_one(&t->coefs[1])) return e->args[0];
  }
  return NULL;
}

Term t_quotient(Ctx *c, Term a, Term p, Term b, Term q) {
  Term one = t_int(c, 1);
  if (p->kind != T_NUM || q->kind != T_NUM || fmpq_cmp(p->coef, one->coef) < 0) return NULL;
  if (a->kind != T_FN || a->n != 1) return NULL;
  Term u = a->args[0];
  if (fmpq_cmp(q->coef, one->coef) >= 0) return a->fn == FN_EXP && t_is_fn(b, FN_SIGMOID) && b->args[0] == t_neg(c, u) ? t_fn1(c, FN_SIGMOID, u) : NULL;
  if (fmpq_cmp_si(q->coef, -1) > 0) return NULL;
  if (a->fn == FN_EXP) return one_plus_exp(b) == u ? t_fn1(c, FN_SIGMOID, u) : NULL;
  if (b->kind != T_FN || b->n != 1 || b->args[0] != u) return NULL;
  if (a->fn == FN_SINH && b->fn == FN_COSH) return t_fn1(c, FN_TANH, u);
  return a->fn == FN_SIN && b->fn == FN_COS ? t_fn1(c, FN_TAN, u) : NULL;
}

/* ln(1 + exp(u)) = softplus(u); ln(1' exp(u)) = logsumexp(u); NULL otherwise. */
static Term known_logarithm(Ctx *c, Term a) {
  Term u = one_plus_exp(a);
  if (u != NULL) return t_fn1(c, FN_SOFTPLUS, u);
  if (a->kind == T_MUL && a->nscalars == 0 && a->n == 2 && fmpq_is_one(a->coef) && t_is_ones(a->args[0]) && t_is_fn(a->args[1], FN_EXP) &&
      t_is_column(a->args[1]))
    return t_fn1(c, FN_LOGSUMEXP, a->args[1]->args[0]);
  return NULL;
}

static Term elementwise(Ctx *c, Fn fn, Term a) {
  if (fn == FN_LOG) {
    if (t_is_fn(a, FN_ABS) && t_is_fn(a->args[0], FN_DET)) return t_fn1(c, FN_LOGDET, a->args[0]->args[0]);
    Term res = terms_raw(c) ? NULL : log_of_product(c, a);
    if (res == NULL) res = known_logarithm(c, a);
    if (res != NULL) return res;
  }
  if (fn == FN_SQRT) return t_epow(c, a, t_ratio(c, 1, 2));
  Term value = t_is_scalar(a) ? value_at_number(c, fn, a) : NULL;
  if (value != NULL) return value;
  if (fn == FN_LOG && a->kind == T_NUM && fmpq_sgn(a->coef) <= 0) diag_error_nowhere(c->diag, ERR_DOMAIN, "the logarithm of a number that is not positive");
  if (fn == FN_LOG && t_is_fn(a, FN_EXP)) return a->args[0];
  if (fn == FN_EXP && t_is_fn(a, FN_LOG)) return a->args[0];
  if (fn == FN_ABS && (a->facts & FACT_POSITIVE)) return a;
  if ((fn == FN_SIGN || fn == FN_STEP) && (a->facts & FACT_POSITIVE)) return t_ones(c, a->rows, a->cols);
  if (a->kind == T_MUL && fmpq_sgn(a->coef) < 0) {
    if (is_odd(fn)) return t_neg(c, elementwise(c, fn, t_neg(c, a)));
    if (is_even(fn)) return elementwise(c, fn, t_neg(c, a));
  }
  if (!t_is_scalar(a) && !t_is_column(a)) { /* f(A') = f(A)' */
    Term other = t_transpose(c, a);
    bool antisymmetric = (a->facts & FACT_ANTISYMMETRIC) || other == t_neg(c, a);
    if (other->id < a->id && !antisymmetric) return t_transpose(c, elementwise(c, fn, other));
  }
  unsigned facts = a->facts & FACT_SYMMETRIC;
  if (fn == FN_EXP || fn == FN_SIGMOID || fn == FN_SOFTPLUS || fn == FN_COSH) facts |= FACT_POSITIVE;
  return node_fn(c, fn, 1, &a, a->rows, a->cols, facts);
}

/* ---- dispatch ------------------------------------------------------------------------------------------------------------------- */

/* f(A') = f(A)' for functions of a matrix: of A and A' the one that came first is the argument. */
static bool turns_with_argument(Fn fn) { return fn == FN_EXPM || fn == FN_LOGM || fn == FN_SQRTM || fn == FN_ADJ || fn == FN_PINV; }

/* Rows and columns of the result of a function with one argument. */
static Term plain_call(Ctx *c, Fn fn, int n, const Term *args) {
  if ((fn == FN_MAX || fn == FN_MIN) && t_is_scalar(args[0])) return args[0];
  if ((fn == FN_ISMAX || fn == FN_ISMIN) && t_is_scalar(args[0])) return t_int(c, 1);
  if (fn == FN_EXPM && t_is_zero(args[0])) return t_identity(c, args[0]->rows);
  if (fn == FN_PINV && t_is_fn(args[0], FN_KRON) && args[0]->n == 2) return t_kron(c, t_fn1(c, FN_PINV, args[0]->args[0]), t_fn1(c, FN_PINV, args[0]->args[1]));
  Term other = turns_with_argument(fn) ? t_transpose(c, args[0]) : args[0];
  bool antisymmetric = (args[0]->facts & FACT_ANTISYMMETRIC) || other == t_neg(c, args[0]);
  if (other->id < args[0]->id && !antisymmetric) return t_transpose(c, plain_call(c, fn, 1, &other));
  const Dim *one = dim_const(c->dims, 1), *rows = args[0]->rows, *cols = args[0]->cols;
  unsigned facts = 0;
  switch (fn) {
    case FN_PINV:
      rows = args[0]->cols, cols = args[0]->rows;
      facts = args[0]->facts & (FACT_SYMMETRIC | FACT_ANTISYMMETRIC | FACT_PSD | FACT_DIAGONAL);
      break;
    case FN_U1: cols = one; break;
    case FN_V1: rows = args[0]->cols, cols = one; break;
    case FN_GRADIENT: rows = args[1]->rows, cols = args[1]->cols; break;
    case FN_HESSIAN:
      rows = dim_mul(c->dims, args[1]->rows, args[1]->cols);
      cols = n == 2 ? rows : dim_mul(c->dims, args[2]->rows, args[2]->cols);
      facts = n == 2 ? FACT_SYMMETRIC : 0;
      break;
    case FN_JACOBIAN: rows = dim_mul(c->dims, args[0]->rows, args[0]->cols), cols = dim_mul(c->dims, args[1]->rows, args[1]->cols); break;
    case FN_EXPM:
    case FN_SQRTM:
    case FN_LOGM:
    case FN_ADJ: facts = facts_of_matrix_function(fn, args[0]); break;
    case FN_TRIL: facts = FACT_LOWER; break;
    case FN_TRIU: facts = FACT_UPPER; break;
    case FN_SOFTMAX: facts = FACT_POSITIVE; break;
    default:
      if (fn_row(fn)->shape == SHAPE_ANY_TO_SCALAR || fn_row(fn)->shape == SHAPE_SQUARE_TO_SCALAR || fn_row(fn)->shape == SHAPE_VECTOR_TO_SCALAR) rows = cols = one;
  }
  return node_fn(c, fn, n, args, rows, cols, facts);
}

static Term triangle(Ctx *c, Fn fn, Term a) {
  if (a->kind == T_MUL && (a->nscalars > 0 || !fmpq_is_one(a->coef))) {
    Term part = triangle(c, fn, t_mul(c, a->n - a->nscalars, a->args + a->nscalars));
    return t_scale(c, a->coef, a->nscalars == 0 ? part : t_mul2(c, t_mul(c, a->nscalars, a->args), part));
  }
  unsigned mine = fn == FN_TRIL ? FACT_LOWER : FACT_UPPER;
  if ((a->facts & mine) || t_is_zero(a)) return a;
  if (a->facts & (FACT_LOWER | FACT_UPPER)) return t_diagm(c, t_diagv(c, a)); /* what both triangles have */
  return plain_call(c, fn, 1, &a);
}

static Term mean(Ctx *c, Term a) {
  Term count = t_mul2(c, t_dim(c, a->rows), t_dim(c, a->cols));
  return t_mul2(c, t_recip(c, count), t_total(c, a));
}

Term t_fn(Ctx *c, Fn fn, int n, const Term *args) {
  switch (fn) {
    case FN_ADD: return t_add(c, n, args);
    case FN_NEG: return t_neg(c, args[0]);
    case FN_MUL: return t_mul(c, n, args);
    case FN_DIV: return t_mul2(c, args[0], t_recip(c, args[1]));
    case FN_HADAMARD: return t_had(c, n, args);
    case FN_EDIV: return t_had2(c, args[0], t_epow(c, args[1], t_int(c, -1)));
    case FN_EPOW: return t_epow(c, args[0], args[1]);
    case FN_POW: return t_mpow(c, args[0], args[1]);
    case FN_TRANSPOSE: return t_transpose(c, args[0]);
    case FN_INV: return t_inv(c, args[0]);
    case FN_KRON: {
      Term res = args[n - 1];
      for (int i = n - 2; i >= 0; i--) res = t_kron(c, args[i], res);
      return res;
    }
    case FN_TR: return t_tr(c, args[0]);
    case FN_SUM: return t_total(c, args[0]);
    case FN_MEAN: return mean(c, args[0]);
    case FN_DIAGM: return t_diagm(c, args[0]);
    case FN_DIAGV: return t_diagv(c, args[0]);
    case FN_VEC: return t_vec(c, args[0]);
    case FN_VECH: return t_vech(c, args[0]);
    case FN_D: return t_d(c, args[0]);
    case FN_DET:
    case FN_LOGDET: return det_or_logdet(c, fn, args[0]);
    case FN_NORM_F:
    case FN_NORM_1:
    case FN_NORM_SPECTRAL:
    case FN_NORM_NUC:
    case FN_NORM_INF:
    case FN_NORM_COL: return norm(c, fn, args[0]);
    case FN_S1: return norm(c, FN_NORM_SPECTRAL, args[0]);
    case FN_SUMSQ: return t_pow_int(c, t_fn1(c, FN_NORM_F, args[0]), 2);
    case FN_PINV:
      if (t_is_invertible(args[0])) return t_inv(c, args[0]);
      if (args[0]->facts & FACT_ORTHOGONAL) return t_transpose(c, args[0]);
      break;
    case FN_INNER: return t_inner(c, args[0], args[1]);
    case FN_EXPM: return t_is_scalar(args[0]) ? t_fn1(c, FN_EXP, args[0]) : plain_call(c, fn, n, args);
    case FN_LOGM: return t_is_scalar(args[0]) ? t_fn1(c, FN_LOG, args[0]) : plain_call(c, fn, n, args);
    case FN_SQRTM: return t_is_scalar(args[0]) ? t_fn1(c, FN_SQRT, args[0]) : plain_call(c, fn, n, args);
    case FN_SYLVESTER: return t_sylvester(c, args[0], args[1], args[2]);
    case FN_FRECHET: return t_frechet(c, args[0]->fn, args[1], args[2]);
    case FN_TRIL:
    case FN_TRIU: return triangle(c, fn, args[0]);
    case FN_POLYGAMMA: return node_fn(c, fn, 2, args, args[1]->rows, args[1]->cols, 0);
    default: break;
  }
  if (fn_row(fn)->form == FORM_ELEMENTWISE) return elementwise(c, fn, args[0]);
  return plain_call(c, fn, n, args);
}

Term t_fn1(Ctx *c, Fn fn, Term a) { return t_fn(c, fn, 1, &a); }
