/* The delimiters of finished LaTeX.  The printers write every pair as \left … \right. */
#ifndef MDIFF_OUTPUT_LATEX_DELIMS_H
#define MDIFF_OUTPUT_LATEX_DELIMS_H

#include "base/arena.h"

/* The formula with pairs that need not stretch written plainly: `(A + B)`, `\lVert x \rVert`, `\lvert A \rvert`.  Those
 * around a fraction, a sum sign or a matrix stay as they are.  In the arena. */
const char *latex_delims(Arena *arena, const char *formula);

#endif
