/* grad, jac, hess, deriv, diff. */
#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/answer_impl.h"
#include "calculus/block_products.h"
#include "calculus/conditions.h"
#include "calculus/derivation.h"
#include "calculus/differential.h"
#include "calculus/held.h"
#include "calculus/lets.h"
#include "calculus/own_names.h"
#include "calculus/present.h"
#include "calculus/relation.h"
#include "calculus/riemann.h"
#include "calculus/small_table.h"
#include "output/print.h"

/* One variable of the request. */
typedef struct Request {
  Ctx *c;
  Statement *st;
  const AnswerOptions *options;
  const Wrt *wrt, *wrt2;
  Term f;           /* with `where` intermediates kept */
  Term x;           /* the atom that varies */
  Term g;           /* the answer */
  const Held *held;
  bool unconstrained, entrywise;
  Steps steps;
} Request;

/* ---- the variable ------------------------------------------------------------------------------------------------------- */

Term target_atom(Ctx *c, const Wrt *w) {
  const Ast *t = w->target;
  if (t->kind == AST_ENTRY) t = t->args[0];
  if (t->kind == AST_NAME) return t_sym(c, t->sym);
  if (t->kind == AST_MEMBER) return lower(c, t);
  diag_error(c->diag, ERR_UNDEFINED, w->target->span, "a derivative is taken by a name, a member or an entry");
  return NULL;
}

static Symbol *target_symbol(const Wrt *w) { return (w->target->kind == AST_NAME ? w->target : w->target->args[0])->sym; }

static void note_structure(Request *r) {
  Ctx *c = r->c;
  const Symbol *s = r->x->sym;
  if (!(held_full_facts(r->held, s) & FACT_SPACE)) return;
  const char *name = print_name(c, s->name, (Format)c->format);
  if (moves_by_entry(r->st, s)) diag_note(c->diag, "the entry of %s moves alone, as in an unconstrained matrix", name);
  else if (r->st->kind == ST_JAC || r->st->kind == ST_HESS) diag_note(c->diag, "%s is differentiated by as an unconstrained matrix", name);
  else if (r->entrywise) diag_note(c->diag, "the table of the partial derivatives by the independent entries of %s", name);
  else if (r->unconstrained) diag_note(c->diag, "the gradient by an unconstrained %s", name);
}

/* ---- one result ------------------------------------------------------------------------------------------------------------ */

static Coordinate coordinate(Ctx *c, const Wrt *w) { return coordinate_of(c, target_atom(c, w), w->target); }

static Term by_entry(Request *r) {
  return derive_by_scalar(r->c, &r->steps, r->st->expr, intermediates_written_out(r->c, r->f), coordinate(r->c, r->wrt));
}

static Term by_two_entries(Request *r) {
  const Coordinate first = coordinate(r->c, r->wrt), second = r->wrt2 == NULL ? first : coordinate(r->c, r->wrt2);
  return derive_by_two(r->c, &r->steps, r->st->expr, intermediates_written_out(r->c, r->f), first, second);
}

static Term through_inverse(Request *r);

static Term derive(Request *r) {
  Ctx *c = r->c;
  const Ast *typed = r->st->expr;
  Term inlined = intermediates_written_out(c, r->f);
  switch (r->st->kind) {
    case ST_GRAD:
      if (r->wrt->target->kind == AST_ENTRY) return by_entry(r);
      return derive_gradient(c, &r->steps, typed, r->f, r->x, !r->entrywise);
    case ST_JAC:
      if (r->x->sym->intermediate && r->x->sym->definition != NULL && !depends_on(c, r->f, &(Variables){1, &r->x}))
        return through_inverse(r);
      return derive_jacobian(c, &r->steps, typed, inlined, r->x);
    case ST_HESS:
      if (r->wrt->target->kind == AST_ENTRY) return by_two_entries(r);
      return derive_hessian(c, &r->steps, typed, inlined, r->x, r->wrt2 == NULL ? r->x : target_atom(c, r->wrt2));
    default: return by_entry(r);
  }
}

/* ---- the Jacobian the other way: jac x wrt y where y = A x + b ------------------------------------------------------ */

/* The one name in y's definition that F depends on, NULL if there is none or there are several. */
static Term inner_variable(Ctx *c, Term f, Term y) {
  int n;
  const Term *nodes = t_nodes(c, y, &n);
  Term res = NULL;
  for (int i = 0; i < n; i++) {
    Variables v = {1, &nodes[i]};
    bool name = nodes[i]->kind == T_SYM && !nodes[i]->sym->index && !t_is_scalar(nodes[i]);
    if (!name || !depends_on(c, f, &v)) continue;
    if (res != NULL) return NULL;
    res = nodes[i];
  }
  return res;
}

