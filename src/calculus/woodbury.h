/* Woodbury's identity in both directions (Horn and Johnson, Matrix Analysis, 2013, sec. 0.7.4; Hager, SIAM Review 31, 1989):
 *   (A + U C V)^-1 = A^-1 - A^-1 U (C^-1 + V A^-1 U)^-1 V A^-1,
 * for a vector u and a row v' it is the formula of Sherman and Morrison.  Neither side is shorter as a rule, so that it is
 * applied where a statement asks for it: `expand` from left to right, `simplify` from right to left. */
#ifndef MDIFF_CALCULUS_WOODBURY_H
#define MDIFF_CALCULUS_WOODBURY_H

#include "algebra/term.h"

/* t with the inverses of sums A + U C V, whose last summand has an inner size other than its own, written out; *used is set to
 * true where there is one, and what has to be invertible for it is required. */
Term woodbury_written_out(Ctx *c, Term t, bool *used);

/* The sum as (A + U C V)^-1 where it is the right side, else the sum itself. */
Term woodbury_gathered(Ctx *c, Term sum);

#endif
