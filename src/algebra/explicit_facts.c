/* What is known of a matrix of numbers: exactly, by elimination and leading minors (Horn and Johnson, sec. 7.2.5). */
#include <flint/fmpq_mat.h>

#include "algebra/explicit.h"

enum { MAX_SIDE = 16 }; /* larger matrices are taken as they come */

static bool is_numbers(int n, const Term *args) {
  for (int i = 0; i < n; i++)
    if (args[i]->kind != T_NUM) return false;
  return true;
}

static bool all_positive(int n, const Term *args) {
  for (int i = 0; i < n; i++)
    if (fmpq_sgn(args[i]->coef) <= 0) return false;
  return true;
}

/* Not antisymmetric: the transpose of [0, 1; -1, 0] is written in numbers, not as a minus sign. */
static unsigned facts_of_pattern(const fmpq_mat_t m) {
  unsigned res = FACT_SYMMETRIC | FACT_LOWER | FACT_UPPER;
  for (slong i = 0; i < fmpq_mat_nrows(m); i++) {
    for (slong k = 0; k <= i; k++) {
      const fmpq *below = fmpq_mat_entry(m, i, k), *above = fmpq_mat_entry(m, k, i);
      if (!fmpq_equal(below, above)) res &= ~(unsigned)FACT_SYMMETRIC;
      if (i != k && !fmpq_is_zero(below)) res &= ~(unsigned)FACT_UPPER;
      if (i != k && !fmpq_is_zero(above)) res &= ~(unsigned)FACT_LOWER;
    }
  }
  return (res & FACT_LOWER) && (res & FACT_UPPER) ? res | FACT_DIAGONAL : res;
}

/* Sylvester's criterion. */
static bool is_definite(const fmpq_mat_t m) {
  bool res = true;
  fmpq_t det;
  fmpq_init(det);
  for (slong n = 1; res && n <= fmpq_mat_nrows(m); n++) {
    fmpq_mat_t minor;
    fmpq_mat_init(minor, n, n);
    for (slong i = 0; i < n; i++)
      for (slong k = 0; k < n; k++) fmpq_set(fmpq_mat_entry(minor, i, k), fmpq_mat_entry(m, i, k));
    fmpq_mat_det(det, minor);
    res = fmpq_sgn(det) > 0;
    fmpq_mat_clear(minor);
  }
  fmpq_clear(det);
  return res;
}

static unsigned facts_of_rank(const fmpq_mat_t m) {
  fmpq_mat_t reduced;
  fmpq_mat_init(reduced, fmpq_mat_nrows(m), fmpq_mat_ncols(m));
  slong rank = fmpq_mat_rref(reduced, m);
  fmpq_mat_clear(reduced);
  unsigned res = rank == fmpq_mat_ncols(m) ? FACT_FULL_COLUMN_RANK : 0u;
  if (rank == fmpq_mat_nrows(m)) res |= FACT_FULL_ROW_RANK;
  return rank == fmpq_mat_nrows(m) && rank == fmpq_mat_ncols(m) ? res | FACT_INVERTIBLE : res;
}

/* Whether the columns are orthonormal: m' m = I. */
static bool is_orthonormal(const fmpq_mat_t m) {
  fmpq_mat_t turned, gram;
  fmpq_mat_init(turned, fmpq_mat_ncols(m), fmpq_mat_nrows(m));
  fmpq_mat_init(gram, fmpq_mat_ncols(m), fmpq_mat_ncols(m));
  fmpq_mat_transpose(turned, m);
  fmpq_mat_mul(gram, turned, m);
  bool res = fmpq_mat_is_one(gram) != 0;
  fmpq_mat_clear(turned);
  fmpq_mat_clear(gram);
  return res;
}

unsigned facts_of_table(int nrows, int ncols, const Term *args) {
  if (nrows > MAX_SIDE || ncols > MAX_SIDE || !is_numbers(nrows * ncols, args)) return 0;
  fmpq_mat_t m;
  fmpq_mat_init(m, nrows, ncols);
  for (int i = 0; i < nrows; i++)
    for (int k = 0; k < ncols; k++) fmpq_set(fmpq_mat_entry(m, i, k), args[i * ncols + k]->coef);
  unsigned res = facts_of_rank(m) | (all_positive(nrows * ncols, args) ? FACT_POSITIVE : 0u);
  if (is_orthonormal(m)) res |= FACT_ORTHONORMAL | (nrows == ncols ? FACT_ORTHOGONAL : 0u);
  if (nrows == ncols) res |= facts_of_pattern(m);
  if ((res & FACT_SYMMETRIC) && is_definite(m)) res |= FACT_PD;
  fmpq_mat_clear(m);
  return res;
}
