/* Slips in products: the order of the factors, a part transposed, a factor too much or missing. */
#include "calculus/slip_impl.h"

enum { MOST_FACTORS = 7 };

/* ---- the order ----------------------------------------------------------------------------------------------------------------- */

/* Whether the columns of each factor match the rows of the next one, scalars apart, and the whole has the shape of `like`. */
static bool is_chain(Ctx *c, const Ast *e, const Ast *like) {
  const Dim *rows = NULL, *cols = NULL;
  for (int i = 0; i < e->nargs; i++) {
    const Ast *f = e->args[i];
    if (f->shape.rows == NULL) return false;
    if (ast_is_scalar(f)) continue;
    if (cols != NULL && !dim_equal(c->dims, cols, f->shape.rows)) return false;
    if (rows == NULL) rows = f->shape.rows;
    cols = f->shape.cols;
  }
  return rows != NULL && dim_equal(c->dims, rows, like->shape.rows) && dim_equal(c->dims, cols, like->shape.cols);
}

/* Factor i moved behind factor k, or before it. */
static Ast *moved(Ctx *c, const Ast *e, int i, int k) {
  Ast *res = slip_copy(c, e);
  int step = i < k ? 1 : -1;
  for (int at = i; at != k; at += step) res->args[at] = e->args[at + step];
  res->args[k] = e->args[i];
  return res;
}

static bool try_order(Tries *t, int place, int i, int k) {
  Ast *e = t->places[place].node;
  Ast *other = moved(t->c, e, i, k), *swapped = slip_copy(t->c, e);
  if (is_chain(t->c, other, e) && slip_attempt(t, place, other, "factors in another order")) return true;
  swapped->args[i] = e->args[k];
  swapped->args[k] = e->args[i];
  return k > i + 1 && is_chain(t->c, swapped, e) && slip_attempt(t, place, swapped, "factors in another order");
}

bool slip_try_orders(Tries *t, int place) {
  const Ast *e = t->places[place].node;
  for (int distance = 1; distance < e->nargs && e->nargs <= MOST_FACTORS; distance++) /* neighbours first */
    for (int i = 0; i < e->nargs; i++)
      for (int k = i - distance; k <= i + distance; k += 2 * distance) {
        bool told = distance == 1 && k < i; /* from the other side */
        if (k >= 0 && k < e->nargs && !told && !ast_is_scalar(e->args[i]) && try_order(t, place, i, k)) return true;
      }
  return false;
}

/* ---- transposed parts ---------------------------------------------------------------------------------------------------------- */

static Ast *turned(Ctx *c, Ast *e) {
  if (ast_is_call(e, FN_TRANSPOSE)) return e->args[0];
  return slip_call(c, FN_TRANSPOSE, 1, &e, (Shape){e->shape.cols, e->shape.rows});
}

/* Two factors that make a square, transposed: b a' for a b'. */
bool slip_try_pairs(Tries *t, int place) {
  Ast *e = t->places[place].node;
  Ctx *c = t->c;
  for (int i = 0; ast_is_call(e, FN_MUL) && i + 1 < e->nargs; i++) {
    Ast *a = e->args[i], *b = e->args[i + 1];
    if (a->shape.rows == NULL || b->shape.cols == NULL || ast_is_scalar(a) || ast_is_scalar(b)) continue;
    if (!dim_equal(c->dims, a->shape.rows, b->shape.cols) || dim_is(a->shape.rows, 1)) continue;
    Ast *pair[] = {turned(c, b), turned(c, a)}, *was[] = {a, b};
    Shape square = {a->shape.rows, b->shape.cols};
    Ast *other = slip_copy(c, e);
    other->args[i] = pair[0];
    other->args[i + 1] = pair[1];
    const char *phrase = arena_printf(c->arena, "a part is transposed: %s instead of %s", slip_shown(t, slip_call(c, FN_MUL, 2, was, square)),
                                      slip_shown(t, slip_call(c, FN_MUL, 2, pair, square)));
    if (slip_attempt_told(t, place, other, phrase)) return true;
  }
  return false;
}

/* ---- a factor too much, or missing --------------------------------------------------------------------------------------------- */

/* The shape of a product; rows NULL where the factors do not fit. */
static Shape product_shape(Ctx *c, const Ast *e) {
  const Ast *first = NULL, *last = NULL;
  for (int i = 0; i < e->nargs; i++) {
    if (e->args[i]->shape.rows == NULL) return (Shape){NULL, NULL};
    if (ast_is_scalar(e->args[i])) continue;
    if (last != NULL && !dim_equal(c->dims, last->shape.cols, e->args[i]->shape.rows)) return (Shape){NULL, NULL};
    if (first == NULL) first = e->args[i];
    last = e->args[i];
  }
  if (first == NULL) return (Shape){dim_const(c->dims, 1), dim_const(c->dims, 1)};
  return (Shape){first->shape.rows, last->shape.cols};
}

