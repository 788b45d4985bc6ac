/* Means: sum(x)/n as the user wrote it. */
#include <string.h>

#include "algebra/raise_impl.h"

long raise_reciprocal_power(Term t) {
  bool power = t->kind == T_POW && t->args[0]->kind == T_DIM && t_is_integer(t->args[1]);
  return power && fmpz_fits_si(fmpq_numref(t->args[1]->coef)) ? -fmpz_get_si(fmpq_numref(t->args[1]->coef)) : 0;
}

/* Takes `times` factors 1/size from those of t, whose number is left[i] for the i-th. */
static bool take_size(Ctx *c, Term t, const Dim *size, long times, long *left) {
  Term count = t_dim(c, size);
  for (int i = 0; i < t->nscalars; i++) {
    if (left[i] < times || t->args[i]->args[0] != count) continue;
    left[i] -= times;
    return true;
  }
  return false;
}

Ast *raise_mean(Raise *r, Term t, Term factor, long *left) {
  long k = 1;
  Term base = factor;
  if (factor->kind == T_POW && t_is_integer(factor->args[1]) && fmpz_fits_si(fmpq_numref(factor->args[1]->coef)))
    k = fmpz_get_si(fmpq_numref(factor->args[1]->coef)), base = factor->args[0];
  const Ast *sum = raised(r, base);
  if (!terms_means(r->c) || k < 1 || !ast_is_call(sum, FN_SUM)) return NULL;
  const Shape of = sum->args[0]->shape;
  long *trial = ARENA_ARRAY(r->c->arena, long, t->nscalars);
  memcpy(trial, left, sizeof(long) * (size_t)t->nscalars);
  if (!is_one_dim(of.rows) && !take_size(r->c, t, of.rows, k, trial)) return NULL;
  if (!is_one_dim(of.cols) && !take_size(r->c, t, of.cols, k, trial)) return NULL;
  memcpy(left, trial, sizeof(long) * (size_t)t->nscalars);
  Ast *res = node_call1(r, FN_MEAN, sum->args[0], sum->shape.rows, sum->shape.cols);
  return k == 1 ? res : node_call2(r, FN_POW, res, node_integer(r, k), res->shape.rows, res->shape.cols);
}
