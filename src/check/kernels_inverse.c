/* Inverses of all sorts, and the Sylvester equation. */
#include "check/kernels.h"

Fault num_inv(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  return arb_mat_inv(out, args[0], prec) ? FAULT_NONE : FAULT_SINGULAR;
}

/* Faddeev and LeVerrier: M(1) = I, M(k+1) = A M(k) + c I with c = -tr(A M(k))/k; adj(A) = (-1)^(n-1) M(n).
 * No division but by k, so that a singular A has its adjugate, too. */
Fault num_adj(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  slong n = arb_mat_nrows(out);
  arb_mat_t product;
  arb_t c;
  arb_mat_init(product, n, n);
  arb_init(c);
  arb_mat_one(out);
  for (slong k = 1; k < n; k++) {
    arb_mat_mul(product, args[0], out, prec);
    arb_mat_trace(c, product, prec);
    arb_div_si(c, c, -k, prec);
    for (slong i = 0; i < n; i++) arb_add(arb_mat_entry(product, i, i), arb_mat_entry(product, i, i), c, prec);
    arb_mat_swap(out, product);
  }
  if (n % 2 == 0) arb_mat_neg(out, out);
  arb_mat_clear(product);
  arb_clear(c);
  return FAULT_NONE;
}

/* Of full rank: (A'A)^-1 A' or A' (A A')^-1. */
Fault num_pinv(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  const arb_mat_struct *a = args[0];
  bool tall = arb_mat_nrows(a) >= arb_mat_ncols(a);
  slong n = tall ? arb_mat_ncols(a) : arb_mat_nrows(a);
  arb_mat_t t, gram;
  arb_mat_init(t, arb_mat_ncols(a), arb_mat_nrows(a));
  arb_mat_init(gram, n, n);
  arb_mat_transpose(t, a);
  if (tall) arb_mat_mul(gram, t, a, prec);
  else arb_mat_mul(gram, a, t, prec);
  Fault fault = arb_mat_inv(gram, gram, prec) ? FAULT_NONE : FAULT_SINGULAR;
  if (fault == FAULT_NONE && tall) arb_mat_mul(out, gram, t, prec);
  if (fault == FAULT_NONE && !tall) arb_mat_mul(out, t, gram, prec);
  arb_mat_clear(t);
  arb_mat_clear(gram);
  return fault;
}

/* The X of A X + X B = C, from (I ⊗ A + B' ⊗ I) vec(X) = vec(C). */
Fault num_sylvester(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  const arb_mat_struct *a = args[0], *b = args[1], *c = args[2];
  slong m = arb_mat_nrows(a), n = arb_mat_nrows(b);
  if (arb_mat_nrows(c) != m || arb_mat_ncols(c) != n) return FAULT_RANGE;
  arb_mat_t system, x;
  arb_mat_init(system, m * n, m * n);
  arb_mat_init(x, m * n, 1);
  for (slong i = 0; i < m; i++) {
    for (slong j = 0; j < n; j++) {
      slong row = j * m + i;
      for (slong k = 0; k < m; k++) arb_set(arb_mat_entry(system, row, j * m + k), arb_mat_entry(a, i, k));
      for (slong k = 0; k < n; k++) {
        arb_ptr t = arb_mat_entry(system, row, k * m + i);
        arb_add(t, t, arb_mat_entry(b, k, j), prec);
      }
      arb_set(arb_mat_entry(x, row, 0), arb_mat_entry(c, i, j));
    }
  }
  Fault fault = arb_mat_solve(x, system, x, prec) ? FAULT_NONE : FAULT_SINGULAR;
  for (slong k = 0; k < m * n; k++) arb_set(arb_mat_entry(out, k % m, k / m), arb_mat_entry(x, k, 0));
  arb_mat_clear(system);
  arb_mat_clear(x);
  return fault;
}
