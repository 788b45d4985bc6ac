/* One pass over the characters, with counters for what is open.  Whatever the grammar thinks of the text, the
 * cut between statements is found without it, so that an error in one does not touch the next. */
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "front/front.h"

/* TeX's delimiters of a formula. */
typedef enum Formula {
  FORMULA_NONE,
  FORMULA_DOLLAR,  /* $ ... $: ends with its line */
  FORMULA_DOUBLE,  /* $$ ... $$ */
  FORMULA_BRACKET, /* \[ ... \] */
  FORMULA_PAREN    /* \( ... \) */
} Formula;

typedef struct Reader {
  const char *text;
  size_t len, at;
  size_t brackets;     /* open ( [ { \{ \left */
  size_t environments; /* open \begin */
  Formula formula;
  size_t outer_brackets, outer_environments; /* what was open when the formula began */
  size_t end;       /* behind the last character that is neither blank nor comment */
  bool seen;        /* this line holds more than blanks */
  bool goes_on;     /* the last token asks for a further one */
  bool script;      /* the last token is ^ or _ */
  bool quote_opens; /* a ' here begins a string */
  bool command;     /* the statement is a command: one line, whatever stands in it */
  bool file;        /* ... that takes a file's name, perhaps in quotes */
} Reader;

/* ---- characters ---------------------------------------------------------------------------------------- */

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f'; }

