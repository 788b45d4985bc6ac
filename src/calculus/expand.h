/* expand: the differential of an expression worked out law by law, each law a step. */
#ifndef MDIFF_CALCULUS_EXPAND_H
#define MDIFF_CALCULUS_EXPAND_H

#include "calculus/differential.h"
#include "calculus/steps.h"

/* d f with sums, constant factors and linear functions passed; what needs a law stays pending, d(u). */
Term expand_start(Ctx *c, Term f, const Variables *v);

/* Works the pending differentials out, one law (in all places where it applies) a step with the given left
 * side; the last step is in normal form.  Returns that. */
Term expand_all(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term start, const Variables *v);

#endif
