/* bounds: what the entries of a real term can be at most and at least, from its parts: exp(x) > 0, cos(t) >= -1. */
#ifndef MDIFF_ALGEBRA_BOUNDS_H
#define MDIFF_ALGEBRA_BOUNDS_H

#include "algebra/term.h"

/* Every entry lies between lo and hi (infinite where nothing is known); `over`: it is never lo itself, `under`: never hi. */
typedef struct Bounds {
  double lo, hi;
  bool over, under;
} Bounds;

Bounds t_bounds(Ctx *c, Term t);

bool bounds_positive(Bounds b);    /* > 0 */
bool bounds_nonnegative(Bounds b); /* >= 0 */
bool bounds_nonzero(Bounds b);

#endif
