/* Buf: a growable string in an arena, used by every printer and message. */
#ifndef MDIFF_BASE_BUF_H
#define MDIFF_BASE_BUF_H

#include <stddef.h>

#include "base/arena.h"

typedef struct Buf {
  Arena *arena;
  char *text; /* always NUL-terminated once something was added; buf_str() is never NULL */
  size_t len, cap;
} Buf;

Buf buf_new(Arena *a);
void buf_add(Buf *b, const char *s);
void buf_addn(Buf *b, const char *s, size_t len);
void buf_addc(Buf *b, char c);
void buf_printf(Buf *b, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull(2)));

/* The text so far, "" for an empty one; valid until the next addition. */
const char *buf_str(const Buf *b);

#endif
