/* Lagrange's conditions: F + <multiplier, G - H> for each constraint G = H. */
#ifndef MDIFF_SOLVE_LAGRANGE_H
#define MDIFF_SOLVE_LAGRANGE_H

#include "solve/problem.h"

/* The Lagrange function of the statement, with one multiplier for each constraint: scalar, vector or matrix as the
 * constraint is, symmetric where both sides are.  Its factor is chosen so that the conditions have none.  The
 * constraints become the equations of the multipliers.  NULL after an error. */
Ast *lagrange_function(Problem *p);

#endif
