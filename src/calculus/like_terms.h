/* like_terms: summands that are equal though their normal forms differ.
 *   (α I + P Q)^-1 P          P (α I + Q P)^-1              push-through
 *   (u v') .* A               Diag(u) A Diag(v)
 *   exp(u) exp(v)             exp(u + v)
 *   tr(Diag(x) A)             x' diag(A)
 * Sources: Henderson and Searle, SIAM Review 23 (1981), eqs. (10)-(12); Horn and Johnson, Topics in Matrix Analysis
 * (1991), Lemma 5.1.2. */
#ifndef MDIFF_CALCULUS_LIKE_TERMS_H
#define MDIFF_CALCULUS_LIKE_TERMS_H

#include "algebra/term.h"

/* The sum with such summands added; the sum itself if it has none. */
Term with_like_terms(Ctx *c, Term sum);

/* Whether (α I + Q P)^-1 stands in `to`, but not in `from`, where (α I + P Q)^-1 does; *kept: in `to`, too. */
bool has_turned_inverse(Ctx *c, Term from, Term to, bool *kept);

/* I - Q (α I + P Q)^-1 P = α (α I + Q P)^-1 for the word Q (α I + P Q)^-1 P; NULL for other terms. */
Term identity_less(Ctx *c, Term word);

#endif
