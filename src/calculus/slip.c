/* A single slip in an expression, found by trying each place. */
#include <string.h>

#include "calculus/resemblance.h"
#include "output/print.h"

enum { MOST_PLACES = 80, MOST_NAMES = 12 };

/* Seconds for all tries. */
static const double patience = 1.0;

/* A place of the tree: the node and the way to it. */
typedef struct Place {
  Ast *node;
  int parent, child; /* -1 at the root */
} Place;

typedef struct Tries {
  Ctx *c;
  SameValue *same;
  void *env;
  double end;
  int n;
  Place places[MOST_PLACES];
  int nnames;
  Symbol *names[MOST_NAMES];
  Slip found;
} Tries;

static void note_name(Tries *t, Symbol *s) {
  if (s == NULL || s->kind == KIND_FUNCTION || s->index || s->dimension || t->nnames == MOST_NAMES) return;
  for (int i = 0; i < t->nnames; i++)
    if (t->names[i] == s) return;
  t->names[t->nnames++] = s;
}

/* Breadth first, so that the places are those of a tree that shares nothing. */
static void collect(Tries *t, Ast *root) {
  t->places[t->n++] = (Place){root, -1, -1};
  for (int i = 0; i < t->n; i++) {
    Ast *e = t->places[i].node;
    if (e->kind == AST_NAME) note_name(t, e->sym);
    bool open = e->kind == AST_CALL || e->kind == AST_BIGOP || e->kind == AST_BLOCK || e->kind == AST_DIFFERENTIAL;
    for (int k = 0; open && k < e->nargs && t->n < MOST_PLACES; k++) t->places[t->n++] = (Place){e->args[k], i, k};
  }
}

static Ast *shallow_copy(Ctx *c, const Ast *e) {
  Ast *res = ARENA_NEW(c->arena, Ast);
  *res = *e;
  res->args = ARENA_ARRAY(c->arena, Ast *, e->nargs + 1);
  for (int i = 0; i < e->nargs; i++) res->args[i] = e->args[i];
  res->id = 0;
  return res;
}

/* The whole expression with another node in a place. */
static Ast *put(const Tries *t, int place, Ast *node) {
  for (; t->places[place].parent >= 0; place = t->places[place].parent) {
    Ast *parent = shallow_copy(t->c, t->places[t->places[place].parent].node);
    parent->args[t->places[place].child] = node;
    node = parent;
  }
  return node;
}

static const char *shown(const Tries *t, const Ast *e) { return print_expr(t->c, e, (Format)t->c->format); }

/* Tries the node in the place; `format` has room for what stands there and what should. */
static bool attempt(Tries *t, int place, Ast *node, const char *what) {
  ctx_poll(t->c);
  if (ctx_now() > t->end) return false;
  Ast *whole = put(t, place, node);
  if (!t->same(t->env, whole)) return false;
  const char *was = shown(t, t->places[place].node), *is = shown(t, node);
  t->found.what = what[0] == '\0' ? arena_printf(t->c->arena, "%s instead of %s", was, is)
                                  : arena_printf(t->c->arena, "%s: %s instead of %s", what, was, is);
  t->found.mended = whole;
  return true;
}

static bool is_square(Ctx *c, const Ast *e) { return e->shape.rows != NULL && !ast_is_scalar(e) && dim_equal(c->dims, e->shape.rows, e->shape.cols); }

static bool same_shape(Ctx *c, const Ast *a, const Ast *b) {
  return a->shape.rows != NULL && b->shape.rows != NULL && dim_equal(c->dims, a->shape.rows, b->shape.rows) && dim_equal(c->dims, a->shape.cols, b->shape.cols);
}

static Ast *call(Ctx *c, Fn fn, int n, Ast *const *args, Shape shape) {
  Ast *res = ast_call(c->arena, fn, n, args, (Span){0, 0});
  res->shape = shape;
  return res;
}

/* An inverse or a transpose too much, or missing. */
static bool try_unary(Tries *t, int place) {
  Ast *e = t->places[place].node;
  Ctx *c = t->c;
  if (!is_square(c, e)) return false;
  bool inverse = ast_is_call(e, FN_INV), transpose = ast_is_call(e, FN_TRANSPOSE);
  if (inverse && attempt(t, place, e->args[0], "an inverse too much")) return true;
  if (transpose && attempt(t, place, e->args[0], "a transpose too much")) return true;
  if (!transpose && attempt(t, place, call(c, FN_TRANSPOSE, 1, &e, e->shape), "a transpose is missing")) return true;
  return !inverse && !ast_is_call(e, FN_ADD) && attempt(t, place, call(c, FN_INV, 1, &e, e->shape), "an inverse is missing");
}

static bool all_of_shape(Ctx *c, const Ast *e) {
  for (int i = 0; i < e->nargs; i++)
    if (!same_shape(c, e, e->args[i])) return false;
  return e->nargs > 1;
}

