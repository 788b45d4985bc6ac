#include "solve/lagrange.h"

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/adjoint.h"
#include "calculus/differential.h"
#include "solve/equation.h"
#include "solve/names.h"

static Ast *node(Ctx *c, Fn fn, int n, Ast *const *args, Shape shape) {
  Ast *res = ast_call(c->arena, fn, n, args, (Span){0, 0});
  res->shape = shape;
  return res;
}

static Shape scalar_shape(Ctx *c) {
  const Dim *one = dim_const(c->dims, 1);
  return (Shape){one, one};
}

static bool is_zero(const Ast *e) { return (e->kind == AST_NUMBER && fmpq_is_zero(e->value)) || ast_is_call(e, FN_ZEROS); }

/* G - H; G alone where H is 0. */
static Ast *difference(Ctx *c, Ast *g, Ast *h) {
  if (is_zero(h)) return g;
  Shape shape = ast_is_scalar(g) ? h->shape : g->shape;
  Ast *args[] = {g, node(c, FN_NEG, 1, &h, h->shape)};
  return node(c, FN_ADD, 2, args, shape);
}

/* <multiplier, G - H> */
static Ast *inner(Ctx *c, const Symbol *sym, Ast *d) {
  Ast *name = ast_name(c->arena, sym->name, (Span){0, 0});
  name->sym = (Symbol *)(uintptr_t)sym;
  name->shape = sym->shape;
  bool scalar = ast_is_scalar(d), column = dim_is(d->shape.cols, 1);
  Ast *left = scalar || (sym->facts & FACT_SYMMETRIC) ? name : node(c, FN_TRANSPOSE, 1, &name, (Shape){name->shape.cols, name->shape.rows});
  Ast *args[] = {left, d};
  Ast *product = node(c, FN_MUL, 2, args, (Shape){left->shape.rows, d->shape.cols});
  if (scalar || column) {
    product->shape = scalar_shape(c);
    return product;
  }
  return node(c, FN_TR, 1, &product, scalar_shape(c));
}

/* ---- the factor of a multiplier ---------------------------------------------------------------------------------------- */

/* The rational content, with its sign, of the gradient of the scalar f by x; zero where x does not occur. */
static void gradient_content(Ctx *c, Term f, Term x, fmpq_t q) {
  Variables v = {1, &x};
  Attempt a = attempt_begin(c);
  Term g = adjoint(c, differential(c, f, &v), t_int(c, 1), t_diff(c, x));
  fmpq_zero(q);
  if (attempt_failed(c, &a) || t_is_zero(g)) return;
  Factor factors[MOST_FACTORS];
  int n;
  eq_primitive(c, eq_distribute(c, g, x), q, factors, &n);
}

/* The factor k of <multiplier, constraint> for which the first condition with it reads ... = multiplier ... */
static void factor_of(const Problem *p, Term f, Term product, fmpq_t k) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_set_si(k, 1, 1);
  for (int i = 0; i < p->nvars; i++) {
    gradient_content(p->c, product, p->system.x[i], q);
    if (fmpq_is_zero(q)) continue;
    gradient_content(p->c, f, p->system.x[i], k);
    if (fmpq_is_zero(k)) {
      fmpq_set_si(k, 1, 1);
      continue;
    }
    fmpq_div(k, k, q);
    fmpq_neg(k, k);
    break;
  }
  fmpq_clear(q);
}

static Ast *scaled(Ctx *c, const fmpq_t k, Ast *e) {
  fmpq_t size;
  fmpq_init(size);
  fmpq_abs(size, k);
  if (!fmpq_is_one(size)) {
    Ast *args[] = {ast_number(c->arena, size, (Span){0, 0}), e};
    args[0]->shape = scalar_shape(c);
    e = node(c, FN_MUL, 2, args, e->shape);
  }
  fmpq_clear(size);
  return fmpq_sgn(k) < 0 ? node(c, FN_NEG, 1, &e, e->shape) : e;
}

/* ---- constraints ------------------------------------------------------------------------------------------------------------ */

/* Whether the gradient is affine: then one multiplier for all constraints is eliminated as easily as one for each. */
static bool is_quadratic(Ctx *c, Term f, Term x) {
  Variables v = {1, &x};
  Attempt a = attempt_begin(c);
  Term g = adjoint(c, differential(c, f, &v), t_int(c, 1), t_diff(c, x)), linear, constant;
  return !attempt_failed(c, &a) && eq_affine(c, g, x, &linear, &constant);
}

