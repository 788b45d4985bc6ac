/* Subscripts of norms: ||A||_F, ||A||_{op}, ||A||_{2 \to 2}, ||x||_A. */
#include <ctype.h>
#include <string.h>

#include "front/scripts.h"

static const char *norm_word(const char *word) {
  static const char *const words[][2] = {{"F", "fro"},   {"fro", "fro"}, {"Fro", "fro"}, {"nuc", "nuc"}, {"tr", "nuc"},
                                         {"inf", "inf"}, {"op", "2"},    {"sp", "2"},    {"spec", "2"}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strcmp(words[i][0], word) == 0) return words[i][1];
  return NULL;
}

/* op, tr in italics: the letters stand apart. */
static const char *norm_letters(const Tokens *t, Range r) {
  char word[8] = "";
  size_t n = 0;
  for (int i = r.begin; i < r.end; i++) {
    const Token *k = &t->items[i];
    const char *letters = k->kind == TOK_NAME || k->kind == TOK_FUNC ? k->name : NULL;
    if (letters == NULL || (k->flags & TOKEN_GLYPH) || n + strlen(letters) >= sizeof word) return NULL;
    memcpy(word + n, letters, strlen(letters) + 1);
    n += strlen(letters);
  }
  return norm_word(word);
}

/* _{2 \to 2}: the norm of a map between two norms. */
static const char *induced_norm(const Tokens *t, Range r) {
  if (r.end - r.begin != 3 || t->items[r.begin + 1].kind != TOK_ARROW) return NULL;
  const Token *from = &t->items[r.begin], *to = &t->items[r.begin + 2];
  if (from->kind == RAW_INFINITY && to->kind == RAW_INFINITY) return "inf";
  if (from->kind != TOK_NUMBER || to->kind != TOK_NUMBER || strcmp(from->name, to->name) != 0) return NULL;
  return strcmp(from->name, "2") == 0 ? "2" : strcmp(from->name, "1") == 0 ? "1" : NULL;
}

const char *scripts_norm_kind(const Tokens *t, Range r) {
  if (r.end - r.begin == 3 && tokens_is_name(t, r.begin, "ell") && t->items[r.begin + 1].kind == TOK_SUB) /* \ell_1 */
    r.begin += 2;
  const Token *k = r.begin < r.end ? &t->items[r.begin] : NULL;
  if (k == NULL) return NULL;
  if (r.end - r.begin > 1) return k->kind == TOK_NUMBER || k->kind == RAW_INFINITY ? induced_norm(t, r) : norm_letters(t, r);
  if (k->kind == '*') return "nuc";
  if (k->kind == RAW_INFINITY) return "inf";
  if (k->kind == TOK_NUMBER) return strcmp(k->name, "1") == 0 ? "1bar" : strcmp(k->name, "2") == 0 ? "2" : NULL;
  return norm_letters(t, r);
}

/* ||x||_A, ||x||_{S^{-1}}: an expression that begins with a capital letter is a matrix. */
static bool is_weight(const Tokens *t, Range r) {
  for (; r.begin < r.end && t->items[r.begin].kind == '('; r.begin++) {}
  const Token *k = r.begin < r.end ? &t->items[r.begin] : NULL;
  if (k == NULL || k->kind != TOK_NAME || (k->flags & TOKEN_SCRIPT)) return false;
  const bool word = (k->flags & TOKEN_WHOLE) && !(k->flags & TOKEN_GLYPH) && k->name[1] != '\0' && strchr(k->name, '_') == NULL;
  if ((word && tokens_decl(t, k->name) == NULL) || !isupper((unsigned char)k->name[0])) return false;
  for (int i = r.begin; i < r.end; i++)
    if (t->items[i].kind == ',' || t->items[i].kind == TOK_ARROW) return false;
  return true;
}

bool scripts_norm(Scripts *s, Span sign, Range whole) {
  const Range r = script_inside(s->in, whole);
  const char *kind = scripts_norm_kind(s->in, r);
  Span span = span_join(sign, script_span(s->in, whole));
  if (kind == NULL && is_weight(s->in, r)) {
    tokens_add(s->out, TOK_NORM_BY, sign);
    tokens_add(s->out, '{', (Span){span.start, span.start});
    if (!scripts_run(s, r.begin, r.end)) return false;
    tokens_add(s->out, '}', (Span){span.end, span.end});
    return true;
  }
  if (kind == NULL) {
    diag_error(s->c->diag, ERR_UNSUPPORTED, span, "this norm is not known");
    diag_hint(s->c->diag, "known are ||A||_F, ||A||_2, ||A||_1, ||A||_*, ||A||_inf, and ||x||_A with a matrix A");
    return false;
  }
  tokens_add(s->out, TOK_NORM_KIND, span)->name = intern(s->c->names, kind);
  return true;
}
