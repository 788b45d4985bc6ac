/* Functions of entries: values that are known, odd and even functions, functions that others are together. */
#include "algebra/build.h"
#include "algebra/explicit.h"
#include "algebra/structure.h"

static bool is_odd(Fn fn) {
  return fn == FN_SIN || fn == FN_TAN || fn == FN_ASIN || fn == FN_ATAN || fn == FN_SINH || fn == FN_TANH || fn == FN_ASINH || fn == FN_ATANH || fn == FN_SIGN ||
         fn == FN_ERF;
}
static bool is_even(Fn fn) { return fn == FN_COS || fn == FN_COSH || fn == FN_ABS; }

/* Values at 0 and 1 that are exact, NULL otherwise. */
static Term value_at_number(Ctx *c, Fn fn, Term a) {
  bool zero = t_is_int(a, 0), one = t_is_int(a, 1);
  switch (fn) {
    case FN_EXP:
    case FN_COS:
    case FN_COSH:
    case FN_ERFC: return zero ? t_int(c, 1) : NULL;
    case FN_LOG: return one ? t_int(c, 0) : NULL;
    case FN_ABS: return a->kind == T_NUM && fmpq_sgn(a->coef) < 0 ? t_neg(c, a) : a->kind == T_NUM ? a : NULL;
    case FN_SIGN: return a->kind == T_NUM ? t_int(c, fmpq_sgn(a->coef)) : NULL;
    case FN_STEP: return a->kind == T_NUM ? t_int(c, fmpq_sgn(a->coef) > 0) : NULL;
    case FN_RELU: return a->kind != T_NUM ? NULL : fmpq_sgn(a->coef) > 0 ? a : t_int(c, 0);
    case FN_SIGMOID: return zero ? t_ratio(c, 1, 2) : NULL;
    case FN_LOG1P:
    case FN_EXPM1:
    case FN_SILU:
    case FN_GELU: return zero ? t_int(c, 0) : NULL;
    default: return zero && is_odd(fn) ? t_int(c, 0) : NULL;
  }
}

Term one_plus_exp(Term t) {
  if (t->kind != T_ADD || t->n != 2) return NULL;
  for (int i = 0; i < 2; i++) {
    Term one = t->args[i], e = t->args[1 - i];
    bool is_one = t_is_int(one, 1) || t_is_ones(one);
    if (is_one && t_is_fn(e, FN_EXP) && fmpq_is_one(&t->coefs[0]) && fmpq_is_one(&t->coefs[1])) return e->args[0];
  }
  return NULL;
}

Term t_quotient(Ctx *c, Term a, Term p, Term b, Term q) {
  if (a->kind != T_FN || a->n != 1) return NULL;
  if (p->kind != T_NUM || q->kind != T_NUM || fmpq_cmp_si(p->coef, 1) < 0) return NULL;
  Term u = a->args[0];
  if (fmpq_cmp_si(q->coef, 1) >= 0) return a->fn == FN_EXP && t_is_fn(b, FN_SIGMOID) && b->args[0] == t_neg(c, u) ? t_fn1(c, FN_SIGMOID, u) : NULL;
  if (fmpq_cmp_si(q->coef, -1) > 0) return NULL;
  if (a->fn == FN_EXP) return one_plus_exp(b) == u ? t_fn1(c, FN_SIGMOID, u) : NULL;
  if (b->kind != T_FN || b->n != 1 || b->args[0] != u) return NULL;
  if (a->fn == FN_SINH && b->fn == FN_COSH) return t_fn1(c, FN_TANH, u);
  return a->fn == FN_SIN && b->fn == FN_COS ? t_fn1(c, FN_TAN, u) : NULL;
}

/* ln(1 + exp(u)) = softplus(u); ln(1' exp(u)) = logsumexp(u); NULL otherwise. */
static Term known_logarithm(Ctx *c, Term a) {
  Term u = one_plus_exp(a);
  if (u != NULL) return t_fn1(c, FN_SOFTPLUS, u);
  if (a->kind == T_MUL && a->nscalars == 0 && a->n == 2 && fmpq_is_one(a->coef) && t_is_ones(a->args[0]) && t_is_fn(a->args[1], FN_EXP) &&
      t_is_column(a->args[1]))
    return t_fn1(c, FN_LOGSUMEXP, a->args[1]->args[0]);
  return NULL;
}

Term t_elementwise(Ctx *c, Fn fn, Term a) {
  Term table = explicit_entrywise(c, fn, a);
  if (table != NULL) return table;
  if (fn == FN_LOG) {
    if (t_is_fn(a, FN_ABS) && t_is_fn(a->args[0], FN_DET)) return t_fn1(c, FN_LOGDET, a->args[0]->args[0]);
    Term res = terms_raw(c) ? NULL : log_of_product(c, a);
    if (res == NULL) res = known_logarithm(c, a);
    if (res != NULL) return res;
  }
  if (fn == FN_SQRT) return t_epow(c, a, t_ratio(c, 1, 2));
  Term value = t_is_scalar(a) ? value_at_number(c, fn, a) : NULL;
  if (value != NULL) return value;
  if (fn == FN_LOG && a->kind == T_NUM && fmpq_sgn(a->coef) <= 0) diag_error_nowhere(c->diag, ERR_DOMAIN, "the logarithm of a number that is not positive");
  if (fn == FN_LOG && t_is_fn(a, FN_EXP)) return a->args[0];
  if (fn == FN_EXP && t_is_fn(a, FN_LOG)) return a->args[0];
  if (fn == FN_ABS && (a->facts & FACT_POSITIVE)) return a;
  if ((fn == FN_SIGN || fn == FN_STEP) && (a->facts & FACT_POSITIVE)) return t_ones(c, a->rows, a->cols);
  if (a->kind == T_MUL && fmpq_sgn(a->coef) < 0) {
    if (is_odd(fn)) return t_neg(c, t_elementwise(c, fn, t_neg(c, a)));
    if (is_even(fn)) return t_elementwise(c, fn, t_neg(c, a));
  }
  if (!t_is_scalar(a) && !t_is_column(a)) { /* f(A') = f(A)' */
    Term other = t_transpose(c, a);
    bool antisymmetric = (a->facts & FACT_ANTISYMMETRIC) || other == t_neg(c, a);
    if (other->id < a->id && !antisymmetric) return t_transpose(c, t_elementwise(c, fn, other));
  }
  unsigned facts = a->facts & FACT_SYMMETRIC;
  if (fn == FN_EXP || fn == FN_SIGMOID || fn == FN_SOFTPLUS || fn == FN_COSH) facts |= FACT_POSITIVE;
  return node_fn(c, fn, 1, &a, a->rows, a->cols, facts);
}
