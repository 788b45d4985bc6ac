/* x'x for x x', and the other way round: the slip changes the shape of what stands around it, up to where it fits. */
#include "calculus/slip_impl.h"

static bool is_scalar_shape(Shape s) { return s.rows != NULL && dim_is(s.rows, 1) && dim_is(s.cols, 1); }

/* The shape of a product of parts that fit; rows NULL where they do not. */
static Shape chain_shape(Ctx *c, const Ast *e) {
  Shape res = {dim_const(c->dims, 1), dim_const(c->dims, 1)};
  bool any = false;
  for (int i = 0; i < e->nargs; i++) {
    Shape s = e->args[i]->shape;
    if (s.rows == NULL) return (Shape){NULL, NULL};
    if (is_scalar_shape(s)) continue;
    if (any && !dim_equal(c->dims, res.cols, s.rows)) return (Shape){NULL, NULL};
    res = (Shape){any ? res.rows : s.rows, s.cols};
    any = true;
  }
  return res;
}

/* The shape that the parent has with its new argument; rows NULL where that does not fit. */
static Shape shape_around(Ctx *c, const Ast *parent, int child) {
  if (ast_is_call(parent, FN_MUL)) return chain_shape(c, parent);
  bool through = (parent->kind == AST_BIGOP && parent->fn == FN_BIGSUM) || ast_is_call(parent, FN_NEG) || (ast_is_call(parent, FN_DIV) && child == 0);
  if (through) return parent->args[child]->shape;
  bool trace = ast_is_call(parent, FN_TR) && dim_equal(c->dims, parent->args[0]->shape.rows, parent->args[0]->shape.cols);
  return trace ? parent->shape : (Shape){NULL, NULL};
}

/* The whole expression with the node in its place, of another shape; NULL where that does not fit. */
static Ast *put_reshaped(const Tries *t, int place, Ast *node) {
  Ctx *c = t->c;
  for (; t->places[place].parent >= 0; place = t->places[place].parent) {
    int child = t->places[place].child;
    Ast *parent = slip_copy(c, t->places[t->places[place].parent].node);
    Shape before = parent->args[child]->shape;
    parent->args[child] = node;
    bool same = before.rows != NULL && dim_equal(c->dims, before.rows, node->shape.rows) && dim_equal(c->dims, before.cols, node->shape.cols);
    if (!same) parent->shape = shape_around(c, parent, child);
    if (parent->shape.rows == NULL) return NULL;
    node = parent;
  }
  return node;
}

/* The two factors that make the other product: the row before the column, or behind it. */
static Ast *other_product(Ctx *c, const Ast *e, int i) {
  Ast *a = e->args[i], *b = e->args[i + 1];
  if (a->shape.rows == NULL || b->shape.rows == NULL || is_scalar_shape(a->shape) || is_scalar_shape(b->shape)) return NULL;
  bool inner = dim_is(a->shape.rows, 1) && dim_is(b->shape.cols, 1), outer = dim_is(a->shape.cols, 1) && dim_is(b->shape.rows, 1);
  if ((!inner && !outer) || !dim_equal(c->dims, inner ? a->shape.cols : a->shape.rows, inner ? b->shape.rows : b->shape.cols)) return NULL;
  Ast *res = slip_copy(c, e);
  res->args[i] = b;
  res->args[i + 1] = a;
  res->shape = chain_shape(c, res);
  return res->shape.rows != NULL ? res : NULL;
}

bool slip_try_outer(Tries *t, int place) {
  const Ast *e = t->places[place].node;
  for (int i = 0; ast_is_call(e, FN_MUL) && i + 1 < e->nargs; i++) {
    Ast *other = other_product(t->c, e, i), *whole = other != NULL ? put_reshaped(t, place, other) : NULL;
    if (whole == NULL || ctx_now() > t->end || !t->same(t->env, whole)) continue;
    t->found = (Slip){arena_printf(t->c->arena, "a row and a column in the wrong order: %s instead of %s", slip_shown(t, e), slip_shown(t, other)), whole};
    return true;
  }
  return false;
}
