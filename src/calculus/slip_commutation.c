/* Slips with commutation matrices, vec(X') = K(m, n) vec(X): one that is missing, or that has its sizes the other way round
 * (Magnus and Neudecker, ch. 3, sec. 7). */
#include "algebra/raise.h"
#include "calculus/slip_impl.h"

enum { MOST_SIZES = 8 };

/* The sizes of the statement's names. */
static int sizes_of(const Tries *t, const Dim **out) {
  const Dim *one = dim_const(t->c->dims, 1);
  int n = 0;
  const SymbolTable *all = t->c->symbols;
  for (int i = 0; i < all->count && i < SLIP_NAMES; i++) {
    const Dim *both[] = {all->items[i]->shape.rows, all->items[i]->shape.cols};
    for (int k = 0; k < 2 && both[k] != NULL; k++) {
      bool known = both[k] == one;
      for (int j = 0; j < n && !known; j++) known = dim_equal(t->c->dims, out[j], both[k]);
      if (!known && n < MOST_SIZES) out[n++] = both[k];
    }
  }
  return n;
}

static Ast *commutation(const Tries *t, const Dim *m, const Dim *n) { return raise_term(t->c, t_commutation(t->c, m, n)); }

static bool attempt(Tries *t, int place, Ast *node) {
  const char *was = slip_shown(t, t->places[place].node), *is = slip_shown(t, node);
  return slip_attempt_told(t, place, node, arena_printf(t->c->arena, "a commutation matrix is missing: %s instead of %s", was, is));
}

/* K(m, n) before the place, or behind it. */
static bool try_beside(Tries *t, int place, const Dim *m, const Dim *n) {
  Ctx *c = t->c;
  Ast *e = t->places[place].node;
  const Dim *size = dim_mul(c->dims, m, n);
  bool before = dim_equal(c->dims, size, e->shape.rows), behind = dim_equal(c->dims, size, e->shape.cols);
  if (!before && !behind) return false;
  Ast *k = commutation(t, m, n);
  if (ast_is_call(e, FN_IDENTITY)) return attempt(t, place, k);
  Ast *first[] = {k, e}, *last[] = {e, k};
  if (before && attempt(t, place, slip_call(c, FN_MUL, 2, first, e->shape))) return true;
  return behind && attempt(t, place, slip_call(c, FN_MUL, 2, last, e->shape));
}

/* Whether the place is better told as another one: a factor as the product, 2 I as its I. */
static bool is_told_elsewhere(const Tries *t, int place) {
  const Ast *e = t->places[place].node;
  int parent = t->places[place].parent;
  bool factor = parent >= 0 && ast_is_call(t->places[parent].node, FN_MUL);
  bool holds_identity = false;
  for (int i = 0; ast_is_call(e, FN_MUL) && i < e->nargs; i++) holds_identity = holds_identity || ast_is_call(e->args[i], FN_IDENTITY);
  return holds_identity || (factor && !ast_is_call(e, FN_IDENTITY));
}

bool slip_try_commutation(Tries *t, int place) {
  Ctx *c = t->c;
  Ast *e = t->places[place].node;
  if (e->shape.rows == NULL || ast_is_scalar(e)) return false;
  if (ast_is_call(e, FN_COMMUTATION)) {
    Ast *other = slip_copy(c, e);
    other->args[0] = e->args[1];
    other->args[1] = e->args[0];
    return slip_attempt(t, place, other, "the other commutation matrix");
  }
  const Dim *sizes[MOST_SIZES];
  int n = is_told_elsewhere(t, place) ? 0 : sizes_of(t, sizes);
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n; k++)
      if (try_beside(t, place, sizes[i], sizes[k])) return true;
  return false;
}
