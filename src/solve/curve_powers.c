/* Curvature of powers and of products of powers (Boyd and Vandenberghe, sec. 3.1.5, 3.2.4; of products of powers of positive
 * variables: Maranas and Floudas 1995, Theorem 1). */
#include "solve/curvature_impl.h"

static bool is_even(Term e) { return fmpz_is_one(fmpq_denref(e->coef)) && fmpz_is_even(fmpq_numref(e->coef)) && fmpq_sgn(e->coef) > 0; }

/* det(A)^(1/n) is concave on the positive definite matrices (Minkowski; Horn and Johnson, Theorem 7.8.21). */
static bool is_root_of_determinant(const Curves *k, Term b, Term e) {
  if (!t_is_fn(b, FN_DET) || !curve_affine(k, b->args[0]) || !signs_psd(k->signs, b->args[0])) return false;
  return e == t_recip(k->c, t_dim(k->c, b->args[0]->rows));
}

/* The logarithm of b^e is e times that of b. */
static unsigned log_bits(unsigned base, int sign) {
  unsigned logs = base & (LOG_CONVEX | LOG_CONCAVE);
  return sign < 0 ? curve_turned(logs) : logs;
}

/* ---- products of powers ---------------------------------------------------------------------------------------------------- */

typedef struct Monomial {
  bool fits, square;      /* square: the factor with the positive exponent is a square of affine functions */
  int npositive;
  bool affine;            /* the base with the positive exponent is affine, or a square of such */
  bool concave;           /* all bases are concave and positive */
  fmpq_t sum;             /* of all exponents; a square counts 2 */
} Monomial;

static void add_factor(const Curves *k, Monomial *m, Term f, const fmpq_t outer) {
  bool power = (f->kind == T_POW || t_is_fn(f, FN_EPOW)) && f->args[1]->kind == T_NUM;
  Term b = power ? f->args[0] : f;
  fmpq_t e;
  fmpq_init(e);
  if (power) fmpq_set(e, f->args[1]->coef);
  else fmpq_one(e);
  fmpq_mul(e, e, outer);
  unsigned a = curve_bits(k, b);
  bool concave = (a & CONCAVE) != 0 && signs_nonnegative(k->signs, b), square = fmpq_is_one(outer) && curve_sum_of_squares(k, f);
  if (square) {
    fmpq_set_si(e, 2, 1);
    m->square = true;
  }
  if (fmpq_sgn(e) > 0) {
    m->npositive++;
    m->affine = square || ((a & AFFINE) == AFFINE && signs_nonnegative(k->signs, b));
    m->concave = m->concave && concave && !square;
  } else {
    m->fits = m->fits && concave && signs_positive(k->signs, b);
  }
  m->fits = m->fits && (square || concave);
  fmpq_add(m->sum, m->sum, e);
  fmpq_clear(e);
}

static Curve of_monomial(const Curves *k, int n, const Term *factors, const fmpq_t outer) {
  Monomial m = {.fits = true, .concave = true};
  int varying = 0;
  bool roots = true;
  fmpq_init(m.sum);
  for (int i = 0; i < n && m.fits; i++) {
    if (curve_fixed(k, factors[i])) continue;
    varying++;
    int before = m.npositive;
    add_factor(k, &m, factors[i], outer);
    roots = roots && m.npositive > before;
  }
  Curve res = {0};
  if (varying < 2 || !m.fits) res = (Curve){0};
  else if (roots && m.concave && fmpq_cmp_si(m.sum, 1) <= 0) res = (Curve){CONCAVE, "a geometric mean of functions that are concave and positive", true};
  else if (m.npositive == 0) res = (Curve){CONVEX | LOG_CONVEX, "a product of negative powers of functions that are concave and positive", true};
  else if (m.npositive == 1 && m.affine && fmpq_cmp_si(m.sum, 1) >= 0)
    res = (Curve){CONVEX, m.square ? "a square of affine functions over positive ones (their perspective)" : "a product of powers of positive functions, one exponent positive, their sum at least 1", true};
  fmpq_clear(m.sum);
  return res;
}

Curve curve_of_monomial(const Curves *k, int n, const Term *factors) {
  fmpq_t one;
  fmpq_init(one);
  fmpq_one(one);
  Curve res = of_monomial(k, n, factors, one);
  fmpq_clear(one);
  return res;
}

