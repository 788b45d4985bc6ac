#include "calculus/derivation.h"

#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/adjoint.h"
#include "calculus/closing.h"
#include "calculus/expand.h"
#include "calculus/jacobian.h"
#include "calculus/lets.h"
#include "calculus/member.h"
#include "calculus/present.h"
#include "calculus/unfold.h"
#include "output/print.h"

enum { LARGE = 600 }; /* nodes; beyond this a derivation shows its first and its last line only */

static bool is_large(Ctx *c, Term f) {
  int n;
  t_nodes(c, f, &n);
  return n > LARGE;
}

static Term one(Ctx *c) { return t_int(c, 1); }

/* ---- structured variables ---------------------------------------------------------------------------------------------------------- */

bool is_symmetric_by_value(Ctx *c, Term g) {
  if (t_is_symmetric(c, g)) return true;
  Ast *a = raise_term(c, g), *b = raise_term(c, t_transpose(c, g));
  return check_same(c, a, b, NULL).status == CHECK_PASSED;
}

/* The projection of G onto the space of a structured variable. */
static Term project(Ctx *c, Term g, unsigned facts) {
  Term half = t_ratio(c, 1, 2);
  if (facts & FACT_DIAGONAL) return t_diagm(c, t_diagv(c, g));
  if (facts & FACT_SYMMETRIC) return is_symmetric_by_value(c, g) ? g : t_mul2(c, half, t_add2(c, g, t_transpose(c, g)));
  if (facts & FACT_ANTISYMMETRIC) return g->facts & FACT_ANTISYMMETRIC ? g : t_mul2(c, half, t_sub(c, g, t_transpose(c, g)));
  if (facts & FACT_LOWER) return t_fn1(c, FN_TRIL, g);
  if (facts & FACT_UPPER) return t_fn1(c, FN_TRIU, g);
  return g;
}

/* ---- gradient ------------------------------------------------------------------------------------------------------------------------ */

/* The derivation in short: only the form that the answer is read off from. */
static Term gradient_at_once(Ctx *c, Steps *s, Term f, const Variables *v, Term diff) {
  Term dF = differential(c, f, v);
  if (c->diag->failed) return dF;
  Term g = present(c, adjoint(c, dF, one(c), diff));
  add_closing(s, LHS_DF, NULL, read_off(c, g, diff, known_symmetric(g)), law_read(c, diff));
  return g;
}

/* dF worked out in steps; by a member of a family with the differentials of the others out of it. */
static Term worked_out(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term f, Term x) {
  bool family = has_other_members(c, f, x);
  if (family) f = member_rename(c, f, x);
  Variables v = member_variables(c, f, x);
  Term dF = is_large(c, f) ? differential(c, f, &v) : expand_all(c, s, lhs, sym, expand_start(c, f, &v), &v);
  if (c->diag->failed || !family) return dF;
  dF = member_pick(c, dF, x, &s->limits, (Span){0, 0});
  if (!c->diag->failed) steps_add(s, lhs, sym, NULL, raise_term(c, dF), LAW_MEMBER);
  return dF;
}

static Term gradient_by_member(Ctx *c, Steps *s, Term f, Term x) {
  Term diff = t_diff(c, x), dF = worked_out(c, s, LHS_DF, NULL, f, x);
  if (c->diag->failed) return diff;
  Term g = present(c, adjoint(c, dF, one(c), diff));
  add_closing(s, LHS_DF, NULL, read_off(c, g, diff, known_symmetric(g)), law_read(c, diff));
  return g;
}

/* grad L where L = ...: what the intermediate stands for. */
static Term without_own_name(Ctx *c, Term f) {
  while (f->kind == T_SYM && f->sym->intermediate && f->sym->definition != NULL && !c->diag->failed)
    f = lower_keeping_intermediates(c, f->sym->definition);
  return f;
}

/* Whether the AST adds the entries of an elementwise product of matrices, which a term writes as a trace. */
static bool adds_product(const Ast *e) {
  if (ast_is_call(e, FN_SUM) && ast_is_call(e->args[0], FN_HADAMARD)) return !dim_is(e->args[0]->shape.rows, 1) && !dim_is(e->args[0]->shape.cols, 1);
  for (int i = 0; i < e->nargs; i++)
    if (adds_product(e->args[i])) return true;
  return false;
}

static bool calls(const Ast *e, Fn fn) {
  if (ast_is_call(e, fn)) return true;
  for (int i = 0; i < e->nargs; i++)
    if (calls(e->args[i], fn)) return true;
  return false;
}

