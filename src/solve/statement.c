#include "solve/statement.h"

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/answer_impl.h"
#include "calculus/present.h"
#include "output/print.h"
#include "solve/equation.h"
#include "solve/lagrange.h"
#include "solve/names.h"
#include "solve/orthonormal.h"
#include "solve/problem.h"

/* ---- the equations of a gradient ------------------------------------------------------------------------------------------ */

static Term at_values(Problem *p, Term t) {
  Ctx *c = p->c;
  for (int i = 0; i < p->st->nat; i++) {
    Symbol *s = symbol_find(c->symbols, p->st->at[i].name);
    if (s != NULL) t = t_substitute(c, t, t_sym(c, s), lower(c, p->st->at[i].expr));
  }
  return t;
}

/* A side of an equation as a term of the residual's shape: a bare number stands for that number in every entry. */
static Term side(Ctx *c, const Ast *e, Term like) {
  Term t = lower(c, e);
  if (t_is_scalar(t) && !t_is_scalar(like)) return t_mul2(c, t, t_ones(c, like->rows, like->cols));
  return t;
}

/* The result of an inner request, and that it equals `other` (NULL: vanishes), as equation i. */
static void take_gradient(Problem *p, int i, const Answer *inner, int k, const Ast *f, const Ast *other) {
  Ctx *c = p->c;
  const Result *r = &inner->results[k];
  Term g = lower(c, r->expr), h = other == NULL ? t_zero(c, g->rows, g->cols) : side(c, other, g);
  System *s = &p->system;
  g = at_values(p, g), h = at_values(p, h);
  s->residual[i] = t_sub(c, g, h);
  s->first[i] = (Line){.left = g, .right = h, .law = other == NULL || t_is_zero(h) ? LAW_STATIONARY : LAW_NONE, .owner = i};
  s->put_in[i] = LAW_PUT_IN;
  p->typed[i] = (Typed){.f = f, .wrt = r->wrt, .other = other};
  p->before[i] = r->steps;
  p->derived[i] = r->check;
  Step *last = r->steps;
  while (last != NULL && last->next != NULL) last = last->next;
  if (last == NULL || last->lhs == LHS_GRAD) return;
  Step *step = ARENA_NEW(c->arena, Step);
  *step = (Step){.lhs = LHS_GRAD, .sym = r->wrt, .expr = r->expr, .law = {"", "", ""}};
  last->next = step;
}

/* ---- stationary ------------------------------------------------------------------------------------------------------------ */

/* Under X'X = I a problem that has a solution in closed form for a square X alone is that of a rotation. */
static Answer *answer_for_square(Problem *p) {
  const Symbol *x = p->symbol[0];
  Statement *again = polar_needs_square(p) ? with_square_variable(p->c, x->name) : NULL;
  if (again == NULL) return NULL;
  diag_assume(p->c->diag, "%s square", print_name(p->c, x->name, (Format)p->c->format));
  return answer_stationary(p->c, again, p->options);
}

/* Where ||u|| is not 0, it is stationary where ||u||^2 is. */
static Statement *with_squared_norm(Ctx *c, Statement *st) {
  if (st->nexprs == 0 || !ast_is_call(st->expr, FN_NORM_F)) return st;
  Statement *res = ARENA_NEW(c->arena, Statement);
  *res = *st;
  fmpq_t two;
  fmpq_init(two);
  fmpq_set_si(two, 2, 1);
  Ast *args[] = {st->expr, ast_number(c->arena, two, (Span){0, 0})};
  fmpq_clear(two);
  args[1]->shape = st->expr->shape;
  res->expr = ast_call(c->arena, FN_POW, 2, args, st->expr->span);
  res->expr->shape = st->expr->shape;
  diag_note(c->diag, "the square of the norm is taken: where the norm is not 0 it is stationary at the same points");
  return res;
}

Answer *answer_stationary(Ctx *c, Statement *st, const AnswerOptions *o) {
  Problem p;
  st = with_squared_norm(c, with_orthonormality(c, st));
  if (!problem_open(&p, c, st, o, "stationary")) return NULL;
  Statement *gradient = ARENA_NEW(c->arena, Statement);
  *gradient = *st;
  gradient->kind = ST_GRAD;
  gradient->nexprs = gradient->nat = 0;
  const Ast *f = st->expr;
  p.constrained = st->nexprs > 0;
  if (p.constrained) {
    Ast *l = lagrange_function(&p);
    if (l == NULL) return NULL;
    f = l;
    Symbol *sym = name_lagrangian(c, l);
    Ast *name = ast_name(c->arena, sym->name, st->span);
    name->sym = sym;
    name->shape = l->shape;
    gradient->expr = name;
    p.answer->f = name;
  }
  AnswerOptions wanted = *o;
  wanted.layout_numerator = false;
  const Answer *inner = answer_statement(c, gradient, &wanted);
  if (inner == NULL) return NULL;
  for (int i = 0; i < p.nvars; i++) take_gradient(&p, i, inner, i, f, NULL);
  if (c->diag->failed) return NULL;
  Answer *square = answer_for_square(&p);
  if (square != NULL || c->diag->failed) return square;
  Answer *res = problem_answer(&p);
  if (res != NULL && res->results[0].solved) say_extremum(&p);
  return res;
}

