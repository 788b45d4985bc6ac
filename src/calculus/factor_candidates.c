/* The factors that several summands have, and which of them promise most. */
#include <stdlib.h>
#include <string.h>

#include "calculus/factor_impl.h"

enum { FEW_TERMS = 12, MOST_CANDIDATES = 256, MOST_TRACE = 10 };

typedef struct Candidates {
  Factoring *f;
  PtrMap *at[SIDE_COUNT]; /* factor -> Candidate */
  int n;
  Candidate *list[MOST_CANDIDATES];
} Candidates;

/* ---- the factors of one summand ---- */

static Candidate *candidate(Candidates *all, Side side, Term factor, Term key, int item) {
  Ctx *c = all->f->c;
  if (all->at[side] == NULL) all->at[side] = ptrmap_new(c->arena);
  Candidate *res = ptrmap_get(all->at[side], key);
  if (res == NULL) {
    if (all->n == MOST_CANDIDATES) return NULL;
    res = ARENA_NEW(c->arena, Candidate);
    *res = (Candidate){.side = side, .factor = factor, .last = -1};
    ptrmap_put(all->at[side], key, res);
    all->list[all->n++] = res;
  }
  if (res->last == item) return NULL;
  res->last = item;
  res->count++;
  return res;
}

static void note(Candidates *all, Side side, Term factor, int item, bool whole) {
  Candidate *k = candidate(all, side, factor, factor, item);
  if (k != NULL && whole) k->whole++;
}

/* n - 1, -(n + 1) */
static bool is_shifted(Term e) { return e->kind == T_ADD || (e->kind == T_MUL && e->n == 1 && e->args[0]->kind == T_ADD); }

/* t^(n + 1) of t^n. */
static Term next_power(Ctx *c, Term t) { return t_pow(c, t->args[0], t_add2(c, t->args[1], t_int(c, 1))); }

static void note_commuting(Candidates *all, Side side, Term t, int item) {
  Ctx *c = all->f->c;
  const Term *list;
  int n = summand_factors(&t, side, &list);
  bool whole = n == 1 && list[0] == t;
  for (int i = 0; i < n; i++) {
    if (t_is_number(list[i]) || t_is_identity(list[i]) || t_is_ones(list[i])) continue;
    Term single = single_power(c, list[i]);
    note(all, side, list[i], item, whole);
    if (side == SIDE_SCALAR && list[i]->kind == T_POW && is_shifted(list[i]->args[1]))
      note(all, side, next_power(c, list[i]), item, false); /* t^(n - 1) as t^n/t */
    if (single != list[i]) note(all, side, single, item, false);
    bool power = list[i]->kind == T_POW || t_is_fn(list[i], FN_EPOW);
    if (power && t_is_integer(list[i]->args[1]) && fmpq_sgn(list[i]->args[1]->coef) < 0)
      note(all, side == SIDE_SCALAR ? SIDE_COMMON : SIDE_COMMON_ENTRY, single, item, false);
  }
}

static void note_trace(Candidates *all, Term t, int item) {
  Term w = summand_traced(t);
  if (w == NULL || w->kind != T_MUL || w->n > MOST_TRACE) return;
  for (int i = w->nscalars; i < w->n; i++) {
    /* A and A' are one factor, in the reading that came first: a trace keeps the first reading that is made of it. */
    Term turned = t_transpose(all->f->c, w->args[i]);
    bool known = all->at[SIDE_TRACE] != NULL && ptrmap_get(all->at[SIDE_TRACE], turned) != NULL;
    Candidate *k = candidate(all, SIDE_TRACE, known ? turned : w->args[i], known ? turned : w->args[i], item);
    if (k != NULL && w != t) k->traces++;
  }
}

static bool is_linear_call(Term t) {
  return t_is_fn(t, FN_DIAGM) || t_is_fn(t, FN_DIAGV) || t_is_fn(t, FN_VEC) || t_is_fn(t, FN_TRIL) || t_is_fn(t, FN_TRIU);
}

/* A term that stands for a function and its shape, or for a range: linear functions of one shape share a key. */
static void note_letter(Candidates *all, Term t, int item) {
  Ctx *c = all->f->c;
  Term scale, letter = summand_letter(c, t, &scale);
  if (t->kind == T_SUM) letter = t;
  if (letter == NULL) return;
  if (letter->kind == T_SUM) {
    for (int i = 0; i < all->n; i++) {
      Candidate *k = all->list[i];
      bool same = k->side == SIDE_SUM && k->factor->range.index == letter->range.index && k->factor->range.lo == letter->range.lo && k->factor->range.hi == letter->range.hi;
      if (same) {
        candidate(all, SIDE_SUM, k->factor, k->factor, item);
        return;
      }
    }
    candidate(all, SIDE_SUM, letter, letter, item);
  } else if (t_is_fn(letter, FN_KRON) && letter->n == 2) {
    note(all, SIDE_KRON_LEFT, letter->args[0], item, false);
    note(all, SIDE_KRON_RIGHT, letter->args[1], item, false);
  } else if (is_linear_call(letter)) {
    for (int i = 0; i < all->n; i++) {
      Candidate *k = all->list[i];
      if (k->side != SIDE_CALL || k->factor->fn != letter->fn || k->factor->args[0]->rows != letter->args[0]->rows) continue;
      candidate(all, SIDE_CALL, k->factor, k->factor, item);
      return;
    }
    candidate(all, SIDE_CALL, letter, letter, item);
  }
}

