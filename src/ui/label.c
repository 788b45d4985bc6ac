#include "ui/label.h"

#include <string.h>

#include "notion/manifold.h"
#include "output/names.h"

/* ---- the function's name ------------------------------------------------------------------------------- */

static bool is_matrix(const Ast *e) { return e->shape.cols != NULL && !dim_is(e->shape.cols, 1); }

const char *label_function(Ctx *c, const Answer *a) {
  static const char *const small[] = {"f", "phi", "ell", "g"}, *const capital[] = {"F", "Phi", "Y", "G"};
  const Ast *f = a->f;
  if (f == NULL) return "f";
  if (f->kind == AST_NAME && f->sym != NULL && f->sym->definition != NULL) return f->sym->name;
  if (f->kind == AST_APPLY && f->name != NULL) return f->name;
  const char *const *names = is_matrix(f) ? capital : small;
  for (int i = 0; i < 3; i++)
    if (symbol_find(c->symbols, intern(c->names, names[i])) == NULL) return names[i];
  return names[3];
}

/* ---- pieces, in each format ------------------------------------------------------------------------------ */

static const char *differential(Ctx *c, const char *name, Format f) {
  if (differential_is_taken(c, name))
    return arena_printf(c->arena, f == FORMAT_LATEX ? "\\mathrm{d}(%s)" : "d(%s)", print_name(c, name, f));
  return arena_printf(c->arena, f == FORMAT_LATEX ? "\\mathrm{d}%s" : "d%s", print_name(c, name, f));
}

const char *label_transposed(Ctx *c, const char *text, bool yes, Format f) {
  if (!yes) return text;
  const char *mark = f == FORMAT_UNICODE ? "ᵀ" : f == FORMAT_LATEX ? "^{\\mathsf T}" : "'";
  return arena_printf(c->arena, "%s%s", text, mark);
}

static const char *vec_of(Ctx *c, const char *text, Format f, bool bracketed) {
  const char *vec = f == FORMAT_LATEX ? "\\operatorname{vec}" : "vec";
  return arena_printf(c->arena, bracketed ? "%s(%s)" : "%s %s", vec, text);
}

const char *label_partial(Ctx *c, const char *top, const char *bottom, Format f) {
  switch (f) {
    case FORMAT_UNICODE: return arena_printf(c->arena, "∂%s/∂%s", top, bottom);
    case FORMAT_LATEX: return arena_printf(c->arena, "\\frac{\\partial %s}{\\partial %s}", top, bottom);
    default: return arena_printf(c->arena, "d%s%s/d%s%s", strncmp(top, "vec", 3) == 0 ? " " : "", top,
                                 strncmp(bottom, "vec", 3) == 0 ? " " : "", bottom);
  }
}

/* ∂²top/∂first∂second */
static const char *second_partial(Ctx *c, const char *top, const char *first, const char *second, Format f) {
  switch (f) {
    case FORMAT_UNICODE: return arena_printf(c->arena, "∂²%s/∂%s∂%s", top, first, second);
    case FORMAT_LATEX: return arena_printf(c->arena, "\\frac{\\partial^2 %s}{\\partial %s\\, \\partial %s}", top, first, second);
    default: return arena_printf(c->arena, "d2%s/d%s d%s", top, first, second);
  }
}

/* ---- derivatives -------------------------------------------------------------------------------------------- */

static const char *variable(Ctx *c, const Result *r, Format f) {
  if (r->wrt_expr != NULL && (r->wrt_expr->kind == AST_ENTRY || r->wrt_expr->kind == AST_MEMBER)) return print_expr(c, r->wrt_expr, f);
  if (r->wrt != NULL) return print_name(c, r->wrt->name, f);
  return r->wrt_expr != NULL ? print_expr(c, r->wrt_expr, f) : "?";
}

static bool is_column(Shape s) { return s.cols == NULL || dim_is(s.cols, 1); }

static bool is_scalar(Shape s) { return s.rows == NULL || (dim_is(s.rows, 1) && is_column(s)); }

static bool column_variable(const Result *r) { return r->wrt == NULL || is_column(r->wrt->shape); }

static Shape shape_of_function(const Answer *a) { return a->f == NULL ? (Shape){NULL, NULL} : a->f->shape; }

static Shape shape_of_variable(const Result *r) { return r->wrt == NULL ? (Shape){NULL, NULL} : r->wrt->shape; }

/* How a function or a variable stands in a Jacobian: a matrix or a row as vec(X), transposed where it lies across; a scalar is
 * never transposed. */
static const char *side(Ctx *c, const char *name, Shape shape, bool across, Format f) {
  if (is_scalar(shape)) return name;
  if (is_column(shape)) return label_transposed(c, name, across, f);
  return label_transposed(c, vec_of(c, name, f, across), across, f);
}

/* ∂f/∂xᵀ, ∂vec F/∂vec(X)ᵀ; across: the transpose of that, ∂fᵀ/∂x. */
static const char *jacobian(Ctx *c, const char *top, Shape top_shape, const char *bottom, Shape bottom_shape, bool across, Format f) {
  return label_partial(c, side(c, top, top_shape, across, f), side(c, bottom, bottom_shape, !across, f), f);
}

