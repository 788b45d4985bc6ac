/* Exact values of inverses, powers of matrices, determinants, solutions of linear equations. */
#include "check/exact_kernels.h"

static void inverse_degrees(ExactValue *out, const ExactValue *x) {
  double n = (double)rows(x);
  out->num = x->den + (n - 1) * x->num;
  out->den = n * x->num;
}

Fault exact_inv(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  if (rows(args[0]) != cols(args[0])) return FAULT_RANGE;
  inverse_degrees(out, args[0]);
  return ring_inverse(r, out->m, args[0]->m) ? FAULT_NONE : FAULT_SINGULAR;
}

static void matrix_power(const Ring *r, fmpz_mat_t out, const fmpz_mat_struct *base, slong k) {
  fmpz_mat_t square;
  fmpz_mat_init_set(square, base);
  fmpz_mat_one(out);
  for (; k > 0; k /= 2) {
    if (k % 2 != 0) ring_mul(r, out, out, square);
    ring_mul(r, square, square, square);
  }
  fmpz_mat_clear(square);
}

Fault exact_pow(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  const ExactValue *x = args[0];
  slong k;
  if (is_number(x)) return exact_epow(r, out, nargs, args);
  if (x->square || !exact_exponent(r, x, args[1], &k)) return FAULT_UNSUPPORTED;
  if (rows(x) != cols(x)) return FAULT_RANGE;
  ExactValue base = {.num = x->num, .den = x->den};
  fmpz_mat_init_set(base.m, x->m);
  Fault fault = k < 0 ? exact_inv(r, &base, 1, args) : FAULT_NONE;
  if (k < 0) k = -k;
  if (fault == FAULT_NONE) matrix_power(r, out->m, base.m, k);
  out->num = (double)k * base.num;
  out->den = (double)k * base.den;
  fmpz_mat_clear(base.m);
  return fault;
}

Fault exact_det(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  if (rows(args[0]) != cols(args[0])) return FAULT_RANGE;
  ring_det_adj(r, at(out, 0, 0), NULL, args[0]->m);
  out->num = (double)rows(args[0]) * args[0]->num;
  out->den = (double)rows(args[0]) * args[0]->den;
  return FAULT_NONE;
}

Fault exact_adj(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  if (rows(args[0]) != cols(args[0])) return FAULT_RANGE;
  ring_det_adj(r, NULL, out->m, args[0]->m);
  out->num = (double)rows(args[0]) * args[0]->num;
  out->den = (double)rows(args[0]) * args[0]->den;
  return FAULT_NONE;
}

/* Of full rank: (A'A)^-1 A' or A' (A A')^-1. */
Fault exact_pinv(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  const ExactValue *a = args[0];
  bool tall = rows(a) >= cols(a);
  slong n = tall ? cols(a) : rows(a);
  fmpz_mat_t t, gram;
  fmpz_mat_init(t, cols(a), rows(a));
  fmpz_mat_init(gram, n, n);
  fmpz_mat_transpose(t, a->m);
  ring_mul(r, gram, tall ? t : a->m, tall ? a->m : t);
  bool ok = ring_inverse(r, gram, gram);
  if (ok) ring_mul(r, out->m, tall ? gram : t, tall ? t : gram);
  fmpz_mat_clear(t);
  fmpz_mat_clear(gram);
  out->num = 2 * (double)n * (a->num + a->den);
  out->den = out->num;
  return ok ? FAULT_NONE : FAULT_SINGULAR;
}

/* The X of A X + X B = C, from (I ⊗ A + B' ⊗ I) vec(X) = vec(C). */
Fault exact_sylvester(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  const ExactValue *a = args[0], *b = args[1], *c = args[2];
  slong m = rows(a), n = rows(b);
  if (rows(c) != m || cols(c) != n || !same_size(c, out)) return FAULT_RANGE;
  fmpz_mat_t system, x;
  fmpz_mat_init(system, m * n, m * n);
  fmpz_mat_init(x, m * n, 1);
  for (slong row = 0; row < m * n; row++) {
    slong i = row % m, j = row / m;
    for (slong k = 0; k < m; k++) fmpz_set(fmpz_mat_entry(system, row, j * m + k), at(a, i, k));
    for (slong k = 0; k < n; k++) fmpz_add(fmpz_mat_entry(system, row, k * m + i), fmpz_mat_entry(system, row, k * m + i), at(b, k, j));
    fmpz_set(fmpz_mat_entry(x, row, 0), at(c, i, j));
  }
  bool ok = ring_solve(r, x, system, x);
  for (slong k = 0; k < m * n && ok; k++) fmpz_set(at(out, k % m, k / m), fmpz_mat_entry(x, k, 0));
  fmpz_mat_clear(system);
  fmpz_mat_clear(x);
  out->num = (double)(m * n) * (a->num + b->num + a->den + b->den) + c->num;
  out->den = (double)(m * n) * (a->num + b->num + a->den + b->den) + c->den;
  return ok ? FAULT_NONE : FAULT_SINGULAR;
}