/* dF/dy' = (dF/dx') (dy/dx')^-1 for y = g(x), x and y of one size. */
static Term through_inverse(Request *r) {
  Ctx *c = r->c;
  Term y = lower(c, r->x->sym->definition), x = inner_variable(c, r->f, y);
  Variables direct = {1, &r->x};
  bool square = x != NULL && dim_equal(c->dims, dim_mul(c->dims, x->rows, x->cols), dim_mul(c->dims, y->rows, y->cols));
  if (!square || depends_on(c, r->f, &direct)) {
    diag_error(c->diag, ERR_UNSUPPORTED, r->wrt->target->span, "a Jacobian by an intermediate needs one variable of its size in the definition of %s, and F in that variable alone", r->x->sym->name);
    return NULL;
  }
  Steps unused;
  steps_init(&unused, c);
  Term outer = derive_jacobian(c, &unused, r->st->expr, r->f, x);
  steps_init(&unused, c);
  Term inner = derive_jacobian(c, &unused, r->x->sym->definition, y, x);
  if (c->diag->failed) return NULL;
  require_invertible(c, inner);
  return present(c, t_mul2(c, outer, t_inv(c, inner)));
}

/* The table of partials by the independent entries, from the plain G: G + G' - G .* I for symmetric X, G - G' for
 * antisymmetric X (Magnus and Neudecker, ch. 3, sec. 8: D' vec G in matrix form), else that part of G. */
static Term by_independent_entries(Ctx *c, Term g, unsigned facts) {
  if (facts & FACT_DIAGONAL) return t_diagm(c, t_diagv(c, g));
  if (facts & FACT_SYMMETRIC) return t_sub(c, t_add2(c, g, t_transpose(c, g)), t_had2(c, g, t_identity(c, g->rows)));
  if (facts & FACT_ANTISYMMETRIC) return t_sub(c, g, t_transpose(c, g));
  if (facts & FACT_LOWER) return t_fn1(c, FN_TRIL, g);
  return facts & FACT_UPPER ? t_fn1(c, FN_TRIU, g) : g;
}

static Term put_in_values(Request *r, Term g) {
  Ctx *c = r->c;
  for (int i = 0; i < r->st->nat; i++) {
    Symbol *s = symbol_find(c->symbols, r->st->at[i].name);
    if (s != NULL) g = t_substitute(c, g, t_sym(c, s), lower(c, r->st->at[i].expr));
  }
  Term res = r->st->nat > 0 ? present(c, g) : g, other = relations_applied(c, res);
  return other == res ? res : present(c, other);
}

static CheckKind check_kind(const Request *r) {
  switch (r->st->kind) {
    case ST_GRAD: return r->wrt->target->kind == AST_ENTRY ? CHECK_DERIVATIVE : CHECK_GRADIENT;
    case ST_JAC: return CHECK_JACOBIAN;
    case ST_HESS: return r->wrt->target->kind == AST_ENTRY ? CHECK_DERIVATIVE : CHECK_HESSIAN;
    default: return CHECK_DERIVATIVE;
  }
}

static bool is_transposed(const Request *r) {
  bool layout = r->options->layout_numerator && (r->st->kind == ST_GRAD || r->st->kind == ST_JAC);
  return (r->st->transposed != r->wrt->transposed) != layout;
}

static void check(Request *r, Result *res, bool transposed) {
  Ctx *c = r->c;
  const Ast *target = r->wrt->target;
  CheckRequest q = {.kind = check_kind(r), .f = r->st->expr, .answer = res->expr, .wrt = r->x->sym, .transposed = transposed};
  if (target->kind != AST_NAME) q.entry = target;
  if (r->st->kind == ST_HESS && target->kind == AST_ENTRY) {
    /* the derivative by the second entry of that by the first, which the check works out from F */
    Ast *first = ast_call2(c->arena, FN_GRADIENT, r->st->expr, r->wrt->target, r->st->span);
    first->shape = r->st->expr->shape;
    q.f = first;
    q.whole = r->st->expr;
    if (r->wrt2 != NULL) q.entry = r->wrt2->target, q.wrt = target_symbol(r->wrt2);
    r->wrt2 = NULL;
  }
  if (r->wrt2 != NULL) q.wrt2 = target_symbol(r->wrt2);
  if (r->wrt2 != NULL && r->wrt2->target->kind != AST_NAME) q.entry2 = r->wrt2->target;
  q.limits = limits_for_check(c, &r->steps.limits);
  q.nlimits = r->steps.limits.n;
  q.unconstrained = r->unconstrained;
  q.entrywise = r->entrywise;
  q.on = riemann_set(r->st);
  q.at = r->st->at;
  q.nat = r->st->nat;
  res->check = check_result(c, &q, res);
}

