/* What the text alone says of names: needed before any subscript can be understood, for `x_1` is an entry
 * where x stands bare somewhere in the statement, and a name of its own where it does not. */
#include <string.h>

#include "front/infer_impl.h"

Mention *mention_of(Infer *in, const char *name) {
  Mention *m = ptrmap_get(in->mentions, name);
  if (m != NULL) return m;
  m = ARENA_NEW(in->arena, Mention);
  m->name = name;
  m->decl = decl_find(in->c->decls, name);
  ptrmap_put(in->mentions, name, m);
  if (in->nmentions == in->mentions_cap) {
    int cap = in->mentions_cap > 0 ? 2 * in->mentions_cap : 32;
    in->list =
        arena_move(in->arena, in->list, sizeof *in->list * (size_t)in->nmentions, sizeof *in->list * (size_t)cap);
    in->mentions_cap = cap;
  }
  in->list[in->nmentions++] = m;
  return m;
}

bool is_size_argument(const Ast *call, int i) {
  switch (call->fn) {
  case FN_IDENTITY:
  case FN_ZEROS:
  case FN_ONES:
  case FN_COMMUTATION:
  case FN_DUP:
  case FN_ELIM: return true;
  case FN_UNIT: return i == 1;
  case FN_BTR:
  case FN_PTR:
  case FN_MAT: return i > 0;
  default: return false;
  }
}

Fn sized_constant_of(const Infer *in, const Scope *scope, const Ast *e) {
  const Ast *base = e->args[0];
  if (base->kind == AST_CALL && base->nargs == 0 &&
      (base->fn == FN_IDENTITY || base->fn == FN_ZEROS || base->fn == FN_ONES))
    return base->fn;
  if (base->kind != AST_NAME) return FN_NONE;
  const Mention *m = ptrmap_get(in->mentions, base->name);
  const bool free =
      m == NULL ? decl_find(in->c->decls, base->name) == NULL : m->decl == NULL && m->where == NULL && !m->variable;
  const int n = e->nargs - 1;
  if (!free) return FN_NONE;
  if (strcmp(base->name, "I") == 0 && n == 1) return FN_IDENTITY;
  if (strcmp(base->name, "O") == 0 && n <= 2) return FN_ZEROS;
  if (strcmp(base->name, "ones") == 0 && n <= 2) return FN_ONES;
  bool indices = false; /* K_{ij} with indices is an entry */
  for (int i = 1; i < e->nargs; i++)
    indices = indices || (e->args[i]->kind == AST_NAME && scope_find(scope, e->args[i]->name, NULL, NULL, NULL));
  return strcmp(base->name, "K") == 0 && n == 2 && !indices && (m == NULL || !m->bare) ? FN_COMMUTATION : FN_NONE;
}

static void scan(Infer *in, const Scope *scope, const Ast *e, int depth);

static void scan_definition(Infer *in, Mention *m, int depth) {
  if (m->scanned) return;
  m->scanned = true;
  if (m->where != NULL) {
    scan(in, NULL, m->where->expr, depth + 1);
  } else if (m->decl != NULL && m->decl->is_definition) {
    Scope params = {.count = m->decl->nparams, .names = m->decl->params};
    scan(in, &params, m->decl->expr, depth + 1);
  }
}

/* Names used as sizes stand for integers, not for arrays. */
static void scan_size(Infer *in, const Scope *scope, const Ast *e) {
  if (e->kind == AST_NAME && !scope_find(scope, e->name, NULL, NULL, NULL)) mention_of(in, e->name)->size = true;
  if (e->kind == AST_CALL)
    for (int i = 0; i < e->nargs; i++) scan_size(in, scope, e->args[i]);
}

/* An index expression: returns whether an index that a sum binds occurs in it; *open: of a sum without bounds. */
static bool scan_index(Infer *in, const Scope *scope, const Ast *e, bool *open) {
  if (e->kind == AST_NAME) {
    const Scope *at = NULL;
    Symbol *unused;
    if (!scope_find(scope, e->name, &unused, NULL, &at) || at->values != NULL) return false;
    *open = *open || at->open;
    return true;
  }
  bool bound = false;
  if (e->kind == AST_CALL)
    for (int i = 0; i < e->nargs; i++) bound = scan_index(in, scope, e->args[i], open) || bound;
  return bound;
}

