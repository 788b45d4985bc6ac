/* Answers as people read them: shapes, derivation, result, assumptions, notes, check. */
#include <string.h>

#include "base/utf8.h"
#include "calculus/steps.h"
#include "front/infer.h"
#include "ui/chain.h"
#include "ui/equation.h"
#include "ui/label.h"
#include "ui/report.h"
#include "ui/rows.h"
#include "ui/shown.h"
#include "ui/wrap.h"

typedef struct Text {
  Report *report;
  Ctx *c;
  const Answer *answer;
  const Options *options;
  Format format;
  bool ascii;
  Rows rows;
} Text;

static int width_of(const char *s) { return (int)utf8_width(s, strlen(s)); }

static const char *show(const Text *t, const Ast *e) { return print_expr(t->c, e, t->format); }

/* In two dimensions, if that is wanted. */
static const Box *show_tall(const Text *t, const Ast *e) {
  if (!t->options->tall) return NULL;
  Box *box = ARENA_NEW(t->c->arena, Box);
  *box = print_tall(t->c, e, t->format);
  return box;
}

static const char *shape_text(const Text *t, Shape s) {
  if (s.rows == NULL || (dim_is(s.rows, 1) && dim_is(s.cols, 1))) return "";
  Buf b = buf_new(t->c->arena);
  shape_print(s, t->ascii, &b);
  return buf_str(&b);
}

static void emit_rows(Text *t) {
  Buf b = buf_new(t->c->arena);
  rows_print(&t->rows, t->options->width, t->options->color, &b);
  report_out(t->report, buf_str(&b));
  t->rows = (Rows){.arena = t->c->arena};
}

/* ---- the derivation -------------------------------------------------------------------------------------- */

static const char *law_of(const Text *t, const Step *s) {
  const char *law = s->law[t->ascii ? FORMAT_ASCII : FORMAT_UNICODE];
  return law != NULL ? law : "";
}

static const char *join_laws(const Text *t, const char *a, const char *b) {
  if (a[0] == '\0' || strcmp(a, b) == 0) return b;
  return b[0] == '\0' ? a : arena_printf(t->c->arena, "%s; %s", a, b);
}

enum { LONG_LET = 100 }; /* columns that a name with its differential takes at most, on a page of any width */

static bool fits_one_row(const Text *t, const char *text, const char *law) {
  const int width = t->options->width, most = width > 0 && width < LONG_LET ? width : LONG_LET;
  return width_of(text) <= most && (width == 0 || width_of(text) + width_of(law) + 4 <= width);
}

/* "let r = A x + b - y,  dr = dA x": the name and, where it follows at once and is not too long, its differential on one
 * line.  Returns the last step used. */
static const Step *add_let(Text *t, const Result *r, const Step *s) {
  const char *law = law_of(t, s);
  const char *text = arena_printf(t->c->arena, "let %s = %s", label_step(t->c, t->answer, r, s, t->format), show(t, s->expr));
  const Step *next = s->next;
  if (next != NULL && next->lhs == LHS_DLET && next->sym == s->sym) {
    const char *label = label_step(t->c, t->answer, r, next, t->format), *both_laws = join_laws(t, law, law_of(t, next));
    const char *both = arena_printf(t->c->arena, "%s,  %s = %s", text, label, show(t, next->expr));
    if (fits_one_row(t, both, both_laws)) {
      text = both;
      law = both_laws;
      s = next;
    }
  }
  rows_add(&t->rows, (Row){.style = ROW_PLAIN, .right = text, .law = law});
  return s;
}

/* `f` is padded to the width of `df`, so that their equal signs stand under each other. */
static int padded_width(const Text *t, const Step *s) {
  if (s->lhs != LHS_F && s->lhs != LHS_DF) return 0;
  return 1 + width_of(print_name(t->c, label_function(t->c, t->answer), t->format));
}

static void add_step(Text *t, const Result *r, const Step *s, bool continued, RowStyle style, const char *law) {
  const char *label = label_step(t->c, t->answer, r, s, t->format);
  int width = padded_width(t, s);
  if (continued) {
    if (width_of(label) > width) width = width_of(label);
    label = "";
  }
  rows_add(&t->rows, (Row){.style = style, .left = label, .left_width = width, .right = show(t, s->expr), .tall = show_tall(t, s->expr), .law = law});
}

static void add_result(Text *t, const Result *r, const char *law, bool continued) {
  const char *label = label_result(t->c, t->answer, r, t->format);
  const char *shape = shape_text(t, r->expr->shape);
  int width = 0;
  if (continued) {
    width = width_of(label);
    label = "";
  }
  if (law[0] != '\0' && shape[0] != '\0') shape = arena_printf(t->c->arena, "%s;  %s", law, shape);
  else if (shape[0] == '\0') shape = law;
  rows_add(&t->rows, (Row){.style = ROW_RESULT, .left = label, .left_width = width, .right = show(t, result_shown(r)), .tall = show_tall(t, result_shown(r)), .law = shape});
}

