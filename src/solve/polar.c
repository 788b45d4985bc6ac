/* Equations M = X S with X'X = I and S symmetric: X is the polar factor M (M'M)^-1/2 of M
 * (Higham, Functions of Matrices, sec. 8.1; for Procrustes problems Golub and Van Loan, sec. 6.4.1). */
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/problem.h"

/* Whether equation k is X'X - I = 0, up to a factor. */
static bool is_orthonormality(const Problem *p, int k, Term x) {
  Ctx *c = p->c;
  Term gram = t_mul2(c, t_transpose(c, x), x), identity = t_identity(c, x->cols);
  Term r = eq_plain_primitive(c, p->system.residual[k]), want = t_sub(c, gram, identity);
  return r == want || r == t_neg(c, want);
}

/* q when t is q X L with the rational q. */
static bool is_multiple(Ctx *c, Term t, Term product, fmpq_t q) { return t_monic(c, t, q) == product; }

/* The symmetric S of X S, or, where X is square (or taken as such), of S X = X (X' S X); NULL for others. */
static Term absorbed(Ctx *c, Term t, Term x, bool square) {
  Term scale = t_int(c, 1);
  if (t == x) return t_identity(c, x->cols);
  if (t->kind != T_MUL) return NULL;
  for (int i = 0; i < t->nscalars; i++) scale = t_mul2(c, scale, t->args[i]);
  scale = t_mul2(c, scale, t_num(c, t->coef));
  int n = t->n - t->nscalars;
  const Term *w = t->args + t->nscalars;
  if (eq_depends(c, scale, x)) return NULL;
  if (n == 1) return w[0] == x ? t_mul2(c, scale, t_identity(c, x->cols)) : NULL;
  bool right = w[0] == x, left = w[n - 1] == x && square;
  if (!right && !left) return NULL;
  Term s = t_mul(c, n - 1, right ? w + 1 : w);
  if (eq_depends(c, s, x) || !t_is_symmetric(c, s)) return NULL;
  return t_mul2(c, scale, right ? s : t_mul3(c, t_transpose(c, x), s, x));
}

/* The parts of the condition: constant + others + factor X L = 0, where others = X inside. */
typedef struct Parts {
  Term constant, others, inside;
  fmpq_t factor;
} Parts;

static bool take_apart(const Problem *p, bool square, Parts *res) {
  Ctx *c = p->c;
  const System *s = &p->system;
  Term x = s->x[0], l = s->x[1], product = t_mul2(c, x, l);
  int n;
  bool fits = true;
  fmpq_t q;
  fmpq_init(q);
  res->constant = res->others = t_zero(c, x->rows, x->cols);
  res->inside = t_zero(c, x->cols, x->cols);
  Term *terms = eq_terms(c, eq_distribute(c, s->residual[0], x), &n);
  for (int i = 0; i < n && fits; i++) {
    if (!eq_depends(c, terms[i], x)) {
      res->constant = t_add2(c, res->constant, terms[i]);
    } else if (eq_depends(c, terms[i], l)) {
      fits = is_multiple(c, terms[i], product, q);
      fmpq_add(res->factor, res->factor, q);
    } else {
      Term part = absorbed(c, terms[i], x, square);
      fits = part != NULL;
      if (fits && t_is_square(c, x)) res->inside = t_add2(c, res->inside, part);
      res->others = t_add2(c, res->others, terms[i]);
    }
  }
  fmpq_clear(q);
  return fits && !fmpq_is_zero(res->factor) && !t_is_zero(res->constant) && !eq_depends(c, res->constant, l);
}

static bool is_posed(const Problem *p) { return p->nvars == 1 && p->system.n == 2 && is_orthonormality(p, 1, p->system.x[0]); }

bool polar_needs_square(const Problem *p) {
  Ctx *c = p->c;
  Parts parts;
  if (!is_posed(p) || t_is_square(c, p->system.x[0])) return false;
  Attempt a = attempt_begin(c);
  fmpq_init(parts.factor);
  bool as_it_is = take_apart(p, false, &parts);
  fmpq_zero(parts.factor);
  bool squared = !as_it_is && take_apart(p, true, &parts);
  fmpq_clear(parts.factor);
  return !attempt_failed(c, &a) && squared;
}

