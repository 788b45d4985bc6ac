/* Lists of operands, and the n-ary calls made of them. */
#include "front/build.h"
#include "front/decl.h"
#include "front/pattern.h"

AstList *list_new(Parser *p) { return ARENA_NEW(p->c->arena, AstList); }

AstList *list_add(Parser *p, AstList *l, Ast *e) {
  if (l->count == l->cap) {
    int cap = l->cap > 0 ? 2 * l->cap : 2;
    l->items = arena_move(p->c->arena, l->items, sizeof(Ast *) * (size_t)l->count, sizeof(Ast *) * (size_t)cap);
    l->cap = cap;
  }
  l->items[l->count++] = e;
  l->divisor_end = 0;
  l->dots = l->dots || (e->flags & AST_DOTS);
  return l;
}

AstList *list_dots(Parser *p, AstList *l, const Token *dots) { return list_add(p, l, pattern_dots(p, dots)); }

AstList *list_one(Parser *p, Ast *e) { return list_add(p, list_new(p), e); }

/* Whether a/bc could be meant as a/(bc): the next factor is a letter or a bracket. */
static bool may_be_divisor(const Ast *e) {
  while ((e->flags & AST_BRACKETED) == 0 && (ast_is_call(e, FN_TRANSPOSE) || ast_is_call(e, FN_POW))) e = e->args[0];
  return e->kind == AST_NAME || e->kind == AST_SUBSCRIPT || (e->flags & AST_BRACKETED) != 0;
}

/* A 1: a number behind a matrix would say nothing. */
static Ast *ones_behind(Parser *p, const Ast *before, Ast *e) {
  bool one = e->kind == AST_NUMBER && !(e->flags & AST_BRACKETED) && fmpq_is_one(e->value);
  while (ast_is_call(before, FN_TRANSPOSE) || ast_is_call(before, FN_INV)) before = before->args[0];
  const Decl *d = before->kind == AST_NAME ? decl_find(p->c->decls, before->name) : NULL;
  bool matrix = before->kind == AST_NAME && (d == NULL ? before->name[0] >= 'A' && before->name[0] <= 'Z' : d->kind >= KIND_MATRIX);
  if (!one || !matrix) return e;
  diag_note(p->c->diag, "1 behind %s is the column of ones", before->name);
  return ast_call(p->c->arena, FN_ONES, 0, NULL, e->span);
}

AstList *list_beside(Parser *p, AstList *l, Ast *e, Span at) {
  if (l->divisor_end > 0 && l->divisor_end == at.start && may_be_divisor(e)) l->tight = true;
  return list_add(p, l, l->count > 0 ? ones_behind(p, l->items[l->count - 1], e) : e);
}

Ast *list_product(Parser *p, Fn fn, AstList *l, Span span) {
  if (l->dots) pattern_run(p, fn == FN_ADD ? FN_BIGSUM : FN_BIGPROD, l, span);
  if (l->count == 1) return l->items[0];
  Ast *res = ast_call(p->c->arena, fn, l->count, l->items, span);
  if (l->tight) res->flags |= AST_TIGHT_DIV;
  return res;
}

Ast *list_sum(Parser *p, AstList *l, Span span) { return list_product(p, FN_ADD, l, span); }

/* The product so far over the divisor becomes the first factor of what follows: a/b/c and a b/c d are read
 * from left to right. */
AstList *list_divide(Parser *p, Fn product, Fn quotient, AstList *l, Ast *divisor, Span at, Span span) {
  const char *text = p->c->source->text;
  bool tight = quotient == FN_DIV && at.start >= 2 && text[at.start - 1] == '/' && text[at.start - 2] != ' ';
  Ast *above = list_product(p, product, l, (Span){span.start, l->items[l->count - 1]->span.end});
  l->count = 0;
  l->tight = l->dots = false;
  list_add(p, l, ast_call2(p->c->arena, quotient, above, divisor, span));
  l->divisor_end = tight ? at.end : 0;
  return l;
}

AstList *list_one_row(Parser *p, AstList *row) {
  (void)p;
  row->nrows = 1;
  row->ncols = row->count;
  return row;
}

AstList *list_add_row(Parser *p, AstList *rows, AstList *row) {
  /* dots alone stand for a row of them */
  while (row->count == 1 && row->dots && rows->ncols > 1)
    for (Ast *dots = row->items[0]; row->count < rows->ncols;) list_add(p, row, dots);
  if (row->count != rows->ncols) rows->ncols = -1;
  for (int i = 0; i < row->count; i++) list_add(p, rows, row->items[i]);
  rows->nrows++;
  return rows;
}
