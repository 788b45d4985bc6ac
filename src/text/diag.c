#include "text/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

Diag diag_new(Arena *a) { return (Diag){.arena = a}; }

static const char *format_text(Arena *a, const char *format, va_list args) __attribute__((nonnull(2)));

static const char *format_text(Arena *a, const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  int len = vsnprintf(NULL, 0, format, args);
  char *res = arena_alloc(a, (size_t)(len < 0 ? 0 : len) + 1);
  if (len > 0) vsnprintf(res, (size_t)len + 1, format, again);
  va_end(again);
  return res;
}

static bool set_error(Diag *d, ErrorKind kind, const Span *span, const char *format, va_list args) {
  if (d->failed) return false;
  d->failed = true;
  d->kind = kind;
  d->has_span = span != NULL;
  if (span != NULL) d->span = *span;
  d->message = format_text(d->arena, format, args);
  d->hint = NULL;
  return false;
}

bool diag_error(Diag *d, ErrorKind kind, Span span, const char *format, ...) {
  va_list args;
  va_start(args, format);
  set_error(d, kind, &span, format, args);
  va_end(args);
  return false;
}

bool diag_error_nowhere(Diag *d, ErrorKind kind, const char *format, ...) {
  va_list args;
  va_start(args, format);
  set_error(d, kind, NULL, format, args);
  va_end(args);
  return false;
}

void diag_hint(Diag *d, const char *format, ...) {
  if (!d->failed || d->hint != NULL) return;
  va_list args;
  va_start(args, format);
  d->hint = format_text(d->arena, format, args);
  va_end(args);
}

static void add_once(Diag *d, Note **first, Note ***last, const char *text, const char *latex) {
  for (const Note *n = *first; n != NULL; n = n->next)
    if (strcmp(n->text, text) == 0) return;
  Note *n = ARENA_NEW(d->arena, Note);
  n->text = text;
  n->latex = latex;
  if (*last == NULL) *last = first;
  **last = n;
  *last = &n->next;
}

void diag_note(Diag *d, const char *format, ...) {
  va_list args;
  va_start(args, format);
  add_once(d, &d->notes, &d->last_note, format_text(d->arena, format, args), NULL);
  va_end(args);
}

void diag_assume_latex(Diag *d, const char *text, const char *latex) {
  add_once(d, &d->assumptions, &d->last_assumption, text, latex);
}

void diag_assume(Diag *d, const char *format, ...) {
  va_list args;
  va_start(args, format);
  add_once(d, &d->assumptions, &d->last_assumption, format_text(d->arena, format, args), NULL);
  va_end(args);
}

const char *error_kind_name(ErrorKind kind) {
  switch (kind) {
    case ERR_SYNTAX: return "syntax";
    case ERR_NAME: return "name";
    case ERR_SHAPE: return "shape";
    case ERR_UNDEFINED: return "undefined";
    case ERR_UNSUPPORTED: return "unsupported";
    case ERR_DOMAIN: return "domain";
    case ERR_LIMIT: return "limit";
    case ERR_INTERRUPTED: return "interrupted";
    case ERR_INTERNAL: return "internal";
  }
  return "internal";
}
