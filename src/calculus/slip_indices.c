/* Slips in indices: A_ij for A_ji, x_i for x_j; and names that changed places. */
#include "calculus/slip_impl.h"

/* ---- indices ----------------------------------------------------------------------------------------------------------------- */

static bool is_square_base(Ctx *c, const Ast *base) {
  return base->shape.rows != NULL && dim_equal(c->dims, base->shape.rows, base->shape.cols);
}

/* The k-th argument of the entry or member by another index that a sum around it binds. */
static bool try_other_index(Tries *t, int place, int k) {
  Ast *e = t->places[place].node;
  for (int at = t->places[place].parent; at >= 0; at = t->places[at].parent) {
    const Ast *sum = t->places[at].node;
    for (int i = 0; sum->kind == AST_BIGOP && i < sum->binder->count; i++) {
      Symbol *index = sum->binder->syms[i];
      if (index == e->args[k]->sym) continue;
      Ast *other = slip_copy(t->c, e), *name = slip_copy(t->c, e->args[k]);
      name->sym = index;
      name->name = index->name;
      other->args[k] = name;
      if (slip_attempt(t, place, other, "another index")) return true;
    }
  }
  return false;
}

bool slip_try_indices(Tries *t, int place) {
  Ast *e = t->places[place].node;
  if (e->kind != AST_ENTRY && e->kind != AST_MEMBER) return false;
  if (e->nargs == 3 && is_square_base(t->c, e->args[0])) {
    Ast *other = slip_copy(t->c, e);
    other->args[1] = e->args[2];
    other->args[2] = e->args[1];
    if (slip_attempt(t, place, other, "the indices")) return true;
  }
  for (int k = 1; k < e->nargs; k++)
    if (e->args[k]->kind == AST_NAME && e->args[k]->sym != NULL && e->args[k]->sym->index && try_other_index(t, place, k)) return true;
  return false;
}

/* ---- names that changed places -------------------------------------------------------------------------------------------------- */

static Ast *exchanged(Ctx *c, const Ast *e, Symbol *a, Symbol *b, int depth) {
  if (e->kind == AST_NAME && (e->sym == a || e->sym == b)) {
    Ast *res = slip_copy(c, e);
    res->sym = e->sym == a ? b : a;
    res->name = res->sym->name;
    return res;
  }
  if (e->nargs == 0 || depth == 0) return (Ast *)(uintptr_t)e;
  Ast *res = slip_copy(c, e);
  for (int i = 0; i < e->nargs; i++) res->args[i] = exchanged(c, e->args[i], a, b, depth - 1);
  return res;
}

static bool occurs(const Ast *e, const Symbol *s, int depth) {
  bool res = e->kind == AST_NAME && e->sym == s;
  for (int i = 0; i < e->nargs && depth > 0 && !res; i++) res = occurs(e->args[i], s, depth - 1);
  return res;
}

static bool same_kind(Ctx *c, const Symbol *a, const Symbol *b) {
  return a->family == b->family && a->shape.rows != NULL && b->shape.rows != NULL && dim_equal(c->dims, a->shape.rows, b->shape.rows) &&
         dim_equal(c->dims, a->shape.cols, b->shape.cols);
}

/* The factors of the product from the first to the last in which a or b occurs. */
static Ast *part_with(Ctx *c, const Ast *e, const Symbol *a, const Symbol *b, int depth) {
  int first = e->nargs, last = 0;
  for (int i = 0; i < e->nargs; i++)
    if (occurs(e->args[i], a, depth) || occurs(e->args[i], b, depth)) {
      if (i < first) first = i;
      last = i;
    }
  if (first >= last) return e->args[last];
  const Shape shape = {e->args[first]->shape.rows, e->args[last]->shape.cols};
  return slip_call(c, FN_MUL, last - first + 1, e->args + first, shape);
}

static bool try_exchange(Tries *t, int place, Symbol *a, Symbol *b, int depth) {
  Ast *e = t->places[place].node, *other = exchanged(t->c, e, a, b, depth);
  const char *was = slip_shown(t, part_with(t->c, e, a, b, depth)), *is = slip_shown(t, part_with(t->c, other, a, b, depth));
  return slip_attempt_told(t, place, other, arena_printf(t->c->arena, "names that changed places: %s instead of %s", was, is));
}

/* u'A v for v'A u: the names of a product exchanged. */
bool slip_try_exchange(Tries *t, int place) {
  enum { DEEPEST = 8 };
  Ast *e = t->places[place].node;
  if (!ast_is_call(e, FN_MUL)) return false;
  for (int i = 0; i < t->nnames; i++)
    for (int k = i + 1; k < t->nnames; k++) {
      Symbol *a = t->names[i], *b = t->names[k];
      bool both = same_kind(t->c, a, b) && occurs(e, a, DEEPEST) && occurs(e, b, DEEPEST);
      if (both && try_exchange(t, place, a, b, DEEPEST)) return true;
    }
  return false;
}
