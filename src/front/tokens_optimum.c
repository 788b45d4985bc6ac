/* min_W F, argmin_W F: they ask where F is stationary. */
#include <string.h>

#include "front/tokens.h"

/* The end of the part of a subscript that begins at i: a comma, a colon or the end. */
static int part_end(const Tokens *t, int i, int end) {
  while (i < end && t->items[i].kind != ',' && t->items[i].kind != ':' && t->items[i].kind != RAW_BAR) i = tokens_behind(t, i);
  return i < end ? i : end;
}

static bool has_equals(const Tokens *t, int i, int end) {
  for (; i < end; i++)
    if (t->items[i].kind == '=') return true;
  return false;
}

static void add_separated(Tokens *out, const Tokens *t, int from, int to, int separator, Span at) {
  if (separator != 0) tokens_add(out, separator, at);
  tokens_copy_range(out, t, from, to);
}

/* The end of the name in X \succ 0, x \neq 0. */
static int name_end(const Tokens *t, int i, int end) {
  for (int k = i; k < end; k++)
    if (t->items[k].kind == TOK_RELATION) return k;
  return end;
}

/* X \succ 0, x > 0 are assumed; x \neq 0 goes without saying, as answers list what they need. */
static void add_assumptions(Tokens *out, const Tokens *t, int open, int close, Span at) {
  int separator = TOK_ASSUME;
  for (int i = open + 1, end; i < close; i = end + 1) {
    end = part_end(t, i, close);
    const int relation = name_end(t, i, end);
    if (relation == end || t->items[relation].value == REL_NE) continue;
    add_separated(out, t, i, end, separator, at);
    separator = ',';
  }
}

/* W of W \in R^{n x k}. */
static int before_space(const Tokens *t, int i, int end) {
  while (i < end && t->items[i].kind != TOK_IN) i++;
  return i;
}

/* The names of a subscript's parts, without its equations; the first name in an equation where there are no others. */
static void add_variables(Tokens *out, const Tokens *t, int open, int close, Span at) {
  int separator = 0, first = -1;
  for (int i = open + 1, end; i < close; i = end + 1) {
    end = part_end(t, i, close);
    for (int k = i; k < end && first < 0; k++)
      if (t->items[k].kind == TOK_NAME) first = k;
    if (has_equals(t, i, end)) continue;
    add_separated(out, t, i, before_space(t, i, name_end(t, i, end)), separator, at);
    separator = ',';
  }
  if (separator == 0 && first >= 0) tokens_copy_range(out, t, first, first + 1);
}

/* The equations of a subscript as constraints. */
static void add_constraints(Tokens *out, const Tokens *t, int open, int close, bool more, Span at) {
  int separator = TOK_ST;
  for (int i = open + 1, end; i < close; i = end + 1) {
    end = part_end(t, i, close);
    if (!has_equals(t, i, end)) continue;
    add_separated(out, t, i, end, separator, at);
    separator = ',';
  }
  if (more && separator == ',') tokens_add(out, ',', at);
}

/* min_W F st G = H becomes stationary F wrt W st G = H; so does min_{G = H} F. */
static Tokens *optimisation(const Tokens *t) {
  Tokens *out = tokens_for(t);
  tokens_add(out, TOK_STATIONARY, t->items[0].span);
  const int open = 2, close = t->match[open], body = close + 1;
  const Span at = t->items[1].span;
  int end = body;
  while (end < t->count && !tokens_is_clause(t->items[end].kind)) end = tokens_behind(t, end);
  tokens_copy_range(out, t, body, end);
  tokens_add(out, TOK_WRT, at);
  add_variables(out, t, open, close, at);
  const bool constrained = has_equals(t, open + 1, close), more = tokens_kind(t, end) == TOK_ST;
  add_constraints(out, t, open, close, more, at);
  tokens_copy_range(out, t, constrained && more ? end + 1 : end, t->count);
  add_assumptions(out, t, open, close, at);
  tokens_note_optimum(t->c);
  return out;
}

void tokens_note_optimum(Ctx *c) { diag_note(c->diag, "where the gradient vanishes is looked for, be it a minimum, a maximum or neither"); }

/* b_hat = argmin_b F asks for the values of b. */
static const Tokens *without_result_name(const Tokens *t) {
  int at = 1;
  while (at < t->count && !(t->items[at].kind == RAW_OPTIMISE && tokens_is_relation(t->items[at - 1].kind))) at++;
  if (at >= t->count) return t;
  const int start = t->items[0].span.start, end = at > 1 ? t->items[at - 2].span.end : start;
  diag_note(t->c->diag, "%.*s is not defined: the left side only names what follows", end - start, t->c->source->text + start);
  Tokens *res = tokens_new(t->c);
  tokens_copy_range(res, t, at, t->count);
  res->latex = t->latex;
  res->bold = t->bold;
  res->incomplete = t->incomplete;
  tokens_set_match(res);
  return res;
}

/* max_i x_i: i stands in subscripts alone. */
static bool is_over_index(const Tokens *t) {
  bool group = tokens_kind(t, 0) == RAW_OPTIMISE && tokens_kind(t, 1) == TOK_SUB && t->count > 2 && t->match[2] == 4;
  if (!group || t->items[3].kind != TOK_NAME) return false;
  const char *name = t->items[3].name;
  bool found = false;
  for (int i = 5; i < t->count; i++) {
    if (tokens_kind(t, i) == TOK_SUB) {
      int end = tokens_behind(t, i + 1);
      for (int k = i + 1; k < end; k++) found = found || tokens_is_name(t, k, name);
      i = end - 1;
    } else if (tokens_is_name(t, i, name)) {
      return false;
    }
  }
  return found;
}

static bool refuse_index(const Tokens *t) {
  diag_error(t->c->diag, ERR_UNSUPPORTED, t->items[0].span, "%s over an index has no meaning here", t->items[0].name);
  diag_hint(t->c->diag, "the largest entry of x is max(x), the smallest min(x)");
  return false;
}

const Tokens *tokens_optimum(const Tokens *t) {
  t = without_result_name(t);
  if (tokens_kind(t, 0) != RAW_OPTIMISE) return t;
  if (is_over_index(t) && !refuse_index(t)) return NULL;
  const bool group = tokens_kind(t, 1) == TOK_SUB && t->count > 2 && t->match[2] > 2;
  if (!group) return t;
  Tokens *res = optimisation(t);
  tokens_set_match(res);
  return res;
}