static bool run(Request *r, Result *res) {
  Ctx *c = r->c;
  const Statement *st = r->st;
  r->x = target_atom(c, r->wrt);
  if (r->x == NULL || !riemann_fits(c, st, r->wrt)) return false;
  r->entrywise = is_taken_entrywise(st, r->x->sym);
  r->unconstrained = is_taken_unconstrained(st, r->x->sym);
  Term g = derive(r);
  if (c->diag->failed) return false;
  if (riemann_set(st) != MANIFOLD_NONE) g = riemannian_gradient(c, &r->steps, st, r->wrt, r->x, g);
  if (r->entrywise) g = present(c, by_independent_entries(c, g, held_full_facts(r->held, r->x->sym)));
  g = put_in_values(r, g);
  if (is_transposed(r)) g = present(c, t_transpose(c, g));
  r->g = g = small_table(c, best_with_blocks(c, g));
  res->wrt = r->x->sym;
  res->wrt_expr = r->wrt->target;
  res->wrt_transposed = r->wrt->transposed;
  res->expr = raise_term(c, g);
  return !c->diag->failed;
}

/* The facts that were held back are used in the answer. */
static void use_held_facts(Request *r, Result *res) {
  Ctx *c = r->c;
  Ast *simpler = held_simplify(c, res->expr);
  r->g = lower(c, simpler);
  r->f = lower(c, r->st->expr);
  r->x = target_atom(c, r->wrt);
  if (expr_length(simpler) >= expr_length(res->expr)) return;
  if (r->st->kind == ST_GRAD) steps_add(&r->steps, LHS_GRAD, r->x->sym, NULL, res->expr, LAW_NONE);
  res->expr = simpler;
}

static bool finish(Request *r, Result *res) {
  Ctx *c = r->c;
  note_structure(r);
  Variables v = {1, &r->x};
  list_conditions(c, r->st->expr, intermediates_written_out(c, r->f), &v, r->g);
  limits_say(c, &r->steps.limits);
  res->steps = r->steps.first;
  res->second = r->steps.second == NULL ? NULL : r->steps.second->next;
  if (c->diag->failed) return false;
  if (r->options->check) check(r, res, is_transposed(r));
  else res->check = (Check){.status = CHECK_SKIPPED, .reason = "switched off"};
  if (!r->options->steps) res->steps = NULL;
  res->shown = with_own_names(c, r->g, res->expr);
  return !c->diag->failed;
}

/* ---- all variables of a request ------------------------------------------------------------------------------------------------- */

static const char *kind_word(StatementKind k) {
  switch (k) {
    case ST_GRAD: return "grad";
    case ST_JAC: return "jac";
    case ST_HESS: return "hess";
    default: return "deriv";
  }
}

/* All variables of the request, for the code of pending differentials. */
static bool set_varying(Ctx *c, Statement *st) {
  Term *atoms = ARENA_ARRAY(c->arena, Term, st->nwrt + 1);
  for (int i = 0; i < st->nwrt; i++) {
    atoms[i] = target_atom(c, &st->wrt[i]);
    if (atoms[i] == NULL) return false;
  }
  Variables *v = ARENA_NEW(c->arena, Variables);
  *v = (Variables){st->nwrt, atoms};
  c->varying = v;
  return true;
}

Answer *answer_derivative(Ctx *c, Statement *st, const AnswerOptions *o) {
  if (st->kind == ST_DIFF) return answer_differential(c, st, o);
  Answer *a = answer_new(c, st, ANSWER_DERIVATIVE, kind_word(st->kind));
  bool mixed = st->kind == ST_HESS && st->nwrt == 2;
  a->nresults = mixed ? 1 : st->nwrt;
  a->results = ARENA_ARRAY(c->arena, Result, a->nresults + 1);
  a->request_transposed = o->layout_numerator;
  Held held = st->manifold == NULL ? held_take(c, st) : (Held){0};
  if (!set_varying(c, st)) return NULL;
  /* A gradient's derivation starts from what was typed: det(A^-1) stays that until a law takes it apart. */
  bool before = terms_set_raw(c, st->kind == ST_GRAD);
  Term f = lower_keeping_intermediates(c, st->expr);
  terms_set_raw(c, before);
  if (c->diag->failed) return NULL;
  Request *requests = ARENA_ARRAY(c->arena, Request, a->nresults + 1);
  for (int i = 0; i < a->nresults; i++) {
    Request *r = &requests[i];
    *r = (Request){.c = c, .st = st, .options = o, .wrt = &st->wrt[i], .wrt2 = mixed ? &st->wrt[1] : NULL, .f = f, .held = &held};
    steps_init(&r->steps, c);
    if (!run(r, &a->results[i])) return NULL;
  }
  held_release(c, &held);
  if (held.n > 0) set_varying(c, st);
  for (int i = 0; i < a->nresults; i++) {
    if (held.n > 0) use_held_facts(&requests[i], &a->results[i]);
    if (!finish(&requests[i], &a->results[i])) return NULL;
  }
  if (o->layout_numerator && (st->kind == ST_GRAD || st->kind == ST_JAC)) diag_note(c->diag, "numerator layout: transposed");
  return a;
}
