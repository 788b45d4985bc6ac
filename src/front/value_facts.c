/* Whether a value has the structure that its declaration says: A : symmetric(2) and A = [1 2; 3 4] do not go together. */
#include "front/value_facts.h"

#include <flint/fmpq_mat.h>

/* ---- entries ----------------------------------------------------------------------------------------------------- */

/* The number that arithmetic of numbers gives; false where it is no rational. */
static bool number_of(fmpq_t res, const Ast *e) {
  if (e->kind == AST_NUMBER) {
    fmpq_set(res, e->value);
    return true;
  }
  if (e->kind != AST_CALL || e->nargs < 1 || e->nargs > 2) return false;
  bool ok = number_of(res, e->args[0]);
  if (e->fn == FN_NEG) {
    fmpq_neg(res, res);
    return ok;
  }
  if (!ok || e->nargs != 2) return false;
  fmpq_t other;
  fmpq_init(other);
  ok = number_of(other, e->args[1]);
  if (e->fn == FN_ADD) fmpq_add(res, res, other);
  else if (e->fn == FN_MUL) fmpq_mul(res, res, other);
  else if (e->fn == FN_DIV && !fmpq_is_zero(other)) fmpq_div(res, res, other);
  else ok = false;
  fmpq_clear(other);
  return ok;
}

static bool matrix_of(fmpq_mat_t m, const Ast *e) {
  bool ok = true;
  for (int i = 0; i < e->nargs && ok; i++) ok = number_of(fmpq_mat_entry(m, i / e->ncols, i % e->ncols), e->args[i]);
  return ok;
}

/* ---- what is declared -------------------------------------------------------------------------------------------- */

static bool is_zero_where(const fmpq_mat_t m, bool below, bool above) {
  for (slong i = 0; i < fmpq_mat_nrows(m); i++)
    for (slong k = 0; k < fmpq_mat_ncols(m); k++)
      if (((below && i > k) || (above && i < k)) && !fmpq_is_zero(fmpq_mat_entry(m, i, k))) return false;
  return true;
}

static bool equals_transpose(const fmpq_mat_t m, bool negative) {
  bool res = fmpq_mat_nrows(m) == fmpq_mat_ncols(m);
  fmpq_mat_t t;
  fmpq_mat_init(t, fmpq_mat_ncols(m), fmpq_mat_nrows(m));
  fmpq_mat_transpose(t, m);
  if (negative) fmpq_mat_neg(t, t);
  res = res && fmpq_mat_equal(t, m);
  fmpq_mat_clear(t);
  return res;
}

static bool has_orthonormal_columns(const fmpq_mat_t m) {
  fmpq_mat_t t, product;
  fmpq_mat_init(t, fmpq_mat_ncols(m), fmpq_mat_nrows(m));
  fmpq_mat_init(product, fmpq_mat_ncols(m), fmpq_mat_ncols(m));
  fmpq_mat_transpose(t, m);
  fmpq_mat_mul(product, t, m);
  const bool res = fmpq_mat_is_one(product);
  fmpq_mat_clear(t);
  fmpq_mat_clear(product);
  return res;
}

/* Takes pivot k out of the rows and columns behind it. */
static void eliminate(fmpq_mat_t m, slong k) {
  fmpq_t q;
  fmpq_init(q);
  for (slong i = k + 1; i < fmpq_mat_nrows(m); i++) {
    fmpq_div(q, fmpq_mat_entry(m, i, k), fmpq_mat_entry(m, k, k));
    for (slong j = k; j < fmpq_mat_ncols(m); j++) fmpq_submul(fmpq_mat_entry(m, i, j), q, fmpq_mat_entry(m, k, j));
  }
  fmpq_clear(q);
}

/* By the pivots of the elimination (Golub and Van Loan, sec. 4.2); where one is zero its row must be. */
static bool is_definite(const fmpq_mat_t a, bool strictly) {
  if (!equals_transpose(a, false)) return false;
  fmpq_mat_t m;
  fmpq_mat_init_set(m, a);
  bool res = true;
  for (slong k = 0; k < fmpq_mat_nrows(m) && res; k++) {
    const int sign = fmpq_sgn(fmpq_mat_entry(m, k, k));
    res = sign > 0 || (sign == 0 && !strictly);
    for (slong j = k + 1; j < fmpq_mat_ncols(m) && res && sign == 0; j++) res = fmpq_is_zero(fmpq_mat_entry(m, k, j));
    if (res && sign > 0) eliminate(m, k);
  }
  fmpq_mat_clear(m);
  return res;
}

static bool is_positive(const fmpq_mat_t m) {
  for (slong i = 0; i < fmpq_mat_nrows(m); i++)
    for (slong k = 0; k < fmpq_mat_ncols(m); k++)
      if (fmpq_sgn(fmpq_mat_entry(m, i, k)) <= 0) return false;
  return true;
}

static bool is_invertible(const fmpq_mat_t m) {
  if (fmpq_mat_nrows(m) != fmpq_mat_ncols(m)) return false;
  fmpq_t det;
  fmpq_init(det);
  fmpq_mat_det(det, m);
  const bool res = !fmpq_is_zero(det);
  fmpq_clear(det);
  return res;
}

static bool is_of_kind(const fmpq_mat_t m, Kind k) {
  switch (k) {
  case KIND_SYMMETRIC: return equals_transpose(m, false);
  case KIND_ANTISYMMETRIC: return equals_transpose(m, true);
  case KIND_SPD: return is_definite(m, true);
  case KIND_PSD: return is_definite(m, false);
  case KIND_DIAGONAL: return is_zero_where(m, true, true);
  case KIND_LOWER: return is_zero_where(m, false, true);
  case KIND_UPPER: return is_zero_where(m, true, false);
  case KIND_ORTHOGONAL:
  case KIND_ORTHONORMAL: return has_orthonormal_columns(m);
  default: return true;
  }
}

enum { MOST_ROWS = 60 }; /* beyond it nothing is looked at */

const char *value_lacks(const Ast *e, Kind kind, unsigned facts) {
  if (e->kind != AST_BLOCK || e->nrows > MOST_ROWS || e->ncols > MOST_ROWS) return NULL;
  fmpq_mat_t m;
  fmpq_mat_init(m, e->nrows, e->ncols);
  const char *res = NULL;
  if (matrix_of(m, e)) {
    if (!is_of_kind(m, kind)) res = kind_name(kind);
    else if ((facts & FACT_POSITIVE) && !is_positive(m)) res = "positive";
    else if ((facts & FACT_INVERTIBLE) && !is_invertible(m)) res = "invertible";
  }
  fmpq_mat_clear(m);
  return res;
}
