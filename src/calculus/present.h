/* present: of the equal forms of an answer the shortest, as a person would write it: common factors of a
 * sum pulled out where that is not longer. */
#ifndef MDIFF_CALCULUS_PRESENT_H
#define MDIFF_CALCULUS_PRESENT_H

#include "algebra/term.h"

/* An equal term, no longer than t when printed. */
Term present(Ctx *c, Term t);

/* The shorter of two equal terms after both were presented; the first if they are as long. */
Term present_best(Ctx *c, Term a, Term b);

#endif
