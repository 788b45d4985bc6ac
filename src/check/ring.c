#include "check/ring.h"

enum { PRIME_BITS = 61, SMALL = 1 << 20 };

void ring_init(Ring *r, int k) {
  r->k = k;
  fmpz_init(r->p);
  fmpz_init(r->modulus);
  fmpz_one(r->p);
  fmpz_mul_2exp(r->p, r->p, PRIME_BITS);
  fmpz_sub_ui(r->p, r->p, 1);
  fmpz_pow_ui(r->modulus, r->p, (ulong)k);
}

void ring_clear(Ring *r) {
  fmpz_clear(r->p);
  fmpz_clear(r->modulus);
}

void ring_reduce(const Ring *r, fmpz_t x) { fmpz_mod(x, x, r->modulus); }

void ring_reduce_mat(const Ring *r, fmpz_mat_t m) { fmpz_mat_scalar_mod_fmpz(m, m, r->modulus); }

bool ring_invert(const Ring *r, fmpz_t out, const fmpz_t x) {
  return !fmpz_divisible(x, r->p) && fmpz_invmod(out, x, r->modulus) != 0;
}

bool ring_set_fmpq(const Ring *r, fmpz_t out, const fmpq_t q) {
  if (!ring_invert(r, out, fmpq_denref(q))) return false;
  fmpz_mul(out, out, fmpq_numref(q));
  ring_reduce(r, out);
  return true;
}

bool ring_small(const Ring *r, const fmpz_t x, slong *value) {
  if (fmpz_cmp_si(x, SMALL) <= 0) {
    *value = fmpz_get_si(x);
    return true;
  }
  fmpz_t t;
  fmpz_init(t);
  fmpz_sub(t, x, r->modulus);
  bool small = fmpz_cmp_si(t, -SMALL) >= 0;
  if (small) *value = fmpz_get_si(t);
  fmpz_clear(t);
  return small;
}

void ring_draw(const Ring *r, Random *random, fmpz_t x) {
  fmpz_set_ui(x, random_next(random) >> (64 - PRIME_BITS));
  fmpz_mod(x, x, r->p);
}

void ring_draw_mat(const Ring *r, Random *random, fmpz_mat_t m) {
  for (slong i = 0; i < fmpz_mat_nrows(m); i++)
    for (slong j = 0; j < fmpz_mat_ncols(m); j++) ring_draw(r, random, fmpz_mat_entry(m, i, j));
}

void ring_mul(const Ring *r, fmpz_mat_t out, const fmpz_mat_struct *a, const fmpz_mat_struct *b) {
  fmpz_mat_t t;
  fmpz_mat_init(t, fmpz_mat_nrows(a), fmpz_mat_ncols(b));
  fmpz_mat_mul(t, a, b);
  ring_reduce_mat(r, t);
  fmpz_mat_swap(out, t);
  fmpz_mat_clear(t);
}

/* ---- elimination: a column whose entries p divides all has no pivot, since the ring is local ---- */

static slong unit_pivot(const Ring *r, const fmpz_mat_struct *a, slong col) {
  for (slong i = col; i < fmpz_mat_nrows(a); i++)
    if (!fmpz_divisible(fmpz_mat_entry(a, i, col), r->p)) return i;
  return -1;
}

static void swap_rows(fmpz_mat_struct *m, slong i, slong j) {
  for (slong k = 0; k < fmpz_mat_ncols(m) && i != j; k++) fmpz_swap(fmpz_mat_entry(m, i, k), fmpz_mat_entry(m, j, k));
}

static void scale_row(const Ring *r, fmpz_mat_struct *m, slong i, const fmpz_t by) {
  for (slong k = 0; k < fmpz_mat_ncols(m); k++) {
    fmpz_mul(fmpz_mat_entry(m, i, k), fmpz_mat_entry(m, i, k), by);
    ring_reduce(r, fmpz_mat_entry(m, i, k));
  }
}

/* row i -= by * row j */
static void subtract_row(const Ring *r, fmpz_mat_struct *m, slong i, slong j, const fmpz_t by) {
  for (slong k = 0; k < fmpz_mat_ncols(m); k++) {
    fmpz_submul(fmpz_mat_entry(m, i, k), by, fmpz_mat_entry(m, j, k));
    ring_reduce(r, fmpz_mat_entry(m, i, k));
  }
}

