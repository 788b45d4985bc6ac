#include "output/text.h"

/* How tightly things bind as they are printed.  Each function looks down one path only, so that asking at every
 * node stays cheap. */

static Level number_level(const Text *t, const Ast *e) {
  if (fmpz_is_one(fmpq_denref(e->value)) || (e->flags & AST_DECIMAL)) return fmpq_sgn(e->value) < 0 ? LEVEL_UNARY : LEVEL_ATOM;
  if (fmpq_sgn(e->value) >= 0 && (t->f == FORMAT_LATEX || text_vulgar_fraction(t, e) != NULL)) return LEVEL_POSTFIX;
  return t->f == FORMAT_LATEX ? LEVEL_UNARY : LEVEL_PRODUCT;
}

/* A numeric coefficient: 2, -1/2. */
bool text_is_coefficient(const Ast *e) {
  if (ast_is_call(e, FN_NEG)) e = e->args[0];
  return e->kind == AST_NUMBER || (ast_is_call(e, FN_DIV) && e->args[0]->kind == AST_NUMBER && e->args[1]->kind == AST_NUMBER);
}

/* 2 x ∘ y is the same read either way, so that 2 (x ∘ y) needs no brackets. */
bool text_scales_elementwise(const Text *t, const Ast *e) {
  if (e->nargs != 2 || !text_is_coefficient(e->args[0])) return false;
  const Ast *x = e->args[1];
  if (!ast_is_call(x, FN_HADAMARD) && !ast_is_call(x, FN_EDIV)) return false;
  return !text_is_coefficient(x->args[0]) && !text_leading_minus(t, x->args[0]) && !ast_is_call(x->args[0], FN_MUL);
}

static Level least(Level a, Level b) { return a < b ? a : b; }

/* What operator the node is printed with; single-argument sums and products are their argument. */
const Ast *text_unwrap(const Ast *e) {
  while (e->kind == AST_CALL && e->nargs == 1 && (e->fn == FN_ADD || e->fn == FN_MUL || e->fn == FN_HADAMARD)) e = e->args[0];
  return e;
}

/* 2 (x' y) is 2 x' y, for nothing but numbers and names of numbers stands before the bracket. */
static bool is_scaled_group(const Ast *product, int i) {
  if (i == 0 || i != product->nargs - 1 || !ast_is_scalar(product->args[i])) return false;
  for (int k = 0; k < i; k++)
    if (!ast_is_scalar(product->args[k]) || ast_is_call(product->args[k], FN_MUL) || product->args[k]->kind == AST_BIGOP) return false;
  return true;
}

/* Whether a product or quotient goes on the product that it is a factor of, without brackets. */
static bool joins_product(const Ast *product, int i) {
  const Ast *e = text_unwrap(product->args[i]);
  if (!ast_is_call(e, FN_MUL) && !ast_is_call(e, FN_DIV)) return false;
  return !(e->flags & AST_BRACKETED) || (i == 0 && !ast_is_scalar(e)) || (e->fn == FN_MUL && is_scaled_group(product, i));
}

static Level product_level(const Text *t, const Ast *e) {
  if (text_scales_elementwise(t, e)) return LEVEL_ELEMENTWISE;
  const Ast *last = text_unwrap(e->args[e->nargs - 1]);
  return last->kind == AST_BIGOP || (joins_product(e, e->nargs - 1) && text_level(t, last) == LEVEL_OPEN) ? LEVEL_OPEN : LEVEL_PRODUCT;
}

static Level negative_level(const Text *t, const Ast *x) {
  Level inner = text_level(t, x);
  return inner == LEVEL_SUM ? LEVEL_UNARY : least(LEVEL_UNARY, inner);
}

Level text_level(const Text *t, const Ast *e) {
  e = text_unwrap(e);
  if (e->kind == AST_NUMBER) return number_level(t, e);
  if (e->kind == AST_BIGOP) return LEVEL_OPEN;
  if (e->kind != AST_CALL) return LEVEL_ATOM;
  switch (e->fn) {
    case FN_ADD: return LEVEL_SUM;
    case FN_NEG: return negative_level(t, e->args[0]);
    case FN_MUL: return product_level(t, e);
    case FN_DIV: return text_has_bars(t) || text_vulgar_fraction(t, e) != NULL ? LEVEL_POSTFIX : LEVEL_PRODUCT;
    case FN_HADAMARD:
    case FN_EDIV: return LEVEL_ELEMENTWISE;
    case FN_KRON: return t->s->kron == NULL ? LEVEL_ATOM : LEVEL_KRON;
    case FN_POW:
    case FN_EPOW:
    case FN_TRANSPOSE:
    case FN_INV: return LEVEL_POSTFIX;
    default: return text_call_level(t, e);
  }
}

/* The loosest operand that stands without brackets beside an elementwise or Kronecker operator.  The grammar
 * would allow products, but readers do not agree about A B ∘ C; only a numeric coefficient in front is clear. */
Level text_operand_level(const Text *t, const Ast *e, Place place) {
  e = text_unwrap(e);
  if (ast_is_call(e, FN_NEG)) e = text_unwrap(e->args[0]);
  bool scaled = ast_is_call(e, FN_MUL) && e->nargs == 2 && text_is_coefficient(e->args[0]) && text_level(t, e->args[1]) >= LEVEL_UNARY;
  bool number = text_is_coefficient(e);
  return place == PLACE_FIRST && (scaled || number) ? LEVEL_PRODUCT : LEVEL_UNARY;
}

Level text_factor_level(const Text *t, const Ast *product, int i) {
  const Ast *e = text_unwrap(product->args[i]);
  bool last = i == product->nargs - 1;
  if (last && e->kind == AST_BIGOP) return LEVEL_OPEN;
  if (i == 0 && e->kind == AST_NUMBER) return LEVEL_PRODUCT;
  if (!joins_product(product, i)) return LEVEL_UNARY;
  return last && text_level(t, e) == LEVEL_OPEN ? LEVEL_OPEN : LEVEL_PRODUCT;
}

/* Whether the text of e, unbracketed, begins with a minus sign. */
bool text_leading_minus(const Text *t, const Ast *e) {
  e = text_unwrap(e);
  if (e->kind == AST_NUMBER) return fmpq_sgn(e->value) < 0;
  if (e->kind != AST_CALL) return false;
  const Ast *x;
  switch (e->fn) {
    case FN_NEG: return true;
    case FN_MUL:
      x = e->args[0];
      return text_leading_minus(t, x) && text_level(t, x) >= text_factor_level(t, e, 0);
    case FN_DIV: return text_leading_minus(t, e->args[0]) && (text_has_bars(t) || text_level(t, e->args[0]) >= LEVEL_PRODUCT);
    case FN_HADAMARD:
    case FN_EDIV: x = e->args[0]; return text_leading_minus(t, x) && text_level(t, x) >= text_operand_level(t, x, PLACE_FIRST);
    case FN_KRON:
      x = e->args[0];
      return t->s->kron != NULL && text_leading_minus(t, x) && text_level(t, x) >= text_operand_level(t, x, PLACE_FIRST);
    default: return false;
  }
}
