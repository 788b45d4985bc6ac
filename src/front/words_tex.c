/* TeX's rule: each letter is a name of its own.  Read whole are declared and defined names, longest first,
 * and a letter with digits. */
#include <ctype.h>
#include <string.h>

#include "front/words.h"

enum { MAX_LOOKUP = 64 };

static bool is_known(const Words *w, const char *name) {
  return tokens_decl(w->in, name) != NULL || ptrmap_get(w->defined, name) != NULL;
}

/* The name at the beginning of s: how many letters it takes. */
static size_t name_length(const Words *w, const char *s, size_t len) {
  size_t most = len < w->longest ? len : w->longest;
  if (most > MAX_LOOKUP) most = MAX_LOOKUP;
  for (size_t n = most; n > 1; n--)
    if (is_known(w, intern_n(w->c->names, s, n))) return n;
  size_t n = 1;
  while (n < len && isdigit((unsigned char)s[n])) n++;
  return n;
}

bool words_is_differential(const Words *w, const char *name) {
  const char *whole = intern(w->c->names, arena_printf(w->c->arena, "d%s", name));
  if (is_known(w, intern(w->c->names, "d")) || is_known(w, whole)) return false;
  return w->differential || is_known(w, name) || ptrmap_get(w->seen, name) != NULL;
}

/* tr(A \, dX): the thin space says it. */
static bool behind_thin_space(const Words *w, const Token *t) {
  const char *text = w->c->source->text;
  int i = t->span.start;
  while (i > 0 && text[i - 1] == ' ') i--;
  return i >= 2 && text[i - 1] == ',' && text[i - 2] == '\\';
}

/* "dX" as a run of its own. */
static bool is_differential_run(const Words *w, const Token *t, size_t len) {
  if (len < 2 || t->name[0] != 'd' || !isalpha((unsigned char)t->name[1])) return false;
  if (1 + name_length(w, t->name + 1, len - 1) != len) return false;
  const bool free_letters = !is_known(w, intern(w->c->names, "d")) && !is_known(w, t->name);
  if (free_letters && behind_thin_space(w, t)) return true;
  return words_is_differential(w, intern(w->c->names, t->name + 1));
}

void words_tex(Words *w, const Token *t) {
  size_t len = strlen(t->name);
  size_t i = 0;
  if (is_differential_run(w, t, len)) {
    Token *d = tokens_add(w->out, RAW_DIFFERENTIAL, (Span){t->span.start, t->span.start + 1});
    d->flags = t->flags;
    i = 1;
  }
  while (i < len) {
    bool inner = w->differential && i > 0 && t->name[i] == 'd' && i + 1 < len && isalpha((unsigned char)t->name[i + 1]);
    if (inner && words_is_differential(w, intern_n(w->c->names, t->name + i + 1, 1))) { /* Xdw */
      tokens_add(w->out, RAW_DIFFERENTIAL, (Span){t->span.start + (int)i, t->span.start + (int)i + 1})->flags =
          t->flags & ~(unsigned)TOKEN_BLANK;
      i++;
    }
    size_t n = name_length(w, t->name + i, len - i);
    Span span = {t->span.start + (int)i, t->span.start + (int)(i + n)};
    words_emit_name(w, intern_n(w->c->names, t->name + i, n), span,
                    i == 0 ? t->flags : t->flags & ~(unsigned)TOKEN_BLANK);
    i += n;
  }
}

/* ---- what occurs in the statement ------------------------------------------------------------------------- */

static void saw(Words *w, const char *name) { ptrmap_put(w->seen, name, name); }

static bool is_word(const Tokens *t, int i, const char *word) {
  return tokens_kind(t, i) == RAW_WORD && strcmp(t->items[i].name, word) == 0;
}

/* NAME = at the beginning, behind where, at or a comma. */
static bool defines(const Tokens *t, int i) {
  int next = tokens_kind(t, i + 1);
  if (next != '=' && next != TOK_ASSIGN && next != ':' && next != TOK_IN && next != ',') return false;
  return i == 0 || tokens_kind(t, i - 1) == ',' || is_word(t, i - 1, "where") || is_word(t, i - 1, "at");
}

static bool declares_here(const Tokens *t) {
  int i = 0;
  while (tokens_kind(t, i) == RAW_WORD && tokens_kind(t, i + 1) == ',') i += 2;
  return tokens_kind(t, i) == RAW_WORD && (tokens_kind(t, i + 1) == ':' || tokens_kind(t, i + 1) == TOK_IN);
}

