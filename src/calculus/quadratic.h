/* Sums of quadratic forms as traces: Σₜ aₜᵀ A bₜ = tr(A Σₜ bₜ aₜᵀ), where A varies and the rest does not. */
#ifndef MDIFF_CALCULUS_QUADRATIC_H
#define MDIFF_CALCULUS_QUADRATIC_H

#include "calculus/differential.h"

/* f with such sums rewritten.  *sum is the first of the matrices Σₜ bₜ aₜᵀ, NULL where there is none (and f unchanged).
 * Several sums must have the same matrix, else f stays as it is. */
Term quadratic_sums_as_traces(Ctx *c, Term f, const Variables *v, Term *sum);

#endif
