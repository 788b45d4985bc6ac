/* Styles: bold, upright words, text, double-struck letters.  What is upright or text is mostly a word: a
 * function, a word of the language, a name; an upright d is the differential, an upright T in a superscript the
 * transpose. */
#include <ctype.h>
#include <string.h>

#include "front/latex.h"
#include "front/lexicon.h"

/* The text without the blanks of TeX at its ends and inside it: "\,", "~", " ". */
static const char *squeeze(Latex *l, const char *text) {
  Buf b = buf_new(l->c->arena);
  for (const char *s = text; *s != '\0'; s++) {
    if (*s == '\\' && s[1] != '\0' && strchr(",;:!> /", s[1]) != NULL) s++;
    else if (*s != ' ' && *s != '~' && *s != '\n' && *s != '\t') buf_addc(&b, *s);
  }
  return buf_str(&b);
}

static bool is_word(const char *s) {
  if (!isalpha((unsigned char)s[0])) return false;
  for (; *s != '\0'; s++)
    if (!isalnum((unsigned char)*s)) return false;
  return true;
}

bool latex_function(Latex *l, Fn f, const char *name, Span span) {
  Token *t = latex_emit(l, TOK_FUNC, span);
  t->fn = f;
  t->name = intern(l->c->names, name);
  return true;
}

static bool emit_word(Latex *l, const char *word, Span span) {
  Token *t = latex_emit(l, RAW_WORD, span);
  t->name = intern(l->c->names, word);
  t->flags |= TOKEN_WHOLE;
  return true;
}

/* A word that is a function or one of the language, or that the user declared. */
static bool known_word(Latex *l, const char *word, Span span) {
  if (latex_in_subscript(l)) return false;
  Fn f = fn_from_command(word, strlen(word));
  if (f == FN_BIGSUM || f == FN_BIGPROD || f == FN_HADAMARD || f == FN_EDIV || f == FN_KRON) f = FN_NONE;
  if (f != FN_NONE) return latex_function(l, f, word, span);
  bool known = fn_from_name(word, strlen(word)) != FN_NONE || lexicon_function(word) != FN_NONE ||
               lexicon_find(word) != NULL || tokens_decl(l->in, intern(l->c->names, word)) != NULL;
  return known && emit_word(l, word, span);
}

static bool is_optimum_word(const char *word) {
  static const char *const words[] = {"argmin", "argmax", "minimize", "maximize", "minimise", "maximise"};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (strcmp(word, words[i]) == 0) return true;
  return false;
}

/* Returns false where the word means nothing special. */
static bool special_word(Latex *l, const char *word, Span span) {
  if (strcmp(word, "d") == 0 && !latex_in_subscript(l)) {
    latex_emit(l, RAW_DIFFERENTIAL, span);
    return true;
  }
  if (strcmp(word, "T") == 0 && latex_in_superscript(l)) {
    latex_emit(l, RAW_PRIME, span);
    return true;
  }
  if (is_optimum_word(word) && latex_begins_side(l) && tokens_kind(l->in, l->at) == TOK_SUB) {
    latex_emit(l, RAW_OPTIMISE, span)->name = intern(l->c->names, word);
    return true;
  }
  return known_word(l, word, span);
}

/* ---- text ---------------------------------------------------------------------------------------------- */

typedef struct Phrase {
  const char *text, *word;
} Phrase;

/* Words between formulas, without their blanks. */
static const Phrase phrases[] = {
    {"s.t.", "st"},
    {"s.t", "st"},
    {"subjectto", "st"},
    {"suchthat", "st"},
    {"st.", "st"},
    {"where", "where"},
    {"with", "where"},
    {"其中", "where"},
    {"这里", "where"},
    {"w.r.t.", "wrt"},
    {"w.r.t", "wrt"},
    {"wrt", "wrt"},
    {"withrespectto", "wrt"},
    {"at", "at"},
    {"for", "for"},
    {"forall", "for"},
    {"forany", "for"},
    {"forevery", "for"},
    {"foreach", "for"},
    {"if", "assume"},
    {"when", "assume"},
    {"assuming", "assume"},
    {"provided", "assume"},
    {"若", "assume"},
    {"如果", "assume"},
    {"is", ""},
    {"let", ""},
    {"Let", ""},
    {"suppose", ""},
    {"consider", ""},
    {"设", ""},
    {"令", ""},
    {"记", ""},
    {"", ""},
    {",", ""},
    {".", ""},
    {";", ""},
    {":", ""},
    {"and", ","},
    {"且", ","},
    {"和", ","},
    {"与", ","},
    {"及", ","},
    {"以及", ","},
    {"then", "=>"},
    {"so", "=>"},
    {"thus", "=>"},
    {"hence", "=>"},
    {"therefore", "=>"},
    {"则", "=>"},
    {"故", "=>"},
    {"所以", "=>"},
    {"因此", "=>"},
    {"从而", "=>"},
};

