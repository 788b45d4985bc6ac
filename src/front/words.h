/* What the files of the filter for words share: tokens_words.c decides what a word is, words_tex.c takes runs
 * of letters apart by TeX's rule. */
#ifndef MDIFF_FRONT_WORDS_H
#define MDIFF_FRONT_WORDS_H

#include "base/ptrmap.h"
#include "front/lexicon.h"
#include "front/tokens.h"

typedef struct Words {
  Ctx *c;
  Tokens *in, *out;
  int at;
  int depth;       /* of brackets */
  bool declaring;  /* behind NAME : or NAME in, where kinds stand */
  bool assuming;   /* in an assume clause */
  int where;       /* place of an open `where` clause in out; -1 if there is none */
  Tokens *later;   /* clauses that stood between the lines of a formula */
  size_t longest;  /* declared name */
  bool differential; /* the statement's left side is a differential: dX is one, whatever X is */
  PtrMap *seen;    /* names that occur as such, dX apart */
  PtrMap *bare;    /* names that occur without a bracket behind them */
  PtrMap *defined; /* names that this statement defines */
  PtrMap *functions; /* name -> the Fn of this name, FN_NONE if there is none */
} Words;

/* Emits a name, or the function or word of the language of this name. */
void words_emit_name(Words *w, const char *name, Span span, unsigned flags);

/* Letters of a TeX formula, one name each. */
void words_tex(Words *w, const Token *t);

/* A property of several words behind a name in `assume`; false if none stands here. */
bool words_property(Words *w);

/* Fills `seen` and `defined`. */
void words_survey(Words *w);

/* Whether d before this name makes its differential: the name is known, d and dNAME are not. */
bool words_is_differential(const Words *w, const char *name);

/* words_runs.c: notes the first name of several letters, AB, that could be meant as a product. */
void words_note_run(const Words *w);

#endif
