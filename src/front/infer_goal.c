/* What each statement asks of its expressions: a gradient wants a scalar, sides of an equation one shape. */
#include <string.h>

#include "front/infer_impl.h"

/* ---- variables ----------------------------------------------------------------------------------------- */

static bool is_closed(const Infer *in, const Ast *e) {
  if (e->kind == AST_NAME) {
    const Var *v = var_of(in, e->sym);
    return v->unit != NULL && v->unit->expr != NULL && is_closed(in, v->unit->expr);
  }
  for (int i = 0; i < e->nargs; i++)
    if (!is_closed(in, e->args[i])) return false;
  return true;
}

static bool no_variable(Infer *in, const Ast *x, const char *what) {
  diag_error(in->c->diag, ERR_UNDEFINED, x->span, "%s is %s: one differentiates by a variable", quote(in, x), what);
  return false;
}

static bool no_expression(Infer *in, const Ast *x) {
  no_variable(in, x, "an expression");
  diag_hint(in->c->diag, "name it, and write the rest in that name: wrt z where z = %s", quote(in, x));
  return false;
}

static bool no_constant(Infer *in, const Ast *x) {
  no_variable(in, x, "a constant");
  const char *name = quote(in, x);
  if (strspn(name, "IOK") == 1 && name[1] == '\0') diag_hint(in->c->diag, "declared, it is a name: %s : matrix(n)", name);
  return false;
}

static bool check_name(Infer *in, const Ast *x) {
  const Var *v = var_of(in, x->sym);
  const char *name = x->sym->name;
  if (x->sym->index) return no_variable(in, x, "an index");
  if (v->unit != NULL && !v->sym->intermediate && !is_closed(in, v->unit->expr)) {
    no_variable(in, x, "defined by an expression");
    diag_hint(in->c->diag, "introduce it for this statement only: where %s = ..., or forget it: clear %s", name, name);
    return false;
  }
  if (v->unit == NULL && v->decl == NULL && x->sym->dimension) return no_variable(in, x, "a dimension");
  if (!x->sym->family) return true;
  no_variable(in, x, "a family");
  diag_hint(in->c->diag, "name one of its members: %s_1", name);
  return false;
}

static bool check_variable(Infer *in, const Ast *x) {
  switch (x->kind) {
  case AST_NAME: return check_name(in, x);
  case AST_MEMBER: return true;
  case AST_ENTRY:
    return x->args[0]->kind == AST_NAME ? check_name(in, x->args[0])
                                        : x->args[0]->kind == AST_MEMBER || no_expression(in, x);
  case AST_CALL: return fn_row(x->fn)->form == FORM_CONSTANT ? no_constant(in, x) : no_expression(in, x);
  case AST_NUMBER: return no_variable(in, x, "a number");
  case AST_DIFFERENTIAL: return no_variable(in, x, "a differential");
  default: return no_expression(in, x);
  }
}

bool check_variables(Infer *in, const Statement *st) {
  for (int i = 0; i < st->nwrt; i++)
    if (!check_variable(in, st->wrt[i].target)) return false;
  return st->inner == NULL || check_variables(in, st->inner);
}

/* ---- requests ------------------------------------------------------------------------------------------ */

static const Dim *count_entries(Infer *in, Shape s) {
  if (is_one(in, s.rows)) return s.cols;
  return is_one(in, s.cols) ? s.rows : dim_mul(in->c->dims, s.rows, s.cols);
}

static bool is_column(const Infer *in, Shape s) { return is_one(in, s.cols); }

/* ∂F/∂X, as a fraction, means the gradient of a scalar, the derivative by a scalar, ∂f/∂x' a Jacobian and
 * ∂f'/∂x its transpose. */
static bool is_fraction(const Statement *st) { return st->kind == ST_GRAD && st->expr != NULL && st->fraction; }

static bool is_transpose(const Ast *e) { return ast_is_call(e, FN_TRANSPOSE); }

typedef enum FractionForm {
  FORM_OF_GRADIENT,
  FORM_OF_DERIVATIVE,
  FORM_OF_JACOBIAN,
  FORM_OF_TRANSPOSED_JACOBIAN,
  FORM_OF_NOTHING
} FractionForm;

/* ∂(A x)/∂x does not become a derivative by a scalar x only because it has no other meaning. */
static bool lowered_for_this(const Infer *in, const Ast *x) {
  if (!in->goal_failed || x->kind != AST_NAME) return false;
  const Var *v = var_of(in, x->sym);
  return v->unit == NULL && v->kind != v->usual;
}

static FractionForm fraction_form(const Infer *in, const Statement *st, const Wrt *w) {
  Shape f = st->expr->shape, x = w->target->shape;
  if (is_scalar(in, x))
    return is_scalar(in, f) || !lowered_for_this(in, w->target) ? FORM_OF_DERIVATIVE : FORM_OF_NOTHING;
  if (is_scalar(in, f)) return FORM_OF_GRADIENT;
  if (!is_column(in, x)) return FORM_OF_NOTHING;
  if (is_column(in, f) && w->transposed) return FORM_OF_JACOBIAN;
  if (is_one(in, f.rows) && is_transpose(st->expr) && !w->transposed) return FORM_OF_TRANSPOSED_JACOBIAN;
  return FORM_OF_NOTHING;
}

