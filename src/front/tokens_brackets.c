/* Every bracket finds its partner.  A bar, single or double, closes where an operand ends before it and the
 * innermost open bracket is one of its kind; otherwise it opens.  \left| and \lvert say it themselves. */
#include <string.h>

#include "front/brackets.h"

static int innermost(const Brackets *b) { return b->depth > 0 ? b->out->items[b->open[b->depth - 1]].kind : 0; }

static const char *sign_of(const Brackets *b, const Token *t) {
  switch (t->kind) {
  case TOK_BAR_OPEN: return "|";
  case TOK_NORM_OPEN: return "||";
  case TOK_ANGLE_OPEN: return "<";
  case TOK_FRAC_OPEN: return "{";
  default: return tokens_text(b->in, t);
  }
}

static bool never_closed(Brackets *b, int place) {
  const Token *t = &b->out->items[place];
  diag_error(b->c->diag, ERR_SYNTAX, t->span, "`%s` was never closed", sign_of(b, t));
  if (t->kind == TOK_BAR_OPEN) diag_hint(b->c->diag, "where bars stand in bars, write det(...) or abs(...)");
  if (t->kind == TOK_NORM_OPEN) diag_hint(b->c->diag, "where bars stand in bars, write norm(...) or abs(...)");
  return false;
}

static bool open_bracket(Brackets *b, const Token *t, int kind) {
  if (b->depth > AST_MAX_DEPTH)
    return diag_error(b->c->diag, ERR_LIMIT, t->span, "brackets are nested deeper than %d levels", AST_MAX_DEPTH);
  b->open[b->depth++] = b->out->count;
  tokens_copy(b->out, t);
  b->out->items[b->out->count - 1].kind = kind;
  return true;
}

int brackets_closing(int opening) {
  switch (opening) {
  case '(': return ')';
  case '[': return ']';
  case '{': return '}';
  case TOK_BAR_OPEN: return TOK_BAR_CLOSE;
  case TOK_NORM_OPEN: return TOK_NORM_CLOSE;
  case TOK_ANGLE_OPEN: return TOK_ANGLE_CLOSE;
  case TOK_FRAC_OPEN: return TOK_FRAC_CLOSE;
  default: return 0;
  }
}

static bool close_bracket(Brackets *b, const Token *t, int kind) {
  if (b->depth == 0) {
    diag_error(b->c->diag, ERR_SYNTAX, t->span, "`%s` closes nothing", tokens_text(b->in, t));
    if (kind == TOK_BAR_CLOSE) diag_hint(b->c->diag, "values are put in by a clause: ... at x = 0");
    return false;
  }
  if (brackets_is_condition(b, kind)) return brackets_condition(b, t);
  if (brackets_closing(innermost(b)) != kind) return never_closed(b, b->open[b->depth - 1]);
  b->depth--;
  tokens_copy(b->out, t);
  b->out->items[b->out->count - 1].kind = kind;
  return true;
}

/* X^+ and X^* are operands, their signs being superscripts. */
static bool behind_operand(const Brackets *b) {
  const int last = b->out->count - 1, kind = tokens_kind(b->out, last);
  const bool sign = kind == '+' || kind == '*';
  return (sign && tokens_kind(b->out, last - 1) == TOK_POWER && tokens_glued(b->out, last)) || tokens_ends_operand(b->out, last);
}

/* ---- bars ------------------------------------------------------------------------------------------------ */

static bool add_bar(Brackets *b, const Token *t, bool closes, bool norm) {
  if (closes) return close_bracket(b, t, norm ? TOK_NORM_CLOSE : TOK_BAR_CLOSE);
  return open_bracket(b, t, norm ? TOK_NORM_OPEN : TOK_BAR_OPEN);
}

/* ‖ or \| */
static bool norm_sign(Brackets *b, const Token *t) {
  bool closes =
      t->flags & TOKEN_RIGHT || (!(t->flags & TOKEN_LEFT) && behind_operand(b) && innermost(b) == TOK_NORM_OPEN);
  return add_bar(b, t, closes, true);
}

/* A run of | of which `left` are still to be read; *taken says how many one sign takes. */
static bool bars(Brackets *b, int at, int left, int *taken) {
  Token t = b->in->items[at];
  bool right = t.flags & TOKEN_RIGHT, opens = t.flags & TOKEN_LEFT, operand = behind_operand(b);
  bool closes =
      right || (!opens && operand && (innermost(b) == TOK_BAR_OPEN || (innermost(b) == TOK_NORM_OPEN && left >= 2)));
  bool norm = left >= 2 && !right && !opens && (!closes || innermost(b) == TOK_NORM_OPEN);
  *taken = norm ? 2 : 1;
  if (norm) t.span.end = b->in->items[at + 1].span.end;
  return add_bar(b, &t, closes, norm);
}

