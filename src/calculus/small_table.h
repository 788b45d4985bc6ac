/* Answers of a few entries that speak of single entries: [2 x_1 x_2; x_1^2] for x_1 (2 x_2 e_1 + x_1 e_2) where x has
 * two entries. */
#ifndef MDIFF_CALCULUS_SMALL_TABLE_H
#define MDIFF_CALCULUS_SMALL_TABLE_H

#include "algebra/term.h"

/* t (m x n, m and n small numbers) entry by entry, where unit vectors occur in t and in no entry; else t itself. */
Term small_table(Ctx *c, Term t);

#endif
