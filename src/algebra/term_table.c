/* What a statement remembers beside its terms: modes of the constructors; and what is noted in terms. */
#include "algebra/term_table.h"

TermTable *terms_new(Arena *a) {
  TermTable *t = ARENA_NEW(a, TermTable);
  t->arena = a;
  t->size = 256;
  t->slots = ARENA_ARRAY(a, Slot, t->size);
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

void terms_write_means(Ctx *c) { c->terms->means = true; }

bool terms_means(const Ctx *c) { return c->terms->means; }

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

/* Notes in a node are no part of its value. */
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

void term_read_at(Term t, Span place) {
  if (t->place.end <= t->place.start) notes_of(t)->place = place;
}

void term_number_first(Term t) { notes_of(t)->number_first = true; }

const Span *term_place(Term t) { return t->place.end > t->place.start ? &t->place : NULL; }

Term trace_first_seen(Term key, Term reading) {
  if (key->reading == NULL) notes_of(key)->reading = reading;
  return key->reading;
}
