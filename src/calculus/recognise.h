/* recognise: parts of a presented answer written as the function that they are: 1 - sigmoid(u) as sigmoid(-u) where
 * that is shorter, det(A) det(X) as det(A X) where the user wrote that, (A A')^-1 A as pinv(A)'. */
#ifndef MDIFF_CALCULUS_RECOGNISE_H
#define MDIFF_CALCULUS_RECOGNISE_H

#include "algebra/term.h"

/* A sum in which q - q sigmoid(u) became q sigmoid(-u), x'x beside ||x||^2 the same term, and in two dimensions
 * I - e_1 e_1' became e_2 e_2'; the sum itself if it has none (complements.c). */
Term with_complements(Ctx *c, Term sum);

/* The last touches on a whole answer: what the constructors of terms would undo. */
Term recognise(Ctx *c, Term t);

#endif
