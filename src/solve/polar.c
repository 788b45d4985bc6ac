/* Equations M = X S with X'X = I and S symmetric: X is the polar factor M (M'M)^-1/2 of M
 * (Higham, Functions of Matrices, sec. 8.1; for Procrustes problems Golub and Van Loan, sec. 6.4.1). */
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/problem.h"

/* Whether equation k is X'X - I = 0, up to a factor. */
static bool is_orthonormality(const Problem *p, int k, Term x) {
  Ctx *c = p->c;
  Term gram = t_mul2(c, t_transpose(c, x), x), identity = t_identity(c, x->cols);
  Term r = eq_plain_primitive(c, p->system.residual[k]), want = t_sub(c, gram, identity);
  return r == want || r == t_neg(c, want);
}

/* q when t is q X L with the rational q. */
static bool is_multiple(Ctx *c, Term t, Term product, fmpq_t q) { return t_monic(c, t, q) == product; }

/* The symmetric S of X S, or, for a square X, of S X = X (X' S X); NULL for others. */
static Term absorbed(Ctx *c, Term t, Term x) {
  Term scale = t_int(c, 1);
  if (t == x) return t_identity(c, x->cols);
  if (t->kind != T_MUL) return NULL;
  for (int i = 0; i < t->nscalars; i++) scale = t_mul2(c, scale, t->args[i]);
  scale = t_mul2(c, scale, t_num(c, t->coef));
  int n = t->n - t->nscalars;
  const Term *w = t->args + t->nscalars;
  if (eq_depends(c, scale, x)) return NULL;
  if (n == 1) return w[0] == x ? t_mul2(c, scale, t_identity(c, x->cols)) : NULL;
  bool right = w[0] == x, left = w[n - 1] == x && t_is_square(c, x);
  if (!right && !left) return NULL;
  Term s = t_mul(c, n - 1, right ? w + 1 : w);
  if (eq_depends(c, s, x) || !t_is_symmetric(c, s)) return NULL;
  return t_mul2(c, scale, right ? s : t_mul3(c, t_transpose(c, x), s, x));
}

bool solve_polar(const Problem *p, Solution *out) {
  Ctx *c = p->c;
  const System *s = &p->system;
  if (p->nvars != 1 || s->n != 2 || !is_orthonormality(p, 1, s->x[0])) return false;
  Term x = s->x[0], l = s->x[1], product = t_mul2(c, x, l), constant = t_zero(c, x->rows, x->cols), others = constant, inside = t_zero(c, x->cols, x->cols);
  Attempt a = attempt_begin(c);
  int n;
  bool fits = true;
  fmpq_t factor, q;
  fmpq_init(factor);
  fmpq_init(q);
  Term r = eq_distribute(c, s->residual[0], x), *terms = eq_terms(c, r, &n);
  for (int i = 0; i < n && fits; i++) {
    if (!eq_depends(c, terms[i], x)) {
      constant = t_add2(c, constant, terms[i]);
    } else if (eq_depends(c, terms[i], l)) {
      fits = is_multiple(c, terms[i], product, q);
      fmpq_add(factor, factor, q);
    } else {
      Term part = absorbed(c, terms[i], x);
      fits = part != NULL;
      if (fits) inside = t_add2(c, inside, part);
      others = t_add2(c, others, terms[i]);
    }
  }
  fits = fits && !fmpq_is_zero(factor) && !t_is_zero(constant) && !eq_depends(c, constant, l);
  if (fits) {
    *out = (Solution){.trail = {.c = c}};
    Trail *t = &out->trail;
    Term m = eq_plain_primitive(c, constant), gram = t_mul2(c, t_transpose(c, m), m);
    trail_line(t, s->first[0].left, s->first[0].right, s->first[0].law);
    /* -(constant) = X (S + factor L), divided by the content of the left side. */
    t_monic(c, constant->kind == T_ADD ? constant->args[0] : constant, q);
    Term all = t_add2(c, inside, t_scale(c, factor, l));
    if (constant->kind != T_ADD) {
      fmpq_inv(q, q);
      fmpq_neg(q, q);
      trail_line(t, m, present(c, t_mul2(c, x, t_scale(c, q, all))), LAW_SYMMETRIC_PART);
    }
    trail_needs_inverse(t, t_is_square(c, m) ? m : gram);
    out->value[0] = t_mul2(c, m, t_mpow(c, gram, t_ratio(c, -1, 2)));
    trail_line(t, x, out->value[0], LAW_POLAR);
    /* factor X L = -(constant + others), so L = -X' (constant + others) / factor. */
    fmpq_inv(factor, factor);
    fmpq_neg(factor, factor);
    Term rest = t_substitute(c, t_add2(c, constant, others), x, out->value[0]);
    out->value[1] = t_scale(c, factor, t_mul2(c, t_transpose(c, out->value[0]), rest));
  }
  fmpq_clear(factor);
  fmpq_clear(q);
  return !attempt_failed(c, &a) && fits;
}
