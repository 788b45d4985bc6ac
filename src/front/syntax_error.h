/* What is said when the tokens do not fit the grammar. */
#ifndef MDIFF_FRONT_SYNTAX_ERROR_H
#define MDIFF_FRONT_SYNTAX_ERROR_H

#include "front/tokens.h"

/* Name of the error's message in plain words, set in c->diag: what was found at `at` (its kind; 0 at the end)
 * and, of the kinds that may stand there, what was expected. */
void syntax_error(Parser *p, Span at, int found, int count, const int *expected);

/* The words that the kinds stand for, for completion. */
const char **syntax_expected_words(Parser *p, int count, const int *expected);

#endif
