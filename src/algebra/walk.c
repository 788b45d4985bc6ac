/* Walks over the DAG of a term: its nodes in order, free indices, rebuilding, substitution. */
#include <stdlib.h>
#include <string.h>

#include "algebra/build.h"
#include "algebra/term_map.h"

static int by_term_id(const void *a, const void *b) {
  uint32_t x = (*(const Term *)a)->id, y = (*(const Term *)b)->id;
  return (x > y) - (x < y);
}

enum { FEW = 64, SPARSE = 8 };

/* Ids count from 1 without gaps, so that the nodes of a large DAG find their order in an array of all ids between the
 * least and the greatest; a few nodes, or nodes far apart, are sorted by comparing. */
static void sort_by_id(Ctx *c, TermWalk *w, Term *terms, int n) {
  uint32_t least = UINT32_MAX, greatest = 0;
  for (int i = 0; i < n; i++) {
    if (terms[i]->id < least) least = terms[i]->id;
    if (terms[i]->id > greatest) greatest = terms[i]->id;
  }
  if (n <= FEW || (greatest - least) / SPARSE > (uint32_t)n) {
    qsort(terms, (size_t)n, sizeof *terms, by_term_id);
    return;
  }
  const int span = (int)(greatest - least) + 1;
  if (span > w->nplaces) {
    arena_release(c->arena, w->places, sizeof(Term) * (size_t)w->nplaces);
    w->nplaces = 2 * span;
    w->places = ARENA_ARRAY(c->arena, Term, w->nplaces);
  }
  for (int i = 0; i < n; i++) w->places[terms[i]->id - least] = terms[i];
  for (int i = 0, at = 0; i < span; i++) {
    if (w->places[i] == NULL) continue;
    terms[at++] = w->places[i];
    w->places[i] = NULL;
  }
}

/* Appends t to the walk unless this walk has met it. */
static void meet(Ctx *c, TermWalk *w, Term t) {
  if (!term_mark(t, w->round)) return;
  if (w->count == w->cap) {
    int cap = w->cap == 0 ? 256 : 2 * w->cap;
    w->met = arena_move(c->arena, w->met, sizeof(Term) * (size_t)w->count, sizeof(Term) * (size_t)cap);
    w->cap = cap;
  }
  w->met[w->count++] = t;
}

const Term *t_nodes_of(Ctx *c, int n, const Term *roots, int *count) {
  TermWalk *w = term_walk(c);
  w->round++;
  w->count = 0;
  for (int i = 0; i < n; i++) meet(c, w, roots[i]);
  for (int at = 0; at < w->count; at++) {
    Term t = w->met[at];
    for (int i = 0; i < t->n; i++) meet(c, w, t->args[i]);
    if (t_has_range(t)) {
      meet(c, w, t->range.lo);
      meet(c, w, t->range.hi);
    }
  }
  Term *res = ARENA_ARRAY(c->arena, Term, w->count);
  memcpy(res, w->met, sizeof(Term) * (size_t)w->count);
  sort_by_id(c, w, res, w->count);
  *count = w->count;
  return res;
}

/* Passes ask for the nodes of one term after the other. */
const Term *t_nodes(Ctx *c, Term t, int *count) {
  TermWalk *w = term_walk(c);
  if (w->root != t) {
    w->nodes = t_nodes_of(c, 1, &t, &w->nnodes);
    w->root = t;
  }
  *count = w->nnodes;
  return w->nodes;
}

bool t_has_atom(Ctx *c, Term t, int n, const Term *atoms) {
  TermWalk *w = term_walk(c);
  w->round++;
  w->count = 0;
  meet(c, w, t);
  while (w->count > 0) { /* the last one met first: down to the leaves */
    Term x = w->met[--w->count];
    for (int i = 0; i < n; i++)
      if (x == atoms[i]) return true;
    for (int i = x->n - 1; i >= 0 && x->kind != T_DIFF; i--) meet(c, w, x->args[i]);
  }
  return false;
}