static int run_of_bars(const Tokens *t, int at) {
  int n = 1;
  while (tokens_kind(t, at + n) == RAW_BAR && tokens_glued(t, at + n) &&
         !(t->items[at + n].flags & (TOKEN_LEFT | TOKEN_RIGHT)))
    n++;
  return n;
}

/* ---- < and > --------------------------------------------------------------------------------------------- */

/* sum_{i<j}: inside the braces of a sum they are relations. */
static bool in_binder(const Brackets *b) {
  if (innermost(b) != '{') return false;
  int place = b->open[b->depth - 1];
  return tokens_kind(b->out, place - 1) == TOK_SUB;
}

static bool angle(Brackets *b, const Token *t) {
  bool less = t->kind == RAW_LESS;
  if (!less) b->greater--;
  if (!in_binder(b) && less && b->greater > 0) return open_bracket(b, t, TOK_ANGLE_OPEN);
  if (!less && innermost(b) == TOK_ANGLE_OPEN && behind_operand(b)) return close_bracket(b, t, TOK_ANGLE_CLOSE);
  tokens_copy(b->out, t);
  b->out->items[b->out->count - 1].kind = TOK_RELATION;
  return true;
}

/* ---- numbers in matrices ----------------------------------------------------------------------------------- */

/* A line ends between the last token and this one. */
static bool is_on_next_line(const Brackets *b, const Token *t) {
  const Token *last = b->out->count > 0 ? &b->out->items[b->out->count - 1] : NULL;
  if (last == NULL || last->span.end >= t->span.start) return false;
  return memchr(b->c->source->text + last->span.end, '\n', (size_t)(t->span.start - last->span.end)) != NULL;
}

/* Whether the row being read has commas, or the matrix rows already. */
static bool is_list(const Brackets *b) {
  for (int i = b->out->count - 1; i > b->open[b->depth - 1]; i--)
    if (b->out->items[i].kind == ',' || b->out->items[i].kind == ';') return true;
  return false;
}

/* [A, B
 *  C, D]: an operand behind an operand begins a row. */
static void separate_rows(Brackets *b, const Token *t) {
  const int kind = t->kind;
  const bool begins = kind == TOK_NUMBER || kind == TOK_NAME || kind == TOK_FUNC || kind == TOK_CONSTANT || kind == '(' || kind == '[';
  if (!begins || innermost(b) != '[' || (t->flags & TOKEN_TEX) || !behind_operand(b) || !is_on_next_line(b, t)) return;
  const bool numbers = kind == TOK_NUMBER && tokens_kind(b->out, b->out->count - 1) == TOK_NUMBER;
  if (numbers || is_list(b)) tokens_add(b->out, ';', (Span){t->span.start, t->span.start});
}

/* [1 -2; 3 4]: numbers with a blank between them are entries, and on a new line a row. */
static void separate_numbers(Brackets *b, int at) {
  const Token *t = &b->in->items[at];
  if (innermost(b) != '[' || !(t->flags & TOKEN_BLANK) || (t->flags & TOKEN_ENTRY) || tokens_kind(b->out, b->out->count - 1) != TOK_NUMBER) return;
  bool sign =
      (t->kind == '-' || t->kind == '+') && tokens_kind(b->in, at + 1) == TOK_NUMBER && tokens_glued(b->in, at + 1);
  if (t->kind == TOK_NUMBER || sign) tokens_add(b->out, is_on_next_line(b, t) ? ';' : ',', (Span){t->span.start, t->span.start});
}

/* The entry, a name or a number with its sign, that begins at token i; 0 if there is none. */
static int behind_entry(const Tokens *t, int i) {
  const int sign = tokens_kind(t, i) == '-' || tokens_kind(t, i) == '+';
  const int operand = i + sign, kind = tokens_kind(t, operand);
  if ((kind != TOK_NAME && kind != TOK_NUMBER) || (sign && !tokens_glued(t, operand))) return 0;
  const bool scaled = kind == TOK_NUMBER && tokens_kind(t, operand + 1) == TOK_NAME && tokens_glued(t, operand + 1);
  return operand + 1 + scaled;
}

static bool line_between(const Brackets *b, int i) {
  const int from = b->in->items[i - 1].span.end, to = b->in->items[i].span.start;
  return to > from && memchr(b->c->source->text + from, '\n', (size_t)(to - from)) != NULL;
}

