#include "calculus/differential.h"

#include <string.h>

#include "algebra/matrix_function.h"
#include "algebra/raise.h"
#include "algebra/term_map.h"
#include "calculus/index.h"
#include "calculus/laws.h"
#include "calculus/trace_function.h"
#include "output/print.h"

/* ---- what varies --------------------------------------------------------------------------------------------------------- */

struct Varying {
  TermMap *map; /* node -> itself where it varies */
};

static bool is_variable(const Variables *v, Term t) {
  for (int i = 0; i < v->n; i++)
    if (v->atoms[i] == t) return true;
  return false;
}

static void mark_varying(TermMap *map, const Variables *v, Term t) {
  bool varies = is_variable(v, t);
  for (int i = 0; i < t->n && !varies; i++) varies = t->kind != T_DIFF && termmap_get(map, t->args[i]) != NULL;
  if (varies) termmap_put(map, t, t);
}

Varying *varying_new(Ctx *c, Term f, const Variables *v) {
  Varying *res = ARENA_NEW(c->arena, Varying);
  int n;
  const Term *nodes = t_nodes(c, f, &n);
  res->map = termmap_new(c, n, nodes);
  for (int i = 0; i < n; i++) mark_varying(res->map, v, nodes[i]);
  return res;
}

bool is_varying(const Varying *v, Term t) { return termmap_get(v->map, t) != NULL; }

bool depends_on(Ctx *c, Term t, const Variables *v) { return t_has_atom(c, t, v->n, v->atoms); }

/* ---- one law per function -------------------------------------------------------------------------------------------------- */

static Term d_of(const ChildDifferential *d, Term child) { return d->of(d->env, child); }

static Term d_sum(Ctx *c, Term t, const ChildDifferential *d) {
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) args[i] = t->kind == T_ADD && t->args[i]->kind == T_NUM ? t_int(c, 0) : d_of(d, t->args[i]);
  return t_linear(c, t->n, t->coefs, args);
}

/* d(A B C) = dA B C + A dB C + A B dC; elementwise products and Kronecker products likewise. */
static Term d_product(Ctx *c, Term t, const ChildDifferential *d) {
  Term *terms = ARENA_ARRAY(c->arena, Term, t->n + 1), *args = ARENA_ARRAY(c->arena, Term, t->n);
  int n = 0;
  for (int i = 0; i < t->n; i++) {
    Term di = d_of(d, t->args[i]);
    if (t_is_zero(di)) continue;
    memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
    args[i] = di;
    terms[n++] = t_with_args(c, t, args);
  }
  return n == 0 ? t_zero(c, t->rows, t->cols) : t_add(c, n, terms);
}

/* d b^e = e b^(e-1) db + b^e ln(b) de; for a norm d ||x||^e = e ||x||^(e-2) <x, dx>. */
static Term d_power(Ctx *c, Term t, const ChildDifferential *d) {
  Term b = t->args[0], e = t->args[1];
  Term res = t_int(c, 0);
  if (t_is_fn(b, FN_NORM_F)) {
    Term dx = d_of(d, b->args[0]);
    if (!t_is_zero(dx)) res = t_mul3(c, e, t_pow(c, b, t_sub(c, e, t_int(c, 2))), t_inner(c, b->args[0], dx));
  } else {
    Term db = d_of(d, b);
    if (!t_is_zero(db)) res = t_mul3(c, e, t_pow(c, b, t_sub(c, e, t_int(c, 1))), db);
  }
  Term de = d_of(d, e);
  if (!t_is_zero(de)) res = t_add2(c, res, t_mul3(c, t, t_fn1(c, FN_LOG, b), de));
  return res;
}

static Term d_entry_power(Ctx *c, Term t, const ChildDifferential *d) {
  Term b = t->args[0], e = t->args[1], res = t_zero(c, t->rows, t->cols);
  Term db = d_of(d, b), de = d_of(d, e);
  if (!t_is_zero(db)) {
    Term one = t_is_scalar(e) ? t_int(c, 1) : t_ones(c, e->rows, e->cols);
    Term parts[] = {e, t_epow(c, b, t_sub(c, e, one)), db};
    res = t_had(c, 3, parts);
  }
  if (!t_is_zero(de)) {
    Term parts[] = {t, t_fn1(c, FN_LOG, b), de};
    res = t_add2(c, res, t_had(c, 3, parts));
  }
  return res;
}