/* ∂²f/∂t² */
static const char *second_by_scalar(Ctx *c, const char *top, const char *t, Format f) {
  switch (f) {
    case FORMAT_UNICODE: return arena_printf(c->arena, "∂²%s/∂%s²", top, t);
    case FORMAT_LATEX: return arena_printf(c->arena, "\\frac{\\partial^2 %s}{\\partial %s^2}", top, t);
    default: return arena_printf(c->arena, "d2%s/d%s^2", top, t);
  }
}

static const char *hessian(Ctx *c, const Answer *a, const Result *r, const char *top, Format f) {
  const char *first = variable(c, r, f), *second = first;
  bool column = column_variable(r), second_column = column;
  const Statement *st = a->statement;
  if (st != NULL && st->nwrt == 2) {
    const Ast *target = st->wrt[1].target;
    second = target->kind == AST_NAME ? print_name(c, target->name, f) : print_expr(c, target, f);
    second_column = is_column(target->shape);
  }
  const bool by_entry = r->wrt_expr != NULL && r->wrt_expr->kind == AST_ENTRY;
  if (st != NULL && st->nwrt < 2 && (by_entry || is_scalar(shape_of_variable(r)))) return second_by_scalar(c, top, first, f);
  if (by_entry) return second_partial(c, top, first, second, f);
  if (!column) first = vec_of(c, first, f, true);
  if (!second_column) second = vec_of(c, second, f, true);
  return second_partial(c, top, first, label_transposed(c, second, true, f), f);
}

static bool is_riemannian(const Answer *a) {
  return a->statement != NULL && a->statement->manifold != NULL && manifold_is_curved(manifold_find(a->statement->manifold));
}

/* grad f(X) */
static const char *riemannian(Ctx *c, const char *top, const char *at, Format f) {
  return arena_printf(c->arena, f == FORMAT_LATEX ? "\\operatorname{grad} %s(%s)" : "grad %s(%s)", top, at);
}

const char *label_result(Ctx *c, const Answer *a, const Result *r, Format f) {
  if (a->kind == ANSWER_SOLUTION) return print_expr(c, r->left, f);
  const char *raw = label_function(c, a), *top = print_name(c, raw, f);
  if (a->kind != ANSWER_DERIVATIVE && strcmp(a->name, "diff") != 0 && r->wrt == NULL) return "";
  if (strcmp(a->name, "diff") == 0) return differential(c, raw, f);
  const bool asked = a->statement != NULL && a->statement->transposed;
  const bool across = (r->wrt_transposed != asked) != a->request_transposed;
  if (strcmp(a->name, "jac") == 0) return jacobian(c, top, shape_of_function(a), variable(c, r, f), shape_of_variable(r), across, f);
  if (strcmp(a->name, "hess") == 0 || a->kind == ANSWER_VERDICT) return hessian(c, a, r, top, f);
  if (is_riemannian(a)) return riemannian(c, top, label_transposed(c, variable(c, r, f), across, f), f);
  return label_partial(c, top, label_transposed(c, variable(c, r, f), across, f), f);
}

const char *label_step(Ctx *c, const Answer *a, const Result *r, const Step *s, Format f) {
  const char *raw = label_function(c, a);
  const char *own = s->sym != NULL ? s->sym->name : NULL;
  switch (s->lhs) {
    case LHS_F: return print_name(c, raw, f);
    case LHS_LET: return own != NULL ? print_name(c, own, f) : "";
    case LHS_DLET: return own != NULL ? differential(c, own, f) : "";
    case LHS_DF: return differential(c, raw, f);
    case LHS_EQUATION: return print_expr(c, s->left, f);
    case LHS_VEC_DF: return vec_of(c, differential(c, own != NULL ? own : raw, f), f, true);
    case LHS_GRAD:
    case LHS_RIEMANN:
    case LHS_JAC:
      if (label_is_result(a, r, s)) return label_result(c, a, r, f);
      break;
  }
  const char *top = print_name(c, s->of != NULL ? s->of->name : raw, f);
  const char *bottom = own != NULL ? print_name(c, own, f) : variable(c, r, f);
  if (s->lhs == LHS_GRAD) return label_partial(c, top, bottom, f);
  /* Of an intermediate, the chain rule takes the transpose: ∂f/∂x = (∂z'/∂x)(∂f/∂z). */
  const Shape top_shape = s->of != NULL ? s->of->shape : shape_of_function(a);
  const Shape bottom_shape = s->sym != NULL ? s->sym->shape : shape_of_variable(r);
  return jacobian(c, top, top_shape, bottom, bottom_shape, s->of != NULL, f);
}

bool label_same(const Step *a, const Step *b) { return a != NULL && a->lhs == b->lhs && a->sym == b->sym && a->of == b->of && a->left == b->left; }

bool label_is_result(const Answer *a, const Result *r, const Step *s) {
  if (a->kind == ANSWER_SOLUTION) return s->lhs == LHS_EQUATION && s->left == r->left;
  if (s->lhs == LHS_DF) return strcmp(a->name, "diff") == 0;
  if (s->lhs == LHS_RIEMANN) return true;
  if ((s->lhs != LHS_GRAD && s->lhs != LHS_JAC) || s->of != NULL || is_riemannian(a)) return false;
  return s->sym == NULL || s->sym == r->wrt;
}
