/* Diagnostics of one statement: at most one error (the first wins) and any number of notes. */
#ifndef MDIFF_TEXT_DIAG_H
#define MDIFF_TEXT_DIAG_H

#include <stdbool.h>

#include "base/arena.h"
#include "text/source.h"

typedef enum ErrorKind {
  ERR_SYNTAX,      /* not in the language */
  ERR_NAME,        /* an unknown word */
  ERR_SHAPE,       /* the shapes do not fit */
  ERR_UNDEFINED,   /* the form has no meaning (gradient of a vector ...) */
  ERR_UNSUPPORTED, /* it has a meaning, but mdiff cannot do it */
  ERR_DOMAIN,      /* a value outside a function's domain (division by zero ...) */
  ERR_LIMIT,       /* too deep, too large, too long */
  ERR_INTERRUPTED, /* Ctrl-C */
  ERR_INTERNAL     /* a defect of mdiff */
} ErrorKind;

typedef struct Note {
  struct Note *next;
  const char *text;
  const char *latex;          /* an assumption as a formula of LaTeX; NULL: only as text */
} Note;

typedef struct Diag {
  Arena *arena;
  bool failed;
  ErrorKind kind;
  bool has_span;
  Span span;
  const char *message, *hint; /* hint may be NULL */
  Note *notes, **last_note;   /* in the order given, without doubles */
  Note *assumptions, **last_assumption;
} Diag;

Diag diag_new(Arena *a);

/* Sets the error unless one is set already.  Always returns false, so that a pass may end with
 * `return diag_error(...)`. */
bool diag_error(Diag *d, ErrorKind kind, Span span, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The same without a place. */
bool diag_error_nowhere(Diag *d, ErrorKind kind, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Adds a hint to the error that was just set, unless it has one. */
void diag_hint(Diag *d, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Adds a note or an assumption ("A invertible"); one that is already there is not repeated. */
void diag_note(Diag *d, const char *format, ...) __attribute__((format(printf, 2, 3)));
void diag_assume(Diag *d, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same with its form in LaTeX's math mode ("A\text{ invertible}"). */
void diag_assume_latex(Diag *d, const char *text, const char *latex);

/* "syntax", "name", "shape" ...: the spelling in JSON. */
const char *error_kind_name(ErrorKind kind);

#endif
