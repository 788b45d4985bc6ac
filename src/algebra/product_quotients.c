/* Factors of a product that are one function together. */
#include <string.h>

#include "algebra/product.h"

/* adj(A) where 1/det(A) stands among the scalars, which is taken away and *inverse set: A^-1 or its transpose in place of
 * the letter.  Also beside det(A)^k for a k that is a name: such a power is one of a nonzero number. */
static bool takes_determinant(Product *p, Term letter, Term *inverse) {
  Ctx *c = p->c;
  bool turned = t_is_fn(letter, FN_TRANSPOSE);
  Term adj = turned ? letter->args[0] : letter;
  if (!t_is_fn(adj, FN_ADJ)) return false;
  int at = find_base(p, t_fn1(c, FN_DET, adj->args[0]));
  if (at < 0 || (p->exponents[at]->kind == T_NUM && fmpq_cmp_si(p->exponents[at]->coef, -1) > 0)) return false;
  p->exponents[at] = t_add2(c, p->exponents[at], t_int(c, 1));
  *inverse = turned ? t_transpose(c, t_inv(c, adj->args[0])) : t_inv(c, adj->args[0]);
  return true;
}

/* tr(... adj(A) ...)/det(A) = tr(... A^-1 ...). */
static void join_traced_adjugate(Product *p) {
  Ctx *c = p->c;
  for (int i = 0; i < p->nscalars; i++) {
    if (!t_is_fn(p->bases[i], FN_TR) || !t_is_int(p->exponents[i], 1)) continue;
    Term w = p->bases[i]->args[0], inverse = NULL;
    Term *letters = ARENA_ARRAY(c->arena, Term, w->n + 1);
    if (w->kind != T_MUL) continue;
    memcpy(letters, w->args, sizeof(Term) * (size_t)w->n);
    for (int k = w->nscalars; k < w->n && inverse == NULL; k++)
      if (takes_determinant(p, w->args[k], &inverse)) letters[k] = inverse;
    if (inverse == NULL) continue;
    p->exponents[i] = t_int(c, 0);
    take_scalar(p, t_tr(c, t_scale(c, w->coef, t_mul(c, w->n, letters))), t_int(c, 1));
    return;
  }
}

/* adj(A)/det(A) = A^-1. */
static void join_adjugates(Product *p) {
  Term inverse;
  for (int i = 0; i < p->n; i++)
    if (takes_determinant(p, p->letters[i], &inverse)) p->letters[i] = inverse;
  if (!terms_raw(p->c)) join_traced_adjugate(p);
}

/* sign(u)/abs(u) = 1/u, sign(u) abs(u) = u. */
static void join_signs(Product *p) {
  Ctx *c = p->c;
  for (int i = 0; i < p->nscalars; i++) {
    if (!t_is_fn(p->bases[i], FN_SIGN) || !t_is_int(p->exponents[i], 1)) continue;
    int at = find_base(p, t_fn1(c, FN_ABS, p->bases[i]->args[0]));
    if (at < 0 || !t_is_integer(p->exponents[at]) || fmpz_is_even(fmpq_numref(p->exponents[at]->coef))) continue;
    Term u = p->bases[i]->args[0], e = p->exponents[at];
    p->exponents[i] = p->exponents[at] = t_int(c, 0);
    take_scalar(p, u, e);
    return;
  }
}

/* x'x beside a power of ||x|| is ||x||^2; two scalar factors that are one function. */
static void join_scalars(Product *p) {
  Ctx *c = p->c;
  if (p->nscalars > LINEAR_SEARCH || terms_raw(c)) return;
  for (int i = 0; i < p->nscalars; i++) {
    Term b = p->bases[i];
    if (b->kind == T_MUL && b->nscalars == 0 && b->n == 2 && t_is_column(b->args[1]) && t_transpose(c, b->args[1]) == b->args[0]) {
      int norm = find_base(p, t_fn1(c, FN_NORM_F, b->args[1]));
      if (norm < 0) continue;
      p->exponents[norm] = t_add2(c, p->exponents[norm], t_mul2(c, t_int(c, 2), p->exponents[i]));
      p->exponents[i] = t_int(c, 0);
      continue;
    }
    for (int k = 0; k < p->nscalars; k++) {
      Term one = i == k ? NULL : t_quotient(c, p->bases[i], p->exponents[i], p->bases[k], p->exponents[k]);
      if (one == NULL) continue;
      p->exponents[i] = t_sub(c, p->exponents[i], t_int(c, 1));
      p->exponents[k] = t_sub(c, p->exponents[k], t_int(c, fmpq_sgn(p->exponents[k]->coef)));
      take_power(p, one, t_int(c, 1));
      return;
    }
  }
}

/* exp(x)/sum(exp(x)) for exp(x), also as a row, as a diagonal and among elementwise factors; NULL for other letters. */
static Term softened(Product *p, Term letter, int *total) {
  Ctx *c = p->c;
  if (t_is_fn(letter, FN_EXP) && t_is_column(letter)) {
    *total = find_base(p, t_total(c, letter));
    bool below = *total >= 0 && p->exponents[*total]->kind == T_NUM && fmpq_cmp_si(p->exponents[*total]->coef, -1) <= 0;
    return below ? t_fn1(c, FN_SOFTMAX, letter->args[0]) : NULL;
  }
  if (t_is_fn(letter, FN_TRANSPOSE) || t_is_fn(letter, FN_DIAGM)) {
    Term inner = t_is_fn(letter->args[0], FN_EXP) ? softened(p, letter->args[0], total) : NULL;
    return inner == NULL ? NULL : t_fn1(c, letter->fn, inner);
  }
  for (int i = 0; letter->kind == T_HAD && i < letter->n; i++) {
    Term inner = t_is_fn(letter->args[i], FN_EXP) ? softened(p, letter->args[i], total) : NULL;
    if (inner == NULL) continue;
    Term *args = ARENA_ARRAY(c->arena, Term, letter->n);
    memcpy(args, letter->args, sizeof(Term) * (size_t)letter->n);
    args[i] = inner;
    return t_had(c, letter->n, args);
  }
  return NULL;
}

static void join_softmax(Product *p) {
  Ctx *c = p->c;
  for (int i = 0; i < p->n && p->nscalars > 0 && !terms_raw(c); i++) {
    int total = -1;
    Term soft = softened(p, p->letters[i], &total);
    if (soft == NULL) continue;
    p->letters[i] = soft;
    p->exponents[total] = t_add2(c, p->exponents[total], t_int(c, 1));
  }
}

void join_factors(Product *p) {
  if (p->n > 0) join_softmax(p);
  if (p->n + p->nscalars > 1) join_adjugates(p);
  if (!terms_raw(p->c)) join_signs(p);
  if (p->nscalars > 1) join_scalars(p);
}
