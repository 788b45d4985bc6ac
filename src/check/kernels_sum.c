/* Sums, products, quotients, Kronecker products: the operators. */
#include "check/kernels.h"

static bool is_number(const arb_mat_struct *m) { return arb_mat_nrows(m) == 1 && arb_mat_ncols(m) == 1; }

static bool same_size(const arb_mat_struct *a, const arb_mat_struct *b) {
  return arb_mat_nrows(a) == arb_mat_nrows(b) && arb_mat_ncols(a) == arb_mat_ncols(b);
}

/* out += x, where a single number stands for itself in every entry. */
static Fault add_to(arb_mat_t out, const arb_mat_struct *x, slong prec) {
  if (same_size(out, x)) {
    arb_mat_add(out, out, x, prec);
  } else if (is_number(x)) {
    for (slong i = 0; i < arb_mat_nrows(out); i++)
      for (slong j = 0; j < arb_mat_ncols(out); j++)
        arb_add(arb_mat_entry(out, i, j), arb_mat_entry(out, i, j), arb_mat_entry(x, 0, 0), prec);
  } else {
    return FAULT_RANGE;
  }
  return FAULT_NONE;
}

Fault num_add(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  Fault fault = FAULT_NONE;
  arb_mat_zero(out);
  for (int i = 0; i < nargs && fault == FAULT_NONE; i++) fault = add_to(out, args[i], prec);
  return fault;
}

Fault num_neg(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs, (void)prec;
  arb_mat_neg(out, args[0]);
  return FAULT_NONE;
}

/* product = a b, re-initialised to the size that has; a single number scales. */
static Fault product_of(arb_mat_t product, const arb_mat_struct *a, const arb_mat_struct *b, slong prec) {
  arb_mat_t t;
  if (arb_mat_ncols(a) == arb_mat_nrows(b)) {
    arb_mat_init(t, arb_mat_nrows(a), arb_mat_ncols(b));
    arb_mat_mul(t, a, b, prec);
  } else if (is_number(a)) {
    arb_mat_init(t, arb_mat_nrows(b), arb_mat_ncols(b));
    arb_mat_scalar_mul_arb(t, b, arb_mat_entry(a, 0, 0), prec);
  } else if (is_number(b)) {
    arb_mat_init(t, arb_mat_nrows(a), arb_mat_ncols(a));
    arb_mat_scalar_mul_arb(t, a, arb_mat_entry(b, 0, 0), prec);
  } else {
    return FAULT_RANGE;
  }
  arb_mat_swap(product, t);
  arb_mat_clear(t);
  return FAULT_NONE;
}

Fault num_mul(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  arb_mat_t product;
  arb_mat_init(product, arb_mat_nrows(args[0]), arb_mat_ncols(args[0]));
  arb_mat_set(product, args[0]);
  Fault fault = FAULT_NONE;
  for (int i = 1; i < nargs && fault == FAULT_NONE; i++) fault = product_of(product, product, args[i], prec);
  if (fault == FAULT_NONE && !same_size(product, out)) fault = FAULT_RANGE;
  if (fault == FAULT_NONE) arb_mat_swap(out, product);
  arb_mat_clear(product);
  return fault;
}

Fault num_div(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  if (!is_number(args[1]) || !same_size(out, args[0])) return FAULT_RANGE;
  arb_mat_scalar_div_arb(out, args[0], arb_mat_entry(args[1], 0, 0), prec);
  return FAULT_NONE;
}

/* Entry (i, j), or the number itself if m is one. */
static arb_srcptr spread(const arb_mat_struct *m, slong i, slong j) {
  return is_number(m) ? arb_mat_entry(m, 0, 0) : arb_mat_entry(m, i, j);
}

static bool fits(const arb_mat_struct *m, const arb_mat_struct *out) { return is_number(m) || same_size(m, out); }

Fault num_hadamard(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  for (int k = 0; k < nargs; k++)
    if (!fits(args[k], out)) return FAULT_RANGE;
  for (slong i = 0; i < arb_mat_nrows(out); i++) {
    for (slong j = 0; j < arb_mat_ncols(out); j++) {
      arb_ptr t = arb_mat_entry(out, i, j);
      arb_set(t, spread(args[0], i, j));
      for (int k = 1; k < nargs; k++) arb_mul(t, t, spread(args[k], i, j), prec);
    }
  }
  return FAULT_NONE;
}

Fault num_ediv(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  (void)nargs;
  if (!fits(args[0], out) || !fits(args[1], out)) return FAULT_RANGE;
  for (slong i = 0; i < arb_mat_nrows(out); i++)
    for (slong j = 0; j < arb_mat_ncols(out); j++)
      arb_div(arb_mat_entry(out, i, j), spread(args[0], i, j), spread(args[1], i, j), prec);
  return FAULT_NONE;
}

static void kron_of(arb_mat_t product, const arb_mat_struct *a, const arb_mat_struct *b, slong prec) {
  slong p = arb_mat_nrows(b), q = arb_mat_ncols(b);
  arb_mat_t t;
  arb_mat_init(t, arb_mat_nrows(a) * p, arb_mat_ncols(a) * q);
  for (slong i = 0; i < arb_mat_nrows(t); i++)
    for (slong j = 0; j < arb_mat_ncols(t); j++)
      arb_mul(arb_mat_entry(t, i, j), arb_mat_entry(a, i / p, j / q), arb_mat_entry(b, i % p, j % q), prec);
  arb_mat_swap(product, t);
  arb_mat_clear(t);
}

Fault num_kron(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  arb_mat_t product;
  arb_mat_init(product, arb_mat_nrows(args[0]), arb_mat_ncols(args[0]));
  arb_mat_set(product, args[0]);
  for (int i = 1; i < nargs; i++) kron_of(product, product, args[i], prec);
  Fault fault = same_size(product, out) ? FAULT_NONE : FAULT_RANGE;
  if (fault == FAULT_NONE) arb_mat_swap(out, product);
  arb_mat_clear(product);
  return fault;
}
