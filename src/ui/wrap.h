/* wrap: lines that are too long for a terminal, broken: formulas at sums, products and elementwise signs, sentences
 * between words. */
#ifndef MDIFF_UI_WRAP_H
#define MDIFF_UI_WRAP_H

#include "base/buf.h"

/* Appends the formula s, which begins in the column `column`; further lines begin there too.  Each piece stands between
 * `on` and `off`, escapes without width.  Nothing is broken where width is 0.  Returns the column behind it. */
int wrap_formula(const char *s, int column, int width, const char *on, const char *off, Buf *out);

/* Appends lines of text, each ended by a newline; those longer than width go on below, by `indent` columns further right. */
void wrap_lines(const char *text, int width, int indent, Buf *out);

#endif
