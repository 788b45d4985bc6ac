/* Clauses behind a statement: where, at, assume, as, on. */
#include <string.h>

#include "front/build.h"
#include "front/pattern.h"
#include "notion/manifold.h"

static void *grown(Parser *p, void *items, int count, int *cap, size_t size) {
  if (count < *cap) return items;
  int room = *cap > 0 ? 2 * *cap : 4;
  items = arena_grow(p->c->arena, items, size * (size_t)count, size * (size_t)room);
  *cap = room;
  return items;
}

void clause_where(Parser *p, const Ast *name, Ast *e, Span span) {
  if (pattern_declares(p, name, e) != NULL) return; /* x = (x_1, ..., x_n) says nothing of its value */
  Clauses *k = p->clauses;
  k->where = grown(p, k->where, k->nwhere, &k->where_cap, sizeof *k->where);
  k->where[k->nwhere++] = (Clause){.name = build_whole_name(p, name), .expr = e, .span = span};
}

void clause_where_function(Parser *p, const Token *name, AstList *params, Ast *e) {
  Clauses *k = p->clauses;
  k->local = grown(p, k->local, k->nlocal, &k->local_cap, sizeof *k->local);
  const char **names = ARENA_ARRAY(p->c->arena, const char *, params->count);
  for (int i = 0; i < params->count; i++) names[i] = build_whole_name(p, params->items[i]);
  k->local[k->nlocal++] = (LocalFunction){.name = name->name, .nparams = params->count, .params = names, .expr = e};
}

void clause_at(Parser *p, const Ast *name, Ast *e, Span span) {
  Clauses *k = p->clauses;
  k->at = grown(p, k->at, k->nat, &k->at_cap, sizeof *k->at);
  k->at[k->nat++] = (Clause){.name = build_whole_name(p, name), .expr = e, .span = span};
}

static void add_assumption(Parser *p, Assumption a) {
  Clauses *k = p->clauses;
  k->assume = grown(p, k->assume, k->nassume, &k->assume_cap, sizeof *k->assume);
  k->assume[k->nassume++] = a;
}

void clause_property(Parser *p, const Token *word) {
  Clauses *k = p->clauses;
  k->properties = grown(p, k->properties, k->nproperties, &k->properties_cap, sizeof *k->properties);
  k->properties[k->nproperties++] = word;
}

void clause_properties(Parser *p, const Token *name, Span span) {
  Clauses *k = p->clauses;
  for (int i = 0; i < k->nproperties; i++)
    add_assumption(p, (Assumption){.name = name->name, .word = k->properties[i]->name, .span = span});
  k->nproperties = 0;
}

/* x > 0: every entry; x != 0; S \\succ 0. */
bool clause_sign(Parser *p, const Token *name, const Token *relation, const Token *number, Span span) {
  const char *word = NULL;
  switch ((Relation)relation->value) {
  case REL_GT: word = "positive"; break;
  case REL_NE: word = "nonzero"; break;
  case REL_SUCC: word = "spd"; break;
  case REL_SUCCEQ: word = "psd"; break;
  default: break;
  }
  if (word == NULL || strcmp(number->name, "0") != 0) {
    diag_error(p->c->diag, ERR_UNSUPPORTED, span, "this cannot be assumed");
    diag_hint(p->c->diag, "write x > 0, x != 0, a property (`S spd`) or an equation (W' W = I)");
    return false;
  }
  add_assumption(p, (Assumption){.name = name->name, .word = intern(p->c->names, word), .span = span});
  return true;
}

void clause_equation(Parser *p, Ast *lhs, Ast *rhs, Span span) {
  add_assumption(p, (Assumption){.lhs = lhs, .rhs = rhs, .span = span});
}

static bool twice(Parser *p, const char *clause, const Token *words) {
  return diag_error(p->c->diag, ERR_SYNTAX, words->span, "`%s` stands twice", clause);
}

/* `on stiefel` says of the variables what `assume W orthonormal` says. */
void clause_on_variables(Parser *p, const Statement *st) {
  const char *on = p->clauses->manifold, *word = on == NULL ? NULL : manifold_property(on);
  for (int i = 0; word != NULL && i < st->nwrt; i++) {
    const Ast *x = st->wrt[i].target;
    if (x->kind == AST_NAME) add_assumption(p, (Assumption){.name = x->name, .word = word, .span = x->span});
  }
}

