#include "calculus/unfold.h"

#include "algebra/raise.h"
#include "calculus/adjoint.h"
#include "calculus/expand.h"
#include "calculus/present.h"
#include "calculus/rewriting.h"

static Term one(Ctx *c) { return t_int(c, 1); }

void add_lets(Ctx *c, Steps *s, const Lets *l) {
  for (int i = 0; i < l->n; i++) {
    const Let *let = &l->items[i];
    steps_add(s, LHS_LET, let->sym, NULL, raise_term(c, let->value), LAW_NONE);
    if (t_is_zero(let->dvalue)) continue;
    s->value = let->value, s->name = let->name;
    expand_all(c, s, LHS_DLET, let->sym, expand_start(c, let->value, &l->all), &l->all);
    s->value = s->name = NULL;
  }
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

/* The sum of <weight, d> over the differentials of the names and of x that occur in t, a scalar. */
static Term gathered(Ctx *c, Term t, const Lets *l, Term diff) {
  Term parts[MOST_LETS + 2];
  int n = 0;
  for (int i = l->n - 1; i >= 0; i--) {
    const Term d = name_differential(c, l, i), w = adjoint(c, t, one(c), d);
    if (!t_is_zero(w)) parts[n++] = t_inner(c, present(c, w), d);
  }
  const Term w = adjoint(c, t, one(c), diff);
  if (!t_is_zero(w)) parts[n++] = t_inner(c, w, diff);
  return n == 0 ? t_int(c, 0) : t_add(c, n, parts);
}

/* The differential at the right end of each term, under a trace where it is a matrix: what stands before it, transposed,
 * are the terms of the gradient. */
static Term at_the_end(Ctx *c, Term t, Term diff) {
  const Term w = adjoint(c, t, one(c), diff);
  if (w->kind != T_ADD) return t_inner(c, w, diff);
  Term *parts = ARENA_ARRAY(c->arena, Term, w->n);
  for (int i = 0; i < w->n; i++) parts[i] = t_inner(c, w->args[i], diff);
  return t_linear(c, w->n, w->coefs, parts);
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
  const bool last = !mentions_names(c, l, t);
  const Term res = last ? at_the_end(c, t, diff) : gathered(c, t, l, diff);
  const LawName law = law_of_rewriting(c, raw, res);
  if (says_nothing(law)) return last ? t : res;
  steps_add(s, lhs, sym, NULL, raise_term(c, res), law);
  return res;
}

Term unfold_lets(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, const Lets *l, Term t, Term diff) {
  bool outer[MOST_LETS];
  while (outermost(c, l, t, outer) > 0) {
    const bool before = terms_set_raw(c, true);
    bool chain = false;
    for (int i = 0; i < l->n; i++) {
      if (!outer[i]) continue;
      t = t_substitute(c, t, name_differential(c, l, i), l->items[i].dvalue);
      chain = chain || l->items[i].sym->intermediate;
    }
    terms_set_raw(c, before);
    steps_add(s, lhs, sym, NULL, raise_term(c, t), chain ? LAW_CHAIN : LAW_NONE);
    t = t_is_scalar(t) ? rearranged(c, s, l, t, diff, lhs, sym) : t_rebuild(c, t);
  }
  return t;
}

/* ---- the end ----------------------------------------------------------------------------------------------------------------------- */

/* Whether a matrix differential stands inside a scalar word: r' dA x. */
static bool wants_trace_line(Ctx *c, Term t, Term diff) {
  if (t_is_scalar(diff) || t_is_column(diff)) return false;
  int n;
  Term *nodes = t_nodes(c, t, &n);
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
  Term *nodes = t_nodes(c, t, &n);
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
