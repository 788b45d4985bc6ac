/* Comparisons: F == G, chains that are proof-read side by side, the user's own answer. */
#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/answer_impl.h"
#include "calculus/conditions.h"
#include "calculus/differential.h"
#include "calculus/letters.h"
#include "calculus/present.h"
#include "calculus/relation.h"
#include "calculus/resemblance.h"
#include "check/witness.h"
#include "output/size.h"

/* ---- by value ------------------------------------------------------------------------------------------------------------------ */

typedef struct Values {
  Exact exact;
  Check check; /* where it is not rational */
} Values;

static CheckRequest request_of(const Ast *left, const Ast *right, const Letters *letters) {
  return (CheckRequest){.kind = CHECK_EQUAL, .f = left, .answer = right, .vary = letters->symbols, .nvary = letters->n};
}

static Values values_of(Ctx *c, const Ast *left, const Ast *right, const Letters *letters) {
  CheckRequest q = request_of(left, right, letters);
  Values v = {.exact = check_exact(c, &q)};
  if (v.exact.status == EXACT_UNKNOWN) v.check = check_answer(c, &q);
  return v;
}

static bool differ(const Values *v) { return v->exact.status == EXACT_DIFFERENT || v->check.status == CHECK_FAILED; }
static bool agree(const Values *v) { return v->exact.status == EXACT_SAME || v->check.status == CHECK_PASSED; }

static const char *how_known(Ctx *c, const Values *v, bool same_form) {
  if (same_form) return "the same normal form";
  if (v->exact.status == EXACT_SAME)
    return arena_printf(c->arena, "exact at %d random points modulo a prime (error probability < 1e%d)", v->exact.points, v->exact.log10_error);
  return arena_printf(c->arena, "to %d digits at %d random points", v->check.digits, v->check.points);
}

/* How surely: of a chain the least sure step counts. */
static int sureness(const Values *v, bool same_form) { return same_form ? 2 : v->exact.status == EXACT_SAME ? 1 : 0; }

/* ---- what is off --------------------------------------------------------------------------------------------------------------- */

typedef struct Target {
  Ctx *c;
  const Ast *right;
} Target;

/* Whether the expression has the value of the right one; names whose differentials stand in it vary. */
static bool has_value(void *env, const Ast *e) {
  const Target *t = env;
  const Ast *both[] = {t->right, e};
  Letters letters = letters_of(t->c, 2, both);
  Values v = values_of(t->c, t->right, e, &letters);
  return agree(&v);
}

/* What is off, and what should stand there: the side without its slip, or the one before it. */
static void find_slip(Ctx *c, Answer *a, Term s, Term t, const Ast *left, const Ast *right) {
  Resemblance whole = resemblance(c, s, t);
  a->looks_like = whole.text;
  a->correct = raise_term(c, present(c, s));
  if (whole.plain) return;
  Target target = {c, left};
  if (whole.text == NULL) a->looks_like = lost_product_term(c, left, right, has_value, &target);
  if (whole.text == NULL && a->looks_like == NULL) a->looks_like = resemblance_by_value(c, s, t, has_value, &target);
  if (whole.text == NULL && a->looks_like == NULL) a->looks_like = right_if_stacked(c, right, has_value, &target);
  if (a->looks_like != NULL && whole.text == NULL) return;
  Slip slip = slip_in(c, left, right, has_value, &target);
  if (slip.what != NULL) {
    a->looks_like = slip.what;
    a->correct = slip.mended;
  } else if (whole.text == NULL) {
    a->looks_like = right_only_if(c, left, right, has_value, &target);
    if (a->looks_like == NULL) a->looks_like = right_if_adding_up(c, right, has_value, &target);
    if (a->looks_like == NULL) a->looks_like = slip_of_part(c, left, right, has_value, &target).what;
    if (a->looks_like == NULL) a->looks_like = slip_if_symmetric(c, s, t, a->nresults > 0 ? a->results[0].wrt : NULL, left, right, has_value, &target);
  }
}

