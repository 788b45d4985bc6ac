#include "check/unknown.h"

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

/* g(s) = s + s^2/2! + s^4/4! for even k, s + s^3/3! + s^5/5! for odd k; its derivative of the given order replaces s. */
static void profile(arb_t s, int k, int order, slong prec) {
  static const int powers[2][3] = {{1, 2, 4}, {1, 3, 5}};
  arb_t t, sum;
  arb_init(t);
  arb_init(sum);
  for (int i = 0; i < 3; i++) {
    int p = powers[k % 2][i] - order;
    if (p < 0) continue;
    arb_pow_ui(t, s, (ulong)p, prec);
    for (int j = 2; j <= p; j++) arb_div_ui(t, t, (ulong)j, prec);
    arb_add(sum, sum, t, prec);
  }
  arb_swap(s, sum);
  arb_clear(t);
  arb_clear(sum);
}

/* Adds the derivatives of ridge k of entry `of` to out's entries of, of + m, of + 2m ... */
static void add_ridge(arb_mat_t out, const Unknown *f, slong of, slong m, int k, int order, const int *slots, slong prec) {
  arb_t s, c, product;
  arb_init(s);
  arb_init(c);
  arb_init(product);
  ridge(s, f, of, k, prec);
  profile(s, k, order, prec);
  for (slong at = of; at < entries(out); at += m) {
    slong rest = at / m;
    arb_set(product, s);
    for (int i = 0; i < order; i++) {
      slong n = entries(f->args[slots[i]]);
      coefficient(c, f, of, k, slots[i], rest % n);
      arb_mul(product, product, c, prec);
      rest /= n;
    }
    arb_add(stacked(out, at), stacked(out, at), product, prec);
  }
  arb_clear(s);
  arb_clear(c);
  arb_clear(product);
}

bool unknown_derivative(arb_mat_t out, const Unknown *f, int order, const int *slots, slong prec) {
  slong m = entries(out);
  for (int i = 0; i < order; i++) {
    slong n = slots[i] < f->nargs ? entries(f->args[slots[i]]) : 0;
    if (n == 0 || m % n != 0) return false;
    m /= n;
  }
  arb_mat_zero(out);
  for (slong p = 0; p < m; p++)
    for (int k = 0; k < RIDGES; k++) add_ridge(out, f, p, m, k, order, slots, prec);
  return true;
}

void unknown_value(arb_mat_t out, const Unknown *f, slong prec) { unknown_derivative(out, f, 0, NULL, prec); }
