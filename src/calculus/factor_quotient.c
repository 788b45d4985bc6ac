/* A summand divided by a factor that it has, and put together again. */
#include <string.h>

#include "calculus/factor_impl.h"

/* Whether the factor t contains the factor f: f itself, or a higher power of it. */
static bool contains(Ctx *c, Term t, Term f) {
  if (t == f || single_power(c, t) == f) return true;
  bool symbolic = t->kind == T_POW && f->kind == T_POW && t->args[0] == f->args[0] && f->args[1]->kind != T_NUM; /* t^(n - 1) as t^n/t */
  return symbolic && t_is_integer(t_sub(c, t->args[1], f->args[1]));
}

static Term divided(Ctx *c, Term t, Term f) {
  if (t == f) return NULL;
  Term e = t_sub(c, t->args[1], f->kind == T_POW || t_is_fn(f, FN_EPOW) ? f->args[1] : t_int(c, 1));
  return t->kind == T_POW ? t_pow(c, t->args[0], e) : t_epow(c, t->args[0], e);
}

static Term scalar_part(Ctx *c, Term t) { return t->kind == T_MUL && t->nscalars > 0 ? t_mul(c, t->nscalars, t->args) : t_int(c, 1); }

static Term without_commuting(Ctx *c, Term t, Side side, Term factor) {
  const Term *list;
  int n = summand_factors(&t, side, &list), kept = 0;
  Term *rest = ARENA_ARRAY(c->arena, Term, n + 2);
  bool dropped = false;
  for (int i = 0; i < n; i++) {
    if (dropped || !contains(c, list[i], factor)) {
      rest[kept++] = list[i];
      continue;
    }
    dropped = true;
    Term quotient = divided(c, list[i], factor);
    if (quotient != NULL) rest[kept++] = quotient;
  }
  if (!dropped) return NULL;
  if (side == SIDE_SCALAR) {
    if (t->kind != T_MUL) return kept == 0 ? t_int(c, 1) : rest[0];
    for (int i = t->nscalars; i < t->n; i++) {
      Term *more = ARENA_ARRAY(c->arena, Term, kept + t->n - i);
      memcpy(more, rest, sizeof(Term) * (size_t)kept);
      memcpy(more + kept, t->args + i, sizeof(Term) * (size_t)(t->n - i));
      return t_mul(c, kept + t->n - i, more);
    }
    return kept == 0 ? t_int(c, 1) : t_mul(c, kept, rest);
  }
  Term res = kept == 0 ? t_ones(c, t->rows, t->cols) : t_had(c, kept, rest);
  return t->kind == T_MUL && t->nscalars > 0 ? t_mul2(c, t_mul(c, t->nscalars, t->args), res) : res;
}

/* tr(s ... L ...) as tr(L rest), forwards or backwards. */
static Term without_traced(Ctx *c, Term t, Term factor) {
  Term w = summand_traced(t);
  if (w == NULL || w->kind != T_MUL) return NULL;
  Term turned[] = {w, t_transpose(c, w)};
  for (int k = 0; k < 2; k++) {
    Term u = turned[k];
    if (u->kind != T_MUL) continue;
    for (int i = u->nscalars; i < u->n; i++) {
      if (u->args[i] != factor) continue;
      Term *rest = ARENA_ARRAY(c->arena, Term, u->n + 2);
      int n = 0;
      for (int j = 0; j < u->nscalars; j++) rest[n++] = u->args[j];
      for (int j = i + 1; j < u->n; j++) rest[n++] = u->args[j];
      for (int j = u->nscalars; j < i; j++) rest[n++] = u->args[j];
      if (u->n - u->nscalars == 1) rest[n++] = t_identity(c, factor->cols);
      return t_scale(c, u->coef, t_mul(c, n, rest)); /* backwards, an antisymmetric letter has turned the sign */
    }
  }
  return NULL;
}