bool clause_format(Parser *p, const Token *words) {
  if (p->clauses->format != NULL) return twice(p, "as", words);
  p->clauses->format = words->name;
  p->clauses->format_span = words->span;
  return true;
}

bool clause_manifold(Parser *p, const Token *words) {
  if (p->clauses->manifold != NULL) return twice(p, "on", words);
  if (manifold_find(words->name) == MANIFOLD_NONE) {
    diag_error(p->c->diag, ERR_NAME, words->span, "there is no set `%s` in mdiff", words->name);
    diag_hint(p->c->diag, "known are sphere, stiefel, stiefel canonical, grassmann, orthogonal, spd, trace-one and symmetric, antisymmetric, diagonal, lower, upper");
    return false;
  }
  p->clauses->manifold = words->name;
  return true;
}

/* ---- definitions ----------------------------------------------------------------------------------------- */

enum { MAX_PUT_IN = 1000000 }; /* nodes that a definition may grow by */

typedef struct Replacement {
  Parser *p;
  const char *name;
  Ast *by;
  long size, room; /* of `by`; left of MAX_PUT_IN */
} Replacement;

static long size_of(const Ast *e) {
  long n = 1;
  for (int i = 0; i < e->nargs; i++) n += size_of(e->args[i]);
  return n;
}

static bool mentions(const Ast *e, const Clauses *k) {
  for (int i = 0; e->kind == AST_NAME && i < k->nwhere; i++)
    if (k->where[i].name == e->name) return true;
  for (int i = 0; i < e->nargs; i++)
    if (mentions(e->args[i], k)) return true;
  return false;
}

static Ast *replaced(Replacement *r, Ast *e) {
  if (e->kind == AST_NAME && e->name == r->name) {
    r->room -= r->size;
    if (r->room < 0) diag_error(r->p->c->diag, ERR_LIMIT, e->span, "this definition is too large");
    return r->room < 0 ? e : r->by;
  }
  Ast *copy = NULL;
  for (int i = 0; i < e->nargs; i++) {
    Ast *arg = replaced(r, e->args[i]);
    if (arg == e->args[i]) continue;
    if (copy == NULL) copy = ast_node(r->p->c->arena, e->kind, e->nargs, e->args, e->span);
    copy->args[i] = arg;
  }
  if (copy == NULL) return e;
  Ast **args = copy->args;
  int depth = 0;
  for (int i = 0; i < copy->nargs; i++) depth = args[i]->depth > depth ? args[i]->depth : depth;
  *copy = *e;
  copy->args = args;
  copy->depth = depth + 1 > e->depth ? depth + 1 : e->depth;
  return copy;
}

Ast *clause_put_in(Parser *p, Ast *e) {
  const Clauses *k = p->clauses;
  if (k->nat > 0 || k->nassume > 0 || k->format != NULL || k->manifold != NULL) {
    diag_error(p->c->diag, ERR_SYNTAX, k->nat > 0 ? k->at[0].span : e->span, "a definition takes no clause but `where`");
    diag_hint(p->c->diag, "clauses stand behind the statement that uses the name");
    return e;
  }
  if (k->nlocal > 0) {
    diag_error(p->c->diag, ERR_UNSUPPORTED, k->local[0].expr->span, "behind a definition `where` defines no functions");
    diag_hint(p->c->diag, "define %s(...) first", k->local[0].name);
    return e;
  }
  for (int i = 0; i < k->nwhere && !p->c->diag->failed; i++) {
    Ast *by = build_bracketed(k->where[i].expr);
    if (e->depth > AST_MAX_DEPTH || by->depth > AST_MAX_DEPTH) return e; /* an error at the end */
    if (mentions(by, k)) {
      diag_error(p->c->diag, ERR_UNSUPPORTED, by->span, "behind a definition no `where` name stands in another one");
      diag_hint(p->c->diag, "define %s first", k->where[i].name);
      return e;
    }
    Replacement r = {.p = p, .name = k->where[i].name, .by = by, .size = size_of(by), .room = MAX_PUT_IN};
    e = replaced(&r, e);
  }
  return e;
}
