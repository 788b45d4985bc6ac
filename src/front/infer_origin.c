/* Where a dimension comes from: the first name in an operand that has it, with its declaration. */
#include "front/infer_impl.h"

static bool has_dimension(const Infer *in, const Var *v, const Dim *d) {
  return v->shape.rows != NULL && (dim_equal(in->c->dims, v->shape.rows, d) || dim_equal(in->c->dims, v->shape.cols, d));
}

/* The names of a DAG are found in the order of the text; `seen` keeps it linear. */
static const Var *carrier(Infer *in, PtrMap *seen, const Ast *e, const Dim *d) {
  if (ptrmap_get(seen, e) != NULL) return NULL;
  ptrmap_put(seen, e, e);
  if ((e->kind == AST_NAME || e->kind == AST_APPLY) && e->sym != NULL) {
    const Var *v = var_of(in, e->sym);
    if (v->unit != NULL && v->unit->expr != NULL) return carrier(in, seen, v->unit->expr, d);
    if (has_dimension(in, v, d)) return v;
  }
  for (int i = 0; i < e->nargs; i++) {
    const Var *v = carrier(in, seen, e->args[i], d);
    if (v != NULL) return v;
  }
  return NULL;
}

/* A declared name with that dimension, from which an undeclared one has got it. */
static const Var *declared_carrier(const Infer *in, const Dim *d) {
  for (int i = 0; i < in->c->symbols->count; i++)
    if (in->vars[i]->decl != NULL && has_dimension(in, in->vars[i], d)) return in->vars[i];
  return NULL;
}

/* "n from A : matrix(m, n)"; *decl is what says so, where something does. */
static const char *origin(Infer *in, const Ast *e, const Dim *d, const Decl **decl) {
  while (ast_is_call(e, FN_NEG)) e = e->args[0];
  d = dim_resolve(in->c->dims, d);
  if (dim_is(d, 1)) return NULL;
  const Var *v = carrier(in, ptrmap_new(in->arena), e, d);
  const char *text = dim_text(in->arena, d);
  if (v == NULL) return NULL;
  const Var *fixed = v->decl == NULL ? declared_carrier(in, d) : NULL;
  if (fixed != NULL) v = fixed;
  *decl = v->decl;
  if (v->decl != NULL) return arena_printf(in->arena, "%s from %s", text, declared_text(in->arena, v->decl));
  if (e->kind == AST_NAME && e->sym == v->sym) return NULL;
  const char *what = !dim_equal(in->c->dims, v->shape.rows, d) ? "columns" : is_one(in, v->shape.cols) ? "entries" : "rows";
  return arena_printf(in->arena, "%s from the %s of %s", text, what, v->sym->name);
}

const char *origins(Infer *in, const Ast *a, const Dim *da, const Ast *b, const Dim *db) {
  const Decl *first = NULL, *second = NULL;
  const char *one = origin(in, a, da, &first), *other = origin(in, b, db, &second);
  if (first != NULL && first == second)
    return arena_printf(in->arena, ": %s and %s", dim_text(in->arena, dim_resolve(in->c->dims, da)), other);
  if (one == NULL && other == NULL) return "";
  if (one == NULL || other == NULL) return arena_printf(in->arena, ": %s", one != NULL ? one : other);
  return arena_printf(in->arena, ": %s, %s", one, other);
}