/* The sign at `at`, and in *n how many bytes it takes; a full-width one counts as its ASCII twin. */
static char sign_at(const char *text, size_t len, size_t at, size_t *n) {
  const unsigned char *s = (const unsigned char *)text + at;
  *n = 1;
  if (len - at < 3 || s[0] != 0xEF || (s[1] != 0xBC && s[1] != 0xBD)) return text[at];
  const char twin = (char)((s[1] - 0xBC) * 0x40 + s[2] - 0x60);
  if (strchr("()[]{},;:=+-*/^_<", twin) == NULL || twin == '\0') return text[at];
  *n = 3;
  return twin;
}

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool is_name_byte(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static char peek(const Reader *r, size_t ahead) {
  return ahead < r->len - r->at ? r->text[r->at + ahead] : '\n';
}

static size_t skip_blanks(const char *text, size_t len, size_t at) {
  while (at < len && is_blank(text[at])) at++;
  return at;
}

static bool in_list(const char *const *list, const char *s, size_t len) {
  for (; *list != NULL; list++)
    if (strlen(*list) == len && memcmp(*list, s, len) == 0) return true;
  return false;
}

/* ---- words that begin statements ----------------------------------------------------------------------- */

static bool is_request_word(const char *s, size_t len) {
  static const char *const words[] = {"grad",   "jac",   "hess",       "deriv", "diff", "simplify", "expand", "factor",
                                      "solve",  "check", "stationary", "eval",  "shape", "shapes",  NULL};
  return in_list(words, s, len);
}

static bool is_command_word(const char *s, size_t len) {
  static const char *const words[] = {"help", "vars", "clear", "set", "load", "save", "history", "quit", "exit", NULL};
  return in_list(words, s, len);
}

static size_t name_length(const char *text, size_t len, size_t at) {
  size_t n = 0;
  while (n < len - at && is_name_byte(text[at + n])) n++;
  return n;
}

/* Whether the line at `at` begins like a statement: by a word, or (names) by NAME : or NAME =. */
static bool begins_statement(const char *text, size_t len, size_t at, bool names) {
  at = skip_blanks(text, len, at);
  const bool colon = at < len && text[at] == ':';
  if (colon) at++;
  const size_t n = name_length(text, len, at);
  if (n == 0 || (text[at] >= '0' && text[at] <= '9')) return false;
  if (is_command_word(text + at, n)) return true;
  if (colon) return false;
  if (is_request_word(text + at, n)) return true;
  if (!names) return false;
  at = skip_blanks(text, len, at + n);
  if (at == len) return false;
  return text[at] == ':' || (text[at] == '=' && (at + 1 == len || text[at + 1] != '='));
}

/* ---- tokens -------------------------------------------------------------------------------------------- */

/* The token up to `to` is part of the statement. */
static void take(Reader *r, size_t to, bool goes_on, bool quote_opens) {
  /* A^* and A^+ end in no operator. */
  r->goes_on = goes_on && !r->script && !r->command;
  r->script = false;
  r->quote_opens = quote_opens;
  r->at = r->end = to;
  r->seen = true;
}

/* Blanks of TeX: they change nothing in what went before. */
static void take_spacing(Reader *r, size_t to) {
  r->at = r->end = to;
  r->seen = true;
}

static void open_bracket(Reader *r, size_t to, bool quote_opens) {
  r->brackets++;
  take(r, to, false, quote_opens);
}

static void close_bracket(Reader *r, size_t to) {
  if (r->brackets > 0) r->brackets--;
  take(r, to, false, false);
}

static void open_formula(Reader *r, Formula f, size_t to) {
  if (r->formula == FORMULA_NONE) {
    r->formula = f;
    r->outer_brackets = r->brackets;
    r->outer_environments = r->environments;
  }
  take(r, to, false, false);
}

/* What was left open inside is the formula's own fault. */
static void close_formula(Reader *r, Formula f, size_t to) {
  if (r->formula == f) {
    r->formula = FORMULA_NONE;
    r->brackets = r->outer_brackets;
    r->environments = r->outer_environments;
  }
  take(r, to, false, false);
}

static void read_dollar(Reader *r) {
  const bool two = peek(r, 1) == '$' && r->formula != FORMULA_DOLLAR;
  const Formula f = two ? FORMULA_DOUBLE : FORMULA_DOLLAR;
  const size_t to = r->at + (two ? 2 : 1);
  if (r->formula == f) close_formula(r, f, to);
  else open_formula(r, f, to);
}

/* The end of a string that begins here; 0 if it is not closed on its line. */
static size_t string_end(const Reader *r) {
  for (size_t i = r->at + 1; i < r->len && r->text[i] != '\n'; i++)
    if (r->text[i] == r->text[r->at]) return i + 1;
  return 0;
}

static void read_quote(Reader *r) {
  const bool opens = r->text[r->at] == '"' || r->quote_opens;
  const size_t to = opens ? string_end(r) : 0;
  take(r, to > 0 ? to : r->at + 1, false, false);
}

/* ---- LaTeX --------------------------------------------------------------------------------------------- */

/* Behind \left or \right: its delimiter, if it stands on the same line. */
static size_t delimiter_end(const Reader *r, size_t at) {
  at = skip_blanks(r->text, r->len, at);
  if (at == r->len || r->text[at] == '\n') return 0;
  uint32_t cp;
  if (r->text[at] != '\\') return at + utf8_decode(r->text + at, r->len - at, &cp);
  size_t to = at + 1;
  while (to < r->len && is_letter(r->text[to])) to++;
  if (to > at + 1 || to == r->len || r->text[to] == '\n') return to;
  return to + utf8_decode(r->text + to, r->len - to, &cp);
}

static void read_command(Reader *r, size_t to) {
  static const char *const operators[] = {"cdot", "times", "circ", "odot", "oslash", "otimes", "ast", "in",
                                          "le",   "leq",   "ge",   "geq",  "ne",     "neq",    NULL};
  static const char *const spacing[] = {"quad", "qquad", "displaystyle", NULL};
  const char *name = r->text + r->at + 1;
  const size_t n = to - r->at - 1;
  const bool left = n == 4 && memcmp(name, "left", n) == 0, right = n == 5 && memcmp(name, "right", n) == 0;
  if (left || right) {
    const size_t behind = delimiter_end(r, to);
    if (behind == 0) take(r, to, false, false);
    else if (left) open_bracket(r, behind, true);
    else close_bracket(r, behind);
  } else if (n == 5 && memcmp(name, "begin", n) == 0) {
    r->environments++;
    take(r, to, false, false);
  } else if (n == 3 && memcmp(name, "end", n) == 0) {
    if (r->environments > 0) r->environments--;
    take(r, to, false, false);
  } else if (in_list(spacing, name, n)) {
    take_spacing(r, to);
  } else {
    take(r, to, in_list(operators, name, n), false);
  }
}

static void read_backslash(Reader *r) {
  size_t to = r->at + 1;
  while (to < r->len && is_letter(r->text[to])) to++;
  if (to > r->at + 1) {
    read_command(r, to);
    return;
  }
  const char c = peek(r, 1);
  if (to < r->len && c != '\n') to++;
  switch (c) {
    case '{': open_bracket(r, to, false); break;
    case '}': close_bracket(r, to); break;
    case '[': open_formula(r, FORMULA_BRACKET, to); break;
    case ']': close_formula(r, FORMULA_BRACKET, to); break;
    case '(': open_formula(r, FORMULA_PAREN, to); break;
    case ')': close_formula(r, FORMULA_PAREN, to); break;
    case '\\': take(r, to, true, false); break;
    case ',':
    case ';':
    case ':':
    case '!':
    case '>':
    case ' ': take_spacing(r, to); break;
    default: take(r, to, false, false);
  }
}

/* ---- the pass ------------------------------------------------------------------------------------------ */

static bool is_operator(uint32_t cp) {
  static const uint32_t signs[] = {0xB7,   0xD7,   0x2208, 0x2212, 0x2215, 0x2217, 0x2218, 0x2260,
                                   0x2264, 0x2265, 0x2297, 0x2298, 0x2299, 0x22C5, 0x2254};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (signs[i] == cp) return true;
  return false;
}

static void read_token(Reader *r) {
  size_t n;
  const char c = sign_at(r->text, r->len, r->at, &n);
  const size_t to = r->at + n;
  switch (c) {
    case '(':
    case '[': open_bracket(r, to, true); break;
    case '{': open_bracket(r, to, false); break;
    case ')':
    case ']':
    case '}': close_bracket(r, to); break;
    case '$': read_dollar(r); break;
    case '\\': read_backslash(r); break;
    case '\'':
    case '"': read_quote(r); break;
    case '&':
    case '~': take_spacing(r, to); break;
    case ',':
    case '=': take(r, to, true, true); break;
    case ';': take(r, to, false, true); break;
    case '+':
    case '-':
    case '*':
    case '/':
    case '<': take(r, to, true, false); break;
    case '^':
      take(r, to, true, false);
      r->script = true;
      break;
    case '_':
      take(r, to, false, false);
      r->script = true;
      break;
    default: {
      uint32_t cp;
      n = utf8_decode(r->text + r->at, r->len - r->at, &cp);
      take(r, r->at + n, cp >= 0x80 && is_operator(cp), false);
    }
  }
}

static bool is_open(const Reader *r) {
  return !r->command && (r->brackets > 0 || r->environments > 0 || r->formula > FORMULA_DOLLAR);
}

/* At a newline or the end of the text: whether the statement ends there.  In the lines of a displayed formula
 * NAME = is an equation, not a definition; and an operator asks for the next line, not for one behind a gap. */
static bool line_ends_statement(Reader *r) {
  const bool names = r->brackets > 0 && r->environments == 0 && r->formula <= FORMULA_DOLLAR;
  bool ends;
  if (is_open(r)) ends = r->at < r->len && begins_statement(r->text, r->len, r->at + 1, names);
  else ends = !r->goes_on || !r->seen;
  r->seen = false;
  return ends;
}

static void skip_comment(Reader *r) {
  const char *newline = memchr(r->text + r->at, '\n', r->len - r->at);
  r->at = newline != NULL ? (size_t)(newline - r->text) : r->len;
  r->seen = true;
}

/* Goes to where the statement ends; false if the text ends before it does. */
static bool read_to_end(Reader *r) {
  while (r->at < r->len) {
    size_t n;
    const char c = sign_at(r->text, r->len, r->at, &n);
    if (c == '\n') {
      if (line_ends_statement(r)) return true;
      r->at++;
    } else if (c == ';' && !is_open(r) && r->formula == FORMULA_NONE) {
      return true;
    } else if (c == '#' || c == '%') {
      skip_comment(r);
    } else if (is_blank(c)) {
      /* Only the name of a file may be a string behind a blank that follows a word. */
      if (r->file) r->quote_opens = true;
      r->at++;
    } else {
      read_token(r);
    }
  }
  /* Behind a newline there is no further line yet. */
  return r->text[r->len - 1] != '\n' && line_ends_statement(r);
}

/* The first character at or behind `at` that is part of a statement. */
static size_t skip_to_statement(const char *text, size_t len, size_t at) {
  if (at == 0 && len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) at = 3;
  for (size_t n = 1; at < len; at += n) {
    const char c = sign_at(text, len, at, &n);
    if (c == '#' || c == '%') {
      const char *newline = memchr(text + at, '\n', len - at);
      if (newline == NULL) return len;
      at = (size_t)(newline - text);
    } else if (!is_blank(c) && c != '\n' && c != ';') {
      break;
    }
  }
  return at;
}

static Reader reader_at(const char *text, size_t len, size_t at) {
  Reader r = {.text = text, .len = len, .at = at, .end = at, .quote_opens = true};
  const size_t word = text[at] == ':' ? at + 1 : at;
  const size_t n = name_length(text, len, word);
  r.command = is_command_word(text + word, n);
  r.file = r.command && n == 4 && (memcmp(text + word, "load", n) == 0 || memcmp(text + word, "save", n) == 0);
  return r;
}

ReadResult read_statement(const char *text, size_t len, size_t from, bool at_eof, size_t *begin, size_t *end,
                          size_t *next) {
  *begin = *end = *next = skip_to_statement(text, len, from);
  if (*begin == len) return READ_END;
  Reader r = reader_at(text, len, *begin);
  if (!read_to_end(&r) && !at_eof) return READ_MORE;
  *end = r.end;
  size_t n = 0;
  if (r.at < len) sign_at(text, len, r.at, &n); /* the newline or semicolon */
  *next = r.at + n;
  return READ_STATEMENT;
}
