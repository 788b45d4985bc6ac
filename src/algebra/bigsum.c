/* Indexed sums: over families, and over entries, which become matrix expressions where they can. */
#include <string.h>

#include "algebra/build.h"
#include "algebra/stack.h"

/* Number of terms of the sum: hi - lo + 1. */
static Term range_count(Ctx *c, const Range *r) { return t_add2(c, t_sub(c, r->hi, r->lo), t_int(c, 1)); }

static Term sum_node(Ctx *c, const Range *r, Term body) {
  struct TermNode p = {.kind = T_SUM, .n = 1, .args = &body, .rows = body->rows, .cols = body->cols, .range = *r};
  p.facts = body->facts & (FACT_SYMMETRIC | FACT_ANTISYMMETRIC | FACT_DIAGONAL | FACT_LOWER | FACT_UPPER | FACT_PSD | FACT_INTEGER);
  return term_intern(c, &p);
}

/* e_i' A e_j stays an entry: what would be left of it is a sum of unit vectors. */
static void keep_entry(Term body, int *first, int *last) {
  if (!t_is_scalar(body) || *last < *first || !t_is_unit(body->args[*first]) || !t_is_unit(body->args[*last])) return;
  *first = body->nscalars;
  *last = body->n - 1;
}

/* Factors at the ends of the word, and scalar factors, that do not depend on the index come out. */
static Term sum_product(Ctx *c, const Range *r, Term body) {
  int n = body->n, first = body->nscalars, last = n - 1;
  while (first < n && !t_depends_on_index(c, body->args[first], r->index)) first++;
  while (last >= first && !t_depends_on_index(c, body->args[last], r->index)) last--;
  keep_entry(body, &first, &last);
  Term *outside = ARENA_ARRAY(c->arena, Term, n + 2), *inside = ARENA_ARRAY(c->arena, Term, n + 1);
  int nout = 0, nin = 0;
  for (int i = 0; i < body->nscalars; i++) {
    if (t_depends_on_index(c, body->args[i], r->index)) inside[nin++] = body->args[i];
    else outside[nout++] = body->args[i];
  }
  bool word_stays = last >= first;
  int kept = nout;
  for (int i = body->nscalars; i < first; i++) outside[nout++] = body->args[i];
  if (!word_stays) { /* only scalars depend on the index */
    if (nout == 0 && fmpq_is_one(body->coef)) return NULL;
    Term sum = t_sum(c, r, t_mul(c, nin, inside));
    outside[nout++] = sum;
    return t_scale(c, body->coef, t_mul(c, nout, outside));
  }
  if (kept == nout && last == n - 1 && fmpq_is_one(body->coef) && nout == 0) return NULL;
  for (int i = first; i <= last; i++) inside[nin++] = body->args[i];
  outside[nout++] = t_sum(c, r, t_mul(c, nin, inside));
  for (int i = last + 1; i < n; i++) outside[nout++] = body->args[i];
  return t_scale(c, body->coef, t_mul(c, nout, outside));
}

Term t_sum(Ctx *c, const Range *r, Term body) {
  if (t_is_zero(body)) return body;
  if (!t_depends_on_index(c, body, r->index)) return t_mul2(c, range_count(c, r), body);
  if (r->lo == r->hi) return t_substitute(c, body, t_sym(c, r->index), r->lo);
  Term res = stack_total(c, r, body);
  if (res == NULL) res = pairs_total(c, r, body);
  if (res != NULL) return res;
  if (body->kind == T_MUL) {
    res = sum_product(c, r, body);
    if (res != NULL) return res;
  }
  /* sum_t (x_t - mu) stays: a residual is not taken apart. */
  return sum_node(c, r, body);
}

const Dim *range_length(Ctx *c, const Range *r) { return term_dim(c, r->hi); }
