/* Runs of letters become words of the language, functions and names; what is left of TeX goes. */
#include <string.h>

#include "front/words.h"

int words_next(const Words *w) { return tokens_kind(w->in, w->at + 1); }

int words_last(const Words *w) { return tokens_kind(w->out, w->out->count - 1); }

Token *words_emit(Words *w, int kind, Span span, unsigned flags) {
  Token *res = tokens_add(w->out, kind, span);
  res->flags = flags;
  return res;
}

enum { GREEK_WORD = 4 }; /* xi may be x i */

static bool is_whole_in_tex(const Words *w, const Token *t) {
  if (t->name[1] == '\0' || (t->flags & TOKEN_WHOLE) || ptrmap_get(w->defined, t->name) != NULL ||
      tokens_decl(w->in, t->name) != NULL)
    return true;
  if (strlen(t->name) >= GREEK_WORD && lexicon_is_greek(t->name)) return true;
  /* _{new}: a word of three letters and more is a subscript by name */
  return strlen(t->name) >= 3 && words_last(w) == '{' && tokens_kind(w->out, w->out->count - 2) == TOK_SUB &&
         words_next(w) == '}';
}

/* An italic d right before a letter that is known elsewhere, or before any where the left side is a differential. */
static bool is_glued_differential(const Words *w, const Token *t) {
  const Token *next = w->at + 1 < w->in->count ? &w->in->items[w->at + 1] : NULL;
  if (!(t->flags & TOKEN_TEX) || strcmp(t->name, "d") != 0 || next == NULL || next->kind != RAW_WORD) return false;
  if (w->differential && lexicon_find(next->name) == NULL) {
    const char *letter = (next->flags & TOKEN_WHOLE) ? next->name : intern_n(w->c->names, next->name, 1);
    return words_is_differential(w, letter);
  }
  if (!(next->flags & TOKEN_WHOLE)) return false;
  return tokens_glued(w->in, w->at + 1) && lexicon_find(next->name) == NULL && words_is_differential(w, next->name);
}

/* W_new of a declared W_new, in TeX too. */
static bool emit_declared_name(Words *w, const Token *t) {
  const Tokens *in = w->in;
  const int at = w->at;
  if (tokens_kind(in, at + 1) != TOK_SUB || !tokens_glued(in, at + 1) || !tokens_glued(in, at + 2)) return false;
  const int kind = tokens_kind(in, at + 2);
  if (kind != RAW_WORD && kind != TOK_NUMBER) return false;
  const char *whole = intern(w->c->names, arena_printf(w->c->arena, "%s_%s", t->name, in->items[at + 2].name));
  if (strlen(in->items[at + 2].name) < 2 || tokens_decl(in, whole) == NULL) return false;
  words_emit_name(w, whole, span_join(t->span, in->items[at + 2].span), t->flags);
  w->at += 2;
  return true;
}

/* E[x], \mathrm{Var}[x] in a formula of TeX, \mathrm{E}(x): no products. */
static bool is_expectation(const Words *w, const Token *t) {
  const int next = words_next(w);
  if (!(t->flags & TOKEN_TEX) || (next != '[' && next != '(') || !tokens_glued(w->in, w->at + 1)) return false;
  if (tokens_decl(w->in, t->name) != NULL || ptrmap_get(w->defined, t->name) != NULL) return false;
  const bool upright = (t->flags & (TOKEN_WHOLE | TOKEN_GLYPH | TOKEN_BOLD)) == TOKEN_WHOLE;
  static const char *const words[] = {"Var", "Cov", "Corr", "Pr"};
  bool found = strcmp(t->name, "E") == 0 && !(t->flags & TOKEN_BOLD) && (next == '[' || upright);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) found = found || (next == '[' && strcmp(words[i], t->name) == 0);
  return found;
}

static bool refuse_expectation(const Words *w, const Token *t) {
  diag_error(w->c->diag, ERR_UNSUPPORTED, t->span, "%s of a random variable has no meaning here", t->name);
  diag_hint(w->c->diag, "a matrix %s is declared: %s : matrix(m, n)", t->name, t->name);
  return false;
}

static void emit_word(Words *w, const Token *t) {
  if ((t->flags & TOKEN_TEX) && emit_declared_name(w, t)) return;
  bool tex = (t->flags & TOKEN_TEX) && !(t->flags & TOKEN_WHOLE);
  bool power = words_next(w) == TOK_POWER;
  bool reals =
      strcmp(t->name, "R") == 0 &&
      (words_last(w) == TOK_IN || (power && w->declaring && (words_last(w) == ':' || words_last(w) == TOK_ARROW)));
  if (reals) words_emit(w, TOK_REALS, t->span, t->flags);
  else if (is_glued_differential(w, t)) words_emit(w, RAW_DIFFERENTIAL, t->span, t->flags);
  else if (words_emit_lexeme(w, t)) return;
  else if (tex && words_wants_name(w)) words_emit_name(w, t->name, t->span, t->flags); /* ∑ₜ frechet(expm, A, E) */
  else if ((!tex || words_next(w) == TOK_POWER || words_next(w) == '(' || words_next(w) == TOK_SUB || words_next(w) == RAW_BAR) && words_emit_function(w, t)) return;
  else if (tex && !is_whole_in_tex(w, t)) words_tex(w, t);
  else if (tex) words_emit_name(w, t->name, t->span, t->flags);
  else words_emit_typed(w, t);
}

