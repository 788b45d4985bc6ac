#include "ui/session.h"

#include <setjmp.h>
#include <stdarg.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/term.h"
#include "calculus/answer.h"
#include "calculus/laws.h"
#include "front/front.h"
#include "front/infer.h"
#include "solve/statement.h"
#include "ui/command.h"
#include "ui/feed.h"
#include "ui/option.h"
#include "ui/report.h"
#include "ui/results.h"

/* Bytes that one statement may take. */
#define MEMORY_LIMIT ((size_t)2 << 30)

Session *session_new(void) {
  Session *s = calloc(1, sizeof *s);
  if (s == NULL) abort();
  s->perm = arena_new();
  s->work = arena_new();
  s->names = intern_new();
  s->decls.arena = s->perm;
  s->laws = laws_new();
  s->out = stdout;
  s->err = stderr;
  options_init(s);
  return s;
}

void session_free(Session *s) {
  if (s == NULL) return;
  arena_free(s->work);
  arena_free(s->perm);
  laws_free(s->laws);
  intern_free(s->names);
  free(s->load);
  free(s);
}

bool session_over(const Session *s) {
  return s->quit || (s->failed && s->options.fail_fast) || (s->interrupted != NULL && *s->interrupted) || s->write_error != 0;
}

void session_complain(Session *s, const char *format, ...) {
  va_list args;
  va_start(args, format);
  fflush(s->out);
  fputs("mdiff: ", s->err);
  vfprintf(s->err, format, args);
  fputc('\n', s->err);
  va_end(args);
  s->failed = true;
}

/* ---- one statement ------------------------------------------------------------------------------------------- */

typedef struct Run {
  Session *s;
  Ctx ctx;
  Diag diag;
  Source source;
  SymbolTable symbols;
  Report report;
  Format format;  /* of the answer, and of an error */
  double started;
  int part, parts; /* which of the formulas that the text holds */
  bool ok;
} Run;

/* Notes and assumptions are words around names: these are in plain text unless Unicode is wanted. */
static void set_format(Run *r, Format f) {
  r->format = f;
  r->ctx.format = f == FORMAT_UNICODE ? FORMAT_UNICODE : FORMAT_ASCII;
}

/* "FORMAT" or "FORMAT detail" behind `as`. */
static bool read_format(Run *r, const Statement *st, const char **detail) {
  *detail = NULL;
  if (st->format == NULL) return true;
  const char *blank = strchr(st->format, ' ');
  const char *name = blank == NULL ? st->format : arena_strndup(r->s->work, st->format, (size_t)(blank - st->format));
  const int f = format_from_name(name);
  if (f < 0) {
    diag_error(&r->diag, ERR_NAME, st->format_span, "there is no format '%s'", name);
    diag_hint(&r->diag, "formats are %s", option_expects(r->s->work, OPT_FORMAT));
    return false;
  }
  const char *whole = f == FORMAT_LATEX ? "document" : f == FORMAT_NUMPY || f == FORMAT_OCTAVE ? "function" : NULL;
  if (blank != NULL && (whole == NULL || strcmp(blank + 1, whole) != 0))
    return diag_error(&r->diag, ERR_UNSUPPORTED, st->format_span, "the format %s cannot be written as %s", name, blank + 1);
  set_format(r, (Format)f);
  *detail = blank == NULL ? NULL : blank + 1;
  return true;
}

static void say(Run *r, const Statement *st, const char *name, const char *text) {
  const Answer a = {.kind = ANSWER_TEXT, .name = name, .statement = st, .text = text[0] != '\0' || r->format == FORMAT_JSON ? text : NULL};
  report_answer(&r->report, &a, r->format, NULL);
}

static bool run_declaration(Run *r, Statement *st) {
  if (st->kind != ST_DECLARE && !infer_definition(&r->ctx, st)) return false;
  if (!declare(&r->ctx, st)) return false;
  /* At the prompt and in scripts declarations are silent, apart from notes. */
  if (r->format == FORMAT_JSON) say(r, st, st->kind == ST_DECLARE ? "declare" : "define", r->source.text);
  else report_notes(&r->report, r->format);
  return true;
}

static bool run_command(Run *r, const Statement *st) {
  const char *text = "";
  if (!command_run(r->s, &r->ctx, st, &text)) return false;
  say(r, st, st->name, text);
  return true;
}

static bool run_mathematics(Run *r, Statement *st) {
  const Options *o = &r->s->options;
  const char *detail;
  if (!read_format(r, st, &detail)) return false;
  if (!infer_statement(&r->ctx, st)) return false;
  const AnswerOptions wanted = {
      .steps = r->format == FORMAT_JSON || (o->steps != STEPS_NONE && !o->quiet),
      .check = o->check || st->check,
      .layout_numerator = o->layout_numerator,
  };
  const Answer *a = solve_statement(&r->ctx, st, &wanted);
  if (a == NULL) {
    if (!r->diag.failed) diag_error_nowhere(&r->diag, ERR_INTERNAL, "no answer was found, and no reason given");
    return false;
  }
  report_answer(&r->report, a, r->format, detail);
  if (r->diag.failed) return false; /* too long to be printed */
  if (answer_check_failed(a)) r->s->failed = true;
  else results_keep(r->s, &r->ctx, a);
  return !answer_check_failed(a);
}

