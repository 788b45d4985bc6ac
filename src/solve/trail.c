#include "solve/trail.h"

#include <string.h>

#include "algebra/raise.h"
#include "calculus/present.h"
#include "output/print.h"
#include "solve/equation.h"

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