/* The one product for the other; two factors the other way round. */
static bool try_product(Tries *t, int place) {
  Ast *e = t->places[place].node;
  Ctx *c = t->c;
  bool product = ast_is_call(e, FN_MUL), entries = ast_is_call(e, FN_HADAMARD);
  if ((!product && !entries) || !is_square(c, e)) return false;
  if (all_of_shape(c, e)) {
    Fn other = product ? FN_HADAMARD : FN_MUL;
    if (attempt(t, place, call(c, other, e->nargs, e->args, e->shape), product ? "a matrix product for an elementwise one" : "an elementwise product for a matrix product")) return true;
  }
  for (int i = 0; product && i + 1 < e->nargs; i++) {
    if (!is_square(c, e->args[i]) || !same_shape(c, e->args[i], e->args[i + 1])) continue;
    Ast *swapped = shallow_copy(c, e);
    swapped->args[i] = e->args[i + 1];
    swapped->args[i + 1] = e->args[i];
    if (attempt(t, place, swapped, "factors in another order")) return true;
  }
  return false;
}

/* A power off by one. */
static bool try_power(Tries *t, int place) {
  Ast *e = t->places[place].node;
  bool power = ast_is_call(e, FN_POW) || ast_is_call(e, FN_EPOW);
  if (!power || e->args[1]->kind != AST_NUMBER) return false;
  for (int step = -1; step <= 1; step += 2) {
    fmpq_t q;
    fmpq_init(q);
    fmpq_set_si(q, step, 1);
    fmpq_add(q, q, e->args[1]->value);
    Ast *other = shallow_copy(t->c, e);
    other->args[1] = ast_number(t->c->arena, q, (Span){0, 0});
    other->args[1]->shape = e->args[1]->shape;
    if (fmpq_is_one(q)) other = e->args[0];
    fmpq_clear(q);
    if (attempt(t, place, other, "the exponent")) return true;
  }
  return false;
}

/* A sign inside a function. */
static bool try_sign(Tries *t, int place) {
  int parent = t->places[place].parent;
  const Ast *around = parent < 0 ? NULL : t->places[parent].node;
  if (around == NULL || around->kind != AST_CALL || fn_row(around->fn)->op) return false;
  Ast *e = t->places[place].node;
  return attempt(t, place, ast_is_call(e, FN_NEG) ? e->args[0] : call(t->c, FN_NEG, 1, &e, e->shape), "a sign");
}

/* ---- one name for another ------------------------------------------------------------------------------------------------------------ */

static Ast *renamed(Ctx *c, const Ast *e, const Symbol *from, Symbol *to, int depth) {
  if (e->kind == AST_NAME && e->sym == from) {
    Ast *res = shallow_copy(c, e);
    res->sym = to;
    res->name = to->name;
    return res;
  }
  if (e->nargs == 0 || depth == 0) return (Ast *)(uintptr_t)e;
  Ast *res = shallow_copy(c, e);
  for (int i = 0; i < e->nargs; i++) res->args[i] = renamed(c, e->args[i], from, to, depth - 1);
  return res;
}

static bool may_stand_for(Ctx *c, const Symbol *a, const Symbol *b) {
  return a != b && !b->index && !b->dimension && b->kind != KIND_FUNCTION && a->family == b->family && a->shape.rows != NULL && b->shape.rows != NULL &&
         dim_equal(c->dims, a->shape.rows, b->shape.rows) && dim_equal(c->dims, a->shape.cols, b->shape.cols);
}

/* One name, or the differential of one, in one place. */
static bool try_letter(Tries *t, int place) {
  Ast *e = t->places[place].node, *name = e->kind == AST_DIFFERENTIAL ? e->args[0] : e;
  int parent = t->places[place].parent;
  if (name->kind != AST_NAME || name->sym == NULL || (parent >= 0 && t->places[parent].node->kind == AST_DIFFERENTIAL)) return false;
  const SymbolTable *all = t->c->symbols;
  for (int k = 0; k < all->count && k < 2 * MOST_NAMES; k++)
    if (may_stand_for(t->c, name->sym, all->items[k]) && attempt(t, place, renamed(t->c, e, name->sym, all->items[k], 2), "")) return true;
  return false;
}

/* One name for another all over. */
static bool try_names(Tries *t, const Ast *root) {
  enum { DEEPEST = 200 };
  const SymbolTable *all = t->c->symbols;
  for (int i = 0; i < t->nnames; i++) {
    for (int k = 0; k < all->count && k < 2 * MOST_NAMES; k++) {
      Symbol *to = all->items[k];
      if (!may_stand_for(t->c, t->names[i], to) || ctx_now() > t->end) continue;
      Ast *whole = renamed(t->c, root, t->names[i], to, DEEPEST);
      if (!t->same(t->env, whole)) continue;
      t->found = (Slip){arena_printf(t->c->arena, "%s instead of %s", t->names[i]->name, to->name), whole};
      return true;
    }
  }
  return false;
}

Slip slip_in(Ctx *c, const Ast *given, SameValue *same, void *env) {
  Tries *t = ARENA_NEW(c->arena, Tries);
  *t = (Tries){.c = c, .same = same, .env = env, .end = ctx_now() + patience};
  collect(t, (Ast *)(uintptr_t)given);
  typedef bool Try(Tries *, int);
  static Try *const tries[] = {try_product, try_unary, try_power, try_sign, try_letter};
  for (size_t k = 0; k < sizeof tries / sizeof tries[0]; k++)
    for (int i = 0; i < t->n && t->found.what == NULL; i++) tries[k](t, i);
  if (t->found.what == NULL) try_names(t, given);
  return t->found;
}
