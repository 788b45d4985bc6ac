/* The chain rule through `where` intermediates, as a line of a derivation: ∂f/∂θ = (∂zᵀ/∂θ)(∂f/∂z). */
#ifndef MDIFF_UI_CHAIN_H
#define MDIFF_UI_CHAIN_H

#include "calculus/answer.h"
#include "output/print.h"

/* The right side of that line for the gradient r, one product for each way from the expression down to the variable;
 * NULL where there are no intermediates, where something on the ways is a matrix (its Jacobian needs vec), where the
 * expression mentions the variable beside them too, or where there are too many ways to be read. */
const char *chain_rule(Ctx *c, const Answer *a, const Result *r, Format f);

#endif
