#include "calculus/held.h"

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/present.h"

static const unsigned not_open = FACT_ORTHOGONAL | FACT_IDEMPOTENT;

/* Second derivatives and Jacobians are those by an unconstrained variable: S and S' are two. */
static unsigned held_facts(const Statement *st) {
  bool whole = st->kind == ST_JAC || st->kind == ST_HESS;
  return whole ? not_open | FACT_SPACE | FACT_PSD | FACT_PD : not_open;
}

static void take(Held *h, Symbol *s, unsigned held) {
  if (s == NULL || (s->facts & held) == 0) return;
  h->syms[h->n] = s;
  h->facts[h->n++] = s->facts;
  unsigned left = s->facts & ~held;
  if (s->facts & FACT_IDEMPOTENT) left &= ~(unsigned)(FACT_PSD | FACT_PD);
  s->facts = facts_closure(left);
}

Held held_take(Ctx *c, const Statement *st) {
  int room = c->symbols->count + st->nwrt + 1;
  Held h = {0, ARENA_ARRAY(c->arena, Symbol *, room), ARENA_ARRAY(c->arena, unsigned, room)};
  for (int i = 0; i < st->nwrt; i++) {
    const Ast *x = st->wrt[i].target;
    while (x->kind != AST_NAME && x->nargs > 0) x = x->args[0];
    if (x->kind == AST_NAME) take(&h, x->sym, held_facts(st));
  }
  for (int i = 0; i < c->symbols->count && st->nwrt == 0; i++) take(&h, c->symbols->items[i], held_facts(st));
  return h;
}

void held_release(Ctx *c, const Held *h) {
  for (int i = 0; i < h->n; i++) h->syms[i]->facts = h->facts[i];
  if (h->n > 0) c->terms = terms_new(c->arena);
}

Ast *held_simplify(Ctx *c, const Ast *e) { return raise_term(c, present(c, lower(c, e))); }
