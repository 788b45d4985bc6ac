/* Equations with a matrix factor that depends on the unknown: A X M(X) = B X N(X) becomes A X = B X Lambda, an equation of
 * invariant subspaces (Golub and Van Loan, sec. 7.7; Absil, Mahony and Sepulchre, sec. 4.8). */
#include "algebra/raise.h"
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/names.h"
#include "solve/problem.h"

typedef struct MatrixGroup {
  Term tail; /* what stands behind the unknown */
  Term head; /* the sum of what ends in it */
} MatrixGroup;

/* t = head tail, head ending in the only x that it has; false for other terms. */
static bool cut(Ctx *c, Term t, Term x, MatrixGroup *res) {
  Term one = t_identity(c, x->cols);
  if (t == x) {
    *res = (MatrixGroup){one, x};
    return true;
  }
  if (t->kind != T_MUL) return false;
  int j = t->nscalars;
  for (int k = 0; k < t->nscalars; k++)
    if (eq_depends(c, t->args[k], x)) return false;
  while (j < t->n && !eq_depends(c, t->args[j], x)) j++;
  if (j == t->n || t->args[j] != x) return false;
  res->tail = j + 1 == t->n ? one : t_mul(c, t->n - j - 1, t->args + j + 1);
  res->head = t_mul2(c, t_num(c, t->coef), t_mul(c, j + 1, t->args));
  return true;
}

static bool split(Ctx *c, Term r, Term x, MatrixGroup *g) {
  int n, count = 0;
  Term *terms = eq_terms(c, r, &n);
  for (int i = 0; i < n; i++) {
    MatrixGroup one;
    if (!cut(c, terms[i], x, &one)) return false;
    int at = 0;
    while (at < count && g[at].tail != one.tail) at++;
    if (at == 2) return false;
    if (at == count) g[count++] = one;
    else g[at].head = t_add2(c, g[at].head, one.head);
  }
  return count == 2;
}

/* Whether the tail can be taken to the other side without a condition. */
static bool is_inverse(Term tail) { return t_is_identity(tail) || t_is_fn(tail, FN_INV); }

bool name_matrix_factor(const Problem *p, int i, Term r, EquationForm *f) {
  Ctx *c = p->c;
  Term x = p->system.x[i];
  MatrixGroup g[2];
  if (t_is_scalar(x) || t_is_column(x) || x->rows != r->rows || x->cols != r->cols || !split(c, r, x, g)) return false;
  if (!eq_depends(c, g[0].tail, x) && !eq_depends(c, g[1].tail, x)) return false;
  int left = t_is_identity(g[1].tail) || (is_inverse(g[1].tail) && !is_inverse(g[0].tail)) ? 1 : 0, right = 1 - left;
  if (!is_inverse(g[left].tail)) return false;
  /* H_l T_l + H_r T_r = 0: H_l = -H_r (T_r T_l^-1) */
  Term behind = g[left].tail, head = t_neg(c, g[right].head);
  bool negative = eq_is_negative(c, g[left].head);
  if (negative) {
    g[left].head = t_neg(c, g[left].head);
    head = t_neg(c, head);
    f->scale = t_neg(c, f->scale);
  }
  Term value = present(c, t_mul2(c, g[right].tail, t_inv(c, behind)));
  Symbol *sym = name_multiplier(c, (Shape){value->rows, value->cols}, 0);
  sym->temporary = true;
  sym->definition = raise_term(c, value);
  f->name = t_sym(c, sym);
  f->value = value;
  trail_line(&f->trail, f->name, value, LAW_MATRIX_FACTOR);
  f->left = present(c, g[left].head);
  f->right = present(c, t_mul2(c, head, f->name));
  f->behind = t_is_identity(behind) ? NULL : behind;
  return true;
}
