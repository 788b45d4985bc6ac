/* Slips in one summand, in a number, in the name of a function, in how far a differential reaches. */
#include "calculus/slip_impl.h"
#include "output/print.h"

/* ---- summands ------------------------------------------------------------------------------------------------------------------ */

static Ast *number(Ctx *c, long p, unsigned long q, Shape scalar) {
  fmpq_t value;
  fmpq_init(value);
  fmpq_set_si(value, p, q);
  Ast *res = ast_number(c->arena, value, (Span){0, 0});
  fmpq_clear(value);
  res->shape = scalar;
  return res;
}

static Ast *scaled(Ctx *c, Ast *e, long p, unsigned long q) {
  Shape scalar = {dim_const(c->dims, 1), dim_const(c->dims, 1)};
  Ast *pair[] = {number(c, p, q, scalar), e};
  return slip_call(c, FN_MUL, 2, pair, e->shape);
}

static Ast *negated(Ctx *c, Ast *e) { return ast_is_call(e, FN_NEG) ? e->args[0] : slip_call(c, FN_NEG, 1, &e, e->shape); }

static Ast *with_argument(Ctx *c, const Ast *e, int i, Ast *x) {
  Ast *res = slip_copy(c, e);
  res->args[i] = x;
  return res;
}

static Ast *without_argument(Ctx *c, const Ast *e, int skip) {
  Ast *res = slip_copy(c, e);
  res->nargs = 0;
  for (int i = 0; i < e->nargs; i++)
    if (i != skip) res->args[res->nargs++] = e->args[i];
  return res->nargs == 1 ? res->args[0] : res;
}

static bool try_one(Tries *t, int place, int i) {
  Ctx *c = t->c;
  const Ast *sum = t->places[place].node;
  Ast *e = sum->args[i];
  const char *text = slip_shown(t, ast_is_call(e, FN_NEG) ? e->args[0] : e);
#define PHRASE(format) arena_printf(c->arena, format, text)
  return slip_attempt_told(t, place, with_argument(c, sum, i, negated(c, e)), PHRASE("the sign of %s")) ||
         slip_attempt_told(t, place, without_argument(c, sum, i), PHRASE("the term %s too much")) ||
         slip_attempt_told(t, place, with_argument(c, sum, i, scaled(c, e, 2, 1)), PHRASE("a factor 2 is missing in the term %s")) ||
         slip_attempt_told(t, place, with_argument(c, sum, i, scaled(c, e, 1, 2)), PHRASE("a factor 2 too much in the term %s"));
#undef PHRASE
}

bool slip_try_summand(Tries *t, int place) {
  enum { MOST = 12 };
  const Ast *e = t->places[place].node;
  int parent = t->places[place].parent;
  bool exponent = parent >= 0 && t->places[place].child == 1 && (ast_is_call(t->places[parent].node, FN_POW) || ast_is_call(t->places[parent].node, FN_EPOW));
  for (int i = 0; !exponent && ast_is_call(e, FN_ADD) && i < e->nargs && i < MOST; i++)
    if (try_one(t, place, i)) return true;
  return false;
}

/* ---- numbers ------------------------------------------------------------------------------------------------------------------- */

bool slip_try_number(Tries *t, int place) {
  static const struct {
    long p;
    unsigned long q;
  } factors[] = {{2, 1}, {1, 2}, {-1, 1}};
  Ast *e = t->places[place].node;
  for (size_t i = 0; e->kind == AST_NUMBER && i < sizeof factors / sizeof factors[0]; i++) {
    fmpq_t value;
    fmpq_init(value);
    fmpq_set_si(value, factors[i].p, factors[i].q);
    fmpq_mul(value, value, e->value);
    Ast *other = ast_number(t->c->arena, value, (Span){0, 0});
    fmpq_clear(value);
    other->shape = e->shape;
    if (slip_attempt(t, place, other, "a number")) return true;
  }
  return false;
}

/* ---- functions ----------------------------------------------------------------------------------------------------------------- */

/* The function for which another one is often written; FN_NONE if there is none. */
static Fn other_function(Fn fn) {
  static const Fn pairs[][2] = {{FN_SIN, FN_COS}, {FN_SINH, FN_COSH}, {FN_DET, FN_TR}, {FN_LOG, FN_EXP}};
  for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
    for (int k = 0; k < 2; k++)
      if (pairs[i][k] == fn) return pairs[i][1 - k];
  return FN_NONE;
}

bool slip_try_function(Tries *t, int place) {
  Ast *e = t->places[place].node;
  Fn other = e->kind == AST_CALL ? other_function(e->fn) : FN_NONE;
  return other != FN_NONE && slip_attempt(t, place, slip_call(t->c, other, e->nargs, e->args, e->shape), "another function");
}

/* ---- differentials ------------------------------------------------------------------------------------------------------------- */

/* e of d(e), e' of d(e)'; NULL for anything else. */
static Ast *under_differential(Ctx *c, const Ast *e) {
  if (ast_is_call(e, FN_D)) return e->args[0];
  if (!ast_is_call(e, FN_TRANSPOSE) || !ast_is_call(e->args[0], FN_D)) return NULL;
  return slip_call(c, FN_TRANSPOSE, 1, &e->args[0]->args[0], e->shape);
}

Ast *whole_differential(Ctx *c, const Ast *e) {
  Ast *first = ast_is_call(e, FN_MUL) && e->nargs > 1 ? under_differential(c, e->args[0]) : NULL;
  if (first == NULL) return NULL;
  Ast *product = slip_copy(c, e);
  product->args[0] = first;
  return slip_call(c, FN_D, 1, &product, e->shape);
}

bool slip_try_extent(Tries *t, int place) {
  Ast *whole = whole_differential(t->c, t->places[place].node);
  return whole != NULL && slip_attempt(t, place, whole, "the differential reaches over the whole product");
}

/* ---- the product rule ---------------------------------------------------------------------------------------------------------- */

const char *lost_product_term(Ctx *c, const Ast *left, const Ast *given, SameValue *same, void *env) {
  const Ast *of = ast_is_call(left, FN_D) ? left->args[0] : NULL;
  if (of == NULL || !ast_is_call(of, FN_MUL)) return NULL;
  for (int i = 0; i < of->nargs; i++) {
    Ast *part = slip_copy(c, of);
    part->args[i] = slip_call(c, FN_D, 1, &of->args[i], of->args[i]->shape);
    Ast *sides[] = {(Ast *)(uintptr_t)given, part};
    Ast *sum = slip_call(c, FN_ADD, 2, sides, given->shape);
    if (same(env, sum)) return arena_printf(c->arena, "the term %s of the product rule is missing", print_expr(c, part, (Format)c->format));
  }
  return NULL;
}
