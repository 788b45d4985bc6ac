/* Long lines of LaTeX: how wide a formula is when it is set, and where it may be broken over rows of an aligned
 * environment.  Works on the printers' own output, in which every brace and every \left is closed. */
#ifndef MDIFF_OUTPUT_LATEX_BREAK_H
#define MDIFF_OUTPUT_LATEX_BREAK_H

#include "base/arena.h"

/* The width of the formula as a display in em, from the average widths of Computer Modern's letters (The TeXbook,
 * appendix F): an estimate, right to about a tenth. */
double latex_width(const char *formula);

/* The formula in rows of at most `room` em where its sums (else its products) allow that: rows are joined by `joint`
 * (a row's end and the next one's beginning).  Delimiters that a break stands between no longer stretch, since \left
 * and \right must meet in one row.  In the arena; the formula itself if it fits. */
const char *latex_break(Arena *arena, const char *formula, double room, const char *joint);

#endif
