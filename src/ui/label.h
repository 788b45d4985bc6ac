/* Labels: what stands left of the equal signs of a derivation: f, df, dr, vec(dF), ∂f/∂W. */
#ifndef MDIFF_UI_LABEL_H
#define MDIFF_UI_LABEL_H

#include "calculus/answer.h"
#include "output/print.h"

/* The name by which the derivation calls the expression: its own, if it was defined under one; else f, or F
 * for a matrix, or another letter where the user has taken that. */
const char *label_function(Ctx *c, const Answer *a);

/* The left side of a step, and of the result, in a mathematical format. */
const char *label_step(Ctx *c, const Answer *a, const Result *r, const Step *s, Format f);
const char *label_result(Ctx *c, const Answer *a, const Result *r, Format f);

/* Pieces of labels: ∂top/∂bottom, and the text with a transposition sign if wanted. */
const char *label_partial(Ctx *c, const char *top, const char *bottom, Format f);
const char *label_transposed(Ctx *c, const char *text, bool yes, Format f);

/* Whether two steps have the same left side (the second is then a continuation of the first). */
bool label_same(const Step *a, const Step *b);

/* Whether the step's left side is that of the result. */
bool label_is_result(const Answer *a, const Result *r, const Step *s);

#endif