/* Letters that nothing binds, beside a base that surely has entries, are indices everywhere in the statement. */
static void scan_free_letters(Infer *in, const Scope *scope, const Ast *e, int from) {
  for (int i = from; i < e->nargs; i++) {
    const Ast *x = e->args[i];
    bool letter = x->kind == AST_NAME && is_index_name(x->name);
    if (letter && !scope_find(scope, x->name, NULL, NULL, NULL)) mention_of(in, x->name)->index = true;
    if (x->kind == AST_CALL) scan_free_letters(in, scope, x, 0);
  }
}

/* x_i, x_{i+1} of a name that is not known: the letter may be an index. */
static void scan_letter(Mention *m, const Ast *e) {
  for (int i = 0; e->kind == AST_CALL && i < e->nargs; i++) scan_letter(m, e->args[i]);
  if (e->kind != AST_NAME || e->name[1] != '\0') return;
  m->letter = true;
  m->index_letter = m->index_letter || e->name[0] == 'i' || e->name[0] == 'j';
}

/* z_1 that is declared or defined under this name as a whole. */
static bool scan_whole(Infer *in, const Ast *e, int depth) {
  const char *whole = own_name(in, e);
  const Mention *known = whole != NULL ? ptrmap_get(in->mentions, whole) : NULL;
  if (whole == NULL || ((known == NULL || known->where == NULL) && decl_find(in->c->decls, whole) == NULL))
    return false;
  Mention *m = mention_of(in, whole);
  m->bare = true;
  scan_definition(in, m, depth);
  return true;
}

/* Sigma_xy, S_W, x_0 are names of their own, whatever Sigma, S and x are. */
static bool scan_word(Infer *in, const Scope *scope, const Ast *e) {
  const char *whole = is_word_subscript(in, scope, e) ? own_name(in, e) : NULL;
  if (whole == NULL) return false;
  Mention *m = mention_of(in, whole);
  m->bare = true;
  scan_definition(in, m, 0);
  return true;
}

static void scan_subscript(Infer *in, const Scope *scope, const Ast *e, int depth) {
  const Ast *base = e->args[0];
  bool open = false, bound = false;
  if (sized_constant_of(in, scope, e) != FN_NONE) {
    for (int i = 1; i < e->nargs; i++) scan_size(in, scope, e->args[i]);
    return;
  }
  if (base->kind == AST_NAME && !scope_find(scope, base->name, NULL, NULL, NULL) && scan_word(in, scope, e)) return;
  for (int i = 1; i < e->nargs; i++) bound = scan_index(in, scope, e->args[i], &open) || bound;
  if (base->kind != AST_NAME) {
    scan(in, scope, base, depth + 1);
    return;
  }
  if (scope_find(scope, base->name, NULL, NULL, NULL) || scan_whole(in, e, depth)) return;
  Mention *m = mention_of(in, base->name);
  m->subscripted = true;
  scan_definition(in, m, depth);
  bool declared = m->where != NULL || m->decl != NULL;
  if (bound && e->nargs == 2) {
    m->member = true;
    m->open_member = m->open_member || open;
  }
  if (declared || e->nargs == 3) scan_free_letters(in, scope, e, 1);
  if (!declared && !bound && e->nargs == 2) scan_letter(m, e->args[1]);
}

static void scan_sum(Infer *in, const Scope *scope, const Ast *e, int depth) {
  const Binder *b = e->binder;
  if (b->lower != NULL) scan_size(in, scope, b->lower);
  if (b->upper != NULL) scan_size(in, scope, b->upper);
  Scope inner = {.outer = scope, .count = b->count, .names = b->names, .open = b->upper == NULL};
  scan(in, &inner, e->args[0], depth + 1);
}

static void scan_name(Infer *in, const Scope *scope, const Ast *e, int depth) {
  if (scope_find(scope, e->name, NULL, NULL, NULL)) return;
  Mention *m = mention_of(in, e->name);
  m->bare = true;
  if (e->flags & AST_BOLD) m->variable = true; /* \mathbf{e} is a vector, not the constant */
  scan_definition(in, m, depth);
}

