/* Commands and their arguments become the tokens of plain input. */
#include <string.h>

#include "base/nearest.h"
#include "front/latex.h"

/* ---- the table ----------------------------------------------------------------------------------------- */

typedef enum Action { ACT_NAME, ACT_SIGN, ACT_RELATION, ACT_STYLE, ACT_ACCENT, ACT_BLANKS } Action;

typedef struct Command {
  const char *command;
  Action action;
  int value;
  const char *name;
} Command;

static const Command commands[] = {
#define NAMED(command)         {#command, ACT_NAME, 0, #command},
#define NAME_AS(command, name) {#command, ACT_NAME, 0, name},
#define SIGN(command, kind)    {#command, ACT_SIGN, kind, NULL},
#define REL(command, relation) {#command, ACT_RELATION, relation, NULL},
#define STYLE(command, style)  {#command, ACT_STYLE, style, NULL},
#define ACCENT(command, name)  {#command, ACT_ACCENT, 0, name},
#define BLANKS(command, n)     {#command, ACT_BLANKS, n, NULL},
#include "front/latex.def"
};

static const Command *command_find(const char *name) {
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    if (strcmp(commands[i].command, name) == 0) return &commands[i];
  return NULL;
}

bool latex_one_of(const char *list, const char *name) {
  const char *word;
  size_t len;
  for (int i = 0; word_at(list, i, &word, &len); i++)
    if (strlen(name) == len && memcmp(word, name, len) == 0) return true;
  return false;
}

/* The i-th command that has a meaning; NULL behind the last. */
static const char *command_word(const void *ctx, int i) {
  const int n = (int)(sizeof commands / sizeof *commands);
  if (i < n) return commands[i].command;
  i -= n;
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1)) {
    const char *word;
    size_t len;
    for (int k = 0; fn_row(f)->command != NULL && word_at(fn_row(f)->command, k, &word, &len); k++)
      if (i-- == 0) return intern_n(((const Latex *)ctx)->c->names, word, len);
  }
  return NULL;
}

bool latex_unsupported(Latex *l, Span span, const char *what) {
  diag_error(l->c->diag, ERR_UNSUPPORTED, span, "%s has no meaning in mdiff", what);
  const bool command = what[0] == '\\' && strlen(what) > 4 && strpbrk(what, "{ ") == NULL;
  const char *near = command ? nearest_word(what + 1, command_word, l) : NULL;
  if (near != NULL && word_distance(what + 1, near) == 1) diag_hint(l->c->diag, "did you mean \\%s?", near);
  return false;
}

/* ---- commands with a shape of their own ------------------------------------------------------------------ */

static bool fraction(Latex *l, const char *command, Span span) {
  latex_emit(l, TOK_FRAC_OPEN, span);
  if (!latex_argument(l, command)) return false;
  latex_emit(l, TOK_FRAC_MID, latex_next_span(l))->span.end = latex_next_span(l).start;
  if (!latex_argument(l, command)) return false;
  int end = l->at > 0 ? l->in->items[l->at - 1].span.end : span.end;
  latex_emit(l, TOK_FRAC_CLOSE, (Span){end, end});
  return true;
}

/* The ] of \sqrt[3]{x}; -1 if there is none. */
static int closing_square(const Latex *l, int at) {
  for (int i = at; i < l->in->count; i++) {
    if (l->in->items[i].kind == ']') return i;
    if (l->in->items[i].kind == '{' || l->in->items[i].kind == '[') return -1;
  }
  return -1;
}

static bool bracketed_argument(Latex *l, const char *command) {
  Span open = latex_next_span(l);
  latex_emit(l, '(', open)->flags |= TOKEN_BRACES;
  if (!latex_argument(l, command)) return false;
  int end = l->at > 0 ? l->in->items[l->at - 1].span.end : open.end;
  latex_emit(l, ')', (Span){end > open.start ? end - 1 : end, end})->flags |= TOKEN_BRACES;
  return true;
}

