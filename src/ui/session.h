/* Session: everything that lives from one statement to the next.  There are no globals; several sessions
 * may live in one process. */
#ifndef MDIFF_UI_SESSION_H
#define MDIFF_UI_SESSION_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/intern.h"
#include "front/decl.h"
#include "notion/ctx.h"
#include "output/print.h"

typedef enum StepsLevel { STEPS_NONE, STEPS_BRIEF, STEPS_FULL } StepsLevel;
typedef enum ColorMode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorMode;

typedef struct Options {
  Format format;
  bool quiet;
  StepsLevel steps;
  bool check;
  ColorMode color_mode; /* as asked for */
  bool color;           /* resolved: whether escape codes are written to `out` */
  bool color_err;       /* ... and to `err` */
  bool layout_numerator;
  bool tall; /* formulas in two dimensions */
  bool fail_fast;
  double time_limit;    /* seconds; 0: none */
  uint64_t seed;
  int width;            /* columns of the terminal, 0: no wrapping */
  bool width_fixed;     /* `width` was asked for and does not follow the terminal */
} Options;

typedef struct Session {
  Arena *perm;            /* declarations, definitions, results */
  Arena *work;            /* the statement's; reset after each */
  Intern *names;
  DeclTable decls;
  struct LawBook *laws;   /* parsed laws, see calculus/laws.h */
  Options options;
  FILE *out, *err;
  int write_error;        /* errno of a write to `out` that failed, or 0 */
  int nresults;           /* results so far: _1, _2 ...; `_` is the last */
  const char **results;   /* their ascii text, in `perm`; [k] is _(k+1) */
  const char **kinds;     /* of undeclared names in them whose kind is not the usual one: "b vector N scalar " */
  int results_cap;
  bool failed;            /* some statement failed: exit status 1 */
  bool quit;              /* `quit` was read */
  bool no_init;           /* the init file is not wanted */
  char *load;             /* file that the statement just run wants to be loaded (malloc), or NULL */
  int load_depth;
  volatile sig_atomic_t *interrupted; /* set by the signal handler in main.c; may be NULL */
  int nstatements, statements_cap;
  const char **statements; /* outside a prompt: what was run, each on one line, in `perm` */
  /* The last n entries of the prompt's history (n < 0: forget all), one a line; NULL outside a prompt. */
  const char *(*history)(Arena *a, int n);
} Session;

Session *session_new(void);
void session_free(Session *s);

/* Runs one statement and prints its answer or its error; returns whether it succeeded.  Control always
 * comes back here: interrupts, time and memory limits end the statement, not the session. */
bool session_run(Session *s, const char *source_name, int line, int column, const char *text, size_t len);

/* Runs all statements of a text (a file, an -e argument, a pipe's contents). */
bool session_run_text(Session *s, const char *source_name, const char *text, size_t len);

/* Whether nothing further is to be run: `quit`, a failure with --fail-fast, Ctrl-C, or no way to write. */
bool session_over(const Session *s);

/* Prints an error that belongs to no statement ("mdiff: cannot read ...") and counts it as a failure. */
void session_complain(Session *s, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
