/* Where TeX's rule holds: between $ and $, in a statement with a LaTeX command, and in one that begins with
 * ∇, ∂ or ∑.  The dollars are gone afterwards.  Nesting is bounded here, before anything recurses. */
#include <string.h>

#include "front/tokens.h"

static bool is_latex_statement(const Tokens *t) {
  for (int i = 0; i < t->count; i++) {
    const Token *token = &t->items[i];
    bool delimiter = token->kind == RAW_MATH_OPEN || token->kind == RAW_MATH_CLOSE;
    if (!delimiter && t->c->source->text[token->span.start] == '\\') return true; /* \frac, \|, \{ */
  }
  int first = tokens_kind(t, 0);
  if (first == RAW_PARTIAL || first == RAW_NABLA) return true;
  return first == RAW_WORD && (t->items[0].flags & TOKEN_GLYPH) && strcmp(t->items[0].name, "sum") == 0; /* ∑ */
}

static bool unclosed(Tokens *t, Span at) {
  if (t->incomplete) return true;
  const char *sign = arena_strndup(t->c->arena, t->c->source->text + at.start, (size_t)(at.end - at.start));
  return diag_error(t->c->diag, ERR_SYNTAX, at, "`%s` was never closed", sign);
}

/* $ with $, $$ with $$, \( with \), \[ with \]. */
static bool are_partners(const Tokens *t, Span open, Span close) {
  const char *text = t->c->source->text;
  int len = open.end - open.start;
  if (len != close.end - close.start) return false;
  if (text[open.start] == '$') return text[close.start] == '$';
  return text[close.start] == '\\' && (text[open.start + 1] == '(') == (text[close.start + 1] == ')');
}

static bool check_depth(Tokens *t) {
  int depth = 0;
  for (int i = 0; i < t->count; i++) {
    int kind = t->items[i].kind;
    if (kind == '(' || kind == '[' || kind == '{') depth++;
    else if ((kind == ')' || kind == ']' || kind == '}') && depth > 0) depth--;
    if (depth > AST_MAX_DEPTH)
      return diag_error(t->c->diag, ERR_LIMIT, t->items[i].span, "brackets are nested deeper than %d levels",
                        AST_MAX_DEPTH);
  }
  return true;
}

Tokens *tokens_formulas(Tokens *t) {
  bool whole = is_latex_statement(t), inside = false;
  Span open = {0, 0};
  int n = 0;
  t->latex = whole;
  for (int i = 0; i < t->count; i++) {
    Token *token = &t->items[i];
    if (token->kind == RAW_MATH_OPEN || token->kind == RAW_MATH_CLOSE) {
      bool opens = token->kind == RAW_MATH_OPEN;
      if (!opens && !inside) {
        diag_error(t->c->diag, ERR_SYNTAX, token->span, "`%s` closes nothing", tokens_text(t, token));
        return NULL;
      }
      if (!opens && !are_partners(t, open, token->span)) {
        diag_error(t->c->diag, ERR_SYNTAX, token->span, "a formula that begins with `%.*s` does not end with `%s`",
                   open.end - open.start, t->c->source->text + open.start, tokens_text(t, token));
        return NULL;
      }
      inside = opens;
      open = token->span;
      t->latex = true;
      continue;
    }
    if (inside || whole) token->flags |= TOKEN_TEX;
    t->items[n++] = *token;
  }
  t->count = n;
  if (inside && !unclosed(t, open)) return NULL;
  return check_depth(t) ? t : NULL;
}
