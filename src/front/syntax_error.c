#include "front/syntax_error.h"

#include <ctype.h>
#include <string.h>

#include "base/nearest.h"
#include "front/lexicon.h"

static bool may_be(int count, const int *expected, int kind) {
  for (int i = 0; i < count; i++)
    if (expected[i] == kind) return true;
  return false;
}

/* ---- what was found -------------------------------------------------------------------------------------------- */

/* Tokens that the filters put in have no text: the next one that has is what the user sees. */
static const Token *seen_token(const Parser *p) {
  const Tokens *t = p->tokens;
  for (int i = p->at - 1; i >= 0 && i < t->count; i++)
    if (t->items[i].span.end > t->items[i].span.start) return &t->items[i];
  return NULL;
}

static const char *found_text(const Parser *p, const Token *t) {
  enum { MOST = 24 };
  if (t == NULL) return NULL;
  const char *text = tokens_text(p->tokens, t);
  size_t len = strlen(text), cut = MOST;
  if (len <= MOST) return text;
  while (cut > 0 && ((unsigned char)text[cut] & 0xC0) == 0x80) cut--;
  return arena_printf(p->c->arena, "%.*s...", (int)cut, text);
}

/* ---- what was expected ------------------------------------------------------------------------------------------ */

typedef struct Name {
  int kind;
  const char *text;
} Name;

/* Signs and words worth naming; what is not here is part of "an operator" or "an expression". */
static const Name names[] = {
    {TOK_WRT, "`wrt`"},
    {TOK_FOR, "`for`"},
    {')', "`)`"},
    {']', "`]`"},
    {'}', "`}`"},
    {'=', "`=`"},
    {',', "`,`"},
    {TOK_WORDS, "a word"},
    {TOK_KIND, "a kind (matrix(m, n), vector(n), scalar ...)"},
    {TOK_REALS, "R^n or R^{m x n}"},
    {TOK_ARROW, "`->`"},
    {TOK_PROPERTY, "a property (symmetric, invertible ...)"},
};

static const char *expected_text(const Parser *p, int count, const int *expected) {
  if (may_be(count, expected, TOK_NUMBER) && may_be(count, expected, '(')) {
    bool operand = !may_be(count, expected, '*');
    if (operand) return "an expression";
  }
  if (may_be(count, expected, TOK_YYEOF)) return NULL; /* all sorts of things */
  if (may_be(count, expected, TOK_NAME) && !may_be(count, expected, '(') && count <= 3) return "a name";
  Buf b = buf_new(p->c->arena);
  int listed = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (!may_be(count, expected, names[i].kind) || (names[i].kind == ',' && listed > 0)) continue;
    buf_printf(&b, "%s%s", listed > 0 ? " or " : "", names[i].text);
    if (++listed == 3) break;
  }
  return listed > 0 ? buf_str(&b) : NULL;
}

/* ---- hints -------------------------------------------------------------------------------------------------------- */

static const char *request_word(const Parser *p) {
  const Token *first = p->tokens->count > 0 ? &p->tokens->items[0] : NULL;
  return first != NULL && first->kind == TOK_REQUEST ? first->name : NULL;
}

static bool is_language_word(const Token *t) {
  return t != NULL && t->kind != TOK_NAME && t->name != NULL && lexicon_find(t->name) != NULL;
}

/* Whether the token's word is one of the language that would be a token of this kind elsewhere. */
static bool is_row_of(const Token *t, int kind) {
  const Lexeme *x = t != NULL && t->name != NULL ? lexicon_find(t->name) : NULL;
  return x != NULL && x->token == kind;
}

/* Whether a token of this kind stands before the place of the error. */
static bool stands_before(const Parser *p, int kind) {
  for (int i = 0; i < p->at && i < p->tokens->count; i++)
    if (p->tokens->items[i].kind == kind) return true;
  return false;
}

static bool stands_behind(const Parser *p, int kind) {
  for (int i = p->at; i < p->tokens->count; i++)
    if (p->tokens->items[i].kind == kind) return true;
  return false;
}

/* The i-th word of the kinds; NULL behind the last. */
static const char *kind_word(const void *unused, int i) {
  (void)unused;
  const Lexeme *x;
  for (int k = 0; (x = lexicon_row(k)) != NULL; k++)
    if (x->token == TOK_KIND && i-- == 0) return x->word;
  return NULL;
}

