/* Derivatives as they are written: \frac{\partial F}{\partial X}, ∂F/∂X, d/dt F, nabla_X F.  They become
 * PARTIAL F BY X END, or PARTIAL BY X END where F follows. */
#include <ctype.h>
#include <string.h>

#include "front/extents.h"
#include "front/lexicon.h"

typedef struct Derivatives {
  Ctx *c;
  const Tokens *in;
  Tokens *out;
  bool chain; /* d(...) = ...: d opens differentials everywhere */
} Derivatives;

/* ---- signs of derivatives ---------------------------------------------------------------------------------- */

/* d is a letter like others where the user declared it. */
static bool is_letter_d(const Tokens *t, int i) {
  return tokens_is_name(t, i, "d") && tokens_decl(t, t->items[i].name) == NULL;
}

static bool is_sign(const Tokens *t, int i, bool letters) {
  int kind = tokens_kind(t, i);
  return kind == RAW_PARTIAL || kind == RAW_DIFFERENTIAL || (letters && is_letter_d(t, i));
}

/* dX as one name, X and dX not declared as such. */
static bool is_joined(const Tokens *t, int i) {
  if (tokens_kind(t, i) != TOK_NAME) return false;
  const char *name = t->items[i].name;
  if (name[0] != 'd' || name[1] == '\0' || tokens_decl(t, name) != NULL) return false;
  size_t digits = strspn(name + 2, "0123456789");
  bool letter = isalpha((unsigned char)name[1]) && name[2 + digits] == '\0';
  return letter || lexicon_is_greek(name + 1) || tokens_decl(t, intern(t->c->names, name + 1)) != NULL;
}

/* ^2 behind a sign; other orders are refused. */
static bool read_order(Derivatives *d, int *at, int *order) {
  const Tokens *t = d->in;
  *order = 1;
  if (tokens_kind(t, *at) != TOK_POWER) return true;
  int end = extent_script(t, *at + 1);
  int i = tokens_kind(t, *at + 1) == '{' ? *at + 2 : *at + 1;
  if (tokens_kind(t, i) != TOK_NUMBER || strcmp(t->items[i].name, "2") != 0) {
    diag_error(d->c->diag, ERR_UNSUPPORTED, t->items[*at].span, "derivatives of higher order than two are no matrices");
    return false;
  }
  *order = 2;
  *at = end;
  return true;
}

/* ---- the variables ------------------------------------------------------------------------------------------- */

/* Whether begin..end is a row of ∂x, ∂xᵀ, ∂x²; *count says of how many. */
static bool are_targets(const Tokens *t, int begin, int end, bool letters, int *count) {
  *count = 0;
  for (int i = begin; i < end; ++*count) {
    bool joined = letters && is_joined(t, i);
    if (!joined && !is_sign(t, i, letters)) return false;
    int factor = joined ? i + 1 : extent_factor(t, i + 1);
    if (joined) factor = extent_postfix(t, factor);
    if (factor <= i + (joined ? 0 : 1) || factor > end) return false;
    i = factor;
  }
  return *count > 0;
}

static bool run(Derivatives *d, int begin, int end);

static bool add_targets(Derivatives *d, int begin, int end) {
  const Tokens *t = d->in;
  for (int i = begin; i < end;) {
    if (i > begin) tokens_add(d->out, ',', (Span){t->items[i].span.start, t->items[i].span.start});
    bool joined = tokens_kind(t, i) == TOK_NAME && !tokens_is_name(t, i, "d");
    int factor = joined ? extent_postfix(t, i + 1) : extent_factor(t, i + 1);
    if (joined) {
      Token rest = t->items[i];
      rest.name = intern(d->c->names, rest.name + 1);
      rest.span.start++;
      tokens_copy(d->out, &rest);
    }
    if (!run(d, i + 1, factor)) return false;
    i = factor;
  }
  return true;
}

/* "t" is a scalar where it is the variable of d/dt. */
static bool is_time(const Tokens *t, int begin, int end) {
  const Token *k = &t->items[end - 1];
  if (k->kind != TOK_NAME || tokens_decl(t, k->name) != NULL || end - begin > 2) return false;
  return strcmp(k->name, end - begin == 1 ? "dt" : "t") == 0;
}

