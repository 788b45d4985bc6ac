#include "front/chain_rule.h"

#include <string.h>

#include "front/decl.h"

enum { MOST_DEPTH = 200 };

typedef struct Naming {
  Parser *p;
  const AstList *sides;
  const Ast *of;    /* what gets the name */
  const char *name;
  int count;        /* of its occurrences */
} Naming;

static bool same(const Ast *x, const Ast *y, int depth) {
  if (x == y) return true;
  if (depth == 0 || x->kind != y->kind || x->fn != y->fn || x->name != y->name || x->nargs != y->nargs || x->binder != NULL) return false;
  if (x->kind == AST_NUMBER) return fmpq_equal(x->value, y->value) != 0;
  for (int i = 0; i < x->nargs; i++)
    if (!same(x->args[i], y->args[i], depth - 1)) return false;
  return true;
}

static Ast *copy_of(Parser *p, const Ast *e) {
  Ast *res = ARENA_NEW(p->c->arena, Ast);
  *res = *e;
  res->args = ARENA_ARRAY(p->c->arena, Ast *, e->nargs + 1);
  for (int i = 0; i < e->nargs; i++) res->args[i] = e->args[i];
  return res;
}

static Ast *name_node(const Naming *n, const Ast *at) { return ast_name(n->p->c->arena, n->name, at->span); }

/* e with the name for every occurrence of what it names. */
static Ast *with_name(Naming *n, Ast *e, int depth) {
  if (same(e, n->of, MOST_DEPTH)) {
    n->count++;
    return name_node(n, e);
  }
  if (e->nargs == 0 || depth == 0) return e;
  Ast *res = copy_of(n->p, e);
  for (int i = 0; i < e->nargs; i++) res->args[i] = with_name(n, e->args[i], depth - 1);
  return res;
}

static bool occurs(const Ast *e, const char *name, int depth) {
  if (e->kind == AST_NAME && strcmp(e->name, name) == 0) return true;
  for (int i = 0; i < e->nargs && depth > 0; i++)
    if (occurs(e->args[i], name, depth - 1)) return true;
  return false;
}

/* A name that stands nowhere; NULL if all are taken. */
static const char *free_name(Parser *p, const AstList *sides) {
  static const char *const names[] = {"u", "v", "w", "s", "t", "q"};
  for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
    bool taken = decl_find(p->c->decls, intern(p->c->names, names[k])) != NULL;
    for (int i = 0; i < sides->count && !taken; i++) taken = occurs(sides->items[i], names[k], MOST_DEPTH);
    if (!taken) return intern(p->c->names, names[k]);
  }
  return NULL;
}

static bool is_compound(const Ast *by) {
  return by->kind == AST_CALL && (by->fn == FN_ADD || by->fn == FN_MUL || by->fn == FN_NEG);
}

static Ast *named(Parser *p, AstList *sides, Ast *e, int depth) {
  bool derivative = ast_is_call(e, FN_GRADIENT) || ast_is_call(e, FN_JACOBIAN);
  if (derivative && is_compound(e->args[1])) {
    Naming n = {.p = p, .sides = sides, .of = e->args[1], .name = free_name(p, sides)};
    Ast *f = n.name == NULL ? NULL : with_name(&n, e->args[0], MOST_DEPTH);
    if (n.count == 0) return e;
    Ast *res = copy_of(p, e);
    clause_where(p, name_node(&n, e), e->args[1], e->args[1]->span);
    res->args[0] = f;
    res->args[1] = name_node(&n, e);
    return res;
  }
  if (e->nargs == 0 || depth == 0) return e;
  Ast *res = e;
  for (int i = 0; i < e->nargs; i++) {
    Ast *arg = named(p, sides, e->args[i], depth - 1);
    if (arg == e->args[i]) continue;
    if (res == e) res = copy_of(p, e);
    res->args[i] = arg;
  }
  return res;
}

void name_inner_variables(Parser *p, AstList *sides) {
  for (int i = 0; i < sides->count; i++)
    if (sides->items[i]->depth < MOST_DEPTH) sides->items[i] = named(p, sides, sides->items[i], MOST_DEPTH);
}

/* ---- df = tr((∂f/∂A)' dA) ------------------------------------------------------------------------------------ */

enum { MOST_ARGUMENTS = 4 };

/* An f that is differentiated by names, not being declared: a function of these. */
typedef struct Function {
  Parser *p;
  const char *name;
  bool inverted; /* something is differentiated by f */
  int n;
  Ast *by[MOST_ARGUMENTS];
} Function;

static bool is_argument(const Function *f, const Ast *by) {
  for (int i = 0; i < f->n; i++)
    if (f->by[i]->name == by->name) return true;
  return false;
}

static void find_function(Function *f, Ast *e, int depth) {
  bool derivative = ast_is_call(e, FN_GRADIENT) || ast_is_call(e, FN_JACOBIAN);
  if (derivative && e->args[0]->kind == AST_NAME && e->args[1]->kind == AST_NAME && e->args[0]->name != e->args[1]->name) {
    bool free = decl_find(f->p->c->decls, e->args[0]->name) == NULL;
    if (free && f->name == NULL) f->name = e->args[0]->name;
    if (f->name == e->args[0]->name && !is_argument(f, e->args[1]) && f->n < MOST_ARGUMENTS) f->by[f->n++] = e->args[1];
  }
  for (int i = 0; i < e->nargs && depth > 0; i++) find_function(f, e->args[i], depth - 1);
}

static void find_inverse(Function *f, const Ast *e, int depth) {
  bool derivative = ast_is_call(e, FN_GRADIENT) || ast_is_call(e, FN_JACOBIAN) || ast_is_call(e, FN_HESSIAN);
  f->inverted = f->inverted || (derivative && occurs(e->args[1], f->name, depth));
  for (int i = 0; i < e->nargs && depth > 0; i++) find_inverse(f, e->args[i], depth - 1);
}

static Ast *applied(const Function *f, Ast *e, int depth) {
  if (e->kind == AST_NAME && e->name == f->name) {
    Ast *res = ast_node(f->p->c->arena, AST_APPLY, f->n, f->by, e->span);
    res->name = f->name;
    return res;
  }
  if (e->nargs == 0 || depth == 0) return e;
  Ast *res = copy_of(f->p, e);
  for (int i = 0; i < e->nargs; i++) res->args[i] = applied(f, e->args[i], depth - 1);
  return res;
}

void apply_differentiated_name(Parser *p, AstList *sides) {
  Function f = {.p = p};
  for (int i = 0; i < sides->count; i++)
    if (sides->items[i]->depth >= MOST_DEPTH) return;
  for (int i = 0; i < sides->count; i++) find_function(&f, sides->items[i], MOST_DEPTH);
  for (int i = 0; i < sides->count && f.n > 0; i++) find_inverse(&f, sides->items[i], MOST_DEPTH);
  if (f.inverted) return;
  for (int i = 0; i < sides->count && f.n > 0; i++) sides->items[i] = applied(&f, sides->items[i], MOST_DEPTH);
}