/* A : matrx(n), or the product A : B. */
static void hint_kind(Diag *d, const char *word, int behind) {
  const char *near = nearest_word(word, kind_word, NULL);
  if (near != NULL) diag_hint(d, "did you mean %s?", near);
  else if (behind != '(') diag_hint(d, "NAME : KIND declares a name; the product A : B is written <A, B> or tr(A' B)");
}

/* A : m x n. */
static bool shape_meant(Parser *p, const Token *t, int count, const int *expected) {
  if (t == NULL || t->name == NULL || !may_be(count, expected, TOK_KIND)) return false;
  const int at = (int)(t - p->tokens->items), next = tokens_kind(p->tokens, at + 1);
  const bool by = next == TOK_TIMES || next == '*' || tokens_is_name(p->tokens, at + 1, "x");
  if ((t->kind != TOK_NAME && t->kind != TOK_NUMBER) || !by) return false;
  diag_hint(p->c->diag, "did you mean matrix(%s, %s)?", t->name, tokens_text(p->tokens, &p->tokens->items[at + 2]));
  return true;
}

static bool is_constrained(const Tokens *t) {
  for (int i = 0; i < t->count; i++)
    if (t->items[i].kind == TOK_ST) return true;
  return false;
}

static bool is_clause_in_front(const Token *t) {
  const Lexeme *x = t != NULL && t->name != NULL ? lexicon_find(t->name) : NULL;
  return x != NULL && x->class == WORD_CLAUSE && t->kind == x->token;
}

static void hint_clause(Diag *d, const Token *t) {
  if (t->kind == TOK_ASSUME)
    diag_hint(d, "it stands behind a statement, grad F wrt X assume A symmetric; for all that follow declare A : symmetric(n)");
  else if (t->kind == TOK_AS) diag_hint(d, "it stands behind a statement: grad F wrt X as latex; for all that follow: set format latex");
  else if (t->kind == TOK_WHERE) diag_hint(d, "it stands behind a statement: grad F wrt X where z = ...; for all that follow: z = ...");
  else diag_hint(d, "`%s` stands behind a statement", t->name);
}

static void hint(Parser *p, int found, const Token *t, int count, const int *expected) {
  Diag *d = p->c->diag;
  int before = p->at >= 2 && p->at - 2 < p->tokens->count ? p->tokens->items[p->at - 2].kind : 0;
  const char *word = request_word(p);
  const Token *last = p->tokens->count > 0 ? &p->tokens->items[p->tokens->count - 1] : NULL;
  if (t == NULL && last != NULL && last->kind == TOK_FUNC && last->fn != FN_NONE) {
    diag_hint(d, "%s is a function: %s(...)", fn_row(last->fn)->name, fn_row(last->fn)->name);
  } else if (word != NULL && may_be(count, expected, TOK_WRT) && is_clause_in_front(t) && stands_behind(p, TOK_WRT)) {
    diag_hint(d, "first %s F wrt X, then the clauses: %s F wrt X %s ...", word, word, t->name);
  } else if (word != NULL && may_be(count, expected, TOK_WRT)) {
    diag_hint(d, "%s F wrt X: say by which variable", word);
  } else if (found == TOK_WRT && word != NULL) {
    diag_hint(d, "what is to be differentiated stands between the word and wrt");
  } else if ((found == '=' || found == ':') && p->at == 2 && is_language_word(&p->tokens->items[0])) {
    diag_hint(d, "%s is a word of the language and cannot be a name", p->tokens->items[0].name);
  } else if (shape_meant(p, t, count, expected)) {
  } else if (is_row_of(t, TOK_KIND) && stands_before(p, TOK_KIND)) {
    diag_hint(d, "one kind is enough: A : %s(n)", t->name);
  } else if ((is_row_of(t, TOK_FACT) || is_row_of(t, TOK_PROPERTY)) && may_be(count, expected, TOK_KIND)) {
    diag_hint(d, "a property stands behind a kind: A : matrix(n) %s", t->name);
  } else if ((found == TOK_NAME || found == TOK_APPLY) && may_be(count, expected, TOK_KIND)) {
    hint_kind(d, t->name, tokens_kind(p->tokens, p->at));
  } else if (found == TOK_REQUEST && before == TOK_REQUEST) {
    diag_hint(d, "the second derivative is hess F wrt X");
  } else if (may_be(count, expected, TOK_REALS) && !may_be(count, expected, TOK_KIND)) {
    diag_hint(d, "all quantities are real: x in R^n, A in R^{m x n}");
  } else if (stands_before(p, TOK_ASSUME) && may_be(count, expected, '=') && !may_be(count, expected, TOK_PROPERTY)) {
    diag_hint(d, "assume takes a property (symmetric, spd, invertible, positive ...) or an equation: W' W = I");
  } else if (stands_before(p, TOK_WRT) && may_be(count, expected, TOK_WHERE) && may_be(count, expected, ',')) {
    diag_hint(d, "one differentiates by names, several separated by commas; by an expression: wrt z where z = ...");
  } else if (t != NULL && t->kind == TOK_FUNC && !may_be(count, expected, TOK_FUNC)) {
    diag_hint(d, "%s is the name of a function", t->name);
  } else if (is_clause_in_front(t)) {
    hint_clause(d, t);
  } else if (is_language_word(t)) {
    diag_hint(d, "%s is a word of the language", t->name);
  } else if (before == TOK_POWER) {
    diag_hint(d, "the exponent is a number, a name, or stands in brackets: A^(k+1)");
  } else if (found == '*' && before == '*') {
    diag_hint(d, "powers are written A^2");
  } else if (found == ',' && p->tokens->items[0].kind == TOK_TO_DECLARE) {
    diag_hint(d, "each declaration is a statement of its own; A, B : matrix(n) declares two alike");
  } else if (found == TOK_RELATION && is_constrained(p->tokens)) {
    diag_hint(d, "constraints are equations: write those inequalities that hold as equalities with =, and leave out the others");
  } else if (found == TOK_RELATION) {
    diag_hint(d, "equality is F == G; inequalities stand in sums only: sum_{i<j}");
  }
}

