/* The array of tokens and questions about it. */
#include "front/tokens.h"

#include <string.h>

Tokens *tokens_new(Ctx *c) {
  Tokens *t = ARENA_NEW(c->arena, Tokens);
  t->c = c;
  return t;
}

Tokens *tokens_for(const Tokens *in) {
  Tokens *t = tokens_new(in->c);
  t->cap = in->count + in->count / 8 + 16;
  t->items = ARENA_ARRAY(in->c->arena, Token, t->cap);
  return t;
}

static Token *room(Tokens *t) {
  if (t->count == t->cap) {
    int cap = t->cap > 0 ? 2 * t->cap : 64;
    t->items = arena_move(t->c->arena, t->items, sizeof(Token) * (size_t)t->count, sizeof(Token) * (size_t)cap);
    t->cap = cap;
  }
  return &t->items[t->count++];
}

Token *tokens_add(Tokens *t, int kind, Span span) {
  Token *res = room(t);
  *res = (Token){.kind = kind, .span = span};
  return res;
}

void tokens_copy(Tokens *t, const Token *token) {
  const Token copy = *token; /* it may lie in the array that moves */
  *room(t) = copy;
}

void tokens_copy_range(Tokens *to, const Tokens *from, int begin, int end) {
  for (int i = begin; i < end; i++) tokens_copy(to, &from->items[i]);
}

int tokens_kind(const Tokens *t, int i) { return i >= 0 && i < t->count ? t->items[i].kind : 0; }

const char *tokens_text(const Tokens *t, const Token *token) {
  return arena_strndup(t->c->arena, t->c->source->text + token->span.start,
                       (size_t)(token->span.end - token->span.start));
}

bool tokens_glued(const Tokens *t, int i) {
  return i > 0 && i < t->count && t->items[i - 1].span.end == t->items[i].span.start &&
         !(t->items[i].flags & TOKEN_BLANK);
}

bool tokens_ends_operand(const Tokens *t, int i) {
  switch (tokens_kind(t, i)) {
  case TOK_NUMBER:
  case TOK_NAME:
  case TOK_CONSTANT:
  case TOK_APPLY:
  case TOK_STRING:
  case TOK_TRANSPOSE:
  case TOK_INVERSE:
  case TOK_INVERSE_TRANSPOSE:
  case TOK_ADJUGATE:
  case TOK_PINV:
  case TOK_NORM_KIND:
  case TOK_BAR_CLOSE:
  case TOK_NORM_CLOSE:
  case TOK_ANGLE_CLOSE:
  case TOK_FRAC_CLOSE:
  case TOK_PARTIAL_END:
  case TOK_CLOSE:
  case TOK_DOTS:
  case RAW_DIFFERENTIAL:
  case RAW_PRIME:
  case RAW_INFINITY:
  case ')':
  case ']':
  case '}': return true;
  default: return false;
  }
}

bool tokens_begins_operand(const Tokens *t, int i) {
  switch (tokens_kind(t, i)) {
  case TOK_NUMBER:
  case TOK_NAME:
  case TOK_CONSTANT:
  case TOK_APPLY:
  case TOK_FUNC:
  case TOK_JACOBIAN:
  case TOK_SUM:
  case TOK_D:
  case TOK_BAR_OPEN:
  case TOK_NORM_OPEN:
  case TOK_ANGLE_OPEN:
  case TOK_FRAC_OPEN:
  case TOK_PARTIAL:
  case TOK_OPEN:
  case RAW_NABLA:
  case RAW_PARTIAL:
  case RAW_DIFFERENTIAL:
  case '(':
  case '[':
  case '{': return true;
  default: return false;
  }
}

bool tokens_is_name(const Tokens *t, int i, const char *name) {
  return tokens_kind(t, i) == TOK_NAME && strcmp(t->items[i].name, name) == 0;
}

bool tokens_is_opening(int kind) {
  return kind == '(' || kind == '[' || kind == '{' || kind == TOK_BAR_OPEN || kind == TOK_NORM_OPEN ||
         kind == TOK_ANGLE_OPEN || kind == TOK_FRAC_OPEN || kind == TOK_PARTIAL || kind == TOK_OPEN;
}

bool tokens_is_closing(int kind) {
  return kind == ')' || kind == ']' || kind == '}' || kind == TOK_BAR_CLOSE || kind == TOK_NORM_CLOSE ||
         kind == TOK_ANGLE_CLOSE || kind == TOK_FRAC_CLOSE || kind == TOK_PARTIAL_END || kind == TOK_CLOSE;
}

bool tokens_is_relation(int kind) {
  return kind == '=' || kind == TOK_EQUAL || kind == TOK_ASSIGN || kind == TOK_RELATION || kind == TOK_IN;
}

bool tokens_is_clause(int kind) {
  return kind == TOK_WRT || kind == TOK_WHERE || kind == TOK_AT || kind == TOK_ASSUME || kind == TOK_AS ||
         kind == TOK_ON || kind == TOK_ST || kind == TOK_FOR;
}

void tokens_set_match(Tokens *t) {
  t->match = ARENA_ARRAY(t->c->arena, int, t->count + 1);
  int *open = ARENA_ARRAY(t->c->arena, int, t->count + 1);
  int depth = 0;
  for (int i = 0; i < t->count; i++) {
    t->match[i] = -1;
    int kind = t->items[i].kind;
    if (tokens_is_opening(kind)) {
      open[depth++] = i;
    } else if (tokens_is_closing(kind) && depth > 0) {
      int partner = open[--depth];
      t->match[i] = partner;
      t->match[partner] = i;
    }
  }
}

const char *tokens_whole_name(const Tokens *t, int begin, int end) {
  Buf b = buf_new(t->c->arena);
  buf_add(&b, t->items[begin].name);
  buf_addc(&b, '_');
  int last = 0;
  for (int i = begin + 1; i < end; i++) {
    const Token *k = &t->items[i];
    if (k->kind != TOK_NAME && k->kind != TOK_NUMBER) continue;
    if (last == TOK_NUMBER && k->kind == TOK_NUMBER) buf_addc(&b, '_');
    buf_add(&b, k->name);
    last = k->kind;
  }
  return intern(t->c->names, buf_str(&b));
}

int tokens_behind(const Tokens *t, int i) { return i < t->count && t->match[i] > i ? t->match[i] + 1 : i + 1; }

const Decl *tokens_decl(const Tokens *t, const char *name) {
  return t->c->decls != NULL ? decl_find(t->c->decls, name) : NULL;
}

bool tokens_is_function_name(const Tokens *t, const char *name) {
  if (t->functions != NULL && ptrmap_get(t->functions, name) != NULL) return true;
  const Decl *d = tokens_decl(t, name);
  return d != NULL && (d->is_definition ? d->nparams > 0 : d->kind == KIND_FUNCTION);
}
