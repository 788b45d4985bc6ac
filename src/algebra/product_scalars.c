/* The commuting scalar factors of a product: a power of each base. */
#include "algebra/product.h"

static void index_base(Product *p, int at) {
  int *pos = ARENA_NEW(p->c->arena, int);
  *pos = at;
  ptrmap_put(p->index, p->bases[at], pos);
}

int find_base(Product *p, Term base) {
  if (p->nscalars <= LINEAR_SEARCH) {
    for (int i = 0; i < p->nscalars; i++)
      if (p->bases[i] == base) return i;
    return -1;
  }
  if (p->index == NULL) {
    p->index = ptrmap_new(p->c->arena);
    for (int i = 0; i < p->nscalars; i++) index_base(p, i);
  }
  int *pos = ptrmap_get(p->index, base);
  return pos == NULL ? -1 : *pos;
}

/* coef *= base^e for an integer e that fits; false if it has to stay a power. */
static bool fold_number(Product *p, Term base, Term e) {
  if (!t_is_integer(e) || !fmpz_fits_si(fmpq_numref(e->coef))) return false;
  slong k = fmpz_get_si(fmpq_numref(e->coef));
  if (k > 4096 || k < -4096 || (k < 0 && fmpq_is_zero(base->coef))) return false;
  fmpq_t q;
  fmpq_init(q);
  fmpq_pow_si(q, base->coef, k);
  fmpq_mul(p->coef, p->coef, q);
  fmpq_clear(q);
  return true;
}

void take_power(Product *p, Term base, Term e) {
  int at = find_base(p, base);
  if (at >= 0) {
    p->exponents[at] = t_add2(p->c, p->exponents[at], e);
    return;
  }
  if (p->nscalars == p->cap_scalars) {
    size_t old = sizeof(Term) * (size_t)p->cap_scalars;
    p->bases = arena_move(p->c->arena, p->bases, old, 2 * old);
    p->exponents = arena_move(p->c->arena, p->exponents, old, 2 * old);
    p->cap_scalars *= 2;
  }
  p->bases[p->nscalars] = base;
  p->exponents[p->nscalars] = e;
  p->nscalars++;
  if (p->index != NULL) index_base(p, p->nscalars - 1);
}

void take_scalar(Product *p, Term t, Term e) {
  if (t->kind == T_NUM) {
    if (!fold_number(p, t, e)) take_power(p, t, e);
  } else if (t->kind == T_MUL && t->nscalars == t->n && t_is_integer(e)) {
    Term coef = t_num(p->c, t->coef);
    if (!t_is_int(coef, 1)) take_scalar(p, coef, e);
    for (int i = 0; i < t->n; i++) take_scalar(p, t->args[i], e);
  } else if (t->kind == T_POW && (t_is_integer(e) || (t->args[0]->facts & FACT_POSITIVE))) {
    take_power(p, t->args[0], t_mul2(p->c, t->args[1], e));
  } else {
    /* exp(-u) beside exp(u) is its inverse. */
    Term inverse = t_is_fn(t, FN_EXP) && !terms_raw(p->c) ? t_fn1(p->c, FN_EXP, t_neg(p->c, t->args[0])) : t;
    if (inverse != t && find_base(p, inverse) >= 0) take_power(p, inverse, t_neg(p->c, e));
    else take_power(p, t, e);
  }
}
