#include "notion/laws.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static const LawRow rows[] = {
#define LAW(ID, UNICODE, ASCII, LATEX, SAYS, CITE) {{UNICODE, ASCII, LATEX}, SAYS, CITE},
#include "notion/laws.def"
#undef LAW
};

enum { COUNT = sizeof rows / sizeof *rows };

const LawRow *law_row(int i) { return i >= 0 && i < COUNT ? &rows[i] : NULL; }

/* Whether the name is the row's with another letter behind its last d: tr(Gᵀ dX) and tr(Gᵀ dΣ). */
static int same_but_variable(const char *row, const char *name) {
  const char *last = strrchr(row, 'd');
  if (last == NULL || last == row || last[1] == '\0' || strchr("Xxt", last[1]) == NULL) return 0;
  const size_t head = (size_t)(last + 1 - row), tail = strlen(last + 2), len = strlen(name);
  return len > head + tail && strncmp(row, name, head) == 0 && strcmp(name + len - tail, last + 2) == 0;
}

const LawRow *law_find(const char *name) {
  for (int i = 0; i < COUNT; i++)
    for (int k = 0; k < 2; k++)
      if (strcasecmp(rows[i].text[k], name) == 0) return &rows[i];
  for (int i = 0; i < COUNT; i++)
    for (int k = 0; k < 2; k++)
      if (same_but_variable(rows[i].text[k], name)) return &rows[i];
  return NULL;
}
