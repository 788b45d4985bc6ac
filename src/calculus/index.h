/* Indices that answers need for sums of their own. */
#ifndef MDIFF_CALCULUS_INDEX_H
#define MDIFF_CALCULUS_INDEX_H

#include "algebra/term.h"

/* An index (i, j, k ...) that the statement does not use; the same one each time.  NULL if all are used. */
Symbol *index_symbol(Ctx *c);

/* The same that does not occur in t either, be it free or bound. */
Symbol *index_symbol_beside(Ctx *c, Term t);

#endif
