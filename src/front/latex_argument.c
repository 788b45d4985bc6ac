/* What a command applies to: one letter or digit, or a group. */
#include <string.h>

#include "front/latex.h"

Span latex_next_span(const Latex *l) {
  if (l->at < l->in->count) return l->in->items[l->at].span;
  int end = (int)l->c->source->len;
  return (Span){end, end};
}

static bool missing_argument(Latex *l, const char *command) {
  if (l->in->incomplete) return true;
  return diag_error(l->c->diag, ERR_SYNTAX, latex_next_span(l), "\\%s needs what it applies to behind it", command);
}

bool latex_unclosed(Latex *l, Span span) {
  return diag_error(l->c->diag, ERR_SYNTAX, span, "`{` was never closed");
}

/* TeX takes one letter or one digit. */
static bool first_character(Latex *l) {
  Token *t = &l->in->items[l->at];
  bool word = t->kind == RAW_WORD && !(t->flags & TOKEN_WHOLE) && t->name[1] != '\0';
  bool number = t->kind == TOK_NUMBER && t->name[1] != '\0' && strchr(t->name, '.') == NULL;
  if (!word && !number) return false;
  Span span = {t->span.start, t->span.start + 1};
  Token *res = latex_emit(l, t->kind, span);
  char letter[2] = {t->name[0], '\0'};
  res->name = intern(l->c->names, letter);
  t->span.start++;
  t->name = intern(l->c->names, t->name + 1);
  if (t->kind == RAW_WORD && t->name[0] >= '0' && t->name[0] <= '9') t->kind = TOK_NUMBER;
  return true;
}

bool latex_argument(Latex *l, const char *command) {
  if (l->at >= l->in->count) return missing_argument(l, command);
  const Token *t = &l->in->items[l->at];
  if (t->kind == '}') return missing_argument(l, command);
  if (t->kind != '{') return first_character(l) || latex_step(l);
  int end = l->brace[l->at];
  if (end < 0 && l->in->incomplete) {
    l->at++;
    return latex_run(l, l->in->count);
  }
  if (end < 0) return latex_unclosed(l, t->span);
  unsigned style = l->style;
  l->at++;
  if (!latex_run(l, end)) return false;
  l->at = end + 1;
  l->style = style;
  return true;
}

bool latex_skip_argument(Latex *l, const char *command, const char **text, Span *span) {
  if (l->at >= l->in->count) return missing_argument(l, command) && false;
  const Token *t = &l->in->items[l->at];
  int end = t->kind == '{' ? l->brace[l->at] : l->at;
  if (end < 0) return latex_unclosed(l, t->span);
  *span = t->kind == '{' ? (Span){t->span.end, l->in->items[end].span.start} : t->span;
  *text = arena_strndup(l->c->arena, l->c->source->text + span->start, (size_t)(span->end - span->start));
  l->at = end + 1;
  return true;
}
