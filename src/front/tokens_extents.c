/* What sums, functions without brackets, derivatives in front of their function, and d reach over is put
 * between OPEN and CLOSE:
 *   a sum        to the next + or -, relation, clause or closing bracket
 *   a function   over the product that follows
 *   ∂/∂X, nabla  at the start of a statement over all that follows, elsewhere over one product
 *   d            over one factor */
#include "front/extents.h"

/* ---- by looking ahead ---------------------------------------------------------------------------------------- */

int extent_script(const Tokens *t, int i) {
  if (tokens_kind(t, i) == '-' || tokens_kind(t, i) == '+') i++;
  if (i >= t->count) return t->count;
  if ((tokens_kind(t, i) == TOK_FUNC || tokens_kind(t, i) == TOK_APPLY) && i + 1 < t->count && t->match[i + 1] > i + 1)
    return t->match[i + 1] + 1;
  return tokens_behind(t, i);
}

int extent_postfix(const Tokens *t, int i) {
  for (;;) {
    switch (tokens_kind(t, i)) {
    case TOK_TRANSPOSE:
    case TOK_INVERSE:
    case TOK_INVERSE_TRANSPOSE:
    case TOK_ADJUGATE:
    case TOK_PINV:
    case TOK_NORM_KIND: i++; break;
    case TOK_POWER:
    case TOK_EPOW:
    case TOK_SUB: i = extent_script(t, i + 1); break;
    default: return i;
    }
  }
}

/* Behind the scripts of a function's name. */
static int behind_name(const Tokens *t, int i) {
  return tokens_kind(t, i + 1) == TOK_POWER ? extent_script(t, i + 2) : i + 1;
}

int extent_factor(const Tokens *t, int i) {
  int kind = tokens_kind(t, i);
  if (kind == TOK_FUNC || kind == TOK_APPLY || kind == TOK_JACOBIAN || kind == TOK_REQUEST_CALL) {
    int open = behind_name(t, i);
    int bracket = tokens_kind(t, open);
    bool closed = bracket == '(' || bracket == '{' || bracket == '[' || bracket == TOK_BAR_OPEN;
    return closed && t->match[open] > open ? extent_postfix(t, t->match[open] + 1) : i;
  }
  if (kind == TOK_PARTIAL && (t->items[i].flags & TOKEN_OPERATOR)) return i;
  if (kind == TOK_SUM || kind == TOK_D || !tokens_begins_operand(t, i)) return i;
  return extent_postfix(t, tokens_behind(t, i));
}

static bool is_leading_word(int kind) {
  return kind == TOK_CHECK || kind == TOK_EVAL || kind == TOK_SIMPLIFY || kind == TOK_EXPAND || kind == TOK_FACTOR ||
         kind == TOK_SOLVE || kind == TOK_SHAPE;
}

int extent_start(const Tokens *t) {
  int i = 0;
  while (is_leading_word(tokens_kind(t, i))) i++;
  return i;
}

/* ---- by what ends it ----------------------------------------------------------------------------------------- */

typedef enum Reach { REACH_BRACKET, REACH_ALL, REACH_SUM, REACH_PRODUCT } Reach;

typedef struct Extents {
  Ctx *c;
  const Tokens *in;
  Tokens *out;
  int depth, cap;
  Reach *open; /* what is open, innermost last */
  int *closes; /* how many factors end before a token */
  int start;
} Extents;

static void push(Extents *x, Reach r) {
  if (x->depth == x->cap) {
    int cap = x->cap > 0 ? 2 * x->cap : 64;
    x->open = arena_grow(x->c->arena, x->open, sizeof *x->open * (size_t)x->depth, sizeof *x->open * (size_t)cap);
    x->cap = cap;
  }
  x->open[x->depth++] = r;
}

static void add_empty(Extents *x, int kind, int at) { tokens_add(x->out, kind, (Span){at, at}); }

/* Where the text before the next token ends. */
static int end_before(const Extents *x) { return x->out->count > 0 ? x->out->items[x->out->count - 1].span.end : 0; }

/* Closes what does not reach over a token that ends everything up to `least`. */
static void close_to(Extents *x, Reach least) {
  while (x->depth > 0 && x->open[x->depth - 1] >= least) {
    add_empty(x, TOK_CLOSE, end_before(x));
    x->depth--;
  }
}

static bool ends_all(int kind) {
  if (kind == ',' || kind == ';' || kind == ':' || kind == TOK_FRAC_MID || kind == TOK_PARTIAL_BY) return true;
  return tokens_is_closing(kind) || tokens_is_relation(kind) || tokens_is_clause(kind);
}

/* + and - between operands; behind ∂/∂X the function follows. */
static bool is_binary(const Tokens *t, int i) {
  if (tokens_kind(t, i - 1) == TOK_PARTIAL_END) return !(t->items[t->match[i - 1]].flags & TOKEN_OPERATOR);
  return tokens_ends_operand(t, i - 1);
}

