#include "check/unknown.h"

#include <stdbool.h>

#include "check/random.h"

enum { RIDGES = 6 };

uint64_t unknown_seed(uint64_t functions, const char *name) {
  uint64_t h = functions;
  for (; *name != '\0'; name++) h = random_mix(h, (unsigned char)*name);
  return h;
}

/* The coefficient in front of entry `entry` of argument `arg` (-1: the constant) in ridge k of entry `of`
 * of the value: -15/32 ... 15/32. */
static void coefficient(arb_t out, const Unknown *f, long of, int k, int arg, long entry) {
  uint64_t h = random_mix(random_mix(f->seed, (uint64_t)(of * RIDGES + k)), (uint64_t)arg * 65537u + (uint64_t)entry);
  arb_set_si(out, (slong)(h % 31) - 15);
  arb_mul_2exp_si(out, out, -5);
}

static slong entries(const arb_mat_struct *m) { return arb_mat_nrows(m) * arb_mat_ncols(m); }

static arb_ptr stacked(const arb_mat_struct *m, slong k) {
  return arb_mat_entry(m, k % arb_mat_nrows(m), k / arb_mat_nrows(m));
}

/* s = <C, arguments> + b */
static void ridge(arb_t s, const Unknown *f, long of, int k, slong prec) {
  arb_t c;
  arb_init(c);
  coefficient(s, f, of, k, -1, 0);
  for (int a = 0; a < f->nargs; a++) {
    for (slong i = 0; i < entries(f->args[a]); i++) {
      coefficient(c, f, of, k, a, i);
      arb_addmul(s, c, stacked(f->args[a], i), prec);
    }
  }
  arb_clear(c);
}

/* g(s) = s + s^2/2 for even k, s + s^3/3 for odd k; its derivative of the given order replaces s. */
static void profile(arb_t s, int k, int order, slong prec) {
  arb_t t;
  arb_init(t);
  bool cubic = k % 2 != 0;
  if (order == 0) {
    arb_pow_ui(t, s, cubic ? 3 : 2, prec);
    arb_div_ui(t, t, cubic ? 3 : 2, prec);
    arb_add(s, s, t, prec);
  } else if (order == 1) {
    if (cubic) arb_mul(s, s, s, prec);
    arb_add_ui(s, s, 1, prec);
  } else if (cubic) {
    arb_mul_2exp_si(s, s, 1);
  } else {
    arb_one(s);
  }
  arb_clear(t);
}

void unknown_value(arb_mat_t out, const Unknown *f, slong prec) {
  arb_t s;
  arb_init(s);
  arb_mat_zero(out);
  for (slong p = 0; p < entries(out); p++) {
    for (int k = 0; k < RIDGES; k++) {
      ridge(s, f, p, k, prec);
      profile(s, k, 0, prec);
      arb_add(stacked(out, p), stacked(out, p), s, prec);
    }
  }
  arb_clear(s);
}

/* Adds d f_of / d argument to row `of` of out, or to out stacked. */
static void add_partials(arb_mat_t out, const Unknown *f, long of, int arg, bool row, slong prec) {
  arb_t s, c;
  arb_init(s);
  arb_init(c);
  for (int k = 0; k < RIDGES; k++) {
    ridge(s, f, of, k, prec);
    profile(s, k, 1, prec);
    for (slong i = 0; i < entries(f->args[arg]); i++) {
      coefficient(c, f, of, k, arg, i);
      arb_addmul(row ? arb_mat_entry(out, of, i) : stacked(out, i), c, s, prec);
    }
  }
  arb_clear(s);
  arb_clear(c);
}

void unknown_gradient(arb_mat_t out, const Unknown *f, int arg, slong prec) {
  arb_mat_zero(out);
  add_partials(out, f, 0, arg, false, prec);
}

void unknown_jacobian(arb_mat_t out, const Unknown *f, int arg, slong prec) {
  arb_mat_zero(out);
  for (slong p = 0; p < arb_mat_nrows(out); p++) add_partials(out, f, p, arg, true, prec);
}

/* Adds the second derivatives of entry `of` of f to the rows of, of + m, of + 2m ... of out. */
static void add_seconds(arb_mat_t out, const Unknown *f, long of, long m, int arg, int arg2, slong prec) {
  arb_t s, c, d;
  arb_init(s);
  arb_init(c);
  arb_init(d);
  for (int k = 0; k < RIDGES; k++) {
    ridge(s, f, of, k, prec);
    profile(s, k, 2, prec);
    for (slong i = 0; i < entries(f->args[arg]); i++) {
      coefficient(c, f, of, k, arg, i);
      arb_mul(c, c, s, prec);
      for (slong j = 0; j < arb_mat_ncols(out); j++) {
        coefficient(d, f, of, k, arg2, j);
        arb_addmul(arb_mat_entry(out, of + m * i, j), c, d, prec);
      }
    }
  }
  arb_clear(s);
  arb_clear(c);
  arb_clear(d);
}

void unknown_hessian(arb_mat_t out, const Unknown *f, int arg, int arg2, slong prec) {
  long m = arb_mat_nrows(out) / entries(f->args[arg]);
  arb_mat_zero(out);
  for (long p = 0; p < m; p++) add_seconds(out, f, p, m, arg, arg2, prec);
}