/* Vector constraints A x = b, C x = d of one unknown as one: [A; C] x = [b; d]. */
static bool stacked(const Problem *p, Term f, int n, Term *lhs, Term *rhs) {
  Ctx *c = p->c;
  Term x = p->system.x[0];
  if (n < 2 || p->nvars != 1 || !t_is_column(x) || !is_quadratic(c, f, x)) return false;
  Term *rows = ARENA_ARRAY(c->arena, Term, n), *sides = ARENA_ARRAY(c->arena, Term, n);
  for (int i = 0; i < n; i++) {
    Term linear, constant, r = t_sub(c, lhs[i], rhs[i]);
    if (!(t_is_scalar(r) || t_is_column(r)) || !eq_affine(c, r, x, &linear, &constant)) return false;
    Term word = eq_distribute(c, linear, t_diff(c, x));
    rows[i] = eq_row(c, word, x);
    if (rows[i] == NULL) return false;
    sides[i] = t_neg(c, constant);
  }
  *lhs = t_mul2(c, t_block(c, n, 1, rows), x);
  *rhs = t_block(c, n, 1, sides);
  return true;
}

static bool same_shape(Ctx *c, Term a, Term b) { return dim_equal(c->dims, a->rows, b->rows) && dim_equal(c->dims, a->cols, b->cols); }

static Term side(Ctx *c, const Ast *e, Shape s) {
  Term t = lower(c, e);
  Term like = t_zero(c, s.rows, s.cols);
  if (same_shape(c, t, like)) return t;
  return t_mul2(c, t, t_ones(c, s.rows, s.cols));
}

/* Adds the constraint d = G - H with its multiplier; returns its part of the Lagrange function. */
static Ast *constraint(Problem *p, Term f, Ast *d, Term lhs, Term rhs) {
  Ctx *c = p->c;
  Term residual = t_sub(c, lhs, rhs);
  bool square = !t_is_scalar(residual) && t_is_square(c, residual);
  unsigned facts = square && t_is_symmetric(c, residual) ? FACT_SYMMETRIC : square && t_transpose(c, residual) == t_neg(c, residual) ? FACT_ANTISYMMETRIC : 0u;
  Symbol *sym = name_multiplier(c, (Shape){residual->rows, residual->cols}, facts);
  Ast *product = inner(c, sym, d);
  fmpq_t k;
  fmpq_init(k);
  factor_of(p, f, lower(c, product), k);
  product = scaled(c, k, product);
  fmpq_clear(k);
  problem_add_multiplier(p, sym);
  int i = p->system.n - 1;
  p->system.residual[i] = residual;
  p->system.put_in[i] = LAW_CONSTRAINT;
  p->typed[i] = (Typed){.f = d};
  return product;
}

/* ||u|| = c, c > 0, says ||u||^2 = c^2, which has no kink and no norm in its gradient. */
static void square_norms(Ctx *c, Ast **g, Ast **h) {
  Ast **norm = ast_is_call(*g, FN_NORM_F) ? g : h, **number = norm == g ? h : g;
  if (!ast_is_call(*norm, FN_NORM_F) || (*number)->kind != AST_NUMBER || fmpq_sgn((*number)->value) <= 0) return;
  fmpq_t q;
  fmpq_init(q);
  fmpq_set_si(q, 2, 1);
  Ast *power[] = {*norm, ast_number(c->arena, q, (Span){0, 0})};
  power[1]->shape = scalar_shape(c);
  fmpq_mul(q, (*number)->value, (*number)->value);
  *norm = node(c, FN_POW, 2, power, scalar_shape(c));
  *number = ast_number(c->arena, q, (Span){0, 0});
  (*number)->shape = scalar_shape(c);
  fmpq_clear(q);
}

Ast *lagrange_function(Problem *p) {
  Ctx *c = p->c;
  const Statement *st = p->st;
  int n = st->nexprs / 2, count = 0;
  Term f = lower(c, st->expr), *lhs = ARENA_ARRAY(c->arena, Term, n), *rhs = ARENA_ARRAY(c->arena, Term, n);
  Ast **terms = ARENA_ARRAY(c->arena, Ast *, n + 1);
  terms[count++] = st->expr;
  for (int i = 0; i < n && !c->diag->failed; i++) {
    square_norms(c, &st->exprs[2 * i], &st->exprs[2 * i + 1]);
    Ast *g = st->exprs[2 * i], *h = st->exprs[2 * i + 1];
    Shape s = ast_is_scalar(g) ? h->shape : g->shape;
    lhs[i] = side(c, g, s);
    rhs[i] = side(c, h, s);
  }
  if (c->diag->failed) return NULL;
  if (stacked(p, f, n, lhs, rhs)) {
    terms[count++] = constraint(p, f, difference(c, raise_term(c, lhs[0]), raise_term(c, rhs[0])), lhs[0], rhs[0]);
  } else {
    for (int i = 0; i < n && !c->diag->failed; i++) {
      if (p->system.n == MOST_UNKNOWNS) {
        diag_error(c->diag, ERR_LIMIT, st->span, "at most %d unknowns and multipliers can be solved for", MOST_UNKNOWNS);
        return NULL;
      }
      terms[count++] = constraint(p, f, difference(c, st->exprs[2 * i], st->exprs[2 * i + 1]), lhs[i], rhs[i]);
    }
  }
  return c->diag->failed ? NULL : node(c, FN_ADD, count, terms, scalar_shape(c));
}
