/* Names, subscripts and calls get their meaning all over an expression, which becomes a DAG. */
#include "front/infer_impl.h"

Ast *settle(Infer *in, Ast *e) {
  e->depth = 1;
  for (int i = 0; i < e->nargs; i++) {
    const Ast *x = e->args[i];
    if (x->depth >= e->depth) e->depth = x->depth + 1;
    e->flags |= x->flags & INFER_HAS_SUM;
  }
  if (e->kind == AST_BIGOP) e->flags |= INFER_HAS_SUM;
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL) {
    e->depth = e->sym->definition->depth + 1;
    e->flags |= e->sym->definition->flags & INFER_HAS_SUM;
  }
  if (e->depth <= INFER_MAX_DEPTH) return e;
  diag_error(in->c->diag, ERR_LIMIT, in->here, "with its definitions put in, this is nested deeper than %d levels",
             INFER_MAX_DEPTH);
  return NULL;
}

bool resolve_args(Infer *in, const Scope *scope, Ast *e, int from) {
  for (int i = from; i < e->nargs; i++) {
    e->args[i] = resolve(in, scope, e->args[i]);
    if (e->args[i] == NULL) return false;
  }
  return true;
}

/* d of a free name is that name's differential; of anything else it stays d(E). */
static Ast *resolve_d(Infer *in, Ast *e) {
  const Ast *x = e->args[0];
  bool atom = (x->kind == AST_NAME && x->sym->definition == NULL && !x->sym->index && !x->sym->dimension) ||
              x->kind == AST_MEMBER;
  if (atom) e->kind = AST_DIFFERENTIAL;
  return settle(in, e);
}

/* The name of a function as the first argument of frechet stays a word. */
static bool is_function_word(const Ast *e) {
  return e->fn == FN_FRECHET && e->nargs > 0 && (e->args[0]->kind == AST_NAME || e->args[0]->kind == AST_STRING);
}

static Ast *resolve_call(Infer *in, const Scope *scope, Ast *e) {
  if (is_function_word(e)) e->args[0]->kind = AST_STRING;
  bool unit = e->fn == FN_UNIT && e->nargs > 0;
  if (unit && (e->args[0] = resolve_unit_index(in, scope, e->args[0])) == NULL) return NULL;
  if (!resolve_args(in, scope, e, unit)) return NULL;
  return e->fn == FN_D ? resolve_d(in, e) : settle(in, e);
}

/* One symbol for all sums of a text over the same letter; another one where they are nested. */
static Symbol *index_symbol(Infer *in, const Scope *scope, const char *name) {
  Symbol *s = ptrmap_get(in->unit->indices, name);
  bool nested = scope_find(scope, name, NULL, NULL, NULL);
  if (s != NULL && !nested) return s;
  s = var_new(in, name)->sym;
  s->index = true;
  s->kind = KIND_INTEGER;
  s->facts = FACT_INTEGER;
  if (!nested) ptrmap_put(in->unit->indices, name, s);
  return s;
}

static Ast *resolve_sum(Infer *in, const Scope *scope, Ast *e) {
  Binder *b = e->binder;
  if (b->lower != NULL && (b->lower = resolve(in, scope, b->lower)) == NULL) return NULL;
  if (b->upper != NULL && (b->upper = resolve(in, scope, b->upper)) == NULL) return NULL;
  b->syms = ARENA_ARRAY(in->arena, Symbol *, b->count);
  b->lengths = ARENA_ARRAY(in->arena, const Dim *, b->count);
  for (int i = 0; i < b->count; i++) b->syms[i] = index_symbol(in, scope, b->names[i]);
  Scope inner = {.outer = scope, .count = b->count, .names = b->names, .syms = b->syms, .open = b->upper == NULL};
  return resolve_args(in, &inner, e, 0) ? settle(in, e) : NULL;
}

static Ast *resolve_inner(Infer *in, const Scope *scope, Ast *e) {
  switch (e->kind) {
  case AST_NAME: e = resolve_name(in, scope, e); break;
  case AST_SUBSCRIPT:
  case AST_ENTRY: e = resolve_subscript(in, scope, e); break;
  case AST_APPLY: return resolve_apply(in, scope, e);
  case AST_BIGOP: return resolve_sum(in, scope, e);
  case AST_CALL: return resolve_call(in, scope, e);
  default: return resolve_args(in, scope, e, 0) ? settle(in, e) : NULL;
  }
  return e != NULL ? settle(in, e) : NULL;
}

Ast *resolve(Infer *in, const Scope *scope, Ast *e) {
  ctx_poll(in->c);
  if (e->kind == AST_NUMBER || e->kind == AST_STRING) return e;
  if (e->flags & AST_RESOLVED) return e;
  Ast *done = ptrmap_get(in->resolved, e);
  if (done != NULL) return done;
  if (!(e->flags & INFER_COPIED)) in->here = e->span;
  done = resolve_inner(in, scope, e);
  if (done == NULL) return NULL;
  done->flags |= AST_RESOLVED;
  if (done != e) ptrmap_put(in->resolved, e, done);
  return done;
}
