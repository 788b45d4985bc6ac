/* Statements: what is asked for, put together from the parts the grammar found. */
#include <ctype.h>
#include <string.h>

#include "front/build.h"
#include "front/cofactor.h"
#include "front/named_function.h"
#include "front/pattern.h"

Statement *statement_new(Parser *p, StatementKind kind) {
  Statement *st = ARENA_NEW(p->c->arena, Statement);
  st->kind = kind;
  return st;
}

Statement *statement_of(Parser *p, StatementKind kind, Ast *e) {
  Statement *st = statement_new(p, kind);
  st->expr = e;
  return st;
}

/* grad F wrt [x; y] is the expression [grad(F, x); grad(F, y)]. */
static bool becomes_block(Parser *p, Statement *st, const Ast *target) {
  if (st->kind != ST_GRAD && st->kind != ST_JAC && st->kind != ST_HESS) return false;
  const Fn fn = st->kind == ST_JAC ? FN_JACOBIAN : st->kind == ST_HESS ? FN_HESSIAN : FN_GRADIENT;
  Ast *e = st->expr == NULL ? NULL : derivative_by_names(p, fn, st->expr, target, st->expr->span);
  if (e == NULL) return false;
  st->kind = ST_EXPR;
  st->expr = e;
  return true;
}

Statement *statement_wrt(Parser *p, Statement *st, AstList *targets) {
  if (targets->count == 1 && becomes_block(p, st, targets->items[0])) return st;
  st->nwrt = targets->count;
  st->wrt = ARENA_ARRAY(p->c->arena, Wrt, targets->count);
  for (int i = 0; i < targets->count; i++) st->wrt[i] = wrt_of(targets->items[i]);
  return st;
}

/* ---- declarations and definitions ---------------------------------------------------------------------- */

Statement *statement_declare(Parser *p, AstList *names, Declaration *d) {
  Statement *st = statement_new(p, ST_DECLARE);
  d->count = names->count;
  d->names = names->items;
  /* x_t is a family; other subscripts are part of the name. */
  for (int i = 0; i < d->count; i++) {
    const Ast *e = d->names[i];
    if (e->kind != AST_SUBSCRIPT || (e->nargs == 2 && e->args[1]->kind == AST_NAME && strlen(e->args[1]->name) == 1))
      continue;
    d->names[i] = ast_name(p->c->arena, build_whole_name(p, e), e->span);
  }
  st->decl = d;
  return st;
}

Statement *statement_define(Parser *p, Ast *name, Ast *e) {
  Declaration *entries = pattern_declares(p, name, e);
  if (entries != NULL) return statement_declare(p, list_one(p, name), entries);
  Statement *st = statement_of(p, ST_DEFINE, e);
  st->name = build_whole_name(p, name);
  return st;
}

Statement *statement_define_function(Parser *p, const Token *name, AstList *params, Ast *e) {
  Statement *st = statement_of(p, ST_DEFINE_FN, e);
  st->name = name->name;
  st->nparams = params->count;
  st->params = ARENA_ARRAY(p->c->arena, const char *, params->count);
  for (int i = 0; i < params->count; i++) st->params[i] = build_whole_name(p, params->items[i]);
  return st;
}

/* ---- requests ------------------------------------------------------------------------------------------ */

static Statement *statement_of_request(Parser *p, const Request *r) {
  Statement *st = statement_of(p, r->kind, r->f);
  st->nwrt = r->nwrt;
  st->wrt = r->wrt;
  st->transposed = r->transposed;
  st->fraction = r->fraction;
  st->quotient = r->quotient;
  return st;
}

/* d(F), or d(F)' which stands for d(F'). */
static Ast *differential_of_whole(Parser *p, const Ast *e) {
  if (ast_is_call(e, FN_D)) return e->args[0];
  if (!ast_is_call(e, FN_TRANSPOSE) || !ast_is_call(e->args[0], FN_D)) return NULL;
  return ast_call1(p->c->arena, FN_TRANSPOSE, e->args[0]->args[0], e->span);
}

