#include "output/latex_break.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/buf.h"

/* ---- tokens ---------------------------------------------------------------------------------------------------- */

typedef enum Kind {
  ATOM, BINARY, RELATION, BLANK, SCRIPT, BIG, /* BIG: a sum sign */
  OPEN, CLOSE,                                /* braces */
  LEFT, RIGHT,                                /* \left and \right */
  BEGIN, END,                                 /* other delimiters */
  FRACTION, WORDS                             /* with their arguments */
} Kind;

typedef struct Token {
  Kind kind;
  const char *s;
  size_t len;
  double width; /* em */
} Token;

static const struct {
  const char *name;
  Kind kind;
  double width;
} COMMANDS[] = {
    {"odot", BINARY, 1.2},   {"oslash", BINARY, 1.2},  {"otimes", BINARY, 1.2}, {"cdot", BINARY, 0.72},  {"circ", BINARY, 0.94},
    {"times", BINARY, 1.2},  {"le", RELATION, 1.33},   {"ge", RELATION, 1.33},  {"ne", RELATION, 1.33},  {"in", RELATION, 1.2},
    {"to", RELATION, 1.55},  {"neq", RELATION, 1.33},  {"frac", FRACTION, 0.3}, {"tfrac", FRACTION, 0.3}, {"text", WORDS, 0},
    {"sum", BIG, 1.6},       {"prod", BIG, 1.4},       {"mathrm", ATOM, 0},     {"mathsf", ATOM, 0},     {"mathbf", ATOM, 0},
    {"operatorname", WORDS, 0.17}, {"quad", BLANK, 1}, {"partial", ATOM, 0.53}, {"left", LEFT, 0.1},     {"right", RIGHT, 0.1},
    {"ln", ATOM, 1},         {"log", ATOM, 1.4},       {"exp", ATOM, 1.6},      {"sin", ATOM, 1.4},      {"cos", ATOM, 1.5},
    {"lVert", BEGIN, 0.5},   {"rVert", END, 0.5},      {"lvert", BEGIN, 0.28},  {"rvert", END, 0.28},    {"langle", BEGIN, 0.39},
    {"rangle", END, 0.39},   {"tan", ATOM, 1.6},      {"det", ATOM, 1.5},       {"max", ATOM, 2},        {"min", ATOM, 1.8},
    {"sinh", ATOM, 2},       {"cosh", ATOM, 2.1},      {"tanh", ATOM, 2.2},     {"arcsin", ATOM, 2.9},   {"arccos", ATOM, 3.1},
    {"arctan", ATOM, 3.1},   {"Gamma", ATOM, 0.63},    {"sqrt", ATOM, 0.83},
};

static double letter_width(char c) {
  if (strchr("mwMW", c) != NULL) return 0.9;
  if (strchr("ijlrft", c) != NULL) return 0.38;
  if (isupper((unsigned char)c)) return 0.74;
  if (isdigit((unsigned char)c) || islower((unsigned char)c)) return 0.52;
  return strchr(",;.:!|", c) != NULL ? 0.35 : 0.42;
}

static double matrix_width(const char *from, const char *to);

/* \begin{...} to its \end{...}: one thing, that cannot be broken. */
static Token environment(const char *s) {
  const char *body = strchr(s, '}'), *end = s + 6;
  if (body == NULL) return (Token){ATOM, s, 6, 0};
  for (int depth = 1; depth > 0 && *end != '\0'; end++) {
    if (strncmp(end, "\\begin{", 7) == 0) depth++;
    if (strncmp(end, "\\end{", 5) == 0 && --depth == 0) break;
  }
  const char *close = strchr(end, '}');
  const size_t len = close == NULL ? strlen(s) : (size_t)(close + 1 - s);
  return (Token){ATOM, s, len, matrix_width(body + 1, end)};
}

static Token command(const char *s) {
  size_t n = 1;
  while (isalpha((unsigned char)s[n])) n++;
  if (n == 6 && strncmp(s, "\\begin", 6) == 0) return environment(s);
  if (n == 1) return (Token){strchr(",;:!> ", s[1]) != NULL ? BLANK : ATOM, s, 2, s[1] == ',' ? 0.17 : s[1] == '|' ? 0.5 : 0.3};
  for (size_t i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++)
    if (strlen(COMMANDS[i].name) == n - 1 && memcmp(COMMANDS[i].name, s + 1, n - 1) == 0) return (Token){COMMANDS[i].kind, s, n, COMMANDS[i].width};
  return (Token){ATOM, s, n, 0.6}; /* a Greek letter or the like */
}

