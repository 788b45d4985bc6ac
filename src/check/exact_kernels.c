/* What rational functions do to residues and to degrees. */
#include "check/exact.h"

typedef const ExactValue *const *Args;
typedef Fault Kernel_(const Ring *r, ExactValue *out, int nargs, Args args);

static slong rows(const ExactValue *v) { return fmpz_mat_nrows(v->m); }
static slong cols(const ExactValue *v) { return fmpz_mat_ncols(v->m); }
static slong entries(const ExactValue *v) { return rows(v) * cols(v); }
static fmpz *at(const ExactValue *v, slong i, slong j) { return fmpz_mat_entry(v->m, i, j); }
static fmpz *stacked(const ExactValue *v, slong k) { return at(v, k % rows(v), k / rows(v)); }
static bool is_number(const ExactValue *v) { return entries(v) == 1; }
static bool same_size(const ExactValue *a, const ExactValue *b) { return rows(a) == rows(b) && cols(a) == cols(b); }
static bool fits(const ExactValue *v, const ExactValue *out) { return is_number(v) || same_size(v, out); }

/* Entry (i, j), or the number itself if v is one. */
static const fmpz *spread(const ExactValue *v, slong i, slong j) { return is_number(v) ? at(v, 0, 0) : at(v, i, j); }

static void degrees_of(ExactValue *out, const ExactValue *x) {
  out->num = x->num;
  out->den = x->den;
}

static void product_degrees(ExactValue *out, int nargs, Args args) {
  for (int i = 0; i < nargs; i++) {
    out->num += args[i]->num;
    out->den += args[i]->den;
  }
}

/* ---- sums and products ---- */

static Fault exact_add(const Ring *r, ExactValue *out, int nargs, Args args) {
  for (int k = 0; k < nargs; k++) {
    if (!fits(args[k], out)) return FAULT_RANGE;
    for (slong i = 0; i < rows(out); i++)
      for (slong j = 0; j < cols(out); j++) fmpz_add(at(out, i, j), at(out, i, j), spread(args[k], i, j));
    if (args[k]->num > out->num) out->num = args[k]->num;
    out->den += args[k]->den;
  }
  out->num += out->den;
  ring_reduce_mat(r, out->m);
  return FAULT_NONE;
}

