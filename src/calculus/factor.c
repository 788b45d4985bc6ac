#include "calculus/factor.h"

#include "calculus/factor_impl.h"
#include "calculus/recognise.h"

enum { MOST_TERMS = 64, UNUSUAL = 2, SCALED_IDENTITY = 4 };

Factoring factoring_new(Ctx *c) { return (Factoring){.c = c, .cost = cost_new(c), .done = ptrmap_new(c->arena), .tries = MOST_TRIES}; }

static void clear_coefficient(void *q) { fmpq_clear(q); }

static void make_item(Ctx *c, Item *it, Term t) {
  fmpq *coef = ARENA_NEW(c->arena, fmpq);
  fmpq_init(coef);
  *it = (Item){.monic = t_monic(c, t, coef), .coef = coef};
  if (COEFF_IS_MPZ(*fmpq_numref(coef)) || COEFF_IS_MPZ(*fmpq_denref(coef))) arena_defer(c->arena, clear_coefficient, coef);
}

static bool has_end(Term t, bool left, Term letter) {
  const Term *w;
  const int n = summand_letters(&t, &w);
  return n > 1 && w[left ? 0 : n - 1] == letter;
}

/* Whether what is left of some summands of a sum of powers, X^2 A + X A X + A X^2, goes on on both sides of the factor:
 * X^2 A + (X A + A X) X is Horner's scheme, the sum itself is read more easily. */
static bool is_sum_of_powers(int n, const Term *rests, const Candidate *k) {
  const bool left = side_is_left(k->side);
  bool this_side = false, other_side = false;
  if (!left && k->side != SIDE_RIGHT && k->side != SIDE_RIGHT_ANY) return false;
  for (int i = 0; i < n; i++) {
    this_side = this_side || has_end(rests[i], left, k->factor);
    other_side = other_side || has_end(rests[i], !left, k->factor);
  }
  return this_side && other_side;
}

/* Joins the items that have the factor into one, which takes the place of the first; returns the number of items
 * then, 0 if fewer than two have it. */
static int pull_out(Factoring *f, int n, const Item *items, const Candidate *k, Item *out) {
  Ctx *c = f->c;
  Term *rests = ARENA_ARRAY(c->arena, Term, n);
  fmpq *coefs = ARENA_ARRAY(c->arena, fmpq, n);
  int group = 0, first = -1, kept = 0;
  for (int i = 0; i < n; i++) {
    Term rest = quotient_of_item(c, &items[i], k);
    if (rest == NULL) {
      out[kept++] = items[i];
      continue;
    }
    rests[group] = rest;
    coefs[group++] = *items[i].coef;
    if (first < 0) first = kept++;
  }
  if (group < 2 || c->diag->failed) return 0;
  if (group < n && is_sum_of_powers(group, rests, k)) return 0;
  Term rest = t_linear(c, group, coefs, rests);
  rest = factor_sum(f, rest);
  make_item(c, &out[first], times_factor(c, k, rest));
  return kept;
}

static Term sum_of_items(Ctx *c, int n, const Item *items) {
  Term *args = ARENA_ARRAY(c->arena, Term, n);
  fmpq *coefs = ARENA_ARRAY(c->arena, fmpq, n);
  for (int i = 0; i < n; i++) {
    args[i] = items[i].monic;
    coefs[i] = *items[i].coef;
  }
  return t_linear(c, n, coefs, args);
}

/* Whether a symmetric matrix such as I - r r' stands as a sum in one of the products. */
static bool has_symmetric_sum(Ctx *c, int n, const Item *items) {
  for (int i = 0; i < n; i++) {
    Term t = items[i].monic;
    for (int k = 0; t->kind == T_MUL && k < t->n; k++)
      if (t->args[k]->kind == T_ADD && !t_is_scalar(t->args[k]) && t_is_symmetric(c, t->args[k])) return true;
  }
  return false;
}

/* Pulls factors out as long as the sum gets no longer; of the most promising each time the one that leaves least. */
static Term pull_all(Factoring *f, Term sum) {
  Ctx *c = f->c;
  int n = sum->n;
  Item *items = ARENA_ARRAY(c->arena, Item, n);
  for (int i = 0; i < n; i++) items[i] = (Item){sum->args[i], &sum->coefs[i], 0, NULL};
  Term res = sum;
  long cost = cost_of(f->cost, sum);
  bool typed = term_place(sum) != NULL; /* a sum that the user wrote changes only if it gets shorter */
  while (n > 1 && f->tries > 0) {
    Candidate *few[BEST_FEW];
    int count = best_candidates(f, n, items, few), left = 0;
    Item *next = NULL;
    Term best = NULL;
    long paid = 0;
    for (int i = 0; i < count; i++) {
      Item *out = ARENA_ARRAY(c->arena, Item, n);
      f->tries--;
      int kept = pull_out(f, n, items, few[i], out);
      if (kept == 0) continue;
      Term t = sum_of_items(c, kept, out);
      long now = cost_of(f->cost, t);
      /* A scalar drawn into the word, u b'c, Diag(u) v and a new I have to pay, except in I - r r'. */
      bool new_identity = few[i]->whole > 0 && few[i]->side != SIDE_WORD && !t_is_scalar(t) && !has_symmetric_sum(c, kept, out);
      long price = few[i]->scaled ? SCALED_IDENTITY : side_is_any_view(few[i]->side) || new_identity ? UNUSUAL : 0;
      if (few[i]->side == SIDE_ENTRY && new_identity && t_is_column(t)) price = 1; /* x .* (1 + y) is usual */
      bool strict = typed || best != NULL || (few[i]->side >= SIDE_TRACE && few[i]->side != SIDE_WORD);
      if (now + price + (strict && price == 0) > cost) continue;
      cost = now + price, paid = price, best = t, next = out, left = kept;
    }
    if (best == NULL || c->diag->failed) break;
    res = best, items = next, n = left, cost -= paid;
  }
  return res;
}

/* What grouping, and then one name for the indices, make shorter. */
static Term grouped(Factoring *f, Term sum) {
  Term res = with_groups(f, sum);
  if (res != sum) return factor_sum(f, res);
  Term renamed = sum->kind == T_ADD ? with_one_index(f->c, sum) : sum;
  if (renamed == sum) return sum;
  res = factor_sum(f, renamed);
  return cost_of(f->cost, res) < cost_of(f->cost, sum) ? res : sum;
}

Term factor_sum(Factoring *f, Term sum) {
  bool scaled = sum->kind == T_MUL && sum->n == 1 && sum->args[0]->kind == T_ADD;
  if (scaled) return t_scale(f->c, sum->coef, factor_sum(f, sum->args[0]));
  if (sum->kind != T_ADD || sum->n > MOST_TERMS) return sum;
  Term res = ptrmap_get(f->done, sum);
  if (res != NULL) return res;
  ptrmap_put(f->done, sum, sum);
  res = with_complements(f->c, sum);
  if (res == sum) res = grouped(f, pull_all(f, sum));
  else if (res->kind == T_ADD) res = factor_sum(f, res);
  ptrmap_put(f->done, sum, res);
  return res;
}
