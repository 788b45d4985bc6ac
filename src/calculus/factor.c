#include "calculus/factor.h"

#include <stdlib.h>
#include <string.h>

#include "calculus/recognise.h"
#include "calculus/views.h"

enum { MOST_TERMS = 64, MOST_TRIES = 3000, FEW_TERMS = 12, BEST_FEW = 5, MOST_CANDIDATES = 256, MOST_TRACE = 10, UNUSUAL = 2 };

/* SIDE_LEFT, SIDE_RIGHT: of words as they stand; the same in any view.  SIDE_WORD: the whole word, a x + b x = (a + b) x. */
typedef enum Side {
  SIDE_SCALAR, SIDE_LEFT, SIDE_RIGHT, SIDE_ENTRY, SIDE_TRACE, SIDE_KRON_LEFT, SIDE_KRON_RIGHT, SIDE_CALL, SIDE_SUM, SIDE_COMMON, SIDE_WORD, SIDE_LEFT_ANY, SIDE_RIGHT_ANY, SIDE_COUNT
} Side;

/* A summand and the ways to read it. */
typedef struct Item {
  Term monic;
  fmpq *coef;
  int nviews;
  View *views;
} Item;

typedef struct Candidate {
  Side side;
  Term factor;      /* SIDE_CALL, SIDE_SUM: a term with that function, that range */
  int count, whole; /* items that have it; items that are nothing else */
  int last;         /* the item that was counted last */
  long saved;
} Candidate;

typedef struct Candidates {
  Factoring *f;
  PtrMap *at[SIDE_COUNT]; /* factor -> Candidate */
  int n;
  Candidate *list[MOST_CANDIDATES];
} Candidates;

Factoring factoring_new(Ctx *c) { return (Factoring){.c = c, .cost = cost_new(c), .done = ptrmap_new(c->arena), .tries = MOST_TRIES}; }

static bool is_left(Side s) { return s == SIDE_LEFT || s == SIDE_LEFT_ANY; }
static bool is_any_view(Side s) { return s == SIDE_LEFT_ANY || s == SIDE_RIGHT_ANY; }

/* ---- the factors of a summand ------------------------------------------------------------------------------------------------------ */

static int word_of(const Term *t, const Term **letters) {
  if ((*t)->kind == T_MUL) {
    *letters = (*t)->args + (*t)->nscalars;
    return (*t)->n - (*t)->nscalars;
  }
  *letters = t;
  return t_is_scalar(*t) ? 0 : 1;
}

static bool is_integer(Term e) { return e->kind == T_NUM && fmpz_is_one(fmpq_denref(e->coef)); }

static bool is_power(Term t) { return t->kind == T_POW || t_is_fn(t, FN_EPOW); }

/* base or 1/base of an integer power; t itself if it is none. */
static Term single_power(Ctx *c, Term t) {
  if (!is_power(t) || !is_integer(t->args[1])) return t;
  Term e = t_int(c, fmpq_sgn(t->args[1]->coef));
  return t->kind == T_POW ? t_pow(c, t->args[0], e) : t_epow(c, t->args[0], e);
}

/* Whether the factor t contains the factor f: f itself, or a higher power of it. */
static bool contains(Ctx *c, Term t, Term f) { return t == f || single_power(c, t) == f; }

static Term divided(Ctx *c, Term t, Term f) {
  if (t == f) return NULL;
  Term e = t_sub(c, t->args[1], t_int(c, fmpq_sgn(t->args[1]->coef)));
  return t->kind == T_POW ? t_pow(c, t->args[0], e) : t_epow(c, t->args[0], e);
}

/* The commuting factors of a summand: scalars, or those of an elementwise product that is its only letter. */
static int factors_of(const Term *t, Side side, const Term **list) {
  Term m = *t;
  if (side == SIDE_SCALAR) {
    *list = m->kind == T_MUL ? m->args : t;
    return m->kind == T_MUL ? m->nscalars : t_is_scalar(m) ? 1 : 0;
  }
  const Term *w;
  if (word_of(t, &w) != 1) return 0;
  if (m->kind == T_MUL && w[0]->kind != T_HAD) return 0; /* s x would become x .* (s 1) */
  *list = w[0]->kind == T_HAD ? w[0]->args : w;
  return w[0]->kind == T_HAD ? w[0]->n : 1;
}

/* The word under a trace; NULL for other summands. */
static Term traced(Term t) {
  if (t->kind == T_MUL && t->nscalars == 1 && t->n == 1) t = t->args[0];
  return t_is_fn(t, FN_TR) ? t->args[0] : NULL;
}

