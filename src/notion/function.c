#include "notion/function.h"

#include <string.h>

#define ARGS(least, most) .min_args = (least), .max_args = (most)

static const FnRow rows[FN_COUNT] = {
#define FUNC(ID, SHAPE, ADJ, NUM, ...) [FN_##ID] = {.id = #ID, .shape = SHAPE, __VA_ARGS__},
#include "notion/functions.def"
#undef FUNC
};

const FnRow *fn_row(Fn f) { return &rows[f]; }

bool word_at(const char *list, int i, const char **start, size_t *len) {
  if (list == NULL) return false;
  for (;; i--) {
    while (*list == ' ') list++;
    size_t n = strcspn(list, " ");
    if (n == 0) return false;
    if (i == 0) {
      *start = list;
      *len = n;
      return true;
    }
    list += n;
  }
}

static bool in_list(const char *list, const char *name, size_t len) {
  const char *word;
  size_t n;
  for (; word_at(list, 0, &word, &n); list = word + n)
    if (n == len && memcmp(word, name, len) == 0) return true;
  return false;
}

Fn fn_from_name(const char *name, size_t len) {
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1)) {
    const FnRow *r = &rows[f];
    if (r->op || r->internal) continue;
    if ((strlen(r->name) == len && memcmp(r->name, name, len) == 0) || in_list(r->alias, name, len)) return f;
  }
  return FN_NONE;
}

Fn fn_from_command(const char *name, size_t len) {
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1))
    if (in_list(rows[f].command, name, len)) return f;
  return FN_NONE;
}
