/* Linear functions and constants: traces, sums, rearrangements of entries. */
#include "check/kernels.h"

Fault num_transpose(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  arb_mat_transpose(out, args[0]);
  return FAULT_NONE;
}

Fault num_tr(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  arb_mat_trace(arb_mat_entry(out, 0, 0), args[0], prec);
  return FAULT_NONE;
}

Fault num_sum(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  arb_ptr t = arb_mat_entry(out, 0, 0);
  arb_zero(t);
  for (slong i = 0; i < arb_mat_nrows(args[0]); i++)
    for (slong j = 0; j < arb_mat_ncols(args[0]); j++) arb_add(t, t, arb_mat_entry(args[0], i, j), prec);
  return FAULT_NONE;
}

Fault num_mean(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  num_sum(out, nargs, args, prec);
  slong count = arb_mat_nrows(args[0]) * arb_mat_ncols(args[0]);
  arb_div_si(arb_mat_entry(out, 0, 0), arb_mat_entry(out, 0, 0), count, prec);
  return FAULT_NONE;
}

Fault num_sumsq(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  arb_ptr t = arb_mat_entry(out, 0, 0);
  arb_zero(t);
  for (slong i = 0; i < arb_mat_nrows(args[0]); i++)
    for (slong j = 0; j < arb_mat_ncols(args[0]); j++) {
      arb_srcptr x = arb_mat_entry(args[0], i, j);
      arb_addmul(t, x, x, prec);
    }
  return FAULT_NONE;
}

Fault num_inner(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  const arb_mat_struct *a = args[0], *b = args[1];
  if (arb_mat_nrows(a) != arb_mat_nrows(b) || arb_mat_ncols(a) != arb_mat_ncols(b)) return FAULT_RANGE;
  arb_ptr t = arb_mat_entry(out, 0, 0);
  arb_zero(t);
  for (slong i = 0; i < arb_mat_nrows(a); i++)
    for (slong j = 0; j < arb_mat_ncols(a); j++) arb_addmul(t, arb_mat_entry(a, i, j), arb_mat_entry(b, i, j), prec);
  return FAULT_NONE;
}

/* Entry number k of m, counted down the columns. */
static arb_ptr stacked(const arb_mat_struct *m, slong k) {
  return arb_mat_entry(m, k % arb_mat_nrows(m), k / arb_mat_nrows(m));
}

static slong entries(const arb_mat_struct *m) { return arb_mat_nrows(m) * arb_mat_ncols(m); }

Fault num_diagm(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  if (entries(args[0]) != arb_mat_nrows(out) || entries(args[0]) != arb_mat_ncols(out)) return FAULT_RANGE;
  arb_mat_zero(out);
  for (slong i = 0; i < arb_mat_nrows(out); i++) arb_set(arb_mat_entry(out, i, i), stacked(args[0], i));
  return FAULT_NONE;
}

Fault num_diagv(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  slong n = entries(out);
  if (n > arb_mat_nrows(args[0]) || n > arb_mat_ncols(args[0])) return FAULT_RANGE;
  for (slong i = 0; i < n; i++) arb_set(stacked(out, i), arb_mat_entry(args[0], i, i));
  return FAULT_NONE;
}

/* vec and mat keep the order of the stacked entries; the size of `out` says the rest. */
static Fault restack(arb_mat_t out, const arb_mat_struct *x) {
  if (entries(out) != entries(x)) return FAULT_RANGE;
  for (slong k = 0; k < entries(x); k++) arb_set(stacked(out, k), stacked(x, k));
  return FAULT_NONE;
}

Fault num_vec(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  return restack(out, args[0]);
}

Fault num_mat(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  return restack(out, args[0]);
}

/* The sum of the blocks of out's shape along the diagonal. */
Fault num_btr(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  slong p = arb_mat_nrows(out), q = arb_mat_ncols(out), n = arb_mat_nrows(args[0]) / p;
  if (n * p != arb_mat_nrows(args[0]) || n * q != arb_mat_ncols(args[0])) return FAULT_RANGE;
  arb_mat_zero(out);
  for (slong k = 0; k < n; k++)
    for (slong i = 0; i < p; i++)
      for (slong j = 0; j < q; j++)
        arb_add(arb_mat_entry(out, i, j), arb_mat_entry(out, i, j), arb_mat_entry(args[0], k * p + i, k * q + j), prec);
  return FAULT_NONE;
}

