/* run: a term put in for another one, also where that is a run of factors in longer products. */
#ifndef MDIFF_CALCULUS_RUN_H
#define MDIFF_CALCULUS_RUN_H

#include "algebra/term.h"

/* f with z for x, in products too: of b' A x it is b' z where x is A x. */
Term t_put_in(Ctx *c, Term f, Term x, Term z);

#endif
