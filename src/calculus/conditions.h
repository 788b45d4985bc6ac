/* The conditions under which an answer holds. */
#ifndef MDIFF_CALCULUS_CONDITIONS_H
#define MDIFF_CALCULUS_CONDITIONS_H

#include "algebra/term.h"

/* Adds to c->diag what f and the answer need: where f has a value (inverses, logarithms, quotients), and where
 * the laws used for the parts that vary hold (no kink, a simple singular value).  `typed` is f as it was typed, with
 * what has cancelled in the term (a/a), or NULL.  What always holds or follows from the declared structure is not said;
 * each condition is said once. */
void list_conditions(Ctx *c, const Ast *typed, Term f, const Variables *v, Term answer);

/* Adds what makes a invertible, unless it is known to be. */
void require_invertible(Ctx *c, Term a);

#endif
