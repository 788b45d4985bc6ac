/* Equations that become linear, or a polynomial in a scalar, when multiplied by what stands under an inverse. */
#include "algebra/raise.h"
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/linear_form.h"

/* ---- inverses of matrices --------------------------------------------------------------------------------------------------- */

/* a r b term by term, so that neighbours cancel; a, b NULL for nothing. */
static Term product_of_terms(Ctx *c, Term a, Term r, Term b) {
  int n;
  Term *terms = eq_terms(c, r, &n);
  for (int i = 0; i < n; i++) {
    if (a != NULL) terms[i] = t_mul2(c, a, terms[i]);
    if (b != NULL) terms[i] = t_mul2(c, terms[i], b);
  }
  return t_add(c, n, terms);
}

static Roots try_product(Trail *t, Term a, Term r, Term b, Term x) {
  Ctx *c = t->c;
  Attempt attempt = attempt_begin(c);
  bool fits = (a == NULL || a->cols == r->rows) && (b == NULL || r->cols == b->rows);
  if (!fits) return (Roots){.n = 0};
  Term product = eq_distribute(c, product_of_terms(c, a, r, b), x), linear, constant;
  if (attempt_failed(c, &attempt) || !eq_depends(c, product, x)) return (Roots){.n = 0};
  bool affine = eq_affine(c, product, x, &linear, &constant);
  trail_equation(t, r, x, LAW_ISOLATE);
  trail_equation(t, eq_plain_primitive(c, product), x, law_multiply(c, a, b));
  if (affine) return isolate(t, product, x);
  Roots res = isolate_square(t, product, x);
  return res.n > 0 ? res : isolate_commuting(t, product, x);
}

/* The matrices under an inverse in which x occurs, outermost last. */
static int inverted(Ctx *c, Term r, Term x, Term *out, int most) {
  int n, found = 0;
  const Term *nodes = t_nodes(c, r, &n);
  for (int i = 0; i < n && found < most; i++)
    if (t_is_fn(nodes[i], FN_INV) && eq_depends(c, nodes[i], x)) out[found++] = nodes[i]->args[0];
  return found;
}

/* A value of rank one has no inverse. */
static bool is_singular(Ctx *c, const Roots *roots) {
  for (int i = 0; i < roots->n; i++)
    if (linear_is_outer_product(present(c, roots->value[i]))) return true;
  return false;
}

static Roots through_inverse(Trail *t, Term r, Term x) {
  enum { MOST = 3 };
  Ctx *c = t->c;
  Term u[MOST];
  int n = inverted(c, r, x, u, MOST);
  Trail before = *t;
  for (int i = 0; i < n; i++) {
    Term both[] = {u[i], t_transpose(c, u[i])};
    for (int k = 0; k < 2; k++) {
      Term m = both[k];
      if (k == 1 && m == both[0]) continue;
      Term ways[][2] = {{m, NULL}, {NULL, m}, {m, m}};
      for (int w = 0; w < 3; w++) {
        *t = before;
        Roots res = try_product(t, ways[w][0], r, ways[w][1], x);
        if (res.n == 0 || is_singular(c, &res)) continue;
        trail_needs_inverse(t, u[i]);
        return res;
      }
    }
  }
  *t = before;
  return (Roots){.n = 0};
}

/* ---- reciprocals entry by entry ----------------------------------------------------------------------------------------------- */

/* The greatest k for which x.^-k is a factor of some term. */
static long entry_poles(Ctx *c, Term r, Term x) {
  int n;
  long most = 0;
  const Term *nodes = t_nodes(c, r, &n);
  for (int i = 0; i < n; i++) {
    Term t = nodes[i];
    if (!t_is_fn(t, FN_EPOW) || t->args[0] != x || t->args[1]->kind != T_NUM || !fmpz_is_one(fmpq_denref(t->args[1]->coef))) continue;
    if (!fmpz_fits_si(fmpq_numref(t->args[1]->coef))) continue;
    long e = -fmpz_get_si(fmpq_numref(t->args[1]->coef));
    if (e > most) most = e;
  }
  return most;
}

static Roots through_entries(Trail *t, Term r, Term x) {
  Ctx *c = t->c;
  if (t_is_scalar(x) || r->rows != x->rows || r->cols != x->cols) return (Roots){.n = 0};
  long k = entry_poles(c, r, x);
  if (k == 0) return (Roots){.n = 0};
  int n;
  Term power = t_epow(c, x, t_int(c, k)), *terms = eq_terms(c, r, &n), linear, constant;
  for (int i = 0; i < n; i++) terms[i] = t_had2(c, power, terms[i]);
  Term product = t_add(c, n, terms);
  if (!eq_depends(c, product, x) || !eq_affine(c, product, x, &linear, &constant)) return (Roots){.n = 0};
  trail_equation(t, r, x, LAW_ISOLATE);
  return isolate(t, product, x);
}

/* ---- polynomials in a scalar ------------------------------------------------------------------------------------------------------ */

enum { MOST_DEGREE = 4 };

