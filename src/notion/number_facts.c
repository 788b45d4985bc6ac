#include "notion/number_facts.h"

#include "notion/kind.h"

static unsigned facts_of_pattern(const fmpq_mat_t m) {
  fmpq_mat_t turned;
  fmpq_mat_init(turned, fmpq_mat_ncols(m), fmpq_mat_nrows(m));
  fmpq_mat_transpose(turned, m);
  unsigned res = fmpq_mat_equal(turned, m) ? FACT_SYMMETRIC : 0u;
  fmpq_mat_neg(turned, turned);
  if (fmpq_mat_equal(turned, m)) res |= FACT_ANTISYMMETRIC;
  fmpq_mat_clear(turned);
  bool lower = true, upper = true;
  for (slong i = 0; i < fmpq_mat_nrows(m); i++)
    for (slong k = 0; k < i; k++) {
      upper = upper && fmpq_is_zero(fmpq_mat_entry(m, i, k));
      lower = lower && fmpq_is_zero(fmpq_mat_entry(m, k, i));
    }
  return res | (lower ? FACT_LOWER : 0u) | (upper ? FACT_UPPER : 0u);
}

/* Takes pivot k out of the rows behind it. */
static void eliminate(fmpq_mat_t m, slong k) {
  fmpq_t q;
  fmpq_init(q);
  for (slong i = k + 1; i < fmpq_mat_nrows(m); i++) {
    fmpq_div(q, fmpq_mat_entry(m, i, k), fmpq_mat_entry(m, k, k));
    for (slong j = k; j < fmpq_mat_ncols(m); j++) fmpq_submul(fmpq_mat_entry(m, i, j), q, fmpq_mat_entry(m, k, j));
  }
  fmpq_clear(q);
}

/* Of a symmetric matrix, by the pivots of the elimination (Golub and Van Loan, sec. 4.2); where one is zero its row must be. */
static unsigned facts_of_pivots(const fmpq_mat_t a) {
  fmpq_mat_t m;
  fmpq_mat_init_set(m, a);
  unsigned res = FACT_PSD | FACT_PD;
  for (slong k = 0; k < fmpq_mat_nrows(m) && res != 0; k++) {
    const int sign = fmpq_sgn(fmpq_mat_entry(m, k, k));
    if (sign > 0) eliminate(m, k);
    else res = sign < 0 ? 0u : res & FACT_PSD;
    for (slong j = k + 1; j < fmpq_mat_ncols(m) && sign == 0; j++)
      if (!fmpq_is_zero(fmpq_mat_entry(m, k, j))) res = 0;
  }
  fmpq_mat_clear(m);
  return res;
}

static unsigned facts_of_rank(const fmpq_mat_t m) {
  fmpq_mat_t reduced;
  fmpq_mat_init(reduced, fmpq_mat_nrows(m), fmpq_mat_ncols(m));
  const slong rank = fmpq_mat_rref(reduced, m);
  fmpq_mat_clear(reduced);
  return (rank == fmpq_mat_ncols(m) ? FACT_FULL_COLUMN_RANK : 0u) | (rank == fmpq_mat_nrows(m) ? FACT_FULL_ROW_RANK : 0u);
}

/* Whether the columns are orthonormal: m' m = I. */
static bool is_orthonormal(const fmpq_mat_t m) {
  fmpq_mat_t turned, gram;
  fmpq_mat_init(turned, fmpq_mat_ncols(m), fmpq_mat_nrows(m));
  fmpq_mat_init(gram, fmpq_mat_ncols(m), fmpq_mat_ncols(m));
  fmpq_mat_transpose(turned, m);
  fmpq_mat_mul(gram, turned, m);
  const bool res = fmpq_mat_is_one(gram) != 0;
  fmpq_mat_clear(turned);
  fmpq_mat_clear(gram);
  return res;
}

static bool all_positive(const fmpq_mat_t m) {
  for (slong i = 0; i < fmpq_mat_nrows(m); i++)
    for (slong k = 0; k < fmpq_mat_ncols(m); k++)
      if (fmpq_sgn(fmpq_mat_entry(m, i, k)) <= 0) return false;
  return true;
}

unsigned facts_of_numbers(const fmpq_mat_t m) {
  const bool square = fmpq_mat_nrows(m) == fmpq_mat_ncols(m);
  unsigned res = facts_of_rank(m) | (all_positive(m) ? FACT_POSITIVE : 0u) | (is_orthonormal(m) ? FACT_ORTHONORMAL : 0u);
  if (!square) return facts_closure(res);
  res |= facts_of_pattern(m);
  if (res & FACT_SYMMETRIC) res |= facts_of_pivots(m);
  return facts_closure_square(res);
}
