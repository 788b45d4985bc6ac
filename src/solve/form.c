/* The best form of an equation whose unknown is not isolated. */
#include "algebra/raise.h"
#include "calculus/cost.h"
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/problem.h"
#include "solve/names.h"
#include "solve/psd.h"

static bool has_multiplier(const Problem *p, Term t) {
  for (int i = p->nvars; i < p->system.n; i++)
    if (eq_depends(p->c, t, p->system.x[i])) return true;
  return false;
}

static bool has_unknown(const Problem *p, Term t) {
  for (int i = 0; i < p->system.n; i++)
    if (eq_depends(p->c, t, p->system.x[i])) return true;
  return false;
}

/* ---- equations with a scalar factor: a(x) A x - b(x) B x = 0 ------------------------------------------------------------- */

/* The scalar factors of t in which x occurs, and what is left without them. */
static Term scalar_part(Ctx *c, Term t, Term x, Term *rest) {
  Term scalar = t_int(c, 1);
  *rest = t;
  if (t->kind != T_MUL) return scalar;
  for (int i = 0; i < t->nscalars; i++)
    if (eq_depends(c, t->args[i], x)) scalar = t_mul2(c, scalar, t->args[i]);
  *rest = t_mul2(c, t, t_recip(c, scalar));
  return scalar;
}

typedef struct Groups {
  int n;
  Term scalar[3], sum[3];
} Groups;

static Groups by_scalar(Ctx *c, Term r, Term x) {
  Groups g = {.n = 0};
  int n;
  Term *terms = eq_terms(c, r, &n);
  for (int i = 0; i < n; i++) {
    Term rest, s = scalar_part(c, terms[i], x, &rest);
    int at = 0;
    while (at < g.n && g.scalar[at] != s) at++;
    if (at == 3) return (Groups){.n = 3};
    if (at == g.n) {
      g.scalar[at] = s;
      g.sum[at] = rest;
      g.n++;
    } else {
      g.sum[at] = t_add2(c, g.sum[at], rest);
    }
  }
  return g;
}

/* Whether a scalar is known not to vanish where the equation as it stood has a value: it is divided by there. */
static bool never_zero(Ctx *c, Term residual, Term s) {
  if (s->kind == T_NUM || term_is_positive(c, s)) return true;
  if (s->kind == T_MUL && s->nscalars == s->n) {
    for (int i = 0; i < s->n; i++)
      if (!never_zero(c, residual, s->args[i])) return false;
    return true;
  }
  if (s->kind == T_POW && s->args[1]->kind == T_NUM) return fmpq_sgn(s->args[1]->coef) < 0 || never_zero(c, residual, s->args[0]);
  int n;
  const Term *nodes = t_nodes(c, residual, &n);
  for (int i = 0; i < n; i++) {
    bool root = nodes[i]->kind == T_POW && nodes[i]->args[0] == s && nodes[i]->args[1]->kind == T_NUM;
    if (root && fmpq_sgn(nodes[i]->args[1]->coef) < 0) return true;
  }
  return false;
}

/* Of the two groups the one that goes to the right, with the factor: that by whose factor nobody need divide, or the
 * shorter one; of equal ones that with the minus. */
static int right_group(const Problem *p, int i, const Groups *g) {
  Ctx *c = p->c;
  bool divides[2], varies[2];
  for (int k = 0; k < 2; k++) varies[k] = eq_depends(c, g->sum[k], p->system.x[i]);
  if (p->system.n == 1 && varies[0] != varies[1]) return varies[0] ? 1 : 0;
  for (int k = 0; k < 2; k++) divides[k] = !never_zero(c, p->system.residual[i], g->scalar[k]);
  if (divides[0] != divides[1]) return divides[0] ? 0 : 1;
  const bool negative = eq_is_negative(c, g->sum[0]);
  const long first = term_length(c, negative ? t_neg(c, g->sum[0]) : g->sum[0]);
  const long second = term_length(c, eq_is_negative(c, g->sum[1]) ? t_neg(c, g->sum[1]) : g->sum[1]);
  if (first != second) return first < second ? 0 : 1;
  return negative ? 0 : 1;
}

