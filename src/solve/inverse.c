/* Equations in one invertible function of the unknown: f(U) = C becomes U = f^-1(C). */
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/psd.h"

/* What undoes a function, and what the right side must be for that. */
typedef enum Domain { DOMAIN_ALL, DOMAIN_POSITIVE, DOMAIN_UNIT, DOMAIN_BALL, DOMAIN_SPECTRUM, DOMAIN_SIGNS } Domain;

static bool undo(Ctx *c, Term u, Term v, Term *res, Domain *domain, const char **name) {
  Term ones = t_ones(c, v->rows, v->cols), one = t_is_scalar(v) ? t_int(c, 1) : ones;
  *domain = DOMAIN_ALL;
  switch (u->fn) {
    case FN_EXP: *domain = DOMAIN_POSITIVE; *name = "log"; *res = t_fn1(c, FN_LOG, v); return true;
    case FN_LOG: *name = "exp"; *res = t_fn1(c, FN_EXP, v); return true;
    case FN_SINH: *name = "asinh"; *res = t_fn1(c, FN_ASINH, v); return true;
    case FN_ASINH: *name = "sinh"; *res = t_fn1(c, FN_SINH, v); return true;
    case FN_TANH: *domain = DOMAIN_BALL; *name = "atanh"; *res = t_fn1(c, FN_ATANH, v); return true;
    case FN_ATANH: *name = "tanh"; *res = t_fn1(c, FN_TANH, v); return true;
    case FN_ATAN: *name = "tan"; *res = t_fn1(c, FN_TAN, v); return true;
    case FN_LOG1P: *name = "expm1"; *res = t_fn1(c, FN_EXPM1, v); return true;
    case FN_EXPM1: *name = "log1p"; *res = t_fn1(c, FN_LOG1P, v); return true;
    case FN_SIGMOID:
      *domain = DOMAIN_UNIT;
      *name = "logit";
      *res = t_fn1(c, FN_LOG, t_had2(c, v, t_epow(c, t_sub(c, one, v), t_int(c, -1))));
      return true;
    case FN_SOFTPLUS: *domain = DOMAIN_POSITIVE; *name = "log(exp - 1)"; *res = t_fn1(c, FN_LOG, t_fn1(c, FN_EXPM1, v)); return true;
    case FN_INV: *name = "the inverse"; *res = t_inv(c, v); return true;
    case FN_EXPM: *domain = DOMAIN_SPECTRUM; *name = "logm"; *res = t_fn1(c, FN_LOGM, v); return true;
    case FN_LOGM: *name = "expm"; *res = t_fn1(c, FN_EXPM, v); return true;
    case FN_SQRTM: *name = "the square"; *res = t_mul2(c, v, v); return true;
    default: return false;
  }
}

/* base^e = v for the e. */
static bool undo_exponential(Ctx *c, Term u, Term v, Term *res, Domain *domain, const char **name) {
  *domain = DOMAIN_POSITIVE;
  *name = "log";
  *res = t_mul2(c, t_fn1(c, FN_LOG, v), t_recip(c, t_fn1(c, FN_LOG, u->args[0])));
  return true;
}

/* u = base^e: only where that determines the base, entry by entry up to signs. */
static bool undo_power(Ctx *c, Term u, Term v, Term x, Term *res, Domain *domain, const char **name) {
  bool power = u->kind == T_POW || t_is_fn(u, FN_EPOW);
  if (!power || u->args[1]->kind != T_NUM) return false;
  Term e = u->args[1];
  bool reciprocal = t_is_int(e, -1), root = fmpz_is_pm1(fmpq_numref(e->coef)) && !reciprocal;
  bool positive = (u->args[0]->facts & FACT_POSITIVE) || (u->args[0] == x && (x->facts & FACT_POSITIVE));
  bool even = fmpz_is_even(fmpq_numref(e->coef)) && fmpq_sgn(e->coef) > 0 && !t_is_scalar(u) && u->args[0] == x;
  if (!reciprocal && !root && !positive && !even) return false;
  *domain = reciprocal ? DOMAIN_ALL : even && !positive ? DOMAIN_SIGNS : DOMAIN_POSITIVE;
  *name = reciprocal ? "the reciprocal" : root ? "the power" : "the root";
  bool inner = (v->kind == T_POW || t_is_fn(v, FN_EPOW)) && (v->args[0]->facts & FACT_POSITIVE) && v->args[1]->kind == T_NUM;
  Term exponent = t_pow_int(c, e, -1);
  *res = inner ? t_epow(c, v->args[0], t_mul2(c, v->args[1], exponent)) : t_epow(c, v, exponent);
  return true;
}

static void needs_domain(Trail *t, Domain domain, Term v, bool reciprocal) {
  if (reciprocal) trail_needs(t, t_is_scalar(v) ? NEEDS_NONZERO : NEEDS_ENTRIES, v, NULL);
  if (domain == DOMAIN_POSITIVE) trail_needs(t, NEEDS_POSITIVE, v, NULL);
  if (domain == DOMAIN_SPECTRUM && !term_is_pd(t->c, v)) trail_needs(t, NEEDS_SPECTRUM, v, NULL);
  if (domain == DOMAIN_SIGNS) {
    trail_needs(t, NEEDS_POSITIVE, v, NULL);
    trail_needs(t, LEAVES_SIGNS, v, NULL);
  }
  if (domain == DOMAIN_UNIT) trail_needs(t, NEEDS_UNIT, v, NULL);
  if (domain == DOMAIN_BALL) trail_needs(t, NEEDS_BALL, v, NULL);
}

