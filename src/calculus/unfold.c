#include "calculus/unfold.h"

#include <string.h>

#include "algebra/raise.h"
#include "calculus/adjoint.h"
#include "calculus/expand.h"
#include "calculus/quadratic_form.h"
#include "calculus/rewriting.h"
#include "output/print.h"

static Term one(Ctx *c) { return t_int(c, 1); }

/* ---- the lines of names --------------------------------------------------------------------------------------------------------- */

static bool is_said(Ctx *c, const Steps *s, StepLhs lhs, const Symbol *sym, const Ast *e) {
  for (const Step *x = s->first; x != NULL; x = x->next)
    if (x->lhs == lhs && x->sym == sym && strcmp(print_expr(c, x->expr, FORMAT_ASCII), print_expr(c, e, FORMAT_ASCII)) == 0) return true;
  return false;
}

void add_let(Ctx *c, Steps *s, Symbol *sym) {
  if (!is_said(c, s, LHS_LET, sym, sym->definition)) steps_add(s, LHS_LET, sym, NULL, sym->definition, LAW_NONE);
}

void add_lets(Ctx *c, Steps *s, Lets *l) {
  const Term value_before = s->value, name_before = s->name;
  s->lets = l;
  for (int i = 0; i < l->n; i++) {
    Let *let = &l->items[i];
    const bool quadratic = t_is_scalar(let->value) && is_quadratic_form(c, let->value, &l->all);
    if (quadratic) let->dvalue = gathered_differential(c, let->dvalue, &l->all);
    Ast *value = raise_term(c, let->value);
    if (!is_said(c, s, LHS_LET, let->sym, value)) steps_add(s, LHS_LET, let->sym, NULL, value, LAW_NONE);
    if (t_is_zero(let->dvalue) || is_said(c, s, LHS_DLET, let->sym, step_expr(s, let->dvalue))) continue;
    if (quadratic) {
      steps_add(s, LHS_DLET, let->sym, NULL, step_expr(s, let->dvalue), law_of_quadratic_form(c, let->value, &l->all));
      continue;
    }
    s->value = let->value, s->name = let->name;
    const Term d = without_aliases(s, expand_all(c, s, LHS_DLET, let->sym, expand_start(c, let->value, &l->all), &l->all));
    if (t_is_scalar(d)) let->dvalue = term_by_name(c, d, let->value, let->name);
    s->value = value_before, s->name = name_before;
  }
  Lets *kept = ARENA_NEW(c->arena, Lets); /* l is its caller's; the steps of a second derivative use its names, too */
  *kept = *l;
  s->lets = kept;
}

/* ---- what names stand for ------------------------------------------------------------------------------------------------------ */

static Term name_differential(Ctx *c, const Lets *l, int i) { return t_diff(c, l->items[i].name); }

static bool occurs(Ctx *c, Term t, Term d) { return !t_is_zero(t) && depends_on(c, t, &(Variables){1, &d}); }

/* Marks the names whose differentials are reached from that of the i-th. */
static void mark_inner(Ctx *c, const Lets *l, int i, bool *inner) {
  for (int k = i - 1; k >= 0; k--) {
    bool reached = occurs(c, l->items[i].dvalue, name_differential(c, l, k));
    for (int j = k + 1; j < i && !reached; j++) reached = inner[j] && occurs(c, l->items[j].dvalue, name_differential(c, l, k));
    if (reached) inner[k] = true;
  }
}

/* The names in t whose differentials no other one in t leads to: they are put in together.  Returns how many. */
static int outermost(Ctx *c, const Lets *l, Term t, bool *outer) {
  bool inner[MOST_LETS] = {false};
  int n = 0;
  for (int i = l->n - 1; i >= 0; i--) {
    outer[i] = occurs(c, t, name_differential(c, l, i));
    bool own[MOST_LETS] = {false};
    if (!outer[i]) continue;
    mark_inner(c, l, i, own);
    for (int k = 0; k < i; k++) inner[k] = inner[k] || own[k];
  }
  for (int i = 0; i < l->n; i++) {
    outer[i] = outer[i] && !inner[i];
    n += outer[i];
  }
  return n;
}

/* The differential at the right end of each term, under a trace where it is a matrix: what stands before it, transposed,
 * are the terms of the gradient. */
static Term at_the_end(Ctx *c, Term t, Term diff) {
  const Term w = adjoint(c, t, one(c), diff);
  const bool scaled = w->kind == T_MUL && w->n == 1 && w->args[0]->kind == T_ADD;
  const Term sum = scaled ? w->args[0] : w;
  if (sum->kind != T_ADD) return t_inner(c, w, diff);
  Term *parts = ARENA_ARRAY(c->arena, Term, sum->n);
  for (int i = 0; i < sum->n; i++) parts[i] = t_inner(c, sum->args[i], diff);
  const Term res = t_linear(c, sum->n, sum->coefs, parts);
  return scaled ? t_scale(c, w->coef, res) : res;
}

/* A line that only distributes or collects is none before the one that the gradient is read off from. */
static bool says_nothing(LawName law) { return law.text[0] == LAW_COLLECT.text[0] || law.text[0] == LAW_MULTIPLY_OUT.text[0]; }

static bool mentions_names(Ctx *c, const Lets *l, Term t) {
  for (int i = 0; i < l->n; i++)
    if (occurs(c, t, name_differential(c, l, i))) return true;
  return false;
}

