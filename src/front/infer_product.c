/* Shapes of sums, products, quotients and powers. */
#include "front/infer_impl.h"

/* A number, or arithmetic of numbers: 1/2, -3, 2^10. */
bool is_bare_number(const Ast *e) {
  if (e->kind == AST_NUMBER) return true;
  if (e->kind != AST_CALL) return false;
  bool arithmetic = e->fn == FN_ADD || e->fn == FN_NEG || e->fn == FN_MUL || e->fn == FN_DIV || e->fn == FN_POW;
  if (!arithmetic || e->nargs == 0) return false;
  for (int i = 0; i < e->nargs; i++)
    if (!is_bare_number(e->args[i])) return false;
  return true;
}

/* O and ones without sizes take the shape of what they stand beside. */
bool takes_any_shape(const Ast *e) {
  if (e->kind != AST_CALL) return false;
  if (e->fn == FN_ZEROS || e->fn == FN_ONES) return e->nargs == 0;
  if (e->fn == FN_NEG || e->fn == FN_TRANSPOSE) return takes_any_shape(e->args[0]);
  if (e->fn != FN_MUL || e->nargs != 2) return false;
  return is_bare_number(e->args[0]) && takes_any_shape(e->args[1]);
}

void give_shape(Infer *in, Ast *e, Shape s) {
  e->shape = s;
  e->id = in->pass;
  if (e->nargs == 0) return;
  Shape turned = shape_make(s.cols, s.rows);
  give_shape(in, e->args[e->nargs - 1], e->fn == FN_TRANSPOSE ? turned : s);
  if (e->nargs == 2) shape_of(in, e->args[0]);
}

/* ---- sums ---------------------------------------------------------------------------------------------- */

/* The first argument that is no scalar, after all but the sizeless ones have their shapes; *failed on error. */
static Ast *first_array(Infer *in, Ast *e, bool *failed) {
  Ast *first = NULL;
  for (int i = 0; i < e->nargs && !*failed; i++) {
    if (takes_any_shape(e->args[i])) continue;
    *failed = !shape_of(in, e->args[i]);
    if (!*failed && first == NULL && !is_scalar(in, e->args[i]->shape)) first = e->args[i];
  }
  return first;
}

static bool all_sizeless(const Ast *e) {
  for (int i = 0; i < e->nargs; i++)
    if (!takes_any_shape(e->args[i])) return false;
  return true;
}

static bool give_all(Infer *in, Ast *e, Shape s) {
  for (int i = 0; i < e->nargs; i++)
    if (takes_any_shape(e->args[i])) give_shape(in, e->args[i], s);
  e->shape = s;
  return true;
}

/* Without an array the whole is a number, or of any shape where every argument is. */
static bool no_array(Infer *in, Ast *e) {
  if (!all_sizeless(e)) return give_all(in, e, scalar_shape(in));
  return give_all(in, e, shape_make(dim_fresh(in->c->dims), dim_fresh(in->c->dims)));
}

bool shape_sum(Infer *in, Ast *e) {
  bool failed = false;
  Ast *first = first_array(in, e, &failed);
  if (failed) return false;
  if (first == NULL) return no_array(in, e);
  for (int i = 0; i < e->nargs; i++) {
    Ast *x = e->args[i];
    if (x == first || takes_any_shape(x)) continue;
    if (is_scalar(in, x->shape)) {
      if (!is_bare_number(x)) return fail(in, WHY_SCALAR_SUM, e, x, first);
    } else if (!unify_shapes(in, first->shape, x->shape)) {
      return fail(in, WHY_SUM, e, first, x);
    }
  }
  return give_all(in, e, first->shape);
}

/* ---- products ------------------------------------------------------------------------------------------ */

/* K(m, n) vec(X) is meant for an m x n X: m n = p q alone would not say so. */
static void hint_commutation(Infer *in, const Ast *k, const Ast *x) {
  if (k == NULL || !ast_is_call(k, FN_COMMUTATION) || !ast_is_call(x, FN_VEC)) return;
  const Dim *m = size_of(in, k->args[0]), *n = size_of(in, k->args[1]);
  if (m != NULL && n != NULL) unify_shapes(in, x->args[0]->shape, shape_make(m, n));
}

/* (A (x) B) vec(X) is vec(B X A'), so that B has as many columns as X has rows, and A as X has columns; likewise
 * vec(X)' (A (x) B).  Only sizes that nothing else says are so chosen. */
static void hint_kron(Infer *in, const Ast *a, const Ast *b) {
  if (a == NULL) return;
  const bool left = ast_is_call(a, FN_KRON) && ast_is_call(b, FN_VEC);
  const Ast *kron = left ? a : b, *vec = left ? b : ast_is_call(a, FN_TRANSPOSE) ? a->args[0] : NULL;
  if (vec == NULL || !ast_is_call(kron, FN_KRON) || !ast_is_call(vec, FN_VEC) || kron->nargs != 2) return;
  const Shape x = vec->args[0]->shape, p = kron->args[0]->shape, q = kron->args[1]->shape;
  const int mark = dims_mark(in->c->dims);
  if (!dim_unify(in->c->dims, left ? p.cols : p.rows, x.cols) || !dim_unify(in->c->dims, left ? q.cols : q.rows, x.rows)) dims_undo(in->c->dims, mark);
}

