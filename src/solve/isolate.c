#include "solve/isolate.h"

#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/psd.h"

/* The residual without scalar factors.  Of those in which x occurs the zeros are solutions, too: *zero tells whether x
 * itself is one of them. */
static Term without_factors(Trail *t, Term r, Term x, bool *zero) {
  Ctx *c = t->c;
  Factor factors[MOST_FACTORS];
  int n;
  fmpq_t content;
  fmpq_init(content);
  Term res = eq_primitive(c, r, content, factors, &n);
  fmpq_clear(content);
  *zero = false;
  for (int i = 0; i < n; i++) {
    if (factors[i].exponent < 0 || !eq_depends(c, factors[i].base, x)) continue;
    if (factors[i].base == x) *zero = true;
    else if (!term_is_positive(c, factors[i].base)) trail_needs(t, LEAVES_OUT, factors[i].base, NULL);
  }
  return res;
}

static Roots isolate_primitive(Trail *t, Term primitive, Term x);

Roots isolate(Trail *t, Term residual, Term x) {
  Ctx *c = t->c;
  Attempt a = attempt_begin(c);
  Term opened = eq_open_squares(c, t_is_scalar(x) ? eq_split_exponentials(c, residual) : residual, x);
  bool zero;
  Term primitive = without_factors(t, eq_distribute(c, opened, x), x, &zero);
  if (attempt_failed(c, &a)) return (Roots){.n = 0};
  Roots res = isolate_primitive(t, primitive, x);
  bool complete = res.n > 0 || !eq_depends(c, primitive, x);
  if (zero && complete && res.n < MOST_ROOTS && !(x->facts & FACT_POSITIVE)) {
    if (res.n == 0) res.law = LAW_DIVIDE;
    res.value[res.n++] = t_int(c, 0);
    res.zero = true;
  }
  return res;
}

static Roots isolate_primitive(Trail *t, Term primitive, Term x) {
  Ctx *c = t->c;
  Term linear, constant;
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
