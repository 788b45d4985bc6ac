/* The walk over a formula of LaTeX: groups, commands, what stands between them. */
#include <string.h>

#include "front/latex.h"

Token *latex_emit(Latex *l, int kind, Span span) {
  Token *res = tokens_add(l->out, kind, span);
  res->flags = TOKEN_TEX | l->style;
  return res;
}

static bool script_context(const Latex *l, int script) {
  int i = l->out->count - 1;
  if (tokens_kind(l->out, i) == '-') i--;
  if (tokens_kind(l->out, i) == '{') i--;
  return tokens_kind(l->out, i) == script;
}

bool latex_in_superscript(const Latex *l) { return script_context(l, TOK_POWER); }

bool latex_in_subscript(const Latex *l) { return script_context(l, TOK_SUB); }

/* ---- the walk ------------------------------------------------------------------------------------------ */

/* Bold 1 and 0 are constants of a size that is inferred. */
static bool bold_digit(Latex *l, const Token *t) {
  if (!(l->style & TOKEN_BOLD) || t->kind != TOK_NUMBER || t->name[1] != '\0' ||
      (t->name[0] != '0' && t->name[0] != '1'))
    return false;
  latex_emit(l, TOK_CONSTANT, t->span)->fn = t->name[0] == '1' ? FN_ONES : FN_ZEROS;
  return true;
}

/* {a \over b}: the place of \over in the group that ends at `end`; -1 if there is none. */
static int place_of_over(const Latex *l, int end) {
  for (int i = l->at; i < end; i++) {
    const Token *t = &l->in->items[i];
    if (t->kind == '{' && l->brace[i] > i) i = l->brace[i];
    else if (t->kind == RAW_COMMAND && strcmp(t->name, "over") == 0) return i;
  }
  return -1;
}

static bool over(Latex *l, const Token *open, int middle, int end) {
  unsigned style = l->style;
  latex_emit(l, TOK_FRAC_OPEN, open->span);
  if (!latex_run(l, middle)) return false;
  latex_emit(l, TOK_FRAC_MID, l->in->items[middle].span);
  l->at = middle + 1;
  l->style = style;
  if (!latex_run(l, end)) return false;
  latex_emit(l, TOK_FRAC_CLOSE, l->in->items[end].span);
  l->style = style;
  l->at = end + 1;
  return true;
}

/* { ... }; {\rm tr} is the function alone. */
static bool group(Latex *l, const Token *open, int end) {
  int middle = place_of_over(l, end);
  if (middle >= 0) return over(l, open, middle, end);
  unsigned style = l->style;
  int place = l->out->count;
  tokens_copy(l->out, open);
  if (!latex_run(l, end)) return false;
  l->style = style;
  l->at = end + 1;
  int single = l->out->count == place + 2 ? l->out->items[place + 1].kind : 0;
  bool word = single == TOK_FUNC || single == RAW_DIFFERENTIAL;
  if (word && tokens_kind(l->out, place - 1) != TOK_POWER && tokens_kind(l->out, place - 1) != TOK_SUB) {
    l->out->items[place] = l->out->items[place + 1];
    l->out->count--;
    return true;
  }
  tokens_copy(l->out, &l->in->items[end]);
  return true;
}

static bool step(Latex *l) {
  const Token *t = &l->in->items[l->at++];
  if (t->kind == RAW_COMMAND) return latex_command(l, t);
  if (t->kind == RAW_ALIGN || t->kind == RAW_ROW) {
    latex_align(l, t);
    return true;
  }
  if (t->kind == '{' && tokens_kind(l->in, l->at) == '}') { /* {} means nothing */
    l->at++;
    return true;
  }
  if (t->kind == '{') {
    int end = l->brace[l->at - 1];
    if (end < 0) return l->in->incomplete || latex_unclosed(l, t->span);
    return group(l, t, end);
  }
  if (bold_digit(l, t)) return true;
  if (t->kind == RAW_FOREIGN && (t->flags & TOKEN_TEX) && t->span.end > t->span.start + 1) return latex_foreign(l);
  tokens_copy(l->out, t);
  Token *copy = &l->out->items[l->out->count - 1];
  copy->flags |= l->style;
  const Token *before = l->at > 1 ? &l->in->items[l->at - 2] : NULL;
  if (tokens_is_opening(copy->kind) && before != NULL && before->kind == RAW_COMMAND && latex_is_size(before->name)) {
    copy->span.start = before->span.start; /* f\left( is f( */
    copy->flags = (copy->flags & ~(unsigned)TOKEN_BLANK) | (before->flags & TOKEN_BLANK);
  }
  if (copy->kind == RAW_BAR || copy->kind == RAW_NORM) copy->flags |= l->direction;
  if (copy->kind == RAW_LESS && l->direction == TOKEN_LEFT) copy->kind = TOK_ANGLE_OPEN;
  if (copy->kind == RAW_GREATER && l->direction == TOKEN_RIGHT) copy->kind = TOK_ANGLE_CLOSE;
  l->direction = 0;
  return true;
}

bool latex_step(Latex *l) {
  if (++l->depth > AST_MAX_DEPTH)
    return diag_error(l->c->diag, ERR_LIMIT, latex_next_span(l), "this is nested deeper than %d levels", AST_MAX_DEPTH);
  bool ok = step(l);
  l->depth--;
  return ok;
}

bool latex_run(Latex *l, int end) {
  while (l->at < end)
    if (!latex_step(l)) return false;
  return true;
}

static int *match_braces(const Tokens *t) {
  int *res = ARENA_ARRAY(t->c->arena, int, t->count + 1), *open = ARENA_ARRAY(t->c->arena, int, t->count + 1);
  int depth = 0;
  for (int i = 0; i < t->count; i++) {
    res[i] = -1;
    if (t->items[i].kind == '{') open[depth++] = i;
    if (t->items[i].kind != '}' || depth == 0) continue;
    res[i] = open[--depth];
    res[res[i]] = i;
  }
  return res;
}

Tokens *tokens_latex(Tokens *t) {
  Latex l = {.c = t->c, .in = t, .out = tokens_for(t)};
  l.out->latex = t->latex;
  l.out->incomplete = t->incomplete;
  l.brace = match_braces(t);
  if (!latex_run(&l, t->count)) return NULL;
  if (l.nenvs > 0 && !t->incomplete) {
    const Environment *e = &l.envs[l.nenvs - 1];
    diag_error(t->c->diag, ERR_SYNTAX, e->span, "\\begin{%s} was never closed", e->name);
    return NULL;
  }
  return l.out;
}
