/* Functions of the table: shapes of the results and the simplifications that always hold. */
#include "algebra/build.h"
#include "algebra/matrix_function.h"
#include "algebra/structure.h"

/* f(A') = f(A)' for functions of a matrix: of A and A' the one that came first is the argument. */
static bool turns_with_argument(Fn fn) { return fn == FN_EXPM || fn == FN_LOGM || fn == FN_SQRTM || fn == FN_ADJ || fn == FN_PINV; }

/* ---- derivatives of unknown functions ---- */

Term t_unknown(Term t) {
  while (t_is_fn(t, FN_GRADIENT) || t_is_fn(t, FN_JACOBIAN) || t_is_fn(t, FN_HESSIAN)) t = t->args[0];
  return t->kind == T_APPLY ? t : NULL;
}

int t_argument(Term t, Term x) {
  Term f = t_unknown(t);
  int res = 0;
  for (int i = 0; f != NULL && i < f->n; i++) {
    if (f->args[i] != x) continue;
    if (res > 0) return 0;
    res = i + 1;
  }
  return res;
}

/* grad(f(x, A x), x) would be by x in both places. */
/* What moves in a derivative by x: x itself, or the name whose entry it is, x for e_1' x. */
static Term moving_name(Term x) {
  Term name = x;
  if (x->kind != T_MUL || x->nscalars > 0 || !fmpq_is_one(x->coef)) return x;
  for (int i = 0; i < x->n; i++) {
    if (t_is_unit(x->args[i])) continue;
    if (name != x) return x;
    name = x->args[i];
  }
  return name;
}

/* x_1, X_{12}, not x_i */
static bool is_numbered_entry(Term x) {
  if (moving_name(x) == x) return false;
  for (int i = 0; i < x->n; i++)
    if (t_is_unit(x->args[i]) && (t_is_fn(x->args[i], FN_TRANSPOSE) ? x->args[i]->args[0] : x->args[i])->args[0]->kind != T_NUM) return false;
  return true;
}

bool t_argument_has_name(Ctx *c, Term t, int k) {
  Term f = t_unknown(t), x = f->args[k - 1];
  const Term name = moving_name(x);
  bool atom = name->kind == T_SYM || name->kind == T_MEMBER;
  for (int i = 0; i < f->n; i++) {
    if (i == k - 1) continue;
    if (f->args[i] == x) return false;
    if (is_numbered_entry(x) && is_numbered_entry(f->args[i])) continue; /* another entry */
    int n;
    const Term *nodes = t_nodes(c, f->args[i], &n);
    for (int j = 0; atom && j < n; j++)
      if (nodes[j] == name) return false;
  }
  return true;
}

/* What a derivative is by: the argument of that number, or the expression itself. */
static Term derived_by(Term t, Term by) {
  Term f = t_unknown(t);
  return f != NULL && by->kind == T_NUM ? f->args[fmpz_get_si(fmpq_numref(by->coef)) - 1] : by;
}

static void shape_of_derivative(Ctx *c, Fn fn, int n, const Term *args, const Dim **rows, const Dim **cols) {
  Term x = derived_by(args[0], args[1]), y = n == 2 ? x : derived_by(args[0], args[2]);
  const Dim *size = dim_mul(c->dims, x->rows, x->cols);
  if (fn == FN_JACOBIAN) *rows = dim_mul(c->dims, args[0]->rows, args[0]->cols), *cols = size;
  else if (fn == FN_HESSIAN) *rows = size, *cols = dim_mul(c->dims, y->rows, y->cols);
  else if (!t_is_scalar(x)) *rows = x->rows, *cols = x->cols;
}