/* The coefficients of the powers of the scalar x in r; false where r is no polynomial of degree MOST_DEGREE at most. */
static bool polynomial(Ctx *c, Term r, Term x, Term *coefs, int *degree) {
  int n;
  Term *terms = eq_terms(c, r, &n);
  *degree = 0;
  for (int k = 0; k <= MOST_DEGREE; k++) coefs[k] = t_int(c, 0);
  for (int i = 0; i < n; i++) {
    Term rest = terms[i];
    int e = 0;
    for (; e <= MOST_DEGREE && eq_depends(c, rest, x); e++) rest = t_mul2(c, rest, t_recip(c, x));
    if (e > MOST_DEGREE) return false;
    coefs[e] = t_add2(c, coefs[e], rest);
    if (e > *degree) *degree = e;
  }
  return true;
}

/* The norm that the root of u'u, of tr(U'U) is; NULL for others. */
static Term norm_root(Ctx *c, Term q) {
  Term w = t_is_fn(q, FN_TR) ? q->args[0] : NULL;
  if (w != NULL && w->kind == T_MUL && w->nscalars == 0 && w->n % 2 == 0) {
    Term half = t_mul(c, w->n / 2, w->args + w->n / 2);
    if (t_transpose(c, half) == t_mul(c, w->n / 2, w->args)) return t_fn1(c, FN_NORM_F, half);
  }
  if (q->kind == T_MUL && q->nscalars == 0 && fmpq_is_one(q->coef) && q->n % 2 == 0) {
    Term half = t_mul(c, q->n / 2, q->args + q->n / 2);
    if (t_is_column(half) && t_transpose(c, half) == t_mul(c, q->n / 2, q->args)) return t_fn1(c, FN_NORM_F, half);
  }
  return NULL;
}

static Term square_root(Ctx *c, Term q) {
  fmpq_t k;
  fmpq_init(k);
  Term norm = norm_root(c, t_monic(c, q, k)), half = t_ratio(c, 1, 2);
  if (norm != NULL && fmpq_sgn(k) > 0) norm = t_mul2(c, t_pow(c, t_num(c, k), half), norm);
  else norm = NULL;
  fmpq_clear(k);
  return norm != NULL ? norm : t_pow(c, q, half);
}

static bool is_positive_root_wanted(Term x) { return (x->facts & FACT_POSITIVE) != 0; }

/* x^k = q. */
static Roots solve_power(Trail *t, Term q, int k, Term x) {
  Ctx *c = t->c;
  trail_line(t, t_pow_int(c, x, k), q, LAW_ISOLATE);
  Roots res = {.n = 1, .law = LAW_ROOT};
  res.value[0] = k == 2 ? square_root(c, q) : t_pow(c, q, t_ratio(c, 1, (unsigned long)k));
  if (k % 2 == 0 && !is_positive_root_wanted(x)) {
    res.value[1] = t_neg(c, res.value[0]);
    res.n = 2;
  }
  trail_needs(t, NEEDS_NONNEGATIVE, q, NULL);
  return res;
}

static Roots solve_quadratic(Trail *t, const Term *coefs) {
  Ctx *c = t->c;
  Term a = coefs[2], b = coefs[1], minus_b = t_neg(c, b);
  Term discriminant = present(c, t_sub(c, t_pow_int(c, b, 2), t_scale_int(c, 4, t_mul2(c, a, coefs[0]))));
  Term half = t_recip(c, t_scale_int(c, 2, a));
  if (t_is_zero(discriminant)) return (Roots){.n = 1, .value = {t_mul2(c, half, minus_b)}, .law = LAW_QUADRATIC};
  Term root = t_pow(c, discriminant, t_ratio(c, 1, 2));
  trail_needs(t, NEEDS_NONNEGATIVE, discriminant, NULL);
  trail_needs(t, NEEDS_NONZERO, a, NULL);
  Roots res = {.n = 2, .law = LAW_QUADRATIC};
  res.value[0] = t_mul2(c, half, t_add2(c, minus_b, root));
  res.value[1] = t_mul2(c, half, t_sub(c, minus_b, root));
  return res;
}

static Roots through_powers(Trail *t, Term r, Term x) {
  Ctx *c = t->c;
  Term coefs[MOST_DEGREE + 1];
  int degree;
  if (!t_is_scalar(x) || !t_is_scalar(r) || !polynomial(c, r, x, coefs, &degree) || degree < 2) return (Roots){.n = 0};
  bool binomial = true;
  for (int k = 1; k < degree; k++) binomial = binomial && t_is_zero(coefs[k]);
  if (binomial) {
    trail_needs(t, NEEDS_NONZERO, coefs[degree], NULL);
    return solve_power(t, present(c, t_mul2(c, t_neg(c, coefs[0]), t_recip(c, coefs[degree]))), degree, x);
  }
  trail_equation(t, r, x, LAW_ISOLATE);
  return degree == 2 ? solve_quadratic(t, coefs) : (Roots){.n = 0};
}

Roots isolate_multiplied(Trail *t, Term residual, Term x) {
  Attempt a = attempt_begin(t->c);
  Trail before = *t;
  Roots (*const ways[])(Trail *, Term, Term) = {through_inverse, through_entries, through_powers};
  for (int i = 0; i < 3; i++) {
    *t = before;
    Roots res = ways[i](t, residual, x);
    if (!attempt_failed(t->c, &a) && res.n > 0) return res;
  }
  *t = before;
  return (Roots){.n = 0};
}