static bool root(Latex *l, Span span) {
  int close = tokens_kind(l->in, l->at) == '[' ? closing_square(l, l->at + 1) : -1;
  if (close < 0) {
    Token *f = latex_emit(l, TOK_FUNC, span);
    f->fn = FN_SQRT;
    f->name = fn_row(FN_SQRT)->name;
    return bracketed_argument(l, "sqrt");
  }
  /* the n-th root is the power 1/n */
  int degree = l->at + 1;
  l->at = close + 1;
  if (!bracketed_argument(l, "sqrt")) return false;
  int behind = l->at;
  latex_emit(l, TOK_POWER, span);
  latex_emit(l, '{', span);
  latex_emit(l, TOK_NUMBER, span)->name = "1";
  latex_emit(l, '/', span);
  l->at = degree;
  latex_emit(l, '(', span);
  if (!latex_run(l, close)) return false;
  latex_emit(l, ')', span);
  latex_emit(l, '}', span);
  l->at = behind;
  return true;
}

static bool accent(Latex *l, const Command *k, Span span) {
  int before = l->out->count;
  if (!latex_argument(l, k->command)) return false;
  Token *t = l->out->count > 0 ? &l->out->items[l->out->count - 1] : NULL;
  bool letter = l->out->count == before + 1 && t->kind == RAW_WORD && ((t->flags & TOKEN_WHOLE) || t->name[1] == '\0');
  if (!letter) {
    diag_error(l->c->diag, ERR_UNSUPPORTED, span, "\\%s has a meaning over a single letter only", k->command);
    return false;
  }
  t->name = intern(l->c->names, arena_printf(l->c->arena, "%s_%s", t->name, k->name));
  t->flags = (t->flags | TOKEN_WHOLE) & ~(unsigned)TOKEN_GLYPH;
  t->span.start = span.start;
  t->span.end = l->in->items[l->at - 1].span.end;
  return true;
}

static const char *word_behind(const Latex *l) {
  return tokens_kind(l->in, l->at) == RAW_COMMAND ? l->in->items[l->at].name : "";
}

/* \min_W F at the start asks for the stationary points; inside an expression it is unsupported. */
static bool optimum(Latex *l, const char *name, Span span) {
  while (latex_one_of("limits nolimits", word_behind(l))) l->at++;
  if (tokens_kind(l->in, l->at) != TOK_SUB) {
    diag_error(l->c->diag, ERR_SYNTAX, span, "\\%s needs its variable", name);
    diag_hint(l->c->diag, "\\%s_X F, or stationary F wrt X", name);
    return false;
  }
  if (!latex_begins_side(l)) {
    latex_unsupported(l, span, arena_printf(l->c->arena, "\\%s inside an expression", name));
    diag_hint(l->c->diag, "stationary F wrt X finds where the gradient vanishes");
    return false;
  }
  latex_emit(l, RAW_OPTIMISE, span)->name = intern(l->c->names, name);
  return true;
}

/* \underset{x}{\min} is \min_x; \overset{!}{=} and \underset{word}{E} are = and E. */
static bool underset(Latex *l, const char *name, Span span) {
  int variable = l->at;
  const char *text;
  Span unused;
  if (!latex_skip_argument(l, name, &text, &unused)) return l->in->incomplete;
  int base = l->at;
  if (!latex_skip_argument(l, name, &text, &unused)) return l->in->incomplete;
  int behind = l->at;
  bool smallest = strstr(text, "min") != NULL || strstr(text, "max") != NULL;
  if (!smallest || strcmp(name, "underset") != 0 || !latex_begins_side(l)) {
    l->at = base;
    return latex_argument(l, name);
  }
  latex_emit(l, RAW_OPTIMISE, span)->name = intern(l->c->names, "min");
  latex_emit(l, TOK_SUB, span);
  latex_emit(l, '{', span);
  l->at = variable;
  if (!latex_argument(l, "underset")) return false;
  latex_emit(l, '}', span);
  l->at = behind;
  return true;
}

static bool is_optimum(const Latex *l, const char *name) {
  if (latex_one_of("argmin argmax arg", name)) return true;
  if (!latex_one_of("min max inf sup", name)) return false;
  int i = l->at;
  while (tokens_kind(l->in, i) == RAW_COMMAND && latex_one_of("limits nolimits", l->in->items[i].name)) i++;
  return tokens_kind(l->in, i) == TOK_SUB;
}

