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

/* The same on the set where definite[0..n), affine in the variables, are positive definite, scalars positive. */
Curvature curvature_where(Ctx *c, Term f, const Variables *v, int n, const Term *definite);

/* The affine nodes of which that would help: symmetric ones under an inverse, a determinant (*matrices of them, which come
 * first), scalars under a negative power; the number of them, at most `most`. */
int curvature_candidates(Ctx *c, Term f, const Variables *v, Term *out, int most, int *matrices);

#endif
