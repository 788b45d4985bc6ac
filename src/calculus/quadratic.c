#include "calculus/quadratic.h"

#include "base/ptrmap.h"

/* The factors of a scalar word left and right of those in the middle that vary and do not depend on the index. */
typedef struct Split {
  Term left, middle, right; /* row, matrix, column */
  Term weight;              /* the scalars */
} Split;

static Term product(Ctx *c, Term word, int from, int to) { return t_mul(c, to - from, word->args + from); }

static bool constant(Ctx *c, Term t, const Variables *v) { return !depends_on(c, t, v); }

/* Whether the word is such an aᵀ A b. */
static bool split(Ctx *c, Term w, const Symbol *index, const Variables *v, Split *s) {
  if (w->kind != T_MUL || !t_is_scalar(w)) return false;
  int from = w->nscalars, to = w->n;
  while (from < to && constant(c, w->args[from], v)) from++;
  while (to > from && constant(c, w->args[to - 1], v)) to--;
  if (from == w->nscalars || to == w->n || from == to) return false;
  s->left = product(c, w, w->nscalars, from);
  s->middle = product(c, w, from, to);
  s->right = product(c, w, to, w->n);
  s->weight = w->nscalars > 0 ? product(c, w, 0, w->nscalars) : t_int(c, 1);
  const bool outside = t_depends_on_index(c, s->left, index) && t_depends_on_index(c, s->right, index) && constant(c, s->weight, v);
  return outside && !s->middle->has_index && !t_is_scalar(s->middle);
}

static Term matrix_of(Ctx *c, Term sum, const Split *s) {
  Term factors[] = {s->weight, s->right, s->left};
  return t_sum(c, &sum->range, t_mul(c, 3, factors));
}

Term quadratic_sums_as_traces(Ctx *c, Term f, const Variables *v, Term *sum) {
  const Term typed = f;
  int n;
  const Term *nodes = t_nodes(c, f, &n);
  PtrMap *under = ptrmap_new(c->arena); /* what stands under a sum: a sum there is not by itself */
  *sum = NULL;
  for (int i = n - 1; i >= 0; i--) {
    const Term t = nodes[i];
    if (t->kind == T_SUM || ptrmap_get(under, t) != NULL)
      for (int k = 0; k < t->n; k++) ptrmap_put(under, t->args[k], t);
    Split s;
    if (t->kind != T_SUM || ptrmap_get(under, t) != NULL || !split(c, t_rebuild(c, t->args[0]), t->range.index, v, &s)) continue;
    const Term matrix = matrix_of(c, t, &s);
    if (*sum != NULL && *sum != matrix) {
      *sum = NULL;
      return typed;
    }
    *sum = matrix;
    f = t_substitute(c, f, t, t_tr(c, t_mul2(c, s.middle, matrix)));
  }
  return f;
}
