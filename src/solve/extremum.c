/* Whether a stationary point is a minimum, a maximum or neither (Magnus and Neudecker, ch. 7, sec. 5 to 10). */
#include <flint/fmpq_mat.h>

#include "algebra/lower.h"
#include "calculus/adjoint.h"
#include "calculus/differential.h"
#include "solve/curvature.h"
#include "solve/equation.h"
#include "solve/problem.h"
#include "solve/psd.h"

enum { MOST_VARIABLES = 6 };

/* ---- convex functions ------------------------------------------------------------------------------------------------------- */

static bool constraints_affine(const Problem *p) {
  Ctx *c = p->c;
  Term linear, constant;
  for (int i = p->nvars; i < p->system.n; i++)
    for (int k = 0; k < p->nvars; k++)
      if (eq_depends(c, p->system.residual[i], p->system.x[k]) && !eq_affine(c, p->system.residual[i], p->system.x[k], &linear, &constant)) return false;
  return true;
}

/* A stationary point of a convex function under affine constraints is a minimum of it. */
static bool by_convexity(const Problem *p, Term f) {
  Variables v = {p->nvars, p->system.x};
  if (!constraints_affine(p) || (p->constrained && p->nvars > 1)) return false;
  Curvature k = curvature_of(p->c, f, &v);
  if (k.convex == k.concave) return false;
  diag_note(p->c->diag, k.convex ? "F is convex: a minimum" : "F is concave: a maximum");
  return true;
}

/* ---- the Hessian at a solution ------------------------------------------------------------------------------------------------ */

typedef enum Inertia { INERTIA_UNKNOWN, INERTIA_POSITIVE, INERTIA_NEGATIVE, INERTIA_MIXED } Inertia;

static Term gradient(Ctx *c, Term f, Term x) {
  Variables v = {1, &x};
  return adjoint(c, differential(c, f, &v), t_int(c, 1), t_diff(c, x));
}

static Term at_solution(Ctx *c, Term t, int n, const Term *x, const Term *values) {
  for (int i = 0; i < n; i++) t = t_substitute(c, t, x[i], values[i]);
  return t;
}

/* Of one scalar or column, by the form of the matrix. */
static Inertia of_one(Ctx *c, Term f, Term x, Term value) {
  if (!t_is_scalar(x) && !t_is_column(x)) return INERTIA_UNKNOWN;
  Variables v = {1, &x};
  Attempt a = attempt_begin(c);
  Term g = gradient(c, f, x), h = eq_row(c, differential(c, g, &v), x);
  if (h != NULL) h = at_solution(c, h, 1, &x, &value);
  if (attempt_failed(c, &a) || h == NULL) return INERTIA_UNKNOWN;
  return term_is_pd(c, h) ? INERTIA_POSITIVE : term_is_pd(c, t_neg(c, h)) ? INERTIA_NEGATIVE : INERTIA_UNKNOWN;
}

/* By elimination with diagonal pivots; where the rest has a zero diagonal and is not zero it has eigenvalues of both signs. */
static Inertia of_numbers(fmpq_mat_t m) {
  slong n = fmpq_mat_nrows(m);
  int positive = 0, negative = 0;
  fmpq_t t;
  fmpq_init(t);
  for (slong k = 0; k < n; k++) {
    slong p = k;
    while (p < n && fmpq_is_zero(fmpq_mat_entry(m, p, p))) p++;
    if (p == n) {
      bool zero = true;
      for (slong i = k; i < n; i++)
        for (slong j = k; j < n; j++) zero = zero && fmpq_is_zero(fmpq_mat_entry(m, i, j));
      fmpq_clear(t);
      return zero && !(positive > 0 && negative > 0) ? INERTIA_UNKNOWN : INERTIA_MIXED;
    }
    fmpq_mat_swap_rows(m, NULL, k, p);
    fmpq_mat_swap_cols(m, NULL, k, p);
    if (fmpq_sgn(fmpq_mat_entry(m, k, k)) > 0) positive++;
    else negative++;
    for (slong i = k + 1; i < n; i++) {
      fmpq_div(t, fmpq_mat_entry(m, i, k), fmpq_mat_entry(m, k, k));
      for (slong j = k; j < n; j++) fmpq_submul(fmpq_mat_entry(m, i, j), t, fmpq_mat_entry(m, k, j));
    }
  }
  fmpq_clear(t);
  return positive == n ? INERTIA_POSITIVE : negative == n ? INERTIA_NEGATIVE : INERTIA_MIXED;
}

static Inertia of_several(Ctx *c, Term f, int n, const Term *x, const Term *values) {
  if (n > MOST_VARIABLES) return INERTIA_UNKNOWN;
  fmpq_mat_t m;
  fmpq_mat_init(m, n, n);
  bool numbers = true;
  Attempt a = attempt_begin(c);
  for (int i = 0; i < n && numbers; i++) {
    numbers = t_is_scalar(x[i]);
    Term g = numbers ? gradient(c, f, x[i]) : NULL;
    for (int j = 0; j < n && numbers; j++) {
      Term h = t_is_scalar(x[j]) ? at_solution(c, gradient(c, g, x[j]), n, x, values) : NULL;
      numbers = h != NULL && h->kind == T_NUM;
      if (numbers) fmpq_set(fmpq_mat_entry(m, i, j), h->coef);
    }
  }
  Inertia res = attempt_failed(c, &a) || !numbers ? INERTIA_UNKNOWN : of_numbers(m);
  fmpq_mat_clear(m);
  return res;
}

static const char *inertia_text(Inertia inertia, bool scalar) {
  switch (inertia) {
    case INERTIA_POSITIVE: return scalar ? "a local minimum: the second derivative is positive there" : "a local minimum: the Hessian is positive definite there";
    case INERTIA_NEGATIVE: return scalar ? "a local maximum: the second derivative is negative there" : "a local maximum: the Hessian is negative definite there";
    case INERTIA_MIXED: return "a saddle point: the Hessian is indefinite there";
    default: return NULL;
  }
}

static void say_inertia(const Problem *p, Inertia inertia, const Term *values, bool single) {
  Ctx *c = p->c;
  const char *text = inertia_text(inertia, p->nvars == 1 && t_is_scalar(p->system.x[0]));
  if (text == NULL) return;
  if (single) {
    diag_note(c->diag, "%s", text);
    return;
  }
  Buf b = buf_new(c->arena);
  for (int i = 0; i < p->nvars; i++) buf_printf(&b, "%s%s = %s", i > 0 ? ", " : "", trail_text(c, p->system.x[i]), trail_text(c, values[i]));
  diag_note(c->diag, "%s: %s", buf_str(&b), text);
}

void say_extremum(const Problem *p) {
  Ctx *c = p->c;
  Term f = lower(c, p->st->expr);
  const Answer *a = p->answer;
  if (p->members || c->diag->failed || by_convexity(p, f) || p->constrained) return;
  for (int k = 0; k + p->nvars <= a->nresults; k += p->nvars) {
    Term values[MOST_UNKNOWNS];
    bool solved = true;
    for (int i = 0; i < p->nvars; i++) {
      solved = solved && a->results[k + i].solved;
      if (solved) values[i] = lower(c, a->results[k + i].expr);
    }
    if (!solved || c->diag->failed) return;
    Inertia inertia = p->nvars == 1 ? of_one(c, f, p->system.x[0], values[0]) : of_several(c, f, p->nvars, p->system.x, values);
    say_inertia(p, inertia, values, a->nresults == p->nvars);
  }
}
