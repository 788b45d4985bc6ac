#include "check/kernels.h"

static const Kernel kernels[FN_COUNT] = {
#define ELEM(f)                                                                                                        \
  { .elem = elem_##f }
#define MATFN(f)                                                                                                       \
  { .mat = num_##f }
#define NO_VALUE                                                                                                       \
  { .mat = NULL }
#define FUNC(ID, SHAPE, ADJ, NUM, ...) [FN_##ID] = NUM,
#include "notion/functions.def"
#undef FUNC
#undef ELEM
#undef MATFN
#undef NO_VALUE
};

const Kernel *kernel_of(Fn fn) { return &kernels[fn]; }

bool kink_near(const arb_t x) {
  if (arb_is_zero(x)) return false;
  arf_t low;
  arf_init(low);
  arb_get_abs_lbound_arf(low, x, 30);
  bool near = arf_cmpabs_2exp_si(low, -KINK_BITS) < 0;
  arf_clear(low);
  return near;
}

static bool has_kink_at_zero(Fn fn) { return fn == FN_ABS || fn == FN_SIGN || fn == FN_STEP || fn == FN_RELU; }

static Fault apply_elem(Fn fn, arb_mat_t out, const arb_mat_struct *x, slong prec) {
  Fault fault = FAULT_NONE;
  for (slong i = 0; i < arb_mat_nrows(x); i++) {
    for (slong j = 0; j < arb_mat_ncols(x); j++) {
      arb_srcptr t = arb_mat_entry(x, i, j);
      if (has_kink_at_zero(fn) && kink_near(t)) fault = FAULT_KINK;
      kernels[fn].elem(arb_mat_entry(out, i, j), t, prec);
    }
  }
  return fault;
}

static bool wants_square(Fn fn) {
  ShapeRule rule = fn_row(fn)->shape;
  return rule == SHAPE_SQUARE_TO_SCALAR || rule == SHAPE_SQUARE_TO_SQUARE;
}

Fault kernel_apply(Fn fn, arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec) {
  const Kernel *k = &kernels[fn];
  Fault fault = FAULT_UNSUPPORTED;
  if (wants_square(fn) && nargs > 0 && arb_mat_nrows(args[0]) != arb_mat_ncols(args[0])) return FAULT_RANGE;
  if (k->elem != NULL) fault = apply_elem(fn, out, args[0], prec);
  else if (k->mat != NULL) fault = k->mat(out, nargs, args, prec);
  if (fault <= FAULT_KINK && !arb_mat_is_finite(out)) return FAULT_DOMAIN;
  return fault;
}

/* Copies `block` to `out` with its first entry at (row, col). */
static void put_block(arb_mat_t out, const arb_mat_struct *block, slong row, slong col) {
  for (slong i = 0; i < arb_mat_nrows(block); i++)
    for (slong j = 0; j < arb_mat_ncols(block); j++)
      arb_set(arb_mat_entry(out, row + i, col + j), arb_mat_entry(block, i, j));
}

Fault kernel_frechet(Fn fn, arb_mat_t out, const arb_mat_struct *a, const arb_mat_struct *e, slong prec) {
  slong n = arb_mat_nrows(a);
  arb_mat_t both, value;
  arb_mat_init(both, 2 * n, 2 * n);
  arb_mat_init(value, 2 * n, 2 * n);
  put_block(both, a, 0, 0);
  put_block(both, a, n, n);
  put_block(both, e, 0, n);
  const arb_mat_struct *arg = both;
  Fault fault = kernel_apply(fn, value, 1, &arg, prec);
  for (slong i = 0; i < n; i++)
    for (slong j = 0; j < n; j++) arb_set(arb_mat_entry(out, i, j), arb_mat_entry(value, i, n + j));
  arb_mat_clear(both);
  arb_mat_clear(value);
  return fault;
}