/* A name for u that stands in no statement. */
static Term stand_in(Ctx *c, Term u) {
  Symbol *s = ARENA_NEW(c->arena, Symbol);
  s->name = intern(c->names, "u_0");
  s->kind = t_is_scalar(u) ? KIND_SCALAR : KIND_MATRIX;
  s->facts = u->facts & (FACT_SYMMETRIC | FACT_INVERTIBLE | FACT_POSITIVE | FACT_PD | FACT_PSD | FACT_DIAGONAL);
  s->shape = (Shape){u->rows, u->cols};
  s->temporary = true;
  return t_sym(c, s);
}

/* |a x + b| = v, cosh(a x + b) = v for scalars. */
static Roots of_both_signs(Trail *t, Term u, Term v, Term x) {
  Ctx *c = t->c;
  Term linear, constant;
  if (!t_is_scalar(x) || !t_is_scalar(u) || !eq_affine(c, u->args[0], x, &linear, &constant)) return (Roots){.n = 0};
  bool cosh = t_is_fn(u, FN_COSH);
  Term a = eq_apply(c, linear, x, t_int(c, 1)), w = cosh ? t_fn1(c, FN_ACOSH, v) : v;
  trail_line(t, u, v, LAW_ISOLATE);
  trail_needs(t, cosh ? NEEDS_ONE : NEEDS_NONNEGATIVE, v, NULL);
  trail_needs(t, NEEDS_NONZERO, a, NULL);
  Roots res = {.n = 2, .law = law_undo(c, cosh ? "acosh" : "the signs of abs")};
  res.value[0] = t_mul2(c, t_recip(c, a), t_sub(c, w, constant));
  res.value[1] = t_mul2(c, t_recip(c, a), t_neg(c, t_add2(c, w, constant)));
  return res;
}

/* The equation is linear in u, and x stands in u alone. */
static Roots through(Trail *t, Term r, Term u, Term x) {
  Ctx *c = t->c;
  Term name = stand_in(c, u), in_name = t_substitute(c, r, u, name), linear, constant;
  if (eq_depends(c, in_name, x) || !eq_affine(c, in_name, name, &linear, &constant)) return (Roots){.n = 0};
  int lines = t->n;
  Roots inner = isolate_linear(t, linear, t_neg(c, constant), name);
  if (inner.n != 1 || inner.consistent) return (Roots){.n = 0};
  int end = t->n;
  t->n = lines;
  for (int i = lines; i < end; i++) trail_line(t, t_substitute(c, t->lines[i].left, name, u), t_substitute(c, t->lines[i].right, name, u), t->lines[i].law);
  Term v = present(c, inner.value[0]), argument;
  Domain domain;
  const char *function;
  bool power = u->kind == T_POW || t_is_fn(u, FN_EPOW), exponential = u->kind == T_POW && !eq_depends(c, u->args[0], x);
  if (t_is_fn(u, FN_ABS) || t_is_fn(u, FN_COSH)) return of_both_signs(t, u, v, x);
  bool known = exponential ? undo_exponential(c, u, v, &argument, &domain, &function) : power ? undo_power(c, u, v, x, &argument, &domain, &function) : u->kind == T_FN && undo(c, u, v, &argument, &domain, &function);
  if (!known) return (Roots){.n = 0};
  trail_line(t, u, v, inner.law);
  if (t_is_fn(u, FN_INV)) trail_needs_inverse(t, v);
  needs_domain(t, domain, v, power && domain == DOMAIN_ALL);
  if (exponential) trail_needs(t, NEEDS_NONZERO, t_fn1(c, FN_LOG, u->args[0]), NULL);
  if (t_is_fn(u, FN_EXPM) && !(u->args[0]->facts & FACT_SYMMETRIC)) trail_needs(t, LEAVES_LOGARITHMS, v, NULL);
  LawName law = law_undo(c, function);
  Term inside = exponential ? u->args[1] : u->args[0];
  if (inside == x) return (Roots){.n = 1, .value = {argument}, .law = law};
  Term rest = t_sub(c, inside, argument);
  trail_line(t, inside, argument, law);
  return isolate(t, rest, x);
}

Roots isolate_function(Trail *t, Term residual, Term x, bool inverses) {
  Ctx *c = t->c;
  Attempt a = attempt_begin(c);
  Trail before = *t;
  int n;
  const Term *nodes = t_nodes(c, residual, &n);
  for (int i = n - 1; i >= 0; i--) {
    Term u = nodes[i];
    bool function = (u->kind == T_FN && (u->n == 1 || u->fn == FN_EPOW)) || u->kind == T_POW;
    if (!function || (inverses && !t_is_fn(u, FN_INV)) || t_is_fn(u, FN_TRANSPOSE) || !eq_depends(c, u, x)) continue;
    *t = before;
    Roots res = through(t, residual, u, x);
    if (!attempt_failed(c, &a) && res.n > 0) return res;
  }
  *t = before;
  return (Roots){.n = 0};
}
