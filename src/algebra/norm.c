/* Norms: multiples, isometries, Kronecker products. */
#include "algebra/build.h"
#include "algebra/explicit.h"

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

Term t_norm(Ctx *c, Fn fn, Term a) {
  bool vector = is_one_dim(a->rows) || is_one_dim(a->cols);
  if (vector && (fn == FN_NORM_SPECTRAL || fn == FN_NORM_NUC)) fn = FN_NORM_F; /* its one singular value */
  if (t_is_scalar(a)) return t_fn1(c, FN_ABS, a);
  if (t_is_zero(a)) return t_int(c, 0);
  Term squares = fn == FN_NORM_F ? explicit_hadamard(c, a, a) : NULL;
  if (squares != NULL && t_total(c, squares)->kind == T_NUM) return t_pow(c, t_total(c, squares), t_ratio(c, 1, 2));
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
