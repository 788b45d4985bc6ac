/* Sums: flat, like terms merged, common rational content in front. */
#include <string.h>

#include "algebra/build.h"
#include "algebra/explicit.h"
#include "algebra/structure.h"
#include "base/ptrmap.h"

/* The monic terms of a sum under construction, with their coefficients. */
typedef struct Sum {
  Ctx *c;
  int n, cap;
  Term *args;
  fmpq *coefs;
  PtrMap *index; /* monic term -> position + 1, once the sum is long */
} Sum;

static Sum sum_new(Ctx *c, int cap) {
  if (cap < 4) cap = 4;
  Sum s = {.c = c, .cap = cap, .args = ARENA_ARRAY(c->arena, Term, cap), .coefs = ARENA_ARRAY(c->arena, fmpq, cap)};
  for (int i = 0; i < cap; i++) fmpq_init(&s.coefs[i]);
  return s;
}

static void sum_clear(Sum *s) {
  if (s->index != NULL) ptrmap_drop(s->index);
  for (int i = 0; i < s->cap; i++) fmpq_clear(&s->coefs[i]);
}

static void sum_reserve(Sum *s) {
  if (s->n < s->cap) return;
  int cap = 2 * s->cap;
  s->args = arena_move(s->c->arena, s->args, sizeof(Term) * (size_t)s->cap, sizeof(Term) * (size_t)cap);
  s->coefs = arena_move(s->c->arena, s->coefs, sizeof(fmpq) * (size_t)s->cap, sizeof(fmpq) * (size_t)cap);
  for (int i = s->cap; i < cap; i++) fmpq_init(&s->coefs[i]);
  s->cap = cap;
}

enum { LINEAR_SEARCH = 12 };

static int sum_find(Sum *s, Term monic) {
  if (s->n <= LINEAR_SEARCH) {
    for (int i = 0; i < s->n; i++)
      if (s->args[i] == monic) return i;
    return -1;
  }
  if (s->index == NULL) {
    s->index = ptrmap_with_room(s->c->arena, s->cap);
    for (int i = 0; i < s->n; i++) {
      int *at = ARENA_NEW(s->c->arena, int);
      *at = i;
      ptrmap_put(s->index, s->args[i], at);
    }
  }
  int *at = ptrmap_get(s->index, monic);
  return at == NULL ? -1 : *at;
}

static void sum_put(Sum *s, const fmpq_t coef, Term monic) {
  int at = sum_find(s, monic);
  if (at >= 0) {
    fmpq_add(&s->coefs[at], &s->coefs[at], coef);
    return;
  }
  sum_reserve(s);
  s->args[s->n] = monic;
  fmpq_set(&s->coefs[s->n], coef);
  if (s->index != NULL) {
    int *pos = ARENA_NEW(s->c->arena, int);
    *pos = s->n;
    ptrmap_put(s->index, monic, pos);
  }
  s->n++;
}

Term t_monic(Ctx *c, Term t, fmpq_t q) {
  if (t->kind == T_NUM) {
    fmpq_set(q, t->coef);
    return t_int(c, 1);
  }
  fmpq_one(q);
  if (t->kind != T_MUL || fmpq_is_one(t->coef)) return t;
  fmpq_set(q, t->coef);
  if (t->n == 1) return t->args[0];
  fmpq_t one;
  fmpq_init(one);
  fmpq_one(one);
  Term res = node_mul(c, one, t->nscalars, t->n, t->args, t->rows, t->cols);
  fmpq_clear(one);
  return res;
}

/* Adds factor * t, opening nested sums. */
static void sum_take(Sum *s, const fmpq_t factor, Term t) {
  if (t_is_zero(t)) return;
  fmpq_t q;
  fmpq_init(q);
  Term monic = t_monic(s->c, t, q);
  fmpq_mul(q, q, factor);
  if (monic->kind == T_ADD) {
    fmpq_t inner;
    fmpq_init(inner);
    for (int i = 0; i < monic->n; i++) {
      fmpq_mul(inner, q, &monic->coefs[i]);
      sum_put(s, inner, monic->args[i]);
    }
    fmpq_clear(inner);
  } else {
    sum_put(s, q, monic);
  }
  fmpq_clear(q);
}

static void drop_zeros(Sum *s) {
  int kept = 0;
  for (int i = 0; i < s->n; i++) {
    if (fmpq_is_zero(&s->coefs[i])) continue;
    s->args[kept] = s->args[i];
    if (kept != i) fmpq_set(&s->coefs[kept], &s->coefs[i]);
    kept++;
  }
  s->n = kept;
}

/* Divides the coefficients by their content (positive, unless all are negative) and returns it in q. */
static void take_content(Sum *s, fmpq_t q) {
  bool negative = true;
  fmpz_t g, l;
  fmpz_init(g);
  fmpz_init(l);
  fmpz_one(l);
  for (int i = 0; i < s->n; i++) {
    if (fmpq_sgn(&s->coefs[i]) > 0) negative = false;
    fmpz_gcd(g, g, fmpq_numref(&s->coefs[i]));
    fmpz_lcm(l, l, fmpq_denref(&s->coefs[i]));
  }
  fmpq_set_fmpz_frac(q, g, l);
  if (negative) fmpq_neg(q, q);
  fmpz_clear(g);
  fmpz_clear(l);
  if (fmpq_is_one(q)) return;
  for (int i = 0; i < s->n; i++) fmpq_div(&s->coefs[i], &s->coefs[i], q);
}

