/* Boxes: text over several lines, put together around a common baseline as formulas are set. */
#ifndef MDIFF_OUTPUT_BOX_H
#define MDIFF_OUTPUT_BOX_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct Box {
  int width;         /* columns; every row has as many */
  int above, below;  /* rows over and under the baseline */
  const char **rows; /* above + 1 + below of them */
} Box;

/* The boxes that lines of text refer to by a private character each. */
typedef struct Boxes {
  Arena *arena;
  bool ascii;
  Box *items;
  int count, cap;
} Boxes;

/* Characters that stand for delimiters which are drawn as high as what is between them. */
enum { BOX_NORM_OPEN = 0xE000, BOX_NORM_CLOSE, BOX_BAR_OPEN, BOX_BAR_CLOSE };

/* Keeps the box; the text that stands for it in a line, in the arena. */
const char *box_keep(Boxes *b, Box box);

/* The line as a box: its private characters replaced by their boxes, brackets as high as what they hold. */
Box box_of_line(const Boxes *b, const char *line);

/* over above under, between them a bar; a sign with bounds over and under it ("" for none); cells in columns. */
Box box_fraction(const Boxes *b, Box over, Box under);
Box box_sign(const Boxes *b, const char *sign, Box over, Box under);
Box box_grid(const Boxes *b, const Box *cells, int count, int columns);

#endif
