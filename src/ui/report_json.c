/* Answers and errors as JSON: one object a line. */
#include <string.h>

#include "front/infer.h"
#include "output/json.h"
#include "ui/equation.h"
#include "ui/label.h"
#include "ui/report.h"

typedef struct Json {
  Report *report;
  Ctx *c;
  const Answer *answer;
  Buf out;
} Json;

static void key(Buf *b, const char *name) {
  if (b->len > 0 && strchr("{[", b->text[b->len - 1]) == NULL) buf_add(b, ", ");
  json_string(b, name);
  buf_add(b, ": ");
}

static void key_string(Buf *b, const char *name, const char *value) {
  key(b, name);
  json_string(b, value);
}

/* The statement as typed, whatever bytes are in it: "statement": "...". */
static void statement_text(Json *j) { key_string(&j->out, "statement", j->c->source->text); }

/* The same as it was understood, in the formats that can be typed: "read": {"ascii": ...}. */
static void statement_read(Json *j) {
  Buf *b = &j->out;
  if (j->answer->statement == NULL || print_statement(j->c, j->answer->statement, FORMAT_ASCII) == NULL) return;
  key(b, "read");
  buf_addc(b, '{');
  for (Format f = FORMAT_UNICODE; f <= FORMAT_LATEX; f = (Format)(f + 1)) key_string(b, format_name(f), print_statement(j->c, j->answer->statement, f));
  buf_addc(b, '}');
}

/* What a definition or declaration is about: "names": ["A", "B"]. */
static void statement_names(Json *j) {
  const Statement *st = j->answer->statement;
  if (st == NULL || (st->kind != ST_DEFINE && st->kind != ST_DEFINE_FN && st->kind != ST_DECLARE)) return;
  Buf *b = &j->out;
  const int n = st->kind == ST_DECLARE ? st->decl->count : 1;
  key(b, "names");
  buf_addc(b, '[');
  for (int i = 0; i < n; i++) {
    if (i > 0) buf_add(b, ", ");
    json_string(b, st->kind == ST_DECLARE ? print_expr(j->c, st->decl->names[i], FORMAT_ASCII) : st->name);
  }
  buf_addc(b, ']');
}

static void close_object(Json *j) {
  buf_add(&j->out, "}\n");
  report_out(j->report, buf_str(&j->out));
}

static void dims(Json *j, Shape s) {
  Buf *b = &j->out;
  buf_addc(b, '[');
  const Dim *both[2] = {s.rows, s.cols};
  for (int i = 0; i < 2; i++) {
    Buf text = buf_new(j->c->arena);
    if (both[i] != NULL) dim_print(both[i], true, &text);
    if (i > 0) buf_add(b, ", ");
    json_string(b, buf_str(&text));
  }
  buf_addc(b, ']');
}

static void list(Json *j, const char *name, const Note *n) {
  key(&j->out, name);
  buf_addc(&j->out, '[');
  for (; n != NULL; n = n->next) {
    json_string(&j->out, n->text);
    if (n->next != NULL) buf_add(&j->out, ", ");
  }
  buf_addc(&j->out, ']');
}

/* ---- names ------------------------------------------------------------------------------------------------- */

static bool is_listed(const Symbol *s) { return !s->index && !s->dimension && !s->temporary && !s->intermediate && s->kind != KIND_FUNCTION && s->definition == NULL; }

static void symbols(Json *j) {
  const SymbolTable *t = j->c->symbols;
  key(&j->out, "shapes");
  buf_addc(&j->out, '{');
  for (int i = 0; i < t->count; i++) {
    if (!is_listed(t->items[i]) || t->items[i]->shape.rows == NULL) continue;
    key(&j->out, t->items[i]->name);
    dims(j, t->items[i]->shape);
  }
  buf_addc(&j->out, '}');
  key(&j->out, "kinds");
  buf_addc(&j->out, '{');
  for (int i = 0; i < t->count; i++)
    if (is_listed(t->items[i]) || t->items[i]->free_index || t->items[i]->kind == KIND_FUNCTION) key_string(&j->out, t->items[i]->name, kind_name(t->items[i]->kind));
  buf_addc(&j->out, '}');
}

