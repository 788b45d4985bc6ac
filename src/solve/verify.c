/* Solutions put back into what was typed, at random points (check/check.h). */
#include "algebra/raise.h"
#include "base/ptrmap.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/problem.h"

/* ||E||^2 has no kink where E = 0, although ||E|| has: E is summed up square by square.  Rebuilds what is above. */
static Ast *with_smooth_squares(Ctx *c, const Ast *e, PtrMap *done) {
  Ast *known = ptrmap_get(done, e);
  if (known != NULL) return known;
  bool changed = false;
  Ast **args = ARENA_ARRAY(c->arena, Ast *, e->nargs + 1);
  for (int i = 0; i < e->nargs; i++) {
    args[i] = with_smooth_squares(c, e->args[i], done);
    changed = changed || args[i] != e->args[i];
  }
  Ast *res = (Ast *)(uintptr_t)e;
  if (changed) {
    res = ARENA_NEW(c->arena, Ast);
    *res = *e;
    res->args = args;
    res->id = 0;
  }
  bool square = ast_is_call(res, FN_POW) && ast_is_call(res->args[0], FN_NORM_F) && res->args[1]->kind == AST_NUMBER && fmpq_cmp_si(res->args[1]->value, 2) == 0;
  if (square) {
    Shape s = res->shape;
    res = ast_call1(c->arena, FN_SUMSQ, res->args[0]->args[0], res->span);
    res->shape = s;
  }
  ptrmap_put(done, e, res);
  return res;
}

static const Ast *smooth(Ctx *c, const Ast *e) {
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL && !e->sym->intermediate) e = e->sym->definition;
  return with_smooth_squares(c, e, ptrmap_new(c->arena));
}

static Ast *zeros(Ctx *c, Shape s) { return raise_term(c, t_zero(c, s.rows, s.cols)); }

/* What the side `other` stands for where F has this shape: a bare number is that number in every entry. */
static const Ast *shaped(Ctx *c, const Ast *other, Shape s) {
  if (other == NULL) return zeros(c, s);
  const bool number = ast_is_scalar(other) && !(dim_is(s.rows, 1) && dim_is(s.cols, 1));
  if (!number) return other;
  Ast *args[] = {zeros(c, s), (Ast *)(uintptr_t)other};
  Ast *res = ast_call(c->arena, FN_ADD, 2, args, (Span){0, 0});
  res->shape = s;
  return res;
}

static CheckRequest request(const Problem *p, int i, const Clause *at, int nat) {
  const Typed *t = &p->typed[i];
  CheckRequest q = {.kind = t->wrt != NULL ? CHECK_GRADIENT : CHECK_EQUAL, .f = smooth(p->c, t->f), .wrt = t->wrt, .at = at, .nat = nat};
  if (i < p->nvars && p->system.x[i]->kind == T_MEMBER) q.entry = p->st->wrt[i].target;
  q.answer = shaped(p->c, t->other, t->wrt != NULL ? t->wrt->shape : t->f->shape);
  return q;
}

static Check worse(Check a, Check b) {
  if (a.status != CHECK_PASSED) return a;
  if (b.status != CHECK_PASSED) return b;
  if (b.points < a.points) a.points = b.points;
  if (b.digits < a.digits) a.digits = b.digits;
  return a;
}

/* The statement's own `at` and the values of the unknowns. */
static Clause *clauses(const Problem *p, const Solution *s, int *n) {
  const Statement *st = p->st;
  Clause *at = ARENA_ARRAY(p->c->arena, Clause, st->nat + p->system.n);
  *n = 0;
  for (int i = 0; i < st->nat; i++) at[(*n)++] = st->at[i];
  for (int i = 0; s != NULL && i < p->system.n; i++)
    if (s->value[i] != NULL) at[(*n)++] = (Clause){.name = p->symbol[i]->name, .expr = raise_term(p->c, s->value[i])};
  return at;
}

/* The expression where the conditions of the solution hold: times exp(log(a) - log(a)) = 1 for each a that is to be positive, which has
 * no value elsewhere. */
static const Ast *where_conditions_hold(const Problem *p, const Ast *f, const Solution *s) {
  Arena *arena = p->c->arena;
  for (int i = 0; i < s->trail.nconditions; i++) {
    const Condition *k = &s->trail.conditions[i];
    if ((k->need != NEEDS_POSITIVE && k->need != NEEDS_NONNEGATIVE) || !t_is_scalar(k->a) || t_is_number(k->a)) continue;
    Ast *a = raise_term(p->c, k->a), *log = ast_call1(arena, FN_LOG, a, f->span), *minus = ast_call1(arena, FN_NEG, log, f->span);
    log->shape = minus->shape = a->shape;
    Ast *zero = ast_call2(arena, FN_ADD, log, minus, f->span), *one = ast_call1(arena, FN_EXP, zero, f->span);
    zero->shape = one->shape = a->shape;
    Ast *res = ast_call2(arena, FN_MUL, one, (Ast *)(uintptr_t)f, f->span);
    res->shape = f->shape;
    f = res;
  }
  return f;
}

