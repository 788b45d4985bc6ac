#include "calculus/rewriting.h"

#include "calculus/like_terms.h"

/* What a form shows of where its differentials stand. */
typedef struct Look {
  bool trace;      /* some under a trace */
  bool transposed; /* some transposed */
  bool inner;      /* some inside the word of a trace, so that factors must move round */
  bool hadamard;   /* some in an elementwise product */
  bool summed;     /* all entries of such a product are added: 1' (a .* db) */
  bool diagonal;   /* some as Diag(dx) or diag(dX) */
  bool kron;       /* some in a Kronecker product */
  bool stacked;    /* some inside vec, vech or mat */
  bool triangle;   /* some inside tril or triu */
  bool frechet;    /* some as the direction of a Fréchet derivative */
  bool sylvester;  /* some at the right of Sylvester's equation */
  int summands;    /* how many additions of terms that hold differentials */
  int sums_inside; /* how many sums that hold differentials are factors of products */
  int inverses;    /* how many inverses */
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

static bool has_inner_word(Ctx *c, Term under) {
  int n;
  const Term *nodes = t_nodes(c, under, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i]->kind == T_MUL && nodes[i]->has_diff && has_inner(nodes[i])) return true;
  return false;
}

static bool is_summed(Term w) {
  return w->n - w->nscalars == 2 && t_is_ones(w->args[w->nscalars]) && w->args[w->n - 1]->kind == T_HAD;
}

static void look_at_function(Ctx *c, Look *l, Term x) {
  switch (x->fn) {
    case FN_TRANSPOSE: l->transposed = true; break;
    case FN_DIAGM:
    case FN_DIAGV: l->diagonal = true; break;
    case FN_BTR:
    case FN_PTR:
    case FN_KRON: l->kron = true; break;
    case FN_VEC:
    case FN_VECH:
    case FN_MAT: l->stacked = true; break;
    case FN_TRIL:
    case FN_TRIU: l->triangle = true; break;
    case FN_FRECHET: l->frechet = true; break;
    case FN_SYLVESTER: l->sylvester = true; break;
    case FN_TR:
      l->trace = true;
      if (has_inner_word(c, x->args[0])) l->inner = true;
      break;
    default: break;
  }
}

static Look look(Ctx *c, Term t) {
  Look l = {0};
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) {
    const Term x = nodes[i];
    if (t_is_fn(x, FN_INV)) l.inverses++;
    if (!x->has_diff) continue;
    if (x->kind == T_ADD) l.summands += x->n - 1;
    if (x->kind == T_MUL && is_summed(x)) l.summed = true;
    if (x->kind == T_HAD) l.hadamard = true;
    for (int k = 0; x->kind == T_MUL && x->n > 1 && k < x->n; k++)
      if (x->args[k]->kind == T_ADD && x->args[k]->has_diff) l.sums_inside++;
    if (x->kind == T_FN) look_at_function(c, &l, x);
  }
  return l;
}

/* Which law brought a differential out of a function. */
static LawName law_of_functions(Ctx *c, Look a, Look b) {
  LawName law = LAW_NONE;
  if (a.frechet && !b.frechet) law = law_join(c, law, LAW_FRECHET_ADJOINT);
  if (a.sylvester && !b.sylvester) law = law_join(c, law, LAW_SYLVESTER_ADJOINT);
  if (a.diagonal && !b.diagonal) law = law_join(c, law, LAW_TRACE_DIAGONAL);
  if (a.kron && !b.kron) law = law_join(c, law, LAW_VEC_KRON);
  if (a.stacked && !b.stacked) law = law_join(c, law, LAW_TRACE_VEC);
  if (a.triangle && !b.triangle) law = law_join(c, law, LAW_TRACE_TRIANGLE);
  return law;
}

LawName law_of_inverses(Ctx *c, Term from, Term to) {
  bool kept;
  if (!has_turned_inverse(c, from, to, &kept)) return LAW_NONE;
  return kept ? LAW_WOODBURY : LAW_PUSH_THROUGH;
}

LawName law_of_rewriting(Ctx *c, Term from, Term to) {
  const Look a = look(c, from), b = look(c, to);
  LawName law = LAW_NONE;
  if (!a.trace && b.trace) law = law_join(c, LAW_SCALAR_TRACE, LAW_TRACE_CYCLE);
  if (a.transposed && !b.transposed) law = law_join(c, law, a.trace || b.trace ? LAW_TRACE_TRANSPOSE : LAW_SCALAR_TRANSPOSE);
  if (a.hadamard && !b.hadamard) law = law_join(c, law, a.summed ? LAW_HADAMARD_SUM : LAW_HADAMARD_INNER);
  if (a.inner && !b.inner) law = law_join(c, law, LAW_TRACE_CYCLE);
  law = law_join(c, law, law_of_functions(c, a, b));
  if (a.inverses > 0 && b.inverses > 0) law = law_join(c, law, law_of_inverses(c, from, to));
  if (b.summands < a.summands) law = law_join(c, law, LAW_COLLECT);
  if (!law_is_none(law)) return law;
  if (b.inverses < a.inverses) return LAW_CANCEL;
  return b.sums_inside < a.sums_inside || b.summands > a.summands ? LAW_MULTIPLY_OUT : LAW_COLLECT;
}

Term normalize_raw(Ctx *c, Term raw, LawName *law) {
  const Term res = t_rebuild(c, raw);
  *law = res == raw ? LAW_NONE : law_of_rewriting(c, raw, res);
  return res;
}