bool latex_is_size(const char *name) {
  return latex_one_of("left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm",
                name);
}

/* \left, \bigr and their like say which way a bar opens, and \right. closes nothing. */
static bool size(Latex *l, const char *name, Span span) {
  bool left = latex_one_of("left bigl Bigl biggl Biggl", name), right = latex_one_of("right bigr Bigr biggr Biggr", name);
  if (tokens_kind(l->in, l->at) == RAW_STOP) {
    if (left) latex_emit(l, RAW_LEFT, span);
    l->at++;
    return true;
  }
  int close;
  const bool brace = left && tokens_kind(l->in, l->at) == '(' && l->c->source->text[l->in->items[l->at].span.start] == '\\';
  if (brace && latex_is_system(l, &close)) return latex_brace_of_system(l, close, span_join(span, l->in->items[l->at].span));
  l->direction = left ? TOKEN_LEFT : right ? TOKEN_RIGHT : 0;
  return true;
}

static Token *word(Latex *l, int kind, const char *name, Span span, unsigned flags) {
  Token *res = latex_emit(l, kind, span);
  res->name = intern(l->c->names, name);
  res->flags |= TOKEN_WHOLE | flags;
  return res;
}

/* Commands of the table. */
static bool tabled(Latex *l, const Command *k, Span span) {
  const char *text;
  Span unused;
  switch (k->action) {
  case ACT_NAME: word(l, RAW_WORD, k->name, span, TOKEN_GLYPH); return true;
  case ACT_SIGN: {
    if (k->value == RAW_QUAD && l->out->count == 0) return true;
    Token *sign = latex_emit(l, k->value, span);
    if (k->value == RAW_BAR || k->value == RAW_NORM) sign->flags |= l->direction;
    l->direction = 0;
    return true;
  }
  case ACT_RELATION: latex_emit(l, TOK_RELATION, span)->value = k->value; return true;
  case ACT_STYLE: return latex_style(l, k->command, (Style)k->value, span);
  case ACT_ACCENT: return accent(l, k, span);
  case ACT_BLANKS:
    for (int i = 0; i < k->value; i++)
      if (!latex_skip_argument(l, k->command, &text, &unused)) return l->in->incomplete;
    return true;
  }
  return true;
}

bool latex_command(Latex *l, const Token *t) {
  const char *name = t->name;
  const Command *k = command_find(name);
  if (k != NULL) return tabled(l, k, t->span);
  if (latex_one_of("frac dfrac tfrac cfrac nicefrac sfrac", name)) return fraction(l, name, t->span);
  if (strcmp(name, "sqrt") == 0) return root(l, t->span);
  if (latex_is_size(name)) return size(l, name, t->span);
  if (latex_one_of("underset overset stackrel stackbin", name)) return underset(l, name, t->span);
  if (strcmp(name, "begin") == 0) return latex_begin(l, t->span);
  if (strcmp(name, "end") == 0) return latex_end(l, t->span);
  if (latex_one_of("sum prod", name)) return word(l, RAW_WORD, name, t->span, TOKEN_GLYPH) != NULL;
  if (latex_one_of("lvert rvert lVert rVert", name)) {
    latex_emit(l, name[1] == 'v' ? RAW_BAR : RAW_NORM, t->span)->flags |= name[0] == 'l' ? TOKEN_LEFT : TOKEN_RIGHT;
    return true;
  }
  if (latex_in_subscript(l) && latex_one_of("min max", name))
    return word(l, TOK_NAME, name, t->span, 0) != NULL; /* lambda_{\max} */
  if (strcmp(name, "arg") == 0 && latex_one_of("min max", word_behind(l)))
    return optimum(l, l->in->items[l->at++].name, t->span);
  if (is_optimum(l, name)) return optimum(l, name, t->span);
  Fn f = fn_from_command(name, strlen(name));
  if (f != FN_NONE) return latex_function(l, f, name, t->span);
  return latex_unsupported(l, t->span, arena_printf(l->c->arena, "\\%s", name));
}
