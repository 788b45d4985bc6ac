/* Bare expressions, shapes, values, comparisons. */
#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/answer_impl.h"
#include "calculus/conditions.h"
#include "calculus/differential.h"
#include "calculus/multiply.h"
#include "calculus/present.h"
#include "check/witness.h"
#include "output/print.h"

static Answer *with_result(Ctx *c, Answer *a, Ast *e) {
  a->nresults = 1;
  a->results = ARENA_NEW(c->arena, Result);
  a->results->expr = e;
  return a;
}

static const char *expression_word(StatementKind k) {
  return k == ST_SIMPLIFY ? "simplify" : k == ST_FACTOR ? "factor" : k == ST_EXPAND ? "expand" : "expr";
}

/* The term in the form that the statement asks for. */
static Term in_form(Ctx *c, const Statement *st, Term t) { return st->kind == ST_EXPAND ? term_expanded(c, t) : present(c, t); }

Answer *answer_expression(Ctx *c, Statement *st, const AnswerOptions *o) {
  Answer *a = answer_new(c, st, ANSWER_EXPR, expression_word(st->kind));
  Term read = lower(c, st->expr), t = c->diag->failed ? NULL : in_form(c, st, read);
  if (c->diag->failed) return NULL;
  Variables none = {0, NULL};
  list_conditions(c, t, &none, t);
  for (int i = 0; i < st->nat; i++) {
    Symbol *s = symbol_find(c->symbols, st->at[i].name);
    if (s != NULL) t = in_form(c, st, t_substitute(c, t, t_sym(c, s), lower(c, st->at[i].expr)));
    if (c->diag->failed) return NULL;
  }
  with_result(c, a, st->kind == ST_EXPAND ? raise_expanded(c, t) : raise_term(c, t));
  if (c->diag->failed) return NULL;
  CheckRequest q = {.kind = CHECK_EQUAL, .f = st->expr, .answer = a->results->expr, .at = st->at, .nat = st->nat};
  if (o->check) a->results->check = check_result(c, &q, a->results);
  else a->results->check = (Check){.status = CHECK_SKIPPED, .reason = "switched off"};
  return a;
}

Answer *answer_shape(Ctx *c, Statement *st) {
  Answer *a = answer_new(c, st, ANSWER_TEXT, st->kind == ST_SHAPES ? "shapes" : "shape");
  if (st->expr == NULL) {
    a->text = "";
    return a;
  }
  Buf b = buf_new(c->arena);
  shape_print(st->expr->shape, c->format != FORMAT_UNICODE, &b);
  a->text = buf_str(&b);
  return a;
}

Answer *answer_value(Ctx *c, Statement *st, const AnswerOptions *o) {
  Answer *a = answer_new(c, st, ANSWER_VALUE, "eval");
  const Ast *e = st->expr;
  if (st->inner != NULL) {
    AnswerOptions plain = *o;
    plain.steps = false;
    Answer *inner = answer_statement(c, st->inner, &plain);
    if (inner == NULL || inner->nresults == 0) return NULL;
    e = inner->results[0].expr;
  }
  a->f = e;
  return eval_number(c, e, &a->rows, &a->cols, &a->values) ? a : NULL;
}

/* ---- comparisons ------------------------------------------------------------------------------------------------------------ */

/* What the user's answer looks like beside the right one. */
static const char *resemblance(Ctx *c, Term right, Term given) {
  if (t_transpose(c, right) == given) return "transposed";
  if (t_neg(c, right) == given) return "a sign";
  for (long k = 2; k <= 4; k++) {
    if (t_scale_int(c, k, given) == right) return k == 2 ? "a factor 2 is missing" : "a constant factor is missing";
    if (t_scale_int(c, k, right) == given) return k == 2 ? "a factor 2 too much" : "a constant factor too much";
  }
  if (t_is_square(c, right) && t_mul2(c, t_ratio(c, 1, 2), t_add2(c, right, t_transpose(c, right))) == given) return "the symmetric part";
  return NULL;
}

/* How equality is known by values; NULL: it is not, and then *reason may say why. */
static const char *equal_by_value(Ctx *c, const Exact *exact, const Check *check) {
  if (exact->status == EXACT_SAME)
    return arena_printf(c->arena, "exact at %d random points modulo a prime (error probability < 1e%d)", exact->points, exact->log10_error);
  return check->status == CHECK_PASSED ? arena_printf(c->arena, "to %d digits at %d random points", check->digits, check->points) : NULL;
}

/* The normal form is held against values, too: a wrong rewrite must not make a wrong comparison. */
static void compare(Ctx *c, Answer *a, const Ast *left, const Ast *right) {
  Term s = lower(c, left), t = lower(c, right);
  if (c->diag->failed) return;
  bool same_form = s == t || t_is_zero(t_sub(c, s, t));
  CheckRequest q = {.kind = CHECK_EQUAL, .f = left, .answer = right};
  Exact exact = check_exact(c, &q);
  Check check = {.status = CHECK_NONE};
  if (exact.status == EXACT_UNKNOWN) check = check_answer(c, &q);
  bool differ = exact.status == EXACT_DIFFERENT || check.status == CHECK_FAILED;
  a->how = equal_by_value(c, &exact, &check);
  a->equal = differ ? 0 : a->how != NULL || same_form ? 1 : -1;
  if (a->equal == 1 && same_form) a->how = "the same normal form";
  if (a->equal == -1) a->how = check.reason != NULL ? check.reason : "no point could be evaluated";
  if (a->equal != 0) return;
  a->how = exact.status == EXACT_DIFFERENT ? "the values differ at a random point, exactly" : "the values differ at a random point";
  a->counterexample = find_witness(c, left, right, check.reason);
  a->difference = raise_term(c, present(c, t_sub(c, t, s)));
  a->looks_like = resemblance(c, s, t);
}

Answer *answer_comparison(Ctx *c, Statement *st, const AnswerOptions *o) {
  Answer *a = answer_new(c, st, ANSWER_COMPARISON, "equal");
  if (st->candidate != NULL) {
    Ast *candidate = st->candidate;
    st->candidate = NULL;
    Answer *right = answer_statement(c, st, o);
    st->candidate = candidate;
    if (right == NULL) return NULL;
    with_result(c, a, right->results[0].expr);
    *a->results = right->results[0];
    a->name = right->name;
    compare(c, a, right->results[0].expr, candidate);
    return c->diag->failed ? NULL : a;
  }
  for (int i = 0; i + 1 < st->nexprs; i++) {
    compare(c, a, st->exprs[i], st->exprs[i + 1]);
    if (c->diag->failed) return NULL;
    if (a->equal != 1) break;
  }
  return a;
}