static Token token(const char *s) {
  switch (*s) {
    case '\\': return command(s);
    case '{': return (Token){OPEN, s, 1, 0};
    case '}': return (Token){CLOSE, s, 1, 0};
    case '^':
    case '_': return (Token){SCRIPT, s, 1, 0};
    case ' ': return (Token){BLANK, s, 1, 0};
    case '(':
    case '[': return (Token){BEGIN, s, 1, 0.39};
    case ')':
    case ']': return (Token){END, s, 1, 0.39};
    case '+':
    case '-': return (Token){BINARY, s, 1, 1.2};
    case '=':
    case '<':
    case '>': return (Token){RELATION, s, 1, 1.33};
    default: return (Token){ATOM, s, 1, letter_width(*s)};
  }
}

/* ---- width ----------------------------------------------------------------------------------------------------- */

static double group_width(const char **s);

/* The next token or group with its scripts and arguments; s is moved behind it. */
static double item_width(const char **s) {
  const Token t = token(*s);
  *s += t.len;
  switch (t.kind) {
    case OPEN: return group_width(s);
    case SCRIPT: return 0.7 * item_width(s);
    case FRACTION: {
      const double over = item_width(s), under = item_width(s);
      return t.width + (over > under ? over : under);
    }
    case WORDS: return t.width + item_width(s);
    default: return t.width;
  }
}

static double group_width(const char **s) {
  double width = 0;
  while (**s != '\0' && **s != '}') width += item_width(s);
  if (**s == '}') ++*s;
  return width;
}

double latex_width(const char *formula) {
  double width = 0;
  while (*formula != '\0') width += *formula == '}' ? (double)(formula++, 0) : item_width(&formula);
  return width;
}

/* The widest row between the braces: cells and what stands between them. */
static double matrix_width(const char *from, const char *to) {
  double widest = 0, row = 0.9;
  for (const char *s = from; s < to;) {
    if (strncmp(s, "\\\\", 2) == 0) {
      s += 2;
      row = 0.9;
    } else if (*s == '&') {
      s++;
      row += 1;
    } else {
      row += *s == '}' ? (double)(s++, 0) : item_width(&s);
    }
    if (row > widest) widest = row;
  }
  return widest;
}

/* ---- wide fractions ---------------------------------------------------------------------------------------------- */

enum { MOST_FRACTIONS = 32 };

/* The first fraction that is wider than the room, NULL if there is none. */
static const char *wide_fraction(const char *formula, double room) {
  for (const char *s = formula; *s != '\0'; s += token(s).len) {
    if (token(s).kind != FRACTION) continue;
    const char *end = s;
    if (item_width(&end) > room) return s;
  }
  return NULL;
}

/* \frac{N}{D} as \frac{1}{D} (N), or, where D is wide itself, as (N) (D)^{-1}: these can be broken. */
static const char *without_wide_fractions(Arena *arena, const char *formula, double room) {
  for (int i = 0; i < MOST_FRACTIONS; i++) {
    const char *at = wide_fraction(formula, room);
    if (at == NULL) break;
    const char *over = at + token(at).len, *under = over, *end;
    item_width(&under);
    end = under;
    const double below = item_width(&end);
    if (*over != '{' || *under != '{') break;
    const int before = (int)(at - formula), nover = (int)(under - over - 2), nunder = (int)(end - under - 2);
    const char *n = arena_strndup(arena, over + 1, (size_t)nover), *d = arena_strndup(arena, under + 1, (size_t)nunder);
    const char *frame = below > room ? "%.*s\\left(%s\\right) \\left(%s\\right)^{-1}%s" : "%.*s\\left(%s\\right) \\frac{1}{%s}%s";
    formula = arena_printf(arena, frame, before, formula, n, d, end);
  }
  return formula;
}

static const double INDENT = 1;     /* of the rows that go on, em: the \quad of the joint */
static const double SHORTEST = 0.3; /* of the room, that a row fills at least */

/* ---- breaks ---------------------------------------------------------------------------------------------------- */

/* A place before which a row may end: how deep in delimiters, and how far from the formula's beginning. */
typedef struct Place {
  const char *s;
  int depth;
  bool sign; /* at a sign of a sum or an elementwise product, rather than between factors */
  int group; /* the delimiters it stands in, -1 outside all */
  double at;
} Place;

/* What stands between two delimiters. */
typedef struct Group {
  int outer; /* the group it stands in */
  double from, to;
} Group;

typedef struct Places {
  Place *items;
  int count;
  Group *groups;
  double end;
} Places;

/* Skips the token's argument, so that nothing inside braces is broken. */
static double whole_width(const char **s) {
  const char *begin = *s;
  const Token t = token(begin);
  if (t.kind == LEFT || t.kind == RIGHT) {
    *s += t.len;
    return t.width + item_width(s);
  }
  return item_width(s);
}

