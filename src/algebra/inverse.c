/* Inverses: of products, of functions, of Kronecker products. */
#include "algebra/build.h"
#include "algebra/explicit.h"
#include "algebra/structure.h"

int t_square_end(Ctx *c, Term a, int from) {
  int end = from + 1;
  while (end < a->n && !dim_equal(c->dims, a->args[from]->rows, a->args[end - 1]->cols)) end++;
  return end;
}

static void reverse(Term *args, int n) {
  for (int i = 0; i < n / 2; i++) {
    Term t = args[i];
    args[i] = args[n - 1 - i];
    args[n - 1 - i] = t;
  }
}

/* (A B)^-1 = B^-1 A^-1 for square A, B; a coefficient and scalars come in front. */
static Term inverse_of_product(Ctx *c, Term a) {
  Term *args = ARENA_ARRAY(c->arena, Term, a->n + 1);
  int n = 0;
  fmpq_t q;
  fmpq_init(q);
  fmpq_inv(q, a->coef);
  args[n++] = t_num(c, q);
  fmpq_clear(q);
  for (int i = 0; i < a->nscalars; i++) args[n++] = t_recip(c, a->args[i]);
  if (a->n == a->nscalars) return t_mul(c, n, args);
  if (terms_raw(c) || t_square_end(c, a, a->nscalars) == a->n) {
    if (n == 1 && fmpq_is_one(a->coef)) return NULL;
    args[n++] = t_inv(c, t_mul(c, a->n - a->nscalars, a->args + a->nscalars));
    return t_mul(c, n, args);
  }
  int first = n;
  for (int i = a->nscalars, end; i < a->n; i = end) {
    end = t_square_end(c, a, i);
    args[n++] = t_inv(c, t_mul(c, end - i, a->args + i));
  }
  reverse(args + first, n - first);
  return t_mul(c, n, args);
}

static Term inverse_of_call(Ctx *c, Term a) {
  switch (a->fn) {
    case FN_INV: return a->args[0];
    case FN_TRANSPOSE: return t_transpose(c, t_inv(c, a->args[0]));
    case FN_DIAGM: return t_diagm(c, t_epow(c, a->args[0], t_int(c, -1)));
    case FN_KRON:
      if (t_is_square(c, a->args[0]) && t_is_square(c, a->args[1])) return t_kron(c, t_inv(c, a->args[0]), t_inv(c, a->args[1]));
      return NULL;
    case FN_POW: return t_mpow(c, t_inv(c, a->args[0]), a->args[1]);
    case FN_EXPM: return t_fn1(c, FN_EXPM, t_neg(c, a->args[0]));
    case FN_ZEROS: diag_error_nowhere(c->diag, ERR_DOMAIN, "the zero matrix has no inverse"); return a;
    default: return NULL;
  }
}

Term t_inv(Ctx *c, Term a) {
  if (t_is_scalar(a)) return t_recip(c, a);
  if (t_is_identity(a)) return a;
  if (a->facts & FACT_ORTHONORMAL) return t_transpose(c, a);
  Term res = explicit_inverse(c, a);
  if (res != NULL) return res;
  if (a->kind == T_MUL) res = inverse_of_product(c, a);
  else if (a->kind == T_FN) res = inverse_of_call(c, a);
  if (res != NULL) return res;
  /* Of S and S' the one that came first stands under the inverse; not for symmetric S, where they are one. */
  if (a->kind != T_SYM && a->kind != T_MEMBER) {
    Term other = t_transpose(c, a);
    if (other->id < a->id) return t_transpose(c, t_inv(c, other));
  }
  return node_fn(c, FN_INV, 1, &a, a->rows, a->cols, facts_of_inverse(a));
}
