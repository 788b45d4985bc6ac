/* What an expression is for each value of an index, side by side: the stack of a vector t over i is the matrix M
 * whose column M e_i is t (of a row: its transpose), that of a scalar the vector whose entries it is.
 *   e_i           I
 *   P v(i)        P V
 *   p' v(i)       V' p
 *   u(i)' W v(i)  diag(U' W V)
 *   s(i) v(i)     V Diag(s)
 * and functions of entries go through.  Worked out once for every node of the DAG, children first. */
#include "algebra/stack.h"

#include "algebra/build.h"
#include "base/ptrmap.h"

typedef struct Stack {
  Ctx *c;
  Term index;
  const Dim *n;
  PtrMap *depends; /* nodes in which the index occurs free */
  PtrMap *done;    /* their stacks; nodes without one are absent */
} Stack;

static bool depends(const Stack *s, Term t) { return ptrmap_get(s->depends, t) != NULL; }

static Term as_column(Ctx *c, Term t) { return is_one_dim(t->rows) && !is_one_dim(t->cols) ? t_transpose(c, t) : t; }

/* u 1', or s 1, where the index does not occur. */
static Term repeated(const Stack *s, Term t) {
  const Dim *one = dim_const(s->c->dims, 1);
  return t_is_scalar(t) ? t_mul2(s->c, t, t_ones(s->c, s->n, one))
                        : t_mul2(s->c, as_column(s->c, t), t_ones(s->c, one, s->n));
}

static Term stacked(const Stack *s, Term t) { return depends(s, t) ? ptrmap_get(s->done, t) : repeated(s, t); }

/* s(i) v(i), or s(i) t(i) of two scalars. */
static Term scale(Ctx *c, Term v, bool scalar, Term by) {
  if (v == NULL || by == NULL) return v;
  return scalar ? t_had2(c, v, by) : t_mul2(c, v, t_diagm(c, by));
}

static Term product_of(Ctx *c, int n, const Term *args) { return n == 0 ? NULL : t_mul(c, n, args); }

static Term times(Ctx *c, Term a, Term b) { return a == NULL ? b : b == NULL ? a : t_mul2(c, a, b); }

/* A word in which only the first letter, a row, or the last, a column, depends on the index. */
static Term stack_word(Stack *s, int n, const Term *w, bool scalar) {
  Ctx *c = s->c;
  int first = -1, last = -1, count = 0;
  for (int i = 0; i < n; i++) {
    if (!depends(s, w[i])) continue;
    if (count++ == 0) first = i;
    last = i;
  }
  Term u = ptrmap_get(s->done, w[first]), v = ptrmap_get(s->done, w[last]);
  if (u == NULL || v == NULL || count > 2) return NULL;
  bool at_end = last == n - 1 && is_one_dim(w[last]->cols), at_start = first == 0 && is_one_dim(w[first]->rows);
  if (count == 1 && at_end) {
    Term before = product_of(c, n - 1, w);
    return scalar ? t_mul2(c, t_transpose(c, v), t_transpose(c, before)) : times(c, before, v);
  }
  if (count == 1) {
    Term behind = product_of(c, n - 1, w + 1);
    if (!at_start) return NULL;
    return scalar ? t_mul2(c, t_transpose(c, u), behind) : times(c, behind == NULL ? NULL : t_transpose(c, behind), u);
  }
  if (!at_start || !at_end) return NULL;
  return t_diagv(c, times(c, times(c, t_transpose(c, u), product_of(c, n - 2, w + 1)), v));
}

static Term stack_product(Stack *s, Term t) {
  Ctx *c = s->c;
  Term by = NULL, outside = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++) {
    if (!depends(s, t->args[i])) {
      outside = t_mul2(c, outside, t->args[i]);
      continue;
    }
    Term x = ptrmap_get(s->done, t->args[i]);
    if (x == NULL) return NULL;
    by = by == NULL ? x : t_had2(c, by, x);
  }
  int n = t->n - t->nscalars;
  const Term *w = t->args + t->nscalars;
  bool fixed = true;
  for (int i = 0; i < n; i++) fixed = fixed && !depends(s, w[i]);
  if (n == 0) return t_mul2(c, outside, by);
  bool scalar = t_is_scalar(t);
  if (fixed && scalar) return t_mul3(c, outside, t_mul(c, n, w), by);
  if (fixed) return t_mul3(c, outside, as_column(c, t_mul(c, n, w)), t_transpose(c, by));
  Term v = stack_word(s, n, w, scalar);
  return v == NULL ? NULL : t_mul2(c, outside, scale(c, v, scalar, by));
}

static Term stack_parts(Stack *s, Term t) {
  Term *parts = ARENA_ARRAY(s->c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++)
    if ((parts[i] = stacked(s, t->args[i])) == NULL) return NULL;
  return t->kind == T_ADD ? t_linear(s->c, t->n, t->coefs, parts) : t_had(s->c, t->n, parts);
}