static bool name_factor(const Problem *p, int i, Term r, EquationForm *f) {
  Ctx *c = p->c;
  Term x = p->system.x[i], linear, constant;
  if (t_is_scalar(x) || t_is_scalar(r)) return false;
  Groups g = by_scalar(c, r, x);
  if (g.n != 2 || g.sum[0] == g.sum[1] || g.sum[0] == t_neg(c, g.sum[1])) return false;
  if (!eq_depends(c, g.sum[0], x) && !eq_depends(c, g.sum[1], x)) return false;
  for (int k = 0; k < 2; k++)
    if (!eq_affine(c, g.sum[k], x, &linear, &constant)) return false;
  int right = right_group(p, i, &g), left = 1 - right;
  for (int k = 0; k < 2; k++) {
    if (!eq_is_negative(c, g.sum[k])) continue;
    g.sum[k] = t_neg(c, g.sum[k]);
    g.scalar[k] = t_neg(c, g.scalar[k]);
  }
  Term value = present(c, t_neg(c, t_mul2(c, g.scalar[right], t_recip(c, g.scalar[left]))));
  int count;
  eq_terms(c, g.sum[left], &count);
  if (eq_is_negative(c, value) && count > 1) {
    value = present(c, t_neg(c, value));
    g.sum[left] = t_neg(c, g.sum[left]);
    g.scalar[left] = t_neg(c, g.scalar[left]);
  }
  if (!never_zero(c, p->system.residual[i], g.scalar[left])) trail_needs(&f->trail, NEEDS_NONZERO, g.scalar[left], NULL);
  Symbol *sym = name_multiplier(c, (Shape){value->rows, value->cols}, 0);
  sym->temporary = true;
  sym->definition = raise_term(c, value);
  Term name = t_sym(c, sym);
  if (!eq_depends(c, g.sum[right], x)) f->direction = g.sum[right];
  trail_line(&f->trail, name, value, LAW_MULTIPLIER);
  f->name = name;
  f->value = value;
  f->left = present(c, g.sum[left]);
  f->right = present(c, t_mul2(c, name, g.sum[right]));
  f->scale = t_mul2(c, f->scale, g.scalar[left]);
  return true;
}

/* ---- the terms on two sides -------------------------------------------------------------------------------------------------- */

static bool is_minus(Term t) { return t->kind == T_MUL && fmpq_sgn(t->coef) < 0; }

/* Terms with multipliers go to the right, or those with a minus where the unknown is in all, or those without unknowns. */
static void sides(const Problem *p, Term r, EquationForm *f) {
  Ctx *c = p->c;
  int n, nleft = 0, nright = 0;
  Term *terms = eq_terms(c, r, &n), *left = ARENA_ARRAY(c->arena, Term, n + 1), *right = ARENA_ARRAY(c->arena, Term, n + 1);
  bool multipliers = has_multiplier(p, r), all = true, mixed = false;
  for (int i = 0; i < n; i++) {
    all = all && has_unknown(p, terms[i]);
    mixed = mixed || is_minus(terms[i]) != is_minus(terms[0]);
  }
  for (int i = 0; i < n; i++) {
    bool to_right = multipliers ? has_multiplier(p, terms[i]) : all && mixed ? is_minus(terms[i]) : !has_unknown(p, terms[i]);
    if (to_right) right[nright++] = t_neg(c, terms[i]);
    else left[nleft++] = terms[i];
  }
  /* Riccati's equations are known by their sums. */
  bool whole = riccati_kind(c, r, p->system.x[0]) != RICCATI_NONE;
  f->left = nleft == 0 ? t_zero(c, r->rows, r->cols) : whole ? t_add(c, nleft, left) : present(c, t_add(c, nleft, left));
  f->right = nright > 0 ? present(c, t_add(c, nright, right)) : t_zero(c, r->rows, r->cols);
  if (nleft > 0 && eq_is_negative(c, f->left)) {
    f->left = present(c, t_neg(c, f->left));
    f->right = present(c, t_neg(c, f->right));
    f->scale = t_neg(c, f->scale);
  }
  if (nleft > 0) return;
  bool negative = eq_is_negative(c, f->right);
  f->left = negative ? present(c, t_neg(c, f->right)) : f->right;
  f->right = t_zero(c, r->rows, r->cols);
  if (!negative) f->scale = t_neg(c, f->scale);
}

