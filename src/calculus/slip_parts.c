/* What should stand in a place is often a part of the right side: x for tanh(W x), the input for the hidden layer. */
#include "calculus/slip_impl.h"

enum { MOST_PARTS = 16, MOST_SEEN = 200, LONGEST = 9 };

/* The short compound parts of the right side of this shape; returns their number. */
static int parts_of(const Tries *t, Shape shape, Ast **out) {
  Ast *list[MOST_SEEN] = {(Ast *)(uintptr_t)t->right};
  int n = 1, count = 0;
  for (int i = 0; i < n && count < MOST_PARTS; i++) {
    Ast *e = list[i];
    bool fits = e->kind == AST_CALL && i > 0 && e->shape.rows != NULL && dim_equal(t->c->dims, e->shape.rows, shape.rows) && dim_equal(t->c->dims, e->shape.cols, shape.cols);
    if (fits && expr_length(e) <= LONGEST) out[count++] = e;
    for (int k = 0; (e->kind == AST_CALL || e->kind == AST_BIGOP) && k < e->nargs && n < MOST_SEEN; k++) list[n++] = e->args[k];
  }
  return count;
}

bool slip_try_parts(Tries *t, int place) {
  const Ast *e = t->places[place].node;
  bool part = place > 0 && (e->kind == AST_NAME || (e->kind == AST_CALL && e->fn != FN_UNIT)) && e->shape.rows != NULL && !ast_is_scalar(e);
  if (!part || t->right == NULL || expr_length(e) > LONGEST) return false;
  Ast *parts[MOST_PARTS];
  int n = parts_of(t, e->shape, parts);
  for (int i = 0; i < n; i++)
    if (slip_attempt(t, place, parts[i], "")) return true;
  return false;
}