static bool gradient_goal(Infer *in, Statement *st, const Wrt *w) {
  bool fits = is_fraction(st) ? fraction_form(in, st, w) != FORM_OF_NOTHING : is_scalar(in, st->expr->shape);
  if (fits) return true;
  in->here = st->expr->span;
  fail(in, WHY_GRADIENT, st->expr, st->expr, w->target);
  in->failure.statement = st;
  return false;
}

/* jac F wrt x_i: one column, d vec F / d x_i. */
static void settle_entry_jacobian(Infer *in, Statement *st) {
  Ast *f = st->expr;
  st->kind = ST_DERIV;
  if (!is_column(in, f->shape)) {
    st->expr = ast_call1(in->arena, FN_VEC, f, f->span);
    st->expr->shape = shape_make(count_entries(in, f->shape), in->one);
  }
  if (!st->transposed) return;
  f = st->expr;
  st->transposed = false;
  st->expr = ast_call1(in->arena, FN_TRANSPOSE, f, f->span);
  st->expr->shape = shape_make(in->one, f->shape.rows);
}

bool settle_form(Infer *in, Statement *st) {
  if (st->inner != NULL && !settle_form(in, st->inner)) return false;
  bool by_entry = st->nwrt > 0 && st->wrt[0].target->kind == AST_ENTRY;
  bool one_of_two = st->kind == ST_HESS && st->nwrt == 2 && by_entry != (st->wrt[1].target->kind == AST_ENTRY);
  if (one_of_two) {
    diag_error(in->c->diag, ERR_UNSUPPORTED, st->wrt[by_entry ? 0 : 1].target->span, "a second derivative is taken by two entries or by two names");
    diag_hint(in->c->diag, "of a gradient: deriv grad(%s, %s) wrt %s", quote(in, st->expr), quote(in, st->wrt[by_entry ? 1 : 0].target), quote(in, st->wrt[by_entry ? 0 : 1].target));
    return false;
  }
  if (by_entry && st->kind == ST_JAC && st->expr != NULL) settle_entry_jacobian(in, st);
  if (!is_fraction(st) || st->nwrt == 0) return true;
  FractionForm form = fraction_form(in, st, &st->wrt[0]);
  if (form == FORM_OF_DERIVATIVE) st->kind = ST_DERIV;
  if (form == FORM_OF_JACOBIAN) {
    st->kind = ST_JAC;
    st->wrt[0].transposed = false;
  }
  if (form == FORM_OF_TRANSPOSED_JACOBIAN) {
    st->kind = ST_JAC;
    st->expr = st->expr->args[0];
    st->transposed = !st->transposed;
  }
  return true;
}

/* jac x wrt y where y = A x + b is the inverse of the Jacobian the other way: F and y have one size. */
static void inverse_goal(Infer *in, const Statement *st, const Wrt *w) {
  const Symbol *y = w->target->kind == AST_NAME ? w->target->sym : NULL;
  if (y != NULL && y->intermediate) unify_shapes(in, st->expr->shape, w->target->shape);
}

static bool request_goal(Infer *in, Statement *st) {
  if (in->any_request) return true;
  for (int i = 0; i < st->nwrt; i++) {
    Wrt *w = &st->wrt[i];
    switch (st->kind) {
    case ST_GRAD:
      if (!gradient_goal(in, st, w)) return false;
      break;
    case ST_JAC: inverse_goal(in, st, w); break;
    case ST_HESS:
    case ST_STATIONARY:
    case ST_CONVEX:
      if (is_scalar(in, st->expr->shape)) break;
      in->here = st->expr->span;
      fail(in, WHY_GRADIENT, st->expr, st->expr, w->target);
      in->failure.statement = st;
      return false;
    case ST_DERIV:
      if (is_scalar(in, w->target->shape)) break;
      in->here = w->target->span;
      return fail(in, WHY_WRT_SCALAR, w->target, w->target, NULL);
    default: break;
    }
  }
  return true;
}

/* The shape of what a request gives, when it has one variable. */
static bool answer_shape(Infer *in, const Statement *st, Shape *s) {
  if (st->expr == NULL || (st->nwrt != 1 && st->kind != ST_HESS) || st->nwrt == 0) return false;
  const Wrt *w = &st->wrt[0];
  Shape f = st->expr->shape, x = w->target->shape;
  bool turned = st->transposed != w->transposed;
  switch (st->kind) {
  case ST_GRAD:
    *s = turned ? shape_make(x.cols, x.rows) : x;
    return !is_fraction(st) || fraction_form(in, st, w) == FORM_OF_GRADIENT;
  case ST_DERIV: *s = f; return true;
  case ST_JAC: {
    const Dim *m = count_entries(in, f), *n = count_entries(in, x);
    *s = st->transposed ? shape_make(n, m) : shape_make(m, n);
    return true;
  }
  case ST_HESS: {
    if (w->target->kind == AST_ENTRY) {
      *s = shape_make(in->one, in->one);
      return true;
    }
    const Dim *m = count_entries(in, x), *n = st->nwrt > 1 ? count_entries(in, st->wrt[1].target->shape) : m;
    *s = shape_make(m, n);
    return true;
  }
  default: return false;
  }
}

