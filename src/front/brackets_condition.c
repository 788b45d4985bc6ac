/* Bars without partners: conditional probabilities, divergences, sets. */
#include <string.h>

#include "front/brackets.h"

bool brackets_is_condition(const Brackets *b, int kind) {
  if ((kind != ')' && kind != ']' && kind != '}') || b->depth < 2) return false;
  const int bar = b->open[b->depth - 1], open = b->open[b->depth - 2];
  const int sign = b->out->items[bar].kind;
  if (sign != TOK_BAR_OPEN && sign != TOK_NORM_OPEN) return false;
  if (brackets_closing(b->out->items[open].kind) != kind) return false;
  return tokens_ends_operand(b->out, bar - 1) && bar + 1 < b->out->count;
}

/* ---- left sides --------------------------------------------------------------------------------------------- */

/* log p(...), -log p(...), D_{KL}(...) begin so: a name, perhaps behind a logarithm. */
static bool begins_with_name(const Tokens *t) {
  int i = 0;
  if (tokens_kind(t, i) == '-') i++;
  if (tokens_kind(t, i) == TOK_FUNC && (t->items[i].fn == FN_LOG || t->items[i].fn == FN_EXP)) i++;
  return tokens_kind(t, i) == TOK_NAME;
}

/* The place of the first = outside brackets in what is still to be read, if none was before; -1 if there is none. */
static int sign_of_equality(const Brackets *b) {
  for (int i = 0; i < b->out->count; i++)
    if (b->out->items[i].kind == '=') return -1;
  int depth = 0;
  for (int i = 0; i < b->out->count; i++) {
    const int kind = b->out->items[i].kind;
    if (kind == '(' || kind == '[' || kind == '{') depth++;
    if (kind == ')' || kind == ']' || kind == '}') depth--;
  }
  for (int i = b->at; i < b->in->count; i++) {
    const int kind = b->in->items[i].kind;
    if (kind == '(' || kind == '[' || kind == '{') depth++;
    if (kind == ')' || kind == ']' || kind == '}') depth--;
    if (depth == 0 && (kind == '=' || kind == TOK_ASSIGN)) return i;
    if (tokens_is_clause(kind) || (depth == 0 && (kind == '+' || kind == '-'))) return -1;
  }
  return -1;
}

static void drop_left_side(Brackets *b, int sign) {
  const int start = b->out->items[0].span.start, end = b->in->items[sign - 1].span.end;
  diag_note(b->c->diag, "%.*s is no name that could be used later: the left side only names what follows", end - start,
            b->c->source->text + start);
  b->out->count = 0;
  b->depth = 0;
  b->at = sign;
}

/* Whether token i occurs behind `from` without a bracket of its own. */
static bool recurs(const Brackets *b, const Token *name, int from) {
  for (int i = from; i < b->in->count; i++)
    if (tokens_is_name(b->in, i, name->name) && tokens_kind(b->in, i + 1) != '(') return true;
  return false;
}

/* \mathrm{Var}(w' x) = ... */
static bool is_upright_word(const Token *t) {
  return (t->flags & (TOKEN_TEX | TOKEN_WHOLE | TOKEN_GLYPH)) == (TOKEN_TEX | TOKEN_WHOLE) && t->name[1] != '\0' &&
         strchr(t->name, '_') == NULL;
}

bool brackets_left_side(Brackets *b) {
  const Tokens *t = b->out;
  if (b->depth > 0 || !begins_with_name(t)) return false;
  int name = tokens_kind(t, 0) == '-' ? 1 : 0;
  const bool function = tokens_kind(t, name) == TOK_FUNC; /* p(x) = ... defines p */
  if (!function && !is_upright_word(&t->items[name])) return false;
  if (function) name++;
  int i = name + 1;
  if (tokens_decl(t, t->items[name].name) != NULL || recurs(b, &t->items[name], b->at)) return false;
  if (tokens_kind(t, i) == TOK_SUB) i += 2;
  bool names = true;
  if (tokens_kind(t, i) != '(' || !tokens_glued(t, i) || tokens_kind(t, t->count - 1) != ')') return false;
  for (int k = i + 1; k < t->count - 1; k++) {
    const int kind = t->items[k].kind;
    const bool plain = kind == TOK_NAME || kind == TOK_SUB || kind == TOK_NUMBER || kind == ',';
    if (function && !plain) return false;
    names = names && plain;
  }
  if (!function && names) return false; /* \mathrm{Loss}(w, b) = ... */
  drop_left_side(b, b->at);
  return true;
}

/* ---- the error ----------------------------------------------------------------------------------------------- */

/* The name before the bracket at `open`, with its subscript. */
static int begin_of_name(const Tokens *t, int open) {
  int i = open - 1;
  if (tokens_kind(t, i) == '}')
    while (i > 0 && t->items[i].kind != '{') i--;
  while (i > 1 && tokens_kind(t, i - 1) == TOK_SUB) i -= 2;
  return i;
}

bool brackets_condition(Brackets *b, const Token *close) {
  const int sign = begins_with_name(b->out) ? sign_of_equality(b) : -1;
  if (sign >= 0) {
    drop_left_side(b, sign);
    return true;
  }
  const int bar = b->open[b->depth - 1], open = b->open[b->depth - 2];
  const Token *first = &b->out->items[open];
  const bool braces = (first->flags & TOKEN_BRACES) || first->kind == '{';
  const bool named = tokens_glued(b->out, open) && tokens_ends_operand(b->out, open - 1);
  const bool divergence = b->out->items[bar].kind == TOK_NORM_OPEN, set = braces && !named && !divergence;
  const Token *begin = &b->out->items[named ? begin_of_name(b->out, open) : open];
  diag_error(b->c->diag, ERR_UNSUPPORTED, span_join(begin->span, close->span), "%s has no meaning here",
             divergence ? "a divergence of two distributions" : set ? "a set" : "a conditional probability");
  diag_hint(b->c->diag, set ? "conditions are said by `assume`: ... assume x positive"
                            : "write out the density, or its logarithm: -1/2 (x - m)' S^-1 (x - m) - 1/2 logdet(S)");
  return false;
}