/* The only letter of a summand, NULL if it has none or several; *scalars is set to the factors in front. */
static Term only_letter(Ctx *c, Term t, Term *scale) {
  const Term *w;
  Term at = t;
  *scale = t_int(c, 1);
  if (t->kind == T_MUL && t->nscalars > 0 && t->n > t->nscalars) *scale = t_mul(c, t->nscalars, t->args);
  int n = word_of(&at, &w);
  /* u kron(r, s) with rows r, s is kron(r, u s). */
  if (n == 2 && t_is_column(w[0]) && t_is_fn(w[1], FN_KRON) && w[1]->n == 2) return t_kron(c, w[1]->args[0], t_mul2(c, w[0], w[1]->args[1]));
  return n != 1 ? NULL : at == t && t->kind != T_MUL ? t : w[0];
}

/* The word of a summand as a term, NULL for scalars; the scalar factors in front of it. */
static Term whole_word(Ctx *c, Term t) {
  if (t_is_scalar(t)) return NULL;
  return t->kind == T_MUL && t->nscalars > 0 ? t_mul(c, t->n - t->nscalars, t->args + t->nscalars) : t;
}

static Term scalar_part(Ctx *c, Term t) { return t->kind == T_MUL && t->nscalars > 0 ? t_mul(c, t->nscalars, t->args) : t_int(c, 1); }

static bool is_linear_call(Term t) {
  return t_is_fn(t, FN_DIAGM) || t_is_fn(t, FN_DIAGV) || t_is_fn(t, FN_VEC) || t_is_fn(t, FN_TRIL) || t_is_fn(t, FN_TRIU);
}

/* ---- candidates -------------------------------------------------------------------------------------------------------------------- */

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

static void note_commuting(Candidates *all, Side side, Term t, int item) {
  Ctx *c = all->f->c;
  const Term *list;
  int n = factors_of(&t, side, &list);
  bool whole = n == 1 && list[0] == t;
  for (int i = 0; i < n; i++) {
    if (t_is_number(list[i]) || t_is_identity(list[i]) || t_is_ones(list[i])) continue;
    Term single = single_power(c, list[i]);
    note(all, side, list[i], item, whole);
    if (single != list[i]) note(all, side, single, item, false);
    if (side == SIDE_SCALAR && list[i]->kind == T_POW && is_integer(list[i]->args[1]) && fmpq_sgn(list[i]->args[1]->coef) < 0)
      note(all, SIDE_COMMON, single, item, false);
  }
}

static void note_trace(Candidates *all, Term t, int item) {
  Term w = traced(t);
  if (w == NULL || w->kind != T_MUL || w->n > MOST_TRACE) return;
  for (int i = w->nscalars; i < w->n; i++) {
    /* A and A' are one factor, in the reading that came first: a trace keeps the first reading that is made of it. */
    Term turned = t_transpose(all->f->c, w->args[i]);
    bool known = all->at[SIDE_TRACE] != NULL && ptrmap_get(all->at[SIDE_TRACE], turned) != NULL;
    note(all, SIDE_TRACE, known ? turned : w->args[i], item, false);
  }
}