static Token *add_sign(Derivatives *d, Span span, int order, bool time, bool operator) {
  Token *res = tokens_add(d->out, TOK_PARTIAL, span);
  res->value = order == 2 ? ST_HESS : time ? ST_DERIV : ST_GRAD;
  res->flags = (time ? 0u : TOKEN_FRACTION) | (operator? TOKEN_OPERATOR : 0u);
  return res;
}

/* sign F over targets; F empty: it follows. */
static bool add_derivative(Derivatives *d, Span span, int order, int f_begin, int f_end, int begin, int end) {
  const Tokens *t = d->in;
  bool partial = tokens_kind(t, begin) == RAW_PARTIAL;
  add_sign(d, span, order, !partial && is_time(t, begin, end), f_begin == f_end);
  if (!run(d, f_begin, f_end)) return false;
  int middle = t->items[begin].span.start;
  tokens_add(d->out, TOK_PARTIAL_BY, (Span){middle, middle});
  if (!add_targets(d, begin, end)) return false;
  tokens_add(d->out, TOK_PARTIAL_END, (Span){t->items[end - 1].span.end, t->items[end - 1].span.end});
  return true;
}

/* ---- \frac{∂F}{∂X} ------------------------------------------------------------------------------------------- */

static int middle_of(const Tokens *t, int open) {
  int i = open + 1;
  while (i < t->match[open] && t->items[i].kind != TOK_FRAC_MID) i = tokens_behind(t, i);
  return i;
}

static bool fraction(Derivatives *d, int *at, bool *done) {
  const Tokens *t = d->in;
  int open = *at, close = t->match[open], middle = close > open ? middle_of(t, open) : open, count;
  *done = false;
  if (close <= open || middle >= close || !is_sign(t, open + 1, true) || !is_sign(t, middle + 1, true)) {
    bool joined = close > open && middle < close && is_joined(t, open + 1) && is_joined(t, middle + 1) &&
                  middle == open + 2 && close == middle + 2;
    if (!joined) return true;
  }
  if (is_joined(t, open + 1)) return true;
  int f = open + 2, order;
  if (!are_targets(t, middle + 1, close, true, &count) || !read_order(d, &f, &order)) return !d->c->diag->failed;
  Span span = {t->items[open].span.start, t->items[close].span.end};
  if (order == 1 && count > 1) {
    diag_error(d->c->diag, ERR_SYNTAX, span,
               "this is a derivative by %d variables; the second one is written \\partial^2", count);
    return false;
  }
  *done = true;
  *at = close + 1;
  return add_derivative(d, span, order, f, middle, middle + 1, close);
}

/* ---- ∂F/∂X --------------------------------------------------------------------------------------------------- */

static bool ends_numerator(int kind) {
  switch (kind) {
  case '+':
  case '-':
  case ',':
  case ';':
  case RAW_PARTIAL:
  case RAW_DIFFERENTIAL:
  case TOK_FRAC_MID: return true;
  default: return tokens_is_closing(kind) || tokens_is_relation(kind) || tokens_is_clause(kind);
  }
}

/* The / between ∂F and ∂X; -1 if there is none. */
static int slash_behind(const Tokens *t, int from, bool letters) {
  for (int i = from; i < t->count; i = tokens_behind(t, i)) {
    int kind = t->items[i].kind;
    if (ends_numerator(kind)) return -1;
    if (kind == '/' && (is_sign(t, i + 1, letters) || (letters && is_joined(t, i + 1)))) return i;
  }
  return -1;
}

/* Behind the row of ∂x∂yᵀ that begins at `from`. */
static int targets_end(const Tokens *t, int from, bool letters) {
  int i = from;
  for (;;) {
    bool joined = letters && is_joined(t, i);
    if (!joined && !is_sign(t, i, letters)) return i;
    int factor = joined ? extent_postfix(t, i + 1) : extent_factor(t, i + 1);
    if (factor <= i + 1 && !joined) return i;
    i = factor;
    if (joined || !is_sign(t, i, false)) return i;
  }
}

