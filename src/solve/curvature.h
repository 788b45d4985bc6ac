/* Curvature by composition: disciplined convex programming (Grant, Boyd and Ye 2006; Boyd and Vandenberghe, Convex
 * Optimization, sec. 3.2) on terms, with quadratic and matrix fractional forms among the atoms. */
#ifndef MDIFF_SOLVE_CURVATURE_H
#define MDIFF_SOLVE_CURVATURE_H

#include "algebra/term.h"

typedef struct Curvature {
  bool convex, concave;   /* certainly; both: affine */
  const char *reason;     /* of the first of the two that holds: the rules that were used */
} Curvature;

/* Of the scalar f in all variables together, where it has a value. */
Curvature curvature_of(Ctx *c, Term f, const Variables *v);

#endif
