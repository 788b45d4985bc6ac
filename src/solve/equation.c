#include "solve/equation.h"

#include <string.h>

#include "base/ptrmap.h"
#include "calculus/differential.h"
#include "calculus/jacobian.h"

enum { MOST_TERMS = 96 };

bool eq_depends(Ctx *c, Term t, Term x) {
  Variables v = {1, &x};
  return depends_on(c, t, &v);
}

Attempt attempt_begin(Ctx *c) { return (Attempt){*c->diag}; }

bool attempt_failed(Ctx *c, const Attempt *a) {
  if (!c->diag->failed || a->before.failed) return c->diag->failed;
  /* Only the error goes: notes given meanwhile hang in the lists that are still there. */
  Diag *d = c->diag;
  d->failed = false;
  d->kind = a->before.kind;
  d->has_span = a->before.has_span;
  d->span = a->before.span;
  d->message = a->before.message;
  d->hint = a->before.hint;
  return true;
}

/* ---- distributing ------------------------------------------------------------------------------------------------------- */

Term *eq_terms(Ctx *c, Term t, int *count) {
  if (t->kind != T_ADD) {
    /* 2 (a + b) is a product of one factor. */
    if (t->kind == T_MUL && t->n == 1 && t->args[0]->kind == T_ADD) {
      Term *res = eq_terms(c, t->args[0], count);
      for (int i = 0; i < *count; i++) res[i] = t_scale(c, t->coef, res[i]);
      return res;
    }
    Term *res = ARENA_NEW(c->arena, Term);
    *res = t;
    *count = t_is_zero(t) ? 0 : 1;
    return res;
  }
  Term *res = ARENA_ARRAY(c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) res[i] = t_scale(c, &t->coefs[i], t->args[i]);
  *count = t->n;
  return res;
}

typedef struct Distribution {
  Ctx *c;
  Term x;
  bool too_many;
} Distribution;

static bool varies(const Distribution *d, Term t) {
  if (d->x == NULL) return true;
  if (d->x->kind == T_DIFF) return t->has_diff;
  return eq_depends(d->c, t, d->x);
}

/* The position of a factor that is a sum with x in it; -1: none. */
static int sum_factor(const Distribution *d, Term t) {
  if (t->kind != T_MUL && t->kind != T_HAD) return -1;
  for (int i = 0; i < t->n; i++) {
    Term a = t->args[i];
    bool transposed = t_is_fn(a, FN_TRANSPOSE) && a->args[0]->kind == T_ADD;
    if ((a->kind == T_ADD || transposed) && varies(d, a)) return i;
  }
  return -1;
}

static Term opened(Distribution *d, Term t);

static Term over_factor(Distribution *d, Term t, int at) {
  Ctx *c = d->c;
  int n;
  Term sum = t->args[at];
  if (t_is_fn(sum, FN_TRANSPOSE)) {
    Term *inner = eq_terms(c, sum->args[0], &n);
    for (int i = 0; i < n; i++) inner[i] = t_transpose(c, inner[i]);
    sum = t_add(c, n, inner);
    if (sum->kind != T_ADD) return t;
  }
  Term *parts = eq_terms(c, sum, &n), *args = ARENA_ARRAY(c->arena, Term, t->n);
  if (n > MOST_TERMS) {
    d->too_many = true;
    return t;
  }
  memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
  for (int i = 0; i < n && !d->too_many; i++) {
    args[at] = parts[i];
    parts[i] = opened(d, t_with_args(c, t, args));
  }
  return t_add(c, n, parts);
}

/* Linear functions of one argument that constructors keep around a sum. */
static bool is_linear_function(Term t) {
  if (t->kind == T_SUM) return true;
  if (t->kind != T_FN || t->n != 1) return false;
  return t->fn == FN_TRANSPOSE || t->fn == FN_TR || t->fn == FN_DIAGM || t->fn == FN_DIAGV || t->fn == FN_VEC || t->fn == FN_TRIL || t->fn == FN_TRIU;
}

static Term over_argument(Distribution *d, Term t) {
  Ctx *c = d->c;
  int n;
  Term *parts = eq_terms(c, t->args[0], &n);
  for (int i = 0; i < n; i++) parts[i] = opened(d, t_with_args(c, t, &parts[i]));
  return t_add(c, n, parts);
}

/* t, whose arguments are distributed, distributed. */
static Term opened(Distribution *d, Term t) {
  ctx_poll(d->c);
  if (d->too_many) return t;
  if (t->kind == T_ADD) {
    int n;
    Term *parts = eq_terms(d->c, t, &n);
    bool changed = false;
    if (n > MOST_TERMS) d->too_many = true;
    for (int i = 0; i < n && !d->too_many; i++) {
      Term part = sum_factor(d, parts[i]) >= 0 ? opened(d, parts[i]) : parts[i];
      changed = changed || part != parts[i];
      parts[i] = part;
    }
    return changed ? t_add(d->c, n, parts) : t;
  }
  int at = sum_factor(d, t);
  if (at >= 0) return over_factor(d, t, at);
  if (is_linear_function(t) && t->args[0]->kind == T_ADD && varies(d, t->args[0])) return over_argument(d, t);
  return t;
}

static Term opened_node(void *env, Term t) {
  Distribution *d = env;
  return d->too_many ? t : opened(d, t);
}

Term eq_distribute(Ctx *c, Term t, Term x) {
  Distribution d = {.c = c, .x = x};
  Term res = t_map(c, t, opened_node, &d);
  return d.too_many ? t : res;
}

void eq_split(Ctx *c, Term t, Term x, Term *with, Term *without) {
  int n, nwith = 0, nwithout = 0;
  Term *terms = eq_terms(c, t, &n), *a = ARENA_ARRAY(c->arena, Term, n + 1), *b = ARENA_ARRAY(c->arena, Term, n + 1);
  for (int i = 0; i < n; i++) {
    if (eq_depends(c, terms[i], x)) a[nwith++] = terms[i];
    else b[nwithout++] = terms[i];
  }
  *with = nwith > 0 ? t_add(c, nwith, a) : t_zero(c, t->rows, t->cols);
  *without = nwithout > 0 ? t_add(c, nwithout, b) : t_zero(c, t->rows, t->cols);
}

bool eq_is_negative(Ctx *c, Term t) {
  int n;
  Term *terms = eq_terms(c, t, &n);
  for (int i = 0; i < n; i++)
    if ((terms[i]->kind != T_MUL && terms[i]->kind != T_NUM) || fmpq_sgn(terms[i]->coef) >= 0) return false;
  return n > 0;
}

/* ---- affine equations ------------------------------------------------------------------------------------------------------ */

Term eq_apply(Ctx *c, Term linear, Term x, Term value) { return t_substitute(c, linear, t_diff(c, x), value); }

bool eq_affine(Ctx *c, Term r, Term x, Term *linear, Term *constant) {
  Attempt a = attempt_begin(c);
  Variables v = {1, &x};
  Term d = differential(c, r, &v);
  if (attempt_failed(c, &a)) return false;
  d = eq_distribute(c, d, t_diff(c, x));
  if (attempt_failed(c, &a) || eq_depends(c, d, x)) return false;
  *linear = d;
  *constant = t_substitute(c, r, x, t_zero(c, x->rows, x->cols));
  return !attempt_failed(c, &a);
}

Term eq_row(Ctx *c, Term linear, Term x) {
  Attempt a = attempt_begin(c);
  Term m = jacobian_matrix(c, linear, t_diff(c, x));
  return attempt_failed(c, &a) ? NULL : m;
}
