/* Rows: a derivation as aligned lines: left side, equal sign, expression, and at the right the law. */
#ifndef MDIFF_UI_ROWS_H
#define MDIFF_UI_ROWS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "output/box.h"

typedef enum RowStyle { ROW_PLAIN, ROW_RESULT, ROW_HEADING } RowStyle;

typedef struct Row {
  RowStyle style;
  const char *left;  /* "f", "df", "" ...; NULL: no equal sign, only `right` */
  int left_width;    /* columns that `left` is padded to, so that equal signs stand under each other */
  const char *right; /* the expression */
  const Box *tall;   /* the expression in two dimensions, to be taken where it fits; NULL: none */
  const char *law;   /* at the right; "" for none */
} Row;

typedef struct Rows {
  Arena *arena;
  int count, cap;
  Row *items;
} Rows;

void rows_add(Rows *rows, Row row);

/* Appends all rows as text.  width 0: lines are never broken. */
void rows_print(const Rows *rows, int width, bool color, Buf *out);

#endif
