/* Squares of a matrix: X X' = S, X^2 = S by the principal square root (Higham, Functions of Matrices, ch. 6). */
#include "algebra/structure.h"
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/psd.h"

/* s X M X: M is NULL for the identity; of X X' and X' X `gram` is set. */
typedef struct Square {
  Term scale, middle;
  bool gram;
} Square;

/* s X X, s X X', s X' X, s X M X. */
static bool is_square_of(Ctx *c, Term t, Term x, Square *res) {
  if (t->kind != T_MUL || t->n - t->nscalars < 2) return false;
  Term a = t->args[t->nscalars], b = t->args[t->n - 1], other = t_transpose(c, x);
  *res = (Square){.scale = t_num(c, t->coef), .gram = a != b};
  for (int i = 0; i < t->nscalars; i++) {
    if (eq_depends(c, t->args[i], x)) return false;
    res->scale = t_mul2(c, res->scale, t->args[i]);
  }
  if (t->n - t->nscalars > 2) {
    res->middle = t_mul(c, t->n - t->nscalars - 2, t->args + t->nscalars + 1);
    if (eq_depends(c, res->middle, x) || a != x || b != x) return false;
  }
  return (a == x && b == x) || (a == x && b == other) || (a == other && b == x);
}

/* Q of s X M X = Q; NULL where r is not of that form. */
static Term right_side(Ctx *c, Term r, Term x, Square *square) {
  int n;
  Term *terms = eq_terms(c, r, &n), rest = t_zero(c, r->rows, r->cols);
  bool found = false;
  for (int i = 0; i < n; i++) {
    if (!eq_depends(c, terms[i], x)) rest = t_sub(c, rest, terms[i]);
    else if (found || !is_square_of(c, terms[i], x, square)) return NULL;
    else found = true;
  }
  return found ? present(c, t_mul2(c, rest, t_recip(c, square->scale))) : NULL;
}

/* Triangular matrices ask for Cholesky's factor, antisymmetric and orthonormal ones for other means. */
static bool is_taken(Ctx *c, Term x) {
  unsigned other = FACT_LOWER | FACT_UPPER | FACT_ANTISYMMETRIC | FACT_ORTHONORMAL | FACT_IDEMPOTENT;
  return x->kind == T_SYM && !t_is_scalar(x) && t_is_square(c, x) && !(x->facts & other);
}

/* X M X = Q for positive definite M and X: M^1/2 X M^1/2 is the root of M^1/2 Q M^1/2 (Bhatia, Positive Definite Matrices,
 * sec. 4.1). */
static Roots definite_root(Trail *t, Term m, Term q, Term x) {
  Ctx *c = t->c;
  if (!(x->facts & FACT_PSD) || !term_is_pd(c, m) || !term_is_psd(c, q)) return (Roots){.n = 0};
  Term half = t_fn1(c, FN_SQRTM, m), inverse = t_inv(c, half), inner = t_mul3(c, half, q, half), both = t_mul3(c, half, x, half);
  trail_line(t, t_mul3(c, x, m, x), q, LAW_ISOLATE);
  trail_line(t, t_fn(c, FN_POW, 2, (Term[]){both, t_int(c, 2)}), inner, law_multiply(c, half, half));
  trail_line(t, both, t_fn1(c, FN_SQRTM, inner), LAW_MATRIX_ROOT);
  return (Roots){.n = 1, .value = {t_mul3(c, inverse, t_fn1(c, FN_SQRTM, inner), inverse)}, .law = LAW_BOTH_INVERSES};
}

static Roots root_of(Trail *t, const Square *square, Term q, Term x) {
  Ctx *c = t->c;
  bool psd = term_is_psd(c, q), symmetric = (x->facts & FACT_SYMMETRIC) != 0;
  /* X X' is positive semidefinite: what is not known to be so has no root to put back. */
  if ((square->gram || symmetric) && !psd) return (Roots){.n = 0};
  if (!square->gram) trail_line(t, t_mul2(c, x, x), q, LAW_ISOLATE);
  if (!psd) trail_needs(t, NEEDS_SPECTRUM, q, NULL);
  Roots res = {.n = 1, .value = {t_fn1(c, FN_SQRTM, q)}, .law = LAW_MATRIX_ROOT};
  if (x->facts & FACT_PSD) return res;
  if (square->gram) {
    trail_needs(t, LEAVES_ROTATIONS, q, NULL);
    return res;
  }
  res.value[res.n++] = t_neg(c, res.value[0]);
  trail_needs(t, LEAVES_ROOTS, q, NULL);
  return res;
}

Roots isolate_square(Trail *t, Term residual, Term x) {
  Ctx *c = t->c;
  Square square = {0};
  if (!is_taken(c, x)) return (Roots){.n = 0};
  Attempt a = attempt_begin(c);
  Trail before = *t;
  Term q = right_side(c, residual, x, &square);
  if (attempt_failed(c, &a) || q == NULL || t_is_zero(q)) return (Roots){.n = 0}; /* X^2 = 0 has other roots than 0 */
  Roots res = square.middle != NULL ? definite_root(t, square.middle, q, x) : root_of(t, &square, q, x);
  if (attempt_failed(c, &a)) res.n = 0;
  if (res.n == 0) *t = before;
  return res;
}

const char *square_remark(Ctx *c, Term residual, Term x) {
  Square square = {0};
  if (x->kind != T_SYM || t_is_scalar(x) || t_is_column(x) || t_is_scalar(residual)) return NULL;
  Attempt a = attempt_begin(c);
  Term q = right_side(c, residual, x, &square);
  if (attempt_failed(c, &a) || q == NULL || square.middle != NULL || !square.gram) return NULL;
  const char *text = trail_text(c, q), *name = trail_text(c, x);
  if (x->facts & (FACT_LOWER | FACT_UPPER)) return arena_printf(c->arena, "%s is a Cholesky factor of %s, the only one with a positive diagonal where %s is positive definite", name, text, text);
  const bool is_psd = term_is_psd(c, q), is_square = t_is_square(c, x);
  if (is_psd && is_square) return NULL;
  const char *shape = is_square ? "" : arena_printf(c->arena, "%s is square", name), *also = is_psd || is_square ? "" : " and ";
  return arena_printf(c->arena, "sqrtm(%s) is a solution where %s%s%s: declare it so", text, shape, also, is_psd ? "" : arena_printf(c->arena, "%s is positive semidefinite", text));
}
