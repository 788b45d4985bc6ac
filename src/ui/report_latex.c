/* Answers as LaTeX: an `aligned` environment that goes into a paper as it stands, its laws at the right where the page has
 * room for them, else under their lines. */
#include <string.h>

#include "calculus/steps.h"
#include "output/latex_break.h"
#include "ui/chain.h"
#include "ui/equation.h"
#include "ui/label.h"
#include "ui/report.h"
#include "ui/shown.h"

static const double PAGE = 33.5;     /* em: the text of the article class on a line */
static const double LAW_ROOM = 16;  /* em of the page that laws may take */
static const double GAP = 2.5;      /* em between expressions and laws */
static const double LAW_INDENT = 7; /* em before a law that stands under its line */
static const double EQUALS = 1.4;   /* em of an equal sign with its spaces */
static const double ASSUMING = 6;   /* em of the indented word before a condition */

typedef struct Line {
  const char *left, *right;
  const char **laws; /* each ready to stand in a formula */
  int nlaws;
} Line;

typedef struct Lines {
  Report *report;
  Ctx *c;
  Line *items;
  int count, cap;
} Lines;

/* ---- laws ---------------------------------------------------------------------------------------------------- */

/* Whether the words are a formula that stands in no dollars. */
static bool is_formula(const char *s) { return strpbrk(s, "\\^_=") != NULL; }

/* One law: a formula, in dollars or not, or words, which stand in \text as they do in \text already. */
static const char *one_law(Arena *arena, const char *law, size_t n) {
  const char *s = arena_strndup(arena, law, n);
  const char *dollar = strchr(s, '$');
  if (n >= 2 && s[0] == '$' && s[n - 1] == '$' && strchr(s + 1, '$') == s + n - 1) return arena_strndup(arena, s + 1, n - 2);
  if (dollar == NULL && (strncmp(s, "\\text{", 6) == 0 || is_formula(s))) return s;
  return arena_printf(arena, "\\text{%s}", s);
}

/* Laws are joined by semicolons. */
static void set_laws(Lines *ls, Line *line, const char *law) {
  if (law == NULL || law[0] == '\0') return;
  int most = 1;
  for (const char *s = law; (s = strstr(s, "; ")) != NULL; s += 2) most++;
  line->laws = ARENA_ARRAY(ls->c->arena, const char *, most);
  for (const char *next; (next = strstr(law, "; ")) != NULL; law = next + 2)
    line->laws[line->nlaws++] = one_law(ls->c->arena, law, (size_t)(next - law));
  line->laws[line->nlaws++] = one_law(ls->c->arena, law, strlen(law));
}

/* ---- lines --------------------------------------------------------------------------------------------------- */

static void add_line(Lines *ls, const char *left, const char *right, const char *law) {
  if (ls->count == ls->cap) {
    const int cap = ls->cap == 0 ? 16 : 2 * ls->cap;
    ls->items = arena_grow(ls->c->arena, ls->items, sizeof(Line) * (size_t)ls->count, sizeof(Line) * (size_t)cap);
    ls->cap = cap;
  }
  Line *line = &ls->items[ls->count++];
  *line = (Line){.left = left, .right = right};
  set_laws(ls, line, law);
}

/* "wrt b:", a row without an equal sign. */
static void add_heading(Lines *ls, const Result *res) {
  add_line(ls, NULL, arena_printf(ls->c->arena, "\\text{wrt } %s\\text{:}", print_name(ls->c, res->wrt->name, FORMAT_LATEX)), "");
}