/* A term that stands for a function and its shape, or for a range: linear functions of one shape share a key. */
static void note_letter(Candidates *all, Term t, int item) {
  Ctx *c = all->f->c;
  Term scale, letter = only_letter(c, t, &scale);
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

static void note_views(Candidates *all, const Item *it, int item) {
  for (int i = 0; i < it->nviews; i++) {
    const View *v = &it->views[i];
    bool whole = v->n == 1 && t_is_int(v->scale, 1);
    if (t_is_identity(v->letters[0])) continue;
    if (v->n == 1 && !whole) continue; /* s x would become s I x */
    bool plain = i == 0 || t_is_scalar(it->monic);
    note(all, SIDE_LEFT_ANY, v->letters[0], item, whole);
    note(all, SIDE_RIGHT_ANY, v->letters[v->n - 1], item, whole);
    if (!plain) continue;
    note(all, SIDE_LEFT, v->letters[0], item, whole);
    note(all, SIDE_RIGHT, v->letters[v->n - 1], item, whole);
  }
}

static int most_saved(const void *a, const void *b) {
  const Candidate *x = *(Candidate *const *)a, *y = *(Candidate *const *)b;
  if (x->saved != y->saved) return x->saved < y->saved ? 1 : -1;
  if (x->side != y->side) return x->side < y->side ? -1 : 1;
  return (x->factor->id > y->factor->id) - (x->factor->id < y->factor->id);
}

/* What is gained if all goes well; 0 or less: not worth trying. */
static long estimate(Candidates *all, const Candidate *k, int nitems) {
  if (k->side == SIDE_COMMON) return k->count < nitems ? 1 : 0;
  if (k->count < 2) return 0;
  if (is_any_view(k->side)) { /* only where the other views add something */
    PtrMap *plain = all->at[k->side == SIDE_LEFT_ANY ? SIDE_LEFT : SIDE_RIGHT];
    const Candidate *p = plain == NULL ? NULL : ptrmap_get(plain, k->factor);
    if (p != NULL && p->count == k->count) return 0;
  }
  if (k->side == SIDE_SUM || k->side == SIDE_CALL) return k->count - 1;
  long len = cost_of(all->f->cost, k->factor);
  if (k->side == SIDE_TRACE || k->side == SIDE_KRON_LEFT || k->side == SIDE_KRON_RIGHT) len++;
  return (k->count - 1) * len - k->whole + 1;
}

/* ---- pulling out ----------------------------------------------------------------------------------------------------------------- */

static Term without_commuting(Ctx *c, Term t, Side side, Term factor) {
  const Term *list;
  int n = factors_of(&t, side, &list), kept = 0;
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
  Term w = traced(t);
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
  Term scale, letter = only_letter(c, t, &scale);
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

/* Times q, multiplied out. */
static Term times_denominator(Ctx *c, Term t, Term factor) {
  Term q = t_recip(c, factor), rest = without_commuting(c, t, SIDE_SCALAR, factor);
  if (rest != NULL) return rest;
  if (q->kind != T_ADD) return t_mul2(c, t, q);
  Term *parts = ARENA_ARRAY(c->arena, Term, q->n);
  for (int i = 0; i < q->n; i++) parts[i] = t_mul2(c, q->args[i], t);
  return t_linear(c, q->n, q->coefs, parts);
}

static Term without_end(Ctx *c, const Item *it, const Candidate *k) {
  bool left = is_left(k->side), any = is_any_view(k->side) || t_is_scalar(it->monic);
  for (int i = 0; i < (any ? it->nviews : 1); i++) {
    const View *v = &it->views[i];
    if (v->n == 1 && !t_is_int(v->scale, 1)) continue;
    if (v->letters[left ? 0 : v->n - 1] == k->factor) return view_rest(c, v, left);
  }
  return NULL;
}

/* The summand divided by the factor, NULL if it does not have it. */
static Term without(Ctx *c, const Item *it, const Candidate *k) {
  switch (k->side) {
    case SIDE_SCALAR:
    case SIDE_ENTRY: return without_commuting(c, it->monic, k->side, k->factor);
    case SIDE_LEFT:
    case SIDE_RIGHT:
    case SIDE_LEFT_ANY:
    case SIDE_RIGHT_ANY: return without_end(c, it, k);
    case SIDE_TRACE: return without_traced(c, it->monic, k->factor);
    case SIDE_COMMON: return times_denominator(c, it->monic, k->factor);
    case SIDE_WORD: return whole_word(c, it->monic) == k->factor ? scalar_part(c, it->monic) : NULL;
    default: return without_letter(c, it->monic, k);
  }
}

static Term with(Ctx *c, const Candidate *k, Term rest) {
  switch (k->side) {
    case SIDE_RIGHT:
    case SIDE_RIGHT_ANY: return t_mul2(c, rest, k->factor);
    case SIDE_ENTRY: return t_had2(c, k->factor, rest);
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

static void clear_coefficient(void *q) { fmpq_clear(q); }

static void make_item(Ctx *c, Item *it, Term t) {
  fmpq *coef = ARENA_NEW(c->arena, fmpq);
  fmpq_init(coef);
  *it = (Item){.monic = t_monic(c, t, coef), .coef = coef};
  if (COEFF_IS_MPZ(*fmpq_numref(coef)) || COEFF_IS_MPZ(*fmpq_denref(coef))) arena_defer(c->arena, clear_coefficient, coef);
}

/* A sum, or a number times a sum, with the sum factored. */
static Term scaled_sum_factored(Factoring *f, Term t) {
  bool scaled = t->kind == T_MUL && t->n == 1 && t->args[0]->kind == T_ADD;
  return scaled ? t_scale(f->c, t->coef, factor_sum(f, t->args[0])) : factor_sum(f, t);
}

/* Joins the items that have the factor into one, which takes the place of the first; returns the number of items
 * then, 0 if fewer than two have it. */
static int pull_out(Factoring *f, int n, const Item *items, const Candidate *k, Item *out) {
  Ctx *c = f->c;
  Term *rests = ARENA_ARRAY(c->arena, Term, n);
  fmpq *coefs = ARENA_ARRAY(c->arena, fmpq, n);
  int group = 0, first = -1, kept = 0;
  for (int i = 0; i < n; i++) {
    Term rest = without(c, &items[i], k);
    if (rest == NULL) {
      out[kept++] = items[i];
      continue;
    }
    rests[group] = rest;
    coefs[group++] = *items[i].coef;
    if (first < 0) first = kept++;
  }
  if (group < 2 || c->diag->failed) return 0;
  Term rest = t_linear(c, group, coefs, rests);
  rest = scaled_sum_factored(f, rest);
  make_item(c, &out[first], with(c, k, rest));
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

/* ---- views ------------------------------------------------------------------------------------------------------------------------ */

static bool is_inverse_of_sum(Term t) { return t_is_fn(t, FN_INV) && t->args[0]->kind == T_ADD; }

/* I beside S^-1 A or A S^-1, S a sum: I is S^-1 S, so that I - S^-1 A becomes S^-1 (S - A). */
static void identity_views(Ctx *c, int n, Item *items, Item *it) {
  for (int i = 0; i < n && it->nviews + 2 <= MOST_VIEWS; i++) {
    const Term *w;
    int len = word_of(&items[i].monic, &w);
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

static int best_candidates(Factoring *f, int n, Item *items, Candidate **best) {
  Candidates *all = ARENA_NEW(f->c->arena, Candidates);
  *all = (Candidates){.f = f};
  read_items(f->c, n, items);
  for (int i = 0; i < n; i++) {
    note_commuting(all, SIDE_SCALAR, items[i].monic, i);
    note_commuting(all, SIDE_ENTRY, items[i].monic, i);
    note_views(all, &items[i], i);
    note_trace(all, items[i].monic, i);
    note_letter(all, items[i].monic, i);
    Term word = whole_word(f->c, items[i].monic);
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

/* ---- the search -------------------------------------------------------------------------------------------------------------------- */

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
  bool typed = term_place(c, sum) != NULL; /* a sum that the user wrote changes only if it gets shorter */
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
      bool new_identity = few[i]->whole > 0 && !t_is_scalar(t) && !has_symmetric_sum(c, kept, out);
      long price = is_any_view(few[i]->side) || new_identity ? UNUSUAL : 0;
      bool strict = typed || best != NULL || few[i]->side >= SIDE_TRACE;
      if (now + price + (strict && price == 0) > cost) continue;
      cost = now + price, paid = price, best = t, next = out, left = kept;
    }
    if (best == NULL || c->diag->failed) break;
    res = best, items = next, n = left, cost -= paid;
  }
  return res;
}

Term factor_sum(Factoring *f, Term sum) {
  if (sum->kind != T_ADD || sum->n > MOST_TERMS) return sum;
  Term res = ptrmap_get(f->done, sum);
  if (res != NULL) return res;
  ptrmap_put(f->done, sum, sum);
  res = with_complements(f->c, sum);
  res = res == sum ? pull_all(f, sum) : res->kind == T_ADD ? factor_sum(f, res) : res;
  ptrmap_put(f->done, sum, res);
  return res;
}

/* ---- multiplying out ------------------------------------------------------------------------------------------------------------- */

enum { MOST_MULTIPLIED = 32 };

/* The product, or elementwise product, of t's factors with the sum at position `at` distributed. */
static Term distributed(Ctx *c, Term t, int at) {
  Term sum = t->args[at];
  Term *parts = ARENA_ARRAY(c->arena, Term, sum->n), *args = ARENA_ARRAY(c->arena, Term, t->n);
  memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
  for (int i = 0; i < sum->n; i++) {
    args[at] = sum->args[i];
    parts[i] = t->kind == T_HAD ? t_had(c, t->n, args) : t_mul(c, t->n, args);
  }
  Term res = t_linear(c, sum->n, sum->coefs, parts);
  return t->kind == T_HAD ? res : t_scale(c, t->coef, res);
}

static Term product_multiplied_out(Ctx *c, Term t) {
  if (t->kind != T_MUL && t->kind != T_HAD) return t;
  for (int i = 0; i < t->n; i++)
    if (t->args[i]->kind == T_ADD && t->args[i]->n <= MOST_MULTIPLIED) return distributed(c, t, i);
  return t;
}

Term multiplied_out(Ctx *c, Term t) {
  if (t->kind != T_ADD) return product_multiplied_out(c, t);
  if (t->n > MOST_MULTIPLIED) return t;
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) args[i] = product_multiplied_out(c, t->args[i]);
  return t_linear(c, t->n, t->coefs, args);
}
