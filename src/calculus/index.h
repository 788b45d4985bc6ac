/* Indices that answers need for sums of their own. */
#ifndef MDIFF_CALCULUS_INDEX_H
#define MDIFF_CALCULUS_INDEX_H

#include "front/symbol.h"
#include "notion/ctx.h"

/* An index (i, j, k ...) that the statement does not use; the same one each time.  NULL if all are used. */
Symbol *index_symbol(Ctx *c);

#endif
