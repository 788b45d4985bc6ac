#include "ui/report.h"

#include <errno.h>
#include <string.h>

#include "ui/wrap.h"

Report report_new(Session *s, Ctx *c) { return (Report){.session = s, .ctx = c}; }

static void add_part(Report *r, bool err, const char *text) {
  if (text[0] == '\0') return;
  ReportPart *part = ARENA_NEW(r->ctx->arena, ReportPart);
  part->err = err;
  part->text = text;
  if (r->last == NULL) r->last = &r->first;
  *r->last = part;
  r->last = &part->next;
}

void report_out(Report *r, const char *text) { add_part(r, false, text); }

void report_err(Report *r, const char *text) { add_part(r, true, text); }

void report_write(const Report *r) {
  Session *s = r->session;
  for (const ReportPart *p = r->first; p != NULL; p = p->next) {
    FILE *f = p->err ? s->err : s->out;
    /* The two streams may be one terminal: what was printed first stands first. */
    if (p->err) fflush(s->out);
    fputs(p->text, f);
    if (p->err) fflush(s->err);
  }
  if (fflush(s->out) != 0 && s->write_error == 0) s->write_error = errno;
}

void report_notes(Report *r, Format f) {
  if (f == FORMAT_JSON || r->session->options.quiet) return;
  Buf b = buf_new(r->ctx->arena);
  for (const Note *n = r->ctx->diag->notes; n != NULL; n = n->next)
    wrap_lines(arena_printf(r->ctx->arena, "note: %s", n->text), r->session->options.width, 2, &b);
  report_err(r, buf_str(&b));
}

bool answer_check_failed(const Answer *a) {
  for (int i = 0; i < a->nresults; i++)
    if (a->results[i].check.status == CHECK_FAILED) return true;
  return false;
}

void report_failed_checks(Report *r, const Answer *a, Format f) {
  if (f == FORMAT_JSON) return;
  const bool color = r->session->options.color_err;
  for (int i = 0; i < a->nresults; i++) {
    const Check *check = &a->results[i].check;
    if (check->status != CHECK_FAILED) continue;
    report_err(r, arena_printf(r->ctx->arena,
                               "%sCHECK FAILED%s: the answer does not agree with the expression as typed%s%s\n"
                               "This is a defect of mdiff: do not use this answer, and please report the statement.\n",
                               color ? "\033[1;31m" : "", color ? "\033[0m" : "", check->reason != NULL ? ": " : "",
                               check->reason != NULL ? check->reason : ""));
  }
}

void report_answer(Report *r, const Answer *a, Format f, const char *detail) {
  switch (f) {
    case FORMAT_JSON: report_json(r, a); break;
    case FORMAT_LATEX: report_latex(r, a, detail != NULL && strcmp(detail, "document") == 0); break;
    case FORMAT_UNICODE:
    case FORMAT_ASCII: report_text(r, a, f); break;
    default: report_code(r, a, f, detail != NULL && strcmp(detail, "function") == 0); break;
  }
  report_failed_checks(r, a, f);
}

/* What stands before an error's message. */
static const char *kind_words(ErrorKind k) {
  switch (k) {
    case ERR_SYNTAX: return "syntax error";
    case ERR_NAME: return "name error";
    case ERR_SHAPE: return "shape error";
    case ERR_UNDEFINED: return "undefined";
    case ERR_UNSUPPORTED: return "unsupported";
    case ERR_DOMAIN: return "domain error";
    case ERR_LIMIT: return "limit";
    case ERR_INTERRUPTED: return "interrupted";
    case ERR_INTERNAL: return "internal error";
  }
  return "error";
}

enum { ERROR_WIDTH = 100 }; /* of the line that an error quotes, where no terminal says better */

static void text_error(Report *r) {
  const Diag *d = r->ctx->diag;
  const Source *src = r->ctx->source;
  const Options *o = &r->session->options;
  Buf first = buf_new(r->ctx->arena), b = buf_new(r->ctx->arena);
  if (src->name != NULL) {
    int line = src->line, column = src->column;
    if (d->has_span) source_position(src, d->span.start, &line, &column);
    buf_printf(&first, "%s:%d:%d: ", src->name, line, column);
  }
  buf_printf(&first, "%s%s:%s %s\n", o->color_err ? "\033[1;31m" : "", kind_words(d->kind), o->color_err ? "\033[0m" : "", d->message);
  wrap_lines(buf_str(&first), o->width, 2, &b);
  if (d->has_span) source_underline(src, d->span, o->width > 0 ? o->width : ERROR_WIDTH, o->format == FORMAT_ASCII, &b);
  if (d->hint != NULL) wrap_lines(arena_printf(r->ctx->arena, "hint: %s", d->hint), o->width, 2, &b);
  report_err(r, buf_str(&b));
}

void report_error(Report *r, Format f) {
  Diag *d = r->ctx->diag;
  /* A pass may blame text that is not of this statement (the body of a definition). */
  const int len = (int)r->ctx->source->len;
  if (d->has_span && (d->span.start < 0 || d->span.start > d->span.end || d->span.end > len)) d->has_span = false;
  if (f == FORMAT_JSON) report_json_error(r);
  else text_error(r);
}
