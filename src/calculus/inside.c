/* Derivatives inside expressions: grad(F, X), jac(F, X), hess(F, X), by a name or by an expression E that F is a
 * function of: F = g(E), and the derivative is that of g at E. */
#include "algebra/lower.h"
#include "calculus/answer_impl.h"
#include "calculus/block_products.h"
#include "calculus/derivation.h"
#include "calculus/differential.h"
#include "calculus/held.h"
#include "calculus/run.h"
#include "calculus/small_table.h"

static Term derivative(Ctx *c, const Ast *e, Term f, Term x, Term y) {
  Steps unused;
  steps_init(&unused, c);
  Term res = e->fn == FN_GRADIENT   ? derive_gradient(c, &unused, e->args[0], f, x, false)
             : e->fn == FN_JACOBIAN ? derive_jacobian(c, &unused, e->args[0], f, x)
                                    : derive_hessian(c, &unused, e->args[0], f, x, y);
  if (unused.limits.n > 0 && !c->diag->failed)
    diag_error(c->diag, ERR_UNSUPPORTED, e->span, "this derivative holds for some members of %s only, and stands inside an expression", x->sym->name);
  return res;
}

/* A name of its own for the value of x. */
static Term stand_in(Ctx *c, Term x) {
  Symbol *s = symbol_add(c->symbols, intern(c->names, "e_0")); /* no name that can be typed as one */
  s->kind = t_is_scalar(x) ? KIND_SCALAR : t_is_column(x) ? KIND_VECTOR : KIND_MATRIX;
  s->shape = (Shape){x->rows, x->cols};
  s->temporary = true;
  return t_sym(c, s);
}

/* Whether f still depends on a name that x holds. */
static bool shares_names(Ctx *c, Term f, Term x) {
  int n;
  const Term *nodes = t_nodes(c, x, &n);
  Term *names = ARENA_ARRAY(c->arena, Term, n + 1);
  int count = 0;
  for (int i = 0; i < n; i++)
    if ((nodes[i]->kind == T_SYM && !nodes[i]->sym->index) || nodes[i]->kind == T_MEMBER) names[count++] = nodes[i];
  const Variables v = {count, names};
  return count > 0 && depends_on(c, f, &v);
}

/* grad(f(E), E), hess(f(E, G), E, G) and grad(f(E, E), 2) of an unknown f stay as they are; NULL for others. */
static Term of_unknown(Ctx *c, const Ast *e, Term f) {
  Term args[3] = {f};
  const Term apply = t_unknown(f);
  if (apply == NULL || e->nargs > 3) return NULL;
  for (int i = 1; i < e->nargs; i++) {
    Term x = lower(c, e->args[i]);
    if (e->args[i]->kind == AST_NUMBER) args[i] = x;
    else args[i] = t_int(c, t_argument(f, x));
    if (!t_is_number(args[i]) || fmpq_sgn(args[i]->coef) <= 0 || !fmpz_is_one(fmpq_denref(args[i]->coef)) || fmpq_cmp_si(args[i]->coef, apply->n) > 0)
      return NULL;
  }
  return t_fn(c, e->fn, e->nargs == 3 && args[1] == args[2] ? 2 : e->nargs, args);
}

static Term at_expression(Ctx *c, const Ast *e, Term f, Term x) {
  Term kept = of_unknown(c, e, f);
  if (kept != NULL) return kept;
  Term z = stand_in(c, x), turned = t_transpose(c, x), g = t_put_in(c, f, x, z);
  if (turned != x) g = t_put_in(c, g, turned, t_transpose(c, z));
  if (g == f || shares_names(c, g, x)) {
    diag_error(c->diag, ERR_UNDEFINED, e->args[1]->span, "a derivative is taken by a name, or by an expression that all of F is a function of");
    return t_zero(c, e->shape.rows, e->shape.cols);
  }
  return t_substitute(c, derivative(c, e, g, z, z), z, x);
}

/* By a name with a definition: that name is held while the derivative is taken. */
static Term by_defined(Ctx *c, const Ast *e) {
  Term z = t_sym(c, e->args[1]->sym);
  const Variables own = {1, &z};
  const Variables *before = c->varying;
  c->varying = &own;
  Term res = derivative(c, e, lower(c, e->args[0]), z, z);
  c->varying = before;
  return t_substitute(c, res, z, lower(c, e->args[1]));
}

/* t with every atom of `from` being one of `to` again. */
static Term renamed(Ctx *c, Term t, const Symbol *from, Symbol *to) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) {
    Term a = nodes[i];
    if (a->sym != from || (a->kind != T_SYM && a->kind != T_MEMBER)) continue;
    t = t_substitute(c, t, a, a->kind == T_SYM ? t_sym(c, to) : t_member(c, to, a->args[0]));
  }
  return t;
}

/* By x_i, X_{ij}: of F's own shape; NULL where the entry is not one of a variable. */
static Term by_entry(Ctx *c, const Ast *e) {
  const Coordinate t = coordinate_of(c, lower(c, e->args[1]->args[0]), e->args[1]);
  if (t.x->kind != T_SYM && t.x->kind != T_MEMBER) return NULL;
  Steps unused;
  steps_init(&unused, c);
  return derive_by_scalar(c, &unused, e->args[0], lower(c, e->args[0]), t);
}

static Term derived(Ctx *c, const Ast *e) {
  const Ast *by = e->args[1];
  if (e->fn == FN_GRADIENT && by->kind == AST_ENTRY) {
    Term res = by_entry(c, e);
    if (res != NULL) return res;
  }
  Term x = lower(c, by);
  Term y = e->nargs > 2 ? lower(c, e->args[2]) : x;
  if ((x->kind == T_SYM || x->kind == T_MEMBER) && (y->kind == T_SYM || y->kind == T_MEMBER)) return derivative(c, e, lower(c, e->args[0]), x, y);
  if (by->kind == AST_NAME && by->sym != NULL && by->sym->definition != NULL) return by_defined(c, e);
  return at_expression(c, e, lower(c, e->args[0]), x);
}

/* A structured name that varies as any matrix is stood in for by one without the structure (calculus/held.h). */
Term derive_inside(Ctx *c, const Ast *e) {
  const Ast *x = e->args[1]->kind == AST_MEMBER ? e->args[1]->args[0] : e->args[1];
  Symbol *s = x->kind == AST_NAME && x->sym->definition == NULL ? x->sym : NULL;
  unsigned held = s == NULL ? 0 : held_facts(s->facts, e->fn != FN_GRADIENT);
  if (held == 0) return small_table(c, best_with_blocks(c, derived(c, e)));
  Symbol *other = ARENA_NEW(c->arena, Symbol);
  *other = *s;
  other->facts = facts_closure(s->facts & ~held);
  StandIn before = terms_stand_in(c, (StandIn){s, other});
  Term res = derived(c, e);
  terms_stand_in(c, before);
  return renamed(c, res, other, s);
}
