/* Whether a word is a function, a sum sign or a product sign where it stands. */
#include <ctype.h>
#include <string.h>

#include "front/words.h"

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

bool words_wants_name(const Words *w) {
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
  if (words_wants_name(w)) return FN_NONE;
  if (tokens_decl(w->in, name) != NULL || ptrmap_get(w->defined, name) != NULL) return FN_NONE;
  bool bracket = words_next(w) == '(';
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

bool words_emit_function(Words *w, const Token *t) {
  if (is_sum_sign(w, t)) {
    words_emit(w, TOK_SUM, t->span, t->flags)->fn = FN_BIGSUM;
    return true;
  }
  bool sum = strcmp(t->name, "sum") == 0, prod = strcmp(t->name, "prod") == 0;
  bool scripted = words_next(w) == TOK_SUB || words_next(w) == TOK_POWER;
  if (prod || (sum && (scripted || ((t->flags & TOKEN_GLYPH) && words_next(w) != '(')))) {
    words_emit(w, TOK_SUM, t->span, t->flags)->fn = sum ? FN_BIGSUM : FN_BIGPROD;
    return true;
  }
  Fn f = function_of(w, t->name);
  if (f == FN_NONE) return false;
  Token *res = words_emit(w, TOK_FUNC, t->span, t->flags);
  res->fn = f;
  res->name = t->name;
  return true;
}
