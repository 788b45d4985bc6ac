/* The middle of a derivation: what the names of a derivation stand for put in, and the differential brought to the end. */
#ifndef MDIFF_CALCULUS_UNFOLD_H
#define MDIFF_CALCULUS_UNFOLD_H

#include "calculus/lets.h"
#include "calculus/steps.h"

/* The line `let r = ...` of a name, if it does not stand in *s already. */
void add_let(Ctx *c, Steps *s, Symbol *sym);

/* The lines `let r = ...` with the differentials of the names worked out, without those that stand in *s already; those of
 * quadratic forms are gathered. */
void add_lets(Ctx *c, Steps *s, Lets *l);

/* t, which is linear in the differentials of names and in diff, in diff alone: the outermost names first, those that do not
 * need each other in one line, each time with the factors moved so that the next differentials stand at the right. */
Term unfold_lets(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, const Lets *l, Term t, Term diff);

/* The lines between the scalar t and the one that its gradient g is read off from: diff brought to the end of each term. */
void add_end_lines(Ctx *c, Steps *s, Term t, Term g, Term diff);

#endif
