#include "solve/real_roots.h"

#include "algebra/bounds.h"
#include "solve/equation.h"

enum { HIGHEST = 40 };

/* x^e as a power of x with a coefficient; false for other terms. */
static bool add_power(fmpq_poly_t p, Term t, Term x) {
  fmpq_t q, old;
  fmpq_init(q);
  fmpq_init(old);
  fmpq_one(q);
  if (t->kind == T_NUM || t->kind == T_MUL) fmpq_set(q, t->coef);
  if (t->kind == T_MUL && t->n == 1) t = t->args[0];
  long e = t == x ? 1 : t->kind == T_NUM ? 0 : -1;
  if (t->kind == T_POW && t->args[0] == x && t->args[1]->kind == T_NUM && fmpz_is_one(fmpq_denref(t->args[1]->coef)) && fmpz_cmp_si(fmpq_numref(t->args[1]->coef), HIGHEST) <= 0)
    e = fmpz_get_si(fmpq_numref(t->args[1]->coef));
  if (e >= 0) {
    fmpq_poly_get_coeff_fmpq(old, p, e);
    fmpq_add(q, q, old);
    fmpq_poly_set_coeff_fmpq(p, e, q);
  }
  fmpq_clear(q);
  fmpq_clear(old);
  return e >= 0;
}

bool roots_polynomial(Ctx *c, Term t, Term x, fmpq_poly_t p) {
  int n;
  Term *terms = eq_terms(c, eq_distribute(c, t, x), &n);
  for (int i = 0; i < n; i++)
    if (!add_power(p, terms[i], x)) return false;
  return true;
}

bool roots_exist(const fmpz_poly_t z, bool positive) {
  if (fmpz_poly_degree(z) < 1) return false;
  if (!positive) return fmpz_poly_num_real_roots(z) > 0;
  slong left = 0, right = 0;
  fmpz_t at_zero;
  fmpz_init(at_zero);
  fmpz_poly_get_coeff_fmpz(at_zero, z, 0);
  fmpz_poly_t rest;
  fmpz_poly_init(rest);
  if (fmpz_is_zero(at_zero)) fmpz_poly_shift_right(rest, z, 1);
  else fmpz_poly_set(rest, z);
  if (fmpz_poly_degree(rest) > 0) _fmpz_poly_num_real_roots_sturm(&left, &right, rest->coeffs, fmpz_poly_length(rest));
  fmpz_poly_clear(rest);
  fmpz_clear(at_zero);
  return right > 0;
}

/* Whether the polynomial has no root (Sturm's theorem). */
static bool is_rootless(const fmpq_poly_t p, bool positive) {
  if (fmpq_poly_degree(p) < 1) return false;
  fmpz_poly_t z, part, derivative;
  fmpz_poly_init(z);
  fmpz_poly_init(part);
  fmpz_poly_init(derivative);
  fmpq_poly_get_numerator(z, p);
  fmpz_poly_derivative(derivative, z);
  fmpz_poly_gcd(part, z, derivative);
  fmpz_poly_div(z, z, part); /* free of squares, with the same roots */
  bool res = !roots_exist(z, positive);
  fmpz_poly_clear(derivative);
  fmpz_poly_clear(part);
  fmpz_poly_clear(z);
  return res;
}

bool roots_absent(Ctx *c, Term residual, Term x) {
  if (bounds_nonzero(t_bounds(c, residual))) return true;
  if (!t_is_scalar(residual) || !t_is_scalar(x)) return false;
  fmpq_poly_t p;
  fmpq_poly_init(p);
  bool res = roots_polynomial(c, residual, x, p) && is_rootless(p, (x->facts & FACT_POSITIVE) != 0);
  fmpq_poly_clear(p);
  return res;
}