/* Makes a the identity by steps on its rows, and takes them on b too. */
static bool eliminate(const Ring *r, fmpz_mat_struct *a, fmpz_mat_struct *b) {
  fmpz_t t;
  fmpz_init(t);
  bool ok = true;
  for (slong j = 0; j < fmpz_mat_ncols(a) && ok; j++) {
    slong pivot = unit_pivot(r, a, j);
    ok = pivot >= 0 && ring_invert(r, t, fmpz_mat_entry(a, pivot, j));
    if (!ok) break;
    swap_rows(a, pivot, j);
    swap_rows(b, pivot, j);
    scale_row(r, a, j, t);
    scale_row(r, b, j, t);
    for (slong i = 0; i < fmpz_mat_nrows(a); i++) {
      if (i == j || fmpz_is_zero(fmpz_mat_entry(a, i, j))) continue;
      fmpz_set(t, fmpz_mat_entry(a, i, j));
      subtract_row(r, a, i, j, t);
      subtract_row(r, b, i, j, t);
    }
  }
  fmpz_clear(t);
  return ok;
}

bool ring_solve(const Ring *r, fmpz_mat_t x, const fmpz_mat_struct *a, const fmpz_mat_struct *b) {
  fmpz_mat_t left, right;
  fmpz_mat_init_set(left, a);
  fmpz_mat_init_set(right, b);
  bool ok = eliminate(r, left, right);
  if (ok) fmpz_mat_swap(x, right);
  fmpz_mat_clear(left);
  fmpz_mat_clear(right);
  return ok;
}

bool ring_inverse(const Ring *r, fmpz_mat_t out, const fmpz_mat_struct *a) {
  fmpz_mat_t one;
  fmpz_mat_init(one, fmpz_mat_nrows(a), fmpz_mat_nrows(a));
  fmpz_mat_one(one);
  bool ok = ring_solve(r, out, a, one);
  fmpz_mat_clear(one);
  return ok;
}

/* Faddeev and LeVerrier: M(1) = I, M(k+1) = A M(k) + c I with c = -tr(A M(k))/k; then adj(A) = (-1)^(n-1) M(n)
 * and det(A) = (-1)^n c(n).  It divides by whole numbers up to n alone. */
void ring_det_adj(const Ring *r, fmpz_t det, fmpz_mat_struct *adj, const fmpz_mat_struct *a) {
  slong n = fmpz_mat_nrows(a);
  fmpz_mat_t m, product;
  fmpz_t c, k;
  fmpz_init(c);
  fmpz_init(k);
  fmpz_mat_init(m, n, n);
  fmpz_mat_init(product, n, n);
  fmpz_mat_one(m);
  for (slong i = 1; i <= n; i++) {
    ring_mul(r, product, a, m);
    fmpz_mat_trace(c, product);
    fmpz_set_si(k, -i);
    fmpz_mod(k, k, r->modulus);
    ring_invert(r, k, k);
    fmpz_mul(c, c, k);
    ring_reduce(r, c);
    if (i == n) break;
    for (slong j = 0; j < n; j++) fmpz_add(fmpz_mat_entry(product, j, j), fmpz_mat_entry(product, j, j), c);
    ring_reduce_mat(r, product);
    fmpz_mat_swap(m, product);
  }
  if (det != NULL) {
    if (n % 2 == 0) fmpz_set(det, c);
    else fmpz_neg(det, c);
    ring_reduce(r, det);
  }
  if (adj != NULL) {
    if (n % 2 == 0) fmpz_mat_neg(m, m);
    ring_reduce_mat(r, m);
    fmpz_mat_swap(adj, m);
  }
  fmpz_mat_clear(m);
  fmpz_mat_clear(product);
  fmpz_clear(c);
  fmpz_clear(k);
}

void ring_divide_step(const Ring *r, fmpz_t x, int twos, int e) {
  fmpz_t t;
  fmpz_init(t);
  ring_reduce(r, x);
  fmpz_pow_ui(t, r->p, (ulong)e);
  fmpz_fdiv_q(x, x, t);
  fmpz_set_ui(t, 1);
  fmpz_mul_2exp(t, t, (ulong)twos);
  ring_invert(r, t, t);
  fmpz_mul(x, x, t);
  ring_reduce(r, x);
  fmpz_clear(t);
}
