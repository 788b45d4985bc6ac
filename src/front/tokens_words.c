/* Runs of letters become words of the language, functions and names; what is left of TeX goes. */
#include <ctype.h>
#include <string.h>

#include "front/words.h"

static int next_kind(const Words *w) { return tokens_kind(w->in, w->at + 1); }

static Token *emit(Words *w, int kind, Span span, unsigned flags) {
  Token *res = tokens_add(w->out, kind, span);
  res->flags = flags;
  return res;
}

static int last_kind(const Words *w) { return tokens_kind(w->out, w->out->count - 1); }

/* ---- names ----------------------------------------------------------------------------------------------- */

typedef struct Sign {
  const char *name;
  Fn fn;
} Sign;

/* Letters that stand for functions where they are not declared and a bracket follows. */
static const Sign signs[] = {{"sigma", FN_SIGMOID}, {"psi", FN_DIGAMMA}, {"Gamma", FN_GAMMA}};

static Fn function_sign(const Words *w, const char *name, unsigned flags) {
  if (!(flags & TOKEN_GLYPH) || next_kind(w) != '(' || tokens_decl(w->in, name) != NULL) return FN_NONE;
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (strcmp(signs[i].name, name) == 0) return ptrmap_get(w->bare, name) != NULL ? FN_NONE : signs[i].fn;
  return FN_NONE;
}

void words_emit_name(Words *w, const char *name, Span span, unsigned flags) {
  Fn f = function_sign(w, name, flags);
  if (f != FN_NONE) {
    Token *t = emit(w, TOK_FUNC, span, flags);
    t->fn = f;
    t->name = name;
    diag_note(w->c->diag, "%.*s(...) is read as %s(...)", span.end - span.start, w->c->source->text + span.start,
              fn_row(f)->name);
    return;
  }
  emit(w, TOK_NAME, span, flags)->name = name;
  if (flags & TOKEN_BOLD) w->out->bold = true;
}

/* Whether the name goes on behind token i with _word: a word of more than two letters, or one with more behind. */
static bool name_goes_on(const Tokens *t, int i) {
  bool word = tokens_kind(t, i) == TOK_SUB && tokens_glued(t, i) && tokens_kind(t, i + 1) == RAW_WORD &&
              tokens_glued(t, i + 1) && !(t->items[i + 1].flags & TOKEN_GLYPH);
  if (!word) return false;
  if ((t->items[i + 1].flags & (TOKEN_TEX | TOKEN_WHOLE)) == TOKEN_TEX) return false; /* \alpha_iy_i: one letter */
  size_t len = strlen(t->items[i + 1].name);
  bool more = tokens_kind(t, i + 2) == TOK_SUB && tokens_glued(t, i + 2) && tokens_kind(t, i + 3) == RAW_WORD &&
              tokens_glued(t, i + 3);
  return len > 2 || (len == 2 && more);
}

/* W_new, y_hat in plain input are one name. */
static void emit_plain_name(Words *w, const Token *t) {
  const Tokens *in = w->in;
  if (!name_goes_on(in, w->at + 1)) {
    words_emit_name(w, t->name, t->span, t->flags);
    return;
  }
  Buf b = buf_new(w->c->arena);
  buf_add(&b, t->name);
  for (; name_goes_on(in, w->at + 1); w->at += 2) buf_printf(&b, "_%s", in->items[w->at + 2].name);
  Span span = span_join(t->span, in->items[w->at].span);
  if (b.len > MAX_NAME)
    diag_error(w->c->diag, ERR_LIMIT, span, "a name may have %d letters, this one has %zu", MAX_NAME, b.len);
  else words_emit_name(w, intern(w->c->names, buf_str(&b)), span, t->flags);
}

