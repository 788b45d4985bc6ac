/* How single characters and words of names are spelled. */
#ifndef MDIFF_OUTPUT_NAMES_H
#define MDIFF_OUTPUT_NAMES_H

#include <stdbool.h>

#include "base/buf.h"
#include "notion/ctx.h"
#include "output/print.h"

/* Appends the name in the format. */
void name_add(Buf *b, const char *name, Format f);

/* Whether the name is a letter with an accent and nothing else, y_hat: as ŷ it can bear subscripts. */
bool name_is_accented(const char *name);

/* Whether the user has a name "dx", so that the differential of x must be spelled another way: d(x), in code d_x. */
bool differential_is_taken(Ctx *c, const char *name);

/* The differential of a name in code: dx. */
const char *code_differential(Ctx *c, const char *name);

/* Appends s in Unicode subscripts and returns true if it is all digits, or a single letter that has one;
 * otherwise appends nothing. */
bool subscript_add(Buf *b, const char *s);

/* The Greek letter with this name ("Sigma" -> "Σ"), NULL if there is none. */
const char *greek_letter(const char *name);

#endif
