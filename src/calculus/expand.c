#include "calculus/expand.h"

#include <string.h>

#include "algebra/raise.h"
#include "calculus/quadratic_form.h"
#include "calculus/quotients.h"
#include "calculus/rewriting.h"

/* ---- passing what is linear ---------------------------------------------------------------------------------------------------- */

typedef struct Pass {
  Ctx *c;
  const Variables *v;
  bool inner; /* what is pending stands inside what a law was applied to */
} Pass;

static bool varies(Pass *p, Term t) { return depends_on(p->c, t, p->v); }

static bool is_atom(Pass *p, Term t) {
  for (int i = 0; i < p->v->n; i++)
    if (p->v->atoms[i] == t) return true;
  return false;
}

static Term pass(Pass *p, Term t);

/* The only varying argument of t, -1 if there are several. */
static int only_varying(Pass *p, Term t) {
  int res = -1;
  for (int i = 0; i < t->n; i++) {
    if (!varies(p, t->args[i])) continue;
    if (res >= 0) return -1;
    res = i;
  }
  return res;
}

/* d(x'a) is a'dx at once: a linear scalar needs no line for its transpose. */
static Term pass_argument(Pass *p, Term t, int i) {
  Ctx *c = p->c;
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
  args[i] = pass(p, t->args[i]);
  const bool turns = t->kind == T_MUL && t_is_scalar(t) && i >= t->nscalars && (t_is_fn(args[i], FN_TRANSPOSE) || args[i]->kind == T_DIFF);
  const bool before = turns ? terms_set_raw(c, false) : terms_raw(c);
  const Term res = t_with_args(c, t, args);
  if (turns) terms_set_raw(c, before);
  return res;
}

static Term pass_sum(Pass *p, Term t) {
  Term *args = ARENA_ARRAY(p->c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) args[i] = pass(p, t->args[i]);
  return t_linear(p->c, t->n, t->coefs, args);
}

static bool passes(Term t) {
  if (t->kind == T_MUL || t->kind == T_HAD) return true;
  if (t->kind != T_FN) return false;
  return t->fn == FN_TRANSPOSE || t->fn == FN_DIAGM || t->fn == FN_DIAGV || t->fn == FN_VEC || t->fn == FN_VECH || t->fn == FN_MAT || t->fn == FN_BTR || t->fn == FN_PTR || t->fn == FN_KRON || t->fn == FN_TRIL || t->fn == FN_TRIU;
}

static Term pass(Pass *p, Term t) {
  Ctx *c = p->c;
  if (is_atom(p, t)) return t_diff(c, t);
  if (!varies(p, t)) return t_zero(c, t->rows, t->cols);
  if (t->kind == T_ADD) return pass_sum(p, t);
  if (t->kind == T_SUM) return t_sum(c, &t->range, pass(p, t->args[0]));
  if (passes(t)) {
    int i = only_varying(p, t);
    if (i >= 0) return pass_argument(p, t, i);
  }
  return t_d(c, t);
}

Term expand_start(Ctx *c, Term f, const Variables *v) {
  Pass p = {.c = c, .v = v};
  return pass(&p, f);
}

/* ---- one law ----------------------------------------------------------------------------------------------------------------------- */

static Term pass_child(void *env, Term child) { return pass(env, child); }

/* d(k p/q) = k (q dp - p dq)/q^2 when both vary, k being constant; NULL otherwise. */
static Term quotient(Pass *p, Term t) {
  Ctx *c = p->c;
  if (t->kind != T_MUL) return NULL;
  const Varying *varying = varying_new(c, t, p->v);
  const int at = varying_denominator(varying, t);
  if (at < 0) return NULL;
  const Quotient u = quotient_of(c, varying, t, at);
  const Term over = t_mul2(c, u.over, u.rest);
  if (!varies(p, over)) return NULL;
  const Term top = t_sub(c, t_mul2(c, u.under, pass(p, over)), t_mul2(c, over, pass(p, u.under)));
  return t_mul3(c, u.constant, top, t_pow_int(c, u.under, -2));
}

static LawName law_of(Ctx *c, Term u) {
  switch (u->kind) {
    case T_POW: return t_is_fn(u->args[0], FN_NORM_F) && t_is_int(u->args[1], 2) ? LAW_SQUARE : LAW_POWER;
    case T_MUL:
    case T_HAD: return LAW_PRODUCT;
    case T_PROD: return law_of_function(c, FN_BIGPROD);
    case T_APPLY: return LAW_CHAIN;
    case T_FN:
      if (u->fn == FN_EPOW) return LAW_POWER;
      if (u->fn == FN_GRADIENT || u->fn == FN_JACOBIAN) return LAW_CHAIN;
      if (u->fn == FN_KRON) return LAW_PRODUCT;
      if (det_by_adjugate(u)) return LAW_ADJUGATE;
      if (adjugate_is_linear(u)) return LAW_ADJUGATE_OF_TWO;
      if (u->fn == FN_POW) return u->args[1]->kind == T_NUM && !(u->args[1]->facts & FACT_INTEGER) ? LAW_REAL_POWER : LAW_MATRIX_POWER;
      if (u->fn == FN_TR && trace_collapses(c, u->args[0])) return LAW_TRACE_FUNCTION;
      return law_of_function(c, u->fn);
    default: return LAW_NONE;
  }
}