static Places places_of(Arena *arena, const char *formula) {
  const int len = (int)strlen(formula) + 1;
  Places p = {.items = ARENA_ARRAY(arena, Place, len), .groups = ARENA_ARRAY(arena, Group, len)};
  int depth = 0, group = -1, ngroups = 0;
  bool operand = false; /* whether a sign here is between two operands */
  bool big = false;     /* whether a sum sign, whose bounds may follow, stands before */
  for (const char *s = formula; *s != '\0';) {
    const Token t = token(s);
    const bool between = t.kind == BINARY && operand;
    const bool product = t.kind == BLANK && t.len == 1 && operand && token(s + 1).kind != BINARY && s > formula && token(s + 1).kind != RELATION;
    if (between || product) p.items[p.count++] = (Place){s, depth, between, group, p.end};
    if (t.kind == LEFT || t.kind == BEGIN) {
      depth++;
      p.groups[ngroups] = (Group){group, p.end, p.end};
      group = ngroups++;
    }
    if (t.kind == RIGHT || t.kind == END) {
      depth--;
      if (group >= 0) {
        p.groups[group].to = p.end;
        group = p.groups[group].outer;
      }
    }
    big = t.kind == BIG || (big && t.kind == SCRIPT);
    if (t.kind != BLANK) operand = !big && t.kind != BINARY && t.kind != RELATION && t.kind != LEFT && t.kind != BEGIN;
    p.end += *s == '}' ? (double)(s++, 0) : whole_width(&s);
  }
  return p;
}

static const double SMALL = 0.7; /* of the room: what stands in brackets and is no wider is not broken but in need */

/* How ill a row ends at the place: inside rather than outside, between factors rather than at a sign, in the middle of what
 * would fit a row. */
static int badness(const Places *p, const Place *x, double room) {
  const bool small = x->group >= 0 && p->groups[x->group].to - p->groups[x->group].from < SMALL * room;
  return 2 * x->depth + (x->sign ? 0 : 3) + (small ? 8 : 0);
}

/* The place before which the row from `from` on ends: the least bad, late rather than early.  -1 if the rest fits, or cannot
 * be broken. */
static int next_break(const Places *p, int first, double from, double room) {
  if (p->end - from <= room) return -1;
  int best = -1, least = 0;
  for (int i = first; i < p->count; i++) {
    const Place *x = &p->items[i];
    if (x->at - from < SHORTEST * room) continue;
    if (x->at - from > room) break;
    const int bad = badness(p, x, room);
    if (best >= 0 && bad > least) continue;
    best = i;
    least = bad;
  }
  return best;
}

/* For each \left of the formula, in order, whether its \right stands in another row.  Whatever is open at a break is open
 * around it too, so that marking from the inside stops at the first that is marked. */
static bool *broken_delimiters(Arena *arena, const char *formula, const char *const *breaks, int count) {
  const int len = (int)strlen(formula) + 1;
  bool *broken = ARENA_ARRAY(arena, bool, len);
  int *open = ARENA_ARRAY(arena, int, len);
  int depth = 0, lefts = 0, next = 0;
  for (const char *s = formula; *s != '\0'; s += token(s).len) {
    if (next < count && s == breaks[next]) {
      next++;
      for (int i = depth - 1; i >= 0 && !broken[open[i]]; i--) broken[open[i]] = true;
    }
    const Kind k = token(s).kind;
    if (k == LEFT) open[depth++] = lefts++;
    if (k == RIGHT && depth > 0) depth--;
  }
  return broken;
}

static const char *copy_rows(Arena *arena, const char *formula, const char *const *breaks, int count, const char *joint) {
  const bool *broken = broken_delimiters(arena, formula, breaks, count);
  bool *open = ARENA_ARRAY(arena, bool, (int)strlen(formula) + 1);
  Buf out = buf_new(arena);
  int depth = 0, lefts = 0, next = 0;
  for (const char *s = formula; *s != '\0';) {
    if (next < count && s == breaks[next]) {
      buf_add(&out, joint);
      next++;
      while (*s == ' ') s++;
      if (token(s).kind != BINARY) buf_add(&out, "\\cdot "); /* between factors */
      continue;
    }
    if (*s == ' ' && next < count && s + 1 == breaks[next]) {
      s++;
      continue;
    }
    const Token t = token(s);
    if (t.kind == LEFT) {
      open[depth] = broken[lefts++];
      buf_add(&out, open[depth++] ? "\\biggl" : "\\left");
    } else if (t.kind == RIGHT && depth > 0) {
      buf_add(&out, open[--depth] ? "\\biggr" : "\\right");
    } else {
      buf_addn(&out, s, t.len);
    }
    s += t.len;
  }
  return buf_str(&out);
}

const char *latex_break(Arena *arena, const char *formula, double room, const char *joint) {
  if (latex_width(formula) <= room) return formula;
  formula = without_wide_fractions(arena, formula, room);
  const Places p = places_of(arena, formula);
  const char **breaks = ARENA_ARRAY(arena, const char *, p.count + 1);
  int count = 0;
  double from = 0;
  for (int i = -1; (i = next_break(&p, i + 1, from, from > 0 ? room - INDENT : room)) >= 0; from = p.items[i].at) breaks[count++] = p.items[i].s;
  return count == 0 ? formula : copy_rows(arena, formula, breaks, count, joint);
}
