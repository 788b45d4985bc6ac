/* One attempt: with the kinds chosen for this attempt every name gets a shape, unknown dimensions being
 * variables, and every expression its shape from its parts, binding variables on the way. */
#include "front/infer_impl.h"

Shape shape_make(const Dim *rows, const Dim *cols) { return (Shape){rows, cols}; }
Shape scalar_shape(const Infer *in) { return shape_make(in->one, in->one); }
bool is_one(const Infer *in, const Dim *d) { return d == in->one || dim_resolve(in->c->dims, d) == in->one; }
bool is_scalar(const Infer *in, Shape s) { return is_one(in, s.rows) && is_one(in, s.cols); }

bool unify_shapes(Infer *in, Shape a, Shape b) {
  int mark = dims_mark(in->c->dims);
  if (dim_unify(in->c->dims, a.rows, b.rows) && dim_unify(in->c->dims, a.cols, b.cols)) return true;
  dims_undo(in->c->dims, mark);
  return false;
}

bool fail(Infer *in, Why why, Ast *at, Ast *a, Ast *b) {
  in->failure = (Failure){.why = why, .at = at, .a = a, .b = b, .span = in->here};
  if (a != NULL) in->failure.sa = a->shape;
  if (b != NULL) in->failure.sb = b->shape;
  return false;
}

/* ---- names --------------------------------------------------------------------------------------------- */

static Shape shape_of_kind(Infer *in, Kind kind, const Ast *const *dims, int ndims, bool *ok) {
  DimTable *t = in->c->dims;
  const Dim *d[2] = {NULL, NULL};
  for (int i = 0; i < 2; i++) {
    d[i] = i < ndims ? size_of(in, dims[i]) : NULL;
    if (i < ndims && d[i] == NULL) *ok = false;
    if (d[i] == NULL) d[i] = i == 1 && kind != KIND_MATRIX && kind != KIND_ORTHONORMAL ? d[0] : dim_fresh(t);
  }
  switch (kind) {
  case KIND_VECTOR: return shape_make(d[0], in->one);
  case KIND_ROWVECTOR: return shape_make(in->one, d[0]);
  case KIND_MATRIX: return shape_make(d[0], ndims == 1 ? d[0] : d[1]);
  case KIND_ORTHONORMAL: return shape_make(d[0], d[1]);
  case KIND_SYMMETRIC:
  case KIND_ANTISYMMETRIC:
  case KIND_SPD:
  case KIND_PSD:
  case KIND_DIAGONAL:
  case KIND_LOWER:
  case KIND_UPPER:
  case KIND_ORTHOGONAL: return shape_make(d[0], d[0]);
  default: return scalar_shape(in);
  }
}

bool start_var(Infer *in, Var *v) {
  bool ok = true;
  v->nargs = -1;
  if (v->unit != NULL) return true;
  Kind kind = v->kind == KIND_FUNCTION ? v->sym->result_kind : v->kind;
  const Ast *const *dims = v->decl != NULL ? (const Ast *const *)v->decl->dims : NULL;
  v->shape = v->stack != NULL ? stack_shape(in, v->stack, &ok)
                              : shape_of_kind(in, kind, dims, v->decl != NULL ? v->decl->ndims : 0, &ok);
  if (v->sym->family) v->length = dim_fresh(in->c->dims);
  if (v->sym->index) v->range = dim_fresh(in->c->dims);
  return ok;
}

static bool shape_name(Infer *in, Ast *e) {
  Var *v = var_of(in, e->sym);
  if (v->sym->family) {
    diag_error(in->c->diag, ERR_NAME, in->here, "%s is a family: only its members %s_i have a value", v->sym->name,
               v->sym->name);
    return false;
  }
  if (v->unit != NULL) {
    if (v->unit->expr == NULL || !shape_of(in, v->unit->expr)) return false;
    v->shape = v->unit->expr->shape;
  }
  e->shape = v->shape;
  return true;
}

/* ---- unknown functions --------------------------------------------------------------------------------- */

/* An unknown function has one domain: all its uses agree in number and shape of the arguments. */
static bool shape_apply(Infer *in, Ast *e) {
  for (int i = 0; i < e->nargs; i++)
    if (!shape_of(in, e->args[i])) return false;
  Var *v = var_of(in, e->sym);
  e->shape = v->shape;
  if (v->nargs < 0) {
    v->nargs = e->nargs;
    v->args = ARENA_ARRAY(in->arena, Shape, e->nargs > 0 ? e->nargs : 1);
    for (int i = 0; i < e->nargs; i++) v->args[i] = e->args[i]->shape;
    return true;
  }
  if (v->nargs != e->nargs) return fail(in, WHY_ARGUMENT, e, e, NULL);
  for (int i = 0; i < e->nargs; i++) {
    if (unify_shapes(in, v->args[i], e->args[i]->shape)) continue;
    fail(in, WHY_ARGUMENT, e, e, e->args[i]);
    in->failure.sa = v->args[i];
    return false;
  }
  return true;
}

/* ---- all expressions ----------------------------------------------------------------------------------- */

static bool shape_new(Infer *in, Ast *e) {
  switch (e->kind) {
  case AST_NUMBER: e->shape = scalar_shape(in); return true;
  case AST_STRING: e->shape = scalar_shape(in); return true;
  case AST_NAME: return shape_name(in, e);
  case AST_CALL: return shape_call(in, e);
  case AST_ENTRY: return shape_entry(in, e);
  case AST_MEMBER: return shape_member(in, e);
  case AST_APPLY: return shape_apply(in, e);
  case AST_BIGOP: return shape_bigop(in, e);
  case AST_BLOCK: return shape_block(in, e);
  case AST_DIFFERENTIAL:
    if (!shape_of(in, e->args[0])) return false;
    e->shape = e->args[0]->shape;
    return true;
  case AST_SUBSCRIPT: break;
  }
  return diag_error(in->c->diag, ERR_INTERNAL, in->here, "a subscript was left unresolved");
}

bool shape_again(Infer *in, Ast *e) { return shape_new(in, e); }

bool shape_of(Infer *in, Ast *e) {
  if (e->id == in->pass) return true;
  if (++in->visits % 64 == 0) ctx_poll(in->c);
  Span here = in->here;
  if (!(e->flags & INFER_COPIED)) in->here = e->span;
  bool ok = shape_new(in, e) || (in->repairing && repair(in, e));
  in->here = here;
  if (ok) e->id = in->pass;
  return ok;
}

bool shape_statement(Infer *in) {
  in->pass++;
  in->nextents = 0;
  for (int i = 0; i < in->c->symbols->count; i++)
    if (!start_var(in, in->vars[i])) return false;
  if (!shape_goals(in, in->st) || !solve_extents(in)) return false;
  if (!dims_overflowed(in->c->dims)) return true;
  return diag_error(in->c->diag, ERR_LIMIT, in->here,
                    "a dimension of this expression gets too large to be written down");
}
