/* Shapes of function calls and of block matrices. */
#include <string.h>

#include "front/infer_impl.h"

static bool shape_args(Infer *in, Ast *e) {
  for (int i = 0; i < e->nargs; i++)
    if (!shape_of(in, e->args[i])) return false;
  return true;
}

static bool is_vector(const Infer *in, Shape s) { return is_one(in, s.rows) != is_one(in, s.cols); }

/* The number of entries. */
static const Dim *entries(Infer *in, Shape s) {
  if (is_one(in, s.rows)) return s.cols;
  return is_one(in, s.cols) ? s.rows : dim_mul(in->c->dims, s.rows, s.cols);
}

static bool make_square(Infer *in, Shape s) {
  bool vector = is_vector(in, s);
  return !vector && dim_unify(in->c->dims, s.rows, s.cols);
}

static bool square_result(Infer *in, Ast *e, bool scalar) {
  if (!make_square(in, e->args[0]->shape)) return fail(in, WHY_SQUARE, e, e->args[0], NULL);
  e->shape = scalar ? scalar_shape(in) : e->args[0]->shape;
  return true;
}

static bool vector_result(Infer *in, Ast *e, bool scalar) {
  if (!is_vector(in, e->args[0]->shape)) return fail(in, WHY_VECTOR, e, e->args[0], NULL);
  e->shape = scalar ? scalar_shape(in) : e->args[0]->shape;
  return true;
}

/* ---- constants ----------------------------------------------------------------------------------------- */

/* Sizes are integer expressions of names; they are looked at as scalars, too, so that every node has a shape. */
static bool sizes(Infer *in, Ast *e, const Dim **d, int from) {
  for (int i = from; i < e->nargs; i++) {
    if (!shape_of(in, e->args[i])) return false;
    if ((d[i - from] = size_of(in, e->args[i])) == NULL) return false;
  }
  return true;
}

/* vector(1), matrix(1) are ones of unknown size. */
static bool is_sizeless_word(const Ast *e) { return e->fn == FN_ONES && e->name != NULL && e->nargs == 1; }

static bool shape_constant(Infer *in, Ast *e) {
  DimTable *t = in->c->dims;
  const Dim *d[2] = {NULL, NULL};
  if (is_sizeless_word(e)) {
    bool matrix = strcmp(e->name, "matrix") == 0;
    e->args[0]->shape = scalar_shape(in);
    e->shape = shape_make(dim_fresh(t), matrix ? dim_fresh(t) : in->one);
    return true;
  }
  if (!sizes(in, e, d, 0)) return false;
  bool square = e->fn == FN_IDENTITY, matrix = e->fn == FN_ZEROS;
  if (e->nargs == 0) d[0] = dim_fresh(t);
  if (e->nargs < 2) d[1] = square ? d[0] : matrix && e->nargs == 0 ? dim_fresh(t) : in->one;
  e->shape = shape_make(d[0], d[1]);
  return true;
}

static bool shape_unit(Infer *in, Ast *e) {
  const Dim *n = NULL;
  if (!shape_of(in, e->args[0])) return false;
  if (!is_scalar(in, e->args[0]->shape)) return fail(in, WHY_SCALAR, e, e->args[0], NULL);
  if (e->nargs == 1) n = dim_fresh(in->c->dims);
  else if (!sizes(in, e, &n, 1)) return false;
  e->shape = shape_make(n, in->one);
  return require_extent(in, e, e->args[0], n);
}

static bool shape_commutation(Infer *in, Ast *e) {
  const Dim *d[2] = {NULL, NULL};
  if (!sizes(in, e, d, 0)) return false;
  const Dim *n = dim_mul(in->c->dims, d[0], d[1]);
  e->shape = shape_make(n, n);
  return true;
}

/* n (n + 1)/2. */
static const Dim *triangle(Infer *in, const Dim *n) {
  DimTable *t = in->c->dims;
  n = dim_resolve(t, n);
  return dim_divide(t, dim_mul(t, n, dim_add(t, n, in->one)), 2);
}