/* d tr f(A) = tr(f'(A) dA) for a function f of a matrix (Higham 2008, sec. 3.2). */
/* d(A B ...) of a word that is no node of the expression, its letters being such. */
static Term d_of_word(Ctx *c, Term m, const ChildDifferential *d) { return m->kind == T_MUL ? d_product(c, m, d) : d_of(d, m); }

/* d tr(t) as tr(f'(M) dM), NULL where t is no function of one matrix. */
static Term d_trace_of_function(Ctx *c, Term t, const ChildDifferential *d) {
  Term m, slope = t->kind == T_FN && t->fn == FN_INV ? NULL : slope_of_matrix_function(c, t);
  if (slope != NULL) return t_tr(c, t_mul2(c, slope, d_of(d, t->args[0])));
  slope = slope_of_trace(c, t, &m);
  return slope == NULL ? NULL : t_tr(c, t_mul2(c, slope, d_of_word(c, m, d)));
}

bool trace_collapses(Ctx *c, Term t) {
  Term m;
  for (int i = 0; t->kind == T_ADD && i < t->n; i++)
    if (trace_collapses(c, t->args[i])) return true;
  return (t->kind == T_FN && t->fn != FN_INV && slope_of_matrix_function(c, t) != NULL) || slope_of_trace(c, t, &m) != NULL;
}

static Term d_trace(Ctx *c, Term t, const ChildDifferential *d) {
  Term inner = t->args[0];
  if (!trace_collapses(c, inner)) return t_tr(c, d_of(d, inner));
  if (inner->kind != T_ADD) return d_trace_of_function(c, inner, d);
  Term *terms = ARENA_ARRAY(c->arena, Term, inner->n);
  for (int i = 0; i < inner->n; i++) {
    terms[i] = d_trace_of_function(c, inner->args[i], d);
    if (terms[i] == NULL) terms[i] = t_tr(c, d_of(d, inner->args[i]));
  }
  return t_linear(c, inner->n, inner->coefs, terms);
}

static Term no_rule(Ctx *c, Term t) {
  const char *text = print_expr(c, raise_term(c, t), FORMAT_ASCII);
  const char *name = t->kind == T_FN ? fn_row(t->fn)->name : t->kind == T_APPLY ? t->sym->name : "this form";
  const Span *place = term_place(t);
  if (place != NULL) diag_error(c->diag, ERR_UNSUPPORTED, *place, "there is no rule for the differential of %s in %s", name, text);
  else diag_error_nowhere(c->diag, ERR_UNSUPPORTED, "there is no rule for the differential of %s in %s", name, text);
  return t_zero(c, t->rows, t->cols);
}

/* A^p = expm(p logm(A)) for a p that is no integer (Higham 2008, sec. 7.1): d by the chain rule. */
static Term d_real_power(Ctx *c, Term t, Term da) {
  Term log = t_fn1(c, FN_LOGM, t->args[0]), inner = t_frechet(c, FN_LOGM, t->args[0], da);
  return t_frechet(c, FN_EXPM, t_mul2(c, t->args[1], log), t_mul2(c, t->args[1], inner));
}

/* Whether an exponent reads as a negative one: -k, -2 k - 1. */
static bool is_negative(Term k) {
  if (k->kind == T_ADD) return fmpq_sgn(&k->coefs[0]) < 0;
  return k->coef != NULL && fmpq_sgn(k->coef) < 0;
}

/* d(A^k) = sum_{i=1}^k A^(i-1) dA A^(k-i) for a power that is not spelled out; d(A^-k) = -A^-k d(A^k) A^-k
 * (Magnus and Neudecker, ch. 8, sec. 3, exercise). */
static Term d_matrix_power(Ctx *c, Term t, const ChildDifferential *d) {
  Term a = t->args[0], k = t->args[1], da = d_of(d, a);
  if (k->kind == T_NUM && !t_is_int(k, 0) && !(k->facts & FACT_INTEGER)) return d_real_power(c, t, da);
  Symbol *sym = index_symbol_beside(c, t);
  if (sym == NULL || !(k->facts & FACT_INTEGER) || !t_is_zero(d_of(d, k))) return no_rule(c, t);
  Term i = t_sym(c, sym), one = t_int(c, 1);
  if (is_negative(k)) {
    Range r = {.index = sym, .lo = one, .hi = t_neg(c, k)};
    return t_neg(c, t_sum(c, &r, t_mul3(c, t_mpow(c, a, t_neg(c, i)), da, t_mpow(c, a, t_sub(c, t_add2(c, k, i), one)))));
  }
  Range r = {.index = sym, .lo = one, .hi = k};
  return t_sum(c, &r, t_mul3(c, t_mpow(c, a, t_sub(c, i, one)), da, t_mpow(c, a, t_sub(c, k, i))));
}