/* Rows and columns of the result of a function with one argument. */
static Term plain_call(Ctx *c, Fn fn, int n, const Term *args) {
  if ((fn == FN_MAX || fn == FN_MIN) && t_is_scalar(args[0])) return args[0];
  if ((fn == FN_ISMAX || fn == FN_ISMIN) && t_is_scalar(args[0])) return t_int(c, 1);
  if (fn == FN_EXPM && t_is_zero(args[0])) return t_identity(c, args[0]->rows);
  if (fn == FN_EXPM && t_is_fn(args[0], FN_LOGM)) return args[0]->args[0];
  if (fn == FN_LOGM && t_is_fn(args[0], FN_EXPM) && (args[0]->args[0]->facts & FACT_SYMMETRIC)) return args[0]->args[0];
  if ((fn == FN_SQRTM || fn == FN_LOGM) && t_is_identity(args[0])) return fn == FN_SQRTM ? args[0] : t_zero(c, args[0]->rows, args[0]->cols);
  if (fn == FN_PINV && t_is_fn(args[0], FN_KRON) && args[0]->n == 2) return t_kron(c, t_fn1(c, FN_PINV, args[0]->args[0]), t_fn1(c, FN_PINV, args[0]->args[1]));
  if (fn == FN_SQRTM && args[0]->kind == T_MUL && args[0]->n == 1 && t_is_identity(args[0]->args[0]) && fmpq_sgn(args[0]->coef) > 0)
    return t_mul2(c, t_pow(c, t_num(c, args[0]->coef), t_ratio(c, 1, 2)), args[0]->args[0]);
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
    case FN_GRADIENT:
    case FN_JACOBIAN:
    case FN_HESSIAN:
      shape_of_derivative(c, fn, n, args, &rows, &cols);
      facts = fn == FN_HESSIAN && n == 2 ? FACT_SYMMETRIC : 0;
      break;
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

/* M (M'M)^-1/2: of a column x/||x||, of what has orthonormal columns itself, of positive definite matrices I; s M has the
 * factor of M for s > 0. */
static Term t_polar(Ctx *c, Term m) {
  if (t_is_scalar(m) || t_is_column(m)) return t_mul2(c, t_recip(c, t_fn1(c, FN_NORM_F, m)), m);
  if (m->facts & FACT_ORTHONORMAL) return m;
  if (t_is_pd(m)) return t_identity(c, m->rows);
  if (m->kind == T_MUL && m->n > m->nscalars && (m->nscalars > 0 || !fmpq_is_one(m->coef))) {
    bool positive = true;
    for (int i = 0; i < m->nscalars; i++) positive = positive && t_is_positive(m->args[i]);
    if (positive) {
      Term rest = t_fn1(c, FN_POLAR, t_mul(c, m->n - m->nscalars, m->args + m->nscalars));
      return fmpq_sgn(m->coef) < 0 ? t_neg(c, rest) : rest;
    }
  }
  return node_fn(c, FN_POLAR, 1, &m, m->rows, m->cols, t_is_square(c, m) ? FACT_ORTHOGONAL : FACT_ORTHONORMAL);
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
  terms_write_means(c);
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
    case FN_LOGDET: return t_determinant(c, fn, args[0]);
    case FN_NORM_F:
    case FN_NORM_1:
    case FN_NORM_SPECTRAL:
    case FN_NORM_NUC:
    case FN_NORM_INF:
    case FN_NORM_COL: return t_norm(c, fn, args[0]);
    case FN_S1: return t_norm(c, FN_NORM_SPECTRAL, args[0]);
    case FN_SUMSQ: return t_pow_int(c, t_fn1(c, FN_NORM_F, args[0]), 2);
    case FN_PINV:
      if (t_is_invertible(args[0])) return t_inv(c, args[0]);
      if (args[0]->facts & FACT_ORTHOGONAL) return t_transpose(c, args[0]);
      break;
    case FN_INNER: return t_inner(c, args[0], args[1]);
    case FN_EXPM: return t_is_scalar(args[0]) ? t_fn1(c, FN_EXP, args[0]) : plain_call(c, fn, n, args);
    case FN_LOGM: return t_is_scalar(args[0]) ? t_fn1(c, FN_LOG, args[0]) : plain_call(c, fn, n, args);
    case FN_SQRTM: return t_is_scalar(args[0]) ? t_fn1(c, FN_SQRT, args[0]) : plain_call(c, fn, n, args);
    case FN_POLAR: return t_polar(c, args[0]);
    case FN_SYLVESTER: return t_sylvester(c, args[0], args[1], args[2]);
    case FN_FRECHET: return t_frechet(c, args[0]->fn, args[1], args[2]);
    case FN_TRIL:
    case FN_TRIU: return triangle(c, fn, args[0]);
    case FN_POLYGAMMA: return node_fn(c, fn, 2, args, args[1]->rows, args[1]->cols, 0);
    default: break;
  }
  if (fn_row(fn)->form == FORM_ELEMENTWISE) return t_elementwise(c, fn, args[0]);
  return plain_call(c, fn, n, args);
}

Term t_fn1(Ctx *c, Fn fn, Term a) { return t_fn(c, fn, 1, &a); }