/* M and S of M = X S. */
static void add_lines(const Problem *p, const Parts *parts, Trail *t) {
  Ctx *c = p->c;
  const Line *first = &p->system.first[0];
  trail_line(t, first->left, first->right, first->law);
  if (parts->constant->kind == T_ADD || !t_is_square(c, p->system.x[0])) return;
  fmpq_t q;
  fmpq_init(q);
  Term m = t_monic(c, parts->constant, q);
  fmpq_inv(q, q);
  fmpq_neg(q, q);
  Term all = t_add2(c, parts->inside, t_scale(c, parts->factor, p->system.x[1]));
  trail_line(t, m, present(c, t_mul2(c, p->system.x[0], t_scale(c, q, all))), LAW_SYMMETRIC_PART);
  fmpq_clear(q);
}

bool solve_polar(const Problem *p, Solution *out) {
  Ctx *c = p->c;
  Parts parts;
  if (!is_posed(p)) return false;
  Attempt a = attempt_begin(c);
  Term x = p->system.x[0];
  fmpq_init(parts.factor);
  bool fits = take_apart(p, t_is_square(c, x), &parts);
  if (fits) {
    *out = (Solution){.trail = {.c = c}};
    Term m = eq_plain_primitive(c, parts.constant), gram = t_mul2(c, t_transpose(c, m), m);
    add_lines(p, &parts, &out->trail);
    trail_needs_inverse(&out->trail, t_is_square(c, m) ? m : gram);
    out->value[0] = t_fn1(c, FN_POLAR, m);
    trail_line(&out->trail, x, out->value[0], LAW_POLAR);
    /* factor X L = -(constant + others), so L = -X' (constant + others) / factor. */
    fmpq_inv(parts.factor, parts.factor);
    fmpq_neg(parts.factor, parts.factor);
    Term rest = t_substitute(c, t_add2(c, parts.constant, parts.others), x, out->value[0]);
    out->value[1] = t_scale(c, parts.factor, t_mul2(c, t_transpose(c, out->value[0]), rest));
  }
  fmpq_clear(parts.factor);
  return !attempt_failed(c, &a) && fits;
}

/* ---- with a scale -------------------------------------------------------------------------------------------------------- */

/* The same name, known to be positive. */
static Term positive_twin(Ctx *c, Term s) {
  Symbol *res = ARENA_NEW(c->arena, Symbol);
  *res = *s->sym;
  res->facts = facts_closure(res->facts | FACT_POSITIVE);
  res->temporary = true;
  return t_sym(c, res);
}

/* The conditions of X alone, for a positive scale. */
static bool factor_at_scale(const Problem *p, int ix, Term scale, Term twin, Solution *out) {
  Ctx *c = p->c;
  Problem *alone = ARENA_NEW(c->arena, Problem);
  *alone = *p;
  alone->nvars = 1;
  alone->system.n = 2;
  alone->system.x[0] = p->system.x[ix];
  alone->system.x[1] = p->system.x[2];
  alone->system.residual[0] = t_substitute(c, p->system.residual[ix], scale, twin);
  alone->system.residual[1] = p->system.residual[2];
  alone->system.first[0] = p->system.first[ix];
  if (!solve_polar(alone, out) || eq_depends(c, out->value[0], twin)) return false;
  for (int i = 0; i < out->trail.n; i++) {
    out->trail.lines[i].left = t_substitute(c, out->trail.lines[i].left, twin, scale);
    out->trail.lines[i].right = t_substitute(c, out->trail.lines[i].right, twin, scale);
    out->trail.lines[i].owner = ix;
  }
  return true;
}

bool solve_scaled_polar(const Problem *p, Solution *out) {
  Ctx *c = p->c;
  if (p->nvars != 2 || p->system.n != 3) return false;
  int ix = t_is_scalar(p->system.x[0]) ? 1 : 0, is = 1 - ix;
  Term x = p->system.x[ix], s = p->system.x[is];
  if (!t_is_scalar(s) || s->kind != T_SYM || t_is_scalar(x)) return false;
  Attempt a = attempt_begin(c);
  Term twin = (s->facts & FACT_POSITIVE) ? s : positive_twin(c, s);
  Solution at;
  if (!factor_at_scale(p, ix, s, twin, &at)) return false;
  Trail *t = &at.trail;
  t->owner = is;
  const Line *first = &p->system.first[is];
  if (first->left != NULL) trail_line(t, first->left, first->right, first->law);
  Term residual = t_substitute(c, p->system.residual[is], x, at.value[0]);
  trail_equation(t, residual, s, LAW_PUT_IN);
  Roots roots = isolate(t, residual, s);
  if (attempt_failed(c, &a) || roots.n != 1) return false;
  Term scale = present(c, roots.value[0]);
  trail_line(t, s, scale, roots.law);
  *out = (Solution){.trail = at.trail};
  out->value[ix] = at.value[0];
  out->value[is] = scale;
  out->value[2] = t_substitute(c, at.value[1], twin, scale);
  return !attempt_failed(c, &a);
}
