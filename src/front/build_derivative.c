/* Derivatives: as a part of an expression they are calls (grad(F, X), D of F by X); where one is the whole
 * statement it is a request.  The request is kept beside the call, for only the whole tells which is meant. */
#include "front/build.h"

Wrt wrt_of(const Ast *target) {
  Wrt w = {.target = (Ast *)target};
  while (ast_is_call(w.target, FN_TRANSPOSE)) {
    w.target = w.target->args[0];
    w.transposed = !w.transposed;
  }
  return w;
}

const Request *request_of(const Parser *p, const Ast *e) {
  const Request *r = ptrmap_get(p->requests, e);
  if (r != NULL || !ast_is_call(e, FN_TRANSPOSE)) return r;
  r = ptrmap_get(p->requests, e->args[0]);
  if (r == NULL) return NULL;
  Request *turned = ARENA_NEW(p->c->arena, Request);
  *turned = *r;
  turned->transposed = !r->transposed;
  return turned;
}

static Request *request_new(Parser *p, StatementKind kind, Ast *f, int nwrt, Ast *const *targets) {
  Request *r = ARENA_NEW(p->c->arena, Request);
  r->kind = kind;
  r->f = f;
  r->nwrt = nwrt;
  r->wrt = ARENA_ARRAY(p->c->arena, Wrt, nwrt);
  for (int i = 0; i < nwrt; i++) r->wrt[i] = wrt_of(targets[i]);
  return r;
}

static Fn request_fn(StatementKind kind) {
  return kind == ST_JAC ? FN_JACOBIAN : kind == ST_HESS ? FN_HESSIAN : FN_GRADIENT;
}

static Ast *with_request(Parser *p, Ast *e, Request *r) {
  ptrmap_put(p->requests, e, r);
  return e;
}

/* grad(f(x, x), 2), by the second argument of an unknown f, and grad(U(t), t) of a U with vectors or matrices as its values: what
 * answers hold is an expression, and no request. */
static bool is_derivative_of_unknown(const Parser *p, const Request *r, const Ast *by) {
  if (r->f->kind != AST_APPLY) return false;
  const Decl *f = decl_find(p->c->decls, r->f->name);
  bool many = f != NULL && !f->is_definition && f->kind == KIND_FUNCTION && f->ndims > 0 && r->kind == ST_GRAD;
  return by->kind == AST_NUMBER || (many && r->nwrt == 1 && by->kind == AST_NAME);
}

Ast *build_request(Parser *p, const Token *word, AstList *args, Span span) {
  if (args->count < 2) {
    diag_error(p->c->diag, ERR_SYNTAX, word->span, "%s(F, X) needs a function and a variable", word->name);
    return NULL;
  }
  Ast *by_names = args->count == 2 ? derivative_by_names(p, request_fn((StatementKind)word->value), args->items[0], args->items[1], span) : NULL;
  if (by_names != NULL) return by_names;
  Request *r = request_new(p, (StatementKind)word->value, args->items[0], args->count - 1, args->items + 1);
  bool mixed = r->kind == ST_HESS && args->count == 3;
  Ast *e = ast_call(p->c->arena, request_fn(r->kind), mixed ? 3 : 2, args->items, span);
  return is_derivative_of_unknown(p, r, args->items[1]) ? e : with_request(p, e, r);
}

Ast *build_inner_request(Parser *p, const Token *word, Ast *f, Ast *target, Span span) {
  Ast *by_names = derivative_by_names(p, request_fn((StatementKind)word->value), f, target, span);
  if (by_names != NULL) return by_names;
  Request *r = request_new(p, (StatementKind)word->value, f, 1, &target);
  Ast *e = ast_call2(p->c->arena, request_fn(r->kind), f, r->wrt[0].target, span);
  if (r->wrt[0].transposed) e = ast_call1(p->c->arena, FN_TRANSPOSE, e, span);
  return with_request(p, e, r);
}

