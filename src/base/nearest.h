/* Mistyped words. */
#ifndef MDIFF_BASE_NEAREST_H
#define MDIFF_BASE_NEAREST_H

/* Levenshtein's distance of two short words, neighbours swapped counting one (Damerau); 100 where the words are
 * long or differ much in length. */
int word_distance(const char *a, const char *b);

/* The word that is meant by a mistyped one, NULL if none is near; `word(ctx, i)` gives the i-th candidate,
 * NULL behind the last. */
const char *nearest_word(const char *typed, const char *(*word)(const void *ctx, int i), const void *ctx);

#endif
