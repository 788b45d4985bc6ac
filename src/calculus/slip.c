/* A single slip in an expression, found by trying each place.  Here: one sign, inverse, transposition, power. */
#include <string.h>

#include "calculus/slip_impl.h"
#include "output/print.h"

/* Seconds for all tries. */
static const double patience = 1.0;

static void note_name(Tries *t, Symbol *s) {
  if (s == NULL || s->kind == KIND_FUNCTION || s->index || s->dimension || t->nnames == SLIP_NAMES) return;
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
    for (int k = 0; open && k < e->nargs && t->n < SLIP_PLACES; k++) t->places[t->n++] = (Place){e->args[k], i, k};
  }
}

Ast *slip_copy(Ctx *c, const Ast *e) {
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
    Ast *parent = slip_copy(t->c, t->places[t->places[place].parent].node);
    parent->args[t->places[place].child] = node;
    node = parent;
  }
  return node;
}

const char *slip_shown(const Tries *t, const Ast *e) { return print_expr(t->c, e, (Format)t->c->format); }

bool slip_attempt_told(Tries *t, int place, Ast *node, const char *phrase) {
  ctx_poll(t->c);
  if (ctx_now() > t->end) return false;
  Ast *whole = put(t, place, node);
  if (!t->same(t->env, whole)) return false;
  t->found = (Slip){phrase, whole};
  return true;
}

bool slip_attempt(Tries *t, int place, Ast *node, const char *what) {
  if (!slip_attempt_told(t, place, node, what)) return false;
  const char *was = slip_shown(t, t->places[place].node), *is = slip_shown(t, node);
  t->found.what = what[0] == '\0' ? arena_printf(t->c->arena, "%s instead of %s", was, is)
                                  : arena_printf(t->c->arena, "%s: %s instead of %s", what, was, is);
  return true;
}

static bool is_square(Ctx *c, const Ast *e) { return e->shape.rows != NULL && !ast_is_scalar(e) && dim_equal(c->dims, e->shape.rows, e->shape.cols); }

static bool same_shape(Ctx *c, const Ast *a, const Ast *b) {
  return a->shape.rows != NULL && b->shape.rows != NULL && dim_equal(c->dims, a->shape.rows, b->shape.rows) && dim_equal(c->dims, a->shape.cols, b->shape.cols);
}

Ast *slip_call(Ctx *c, Fn fn, int n, Ast *const *args, Shape shape) {
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
  if (inverse && slip_attempt(t, place, e->args[0], "an inverse too much")) return true;
  if (transpose && slip_attempt(t, place, e->args[0], "a transpose too much")) return true;
  if (!transpose && slip_attempt(t, place, slip_call(c, FN_TRANSPOSE, 1, &e, e->shape), "a transpose is missing")) return true;
  Ast *inverted = slip_call(c, FN_INV, 1, &e, e->shape);
  if (!inverse && slip_attempt(t, place, inverted, "an inverse is missing")) return true;
  return !inverse && !transpose && slip_attempt(t, place, slip_call(c, FN_TRANSPOSE, 1, &inverted, e->shape), "an inverse and a transpose are missing");
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
  if (ast_is_call(e, FN_KRON) && e->nargs == 2) {
    Ast *pair[] = {e->args[1], e->args[0]};
    return slip_attempt(t, place, slip_call(c, FN_KRON, 2, pair, e->shape), "factors in another order");
  }
  bool product = ast_is_call(e, FN_MUL), entries = ast_is_call(e, FN_HADAMARD);
  if (!product && !entries) return false;
  if (is_square(c, e) && all_of_shape(c, e)) {
    Fn other = product ? FN_HADAMARD : FN_MUL;
    if (slip_attempt(t, place, slip_call(c, other, e->nargs, e->args, e->shape), product ? "a matrix product for an elementwise one" : "an elementwise product for a matrix product")) return true;
  }
  return product && slip_try_orders(t, place);
}