static bool shape_triangle(Infer *in, Ast *e) {
  const Dim *n = NULL;
  if (e->fn == FN_VECH) {
    if (!shape_args(in, e)) return false;
    if (!make_square(in, e->args[0]->shape)) return fail(in, WHY_SQUARE, e, e->args[0], NULL);
    n = e->args[0]->shape.rows;
  } else if (!sizes(in, e, &n, 0)) {
    return false;
  }
  const Dim *half = triangle(in, n);
  const Dim *full = dim_mul(in->c->dims, n, n);
  e->shape = e->fn == FN_VECH  ? shape_make(half, in->one)
             : e->fn == FN_DUP ? shape_make(full, half)
                               : shape_make(half, full);
  return true;
}

/* ---- functions with rules of their own ----------------------------------------------------------------- */

static bool shape_kron(Infer *in, Ast *e) {
  Shape s = e->args[0]->shape;
  for (int i = 1; i < e->nargs; i++) {
    s.rows = dim_mul(in->c->dims, s.rows, e->args[i]->shape.rows);
    s.cols = dim_mul(in->c->dims, s.cols, e->args[i]->shape.cols);
  }
  e->shape = s;
  return true;
}

static bool shape_diag(Infer *in, Ast *e) {
  Shape s = e->args[0]->shape;
  bool from_vector = e->fn == FN_DIAGM || (e->fn == FN_DIAG && is_vector(in, s));
  if (is_scalar(in, s)) return fail(in, WHY_VECTOR, e, e->args[0], NULL);
  if (from_vector) {
    if (!is_vector(in, s)) return fail(in, WHY_VECTOR, e, e->args[0], NULL);
    const Dim *n = entries(in, s);
    e->shape = shape_make(n, n);
    return true;
  }
  if (!make_square(in, s)) return fail(in, WHY_SQUARE, e, e->args[0], NULL);
  e->shape = shape_make(s.rows, in->one);
  return true;
}

static bool shape_mat(Infer *in, Ast *e) {
  const Dim *d[2];
  if (!shape_of(in, e->args[0]) || !sizes(in, e, d, 1)) return false;
  const Dim *n = dim_mul(in->c->dims, d[0], d[1]);
  if (!unify_shapes(in, e->args[0]->shape, shape_make(n, in->one))) {
    fail(in, WHY_SIZE, e, e->args[0], NULL);
    in->failure.da = n;
    return false;
  }
  e->shape = shape_make(d[0], d[1]);
  return true;
}

/* btr(M, n), ptr(M, n): M's sizes divided by n. */
static bool shape_blocks(Infer *in, Ast *e) {
  const Dim *n;
  DimTable *t = in->c->dims;
  if (!shape_of(in, e->args[0]) || !sizes(in, e, &n, 1)) return false;
  Shape s = e->args[0]->shape;
  const Dim *side[2] = {s.rows, s.cols};
  for (int i = 0; i < 2; i++) {
    const Dim *whole = dim_resolve(t, side[i]), *part = dim_quotient(t, whole, n);
    if (part == NULL && dim_has_variable(t, whole)) {
      part = dim_fresh(t);
      if (!dim_unify(t, whole, dim_mul(t, n, part))) part = NULL;
    }
    if (part == NULL) {
      fail(in, WHY_BLOCKS, e, e->args[0], NULL);
      in->failure.da = n;
      return false;
    }
    side[i] = part;
  }
  e->shape = shape_make(side[0], side[1]);
  return true;
}

static bool shape_bar(Infer *in, Ast *e) {
  Shape s = e->args[0]->shape;
  if (is_vector(in, s)) return fail(in, WHY_BAR, e, e->args[0], NULL);
  return square_result(in, e, true);
}

static bool shape_inner(Infer *in, Ast *e) {
  for (int i = 0; i < 2; i++)
    if (!takes_any_shape(e->args[i]) && !shape_of(in, e->args[i])) return false;
  for (int i = 0; i < 2; i++)
    if (takes_any_shape(e->args[i]) && !takes_any_shape(e->args[1 - i]))
      give_shape(in, e->args[i], e->args[1 - i]->shape);
  if (!shape_args(in, e)) return false;
  if (!unify_shapes(in, e->args[0]->shape, e->args[1]->shape)) return fail(in, WHY_SAME, e, e->args[0], e->args[1]);
  e->shape = scalar_shape(in);
  return true;
}

