/* Hessians whose definiteness can be read off exactly: numbers, and polynomials in one variable. */
#include <flint/fmpq_mat.h>
#include <flint/fmpq_poly.h>
#include <flint/fmpz_poly.h>
#include <flint/fmpz_poly_factor.h>

#include "calculus/adjoint.h"
#include "calculus/differential.h"
#include "solve/convex.h"
#include "solve/equation.h"
#include "solve/real_roots.h"

enum { MOST_VARIABLES = 6 };

/* ---- matrices of numbers ------------------------------------------------------------------------------------------------- */

/* Gaussian elimination on a symmetric matrix: whether no pivot is negative and the rest is zero where one is 0; the pivots
 * are written to `out` (Golub and Van Loan, sec. 4.2.8). */
static bool pivots_not_negative(fmpq_mat_t m, Buf *out) {
  slong n = fmpq_mat_nrows(m);
  fmpq_t t;
  fmpq_init(t);
  bool ok = true;
  for (slong k = 0; k < n && ok; k++) {
    const fmpq *pivot = fmpq_mat_entry(m, k, k);
    char *text = fmpq_get_str(NULL, 10, pivot);
    buf_printf(out, "%s%s", k > 0 ? ", " : "", text);
    flint_free(text);
    ok = fmpq_sgn(pivot) >= 0;
    for (slong i = k + 1; i < n && ok; i++) {
      if (fmpq_is_zero(pivot)) {
        ok = fmpq_is_zero(fmpq_mat_entry(m, i, k)) != 0;
        continue;
      }
      fmpq_div(t, fmpq_mat_entry(m, i, k), pivot);
      for (slong j = k; j < n; j++) fmpq_submul(fmpq_mat_entry(m, i, j), t, fmpq_mat_entry(m, k, j));
    }
  }
  fmpq_clear(t);
  return ok;
}

static void add_entries(Buf *out, const fmpq_mat_t m) {
  buf_addc(out, '[');
  for (slong i = 0; i < fmpq_mat_nrows(m); i++)
    for (slong j = 0; j < fmpq_mat_ncols(m); j++) {
      char *text = fmpq_get_str(NULL, 10, fmpq_mat_entry(m, i, j));
      buf_printf(out, "%s%s", i == 0 && j == 0 ? "" : j == 0 ? "; " : ", ", text);
      flint_free(text);
    }
  buf_addc(out, ']');
}

/* d f / dx as a term; NULL after an error. */
static Term derivative(Ctx *c, Term f, Term x) {
  Variables v = {1, &x};
  Attempt a = attempt_begin(c);
  Term g = adjoint(c, differential(c, f, &v), t_int(c, 1), t_diff(c, x));
  return attempt_failed(c, &a) ? NULL : g;
}

bool hessian_of_numbers(const Question *q, const char **how) {
  Ctx *c = q->c;
  int n = q->v.n;
  if (n > MOST_VARIABLES || n < 2) return false;
  fmpq_mat_t m;
  fmpq_mat_init(m, n, n);
  bool numbers = true;
  for (int i = 0; i < n && numbers; i++) {
    Term g = t_is_scalar(q->v.atoms[i]) ? derivative(c, q->f, q->v.atoms[i]) : NULL;
    numbers = g != NULL;
    for (int j = 0; j < n && numbers; j++) {
      Term h = t_is_scalar(q->v.atoms[j]) ? derivative(c, g, q->v.atoms[j]) : NULL;
      numbers = h != NULL && h->kind == T_NUM;
      if (numbers) fmpq_set(fmpq_mat_entry(m, i, j), h->coef);
    }
  }
  Buf text = buf_new(c->arena);
  buf_add(&text, "the Hessian ");
  add_entries(&text, m);
  buf_add(&text, " is positive semidefinite: its pivots are ");
  bool res = numbers && pivots_not_negative(m, &text);
  fmpq_mat_clear(m);
  *how = buf_str(&text);
  return res;
}

/* ---- polynomials ----------------------------------------------------------------------------------------------------------- */

/* A polynomial keeps its sign where no factor of odd multiplicity has a root (Sturm's theorem); its leading coefficient
 * says which. */
static bool polynomial_not_negative(const fmpq_poly_t p, bool positive) {
  if (fmpq_poly_is_zero(p)) return true;
  fmpz_poly_t z;
  fmpz_poly_init(z);
  fmpq_poly_get_numerator(z, p);
  bool ok = fmpz_sgn(fmpz_poly_lead(z)) > 0;
  fmpz_poly_factor_t parts;
  fmpz_poly_factor_init(parts);
  fmpz_poly_factor_squarefree(parts, z);
  for (slong i = 0; i < parts->num && ok; i++) ok = parts->exp[i] % 2 == 0 || !roots_exist(parts->p + i, positive);
  fmpz_poly_factor_clear(parts);
  fmpz_poly_clear(z);
  return ok;
}

bool hessian_is_polynomial(const Question *q, Term hessian, const char **how) {
  if (q->v.n != 1 || !t_is_scalar(q->v.atoms[0]) || hessian == NULL) return false;
  Term x = q->v.atoms[0];
  fmpq_poly_t p;
  fmpq_poly_init(p);
  bool res = roots_polynomial(q->c, hessian, x, p) && polynomial_not_negative(p, (x->facts & FACT_POSITIVE) != 0);
  fmpq_poly_clear(p);
  *how = "the second derivative is a polynomial that is not negative: no root of odd multiplicity (Sturm)";
  return res;
}