/* σ2: digits behind a letter typed as such. */
static void emit_glyph(Words *w, const Token *t) {
  const Tokens *in = w->in;
  const Token *digits = w->at + 1 < in->count ? &in->items[w->at + 1] : NULL;
  bool joined = !(t->flags & TOKEN_TEX) && (t->flags & TOKEN_GLYPH) && digits != NULL && digits->kind == TOK_NUMBER &&
                tokens_glued(in, w->at + 1) && strchr(digits->name, '.') == NULL;
  if (!joined) {
    emit_plain_name(w, t);
    return;
  }
  w->at++;
  const char *name = intern(w->c->names, arena_printf(w->c->arena, "%s%s", t->name, digits->name));
  words_emit_name(w, name, span_join(t->span, digits->span), t->flags);
}

/* ---- functions ------------------------------------------------------------------------------------------- */

static bool is_greek(const char *name) { return strcmp(name, "gamma") == 0; }

enum { MAX_LOOK = 1000 }; /* tokens looked at for a comma */

/* K(m, n): two arguments make it the commutation matrix. */
static bool has_comma(const Tokens *t, int open) {
  int depth = 0;
  for (int i = open; i < t->count && i < open + MAX_LOOK; i++) {
    int kind = t->items[i].kind;
    if (kind == '(' || kind == '[' || kind == '{') depth++;
    if ((kind == ')' || kind == ']' || kind == '}') && --depth == 0) return false;
    if (kind == ',' && depth == 1) return true;
  }
  return false;
}

/* K(X, Y) of matrices is a kernel, and no matrix of that size. */
static bool has_sizes(const Tokens *t, int open) {
  const Token *first = open + 1 < t->count ? &t->items[open + 1] : NULL;
  if (first == NULL || !has_comma(t, open)) return false;
  return first->kind != RAW_WORD || (!(first->flags & TOKEN_BOLD) && !isupper((unsigned char)first->name[0]));
}

/* frechet(expm, A, E): the function is meant, not its value. */
static bool is_named_function(const Words *w) {
  int i = w->out->count - 1;
  return i > 0 && tokens_kind(w->out, i) == '(' && tokens_kind(w->out, i - 1) == TOK_FUNC &&
         w->out->items[i - 1].fn == FN_FRECHET;
}

/* The function of this name; each name is looked up once. */
static Fn function_named(const Words *w, const char *name) {
  Fn *known = ptrmap_get(w->functions, name);
  if (known == NULL) {
    known = ARENA_NEW(w->c->arena, Fn);
    *known = fn_from_name(name, strlen(name));
    ptrmap_put(w->functions, name, known);
  }
  return *known;
}

static Fn function_of(const Words *w, const char *name) {
  if (is_named_function(w)) return FN_NONE;
  if (tokens_decl(w->in, name) != NULL || ptrmap_get(w->defined, name) != NULL) return FN_NONE;
  bool bracket = next_kind(w) == '(';
  Fn f = lexicon_function(name);
  if (f != FN_NONE) return bracket && (f != FN_COMMUTATION || has_sizes(w->in, w->at + 1)) ? f : FN_NONE;
  f = function_named(w, name);
  if (f == FN_NONE || fn_row(f)->max_args == 0) return FN_NONE;
  if (!bracket && (fn_row(f)->min_args == 0 || is_greek(name))) return FN_NONE;
  return f;
}

/* \Sigma_{i=1}^n, Σ^n_{i=1}: a subscript with = or < in it is that of a sum. */
static bool is_sum_sign(const Words *w, const Token *t) {
  if (strcmp(t->name, "Sigma") != 0 || !(t->flags & TOKEN_GLYPH)) return false;
  const Tokens *in = w->in;
  int i = w->at + 1;
  if (tokens_kind(in, i) == TOK_POWER) { /* the subscript stands behind ^n, ^{n+1} */
    int depth = 0;
    do {
      int kind = tokens_kind(in, ++i);
      depth += (kind == '{') - (kind == '}');
    } while (depth > 0 && i < in->count && i < w->at + MAX_LOOK);
    i++;
  }
  const bool group = tokens_kind(in, i) == TOK_SUB && tokens_kind(in, i + 1) == '{' && tokens_kind(in, i + 2) == RAW_WORD;
  return group && (tokens_kind(in, i + 3) == '=' || tokens_kind(in, i + 3) == RAW_LESS);
}