/* The scalar `raw` rearranged for the next round, or for reading off. */
static Term rearranged(Ctx *c, Steps *s, const Lets *l, Term raw, Term diff, StepLhs lhs, Symbol *sym) {
  const Term t = t_rebuild(c, raw);
  const Term res = mentions_names(c, l, t) ? gathered_differential(c, t, &l->all) : at_the_end(c, t, diff);
  const LawName law = law_of_rewriting(c, raw, res);
  if (says_nothing(law)) return raw;
  steps_add(s, lhs, sym, NULL, raise_term(c, res), law);
  return res;
}

static bool has_matrix_name(Ctx *c, const Lets *l, Term t) {
  for (int i = 0; i < l->n; i++)
    if (!t_is_scalar(l->items[i].name) && !t_is_column(l->items[i].name) && occurs(c, t, name_differential(c, l, i))) return true;
  return false;
}

/* In the place of a line that only rearranged the one before: the terms by the differential of each name gathered, where
 * matrices have names: tr(M^-1 dM) - tr(M^-1 S M^-1 dM) is tr((M^-1 - M^-1 S M^-1) dM). */
static Term gather_at_first(Ctx *c, Steps *s, const Lets *l, Term t) {
  if (!t_is_scalar(t) || s->rearranged == NULL || s->rearranged != s->tail || !has_matrix_name(c, l, t)) return t;
  const Term res = gathered_differential(c, t, &l->all);
  if (res == t) return t;
  const LawName law = law_join(c, (LawName){{s->tail->law[0], s->tail->law[1], s->tail->law[2]}}, law_of_rewriting(c, t, res));
  if (law_count(law) > 3) return t; /* enough for one line */
  s->tail->expr = step_expr(s, res);
  for (int i = 0; i < 3; i++) s->tail->law[i] = law.text[i];
  return res;
}

Term unfold_lets(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, const Lets *l, Term t, Term diff) {
  bool outer[MOST_LETS];
  t = gather_at_first(c, s, l, without_aliases(s, t));
  while (outermost(c, l, t, outer) > 0) {
    const bool before = terms_set_raw(c, true);
    bool alias = true;
    for (int i = 0; i < l->n; i++) {
      if (!outer[i]) continue;
      alias = alias && l->items[i].dvalue->kind == T_DIFF;
      t = t_substitute(c, t, name_differential(c, l, i), l->items[i].dvalue);
    }
    t = without_aliases(s, t);
    terms_set_raw(c, before);
    if (alias && mentions_names(c, l, t)) continue;
    steps_add(s, lhs, sym, NULL, step_expr(s, t), LAW_CHAIN);
    if (t_is_scalar(t)) t = rearranged(c, s, l, t, diff, lhs, sym);
  }
  return t_rebuild(c, t);
}

/* ---- the end ----------------------------------------------------------------------------------------------------------------------- */

/* Whether a matrix differential stands inside a scalar word: r' dA x. */
static bool wants_trace_line(Ctx *c, Term t, Term diff) {
  if (t_is_scalar(diff) || t_is_column(diff)) return false;
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (t_is_fn(nodes[i], FN_TR) && nodes[i]->has_diff) return false;
  return t->kind == T_MUL;
}

/* tr(x r' dA): the word turned so that the differential stands at its end. */
static void add_trace_line(Ctx *c, Steps *s, Term g, Term diff) {
  const Term gt = t_transpose(c, g);
  if (gt->kind == T_ADD || t_is_ones(gt)) return;
  const Dim *unit = dim_const(c->dims, 1);
  Ast *args[] = {raise_term(c, t_mul2(c, gt, diff))};
  Ast *trace = ast_call(c->arena, FN_TR, 1, args, (Span){0, 0});
  trace->shape = (Shape){unit, unit};
  steps_add(s, LHS_DF, NULL, NULL, trace, law_join(c, LAW_SCALAR_TRACE, LAW_TRACE_CYCLE));
}

/* Whether a trace or a product still holds a differential inside a sum or transposed, so that it cannot be read off. */
static bool is_readable(Ctx *c, Term t) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) {
    const Term x = nodes[i];
    if (!x->has_diff) continue;
    if (t_is_fn(x, FN_TRANSPOSE) || x->kind == T_HAD || (x->kind == T_FN && x->fn != FN_TR && x->fn != FN_D)) return false;
    for (int k = x->nscalars; x->kind == T_MUL && k < x->n; k++)
      if (x->args[k]->has_diff && x->args[k]->kind == T_ADD) return false;
  }
  return true;
}

/* The differentials brought to the end, in the place of a line that only rearranged the one before. */
static void add_end_line(Ctx *c, Steps *s, Term t, Term diff) {
  const Term end = at_the_end(c, t, diff);
  const LawName law = law_of_rewriting(c, t, end);
  if (s->rearranged == NULL || s->rearranged != s->tail) {
    steps_add(s, LHS_DF, NULL, NULL, raise_term(c, end), law);
    return;
  }
  s->tail->expr = raise_term(c, end);
  for (int i = 0; i < 3; i++) s->tail->law[i] = law.text[i];
}

void add_end_lines(Ctx *c, Steps *s, Term t, Term g, Term diff) {
  if (wants_trace_line(c, t, diff)) add_trace_line(c, s, g, diff);
  else if (!is_readable(c, t)) add_end_line(c, s, t, diff);
}