static bool emit_phrase(Latex *l, const char *word, Span span) {
  if (word[0] == '\0') return true;
  if (word[0] == ',') return latex_emit(l, ',', span) != NULL;
  if (word[0] == '=') return latex_emit(l, RAW_IMPLIES, span) != NULL;
  return emit_word(l, word, span);
}

static const Phrase *phrase_of(const char *squeezed) {
  size_t len = strlen(squeezed);
  bool comma = len > 1 && squeezed[len - 1] == ','; /* "where," */
  for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
    const char *text = phrases[i].text;
    if (strcmp(text, squeezed) == 0 || (comma && strlen(text) == len - 1 && memcmp(text, squeezed, len - 1) == 0))
      return &phrases[i];
  }
  return NULL;
}

/* "is symmetric" behind "if A". */
static bool property(Latex *l, const char *squeezed, Span span) {
  if (strncmp(squeezed, "is", 2) != 0 || !lexicon_is_property(squeezed + 2)) return false;
  return emit_word(l, squeezed + 2, span);
}

/* Without the blanks at its ends. */
static const char *trimmed(Latex *l, const char *content) {
  size_t len = strlen(content);
  while (len > 0 && content[len - 1] == ' ') len--;
  while (content[0] == ' ') content++, len--;
  return arena_strndup(l->c->arena, content, len);
}

static void remark(Latex *l, const char *content, Span span) {
  latex_emit(l, RAW_REMARK, span)->name = trimmed(l, content);
}

static bool text(Latex *l, const char *content, Span span) {
  const char *squeezed = squeeze(l, content);
  const Phrase *phrase = phrase_of(squeezed);
  if (phrase != NULL) return emit_phrase(l, phrase->word, span);
  if (special_word(l, squeezed, span) || property(l, squeezed, span)) return true;
  if (l->c->diag->failed) return false;
  bool single = is_word(squeezed) && strpbrk(trimmed(l, content), " ~") == NULL;
  bool name = strpbrk(content, " ~") == NULL || latex_in_subscript(l) || tokens_kind(l->in, l->at) == '(';
  if (single && name) return emit_word(l, squeezed, span);
  remark(l, content, span);
  return true;
}

bool latex_foreign(Latex *l) {
  Span span = l->in->items[l->at - 1].span;
  while (tokens_kind(l->in, l->at) == RAW_FOREIGN && tokens_glued(l->in, l->at))
    span.end = l->in->items[l->at++].span.end;
  const char *word = arena_strndup(l->c->arena, l->c->source->text + span.start, (size_t)(span.end - span.start));
  const Phrase *phrase = phrase_of(word);
  if (phrase != NULL) return emit_phrase(l, phrase->word, span);
  remark(l, word, span);
  return true;
}

/* ---- styles -------------------------------------------------------------------------------------------- */

/* \operatorname{RSS} = ..., \operatorname{Loss}(w) = ... */
static bool is_left_side(const Latex *l) {
  if (l->out->count > 0) return false;
  int i = l->at, depth = 0;
  if (tokens_kind(l->in, i) == RAW_COMMAND && latex_is_size(l->in->items[i].name)) i++;
  if (tokens_kind(l->in, i) == '(')
    for (bool open = true; open && i < l->in->count; i++) {
      if (l->in->items[i].kind == '(') depth++;
      if (l->in->items[i].kind == ')') open = --depth > 0;
    }
  while (tokens_kind(l->in, i) == RAW_ALIGN) i++;
  return tokens_kind(l->in, i) == '=' || tokens_kind(l->in, i) == TOK_ASSIGN;
}

static bool operator_name(Latex *l, const char *content, Span span) {
  const char *word = squeeze(l, content);
  if (special_word(l, word, span)) return true;
  if (l->c->diag->failed) return false;
  if (is_word(word) && (latex_in_subscript(l) || is_left_side(l))) return emit_word(l, word, span);
  latex_unsupported(l, span, arena_printf(l->c->arena, "\\operatorname{%s}", content));
  if (is_optimum_word(word)) diag_hint(l->c->diag, "stationary F wrt X finds where the gradient vanishes");
  return false;
}

