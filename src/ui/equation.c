#include "ui/equation.h"


const Ast *result_shown(const Result *r) { return r->shown != NULL ? r->shown : r->expr; }

bool result_is_equation(const Result *r) { return r->left != NULL && !r->solved; }

const Ast *result_code(Ctx *c, const Result *r) {
  const bool zero = r->expr->kind == AST_NUMBER && fmpq_is_zero(r->expr->value);
  if (!result_is_equation(r)) return r->expr;
  if (zero) return r->left;
  Ast *args[] = {r->left, ast_call1(c->arena, FN_NEG, r->expr, (Span){0, 0})};
  args[1]->shape = r->expr->shape;
  Ast *res = ast_call(c->arena, FN_ADD, 2, args, (Span){0, 0});
  res->shape = r->left->shape;
  return res;
}

const char *result_line(Ctx *c, const Result *r, Format f) {
  const bool code = f != FORMAT_UNICODE && f != FORMAT_ASCII && f != FORMAT_LATEX;
  if (!result_is_equation(r)) return print_expr(c, code ? r->expr : result_shown(r), f);
  if (code) return print_expr(c, result_code(c, r), f);
  return arena_printf(c->arena, "%s = %s", print_expr(c, r->left, f), print_expr(c, r->expr, f));
}
