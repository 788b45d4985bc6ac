/* The parts of a summand: its scalar factors, its letters, what stands under a trace. */
#include "calculus/factor_impl.h"

int summand_letters(const Term *t, const Term **letters) {
  if ((*t)->kind == T_MUL) {
    *letters = (*t)->args + (*t)->nscalars;
    return (*t)->n - (*t)->nscalars;
  }
  *letters = t;
  return t_is_scalar(*t) ? 0 : 1;
}

static bool is_power(Term t) { return t->kind == T_POW || t_is_fn(t, FN_EPOW); }

static bool is_half_integer(Term e) { return e->kind == T_NUM && fmpz_equal_si(fmpq_denref(e->coef), 2); }

Term single_power(Ctx *c, Term t) {
  bool half = is_power(t) && is_half_integer(t->args[1]);
  if (!is_power(t) || (!half && !t_is_integer(t->args[1]))) return t;
  Term e = t_ratio(c, fmpq_sgn(t->args[1]->coef), half ? 2 : 1);
  return t->kind == T_POW ? t_pow(c, t->args[0], e) : t_epow(c, t->args[0], e);
}

int summand_factors(const Term *t, Side side, const Term **list) {
  Term m = *t;
  if (side == SIDE_SCALAR) {
    *list = m->kind == T_MUL ? m->args : t;
    return m->kind == T_MUL ? m->nscalars : t_is_scalar(m) ? 1 : 0;
  }
  const Term *w;
  if (summand_letters(t, &w) != 1) return 0;
  if (m->kind == T_MUL && w[0]->kind != T_HAD) return 0; /* s x would become x .* (s 1) */
  *list = w[0]->kind == T_HAD ? w[0]->args : w;
  return w[0]->kind == T_HAD ? w[0]->n : 1;
}

Term summand_traced(Term t) {
  if (t->kind == T_MUL && t->nscalars == 1 && t->n == 1) t = t->args[0];
  if (t->kind == T_MUL && t->nscalars == 0 && t_is_scalar(t) && t->n > 2 && !t->has_diff) return t;
  return t_is_fn(t, FN_TR) ? t->args[0] : NULL;
}

Term summand_letter(Ctx *c, Term t, Term *scale) {
  const Term *w;
  Term at = t;
  *scale = t_int(c, 1);
  if (t->kind == T_MUL && t->nscalars > 0 && t->n > t->nscalars) *scale = t_mul(c, t->nscalars, t->args);
  int n = summand_letters(&at, &w);
  /* u kron(r, s) with rows r, s is kron(r, u s). */
  if (n == 2 && t_is_column(w[0]) && t_is_fn(w[1], FN_KRON) && w[1]->n == 2) return t_kron(c, w[1]->args[0], t_mul2(c, w[0], w[1]->args[1]));
  return n != 1 ? NULL : at == t && t->kind != T_MUL ? t : w[0];
}

Term summand_word(Ctx *c, Term t) {
  if (t_is_scalar(t)) return NULL;
  return t->kind == T_MUL && t->nscalars > 0 ? t_mul(c, t->n - t->nscalars, t->args + t->nscalars) : t;
}
