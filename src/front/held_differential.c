#include "front/held_differential.h"

#include "front/symbol.h"

typedef struct Hold {
  Ctx *c;
  PtrMap *seen;
  Symbol *of; /* the variable */
  Symbol *d;  /* its held differential; NULL while none was met */
} Hold;

static Symbol *held_symbol(Hold *h) {
  if (h->d != NULL) return h->d;
  const Symbol *x = h->of;
  Symbol *d = symbol_add(h->c->symbols, intern(h->c->names, arena_printf(h->c->arena, "d%s", x->name)));
  const int serial = d->serial;
  const char *name = d->name;
  *d = (Symbol){.name = name, .serial = serial, .shape = x->shape, .family = x->family, .length = x->length, .member_index = x->member_index};
  bool column = dim_is(x->shape.cols, 1), row = dim_is(x->shape.rows, 1);
  d->kind = column && row ? KIND_SCALAR : column ? KIND_VECTOR : row ? KIND_ROWVECTOR : KIND_MATRIX;
  d->facts = x->facts & FACT_SPACE;
  diag_note(h->c->diag, "d%s is a constant here, as in a second differential; a name of another shape is declared", x->name);
  return h->d = d;
}

static Ast *held_name(Hold *h, const Ast *of) {
  Symbol *d = held_symbol(h);
  Ast *res = ast_name(h->c->arena, d->name, of->span);
  res->sym = d;
  res->shape = of->shape;
  return res;
}

/* dx, dx_t and d(x_i). */
static bool put_name(Hold *h, Ast *e) {
  Ast *x = e->args[0];
  if (x->kind == AST_NAME && x->sym == h->of) {
    const Shape shape = e->shape;
    *e = *held_name(h, e);
    e->shape = shape;
    return true;
  }
  bool part = (x->kind == AST_MEMBER || x->kind == AST_ENTRY) && x->args[0]->kind == AST_NAME && x->args[0]->sym == h->of;
  if (!part) return false;
  Ast *res = ast_node(h->c->arena, x->kind, x->nargs, x->args, e->span);
  res->args[0] = held_name(h, x->args[0]);
  res->shape = e->shape;
  *e = *res;
  return true;
}

static bool mentions(Hold *h, const Ast *e, PtrMap *seen) {
  if (ptrmap_get(seen, e) != NULL) return false;
  ptrmap_put(seen, e, (void *)(uintptr_t)e);
  if (e->kind == AST_NAME && e->sym == h->of) return true;
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL && mentions(h, e->sym->definition, seen)) return true;
  for (int i = 0; i < e->nargs; i++)
    if (mentions(h, e->args[i], seen)) return true;
  return false;
}

static bool hold(Hold *h, Ast *e) {
  if (ptrmap_get(h->seen, e) != NULL) return true;
  ptrmap_put(h->seen, e, e);
  bool differential = e->kind == AST_DIFFERENTIAL || ast_is_call(e, FN_D);
  if (differential && put_name(h, e)) return true;
  if (ast_is_call(e, FN_D) && mentions(h, e->args[0], ptrmap_new(h->c->arena))) {
    diag_error(h->c->diag, ERR_UNSUPPORTED, e->span, "a differential in what is differentiated by %s", h->of->name);
    diag_hint(h->c->diag, "write it out, with d%s, which is then a constant", h->of->name);
    return false;
  }
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL && !hold(h, e->sym->definition)) return false;
  for (int i = 0; i < e->nargs; i++)
    if (!hold(h, e->args[i])) return false;
  return true;
}

static Symbol *variable(const Ast *target) {
  if (target->kind == AST_ENTRY || target->kind == AST_MEMBER) target = target->args[0];
  return target->kind == AST_NAME ? target->sym : NULL;
}

/* Derivatives inside an expression: grad(dx'x, x). */
static bool hold_inside(Ctx *c, Ast *e, PtrMap *seen) {
  if (ptrmap_get(seen, e) != NULL) return true;
  ptrmap_put(seen, e, e);
  if (ast_is_call(e, FN_GRADIENT) || ast_is_call(e, FN_JACOBIAN) || ast_is_call(e, FN_HESSIAN)) {
    for (int i = 1; i < e->nargs; i++) {
      Hold h = {.c = c, .seen = ptrmap_new(c->arena), .of = variable(e->args[i])};
      if (h.of != NULL && !hold(&h, e->args[0])) return false;
    }
  }
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL && !hold_inside(c, e->sym->definition, seen)) return false;
  for (int i = 0; i < e->nargs; i++)
    if (!hold_inside(c, e->args[i], seen)) return false;
  return true;
}

static bool is_request(StatementKind kind) {
  return kind == ST_GRAD || kind == ST_JAC || kind == ST_HESS || kind == ST_DERIV || kind == ST_STATIONARY || kind == ST_CONVEX;
}

bool hold_differentials(Ctx *c, Statement *st) {
  PtrMap *seen = ptrmap_new(c->arena);
  if (st->expr != NULL && !hold_inside(c, st->expr, seen)) return false;
  for (int i = 0; i < st->nexprs; i++)
    if (!hold_inside(c, st->exprs[i], seen)) return false;
  for (int i = 0; is_request(st->kind) && i < st->nwrt; i++) {
    Hold h = {.c = c, .seen = ptrmap_new(c->arena), .of = variable(st->wrt[i].target)};
    if (h.of == NULL) continue;
    if (st->expr != NULL && !hold(&h, st->expr)) return false;
    if (st->candidate != NULL && !hold(&h, st->candidate)) return false;
    for (int k = 0; k < st->nexprs; k++)
      if (!hold(&h, st->exprs[k])) return false;
  }
  return st->inner == NULL || hold_differentials(c, st->inner);
}
