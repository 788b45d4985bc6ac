/* Properties of more than one word, behind a name in `assume`: X of full column rank, S is positive definite. */
#include <string.h>

#include "front/words.h"

typedef struct Phrase {
  const char *words;
  const char *property; /* as property_facts spells it */
} Phrase;

/* The longer of two phrases that begin alike stands first. */
static const Phrase phrases[] = {
    {"full column rank", "full column rank"},
    {"full row rank", "full row rank"},
    {"orthonormal columns", "orthonormal"},
    {"orthonormal rows", "orthonormal rows"},
    {"positive definite", "spd"},
    {"positive semidefinite", "psd"},
    {"skew symmetric", "antisymmetric"},
    {"lower triangular", "lower"},
    {"upper triangular", "upper"},
    {"unit norm", "unit"},
    {"unit", "unit"},
    {"nonzero", "nonzero"},
    {"nonsingular", "invertible"},
    {"idempotent", "idempotent"},
    {"projection", "projection"},
};

/* How many tokens from `at` on spell the phrase; 0 if they do not.  A hyphen counts as a blank. */
static int spelled(const Tokens *t, int at, const char *words) {
  const char *word;
  size_t len;
  int used = 0;
  for (int i = 0; word_at(words, i, &word, &len); i++) {
    if (i > 0 && tokens_kind(t, at + used) == '-') used++;
    if (tokens_kind(t, at + used) != RAW_WORD) return 0;
    const char *name = t->items[at + used].name;
    if (strlen(name) != len || memcmp(name, word, len) != 0) return 0;
    used++;
  }
  return used;
}

static const Phrase *phrase_at(const Tokens *t, int at, int *used) {
  for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
    *used = spelled(t, at, phrases[i].words);
    if (*used > 0) return &phrases[i];
  }
  return NULL;
}

/* is, has, of ... before a property mean nothing. */
static int fillers(const Tokens *t, int at) {
  static const char *const words[] = {"is", "are", "has", "have", "of", "a"};
  int n = 0;
  for (bool found = true; found && tokens_kind(t, at + n) == RAW_WORD; n += found) {
    found = false;
    for (size_t i = 0; i < sizeof words / sizeof *words && !found; i++) found = strcmp(t->items[at + n].name, words[i]) == 0;
  }
  return n;
}

bool words_property(Words *w) {
  int behind = tokens_kind(w->out, w->out->count - 1);
  if (!w->assuming || w->depth > 0 || (behind != TOK_NAME && behind != TOK_PROPERTY)) return false;
  int skipped = fillers(w->in, w->at), used;
  const Phrase *p = phrase_at(w->in, w->at + skipped, &used);
  if (p == NULL) {
    bool word = skipped > 0 && tokens_kind(w->in, w->at + skipped) == RAW_WORD && lexicon_is_property(w->in->items[w->at + skipped].name);
    if (word) w->at += skipped - 1; /* the property itself is read next */
    return word;
  }
  const Token *first = &w->in->items[w->at + skipped], *last = &w->in->items[w->at + skipped + used - 1];
  Token *res = tokens_add(w->out, TOK_PROPERTY, span_join(first->span, last->span));
  res->name = intern(w->c->names, p->property);
  w->at += skipped + used - 1;
  return true;
}