static void survey_letters(Words *w, const char *name) {
  size_t len = strlen(name);
  if (name[0] == 'd' && len > 1) return;
  for (size_t i = 0; i < len;) {
    size_t n = 1;
    while (i + n < len && isdigit((unsigned char)name[i + n])) n++;
    saw(w, intern_n(w->c->names, name + i, n));
    i += n;
  }
}

/* \mathcal{L} beside a plain L is a letter of its own. */
static void part_scripts(Words *w) {
  Tokens *t = w->in;
  PtrMap *plain = ptrmap_new(w->c->arena);
  bool any = false;
  for (int i = 0; i < t->count; i++) {
    const Token *k = &t->items[i];
    if (k->kind != RAW_WORD) continue;
    any = any || (k->flags & TOKEN_SCRIPT);
    if (k->flags & TOKEN_SCRIPT) continue;
    bool letters = (k->flags & TOKEN_TEX) && !(k->flags & TOKEN_WHOLE);
    for (size_t n = 0; letters && k->name[n] != '\0'; n++) {
      const char *letter = intern_n(w->c->names, k->name + n, 1);
      ptrmap_put(plain, letter, letter);
    }
    if (!letters) ptrmap_put(plain, k->name, k->name);
  }
  for (int i = 0; any && i < t->count; i++) {
    Token *k = &t->items[i];
    if (k->kind != RAW_WORD || !(k->flags & TOKEN_SCRIPT) || k->name[1] != '\0') continue;
    const char *own = intern(w->c->names, arena_printf(w->c->arena, "%s_cal", k->name));
    if (ptrmap_get(plain, k->name) == NULL && tokens_decl(t, own) == NULL) continue;
    k->name = own;
    k->flags |= TOKEN_WHOLE;
  }
}

/* d f =, df =, d\phi = at the beginning of a formula. */
static bool begins_with_differential(const Words *w) {
  const Tokens *t = w->in;
  int i = 0;
  while (tokens_kind(t, i) == RAW_ALIGN) i++;
  const Token *first = i < t->count ? &t->items[i] : NULL;
  if (first == NULL || !(first->flags & TOKEN_TEX)) return false;
  if (first->kind == RAW_DIFFERENTIAL) return true;
  if (first->kind != RAW_WORD || first->name[0] != 'd' || is_known(w, first->name)) return false;
  if (is_known(w, intern(w->c->names, "d"))) return false;
  bool alone = first->name[1] == '\0', glyph = alone && tokens_kind(t, i + 1) == RAW_WORD;
  bool joined = !alone && isalpha((unsigned char)first->name[1]) &&
                (first->name[2] == '\0' || is_known(w, intern(w->c->names, first->name + 1)));
  int next = i + (glyph ? 2 : 1);
  while (tokens_kind(t, next) == RAW_ALIGN) next++;
  return (glyph || joined) && tokens_kind(t, next) == '=';
}

void words_survey(Words *w) {
  const Tokens *t = w->in;
  part_scripts(w);
  bool declaration = declares_here(t);
  w->differential = begins_with_differential(w);
  for (int i = 0; i < t->count; i++) {
    const Token *token = &t->items[i];
    if (token->kind != RAW_WORD) continue;
    if (tokens_kind(t, i + 1) != '(') ptrmap_put(w->bare, token->name, token->name);
    bool listed = tokens_kind(t, i + 1) == ',';
    if (defines(t, i) && (!listed || declaration) && !(w->differential && i == 0)) {
      ptrmap_put(w->defined, token->name, token->name);
      if (strlen(token->name) > w->longest) w->longest = strlen(token->name);
    }
    bool behind_d = is_word(t, i - 1, "d") && tokens_glued(t, i);
    bool whole = !(token->flags & TOKEN_TEX) || (token->flags & TOKEN_WHOLE);
    if (whole && !behind_d && tokens_kind(t, i - 1) != RAW_DIFFERENTIAL) saw(w, token->name);
    if (!whole) survey_letters(w, token->name);
  }
  const DeclTable *d = w->c->decls;
  for (int i = 0; d != NULL && i < d->count; i++)
    if (strlen(d->items[i].name) > w->longest) w->longest = strlen(d->items[i].name);
}
