#include "output/latex_delims.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"

typedef struct Pair {
  const char *left;  /* at its \left */
  const char *right; /* at its \right */
  bool tall;
} Pair;

typedef struct Pairs {
  Pair *items; /* by the place of their \left */
  int count;
} Pairs;

static bool starts(const char *s, const char *with) { return strncmp(s, with, strlen(with)) == 0; }

static bool at_left(const char *s) { return starts(s, "\\left") && s[5] != 'a' && s[5] != 'r'; }    /* no \leftarrow */
static bool at_right(const char *s) { return starts(s, "\\right") && s[6] != 'a'; }

/* Whether something that is higher than a line of letters begins here. */
static bool at_tall(const char *s) {
  return starts(s, "\\frac") || starts(s, "\\sum") || starts(s, "\\prod") || starts(s, "\\begin") || starts(s, "\\underset");
}

/* All pairs.  What is tall is so for all that is open; marking from the inside stops where that is known already. */
static Pairs pairs_of(Arena *arena, const char *formula) {
  int lefts = 0;
  for (const char *s = formula; (s = strchr(s, '\\')) != NULL; s++) lefts += at_left(s);
  Pairs p = {.items = ARENA_ARRAY(arena, Pair, lefts + 1)};
  int *open = ARENA_ARRAY(arena, int, lefts + 1);
  int depth = 0;
  for (const char *s = formula; (s = strchr(s, '\\')) != NULL; s++) {
    if (at_left(s)) {
      p.items[p.count] = (Pair){.left = s};
      open[depth++] = p.count++;
    } else if (at_right(s) && depth > 0) {
      p.items[open[--depth]].right = s;
    } else if (at_tall(s)) {
      for (int i = depth - 1; i >= 0 && !p.items[open[i]].tall; i--) p.items[open[i]].tall = true;
    }
  }
  return p;
}

/* The plain delimiter for what stands behind \left or \right, and how many bytes it replaces; NULL for one without. */
static const char *plain(const char *s, bool left, size_t *len) {
  static const struct {
    const char *mark, *left, *right;
  } rows[] = {{"(", "(", ")"},   {")", "(", ")"}, {"[", "[", "]"}, {"]", "[", "]"}, {"\\|", "\\lVert ", " \\rVert"}, {"|", "\\lvert ", " \\rvert"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    if (!starts(s, rows[i].mark)) continue;
    *len = strlen(rows[i].mark);
    return left ? rows[i].left : rows[i].right;
  }
  return NULL;
}

const char *latex_delims(Arena *arena, const char *formula) {
  const Pairs p = pairs_of(arena, formula);
  if (p.count == 0) return formula;
  Buf out = buf_new(arena);
  int *open = ARENA_ARRAY(arena, int, p.count + 1);
  int depth = 0, next = 0;
  for (const char *s = formula; *s != '\0';) {
    const bool left = next < p.count && s == p.items[next].left, right = depth > 0 && s == p.items[open[depth - 1]].right;
    if (!left && !right) {
      buf_addc(&out, *s++);
      continue;
    }
    if (left) open[depth++] = next++;
    const Pair *pair = &p.items[open[depth - 1]];
    if (right) depth--;
    const size_t word = left ? 5 : 6;
    size_t mark = 0;
    const char *text = pair->tall || pair->right == NULL ? NULL : plain(s + word, left, &mark);
    if (text != NULL) buf_add(&out, text);
    else buf_addn(&out, s, word);
    s += word + mark;
    /* \lVert and \lvert end in a blank of their own */
    if (text != NULL && left && text[0] == '\\') while (*s == ' ') s++;
  }
  return buf_str(&out);
}