static void add_result(Lines *ls, const Answer *a, const Result *res, StepsLevel level) {
  Ctx *c = ls->c;
  const Step *before = NULL;
  const char *law = "";
  bool chained = false;
  for (const Step *s = steps_shown(c, a, res, level); s != NULL; s = s->next) {
    if (s->next == NULL && s->expr == res->expr && label_is_result(a, res, s)) {
      law = s->law[FORMAT_LATEX];
      break;
    }
    if (s->lhs == LHS_DF && !chained) {
      const char *chain = chain_rule(c, a, res, FORMAT_LATEX);
      if (chain != NULL) add_line(ls, label_result(c, a, res, FORMAT_LATEX), chain, LAW_CHAIN.text[FORMAT_LATEX]);
    }
    chained = chained || s->lhs == LHS_DF;
    const char *left = label_same(before, s) ? "" : label_step(c, a, res, s, FORMAT_LATEX);
    if (s->lhs == LHS_LET) left = arena_printf(c->arena, "\\text{let } %s", left);
    add_line(ls, left, print_expr(c, s->expr, FORMAT_LATEX), s->law[FORMAT_LATEX]);
    before = s;
  }
  const bool continued = before != NULL && label_is_result(a, res, before);
  add_line(ls, continued ? "" : label_result(c, a, res, FORMAT_LATEX), print_expr(c, result_shown(res), FORMAT_LATEX), law);
}

/* ---- the page ------------------------------------------------------------------------------------------------ */

typedef struct Widths {
  double left, right, law, laws; /* the widest left side, right side, law, and a line's laws together */
} Widths;

static double larger(double a, double b) { return a > b ? a : b; }

static Widths widths_of(const Lines *ls) {
  Widths w = {0};
  for (int i = 0; i < ls->count; i++) {
    const Line *line = &ls->items[i];
    double laws = 0;
    for (int k = 0; k < line->nlaws; k++) {
      const double law = latex_width(line->laws[k]);
      w.law = larger(w.law, law);
      laws += law + 0.6;
    }
    w.laws = larger(w.laws, laws);
    if (line->left != NULL) w.left = larger(w.left, latex_width(line->left) + EQUALS);
    w.right = larger(w.right, latex_width(line->right));
  }
  return w;
}

static const char JOINT[] = " \\\\\n  &\\quad {}";

/* A formula at the beginning of a column in braces, so that no space comes before an operator's name. */
static const char *set_apart(Buf *b, const char *law) {
  return strncmp(law, "\\operatorname", 13) == 0 || strncmp(law, "\\ln", 3) == 0 ? arena_printf(b->arena, "{%s}", law) : law;
}

/* All laws of a line behind it. */
static void print_beside(Buf *b, const Line *line) {
  for (int k = 0; k < line->nlaws; k++) buf_printf(b, "%s%s", k == 0 ? " && " : "\\text{; }", set_apart(b, line->laws[k]));
}

/* A law a row, the first behind the line. */
static void print_stacked(Buf *b, const Line *line) {
  for (int k = 0; k < line->nlaws; k++) buf_printf(b, "%s%s", k == 0 ? " && " : " \\\\\n  & && ", set_apart(b, line->laws[k]));
}

/* Under the line, where no page has room behind it. */
static void print_under(Buf *b, const Line *line) {
  for (int k = 0; k < line->nlaws; k++) {
    const char *law = latex_break(b->arena, line->laws[k], PAGE - LAW_INDENT, " \\\\\n  &\\qquad\\qquad {}");
    buf_printf(b, " \\\\\n  &\\qquad \\text{%s } %s", k == 0 ? "by" : "and", law == line->laws[k] ? set_apart(b, law) : law);
  }
}

/* The expressions in rows of `room` em; false if one cannot be broken so. */
static bool break_lines(Lines *ls, double room, const char **rows) {
  bool fits = true;
  for (int i = 0; i < ls->count; i++) {
    const Line *line = &ls->items[i];
    rows[i] = latex_break(ls->c->arena, line->right, room, JOINT);
    for (const char *s = rows[i], *end; s != NULL; s = end) {
      end = strstr(s, JOINT);
      const char *row = end == NULL ? s : arena_strndup(ls->c->arena, s, (size_t)(end - s));
      if (end != NULL) end += strlen(JOINT);
      if (latex_width(row) > room + 1) fits = false;
    }
  }
  return fits;
}