/* e' e is no product of constants. */
static void scan_variable(Infer *in, const Scope *scope, const Ast *e) {
  if (e->kind == AST_NAME && !scope_find(scope, e->name, NULL, NULL, NULL)) mention_of(in, e->name)->variable = true;
}

static void scan(Infer *in, const Scope *scope, const Ast *e, int depth) {
  if (depth > INFER_MAX_DEPTH) return; /* resolving will say that this is too deep */
  switch (e->kind) {
  case AST_NAME: scan_name(in, scope, e, depth); return;
  case AST_SUBSCRIPT: scan_subscript(in, scope, e, depth); return;
  case AST_BIGOP: scan_sum(in, scope, e, depth); return;
  case AST_ENTRY:
    scan(in, scope, e->args[0], depth + 1);
    scan_free_letters(in, scope, e, 1);
    return;
  case AST_APPLY: scan_definition(in, mention_of(in, e->name), depth); break;
  case AST_CALL:
    if (e->fn == FN_TRANSPOSE) scan_variable(in, scope, e->args[0]);
    break;
  default: break;
  }
  for (int i = 0; i < e->nargs; i++) {
    if (e->kind == AST_CALL && is_size_argument(e, i)) scan_size(in, scope, e->args[i]);
    else scan(in, scope, e->args[i], depth + 1);
  }
}

static void scan_clauses(Infer *in, const Statement *st) {
  for (int i = 0; i < st->nat; i++) {
    mention_of(in, st->at[i].name)->bare = true;
    scan(in, NULL, st->at[i].expr, 0);
  }
  for (int i = 0; i < st->nassume; i++) {
    const Assumption *a = &st->assume[i];
    if (a->name != NULL && a->lhs == NULL) mention_of(in, a->name);
    if (a->lhs != NULL) scan(in, NULL, a->lhs, 0);
    if (a->rhs != NULL) scan(in, NULL, a->rhs, 0);
  }
}

static void scan_one(Infer *in, const Statement *st) {
  if (st->expr != NULL) scan(in, NULL, st->expr, 0);
  for (int i = 0; i < st->nexprs; i++) scan(in, NULL, st->exprs[i], 0);
  for (int i = 0; i < st->nwrt; i++) {
    scan_variable(in, NULL, st->wrt[i].target);
    if (st->wrt[i].target->kind == AST_NAME) mention_of(in, st->wrt[i].target->name)->wrt = true;
    scan(in, NULL, st->wrt[i].target, 0);
  }
  if (st->candidate != NULL) scan(in, NULL, st->candidate, 0);
  scan_clauses(in, st);
  if (st->inner != NULL) scan_one(in, st->inner);
  for (int i = 0; i < st->nwhere; i++) scan_definition(in, mention_of(in, st->where[i].name), 0);
}

/* A function that `where` defines is like one defined before, for this statement. */
static void enter_function(Infer *in, const LocalFunction *f) {
  Decl *d = ARENA_NEW(in->arena, Decl);
  *d = (Decl){.name = f->name, .is_definition = true, .expr = f->expr, .nparams = f->nparams, .params = f->params, .serial = in->c->decls != NULL ? in->c->decls->next_serial : 0};
  mention_of(in, f->name)->decl = d;
}

/* The `where` clauses must be known before the first name is looked at. */
static void enter_clauses(Infer *in, const Statement *st) {
  for (int i = 0; i < st->nwhere; i++) mention_of(in, st->where[i].name)->where = &st->where[i];
  for (int i = 0; i < st->nlocal; i++) enter_function(in, &st->local[i]);
  if (st->inner != NULL) enter_clauses(in, st->inner);
}

void scan_statement(Infer *in, const Statement *st) {
  enter_clauses(in, st);
  scan_one(in, st);
  bool index = false;
  for (int i = 0; i < in->nmentions; i++) index = index || in->list[i]->index_letter || in->list[i]->index;
  for (int i = 0; i < in->nmentions; i++) {
    const Mention *m = in->list[i];
    if (m->letter && !m->bare && (index || m->member)) in->free_letters = true;
    bool family = m->decl != NULL ? m->decl->family : m->where == NULL && !m->bare;
    if (m->open_member && family) in->open_family = true;
  }
}
