/* Results of solve and stationary that are equations: what they are in each format. */
#ifndef MDIFF_UI_EQUATION_H
#define MDIFF_UI_EQUATION_H

#include "calculus/answer.h"
#include "output/print.h"

/* Whether the result is an equation, its unknown not isolated. */
bool result_is_equation(const Result *r);

/* What stands for the result in code: of an equation left - right, which is to vanish. */
const Ast *result_code(Ctx *c, const Result *r);

/* The answer as it is shown, in the names that the user defined; code is written in the free names (r->expr). */
const Ast *result_shown(const Result *r);

/* The result on one line of a format: its expression, or "left = right". */
const char *result_line(Ctx *c, const Result *r, Format f);

#endif