static void note_end(Candidates *all, Side side, Term factor, int item, bool whole, bool scaled) {
  Candidate *k = candidate(all, side, factor, factor, item);
  if (k == NULL) return;
  if (whole) k->whole++;
  k->scaled = k->scaled || scaled;
}

static void note_views(Candidates *all, const Item *it, int item) {
  for (int i = 0; i < it->nviews; i++) {
    const View *v = &it->views[i];
    bool whole = v->n == 1;
    if (t_is_identity(v->letters[0])) continue;
    if (leaves_scalar_matrix(v)) continue;
    bool plain = i == 0 || t_is_scalar(it->monic);
    bool scaled = whole && !t_is_int(v->scale, 1);
    note_end(all, SIDE_LEFT_ANY, v->letters[0], item, whole, scaled);
    note_end(all, SIDE_RIGHT_ANY, v->letters[v->n - 1], item, whole, scaled);
    if (!plain) continue;
    note_end(all, SIDE_LEFT, v->letters[0], item, whole, scaled);
    note_end(all, SIDE_RIGHT, v->letters[v->n - 1], item, whole, scaled);
  }
}

/* ---- readings ---- */

static bool is_inverse_of_sum(Term t) { return t_is_fn(t, FN_INV) && t->args[0]->kind == T_ADD; }

/* I beside S^-1 A or A S^-1, S a sum: I is S^-1 S, so that I - S^-1 A becomes S^-1 (S - A). */
static void identity_views(Ctx *c, int n, Item *items, Item *it) {
  for (int i = 0; i < n && it->nviews + 2 <= MOST_VIEWS; i++) {
    const Term *w;
    int len = summand_letters(&items[i].monic, &w);
    if (len < 2) continue;
    Term ends[] = {w[0], w[len - 1]};
    for (int k = 0; k < 2; k++) {
      if (!is_inverse_of_sum(ends[k])) continue;
      Term *letters = ARENA_ARRAY(c->arena, Term, 2);
      letters[k] = ends[k];
      letters[1 - k] = ends[k]->args[0];
      it->views[it->nviews++] = (View){t_int(c, 1), 2, letters};
      return;
    }
  }
}

static void read_items(Ctx *c, int n, Item *items) {
  for (int i = 0; i < n; i++) {
    if (items[i].views != NULL) continue;
    items[i].views = ARENA_ARRAY(c->arena, View, MOST_VIEWS);
    items[i].nviews = views_of(c, items[i].monic, items[i].views);
  }
  for (int i = 0; i < n; i++)
    if (t_is_identity(items[i].monic)) identity_views(c, n, items, &items[i]);
}

/* ---- the choice ---- */

static int most_saved(const void *a, const void *b) {
  const Candidate *x = *(Candidate *const *)a, *y = *(Candidate *const *)b;
  if (x->saved != y->saved) return x->saved < y->saved ? 1 : -1;
  if (x->side != y->side) return x->side < y->side ? -1 : 1;
  return (x->factor->id > y->factor->id) - (x->factor->id < y->factor->id);
}

/* What is gained if all goes well; 0 or less: not worth trying. */
static long estimate(Candidates *all, const Candidate *k, int nitems) {
  if (k->side == SIDE_COMMON || k->side == SIDE_COMMON_ENTRY) return k->count < nitems ? 1 : 0;
  if (k->count < 2) return 0;
  if (side_is_any_view(k->side)) { /* only where the other views add something */
    PtrMap *plain = all->at[k->side == SIDE_LEFT_ANY ? SIDE_LEFT : SIDE_RIGHT];
    const Candidate *p = plain == NULL ? NULL : ptrmap_get(plain, k->factor);
    if (p != NULL && p->count == k->count) return 0;
  }
  if (k->side == SIDE_TRACE && k->traces == 0) return 0; /* x'A x + y'A y has nothing to gain by a trace */
  if (k->side == SIDE_SUM || k->side == SIDE_CALL) return k->count - 1;
  long len = cost_of(all->f->cost, k->factor);
  if (k->side == SIDE_TRACE || k->side == SIDE_KRON_LEFT || k->side == SIDE_KRON_RIGHT) len++;
  return (k->count - 1) * len - k->whole + 1;
}

int best_candidates(Factoring *f, int n, Item *items, Candidate **best) {
  Candidates *all = ARENA_NEW(f->c->arena, Candidates);
  *all = (Candidates){.f = f};
  read_items(f->c, n, items);
  for (int i = 0; i < n; i++) {
    note_commuting(all, SIDE_SCALAR, items[i].monic, i);
    note_commuting(all, SIDE_ENTRY, items[i].monic, i);
    note_views(all, &items[i], i);
    note_trace(all, items[i].monic, i);
    note_letter(all, items[i].monic, i);
    Term word = summand_word(f->c, items[i].monic);
    if (word != NULL) note(all, SIDE_WORD, word, i, word == items[i].monic);
  }
  int kept = 0;
  for (int i = 0; i < all->n; i++) {
    all->list[i]->saved = estimate(all, all->list[i], n);
    if (all->list[i]->saved > 0) all->list[kept++] = all->list[i];
  }
  qsort(all->list, (size_t)kept, sizeof all->list[0], most_saved);
  int wanted = n > FEW_TERMS || f->tries < MOST_TRIES / 2 ? 1 : BEST_FEW;
  if (kept > wanted) kept = wanted;
  memcpy(best, all->list, sizeof(Candidate *) * (size_t)kept);
  return kept;
}
