/* What kind of statement it is, where the text tells it before the grammar can: declarations, definitions,
 * grad(F, X) against grad (F) wrt X, min_W F. */
#include <string.h>

#include "front/tokens.h"

/* ---- declarations and definitions -------------------------------------------------------------------------- */

/* Behind NAME with a subscript; `from` if no name stands there. */
static int behind_named(const Tokens *t, int from) {
  if (tokens_kind(t, from) != TOK_NAME) return from;
  int i = from + 1;
  if (tokens_kind(t, i) != TOK_SUB || i + 1 >= t->count) return i;
  int end = tokens_behind(t, i + 1);
  for (int k = i + 2; k < end - 1; k++)
    if (tokens_kind(t, k) != TOK_NAME && tokens_kind(t, k) != TOK_NUMBER && tokens_kind(t, k) != ',') return from;
  return end;
}

static bool is_assign(int kind) { return kind == '=' || kind == TOK_ASSIGN; }

static int behind_names(const Tokens *t) {
  int i = behind_named(t, 0);
  while (i > 0 && tokens_kind(t, i) == ',') {
    int next = behind_named(t, i + 1);
    if (next == i + 1) return i;
    i = next;
  }
  return i;
}

static bool has_second_relation(const Tokens *t, int from) {
  for (int i = from; i < t->count && !tokens_is_clause(t->items[i].kind); i = tokens_behind(t, i))
    if (t->items[i].kind == '=' || t->items[i].kind == TOK_EQUAL) return true;
  return false;
}

/* f(x, y) = ..., f_D(x_1; y) = ...: f is no name of something else. */
static bool is_function_definition(const Tokens *t) {
  int first = tokens_kind(t, 0), open = first == TOK_APPLY ? 1 : behind_named(t, 0);
  if (open == 0 || tokens_kind(t, open) != '(' || t->match[open] <= open + 1) return false;
  const Decl *d = open == 1 ? tokens_decl(t, t->items[0].name) : NULL;
  if (d != NULL && !d->is_definition && d->kind != KIND_FUNCTION) return false;
  for (int i = open + 1; i < t->match[open];) {
    int behind = behind_named(t, i);
    if (behind == i || (tokens_kind(t, behind) != ',' && behind != t->match[open])) return false;
    i = behind + 1;
  }
  int behind = t->match[open] + 1;
  return is_assign(tokens_kind(t, behind)) && !has_second_relation(t, behind + 1);
}

/* ---- names with subscripts that are one name ----------------------------------------------------------------- */

/* NAME with its subscript, begin..end, as one token. */
static Token whole_name(const Tokens *t, int begin, int end) {
  Token res = t->items[begin];
  res.name = tokens_whole_name(t, begin, end);
  res.span.end = t->items[end - 1].span.end;
  res.flags |= TOKEN_WHOLE;
  return res;
}

/* Whether the names at i..end and at k are typed alike. */
static bool same_tokens(const Tokens *t, int i, int end, int k) {
  for (; i < end; i++, k++) {
    const Token *a = &t->items[i];
    if (a->kind != tokens_kind(t, k)) return false;
    bool named = a->kind == TOK_NAME || a->kind == TOK_NUMBER;
    if (named && strcmp(a->name, t->items[k].name) != 0) return false;
  }
  return true;
}

enum { MAX_PARAMETERS = 16 }; /* with subscripts */

/* The function's name and its parameters with subscripts become single names, in its body too. */
static const Tokens *with_whole_names(const Tokens *t) {
  int begins[MAX_PARAMETERS], ends[MAX_PARAMETERS], n = 0;
  int open = tokens_kind(t, 0) == TOK_APPLY ? 1 : behind_named(t, 0);
  for (int i = open + 1; i < t->match[open] && n < MAX_PARAMETERS;) {
    int behind = behind_named(t, i);
    if (behind > i + 1) begins[n] = i, ends[n++] = behind;
    i = behind + 1;
  }
  if (n == 0 && open == 1) return t;
  Tokens *out = tokens_for(t);
  out->latex = t->latex;
  out->bold = t->bold;
  out->incomplete = t->incomplete;
  for (int i = 0; i < t->count;) {
    int end = i == 0 ? open : i + 1;
    for (int k = 0; k < n && end == i + 1; k++)
      if (i > 0 && same_tokens(t, begins[k], ends[k], i)) end = i + ends[k] - begins[k];
    Token token = end > i + 1 ? whole_name(t, i, end) : t->items[i];
    tokens_copy(out, &token);
    i = end;
  }
  tokens_set_match(out);
  return out;
}

/* df = ..., f being known and df not, is about the differential of f. */
static bool is_differential(const Tokens *t) {
  const char *name = t->items[0].name;
  if (t->items[0].kind != TOK_NAME || name[0] != 'd' || name[1] == '\0' || tokens_decl(t, name) != NULL) return false;
  return tokens_decl(t, intern(t->c->names, name + 1)) != NULL;
}

