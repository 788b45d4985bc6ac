/* Characters outside ASCII: Greek letters, operators, super- and subscripts, full-width punctuation. */
#include <ctype.h>

#include "base/utf8.h"
#include "front/scan_char.h"

typedef enum Class {
  CLASS_LETTER, /* a name of its own; text is its name */
  CLASS_WORD,   /* stands for a word of the language */
  CLASS_TOKEN,  /* stands for one token, kind */
  CLASS_ASCII,  /* the same as this ASCII sign */
  CLASS_SUPER,  /* superscript of text */
  CLASS_SUB,
  CLASS_ACCENT,   /* on the letter before; text is its name */
  CLASS_FRACTION, /* text is "1/2" */
  CLASS_BLANK
} Class;

typedef struct Row {
  uint32_t code;
  Class class;
  int kind;
  const char *text;
} Row;

static const Row rows[] = {
#define LETTER(code, name)   {code, CLASS_LETTER, 0, name},
#define SPELL(code, name)    {code, CLASS_WORD, 0, name},
#define TOKEN(code, kind)    {code, CLASS_TOKEN, kind, NULL},
#define ASCII(code, text)    {code, CLASS_ASCII, 0, text},
#define SUPER(code, text)    {code, CLASS_SUPER, 0, text},
#define SUB(code, text)      {code, CLASS_SUB, 0, text},
#define ACCENT(code, text)   {code, CLASS_ACCENT, 0, text},
#define FRACTION(code, text) {code, CLASS_FRACTION, 0, text},
#define BLANK(code)          {code, CLASS_BLANK, 0, NULL},
#include "front/characters.def"
};

static const Row *row_of(uint32_t code) {
  size_t low = 0, high = sizeof rows / sizeof *rows;
  while (low < high) {
    size_t mid = (low + high) / 2;
    if (rows[mid].code < code) low = mid + 1;
    else high = mid;
  }
  return low < sizeof rows / sizeof *rows && rows[low].code == code ? &rows[low] : NULL;
}

/* ---- super- and subscripts: a run becomes ^{...} or _{...} ------------------------------------------------ */

static bool too_long(Scan *s, const Token *t) {
  if (strlen(t->name) < MAX_DIGITS) return false;
  diag_error(s->t->c->diag, ERR_LIMIT, t->span, "a name or a number may have %d characters", MAX_DIGITS);
  return true;
}

static void add_script_item(Scan *s, const char *text) {
  Tokens *t = s->t;
  bool digit = text[0] >= '0' && text[0] <= '9';
  Token *last = &t->items[t->count - 1];
  if (digit && last->kind == TOK_NUMBER) {
    if (too_long(s, last)) return;
    last->name = arena_printf(t->c->arena, "%s%s", last->name, text);
    last->span.end = s->at.end;
  } else if (digit) {
    scan_number(s, text, 1);
  } else if ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z')) {
    scan_word(s, text, (int)strlen(text));
  } else {
    scan_ascii(s, text[0]);
  }
}

/* Aᵀ⁻¹ and A⁻¹ᵀ are two superscripts, A⁻ᵀ is one. */
static bool goes_on(const Scan *s, int kind, const char *text) {
  if (!s->script || s->script_kind != kind || s->blank) return false;
  const Token *last = &s->t->items[s->t->count - 2];
  if (kind != TOK_POWER) return true;
  if (strcmp(text, "T") == 0) return last->kind == '-';
  return last->kind != RAW_WORD || strcmp(last->name, "T") != 0;
}

static void add_script(Scan *s, int kind, const char *text) {
  if (goes_on(s, kind, text)) {
    s->t->count--; /* the run goes on: its brace opens again */
  } else {
    scan_add(s, kind);
    scan_add(s, '{')->span.end = s->at.start;
  }
  add_script_item(s, text);
  Span end = {s->at.end, s->at.end};
  scan_add(s, '}')->span = end;
  s->script = true;
  s->script_kind = kind;
}

/* ---- the others ------------------------------------------------------------------------------------------ */

static void add_fraction(Scan *s, const char *text) {
  scan_add(s, '{');
  scan_number(s, text, 1);
  scan_add(s, '/');
  scan_number(s, text + 2, 1);
  scan_add(s, '}');
}

static bool add_accent(Scan *s, const char *accent) {
  Tokens *t = s->t;
  Token *last = t->count > 0 ? &t->items[t->count - 1] : NULL;
  if (last == NULL || last->kind != RAW_WORD || s->blank)
    return diag_error(t->c->diag, ERR_SYNTAX, s->at, "an accent belongs behind a letter");
  if (too_long(s, last)) return false;
  last->name = intern(t->c->names, arena_printf(t->c->arena, "%s_%s", last->name, accent));
  last->span.end = s->at.end;
  last->flags |= TOKEN_WHOLE;
  return true;
}

