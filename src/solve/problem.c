#include "solve/problem.h"

#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "algebra/structure.h"
#include "calculus/answer_impl.h"
#include "calculus/cost.h"
#include "calculus/member.h"
#include "calculus/present.h"
#include "output/print.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/real_roots.h"

/* ---- opening --------------------------------------------------------------------------------------------------------------- */

static void add_unknown(Problem *p, Symbol *sym, Term atom) {
  System *s = &p->system;
  p->symbol[s->n] = sym;
  s->x[s->n++] = atom;
}

/* The unknown of a target: a name, or the member of a family by which a gradient is taken; NULL for others. */
static Term unknown_of(Problem *p, const Wrt *w) {
  Ctx *c = p->c;
  const Ast *t = w->target;
  if (w->transposed) return NULL;
  if (t->kind == AST_NAME && !t->sym->family) return t_sym(c, t->sym);
  bool member = t->kind == AST_MEMBER && p->st->nexprs == 0 && (p->st->kind == ST_STATIONARY || p->st->inner != NULL);
  p->members = p->members || member;
  return member ? lower(c, t) : NULL;
}

bool problem_open(Problem *p, Ctx *c, Statement *st, const AnswerOptions *o, const char *name) {
  *p = (Problem){.c = c, .st = st, .options = o, .answer = answer_new(c, st, ANSWER_SOLUTION, name)};
  p->system.c = c;
  if (st->nwrt > MOST_UNKNOWNS) return diag_error(c->diag, ERR_LIMIT, st->span, "at most %d unknowns can be solved for", MOST_UNKNOWNS);
  Term *atoms = ARENA_ARRAY(c->arena, Term, st->nwrt + 1);
  for (int i = 0; i < st->nwrt; i++) {
    const Wrt *w = &st->wrt[i];
    Term atom = unknown_of(p, w);
    if (atom == NULL) return diag_error(c->diag, ERR_UNSUPPORTED, w->target->span, "the unknown must be a name, not a part of one");
    if (atom->sym->intermediate) return diag_error(c->diag, ERR_UNDEFINED, w->target->span, "%s is defined by `where`: it is no unknown", atom->sym->name);
    add_unknown(p, atom->sym, atom);
    atoms[i] = p->system.x[i];
  }
  p->nvars = p->system.n;
  Variables *v = ARENA_NEW(c->arena, Variables);
  *v = (Variables){p->nvars, atoms};
  c->varying = v; /* a name with a value stays a name */
  return true;
}

void problem_add_multiplier(Problem *p, Symbol *sym) { add_unknown(p, sym, t_sym(p->c, sym)); }

/* ---- steps ------------------------------------------------------------------------------------------------------------------- */

static Ast *side_ast(Ctx *c, Term t) {
  if (!t_is_zero(t)) return raise_term(c, t);
  Ast *zero = ast_integer(c->arena, 0, (Span){0, 0});
  zero->shape = (Shape){dim_const(c->dims, 1), dim_const(c->dims, 1)};
  return zero;
}

static Step *equation_step(Ctx *c, Ast *left, Ast *right, LawName law) {
  Step *s = ARENA_NEW(c->arena, Step);
  *s = (Step){.lhs = LHS_EQUATION, .left = left, .expr = right};
  for (int i = 0; i < 3; i++) s->law[i] = law.text[i];
  return s;
}

static Step **end_of(Step **s) {
  while (*s != NULL) s = &(*s)->next;
  return s;
}

/* The derivation that ends in left = right: that of equation i, then the lines that unknown i owns (those of multipliers
 * belong to the first). */
static void set_result(const Problem *p, Result *r, int i, const Trail *t, Term left, Term right, bool with_steps) {
  Ctx *c = p->c;
  Step *steps = NULL;
  const Line *previous = NULL;
  Ast *previous_left = NULL;
  for (int k = 0; k < t->n; k++) {
    const Line *l = &t->lines[k];
    if ((l->owner >= p->nvars ? 0 : l->owner) != i) continue;
    Ast *same = previous != NULL && previous->left == l->left ? previous_left : side_ast(c, l->left);
    bool last = l->left == left && l->right == right && left == p->system.x[i];
    Step *s = equation_step(c, same, last ? raise_term(c, right) : side_ast(c, l->right), l->law);
    *end_of(&steps) = s;
    previous = l;
    previous_left = same;
    r->left = s->left;
    r->expr = s->expr;
  }
  if (previous == NULL || previous->left != left || previous->right != right) {
    r->left = previous != NULL && previous->left == left ? previous_left : side_ast(c, left);
    r->expr = side_ast(c, right);
  }
  r->steps = NULL;
  if (!with_steps || !p->options->steps) return;
  r->steps = p->before[i];
  *end_of(&r->steps) = steps;
}