/* The multiplier's value: from left = P x lambda and x' P x = K follows K lambda = x' left, for K = I or 1. */
static void read_multiplier(const Problem *p, int i, EquationForm *f) {
  Ctx *c = p->c;
  Term x = p->system.x[i];
  for (int k = p->nvars; k < p->system.n; k++) {
    Term l = p->system.x[k];
    if (!eq_depends(c, f->right, l) || !(t_is_scalar(l) || t_is_square(c, l))) continue;
    Term one = t_is_scalar(l) ? t_int(c, 1) : t_identity(c, l->rows), bare = t_substitute(c, f->right, l, one);
    Term gram = t_mul2(c, t_transpose(c, x), bare);
    if (has_multiplier(p, bare) || gram->rows != l->rows || gram->cols != l->cols) continue;
    /* With a matrix the multiplier stands at the end of every term. */
    if (f->right != t_mul2(c, bare, l) && f->right != present(c, t_mul2(c, bare, l))) continue;
    Term r = eq_plain_primitive(c, eq_open_squares(c, p->system.residual[k], x)), want = eq_plain_primitive(c, t_sub(c, gram, one));
    if (r != want && r != t_neg(c, want)) continue;
    f->name = l;
    f->value = present(c, t_mul2(c, t_transpose(c, x), f->left));
    return;
  }
}

/* N^-1 A X = N^-1 B X holds where A X = B X: the inverse with which all terms begin is taken away. */
static Term without_inverse(Ctx *c, Term r, EquationForm *f) {
  int n;
  Term *terms = eq_terms(c, r, &n), first = NULL;
  for (int i = 0; i < n; i++) {
    Term t = terms[i], w = t->kind == T_MUL && t->n > t->nscalars ? t->args[t->nscalars] : t;
    if (!t_is_fn(w, FN_INV) || (first != NULL && w != first)) return r;
    first = w;
  }
  if (n < 2) return r;
  for (int i = 0; i < n; i++) terms[i] = t_mul2(c, first->args[0], terms[i]);
  f->ahead = first;
  return t_add(c, n, terms);
}

EquationForm best_form(const Problem *p, int i) {
  Ctx *c = p->c;
  EquationForm f = {.trail = {.c = c}};
  f.trail.owner = i;
  Factor factors[MOST_FACTORS];
  int n;
  fmpq_t q;
  fmpq_init(q);
  Term r = p->system.residual[i];
  r = eq_distribute(c, r, has_multiplier(p, r) ? NULL : p->system.x[i]);
  Term whole = r;
  r = eq_primitive(c, r, q, factors, &n);
  if (!has_unknown(p, r)) { /* nothing is left of sin(t) = 0 without its factor */
    r = whole;
    n = 0;
    fmpq_one(q);
  }
  f.scale = t_num(c, q);
  fmpq_clear(q);
  for (int k = 0; k < n; k++) {
    f.scale = t_mul2(c, f.scale, t_pow_int(c, factors[k].base, factors[k].exponent));
    bool vanishes = factors[k].exponent > 0 && !never_zero(c, p->system.residual[i], factors[k].base);
    if (vanishes) trail_needs(&f.trail, has_unknown(p, factors[k].base) ? LEAVES_OUT : NEEDS_NONZERO, factors[k].base, NULL);
  }
  if (p->system.first[i].left != NULL) trail_line(&f.trail, p->system.first[i].left, p->system.first[i].right, p->system.first[i].law);
  r = without_inverse(c, r, &f);
  if (!has_multiplier(p, r) && (name_factor(p, i, r, &f) || (p->typed[i].wrt != NULL && name_matrix_factor(p, i, r, &f)))) return f;
  sides(p, r, &f);
  read_multiplier(p, i, &f);
  return f;
}