/* ---- powers ------------------------------------------------------------------------------------------------------------------ */

/* b^(1/n), b^(-1/n) of a dimension n and the like. */
static Curve of_unknown_exponent(const Curves *k, unsigned base, Term e) {
  if (!curve_fixed(k, e)) return (Curve){0};
  int sign = term_is_positive(k->c, e) ? 1 : term_is_positive(k->c, t_neg(k->c, e)) ? -1 : 0;
  unsigned logs = sign == 0 ? 0u : log_bits(base, sign);
  return logs & LOG_CONVEX ? (Curve){CONVEX | logs, "its logarithm is convex", false} : (Curve){logs, NULL, false};
}

/* (sum of |u|^p)^(1/p) for affine u, p >= 1: a norm of u (Boyd and Vandenberghe, sec. 3.1.5). */
static bool is_norm(const Curves *k, Term b, Term e) {
  if (b->kind != T_MUL || b->n - b->nscalars != 2 || !t_is_scalar(b) || fmpq_cmp_si(e->coef, 1) > 0 || fmpq_sgn(e->coef) <= 0) return false;
  for (int i = 0; i < b->nscalars; i++)
    if (!curve_fixed(k, b->args[i]) || !signs_nonnegative(k->signs, b->args[i])) return false;
  for (int i = 0; i < 2 && fmpq_sgn(b->coef) > 0; i++) {
    Term one = b->args[b->nscalars + i], p = b->args[b->nscalars + 1 - i];
    if (t_is_fn(one, FN_TRANSPOSE)) one = one->args[0];
    if (t_is_fn(p, FN_TRANSPOSE)) p = p->args[0];
    if (!t_is_ones(one) || !t_is_fn(p, FN_EPOW) || p->args[1]->kind != T_NUM || t_mul2(k->c, p->args[1], e) != t_int(k->c, 1)) continue;
    Term u = p->args[0];
    bool size = t_is_fn(u, FN_ABS) && curve_affine(k, u->args[0]);
    return size || (curve_affine(k, u) && (is_even(p->args[1]) || signs_nonnegative(k->signs, u)));
  }
  return false;
}

Curve curve_of_power(const Curves *k, Term t) {
  Term b = t->args[0], e = t->args[1];
  if (is_root_of_determinant(k, b, e)) return (Curve){CONCAVE | LOG_CONCAVE, "the n-th root of a determinant is concave on positive definite matrices", true};
  unsigned a = curve_bits(k, b);
  if (e->kind != T_NUM) return of_unknown_exponent(k, a, e);
  unsigned logs = log_bits(a, fmpq_sgn(e->coef));
  bool affine = (a & AFFINE) == AFFINE, nonnegative = signs_nonnegative(k->signs, b), positive = signs_positive(k->signs, b);
  if (fmpq_cmp_si(e->coef, 1) >= 0) {
    if (affine && is_even(e)) return (Curve){CONVEX | logs, "an even power of an affine function", true};
    if (nonnegative && (a & CONVEX)) return (Curve){CONVEX | logs, "a power of a function that is convex and not negative", false};
  }
  if (is_norm(k, b, e)) return (Curve){CONVEX | logs, "a p-norm of an affine function", true};
  fmpq_t half;
  fmpq_init(half);
  fmpq_set_si(half, 1, 2);
  bool root = fmpq_cmp(e->coef, half) >= 0;
  fmpq_clear(half);
  if (root && curve_sum_of_squares(k, b)) return (Curve){CONVEX | logs, "a power of a norm of affine functions", true};
  if (fmpq_sgn(e->coef) > 0 && fmpq_cmp_si(e->coef, 1) < 0 && nonnegative && (a & CONCAVE)) return (Curve){CONCAVE | logs, "a root of a concave function", false};
  if (fmpq_sgn(e->coef) < 0 && positive && (a & CONCAVE)) return (Curve){CONVEX | logs, "a negative power of a function that is concave and positive", false};
  bool product = b->kind == T_MUL && b->nscalars == b->n && fmpq_is_one(b->coef);
  Curve monomial = product ? of_monomial(k, b->n, b->args, e->coef) : (Curve){0};
  if (monomial.bits != 0) return monomial;
  if (logs & LOG_CONVEX) return (Curve){CONVEX | logs, "its logarithm is convex", false};
  return (Curve){logs, NULL, false};
}