/* ---- results ------------------------------------------------------------------------------------------------------------------- */

static Check combined(const Problem *p, Check check, int i) {
  if (!p->options->check) return (Check){.status = CHECK_SKIPPED, .reason = "switched off"};
  const Check *derived = &p->derived[i];
  if (derived->status == CHECK_FAILED) return *derived;
  if (derived->status == CHECK_PASSED && derived->digits < check.digits) check.digits = derived->digits;
  return check;
}

/* A x = 0 has other solutions than 0 where A is singular: A x = lambda x asks for eigenvectors. */
static void say_homogeneous(const Problem *p, const Trail *t) {
  Ctx *c = p->c;
  for (int i = 0; i < t->nconditions; i++)
    if (t->conditions[i].need == NEEDS_INVERSE && !t_is_scalar(t->conditions[i].a) && !t_is_invertible(t->conditions[i].a))
      diag_note(c->diag, "where %s is singular there are solutions other than 0", trail_text(c, t->conditions[i].a));
}

static void add_solution(Problem *p, const Solution *s, Check check, bool first) {
  Answer *a = p->answer;
  for (int i = 0; i < p->nvars; i++) {
    Result *r = &a->results[a->nresults++];
    r->wrt = p->symbol[i];
    r->wrt_expr = p->st->wrt[i].target;
    r->solved = true;
    set_result(p, r, i, &s->trail, p->system.x[i], s->value[i], first);
    r->check = combined(p, check, i);
  }
  trail_say(&s->trail, p->system.n, p->system.x, s->value);
  if (p->system.n == 1 && t_is_zero(s->value[0])) say_homogeneous(p, &s->trail);
  for (int i = 0; i < p->nvars; i++)
    if (!trail_is_definite(&s->trail, p->system.x[i])) say_space(p, i, s->value[i]);
}

enum { LONG_CONDITION = 16 };

/* Whether the pseudoinverse gave the answer: what that needs and what it leaves open. */
static void say_consistent(const Problem *p, const Solution *s) {
  Ctx *c = p->c;
  Term x = p->system.x[0], linear, constant;
  if (!s->consistent || !eq_affine(c, p->system.residual[0], x, &linear, &constant)) return;
  Term left = eq_apply(c, linear, x, s->value[0]);
  Term right = t_neg(c, constant);
  if (left != right && term_length(c, left) > LONG_CONDITION) diag_assume(c->diag, "the equation has a solution");
  else if (left != right) diag_assume(c->diag, "%s = %s", trail_text(c, left), trail_text(c, right));
  if (!t_is_scalar(x)) diag_note(c->diag, "the solution of least norm; others differ from it by solutions of %s = 0", trail_text(c, eq_apply(c, linear, x, x)));
}

/* The next order of the equations; false behind the last (Heap's algorithm by counting: n is small). */
static bool next_order(Problem *p, int *count) {
  System *s = &p->system;
  for (int i = 1; i < p->nvars; i++) {
    if (count[i] >= i) {
      count[i] = 0;
      continue;
    }
    int k = i % 2 == 0 ? 0 : count[i];
    Term r = s->residual[k];
    Line l = s->first[k];
    Typed t = p->typed[k];
    Step *before = p->before[k];
    Check derived = p->derived[k];
    s->residual[k] = s->residual[i], s->first[k] = s->first[i], p->typed[k] = p->typed[i], p->before[k] = p->before[i], p->derived[k] = p->derived[i];
    s->residual[i] = r, s->first[i] = l, p->typed[i] = t, p->before[i] = before, p->derived[i] = derived;
    count[i]++;
    return true;
  }
  return false;
}

/* Solutions that hold when put back. */
typedef struct Found {
  int n;
  long length;
  Problem order; /* with the equations in the order that gave them */
  Solution solutions[MOST_SOLUTIONS];
  Check checks[MOST_SOLUTIONS];
} Found;

static void find_solutions(const Problem *p, Found *res) {
  int n = system_solve(&p->system, res->solutions);
  res->n = 0;
  res->length = 0;
  for (int i = 0; i < n; i++) {
    Check check = verify_solution(p, &res->solutions[i]);
    if (check.status != CHECK_PASSED) continue;
    for (int k = 0; k < p->nvars; k++) res->length += term_length(p->c, res->solutions[i].value[k]);
    res->solutions[res->n] = res->solutions[i];
    res->checks[res->n++] = check;
  }
  res->order = *p;
}

