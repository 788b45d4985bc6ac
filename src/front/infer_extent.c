/* Indexed sums, entries and members: over which range each index runs, and how long what it indexes is.
 *
 * sum_{i=1}^{n-1} (x_{i+1} - x_i)^2 says that x has n entries: the largest value of every subscript is
 * collected, and when all expressions have been seen the length of each base is the largest of them. */
#include "front/infer_impl.h"

/* ---- sums ---------------------------------------------------------------------------------------------- */

static bool start_range(Infer *in, const Binder *b, Var *v) {
  v->range = b->upper != NULL ? size_of(in, b->upper) : dim_fresh(in->c->dims);
  if (v->range == NULL) return false;
  const Dim *low = b->lower != NULL ? extreme_of(in, b->lower, false) : in->one;
  if (low == NULL || !dim_is_number(dim_resolve(in->c->dims, low), &v->lowest)) v->lowest = INT64_MIN;
  return true;
}

static bool scalar_bound(Infer *in, Ast *e, Ast *bound) {
  if (bound == NULL) return true;
  if (!shape_of(in, bound)) return false;
  return is_scalar(in, bound->shape) || fail(in, WHY_SCALAR, e, bound, NULL);
}

static bool start_ranges(Infer *in, Ast *e) {
  Binder *b = e->binder;
  if (!scalar_bound(in, e, b->lower) || !scalar_bound(in, e, b->upper)) return false;
  for (int i = 0; i < b->count; i++) {
    Var *v = var_of(in, b->syms[i]);
    if (!start_range(in, b, v)) return false;
    b->lengths[i] = v->range;
  }
  /* i < j: both run over the same things. */
  if (b->relation != REL_NONE && b->count > 1) return dim_unify(in->c->dims, b->lengths[0], b->lengths[1]);
  return true;
}

bool shape_bigop(Infer *in, Ast *e) {
  Binder *b = e->binder;
  const Dim **ranges = ARENA_ARRAY(in->arena, const Dim *, b->count);
  int64_t *lowest = ARENA_ARRAY(in->arena, int64_t, b->count);
  for (int i = 0; i < b->count; i++) {
    ranges[i] = var_of(in, b->syms[i])->range;
    lowest[i] = var_of(in, b->syms[i])->lowest;
  }
  bool ok = start_ranges(in, e) && shape_of(in, e->args[0]);
  for (int i = 0; i < b->count; i++) {
    var_of(in, b->syms[i])->range = ranges[i];
    var_of(in, b->syms[i])->lowest = lowest[i];
  }
  if (!ok) return false;
  if (e->fn == FN_BIGPROD && !is_scalar(in, e->args[0]->shape)) return fail(in, WHY_SCALAR, e, e->args[0], NULL);
  e->shape = e->args[0]->shape;
  return true;
}

/* ---- subscripts ---------------------------------------------------------------------------------------- */

bool mentions_index(const Ast *e) {
  if (e->kind == AST_NAME) return e->sym != NULL && e->sym->index;
  for (int i = 0; i < e->nargs; i++)
    if (mentions_index(e->args[i])) return true;
  return false;
}

bool require_extent(Infer *in, Ast *at, Ast *index, const Dim *length) {
  const Dim *low = extreme_of(in, index, false), *high = extreme_of(in, index, true);
  int64_t number;
  if (low != NULL && dim_is_number(dim_resolve(in->c->dims, low), &number) && number < 1) {
    fail(in, WHY_EXTENT, at, index, NULL);
    in->failure.da = low;
    in->failure.db = NULL;
    return false;
  }
  if (high == NULL) return true;
  if (in->nextents == in->extents_cap) {
    int cap = in->extents_cap > 0 ? 2 * in->extents_cap : 16;
    in->extents =
        arena_move(in->arena, in->extents, sizeof(Extent) * (size_t)in->nextents, sizeof(Extent) * (size_t)cap);
    in->extents_cap = cap;
  }
  in->extents[in->nextents++] = (Extent){length, high, at, mentions_index(index), in->here};
  return true;
}

static bool scalar_index(Infer *in, Ast *e, Ast *index) {
  if (!shape_of(in, index)) return false;
  return is_scalar(in, index->shape) || fail(in, WHY_SCALAR, e, index, NULL);
}

bool shape_entry(Infer *in, Ast *e) {
  Ast *base = e->args[0];
  if (!shape_of(in, base)) return false;
  Shape s = base->shape;
  bool column = is_one(in, s.cols), row = is_one(in, s.rows);
  if ((column && row) || (e->nargs == 2 && !column && !row)) return fail(in, WHY_ENTRY, e, base, NULL);
  e->shape = scalar_shape(in);
  for (int i = 1; i < e->nargs; i++)
    if (!scalar_index(in, e, e->args[i])) return false;
  if (e->nargs == 2) return require_extent(in, e, e->args[1], column ? s.rows : s.cols);
  return require_extent(in, e, e->args[1], s.rows) && require_extent(in, e, e->args[2], s.cols);
}

