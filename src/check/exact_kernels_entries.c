/* Exact values of rearrangements and sums of entries, whose degrees stay, of square roots, of constants. */
#include "check/exact_kernels.h"

Fault exact_transpose(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  fmpz_mat_transpose(out->m, args[0]->m);
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_tr(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  if (rows(args[0]) != cols(args[0])) return FAULT_RANGE;
  fmpz_mat_trace(at(out, 0, 0), args[0]->m);
  ring_reduce(r, at(out, 0, 0));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_sum(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  for (slong k = 0; k < entries(args[0]); k++) fmpz_add(at(out, 0, 0), at(out, 0, 0), stacked(args[0], k));
  ring_reduce(r, at(out, 0, 0));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_mean(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  fmpz_t n;
  fmpz_init_set_si(n, entries(args[0]));
  exact_sum(r, out, nargs, args);
  ring_invert(r, n, n);
  fmpz_mul(at(out, 0, 0), at(out, 0, 0), n);
  ring_reduce(r, at(out, 0, 0));
  fmpz_clear(n);
  return FAULT_NONE;
}

/* ||A||_F, of which the square is held. */
Fault exact_norm(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  out->square = true;
  return exact_sumsq(r, out, nargs, args);
}

Fault exact_sqrt(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  out->square = true;
  fmpz_mat_set(out->m, args[0]->m);
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_abs(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  const ExactValue *both[] = {args[0], args[0]};
  out->square = true;
  return exact_hadamard(r, out, 2, both);
}

Fault exact_diagm(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  if (entries(args[0]) != rows(out) || entries(args[0]) != cols(out)) return FAULT_RANGE;
  for (slong i = 0; i < rows(out); i++) fmpz_set(at(out, i, i), stacked(args[0], i));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_diagv(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  if (entries(out) > rows(args[0]) || entries(out) > cols(args[0])) return FAULT_RANGE;
  for (slong i = 0; i < entries(out); i++) fmpz_set(stacked(out, i), at(args[0], i, i));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_vec(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  if (entries(out) != entries(args[0])) return FAULT_RANGE;
  for (slong k = 0; k < entries(out); k++) fmpz_set(stacked(out, k), stacked(args[0], k));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_btr(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  slong p = rows(out), q = cols(out), n = rows(args[0]) / p;
  if (n * p != rows(args[0]) || n * q != cols(args[0])) return FAULT_RANGE;
  for (slong k = 0; k < n; k++)
    for (slong i = 0; i < p; i++)
      for (slong j = 0; j < q; j++) fmpz_add(at(out, i, j), at(out, i, j), at(args[0], k * p + i, k * q + j));
  ring_reduce_mat(r, out->m);
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_ptr(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  slong m = rows(out), n = cols(out), size = rows(args[0]) / m;
  if (m * size != rows(args[0]) || n * size != cols(args[0])) return FAULT_RANGE;
  for (slong i = 0; i < m; i++)
    for (slong j = 0; j < n; j++)
      for (slong k = 0; k < size; k++) fmpz_add(at(out, i, j), at(out, i, j), at(args[0], i * size + k, j * size + k));
  ring_reduce_mat(r, out->m);
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

Fault exact_vech(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  slong n = rows(args[0]), k = 0;
  if (cols(args[0]) != n || entries(out) != n * (n + 1) / 2) return FAULT_RANGE;
  for (slong j = 0; j < n; j++)
    for (slong i = j; i < n; i++) fmpz_set(stacked(out, k++), at(args[0], i, j));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

static Fault triangle(ExactValue *out, const ExactValue *x, bool lower) {
  if (!same_size(out, x)) return FAULT_RANGE;
  for (slong i = 0; i < rows(x); i++)
    for (slong j = 0; j < cols(x); j++)
      if (lower ? j <= i : j >= i) fmpz_set(at(out, i, j), at(x, i, j));
  degrees_of(out, x);
  return FAULT_NONE;
}

Fault exact_tril(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  return triangle(out, args[0], true);
}

Fault exact_triu(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs;
  return triangle(out, args[0], false);
}

/* ---- constants: the size of `out` is theirs ---- */

Fault exact_identity(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs, (void)args;
  fmpz_mat_one(out->m);
  return FAULT_NONE;
}

Fault exact_zeros(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs, (void)args;
  fmpz_mat_zero(out->m);
  return FAULT_NONE;
}

Fault exact_ones(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)r, (void)nargs, (void)args;
  for (slong k = 0; k < entries(out); k++) fmpz_one(stacked(out, k));
  return FAULT_NONE;
}

static slong whole(const Ring *r, const ExactValue *v) {
  slong k;
  return ring_small(r, at(v, 0, 0), &k) ? k : -1;
}

Fault exact_unit(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  slong i = whole(r, args[0]);
  if (i < 1 || i > entries(out)) return FAULT_RANGE;
  fmpz_one(stacked(out, i - 1));
  return FAULT_NONE;
}

/* K vec(A) = vec(A') for A m x n: its row number i n + j picks the entry (i, j) of A. */
Fault exact_commutation(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  slong m = whole(r, args[0]), n = whole(r, args[1]);
  if (m < 1 || n < 1 || m * n != rows(out) || m * n != cols(out)) return FAULT_RANGE;
  for (slong i = 0; i < m; i++)
    for (slong j = 0; j < n; j++) fmpz_one(at(out, i * n + j, j * m + i));
  return FAULT_NONE;
}

/* The place of entry (i, j), i >= j, of an n x n matrix in its vech. */
static slong vech_place(slong n, slong i, slong j) { return j * n - j * (j - 1) / 2 + (i - j); }

Fault exact_dup(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  slong n = whole(r, args[0]);
  if (n < 1 || n * n != rows(out) || n * (n + 1) / 2 != cols(out)) return FAULT_RANGE;
  for (slong i = 0; i < n; i++)
    for (slong j = 0; j < n; j++) fmpz_one(at(out, j * n + i, i >= j ? vech_place(n, i, j) : vech_place(n, j, i)));
  return FAULT_NONE;
}

Fault exact_elim(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  slong n = whole(r, args[0]);
  if (n < 1 || n * n != cols(out) || n * (n + 1) / 2 != rows(out)) return FAULT_RANGE;
  for (slong j = 0; j < n; j++)
    for (slong i = j; i < n; i++) fmpz_one(at(out, vech_place(n, i, j), j * n + i));
  return FAULT_NONE;
}