/* Signs that are no operands and yet have subscripts. */
static bool takes_subscript(int kind) {
  return kind == TOK_SUM || kind == RAW_NABLA || kind == TOK_FUNC || kind == RAW_OPTIMISE || kind == RAW_BAR ||
         kind == RAW_NORM || kind == TOK_REALS;
}

/* _ and _3: earlier results. */
static bool emit_result(Words *w, const Token *t) {
  if ((t->flags & TOKEN_TEX) || (tokens_ends_operand(w->out, w->out->count - 1) && !(t->flags & TOKEN_BLANK))) return false;
  if (takes_subscript(words_last(w))) return false;
  const Token *next = w->at + 1 < w->in->count ? &w->in->items[w->at + 1] : NULL;
  bool numbered =
      next != NULL && next->kind == TOK_NUMBER && tokens_glued(w->in, w->at + 1) && strchr(next->name, '.') == NULL;
  if (!numbered && next != NULL && next->kind == RAW_WORD && tokens_glued(w->in, w->at + 1)) return false;
  if (numbered) w->at++;
  const char *name = numbered ? arena_printf(w->c->arena, "_%s", next->name) : "_";
  words_emit(w, TOK_NAME, numbered ? span_join(t->span, next->span) : t->span, t->flags)->name = intern(w->c->names, name);
  return true;
}

static bool is_punctuation(int kind) { return kind == RAW_STOP || kind == ',' || kind == ';'; }

/* A clause at the end of a line does not reach over the next one: ..., where z = x \\ = ... */
static bool defer_clause(Words *w) {
  if (w->where < 0 || w->depth > 0 || words_next(w) != '=') return false;
  tokens_copy_range(w->later, w->out, w->where, w->out->count);
  w->out->count = w->where;
  while (is_punctuation(words_last(w))) w->out->count--;
  w->where = -1;
  return true;
}

static int last_clause(const Words *w) {
  for (int i = w->out->count - 1; i >= 0; i--)
    if (tokens_is_clause(w->out->items[i].kind)) return w->out->items[i].kind;
  return 0;
}

/* \\ between two formulas is no product of them. */
static bool check_row(Words *w, const Token *t) {
  if (defer_clause(w)) return true;
  int next = words_next(w);
  bool begins = next == RAW_WORD || next == TOK_NUMBER || next == TOK_FUNC || next == '(' || next == TOK_FRAC_OPEN ||
                next == TOK_CONSTANT || next == RAW_PARTIAL || next == RAW_NABLA || next == RAW_DIFFERENTIAL;
  if (next == RAW_WORD && lexicon_find(w->in->items[w->at + 1].name) != NULL) begins = false;
  if (w->depth > 0 || !begins || !tokens_ends_operand(w->out, w->out->count - 1)) return true;
  if (last_clause(w) == TOK_ST) { /* the next constraint */
    words_emit(w, ',', t->span, t->flags);
    return true;
  }
  diag_error(w->c->diag, ERR_SYNTAX, t->span, "a new line of the formula begins here without a sign");
  diag_hint(w->c->diag, "each formula is a statement of its own; a continued one begins its lines with =, + or -");
  return false;
}

static bool foreign(Words *w, const Token *t) {
  const char *text = tokens_text(w->in, t);
  diag_error(w->c->diag, ERR_SYNTAX, t->span, "`%s` has no meaning here", text);
  if (text[0] == '@') diag_hint(w->c->diag, "the matrix product is written A B or A*B");
  else if (text[0] == '!') diag_hint(w->c->diag, "for the factorial of n write gamma(n + 1)");
  else if (strcmp(text, "—") == 0) diag_hint(w->c->diag, "a minus sign is -");
  else if ((unsigned char)text[0] >= 0x80) diag_hint(w->c->diag, "names are written in Latin and Greek letters");
  return false;
}

/* A^\ast, A^{\ast}: not the elementwise product. */
static bool is_star(const Words *w) {
  int i = w->out->count - 1;
  if (tokens_kind(w->out, i) == '{') i--;
  return tokens_kind(w->out, i) == TOK_POWER || tokens_kind(w->out, i) == TOK_SUB;
}

