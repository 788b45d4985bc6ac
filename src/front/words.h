/* What the files of the filter for words share: tokens_words.c walks over the tokens and decides what a word is,
 * words_lexeme.c, words_function.c and words_name.c emit it as that, words_tex.c takes runs of letters apart by TeX's
 * rule. */
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

/* The kinds of the next token of the input and of the last one that was emitted; 0 if there is none. */
int words_next(const Words *w);
int words_last(const Words *w);

/* Emits a token. */
Token *words_emit(Words *w, int kind, Span span, unsigned flags);

/* Emits the word t, together with what follows, as the word of the language or the function that it is where it
 * stands; false if it is none. */
bool words_emit_lexeme(Words *w, const Token *t);
bool words_emit_function(Words *w, const Token *t);

/* frechet(expm, A, E): the function of that name is meant here, not its value. */
bool words_wants_name(const Words *w);

/* Emits the word t of plain input as a name: W_new and σ2 are one. */
void words_emit_typed(Words *w, const Token *t);

/* Emits a name, or the function that a letter of this name stands for. */
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
