#include "calculus/derivation.h"

#include <string.h>

#include "algebra/raise.h"
#include "calculus/adjoint.h"
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

/* ---- ASTs of closing lines ------------------------------------------------------------------------------------------------------- */

static Ast *node(Ctx *c, Fn fn, int n, Ast *const *args, const Dim *rows, const Dim *cols) {
  Ast *res = ast_call(c->arena, fn, n, args, (Span){0, 0});
  res->shape = (Shape){rows, cols};
  return res;
}

static Ast *transposed(Ctx *c, Ast *e) {
  if (ast_is_scalar(e)) return e;
  if (ast_is_call(e, FN_TRANSPOSE)) return e->args[0];
  return node(c, FN_TRANSPOSE, 1, &e, e->shape.cols, e->shape.rows);
}

static Ast *times(Ctx *c, Ast *a, Ast *b) {
  Ast *args[] = {a, b};
  return node(c, FN_MUL, 2, args, ast_is_scalar(a) ? b->shape.rows : a->shape.rows, ast_is_scalar(b) ? a->shape.cols : b->shape.cols);
}

/* tr(G' dX), g' dx or g dt; tr(G dX) for symmetric G, and tr(dX) where that is I. */
static Ast *read_off(Ctx *c, Term g, Term diff, bool symmetric) {
  const Dim *unit = dim_const(c->dims, 1);
  Ast *left = raise_term(c, g), *right = raise_term(c, diff), *product;
  if (symmetric && g->kind != T_ADD) product = raise_term(c, t_mul2(c, g, diff));
  else product = times(c, symmetric ? left : transposed(c, left), right);
  return t_is_scalar(diff) || t_is_column(diff) ? product : node(c, FN_TR, 1, &product, unit, unit);
}

static bool known_symmetric(Term g) { return !t_is_scalar(g) && (g->facts & FACT_SYMMETRIC); }

static bool prints_alike(Ctx *c, const Ast *a, const Ast *b) {
  return strcmp(print_expr(c, a, FORMAT_ASCII), print_expr(c, b, FORMAT_ASCII)) == 0;
}

/* The line that g is read off from, behind the one that shows t.  Where the two differ in the place of a factor only, as
 * -tr(X^-1 dX) and tr(-X^-1 dX) for symmetric X, it takes that one's place. */
static void add_read_off(Ctx *c, Steps *s, Term t, Term g, Term diff) {
  Ast *line = read_off(c, g, diff, known_symmetric(g));
  Step *tail = s->tail;
  const bool same = t->kind != T_ADD && g->kind != T_ADD && known_symmetric(g) && t_inner(c, g, diff) == t;
  if (same && tail->lhs == LHS_DF && prints_alike(c, tail->expr, raise_term(c, t))) tail->expr = line;
  else steps_add(s, LHS_DF, NULL, NULL, line, law_read(c, diff));
}

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
  steps_add(s, LHS_DF, NULL, NULL, read_off(c, g, diff, known_symmetric(g)), law_read(c, diff));
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
  steps_add(s, LHS_DF, NULL, NULL, read_off(c, g, diff, known_symmetric(g)), law_read(c, diff));
  return g;
}

/* Without projection; with the gradient in the names of the lets as a step of its own if wanted. */
static Term plain_gradient(Ctx *c, Steps *s, Term f, Term x, bool show) {
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
  Term t = expand_all(c, s, LHS_DF, NULL, expand_start(c, l.body, &l.all), &l.all);
  if (c->diag->failed) return diff;
  t = unfold_lets(c, s, LHS_DF, NULL, &l, t, diff);
  Term plain = adjoint(c, t, one(c), diff), g = present(c, plain);
  if (c->diag->failed) return diff;
  add_end_lines(c, s, t, g, diff);
  if (!t_is_zero(g)) add_read_off(c, s, t, g, diff);
  if (l.n == 0) return g;
  Term full = present_best(c, lets_write_out(c, &l, g), lets_write_out(c, &l, plain));
  if (show && full != g) steps_add(s, LHS_GRAD, x->sym, NULL, raise_term(c, g), LAW_NONE);
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
  Term g = plain_gradient(c, s, f, x, names && space == 0);
  if (c->diag->failed || space == 0) return g;
  Term projected = present(c, project(c, g, space));
  if (projected == g) return g;
  steps_add(s, LHS_DF, NULL, NULL, read_off(c, projected, t_diff(c, x), space & FACT_SYMMETRIC), LAW_PROJECT);
  note_projection(c, x->sym, space);
  return projected;
}

/* ---- Jacobian, Hessian ----------------------------------------------------------------------------------------------------------------- */

