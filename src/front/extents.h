/* How far things reach, told by the tokens alone. */
#ifndef MDIFF_FRONT_EXTENTS_H
#define MDIFF_FRONT_EXTENTS_H

#include "front/tokens.h"

/* Behind the script (exponent, index) that begins at token i. */
int extent_script(const Tokens *t, int i);

/* Behind the postfix signs and scripts from token i on. */
int extent_postfix(const Tokens *t, int i);

/* Behind the factor that begins at token i, an operand with its postfix signs; i if none begins there or if
 * it has no end of its own (a sum, a function without brackets). */
int extent_factor(const Tokens *t, int i);

/* Where the expression of a statement begins: behind its words. */
int extent_start(const Tokens *t);

#endif