bool det_by_adjugate(Term t) {
  if (!t_is_fn(t, FN_DET)) return false;
  Term a = t->args[0];
  return (a->kind == T_SYM || a->kind == T_MEMBER) && !(a->facts & FACT_INVERTIBLE);
}

bool adjugate_is_linear(Term t) { return t_is_fn(t, FN_ADJ) && dim_is(t->rows, 2); }

/* ||A||_inf = max(|A| 1), and the largest column sum is that of A': d = <ismax(|A| 1), (sign(A) .* dA) 1>. */
static Term d_largest_sum(Ctx *c, Term t, const ChildDifferential *d) {
  Term a = t->args[0], da = t_had2(c, t_fn1(c, FN_SIGN, a), d_of(d, a));
  if (t->fn == FN_NORM_COL) a = t_transpose(c, a), da = t_transpose(c, da);
  Term ones = t_ones(c, a->cols, dim_const(c->dims, 1));
  return t_inner(c, t_fn1(c, FN_ISMAX, t_mul2(c, t_fn1(c, FN_ABS, a), ones)), t_mul2(c, da, ones));
}

/* The eigenvector u of S = A A' for its simple eigenvalue s1^2: du = (s1^2 I - S)+ dS u; v1 is that of A'
 * (Magnus and Neudecker, ch. 8, Theorem 8.9).  The pseudo-inverse is (s1^2 I - S + u u')^-1 - u u', since u spans
 * the kernel. */
static Term d_singular_vector(Ctx *c, Term u, const ChildDifferential *d) {
  Term a = u->args[0], da = d_of(d, a);
  if (u->fn == FN_V1) a = t_transpose(c, a), da = t_transpose(c, da);
  Term at = t_transpose(c, a), uu = t_mul2(c, u, t_transpose(c, u)), value = t_pow_int(c, t_fn1(c, FN_NORM_SPECTRAL, a), 2);
  Term shifted = t_add2(c, t_sub(c, t_mul2(c, value, t_identity(c, a->rows)), t_mul2(c, a, at)), uu);
  Term ds = t_add2(c, t_mul2(c, da, at), t_mul2(c, a, t_transpose(c, da)));
  return t_sub(c, t_mul3(c, t_inv(c, shifted), ds, u), t_mul3(c, uu, ds, u));
}

static Term d_unknown(Ctx *c, Term t, const ChildDifferential *d);

static Term d_call(Ctx *c, Term t, const ChildDifferential *d) {
  if (t->fn == FN_GRADIENT || t->fn == FN_JACOBIAN || t->fn == FN_HESSIAN) return d_unknown(c, t, d);
  if (t->fn == FN_TR) return d_trace(c, t, d);
  if (t->fn == FN_EPOW) return d_entry_power(c, t, d);
  if (t->fn == FN_U1 || t->fn == FN_V1) return d_singular_vector(c, t, d);
  if (t->fn == FN_NORM_INF || t->fn == FN_NORM_COL) return d_largest_sum(c, t, d);
  if (t->fn == FN_POW) return d_matrix_power(c, t, d);
  if (det_by_adjugate(t)) return t_tr(c, t_mul2(c, t_fn1(c, FN_ADJ, t->args[0]), d_of(d, t->args[0])));
  if (adjugate_is_linear(t)) {
    Term da = d_of(d, t->args[0]);
    return t_sub(c, t_mul2(c, t_tr(c, da), t_identity(c, t->rows)), da);
  }
  const FnRow *row = fn_row(t->fn);
  if (row->form == FORM_CONSTANT) return t_zero(c, t->rows, t->cols);
  if (row->form == FORM_MULTILINEAR && t->fn == FN_MAT) return t_mat(c, d_of(d, t->args[0]), t->rows, t->cols);
  if (t->fn == FN_BTR || t->fn == FN_PTR) return t_block_trace(c, t->fn, d_of(d, t->args[0]), term_dim(c, t->args[1]), t->rows, t->cols);
  if (row->form == FORM_MULTILINEAR) return d_product(c, t, d);
  if (t->fn == FN_FRECHET) return frechet_differential(c, t->args[0]->fn, t->args[1], t->args[2], d_of(d, t->args[1]), d_of(d, t->args[2]));
  if (row->law == NULL) return no_rule(c, t);
  Term dargs[3];
  for (int i = 0; i < t->n && i < 3; i++) dargs[i] = d_of(d, t->args[i]);
  return law_apply(c, t, t->args, dargs);
}

