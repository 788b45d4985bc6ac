/* Bare expressions, shapes, values. */
#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/algebraic.h"
#include "calculus/answer_impl.h"
#include "calculus/conditions.h"
#include "calculus/differential.h"
#include "calculus/multiply.h"
#include "calculus/relation.h"
#include "calculus/woodbury.h"
#include "front/infer.h"
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

/* Expanded, also the inverses of sums A + U C V. */
static Term expanded(Ctx *c, Term t) {
  bool used;
  t = woodbury_written_out(c, t, &used);
  if (used) diag_note(c->diag, "the inverse is written out by Woodbury's identity (help woodbury)");
  return term_expanded(c, t);
}

/* The term in the form that the statement asks for. */
static Term in_form(Ctx *c, const Statement *st, Term t) {
  switch (st->kind) {
    case ST_EXPAND: return expanded(c, t);
    case ST_FACTOR: return algebraic_factored(c, t);
    default: return algebraic_simplified(c, t);
  }
}

/* Zero where the values vanish, modulo a prime at random points: push-through and its like, which no rewriting finds. */
static Term zero_by_values(Ctx *c, const Statement *st, Term t) {
  enum { MOST_NODES = 300 };
  int n;
  if (st->kind == ST_EXPAND || t->kind != T_ADD || st->nat > 0) return t;
  t_nodes(c, t, &n);
  if (n > MOST_NODES) return t;
  Term zero = t_zero(c, t->rows, t->cols);
  CheckRequest q = {.kind = CHECK_EQUAL, .f = st->expr, .answer = raise_term(c, t_is_scalar(t) ? t_int(c, 0) : zero)};
  if (c->diag->failed || check_exact(c, &q).status != EXACT_SAME) return t;
  diag_note(c->diag, "found zero by its values, exact at random points modulo a prime");
  return t_is_scalar(t) ? t_int(c, 0) : zero;
}

Answer *answer_expression(Ctx *c, Statement *st, const AnswerOptions *o) {
  Answer *a = answer_new(c, st, ANSWER_EXPR, expression_word(st->kind));
  Term read = lower(c, st->expr), t = c->diag->failed ? NULL : in_form(c, st, relations_applied(c, read));
  if (c->diag->failed) return NULL;
  t = zero_by_values(c, st, t);
  Variables none = {0, NULL};
  list_conditions(c, st->expr, t, &none, t);
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

/* The name as an expression: of a family its first member, which has the shape of all; NULL for a function. */
static Ast *name_of(Ctx *c, const Decl *d) {
  const Span nowhere = {0, 0};
  if (d->nparams > 0 || (!d->is_definition && d->kind == KIND_FUNCTION)) return NULL;
  Ast *name = ast_name(c->arena, d->name, nowhere);
  if (!d->family) return name;
  Ast *parts[] = {name, ast_integer(c->arena, 1, nowhere)};
  return ast_node(c->arena, AST_SUBSCRIPT, 2, parts, nowhere);
}

/* "A: m×n", as if the name stood alone in a statement. */
static void print_name_shape(Ctx *c, const Decl *d, Buf *out) {
  Statement alone = {.kind = ST_SHAPE, .expr = name_of(c, d)};
  if (alone.expr == NULL) return;
  const Diag before = *c->diag;
  c->symbols = NULL;
  c->dims = NULL;
  const bool known = infer_statement(c, &alone);
  *c->diag = before;
  buf_printf(out, "%s%s", out->len > 0 ? "\n" : "", d->name);
  if (d->family) buf_printf(out, "_%s", d->index);
  buf_add(out, ": ");
  if (known) shape_print(alone.expr->shape, c->format != FORMAT_UNICODE, out);
  else buf_add(out, "no shape fits");
}

Answer *answer_shape(Ctx *c, Statement *st) {
  Answer *a = answer_new(c, st, ANSWER_TEXT, st->kind == ST_SHAPES ? "shapes" : "shape");
  Buf b = buf_new(c->arena);
  if (st->expr != NULL) shape_print(st->expr->shape, c->format != FORMAT_UNICODE, &b);
  else
    for (int i = 0; i < c->decls->count; i++) print_name_shape(c, &c->decls->items[i], &b);
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