static bool double_struck(Latex *l, const char *content, Span span) {
  const char *word = squeeze(l, content);
  if (strcmp(word, "R") == 0) return latex_emit(l, TOK_REALS, span) != NULL;
  if (strcmp(word, "1") == 0) {
    latex_emit(l, TOK_CONSTANT, span)->fn = FN_ONES;
    return true;
  }
  return latex_unsupported(l, span, arena_printf(l->c->arena, "\\mathbb{%s}", word));
}

/* {\rm Tr}, {\bf x}: without braces, for the rest of the group. */
static bool is_switch(const char *command) {
  static const char *const switches[] = {"rm", "sf", "tt", "bf", "it", "cal", "bold"};
  for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
    if (strcmp(switches[i], command) == 0) return true;
  return false;
}

static bool styled(Latex *l, const char *command, unsigned flag) {
  unsigned style = l->style;
  l->style |= flag;
  if (is_switch(command) && tokens_kind(l->in, l->at) != '{') return true;
  bool ok = latex_argument(l, command);
  l->style = style;
  return ok;
}

/* A group of mathematics that is only set upright: \mathrm{A x}. */
static bool plain(Latex *l, const char *command, int from) {
  l->at = from;
  return latex_argument(l, command);
}

static bool upright(Latex *l, const char *command, Span whole) {
  int from = l->at;
  const Token *next = l->at < l->in->count ? &l->in->items[l->at] : NULL;
  const char *content;
  Span span;
  /* \mathrm T without braces takes one letter, \rm Tr the word */
  if (next != NULL && next->kind == RAW_WORD && next->name[1] != '\0' && !is_switch(command)) {
    char letter[2] = {next->name[0], '\0'};
    span = (Span){next->span.start, next->span.start + 1};
    if (letter[0] != 'd' && letter[0] != 'T') return plain(l, command, from);
    Token *rest = &l->in->items[l->at];
    rest->name = intern(l->c->names, rest->name + 1);
    rest->span.start++;
    return special_word(l, letter, (Span){whole.start, span.end}) || emit_word(l, letter, span);
  }
  if (!latex_skip_argument(l, command, &content, &span)) return l->in->incomplete;
  const char *word = squeeze(l, content);
  Span all = {whole.start, l->in->items[l->at - 1].span.end};
  if (special_word(l, word, all)) return true;
  if (l->c->diag->failed) return false;
  return is_word(word) && strpbrk(content, " ~") == NULL ? emit_word(l, word, all) : plain(l, command, from);
}

/* Its argument as a group of its own. */
static bool bracketed(Latex *l, const char *command) {
  Span open = l->at < l->in->count ? l->in->items[l->at].span : (Span){0, 0};
  latex_emit(l, '{', open);
  if (!latex_argument(l, command)) return false;
  int end = l->in->items[l->at - 1].span.end;
  latex_emit(l, '}', (Span){end, end});
  return true;
}

/* The script that labels a brace, passed over. */
static bool labelled(Latex *l, const char *command) {
  if (!bracketed(l, command)) return false;
  const char *text;
  Span span;
  while (tokens_kind(l->in, l->at) == TOK_SUB || tokens_kind(l->in, l->at) == TOK_POWER) {
    l->at++;
    if (!latex_skip_argument(l, command, &text, &span)) return l->in->incomplete;
  }
  return true;
}

bool latex_style(Latex *l, const char *command, Style style, Span span) {
  const char *content;
  Span inner;
  switch (style) {
  case STYLE_PLAIN: return is_switch(command) && tokens_kind(l->in, l->at) != '{' ? true : latex_argument(l, command);
  case STYLE_BOLD: return styled(l, command, TOKEN_BOLD);
  case STYLE_SCRIPT: return styled(l, command, TOKEN_SCRIPT);
  case STYLE_UPRIGHT: return upright(l, command, span);
  case STYLE_LABELLED: return labelled(l, command);
  case STYLE_OPERATOR:
  case STYLE_TEXT:
  case STYLE_DOUBLE: break;
  }
  if (!latex_skip_argument(l, command, &content, &inner)) return l->in->incomplete;
  Span all = {span.start, l->in->items[l->at - 1].span.end};
  return style == STYLE_OPERATOR ? operator_name(l, content, all)
         : style == STYLE_TEXT   ? text(l, content, all)
                                 : double_struck(l, content, all);
}
