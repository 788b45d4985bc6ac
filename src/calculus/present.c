#include "calculus/present.h"

#include <string.h>

#include "algebra/raise.h"
#include "base/ptrmap.h"
#include "output/print.h"

enum { MOST_TERMS = 64, MOST_NODES = 4000 };

long term_length(Ctx *c, Term t) { return expr_length(raise_term(c, t)); }

/* ---- the factors of a term ----------------------------------------------------------------------------------------------------- */

typedef enum Side { SIDE_SCALAR, SIDE_DENOMINATOR, SIDE_LEFT, SIDE_RIGHT, SIDE_ENTRY, SIDE_COUNT } Side;

typedef struct Item {
  Term monic;
  fmpq *coef;
} Item;

/* The word of letters of a monic term: the term itself is a word of one letter if it is no product. */
static int word_of(const Term *t, const Term **letters) {
  if ((*t)->kind == T_MUL) {
    *letters = (*t)->args + (*t)->nscalars;
    return (*t)->n - (*t)->nscalars;
  }
  *letters = t;
  return t_is_scalar(*t) ? 0 : 1;
}

/* The elementwise factors of a term: those of a T_HAD, or of a T_HAD that is its only letter. */
static const struct TermNode *entry_factors(Term t) {
  const Term *w;
  Term at = t;
  int n = word_of(&at, &w);
  if (n != 1) return NULL;
  return w[0]->kind == T_HAD ? w[0] : NULL;
}

/* 1/base when t is base^-k, k = 1, 2 ... */
static Term denominator(Ctx *c, Term t) {
  if (t->kind != T_POW || t->args[1]->kind != T_NUM || fmpq_cmp_si(t->args[1]->coef, -1) > 0 || !fmpz_is_one(fmpq_denref(t->args[1]->coef))) return NULL;
  return t_recip(c, t->args[0]);
}

static bool has_factor(Ctx *c, Term t, Side side, Term factor) {
  const Term *w;
  Term at = t;
  int n = word_of(&at, &w);
  switch (side) {
    case SIDE_SCALAR:
      if (t->kind != T_MUL) return false;
      for (int i = 0; i < t->nscalars; i++)
        if (t->args[i] == factor) return true;
      return false;
    case SIDE_DENOMINATOR:
      if (t->kind != T_MUL) return denominator(c, t) == factor;
      for (int i = 0; i < t->nscalars; i++)
        if (denominator(c, t->args[i]) == factor) return true;
      return false;
    case SIDE_LEFT: return n > 1 && w[0] == factor;
    case SIDE_RIGHT: return n > 1 && w[n - 1] == factor;
    case SIDE_ENTRY: {
      Term had = entry_factors(t);
      for (int i = 0; had != NULL && i < had->n; i++)
        if (had->args[i] == factor) return true;
      return false;
    }
    case SIDE_COUNT: break;
  }
  return false;
}

static Term without_letter(Ctx *c, Term t, int skip, Term instead) {
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  int n = 0;
  for (int i = 0; i < t->n; i++) {
    if (i != skip) args[n++] = t->args[i];
    else if (instead != NULL) args[n++] = instead;
  }
  return n == 0 ? t_int(c, 1) : t_mul(c, n, args);
}

static Term without_entry_factor(Ctx *c, Term had, Term factor) {
  Term *args = ARENA_ARRAY(c->arena, Term, had->n);
  int n = 0;
  bool dropped = false;
  for (int i = 0; i < had->n; i++) {
    if (had->args[i] == factor && !dropped) dropped = true;
    else args[n++] = had->args[i];
  }
  return t_had(c, n, args);
}

static Term without(Ctx *c, Term t, Side side, Term factor) {
  switch (side) {
    case SIDE_SCALAR:
      for (int i = 0; i < t->nscalars; i++)
        if (t->args[i] == factor) return without_letter(c, t, i, NULL);
      return t;
    case SIDE_DENOMINATOR: return t_mul2(c, t, t_recip(c, factor));
    case SIDE_LEFT: return without_letter(c, t, t->nscalars, NULL);
    case SIDE_RIGHT: return without_letter(c, t, t->n - 1, NULL);
    case SIDE_ENTRY: {
      Term had = entry_factors(t), rest = without_entry_factor(c, had, factor);
      return t == had ? rest : without_letter(c, t, t->n - 1, rest);
    }
    case SIDE_COUNT: break;
  }
  return t;
}

static Term with(Ctx *c, Side side, Term factor, Term rest) {
  switch (side) {
    case SIDE_SCALAR:
    case SIDE_DENOMINATOR:
    case SIDE_LEFT: return t_mul2(c, factor, rest);
    case SIDE_RIGHT: return t_mul2(c, rest, factor);
    case SIDE_ENTRY: return t_had2(c, factor, rest);
    case SIDE_COUNT: break;
  }
  return rest;
}