/* The lines hold at the solution, as far as they have values there. */
static bool lines_hold(const Problem *p, const Solution *s, const Clause *at, int nat) {
  for (int i = 0; i < s->trail.n; i++) {
    const Line *l = &s->trail.lines[i];
    CheckRequest q = {.kind = CHECK_EQUAL, .f = where_conditions_hold(p, smooth(p->c, raise_term(p->c, l->left)), s), .answer = raise_term(p->c, l->right), .at = at, .nat = nat};
    if (check_answer(p->c, &q).status == CHECK_FAILED) return false;
  }
  return true;
}

/* With a pseudoinverse the equation has to have a solution: the right side is made of one. */
static Check verify_consistent(const Problem *p) {
  Ctx *c = p->c;
  Term x = p->system.x[0], linear, constant;
  Check failed = {.status = CHECK_SKIPPED, .reason = "the equation is not linear"};
  if (p->system.n != 1 || !eq_affine(c, p->system.residual[0], x, &linear, &constant)) return failed;
  Term rhs = eq_apply(c, linear, x, x);
  Trail scratch = {.c = c};
  Roots roots = isolate_linear(&scratch, linear, rhs, x);
  if (roots.n != 1) return failed;
  CheckRequest q = {.kind = CHECK_EQUAL, .f = raise_term(c, eq_apply(c, linear, x, roots.value[0])), .answer = raise_term(c, rhs)};
  return check_answer(c, &q);
}

/* A member's value cannot stand behind `at`: it is put into the gradient, which was checked against F as typed. */
static Check verify_member(const Problem *p, int i, Term value) {
  Ctx *c = p->c;
  Attempt a = attempt_begin(c);
  Term residual = p->system.residual[i], put = t_substitute(c, residual, p->system.x[i], value);
  if (attempt_failed(c, &a)) return (Check){.status = CHECK_FAILED, .reason = "the solution has no value"};
  CheckRequest q = {.kind = CHECK_EQUAL, .f = smooth(c, raise_term(c, put)), .answer = raise_term(c, t_zero(c, residual->rows, residual->cols))};
  return worse(check_answer(c, &q), p->derived[i]);
}

/* Of an equation as typed the structure is a condition that is said; a gradient within a space is solved there. */
static bool is_equation(const Problem *p) { return p->st->kind == ST_SOLVE && p->st->inner == NULL; }

Check verify_solution(const Problem *p, const Solution *s) {
  Ctx *c = p->c;
  Check res = {.status = CHECK_PASSED, .points = CHECK_POINTS, .digits = 1000};
  for (int i = 0; i < p->system.n; i++)
    if ((s->consistent || !is_equation(p)) && !in_space(p, i, s->value[i])) return (Check){.status = CHECK_FAILED, .reason = "the solution has not the structure of the unknown"};
  if (s->consistent) return verify_consistent(p);
  if (p->members) return verify_member(p, 0, s->value[0]);
  int nat;
  const Clause *at = clauses(p, s, &nat);
  for (int i = 0; i < p->system.n && res.status == CHECK_PASSED; i++) {
    CheckRequest q = request(p, i, at, nat);
    q.f = where_conditions_hold(p, q.f, s);
    res = worse(res, check_answer(c, &q));
  }
  if (res.status == CHECK_PASSED && !s->zero && !lines_hold(p, s, at, nat)) return (Check){.status = CHECK_FAILED, .reason = "a line of the solution does not hold"};
  return res;
}

Check verify_partly(const Problem *p, const Solution *s) {
  Check res = {.status = CHECK_PASSED, .points = CHECK_POINTS, .digits = 1000};
  int nat;
  const Clause *at = clauses(p, s, &nat);
  for (int i = 0; i < p->system.n && res.status == CHECK_PASSED; i++) {
    if (s->value[i] == NULL) continue;
    CheckRequest q = request(p, i, at, nat);
    res = worse(res, check_answer(p->c, &q));
  }
  return res;
}

Check verify_alone(const Problem *p, int i, Term value) {
  if (p->system.x[i]->kind == T_MEMBER) return verify_member(p, i, value);
  int nat;
  Clause *at = clauses(p, NULL, &nat);
  at[nat++] = (Clause){.name = p->symbol[i]->name, .expr = raise_term(p->c, value)};
  CheckRequest q = request(p, i, at, nat);
  return check_answer(p->c, &q);
}

Check verify_equation(const Problem *p, int i, const EquationForm *f) {
  Ctx *c = p->c;
  int nat;
  const Clause *at = clauses(p, NULL, &nat);
  CheckRequest q = request(p, i, at, nat);
  Term left = t_mul2(c, f->scale, t_sub(c, f->left, f->right));
  if (f->ahead != NULL) left = t_mul2(c, f->ahead, left);
  if (f->behind != NULL) left = t_mul2(c, left, f->behind);
  Ast *difference[] = {raise_term(c, left), (Ast *)(uintptr_t)q.answer};
  Ast *sum = ast_call(c->arena, FN_ADD, 2, difference, (Span){0, 0});
  sum->shape = q.answer->shape;
  q.answer = sum;
  return check_answer(c, &q);
}
