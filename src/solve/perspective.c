/* The perspective t g(x/t) of g is convex in x and t > 0 where g is convex, concave where g is concave (Boyd and Vandenberghe, Convex
 * Optimization, sec. 3.2.6). */
#include "solve/curvature.h"
#include "solve/curvature_impl.h"
#include "solve/equation.h"

/* g with the other variables times s put in for them, which is free of s if they stand in quotients by s only; NULL otherwise. */
static Term without_scale(const Curves *k, Term g, Term s, const Variables *others) {
  Ctx *c = k->c;
  Attempt a = attempt_begin(c);
  for (int i = 0; i < others->n; i++) g = t_substitute(c, g, others->atoms[i], t_mul2(c, s, others->atoms[i]));
  g = eq_distribute(c, g, NULL);
  return attempt_failed(c, &a) || eq_depends(c, g, s) ? NULL : g;
}

static Curve of_variable(const Curves *k, Term t, int at) {
  Ctx *c = k->c;
  Term s = k->v->atoms[at], *atoms = ARENA_ARRAY(c->arena, Term, k->v->n);
  Variables others = {0, atoms};
  for (int i = 0; i < k->v->n; i++)
    if (i != at) atoms[others.n++] = k->v->atoms[i];
  Term g = without_scale(k, t_mul2(c, t, t_recip(c, s)), s, &others);
  if (g == NULL) return (Curve){0};
  Curvature inner = curvature_of(c, g, &others);
  const unsigned bits = (inner.convex ? CONVEX : 0u) | (inner.concave ? CONCAVE : 0u);
  return (Curve){bits, arena_printf(c->arena, "the perspective of a %s function: %s", inner.convex ? "convex" : "concave", inner.reason), true};
}

Curve curve_of_perspective(const Curves *k, Term t) {
  if (!t_is_scalar(t) || k->v->n < 2) return (Curve){0};
  Term unsigned_one = t_scale_int(k->c, fmpq_sgn(t->coef) < 0 ? -1 : 1, t);
  for (int at = 0; at < k->v->n; at++) {
    if (!(k->v->atoms[at]->facts & FACT_POSITIVE) || !t_is_scalar(k->v->atoms[at])) continue;
    Curve res = of_variable(k, unsigned_one, at);
    if (res.bits != 0) return res;
  }
  return (Curve){0};
}
