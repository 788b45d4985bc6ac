/* Jacobians: the matrix J of a linear map, vec(dF) = J vec(dX), composed from the matrices of the
 * elementary maps: vec(A dX B) = (B' (x) A) vec(dX) and so on (Magnus and Neudecker, ch. 9). */
#ifndef MDIFF_CALCULUS_JACOBIAN_H
#define MDIFF_CALCULUS_JACOBIAN_H

#include "algebra/term.h"

/* The matrix of dF, which is linear in diff (a T_DIFF): rows as many as F has entries, columns as many as
 * X has.  For vectors and scalars no Kronecker products appear. */
Term jacobian_matrix(Ctx *c, Term dF, Term diff);

#endif