/* Kind and shape of a family are those of a member; here is its length: "families": {"x": "N"}. */
static void families(Json *j) {
  const SymbolTable *t = j->c->symbols;
  int n = 0;
  for (int i = 0; i < t->count; i++) {
    const Symbol *s = t->items[i];
    if (!s->family || s->length == NULL) continue;
    if (n++ == 0) {
      key(&j->out, "families");
      buf_addc(&j->out, '{');
    }
    Buf length = buf_new(j->c->arena);
    dim_print(s->length, true, &length);
    key_string(&j->out, s->name, buf_str(&length));
  }
  if (n > 0) buf_addc(&j->out, '}');
}

/* ---- results ------------------------------------------------------------------------------------------------- */

static void steps(Json *j, const Result *r) {
  Buf *b = &j->out;
  key(b, "steps");
  buf_addc(b, '[');
  for (const Step *s = r->steps; s != NULL; s = s->next) {
    const char *law = s->law[FORMAT_UNICODE];
    buf_addc(b, '{');
    key_string(b, "rule", law != NULL ? law : "");
    key_string(b, "lhs", label_step(j->c, j->answer, r, s, FORMAT_ASCII));
    key_string(b, "ascii", print_expr(j->c, s->expr, FORMAT_ASCII));
    key_string(b, "latex", print_expr(j->c, s->expr, FORMAT_LATEX));
    key_string(b, "numpy", print_expr(j->c, s->expr, FORMAT_NUMPY));
    buf_add(b, s->next != NULL ? "}, " : "}");
  }
  buf_addc(b, ']');
}

/* The helper functions of the result and of all its steps. */
static const char *prelude(Json *j, const Result *r, Format f) {
  int n = 1;
  for (const Step *s = r->steps; s != NULL; s = s->next) n++;
  Ast **all = ARENA_ARRAY(j->c->arena, Ast *, n);
  n = 0;
  all[n++] = (Ast *)(uintptr_t)result_code(j->c, r);
  for (const Step *s = r->steps; s != NULL; s = s->next) all[n++] = s->expr;
  return print_prelude(j->c, ast_call(j->c->arena, FN_ADD, n, all, (Span){0, 0}), f);
}

static void result(Json *j, const Result *r) {
  Buf *b = &j->out;
  key(b, "result");
  buf_addc(b, '{');
  for (Format f = 0; f < FORMAT_COUNT; f = (Format)(f + 1)) {
    if (f == FORMAT_JSON) continue;
    key_string(b, format_name(f), result_line(j->c, r, f));
    if (f != FORMAT_NUMPY && f != FORMAT_OCTAVE) continue;
    key_string(b, arena_printf(j->c->arena, "%s_prelude", format_name(f)), prelude(j, r, f));
  }
  buf_addc(b, '}');
}

/* Of a solution: whether its unknown is isolated. */
static void solved(Json *j, const Result *r) {
  if (r->left == NULL) return;
  key(&j->out, "solved");
  buf_add(&j->out, r->solved ? "true" : "false");
}

static void check(Json *j, const Check *k) {
  static const char *const words[] = {[CHECK_NONE] = "skipped", [CHECK_PASSED] = "passed", [CHECK_FAILED] = "failed", [CHECK_SKIPPED] = "skipped"};
  Buf *b = &j->out;
  key(b, "check");
  buf_addc(b, '{');
  key_string(b, "status", words[k->status]);
  if (k->status == CHECK_PASSED) buf_printf(b, ", \"points\": %d, \"digits\": %d, \"exact\": %s", k->points, k->digits, k->exact ? "true" : "false");
  else key_string(b, "reason", k->reason != NULL ? k->reason : k->status == CHECK_FAILED ? "the answer differs from the expression as typed" : "checks are off");
  buf_addc(b, '}');
}

static void wrt_and_shape(Json *j, const Result *r) {
  if (r->wrt_expr != NULL) key_string(&j->out, "wrt", print_expr(j->c, r->wrt_expr, FORMAT_ASCII));
  else if (r->wrt != NULL) key_string(&j->out, "wrt", r->wrt->name);
  if (r->expr->shape.rows != NULL) {
    key(&j->out, "shape");
    dims(j, r->expr->shape);
  }
}

