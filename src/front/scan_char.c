/* Tokens of the scanner's rules. */
#include "front/scan_char.h"

enum { MAX_TOKENS = 1000000 };

void scan_advance(Scan *s, int len) {
  s->at.start = s->at.end;
  s->at.end += len;
}

void scan_retreat(Scan *s, int len) { s->at.end = s->at.start + len; }

void scan_blank(Scan *s) { s->blank = true; }

Token *scan_add(Scan *s, int kind) {
  if (s->t->count == MAX_TOKENS)
    diag_error(s->t->c->diag, ERR_LIMIT, s->at, "a statement may have %d words and signs", MAX_TOKENS);
  Token *res = tokens_add(s->t, kind, s->at);
  if (s->blank) res->flags |= TOKEN_BLANK;
  s->blank = false;
  s->script = false;
  return res;
}

void scan_ascii(Scan *s, char ch) {
  switch (ch) {
  case '^': scan_add(s, TOK_POWER); return;
  case '_': scan_add(s, TOK_SUB); return;
  case '|': scan_add(s, RAW_BAR); return;
  case '&': scan_add(s, RAW_ALIGN); return;
  case '.': scan_add(s, RAW_STOP); return;
  case '<':
  case '>': scan_add(s, ch == '<' ? RAW_LESS : RAW_GREATER)->value = ch == '<' ? REL_LT : REL_GT; return;
  default: scan_add(s, (unsigned char)ch); return;
  }
}

void scan_brace(Scan *s, int kind) { scan_add(s, kind)->flags |= TOKEN_BRACES; }

void scan_dollar(Scan *s) {
  scan_add(s, s->dollar ? RAW_MATH_CLOSE : RAW_MATH_OPEN);
  s->dollar = !s->dollar;
}

void scan_relation(Scan *s, Relation r) { scan_add(s, TOK_RELATION)->value = (int)r; }

void scan_number(Scan *s, const char *text, int len) {
  Token *t = scan_add(s, TOK_NUMBER);
  t->name = arena_strndup(s->t->c->arena, text, (size_t)len);
}

static const char *word(Scan *s, const char *text, int len) {
  if (len <= MAX_NAME) return intern_n(s->t->c->names, text, (size_t)len);
  diag_error(s->t->c->diag, ERR_LIMIT, s->at, "a name may have %d letters, this one has %d", MAX_NAME, len);
  return "";
}

void scan_word(Scan *s, const char *text, int len) { scan_add(s, RAW_WORD)->name = word(s, text, len); }

void scan_command(Scan *s, const char *text, int len) { scan_add(s, RAW_COMMAND)->name = word(s, text, len); }

void scan_string(Scan *s, const char *text, int len) { scan_add(s, TOK_STRING)->name = word(s, text + 1, len - 2); }

bool scan_behind_operand(const Scan *s) {
  const Tokens *t = s->t;
  switch (tokens_kind(t, t->count - 1)) {
  case RAW_WORD:
  case RAW_COMMAND:
  case RAW_BAR:
  case RAW_NORM:
  case RAW_PRIME:
  case RAW_MATH_CLOSE:
  case TOK_NUMBER:
  case TOK_SUB: /* `_`, the last result */
  case TOK_STRING:
  case TOK_ANGLE_CLOSE:
  case TOK_PINV:
  case RAW_GREATER:
  case RAW_INFINITY:
  case ')':
  case ']':
  case '}': return true;
  case '*':
  case '+':
  case TOK_POWER: /* A^' */
  case '{': return tokens_kind(t, t->count - 1) == TOK_POWER || tokens_kind(t, t->count - 2) == TOK_POWER;
  default: return false;
  }
}

void scan_prime(Scan *s) {
  if (scan_behind_operand(s)) {
    scan_add(s, RAW_PRIME);
    return;
  }
  diag_error(s->t->c->diag, ERR_SYNTAX, s->at, "`'` transposes what stands before it, and nothing stands there");
  diag_hint(s->t->c->diag, "a word in quotes needs a closing quote: 'fro'");
}

void scan_sign(Scan *s) { scan_add(s, RAW_FOREIGN); }

bool scan_unknown(Scan *s) {
  Ctx *c = s->t->c;
  unsigned char ch = (unsigned char)s->text[s->at.start];
  if (ch == '\\')
    return diag_error(c->diag, ERR_SYNTAX, s->at, "a backslash begins a LaTeX command, and none stands here");
  if (ch == '"') {
    diag_error(c->diag, ERR_SYNTAX, s->at, "this quote is not closed");
    return false;
  }
  if (ch < 0x20 || ch == 0x7F) return diag_error(c->diag, ERR_SYNTAX, s->at, "the byte 0x%02X has no meaning here", ch);
  return diag_error(c->diag, ERR_SYNTAX, s->at, "`%c` has no meaning here", ch);
}
