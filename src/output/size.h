/* Dimensions as texts. */
#ifndef MDIFF_OUTPUT_SIZE_H
#define MDIFF_OUTPUT_SIZE_H

#include "base/buf.h"
#include "notion/dim.h"
#include "output/print.h"

/* Appends d as it stands in eye(...) in a mathematical format: "n", "2*n + 1", in LaTeX "2 n + 1". */
void size_add(Buf *b, const Dim *d, Format f);

#endif