/* The first line of df names the law by which sum(A .* B) stands there as tr(A'B). */
static void name_trace_of_product(Ctx *c, Steps *s, const Step *before) {
  Step *first = before == NULL ? s->first : before->next;
  if (first == NULL || s->first->lhs != LHS_F || !adds_product(s->first->expr) || !calls(first->expr, FN_TR)) return;
  const LawName law = law_join(c, LAW_HADAMARD_TRACE, (LawName){{first->law[0], first->law[1], first->law[2]}});
  for (int i = 0; i < 3; i++) first->law[i] = law.text[i];
}

/* Without projection; with the gradient in the names of the lets as a step of its own if wanted.  `used`: the names. */
static Term plain_gradient(Ctx *c, Steps *s, Term f, Term x, bool show, Lets *used) {
  used->n = 0;
  f = without_own_name(c, f);
  Variables v = {1, &x};
  Term diff = t_diff(c, x), inlined = intermediates_written_out(c, f);
  if (has_other_members(c, inlined, x)) return gradient_by_member(c, s, inlined, x);
  if (!depends_on(c, inlined, &v)) {
    steps_add(s, LHS_DF, NULL, NULL, raise_term(c, t_int(c, 0)), LAW_CONSTANT);
    return t_zero(c, x->rows, x->cols);
  }
  if (is_large(c, inlined)) f = inlined;
  if (is_large(c, f)) return gradient_at_once(c, s, f, &v, diff);
  Lets l = lets_find(c, f, &v);
  add_lets(c, s, &l);
  if (c->diag->failed) return diff;
  if (l.sums) steps_add(s, LHS_F, NULL, NULL, raise_term(c, l.body), LAW_SUM_TRACE);
  const Step *before = s->tail;
  Term t = expand_all(c, s, LHS_DF, NULL, expand_start(c, l.body, &l.all), &l.all);
  if (c->diag->failed) return diff;
  name_trace_of_product(c, s, before);
  t = unfold_lets(c, s, LHS_DF, NULL, &l, t, diff);
  Term plain = adjoint(c, t, one(c), diff), g = present(c, plain), full = g;
  if (c->diag->failed) return diff;
  if (l.n > 0) {
    full = present_best(c, lets_write_out(c, &l, g), lets_write_out(c, &l, plain));
  }
  add_end_lines(c, s, t, g, diff);
  if (!t_is_zero(g)) add_read_off(c, s, t, g, diff);
  if (show && full != g) steps_add(s, LHS_GRAD, x->sym, NULL, raise_term(c, g), LAW_NONE);
  l.body = g;
  *used = l;
  return full;
}

static void add_typed(Ctx *c, Steps *s, const Ast *typed) {
  /* grad L with L defined before: its definition is shown. */
  if (typed->kind == AST_NAME && typed->sym->definition != NULL) typed = typed->sym->definition;
  Ast *copy = ARENA_NEW(c->arena, Ast);
  *copy = *typed;
  steps_add(s, LHS_F, NULL, NULL, copy, LAW_NONE);
}

static void note_projection(Ctx *c, const Symbol *x, unsigned space) {
  const char *word = space & FACT_DIAGONAL ? "diagonal" : space & FACT_SYMMETRIC ? "symmetric" : space & FACT_ANTISYMMETRIC ? "antisymmetric" : space & FACT_LOWER ? "lower triangular" : "upper triangular";
  const char *name = print_name(c, x->name, (Format)c->format);
  diag_note(c->diag, "the gradient within the %s matrices; `assume %s unconstrained` gives the plain one", word, name);
}

Term derive_gradient(Ctx *c, Steps *s, const Ast *typed, Term f, Term x, bool names) {
  add_typed(c, s, typed);
  /* With a structured x the answer is the projected gradient: the plain one is no line of its own. */
  unsigned space = t_diff(c, x)->facts;
  Lets used;
  Term g = plain_gradient(c, s, f, x, names && space == 0, &used);
  if (c->diag->failed || space == 0) return g;
  Term projected = present(c, project(c, g, space));
  if (projected == g) return g;
  steps_add(s, LHS_DF, NULL, NULL, read_off(c, projected, t_diff(c, x), (space & FACT_SYMMETRIC) || known_symmetric(projected)), LAW_PROJECT);
  note_projection(c, x->sym, space);
  return projected;
}

/* ---- Jacobian, Hessian ----------------------------------------------------------------------------------------------------------------- */

