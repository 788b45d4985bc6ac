#include "base/nearest.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST = 31 };

int word_distance(const char *a, const char *b) {
  const int m = (int)strlen(a), n = (int)strlen(b);
  if (m > LONGEST || n > LONGEST || abs(m - n) > 2) return 100;
  int row[3][LONGEST + 1];
  for (int j = 0; j <= n; j++) row[0][j] = j;
  for (int i = 1; i <= m; i++) {
    int *now = row[i % 3];
    const int *above = row[(i + 2) % 3], *above2 = row[(i + 1) % 3];
    now[0] = i;
    for (int j = 1; j <= n; j++) {
      int d = above[j - 1] + (a[i - 1] != b[j - 1]);
      if (above[j] + 1 < d) d = above[j] + 1;
      if (now[j - 1] + 1 < d) d = now[j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && above2[j - 2] + 1 < d) d = above2[j - 2] + 1;
      now[j] = d;
    }
  }
  return row[m % 3][n];
}

const char *nearest_word(const char *typed, const char *(*word)(const void *ctx, int i), const void *ctx) {
  const char *best = NULL;
  int least = strlen(typed) < 2 ? 1 : strlen(typed) <= 3 ? 2 : 3; /* one slip in a short word, two in a longer one */
  const char *w;
  for (int i = 0; (w = word(ctx, i)) != NULL; i++) {
    const int d = word_distance(typed, w);
    if (d < least) {
      least = d;
      best = w;
    }
  }
  return best;
}