static bool emit_function(Words *w, const Token *t) {
  if (is_sum_sign(w, t)) {
    emit(w, TOK_SUM, t->span, t->flags)->fn = FN_BIGSUM;
    return true;
  }
  bool sum = strcmp(t->name, "sum") == 0, prod = strcmp(t->name, "prod") == 0;
  bool scripted = next_kind(w) == TOK_SUB || next_kind(w) == TOK_POWER;
  if (prod || (sum && (scripted || ((t->flags & TOKEN_GLYPH) && next_kind(w) != '(')))) {
    emit(w, TOK_SUM, t->span, t->flags)->fn = sum ? FN_BIGSUM : FN_BIGPROD;
    return true;
  }
  Fn f = function_of(w, t->name);
  if (f == FN_NONE) return false;
  Token *res = emit(w, TOK_FUNC, t->span, t->flags);
  res->fn = f;
  res->name = t->name;
  return true;
}

/* ---- words of the language ------------------------------------------------------------------------------- */

/* as numpy function, on stiefel: words up to the next clause. */
static void emit_words(Words *w) {
  Buf b = buf_new(w->c->arena);
  Span span = {0, 0};
  while (w->at + 1 < w->in->count) {
    const Token *t = &w->in->items[w->at + 1];
    const Lexeme *x = t->kind == RAW_WORD ? lexicon_find(t->name) : NULL;
    if (x != NULL && x->token != TOK_FUNCTION && (x->class == WORD_STATEMENT || x->class == WORD_CLAUSE)) break;
    if (t->kind == ',' || t->kind == ';' || t->kind == '=' || t->kind == TOK_EQUAL) break;
    if (b.len == 0) span = t->span;
    if (b.len > 0 && (t->flags & TOKEN_BLANK)) buf_addc(&b, ' ');
    buf_addn(&b, w->c->source->text + t->span.start, (size_t)(t->span.end - t->span.start));
    span.end = t->span.end;
    w->at++;
  }
  if (b.len > 0) emit(w, TOK_WORDS, span, 0)->name = intern(w->c->names, buf_str(&b));
}

static bool is_here(const Words *w, const Lexeme *x) {
  switch (x->class) {
  case WORD_STATEMENT: return true;
  case WORD_CLAUSE: return w->depth == 0;
  case WORD_KIND:
    if (w->assuming && x->token == TOK_KIND) return last_kind(w) == TOK_NAME || last_kind(w) == TOK_PROPERTY;
    return w->declaring && (last_kind(w) == ':' || last_kind(w) == TOK_ARROW);
  case WORD_FACT: return w->assuming || (w->declaring && last_kind(w) != ':');
  case WORD_PROPERTY: return w->assuming;
  }
  return false;
}

/* s t^T in a formula of TeX: no word has an exponent or a prime. */
static bool is_scripted_run(const Words *w, const Token *t) {
  const int next = next_kind(w);
  return (t->flags & TOKEN_TEX) && !(t->flags & TOKEN_WHOLE) && (next == TOK_POWER || next == TOK_SUB || next == RAW_PRIME) &&
         tokens_glued(w->in, w->at + 1);
}

/* argmin_W F, min_{W} F at the start, or behind b_hat =: where is F stationary? */
static bool is_optimum(const Words *w, const Token *t) {
  static const char *const words[] = {"argmin", "argmax", "min", "max", "minimize", "maximize", "minimise", "maximise"};
  if (w->out->count > 0 && last_kind(w) != '=' && last_kind(w) != TOK_IN && last_kind(w) != TOK_ASSIGN) return false;
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (strcmp(t->name, words[i]) == 0) return true;
  return false;
}