static Term stack_function(Stack *s, Term t) {
  Ctx *c = s->c;
  if (t->fn == FN_UNIT) return t->args[0] == s->index && t->rows == s->n ? t_identity(c, s->n) : NULL;
  Term x = ptrmap_get(s->done, t->args[0]);
  if (x == NULL) return NULL;
  if (t->fn == FN_TRANSPOSE) return x; /* of a row or a column */
  if (t->fn == FN_EPOW) return depends(s, t->args[1]) || !t_is_scalar(t->args[1]) ? NULL : t_epow(c, x, t->args[1]);
  return t->n == 1 && fn_row(t->fn)->form == FORM_ELEMENTWISE ? t_fn1(c, t->fn, x) : NULL;
}

static Term stack_sum(Stack *s, Term t) {
  if (depends(s, t->range.lo) || depends(s, t->range.hi)) return NULL;
  Term body = ptrmap_get(s->done, t->args[0]);
  return body == NULL ? NULL : t_sum(s->c, &t->range, body);
}

static Term stack_node(Stack *s, Term t) {
  if (!is_one_dim(t->rows) && !is_one_dim(t->cols)) return NULL;
  switch (t->kind) {
    case T_MUL: return stack_product(s, t);
    case T_ADD:
    case T_HAD: return stack_parts(s, t);
    case T_FN: return stack_function(s, t);
    case T_SUM: return stack_sum(s, t);
    case T_POW: {
      Term base = ptrmap_get(s->done, t->args[0]);
      return base == NULL || depends(s, t->args[1]) ? NULL : t_epow(s->c, base, t->args[1]);
    }
    default: return NULL;
  }
}

static bool occurs_in(const Stack *s, Term t) {
  if (t == s->index) return true;
  if (t_has_range(t) && t->range.index == s->index->sym) return false;
  for (int i = 0; i < t->n; i++)
    if (depends(s, t->args[i])) return true;
  return t_has_range(t) && (depends(s, t->range.lo) || depends(s, t->range.hi));
}

/* The stack of t, NULL if it has none.  The nodes of one statement's term come in ascending ids, children first. */
static Term stack_of(Stack *s, Term t) {
  int n;
  const Term *nodes = t_nodes(s->c, t, &n);
  for (int i = 0; i < n; i++) {
    Term x = nodes[i];
    if (!x->has_index || depends(s, x) || !occurs_in(s, x)) continue;
    ptrmap_put(s->depends, x, s);
    Term m = stack_node(s, x);
    if (m != NULL) ptrmap_put(s->done, x, m);
  }
  return stacked(s, t);
}

/* ---- sums --------------------------------------------------------------------------------------------------- */

/* sum_i of u(i) s(i) v(i)': U Diag(s) V'. */
static Term sum_of_products(Stack *s, Term t) {
  Ctx *c = s->c;
  if (t->kind != T_MUL) return NULL;
  const Term *w = t->args + t->nscalars;
  int n = t->n - t->nscalars, cut = 1;
  while (cut < n && !is_one_dim(w[cut]->rows)) cut++;
  if (cut >= n) return NULL;
  Term u = stack_of(s, t_mul(c, cut, w)), v = stack_of(s, t_mul(c, n - cut, w + cut)), res = u;
  if (u == NULL || v == NULL) return NULL;
  if (t->nscalars > 0) {
    Term by = stack_of(s, t_mul(c, t->nscalars, t->args));
    if (by == NULL) return NULL;
    res = scale(c, u, false, by);
  }
  return t_scale(c, t->coef, t_mul2(c, res, t_transpose(c, v)));
}

static Term sum_of(Stack *s, Term t) {
  Ctx *c = s->c;
  bool row = is_one_dim(t->rows), column = is_one_dim(t->cols);
  if (!row && !column) return sum_of_products(s, t);
  Term m = stack_of(s, t);
  if (m == NULL) return NULL;
  if (row && column) return t_total(c, m);
  Term res = t_mul2(c, m, t_ones(c, s->n, dim_const(c->dims, 1)));
  return row ? t_transpose(c, res) : res;
}

/* The one extent that the index runs over in unit vectors, NULL if there is none or several. */
static const Dim *extent(Ctx *c, Term t, Term index) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  const Dim *res = NULL;
  for (int i = 0; i < n; i++) {
    if (!t_is_fn(nodes[i], FN_UNIT) || nodes[i]->args[0] != index) continue;
    if (res != NULL && res != nodes[i]->rows) return NULL;
    res = nodes[i]->rows;
  }
  return res;
}

Term stack_total(Ctx *c, const Range *r, Term body) {
  Term index = t_sym(c, r->index);
  const Dim *n = extent(c, body, index);
  if (n == NULL || !t_is_int(r->lo, 1) || r->hi != t_dim(c, n)) return NULL;
  Stack s = {.c = c, .index = index, .n = n, .depends = ptrmap_new(c->arena), .done = ptrmap_new(c->arena)};
  if (body->kind != T_ADD || is_one_dim(body->rows) || is_one_dim(body->cols)) return sum_of(&s, body);
  Term *parts = ARENA_ARRAY(c->arena, Term, body->n);
  for (int i = 0; i < body->n; i++)
    if ((parts[i] = sum_of(&s, body->args[i])) == NULL) return NULL;
  return t_linear(c, body->n, body->coefs, parts);
}
