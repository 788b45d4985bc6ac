/* Witnesses: a point, as simple as can be, at which two expressions differ. */
#ifndef MDIFF_CHECK_WITNESS_H
#define MDIFF_CHECK_WITNESS_H

#include "check/check.h"

/* "at A = [1 -2; 3 1], x = [2; -1] the left side is 3, the right side 5"; `otherwise` if no simple point
 * is found.  Of a CHECK_EQUAL request: f, answer and vary count. */
const char *find_witness(Ctx *c, const CheckRequest *r, const char *otherwise);

/* "at A = [1 -2; 3 1], x = [2; -1]": a simple point at which the scalar e is certainly negative; NULL if none is found. */
const char *find_negative(Ctx *c, const Ast *e);

#endif
