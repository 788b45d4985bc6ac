/* Indexed sums that differ in the names of their indices: sum_i f(i) = sum_j f(j). */
#include "algebra/build.h"

static bool same_range(const Range *a, const Range *b) { return a->lo == b->lo && a->hi == b->hi && a->open == b->open; }

/* The body of the sum a, its index named as that of b; NULL where that name is taken. */
static Term renamed_body(Ctx *c, Term a, const Range *b) {
  Term body = a->args[0];
  if (a->range.index == b->index) return body;
  if (t_mentions_index(c, body, b->index)) return NULL;
  return t_substitute(c, body, t_sym(c, a->range.index), t_sym(c, b->index));
}

Term sum_with_index(Ctx *c, Term sum, const Range *other) {
  if (!same_range(&sum->range, other)) return NULL;
  Term body = renamed_body(c, sum, other);
  return body == NULL ? NULL : t_sum(c, other, body);
}

/* a = q b for sums in sums; multiplies q. */
static bool same_sum(Ctx *c, Term a, Term b, fmpq_t q) {
  fmpq_t factor;
  fmpq_init(factor);
  while (a != b && a != NULL && a->kind == T_SUM && b->kind == T_SUM && same_range(&a->range, &b->range)) {
    a = renamed_body(c, a, &b->range);
    b = b->args[0];
    if (a == NULL) break;
    a = t_monic(c, a, factor);
    fmpq_mul(q, q, factor);
  }
  fmpq_clear(factor);
  return a == b;
}

static Term sum_in(Term t, int *at) {
  *at = -1;
  if (t->kind == T_SUM) return t;
  for (int i = 0; t->kind == T_MUL && i < t->n; i++) {
    if (t->args[i]->kind != T_SUM) continue;
    *at = i;
    return t->args[i];
  }
  return NULL;
}

bool has_indexed_sum(Term t) {
  int at;
  return sum_in(t, &at) != NULL;
}

bool same_up_to_index(Ctx *c, Term a, Term b, fmpq_t q) {
  int at, at_b;
  Term sum = sum_in(a, &at), sum_b = sum_in(b, &at_b);
  fmpq_one(q);
  if (sum == NULL || sum_b == NULL || at != at_b || a->rows != b->rows || a->cols != b->cols) return false;
  if (at >= 0) {
    if (a->n != b->n || a->nscalars != b->nscalars || !fmpq_equal(a->coef, b->coef)) return false;
    for (int i = 0; i < a->n; i++)
      if (i != at && a->args[i] != b->args[i]) return false;
  }
  return same_sum(c, sum, sum_b, q);
}
