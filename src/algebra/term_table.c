/* What a statement remembers beside its terms: modes of the constructors, places in the text, readings that came first. */
#include "algebra/term_table.h"

TermTable *terms_new(Arena *a) {
  TermTable *t = ARENA_NEW(a, TermTable);
  t->arena = a;
  t->size = 256;
  t->slots = ARENA_ARRAY(a, struct TermNode *, t->size);
  return t;
}

const Term *terms_whole_determinants(const Ctx *c, int *n) {
  *n = c->terms->nwholes;
  return c->terms->wholes;
}

void terms_add_whole_determinant(Ctx *c, Term product) {
  TermTable *t = c->terms;
  for (int i = 0; i < t->nwholes; i++)
    if (t->wholes[i] == product) return;
  if (t->nwholes < MOST_WHOLES) t->wholes[t->nwholes++] = product;
}

void terms_write_decimals(Ctx *c) { c->terms->decimal = true; }

bool terms_decimal(const Ctx *c) { return c->terms->decimal; }

bool terms_raw(const Ctx *c) { return c->terms->raw; }

bool terms_set_raw(Ctx *c, bool raw) {
  bool before = c->terms->raw;
  c->terms->raw = raw;
  return before;
}

StandIn terms_stand_in(Ctx *c, StandIn in) {
  StandIn before = c->terms->stand_in;
  c->terms->stand_in = in;
  return before;
}

void term_read_at(Ctx *c, Term t, Span place) {
  TermTable *table = c->terms;
  if (place.end <= place.start) return;
  if (table->places == NULL) table->places = ptrmap_new(table->arena);
  if (ptrmap_get(table->places, t) != NULL) return;
  Span *kept = ARENA_NEW(table->arena, Span);
  *kept = place;
  ptrmap_put(table->places, t, kept);
}

const Span *term_place(const Ctx *c, Term t) { return c->terms->places == NULL ? NULL : ptrmap_get(c->terms->places, t); }

Term trace_first_seen(Ctx *c, Term key, Term reading) {
  if (c->terms->traces == NULL) c->terms->traces = ptrmap_new(c->terms->arena);
  Term first = ptrmap_get(c->terms->traces, key);
  if (first != NULL) return first;
  ptrmap_put(c->terms->traces, key, reading);
  return reading;
}

/* What walks and transposes note in a node is no part of its value. */
static struct TermNode *notes_of(Term t) {
  union {
    Term in;
    struct TermNode *out;
  } node = {.in = t};
  return node.out;
}

TermWalk *term_walk(Ctx *c) { return &c->terms->walk; }

bool term_mark(Term t, uint32_t round) {
  if (t->mark == round) return false;
  notes_of(t)->mark = round;
  return true;
}

void term_cache_transpose(Term a, Term b) { notes_of(a)->transposed = b; }
