/* Whether a word is one of the language where it stands: of statements, clauses, kinds and facts. */
#include <string.h>

#include "front/words.h"

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
  if (b.len > 0) words_emit(w, TOK_WORDS, span, 0)->name = intern(w->c->names, buf_str(&b));
}

static bool is_here(const Words *w, const Lexeme *x) {
  switch (x->class) {
  case WORD_STATEMENT: return true;
  case WORD_CLAUSE: return w->depth == 0;
  case WORD_KIND:
    if (w->assuming && x->token == TOK_KIND) return words_last(w) == TOK_NAME || words_last(w) == TOK_PROPERTY;
    return w->declaring && (words_last(w) == ':' || words_last(w) == TOK_ARROW);
  case WORD_FACT: return w->assuming || (w->declaring && words_last(w) != ':');
  case WORD_PROPERTY: return w->assuming;
  }
  return false;
}

/* s t^T in a formula of TeX: no word has an exponent or a prime. */
static bool is_scripted_run(const Words *w, const Token *t) {
  const int next = words_next(w);
  return (t->flags & TOKEN_TEX) && !(t->flags & TOKEN_WHOLE) && (next == TOK_POWER || next == TOK_SUB || next == RAW_PRIME) &&
         tokens_glued(w->in, w->at + 1);
}

/* argmin_W F, min_{W} F at the start, or behind b_hat =: where is F stationary? */
static bool is_optimum(const Words *w, const Token *t) {
  static const char *const words[] = {"argmin", "argmax", "min", "max", "minimize", "maximize", "minimise", "maximise"};
  if (w->out->count > 0 && words_last(w) != '=' && words_last(w) != TOK_IN && words_last(w) != TOK_ASSIGN) return false;
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
  const int last = words_last(w), next = words_next(w);
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

bool words_emit_lexeme(Words *w, const Token *t) {
  if (is_optimum(w, t) && w->out->count == 0 && words_next(w) != TOK_SUB && has_variable_behind(w)) {
    words_emit(w, TOK_STATIONARY, t->span, t->flags);
    tokens_note_optimum(w->c);
    return true;
  }
  if (is_optimum(w, t) && words_next(w) == TOK_SUB) {
    words_emit(w, RAW_OPTIMISE, t->span, t->flags)->name = t->name;
    return true;
  }
  if (strcmp(t->name, "in") == 0 && w->depth == 0) {
    words_emit(w, TOK_IN, t->span, t->flags);
    w->declaring = true;
    return true;
  }
  if (words_property(w)) return true;
  const Lexeme *written = spelled_out(w, t), *x = written != NULL ? written : lexicon_find(t->name);
  if (x == NULL || !is_here(w, x) || is_scripted_run(w, t)) return false;
  bool property = w->assuming && (x->class == WORD_KIND || x->class == WORD_FACT || x->class == WORD_PROPERTY);
  Token *res = words_emit(w, property ? TOK_PROPERTY : x->token, t->span, t->flags);
  res->value = x->value;
  res->name = written != NULL ? written->word : t->name;
  if (x->class == WORD_CLAUSE) w->assuming = x->token == TOK_ASSUME;
  if (x->token == TOK_WHERE) w->where = w->out->count - 1;
  if (x->token == TOK_AS || x->token == TOK_ON) emit_words(w);
  return true;
}