/* minimize F wrt X: the variable stands behind. */
static bool has_variable_behind(const Words *w) {
  int depth = 0;
  for (int i = w->at + 1; i < w->in->count; i++) {
    const Token *t = &w->in->items[i];
    if (t->kind == '(' || t->kind == '[' || t->kind == '{') depth++;
    if (t->kind == ')' || t->kind == ']' || t->kind == '}') depth--;
    if (depth == 0 && t->kind == RAW_WORD && strcmp(t->name, "wrt") == 0) return true;
  }
  return false;
}

/* gradient of F wrt X, Hessian(F, x): the words of requests written out, where a statement begins. */
static const Lexeme *spelled_out(Words *w, const Token *t) {
  static const char *const words[][2] = {{"gradient", "grad"},    {"jacobian", "jac"},      {"hessian", "hess"},
                                         {"derivative", "deriv"}, {"differential", "diff"}, {"Gradient", "grad"},
                                         {"Jacobian", "jac"},     {"Hessian", "hess"}};
  const int last = last_kind(w), next = next_kind(w);
  const bool begins = w->out->count == 0 || last == TOK_CHECK || last == TOK_EVAL || last == TOK_SOLVE;
  const bool operand = next == RAW_WORD || next == TOK_NUMBER || next == RAW_BAR || next == RAW_NORM || next == '(' || next == '[';
  if (!begins || !operand || tokens_decl(w->in, t->name) != NULL || ptrmap_get(w->defined, t->name) != NULL) return NULL;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    if (strcmp(words[i][0], t->name) != 0) continue;
    if (next == RAW_WORD && strcmp(w->in->items[w->at + 1].name, "of") == 0) w->at++;
    return lexicon_find(words[i][1]);
  }
  return NULL;
}

static bool emit_lexeme(Words *w, const Token *t) {
  if (is_optimum(w, t) && w->out->count == 0 && next_kind(w) != TOK_SUB && has_variable_behind(w)) {
    emit(w, TOK_STATIONARY, t->span, t->flags);
    tokens_note_optimum(w->c);
    return true;
  }
  if (is_optimum(w, t) && next_kind(w) == TOK_SUB) {
    emit(w, RAW_OPTIMISE, t->span, t->flags)->name = t->name;
    return true;
  }
  if (strcmp(t->name, "in") == 0 && w->depth == 0) {
    emit(w, TOK_IN, t->span, t->flags);
    w->declaring = true;
    return true;
  }
  if (words_property(w)) return true;
  const Lexeme *written = spelled_out(w, t), *x = written != NULL ? written : lexicon_find(t->name);
  if (x == NULL || !is_here(w, x) || is_scripted_run(w, t)) return false;
  bool property = w->assuming && (x->class == WORD_KIND || x->class == WORD_FACT || x->class == WORD_PROPERTY);
  Token *res = emit(w, property ? TOK_PROPERTY : x->token, t->span, t->flags);
  res->value = x->value;
  res->name = written != NULL ? written->word : t->name;
  if (x->class == WORD_CLAUSE) w->assuming = x->token == TOK_ASSUME;
  if (x->token == TOK_WHERE) w->where = w->out->count - 1;
  if (x->token == TOK_AS || x->token == TOK_ON) emit_words(w);
  return true;
}

/* ---- the walk -------------------------------------------------------------------------------------------- */

enum { GREEK_WORD = 4 }; /* xi may be x i */