bool t_depends_on_index(Ctx *c, Term t, const Symbol *index) {
  if (!t->has_index) return false;
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  TermMap *free = termmap_new(c, n, nodes); /* nodes in which the index is not bound */
  for (int i = 0; i < n; i++) {
    Term x = nodes[i];
    bool found = x->kind == T_SYM && x->sym == index;
    bool binds = t_has_range(x) && x->range.index == index;
    for (int k = 0; k < x->n && !found && !binds; k++) found = termmap_get(free, x->args[k]) != NULL;
    if (t_has_range(x) && !found) found = termmap_get(free, x->range.lo) != NULL || termmap_get(free, x->range.hi) != NULL;
    if (found) termmap_put(free, x, x);
  }
  const bool res = termmap_get(free, t) != NULL;
  termmap_drop(free);
  return res;
}

bool t_mentions_index(Ctx *c, Term t, const Symbol *index) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if ((nodes[i]->kind == T_SYM && nodes[i]->sym == index) || (t_has_range(nodes[i]) && nodes[i]->range.index == index)) return true;
  return false;
}

static bool is_block_trace(Term t) { return t_is_fn(t, FN_BTR) || t_is_fn(t, FN_PTR); }

/* hess(f(x), 1) stays when f(x) gets a name: no name has derivatives by the number of an argument. */
static bool keeps_function(Term t, const Term *args) {
  return t->kind == T_FN && t_unknown(t) != NULL && t_unknown(args[0]) == NULL;
}

Term t_with_args(Ctx *c, Term t, const Term *args) {
  if (keeps_function(t, args)) return t;
  switch (t->kind) {
    case T_NUM:
    case T_DIM:
    case T_SYM: return t;
    case T_MEMBER: return t_member(c, t->sym, args[0]);
    case T_DIFF: return args[0]->kind == T_SYM || args[0]->kind == T_MEMBER ? t_diff(c, args[0]) : t_d(c, args[0]);
    case T_ADD: return t_linear(c, t->n, t->coefs, args);
    case T_MUL: {
      Term product = t->n == 0 ? t_int(c, 1) : t_mul(c, t->n, args);
      return t_scale(c, t->coef, product);
    }
    case T_POW: return t_pow(c, args[0], args[1]);
    case T_HAD: return t_had(c, t->n, args);
    case T_FN: return t->n == 0 || t->fn == FN_COMMUTATION || t->fn == FN_DUP || t->fn == FN_ELIM ? t : t->fn == FN_UNIT ? t_unit(c, args[0], t->rows) : t->fn == FN_MAT ? t_mat(c, args[0], t->rows, t->cols) : is_block_trace(t) ? t_block_trace(c, t->fn, args[0], term_dim(c, t->args[1]), t->rows, t->cols) : t_fn(c, t->fn, t->n, args);
    case T_SUM: return t_sum(c, &t->range, args[0]);
    case T_PROD: return t_prod(c, &t->range, args[0]);
    case T_BLOCK: return t_block(c, t->nrows, t->ncols, args);
    case T_APPLY: return t_apply(c, t->sym, t->n, args, t->rows, t->cols);
  }
  return t;
}

/* Rebuilds all nodes of t in ascending order, `from` becoming `to` (both NULL: only rebuild). */
static Term rebuild(Ctx *c, Term t, Term from, Term to) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  TermMap *map = termmap_new(c, n, nodes);
  for (int i = 0; i < n; i++) {
    Term node = nodes[i], res = node;
    if (node == from) {
      res = to;
    } else if (node->n > 0) {
      Term *args = ARENA_ARRAY(c->arena, Term, node->n);
      bool changed = from == NULL;
      bool binds = from != NULL && from->kind == T_SYM && t_has_range(node) && node->range.index == from->sym;
      for (int k = 0; k < node->n; k++) {
        args[k] = binds ? node->args[k] : termmap_get(map, node->args[k]);
        changed = changed || args[k] != node->args[k];
      }
      if (t_has_range(node)) {
        Range r = node->range;
        r.lo = termmap_get(map, r.lo);
        r.hi = termmap_get(map, r.hi);
        changed = changed || r.lo != node->range.lo || r.hi != node->range.hi;
        if (changed) res = node->kind == T_SUM ? t_sum(c, &r, args[0]) : t_prod(c, &r, args[0]);
      } else if (changed) {
        res = t_with_args(c, node, args);
      }
    }
    termmap_put(map, node, res);
  }
  Term res = termmap_get(map, t);
  termmap_drop(map);
  return res;
}

