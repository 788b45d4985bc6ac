/* Memo: a table from (pointer, pointer, number) to a number, in an arena; what the passes over a DAG of
 * ASTs remember their nodes with. */
#ifndef MDIFF_CHECK_MEMO_H
#define MDIFF_CHECK_MEMO_H

#include <stddef.h>

#include "base/arena.h"

typedef struct MemoEntry {
  const void *a, *b; /* a NULL: free */
  int k, value;
} MemoEntry;

typedef struct Memo {
  Arena *arena;
  size_t count, cap; /* cap is a power of two, or 0 */
  MemoEntry *entries;
} Memo;

/* The number stored for the key, -1 if there is none. */
int memo_get(const Memo *m, const void *a, const void *b, int k);

/* Stores a number >= 0 for a key that is not there yet; `a` is not NULL. */
void memo_put(Memo *m, const void *a, const void *b, int k, int value);

#endif