static void close_before(Extents *x, int i) {
  int kind = tokens_kind(x->in, i);
  for (; x->closes[i] > 0; x->closes[i]--) add_empty(x, TOK_CLOSE, end_before(x));
  if (ends_all(kind)) close_to(x, REACH_ALL);
  else if ((kind == '+' || kind == '-') && is_binary(x->in, i)) close_to(x, REACH_SUM);
  else if (kind == TOK_HADAMARD || kind == TOK_EDIV || kind == TOK_KRON) close_to(x, REACH_PRODUCT);
}

static void open_reach(Extents *x, int i, Reach r) {
  add_empty(x, TOK_OPEN, i < x->in->count ? x->in->items[i].span.start : end_before(x));
  push(x, r);
}

/* Copies tokens that are settled already. */
static int copy_to(Extents *x, int begin, int end) {
  tokens_copy_range(x->out, x->in, begin, end);
  return end;
}

/* A function's name: over the bracket behind it, or the product. */
static int function(Extents *x, int i) {
  const Tokens *t = x->in;
  int open = copy_to(x, i, behind_name(t, i));
  int kind = tokens_kind(t, open);
  if (kind == '(') return open;
  if (kind == '{' || kind == '[' || kind == TOK_BAR_OPEN) {
    add_empty(x, TOK_OPEN, t->items[open].span.start);
    x->closes[tokens_behind(t, open)]++;
  } else if (tokens_begins_operand(t, open) || ((kind == '-' || kind == '+') && tokens_begins_operand(t, open + 1))) {
    open_reach(x, open, REACH_PRODUCT);
  }
  return open;
}

/* SUM _ {...} ^ {...}: what it runs over has no extents of its own. */
static int sum(Extents *x, int i) {
  const Tokens *t = x->in;
  int end = i + 1;
  if (tokens_kind(t, end) == TOK_SUB) end = extent_script(t, end + 1);
  if (tokens_kind(t, end) == TOK_POWER) end = extent_script(t, end + 1);
  copy_to(x, i, end);
  open_reach(x, end, REACH_SUM);
  /* sum_i -x_i: the sign is the body's */
  return tokens_kind(t, end) == '-' || tokens_kind(t, end) == '+' ? copy_to(x, end, end + 1) : end;
}

/* d before a bracket takes that alone, with its inverse (a differential has none); otherwise a factor, and behind a
 * number what follows it, too. */
static int behind_differential(const Tokens *t, int operand) {
  int kind = tokens_kind(t, operand), end = extent_factor(t, operand);
  if (kind == '(') {
    end = tokens_behind(t, operand);
    int next = tokens_kind(t, end);
    return next == TOK_INVERSE || next == TOK_INVERSE_TRANSPOSE ? end + 1 : end;
  }
  bool number = kind == TOK_NUMBER || (kind == TOK_FRAC_OPEN && tokens_kind(t, operand + 1) == TOK_NUMBER && tokens_kind(t, operand + 3) == TOK_NUMBER);
  return number && tokens_begins_operand(t, end) ? operand : end;
}

static int differential(Extents *x, int i) {
  const Tokens *t = x->in;
  int operand = i;
  while (tokens_kind(t, operand) == TOK_D) operand++;
  int end = behind_differential(t, operand);
  for (; i < operand; i++) {
    tokens_copy(x->out, &t->items[i]);
    if (end > operand) {
      add_empty(x, TOK_OPEN, t->items[i].span.end);
      x->closes[end]++;
    } else {
      open_reach(x, operand, REACH_PRODUCT);
    }
  }
  return operand;
}

static int step(Extents *x, int i) {
  const Tokens *t = x->in;
  const Token *token = &t->items[i];
  close_before(x, i);
  switch (token->kind) {
  case TOK_FUNC: return function(x, i);
  case TOK_SUM: return sum(x, i);
  case TOK_D: return differential(x, i);
  default: break;
  }
  if (tokens_is_opening(token->kind)) push(x, REACH_BRACKET);
  if (tokens_is_closing(token->kind) && x->depth > 0) x->depth--;
  tokens_copy(x->out, token);
  int partner = token->kind == TOK_PARTIAL_END ? t->match[i] : -1;
  if (partner >= 0 && (t->items[partner].flags & TOKEN_OPERATOR))
    open_reach(x, i + 1, partner == x->start ? REACH_ALL : REACH_PRODUCT);
  return i + 1;
}

Tokens *tokens_extents(Tokens *t) {
  Extents x = {.c = t->c,
               .in = t,
               .out = tokens_for(t),
               .closes = ARENA_ARRAY(t->c->arena, int, t->count + 1),
               .start = extent_start(t)};
  x.out->latex = t->latex;
  x.out->bold = t->bold;
  x.out->incomplete = t->incomplete;
  for (int i = 0; i < t->count;) i = step(&x, i);
  for (; x.closes[t->count] > 0; x.closes[t->count]--) add_empty(&x, TOK_CLOSE, end_before(&x));
  if (!t->incomplete) close_to(&x, REACH_ALL);
  tokens_set_match(x.out);
  return x.out;
}
