/* Adjoints: from a term that is linear in dX to the G with tr(G' dX), by moving dX to the right end.
 *
 * If y = L(x) is linear, <G, L(x)> = <L*(G), x>; each linear function of the table knows its own L*, and a
 * sweep from the root to the dX (reverse accumulation) composes them: linear in the number of nodes. */
#ifndef MDIFF_CALCULUS_ADJOINT_H
#define MDIFF_CALCULUS_ADJOINT_H

#include "algebra/term.h"

/* The G of <weight, dF> = <G, dX> for dX = diff, a T_DIFF; zero when dX does not occur in dF.
 * dF is linear in its differentials; weight has dF's shape (the number 1 for a scalar dF). */
Term adjoint(Ctx *c, Term dF, Term weight, Term diff);

#endif