/* ---- the best common factor ------------------------------------------------------------------------------------------------------- */

typedef struct Candidate {
  Side side;
  Term factor;
  long saved;
} Candidate;

typedef struct Tally {
  int count;
} Tally;

static int bump(Ctx *c, PtrMap *map, Term factor) {
  Tally *t = ptrmap_get(map, factor);
  if (t == NULL) {
    t = ARENA_NEW(c->arena, Tally);
    ptrmap_put(map, factor, t);
  }
  return ++t->count;
}

static void consider(Ctx *c, PtrMap *map, Side side, Term factor, Candidate *best) {
  int count = bump(c, map, factor);
  if (count < 2) return;
  long saved = (count - 1) * term_length(c, factor);
  if (saved > best->saved) *best = (Candidate){side, factor, saved};
}

static Candidate best_factor(Ctx *c, int n, const Item *items) {
  Candidate best = {SIDE_COUNT, NULL, 0};
  PtrMap *maps[SIDE_COUNT];
  for (int s = 0; s < SIDE_COUNT; s++) maps[s] = ptrmap_new(c->arena);
  for (int i = 0; i < n; i++) {
    Term t = items[i].monic;
    const Term *w;
    int len = word_of(&t, &w);
    if (t->kind == T_MUL && t->n > 1)
      for (int k = 0; k < t->nscalars; k++) {
        Term under = denominator(c, t->args[k]);
        if (under != NULL) consider(c, maps[SIDE_DENOMINATOR], SIDE_DENOMINATOR, under, &best);
        else consider(c, maps[SIDE_SCALAR], SIDE_SCALAR, t->args[k], &best);
      }
    if (len > 1) {
      consider(c, maps[SIDE_LEFT], SIDE_LEFT, w[0], &best);
      consider(c, maps[SIDE_RIGHT], SIDE_RIGHT, w[len - 1], &best);
    }
    Term had = entry_factors(t);
    for (int k = 0; had != NULL && k < had->n; k++) consider(c, maps[SIDE_ENTRY], SIDE_ENTRY, had->args[k], &best);
  }
  return best;
}

static Term factor_sum(Ctx *c, Term sum);

static void clear_coefficient(void *q) { fmpq_clear(q); }

/* Joins the items that have the factor into one, which takes the place of the first. */
static int pull_out(Ctx *c, int n, Item *items, const Candidate *f) {
  Term *rests = ARENA_ARRAY(c->arena, Term, n);
  fmpq *coefs = ARENA_ARRAY(c->arena, fmpq, n);
  int group = 0, first = -1, kept = 0;
  for (int i = 0; i < n; i++) {
    if (has_factor(c, items[i].monic, f->side, f->factor)) {
      rests[group] = without(c, items[i].monic, f->side, f->factor);
      coefs[group++] = *items[i].coef;
      if (first >= 0) continue;
      first = kept;
    }
    items[kept++] = items[i];
  }
  Term rest = t_linear(c, group, coefs, rests);
  if (rest->kind == T_ADD) rest = factor_sum(c, rest);
  fmpq *coef = ARENA_NEW(c->arena, fmpq);
  fmpq_init(coef);
  items[first].monic = t_monic(c, with(c, f->side, f->factor, rest), coef);
  items[first].coef = coef;
  if (COEFF_IS_MPZ(*fmpq_numref(coef)) || COEFF_IS_MPZ(*fmpq_denref(coef))) arena_defer(c->arena, clear_coefficient, coef);
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

static Term factor_sum(Ctx *c, Term sum) {
  if (sum->n > MOST_TERMS) return sum;
  Item *items = ARENA_ARRAY(c->arena, Item, sum->n);
  int n = sum->n;
  for (int i = 0; i < n; i++) items[i] = (Item){sum->args[i], &sum->coefs[i]};
  for (;;) {
    Candidate best = best_factor(c, n, items);
    if (best.factor == NULL) break;
    n = pull_out(c, n, items, &best);
  }
  if (n == sum->n) return sum;
  Term res = sum_of_items(c, n, items);
  return term_length(c, res) <= term_length(c, sum) ? res : sum;
}

Term present(Ctx *c, Term t) {
  int n;
  Term *nodes = t_nodes(c, t, &n);
  if (n > MOST_NODES) return t;
  PtrMap *map = ptrmap_new(c->arena);
  for (int i = 0; i < n; i++) {
    Term node = nodes[i], res = node;
    if (node->n > 0) {
      Term *args = ARENA_ARRAY(c->arena, Term, node->n);
      bool changed = false;
      for (int k = 0; k < node->n; k++) {
        args[k] = ptrmap_get(map, node->args[k]);
        changed = changed || args[k] != node->args[k];
      }
      if (changed) res = t_with_args(c, node, args);
    }
    if (res->kind == T_ADD) res = factor_sum(c, res);
    ptrmap_put(map, node, res);
  }
  return ptrmap_get(map, t);
}