static void all_results(Json *j) {
  const Answer *a = j->answer;
  key(&j->out, "results");
  buf_addc(&j->out, '[');
  for (int i = 0; i < a->nresults; i++) {
    buf_add(&j->out, i > 0 ? ", {" : "{");
    wrt_and_shape(j, &a->results[i]);
    steps(j, &a->results[i]);
    result(j, &a->results[i]);
    solved(j, &a->results[i]);
    check(j, &a->results[i].check);
    buf_addc(&j->out, '}');
  }
  buf_addc(&j->out, ']');
}

static void comparison(Json *j) {
  const Answer *a = j->answer;
  key(&j->out, a->kind == ANSWER_VERDICT ? a->name : "equal");
  buf_add(&j->out, a->equal == 1 ? "true" : a->equal == 0 ? "false" : "\"unknown\"");
  key_string(&j->out, "how", a->how);
  if (a->equal == 1) return;
  if (a->counterexample != NULL) key_string(&j->out, "counterexample", a->counterexample);
  if (a->difference != NULL) key_string(&j->out, "difference", print_expr(j->c, a->difference, FORMAT_ASCII));
  if (a->looks_like != NULL) key_string(&j->out, "looks_like", a->looks_like);
  if (a->correct == NULL) return;
  key(&j->out, "wrong_side");
  buf_printf(&j->out, "%d", a->wrong_side);
  key_string(&j->out, "correct", print_expr(j->c, a->correct, FORMAT_ASCII));
}

static void value(Json *j) {
  const Answer *a = j->answer;
  key(&j->out, "value");
  buf_addc(&j->out, '[');
  for (int i = 0; i < a->rows; i++) {
    buf_add(&j->out, i > 0 ? ", [" : "[");
    for (int k = 0; k < a->cols; k++) buf_printf(&j->out, "%s%s", k > 0 ? ", " : "", a->values[i * a->cols + k]);
    buf_addc(&j->out, ']');
  }
  buf_addc(&j->out, ']');
}

void report_json(Report *r, const Answer *a) {
  Json j = {.report = r, .c = r->ctx, .answer = a, .out = buf_new(r->ctx->arena)};
  buf_addc(&j.out, '{');
  statement_text(&j);
  key_string(&j.out, "kind", a->name);
  statement_read(&j);
  if (a->kind == ANSWER_TEXT) {
    key_string(&j.out, "text", a->text);
    statement_names(&j);
    list(&j, "notes", r->ctx->diag->notes);
    close_object(&j);
    return;
  }
  if (a->nresults > 0) wrt_and_shape(&j, &a->results[0]);
  symbols(&j);
  families(&j);
  list(&j, "assumptions", r->ctx->diag->assumptions);
  list(&j, "notes", r->ctx->diag->notes);
  if (a->kind == ANSWER_COMPARISON || a->kind == ANSWER_VERDICT) comparison(&j);
  if (a->kind == ANSWER_VALUE) value(&j);
  if (a->nresults > 0) {
    steps(&j, &a->results[0]);
    result(&j, &a->results[0]);
    solved(&j, &a->results[0]);
    check(&j, &a->results[0].check);
  }
  if (a->nresults > 1) all_results(&j);
  close_object(&j);
}

void report_json_error(Report *r) {
  const Diag *d = r->ctx->diag;
  const Source *src = r->ctx->source;
  Json j = {.report = r, .c = r->ctx, .out = buf_new(r->ctx->arena)};
  Buf *b = &j.out;
  buf_addc(b, '{');
  statement_text(&j);
  key(b, "error");
  buf_addc(b, '{');
  key_string(b, "kind", error_kind_name(d->kind));
  key_string(b, "message", d->message);
  if (d->hint != NULL) key_string(b, "hint", d->hint);
  int line = src->line, column = src->column;
  if (d->has_span) source_position(src, d->span.start, &line, &column);
  buf_printf(b, ", \"line\": %d", line);
  const Span span = d->has_span ? source_codepoints(src, d->span) : (Span){0, 0};
  if (d->has_span) buf_printf(b, ", \"span\": [%d, %d]", span.start, span.end);
  buf_addc(b, '}');
  close_object(&j);
}