/* Equations as typed belong to no unknown; a gradient does, unless its unknown is not in it. */
static bool is_unordered(const Problem *p) {
  enum { FEW = 3 };
  if (p->nvars > FEW || p->constrained) return false;
  if (p->st->kind == ST_SOLVE && p->st->inner == NULL) return true;
  for (int i = 0; i < p->nvars; i++)
    if (!eq_depends(p->c, p->system.residual[i], p->system.x[i])) return true;
  return false;
}

/* The equations are tried in every order, if they have none; that with the shortest solutions is taken. */
static bool add_solutions(Problem *p) {
  Found *best = ARENA_NEW(p->c->arena, Found), *other = ARENA_NEW(p->c->arena, Found);
  int count[MOST_UNKNOWNS] = {0};
  find_solutions(p, best);
  Problem typed = *p;
  const bool unordered = is_unordered(p);
  while (unordered && next_order(p, count)) {
    find_solutions(p, other);
    if (other->n < best->n || (other->n == best->n && other->length >= best->length)) continue;
    Found *t = best;
    best = other;
    other = t;
  }
  *p = best->n > 0 ? best->order : typed;
  for (int i = 0; i < best->n; i++) {
    add_solution(p, &best->solutions[i], best->checks[i], i == 0);
    say_consistent(p, &best->solutions[i]);
  }
  return best->n > 0;
}

static bool add_polar(Problem *p) {
  Solution s;
  if (t_is_column(p->system.x[0]) || !(solve_polar(p, &s) || solve_scaled_polar(p, &s))) return false;
  Check check = verify_solution(p, &s);
  if (check.status != CHECK_PASSED) return false;
  add_solution(p, &s, check, true);
  diag_note(p->c->diag, "with other signs of singular values there are other stationary points");
  return true;
}

/* ---- what is not isolated ------------------------------------------------------------------------------------------------------- */

/* Unknown i in terms of the others, which are not known. */
static bool isolated_alone(Problem *p, int i, Result *r) {
  Ctx *c = p->c;
  const System *s = &p->system;
  if (s->n == 1 || has_other_members(c, s->residual[i], s->x[i])) return false;
  Trail t = {.c = c, .owner = i};
  if (s->first[i].left != NULL) trail_line(&t, s->first[i].left, s->first[i].right, s->first[i].law);
  Roots roots = isolate(&t, s->residual[i], s->x[i]);
  if (roots.n != 1 || roots.consistent || t_is_zero(roots.value[0])) return false;
  Term value = present(c, roots.value[0]);
  if (t_is_zero(value)) return false;
  /* Between constrained unknowns, and where only multipliers keep zero away, the equation itself says more. */
  for (int k = 0; p->constrained && k < p->nvars; k++)
    if (eq_depends(c, value, s->x[k])) return false;
  Attempt a = attempt_begin(c);
  Term at_zero = t_substitute(c, s->residual[i], s->x[i], t_zero(c, s->x[i]->rows, s->x[i]->cols));
  if (!attempt_failed(c, &a) && p->constrained && t_is_zero(at_zero)) return false;
  trail_line(&t, s->x[i], value, roots.law);
  Check check = verify_alone(p, i, value);
  if (check.status != CHECK_PASSED) return false;
  set_result(p, r, i, &t, s->x[i], value, true);
  r->check = combined(p, check, i);
  trail_say(&t, 0, NULL, NULL);
  p->alone[i] = true;
  return true;
}

/* left = lambda v with a constant v: the direction of x alone is determined, if the residual vanishes at lambda = 1. */
static bool isolated_direction(Problem *p, int i, const EquationForm *f, Result *r) {
  Ctx *c = p->c;
  Term x = p->system.x[i], linear, constant;
  if (f->direction == NULL || p->system.n != 1 || !eq_affine(c, f->left, x, &linear, &constant) || !t_is_zero(constant)) return false;
  Trail t = f->trail;
  trail_line(&t, f->left, f->right, LAW_ISOLATE);
  int lines = t.n;
  Roots roots = isolate_linear(&t, linear, f->direction, x);
  if (roots.n != 1 || roots.consistent) return false;
  Term value = present(c, roots.value[0]);
  Check check = verify_alone(p, i, value);
  if (check.status != CHECK_PASSED) return false;
  t.n = lines;
  trail_line(&t, x, value, LAW_NORMALISE);
  set_result(p, r, i, &t, x, value, true);
  r->check = combined(p, check, i);
  r->solved = true;
  trail_say(&t, 1, &x, &value);
  diag_note(c->diag, "any nonzero multiple of it, too");
  return true;
}

