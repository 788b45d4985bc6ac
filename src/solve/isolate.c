#include "solve/isolate.h"

#include "calculus/present.h"
#include "solve/equation.h"

Roots isolate(Trail *t, Term residual, Term x) {
  Ctx *c = t->c;
  Attempt a = attempt_begin(c);
  Term r = eq_distribute(c, t_is_scalar(x) ? eq_split_exponentials(c, residual) : residual, x), primitive = eq_plain_primitive(c, r), linear, constant;
  if (attempt_failed(c, &a)) return (Roots){.n = 0};
  if (!eq_depends(c, primitive, x)) return (Roots){.n = 0};
  if (eq_affine(c, primitive, x, &linear, &constant)) {
    Term rhs = t_neg(c, constant);
    bool negative = eq_is_negative(c, linear);
    return isolate_linear(t, negative ? t_neg(c, linear) : linear, negative ? t_neg(c, rhs) : rhs, x);
  }
  /* X^-1 = C needs no product; other functions are undone when nothing else helps: c ./ x = b needs no nonzero c. */
  Trail before = *t;
  Roots res = {.n = 0};
  for (int way = 0; way < 3 && res.n == 0; way++) {
    *t = before;
    if (way != 1 && ++t->depth > MOST_UNDONE) continue;
    res = way == 1 ? isolate_multiplied(t, primitive, x) : isolate_function(t, primitive, x, way == 0);
  }
  if (res.n == 0) *t = before;
  t->depth = before.depth;
  return res;
}