/* The slip may as well stand in the first side of a chain. */
static void find_slip_in_first(Ctx *c, Answer *a, const Ast *first, const Ast *second) {
  Target there = {c, second};
  Ast *whole = whole_differential(c, first);
  if (whole != NULL && has_value(&there, whole)) {
    a->looks_like = "d(...) reaches over its bracket alone: of the whole product, d((...) ...), it is right";
    return;
  }
  if (a->looks_like != NULL) return;
  Slip slip = slip_in(c, second, first, has_value, &there);
  if (slip.what != NULL) a->looks_like = arena_printf(c->arena, "in the first side: %s", slip.what);
}

static const char *shape_text(Ctx *c, Term t) {
  Buf b = buf_new(c->arena);
  size_add(&b, t->rows, (Format)c->format);
  buf_add(&b, c->format == FORMAT_ASCII ? "x" : "×");
  size_add(&b, t->cols, (Format)c->format);
  return buf_str(&b);
}

/* ---- one pair ------------------------------------------------------------------------------------------------------------------ */

/* The sides in terms of dX alone: pending differentials worked out. */
static Term worked_out(Ctx *c, const Ast *e, const Letters *letters) {
  Term t = lower(c, e);
  return c->diag->failed ? t : relations_applied(c, letters_worked_out(c, t, letters));
}

static void explain(Ctx *c, Answer *a, Term s, Term t, const Ast *left, const Ast *right, const Letters *letters, const Values *v) {
  CheckRequest q = request_of(left, right, letters);
  a->how = v->exact.status == EXACT_DIFFERENT ? "the values differ at a random point, exactly" : "the values differ at a random point";
  a->counterexample = find_witness(c, &q, v->check.reason);
  bool same_shape = s->rows == t->rows && s->cols == t->cols;
  if (!same_shape) {
    a->how = arena_printf(c->arena, "the shapes differ: %s and %s", shape_text(c, s), shape_text(c, t));
    a->counterexample = NULL;
  }
  if (same_shape) a->difference = raise_term(c, present(c, t_sub(c, t, s)));
  find_slip(c, a, s, t, left, right);
}

/* Compares two sides; false after an error.  The normal form is held against values, too: a wrong rewrite must not make
 * a wrong comparison. */
static bool compare(Ctx *c, Answer *a, const Ast *left, const Ast *right, const Letters *letters, int *sure) {
  Term s = worked_out(c, left, letters), t = c->diag->failed ? NULL : worked_out(c, right, letters);
  if (c->diag->failed) return false;
  bool same_form = s == t || (s->rows == t->rows && s->cols == t->cols && t_is_zero(t_sub(c, s, t)));
  Values v = values_of(c, left, right, letters);
  bool as_typed = differ(&v) || agree(&v) || same_form;
  if (!as_typed) {
    /* A derivative inside, by an expression: the sides as they were worked out. */
    left = raise_term(c, s);
    right = raise_term(c, t);
    if (c->diag->failed) return false;
    Values worked = values_of(c, left, right, letters);
    if (differ(&worked) || agree(&worked)) v = worked;
  }
  a->equal = differ(&v) ? 0 : agree(&v) || same_form ? 1 : -1;
  if (a->equal == 0 && relations_unmet(c) != NULL) {
    a->equal = -1;
    a->how = arena_printf(c->arena, "the values differ, but at points where %s need not hold", relations_unmet(c));
    return true;
  }
  if (a->equal == 0 && c->nassumed > 0 && letters->n > 0) {
    a->equal = -1;
    a->how = "the values differ, but the differentials are free, not along the points where the equations hold";
    return true;
  }
  if (a->equal == 0) explain(c, a, s, t, left, right, letters, &v);
  if (a->equal == -1) a->how = v.check.reason != NULL ? v.check.reason : "no point could be evaluated";
  if (a->equal != 1 || sureness(&v, same_form) >= *sure) return true;
  a->how = how_known(c, &v, same_form);
  if (!as_typed) a->how = arena_printf(c->arena, "derivatives worked out, %s", a->how);
  *sure = sureness(&v, same_form);
  return true;
}