/* Whether the derivation's last step is the result itself, which is then printed as such. */
static bool step_is_result(const Text *t, const Result *r, const Step *s) {
  return label_is_result(t->answer, r, s) && (s->expr == r->expr || strcmp(show(t, s->expr), show(t, r->expr)) == 0);
}

/* ∂f/∂θ = (∂zᵀ/∂θ)(∂f/∂z) */
static void add_chain_rule(Text *t, const Result *r) {
  const char *right = chain_rule(t->c, t->answer, r, t->format);
  if (right == NULL) return;
  rows_add(&t->rows, (Row){.style = ROW_PLAIN, .left = label_result(t->c, t->answer, r, t->format), .right = right, .law = LAW_CHAIN.text[t->ascii]});
}

static void add_derivation(Text *t, const Result *r) {
  const Step *shown = NULL; /* the step printed last */
  const char *law = "";
  bool chained = false;     /* the line of the chain rule comes before df */
  for (const Step *s = steps_shown(t->c, t->answer, r, t->options->steps); s != NULL; s = s->next) {
    if (s->next == NULL && step_is_result(t, r, s)) {
      law = law_of(t, s);
      break;
    }
    if (s->lhs == LHS_LET) {
      s = add_let(t, r, s);
      shown = NULL;
      if (s->next == NULL) break;
      continue;
    }
    if (s->lhs == LHS_DF && !chained) add_chain_rule(t, r);
    chained = chained || s->lhs == LHS_DF;
    add_step(t, r, s, label_same(shown, s), ROW_PLAIN, law_of(t, s));
    shown = s;
  }
  add_result(t, r, law, shown != NULL && label_is_result(t->answer, r, shown));
}

static void add_heading(Text *t, const Result *r) {
  if (r->wrt == NULL || t->options->steps == STEPS_NONE || r->steps == NULL) return;
  const char *text = arena_printf(t->c->arena, "wrt %s:", print_name(t->c, r->wrt->name, t->format));
  rows_add(&t->rows, (Row){.style = ROW_HEADING, .right = text, .law = ""});
}

/* ---- what stands around it ----------------------------------------------------------------------------------- */

/* Sentences, broken to the width of the terminal. */
static void emit_text(Text *t, const char *text) {
  Buf b = buf_new(t->c->arena);
  wrap_lines(text, t->options->width, 2, &b);
  report_out(t->report, buf_str(&b));
}

static void print_shapes(Text *t) {
  const char *line = shapes_line(t->c, t->ascii);
  if (line != NULL && line[0] != '\0') emit_text(t, line);
}

static void print_assumptions(Text *t) {
  Buf b = buf_new(t->c->arena);
  for (const Note *n = t->c->diag->assumptions; n != NULL; n = n->next) buf_printf(&b, "%s%s", b.len == 0 ? "assuming " : ", ", n->text);
  emit_text(t, buf_str(&b));
}

static void print_check(Text *t, const Result *r, bool several) {
  const Check *k = &r->check;
  const char *on = t->options->color ? "\033[32m" : "", *off = t->options->color ? "\033[0m" : "";
  const char *of = several && r->wrt != NULL ? arena_printf(t->c->arena, "%s: ", label_result(t->c, t->answer, r, t->format)) : "";
  Buf b = buf_new(t->c->arena);
  if (k->status == CHECK_PASSED) {
    buf_printf(&b, "%s%s%s%sverified at %d random point%s (%d digits)\n", on, t->ascii ? "" : "✓ ", off, of, k->points, k->points == 1 ? "" : "s", k->digits);
    if (t->answer->statement->check) {
      buf_printf(&b, "  the expression as typed was evaluated at %d random points (seed %llu) with sizes drawn at random,\n", k->points,
                 (unsigned long long)t->c->seed);
      buf_printf(&b, "  and the answer and every step agree with it to %d digits\n", k->digits);
    }
  } else if (k->status == CHECK_SKIPPED) {
    buf_printf(&b, "%snot verified: %s\n", of, k->reason != NULL ? k->reason : "the check was left out");
  }
  report_out(t->report, buf_str(&b));
}

/* One line for all results where it would say the same for each. */
static void print_checks(Text *t) {
  const Answer *a = t->answer;
  if (!t->options->check && !a->statement->check) return;
  bool same = true;
  for (int i = 1; i < a->nresults; i++) {
    const Check *x = &a->results[0].check, *y = &a->results[i].check;
    if (x->status != y->status || x->points != y->points) same = false;
  }
  if (!same || a->nresults == 0) {
    for (int i = 0; i < a->nresults; i++) print_check(t, &a->results[i], true);
    return;
  }
  Result joint = a->results[0];
  for (int i = 1; i < a->nresults; i++)
    if (a->results[i].check.digits < joint.check.digits) joint.check.digits = a->results[i].check.digits;
  print_check(t, &joint, false);
}

