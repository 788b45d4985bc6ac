#include "calculus/cost.h"

#include "algebra/raise.h"
#include "base/ptrmap.h"

struct Cost {
  Ctx *c;
  Raise *raise;
  PtrMap *lengths; /* of ASTs */
};

Cost *cost_new(Ctx *c) {
  Cost *k = ARENA_NEW(c->arena, Cost);
  *k = (Cost){.c = c, .raise = raise_new(c), .lengths = ptrmap_new(c->arena)};
  return k;
}

long cost_of(Cost *k, Term t) { return expr_length_remembering(k->lengths, k->c->arena, raise_next(k->raise, t)); }

long term_length(Ctx *c, Term t) { return cost_of(cost_new(c), t); }