static Ast *without(Ctx *c, const Ast *e, int skip) {
  Ast *res = slip_copy(c, e);
  res->nargs = 0;
  for (int i = 0; i < e->nargs; i++)
    if (i != skip) res->args[res->nargs++] = e->args[i];
  if (res->nargs == 1) return res->args[0];
  res->shape = product_shape(c, res);
  return res;
}

static Ast *with(Ctx *c, const Ast *e, int at, Ast *factor) {
  bool product = ast_is_call(e, FN_MUL);
  int n = product ? e->nargs : 1;
  Ast **args = ARENA_ARRAY(c->arena, Ast *, n + 1);
  for (int i = 0, k = 0; i <= n; i++) args[i] = i == at ? factor : product ? e->args[k++] : (Ast *)(uintptr_t)e;
  Ast *res = slip_call(c, FN_MUL, n + 1, args, e->shape);
  res->shape = product_shape(c, res);
  return res;
}

/* Whether `other` may stand in the place: as a part it has the shape of what stands there; the whole may have had
 * another shape than it should have. */
static bool fits(const Tries *t, int place, const Ast *other) {
  const Ast *e = t->places[place].node;
  if (other->shape.rows == NULL || other->shape.cols == NULL) return false;
  return place == 0 || (dim_equal(t->c->dims, e->shape.rows, other->shape.rows) && dim_equal(t->c->dims, e->shape.cols, other->shape.cols));
}

static bool try_factor(Tries *t, int place, Ast *factor) {
  const Ast *e = t->places[place].node;
  int n = ast_is_call(e, FN_MUL) ? e->nargs : 1;
  for (int at = 0; at <= n; at++) {
    Ast *other = with(t->c, e, at, factor);
    if (!fits(t, place, other)) continue;
    const char *phrase = arena_printf(t->c->arena, "the factor %s is missing", slip_shown(t, factor));
    if (place > 0) phrase = arena_printf(t->c->arena, "%s in the term %s", phrase, slip_shown(t, e));
    if (slip_attempt_told(t, place, other, phrase)) return true;
  }
  return false;
}

/* The member r_i of the sum over i around the place, a number. */
static bool try_member(Tries *t, int place, Symbol *s, const Binder *b) {
  bool scalars = s->family && s->shape.rows != NULL && dim_is(s->shape.rows, 1) && dim_is(s->shape.cols, 1);
  if (!scalars || b->count != 1) return false;
  Ast *base = ast_name(t->c->arena, s->name, (Span){0, 0}), *index = ast_name(t->c->arena, b->names[0], (Span){0, 0});
  base->sym = s;
  base->shape = s->shape;
  index->sym = b->syms[0];
  index->shape = s->shape;
  Ast *member = ast_node(t->c->arena, AST_MEMBER, 2, (Ast *[]){base, index}, (Span){0, 0});
  member->shape = s->shape;
  return try_factor(t, place, member);
}

/* Only of summands, bodies of sums and of the whole, where a factor is most often lost. */
bool slip_try_missing(Tries *t, int place) {
  const Ast *e = t->places[place].node;
  int parent = t->places[place].parent;
  bool summed = parent >= 0 && t->places[parent].node->kind == AST_BIGOP;
  bool summand = parent < 0 || summed || ast_is_call(t->places[parent].node, FN_ADD) || ast_is_call(t->places[parent].node, FN_NEG);
  bool sum = ast_is_call(e, FN_ADD) || ast_is_call(e, FN_NEG);
  if (!summand || e->shape.rows == NULL || (sum && !summed) || e->nargs > MOST_FACTORS) return false;
  for (int i = 0; ast_is_call(e, FN_MUL) && i < e->nargs; i++) {
    Ast *other = without(t->c, e, i);
    const char *phrase = arena_printf(t->c->arena, "the factor %s too much", slip_shown(t, e->args[i]));
    if (fits(t, place, other) && slip_attempt_told(t, place, other, phrase)) return true;
  }
  for (int i = 0; i < t->c->symbols->count && i < 2 * SLIP_NAMES; i++) {
    Symbol *s = t->c->symbols->items[i];
    if (summed && try_member(t, place, s, t->places[parent].node->binder)) return true;
    if (s->index || s->kind == KIND_FUNCTION || s->family || s->shape.rows == NULL || s->temporary) continue;
    Ast *name = ast_name(t->c->arena, s->name, (Span){0, 0});
    name->sym = s;
    name->shape = s->shape;
    if (try_factor(t, place, name)) return true;
    if (ast_is_scalar(name)) continue;
    if (try_factor(t, place, turned(t->c, name))) return true;
    bool square = dim_equal(t->c->dims, s->shape.rows, s->shape.cols);
    if (square && try_factor(t, place, slip_call(t->c, FN_INV, 1, &name, s->shape))) return true;
  }
  return false;
}
