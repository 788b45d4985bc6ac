/* convex F wrt x: yes with its reason, no with a point, or unknown. */
#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/answer_impl.h"
#include "calculus/differential.h"
#include "output/print.h"
#include "solve/convex.h"
#include "solve/curvature.h"
#include "solve/equation.h"
#include "solve/psd.h"
#include "solve/statement.h"

/* ---- the variables --------------------------------------------------------------------------------------------------------- */

static bool variables_fit(Ctx *c, const Statement *st) {
  for (int i = 0; i < st->nwrt; i++) {
    const Ast *target = st->wrt[i].target;
    if (target->kind != AST_NAME || target->sym->family) return diag_error(c->diag, ERR_UNSUPPORTED, target->span, "convexity is examined in names, not in parts of them");
    if (target->sym->facts & FACT_ORTHONORMAL)
      return diag_error(c->diag, ERR_UNDEFINED, target->span, "matrices with orthonormal columns are no convex set: convexity has no meaning there");
  }
  return true;
}

static void read_variables(Question *q) {
  Ctx *c = q->c;
  Term *atoms = ARENA_ARRAY(c->arena, Term, q->st->nwrt + 1);
  for (int i = 0; i < q->st->nwrt; i++) atoms[i] = t_sym(c, q->st->wrt[i].target->sym);
  q->v = (Variables){q->st->nwrt, atoms};
  Variables *v = ARENA_NEW(c->arena, Variables);
  *v = q->v;
  c->varying = v;
}

/* ---- yes -------------------------------------------------------------------------------------------------------------------- */

/* A scalar parameter of unknown sign that occurs in t. */
static int parameters(Question *q, Term *out, int most) {
  int n, found = 0;
  const Term *nodes = t_nodes(q->c, q->f, &n);
  for (int i = 0; i < n && found < most; i++) {
    Term t = nodes[i];
    if (t->kind != T_SYM || !t_is_scalar(t) || t->sym->index || (t->facts & FACT_POSITIVE) || depends_on(q->c, t, &q->v)) continue;
    out[found++] = t;
  }
  return found;
}

static Term positive_stand_in(Ctx *c, Term t) {
  Symbol *s = ARENA_NEW(c->arena, Symbol);
  *s = *t->sym;
  s->facts = facts_closure(s->facts | FACT_POSITIVE);
  return t_sym(c, s);
}

/* The curvature when the parameters chosen by the bits of `mask` are positive. */
static Curvature curvature_with(Question *q, int n, const Term *params, unsigned mask) {
  Term f = q->f;
  for (int i = 0; i < n; i++)
    if (mask & (1u << i)) f = t_substitute(q->c, f, params[i], positive_stand_in(q->c, params[i]));
  return curvature_of(q->c, f, &q->v);
}

/* By the rules of composition, if need be for positive parameters, which are then listed: as few as will do. */
static bool by_composition(Question *q) {
  enum { MOST = 6 };
  Ctx *c = q->c;
  Term params[MOST] = {NULL};
  int n = parameters(q, params, MOST);
  unsigned mask = 0;
  Curvature k = curvature_with(q, n, params, 0);
  if (!k.convex) {
    mask = (1u << n) - 1;
    if (n == 0 || !curvature_with(q, n, params, mask).convex) return false;
    for (int i = 0; i < n; i++)
      if (curvature_with(q, n, params, mask & ~(1u << i)).convex) mask &= ~(1u << i);
    k = curvature_with(q, n, params, mask);
  }
  for (int i = 0; i < n; i++)
    if (mask & (1u << i)) diag_assume(c->diag, "%s > 0", print_name(c, params[i]->sym->name, (Format)c->format));
  q->conditional = mask != 0;
  q->answer->equal = 1;
  q->answer->how = k.reason;
  if (k.concave) diag_note(c->diag, "affine: convex and concave");
  return true;
}