/* [0 m; n 0]: rows of as many names and numbers, and somewhere a number behind another, where no product has one. */
static bool is_table(const Brackets *b, int open) {
  const Tokens *t = b->in;
  if ((t->items[open].flags & TOKEN_TEX) || (tokens_glued(t, open) && tokens_kind(t, open - 1) == TOK_NAME)) return false;
  int columns = 0, first = 0;
  bool number_behind = false, name = false;
  for (int i = open + 1;;) {
    const int end = behind_entry(t, i), next = tokens_kind(t, end);
    if (end == 0) return false;
    columns++;
    name = name || tokens_kind(t, end - 1) == TOK_NAME;
    const bool same_row = next != ';' && next != ']' && !line_between(b, end);
    if (same_row) {
      if (tokens_glued(t, end) || behind_entry(t, end) == 0) return false;
      number_behind = number_behind || next == TOK_NUMBER;
      i = end;
      continue;
    }
    if (first == 0) first = columns;
    if (columns != first || columns < 2) return false;
    if (next == ']') return number_behind && name;
    columns = 0;
    i = next == ';' ? end + 1 : end;
  }
}

static void mark_table(Brackets *b, int open) {
  const Tokens *t = b->in;
  for (int i = open + 1;;) {
    const int end = behind_entry(t, i), next = tokens_kind(t, end);
    if (next == ']') return;
    if (next != ';') t->items[end].flags |= TOKEN_ENTRY;
    i = next == ';' ? end + 1 : end;
  }
}

static void separate_entries(Brackets *b, const Token *t) {
  tokens_add(b->out, line_between(b, b->at) ? ';' : ',', (Span){t->span.start, t->span.start});
}

/* ---- the walk -------------------------------------------------------------------------------------------- */

static bool step(Brackets *b) {
  const Token *t = &b->in->items[b->at];
  if (t->flags & TOKEN_ENTRY) separate_entries(b, t);
  else separate_rows(b, t);
  if (t->kind == '[' && is_table(b, b->at)) mark_table(b, b->at);
  switch (t->kind) {
  case '(':
  case '[':
  case '{':
  case TOK_FRAC_OPEN:
  case TOK_ANGLE_OPEN:
  case TOK_BAR_OPEN:
  case TOK_NORM_OPEN: return open_bracket(b, t, t->kind);
  case ')':
  case ']':
  case '}':
  case TOK_FRAC_CLOSE:
  case TOK_ANGLE_CLOSE:
  case TOK_BAR_CLOSE:
  case TOK_NORM_CLOSE: return close_bracket(b, t, t->kind);
  case RAW_NORM: return norm_sign(b, t);
  case RAW_LESS:
  case RAW_GREATER: return angle(b, t);
  case RAW_BAR: {
    int run = run_of_bars(b->in, b->at), taken = 0;
    for (int i = 0; i < run; i += taken)
      if (!bars(b, b->at + i, run - i, &taken)) return false;
    b->at += run - 1;
    return true;
  }
  case '=':
    if (!brackets_left_side(b)) tokens_copy(b->out, t);
    return true;
  case ';': /* f(x; y) */
    tokens_copy(b->out, t);
    if (innermost(b) == '(') b->out->items[b->out->count - 1].kind = ',';
    return true;
  default:
    separate_numbers(b, b->at);
    tokens_copy(b->out, t);
    return true;
  }
}

/* The filters behind this one may rely on balance; tokens_statement takes these away again. */
static void close_absent(Brackets *b) {
  int end = (int)b->c->source->len;
  while (b->depth > 0)
    tokens_add(b->out, brackets_closing(b->out->items[b->open[--b->depth]].kind), (Span){end, end})->flags |= TOKEN_ABSENT;
}

Tokens *tokens_brackets(Tokens *t) {
  Brackets b = {.c = t->c, .in = t, .out = tokens_for(t), .open = ARENA_ARRAY(t->c->arena, int, AST_MAX_DEPTH + 2)};
  b.out->latex = t->latex;
  b.out->bold = t->bold;
  b.out->incomplete = t->incomplete;
  for (int i = 0; i < t->count; i++)
    if (t->items[i].kind == RAW_GREATER) b.greater++;
  for (b.at = 0; b.at < t->count; b.at++)
    if (!step(&b)) return NULL;
  if (b.depth > 0 && !t->incomplete) {
    never_closed(&b, b.open[b.depth - 1]);
    return NULL;
  }
  close_absent(&b);
  tokens_set_match(b.out);
  return b.out;
}
