/* What would fit where a product or a quotient does not: "did you mean A' B?" */
#include "front/infer_impl.h"

static Shape turned(Shape s) { return shape_make(s.cols, s.rows); }

/* Whether the product of the shapes goes through; nothing stays bound. */
static bool chain_fits(Infer *in, int n, const Shape *s) {
  Shape so_far = scalar_shape(in);
  int mark = dims_mark(in->c->dims);
  bool fits = true;
  for (int i = 0; i < n && fits; i++) {
    if (is_scalar(in, s[i])) continue;
    if (is_scalar(in, so_far)) {
      so_far = s[i];
      continue;
    }
    fits = dim_unify(in->c->dims, so_far.cols, s[i].rows);
    so_far = shape_make(so_far.rows, s[i].cols);
  }
  dims_undo(in->c->dims, mark);
  return fits;
}

enum { FACTORS_MAX = 64 };

/* A' B or A B' if one of them fits, B A if only that does. */
static const char *order_proposal(Infer *in, const Failure *f) {
  const Ast *e = f->at;
  int right = f->index, left = right - 1;
  if (e->nargs > FACTORS_MAX) return NULL;
  while (left >= 0 && e->args[left] != f->a) left--;
  if (left < 0) return NULL;
  Shape s[FACTORS_MAX];
  for (int i = 0; i < e->nargs; i++) {
    if (i > right && !shape_of(in, e->args[i])) return NULL;
    s[i] = e->args[i]->shape;
  }
  Shape a = s[left], b = s[right];
  s[left] = turned(a);
  bool first = chain_fits(in, e->nargs, s);
  s[left] = a;
  s[right] = turned(b);
  bool second = chain_fits(in, e->nargs, s);
  s[left] = b;
  s[right] = a;
  bool swapped = e->nargs == 2 && chain_fits(in, e->nargs, s);
  if (swapped && (first || second)) return NULL;
  if (swapped) return arena_printf(in->arena, "%s %s", bracketed(in, f->b), bracketed(in, f->a));
  if (first) return arena_printf(in->arena, "%s %s", transposed(in, f->a), bracketed(in, f->b));
  return second ? arena_printf(in->arena, "%s %s", bracketed(in, f->a), transposed(in, f->b)) : NULL;
}

/* Whether a and b, a row and a column, make a number. */
static bool makes_number(Infer *in, Shape a, Shape b) {
  int mark = dims_mark(in->c->dims);
  bool fits = is_one(in, a.rows) && is_one(in, b.cols) && dim_unify(in->c->dims, a.cols, b.rows);
  dims_undo(in->c->dims, mark);
  return fits;
}

/* A x' y: brackets round the product of two vectors that is a number. */
static const char *bracket_proposal(Infer *in, const Failure *f) {
  const Ast *e = f->at;
  int i = f->index;
  if (i + 1 >= e->nargs || !shape_of(in, e->args[i + 1]) || !makes_number(in, f->sb, e->args[i + 1]->shape))
    return NULL;
  return arena_printf(in->arena, "%s (%s %s)", bracketed(in, f->a), quote(in, f->b), quote(in, e->args[i + 1]));
}

/* x'A x / x'B x: the divisor goes on up to where it is a number. */
static const char *divisor_proposal(Infer *in, const Failure *f) {
  const Ast *around = f->around;
  Shape so_far = f->sb;
  bool number = false;
  Buf b = buf_new(in->arena);
  buf_printf(&b, "%s/(%s", bracketed(in, f->a), quote(in, f->b));
  const int mark = dims_mark(in->c->dims);
  for (int i = f->index + 1; around != NULL && i < around->nargs && !number; i++) {
    Ast *x = around->args[i];
    if (!shape_of(in, x)) break;
    buf_printf(&b, " %s", bracketed(in, x));
    if (is_scalar(in, x->shape)) continue;
    if (!dim_unify(in->c->dims, so_far.cols, x->shape.rows)) break;
    so_far.cols = x->shape.cols;
    number = is_scalar(in, so_far);
  }
  dims_undo(in->c->dims, mark);
  buf_addc(&b, ')');
  return number ? buf_str(&b) : NULL;
}

/* Looked for while unknown dimensions have no names yet and can still fit. */
void propose(Infer *in, Failure *f) {
  if (f->why == WHY_DIVISOR) f->proposal = divisor_proposal(in, f);
  if (f->why != WHY_PRODUCT) return;
  f->proposal = bracket_proposal(in, f);
  if (f->proposal == NULL) f->proposal = order_proposal(in, f);
}
