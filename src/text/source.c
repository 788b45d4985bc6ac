#include "text/source.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

Span span_join(Span a, Span b) {
  return (Span){.start = a.start < b.start ? a.start : b.start, .end = a.end > b.end ? a.end : b.end};
}

/* A place inside the text, whatever is asked for. */
static size_t clamp(const Source *s, int at) {
  if (at < 0) return 0;
  return (size_t)at < s->len ? (size_t)at : s->len;
}

void source_position(const Source *s, int at, int *line, int *column) {
  const char *end = s->text + clamp(s, at);
  const char *p = s->text;
  *line = s->line;
  *column = s->column;
  for (const char *newline; p < end && (newline = memchr(p, '\n', (size_t)(end - p))) != NULL; p = newline + 1) {
    ++*line;
    *column = 1;
  }
  *column += (int)utf8_count(p, (size_t)(end - p));
}

Span source_codepoints(const Source *s, Span bytes) {
  const size_t start = clamp(s, bytes.start), end = clamp(s, bytes.end);
  const size_t before = utf8_count(s->text, start);
  const size_t inside = end > start ? utf8_count(s->text + start, end - start) : 0;
  return (Span){.start = (int)before, .end = (int)(before + inside)};
}

/* ---- the line with its carets -------------------------------------------------------------------------- */

enum { INDENT = 4, LEAST_WIDTH = 16 };

/* A line of the text, the part of it to be underlined, and the columns of it that are shown. */
typedef struct View {
  const char *text;
  size_t len;          /* of the line, in bytes */
  size_t start, end;   /* the span, in bytes of the line */
  size_t from, to;     /* columns shown */
  bool cut_left, cut_right;
} View;

static View view_of(const Source *s, Span span) {
  const size_t start = clamp(s, span.start), end = clamp(s, span.end);
  size_t begin = start, stop = start;
  while (begin > 0 && s->text[begin - 1] != '\n') begin--;
  while (stop < s->len && s->text[stop] != '\n') stop++;
  if (stop > start && s->text[stop - 1] == '\r') stop--;
  View v = {.text = s->text + begin, .len = stop - begin, .start = start - begin};
  v.end = end > stop ? v.len : end > start ? end - begin : v.start;
  return v;
}

/* Chooses the columns: all if `room` is enough for them, else the span in the middle, its beginning at least. */
static void choose_columns(View *v, size_t room, size_t ellipsis) {
  const size_t first = utf8_width(v->text, v->start);
  size_t last = utf8_width(v->text, v->end), all = utf8_width(v->text, v->len);
  if (last == first) last++;
  if (all < last) all = last;
  v->from = 0;
  v->to = all;
  if (all <= room) return;
  const size_t inner = room - 2 * ellipsis;
  const size_t shown = last - first < inner ? last - first : inner;
  const size_t margin = (inner - shown) / 2;
  v->from = first > margin + ellipsis ? first - margin : 0;
  v->cut_left = v->from > 0;
  const size_t rest = room - (v->cut_left ? ellipsis : 0);
  v->cut_right = v->from + rest < all;
  if (v->cut_right) v->to = v->from + rest - ellipsis;
  else v->from = all - rest;
}

/* What stands for a character that would move the cursor or mean something to the terminal; NULL: itself. */
static const char *stand_in(uint32_t cp, bool ascii) {
  if (cp == '\t') return " ";
  const bool control = cp < 0x20 || (cp >= 0x7F && cp < 0xA0);
  if (!control && cp != 0xFFFD) return NULL;
  return ascii ? "?" : "\xEF\xBF\xBD";
}

typedef struct Carets {
  size_t first, last; /* columns of what was written */
} Carets;

static Carets write_line(const View *v, bool ascii, Buf *out) {
  const char *ellipsis = ascii ? "..." : "…";
  const size_t cut = ascii ? 3 : 1;
  size_t written = 0, column = 0;
  Carets c = {0, 0};
  if (v->cut_left) {
    buf_add(out, ellipsis);
    written = cut;
  }
  const size_t margin = written;
  c.first = c.last = written;
  for (size_t i = 0; i < v->len;) {
    uint32_t cp;
    const size_t n = utf8_decode(v->text + i, v->len - i, &cp);
    const char *instead = stand_in(cp, ascii);
    const size_t width = instead != NULL ? 1 : (size_t)utf8_width_of(cp);
    const bool shown = column >= v->from && column + width <= v->to && (width > 0 || written > margin || column == 0);
    if (i <= v->start) c.first = c.last = written;
    if (shown) {
      if (instead != NULL) buf_add(out, instead);
      else buf_addn(out, v->text + i, n);
      written += width;
      if (i < v->end) c.last = written;
    }
    column += width;
    i += n;
  }
  if (v->start == v->len) c.first = c.last = written;
  if (v->cut_right) buf_add(out, ellipsis);
  return c;
}

void source_underline(const Source *s, Span span, int width, int ascii, Buf *out) {
  View v = view_of(s, span);
  const size_t room = width > INDENT + LEAST_WIDTH ? (size_t)(width - INDENT) : LEAST_WIDTH;
  choose_columns(&v, room, ascii ? 3 : 1);
  buf_printf(out, "%*s", INDENT, "");
  const Carets c = write_line(&v, ascii != 0, out);
  buf_printf(out, "\n%*s^", INDENT + (int)c.first, "");
  for (size_t i = c.first + 1; i < c.last; i++) buf_addc(out, '~');
  buf_addc(out, '\n');
}