void syntax_error(Parser *p, Span at, int found, int count, const int *expected) {
  const Token *t = found != 0 ? seen_token(p) : NULL;
  if (found == TOK_DOTS) {
    diag_error(p->c->diag, ERR_UNSUPPORTED, t->span, "the dots leave open what is meant");
    diag_hint(p->c->diag, "sums are written sum_{i=1}^n, families x_i : vector(d)");
    return;
  }
  const char *text = found_text(p, t), *wanted = expected_text(p, count, expected);
  Span span = t != NULL ? t->span : at;
  if (text == NULL && wanted != NULL)
    diag_error(p->c->diag, ERR_SYNTAX, span, "the statement ends here, but %s was expected", wanted);
  else if (text == NULL) diag_error(p->c->diag, ERR_SYNTAX, span, "the statement ends here, but it is not complete");
  else if (wanted != NULL)
    diag_error(p->c->diag, ERR_SYNTAX, span, "`%s` stands here, but %s was expected", text, wanted);
  else diag_error(p->c->diag, ERR_SYNTAX, span, "`%s` cannot stand here", text);
  hint(p, found, t, count, expected);
}

/* ---- completion ---------------------------------------------------------------------------------------------------- */

typedef struct Words {
  Arena *arena;
  int count, cap;
  const char **items;
} Words;

static void add(Words *w, const char *word) {
  if (w->count + 1 >= w->cap) {
    int cap = w->cap > 0 ? 2 * w->cap : 64;
    w->items = arena_grow(w->arena, w->items, sizeof *w->items * (size_t)w->count, sizeof *w->items * (size_t)cap);
    w->cap = cap;
  }
  w->items[w->count++] = word;
  w->items[w->count] = NULL;
}

static void add_functions(Words *w) {
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1)) {
    const FnRow *row = fn_row(f);
    if (!row->op && !row->internal) add(w, row->name);
  }
}

const char **syntax_expected_words(Parser *p, int count, const int *expected) {
  Words w = {.arena = p->c->arena};
  const Lexeme *x;
  for (int i = 0; (x = lexicon_row(i)) != NULL; i++)
    if (may_be(count, expected, x->token)) add(&w, x->word);
  if (may_be(count, expected, TOK_FUNC)) add_functions(&w);
  if (w.count == 0) add(&w, ""), w.items[0] = NULL;
  return w.items;
}
