/* Riccati's equations, which have no solution in closed form: A'X + X A - X G X + Q = 0, A X + X B - X C X + D = 0 (Lancaster and
 * Rodman, Algebraic Riccati Equations, ch. 7 and 12; Bini, Iannazzo and Meini, Numerical Solution of Algebraic Riccati Equations,
 * ch. 2). */
#include "solve/equation.h"
#include "solve/isolate.h"

enum { OTHERWISE = -1 };

/* How often x is a letter of the term; OTHERWISE where it stands inside of another letter. */
static int degree(Ctx *c, Term t, Term x) {
  int res = 0;
  if (t == x) return 1;
  if (!eq_depends(c, t, x)) return 0;
  if (t->kind != T_MUL) return OTHERWISE;
  for (int i = 0; i < t->n; i++) {
    if (t->args[i] == x) res++;
    else if (eq_depends(c, t->args[i], x)) return OTHERWISE;
  }
  return res;
}

/* What is read of the equation: left x + x right, left' x right for a congruence; `alone`: s x. */
typedef struct Reading {
  int squares, constants, others, alone, congruences;
  Term left, right; /* NULL: none */
} Reading;

static Term first_letter(Term t) { return t->args[t->nscalars]; }
static Term last_letter(Term t) { return t->args[t->n - 1]; }

/* A x, x B, A' x A, s x; false for other words. */
static bool read_linear(Ctx *c, Term t, Term x, Reading *r) {
  if (t == x || t->n - t->nscalars == 1) {
    r->alone++;
    return true;
  }
  Term scale = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++) scale = t_mul2(c, scale, t->args[i]);
  int n = t->n - t->nscalars;
  const Term *w = t->args + t->nscalars;
  if (w[n - 1] == x) {
    Term a = t_mul2(c, scale, t_mul(c, n - 1, w));
    r->left = r->left == NULL ? a : t_add2(c, r->left, a);
  } else if (w[0] == x) {
    Term b = t_mul2(c, scale, t_mul(c, n - 1, w + 1));
    r->right = r->right == NULL ? b : t_add2(c, r->right, b);
  } else {
    if (n % 2 == 0 || w[n / 2] != x || t_mul(c, n / 2, w) != t_transpose(c, t_mul(c, n / 2, w + n / 2 + 1))) return false;
    r->congruences++;
  }
  return true;
}

/* A'X B (R + B'X B)^-1 B'X A: one inverse of an affine function of x, between two words that are each other's transposes. */
static bool is_correction(Ctx *c, Term t, Term x) {
  Term linear, constant;
  if (t->kind != T_MUL) return false;
  int n = t->n - t->nscalars;
  const Term *w = t->args + t->nscalars;
  if (n % 2 == 0 || n < 3 || !t_is_fn(w[n / 2], FN_INV) || !eq_affine(c, w[n / 2]->args[0], x, &linear, &constant)) return false;
  Term ahead = t_mul(c, n / 2, w), behind = t_mul(c, n / 2, w + n / 2 + 1);
  return degree(c, behind, x) == 1 && (ahead == t_transpose(c, behind) || degree(c, ahead, x) == 1);
}

RiccatiKind riccati_kind(Ctx *c, Term residual, Term x) {
  int n;
  Reading r = {0};
  if (x->kind != T_SYM || t_is_scalar(x) || !t_is_square(c, x)) return RICCATI_NONE;
  Term *terms = eq_terms(c, residual, &n);
  for (int i = 0; i < n; i++) {
    int d = degree(c, terms[i], x);
    if (d > 2 || (d == 2 && (first_letter(terms[i]) != x || last_letter(terms[i]) != x))) return RICCATI_NONE;
    if (d == 1 && !read_linear(c, terms[i], x, &r)) return RICCATI_NONE;
    if (d == OTHERWISE && !is_correction(c, terms[i], x)) return RICCATI_NONE;
    r.squares += d == 2;
    r.constants += d == 0;
    r.others += d == OTHERWISE;
  }
  if (r.constants == 0) return RICCATI_NONE;
  if (r.others == 1) return r.squares == 0 && r.alone == 1 && r.congruences == 1 && r.left == NULL && r.right == NULL ? RICCATI_DISCRETE : RICCATI_NONE;
  if (r.others > 0 || r.squares != 1 || r.congruences > 0 || r.left == NULL || r.right == NULL) return RICCATI_NONE;
  return r.left == t_transpose(c, r.right) ? RICCATI_CONTINUOUS : RICCATI_NONSYMMETRIC;
}