static bool shape_frechet(Infer *in, Ast *e) {
  for (int i = 0; i < 3; i++)
    if (!shape_of(in, e->args[i])) return false;
  if (!make_square(in, e->args[1]->shape)) return fail(in, WHY_SQUARE, e, e->args[1], NULL);
  if (!unify_shapes(in, e->args[1]->shape, e->args[2]->shape)) return fail(in, WHY_SAME, e, e->args[1], e->args[2]);
  e->shape = e->args[1]->shape;
  return true;
}

static bool shape_sylvester(Infer *in, Ast *e) {
  for (int i = 0; i < 2; i++)
    if (!make_square(in, e->args[i]->shape)) return fail(in, WHY_SQUARE, e, e->args[i], NULL);
  Shape c = shape_make(e->args[0]->shape.rows, e->args[1]->shape.rows);
  if (!unify_shapes(in, c, e->args[2]->shape)) {
    fail(in, WHY_SAME, e, e->args[0], e->args[2]);
    in->failure.sa = c;
    return false;
  }
  e->shape = c;
  return true;
}

/* Of grad(f(x, x), 2) the second argument of the unknown f. */
static Shape shape_of_variable(const Ast *e, const Ast *by) {
  const Ast *f = e->args[0];
  while (ast_is_call(f, FN_GRADIENT) || ast_is_call(f, FN_JACOBIAN) || ast_is_call(f, FN_HESSIAN)) f = f->args[0];
  if (by->kind != AST_NUMBER || f->kind != AST_APPLY || !fmpz_is_one(fmpq_denref(by->value))) return by->shape;
  long k = fmpz_get_si(fmpq_numref(by->value));
  return k >= 1 && k <= f->nargs ? f->args[k - 1]->shape : by->shape;
}

/* Derivatives inside expressions. */
static bool shape_derivative(Infer *in, Ast *e) {
  if (!shape_args(in, e)) return false;
  Shape f = e->args[0]->shape, x = shape_of_variable(e, e->args[1]);
  bool by_scalar = is_scalar(in, x);
  if (e->fn == FN_JACOBIAN) {
    e->shape = shape_make(entries(in, f), entries(in, x));
    return true;
  }
  if (e->fn == FN_GRADIENT && by_scalar) {
    e->shape = f;
    return true;
  }
  if (!is_scalar(in, f)) return fail(in, WHY_GRADIENT, e, e->args[0], e->args[1]);
  const Dim *n = entries(in, x);
  e->shape = e->fn == FN_GRADIENT ? x : shape_make(n, e->nargs > 2 ? entries(in, shape_of_variable(e, e->args[2])) : n);
  return true;
}

/* ---- all calls ----------------------------------------------------------------------------------------- */

static bool shape_special(Infer *in, Ast *e) {
  Shape s = e->args[0]->shape;
  switch (e->fn) {
  case FN_KRON: return shape_kron(in, e);
  case FN_DIAG:
  case FN_DIAGM:
  case FN_DIAGV: return shape_diag(in, e);
  case FN_VEC: e->shape = shape_make(entries(in, s), in->one); return true;
  case FN_BAR: return shape_bar(in, e);
  case FN_POLYGAMMA:
    if (!is_scalar(in, s)) return fail(in, WHY_SCALAR, e, e->args[0], NULL);
    e->shape = e->args[1]->shape;
    return true;
  case FN_U1: e->shape = shape_make(s.rows, in->one); return true;
  case FN_V1: e->shape = shape_make(s.cols, in->one); return true;
  case FN_SYLVESTER: return shape_sylvester(in, e);
  default:
    return diag_error(in->c->diag, ERR_UNSUPPORTED, in->here, "the shape of %s is not known to mdiff",
                      fn_row(e->fn)->name);
  }
}

static bool shape_by_rule(Infer *in, Ast *e) {
  Shape s = e->nargs > 0 ? e->args[0]->shape : scalar_shape(in);
  switch (fn_row(e->fn)->shape) {
  case SHAPE_SCALAR_CONST:
  case SHAPE_ANY_TO_SCALAR: e->shape = scalar_shape(in); return true;
  case SHAPE_ELEMENTWISE: e->shape = s; return true;
  case SHAPE_SQUARE_TO_SCALAR: return square_result(in, e, true);
  case SHAPE_SQUARE_TO_SQUARE: return square_result(in, e, false);
  case SHAPE_VECTOR_TO_SCALAR: return vector_result(in, e, true);
  case SHAPE_VECTOR_TO_SAME: return vector_result(in, e, false);
  case SHAPE_TRANSPOSED: e->shape = shape_make(s.cols, s.rows); return true;
  default: return shape_special(in, e);
  }
}

