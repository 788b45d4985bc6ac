/* In plain text a run of letters is one name: said where its letters are names of the statement, too. */
#include <ctype.h>
#include <string.h>

#include "front/words.h"

enum { LONGEST_RUN = 4 }; /* longer ones are words */

static bool is_alone(const PtrMap *alone, Ctx *c, char letter) {
  const char text[2] = {letter, '\0'};
  return ptrmap_get(alone, intern(c->names, text)) != NULL;
}

/* AB beside A; capital letters that stand nowhere alone may belong to it, small ones not. */
static bool is_run(const Words *w, const PtrMap *alone, const Token *t) {
  if (t->kind != TOK_NAME || (t->flags & (TOKEN_TEX | TOKEN_WHOLE | TOKEN_GLYPH))) return false;
  const size_t len = strlen(t->name);
  if (len < 2 || len > LONGEST_RUN) return false;
  if (tokens_decl(w->in, t->name) != NULL || ptrmap_get(w->defined, t->name) != NULL || lexicon_is_greek(t->name)) return false;
  bool some = false;
  for (size_t i = 0; i < len; i++) {
    if (!isalpha((unsigned char)t->name[i])) return false;
    const bool known = is_alone(alone, w->c, t->name[i]);
    if (!known && !isupper((unsigned char)t->name[i])) return false;
    some = some || known;
  }
  return some && t->name[0] != 'd'; /* dX is a differential, or a slip for one */
}

/* Behind the subscript that begins at i, or i: what stands there are indices. */
static int behind_subscript(const Tokens *t, int i) {
  if (tokens_kind(t, i) != TOK_SUB) return i;
  if (tokens_kind(t, ++i) != '{') return i + 1;
  int depth = 0;
  do {
    if (tokens_kind(t, i) == '{') depth++;
    if (tokens_kind(t, i) == '}') depth--;
  } while (++i < t->count && depth > 0);
  return i;
}

void words_note_run(const Words *w) {
  const Tokens *t = w->out;
  if (t->incomplete) return;
  PtrMap *alone = ptrmap_new(w->c->arena);
  for (int i = 0; i < t->count && t->items[i].kind != TOK_WRT; i++) { /* a variable that does not occur is said elsewhere */
    const int behind = behind_subscript(t, i);
    if (behind > i) i = behind - 1;
    else if (t->items[i].kind == TOK_NAME && t->items[i].name[1] == '\0') ptrmap_put(alone, t->items[i].name, t->items[i].name);
  }
  for (int i = 0; i < t->count; i++) {
    const int behind = behind_subscript(t, i);
    if (behind > i) {
      i = behind - 1;
      continue;
    }
    const Token *k = &t->items[i];
    if (!is_run(w, alone, k) || tokens_kind(t, i - 1) == ':') continue;
    Buf product = buf_new(w->c->arena);
    for (const char *s = k->name; *s != '\0'; s++) buf_printf(&product, "%s%c", s > k->name ? " " : "", *s);
    diag_note(w->c->diag, "%s is one name; the product is written %s", k->name, buf_str(&product));
    return;
  }
}