/* d ln prod_t f_t = d sum_t ln f_t, d ln(a exp(u)) = d(ln a + u); NULL where u is no such logarithm. */
static Term logarithm(Pass *p, Term u) {
  if (!t_is_fn(u, FN_LOG)) return NULL;
  Term sum = log_of_product(p->c, u->args[0]);
  return sum == NULL ? NULL : pass(p, sum);
}

/* d ln(det(X)) is one law, that of logdet; NULL where u is no such logarithm. */
static Term log_of_determinant(Pass *p, Term u) {
  if (!t_is_fn(u, FN_LOG) || !t_is_fn(u->args[0], FN_DET)) return NULL;
  const Term whole = t_fn1(p->c, FN_LOGDET, u->args[0]->args[0]);
  if (!t_is_fn(whole, FN_LOGDET)) return NULL;
  return differential_step(p->c, whole, &(ChildDifferential){pass_child, p});
}

static Term apply_law(Pass *p, Term u, LawName *law) {
  Term res = log_of_determinant(p, u);
  if (res != NULL) {
    *law = law_of_function(p->c, FN_LOGDET);
    return res;
  }
  /* d(x'A x)^2 asks for one line; that of x'A x itself is worked out. */
  if (p->inner && is_quadratic_form(p->c, u, p->v)) {
    *law = law_of_quadratic_form(p->c, u, p->v);
    return gathered_differential(p->c, differential(p->c, u, p->v), p->v);
  }
  res = logarithm(p, u);
  if (res != NULL) {
    *law = LAW_LOGARITHM;
    return res;
  }
  res = quotient(p, u);
  if (res != NULL) {
    *law = LAW_QUOTIENT;
    return res;
  }
  *law = law_of(p->c, u);
  ChildDifferential d = {pass_child, p};
  res = differential_step(p->c, u, &d);
  /* The Fréchet derivative at what commutes with the direction is a product. */
  bool of_matrix = u->kind == T_FN && (u->fn == FN_EXPM || u->fn == FN_LOGM || u->fn == FN_SQRTM);
  if (of_matrix && !t_has_fn(p->c, res, FN_FRECHET) && !t_has_fn(p->c, res, FN_SYLVESTER)) *law = LAW_COMMUTING;
  return res;
}

static bool same_head(Term a, Term b) {
  if (a->kind != b->kind) return (a->kind == T_MUL || a->kind == T_HAD) && (b->kind == T_MUL || b->kind == T_HAD);
  return a->kind != T_FN || a->fn == b->fn;
}

/* The pending differential whose law comes next: the first, one of a trace only if there is no other. */
static Term next_pending(const Term *nodes, int n) {
  Term trace = NULL;
  for (int i = 0; i < n; i++) {
    if (!t_is_fn(nodes[i], FN_D)) continue;
    if (!t_is_fn(nodes[i]->args[0], FN_TR)) return nodes[i]->args[0];
    if (trace == NULL) trace = nodes[i]->args[0];
  }
  return trace;
}

/* Applies the law of the next pending differential to all that have its head; d tr(A) = tr(dA) shares any line. */
static Term one_round(Pass *p, Term t, LawName *law, bool *any) {
  Ctx *c = p->c;
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  const Term next = next_pending(nodes, n);
  *any = false;
  for (int i = 0; i < n && !c->diag->failed; i++) {
    Term d = nodes[i];
    if (!t_is_fn(d, FN_D) || !(same_head(next, d->args[0]) || t_is_fn(d->args[0], FN_TR))) continue;
    LawName mine;
    Term value = apply_law(p, d->args[0], &mine);
    *law = *any ? law_join(c, *law, mine) : mine;
    *any = true;
    t = t_substitute(c, t, d, value);
  }
  return t;
}

/* ---- all laws, one after the other ------------------------------------------------------------------------------------------------- */

/* What is still pending after the last round, in one go. */
static Term finish_pending(Ctx *c, Term t, const Variables *v) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (t_is_fn(nodes[i], FN_D)) t = t_substitute(c, t, nodes[i], differential(c, nodes[i]->args[0], v)); /* no d(...) inside d(...) */
  return t;
}

enum { MOST_ROUNDS = 40 };

Term expand_all(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term start, const Variables *v) {
  Pass p = {.c = c, .v = v};
  bool before = terms_set_raw(c, true), any = true;
  Term t = start;
  for (int i = 0; i < MOST_ROUNDS && any; i++) {
    LawName law;
    t = one_round(&p, t, &law, &any);
    if (c->diag->failed) break;
    if (any) steps_add(s, lhs, sym, NULL, step_expr(s, t), law);
    p.inner = true;
  }
  terms_set_raw(c, before);
  if (any) t = finish_pending(c, t, v);
  if (c->diag->failed) return t;
  LawName law;
  Term res = normalize_raw(c, t, &law);
  if (s->tail == NULL || s->tail->lhs != lhs || s->tail->sym != sym) law = t_is_zero(res) ? LAW_CONSTANT : LAW_LINEAR;
  const Step *tail = s->tail;
  steps_add(s, lhs, sym, NULL, step_expr(s, res), law);
  s->rearranged = s->tail != tail && tail != NULL && tail->lhs == lhs && tail->sym == sym ? s->tail : NULL;
  return res;
}