/* ---- the kinds of answers -------------------------------------------------------------------------------------- */

static void print_results(Text *t) {
  const Answer *a = t->answer;
  for (int i = 0; i < a->nresults; i++) {
    if (a->nresults > 1 && i > 0) add_heading(t, &a->results[i]);
    add_derivation(t, &a->results[i]);
  }
  emit_rows(t);
}

static void print_comparison(Text *t) {
  const Answer *a = t->answer;
  const char *mark = t->ascii ? "" : a->equal == 1 ? "✓ " : a->equal == 0 ? "✗ " : "? ";
  const bool verdict = a->kind == ANSWER_VERDICT;
  const char *yes = verdict ? a->name : "equal";
  const char *word = a->equal == 1 ? yes : a->equal == 0 ? arena_printf(t->c->arena, "not %s", yes) : "unknown";
  const char *on = !t->options->color ? "" : a->equal == 1 ? "\033[1;32m" : a->equal == 0 ? "\033[1;31m" : "\033[1m";
  Buf b = buf_new(t->c->arena);
  buf_printf(&b, "%s%s%s%s", on, mark, word, on[0] != '\0' ? "\033[0m" : "");
  if (a->how != NULL && a->how[0] != '\0' && !t->options->quiet) buf_printf(&b, ": %s", a->how);
  buf_add(&b, "\n");
  if (!t->options->quiet) {
    if (a->correct != NULL) buf_printf(&b, "wrong from side %d on: %s\ncorrect: %s\n", a->wrong_side, show(t, a->statement->exprs[a->wrong_side - 1]), show(t, a->correct));
    if (a->looks_like != NULL) buf_printf(&b, "looks like: %s\n", a->looks_like);
    if (a->difference != NULL) buf_printf(&b, "difference: %s\n", show(t, a->difference));
    if (a->counterexample != NULL) buf_printf(&b, "counterexample: %s\n", a->counterexample);
  }
  report_out(t->report, buf_str(&b));
}

static void print_value(Text *t) {
  const Answer *a = t->answer;
  Buf b = buf_new(t->c->arena);
  if (a->rows == 1 && a->cols == 1) {
    buf_printf(&b, "%s\n", a->values[0]);
  } else if (t->options->quiet) {
    for (int i = 0; i < a->rows * a->cols; i++) buf_printf(&b, "%s%s", i == 0 ? "[" : i % a->cols == 0 ? "; " : " ", a->values[i]);
    buf_add(&b, "]\n");
  } else {
    for (int i = 0; i < a->rows; i++)
      for (int j = 0; j < a->cols; j++) {
        int width = 0;
        for (int k = 0; k < a->rows; k++) width = width_of(a->values[k * a->cols + j]) > width ? width_of(a->values[k * a->cols + j]) : width;
        buf_printf(&b, "%s%*s%s", j == 0 ? "" : "  ", width, a->values[i * a->cols + j], j + 1 == a->cols ? "\n" : "");
      }
  }
  report_out(t->report, buf_str(&b));
}

static void print_quiet(Text *t) {
  const Answer *a = t->answer;
  for (int i = 0; i < a->nresults; i++)
    if (a->results[i].check.status != CHECK_FAILED) report_out(t->report, arena_printf(t->c->arena, "%s\n", result_line(t->c, &a->results[i], t->format)));
}

void report_text(Report *r, const Answer *a, Format f) {
  Text t = {.report = r, .c = r->ctx, .answer = a, .options = &r->session->options, .format = f, .ascii = f == FORMAT_ASCII};
  t.rows.arena = r->ctx->arena;
  const bool quiet = t.options->quiet;
  if (a->kind == ANSWER_TEXT) {
    if (a->text != NULL && a->text[0] != '\0') report_out(r, arena_printf(r->ctx->arena, "%s\n", a->text));
    return;
  }
  const bool compares = a->kind == ANSWER_COMPARISON || a->kind == ANSWER_VERDICT;
  if (compares && (quiet || a->nresults == 0)) print_comparison(&t);
  else if (a->kind == ANSWER_VALUE) print_value(&t);
  else if (quiet) print_quiet(&t);
  if (quiet) return;
  if (a->nresults > 0) {
    const bool closed = shapes_line(t.c, t.ascii)[0] == '\0'; /* a number: nothing to say of it */
    print_shapes(&t);
    print_results(&t);
    print_assumptions(&t);
    report_notes(r, f);
    if (!closed || a->kind != ANSWER_EXPR || a->statement->check) print_checks(&t);
    if (compares) print_comparison(&t);
  } else {
    print_assumptions(&t);
    report_notes(r, f);
  }
}
