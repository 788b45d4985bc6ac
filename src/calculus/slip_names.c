/* Slips in names: one for another, a matrix for its inverse or its transpose. */
#include "calculus/slip_impl.h"

/* ---- one name for another ------------------------------------------------------------------------------------------------------------ */

static Ast *renamed(Ctx *c, const Ast *e, const Symbol *from, Symbol *to, int depth) {
  if (e->kind == AST_NAME && e->sym == from) {
    Ast *res = slip_copy(c, e);
    res->sym = to;
    res->name = to->name;
    return res;
  }
  if (e->nargs == 0 || depth == 0) return (Ast *)(uintptr_t)e;
  Ast *res = slip_copy(c, e);
  for (int i = 0; i < e->nargs; i++) res->args[i] = renamed(c, e->args[i], from, to, depth - 1);
  return res;
}

/* The expression with another one for each name of the symbol. */
static Ast *replaced(Ctx *c, const Ast *e, const Symbol *from, Ast *to, int depth) {
  if (e->kind == AST_NAME && e->sym == from) return to;
  if (e->nargs == 0 || depth == 0 || e->kind == AST_DIFFERENTIAL) return (Ast *)(uintptr_t)e;
  Ast *res = slip_copy(c, e);
  for (int i = 0; i < e->nargs; i++) res->args[i] = replaced(c, e->args[i], from, to, depth - 1);
  return res;
}

static bool may_stand_for(Ctx *c, const Symbol *a, const Symbol *b) {
  return a != b && !b->index && !b->dimension && b->kind != KIND_FUNCTION && a->family == b->family && a->shape.rows != NULL && b->shape.rows != NULL &&
         dim_equal(c->dims, a->shape.rows, b->shape.rows) && dim_equal(c->dims, a->shape.cols, b->shape.cols);
}

/* One name, or the differential of one, in one place. */
bool slip_try_letter(Tries *t, int place) {
  Ast *e = t->places[place].node, *name = e->kind == AST_DIFFERENTIAL ? e->args[0] : e;
  int parent = t->places[place].parent;
  if (name->kind != AST_NAME || name->sym == NULL || (parent >= 0 && t->places[parent].node->kind == AST_DIFFERENTIAL)) return false;
  const SymbolTable *all = t->c->symbols;
  for (int k = 0; k < all->count && k < 2 * SLIP_NAMES; k++)
    if (may_stand_for(t->c, name->sym, all->items[k]) && slip_attempt(t, place, renamed(t->c, e, name->sym, all->items[k], 2), "")) return true;
  return false;
}

/* A for its inverse or its transpose all over. */
bool slip_try_forms(Tries *t, const Ast *root) {
  enum { DEEPEST = 200 };
  static const struct {
    Fn fn;
    const char *phrase;
  } forms[] = {{FN_INV, "inverse"}, {FN_TRANSPOSE, "transpose"}};
  for (int i = 0; i < t->nnames; i++) {
    Symbol *s = t->names[i];
    bool square = s->shape.rows != NULL && !dim_is(s->shape.rows, 1) && dim_equal(t->c->dims, s->shape.rows, s->shape.cols);
    for (size_t k = 0; square && k < sizeof forms / sizeof forms[0] && ctx_now() < t->end; k++) {
      Ast *name = ast_name(t->c->arena, s->name, (Span){0, 0});
      name->sym = s;
      name->shape = s->shape;
      Ast *whole = replaced(t->c, root, s, slip_call(t->c, forms[k].fn, 1, &name, s->shape), DEEPEST);
      if (!t->same(t->env, whole)) continue;
      t->found = (Slip){arena_printf(t->c->arena, "the %s of %s is missing in every place", forms[k].phrase, slip_shown(t, name)), whole};
      return true;
    }
  }
  return false;
}

/* One name for another all over. */
bool slip_try_names(Tries *t, const Ast *root) {
  enum { DEEPEST = 200 };
  const SymbolTable *all = t->c->symbols;
  for (int i = 0; i < t->nnames; i++) {
    for (int k = 0; k < all->count && k < 2 * SLIP_NAMES; k++) {
      Symbol *to = all->items[k];
      if (!may_stand_for(t->c, t->names[i], to) || ctx_now() > t->end) continue;
      Ast *whole = renamed(t->c, root, t->names[i], to, DEEPEST);
      if (!t->same(t->env, whole)) continue;
      t->found = (Slip){arena_printf(t->c->arena, "%s instead of %s", t->names[i]->name, to->name), whole};
      return true;
    }
  }
  return false;
}
