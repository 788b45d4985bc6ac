/* Riccati's equations, which have no solution in closed form: A'X + X A - X G X + Q = 0 (Lancaster and Rodman, Algebraic Riccati
 * Equations, ch. 7 and 12). */
#include "solve/equation.h"
#include "solve/isolate.h"

enum { OTHERWISE = -1 };

/* How often x or x' is a letter of the term; OTHERWISE where it stands inside of another letter. */
static int degree(Ctx *c, Term t, Term x) {
  Term other = t_transpose(c, x);
  int res = 0;
  if (t == x || t == other) return 1;
  if (!eq_depends(c, t, x)) return 0;
  if (t->kind != T_MUL) return OTHERWISE;
  for (int i = 0; i < t->n; i++) {
    if (t->args[i] == x || t->args[i] == other) res++;
    else if (eq_depends(c, t->args[i], x)) return OTHERWISE;
  }
  return res;
}

static bool begins_and_ends(Ctx *c, Term t, Term x) {
  Term first = t->args[t->nscalars], last = t->args[t->n - 1], other = t_transpose(c, x);
  return (first == x || first == other) && (last == x || last == other);
}

/* A'X A - A'X B (R + B'X B)^-1 B'X A: one inverse of an affine function of x. */
static bool has_one_inverse(Ctx *c, Term r, Term x) {
  int n, found = 0;
  const Term *nodes = t_nodes(c, r, &n);
  Term linear, constant;
  for (int i = 0; i < n; i++) {
    if (!t_is_fn(nodes[i], FN_INV) || !eq_depends(c, nodes[i], x)) continue;
    if (!eq_affine(c, nodes[i]->args[0], x, &linear, &constant)) return false;
    found++;
  }
  return found == 1;
}

/* Those with A'X and X A, which numeric libraries solve. */
RiccatiKind riccati_kind(Ctx *c, Term residual, Term x) {
  int n, of_degree[3] = {0, 0, 0}, others = 0;
  if (x->kind != T_SYM || t_is_scalar(x) || !t_is_square(c, x)) return RICCATI_NONE;
  Term *terms = eq_terms(c, residual, &n);
  for (int i = 0; i < n; i++) {
    int d = degree(c, terms[i], x);
    if (d > 2) return RICCATI_NONE;
    if (d == 2 && !begins_and_ends(c, terms[i], x)) return RICCATI_NONE;
    if (d == OTHERWISE) others++;
    else of_degree[d]++;
  }
  if (others == 0) return of_degree[2] == 1 && of_degree[1] > 1 && of_degree[0] > 0 ? RICCATI_CONTINUOUS : RICCATI_NONE;
  return of_degree[1] > 0 && of_degree[2] == 0 && others == 1 && has_one_inverse(c, residual, x) ? RICCATI_DISCRETE : RICCATI_NONE;
}
