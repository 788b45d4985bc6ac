/* factor: common factors of a sum pulled out where the result is no longer: left and right factors of words in any
 * of their readings (views.h), scalar factors and denominators, elementwise factors, the argument of diag, vec,
 * kron, tr and of indexed sums over the same range. */
#ifndef MDIFF_CALCULUS_FACTOR_H
#define MDIFF_CALCULUS_FACTOR_H

#include "base/ptrmap.h"
#include "calculus/cost.h"

typedef struct Factoring {
  Ctx *c;
  Cost *cost;
  PtrMap *done; /* sum -> its factored form */
  int tries;    /* that are left: bounds the search */
} Factoring;

Factoring factoring_new(Ctx *c);

/* The cheapest form of a T_ADD, or of a number times one, that was found; the sum itself if none is cheaper, or as cheap and factored. */
Term factor_sum(Factoring *f, Term sum);

#endif