Ast *build_jacobian(Parser *p, const Token *function, Ast *x, Span span) {
  return ast_call2(p->c->arena, FN_JACOBIAN, build_apply(p, function, list_one(p, x), span), x, span);
}

/* ---- ∂F/∂X --------------------------------------------------------------------------------------------- */

static Ast *without_vec(Ast *e) { return ast_is_call(e, FN_VEC) ? e->args[0] : e; }

static bool is_square_power(const Ast *e) {
  return ast_is_call(e, FN_POW) && e->args[1]->kind == AST_NUMBER && fmpq_equal_si(e->args[1]->value, 2);
}

static bool same_variable(const Ast *x, const Ast *y) {
  if (x->kind != y->kind || x->name != y->name || x->nargs != y->nargs) return false;
  if (x->kind == AST_NUMBER) return fmpq_equal(x->value, y->value);
  for (int i = 0; i < x->nargs; i++)
    if (!same_variable(x->args[i], y->args[i])) return false;
  return true;
}

/* ∂²F/∂x², ∂²F/∂x∂xᵀ, ∂²F/∂x∂yᵀ. */
static Ast *second_derivative(Parser *p, const Token *sign, Ast *f, AstList *targets, Span span) {
  for (int i = 0; i < targets->count; i++)
    if (is_square_power(targets->items[i])) targets->items[i] = targets->items[i]->args[0];
  Request *r = request_new(p, ST_HESS, f, targets->count, targets->items);
  if (r->nwrt > 2) {
    diag_error(p->c->diag, ERR_UNSUPPORTED, sign->span,
               "a second derivative is by one or two variables, here there are %d", r->nwrt);
    return NULL;
  }
  for (int i = 0; i < r->nwrt; i++) {
    r->wrt[i].target = without_vec(r->wrt[i].target);
    r->wrt[i].transposed = false;
  }
  if (r->nwrt == 2 && same_variable(r->wrt[0].target, r->wrt[1].target)) r->nwrt = 1;
  Ast *args[3] = {f, r->wrt[0].target, r->nwrt == 2 ? r->wrt[1].target : NULL};
  return with_request(p, ast_call(p->c->arena, FN_HESSIAN, 1 + r->nwrt, args, span), r);
}

/* As a part of an expression ∂f/∂xᵀ is the Jacobian, ∂fᵀ/∂x its transpose. */
static Ast *part_of_expression(Parser *p, const Request *r, Span span) {
  Arena *a = p->c->arena;
  Ast *x = r->wrt[0].target, *f = r->f;
  if (r->kind == ST_JAC || r->wrt[0].transposed) return ast_call2(a, FN_JACOBIAN, f, x, span);
  if (ast_is_call(f, FN_TRANSPOSE))
    return ast_call1(a, FN_TRANSPOSE, ast_call2(a, FN_JACOBIAN, f->args[0], x, span), span);
  Ast *res = ast_call2(a, FN_GRADIENT, f, x, span);
  if (r->fraction) res->flags |= AST_DERIVATIVE;
  return res;
}

Ast *build_derivative(Parser *p, const Token *sign, Ast *f, AstList *targets, Span span) {
  if (sign->value == ST_HESS) return second_derivative(p, sign, f, targets, span);
  Request *r = request_new(p, (StatementKind)sign->value, f, targets->count, targets->items);
  r->fraction = (sign->flags & TOKEN_FRACTION) != 0;
  r->quotient = true;
  if (r->fraction && r->nwrt > 1) {
    diag_error(p->c->diag, ERR_UNSUPPORTED, sign->span, "a first derivative is by one variable, here there are %d",
               r->nwrt);
    return NULL;
  }
  /* ∂ vec F/∂ vec(X)ᵀ */
  if (r->fraction && r->wrt[0].transposed && ast_is_call(r->wrt[0].target, FN_VEC)) {
    r->kind = ST_JAC;
    r->fraction = false;
    r->f = without_vec(f);
    r->wrt[0] = (Wrt){.target = without_vec(r->wrt[0].target)};
  }
  return with_request(p, part_of_expression(p, r, span), r);
}
