/* Source: the text of one statement and where it came from; spans are byte ranges in it. */
#ifndef MDIFF_TEXT_SOURCE_H
#define MDIFF_TEXT_SOURCE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"

typedef struct Span {
  int start, end; /* half-open range of bytes of Source.text */
} Span;

typedef struct Source {
  const char *name; /* "<stdin>", "-e", a file's name, or NULL at the prompt */
  const char *text; /* the statement as typed, NUL-terminated, without the newline that ends it */
  size_t len;
  int line;   /* number of the line on which the text starts, from 1 */
  int column; /* column (code point, from 1) at which the text starts on that line */
} Source;

/* The smallest span that holds both. */
Span span_join(Span a, Span b);

/* Line (counted over the whole input, from 1) and column (in code points, from 1) of byte `at`. */
void source_position(const Source *s, int at, int *line, int *column);

/* The range of code points, counted from 0 over the statement, of a byte range. */
Span source_codepoints(const Source *s, Span bytes);

/* Appends the source line that holds span.start, indented by four, and under it a caret line "^~~~" that
 * covers the span (display columns, so right behind Greek and CJK text).  A line longer than `width`
 * columns is windowed around the span with "…" (ascii: "..."). */
void source_underline(const Source *s, Span span, int width, int ascii, Buf *out);

#endif
