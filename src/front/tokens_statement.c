/* What kind of statement it is, where the text tells it before the grammar can: declarations, definitions,
 * grad(F, X) against grad (F) wrt X, min_W F. */
#include <string.h>

#include "front/extents.h"
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

/* F = X W \in R^{n x k}: behind the space that follows an expression at i, or i. */
static int behind_space(const Tokens *t, int i) {
  if (t->items[i].kind != TOK_IN || tokens_kind(t, i + 1) != TOK_REALS || !tokens_ends_operand(t, i - 1)) return i;
  return tokens_kind(t, i + 2) == TOK_POWER ? extent_script(t, i + 3) : i + 2;
}

static void note_space(const Tokens *t, int i, int behind) {
  const int start = t->items[i].span.start, end = t->items[behind - 1].span.end;
  diag_note(t->c->diag, "%.*s is passed over: it is names that are declared", end - start, t->c->source->text + start);
}

/* diff(F, X) is diff F wrt X; diff([x; y]) and diff (x + y) + z are not. */
static Tokens *differential_call(Tokens *t) {
  const int close = t->count > 1 ? t->match[1] : -1;
  const bool whole = tokens_kind(t, 0) == TOK_DIFF && tokens_kind(t, 1) == '(' && close > 1 &&
                     (close + 1 == t->count || tokens_is_clause(tokens_kind(t, close + 1)));
  int comma = 2;
  while (whole && comma < close && tokens_kind(t, comma) != ',') comma = tokens_behind(t, comma);
  if (!whole || comma >= close) return t;
  Tokens *res = tokens_for(t);
  tokens_copy_range(res, t, 0, comma);
  tokens_add(res, ')', t->items[comma].span);
  tokens_add(res, TOK_WRT, t->items[comma].span);
  tokens_copy_range(res, t, comma + 1, close);
  tokens_copy_range(res, t, close + 1, t->count);
  res->latex = t->latex;
  res->bold = t->bold;
  res->incomplete = t->incomplete;
  tokens_set_match(res);
  return res;
}

Tokens *tokens_statement(Tokens *t) {
  t = differential_call(t);
  const Tokens *in = lacks_variable(t) ? NULL : tokens_optimum(t);
  if (in == NULL) return NULL;
  Tokens *out = tokens_for(t);
  int first = first_token(in);
  if (first == TOK_TO_DEFINE_FUNCTION) in = with_whole_names(in);
  if (first != 0) tokens_add(out, first, (Span){in->items[0].span.start, in->items[0].span.start});
  for (int i = 0; i < in->count && !(in->items[i].flags & TOKEN_ABSENT); i++) {
    const int behind = first != TOK_TO_DECLARE ? behind_space(in, i) : i;
    if (behind > i) {
      note_space(in, i, behind);
      i = behind - 1;
      continue;
    }
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
