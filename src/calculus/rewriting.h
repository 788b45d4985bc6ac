/* The laws between two forms of a differential that are equal by rearrangement. */
#ifndef MDIFF_CALCULUS_REWRITING_H
#define MDIFF_CALCULUS_REWRITING_H

#include "calculus/steps.h"

/* By what `from` becomes `to`: transposes, turns under the trace, elementwise products moved, terms collected; as far as the
 * two forms show it.  Never LAW_NONE. */
LawName law_of_rewriting(Ctx *c, Term from, Term to);

/* The law by which (I + Q P)^-1 came in: push-through, or Woodbury's identity where (I + P Q)^-1 is still there. */
LawName law_of_inverses(Ctx *c, Term from, Term to);

/* Brings a term built in raw mode to normal form; *law names what happened, LAW_NONE if nothing did. */
Term normalize_raw(Ctx *c, Term raw, LawName *law);

#endif