static bool is_whole_in_tex(const Words *w, const Token *t) {
  if (t->name[1] == '\0' || (t->flags & TOKEN_WHOLE) || ptrmap_get(w->defined, t->name) != NULL ||
      tokens_decl(w->in, t->name) != NULL)
    return true;
  if (strlen(t->name) >= GREEK_WORD && lexicon_is_greek(t->name)) return true;
  /* _{new}: a word of three letters and more is a subscript by name */
  return strlen(t->name) >= 3 && last_kind(w) == '{' && tokens_kind(w->out, w->out->count - 2) == TOK_SUB &&
         next_kind(w) == '}';
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
  const int next = next_kind(w);
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
  bool power = next_kind(w) == TOK_POWER;
  bool reals =
      strcmp(t->name, "R") == 0 &&
      (last_kind(w) == TOK_IN || (power && w->declaring && (last_kind(w) == ':' || last_kind(w) == TOK_ARROW)));
  if (reals) emit(w, TOK_REALS, t->span, t->flags);
  else if (is_glued_differential(w, t)) emit(w, RAW_DIFFERENTIAL, t->span, t->flags);
  else if (emit_lexeme(w, t)) return;
  else if ((!tex || next_kind(w) == TOK_POWER || next_kind(w) == '(' || next_kind(w) == TOK_SUB || next_kind(w) == RAW_BAR) && emit_function(w, t)) return;
  else if (tex && !is_whole_in_tex(w, t)) words_tex(w, t);
  else if (tex) words_emit_name(w, t->name, t->span, t->flags);
  else emit_glyph(w, t);
}

/* Signs that are no operands and yet have subscripts. */
static bool takes_subscript(int kind) {
  return kind == TOK_SUM || kind == RAW_NABLA || kind == TOK_FUNC || kind == RAW_OPTIMISE || kind == RAW_BAR ||
         kind == RAW_NORM || kind == TOK_REALS;
}

/* _ and _3: earlier results. */
static bool emit_result(Words *w, const Token *t) {
  if ((t->flags & TOKEN_TEX) || (tokens_ends_operand(w->out, w->out->count - 1) && !(t->flags & TOKEN_BLANK))) return false;
  if (takes_subscript(last_kind(w))) return false;
  const Token *next = w->at + 1 < w->in->count ? &w->in->items[w->at + 1] : NULL;
  bool numbered =
      next != NULL && next->kind == TOK_NUMBER && tokens_glued(w->in, w->at + 1) && strchr(next->name, '.') == NULL;
  if (!numbered && next != NULL && next->kind == RAW_WORD && tokens_glued(w->in, w->at + 1)) return false;
  if (numbered) w->at++;
  const char *name = numbered ? arena_printf(w->c->arena, "_%s", next->name) : "_";
  emit(w, TOK_NAME, numbered ? span_join(t->span, next->span) : t->span, t->flags)->name = intern(w->c->names, name);
  return true;
}

static bool is_punctuation(int kind) { return kind == RAW_STOP || kind == ',' || kind == ';'; }

/* A clause at the end of a line does not reach over the next one: ..., where z = x \\ = ... */
static bool defer_clause(Words *w) {
  if (w->where < 0 || w->depth > 0 || next_kind(w) != '=') return false;
  tokens_copy_range(w->later, w->out, w->where, w->out->count);
  w->out->count = w->where;
  while (is_punctuation(last_kind(w))) w->out->count--;
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
  int next = next_kind(w);
  bool begins = next == RAW_WORD || next == TOK_NUMBER || next == TOK_FUNC || next == '(' || next == TOK_FRAC_OPEN ||
                next == TOK_CONSTANT || next == RAW_PARTIAL || next == RAW_NABLA || next == RAW_DIFFERENTIAL;
  if (next == RAW_WORD && lexicon_find(w->in->items[w->at + 1].name) != NULL) begins = false;
  if (w->depth > 0 || !begins || !tokens_ends_operand(w->out, w->out->count - 1)) return true;
  if (last_clause(w) == TOK_ST) { /* the next constraint */
    emit(w, ',', t->span, t->flags);
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
  if (last_kind(w) != TOK_NAME || next_kind(w) != '{') return false;
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
  case RAW_AST: emit(w, is_star(w) ? '*' : TOK_HADAMARD, t->span, t->flags); return true;
  case RAW_DOTS: emit(w, TOK_DOTS, t->span, t->flags); return true;
  case TOK_SUB:
    if (emit_result(w, t) || emit_condition(w)) return true;
    break;
  case TOK_FUNC: /* \operatorname{frechet}(\operatorname{expm}, A, E) */
    if (is_named_function(w)) {
      emit(w, TOK_NAME, t->span, t->flags)->name = t->name;
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
