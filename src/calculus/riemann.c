#include "calculus/riemann.h"

#include "algebra/raise.h"
#include "algebra/structure.h"
#include "calculus/derivation.h"
#include "calculus/present.h"
#include "check/check.h"
#include "output/print.h"

Manifold riemann_set(const Statement *st) {
  Manifold m = st->manifold == NULL ? MANIFOLD_NONE : manifold_find(st->manifold);
  return manifold_is_curved(m) ? m : MANIFOLD_NONE;
}

/* ---- where it is defined ------------------------------------------------------------------------------------- */

static bool refuse(Ctx *c, ErrorKind kind, Span span, const char *name, const char *why) {
  return diag_error(c->diag, kind, span, "the gradient on %s %s", name, why);
}

bool riemann_fits(Ctx *c, const Statement *st, const Wrt *w) {
  Manifold m = riemann_set(st);
  const char *name = st->manifold;
  Span at = w->target->span;
  if (st->manifold == NULL) return true;
  if (st->kind != ST_GRAD) return refuse(c, ERR_UNSUPPORTED, st->span, name, "is supported, its Hessians and Jacobians are not");
  if (w->target->kind != AST_NAME) return refuse(c, ERR_UNSUPPORTED, at, name, "is taken by a name, not by an entry or a member");
  if (st->nat > 0) return refuse(c, ERR_UNSUPPORTED, st->at[0].span, name, "cannot be followed by `at`: the values need not lie in the set");
  const Symbol *x = w->target->sym;
  bool scalar = dim_is(x->shape.rows, 1) && dim_is(x->shape.cols, 1), column = dim_is(x->shape.cols, 1);
  if (scalar && m != MANIFOLD_NONE) return refuse(c, ERR_UNDEFINED, at, name, "needs a vector or a matrix");
  bool frames = m == MANIFOLD_STIEFEL || m == MANIFOLD_STIEFEL_CANONICAL || m == MANIFOLD_GRASSMANN || m == MANIFOLD_ORTHOGONAL;
  if (frames && (x->facts & FACT_SPACE)) return refuse(c, ERR_UNSUPPORTED, at, name, "is not supported by a variable with further structure");
  if (m == MANIFOLD_SPHERE && !column && (x->facts & FACT_ORTHOGONAL)) return refuse(c, ERR_UNSUPPORTED, at, name, "is not supported by a variable with further structure");
  if (m == MANIFOLD_TRACE_ONE && (x->facts & FACT_ANTISYMMETRIC)) return refuse(c, ERR_UNDEFINED, at, name, "has no meaning by an antisymmetric variable, whose trace is 0");
  return true;
}

/* A function on the Grassmann manifold does not change with X Q: X'G is symmetric (Edelman, Arias and Smith 1998,
 * sec. 2.5, for all antisymmetric tr(G' X K) = 0). */
static bool is_function_of_span(Ctx *c, const Statement *st, const Wrt *w, Term x, Term g) {
  Term inner = t_mul2(c, t_transpose(c, x), g), turned = t_transpose(c, inner);
  if (inner == turned || check_same(c, raise_term(c, inner), raise_term(c, turned), NULL).status != CHECK_FAILED) return true;
  const char *name = print_name(c, x->sym->name, (Format)c->format);
  diag_error(c->diag, ERR_UNDEFINED, w->target->span, "this is no function on %s: it changes when %s is multiplied by an orthogonal matrix from the right", st->manifold, name);
  diag_hint(c->diag, "on stiefel takes %s itself as the point", name);
  return false;
}

/* ---- the formulas ---------------------------------------------------------------------------------------------- */

static Term half(Ctx *c, Term t) { return t_mul2(c, t_ratio(c, 1, 2), t); }

static Term symmetric_part(Ctx *c, Term t) { return is_symmetric_by_value(c, t) ? t : half(c, t_add2(c, t, t_transpose(c, t))); }

/* G - X M */
static Term minus_along(Ctx *c, Term g, Term x, Term m) { return t_sub(c, g, t_mul2(c, x, m)); }

static Term on_set(Ctx *c, Manifold m, Term x, Term g) {
  Term xt = t_transpose(c, x);
  switch (m) {
  case MANIFOLD_SPHERE: return t_sub(c, g, t_mul2(c, t_inner(c, x, g), x));
  case MANIFOLD_STIEFEL: return minus_along(c, g, x, symmetric_part(c, t_mul2(c, xt, g)));
  case MANIFOLD_STIEFEL_CANONICAL: return minus_along(c, g, x, t_mul2(c, t_transpose(c, g), x));
  case MANIFOLD_GRASSMANN: return minus_along(c, g, x, t_mul2(c, xt, g));
  case MANIFOLD_ORTHOGONAL: return half(c, minus_along(c, g, x, t_mul2(c, t_transpose(c, g), x)));
  case MANIFOLD_SPD: return t_mul3(c, x, symmetric_part(c, g), x);
  case MANIFOLD_TRACE_ONE: {
    Term mean = t_mul2(c, t_recip(c, t_dim(c, x->rows)), t_tr(c, g));
    return t_sub(c, g, t_mul2(c, mean, t_identity(c, x->rows)));
  }
  default: return g;
  }
}

static LawName law_of(Manifold m) {
  switch (m) {
  case MANIFOLD_SPHERE: return LAW_SPHERE;
  case MANIFOLD_STIEFEL: return LAW_STIEFEL;
  case MANIFOLD_STIEFEL_CANONICAL: return LAW_STIEFEL_CANONICAL;
  case MANIFOLD_GRASSMANN: return LAW_GRASSMANN;
  case MANIFOLD_ORTHOGONAL: return LAW_ORTHOGONAL;
  case MANIFOLD_SPD: return LAW_SPD;
  case MANIFOLD_TRACE_ONE: return LAW_TRACE_ONE;
  default: return LAW_NONE;
  }
}

Term riemannian_gradient(Ctx *c, Steps *s, const Statement *st, const Wrt *w, Term x, Term g) {
  Manifold m = riemann_set(st);
  if (m == MANIFOLD_GRASSMANN && !is_function_of_span(c, st, w, x, g)) return g;
  steps_add(s, LHS_GRAD, x->sym, NULL, raise_term(c, g), LAW_NONE);
  bool before = terms_set_raw(c, true);
  Ast *raw = raise_term(c, on_set(c, m, x, g));
  terms_set_raw(c, before);
  Term res = present(c, on_set(c, m, x, g));
  steps_add(s, LHS_RIEMANN, x->sym, NULL, raw, law_of(m));
  if (manifold_row(m)->metric != NULL) diag_note(c->diag, "%s", manifold_row(m)->metric);
  return res;
}