/* grad(f(E), E) asks for no derivative by a variable: it is an expression. */
static bool is_by_expression(const Request *r) {
  const Ast *x = r->nwrt == 1 ? r->wrt[0].target : NULL;
  return x != NULL && x->kind == AST_CALL && x->nargs > 0 && !ast_is_call(x, FN_VEC) && !ast_is_call(x, FN_D);
}

Statement *statement_expression(Parser *p, Ast *e) {
  const Request *r = request_of(p, e);
  if (r != NULL && !is_by_expression(r)) return statement_of_request(p, r);
  Ast *f = differential_of_whole(p, e);
  return f != NULL ? statement_of(p, ST_DIFF, f) : statement_of(p, ST_EXPR, e);
}

Statement *statement_expression_wrt(Parser *p, Ast *e, AstList *targets) {
  Ast *f = differential_of_whole(p, e);
  if (f != NULL) return statement_wrt(p, statement_of(p, ST_DIFF, f), targets);
  diag_error(p->c->diag, ERR_SYNTAX, e->span,
             "`wrt` belongs to grad, jac, hess, deriv or diff, and none of them stands here");
  diag_hint(p->c->diag, "grad F wrt X");
  return NULL;
}

Statement *statement_candidate(Parser *p, Statement *request, Ast *candidate) {
  (void)p;
  request->candidate = candidate;
  return request;
}

/* ---- df = ..., where f is not known ----------------------------------------------------------------------- */

/* (x), (x_1) */
static bool is_argument(const Ast *e) { return (e->flags & AST_BRACKETED) && (e->kind == AST_NAME || e->kind == AST_SUBSCRIPT); }

/* The name f in f, f(x), fᵀ; NULL in other expressions. */
static const Ast *bare_name(const Ast *e) {
  while (ast_is_call(e, FN_TRANSPOSE)) e = e->args[0];
  if (ast_is_call(e, FN_MUL) && e->nargs == 2 && is_argument(e->args[1])) e = e->args[0];
  return e->kind == AST_NAME ? e : NULL;
}

/* a_{ij} is an entry of A. */
static bool is_entry_of(const Ast *e, const char *name) {
  if (!(e->flags & AST_ENTRY_SMALL) || e->args[0]->kind != AST_NAME) return false;
  const char *base = e->args[0]->name;
  return base[1] == '\0' && name[1] == '\0' && toupper((unsigned char)base[0]) == name[0];
}

static bool occurs(const Ast *e, const char *name) {
  if ((e->kind == AST_NAME && e->name == name) || is_entry_of(e, name)) return true;
  for (int i = 0; i < e->nargs; i++)
    if (occurs(e->args[i], name)) return true;
  return false;
}

/* df, ∂f/∂X of an f that is neither declared nor stands elsewhere names what follows. */
static bool is_mere_name(Parser *p, const AstList *sides) {
  const Ast *e = sides->items[0];
  const Request *r = request_of(p, e);
  const Ast *inner = r != NULL ? r->f : e;
  while (r == NULL && ast_is_call(inner, FN_TRANSPOSE)) inner = inner->args[0];
  if (r == NULL && ast_is_call(inner, FN_MUL) && inner->nargs == 2 && is_argument(inner->args[1])) inner = inner->args[0]; /* d f(x) */
  if (r == NULL && !ast_is_call(inner, FN_D)) return false;
  const Ast *f = bare_name(r != NULL ? inner : inner->args[0]);
  if (f == NULL || e->depth > AST_MAX_DEPTH || decl_find(p->c->decls, f->name) != NULL) return false;
  for (int i = 0; r != NULL && i < r->nwrt; i++)
    if (occurs(r->wrt[i].target, f->name)) return false;
  for (int i = 1; i < sides->count; i++)
    if (sides->items[i]->depth > AST_MAX_DEPTH || occurs(sides->items[i], f->name)) return false;
  diag_note(p->c->diag, "%s is not defined: the left side only names what follows", f->name);
  return true;
}

