#include "solve/orthonormal.h"

#include <string.h>

#include "front/front.h"
#include "front/infer.h"
#include "output/print.h"
#include "solve/equation.h"

static Ast *name_of(Ctx *c, Symbol *s) {
  Ast *e = ast_name(c->arena, s->name, (Span){0, 0});
  e->sym = s;
  e->shape = s->shape;
  return e;
}

static Ast *call(Ctx *c, Fn fn, int n, Ast *const *args, Shape shape) {
  Ast *res = ast_call(c->arena, fn, n, args, (Span){0, 0});
  res->shape = shape;
  return res;
}

Statement *with_orthonormality(Ctx *c, Statement *st) {
  Statement *res = st;
  for (int i = 0; i < st->nwrt; i++) {
    const Ast *target = st->wrt[i].target;
    Symbol *s = target->kind == AST_NAME ? target->sym : NULL;
    if (s == NULL || s->family || !(s->facts & FACT_ORTHONORMAL)) continue;
    if (res == st) {
      res = ARENA_NEW(c->arena, Statement);
      *res = *st;
    }
    Ast *x = name_of(c, s), *transposed = call(c, FN_TRANSPOSE, 1, &x, (Shape){s->shape.cols, s->shape.rows});
    Shape square = {s->shape.cols, s->shape.cols};
    Ast *factors[] = {transposed, x}, **sides = ARENA_ARRAY(c->arena, Ast *, res->nexprs + 2);
    if (res->nexprs > 0) memcpy(sides, res->exprs, sizeof(Ast *) * (size_t)res->nexprs);
    sides[res->nexprs] = call(c, FN_MUL, 2, factors, square);
    sides[res->nexprs + 1] = call(c, FN_IDENTITY, 0, NULL, square);
    res->exprs = sides;
    res->nexprs += 2;
    s->facts = 0;
    diag_note(c->diag, "%s = I is taken as a constraint", print_expr(c, sides[res->nexprs - 2], (Format)c->format));
  }
  return res;
}

Statement *with_square_variable(Ctx *c, const char *name) {
  Attempt attempt = attempt_begin(c);
  SymbolTable *symbols = ARENA_NEW(c->arena, SymbolTable), *before = c->symbols;
  DimTable *dims = c->dims;
  struct TermTable *terms = c->terms;
  *symbols = (SymbolTable){.arena = c->arena};
  c->symbols = symbols;
  c->dims = dims_new(c->arena);
  c->terms = terms_new(c->arena);
  Statement *st = parse_statement(c);
  if (st != NULL) {
    Assumption *all = ARENA_ARRAY(c->arena, Assumption, st->nassume + 1);
    if (st->nassume > 0) memcpy(all, st->assume, sizeof(Assumption) * (size_t)st->nassume);
    all[st->nassume] = (Assumption){.name = name, .word = intern(c->names, "square"), .span = st->span};
    st->assume = all;
    st->nassume++;
  }
  bool fits = st != NULL && infer_statement(c, st);
  if (!attempt_failed(c, &attempt) && fits) return st;
  c->symbols = before;
  c->dims = dims;
  c->terms = terms;
  return NULL;
}
