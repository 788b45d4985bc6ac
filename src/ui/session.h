/* Session: everything that lives from one statement to the next.  There are no globals; several sessions
 * may live in one process. */
#ifndef MDIFF_UI_SESSION_H
#define MDIFF_UI_SESSION_H

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/intern.h"
#include "front/decl.h"
#include "notion/ctx.h"
#include "output/print.h"

typedef enum StepsLevel { STEPS_NONE, STEPS_BRIEF, STEPS_FULL } StepsLevel;

typedef struct Options {
  Format format;
  bool quiet;
  StepsLevel steps;
  bool check;
  bool color;           /* resolved: whether escape codes are written */
  bool layout_numerator;
  bool fail_fast;
  double time_limit;    /* seconds; 0: none */
  uint64_t seed;
  int width;            /* columns of the terminal, 0: no wrapping */
} Options;

typedef struct Session {
  Arena *perm;            /* declarations, definitions, results */
  Arena *work;            /* the statement's; reset after each */
  Intern *names;
  DeclTable decls;
  struct LawBook *laws;   /* parsed laws, see calculus/laws.h */
  Options options;
  FILE *out, *err;
  int nresults;           /* results so far: _1, _2 ...; `_` is the last */
  bool failed;            /* some statement failed: exit status 1 */
  bool quit;              /* `quit` was read */
  volatile sig_atomic_t *interrupted; /* set by the signal handler in main.c; may be NULL */
} Session;

Session *session_new(void);
void session_free(Session *s);

/* Runs one statement and prints its answer or its error; returns whether it succeeded.  Control always
 * comes back here: interrupts, time and memory limits end the statement, not the session. */
bool session_run(Session *s, const char *source_name, int line, int column, const char *text, size_t len);

/* Runs all statements of a text (a file, an -e argument, a pipe's contents). */
bool session_run_text(Session *s, const char *source_name, const char *text, size_t len);

#endif
