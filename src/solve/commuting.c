/* a X^2 + P X + c I = 0 with symmetric X and P: P X = -a X^2 - c I is symmetric, so that X and P commute and the square is completed as
 * that of a number is (Higham, Functions of Matrices, sec. 1.7): (2 a X + P)^2 = P^2 - 4 a c I. */
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/linear_form.h"
#include "solve/psd.h"

typedef struct Quadratic {
  Term a, p, c; /* scalar, matrix, scalar */
} Quadratic;

/* s X X, s X^2. */
static bool is_square(int n, const Term *w, Term x) {
  if (n == 1) return t_is_fn(w[0], FN_POW) && w[0]->args[0] == x && t_is_int(w[0]->args[1], 2);
  return n == 2 && w[0] == x && w[1] == x;
}

static bool read(Ctx *c, Term r, Term x, Quadratic *q) {
  int n;
  Term *terms = eq_terms(c, r, &n);
  *q = (Quadratic){t_int(c, 0), t_zero(c, x->rows, x->cols), t_int(c, 0)};
  for (int i = 0; i < n; i++) {
    bool product = terms[i]->kind == T_MUL;
    int m = product ? terms[i]->n - terms[i]->nscalars : 1;
    const Term *w = product ? terms[i]->args + terms[i]->nscalars : &terms[i];
    Term scale = product ? linear_scalars(c, terms[i], -1) : t_int(c, 1);
    if (eq_depends(c, scale, x)) return false;
    if (m == 1 && t_is_identity(w[0])) {
      q->c = t_add2(c, q->c, scale);
    } else if (is_square(m, w, x)) {
      q->a = t_add2(c, q->a, scale);
    } else {
      Term p = w[m - 1] != x ? NULL : m == 1 ? t_identity(c, x->rows) : t_mul(c, m - 1, w);
      if (p == NULL || eq_depends(c, p, x)) return false;
      q->p = t_add2(c, q->p, t_mul2(c, scale, p));
    }
  }
  return !t_is_zero(q->a) && !t_is_zero(q->c) && !t_is_zero(q->p) && t_is_symmetric(c, q->p);
}

Roots isolate_commuting(Trail *t, Term residual, Term x) {
  Ctx *c = t->c;
  Quadratic q;
  if (x->kind != T_SYM || !(x->facts & FACT_PD) || !t_is_square(c, residual)) return (Roots){.n = 0};
  Attempt attempt = attempt_begin(c);
  if (!read(c, residual, x, &q)) {
    /* P behind X is as good: the equation is symmetric. */
    Term turned = t_transpose(c, residual);
    if (!read(c, turned, x, &q)) return (Roots){.n = 0};
  }
  Term product = t_mul2(c, q.a, q.c);
  if (attempt_failed(c, &attempt)) return (Roots){.n = 0};
  /* The eigenvalues' product c/a is negative: of each two one is positive. */
  Term apart = present(c, t_neg(c, product)), twice = t_scale_int(c, 2, q.a), identity = t_identity(c, x->rows);
  bool negative = eq_is_negative(c, q.a);
  if (!term_is_positive(c, apart)) {
    fmpq_t k;
    fmpq_init(k);
    Term monic = t_monic(c, apart, k);
    bool positive = fmpq_sgn(k) > 0;
    fmpq_clear(k);
    if (!positive) return (Roots){.n = 0};
    trail_needs(t, NEEDS_POSITIVE, monic, NULL);
  }
  trail_needs(t, IS_DEFINITE, x, NULL);
  Term inner = t_add2(c, t_mul2(c, q.p, q.p), t_mul2(c, t_scale_int(c, 4, apart), identity));
  trail_equation(t, residual, x, LAW_ISOLATE);
  Term completed = t_add2(c, t_mul2(c, twice, x), q.p);
  trail_line(t, t_fn(c, FN_POW, 2, (Term[]){completed, t_int(c, 2)}), inner, LAW_COMPLETE_SQUARE);
  Term root = t_fn1(c, FN_SQRTM, present(c, inner)), value = negative ? t_neg(c, t_add2(c, root, q.p)) : t_sub(c, root, q.p);
  return (Roots){.n = 1, .value = {t_mul2(c, t_recip(c, twice), value)}, .law = LAW_MATRIX_ROOT};
}
