/* Groups of summands that are together what stands as a sum in another one: A + B - P (A + B) = (I - P) (A + B), and sums
 * over one range whose indices have different names. */
#include "calculus/factor_impl.h"

/* ---- groups ------------------------------------------------------------------------------------------------------------------------------ */

static int position(Term sum, Term t) {
  for (int i = 0; i < sum->n; i++)
    if (sum->args[i] == t) return i;
  return -1;
}

/* Whether sum has all the terms of group, times q; marks them. */
static bool holds(Term sum, Term group, fmpq_t q, bool *taken) {
  fmpq_t ratio;
  fmpq_init(ratio);
  bool res = true;
  for (int k = 0; k < group->n && res; k++) {
    int at = position(sum, group->args[k]);
    if (at < 0) {
      res = false;
      break;
    }
    fmpq_div(ratio, &sum->coefs[at], &group->coefs[k]);
    if (k == 0) fmpq_set(q, ratio);
    res = fmpq_equal(ratio, q);
    taken[at] = true;
  }
  fmpq_clear(ratio);
  return res;
}

/* The summand i, which ends (or begins) in the sum `group`, and the terms that are q times it as (rest + q I) group. */
static Term with_group(Ctx *c, Term sum, int i, bool behind) {
  Term t = sum->args[i], res = NULL;
  const int at = behind ? t->n - 1 : t->nscalars;
  if (t->n < 2 || at == t->n || t->args[at]->kind != T_ADD || t->args[at]->n >= sum->n) return NULL;
  Term group = t->args[at];
  bool *taken = ARENA_ARRAY(c->arena, bool, sum->n);
  fmpq *coefs = ARENA_ARRAY(c->arena, fmpq, sum->n);
  Term *args = ARENA_ARRAY(c->arena, Term, sum->n);
  fmpq_t q;
  fmpq_init(q);
  if (holds(sum, group, q, taken) && !taken[i]) {
    Term *letters = ARENA_ARRAY(c->arena, Term, t->n);
    int n = 0;
    for (int k = 0; k < t->n; k++)
      if (k != at) letters[n++] = t->args[k];
    Term rest = t_scale(c, &sum->coefs[i], t_scale(c, t->coef, t_mul(c, n, letters)));
    Term one = t_is_scalar(rest) ? t_int(c, 1) : t_identity(c, rest->rows);
    Term factor = t_add2(c, t_scale(c, q, one), rest);
    int kept = 0;
    for (int k = 0; k < sum->n; k++) {
      if (k == i || taken[k]) continue;
      coefs[kept] = sum->coefs[k];
      args[kept++] = sum->args[k];
    }
    Term whole = behind || t_is_scalar(factor) ? t_mul2(c, factor, group) : t_mul2(c, group, factor);
    res = kept == 0 ? whole : t_add2(c, t_linear(c, kept, coefs, args), whole);
  }
  fmpq_clear(q);
  return res;
}

Term with_groups(Factoring *f, Term sum) {
  for (int i = 0; sum->kind == T_ADD && i < sum->n; i++) {
    Term t = sum->args[i];
    for (int behind = 0; behind < 2 && t->kind == T_MUL; behind++) {
      Term other = with_group(f->c, sum, i, behind);
      if (other != NULL && cost_of(f->cost, other) < cost_of(f->cost, sum)) return other;
    }
  }
  return sum;
}

/* ---- indices ----------------------------------------------------------------------------------------------------------------------------- */

/* The position of the only factor of t that is an indexed sum, -1 for t itself, -2 if there is none. */
static int place_of_sum(Term t) {
  if (t->kind == T_SUM) return -1;
  int res = -2;
  for (int i = 0; t->kind == T_MUL && i < t->n; i++) {
    if (t->args[i]->kind != T_SUM) continue;
    if (res >= 0) return -2;
    res = i;
  }
  return res;
}

static Term sum_at(Term t, int at) { return at == -1 ? t : t->args[at]; }

static Term with_sum_at(Ctx *c, Term t, int at, Term sum) {
  if (at == -1) return sum;
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) args[i] = i == at ? sum : t->args[i];
  return t_with_args(c, t, args);
}

Term with_one_index(Ctx *c, Term sum) {
  Term *args = ARENA_ARRAY(c->arena, Term, sum->n);
  bool changed = false;
  const Range *first = NULL;
  for (int i = 0; i < sum->n; i++) {
    Term t = args[i] = sum->args[i];
    int at = place_of_sum(t);
    if (at == -2) continue;
    Term s = sum_at(t, at), renamed = first == NULL ? s : sum_with_index(c, s, first);
    if (first == NULL) first = &s->range;
    if (renamed == NULL || renamed == s) continue;
    args[i] = with_sum_at(c, t, at, renamed);
    changed = true;
  }
  return changed ? t_linear(c, sum->n, sum->coefs, args) : sum;
}