/* A power off by one. */
static bool try_power(Tries *t, int place) {
  Ast *e = t->places[place].node;
  bool power = ast_is_call(e, FN_POW) || ast_is_call(e, FN_EPOW);
  if (ast_is_call(e, FN_NORM_F)) {
    Ast *pair[] = {e, ast_integer(t->c->arena, 2, (Span){0, 0})};
    pair[1]->shape = e->shape;
    return slip_attempt(t, place, slip_call(t->c, FN_POW, 2, pair, e->shape), "a square is missing");
  }
  if (!power) return false;
  const Ast *exponent = ast_is_call(e->args[1], FN_NEG) ? e->args[1]->args[0] : e->args[1];
  if (exponent->kind != AST_NUMBER) return false;
  for (int step = -1; step <= 1; step += 2) {
    fmpq_t q;
    fmpq_init(q);
    fmpq_set_si(q, step, 1);
    if (exponent == e->args[1]) fmpq_add(q, q, exponent->value);
    else fmpq_sub(q, q, exponent->value);
    Ast *other = slip_copy(t->c, e);
    other->args[1] = ast_number(t->c->arena, q, (Span){0, 0});
    other->args[1]->shape = e->args[1]->shape;
    if (fmpq_is_one(q)) other = e->args[0];
    fmpq_clear(q);
    if (slip_attempt(t, place, other, "the exponent")) return true;
  }
  return false;
}

/* x for x.^2, t for t^2; not of sums and products, where it would be said of a part. */
static bool try_square(Tries *t, int place) {
  Ast *e = t->places[place].node;
  int parent = t->places[place].parent;
  bool power = parent >= 0 && (ast_is_call(t->places[parent].node, FN_POW) || ast_is_call(t->places[parent].node, FN_EPOW));
  bool atom = e->kind == AST_NAME || e->kind == AST_MEMBER || (e->kind == AST_CALL && !fn_row(e->fn)->op);
  if (power || !atom || e->shape.rows == NULL) return false;
  bool scalar = ast_is_scalar(e), matrix = !scalar && !dim_is(e->shape.rows, 1) && !dim_is(e->shape.cols, 1);
  if (matrix && !is_square(t->c, e)) return false;
  Ast *pair[] = {e, ast_integer(t->c->arena, 2, (Span){0, 0})};
  pair[1]->shape = (Shape){dim_const(t->c->dims, 1), dim_const(t->c->dims, 1)};
  return slip_attempt(t, place, slip_call(t->c, scalar || matrix ? FN_POW : FN_EPOW, 2, pair, e->shape), "a square is missing");
}

/* A sign inside a function. */
static bool try_sign(Tries *t, int place) {
  int parent = t->places[place].parent;
  const Ast *around = parent < 0 ? NULL : t->places[parent].node;
  if (around == NULL || around->kind != AST_CALL || fn_row(around->fn)->op) return false;
  Ast *e = t->places[place].node;
  return slip_attempt(t, place, ast_is_call(e, FN_NEG) ? e->args[0] : slip_call(t->c, FN_NEG, 1, &e, e->shape), "a sign");
}

typedef bool Try(Tries *, int);

static Tries *tries_new(Ctx *c, const Ast *right, const Ast *given, SameValue *same, void *env) {
  Tries *t = ARENA_NEW(c->arena, Tries);
  *t = (Tries){.c = c, .right = right, .same = same, .env = env, .end = ctx_now() + patience};
  collect(t, (Ast *)(uintptr_t)given);
  return t;
}

static void try_everywhere(Tries *t, Try *attempt) {
  for (int i = 0; i < t->n && t->found.what == NULL; i++) attempt(t, i);
}

Slip slip_in(Ctx *c, const Ast *right, const Ast *given, SameValue *same, void *env) {
  Tries *t = tries_new(c, right, given, same, env);
  static Try *const tries[] = {slip_try_extent, slip_try_summand, try_product, slip_try_commutation, slip_try_indices, slip_try_exchange, slip_try_outer, try_unary, slip_try_pairs, try_power, try_square, slip_try_number, try_sign, slip_try_function, slip_try_letter, slip_try_missing};
  for (size_t k = 0; k < sizeof tries / sizeof tries[0]; k++) try_everywhere(t, tries[k]);
  if (t->found.what == NULL && !slip_try_names(t, given)) slip_try_forms(t, given);
  return t->found;
}

Slip slip_of_part(Ctx *c, const Ast *right, const Ast *given, SameValue *same, void *env) {
  Tries *t = tries_new(c, right, given, same, env);
  try_everywhere(t, slip_try_parts);
  return t->found;
}
