/* vech, and the matrices between vech and vec: elim(n) vec(A) = vech(A), dup(n) vech(S) = vec(S) for symmetric S
 * (Magnus and Neudecker, ch. 3, sec. 8). */
#include "algebra/build.h"

/* n (n + 1)/2 */
static const Dim *triangle(Ctx *c, const Dim *n) {
  return dim_divide(c->dims, dim_mul(c->dims, n, dim_add(c->dims, n, dim_const(c->dims, 1))), 2);
}

Term t_vech(Ctx *c, Term a) {
  if (t_is_scalar(a)) return a;
  const Dim *half = triangle(c, a->rows), *one = dim_const(c->dims, 1);
  if (t_is_zero(a)) return t_zero(c, half, one);
  if (t_is_fn(a, FN_MAT)) return t_mul2(c, t_elimination(c, a->rows), a->args[0]);
  if (a->kind == T_MUL && a->n > a->nscalars && (a->nscalars > 0 || !fmpq_is_one(a->coef))) {
    Term word = t_mul(c, a->n - a->nscalars, a->args + a->nscalars), scalars = a->nscalars == 0 ? t_int(c, 1) : t_mul(c, a->nscalars, a->args);
    return t_scale(c, a->coef, t_mul2(c, scalars, t_vech(c, word)));
  }
  return node_fn(c, FN_VECH, 1, &a, half, one, 0);
}

Term t_duplication(Ctx *c, const Dim *n) {
  Term size = t_dim(c, n);
  return is_one_dim(n) ? size : node_fn(c, FN_DUP, 1, &size, dim_mul(c->dims, n, n), triangle(c, n), 0);
}

Term t_elimination(Ctx *c, const Dim *n) {
  Term size = t_dim(c, n);
  return is_one_dim(n) ? size : node_fn(c, FN_ELIM, 1, &size, triangle(c, n), dim_mul(c->dims, n, n), 0);
}

int join_half_vec(Ctx *c, Term a, Term b, Term *res) {
  if (t_is_fn(a, FN_ELIM) && t_is_fn(b, FN_VEC) && t_is_square(c, b->args[0])) {
    *res = t_vech(c, b->args[0]);
    return 2;
  }
  if (t_is_fn(a, FN_DUP) && t_is_fn(b, FN_VECH) && t_is_symmetric(c, b->args[0])) {
    *res = t_vec(c, b->args[0]);
    return 2;
  }
  if (t_is_fn(a, FN_ELIM) && t_is_fn(b, FN_DUP)) return 1;
  if (t_is_fn(a, FN_COMMUTATION) && t_is_fn(b, FN_DUP)) { /* K dup = dup */
    *res = b;
    return 2;
  }
  if (!t_is_fn(a, FN_TRANSPOSE)) return 0;
  if (t_is_fn(a->args[0], FN_DUP) && t_is_fn(b, FN_TRANSPOSE) && t_is_fn(b->args[0], FN_ELIM)) return 1;
  if (t_is_fn(a->args[0], FN_DUP) && t_is_fn(b, FN_COMMUTATION)) {
    *res = a;
    return 2;
  }
  return 0;
}
