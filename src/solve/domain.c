/* Where a function has a value. */
#include "calculus/conditions.h"
#include "solve/convex.h"

static bool is_kink(Term t) {
  if (t->kind != T_FN) return false;
  switch (t->fn) {
    case FN_ABS:
    case FN_SIGN:
    case FN_STEP:
    case FN_RELU:
    case FN_MAX:
    case FN_MIN:
    case FN_NORM_F:
    case FN_NORM_1:
    case FN_NORM_INF:
    case FN_NORM_COL:
    case FN_NORM_NUC:
    case FN_NORM_SPECTRAL: return true;
    default: return false;
  }
}

/* ||u||^2 has none. */
static bool is_even_power(Term t) {
  bool whole = t->kind == T_POW && t->args[1]->kind == T_NUM && fmpz_is_one(fmpq_denref(t->args[1]->coef));
  return whole && fmpz_is_even(fmpq_numref(t->args[1]->coef)) && t_is_fn(t->args[0], FN_NORM_F);
}

bool has_kinks(const Question *q) {
  int n;
  const Term *nodes = t_nodes(q->c, q->f, &n);
  if (is_kink(q->f)) return true;
  for (int i = 0; i < n; i++)
    for (int k = 0; k < nodes[i]->n; k++)
      if (is_kink(nodes[i]->args[k]) && !is_even_power(nodes[i])) return true;
  return false;
}

void say_domain(const Question *q) {
  const Variables none = {0, NULL}; /* of what varies the laws ask more than values */
  list_conditions(q->c, NULL, q->f, &none, q->f);
}