/* The sizes in which the columns, or rows, of a block matrix or of the transpose of one are parted; their number. */
static int parts_of(Infer *in, const Ast *e, bool columns, const Dim ***sizes) {
  bool turned = false;
  for (; ast_is_call(e, FN_TRANSPOSE); e = e->args[0]) turned = !turned;
  if (e->kind != AST_BLOCK) return 0;
  const bool across = columns != turned; /* the parts lie side by side in the block as typed */
  const int n = across ? e->ncols : e->nrows;
  *sizes = ARENA_ARRAY(in->arena, const Dim *, n);
  for (int i = 0; i < n; i++) (*sizes)[i] = across ? e->args[i]->shape.cols : e->args[i * e->ncols]->shape.rows;
  return n;
}

/* [A, B] [x; y]: blocks that meet are parted alike, unless their sizes say otherwise. */
static void match_parts(Infer *in, const Ast *left, const Ast *right) {
  const Dim **a, **b;
  const int n = parts_of(in, left, true, &a);
  if (n < 2 || parts_of(in, right, false, &b) != n) return;
  const int mark = dims_mark(in->c->dims);
  for (int i = 0; i < n; i++)
    if (a[i] == NULL || b[i] == NULL || !dim_unify(in->c->dims, a[i], b[i])) {
      dims_undo(in->c->dims, mark);
      return;
    }
}

bool shape_product(Infer *in, Ast *e) {
  if (e->flags & INFER_TABLE) {
    if (!shape_of(in, e->args[0])) return false;
    if (!is_scalar(in, e->args[0]->shape)) return fail(in, WHY_TABLE, e, e->args[0], e->args[1]->args[0]);
  }
  Shape so_far = scalar_shape(in);
  Ast *last = NULL; /* the last factor that is no scalar */
  for (int i = 0; i < e->nargs; i++) {
    Ast *x = e->args[i];
    if (!shape_of(in, x)) {
      if (in->failure.at == x && in->failure.why == WHY_DIVISOR) {
        in->failure.around = e;
        in->failure.index = i;
      }
      return false;
    }
    if (is_scalar(in, x->shape)) continue;
    hint_commutation(in, last, x);
    hint_kron(in, last, x);
    if (last != NULL) match_parts(in, last, x);
    if (is_scalar(in, so_far)) {
      so_far = x->shape;
    } else if (!dim_unify(in->c->dims, so_far.cols, x->shape.rows)) {
      fail(in, WHY_PRODUCT, e, last, x);
      in->failure.sa = so_far;
      in->failure.index = i;
      return false;
    } else {
      so_far = shape_make(so_far.rows, x->shape.cols);
    }
    last = x;
  }
  e->shape = so_far;
  return true;
}

bool shape_quotient(Infer *in, Ast *e) {
  if (!shape_of(in, e->args[0]) || !shape_of(in, e->args[1])) return false;
  if (!is_scalar(in, e->args[1]->shape)) return fail(in, WHY_DIVISOR, e, e->args[0], e->args[1]);
  e->shape = e->args[0]->shape;
  return true;
}

/* ---- powers -------------------------------------------------------------------------------------------- */

bool shape_power(Infer *in, Ast *e) {
  Ast *base = e->args[0], *exponent = e->args[1];
  if (!shape_of(in, base) || !shape_of(in, exponent)) return false;
  if (ast_is_call(base, FN_EULER)) {
    e->shape = exponent->shape; /* e^E is exp(E) */
    return true;
  }
  if (!is_scalar(in, exponent->shape)) return fail(in, WHY_EXPONENT, e, base, exponent);
  if (!is_scalar(in, base->shape)) {
    bool vector = is_one(in, base->shape.rows) || is_one(in, base->shape.cols);
    if (vector || !dim_unify(in->c->dims, base->shape.rows, base->shape.cols))
      return fail(in, WHY_POWER, e, base, exponent);
  }
  e->shape = base->shape;
  return true;
}

/* ---- entry by entry ------------------------------------------------------------------------------------ */

bool shape_elementwise(Infer *in, Ast *e) {
  bool failed = false;
  Ast *first = first_array(in, e, &failed);
  if (failed) return false;
  if (first == NULL) return no_array(in, e);
  for (int i = 0; i < e->nargs; i++) {
    Ast *x = e->args[i];
    if (x == first || takes_any_shape(x) || is_scalar(in, x->shape)) continue;
    if (!unify_shapes(in, first->shape, x->shape)) return fail(in, WHY_ELEMENTWISE, e, first, x);
  }
  return give_all(in, e, first->shape);
}