/* ---- solve ------------------------------------------------------------------------------------------------------------------ */

static bool solve_gradient(Problem *p, const AnswerOptions *o) {
  Statement *inner = p->st->inner;
  AnswerOptions wanted = *o;
  wanted.layout_numerator = false;
  if (inner->kind != ST_GRAD || inner->transposed || inner->fraction) {
    if (inner->kind != ST_GRAD) return diag_error(p->c->diag, ERR_UNSUPPORTED, inner->span, "only grad can stand in solve; write other equations out");
  }
  if (inner->nwrt != p->nvars) return diag_error(p->c->diag, ERR_UNSUPPORTED, p->st->span, "as many gradients as unknowns are needed");
  const Answer *a = answer_statement(p->c, inner, &wanted);
  if (a == NULL) return false;
  p->answer->f = inner->expr;
  for (int i = 0; i < p->nvars; i++) take_gradient(p, i, a, i, inner->expr, p->st->exprs[0]);
  return !p->c->diag->failed;
}

/* Equation i, F = G as typed. */
static void take_sides(Problem *p, int i) {
  Ctx *c = p->c;
  const Ast *left = p->st->exprs[2 * i], *right = p->st->exprs[2 * i + 1];
  const Ast *shaped = ast_is_scalar(left) && !ast_is_scalar(right) ? right : left;
  Term like = t_zero(c, shaped->shape.rows, shaped->shape.cols), f = at_values(p, side(c, left, like)), g = at_values(p, side(c, right, like));
  p->system.residual[i] = t_sub(c, f, g);
  p->system.first[i] = (Line){.left = f, .right = g, .law = LAW_NONE, .owner = i};
  p->system.put_in[i] = LAW_PUT_IN;
  p->typed[i] = (Typed){.f = shaped, .other = shaped == left ? right : left};
}

static bool occurs(const Problem *p, int unknown) {
  for (int i = 0; i < p->system.n; i++)
    if (eq_depends(p->c, p->system.residual[i], p->system.x[unknown])) return true;
  return false;
}

static bool solve_sides(Problem *p) {
  Ctx *c = p->c;
  int n = p->st->nexprs / 2;
  if (n != p->nvars) return diag_error(c->diag, ERR_UNSUPPORTED, p->st->span, "as many equations as unknowns are needed, and there are %d and %d", n, p->nvars);
  for (int i = 0; i < n && !c->diag->failed; i++) take_sides(p, i);
  p->answer->f = p->st->exprs[0];
  for (int i = 0; i < n && !c->diag->failed; i++) {
    if (occurs(p, i)) continue;
    bool all = n == 1 && t_is_zero(p->system.residual[0]);
    diag_error(c->diag, ERR_UNDEFINED, p->st->wrt[i].target->span, all ? "the sides are equal for every %s" : "%s does not occur in the equation", p->symbol[i]->name);
  }
  return !c->diag->failed;
}

Answer *answer_solve(Ctx *c, Statement *st, const AnswerOptions *o) {
  Problem p;
  if (!problem_open(&p, c, st, o, "solve")) return NULL;
  bool ready = st->inner != NULL ? solve_gradient(&p, o) : solve_sides(&p);
  return ready ? problem_answer(&p) : NULL;
}

/* ---- dispatch ----------------------------------------------------------------------------------------------------------------- */

/* grad F wrt X = 0 asks whether the gradient is zero everywhere; mostly the points are meant at which it is. */
static Answer *answer_with_remark(Ctx *c, Statement *st, const AnswerOptions *o) {
  Answer *a = answer_statement(c, st, o);
  const Ast *e = st->candidate;
  bool zero = e != NULL && ((e->kind == AST_NUMBER && fmpq_is_zero(e->value)) || ast_is_call(e, FN_ZEROS));
  if (a != NULL && zero && a->equal == 0 && st->kind == ST_GRAD) diag_note(c->diag, "`stationary F wrt X` finds where the gradient vanishes");
  return a;
}

Answer *solve_statement(Ctx *c, Statement *st, const AnswerOptions *o) {
  answer_services(c);
  switch (st->kind) {
    case ST_SOLVE: return answer_solve(c, st, o);
    case ST_STATIONARY: return answer_stationary(c, st, o);
    case ST_CONVEX: return answer_convex(c, st, o);
    default: return answer_with_remark(c, st, o);
  }
}