/* dF in diff alone, in the names of l, and by that of s->name what s->value is. */
static Term differential_steps(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term f, Term x, Lets *l) {
  if (l->n == 0) return worked_out(c, s, lhs, sym, f, x);
  add_lets(c, s, l);
  const Term t = expand_all(c, s, lhs, sym, expand_start(c, l->body, &l->all), &l->all);
  return c->diag->failed ? f : unfold_lets(c, s, lhs, sym, l, t, t_diff(c, x));
}

/* The shortest form of the Jacobian: that of the derivation written out, or the one worked out without names. */
static Term full_jacobian(Ctx *c, Term f, Term x, const Lets *l, Term j) {
  if (l->n == 0) return j;
  const Term direct = jacobian_matrix(c, differential(c, f, &(Variables){1, &x}), t_diff(c, x));
  return present_best(c, direct, lets_write_out(c, l, j));
}

/* dF = J dx for f and the names of l, which stand for parts of it. */
static Term jacobian_steps(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term f, Term x, Lets *l) {
  const Term diff = t_diff(c, x), dF = differential_steps(c, s, lhs, sym, f, x, l);
  if (c->diag->failed) return f;
  const Term j = present(c, jacobian_matrix(c, dF, diff));
  if (c->diag->failed) return f;
  /* The last lines, and what is read off from them, by the names that the steps use: z (1 - z), not z sigmoid(-u). */
  const Term shown = s->name == NULL ? j : present(c, jacobian_matrix(c, term_by_name(c, dF, s->value, s->name), diff));
  add_matrix_lines(c, s, lhs, sym, f, dF, shown, diff);
  const Term full = full_jacobian(c, f, x, l, j);
  if (shown != full) steps_add(s, LHS_JAC, NULL, NULL, raise_term(c, shown), LAW_NONE);
  s->value = s->name = NULL;
  return full;
}

/* From here on the steps show the value that their differentials repeat by its name. */
static void show_value_by_name(Ctx *c, Steps *s, Term f, const Variables *v) {
  Let let;
  if (is_large(c, f) || !lets_find_value(c, f, v, &let)) return;
  add_let(c, s, let.sym);
  s->value = let.value, s->name = let.name;
}

/* The names of the quotients of f, none where f is large or where the members of a family vary apart. */
static Lets quotients(Ctx *c, Term f, Term x) {
  if (is_large(c, f) || has_other_members(c, f, x)) return (Lets){.n = 0};
  Term *atom = ARENA_NEW(c->arena, Term);
  *atom = x;
  return lets_find_quotients(c, f, &(Variables){1, atom});
}

Term derive_jacobian(Ctx *c, Steps *s, const Ast *typed, Term f, Term x) {
  add_typed(c, s, typed);
  show_value_by_name(c, s, f, &(Variables){1, &x});
  Lets l = quotients(c, f, x);
  return jacobian_steps(c, s, LHS_DF, NULL, f, x, &l);
}

/* A name for the gradient, whose differential the second half of a Hessian's derivation works out. */
static Symbol *gradient_symbol(Ctx *c, Term g) {
  static const char *const pool[] = {"g", "G", "h", "p"};
  const char *name = "g_1";
  for (int i = 0; i < 4; i++)
    if (symbol_find(c->symbols, intern(c->names, pool[i])) == NULL) {
      name = pool[i];
      break;
    }
  Symbol *sym = symbol_add(c->symbols, intern(c->names, name));
  sym->kind = t_is_scalar(g) ? KIND_SCALAR : t_is_column(g) ? KIND_VECTOR : KIND_MATRIX;
  sym->shape = (Shape){g->rows, g->cols};
  sym->temporary = true;
  sym->definition = raise_term(c, g);
  return sym;
}

static bool is_linear(Ctx *c, Term t, const Variables *v) { return !t_has_fn(c, expand_start(c, t, v), FN_D); }

/* The names in which the gradient g is differentiated by y: those of the derivation of g where it is not linear in them, and
 * those of its quotients.  Sets the gradient in these names as their body. */
static Lets second_lets(Ctx *c, Term g, Term y, const Lets *used) {
  if (used->n > 0 && !is_large(c, g) && !has_other_members(c, g, y)) {
    Term *atom = ARENA_NEW(c->arena, Term);
    *atom = y;
    const Lets l = lets_of_second(c, used, g, &(Variables){1, atom});
    if (l.n > 0 && !is_linear(c, l.body, &l.all)) return l;
  }
  return quotients(c, g, y);
}

