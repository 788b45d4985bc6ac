/* Report: what one statement prints.  It is put together first and written at once, so that a statement
 * which is interrupted half-way prints nothing but its error. */
#ifndef MDIFF_UI_REPORT_H
#define MDIFF_UI_REPORT_H

#include "calculus/answer.h"
#include "ui/session.h"

typedef struct ReportPart {
  struct ReportPart *next;
  bool err; /* for standard error */
  const char *text;
} ReportPart;

typedef struct Report {
  Session *session;
  Ctx *ctx;
  ReportPart *first, **last;
} Report;

Report report_new(Session *s, Ctx *c);
void report_out(Report *r, const char *text);
void report_err(Report *r, const char *text);

/* Writes all parts in order and flushes, so that whoever waits at the other end of a pipe gets them. */
void report_write(const Report *r);

/* An answer in a format.  `detail` is LaTeX's "document", the code formats' "function", or NULL. */
void report_answer(Report *r, const Answer *a, Format f, const char *detail);

/* The error in ctx->diag, in text or (FORMAT_JSON) as an object. */
void report_error(Report *r, Format f);

/* The formats' own parts. */
void report_text(Report *r, const Answer *a, Format f);                    /* unicode, ascii */
void report_latex(Report *r, const Answer *a, bool document);
void report_code(Report *r, const Answer *a, Format f, bool function);     /* numpy, octave ... */
void report_json(Report *r, const Answer *a);
void report_json_error(Report *r);

/* Reports a text answer, a comparison or a number, which is the same in every format; false for any other. */
bool report_plain(Report *r, const Answer *a);

/* Notes and failed checks go to standard error in every format but JSON. */
void report_notes(Report *r, Format f);
void report_failed_checks(Report *r, const Answer *a, Format f);

/* Whether some result's check failed. */
bool answer_check_failed(const Answer *a);

#endif