/* The side at the point that `at` names, derivatives worked out before; itself where there is no `at`. */
static const Ast *at_point(Ctx *c, const Statement *st, const Ast *side) {
  if (st->nat == 0) return side;
  Term t = lower(c, side);
  for (int i = 0; i < st->nat && !c->diag->failed; i++) {
    Symbol *s = symbol_find(c->symbols, st->at[i].name);
    if (s != NULL) t = t_substitute(c, t, t_sym(c, s), lower(c, st->at[i].expr));
  }
  return c->diag->failed ? side : raise_term(c, t);
}

/* ---- statements ---------------------------------------------------------------------------------------------------------------- */

/* Jacobians of matrices, and Hessians by matrices: the other vec. */
static void look_at_layout(Ctx *c, Answer *a, const Statement *st, const Ast *right, const Ast *given) {
  if ((st->kind != ST_JAC && st->kind != ST_HESS) || st->nwrt == 0) return;
  Shape x = st->wrt[0].target->shape, f = st->kind == ST_HESS ? x : st->expr->shape;
  if (x.rows == NULL || f.rows == NULL) return;
  bool plain = (dim_is(x.rows, 1) || dim_is(x.cols, 1)) && (dim_is(f.rows, 1) || dim_is(f.cols, 1));
  Target target = {c, right};
  const char *text = plain ? NULL : stacked_by_rows(c, f, x, lower(c, right), lower(c, given), has_value, &target);
  if (text != NULL) a->looks_like = text;
}

static Answer *judge_answer(Ctx *c, Statement *st, const AnswerOptions *o, Answer *a) {
  Ast *candidate = st->candidate;
  st->candidate = NULL;
  Answer *right = answer_statement(c, st, o);
  st->candidate = candidate;
  if (right == NULL) return NULL;
  a->nresults = 1;
  a->results = ARENA_NEW(c->arena, Result);
  *a->results = right->results[0];
  a->name = right->name;
  int sure = 3;
  const Ast *both[] = {right->results[0].expr, at_point(c, st, candidate)};
  Letters letters = letters_of(c, 2, both);
  bool ok = compare(c, a, both[0], both[1], &letters, &sure);
  a->correct = NULL; /* it is the result */
  if (ok && a->equal == 0) look_at_layout(c, a, st, both[0], both[1]);
  return ok ? a : NULL;
}

/* What a side needs to have a value. */
static void list_sides_conditions(Ctx *c, const Ast *side, const Letters *letters) {
  const Variables none = {0, NULL};
  Term t = worked_out(c, side, letters);
  if (!c->diag->failed) list_conditions(c, side, t, &none, t);
}

Answer *answer_comparison(Ctx *c, Statement *st, const AnswerOptions *o) {
  Answer *a = answer_new(c, st, ANSWER_COMPARISON, "equal");
  if (st->candidate != NULL) return judge_answer(c, st, o, a);
  const Ast **sides = ARENA_ARRAY(c->arena, const Ast *, st->nexprs);
  for (int i = 0; i < st->nexprs; i++) sides[i] = at_point(c, st, st->exprs[i]);
  if (c->diag->failed) return NULL;
  int sure = 3;
  Letters letters = letters_of(c, st->nexprs, sides);
  for (int i = 0; i + 1 < st->nexprs; i++) {
    if (!compare(c, a, sides[i], sides[i + 1], &letters, &sure)) return NULL;
    a->wrong_side = a->equal == 1 ? 0 : i + 2;
    if (i == 0 && a->equal == 0) find_slip_in_first(c, a, sides[0], sides[1]);
    if (a->equal != 1) break;
  }
  if (st->nexprs == 2) a->correct = NULL;
  for (int i = 0; a->equal == 1 && i < st->nexprs; i++) list_sides_conditions(c, sides[i], &letters);
  return a;
}