/* The traces of the blocks, as many as out has entries. */
Fault num_ptr(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  slong m = arb_mat_nrows(out), n = arb_mat_ncols(out), r = arb_mat_nrows(args[0]) / m;
  if (m * r != arb_mat_nrows(args[0]) || n * r != arb_mat_ncols(args[0])) return FAULT_RANGE;
  arb_mat_zero(out);
  for (slong i = 0; i < m; i++)
    for (slong j = 0; j < n; j++)
      for (slong k = 0; k < r; k++)
        arb_add(arb_mat_entry(out, i, j), arb_mat_entry(out, i, j), arb_mat_entry(args[0], i * r + k, j * r + k), prec);
  return FAULT_NONE;
}

Fault num_vech(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  slong n = arb_mat_nrows(args[0]), k = 0;
  if (arb_mat_ncols(args[0]) != n || entries(out) != n * (n + 1) / 2) return FAULT_RANGE;
  for (slong j = 0; j < n; j++)
    for (slong i = j; i < n; i++) arb_set(stacked(out, k++), arb_mat_entry(args[0], i, j));
  return FAULT_NONE;
}

Fault num_tril(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  arb_mat_zero(out);
  for (slong i = 0; i < arb_mat_nrows(out); i++)
    for (slong j = 0; j <= i; j++) arb_set(arb_mat_entry(out, i, j), arb_mat_entry(args[0], i, j));
  return FAULT_NONE;
}

Fault num_triu(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  arb_mat_zero(out);
  for (slong i = 0; i < arb_mat_nrows(out); i++)
    for (slong j = i; j < arb_mat_ncols(out); j++) arb_set(arb_mat_entry(out, i, j), arb_mat_entry(args[0], i, j));
  return FAULT_NONE;
}

/* ---- constants: the size of `out` is theirs ---- */

Fault num_identity(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)args, (void)prec;
  arb_mat_one(out);
  return FAULT_NONE;
}

Fault num_zeros(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)args, (void)prec;
  arb_mat_zero(out);
  return FAULT_NONE;
}

Fault num_ones(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)args, (void)prec;
  arb_mat_ones(out);
  return FAULT_NONE;
}

Fault num_pi(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)args;
  arb_const_pi(arb_mat_entry(out, 0, 0), prec);
  return FAULT_NONE;
}

Fault num_euler(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)args;
  arb_const_e(arb_mat_entry(out, 0, 0), prec);
  return FAULT_NONE;
}

/* The small whole number that m is; -1 if it is none. */
static slong whole(const arb_mat_struct *m) {
  arb_srcptr x = arb_mat_entry(m, 0, 0);
  if (!arb_is_int(x) || arf_cmpabs_2exp_si(arb_midref(x), 30) >= 0) return -1;
  return arf_get_si(arb_midref(x), ARF_RND_DOWN);
}

Fault num_unit(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  slong i = whole(args[0]);
  if (i < 1 || i > entries(out)) return FAULT_RANGE;
  arb_mat_zero(out);
  arb_one(stacked(out, i - 1));
  return FAULT_NONE;
}

/* K vec(A) = vec(A') for A m x n: its row number i n + j picks the entry (i, j) of A. */
Fault num_commutation(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  slong m = whole(args[0]), n = whole(args[1]);
  if (m < 1 || n < 1 || m * n != arb_mat_nrows(out) || m * n != arb_mat_ncols(out)) return FAULT_RANGE;
  arb_mat_zero(out);
  for (slong i = 0; i < m; i++)
    for (slong j = 0; j < n; j++) arb_one(arb_mat_entry(out, i * n + j, j * m + i));
  return FAULT_NONE;
}

/* The place of entry (i, j), i >= j, of an n x n matrix in its vech. */
static slong vech_place(slong n, slong i, slong j) { return j * n - j * (j - 1) / 2 + (i - j); }

/* vec(A) = dup(n) vech(A) for symmetric A. */
Fault num_dup(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  slong n = whole(args[0]);
  if (n < 1 || n * n != arb_mat_nrows(out) || n * (n + 1) / 2 != arb_mat_ncols(out)) return FAULT_RANGE;
  arb_mat_zero(out);
  for (slong i = 0; i < n; i++)
    for (slong j = 0; j < n; j++)
      arb_one(arb_mat_entry(out, j * n + i, i >= j ? vech_place(n, i, j) : vech_place(n, j, i)));
  return FAULT_NONE;
}

/* vech(A) = elim(n) vec(A). */
Fault num_elim(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  slong n = whole(args[0]);
  if (n < 1 || n * n != arb_mat_ncols(out) || n * (n + 1) / 2 != arb_mat_nrows(out)) return FAULT_RANGE;
  arb_mat_zero(out);
  for (slong j = 0; j < n; j++)
    for (slong i = j; i < n; i++) arb_one(arb_mat_entry(out, vech_place(n, i, j), j * n + i));
  return FAULT_NONE;
}
