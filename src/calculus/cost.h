/* cost: what a presentation of a term costs its reader; of equal forms the cheapest is shown. */
#ifndef MDIFF_CALCULUS_COST_H
#define MDIFF_CALCULUS_COST_H

#include "algebra/term.h"

/* Remembers what was raised and measured, so that asking for many terms that share much is cheap. */
typedef struct Cost Cost;

Cost *cost_new(Ctx *c);

/* The length of the term as it would be printed (expr_length). */
long cost_of(Cost *k, Term t);

/* The same for a single term. */
long term_length(Ctx *c, Term t);

#endif
