/* Completion: what may follow the text before the cursor.  It knows nothing of readline. */
#ifndef MDIFF_UI_COMPLETE_H
#define MDIFF_UI_COMPLETE_H

#include "ui/session.h"

typedef struct Completion {
  size_t start;       /* where the word begins that the candidates replace */
  const char **words; /* sorted, without doubles, NULL-terminated; a function's ends in "(" */
  int count;
  bool files;         /* names of files are wanted: `words` is empty */
} Completion;

/* Completes the word that ends at text[len). Everything lives in the arena. */
Completion complete(Session *s, Arena *a, const char *text, size_t len);

#endif
