/* How large square matrices must be for an identity to mean something. */
#ifndef MDIFF_CHECK_EXACT_DEGREE_H
#define MDIFF_CHECK_EXACT_DEGREE_H

#include "check/survey.h"

/* The largest degree among the expressions of a survey. */
int exact_degree(const Survey *s);

#endif