Term derive_hessian(Ctx *c, Steps *s, const Ast *typed, Term f, Term x, Term y) {
  add_typed(c, s, typed);
  Lets used;
  Term g = plain_gradient(c, s, f, x, false, &used);
  if (c->diag->failed) return g;
  s->second = s->tail;
  Lets l = second_lets(c, g, y, &used);
  if (l.n == 0) l.body = g, l.all = (Variables){1, &y};
  show_value_by_name(c, s, l.body, &l.all);
  if (s->value == g) return jacobian_steps(c, s, LHS_DLET, s->tail->sym, g, y, &l);
  add_lets(c, s, &l);
  Symbol *sym = gradient_symbol(c, g);
  Term named = l.body;
  if (s->name != NULL) named = present(c, term_by_name(c, named, s->value, s->name));
  steps_add(s, LHS_LET, sym, NULL, named == g ? sym->definition : raise_term(c, named), LAW_NONE);
  return jacobian_steps(c, s, LHS_DLET, sym, g, y, &l);
}

/* ---- derivative by a scalar, differential ------------------------------------------------------------------------------------------------ */

Coordinate coordinate_of(Ctx *c, Term x, const Ast *target) {
  Coordinate res = {.x = x};
  if (target->kind == AST_ENTRY) res.row = lower(c, target->args[1]);
  if (target->kind == AST_ENTRY && target->nargs > 2) res.col = lower(c, target->args[2]);
  return res;
}

/* dX of the coordinate's own move by 1: 1, e_i, e_i e_j'. */
static Term unit_move(Ctx *c, Coordinate t) {
  Term res = one(c);
  if (t.row != NULL) res = t_unit(c, t.row, t.x->rows);
  return t.col == NULL ? res : t_mul2(c, res, t_transpose(c, t_unit(c, t.col, t.x->cols)));
}

static Term along(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term f, Coordinate t) {
  const Term dF = worked_out(c, s, lhs, sym, f, t.x);
  return c->diag->failed ? f : present(c, t_substitute(c, dF, t_diff(c, t.x), unit_move(c, t)));
}

Term derive_by_scalar(Ctx *c, Steps *s, const Ast *typed, Term f, Coordinate t) {
  add_typed(c, s, typed);
  const Term res = along(c, s, LHS_DF, NULL, f, t), diff = t_diff(c, t.x);
  if (c->diag->failed) return f;
  if (t.row == NULL) add_closing(s, LHS_DF, NULL, ast_times(c, raise_term(c, res), raise_term(c, diff)), law_read(c, diff));
  return res;
}

Term derive_by_two(Ctx *c, Steps *s, const Ast *typed, Term f, Coordinate t, Coordinate u) {
  add_typed(c, s, typed);
  const Term g = along(c, s, LHS_DF, NULL, f, t);
  if (c->diag->failed) return f;
  Symbol *sym = gradient_symbol(c, g);
  steps_add(s, LHS_LET, sym, NULL, sym->definition, LAW_NONE);
  s->second = s->tail;
  return along(c, s, LHS_DLET, sym, g, u);
}

/* The named variables, and beside a member all others of its family. */
static Variables with_families(Ctx *c, Term f, int n, const Term *vars) {
  int count = 0, most;
  t_nodes(c, f, &most);
  Term *atoms = ARENA_ARRAY(c->arena, Term, n * (most + 1) + 1);
  for (int i = 0; i < n; i++) {
    Variables all = member_variables(c, f, vars[i]);
    for (int k = 0; k < all.n; k++) {
      int at = 0;
      while (at < count && atoms[at] != all.atoms[k]) at++;
      if (at == count) atoms[count++] = all.atoms[k];
    }
  }
  return (Variables){count, atoms};
}

Term derive_differential(Ctx *c, Steps *s, const Ast *typed, Term f, int n, const Term *vars, bool named) {
  Variables v = {n, vars};
  bool family = false;
  add_typed(c, s, typed);
  for (int i = 0; named && i < n; i++) {
    if (!has_other_members(c, f, vars[i])) continue;
    f = member_rename(c, f, vars[i]);
    family = true;
  }
  if (family) v = with_families(c, f, n, vars);
  Term dF = is_large(c, f) ? differential(c, f, &v) : expand_all(c, s, LHS_DF, NULL, expand_start(c, f, &v), &v);
  for (int i = 0; family && i < n && !c->diag->failed; i++)
    if (vars[i]->kind == T_MEMBER) dF = member_pick(c, dF, vars[i], &s->limits, (Span){0, 0});
  if (c->diag->failed) return f;
  Term res = present(c, dF);
  steps_add(s, LHS_DF, NULL, NULL, raise_term(c, res), family ? LAW_MEMBER : LAW_COLLECT);
  return res;
}
