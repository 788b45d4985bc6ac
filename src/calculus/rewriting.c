#include "calculus/rewriting.h"

/* What a form shows of where its differentials stand. */
typedef struct Look {
  bool trace;      /* some under a trace */
  bool transposed; /* some transposed */
  bool inner;      /* some inside a product, so that factors must move round */
  bool hadamard;   /* some in an elementwise product */
  bool summed;     /* all entries of such a product are added: 1' (a .* db) */
  int summands;    /* how many additions of terms that hold differentials */
} Look;

/* Whether some differential stands neither at the right end nor, transposed, at the left one. */
static bool has_inner(Term w) {
  for (int i = w->nscalars; i < w->n; i++) {
    const Term t = w->args[i];
    if (!t->has_diff) continue;
    const int end = t_is_fn(t, FN_TRANSPOSE) ? w->nscalars : w->n - 1;
    if (i != end || (t->kind == T_ADD && w->n - w->nscalars > 1)) return true;
  }
  return false;
}

static bool is_summed(Term w) {
  return w->n - w->nscalars == 2 && t_is_ones(w->args[w->nscalars]) && w->args[w->n - 1]->kind == T_HAD;
}

static Look look(Ctx *c, Term t) {
  Look l = {0};
  int n;
  Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) {
    const Term x = nodes[i];
    if (!x->has_diff) continue;
    if (x->kind == T_ADD) l.summands += x->n - 1;
    if (x->kind == T_MUL && has_inner(x)) l.inner = true;
    if (x->kind == T_MUL && is_summed(x)) l.summed = true;
    if (x->kind == T_HAD) l.hadamard = true;
    if (t_is_fn(x, FN_TRANSPOSE)) l.transposed = true;
    if (t_is_fn(x, FN_TR)) l.trace = true;
  }
  return l;
}

LawName law_of_rewriting(Ctx *c, Term from, Term to) {
  const Look a = look(c, from), b = look(c, to);
  LawName law = LAW_NONE;
  if (!a.trace && b.trace) law = law_join(c, LAW_SCALAR_TRACE, LAW_TRACE_CYCLE);
  if (a.transposed && !b.transposed) law = law_join(c, law, a.trace || b.trace ? LAW_TRACE_TRANSPOSE : LAW_SCALAR_TRANSPOSE);
  if (a.hadamard && !b.hadamard) law = law_join(c, law, a.summed ? LAW_HADAMARD_SUM : LAW_HADAMARD_INNER);
  if (a.trace && a.inner && !b.inner) law = law_join(c, law, LAW_TRACE_CYCLE);
  if (b.summands < a.summands) law = law_join(c, law, LAW_COLLECT);
  return law_is_none(law) ? LAW_SIMPLIFY : law;
}

Term normalize_raw(Ctx *c, Term raw, LawName *law) {
  const Term res = t_rebuild(c, raw);
  *law = res == raw ? LAW_NONE : law_of_rewriting(c, raw, res);
  return res;
}