Term t_rebuild(Ctx *c, Term t) { return rebuild(c, t, NULL, NULL); }

Term t_substitute(Ctx *c, Term t, Term from, Term to) { return rebuild(c, t, from, to); }

Term t_map(Ctx *c, Term t, TermChange *change, void *env) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  TermMap *map = termmap_new(c, n, nodes);
  for (int i = 0; i < n; i++) {
    Term node = nodes[i], res = node;
    if (node->n > 0) {
      Term *args = ARENA_ARRAY(c->arena, Term, node->n);
      bool changed = false;
      for (int k = 0; k < node->n; k++) {
        args[k] = termmap_get(map, node->args[k]);
        changed = changed || args[k] != node->args[k];
      }
      if (changed) res = t_with_args(c, node, args);
    }
    termmap_put(map, node, change(env, res));
  }
  Term res = termmap_get(map, t);
  termmap_drop(map);
  return res;
}

bool t_has_kind(Ctx *c, Term t, TermKind kind) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i]->kind == kind) return true;
  return false;
}

bool t_has_fn(Ctx *c, Term t, Fn fn) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (t_is_fn(nodes[i], fn)) return true;
  return false;
}

/* ---- terms as dimensions ------------------------------------------------------------------------------------------ */

/* q d, NULL where q is too large. */
static const Dim *scaled_dim(Ctx *c, const fmpq *q, const Dim *d) {
  const fmpz *p = fmpq_numref(q), *den = fmpq_denref(q);
  if (d == NULL || !fmpz_fits_si(p) || fmpz_cmp_si(den, 256) > 0) return NULL;
  int64_t k = fmpz_get_si(p);
  const Dim *whole = dim_mul(c->dims, dim_const(c->dims, k < 0 ? -k : k), d);
  if (k < 0) whole = dim_sub(c->dims, dim_const(c->dims, 0), whole);
  return fmpz_is_one(den) ? whole : dim_divide(c->dims, whole, fmpz_get_si(den));
}

const Dim *term_dim(Ctx *c, Term t) {
  const Dim *res = NULL;
  switch (t->kind) {
    case T_NUM: return fmpz_is_one(fmpq_denref(t->coef)) && fmpq_sgn(t->coef) >= 0 ? scaled_dim(c, t->coef, dim_const(c->dims, 1)) : NULL;
    case T_DIM: return dim_name(c->dims, t->name);
    case T_ADD:
      for (int i = 0; i < t->n; i++) {
        const Dim *part = scaled_dim(c, &t->coefs[i], t_is_int(t->args[i], 1) ? dim_const(c->dims, 1) : term_dim(c, t->args[i]));
        if (part == NULL) return NULL;
        res = res == NULL ? part : dim_add(c->dims, res, part);
      }
      return res;
    case T_MUL:
      if (t->nscalars < t->n) return NULL;
      res = dim_const(c->dims, 1);
      for (int i = 0; i < t->n; i++) {
        const Dim *part = term_dim(c, t->args[i]);
        if (part == NULL) return NULL;
        res = dim_mul(c->dims, res, part);
      }
      return scaled_dim(c, t->coef, res);
    case T_POW:
      if (!t_is_int(t->args[1], 2) || (res = term_dim(c, t->args[0])) == NULL) return NULL;
      return dim_mul(c->dims, res, res);
    default: return NULL;
  }
}
