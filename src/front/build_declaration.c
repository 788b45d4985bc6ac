/* Declarations: A : matrix(m, n) invertible;  f : function -> vector(m);  A in R^{m x n}. */
#include "front/build.h"

enum { MAX_SIZES = 2 };

static bool set_sizes(Parser *p, Declaration *d, const AstList *sizes, Span span) {
  if (sizes->count > MAX_SIZES) return diag_error(p->c->diag, ERR_SYNTAX, span, "there are at most two dimensions");
  d->ndims = sizes->count;
  for (int i = 0; i < sizes->count; i++) d->dims[i] = sizes->items[i];
  return true;
}

Declaration *declaration_new(Parser *p, const Token *kind, AstList *sizes, Span span) {
  Declaration *d = ARENA_NEW(p->c->arena, Declaration);
  d->kind = (Kind)kind->value;
  d->facts = p->clauses->facts;
  return set_sizes(p, d, sizes, span) ? d : NULL;
}

Declaration *declaration_function(Parser *p, const Token *kind, AstList *sizes, Span span) {
  Declaration *d = ARENA_NEW(p->c->arena, Declaration);
  d->kind = KIND_FUNCTION;
  d->result_kind = kind != NULL ? (Kind)kind->value : KIND_SCALAR;
  return sizes == NULL || set_sizes(p, d, sizes, span) ? d : NULL;
}

static bool is_one(const Ast *e) { return e->kind == AST_NUMBER && fmpq_is_one(e->value); }

Declaration *declaration_space(Parser *p, AstList *sizes) {
  Declaration *d = ARENA_NEW(p->c->arena, Declaration);
  d->facts = p->clauses->facts;
  if (sizes->count == 2 && is_one(sizes->items[1])) sizes->count = 1; /* R^{n x 1} */
  d->kind = sizes->count == 0 ? KIND_SCALAR : sizes->count == 1 ? KIND_VECTOR : KIND_MATRIX;
  if (sizes->count == 2 && is_one(sizes->items[0])) { /* R^{1 x n} */
    d->kind = KIND_ROWVECTOR;
    sizes->items[0] = sizes->items[1];
    sizes->count = 1;
  }
  d->ndims = sizes->count;
  for (int i = 0; i < sizes->count; i++) d->dims[i] = sizes->items[i];
  return d;
}

Declaration *declaration_map(Parser *p, const Declaration *values) {
  Declaration *d = ARENA_NEW(p->c->arena, Declaration);
  d->kind = KIND_FUNCTION;
  d->result_kind = values->kind;
  d->ndims = values->ndims;
  for (int i = 0; i < values->ndims; i++) d->dims[i] = values->dims[i];
  return d;
}

void build_fact(Parser *p, const Token *fact) { p->clauses->facts |= (unsigned)fact->value; }
