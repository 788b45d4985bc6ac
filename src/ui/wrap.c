#include "ui/wrap.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

static void blanks(Buf *out, int n) {
  for (int i = 0; i < n; i++) buf_addc(out, ' ');
}

/* ---- formulas ------------------------------------------------------------------------------------------------------ */

/* What a place for a break costs: so much for each open bracket, behind an elementwise sign, between two factors, and at most
 * so much for the part of the line that stays empty. */
enum { COST_DEPTH = 26, COST_SIGN = 6, COST_FACTOR = 12, COST_EMPTY = 24 };

static bool is_sum_sign(uint32_t cp) { return cp == '+' || cp == '-' || cp == 0x2212; }

/* + - = and the signs of elementwise, Kronecker and other products. */
static bool is_sign(uint32_t cp) { return is_sum_sign(cp) || cp == '=' || cp == 0x2218 || cp == 0x2297 || cp == '*' || cp == '/' || cp == '.'; }

static uint32_t at(const char *s, size_t i, size_t len) {
  uint32_t cp = 0;
  if (i < len) utf8_decode(s + i, len - i, &cp);
  return cp;
}

/* Where a line of at most `room` columns that begins at s ends: behind a blank; all of s if it fits or cannot be broken.  A sign
 * ends a line, so that the reader sees that it goes on. */
static size_t break_at(const char *s, size_t len, int room) {
  size_t best = len;
  int depth = 0, column = 0, least = 0;
  uint32_t word = 0;  /* the last sign or letter */
  bool alone = false; /* it stands between blanks */
  for (size_t i = 0, n; i < len; i += n) {
    uint32_t cp;
    n = utf8_decode(s + i, len - i, &cp);
    column += utf8_width_of(cp);
    if (column > room + 1 || (column > room && cp != ' ')) return best;
    if (cp == '(' || cp == '[') depth++;
    if (cp == ')' || cp == ']') depth--;
    const uint32_t next = at(s, i + n, len);
    const bool brackets = cp != ' ' && cp != '(' && next == '(' && (cp == ')' || word == ')'); /* (A + B)(C + D), (A + B)'(C + D) */
    if (cp != ' ' && !brackets) {
      alone = is_sign(cp) && (i == 0 || s[i - 1] == ' ' || (alone && is_sign(word)));
      word = cp;
      continue;
    }
    if (column < 2 || (is_sign(next) && at(s, i + n + 1, len) != '(')) continue; /* not before a sign */
    const int kind = brackets ? COST_FACTOR : (alone && is_sum_sign(word)) || word == ';' ? 0 : alone || word == ',' ? COST_SIGN : COST_FACTOR;
    const int cost = COST_DEPTH * depth + kind + COST_EMPTY * (room - column) / (room > 0 ? room : 1);
    if (best < len && cost > least) continue;
    best = i + n;
    least = cost;
    if (brackets) word = cp, alone = false;
  }
  return len;
}

int wrap_formula(const char *s, int column, int width, const char *on, const char *off, Buf *out) {
  size_t len = strlen(s);
  for (;;) {
    const size_t n = width > 0 ? break_at(s, len, width - column) : len;
    size_t shown = n;
    while (n < len && shown > 0 && s[shown - 1] == ' ') shown--;
    buf_add(out, on);
    buf_addn(out, s, shown);
    buf_add(out, off);
    if (n == len) return column + (int)utf8_width(s, n);
    s += n;
    len -= n;
    for (; *s == ' '; len--) s++;
    buf_addc(out, '\n');
    blanks(out, column);
  }
}

/* ---- sentences ----------------------------------------------------------------------------------------------------- */

/* The end of the last word that ends within the room, `len` if all does or no word does.  What stands behind a colon stays with it. */
static size_t last_word(const char *s, size_t len, int room) {
  size_t best = len;
  int column = 0;
  for (size_t i = 0, n; i < len; i += n) {
    uint32_t cp;
    n = utf8_decode(s + i, len - i, &cp);
    if (cp == ' ' && i > 0 && s[i - 1] != ' ' && s[i - 1] != ':' && column <= room) best = i;
    column += utf8_width_of(cp);
    if (column > room && best < len) return best;
  }
  return column <= room ? len : best;
}

static void wrap_line(const char *s, size_t len, int width, int indent, Buf *out) {
  for (int used = 0;; used = indent) {
    const size_t n = width > 0 ? last_word(s, len, width - used) : len;
    buf_addn(out, s, n);
    buf_addc(out, '\n');
    s += n;
    len -= n;
    for (; len > 0 && *s == ' '; len--) s++;
    if (len == 0) return;
    blanks(out, indent);
  }
}

void wrap_lines(const char *text, int width, int indent, Buf *out) {
  while (*text != '\0') {
    const char *end = strchr(text, '\n');
    const size_t len = end == NULL ? strlen(text) : (size_t)(end - text);
    wrap_line(text, len, width, indent, out);
    text += len + (end != NULL);
  }
}