static bool execute(Run *r) {
  if (!results_define(r->s, &r->ctx)) return false;
  Statement *st = parse_part(&r->ctx, r->part, &r->parts);
  if (st == NULL) return false;
  switch (st->kind) {
    case ST_EMPTY: return true;
    case ST_COMMAND: return run_command(r, st);
    case ST_DECLARE:
    case ST_DEFINE:
    case ST_DEFINE_FN: return run_declaration(r, st);
    default: return run_mathematics(r, st);
  }
}

/* Nothing of what was reported so far is printed: the error is the whole answer. */
static void give_up(Run *r, ErrorKind kind, const char *what) {
  r->diag = diag_new(r->s->work);
  r->report = report_new(r->s, &r->ctx);
  diag_error_nowhere(&r->diag, kind, "%s after %.1f s", what, ctx_now() - r->started);
}

/* The one place to which interrupts, time and memory limits come back. */
static void run_guarded(Run *r) {
  jmp_buf escape;
  Session *s = r->s;
  r->ctx.escape = &escape;
  arena_set_escape(s->work, &escape, MEMORY_LIMIT);
  arena_set_escape(s->perm, &escape, 0);
  const int why = setjmp(escape);
  if (why == 0) {
    r->ok = execute(r);
  } else {
    r->ok = false;
    arena_set_escape(s->work, NULL, 0);
    if (why == ESCAPE_INTERRUPT) give_up(r, ERR_INTERRUPTED, "stopped");
    else if (why == ESCAPE_TIME) give_up(r, ERR_LIMIT, "the time limit was reached");
    else give_up(r, ERR_LIMIT, "this statement needs more memory than one may take; it was stopped");
  }
  arena_set_escape(s->work, NULL, 0);
  arena_set_escape(s->perm, NULL, 0);
  r->ctx.escape = NULL;
}

static void prepare(Run *r, const char *name, int line, int column, const char *text, size_t len) {
  Session *s = r->s;
  r->source = (Source){.name = name, .text = arena_strndup(s->work, text, len), .len = len, .line = line, .column = column};
  r->diag = diag_new(s->work);
  r->symbols = (SymbolTable){.arena = s->work};
  r->started = ctx_now();
  r->ctx = (Ctx){
      .arena = s->work,
      .names = s->names,
      .diag = &r->diag,
      .source = &r->source,
      .decls = &s->decls,
      .symbols = &r->symbols,
      .laws = s->laws,
      .interrupted = s->interrupted,
      .deadline = s->options.time_limit > 0 ? r->started + s->options.time_limit : 0,
      .seed = s->options.seed,
  };
  set_format(r, s->options.format);
  r->ctx.dims = dims_new(s->work);
  r->ctx.terms = terms_new(s->work);
  r->report = report_new(s, &r->ctx);
}

static void load_wanted(Session *s) {
  char *name = s->load;
  s->load = NULL;
  s->load_depth++;
  if (!feed_file(s, name)) s->failed = true;
  s->load_depth--;
  free(name);
}

/* A script's statements are what `history` lists there. */
static void remember(Session *s, const char *text, size_t len) {
  while (len > 0 && isspace((unsigned char)text[0])) text++, len--;
  while (len > 0 && isspace((unsigned char)text[len - 1])) len--;
  if (len == 0 || s->history != NULL) return;
  char *line = arena_strndup(s->perm, text, len);
  for (char *p = line; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r') *p = ' ';
  if (s->nstatements == s->statements_cap) {
    const int cap = s->statements_cap > 0 ? 2 * s->statements_cap : 64;
    s->statements = arena_move(s->perm, s->statements, sizeof *s->statements * (size_t)s->statements_cap, sizeof *s->statements * (size_t)cap);
    s->statements_cap = cap;
  }
  s->statements[s->nstatements++] = line;
}

bool session_run(Session *s, const char *source_name, int line, int column, const char *text, size_t len) {
  bool ok = true;
  int parts = 1;
  remember(s, text, len);
  for (int part = 0; part < parts && !session_over(s); part++) {
    Run r = {.s = s, .part = part, .parts = parts};
    prepare(&r, source_name, line, column, text, len);
    run_guarded(&r);
    if (!r.ok && r.diag.failed) report_error(&r.report, r.format);
    report_write(&r.report);
    if (!r.ok) s->failed = true;
    ok = ok && r.ok;
    parts = r.parts;
    arena_reset(s->work);
    if (s->load != NULL) load_wanted(s);
  }
  return ok;
}
