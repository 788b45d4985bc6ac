#include "calculus/quadratic_form.h"

#include "calculus/adjoint.h"
#include "calculus/expand.h"
#include "calculus/present.h"

/* The word of the form, whose outer letters vary; NULL for other terms. */
static Term word_of(Ctx *c, Term t, const Variables *v) {
  Term only = NULL;
  for (int i = 0; t->kind == T_ADD && i < t->n; i++) {
    if (!depends_on(c, t->args[i], v)) continue;
    if (only != NULL) return NULL;
    only = t->args[i];
  }
  if (only != NULL) t = only;
  if (t->kind == T_MUL && t->n == t->nscalars) { /* a scalar factor that varies beside those that do not */
    only = NULL;
    for (int i = 0; i < t->n; i++) {
      if (!depends_on(c, t->args[i], v)) continue;
      if (only != NULL) return NULL;
      only = t->args[i];
    }
    if (only != NULL) t = only;
  }
  if (t_is_fn(t, FN_TR)) t = t->args[0];
  return t->kind == T_MUL && t->n - t->nscalars > 1 ? t : NULL;
}

static bool is_linear(Ctx *c, Term t, const Variables *v) { return !t_has_fn(c, expand_start(c, t, v), FN_D); }

bool is_quadratic_form(Ctx *c, Term t, const Variables *v) {
  t = t_is_scalar(t) ? word_of(c, t, v) : NULL;
  if (t == NULL) return false;
  const int first = t->nscalars, last = t->n - 1;
  if (t->args[first] != t_transpose(c, t->args[last])) return false;
  for (int i = 0; i < last; i++)
    if (i != first && depends_on(c, t->args[i], v)) return false;
  return depends_on(c, t->args[last], v) && is_linear(c, t->args[last], v);
}

Term gathered_differential(Ctx *c, Term t, const Variables *v) {
  Term *parts = ARENA_ARRAY(c->arena, Term, v->n + 1);
  int n = 0;
  for (int i = v->n - 1; i >= 0; i--) {
    const Term d = t_diff(c, v->atoms[i]), w = adjoint(c, t, t_int(c, 1), d);
    if (!t_is_zero(w)) parts[n++] = t_inner(c, present(c, w), d);
  }
  return n == 0 ? t_int(c, 0) : t_add(c, n, parts);
}

LawName law_of_quadratic_form(Ctx *c, Term t, const Variables *v) {
  t = word_of(c, t, v);
  return t != NULL && t->n - t->nscalars == 2 ? LAW_SQUARE : LAW_QUADRATIC_FORM;
}
