/* diff F: the differential, in the differentials of what varies. */
#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/answer_impl.h"
#include "calculus/conditions.h"
#include "calculus/derivation.h"
#include "calculus/held.h"
#include "calculus/present.h"

/* Without `wrt` every matrix and vector in F varies, scalars only where F has neither. */
static int varying_atoms(Ctx *c, Statement *st, Term f, Term *atoms, Symbol **syms) {
  int n = 0, nodes_count;
  for (int i = 0; i < st->nwrt; i++) {
    atoms[n] = target_atom(c, &st->wrt[i]);
    if (atoms[n] == NULL) return -1;
    syms[n] = atoms[n]->sym;
    n++;
  }
  if (n > 0) return n;
  const Term *nodes = t_nodes(c, f, &nodes_count);
  for (int scalars = 0; scalars < 2 && n == 0; scalars++)
    for (int i = 0; i < nodes_count; i++) {
      Term t = nodes[i];
      bool free_name = (t->kind == T_SYM && !t->sym->index && !t->sym->family) || t->kind == T_MEMBER;
      if (!free_name || t_is_scalar(t) != (scalars == 1)) continue;
      atoms[n] = t;
      syms[n++] = t->sym;
    }
  return n;
}

enum { MOST_TYPED = 200 };

/* The names in F as it was typed, where its term has none left: x - x varies with x.  Returns their number. */
static int typed_atoms(Ctx *c, const Ast *typed, Term *atoms, Symbol **syms) {
  const Ast *list[MOST_TYPED] = {typed};
  int n = 1, count = 0;
  for (int i = 0; i < n; i++) {
    const Symbol *s = list[i]->kind == AST_NAME ? list[i]->sym : NULL;
    bool name = s != NULL && !s->index && !s->dimension && !s->family && s->definition == NULL && s->kind != KIND_FUNCTION;
    Term t = name ? lower(c, list[i]) : NULL;
    bool known = t == NULL || t->kind != T_SYM;
    for (int k = 0; k < count && !known; k++) known = atoms[k] == t;
    if (!known) {
      atoms[count] = t;
      syms[count++] = t->sym;
    }
    for (int k = 0; k < list[i]->nargs && n < MOST_TYPED; k++) list[n++] = list[i]->args[k];
  }
  return count;
}

/* A name for the differential dx while x is replaced by a value. */
static Term stand_in(Ctx *c, Term differential) {
  Symbol *s = symbol_add(c->symbols, intern(c->names, arena_printf(c->arena, "d%d", c->symbols->count)));
  s->kind = t_is_scalar(differential) ? KIND_SCALAR : KIND_MATRIX;
  s->shape = (Shape){differential->rows, differential->cols};
  s->temporary = true;
  return t_sym(c, s);
}

/* The values of the `at` clause, the differentials left as they are. */
static Term put_in_values(Ctx *c, const Statement *st, Term d) {
  if (st->nat == 0) return d;
  Term *dx = ARENA_ARRAY(c->arena, Term, st->nat), *names = ARENA_ARRAY(c->arena, Term, st->nat);
  for (int i = 0; i < st->nat; i++) {
    Symbol *s = symbol_find(c->symbols, st->at[i].name);
    if (s == NULL) continue;
    dx[i] = t_diff(c, t_sym(c, s));
    names[i] = stand_in(c, dx[i]);
    d = t_substitute(c, d, dx[i], names[i]);
    d = t_substitute(c, d, t_sym(c, s), lower(c, st->at[i].expr));
  }
  for (int i = 0; i < st->nat; i++)
    if (dx[i] != NULL) d = t_substitute(c, d, names[i], dx[i]);
  return present(c, d);
}

Answer *answer_differential(Ctx *c, Statement *st, const AnswerOptions *o) {
  Answer *a = answer_new(c, st, ANSWER_DERIVATIVE, "diff");
  Held held = held_take(c, st);
  Term f = lower(c, st->expr);
  if (c->diag->failed) return NULL;
  int most;
  t_nodes(c, f, &most);
  Term *atoms = ARENA_ARRAY(c->arena, Term, most + st->nwrt + MOST_TYPED);
  Symbol **syms = ARENA_ARRAY(c->arena, Symbol *, most + st->nwrt + MOST_TYPED);
  int n = varying_atoms(c, st, f, atoms, syms);
  if (n < 0) return NULL;
  if (n == 0) n = typed_atoms(c, st->expr, atoms, syms);
  if (n == 0) diag_note(c->diag, "nothing varies here: the differential of a constant is zero");
  Variables *v = ARENA_NEW(c->arena, Variables);
  *v = (Variables){n, atoms};
  c->varying = v;
  Steps s;
  steps_init(&s, c);
  Term d = derive_differential(c, &s, st->expr, f, n, atoms, st->nwrt > 0);
  if (c->diag->failed) return NULL;
  list_conditions(c, st->expr, f, v, d);
  d = put_in_values(c, st, d);
  limits_say(c, &s.limits);
  a->nresults = 1;
  a->results = ARENA_NEW(c->arena, Result);
  *a->results = (Result){.expr = raise_term(c, d), .steps = s.first};
  if (c->diag->failed) return NULL;
  /* The same names vary when their facts are given back, also where F then simplifies to something without them. */
  const Ast **names = ARENA_ARRAY(c->arena, const Ast *, n + 1);
  for (int i = 0; i < n; i++) names[i] = raise_term(c, atoms[i]);
  held_release(c, &held);
  if (held.n > 0) {
    for (int i = 0; i < n; i++) atoms[i] = lower(c, names[i]);
    a->results->expr = held_simplify(c, a->results->expr);
  }
  CheckRequest q = {.kind = CHECK_DIFFERENTIAL, .f = st->expr, .answer = a->results->expr, .vary = syms, .nvary = n, .at = st->at, .nat = st->nat};
  const Ast **members = ARENA_ARRAY(c->arena, const Ast *, n + 1);
  for (int i = 0; i < st->nwrt; i++) members[i] = st->wrt[i].target->kind == AST_MEMBER ? st->wrt[i].target : NULL;
  q.members = members;
  q.limits = limits_for_check(c, &s.limits);
  q.nlimits = s.limits.n;
  if (!o->check) a->results->check = (Check){.status = CHECK_SKIPPED, .reason = "switched off"};
  else if (n == 0) a->results->check = (Check){.status = CHECK_SKIPPED, .reason = "nothing varies"};
  else a->results->check = check_result(c, &q, a->results);
  if (!o->steps) a->results->steps = NULL;
  return a;
}
