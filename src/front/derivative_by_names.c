/* Derivatives by several names that stand one below the other, z = [x; y]:
 *   jac(F, z)   [jac(F, x), jac(F, y)]
 *   grad(F, z)  [grad(F, x); grad(F, y)]
 *   hess(F, z)  [hess(F, x, x), hess(F, x, y); hess(F, y, x), hess(F, y, y)] */
#include "front/build.h"

static bool is_name(const Ast *e) { return e->kind == AST_NAME || (e->kind == AST_SUBSCRIPT && e->args[0]->kind == AST_NAME); }

static Ast *block(Parser *p, int nrows, int ncols, Ast **items, Span span) {
  Ast *res = ast_node(p->c->arena, AST_BLOCK, nrows * ncols, items, span);
  res->nrows = nrows;
  res->ncols = ncols;
  return res;
}

Ast *derivative_by_names(Parser *p, Fn fn, Ast *f, const Ast *names, Span span) {
  Arena *a = p->c->arena;
  const int n = names->nargs;
  if (names->kind != AST_BLOCK || n < 2 || (names->nrows != 1 && names->ncols != 1)) return NULL;
  for (int i = 0; i < n; i++)
    if (!is_name(names->args[i])) return NULL;
  const int count = fn == FN_HESSIAN ? n * n : n;
  Ast **items = ARENA_ARRAY(a, Ast *, count);
  for (int i = 0; i < count; i++) {
    Ast *args[] = {ast_copy(a, f), ast_copy(a, names->args[fn == FN_HESSIAN ? i / n : i]), ast_copy(a, names->args[i % n])};
    items[i] = ast_call(a, fn, fn == FN_HESSIAN ? 3 : 2, args, span);
  }
  if (fn == FN_HESSIAN) return block(p, n, n, items, span);
  return fn == FN_JACOBIAN ? block(p, 1, n, items, span) : block(p, n, 1, items, span);
}
