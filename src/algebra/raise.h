/* raise_term: from a term to the AST that is printed, checked and can be typed back: quotients, subtractions,
 * powers of runs of equal letters, entries, sums of entries instead of the normal form's spellings. */
#ifndef MDIFF_ALGEBRA_RAISE_H
#define MDIFF_ALGEBRA_RAISE_H

#include "algebra/term.h"

/* The AST of t, with shapes; shared subterms are shared nodes. */
Ast *raise_term(Ctx *c, Term t);

/* A sum of monomials as it stands: no common factor and no transpose is written around it. */
Ast *raise_expanded(Ctx *c, Term t);

/* raise_term for many terms one after the other: what was raised for one is used again for the next. */
typedef struct Raise Raise;
Raise *raise_new(Ctx *c);
Ast *raise_next(Raise *r, Term t);

#endif