/* A sum and its negative are one node and a sign: the one that came first. */
static Term sum_node(Sum *s, fmpq_t content, const Dim *rows, const Dim *cols) {
  struct TermNode p = {.kind = T_ADD, .n = s->n, .args = s->args, .coefs = s->coefs, .rows = rows, .cols = cols};
  p.facts = facts_of_sum(s->n, s->coefs, s->args);
  Term same = term_lookup(s->c, &p);
  if (same != NULL) return same;
  for (int i = 0; i < s->n; i++) fmpq_neg(&s->coefs[i], &s->coefs[i]);
  Term opposite = term_lookup(s->c, &p);
  for (int i = 0; i < s->n; i++) fmpq_neg(&s->coefs[i], &s->coefs[i]);
  if (opposite == NULL) return term_intern(s->c, &p);
  fmpq_neg(content, content);
  return opposite;
}

/* Matrices given by their entries become one. */
static void join_tables(Sum *s) {
  int nkept, *kept = ARENA_ARRAY(s->c->arena, int, s->n);
  Term table = explicit_sum(s->c, s->n, s->coefs, s->args, kept, &nkept);
  if (table == NULL) return;
  for (int i = 0; i < nkept; i++) {
    s->args[i] = s->args[kept[i]];
    if (kept[i] != i) fmpq_set(&s->coefs[i], &s->coefs[kept[i]]);
  }
  s->n = nkept;
  if (t_is_zero(table)) return;
  s->args[s->n] = table;
  fmpq_one(&s->coefs[s->n++]);
}

enum { MOST_SUMS = 16 }; /* compared with one another */

/* sum_i f(i) - sum_j f(j) = 0: to the one that came first. */
static void join_renamed(Sum *s) {
  int at[MOST_SUMS], n = 0;
  for (int i = 0; i < s->n && n < MOST_SUMS; i++)
    if (has_indexed_sum(s->args[i])) at[n++] = i;
  fmpq_t q;
  fmpq_init(q);
  for (int i = 0; i < n; i++) {
    for (int k = i + 1; k < n; k++) {
      if (fmpq_is_zero(&s->coefs[at[k]]) || !same_up_to_index(s->c, s->args[at[k]], s->args[at[i]], q)) continue;
      fmpq_addmul(&s->coefs[at[i]], q, &s->coefs[at[k]]);
      fmpq_zero(&s->coefs[at[k]]);
    }
  }
  fmpq_clear(q);
}

static Term sum_finish(Sum *s, const Dim *rows, const Dim *cols) {
  drop_zeros(s);
  if (s->n > 1 && !terms_raw(s->c)) {
    join_renamed(s);
    drop_zeros(s);
  }
  if (s->n > 1 && !(is_one_dim(rows) && is_one_dim(cols))) join_tables(s);
  Term res;
  if (s->n == 0) {
    res = t_zero(s->c, rows, cols);
  } else if (s->n == 1) {
    res = t_scale(s->c, &s->coefs[0], s->args[0]);
  } else {
    fmpq_t content;
    fmpq_init(content);
    take_content(s, content);
    Term node = sum_node(s, content, rows, cols);
    res = t_scale(s->c, content, node);
    fmpq_clear(content);
  }
  sum_clear(s);
  return res;
}

Term t_linear(Ctx *c, int n, const fmpq *coefs, const Term *args) {
  Sum s = sum_new(c, n);
  for (int i = 0; i < n; i++) sum_take(&s, &coefs[i], args[i]);
  return sum_finish(&s, args[0]->rows, args[0]->cols);
}

Term t_add(Ctx *c, int n, const Term *args) {
  fmpq_t one;
  fmpq_init(one);
  fmpq_one(one);
  Sum s = sum_new(c, n);
  for (int i = 0; i < n; i++) sum_take(&s, one, args[i]);
  fmpq_clear(one);
  return sum_finish(&s, args[0]->rows, args[0]->cols);
}

Term t_add2(Ctx *c, Term a, Term b) {
  Term args[] = {a, b};
  return t_add(c, 2, args);
}

Term t_sub(Ctx *c, Term a, Term b) { return t_add2(c, a, t_neg(c, b)); }

Term t_neg(Ctx *c, Term a) { return t_scale_int(c, -1, a); }

Term t_scale_int(Ctx *c, long k, Term a) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_set_si(q, k, 1);
  Term res = t_scale(c, q, a);
  fmpq_clear(q);
  return res;
}

Term t_scale(Ctx *c, const fmpq_t q, Term a) {
  if (fmpq_is_one(q)) return a;
  if (fmpq_is_zero(q)) return t_zero(c, a->rows, a->cols);
  fmpq_t p;
  fmpq_init(p);
  Term res;
  if (a->kind == T_NUM) {
    fmpq_mul(p, q, a->coef);
    res = t_num(c, p);
  } else if (a->kind == T_MUL && !(t_is_scalar(a) && a->nscalars < a->n)) {
    fmpq_mul(p, q, a->coef);
    if (fmpq_is_one(p) && a->n == 1) res = a->args[0];
    else res = node_mul(c, p, a->nscalars, a->n, a->args, a->rows, a->cols);
  } else if (t_is_zero(a)) {
    res = a;
  } else if ((res = explicit_scaled(c, q, a)) == NULL) {
    res = node_mul(c, q, t_is_scalar(a) ? 1 : 0, 1, &a, a->rows, a->cols);
  }
  fmpq_clear(p);
  return res;
}
