/* Bars of evaluation, F|_{x = x_0} and \left. F \right|_{x = x_0}: they become a clause `at x = x_0`.  The clause
 * holds for the whole statement, so a bar must stand behind all of a side, or behind d/dt before its function. */
#include "front/tokens.h"

typedef struct Evaluation {
  const Tokens *in;
  Tokens *out, *clauses;
  int *open, *place; /* what is open: the kind, and its place in out */
  int depth;
  bool sum;          /* + or - stands in the side outside of brackets */
} Evaluation;

/* Behind the brace that closes the one at `i`. */
static int behind_brace(const Tokens *t, int i) {
  int depth = 0;
  for (; i < t->count; i++) {
    if (t->items[i].kind == '{') depth++;
    if (t->items[i].kind == '}' && --depth == 0) return i + 1;
  }
  return i;
}

/* A bar or a square bracket with the subscript {NAME = ...}; behind it, or 0. */
static int evaluation_end(const Tokens *t, int i) {
  int kind = tokens_kind(t, i);
  if (kind != RAW_BAR && kind != ']') return 0;
  if (tokens_kind(t, i + 1) != TOK_SUB || tokens_kind(t, i + 2) != '{' || tokens_kind(t, i + 3) != TOK_NAME) return 0;
  int k = i + 4;
  if (tokens_kind(t, k) == TOK_SUB) k = tokens_kind(t, k + 1) == '{' ? behind_brace(t, k + 1) : k + 2;
  return tokens_kind(t, k) == '=' || tokens_kind(t, k) == TOK_ASSIGN ? behind_brace(t, i + 2) : 0;
}

static bool ends_side(int kind) {
  return kind == 0 || kind == ',' || kind == ';' || kind == RAW_ROW || tokens_is_relation(kind) || tokens_is_clause(kind);
}

/* d/dt, a fraction without a function, ends the output. */
static bool behind_operator(const Evaluation *e) {
  const Tokens *t = e->out;
  if (tokens_kind(t, t->count - 1) != TOK_FRAC_CLOSE) return false;
  int i = t->count - 1, depth = 0;
  for (; i >= 0; i--) {
    if (t->items[i].kind == TOK_FRAC_CLOSE) depth++;
    if (t->items[i].kind == TOK_FRAC_OPEN && --depth == 0) break;
  }
  int next = tokens_kind(t, i + 2);
  return next == TOK_FRAC_MID || (next == TOK_POWER && tokens_kind(t, i + 4) == TOK_FRAC_MID);
}

static void push(Evaluation *e, int kind) {
  e->open[e->depth] = kind;
  e->place[e->depth++] = e->out->count - 1;
}

/* The kind of bracket that is open innermost. */
static int innermost(const Evaluation *e) { return e->depth > 0 ? e->open[e->depth - 1] : 0; }

static void add_clause(Evaluation *e, int begin, int end, Span bar) {
  tokens_add(e->clauses, e->clauses->count == 0 ? TOK_AT : ',', bar);
  tokens_copy_range(e->clauses, e->in, begin, end);
}

/* The bracket that the bar closes, if there is one: \left. or [ */
static void close_partner(Evaluation *e, const Token *bar) {
  bool square = bar->kind == ']' && innermost(e) == '[', blind = bar->kind == RAW_BAR && innermost(e) == RAW_LEFT;
  if (!square && !blind) return;
  e->out->items[e->place[--e->depth]].kind = '(';
  Token close = *bar;
  close.kind = ')';
  close.flags &= ~(unsigned)(TOKEN_RIGHT | TOKEN_LEFT);
  tokens_copy(e->out, &close);
}

static bool evaluate(Evaluation *e, int at, int end) {
  const Token *bar = &e->in->items[at];
  Span span = {bar->span.start, e->in->items[end - 1].span.end};
  close_partner(e, bar);
  bool whole = e->depth == 0 && !e->sum && (ends_side(tokens_kind(e->in, end)) || behind_operator(e));
  if (!whole) {
    diag_error(e->in->c->diag, ERR_UNSUPPORTED, span, "values can be put in at the end of a whole formula only");
    diag_hint(e->in->c->diag, "define f(x) = ... and write f(x_0)");
    return false;
  }
  add_clause(e, at + 3, end - 1, bar->span);
  return true;
}

static void keep(Evaluation *e, const Token *t) {
  tokens_copy(e->out, t);
  if (t->kind == '(' || t->kind == '[' || t->kind == '{' || t->kind == RAW_LEFT || t->kind == TOK_FRAC_OPEN) {
    push(e, t->kind);
  } else if (t->kind == ')' || t->kind == ']' || t->kind == '}' || t->kind == TOK_FRAC_CLOSE) {
    if (e->depth > 0) e->depth--;
  } else if (e->depth == 0 && tokens_is_relation(t->kind)) {
    e->sum = false;
  } else if (e->depth == 0 && (t->kind == '+' || t->kind == '-')) {
    e->sum = true;
  }
}

static void drop_lefts(Tokens *t) {
  int n = 0;
  for (int i = 0; i < t->count; i++)
    if (t->items[i].kind != RAW_LEFT) t->items[n++] = t->items[i];
  t->count = n;
}

Tokens *tokens_evaluation(Tokens *t) {
  int room = t->count + 1;
  Evaluation e = {.in = t,
                  .out = tokens_for(t),
                  .clauses = tokens_new(t->c),
                  .open = ARENA_ARRAY(t->c->arena, int, room),
                  .place = ARENA_ARRAY(t->c->arena, int, room)};
  e.out->latex = t->latex;
  e.out->bold = t->bold;
  e.out->incomplete = t->incomplete;
  for (int i = 0; i < t->count;) {
    int end = t->incomplete ? 0 : evaluation_end(t, i);
    if (end == 0) keep(&e, &t->items[i++]);
    else if (evaluate(&e, i, end)) i = end;
    else return NULL;
  }
  tokens_copy_range(e.out, e.clauses, 0, e.clauses->count);
  drop_lefts(e.out);
  return e.out;
}