static Fault exact_neg(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  fmpz_mat_neg(out->m, args[0]->m);
  ring_reduce_mat(r, out->m);
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

/* product = product x, a single number scaling. */
static bool multiply(const Ring *r, fmpz_mat_t product, const ExactValue *x) {
  if (fmpz_mat_ncols(product) == rows(x)) {
    ring_mul(r, product, product, x->m);
    return true;
  }
  bool scale = is_number(x);
  if (!scale && (fmpz_mat_nrows(product) != 1 || fmpz_mat_ncols(product) != 1)) return false;
  fmpz_mat_t t;
  fmpz_mat_init_set(t, scale ? product : x->m);
  fmpz_mat_scalar_mul_fmpz(t, t, scale ? at(x, 0, 0) : fmpz_mat_entry(product, 0, 0));
  ring_reduce_mat(r, t);
  fmpz_mat_swap(product, t);
  fmpz_mat_clear(t);
  return true;
}

static Fault take_product(ExactValue *out, fmpz_mat_t product) {
  bool fit = fmpz_mat_nrows(product) == rows(out) && fmpz_mat_ncols(product) == cols(out);
  if (fit) fmpz_mat_swap(out->m, product);
  fmpz_mat_clear(product);
  return fit ? FAULT_NONE : FAULT_RANGE;
}

static Fault exact_mul(const Ring *r, ExactValue *out, int nargs, Args args) {
  fmpz_mat_t product;
  fmpz_mat_init_set(product, args[0]->m);
  bool ok = true;
  for (int i = 1; i < nargs && ok; i++) ok = multiply(r, product, args[i]);
  product_degrees(out, nargs, args);
  Fault fault = take_product(out, product);
  return ok ? fault : FAULT_RANGE;
}

static Fault exact_hadamard(const Ring *r, ExactValue *out, int nargs, Args args) {
  for (int k = 0; k < nargs; k++)
    if (!fits(args[k], out)) return FAULT_RANGE;
  for (slong i = 0; i < rows(out); i++) {
    for (slong j = 0; j < cols(out); j++) {
      fmpz_set(at(out, i, j), spread(args[0], i, j));
      for (int k = 1; k < nargs; k++) {
        fmpz_mul(at(out, i, j), at(out, i, j), spread(args[k], i, j));
        ring_reduce(r, at(out, i, j));
      }
    }
  }
  product_degrees(out, nargs, args);
  return FAULT_NONE;
}

static void kron_of(const Ring *r, fmpz_mat_t product, const ExactValue *b) {
  fmpz_mat_t t;
  fmpz_mat_init(t, fmpz_mat_nrows(product) * rows(b), fmpz_mat_ncols(product) * cols(b));
  for (slong i = 0; i < fmpz_mat_nrows(t); i++)
    for (slong j = 0; j < fmpz_mat_ncols(t); j++)
      fmpz_mul(fmpz_mat_entry(t, i, j), fmpz_mat_entry(product, i / rows(b), j / cols(b)), at(b, i % rows(b), j % cols(b)));
  ring_reduce_mat(r, t);
  fmpz_mat_swap(product, t);
  fmpz_mat_clear(t);
}

static Fault exact_kron(const Ring *r, ExactValue *out, int nargs, Args args) {
  fmpz_mat_t product;
  fmpz_mat_init_set(product, args[0]->m);
  for (int i = 1; i < nargs; i++) kron_of(r, product, args[i]);
  product_degrees(out, nargs, args);
  return take_product(out, product);
}

/* ---- quotients and powers ---- */

/* Entry by entry; the denominators of the entries multiply. */
static Fault exact_ediv(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  const ExactValue *a = args[0], *b = args[1];
  if (!fits(a, out) || !fits(b, out)) return FAULT_RANGE;
  for (slong i = 0; i < rows(out); i++) {
    for (slong j = 0; j < cols(out); j++) {
      if (!ring_invert(r, at(out, i, j), spread(b, i, j))) return FAULT_DOMAIN;
      fmpz_mul(at(out, i, j), at(out, i, j), spread(a, i, j));
      ring_reduce(r, at(out, i, j));
    }
  }
  out->num = a->num + b->den + (double)(entries(b) - 1) * b->num;
  out->den = a->den + (double)entries(b) * b->num;
  return FAULT_NONE;
}

static Fault exact_div(const Ring *r, ExactValue *out, int nargs, Args args) {
  return is_number(args[1]) ? exact_ediv(r, out, nargs, args) : FAULT_RANGE;
}

/* Even powers of what is held as its square. */
static bool exponent_of(const Ring *r, const ExactValue *base, const ExactValue *exponent, slong *k) {
  if (!is_number(exponent) || exponent->square || !ring_small(r, at(exponent, 0, 0), k)) return false;
  if (base->square && *k % 2 != 0) return false;
  if (base->square) *k /= 2;
  return *k < 1000 && *k > -1000;
}

static Fault exact_epow(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  const ExactValue *x = args[0];
  slong k;
  if (!exponent_of(r, x, args[1], &k)) return FAULT_UNSUPPORTED;
  if (!same_size(x, out)) return FAULT_RANGE;
  for (slong i = 0; i < entries(x); i++) {
    fmpz *t = stacked(out, i);
    fmpz_set(t, stacked(x, i));
    if (k < 0 && !ring_invert(r, t, t)) return FAULT_DOMAIN;
    fmpz_powm_ui(t, t, (ulong)(k < 0 ? -k : k), r->modulus);
  }
  double size = (double)(k < 0 ? -k : k), e = (double)entries(x);
  out->num = size * (k < 0 ? x->den + (e - 1) * x->num : x->num);
  out->den = size * (k < 0 ? e * x->num : x->den);
  return FAULT_NONE;
}

static void inverse_degrees(ExactValue *out, const ExactValue *x) {
  double n = (double)rows(x);
  out->num = x->den + (n - 1) * x->num;
  out->den = n * x->num;
}

static Fault exact_inv(const Ring *r, ExactValue *out, int nargs, Args args) {
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

static Fault exact_pow(const Ring *r, ExactValue *out, int nargs, Args args) {
  const ExactValue *x = args[0];
  slong k;
  if (is_number(x)) return exact_epow(r, out, nargs, args);
  if (x->square || !exponent_of(r, x, args[1], &k)) return FAULT_UNSUPPORTED;
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

static Fault exact_det(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  if (rows(args[0]) != cols(args[0])) return FAULT_RANGE;
  ring_det_adj(r, at(out, 0, 0), NULL, args[0]->m);
  out->num = (double)rows(args[0]) * args[0]->num;
  out->den = (double)rows(args[0]) * args[0]->den;
  return FAULT_NONE;
}

static Fault exact_adj(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  if (rows(args[0]) != cols(args[0])) return FAULT_RANGE;
  ring_det_adj(r, NULL, out->m, args[0]->m);
  out->num = (double)rows(args[0]) * args[0]->num;
  out->den = (double)rows(args[0]) * args[0]->den;
  return FAULT_NONE;
}

/* Of full rank: (A'A)^-1 A' or A' (A A')^-1. */
static Fault exact_pinv(const Ring *r, ExactValue *out, int nargs, Args args) {
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
static Fault exact_sylvester(const Ring *r, ExactValue *out, int nargs, Args args) {
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

/* ---- rearrangements and sums of entries: degrees stay ---- */

static Fault exact_transpose(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs;
  fmpz_mat_transpose(out->m, args[0]->m);
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

static Fault exact_tr(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  if (rows(args[0]) != cols(args[0])) return FAULT_RANGE;
  fmpz_mat_trace(at(out, 0, 0), args[0]->m);
  ring_reduce(r, at(out, 0, 0));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

static Fault exact_sum(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  for (slong k = 0; k < entries(args[0]); k++) fmpz_add(at(out, 0, 0), at(out, 0, 0), stacked(args[0], k));
  ring_reduce(r, at(out, 0, 0));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

static Fault exact_mean(const Ring *r, ExactValue *out, int nargs, Args args) {
  fmpz_t n;
  fmpz_init_set_si(n, entries(args[0]));
  exact_sum(r, out, nargs, args);
  ring_invert(r, n, n);
  fmpz_mul(at(out, 0, 0), at(out, 0, 0), n);
  ring_reduce(r, at(out, 0, 0));
  fmpz_clear(n);
  return FAULT_NONE;
}

static Fault exact_inner(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  if (!same_size(args[0], args[1])) return FAULT_RANGE;
  for (slong k = 0; k < entries(args[0]); k++) fmpz_addmul(at(out, 0, 0), stacked(args[0], k), stacked(args[1], k));
  ring_reduce(r, at(out, 0, 0));
  product_degrees(out, 2, args);
  return FAULT_NONE;
}

static Fault exact_sumsq(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  const ExactValue *both[] = {args[0], args[0]};
  return exact_inner(r, out, 2, both);
}

/* ||A||_F, of which the square is held. */
static Fault exact_norm(const Ring *r, ExactValue *out, int nargs, Args args) {
  out->square = true;
  return exact_sumsq(r, out, nargs, args);
}

static Fault exact_sqrt(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs;
  out->square = true;
  fmpz_mat_set(out->m, args[0]->m);
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

static Fault exact_abs(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  const ExactValue *both[] = {args[0], args[0]};
  out->square = true;
  return exact_hadamard(r, out, 2, both);
}

static Fault exact_diagm(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs;
  if (entries(args[0]) != rows(out) || entries(args[0]) != cols(out)) return FAULT_RANGE;
  for (slong i = 0; i < rows(out); i++) fmpz_set(at(out, i, i), stacked(args[0], i));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

static Fault exact_diagv(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs;
  if (entries(out) > rows(args[0]) || entries(out) > cols(args[0])) return FAULT_RANGE;
  for (slong i = 0; i < entries(out); i++) fmpz_set(stacked(out, i), at(args[0], i, i));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

static Fault exact_vec(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs;
  if (entries(out) != entries(args[0])) return FAULT_RANGE;
  for (slong k = 0; k < entries(out); k++) fmpz_set(stacked(out, k), stacked(args[0], k));
  degrees_of(out, args[0]);
  return FAULT_NONE;
}

static Fault exact_vech(const Ring *r, ExactValue *out, int nargs, Args args) {
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

static Fault exact_tril(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs;
  return triangle(out, args[0], true);
}

static Fault exact_triu(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs;
  return triangle(out, args[0], false);
}

/* ---- constants: the size of `out` is theirs ---- */

static Fault exact_identity(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs, (void)args;
  fmpz_mat_one(out->m);
  return FAULT_NONE;
}

static Fault exact_zeros(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs, (void)args;
  fmpz_mat_zero(out->m);
  return FAULT_NONE;
}

static Fault exact_ones(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)r, (void)nargs, (void)args;
  for (slong k = 0; k < entries(out); k++) fmpz_one(stacked(out, k));
  return FAULT_NONE;
}

static slong whole(const Ring *r, const ExactValue *v) {
  slong k;
  return ring_small(r, at(v, 0, 0), &k) ? k : -1;
}

static Fault exact_unit(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  slong i = whole(r, args[0]);
  if (i < 1 || i > entries(out)) return FAULT_RANGE;
  fmpz_one(stacked(out, i - 1));
  return FAULT_NONE;
}

/* K vec(A) = vec(A') for A m x n: its row number i n + j picks the entry (i, j) of A. */
static Fault exact_commutation(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  slong m = whole(r, args[0]), n = whole(r, args[1]);
  if (m < 1 || n < 1 || m * n != rows(out) || m * n != cols(out)) return FAULT_RANGE;
  for (slong i = 0; i < m; i++)
    for (slong j = 0; j < n; j++) fmpz_one(at(out, i * n + j, j * m + i));
  return FAULT_NONE;
}

/* The place of entry (i, j), i >= j, of an n x n matrix in its vech. */
static slong vech_place(slong n, slong i, slong j) { return j * n - j * (j - 1) / 2 + (i - j); }

static Fault exact_dup(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  slong n = whole(r, args[0]);
  if (n < 1 || n * n != rows(out) || n * (n + 1) / 2 != cols(out)) return FAULT_RANGE;
  for (slong i = 0; i < n; i++)
    for (slong j = 0; j < n; j++) fmpz_one(at(out, j * n + i, i >= j ? vech_place(n, i, j) : vech_place(n, j, i)));
  return FAULT_NONE;
}

static Fault exact_elim(const Ring *r, ExactValue *out, int nargs, Args args) {
  (void)nargs;
  slong n = whole(r, args[0]);
  if (n < 1 || n * n != cols(out) || n * (n + 1) / 2 != rows(out)) return FAULT_RANGE;
  for (slong j = 0; j < n; j++)
    for (slong i = j; i < n; i++) fmpz_one(at(out, vech_place(n, i, j), j * n + i));
  return FAULT_NONE;
}

/* Functions that are not here are not rational. */
static Kernel_ *const kernels[FN_COUNT] = {
    [FN_ADD] = exact_add,           [FN_NEG] = exact_neg,       [FN_MUL] = exact_mul,
    [FN_DIV] = exact_div,           [FN_HADAMARD] = exact_hadamard, [FN_EDIV] = exact_ediv,
    [FN_EPOW] = exact_epow,         [FN_POW] = exact_pow,       [FN_TRANSPOSE] = exact_transpose,
    [FN_INV] = exact_inv,           [FN_KRON] = exact_kron,     [FN_TR] = exact_tr,
    [FN_SUM] = exact_sum,           [FN_MEAN] = exact_mean,     [FN_DIAGM] = exact_diagm,
    [FN_DIAGV] = exact_diagv,       [FN_VEC] = exact_vec,       [FN_MAT] = exact_vec,
    [FN_VECH] = exact_vech,         [FN_TRIL] = exact_tril,     [FN_TRIU] = exact_triu,
    [FN_DET] = exact_det,           [FN_SUMSQ] = exact_sumsq,   [FN_INNER] = exact_inner,
    [FN_ADJ] = exact_adj,           [FN_PINV] = exact_pinv,     [FN_SYLVESTER] = exact_sylvester,
    [FN_IDENTITY] = exact_identity, [FN_ZEROS] = exact_zeros,   [FN_ONES] = exact_ones,
    [FN_UNIT] = exact_unit,         [FN_COMMUTATION] = exact_commutation, [FN_DUP] = exact_dup,
    [FN_ELIM] = exact_elim,         [FN_NORM_F] = exact_norm,   [FN_SQRT] = exact_sqrt,
    [FN_ABS] = exact_abs,
};

Fault exact_apply(const Ring *r, Fn fn, ExactValue *out, int nargs, const ExactValue *const *args) {
  if (kernels[fn] == NULL) return FAULT_UNSUPPORTED;
  for (int i = 0; i < nargs; i++)
    if (args[i]->square && fn != FN_POW && fn != FN_EPOW) return FAULT_UNSUPPORTED;
  return kernels[fn](r, out, nargs, args);
}
