/* squares: x'x + 2 x'y + y'y = ||x + y||^2: sums of inner products that are a squared norm. */
#ifndef MDIFF_CALCULUS_SQUARES_H
#define MDIFF_CALCULUS_SQUARES_H

#include "algebra/term.h"

/* The scalar sum with its inner products gathered to +-||c_1 h_1 + c_2 h_2 + ...||^2 where they are one, c_i rational;
 * what is no inner product of the h_i stays a summand.  The sum itself where nothing is gathered. */
Term squares_gathered(Ctx *c, Term sum);

#endif
