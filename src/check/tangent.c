#include "check/tangent.h"

#include <stddef.h>

/* out <- sum of a_ij b_ij */
static void inner(arb_t out, const arb_mat_t a, const arb_mat_t b, slong prec) {
  arb_zero(out);
  for (slong i = 0; i < arb_mat_nrows(a); i++)
    for (slong j = 0; j < arb_mat_ncols(a); j++) arb_addmul(out, arb_mat_entry(a, i, j), arb_mat_entry(b, i, j), prec);
}

/* out <- a' b */
static void cross(arb_mat_t out, const arb_mat_t a, const arb_mat_t b, slong prec) {
  arb_mat_t t;
  arb_mat_init(t, arb_mat_ncols(a), arb_mat_nrows(a));
  arb_mat_transpose(t, a);
  arb_mat_mul(out, t, b, prec);
  arb_mat_clear(t);
}

static void add_to_diagonal(arb_mat_t m, const arb_t t, slong prec) {
  for (slong i = 0; i < arb_mat_nrows(m); i++) arb_add(arb_mat_entry(m, i, i), arb_mat_entry(m, i, i), t, prec);
}

void tangent_settle(arb_mat_t x, Manifold on, bool definite, slong prec) {
  arb_t t;
  arb_init(t);
  if (on == MANIFOLD_SPHERE) {
    inner(t, x, x, prec);
    arb_rsqrt(t, t, prec);
    arb_mat_scalar_mul_arb(x, x, t, prec);
  } else if (on == MANIFOLD_TRACE_ONE) {
    arb_mat_trace(t, x, prec);
    if (definite) {
      arb_mat_scalar_div_arb(x, x, t, prec);
    } else {
      arb_sub_si(t, t, 1, prec);
      arb_div_si(t, t, -arb_mat_nrows(x), prec);
      add_to_diagonal(x, t, prec);
    }
  }
  arb_clear(t);
}

/* v <- v - x sym(x'v), or without `sym`: v - x x'v */
static void project_frame(arb_mat_t v, const arb_mat_t x, bool sym, slong prec) {
  slong k = arb_mat_ncols(x);
  arb_mat_t s, t, xs;
  arb_mat_init(s, k, k);
  arb_mat_init(t, k, k);
  arb_mat_init(xs, arb_mat_nrows(x), k);
  cross(s, x, v, prec);
  if (sym) {
    arb_mat_transpose(t, s);
    arb_mat_add(s, s, t, prec);
    arb_mat_scalar_mul_2exp_si(s, s, -1);
  }
  arb_mat_mul(xs, x, s, prec);
  arb_mat_sub(v, v, xs, prec);
  arb_mat_clear(s);
  arb_mat_clear(t);
  arb_mat_clear(xs);
}

static void project_sphere(arb_mat_t v, const arb_mat_t x, slong prec) {
  arb_t t;
  arb_mat_t tx;
  arb_init(t);
  arb_mat_init(tx, arb_mat_nrows(x), arb_mat_ncols(x));
  inner(t, x, v, prec);
  arb_mat_scalar_mul_arb(tx, x, t, prec);
  arb_mat_sub(v, v, tx, prec);
  arb_clear(t);
  arb_mat_clear(tx);
}

static void project_trace(arb_mat_t v, slong prec) {
  arb_t t;
  arb_init(t);
  arb_mat_trace(t, v, prec);
  arb_div_si(t, t, -arb_mat_nrows(v), prec);
  add_to_diagonal(v, t, prec);
  arb_clear(t);
}

void tangent_project(arb_mat_t v, const arb_mat_t x, Manifold on, slong prec) {
  switch (on) {
  case MANIFOLD_SPHERE: project_sphere(v, x, prec); return;
  case MANIFOLD_STIEFEL:
  case MANIFOLD_STIEFEL_CANONICAL:
  case MANIFOLD_ORTHOGONAL: project_frame(v, x, true, prec); return;
  case MANIFOLD_GRASSMANN: project_frame(v, x, false, prec); return;
  case MANIFOLD_TRACE_ONE: project_trace(v, prec); return;
  default: return; /* all of the space of x's structure */
  }
}

Manifold tangent_tried(Manifold on) { return on == MANIFOLD_GRASSMANN ? MANIFOLD_STIEFEL : on; }

/* tr(g' (v - x x'v/2)) */
static void inner_canonical(arb_t out, const arb_mat_t g, const arb_mat_t v, const arb_mat_t x, slong prec) {
  slong k = arb_mat_ncols(x);
  arb_t t;
  arb_mat_t a, b;
  arb_init(t);
  arb_mat_init(a, k, k);
  arb_mat_init(b, k, k);
  cross(a, x, g, prec);
  cross(b, x, v, prec);
  inner(t, a, b, prec);
  inner(out, g, v, prec);
  arb_mul_2exp_si(t, t, -1);
  arb_sub(out, out, t, prec);
  arb_clear(t);
  arb_mat_clear(a);
  arb_mat_clear(b);
}

/* tr(x^-1 g x^-1 v), all symmetric */
static bool inner_definite(arb_t out, const arb_mat_t g, const arb_mat_t v, const arb_mat_t x, slong prec) {
  slong n = arb_mat_nrows(x);
  arb_mat_t a, b;
  arb_mat_init(a, n, n);
  arb_mat_init(b, n, n);
  bool ok = arb_mat_solve(a, x, g, prec) != 0 && arb_mat_solve(b, x, v, prec) != 0;
  arb_mat_mul(a, a, b, prec);
  if (ok) arb_mat_trace(out, a, prec);
  arb_mat_clear(a);
  arb_mat_clear(b);
  return ok;
}

bool tangent_inner(arb_t out, const arb_mat_t g, const arb_mat_t v, const arb_mat_t x, Manifold on, slong prec) {
  if (on == MANIFOLD_SPD) return inner_definite(out, g, v, x, prec);
  if (on == MANIFOLD_STIEFEL_CANONICAL) inner_canonical(out, g, v, x, prec);
  else inner(out, g, v, prec);
  return true;
}
