/* What is known of a table of numbers. */
#include "algebra/explicit.h"
#include "notion/number_facts.h"

enum { MAX_SIDE = 16 }; /* larger matrices are taken as they come */

static bool is_numbers(int n, const Term *args) {
  for (int i = 0; i < n; i++)
    if (args[i]->kind != T_NUM) return false;
  return true;
}

unsigned facts_of_table(int nrows, int ncols, const Term *args) {
  if (nrows > MAX_SIDE || ncols > MAX_SIDE || !is_numbers(nrows * ncols, args)) return 0;
  fmpq_mat_t m;
  fmpq_mat_init(m, nrows, ncols);
  for (int i = 0; i < nrows; i++)
    for (int k = 0; k < ncols; k++) fmpq_set(fmpq_mat_entry(m, i, k), args[i * ncols + k]->coef);
  /* Not antisymmetric: the transpose of [0, 1; -1, 0] is written in numbers, not as a minus sign. */
  const unsigned res = facts_of_numbers(m) & ~(unsigned)FACT_ANTISYMMETRIC;
  fmpq_mat_clear(m);
  return res;
}
