/* Inference of one statement from end to end. */
#include "front/infer_impl.h"

static void add_name(Infer *in, const Ast *e, int depth) {
  if (e == NULL || depth > AST_MAX_DEPTH) return;
  if (e->kind == AST_NAME) ptrmap_put(in->dimension_names, e->name, e->name);
  for (int i = 0; i < e->nargs; i++) add_name(in, e->args[i], depth + 1);
}

/* x : vector(n) and x = [1; 2]: n is 2. */
static void find_dimension_values(Infer *in, const Decl *d) {
  if (!d->is_definition || d->expr->kind != AST_BLOCK) return;
  for (int i = 0; i < d->expr->nargs; i++)
    if (!is_bare_number(d->expr->args[i])) return;
  int sizes[2] = {d->kind == KIND_ROWVECTOR ? d->expr->ncols : d->expr->nrows, d->expr->ncols};
  for (int k = 0; k < d->ndims; k++)
    if (d->dims[k]->kind == AST_NAME) ptrmap_put(in->dimension_values, d->dims[k]->name, dim_const(in->c->dims, sizes[k]));
}

/* A name used as a dimension in some declaration is that integer in expressions, too. */
static void find_dimension_names(Infer *in) {
  const DeclTable *t = in->c->decls;
  for (int i = 0; i < t->count; i++) {
    for (int k = 0; k < t->items[i].ndims; k++) add_name(in, t->items[i].dims[k], 0);
    if (t->items[i].ndims > 0) find_dimension_values(in, &t->items[i]);
  }
}

/* Declared names come first, in the order of their declaration. */
static void enter_declared(Infer *in) {
  const DeclTable *t = in->c->decls;
  for (int i = 0; i < t->count; i++) {
    const Decl *d = &t->items[i];
    const Mention *m = ptrmap_get(in->mentions, d->name);
    if (!d->is_definition && m != NULL && m->where == NULL && (m->bare || m->subscripted)) var_named(in, d->name);
  }
}

static bool resolve_slot(Infer *in, Ast **slot, const Statement *st) {
  if (*slot == NULL) return true;
  *slot = resolve_root(in, *slot, st);
  return *slot != NULL;
}

static bool resolve_clauses(Infer *in, Statement *st) {
  for (int i = 0; i < st->nat; i++) {
    const Mention *m = mention_of(in, st->at[i].name);
    bool defined = m->where != NULL || (m->decl != NULL && m->decl->is_definition);
    in->here = st->at[i].span;
    if (defined ? unit_of(in, mention_of(in, m->name)) == NULL : var_named(in, m->name) == NULL) return false;
    if (!resolve_slot(in, &st->at[i].expr, NULL)) return false;
  }
  for (int i = 0; i < st->nassume; i++) {
    Assumption *a = &st->assume[i];
    if (!resolve_slot(in, &a->lhs, NULL) || !resolve_slot(in, &a->rhs, NULL)) return false;
  }
  return true;
}

/* The expressions of `where` are resolved where they are used first; here the statement gets them back. */
static bool resolve_where(Infer *in, Statement *st) {
  for (int i = 0; i < st->nwhere; i++) {
    in->here = st->where[i].span;
    Unit *u = unit_of(in, mention_of(in, st->where[i].name));
    if (u == NULL) return false;
    st->where[i].expr = u->expr;
  }
  return true;
}

static bool resolve_statement(Infer *in, Statement *st) {
  if (!resolve_slot(in, &st->expr, st)) return false;
  for (int i = 0; i < st->nexprs; i++)
    if (!resolve_slot(in, &st->exprs[i], st)) return false;
  for (int i = 0; i < st->nwrt; i++) {
    st->wrt[i].target = resolve(in, NULL, st->wrt[i].target);
    if (st->wrt[i].target == NULL) return false;
  }
  if (st->inner != NULL && !resolve_statement(in, st->inner)) return false;
  return resolve_slot(in, &st->candidate, st) && resolve_clauses(in, st) && resolve_where(in, st);
}

static void start(Infer *in, Ctx *c, Statement *st) {
  if (c->dims == NULL) c->dims = dims_new(c->arena);
  if (c->symbols == NULL) {
    c->symbols = ARENA_NEW(c->arena, SymbolTable);
    c->symbols->arena = c->arena;
  }
  *in = (Infer){.c = c, .arena = c->arena, .st = st, .one = dim_const(c->dims, 1), .here = st->span};
  PtrMap **maps[] = {&in->mentions, &in->dimension_names, &in->dimension_values, &in->by_name, &in->resolved, &in->sizes, &in->free_indices};
  for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++) *maps[i] = ptrmap_new(c->arena);
  in->unit = ARENA_NEW(c->arena, Unit);
  in->unit->indices = ptrmap_new(c->arena);
}

bool infer_statement(Ctx *c, Statement *st) {
  Infer in;
  start(&in, c, st);
  find_dimension_names(&in);
  scan_statement(&in, st);
  enter_declared(&in);
  if (!resolve_statement(&in, st) || !check_variables(&in, st)) return false;
  find_usual_kinds(&in);
  return search_kinds(&in) && finish(&in) && !c->diag->failed;
}
