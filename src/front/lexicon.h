/* The words of the language: of statements, clauses, kinds and properties. */
#ifndef MDIFF_FRONT_LEXICON_H
#define MDIFF_FRONT_LEXICON_H

#include <stdbool.h>

#include "notion/function.h"

typedef enum WordClass {
  WORD_STATEMENT, /* reserved everywhere */
  WORD_CLAUSE,    /* reserved outside brackets */
  WORD_KIND,      /* in declarations */
  WORD_FACT,      /* behind a kind, and in assume */
  WORD_PROPERTY   /* in assume */
} WordClass;

typedef struct Lexeme {
  const char *word;
  WordClass class;
  int token; /* of parse.h */
  int value; /* a StatementKind, Kind or fact */
} Lexeme;

/* NULL for a word that is none of them. */
const Lexeme *lexicon_find(const char *word);

/* Whether the word may be said of a name in `assume`. */
bool lexicon_is_property(const char *word);

/* Functions that only answers contain, but that may be typed, too: frechet, sylvester, dup, elim, K. */
Fn lexicon_function(const char *word);

/* The name of a Greek letter. */
bool lexicon_is_greek(const char *word);

/* f, g, h, phi, psi: unknown functions where a bracket follows. */
bool lexicon_is_function_letter(const char *name);

/* Row i of the table, NULL behind the last (for completion). */
const Lexeme *lexicon_row(int i);

#endif