/* f(x) : R^n -> R^m declares f; behind the bracket, or 0. */
static int behind_arguments(const Tokens *t) {
  int first = tokens_kind(t, 0);
  if ((first != TOK_NAME && first != TOK_APPLY) || tokens_kind(t, 1) != '(') return 0;
  int behind = t->match[1] + 1;
  return tokens_kind(t, behind) == ':' ? behind : 0;
}

static int first_token(const Tokens *t) {
  if (behind_arguments(t) > 0) return TOK_TO_DECLARE;
  int names = behind_names(t), kind = tokens_kind(t, names);
  if (names > 0 && (kind == ':' || kind == TOK_IN)) return TOK_TO_DECLARE;
  if (is_function_definition(t)) return TOK_TO_DEFINE_FUNCTION;
  int name = behind_named(t, 0);
  if (name > 0 && is_assign(tokens_kind(t, name)) && !is_differential(t) && !has_second_relation(t, name + 1))
    return TOK_TO_DEFINE;
  return 0;
}

/* ---- requests ------------------------------------------------------------------------------------------------ */

/* grad(F, X): a comma right inside the bracket, and no wrt behind it. */
static bool is_request_call(const Tokens *t, int i) {
  if (tokens_kind(t, i) != TOK_REQUEST || tokens_kind(t, i + 1) != '(') return false;
  for (int k = i + 2; k < t->match[i + 1]; k = tokens_behind(t, k))
    if (t->items[k].kind == ',') return true;
  return false;
}

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

/* The names of a subscript's parts, without its equations; the first name in an equation where there are no others. */
static void add_variables(Tokens *out, const Tokens *t, int open, int close, Span at) {
  int separator = 0, first = -1;
  for (int i = open + 1, end; i < close; i = end + 1) {
    end = part_end(t, i, close);
    for (int k = i; k < end && first < 0; k++)
      if (t->items[k].kind == TOK_NAME) first = k;
    if (has_equals(t, i, end)) continue;
    add_separated(out, t, i, name_end(t, i, end), separator, at);
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
static Tokens *without_result_name(Tokens *t) {
  int at = 1;
  while (at < t->count && !(t->items[at].kind == RAW_OPTIMISE && t->items[at - 1].kind == '=')) at++;
  if (at >= t->count) return t;
  Tokens *res = tokens_new(t->c);
  tokens_copy_range(res, t, at, t->count);
  res->latex = t->latex;
  res->bold = t->bold;
  res->incomplete = t->incomplete;
  tokens_set_match(res);
  return res;
}

/* min F st G = H leaves open what varies. */
static bool lacks_variable(const Tokens *t) {
  const Token *first = t->count > 0 ? &t->items[0] : NULL;
  if (first == NULL || first->kind != TOK_FUNC || (first->fn != FN_MAX && first->fn != FN_MIN)) return false;
  for (int i = 0; i < t->count; i++)
    if (t->items[i].kind == TOK_ST) {
      diag_error(t->c->diag, ERR_SYNTAX, first->span, "%s needs its variable", first->name);
      diag_hint(t->c->diag, "\\%s_X F, or stationary F wrt X st G = H", first->name);
      return true;
    }
  return false;
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

Tokens *tokens_statement(Tokens *t) {
  t = without_result_name(t);
  if (lacks_variable(t) || (is_over_index(t) && !refuse_index(t))) return NULL;
  Tokens *out = tokens_for(t);
  const Tokens *in = t;
  if (tokens_kind(t, 0) == RAW_OPTIMISE) {
    bool group = tokens_kind(t, 1) == TOK_SUB && t->count > 2 && t->match[2] > 2;
    if (group) in = optimisation(t);
    tokens_set_match((Tokens *)in);
  }
  int first = first_token(in);
  if (first == TOK_TO_DEFINE_FUNCTION) in = with_whole_names(in);
  if (first != 0) tokens_add(out, first, (Span){in->items[0].span.start, in->items[0].span.start});
  for (int i = 0; i < in->count && !(in->items[i].flags & TOKEN_ABSENT); i++) {
    tokens_copy(out, &in->items[i]);
    Token *copy = &out->items[out->count - 1];
    if (is_request_call(in, i)) copy->kind = TOK_REQUEST_CALL;
    if (i == 0 && first == TOK_TO_DEFINE_FUNCTION) copy->kind = TOK_APPLY;
    if (i > 0 || first != TOK_TO_DECLARE || behind_arguments(in) == 0) continue;
    copy->kind = TOK_NAME;
    i = behind_arguments(in) - 1;
  }
  out->latex = t->latex;
  out->bold = t->bold;
  out->incomplete = t->incomplete;
  return out;
}
