/* \begin and \end: matrices are blocks, what only aligns means nothing. */
#include <string.h>

#include "front/latex.h"

typedef struct Row {
  const char *name;
  bool matrix;
  bool argument;   /* {lcr} behind it */
  int open, close; /* round the block */
} Row;

static const Row rows[] = {
    {"aligned", false, false, 0, 0},
    {"align", false, false, 0, 0},
    {"alignedat", false, true, 0, 0},
    {"alignat", false, true, 0, 0},
    {"equation", false, false, 0, 0},
    {"displaymath", false, false, 0, 0},
    {"math", false, false, 0, 0},
    {"gather", false, false, 0, 0},
    {"gathered", false, false, 0, 0},
    {"split", false, false, 0, 0},
    {"multline", false, false, 0, 0},
    {"eqnarray", false, false, 0, 0},
    {"flalign", false, false, 0, 0},
    {"matrix", true, false, 0, 0},
    {"smallmatrix", true, false, 0, 0},
    {"array", true, true, 0, 0},
    {"pmatrix", true, false, '(', ')'},
    {"bmatrix", true, false, '(', ')'},
    {"Bmatrix", true, false, '(', ')'},
    {"vmatrix", true, false, TOK_BAR_OPEN, TOK_BAR_CLOSE},
    {"Vmatrix", true, false, TOK_NORM_OPEN, TOK_NORM_CLOSE},
    {"cases", false, false, 0, 0},
    {"dcases", false, false, 0, 0},
    {"rcases", false, false, 0, 0},
    {"drcases", false, false, 0, 0},
};

/* The name in braces, without its star. */
static const char *environment_name(Latex *l, const char *command, Span *span) {
  const char *text;
  if (!latex_skip_argument(l, command, &text, span)) return NULL;
  size_t n = strlen(text);
  return n > 0 && text[n - 1] == '*' ? arena_strndup(l->c->arena, text, n - 1) : text;
}

static const Row *row_of(const char *name) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (strcmp(rows[i].name, name) == 0) return &rows[i];
  return NULL;
}

/* [t] behind \begin{aligned} */
static void skip_option(Latex *l) {
  const Token *t = l->in->items + l->at;
  bool option = l->at + 2 < l->in->count && t[0].kind == '[' && t[1].kind == RAW_WORD && t[2].kind == ']' &&
                t[1].name[1] == '\0' && strchr("tcb", t[1].name[0]) != NULL;
  if (option) l->at += 3;
}

/* An array whose cells hold equations only aligns them. */
static bool holds_equations(const Latex *l) {
  int depth = 0, braces = 0;
  for (int i = l->at; i < l->in->count; i++) {
    const Token *t = &l->in->items[i];
    if (t->kind == '{') braces++;
    if (t->kind == '}') braces--;
    if (t->kind == '=' && depth == 0 && braces == 0) return true;
    if (t->kind != RAW_COMMAND) continue;
    if (strcmp(t->name, "begin") == 0 || strcmp(t->name, "left") == 0) depth++;
    bool ends = strcmp(t->name, "end") == 0;
    if ((ends || strcmp(t->name, "right") == 0) && --depth < 0) return false;
  }
  return false;
}

/* ---- braces beside several lines --------------------------------------------------------------------------- */

/* The command that closes what is open at token i, \begin or \left; -1 if none does. */
static int closing_command(const Latex *l, int i, const char *opens, const char *closes) {
  int depth = 0;
  for (; i < l->in->count; i++) {
    const Token *t = &l->in->items[i];
    if (t->kind != RAW_COMMAND) continue;
    if (strcmp(t->name, opens) == 0) depth++;
    if (strcmp(t->name, closes) == 0 && depth-- == 0) return i;
  }
  return -1;
}

/* Whether each line from token i on to `end` is an equation, as in a system of equations; the cases of a function
 * have their conditions behind the first &. */
static bool are_equations(const Latex *l, int i, int end) {
  bool equation = false, aligned = false, any = false;
  for (int braces = 0; i <= end; i++) {
    const Token *t = &l->in->items[i];
    if (t->kind == '{') braces++;
    if (t->kind == '}') braces--;
    if (braces > 0) continue;
    if (t->kind == RAW_ROW || i == end) {
      if (any && !equation) return false;
      equation = aligned = any = false;
      continue;
    }
    if (t->kind == '=' && (!aligned || tokens_kind(l->in, i - 1) == RAW_ALIGN)) equation = true;
    if (t->kind == RAW_ALIGN) aligned = true;
    else any = true;
  }
  return true;
}

static bool begins_formula(const Latex *l) {
  switch (tokens_kind(l->out, l->out->count - 1)) {
  case 0:
  case RAW_ROW:
  case RAW_ALIGN:
  case RAW_QUAD:
  case RAW_IMPLIES:
  case RAW_STOP: return true;
  default: return false;
  }
}