static Term without_letter(Ctx *c, Term t, const Candidate *k) {
  Term scale, letter = summand_letter(c, t, &scale);
  if (t->kind == T_SUM) letter = t;
  if (letter == NULL) return NULL;
  switch (k->side) {
    case SIDE_KRON_LEFT: return t_is_fn(letter, FN_KRON) && letter->args[0] == k->factor ? t_mul2(c, scale, letter->args[1]) : NULL;
    case SIDE_KRON_RIGHT: return t_is_fn(letter, FN_KRON) && letter->args[1] == k->factor ? t_mul2(c, scale, letter->args[0]) : NULL;
    case SIDE_CALL: return t_is_fn(letter, k->factor->fn) && letter->args[0]->rows == k->factor->args[0]->rows ? t_mul2(c, scale, letter->args[0]) : NULL;
    default: break;
  }
  const Range *a = &letter->range, *b = &k->factor->range;
  if (letter->kind != T_SUM || a->index != b->index || a->lo != b->lo || a->hi != b->hi) return NULL;
  return t_depends_on_index(c, scale, a->index) ? NULL : t_mul2(c, scale, letter->args[0]);
}

/* Times q, multiplied out; of entries, where t is of q's shape. */
static Term times_denominator(Ctx *c, Term t, Side side, Term factor) {
  bool entries = side == SIDE_COMMON_ENTRY;
  if (entries && (t->rows != factor->rows || t->cols != factor->cols)) return NULL;
  Term q = entries ? t_epow(c, factor, t_int(c, -1)) : t_recip(c, factor), rest = without_commuting(c, t, entries ? SIDE_ENTRY : SIDE_SCALAR, factor);
  if (rest != NULL) return rest;
  if (q->kind != T_ADD) return entries ? t_had2(c, t, q) : t_mul2(c, t, q);
  Term *parts = ARENA_ARRAY(c->arena, Term, q->n);
  for (int i = 0; i < q->n; i++) parts[i] = entries ? t_had2(c, t, q->args[i]) : t_mul2(c, q->args[i], t);
  return t_linear(c, q->n, q->coefs, parts);
}

static Term without_end(Ctx *c, const Item *it, const Candidate *k) {
  bool left = side_is_left(k->side), any = side_is_any_view(k->side) || t_is_scalar(it->monic);
  for (int i = 0; i < (any ? it->nviews : 1); i++) {
    const View *v = &it->views[i];
    if (leaves_scalar_matrix(v)) continue;
    if (v->letters[left ? 0 : v->n - 1] == k->factor) return view_rest(c, v, left);
  }
  return NULL;
}

Term quotient_of_item(Ctx *c, const Item *it, const Candidate *k) {
  switch (k->side) {
    case SIDE_SCALAR:
    case SIDE_ENTRY: return without_commuting(c, it->monic, k->side, k->factor);
    case SIDE_LEFT:
    case SIDE_RIGHT:
    case SIDE_LEFT_ANY:
    case SIDE_RIGHT_ANY: return without_end(c, it, k);
    case SIDE_TRACE: return without_traced(c, it->monic, k->factor);
    case SIDE_COMMON:
    case SIDE_COMMON_ENTRY: return times_denominator(c, it->monic, k->side, k->factor);
    case SIDE_WORD: return summand_word(c, it->monic) == k->factor ? scalar_part(c, it->monic) : NULL;
    default: return without_letter(c, it->monic, k);
  }
}

Term times_factor(Ctx *c, const Candidate *k, Term rest) {
  switch (k->side) {
    case SIDE_RIGHT:
    case SIDE_RIGHT_ANY: return t_mul2(c, rest, k->factor);
    case SIDE_ENTRY:
    case SIDE_COMMON_ENTRY: return t_had2(c, k->factor, rest);
    case SIDE_TRACE: {
      Term word = t_mul2(c, k->factor, rest);
      return t_tr(c, word);
    }
    case SIDE_KRON_LEFT: return t_kron(c, k->factor, rest);
    case SIDE_KRON_RIGHT: return t_kron(c, rest, k->factor);
    case SIDE_CALL: return t_fn1(c, k->factor->fn, rest);
    case SIDE_SUM: return t_sum(c, &k->factor->range, rest);
    default: return t_mul2(c, k->factor, rest);
  }
}
