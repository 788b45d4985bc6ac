#include "calculus/held.h"

#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/present.h"

static bool is_assumed(const Statement *st, const Symbol *s, const char *word) {
  for (int i = 0; i < st->nassume; i++) {
    const Assumption *a = &st->assume[i];
    if (a->word != NULL && strcmp(a->word, word) == 0 && a->name != NULL && strcmp(a->name, s->name) == 0) return true;
  }
  return false;
}

bool is_taken_entrywise(const Statement *st, const Symbol *s) { return is_assumed(st, s, "entrywise"); }

bool moves_by_entry(const Statement *st, const Symbol *s) {
  for (int i = 0; i < st->nwrt; i++) {
    const Ast *t = st->wrt[i].target;
    if (t->kind == AST_ENTRY && t->args[0]->sym == s) return true;
  }
  return false;
}

bool is_taken_unconstrained(const Statement *st, const Symbol *s) {
  return moves_by_entry(st, s) || st->kind == ST_JAC || st->kind == ST_HESS || is_taken_entrywise(st, s) || is_assumed(st, s, "unconstrained");
}

unsigned held_facts(unsigned facts, bool unconstrained) {
  unsigned res = FACT_ORTHOGONAL | FACT_IDEMPOTENT;
  if (unconstrained) res |= FACT_SPACE;
  if (unconstrained || (facts & FACT_IDEMPOTENT)) res |= FACT_PSD | FACT_PD;
  return facts & res;
}

static void take(Held *h, const Statement *st, Symbol *s) {
  unsigned held = s == NULL ? 0 : held_facts(s->facts, is_taken_unconstrained(st, s));
  if (held == 0) return;
  h->syms[h->n] = s;
  h->facts[h->n++] = s->facts;
  s->facts = facts_closure(s->facts & ~held);
}

/* Terms keep the facts that their names had when they were made. */
static void fresh_terms(Ctx *c) {
  bool decimal = terms_decimal(c), means = terms_means(c);
  c->terms = terms_new(c->arena);
  if (decimal) terms_write_decimals(c);
  if (means) terms_write_means(c);
}

unsigned held_full_facts(const Held *h, const Symbol *s) {
  for (int i = 0; i < h->n; i++)
    if (h->syms[i] == s) return h->facts[i];
  return s->facts;
}

static bool occurs(const Symbol *s, int n, const Term *nodes) {
  for (int i = 0; i < n; i++)
    if (nodes[i]->sym == s && (nodes[i]->kind == T_SYM || nodes[i]->kind == T_MEMBER)) return true;
  return false;
}

/* Those of all names that F depends on: by W'W = I, W would not occur in W'W, so F is read with all facts held. */
static void take_names(Ctx *c, Held *h, const Statement *st) {
  int n, kept = 0;
  for (int i = 0; i < c->symbols->count; i++) take(h, st, c->symbols->items[i]);
  if (h->n == 0) return;
  const Term *nodes = t_nodes(c, lower(c, st->expr), &n);
  for (int i = 0; i < h->n; i++) {
    h->syms[kept] = h->syms[i];
    h->facts[kept] = h->facts[i];
    if (occurs(h->syms[i], n, nodes)) kept++;
    else h->syms[i]->facts = h->facts[i];
  }
  h->n = kept;
  fresh_terms(c);
}

Held held_take(Ctx *c, const Statement *st) {
  int room = c->symbols->count + st->nwrt + 1;
  Held h = {0, ARENA_ARRAY(c->arena, Symbol *, room), ARENA_ARRAY(c->arena, unsigned, room)};
  for (int i = 0; i < st->nwrt; i++) {
    const Ast *x = st->wrt[i].target;
    while (x->kind != AST_NAME && x->nargs > 0) x = x->args[0];
    if (x->kind == AST_NAME) take(&h, st, x->sym);
  }
  if (st->nwrt == 0) take_names(c, &h, st);
  return h;
}

void held_release(Ctx *c, const Held *h) {
  for (int i = 0; i < h->n; i++) h->syms[i]->facts = h->facts[i];
  if (h->n > 0) fresh_terms(c);
}

Ast *held_simplify(Ctx *c, const Ast *e) { return raise_term(c, present(c, lower(c, e))); }
