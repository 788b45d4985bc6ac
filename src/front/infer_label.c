/* Subscripts are whole numbers: nothing is differentiated by the c of x[c_i]. */
#include "front/infer_impl.h"

typedef struct Visit {
  const Ast *ast;
  bool inside; /* a subscript */
} Visit;

/* What is still to be looked at: chains of definitions are deeper than any one expression. */
typedef struct Labels {
  Infer *in;
  PtrMap *seen[2]; /* outside and inside subscripts */
  Visit *stack;
  int count, cap;
} Labels;

static void push(Labels *k, const Ast *e, bool inside) {
  if (e == NULL || ptrmap_get(k->seen[inside], e) != NULL) return;
  ptrmap_put(k->seen[inside], e, e);
  if (k->count == k->cap) {
    int cap = k->cap > 0 ? 2 * k->cap : 64;
    k->stack = arena_move(k->in->arena, k->stack, sizeof *k->stack * (size_t)k->cap, sizeof *k->stack * (size_t)cap);
    k->cap = cap;
  }
  k->stack[k->count++] = (Visit){e, inside};
}

static void push_parts(Labels *k, Visit v) {
  const Ast *e = v.ast;
  const bool subscripted = e->kind == AST_ENTRY || e->kind == AST_MEMBER;
  if (e->kind == AST_NAME && e->sym != NULL) {
    const Var *name = var_of(k->in, e->sym);
    if (name != NULL && name->unit != NULL) push(k, name->unit->expr, v.inside);
  }
  for (int i = 0; i < e->nargs; i++) push(k, e->args[i], v.inside || (subscripted && i > 0));
}

static bool is_label(Infer *in, const Ast *e, const Symbol *x) {
  Labels k = {.in = in, .seen = {ptrmap_new(in->arena), ptrmap_new(in->arena)}};
  push(&k, e, false);
  while (k.count > 0) {
    const Visit v = k.stack[--k.count];
    if (v.inside && v.ast->kind == AST_NAME && v.ast->sym == x) return true;
    push_parts(&k, v);
  }
  return false;
}

bool check_labels(Infer *in, const Statement *st) {
  for (int i = 0; i < st->nwrt; i++) {
    const Ast *x = st->wrt[i].target;
    const Ast *base = x->kind == AST_NAME ? x : x->nargs > 0 ? x->args[0] : x;
    if (st->expr == NULL || base->kind != AST_NAME || base->sym == NULL || !is_label(in, st->expr, base->sym)) continue;
    diag_error(in->c->diag, ERR_UNDEFINED, x->span, "%s stands in a subscript, which is a whole number: there is no derivative by it",
               base->sym->name);
    return false;
  }
  return st->inner == NULL || check_labels(in, st->inner);
}
