#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

Buf buf_new(Arena *a) { return (Buf){.arena = a}; }

static void reserve(Buf *b, size_t more) {
  if (b->len + more + 1 <= b->cap) return;
  size_t cap = b->cap == 0 ? 16 : b->cap;
  while (cap < b->len + more + 1) cap *= 2;
  b->text = arena_grow(b->arena, b->text, b->len, cap);
  b->cap = cap;
}

void buf_addn(Buf *b, const char *s, size_t len) {
  reserve(b, len);
  if (len > 0) memcpy(b->text + b->len, s, len);
  b->len += len;
  b->text[b->len] = '\0';
}

void buf_add(Buf *b, const char *s) { buf_addn(b, s, strlen(s)); }

void buf_addc(Buf *b, char c) { buf_addn(b, &c, 1); }

void buf_printf(Buf *b, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int len = vsnprintf(NULL, 0, format, args);
  va_end(args);
  if (len > 0) {
    reserve(b, (size_t)len);
    vsnprintf(b->text + b->len, (size_t)len + 1, format, again);
    b->len += (size_t)len;
  }
  va_end(again);
}

const char *buf_str(const Buf *b) { return b->text == NULL ? "" : b->text; }
