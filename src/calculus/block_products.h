/* Products and sums of block matrices worked out: [A, B] [x; y] = A x + B y (Golub and Van Loan, sec. 1.3.2). */
#ifndef MDIFF_CALCULUS_BLOCK_PRODUCTS_H
#define MDIFF_CALCULUS_BLOCK_PRODUCTS_H

#include "algebra/term.h"

/* t with all products and sums of blocks of fitting sizes worked out; t itself where there are none. */
Term block_products(Ctx *c, Term t);

/* g with its blocks worked out where that is no longer, or leaves no block and is at most twice as long: A x + B y reads
 * better than [A, B] [x; y]; else g. */
Term best_with_blocks(Ctx *c, Term g);

#endif