static bool quotient(Derivatives *d, int *at, bool letters, bool *done) {
  const Tokens *t = d->in;
  int sign = *at, f = sign + 1, order;
  *done = false;
  if (!read_order(d, &f, &order)) return false;
  int slash = slash_behind(t, f, letters);
  if (slash < 0) return true;
  int end = targets_end(t, slash + 1, letters);
  if (end == slash + 1) return true;
  Span span = {t->items[sign].span.start, t->items[end - 1].span.end};
  *done = true;
  *at = end;
  return add_derivative(d, span, order, f, slash, slash + 1, end);
}

/* dF/dt at the start of a plain statement: the name dF is taken apart. */
static bool joined_quotient(Derivatives *d, int *at, bool *done) {
  const Tokens *t = d->in;
  int i = *at;
  *done = false;
  if (!is_joined(t, i) || tokens_kind(t, i + 1) != '/' || !is_joined(t, i + 2)) return true;
  int end = extent_postfix(t, i + 3);
  if (end < t->count && !tokens_is_relation(tokens_kind(t, end)) && !tokens_is_clause(tokens_kind(t, end))) return true;
  *done = true;
  *at = end;
  bool time = strcmp(t->items[i + 2].name, "dt") == 0 && tokens_decl(t, intern(d->c->names, "t")) == NULL;
  add_sign(d, (Span){t->items[i].span.start, t->items[end - 1].span.end}, 1, time, false);
  Token f = t->items[i];
  f.name = intern(d->c->names, f.name + 1);
  f.span.start++;
  tokens_copy(d->out, &f);
  int middle = t->items[i + 2].span.start;
  tokens_add(d->out, TOK_PARTIAL_BY, (Span){middle, middle});
  if (!add_targets(d, i + 2, end)) return false;
  tokens_add(d->out, TOK_PARTIAL_END, (Span){t->items[end - 1].span.end, t->items[end - 1].span.end});
  return true;
}

/* ---- nabla_X ------------------------------------------------------------------------------------------------- */

static bool nabla(Derivatives *d, int *at) {
  const Tokens *t = d->in;
  int i = *at;
  if (tokens_kind(t, i + 1) != TOK_SUB || i + 2 >= t->count || t->match[i + 2] <= i + 2) {
    diag_error(d->c->diag, ERR_SYNTAX, t->items[i].span, "by which variable? nabla needs a subscript");
    diag_hint(d->c->diag, "∇_X F or \\nabla_X F");
    return false;
  }
  int begin = i + 3, end = t->match[i + 2], behind = end + 1, order;
  if (!read_order(d, &behind, &order)) return false;
  Span span = {t->items[i].span.start, t->items[end].span.end};
  Token *sign = add_sign(d, span, order, false, true);
  if (t->items[i].kind == RAW_NABLA) sign->flags &= ~(unsigned)TOKEN_FRACTION;
  tokens_add(d->out, TOK_PARTIAL_BY, (Span){t->items[begin].span.start, t->items[begin].span.start});
  if (!run(d, begin, end)) return false;
  tokens_add(d->out, TOK_PARTIAL_END, (Span){t->items[end].span.end, t->items[end].span.end});
  *at = behind;
  return true;
}

/* ---- the walk ------------------------------------------------------------------------------------------------ */

/* ∂X = ... as some books write dX. */
static bool partial_differential(Derivatives *d, const Token *t, int next) {
  if (d->in->incomplete) return true;
  bool operand = tokens_begins_operand(d->in, next);
  if (operand) diag_note(d->c->diag, "∂ outside of a fraction is read as the differential d");
  if (operand) return true;
  diag_error(d->c->diag, ERR_SYNTAX, t->span, "∂ stands in derivatives: ∂F/∂X");
  diag_hint(d->c->diag, "the differential is written d(F) or \\mathrm{d} F");
  return false;
}

/* d/dt, d^2/dt^2 inside an expression, before the function that it differentiates. */
static bool is_inner_operator(const Tokens *t, int i) {
  if (!is_letter_d(t, i)) return false;
  int slash = tokens_kind(t, i + 1) == TOK_POWER ? extent_script(t, i + 2) : i + 1;
  if (tokens_kind(t, slash) != '/') return false;
  int end = targets_end(t, slash + 1, true);
  return end > slash + 1 && tokens_begins_operand(t, end);
}