static void add_equation(Problem *p, int i) {
  Result *r = &p->answer->results[p->answer->nresults++];
  r->wrt = p->symbol[i];
  r->wrt_expr = p->st->wrt[i].target;
  if (isolated_alone(p, i, r)) return;
  EquationForm f = best_form(p, i);
  if (isolated_direction(p, i, &f, r)) return;
  trail_line(&f.trail, f.left, f.right, LAW_ISOLATE);
  if (f.name != NULL) diag_note(p->c->diag, "%s = %s", trail_text(p->c, f.name), trail_text(p->c, f.value));
  set_result(p, r, i, &f.trail, f.left, f.right, true);
  r->check = combined(p, verify_equation(p, i, &f), i);
  trail_say(&f.trail, 0, NULL, NULL);
}

/* The unknown in terms of multipliers that the constraints determine. */
static bool add_partial(Problem *p) {
  enum { LONGEST = 40 };
  Ctx *c = p->c;
  Solution s;
  if (!p->constrained || p->nvars != 1 || !system_solve_partly(&p->system, 1, &s)) return false;
  Check check = verify_partly(p, &s);
  if (check.status != CHECK_PASSED) return false;
  Result *r = &p->answer->results[p->answer->nresults++];
  r->wrt = p->symbol[0];
  r->wrt_expr = p->st->wrt[0].target;
  set_result(p, r, 0, &s.trail, p->system.x[0], s.value[0], true);
  r->check = combined(p, check, 0);
  trail_say(&s.trail, 0, NULL, NULL);
  for (int i = 1; i < p->system.n; i++) {
    if (s.value[i] != NULL) continue;
    const char *name = trail_text(c, p->system.x[i]);
    Trail t = {.c = c};
    trail_equation(&t, s.left_over[i], p->system.x[i], LAW_NONE);
    bool told = t.n == 1 && term_length(c, t.lines[0].left) + term_length(c, t.lines[0].right) <= LONGEST;
    if (told) diag_note(c->diag, "not solved: %s is determined by %s = %s", name, trail_text(c, t.lines[0].left), trail_text(c, t.lines[0].right));
    else diag_note(c->diag, "not solved: %s is determined by the constraint", name);
  }
  return true;
}

static void say_unsolved(const Problem *p) {
  Diag *d = p->c->diag;
  for (int i = 0; i < p->nvars; i++) {
    const char *name = trail_text(p->c, p->system.x[i]);
    if (p->answer->results[i].solved) continue;
    if (t_is_zero(p->system.residual[i])) diag_note(d, "not solved: the gradient by %s is zero everywhere", name);
    else if (!eq_depends(p->c, p->system.residual[i], p->system.x[i])) diag_note(d, "not solved: %s does not occur in its condition", name);
    else if (roots_absent(p->c, p->system.residual[i], p->system.x[i])) diag_note(d, "no real solution: the sides differ for every %s", name);
    else if (p->alone[i]) diag_note(d, "not solved: %s is given in terms of the other unknowns", name);
    else diag_note(d, "not solved: %s cannot be isolated%s", name, p->constrained ? "; it is determined by this together with the constraint" : "");
    const char *remark = square_remark(p->c, p->system.residual[i], p->system.x[i]);
    if (remark != NULL) diag_note(d, "%s", remark);
    RiccatiKind riccati = riccati_kind(p->c, eq_distribute(p->c, p->system.residual[i], p->system.x[i]), p->system.x[i]);
    if (riccati == RICCATI_CONTINUOUS) diag_note(d, "an algebraic Riccati equation: numbers come from solve_continuous_are of SciPy, care of Octave's control package");
    if (riccati == RICCATI_NONSYMMETRIC) diag_note(d, "an algebraic Riccati equation, a nonsymmetric one: solutions come from invariant subspaces of a matrix twice as large");
    if (riccati == RICCATI_DISCRETE) diag_note(d, "a discrete algebraic Riccati equation: numbers come from solve_discrete_are of SciPy, dare of Octave's control package");
  }
}

Answer *problem_answer(Problem *p) {
  Answer *a = p->answer;
  a->results = ARENA_ARRAY(p->c->arena, Result, (MOST_SOLUTIONS + 1) * MOST_UNKNOWNS);
  /* What is found for one member cannot be put into sums over all of them. */
  bool apart = p->members && (p->system.n > 1 || has_other_members(p->c, p->system.residual[0], p->system.x[0]));
  if (!apart && (add_polar(p) || add_solutions(p))) return p->c->diag->failed ? NULL : a;
  if (add_partial(p)) return p->c->diag->failed ? NULL : a;
  for (int i = 0; i < p->nvars && !p->c->diag->failed; i++) add_equation(p, i);
  say_unsolved(p);
  return p->c->diag->failed ? NULL : a;
}