bool shape_call(Infer *in, Ast *e) {
  switch (e->fn) {
  case FN_ADD: return shape_sum(in, e);
  case FN_MUL: return shape_product(in, e);
  case FN_DIV: return shape_quotient(in, e);
  case FN_POW: return shape_power(in, e);
  case FN_HADAMARD:
  case FN_EDIV:
  case FN_EPOW: return shape_elementwise(in, e);
  case FN_IDENTITY:
  case FN_ZEROS:
  case FN_ONES: return shape_constant(in, e);
  case FN_UNIT: return shape_unit(in, e);
  case FN_COMMUTATION: return shape_commutation(in, e);
  case FN_VECH:
  case FN_DUP:
  case FN_ELIM: return shape_triangle(in, e);
  case FN_MAT: return shape_mat(in, e);
  case FN_BTR:
  case FN_PTR: return shape_blocks(in, e);
  case FN_INNER: return shape_inner(in, e);
  case FN_FRECHET: return shape_frechet(in, e);
  case FN_GRADIENT:
  case FN_JACOBIAN:
  case FN_HESSIAN: return shape_derivative(in, e);
  default: return shape_args(in, e) && shape_by_rule(in, e);
  }
}

/* ---- block matrices ------------------------------------------------------------------------------------ */

/* O, ones and the number 0 fill the place they stand in. */
static bool fills(const Ast *e) { return takes_any_shape(e) || (e->kind == AST_NUMBER && fmpq_is_zero(e->value)); }

static bool all_scalars(Infer *in, const Ast *e) {
  for (int i = 0; i < e->nargs; i++)
    if (takes_any_shape(e->args[i]) || !is_scalar(in, e->args[i]->shape)) return false;
  return true;
}

static bool fit_block(Infer *in, Ast *e, int i, const Dim **heights, const Dim **widths) {
  Ast *x = e->args[i];
  int row = i / e->ncols, col = i % e->ncols;
  if (heights[row] == NULL) heights[row] = x->shape.rows;
  if (widths[col] == NULL) widths[col] = x->shape.cols;
  Shape place = shape_make(heights[row], widths[col]);
  if (unify_shapes(in, place, x->shape)) return true;
  fail(in, WHY_BLOCK, e, x, NULL);
  in->failure.sb = place;
  in->failure.index = i;
  return false;
}

static void fill_block(Infer *in, Ast *e, int i, const Dim **heights, const Dim **widths) {
  Ast *x = e->args[i];
  const Dim **h = &heights[i / e->ncols], **w = &widths[i % e->ncols];
  if (*h == NULL) *h = x->kind == AST_NUMBER ? in->one : dim_fresh(in->c->dims);
  if (*w == NULL) *w = x->kind == AST_NUMBER ? in->one : dim_fresh(in->c->dims);
  Shape place = shape_make(*h, *w);
  if (takes_any_shape(x)) give_shape(in, x, place);
  else x->shape = place; /* the number 0 as a block of zeros: finish makes it one */
}

static const Dim *total(Infer *in, const Dim *const *d, int n) {
  const Dim *sum = d[0];
  for (int i = 1; i < n; i++) sum = dim_add(in->c->dims, sum, d[i]);
  return sum;
}

bool shape_block(Infer *in, Ast *e) {
  const Dim **heights = ARENA_ARRAY(in->arena, const Dim *, e->nrows),
            **widths = ARENA_ARRAY(in->arena, const Dim *, e->ncols);
  for (int i = 0; i < e->nargs; i++)
    if (!takes_any_shape(e->args[i]) && !shape_of(in, e->args[i])) return false;
  bool numeric = all_scalars(in, e);
  for (int i = 0; i < e->nargs; i++)
    if ((numeric || !fills(e->args[i])) && !fit_block(in, e, i, heights, widths)) return false;
  for (int i = 0; i < e->nargs; i++)
    if (!numeric && fills(e->args[i])) fill_block(in, e, i, heights, widths);
  e->shape = shape_make(total(in, heights, e->nrows), total(in, widths, e->ncols));
  return true;
}