/* The user's own answer may have another layout: then its shape is its own, and the comparison says so. */
static bool candidate_goal(Infer *in, Statement *st) {
  Ast *e = st->candidate;
  Shape s;
  bool known = answer_shape(in, st, &s);
  if (takes_any_shape(e) && known) {
    give_shape(in, e, s);
    return true;
  }
  if (!shape_of(in, e)) return false;
  if (known && !unify_shapes(in, s, e->shape)) unify_shapes(in, shape_make(s.cols, s.rows), e->shape);
  return true;
}

/* ---- clauses ------------------------------------------------------------------------------------------- */

static bool at_goal(Infer *in, const Clause *at) {
  Symbol *sym = symbol_find(in->c->symbols, at->name);
  const Var *v = sym != NULL ? var_of(in, sym) : NULL;
  if (v == NULL) return shape_of(in, at->expr);
  if (v->unit != NULL && !shape_of(in, v->unit->expr)) return false; /* it may stand nowhere else */
  Shape s = v->unit != NULL ? v->unit->expr->shape : v->shape;
  if (takes_any_shape(at->expr)) {
    give_shape(in, at->expr, s);
    return true;
  }
  if (!shape_of(in, at->expr)) return false;
  bool zero = at->expr->kind == AST_NUMBER && fmpq_is_zero(at->expr->value);
  if (zero || unify_shapes(in, s, at->expr->shape)) return true;
  in->here = at->span;
  fail(in, WHY_AT, at->expr, at->expr, NULL);
  in->failure.sb = s;
  in->failure.name = at->name;
  return false;
}

static bool assumption_goal(Infer *in, const Assumption *a) {
  if (a->lhs != NULL && a->rhs != NULL) return sides_goal(in, 2, (Ast *[]){a->lhs, a->rhs}, NULL);
  Symbol *sym = a->name != NULL ? symbol_find(in->c->symbols, a->name) : NULL;
  if (sym == NULL || a->word == NULL || !property_is_square(a->word)) return true;
  Var *v = var_of(in, sym);
  if (v->unit != NULL && v->unit->expr != NULL && !shape_of(in, v->unit->expr)) return false;
  Shape s = v->unit != NULL ? v->unit->expr->shape : v->shape;
  if (is_scalar(in, s) || (!is_column(in, s) && dim_unify(in->c->dims, s.rows, s.cols))) return true;
  in->here = a->span;
  fail(in, WHY_STRUCTURE, NULL, NULL, NULL);
  in->failure.sa = s;
  in->failure.name = a->name;
  in->failure.word = a->word;
  return false;
}

static bool clause_goals(Infer *in, const Statement *st) {
  for (int i = 0; i < st->nat; i++)
    if (!at_goal(in, &st->at[i])) return false;
  for (int i = 0; i < st->nassume; i++)
    if (!assumption_goal(in, &st->assume[i])) return false;
  return true;
}

/* ---- the whole statement ------------------------------------------------------------------------------- */

static bool variable_shapes(Infer *in, const Statement *st) {
  for (int i = 0; i < st->nwrt; i++)
    if (!shape_of(in, st->wrt[i].target)) return false;
  return true;
}

/* st->exprs: the sides that are compared in turn, or of constraints and equations G = H in pairs. */
static bool expression_goals(Infer *in, Statement *st) {
  if (st->kind == ST_STATIONARY || (st->kind == ST_SOLVE && st->nexprs > 2)) {
    for (int i = 0; i + 1 < st->nexprs; i += 2)
      if (!sides_goal(in, 2, st->exprs + i, NULL)) return false;
    return true;
  }
  Shape s;
  bool known = st->inner != NULL && answer_shape(in, st->inner, &s);
  return st->nexprs == 0 || sides_goal(in, st->nexprs, st->exprs, known ? &s : NULL);
}

bool shape_goals(Infer *in, Statement *st) {
  for (int i = 0; i < st->nwhere; i++)
    if (!shape_of(in, st->where[i].expr)) return false;
  if (st->expr != NULL && !shape_of(in, st->expr)) return false;
  if (!variable_shapes(in, st) || !request_goal(in, st)) return false;
  if (st->inner != NULL && !shape_goals(in, st->inner)) return false;
  if (!expression_goals(in, st)) return false;
  if (st->candidate != NULL && !in->any_request && !candidate_goal(in, st)) return false;
  return clause_goals(in, st);
}
