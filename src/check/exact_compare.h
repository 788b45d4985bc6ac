/* Comparing an answer with f's exact differences; private to exact.c. */
#ifndef MDIFF_CHECK_EXACT_COMPARE_H
#define MDIFF_CHECK_EXACT_COMPARE_H

#include "check/checks.h"
#include "check/exact.h"

typedef enum ExactOutcome { EXACT_NO_VALUE, EXACT_EQUAL, EXACT_UNEQUAL } ExactOutcome;

/* At the point of the last run; *degree: a bound of the degree of what vanishes if they are equal. */
ExactOutcome exact_compare(const Ring *r, const CheckRequest *request, const Roots *roots, const ExactValue *values,
                           const ExactPoint *points, double *degree);

#endif