static bool add_row(Scan *s, const Row *r) {
  switch (r->class) {
  case CLASS_LETTER:
    scan_word(s, r->text, (int)strlen(r->text));
    s->t->items[s->t->count - 1].flags |= TOKEN_GLYPH | TOKEN_WHOLE;
    return true;
  case CLASS_WORD:
    scan_word(s, r->text, (int)strlen(r->text));
    s->t->items[s->t->count - 1].flags |= TOKEN_GLYPH;
    return true;
  case CLASS_TOKEN:
    if (r->kind == RAW_PRIME) scan_prime(s);
    else scan_add(s, r->kind);
    return true;
  case CLASS_ASCII:
    if (strcmp(r->text, "<=") == 0) scan_relation(s, REL_LE);
    else if (strcmp(r->text, ">=") == 0) scan_relation(s, REL_GE);
    else if (strcmp(r->text, "!=") == 0) scan_relation(s, REL_NE);
    else if (strcmp(r->text, "succ") == 0) scan_relation(s, REL_SUCC);
    else if (strcmp(r->text, "succeq") == 0) scan_relation(s, REL_SUCCEQ);
    else scan_ascii(s, r->text[0]);
    return true;
  case CLASS_SUPER: add_script(s, TOK_POWER, r->text); return true;
  case CLASS_SUB: add_script(s, TOK_SUB, r->text); return true;
  case CLASS_ACCENT: return add_accent(s, r->text);
  case CLASS_FRACTION: add_fraction(s, r->text); return true;
  case CLASS_BLANK: scan_blank(s); return true;
  }
  return true;
}

/* Letters of the mathematical alphabets, thirteen styles of 52 letters: bold ones are bold, double-struck
 * ones are sets; the others are the letters. */
static bool add_math_letter(Scan *s, uint32_t code) {
  enum { FIRST = 0x1D400, STYLES = 13, LETTERS = 52 };
  static const bool bold[STYLES] = {true, false, true, false, true, false, false,
                                    true, false, true, false, true, false};
  if (code < FIRST || code >= FIRST + STYLES * LETTERS) return false;
  uint32_t style = (code - FIRST) / LETTERS, i = (code - FIRST) % LETTERS;
  char letter = (char)(i < 26 ? 'A' + i : 'a' + (i - 26));
  scan_word(s, &letter, 1);
  s->t->items[s->t->count - 1].flags |= TOKEN_WHOLE | (bold[style] ? TOKEN_BOLD : 0u);
  return true;
}

/* ２３ is one number, as 23; each full-width letter is a name. */
static void add_wide(Scan *s, char ch) {
  Tokens *t = s->t;
  Token *last = t->count > 0 ? &t->items[t->count - 1] : NULL;
  if (ch < '0' || ch > '9') {
    scan_word(s, &ch, 1);
    t->items[t->count - 1].flags |= TOKEN_WHOLE;
  } else if (last != NULL && last->kind == TOK_NUMBER && !s->blank && !too_long(s, last)) {
    last->name = arena_printf(t->c->arena, "%s%c", last->name, ch);
    last->span.end = s->at.end;
  } else {
    scan_number(s, &ch, 1);
  }
}

static bool add_character(Scan *s, uint32_t code) {
  const Row *r = row_of(code);
  if (r != NULL) return add_row(s, r);
  if (code > 0xFF00 && code < 0xFF5F) { /* full width */
    char ch = (char)(code - 0xFEE0);
    if (strchr("+-*/^_|()[]{},;:=.&<>", ch) != NULL) {
      scan_ascii(s, ch);
      return true;
    }
    if (isalnum((unsigned char)ch)) {
      add_wide(s, ch);
      return true;
    }
  }
  if (add_math_letter(s, code)) return true;
  scan_add(s, RAW_FOREIGN); /* an error, unless \text holds it */
  return true;
}

bool scan_characters(Scan *s, const char *text, size_t len) {
  s->at.end = s->at.start;
  for (size_t i = 0; i < len;) {
    uint32_t code;
    size_t n = utf8_decode(text + i, len - i, &code);
    scan_advance(s, (int)n);
    if (code == 0xFFFD && n == 1) return diag_error(s->t->c->diag, ERR_SYNTAX, s->at, "this byte is not valid UTF-8");
    if (!add_character(s, code) || s->t->c->diag->failed) return false;
    i += n;
  }
  return true;
}