Statement *statement_sides(Parser *p, AstList *sides) {
  if (is_mere_name(p, sides)) {
    sides->items++;
    if (--sides->count == 1) return statement_expression(p, sides->items[0]);
  }
  const Request *r = request_of(p, sides->items[0]);
  read_cofactors(p, sides);
  if (r != NULL && sides->count == 2 && !is_by_expression(r)) return statement_candidate(p, statement_of_request(p, r), sides->items[1]);
  apply_differentiated_name(p, sides);
  Statement *st = statement_new(p, ST_EQUAL);
  st->nexprs = sides->count;
  st->exprs = sides->items;
  return st;
}

Statement *statement_solve(Parser *p, Statement *side, Ast *other, AstList *further, AstList *targets) {
  Statement *st = statement_wrt(p, statement_new(p, ST_SOLVE), targets);
  AstList *sides = list_new(p);
  if (side->kind == ST_EXPR) list_add(p, sides, side->expr);
  else st->inner = side;
  list_add(p, sides, other);
  if (further != NULL && st->inner != NULL) {
    diag_error(p->c->diag, ERR_UNSUPPORTED, other->span, "a gradient and further equations together are not supported: write the gradient out, or list its variables");
    return NULL;
  }
  for (int i = 0; further != NULL && i < further->count; i++) list_add(p, sides, further->items[i]);
  st->nexprs = sides->count;
  st->exprs = sides->items;
  return st;
}

Statement *statement_stationary(Parser *p, Ast *f, AstList *targets, AstList *equations) {
  Statement *st = statement_wrt(p, statement_of(p, ST_STATIONARY, f), targets);
  st->nexprs = equations->count;
  st->exprs = equations->items;
  return st;
}

Statement *statement_eval(Parser *p, Statement *inner) {
  if (inner->kind == ST_EXPR) return statement_of(p, ST_EVAL, inner->expr);
  Statement *st = statement_new(p, ST_EVAL);
  st->inner = inner;
  return st;
}

/* ---- the whole ----------------------------------------------------------------------------------------- */

static bool varies(const Statement *st, const char *name) {
  for (int i = 0; i < st->nwrt; i++) {
    const Ast *x = st->wrt[i].target;
    while (x->nargs > 0) x = x->args[0];
    if (x->name == name) return true;
  }
  return false;
}

static void add_where(Parser *p, Statement *st, Clause clause) {
  Clause *all = ARENA_ARRAY(p->c->arena, Clause, st->nwhere + 1);
  for (int i = 0; i < st->nwhere; i++) all[i] = st->where[i];
  clause.value = true;
  all[st->nwhere++] = clause;
  st->where = all;
}

static bool names(const Ast *e, const char *name) {
  bool res = e->kind == AST_NAME && e->name == name;
  for (int i = 0; i < e->nargs && !res; i++) res = names(e->args[i], name);
  return res;
}

static bool is_defined(const Parser *p, const char *name) {
  const Decl *d = decl_find(p->c->decls, name);
  return d != NULL && d->is_definition;
}

/* convex x'A x wrt x at A = I: what does not vary may as well be put in before, and must be where it has a value that
 * it is to lose. */
static void fixed_as_where(Parser *p, Statement *st) {
  const bool all = st->kind == ST_CONVEX || (st->kind == ST_DIFF && st->nwrt > 0);
  Clause *left = ARENA_ARRAY(p->c->arena, Clause, st->nat + 1);
  int n = 0;
  for (int i = 0; i < st->nat; i++) {
    const Clause *at = &st->at[i];
    const bool before = !varies(st, at->name) && (all || is_defined(p, at->name));
    if (before && names(at->expr, at->name))
      diag_error(p->c->diag, ERR_UNSUPPORTED, at->span, "what %s is replaced by speaks of %s itself", at->name, at->name);
    if (before) add_where(p, st, *at);
    else left[n++] = *at;
  }
  st->at = left;
  st->nat = n;
}

