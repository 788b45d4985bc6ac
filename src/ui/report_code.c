/* Answers as source text for other programs: LaTeX, NumPy, Octave. */
#include <ctype.h>
#include <string.h>

#include "ui/label.h"
#include "ui/report.h"

/* ---- code -------------------------------------------------------------------------------------------------- */

/* A text answer, a comparison or a number is the same in every format. */
static bool plain_answer(Report *r, const Answer *a) {
  if (a->nresults > 0 && a->kind != ANSWER_COMPARISON && a->kind != ANSWER_VALUE) return false;
  report_text(r, a, FORMAT_ASCII);
  return true;
}

void report_code(Report *r, const Answer *a, Format f) {
  if (plain_answer(r, a)) return;
  Ast **all = ARENA_ARRAY(r->ctx->arena, Ast *, a->nresults);
  for (int i = 0; i < a->nresults; i++) all[i] = a->results[i].expr;
  const Ast *together = a->nresults == 1 ? all[0] : ast_call(r->ctx->arena, FN_ADD, a->nresults, all, (Span){0, 0});
  report_out(r, print_prelude(r->ctx, together, f));
  for (int i = 0; i < a->nresults; i++)
    if (a->results[i].check.status != CHECK_FAILED) report_out(r, arena_printf(r->ctx->arena, "%s\n", print_expr(r->ctx, all[i], f)));
  report_notes(r, f);
}

/* ---- LaTeX --------------------------------------------------------------------------------------------------- */

/* Whether the words are a formula that stands in no dollars. */
static bool is_formula(const char *s) { return strpbrk(s, "\\^_=") != NULL; }

/* One law: a formula, in dollars or not, or words, which stand in \text as they do in \text already. */
static void add_one_law(Buf *b, const char *law, size_t n) {
  const char *s = arena_strndup(b->arena, law, n);
  const char *dollar = strchr(s, '$');
  const bool all = n >= 2 && s[0] == '$' && s[n - 1] == '$' && strchr(s + 1, '$') == s + n - 1;
  if (all) buf_addn(b, s + 1, n - 2);
  else if (dollar == NULL && (strncmp(s, "\\text{", 6) == 0 || is_formula(s))) buf_add(b, s);
  else buf_printf(b, "\\text{%s}", s);
}

/* Laws are joined by semicolons. */
static void add_law(Buf *b, const char *law) {
  if (law == NULL || law[0] == '\0') return;
  buf_add(b, " && ");
  for (const char *next; (next = strstr(law, "; ")) != NULL; law = next + 2) {
    add_one_law(b, law, (size_t)(next - law));
    buf_add(b, "\\text{; }");
  }
  add_one_law(b, law, strlen(law));
}

static void add_line(Buf *b, const char *left, const char *right, const char *law) {
  if (b->len > 0) buf_add(b, " \\\\\n");
  buf_printf(b, "  %s%s&= %s", left, left[0] != '\0' ? " " : "", right);
  add_law(b, law);
}

static void add_result(Report *r, const Answer *a, const Result *res, StepsLevel level, Buf *b) {
  Ctx *c = r->ctx;
  const Step *before = NULL;
  const char *law = "";
  for (const Step *s = level == STEPS_NONE ? NULL : res->steps; s != NULL; s = s->next) {
    if (s->next == NULL && s->expr == res->expr && label_is_result(a, res, s)) {
      law = s->law[FORMAT_LATEX];
      break;
    }
    if (level == STEPS_BRIEF && s->lhs != LHS_LET && s->next != NULL && label_same(s, s->next)) continue;
    const char *left = label_same(before, s) ? "" : label_step(c, a, res, s, FORMAT_LATEX);
    if (s->lhs == LHS_LET) left = arena_printf(c->arena, "\\text{let } %s", left);
    add_line(b, left, print_expr(c, s->expr, FORMAT_LATEX), s->law[FORMAT_LATEX]);
    before = s;
  }
  const bool continued = before != NULL && label_is_result(a, res, before);
  add_line(b, continued ? "" : label_result(c, a, res, FORMAT_LATEX), print_expr(c, res->expr, FORMAT_LATEX), law);
}

static void derivation(Report *r, const Answer *a, bool document) {
  Buf lines = buf_new(r->ctx->arena), b = buf_new(r->ctx->arena);
  for (int i = 0; i < a->nresults; i++) add_result(r, a, &a->results[i], r->session->options.steps, &lines);
  if (document) buf_add(&b, "\\documentclass{article}\n\\usepackage{amsmath,amssymb}\n\\begin{document}\n\\[\n");
  buf_printf(&b, "\\begin{aligned}\n%s\n\\end{aligned}\n", buf_str(&lines));
  if (document) buf_add(&b, "\\]\n\\end{document}\n");
  report_out(r, buf_str(&b));
}

void report_latex(Report *r, const Answer *a, bool document) {
  if (plain_answer(r, a)) return;
  const Options *o = &r->session->options;
  const bool bare = a->nresults == 1 && label_result(r->ctx, a, &a->results[0], FORMAT_LATEX)[0] == '\0' && a->results[0].steps == NULL;
  if (!document && (o->quiet || bare)) {
    for (int i = 0; i < a->nresults; i++)
      if (a->results[i].check.status != CHECK_FAILED)
        report_out(r, arena_printf(r->ctx->arena, "%s\n", print_expr(r->ctx, a->results[i].expr, FORMAT_LATEX)));
  } else {
    derivation(r, a, document);
  }
  report_notes(r, FORMAT_LATEX);
}