bool shape_member(Infer *in, Ast *e) {
  Var *v = var_of(in, e->args[0]->sym);
  if (!scalar_index(in, e, e->args[1])) return false;
  e->args[0]->shape = e->shape = v->shape;
  return require_extent(in, e, e->args[1], v->length);
}

/* ---- lengths ------------------------------------------------------------------------------------------- */

static bool length_fails(Infer *in, Why why, const Extent *x, const Dim *a, const Dim *b) {
  fail(in, why, x->at, NULL, NULL);
  in->failure.da = a;
  in->failure.db = b;
  in->failure.span = x->span;
  return false;
}

static bool is_difference(Infer *in, const Dim *a, const Dim *b, int64_t *difference) {
  return dim_is_number(dim_sub(in->c->dims, a, b), difference);
}

/* Keeps the largest end of those that index one length. */
static bool keep_largest(Infer *in, PtrMap *largest, Extent *x) {
  const Dim *length = dim_resolve(in->c->dims, x->length), *upper = dim_resolve(in->c->dims, x->upper);
  Extent *best = ptrmap_get(largest, length);
  int64_t difference;
  if (best == NULL) {
    ptrmap_put(largest, length, x);
    return true;
  }
  const Dim *other = dim_resolve(in->c->dims, best->upper);
  if (is_difference(in, upper, other, &difference)) {
    if (difference > 0) ptrmap_put(largest, length, x);
    return true;
  }
  return dim_unify(in->c->dims, upper, other) || length_fails(in, WHY_LENGTHS, x, upper, other);
}

enum { MOST_SHIFT = 64 };

/* -1 for an end that is known, else how far behind an open end it is: 1 for x_{k+1}. */
static int open_shift(Infer *in, const Extent *x) {
  DimTable *t = in->c->dims;
  const Dim *upper = dim_resolve(t, x->upper);
  int64_t shift;
  if (!dim_has_variable(t, upper)) return -1;
  if (!is_difference(in, upper, dim_first_variable(t, upper), &shift) || shift < 0) return 0;
  return shift > MOST_SHIFT ? MOST_SHIFT : (int)shift;
}

/* Ends that are known first: an open end is the length, not the end of another sum that stops before it.  Of open
 * ends the furthest first: with x_k and x_{k+1}, k stops one before the end. */
static bool keep_all(Infer *in, PtrMap *largest) {
  int most = -1;
  for (int i = 0; i < in->nextents; i++) {
    Extent *x = &in->extents[i];
    int shift = x->binds ? open_shift(in, x) : -1;
    if (shift > most) most = shift;
    if (x->binds && shift < 0 && !keep_largest(in, largest, x)) return false;
  }
  for (int shift = most; shift >= 0; shift--)
    for (int i = 0; i < in->nextents; i++) {
      Extent *x = &in->extents[i];
      if (x->binds && open_shift(in, x) == shift && !keep_largest(in, largest, x)) return false;
    }
  return true;
}

static bool settle_length(Infer *in, const Extent *x) {
  DimTable *t = in->c->dims;
  const Dim *length = dim_resolve(t, x->length), *upper = dim_resolve(t, x->upper);
  int64_t difference;
  if (length == upper || is_one(in, upper)) return true;
  if (dim_has_variable(t, length) || dim_has_variable(t, upper)) {
    /* The sum's own open end first: a length that is known stays as it is. */
    if (x->binds ? dim_unify(t, upper, length) : true) return true;
    return length_fails(in, WHY_LENGTHS, x, upper, length);
  }
  if (!is_difference(in, length, upper, &difference))
    return !x->binds || length_fails(in, WHY_LENGTHS, x, upper, length);
  return difference >= 0 || length_fails(in, WHY_EXTENT, x, upper, length);
}

/* Twice: what the first round binds can bring two lengths together. */
bool solve_extents(Infer *in) {
  for (int round = 0; round < 2; round++) {
    PtrMap *largest = ptrmap_new(in->arena);
    if (!keep_all(in, largest)) return false;
    for (int i = 0; i < in->nextents; i++) {
      Extent *x = &in->extents[i];
      bool largest_one = x->binds && ptrmap_get(largest, dim_resolve(in->c->dims, x->length)) == x;
      if ((largest_one || (!x->binds && round == 1)) && !settle_length(in, x)) return false;
    }
  }
  return true;
}