/* The forms that begin with this token; *done says whether one stands here. */
static bool derivative(Derivatives *d, int *at, bool first, bool *done) {
  const Tokens *t = d->in;
  int kind = tokens_kind(t, *at), next = tokens_kind(t, *at + 1);
  *done = false;
  if (kind == TOK_FRAC_OPEN) return fraction(d, at, done);
  if (kind == RAW_NABLA || (kind == RAW_PARTIAL && next == TOK_SUB)) {
    *done = true;
    return nabla(d, at);
  }
  if (kind == RAW_PARTIAL) return quotient(d, at, false, done);
  bool letter = first && is_letter_d(t, *at) && (next == '/' || next == '(' || next == TOK_NAME);
  if (kind == RAW_DIFFERENTIAL || letter || is_inner_operator(t, *at)) return quotient(d, at, true, done);
  return !first || joined_quotient(d, at, done);
}

/* d( without a blank at the start of a statement; in a chain of differentials everywhere, and before whatever it can
 * be the differential of: d log|X|, d|X|, d X^-1. */
static bool opens_differential(const Derivatives *d, int i, bool first) {
  const Tokens *t = d->in;
  int next = tokens_kind(t, i + 1);
  if ((!first && !d->chain) || !is_letter_d(t, i)) return false;
  if ((next == '(' || (next == '[' && d->chain)) && tokens_glued(t, i + 1)) return true;
  bool operand = next == TOK_FUNC || next == TOK_NAME || next == TOK_BAR_OPEN || next == TOK_NORM_OPEN;
  bool leading = (next == '(' || next == '[' || next == TOK_FRAC_OPEN || next == TOK_NUMBER) && !tokens_ends_operand(d->out, d->out->count - 2);
  return d->chain && (operand || leading);
}

/* dX^-1 in a chain is d(X^-1), for a differential has no inverse. */
static bool is_inverse_of_joined(const Derivatives *d, int i) {
  const Tokens *t = d->in;
  int power = tokens_kind(t, i + 1);
  return d->chain && is_joined(t, i) && (power == TOK_INVERSE || power == TOK_INVERSE_TRANSPOSE);
}

static void split_joined(Derivatives *d, int i) {
  const Token *t = &d->in->items[i];
  tokens_add(d->out, TOK_D, (Span){t->span.start, t->span.start + 1});
  Token rest = *t;
  rest.name = intern(d->c->names, t->name + 1);
  rest.span.start++;
  tokens_copy(d->out, &rest);
}

/* d(tr(A B)) = tr(dA B) + ...: sides that are compared, and some dX or d( at the start. */
static bool is_chain(const Tokens *t, int start) {
  bool relation = false, letter = is_letter_d(t, start) && tokens_kind(t, start + 1) == '(' && tokens_glued(t, start + 1);
  for (int i = start; i < t->count; i++) {
    relation = relation || tokens_kind(t, i) == '=' || tokens_kind(t, i) == TOK_EQUAL;
    letter = letter || is_joined(t, i) || tokens_kind(t, i) == RAW_DIFFERENTIAL;
  }
  return relation && letter;
}

static bool step(Derivatives *d, int *at, bool first) {
  const Tokens *t = d->in;
  bool done;
  if (!derivative(d, at, first, &done)) return false;
  if (done) return true;
  if (is_inverse_of_joined(d, *at)) {
    split_joined(d, (*at)++);
    return true;
  }
  const Token *token = &t->items[*at];
  bool partial = token->kind == RAW_PARTIAL;
  if (partial && !partial_differential(d, token, *at + 1)) return false;
  tokens_copy(d->out, token);
  bool opens = opens_differential(d, *at, first);
  if (partial || token->kind == RAW_DIFFERENTIAL || opens) d->out->items[d->out->count - 1].kind = TOK_D;
  ++*at;
  return true;
}

static bool run(Derivatives *d, int begin, int end) {
  for (int i = begin; i < end;)
    if (!step(d, &i, false)) return false;
  return true;
}

Tokens *tokens_derivatives(Tokens *t) {
  Derivatives d = {.c = t->c, .in = t, .out = tokens_for(t)};
  d.out->latex = t->latex;
  d.out->bold = t->bold;
  d.out->incomplete = t->incomplete;
  int start = extent_start(t), i = 0;
  d.chain = is_chain(t, start);
  while (i < t->count)
    if (!step(&d, &i, i == start)) return NULL;
  tokens_set_match(d.out);
  return d.out;
}
