/* What the files of the filter for displays share: tokens_parts.c cuts a display into its formulas,
 * parts_remark.c passes over words between them. */
#ifndef MDIFF_FRONT_PARTS_H
#define MDIFF_FRONT_PARTS_H

#include "front/tokens.h"

/* Whether two sides are compared or a name is defined or declared by this sign. */
bool parts_is_relation(int kind);

/* For each token how many brackets are open before it. */
int *parts_depths(const Tokens *t);

/* Words that are no part of a formula go, with the relation next to a side that they stand for; false where they
 * stand inside of one.  `say`: a note says so. */
bool parts_drop_remarks(Tokens *t, bool say);

#endif
