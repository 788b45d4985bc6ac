/* Norms with subscripts, products written with a double dot. */
#include "front/build.h"

Ast *build_norm(Parser *p, Ast *e, const Token *kind, Span span) {
  return ast_call2(p->c->arena, FN_NORM, e, ast_string(p->c->arena, kind->name, kind->span), span);
}

/* Boyd and Vandenberghe, Convex Optimization (2004), app. A.1.2: the quadratic norm of P is sqrt(x' P x). */
Ast *build_weighted_norm(Parser *p, Ast *e, Ast *weight, Span span) {
  Arena *a = p->c->arena;
  Ast *square = ast_call2(a, FN_INNER, e, ast_call2(a, FN_MUL, weight, e, span), span);
  Ast *res = ast_call1(a, FN_SQRT, square, span);
  res->flags |= AST_WEIGHTED;
  const char *text = p->c->source->text;
  const int len = weight->span.end - weight->span.start;
  diag_note(p->c->diag, "the norm with the subscript %.*s is read as ||x||^2 = x' %.*s x", len, text + weight->span.start,
            len, text + weight->span.start);
  return res;
}

/* ||x||_A^2 has no root. */
Ast *build_power(Parser *p, Ast *base, Ast *exponent, Span span) {
  const bool square = exponent->kind == AST_NUMBER && fmpq_cmp_si(exponent->value, 2) == 0;
  if ((base->flags & AST_WEIGHTED) && square) return base->args[0];
  return ast_call2(p->c->arena, FN_POW, base, exponent, span);
}

Ast *build_double_dot(Parser *p, Ast *a, Ast *b, Span span) {
  diag_note(p->c->diag, "A : B is read as the product <A, B> = tr(A' B)");
  return ast_call2(p->c->arena, FN_INNER, a, b, span);
}
