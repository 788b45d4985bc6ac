/* Exact values of sums, products, quotients and powers of entries. */
#include "check/exact_kernels.h"

Fault exact_add(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
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

Fault exact_neg(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
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

Fault exact_mul(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  fmpz_mat_t product;
  fmpz_mat_init_set(product, args[0]->m);
  bool ok = true;
  for (int i = 1; i < nargs && ok; i++) ok = multiply(r, product, args[i]);
  product_degrees(out, nargs, args);
  Fault fault = take_product(out, product);
  return ok ? fault : FAULT_RANGE;
}

Fault exact_hadamard(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
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

Fault exact_kron(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  fmpz_mat_t product;
  fmpz_mat_init_set(product, args[0]->m);
  for (int i = 1; i < nargs; i++) kron_of(r, product, args[i]);
  product_degrees(out, nargs, args);
  return take_product(out, product);
}

Fault exact_inner(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  if (!same_size(args[0], args[1])) return FAULT_RANGE;
  for (slong k = 0; k < entries(args[0]); k++) fmpz_addmul(at(out, 0, 0), stacked(args[0], k), stacked(args[1], k));
  ring_reduce(r, at(out, 0, 0));
  product_degrees(out, 2, args);
  return FAULT_NONE;
}

Fault exact_sumsq(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  const ExactValue *both[] = {args[0], args[0]};
  return exact_inner(r, out, 2, both);
}

/* ---- quotients and powers ---- */

/* Entry by entry; the denominators of the entries multiply. */
Fault exact_ediv(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
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

Fault exact_div(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  return is_number(args[1]) ? exact_ediv(r, out, nargs, args) : FAULT_RANGE;
}

bool exact_exponent(const Ring *r, const ExactValue *base, const ExactValue *exponent, slong *k) {
  if (!is_number(exponent) || exponent->square || !ring_small(r, at(exponent, 0, 0), k)) return false;
  if (base->square && *k % 2 != 0) return false;
  if (base->square) *k /= 2;
  return *k < 1000 && *k > -1000;
}

Fault exact_epow(const Ring *r, ExactValue *out, int nargs, ExactArgs args) {
  (void)nargs;
  const ExactValue *x = args[0];
  slong k;
  if (!exact_exponent(r, x, args[1], &k)) return FAULT_UNSUPPORTED;
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