static bool is_derivative(const Ast *e) {
  bool res = e->kind == AST_DIFFERENTIAL || ast_is_call(e, FN_GRADIENT) || ast_is_call(e, FN_JACOBIAN) ||
             ast_is_call(e, FN_HESSIAN) || ast_is_call(e, FN_D);
  for (int i = 0; i < e->nargs && !res; i++) res = is_derivative(e->args[i]);
  return res;
}

static bool has_derivative(const Statement *st) {
  bool res = st->inner != NULL;
  for (int i = 0; i < st->nexprs && !res; i++) res = is_derivative(st->exprs[i]);
  return res;
}

/* eval F at x = 1, F == G at x = 1: what x stands for. */
static void values_as_where(Parser *p, Statement *st) {
  for (int i = 0; i < st->nat; i++) add_where(p, st, st->at[i]);
  st->nat = 0;
}

Statement *statement_with_clauses(Parser *p, Statement *st) {
  const Clauses *k = p->clauses;
  clause_on_variables(p, st);
  st->nwhere = k->nwhere;
  st->where = k->where;
  st->nlocal = k->nlocal;
  st->local = k->local;
  Statement *of = st->kind == ST_EVAL && st->inner != NULL ? st->inner : st; /* eval grad F wrt x at x = 1 */
  of->nat = k->nat;
  of->at = k->at;
  const bool plain = st->kind == ST_EVAL ? st->inner == NULL : st->kind == ST_EQUAL && !has_derivative(st);
  if (plain) values_as_where(p, st);
  fixed_as_where(p, of);
  if (st->kind == ST_CONVEX && st->nat > 0) {
    diag_error(p->c->diag, ERR_UNSUPPORTED, st->at[0].span, "convex asks about all values of %s", st->at[0].name);
    diag_hint(p->c->diag, "the curvature at one point: hess F wrt %s at %s = ...", st->at[0].name, st->at[0].name);
  }
  st->nassume = k->nassume;
  st->assume = k->assume;
  st->format = k->format;
  st->format_span = k->format_span;
  st->manifold = k->manifold;
  return st;
}

static int deeper(int depth, const Ast *e) { return e != NULL && e->depth > depth ? e->depth : depth; }

static int depth_of(const Statement *st) {
  int d = deeper(deeper(0, st->expr), st->candidate);
  for (int i = 0; i < st->nexprs; i++) d = deeper(d, st->exprs[i]);
  for (int i = 0; i < st->nwrt; i++) d = deeper(d, st->wrt[i].target);
  for (int i = 0; i < st->nwhere; i++) d = deeper(d, st->where[i].expr);
  for (int i = 0; i < st->nlocal; i++) d = deeper(d, st->local[i].expr);
  for (int i = 0; i < st->nat; i++) d = deeper(d, st->at[i].expr);
  for (int i = 0; st->inner != NULL && i < st->inner->nat; i++) d = deeper(d, st->inner->at[i].expr);
  for (int i = 0; i < st->nassume; i++) d = deeper(deeper(d, st->assume[i].lhs), st->assume[i].rhs);
  for (int i = 0; st->decl != NULL && i < st->decl->ndims; i++) d = deeper(d, st->decl->dims[i]);
  for (int i = 0; st->decl != NULL && i < st->decl->count; i++) d = deeper(d, st->decl->names[i]);
  return d;
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

Statement *statement_finish(Parser *p, Statement *st) {
  const Source *s = p->c->source;
  Span span = {0, (int)s->len};
  while (span.end > span.start && is_blank(s->text[span.end - 1])) span.end--;
  while (span.start < span.end && is_blank(s->text[span.start])) span.start++;
  for (Statement *part = st; part != NULL; part = part->inner) {
    part->span = span;
    part->latex = p->tokens->latex;
    part->uses_bold = p->tokens->bold;
    if (depth_of(part) <= AST_MAX_DEPTH) continue;
    diag_error(p->c->diag, ERR_LIMIT, span, "this is nested deeper than %d levels", AST_MAX_DEPTH);
    return NULL;
  }
  return st;
}
