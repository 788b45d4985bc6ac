/* The sets of `grad F wrt X on SET`: their names and what they promise of X.  The law that takes the Euclidean
 * gradient to the Riemannian one is carried out in calculus/riemann.c; the check has tangent spaces and metrics of
 * its own, in check/tangent.c. */
#ifndef MDIFF_NOTION_MANIFOLD_H
#define MDIFF_NOTION_MANIFOLD_H

#include <stdbool.h>

typedef enum Manifold {
  MANIFOLD_NONE,
  MANIFOLD_SPHERE,            /* ||X|| = 1 */
  MANIFOLD_STIEFEL,           /* X'X = I, metric of the surrounding space */
  MANIFOLD_STIEFEL_CANONICAL, /* the same set, metric tr(U' (I - X X'/2) V) */
  MANIFOLD_GRASSMANN,         /* X'X = I, X and X Q being one point */
  MANIFOLD_ORTHOGONAL,        /* X'X = X X' = I */
  MANIFOLD_SPD,               /* positive definite, metric tr(X^-1 U X^-1 V) */
  MANIFOLD_TRACE_ONE,         /* tr(X) = 1 */
  MANIFOLD_LINEAR,            /* all matrices with the declared structure */
  MANIFOLD_COUNT
} Manifold;

typedef struct ManifoldRow {
  const char *name;
  const char *alias;    /* other spellings, separated by '|'; may be NULL */
  const char *property; /* what `assume` would say of X; NULL: nothing */
  const char *metric;   /* which metric the answer is for; NULL where only one is meant */
} ManifoldRow;

const ManifoldRow *manifold_row(Manifold m);

/* The set with this name, MANIFOLD_NONE if there is none.  `symmetric`, `diagonal` ... are linear sets. */
Manifold manifold_find(const char *name);

/* The property that `on NAME` says of its variables; NULL: none. */
const char *manifold_property(const char *name);

/* Whether a tangent space depends on the point or is less than the space of the facts (all but linear sets). */
bool manifold_is_curved(Manifold m);

#endif