/* What is said of the same matrix anew: that it is invertible, that its determinant is positive. */
static void forget_weaker(Ctx *c, Term a) {
  const char *text = print_expr(c, raise_term(c, a), (Format)c->format), *det = print_expr(c, raise_term(c, t_fn1(c, FN_DET, a)), (Format)c->format);
  const char *weaker[] = {arena_printf(c->arena, "%s invertible", text), arena_printf(c->arena, "%s > 0", det)};
  Note **at = &c->diag->assumptions;
  while (*at != NULL) {
    if (strcmp((*at)->text, weaker[0]) == 0 || strcmp((*at)->text, weaker[1]) == 0) *at = (*at)->next;
    else at = &(*at)->next;
  }
  c->diag->last_assumption = at;
}

/* Where some matrices in it are positive definite, which are then listed: log det(A(x)) and A(x)^-1 are examined there.  Where some
 * denominators have to be positive, that is no answer, but worth a note. */
static bool where_definite(Question *q) {
  enum { MOST = 6 };
  Ctx *c = q->c;
  Term nodes[MOST];
  int matrices, n = curvature_candidates(c, q->f, &q->v, nodes, MOST, &matrices), kept = n;
  if (n == 0) return false;
  Curvature k = curvature_where(c, q->f, &q->v, matrices, nodes);
  if (k.convex) kept = matrices;
  else k = curvature_where(c, q->f, &q->v, n, nodes);
  if (!k.convex || kept == 0) return false;
  for (int i = kept - 1; i >= 0 && kept > 1; i--) {
    Term last = nodes[kept - 1], left = nodes[i];
    nodes[i] = last;
    if (curvature_where(c, q->f, &q->v, kept - 1, nodes).convex) kept--;
    else nodes[i] = left;
  }
  q->answer->how = k.reason;
  Buf b = buf_new(c->arena);
  bool scalars = false;
  for (int i = 0; i < kept; i++) {
    const char *text = print_expr(c, raise_term(c, nodes[i]), (Format)c->format);
    const char *said = t_is_scalar(nodes[i]) ? arena_printf(c->arena, "%s > 0", text) : arena_printf(c->arena, "%s positive definite", text);
    scalars = scalars || t_is_scalar(nodes[i]);
    buf_printf(&b, "%s%s", i > 0 ? ", " : "", said);
  }
  if (scalars) {
    diag_note(c->diag, "convex where %s: %s", buf_str(&b), k.reason);
    return false;
  }
  for (int i = 0; i < kept; i++) forget_weaker(c, nodes[i]);
  diag_assume(c->diag, "%s", buf_str(&b));
  q->conditional = true;
  q->answer->equal = 1;
  return true;
}

/* Whether a node that varies is smooth for all values of its arguments, or on a halfspace: only then a Hessian without
 * negative eigenvalues tells all (1/x^2 and -|x| have such, too). */
static bool is_smooth(Question *q, Term t) {
  switch (t->kind) {
    case T_SYM:
    case T_MEMBER:
    case T_ADD:
    case T_MUL:
    case T_HAD:
    case T_SUM:
    case T_BLOCK: return true;
    case T_POW: return t->args[1]->kind == T_NUM && fmpz_is_one(fmpq_denref(t->args[1]->coef)) && fmpq_sgn(t->args[1]->coef) > 0;
    case T_FN: break;
    default: return false;
  }
  switch (t->fn) {
    case FN_POW:
    case FN_EPOW: return t->args[1]->kind == T_NUM && fmpz_is_one(fmpq_denref(t->args[1]->coef)) && fmpq_sgn(t->args[1]->coef) > 0;
    case FN_LOG: {
      if (term_is_positive(q->c, t->args[0])) return true;
      Curvature k = curvature_of(q->c, t_total(q->c, t->args[0]), &q->v);
      return k.convex && k.concave;
    }
    case FN_TRANSPOSE:
    case FN_TR:
    case FN_DIAGM:
    case FN_DIAGV:
    case FN_VEC:
    case FN_MAT:
    case FN_BTR:
    case FN_PTR:
    case FN_KRON:
    case FN_EXP:
    case FN_EXPM1:
    case FN_SIN:
    case FN_COS:
    case FN_SINH:
    case FN_COSH:
    case FN_TANH:
    case FN_SIGMOID:
    case FN_SOFTPLUS:
    case FN_SOFTMAX:
    case FN_LOGSUMEXP:
    case FN_ERF: return true;
    default: return false;
  }
}