/* P_{k|k-1}, as filters have it, is a name of its own: P_kgivenk1. */
static bool emit_condition(Words *w) {
  enum { LONGEST = 12 };
  const Tokens *in = w->in;
  if (words_last(w) != TOK_NAME || words_next(w) != '{') return false;
  Buf b = buf_new(w->c->arena);
  int i = w->at + 2, bars = 0;
  for (; i < in->count && i < w->at + LONGEST && in->items[i].kind != '}'; i++) {
    const int kind = in->items[i].kind;
    if (kind == RAW_BAR) bars++;
    if (kind != RAW_BAR && kind != RAW_WORD && kind != TOK_NUMBER && kind != '-' && kind != '+') return false;
    buf_add(&b, kind == RAW_BAR ? "given" : kind == '+' ? "plus" : kind == '-' ? "" : in->items[i].name);
  }
  if (tokens_kind(in, i) != '}' || bars != 1 || b.len > MAX_NAME / 2) return false;
  Token *base = &w->out->items[w->out->count - 1];
  if (strlen(base->name) > MAX_NAME / 2) return false;
  base->name = intern(w->c->names, arena_printf(w->c->arena, "%s_%s", base->name, buf_str(&b)));
  base->span.end = in->items[i].span.end;
  base->flags = (base->flags | TOKEN_WHOLE) & ~(unsigned)TOKEN_GLYPH;
  w->at = i;
  return true;
}

/* 1.2.3 is no product of 1.2 and .3. */
static bool check_number(Words *w, const Token *t) {
  if (tokens_kind(w->in, w->at - 1) != TOK_NUMBER || !tokens_glued(w->in, w->at) || t->name[0] != '.') return true;
  diag_error(w->c->diag, ERR_SYNTAX, span_join(w->in->items[w->at - 1].span, t->span), "a number has one decimal point");
  return false;
}

static bool step(Words *w) {
  const Token *t = &w->in->items[w->at];
  switch (t->kind) {
  case RAW_WORD:
    if (is_expectation(w, t)) return refuse_expectation(w, t);
    emit_word(w, t);
    return true;
  case RAW_ALIGN: return true;
  case TOK_NUMBER:
    if (!check_number(w, t)) return false;
    break;
  case RAW_ROW: return check_row(w, t);
  case RAW_FOREIGN: return foreign(w, t);
  case RAW_AST: words_emit(w, is_star(w) ? '*' : TOK_HADAMARD, t->span, t->flags); return true;
  case RAW_DOTS: words_emit(w, TOK_DOTS, t->span, t->flags); return true;
  case TOK_SUB:
    if (emit_result(w, t) || emit_condition(w)) return true;
    break;
  case TOK_FUNC: /* \operatorname{frechet}(\operatorname{expm}, A, E) */
    if (words_wants_name(w)) {
      words_emit(w, TOK_NAME, t->span, t->flags)->name = t->name;
      return true;
    }
    break;
  case ':':
  case TOK_IN: w->declaring = w->depth == 0; break;
  case '(':
  case '[':
  case '{': w->depth++; break;
  case ')':
  case ']':
  case '}':
    if (w->depth > 0) w->depth--;
    break;
  default: break;
  }
  tokens_copy(w->out, t);
  return true;
}

/* A.T and np.trace(A), as code has them. */
static void hint_for_stop(const Tokens *t, int i) {
  const Token *next = i + 1 < t->count ? &t->items[i + 1] : NULL;
  if (next == NULL || next->name == NULL || !tokens_glued(t, i + 1)) return;
  if (next->kind == TOK_NAME && strcmp(next->name, "T") == 0) diag_hint(t->c->diag, "the transpose of A is A' or A^T");
  else if (next->kind == TOK_FUNC) diag_hint(t->c->diag, "no module stands before a function: %s(...)", next->name);
}

/* Full stops and commas at the end of a formula, and before a clause, mean nothing. */
static bool drop_punctuation(Words *w) {
  Tokens *t = w->out;
  bool *ends = ARENA_ARRAY(t->c->arena, bool, t->count + 1); /* nothing but punctuation until the end or a clause */
  ends[t->count] = true;
  for (int i = t->count - 1; i >= 0; i--)
    ends[i] = tokens_is_clause(t->items[i].kind) || (is_punctuation(t->items[i].kind) && ends[i + 1]);
  int n = 0;
  for (int i = 0; i < t->count; i++) {
    if (is_punctuation(t->items[i].kind) && ends[i + 1]) continue;
    if (t->items[i].kind == RAW_STOP) {
      diag_error(t->c->diag, ERR_SYNTAX, t->items[i].span, "a full stop has no meaning inside a formula");
      hint_for_stop(t, i);
      return false;
    }
    t->items[n++] = t->items[i];
  }
  t->count = n;
  return true;
}

Tokens *tokens_words(Tokens *t) {
  Arena *a = t->c->arena;
  Words w = {.c = t->c, .in = t, .out = tokens_for(t), .later = tokens_new(t->c), .where = -1};
  w.seen = ptrmap_new(a);
  w.bare = ptrmap_new(a);
  w.defined = ptrmap_new(a);
  w.functions = ptrmap_new(a);
  w.out->latex = t->latex;
  w.out->incomplete = t->incomplete;
  words_survey(&w);
  for (; w.at < t->count; w.at++)
    if (!step(&w) || t->c->diag->failed) return NULL;
  tokens_copy_range(w.out, w.later, 0, w.later->count);
  words_note_run(&w);
  return drop_punctuation(&w) ? w.out : NULL;
}
