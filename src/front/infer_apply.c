/* Calls of unknown and of defined functions. */
#include "front/infer_impl.h"

static Expansion *find_expansion(const Mention *m, Ast *const *args, int n) {
  Expansion *x = m->expansions != NULL ? ptrmap_get(m->expansions, args[0]) : NULL;
  for (; x != NULL; x = x->next) {
    bool same = true;
    for (int i = 0; i < n; i++) same = same && x->args[i] == args[i];
    if (same) return x;
  }
  return NULL;
}

static void keep_expansion(Infer *in, Mention *m, Ast **args, Ast *result) {
  if (m->expansions == NULL) m->expansions = ptrmap_new(in->arena);
  Expansion *x = ARENA_NEW(in->arena, Expansion);
  x->next = ptrmap_get(m->expansions, args[0]);
  x->args = args;
  x->result = result;
  ptrmap_put(m->expansions, args[0], x);
}

/* The indices of the body's sums: the function's own, unless a sum could come to stand inside one over the
 * same letter. */
static Unit *body_unit(Infer *in, const Scope *scope, Mention *m, const Ast *call) {
  bool nested = scope != NULL;
  for (int i = 0; i < call->nargs; i++) nested = nested || (call->args[i]->flags & INFER_HAS_SUM) != 0;
  if (!nested && m->unit != NULL) return m->unit;
  Unit *u = ARENA_NEW(in->arena, Unit);
  u->name = m->name;
  u->indices = ptrmap_new(in->arena);
  if (!nested) m->unit = u;
  return u;
}

static Ast *expand(Infer *in, const Scope *scope, Ast *e, Mention *m) {
  const Decl *d = m->decl;
  if (e->nargs != d->nparams) {
    diag_error(in->c->diag, ERR_SHAPE, in->here, "%s takes %d argument%s, here it has %d", d->name, d->nparams,
               d->nparams == 1 ? "" : "s", e->nargs);
    return NULL;
  }
  if (!resolve_args(in, scope, e, 0)) return NULL;
  Expansion *known = find_expansion(m, e->args, e->nargs);
  if (known != NULL) return known->result;
  if (m->busy) {
    diag_error(in->c->diag, ERR_NAME, in->here, "%s is defined by itself", m->name);
    return NULL;
  }
  Span here = in->here;
  Unit *outer = in->unit;
  in->unit = body_unit(in, scope, m, e);
  m->busy = true;
  Scope params = {.count = d->nparams, .names = d->params, .values = e->args};
  Ast *body = resolve(in, &params, unit_copy(in, d->expr));
  m->busy = false;
  in->unit = outer;
  in->here = here;
  if (body != NULL) keep_expansion(in, m, e->args, body);
  return body;
}

/* What an undeclared function's values are: numbers; of A(t) in a derivative by t, of x(t), what the letter says. */
static Kind usual_result(const Ast *e) {
  if (!(e->flags & AST_OF_TIME)) return KIND_SCALAR;
  Kind kind = infer_usual_kind(e->name);
  if (kind == KIND_MATRIX) return kind;
  return e->flags & AST_BOLD ? KIND_VECTOR : e->flags & AST_AS_SCALAR ? KIND_SCALAR : kind;
}

static Ast *apply_symbol(Infer *in, const Scope *scope, Ast *e) {
  e->sym = var_named(in, e->name)->sym;
  e->sym->kind = KIND_FUNCTION;
  if (e->sym->result_kind == KIND_UNKNOWN) e->sym->result_kind = usual_result(e);
  return resolve_args(in, scope, e, 0) ? settle(in, e) : NULL;
}

Ast *resolve_apply(Infer *in, const Scope *scope, Ast *e) {
  Mention *m = mention_of(in, e->name);
  bool shadowed = scope_find(scope, e->name, NULL, NULL, NULL) || m->where != NULL;
  const Decl *d = shadowed ? NULL : m->decl;
  if (d != NULL && d->is_definition && d->nparams > 0) return expand(in, scope, e, m);
  bool function = !shadowed && (d == NULL || (!d->is_definition && d->kind == KIND_FUNCTION));
  if (function) return apply_symbol(in, scope, e);
  diag_error(in->c->diag, ERR_NAME, e->span, "%s is no function here", e->name);
  return NULL;
}

/* f alone, f an unknown function: f of the statement's variables. */
Ast *apply_bare(Infer *in, const Scope *scope, Ast *e, Mention *m) {
  const Statement *st = in->st;
  while (st->nwrt == 0 && st->inner != NULL) st = st->inner;
  if (st->nwrt == 0) {
    diag_error(in->c->diag, ERR_NAME, e->span, "%s is a function: write %s(x)", m->name, m->name);
    return NULL;
  }
  Ast **args = ARENA_ARRAY(in->arena, Ast *, st->nwrt);
  for (int i = 0; i < st->nwrt; i++) {
    Ast *x = ast_copy(in->arena, st->wrt[i].target);
    if (x->kind == AST_NAME && x->name == e->name) {
      diag_error(in->c->diag, ERR_UNDEFINED, e->span, "%s is a function, no variable", m->name);
      return NULL;
    }
    args[i] = x->kind == AST_SUBSCRIPT || x->kind == AST_ENTRY ? x->args[0] : x;
  }
  Ast *call = ast_node(in->arena, AST_APPLY, st->nwrt, args, e->span);
  call->name = e->name;
  call->flags |= e->flags & (AST_BOLD | AST_LATEX | INFER_COPIED);
  return resolve(in, scope, call);
}