static bool is_smooth_everywhere(Question *q) {
  int n;
  const Term *nodes = t_nodes(q->c, q->f, &n);
  for (int i = 0; i < n; i++)
    if (depends_on(q->c, nodes[i], &q->v) && !is_smooth(q, nodes[i])) return false;
  return true;
}

/* By the Hessian's form or numbers. */
static bool by_hessian(Question *q, Term h) {
  bool known = hessian_of_numbers(q, &q->answer->how) || hessian_is_polynomial(q, h, &q->answer->how);
  if (!known) {
    if (h == NULL || !term_is_psd(q->c, h) || !is_smooth_everywhere(q)) return false;
    q->answer->how = t_is_scalar(h) ? "the second derivative is not negative" : "the Hessian is positive semidefinite by its form";
  }
  q->answer->equal = 1;
  return true;
}

/* ---- the answer --------------------------------------------------------------------------------------------------------------------- */

/* The Hessian as a result of its own, where there is one. */
static void take_hessian(Question *q, const AnswerOptions *o) {
  Ctx *c = q->c;
  if (q->v.n != 1) return;
  Statement *st = ARENA_NEW(c->arena, Statement);
  *st = *q->st;
  st->kind = ST_HESS;
  Attempt a = attempt_begin(c);
  const Answer *h = answer_statement(c, st, o);
  if (attempt_failed(c, &a) || h == NULL) return;
  q->answer->results = h->results;
  q->hessian = h->results[0].expr;
}

/* A longer Hessian tells nobody anything. */
enum { LONGEST_HESSIAN = 60 };

/* What was said while the Hessian was worked out is about it alone. */
static void forget_since(Diag *d, const Diag *before) {
  d->notes = before->last_note == NULL ? NULL : d->notes;
  d->assumptions = before->last_assumption == NULL ? NULL : d->assumptions;
  d->last_note = before->last_note;
  d->last_assumption = before->last_assumption;
  if (d->last_note != NULL) *d->last_note = NULL;
  if (d->last_assumption != NULL) *d->last_assumption = NULL;
}

Answer *answer_convex(Ctx *c, Statement *st, const AnswerOptions *o) {
  Question q = {.c = c, .st = st, .answer = answer_new(c, st, ANSWER_VERDICT, "convex")};
  q.v.n = st->nwrt;
  if (!variables_fit(c, st)) return NULL;
  /* The Hessian first: with it the facts of the variables, and so all terms, are made anew. */
  Diag before = *c->diag;
  take_hessian(&q, o);
  read_variables(&q);
  q.f = lower(c, st->expr);
  Term h = q.hessian == NULL ? NULL : lower(c, q.hessian);
  if (c->diag->failed) return NULL;
  if (h != NULL && !has_kinks(&q) && expr_length(q.answer->results[0].expr) <= LONGEST_HESSIAN) q.answer->nresults = 1;
  if (h != NULL && q.answer->nresults == 0) forget_since(c->diag, &before);
  say_domain(&q);
  bool yes = by_composition(&q) || by_hessian(&q, h) || where_definite(&q);
  /* A yes is held against values, too. */
  if ((yes && q.conditional) || (refuted(&q) || yes)) return c->diag->failed ? NULL : q.answer;
  q.answer->equal = -1;
  q.answer->how = "neither a rule nor a point decides it";
  return q.answer;
}
