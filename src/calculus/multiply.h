/* multiply: sums of monomials, what `expand` answers: products of sums distributed, whole powers of sums written out,
 * squared norms of sums as well, and linear functions (transpose, tr, sum, diag, vec, mat, tril, triu, kron, indexed
 * sums) passed to the summands.  What stands inside inverses, determinants and other functions is left as it is. */
#ifndef MDIFF_CALCULUS_MULTIPLY_H
#define MDIFF_CALCULUS_MULTIPLY_H

#include "algebra/term.h"

/* NULL with a `limit` error where the sum would get too long. */
Term term_expanded(Ctx *c, Term t);

/* The product or sum with the sums in its products multiplied out, one level. */
Term multiplied_out(Ctx *c, Term t);

#endif
