/* Resemblance: what a wrong expression looks like beside the right one. */
#ifndef MDIFF_CALCULUS_RESEMBLANCE_H
#define MDIFF_CALCULUS_RESEMBLANCE_H

#include "algebra/term.h"
#include "check/check.h"

/* One plain phrase: "transposed", "a factor 2 is missing", "a sign", "the term 2 B x is missing", "right if A is
 * symmetric"; NULL if nothing is recognised.  Both without pending differentials. */
const char *resemblance(Ctx *c, Term right, Term given);

/* The same for a single slip inside `given`, found by trying: an inverse or a transpose that is missing or too much, an
 * elementwise product for a matrix product, factors in another order, one name for another.  `same` says whether an
 * expression has the value that it should have. */
typedef bool SameValue(void *env, const Ast *e);
typedef struct Slip {
  const char *what; /* NULL: none was found */
  Ast *mended;      /* the expression without it */
} Slip;

Slip slip_in(Ctx *c, const Ast *given, SameValue *same, void *env);

#endif