/* J vec(dx) in the shape of t; a plain product between columns. */
static Term by_matrix(Ctx *c, Term t, Term j, Term dx) { return t_mat(c, t_mul2(c, j, t_vec(c, dx)), t->rows, t->cols); }

/* An unknown function f, and its derivatives of every order: the differential is the sum over the arguments v of f
 * of its Jacobian by v times dv; of a scalar f <grad f, dv>, of its gradient hess(f, u, v) vec(dv).  Of a matrix by a
 * number v grad(F, v), of F's own shape, times dv. */
static Term d_unknown(Ctx *c, Term t, const ChildDifferential *d) {
  Term f = t_unknown(t);
  if (f == NULL) return no_rule(c, t);
  Term *parts = ARENA_ARRAY(c->arena, Term, f->n + 1);
  int n = 0;
  for (int i = 0; i < f->n; i++) {
    Term dv = d_of(d, f->args[i]), k = t_int(c, i + 1);
    if (t_is_zero(dv)) continue;
    bool gradient = t_is_fn(t, FN_GRADIENT) && t->args[0] == f && t_is_scalar(f);
    if (gradient && t->args[1] == k) parts[n++] = by_matrix(c, t, t_fn(c, FN_HESSIAN, 2, (Term[]){f, k}), dv);
    else if (gradient) parts[n++] = by_matrix(c, t, t_fn(c, FN_HESSIAN, 3, (Term[]){f, t->args[1], k}), dv);
    else if (t_is_scalar(t)) parts[n++] = t_inner(c, t_fn(c, FN_GRADIENT, 2, (Term[]){t, k}), dv);
    else if (t_is_scalar(dv) && !t_is_column(t)) parts[n++] = t_mul2(c, t_fn(c, FN_GRADIENT, 2, (Term[]){t, k}), dv);
    else parts[n++] = by_matrix(c, t, t_fn(c, FN_JACOBIAN, 2, (Term[]){t, k}), dv);
  }
  return n == 0 ? t_zero(c, t->rows, t->cols) : t_add(c, n, parts);
}

Term differential_step(Ctx *c, Term t, const ChildDifferential *d) {
  switch (t->kind) {
    case T_NUM:
    case T_DIM:
    case T_SYM:
    case T_MEMBER:
    case T_DIFF: return t_zero(c, t->rows, t->cols);
    case T_ADD: return d_sum(c, t, d);
    case T_MUL:
    case T_HAD:
    case T_BLOCK: {
      if (t->kind != T_BLOCK) return d_product(c, t, d);
      Term *args = ARENA_ARRAY(c->arena, Term, t->n);
      for (int i = 0; i < t->n; i++) args[i] = d_of(d, t->args[i]);
      return t_block(c, t->nrows, t->ncols, args);
    }
    case T_POW: return d_power(c, t, d);
    case T_SUM: return t_sum(c, &t->range, d_of(d, t->args[0]));
    case T_PROD: return t_mul2(c, t, t_sum(c, &t->range, t_mul2(c, t_recip(c, t->args[0]), d_of(d, t->args[0])))); /* (ln prod)' */
    case T_FN: return d_call(c, t, d);
    case T_APPLY: return d_unknown(c, t, d);
  }
  return t_zero(c, t->rows, t->cols);
}

/* ---- dF worked out ------------------------------------------------------------------------------------------------------------ */

typedef struct Worked {
  Ctx *c;
  TermMap *d; /* varying node -> its differential */
} Worked;

static Term worked_child(void *env, Term child) {
  Worked *w = env;
  Term res = termmap_get(w->d, child);
  return res != NULL ? res : t_zero(w->c, child->rows, child->cols);
}

Term differential(Ctx *c, Term f, const Variables *v) {
  Varying *varying = varying_new(c, f, v);
  int n;
  const Term *nodes = t_nodes(c, f, &n);
  Worked w = {.c = c, .d = termmap_new(c, n, nodes)};
  ChildDifferential d = {worked_child, &w};
  for (int i = 0; i < n && !c->diag->failed; i++) {
    Term t = nodes[i];
    if (!is_varying(varying, t)) continue;
    ctx_poll(c);
    termmap_put(w.d, t, is_variable(v, t) ? t_diff(c, t) : differential_step(c, t, &d));
  }
  Term res = worked_child(&w, f);
  termmap_drop(w.d);
  termmap_drop(varying->map);
  return res;
}
