/* own_names: the names that the user defined, put back into an answer where what they stand for stands there whole:
 * after r = X w - y the gradient of r' r is shown as 2 X' r. */
#ifndef MDIFF_CALCULUS_OWN_NAMES_H
#define MDIFF_CALCULUS_OWN_NAMES_H

#include "algebra/term.h"

/* The expression of t with the names of the session's definitions in it, NULL where that is no shorter than
 * `plain`, the expression of t as it is. */
Ast *with_own_names(Ctx *c, Term t, const Ast *plain);

#endif
