/* Spellings in which an equation can be solved. */
#include "solve/equation.h"
#include "solve/linear_form.h"

/* ---- squares ------------------------------------------------------------------------------------------------------------ */

Term eq_open_squares(Ctx *c, Term t, Term x) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) {
    Term p = nodes[i];
    if (p->kind != T_POW || !t_is_fn(p->args[0], FN_NORM_F) || !eq_depends(c, p, x)) continue;
    if (p->args[1]->kind != T_NUM || !fmpz_is_one(fmpq_denref(p->args[1]->coef)) || !fmpz_is_even(fmpq_numref(p->args[1]->coef))) continue;
    Term u = p->args[0]->args[0], half = t_mul2(c, t_ratio(c, 1, 2), p->args[1]);
    Term open = t_pow(c, t_inner(c, u, u), half);
    if (open != p) return eq_open_squares(c, t_substitute(c, t, p, open), x);
  }
  return t;
}

/* ---- exponentials ------------------------------------------------------------------------------------------------------------ */

/* The scalar s when t = s 1, NULL otherwise. */
static Term scalar_of_ones(Ctx *c, Term t) {
  if (t_is_ones(t)) return t_int(c, 1);
  if (t->kind != T_MUL || t->n - t->nscalars != 1 || !t_is_ones(t->args[t->n - 1])) return NULL;
  Term s = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++) s = t_mul2(c, s, t->args[i]);
  return s;
}

static Term split_exponential(Ctx *c, Term e) {
  int n, kept = 0;
  Term *terms = eq_terms(c, eq_distribute(c, e->args[0], NULL), &n), scale = t_int(c, 0);
  bool some = false;
  for (int i = 0; i < n; i++) {
    Term s = scalar_of_ones(c, terms[i]);
    if (s == NULL) {
      terms[kept++] = terms[i];
      continue;
    }
    scale = t_add2(c, scale, s);
    some = true;
  }
  if (!some) return e;
  Term rest = kept == 0 ? t_ones(c, e->rows, e->cols) : t_fn1(c, FN_EXP, t_add(c, kept, terms));
  return t_mul2(c, t_fn1(c, FN_EXP, scale), rest);
}

/* expm(s I + M) = exp(s) expm(M) (Higham, Functions of Matrices, Theorem 10.2). */
static Term split_matrix_exponential(Ctx *c, Term e) {
  int n, kept = 0;
  Term *terms = eq_terms(c, eq_distribute(c, e->args[0], NULL), &n), scale = t_int(c, 0);
  for (int i = 0; i < n; i++) {
    if (linear_is_scaling(terms[i])) scale = t_add2(c, scale, t_is_identity(terms[i]) ? t_int(c, 1) : linear_scalars(c, terms[i], -1));
    else terms[kept++] = terms[i];
  }
  if (kept == n) return e;
  Term rest = kept == 0 ? t_identity(c, e->rows) : t_fn1(c, FN_EXPM, t_add(c, kept, terms));
  return t_mul2(c, t_fn1(c, FN_EXP, scale), rest);
}

Term eq_split_exponentials(Ctx *c, Term t) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) {
    bool matrix = t_is_fn(nodes[i], FN_EXPM);
    if (!matrix && (!t_is_fn(nodes[i], FN_EXP) || t_is_scalar(nodes[i]))) continue;
    Term split = matrix ? split_matrix_exponential(c, nodes[i]) : split_exponential(c, nodes[i]);
    if (split == nodes[i]) continue;
    return eq_split_exponentials(c, t_substitute(c, t, nodes[i], split));
  }
  return t;
}
