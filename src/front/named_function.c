#include "front/named_function.h"

#include <string.h>

#include "front/decl.h"

enum { MOST_DEPTH = 200 };

static Ast *copy_of(Parser *p, const Ast *e) {
  Ast *res = ARENA_NEW(p->c->arena, Ast);
  *res = *e;
  res->args = ARENA_ARRAY(p->c->arena, Ast *, e->nargs + 1);
  for (int i = 0; i < e->nargs; i++) res->args[i] = e->args[i];
  return res;
}

static bool occurs(const Ast *e, const char *name, int depth) {
  if (e->kind == AST_NAME && strcmp(e->name, name) == 0) return true;
  for (int i = 0; i < e->nargs && depth > 0; i++)
    if (occurs(e->args[i], name, depth - 1)) return true;
  return false;
}

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