static const char *page(Lines *ls) {
  const Widths w = widths_of(ls);
  const char **rows = ARENA_ARRAY(ls->c->arena, const char *, ls->count);
  void (*print_laws)(Buf *, const Line *) = print_beside;
  const double room = PAGE - w.left;
  if (w.right + (w.laws > 0 ? GAP + w.laws : 0) > room) {
    print_laws = w.law == 0 ? print_beside : print_stacked;
    if (w.law > LAW_ROOM || !break_lines(ls, room - (w.law > 0 ? GAP + w.law : 0), rows)) print_laws = print_under;
  }
  if (print_laws != print_stacked) break_lines(ls, room, rows);
  Buf b = buf_new(ls->c->arena);
  for (int i = 0; i < ls->count; i++) {
    const Line *line = &ls->items[i];
    if (line->left == NULL) {
      buf_printf(&b, " \\\\\n  %s", rows[i]);
      continue;
    }
    buf_printf(&b, "%s  %s%s&= %s", i == 0 ? "" : " \\\\\n", line->left, line->left[0] != '\0' ? " " : "", rows[i]);
    print_laws(&b, line);
  }
  return buf_str(&b);
}

/* Text for LaTeX's text mode. */
static const char *escaped(Arena *arena, const char *text) {
  Buf b = buf_new(arena);
  for (; *text != '\0'; text++) {
    if (strchr("_#%&{}$", *text) != NULL) buf_addc(&b, '\\');
    if (*text == '^' || *text == '~' || *text == '\\') buf_printf(&b, "\\char%d ", *text);
    else buf_addc(&b, *text);
  }
  return buf_str(&b);
}

/* The conditions of the answer, a row each, which make no column wider. */
static const char *conditions(const Report *r, const Lines *ls) {
  Arena *arena = r->ctx->arena;
  const double room = PAGE - widths_of(ls).left - ASSUMING;
  Buf b = buf_new(arena);
  for (const Note *n = r->ctx->diag->assumptions; n != NULL; n = n->next) {
    const char *text = n->latex != NULL ? n->latex : arena_printf(arena, "\\text{%s}", escaped(arena, n->text));
    const char *rows = latex_break(arena, text, room, "$} \\\\\n  &\\rlap{\\qquad$ {}");
    buf_printf(&b, " \\\\\n  &\\rlap{\\quad %s $%s$}", b.len == 0 ? "assuming" : "and", rows);
  }
  return buf_str(&b);
}

static void derivation(Report *r, const Answer *a, bool document) {
  Lines lines = {.report = r, .c = r->ctx};
  for (int i = 0; i < a->nresults; i++) {
    if (i > 0 && a->results[i].wrt != NULL && r->session->options.steps != STEPS_NONE) add_heading(&lines, &a->results[i]);
    add_result(&lines, a, &a->results[i], r->session->options.steps);
  }
  Buf b = buf_new(r->ctx->arena);
  /* In a document the rows may go over pages. */
  const char *environment = document ? "align*" : "aligned";
  if (document) buf_add(&b, "\\documentclass{article}\n\\usepackage{amsmath,amssymb}\n\\allowdisplaybreaks\n\\begin{document}\n");
  buf_printf(&b, "\\begin{%s}\n%s%s\n\\end{%s}\n", environment, page(&lines), conditions(r, &lines), environment);
  if (document) buf_add(&b, "\\end{document}\n");
  report_out(r, buf_str(&b));
}

void report_latex(Report *r, const Answer *a, bool document) {
  if (report_plain(r, a)) return;
  const Options *o = &r->session->options;
  const bool bare = a->nresults == 1 && label_result(r->ctx, a, &a->results[0], FORMAT_LATEX)[0] == '\0' && a->results[0].steps == NULL;
  if (!document && (o->quiet || bare)) {
    for (int i = 0; i < a->nresults; i++)
      if (a->results[i].check.status != CHECK_FAILED)
        report_out(r, arena_printf(r->ctx->arena, "%s\n", result_line(r->ctx, &a->results[i], FORMAT_LATEX)));
  } else {
    derivation(r, a, document);
  }
  report_notes(r, FORMAT_LATEX);
}
