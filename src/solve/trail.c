#include "solve/trail.h"

#include <string.h>

#include "algebra/raise.h"
#include "calculus/present.h"
#include "output/print.h"
#include "solve/equation.h"

#define SAME(text) {{text, text, text}}

const LawName LAW_STATIONARY = SAME("the gradient vanishes");
const LawName LAW_MULTIPLIERS = SAME("Lagrange function");
const LawName LAW_ISOLATE = SAME("terms with the unknown to the left");
const LawName LAW_DIVIDE = SAME("divide");
const LawName LAW_DIVIDE_ENTRIES = SAME("divide entry by entry");
const LawName LAW_LEFT_INVERSE = {{"A X = C ⇒ X = A⁻¹ C", "A X = C gives X = A^-1 C", "$A X = C \\Rightarrow X = A^{-1} C$"}};
const LawName LAW_RIGHT_INVERSE = {{"X B = C ⇒ X = C B⁻¹", "X B = C gives X = C B^-1", "$X B = C \\Rightarrow X = C B^{-1}$"}};
const LawName LAW_BOTH_INVERSES = {{"A X B = C ⇒ X = A⁻¹ C B⁻¹", "A X B = C gives X = A^-1 C B^-1", "$A X B = C \\Rightarrow X = A^{-1} C B^{-1}$"}};
const LawName LAW_PSEUDOINVERSE = {{"A X B = C ⇒ X = A⁺ C B⁺", "A X B = C gives X = A^+ C B^+", "$A X B = C \\Rightarrow X = A^{+} C B^{+}$"}};
const LawName LAW_SYLVESTER = {{"A X + X B = C: Sylvester's equation", "A X + X B = C: Sylvester's equation", "$A X + X B = C$: Sylvester's equation"}};
const LawName LAW_VEC_SOLVE = {{"vec(A X B) = (Bᵀ ⊗ A) vec(X)", "vec(A X B) = kron(B', A) vec(X)",
                                "$\\operatorname{vec}(A X B) = (B^{\\mathsf T} \\otimes A) \\operatorname{vec}(X)$"}};
const LawName LAW_CLEAR = SAME("clear denominators");
const LawName LAW_ROOT = SAME("take the root");
const LawName LAW_QUADRATIC = SAME("quadratic formula");
const LawName LAW_PUT_IN = SAME("put in");
const LawName LAW_CONSTRAINT = SAME("put into the constraint");
const LawName LAW_POLAR = {{"M = X S, Xᵀ X = I, S symmetric: polar factor", "M = X S, X' X = I, S symmetric: polar factor",
                            "$M = X S$, $X^{\\mathsf T} X = I$, $S$ symmetric: polar factor"}};
const LawName LAW_TRANSPOSE_BOTH = SAME("transpose both sides");
const LawName LAW_MULTIPLIER = SAME("the scalar factor named");
const LawName LAW_NORMALISE = SAME("the length is free");
const LawName LAW_SYMMETRIC_PART = {{"X Xᵀ = I for a square X", "X X' = I for a square X", "$X X^{\\mathsf T} = I$ for a square $X$"}};

LawName law_multiply(Ctx *c, Term left, Term right) {
  static const Format formats[] = {FORMAT_UNICODE, FORMAT_ASCII, FORMAT_LATEX};
  LawName res;
  for (int i = 0; i < 3; i++) {
    const char *l = left == NULL ? NULL : print_expr(c, raise_term(c, left), formats[i]);
    const char *r = right == NULL ? NULL : print_expr(c, raise_term(c, right), formats[i]);
    const char *dollar = i == 2 ? "$" : "";
    if (l != NULL && r != NULL && strcmp(l, r) == 0) res.text[i] = arena_printf(c->arena, "multiply by %s%s%s on both sides", dollar, l, dollar);
    else if (l != NULL && r != NULL) res.text[i] = arena_printf(c->arena, "multiply by %s%s%s from the left, %s%s%s from the right", dollar, l, dollar, dollar, r, dollar);
    else res.text[i] = arena_printf(c->arena, "multiply by %s%s%s from the %s", dollar, l != NULL ? l : r, dollar, l != NULL ? "left" : "right");
  }
  return res;
}

LawName law_undo(Ctx *c, const char *name) {
  LawName res;
  for (int i = 0; i < 3; i++) res.text[i] = arena_printf(c->arena, "apply %s to both sides", name);
  return res;
}

void trail_line(Trail *t, Term left, Term right, LawName law) {
  if (t->n > 0 && t->lines[t->n - 1].left == left && t->lines[t->n - 1].right == right) return;
  if (t->n == MOST_LINES) return;
  t->lines[t->n++] = (Line){left, right, law, t->owner};
}

void trail_equation(Trail *t, Term residual, Term x, LawName law) {
  Term with, without;
  eq_split(t->c, residual, x, &with, &without);
  if (!t_is_zero(without) && eq_is_negative(t->c, with)) {
    with = t_neg(t->c, with);
    without = t_neg(t->c, without);
  }
  trail_line(t, present(t->c, with), present(t->c, t_neg(t->c, without)), law);
}

void trail_needs(Trail *t, Need need, Term a, Term b) {
  for (int i = 0; i < t->nconditions; i++)
    if (t->conditions[i].need == need && t->conditions[i].a == a && t->conditions[i].b == b) return;
  if (t->nconditions < MOST_CONDITIONS) t->conditions[t->nconditions++] = (Condition){need, a, b};
}

void trail_needs_inverse(Trail *t, Term a) { trail_needs(t, NEEDS_INVERSE, a, NULL); }