bool latex_begins_side(const Latex *l) {
  const int kind = tokens_kind(l->out, l->out->count - 1);
  return begins_formula(l) || kind == '=' || kind == TOK_ASSIGN || kind == TOK_IN;
}

static bool distinction(Latex *l, Span span) {
  diag_error(l->c->diag, ERR_UNSUPPORTED, span, "a case distinction has no meaning here");
  diag_hint(l->c->diag, "max(a, b), min(a, b), abs, sign, step and relu say the usual ones; otherwise type each case by itself");
  return false;
}

bool latex_is_system(const Latex *l, int *behind) {
  int i = l->at + 1; /* \{ \begin { array } */
  if (tokens_kind(l->in, i) != RAW_COMMAND || strcmp(l->in->items[i].name, "begin") != 0) return false;
  const int right = closing_command(l, i, "left", "right");
  if (right < 0 || tokens_kind(l->in, right + 1) != RAW_STOP) return false;
  *behind = right;
  return true;
}

bool latex_brace_of_system(Latex *l, int right, Span span) {
  int first = l->brace[l->at + 2] + 1; /* behind the environment's name */
  if (tokens_kind(l->in, first) == '{' && l->brace[first] > first) first = l->brace[first] + 1;
  const int end = closing_command(l, l->at + 2, "begin", "end");
  l->at++;
  if (!begins_formula(l) || end < 0 || end > right || !are_equations(l, first, end)) return distinction(l, span);
  return true;
}

bool latex_begin(Latex *l, Span span) {
  Span inner;
  const char *name = environment_name(l, "begin", &inner);
  if (name == NULL) return l->in->incomplete;
  const Row *r = row_of(name);
  if (r == NULL) return latex_unsupported(l, span_join(span, inner), arena_printf(l->c->arena, "\\begin{%s}", name));
  if (strstr(name, "cases") != NULL) {
    const int end = closing_command(l, l->at, "begin", "end");
    if (end < 0 || !begins_formula(l) || !are_equations(l, l->at, end)) return l->in->incomplete || distinction(l, span_join(span, inner));
  }
  if (l->nenvs == MAX_ENVIRONMENTS)
    return diag_error(l->c->diag, ERR_LIMIT, span, "more than %d environments are open", MAX_ENVIRONMENTS);
  skip_option(l);
  const char *text;
  if (r->argument && !latex_skip_argument(l, "begin", &text, &inner)) return l->in->incomplete;
  bool matrix = r->matrix && (r->open != 0 || !holds_equations(l));
  l->envs[l->nenvs++] = (Environment){.name = name, .span = span, .matrix = matrix, .close = r->close};
  if (r->open != 0) latex_emit(l, r->open, span);
  if (matrix) latex_emit(l, '[', span)->flags |= TOKEN_MATRIX;
  return true;
}

/* A cell that ends where it begins is empty. */
static void end_cell(Latex *l, Span span) {
  const Token *last = l->out->count > 0 ? &l->out->items[l->out->count - 1] : NULL;
  bool begins = last != NULL && (last->kind == ',' || last->kind == ';' || last->kind == '[') && (last->flags & TOKEN_MATRIX);
  if (begins) latex_emit(l, TOK_EMPTY, (Span){span.start, span.start});
}

/* A block may end with \\. */
static void drop_last_row(Latex *l) {
  if (tokens_kind(l->out, l->out->count - 1) == ';') l->out->count--;
}

bool latex_end(Latex *l, Span span) {
  Span inner;
  const char *name = environment_name(l, "end", &inner);
  if (name == NULL) return l->in->incomplete;
  span = span_join(span, inner);
  if (l->nenvs == 0) return diag_error(l->c->diag, ERR_SYNTAX, span, "\\end{%s} closes nothing", name);
  const Environment *e = &l->envs[--l->nenvs];
  if (strcmp(e->name, name) != 0)
    return diag_error(l->c->diag, ERR_SYNTAX, span, "\\begin{%s} is closed by \\end{%s}", e->name, name);
  if (e->matrix) {
    drop_last_row(l);
    end_cell(l, span);
    latex_emit(l, ']', span)->flags |= TOKEN_MATRIX;
  }
  if (e->close != 0) latex_emit(l, e->close, span);
  return true;
}

bool latex_inside_matrix(const Latex *l) { return l->nenvs > 0 && l->envs[l->nenvs - 1].matrix; }

void latex_align(Latex *l, const Token *sign) {
  if (!latex_inside_matrix(l)) {
    if (sign->kind == RAW_ROW) tokens_copy(l->out, sign);
    return;
  }
  end_cell(l, sign->span);
  latex_emit(l, sign->kind == RAW_ALIGN ? ',' : ';', sign->span)->flags |= TOKEN_MATRIX;
}
