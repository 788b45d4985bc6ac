/* Indexed sums: over families, and over entries, which become matrix expressions where they can. */
#include <string.h>

#include "algebra/build.h"

/* Number of terms of the sum: hi - lo + 1. */
static Term range_count(Ctx *c, const Range *r) { return t_add2(c, t_sub(c, r->hi, r->lo), t_int(c, 1)); }

static bool whole_extent(Ctx *c, const Range *r, const Dim *d) {
  return t_is_int(r->lo, 1) && r->hi == t_dim(c, d);
}

/* sum_i of a word with e_i in it: sum_i e_i = 1, sum_i e_i e_i' = I. */
static Term sum_units(Ctx *c, const Range *r, Term body) {
  Term index = t_sym(c, r->index);
  if (t_is_fn(body, FN_UNIT) && body->args[0] == index && whole_extent(c, r, body->rows)) return t_ones(c, body->rows, body->cols);
  if (body->kind != T_MUL) return NULL;
  int found[3], n = 0;
  for (int i = 0; i < body->n; i++) {
    if (!t_depends_on_index(c, body->args[i], r->index)) continue;
    if (n == 2) return NULL;
    found[n++] = i;
  }
  /* e_i' w alone, a scalar factor: sum_i e_i' w = 1' w */
  if (n == 0 || n > 2) return NULL;
  Term *args = ARENA_ARRAY(c->arena, Term, body->n);
  memcpy(args, body->args, sizeof(Term) * (size_t)body->n);
  for (int k = 0; k < n; k++) {
    Term t = args[found[k]];
    Term unit = t_is_fn(t, FN_TRANSPOSE) ? t->args[0] : t;
    if (!t_is_fn(unit, FN_UNIT) || unit->args[0] != index || !whole_extent(c, r, unit->rows)) return NULL;
  }
  if (n == 1) {
    Term t = args[found[0]];
    args[found[0]] = t_ones(c, t->rows, t->cols);
    return t_scale(c, body->coef, t_mul(c, body->n, args));
  }
  if (found[1] != found[0] + 1) return NULL;
  Term a = args[found[0]], b = args[found[1]];
  if (!t_is_fn(a, FN_UNIT) || t_transpose(c, a) != b) return NULL;
  args[found[0]] = t_identity(c, a->rows);
  memmove(args + found[1], args + found[1] + 1, sizeof(Term) * (size_t)(body->n - found[1] - 1));
  return t_scale(c, body->coef, t_mul(c, body->n - 1, args));
}

/* A closed word e_i' w or w' e_i as column w, NULL if it is not one (entries x_i, A_ij in it). */
static Term entry_column(Ctx *c, Term t, Term index) {
  if (t->kind != T_MUL || t->nscalars > 0) return NULL;
  Term first = t->args[0], last = t->args[t->n - 1];
  if (t_is_fn(first, FN_TRANSPOSE) && t_is_fn(first->args[0], FN_UNIT) && first->args[0]->args[0] == index) {
    Term w = t_mul(c, t->n - 1, t->args + 1);
    return t_depends_on_index(c, w, index->sym) ? NULL : w;
  }
  if (t_is_fn(last, FN_UNIT) && last->args[0] == index) {
    Term w = t_transpose(c, t_mul(c, t->n - 1, t->args));
    return t_depends_on_index(c, w, index->sym) ? NULL : w;
  }
  return NULL;
}

/* The column whose i-th entry is the scalar t, NULL if t is not built entry by entry from columns. */
static Term column_of_entries(Ctx *c, Term t, Term index, const Dim *n) {
  if (!t_depends_on_index(c, t, index->sym)) return t_mul2(c, t, t_ones(c, n, dim_const(c->dims, 1)));
  Term w = entry_column(c, t, index);
  if (w != NULL) return w->rows == n ? w : NULL;
  if (t->kind == T_POW && !t_depends_on_index(c, t->args[1], index->sym)) {
    Term base = column_of_entries(c, t->args[0], index, n);
    return base == NULL ? NULL : t_epow(c, base, t->args[1]);
  }
  if (t->kind == T_FN && t->n == 1 && fn_row(t->fn)->form == FORM_ELEMENTWISE) {
    Term arg = column_of_entries(c, t->args[0], index, n);
    return arg == NULL ? NULL : t_fn1(c, t->fn, arg);
  }
  if (t->kind != T_ADD && !(t->kind == T_MUL && t->nscalars == t->n)) return NULL;
  Term *parts = ARENA_ARRAY(c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) {
    parts[i] = column_of_entries(c, t->args[i], index, n);
    if (parts[i] == NULL) return NULL;
  }
  return t->kind == T_ADD ? t_linear(c, t->n, t->coefs, parts) : t_scale(c, t->coef, t_had(c, t->n, parts));
}

/* The extent that index runs over in t's entries, NULL if there is none. */
static const Dim *entry_extent(Ctx *c, Term t, Term index) {
  int n;
  Term *nodes = t_nodes(c, t, &n);
  const Dim *res = NULL;
  for (int i = 0; i < n; i++) {
    if (!t_is_fn(nodes[i], FN_UNIT) || nodes[i]->args[0] != index) continue;
    if (res != NULL && res != nodes[i]->rows) return NULL;
    res = nodes[i]->rows;
  }
  return res;
}

/* sum_i f(x_i) over entries is the total of a column: sum_i x_i y_i = x'y. */
static Term sum_entries(Ctx *c, const Range *r, Term body) {
  if (!t_is_scalar(body)) return NULL;
  Term index = t_sym(c, r->index);
  const Dim *n = entry_extent(c, body, index);
  if (n == NULL || !whole_extent(c, r, n)) return NULL;
  Term column = column_of_entries(c, body, index, n);
  return column == NULL ? NULL : t_total(c, column);
}

static Term sum_node(Ctx *c, const Range *r, Term body) {
  struct TermNode p = {.kind = T_SUM, .n = 1, .args = &body, .rows = body->rows, .cols = body->cols, .range = *r};
  p.facts = body->facts & (FACT_SYMMETRIC | FACT_ANTISYMMETRIC | FACT_DIAGONAL | FACT_LOWER | FACT_UPPER | FACT_PSD | FACT_INTEGER);
  return term_intern(c, &p);
}

/* Factors at the ends of the word, and scalar factors, that do not depend on the index come out. */
static Term sum_product(Ctx *c, const Range *r, Term body) {
  int n = body->n, first = body->nscalars, last = n - 1;
  while (first < n && !t_depends_on_index(c, body->args[first], r->index)) first++;
  while (last >= first && !t_depends_on_index(c, body->args[last], r->index)) last--;
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
  if (body->kind == T_ADD) {
    /* sum_t (x_t - mu) stays: a residual is not taken apart. */
    Term whole = sum_entries(c, r, body);
    return whole != NULL ? whole : sum_node(c, r, body);
  }
  Term res = sum_units(c, r, body);
  if (res != NULL) return res;
  res = sum_entries(c, r, body);
  if (res != NULL) return res;
  if (body->kind == T_MUL) {
    res = sum_product(c, r, body);
    if (res != NULL) return res;
  }
  return sum_node(c, r, body);
}

const Dim *range_length(Ctx *c, const Range *r) { return term_dim(c, r->hi); }