/* The laws of vec that the form of J shows. */
static LawName law_of_matrix(Ctx *c, Term j) {
  int n;
  Term *nodes = t_nodes(c, j, &n);
  LawName res = LAW_NONE;
  for (int i = 0; i < n; i++) {
    if (t_is_fn(nodes[i], FN_KRON)) res = law_join(c, res, LAW_VEC);
    if (t_is_fn(nodes[i], FN_COMMUTATION)) res = law_join(c, res, LAW_COMMUTE);
  }
  return law_is_none(res) ? LAW_JACOBIAN : res;
}

/* vec(dF) = J vec(dX), with plain dF and dx where they are columns. */
static void add_matrix_line(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term f, Term j, Term diff) {
  bool plain = (t_is_column(f) || t_is_scalar(f)) && (t_is_column(diff) || t_is_scalar(diff));
  Ast *d = raise_term(c, diff);
  const Dim *size = dim_mul(c->dims, diff->rows, diff->cols);
  if (!t_is_column(diff) && !t_is_scalar(diff)) d = node(c, FN_VEC, 1, &d, size, dim_const(c->dims, 1));
  if (plain) steps_add(s, lhs, sym, NULL, times(c, raise_term(c, j), d), LAW_JACOBIAN);
  else steps_add(s, LHS_VEC_DF, sym, NULL, times(c, raise_term(c, j), d), law_of_matrix(c, j));
}

static Term jacobian_steps(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term f, Term x) {
  Term diff = t_diff(c, x), dF = worked_out(c, s, lhs, sym, f, x);
  if (c->diag->failed) return f;
  Term j = present(c, jacobian_matrix(c, dF, diff));
  if (c->diag->failed) return f;
  if (s->name == NULL) {
    add_matrix_line(c, s, lhs, sym, f, j, diff);
    return j;
  }
  /* The last line, and what is read off from it, by the name that the steps use. */
  Term short_j = present(c, t_substitute(c, j, s->value, s->name));
  add_matrix_line(c, s, lhs, sym, f, short_j, diff);
  if (short_j != j) steps_add(s, LHS_JAC, NULL, NULL, raise_term(c, short_j), LAW_NONE);
  s->value = s->name = NULL;
  return j;
}

/* From here on the steps show the value that their differentials repeat by its name. */
static void show_value_by_name(Ctx *c, Steps *s, Term f, Term x) {
  Variables v = {1, &x};
  Let let;
  if (is_large(c, f) || !lets_find_value(c, f, &v, &let)) return;
  steps_add(s, LHS_LET, let.sym, NULL, let.sym->definition, LAW_NONE);
  s->value = let.value, s->name = let.name;
}

Term derive_jacobian(Ctx *c, Steps *s, const Ast *typed, Term f, Term x) {
  add_typed(c, s, typed);
  show_value_by_name(c, s, f, x);
  return jacobian_steps(c, s, LHS_DF, NULL, f, x);
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

Term derive_hessian(Ctx *c, Steps *s, const Ast *typed, Term f, Term x, Term y) {
  add_typed(c, s, typed);
  Term g = plain_gradient(c, s, f, x, false);
  if (c->diag->failed) return g;
  show_value_by_name(c, s, g, y);
  if (s->value == g) return jacobian_steps(c, s, LHS_DLET, s->tail->sym, g, y);
  Symbol *sym = gradient_symbol(c, g);
  Ast *shown = s->name == NULL ? sym->definition : raise_term(c, present(c, t_substitute(c, g, s->value, s->name)));
  steps_add(s, LHS_LET, sym, NULL, shown, LAW_NONE);
  return jacobian_steps(c, s, LHS_DLET, sym, g, y);
}

/* ---- derivative by a scalar, differential ------------------------------------------------------------------------------------------------ */

Term derive_by_scalar(Ctx *c, Steps *s, const Ast *typed, Term f, Term x, Term row, Term col) {
  Term diff = t_diff(c, x);
  add_typed(c, s, typed);
  Term dF = worked_out(c, s, LHS_DF, NULL, f, x);
  if (c->diag->failed) return f;
  Term direction = one(c);
  if (row != NULL) direction = t_unit(c, row, x->rows);
  if (col != NULL) direction = t_mul2(c, direction, t_transpose(c, t_unit(c, col, x->cols)));
  Term res = present(c, t_substitute(c, dF, diff, direction));
  if (row == NULL) steps_add(s, LHS_DF, NULL, NULL, times(c, raise_term(c, res), raise_term(c, diff)), law_read(c, diff));
  return res;
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
