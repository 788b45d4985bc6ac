#include "front/front.h"

#include <string.h>

#include "base/utf8.h"
#include "front/build.h"
#include "front/command.h"
#include "front/syntax_error.h"

enum { MAX_BYTES = 4 << 20 };

int md_lex(MD_STYPE *value, Span *at, Parser *p);

/* ---- tokens for the parser --------------------------------------------------------------------------------- */

int md_lex(MD_STYPE *value, Span *at, Parser *p) {
  const Tokens *t = p->tokens;
  if ((p->at & 0xFFF) == 0) ctx_poll(p->c);
  if (p->at < t->count) {
    const Token *token = &t->items[p->at++];
    value->token = token;
    *at = token->span;
    return token->kind;
  }
  int end = (int)p->c->source->len;
  *at = (Span){end, end};
  if (p->collect && p->at++ == t->count) return TOK_UNFINISHED;
  return TOK_YYEOF;
}

/* ---- text to tokens ------------------------------------------------------------------------------------------ */

static bool check_text(Ctx *c) {
  const Source *s = c->source;
  size_t bad;
  if (s->len > MAX_BYTES)
    return diag_error(c->diag, ERR_LIMIT, (Span){0, 1}, "a statement may have %d bytes, this one has %zu", MAX_BYTES,
                      s->len);
  const char *nul = memchr(s->text, '\0', s->len);
  if (nul != NULL) {
    int at = (int)(nul - s->text);
    return diag_error(c->diag, ERR_SYNTAX, (Span){at, at + 1}, "a NUL byte has no meaning here");
  }
  if (utf8_valid(s->text, s->len, &bad)) return true;
  return diag_error(c->diag, ERR_SYNTAX, (Span){(int)bad, (int)bad + 1}, "this byte is not valid UTF-8");
}

/* What a filter has read is given back. */
static Tokens *filtered(Ctx *c, Tokens *t, Tokens *(*const *filters)(Tokens *), bool incomplete) {
  for (; t != NULL && *filters != NULL; filters++) {
    t->incomplete = incomplete;
    Tokens *next = (*filters)(t);
    if (c->diag->failed) return NULL;
    if (next != NULL && next != t && next->items != t->items)
      arena_release(c->arena, t->items, sizeof *t->items * (size_t)t->cap);
    t = next;
    ctx_poll(c);
  }
  return t;
}

/* The formula number `part`; how many there are goes to *parts. */
static Tokens *tokens_of_text(Ctx *c, bool incomplete, int part, int *parts) {
  static Tokens *(*const whole[])(Tokens *) = {tokens_formulas, tokens_latex, NULL};
  static Tokens *(*const single[])(Tokens *) = {tokens_words, tokens_evaluation,  tokens_brackets, tokens_scripts,
                                                tokens_nabla, tokens_derivatives, tokens_extents,  tokens_statement,
                                                NULL};
  *parts = 1;
  if (!check_text(c)) return NULL;
  Tokens *t = filtered(c, tokens_scan(c, c->source->text, c->source->len), whole, incomplete);
  if (t != NULL) t = tokens_part(t, part, parts);
  return c->diag->failed ? NULL : filtered(c, t, single, incomplete);
}

/* ---- parsing -------------------------------------------------------------------------------------------------- */

static Parser parser_new(Ctx *c, Tokens *t) {
  return (Parser){.c = c, .tokens = t, .requests = ptrmap_new(c->arena), .clauses = ARENA_NEW(c->arena, Clauses)};
}

/* Memory that bison took for its stack is given back by bison, unless the statement is left in the middle. */
static bool parse(Parser *p) {
  if (md_parse(p) == 0 && !p->c->diag->failed) return true;
  return diag_error(p->c->diag, ERR_INTERNAL, (Span){0, (int)p->c->source->len}, "the parser gave up without a reason");
}

Statement *parse_part(Ctx *c, int part, int *parts) {
  *parts = 1;
  Statement *st = check_text(c) ? command_statement(c) : NULL;
  if (st != NULL || c->diag->failed) return st;
  Tokens *t = tokens_of_text(c, false, part, parts);
  if (t == NULL) return NULL;
  Parser p = parser_new(c, t);
  return parse(&p) ? p.statement : NULL;
}

Statement *parse_statement(Ctx *c) {
  int parts;
  Statement *st = parse_part(c, 0, &parts);
  if (st == NULL || parts == 1) return st;
  diag_error(c->diag, ERR_SYNTAX, st->span, "one formula is wanted, here are %d", parts);
  return NULL;
}

Ast *parse_expression(Ctx *c, const char *text) {
  const Source *outer = c->source;
  const Source source = {.text = text, .len = strlen(text), .line = 1, .column = 1};
  c->source = &source;
  int parts;
  Tokens *t = tokens_of_text(c, false, 0, &parts);
  Ast *res = NULL;
  if (t != NULL) {
    Tokens *with_start = tokens_new(c);
    tokens_add(with_start, TOK_TO_EXPRESSION, (Span){0, 0});
    int first = tokens_kind(t, 0);
    bool marked = first == TOK_TO_DECLARE || first == TOK_TO_DEFINE || first == TOK_TO_DEFINE_FUNCTION;
    tokens_copy_range(with_start, t, marked ? 1 : 0, t->count);
    Parser p = parser_new(c, with_start);
    if (parse(&p)) res = p.expression;
  }
  if (res != NULL && res->depth > AST_MAX_DEPTH) {
    diag_error(c->diag, ERR_LIMIT, (Span){0, (int)source.len}, "this is nested deeper than %d levels", AST_MAX_DEPTH);
    res = NULL;
  }
  c->source = outer;
  return res;
}

const char **parse_expected(Ctx *c, const char *text) {
  const Source *outer = c->source;
  Diag *diag = c->diag;
  const Source source = {.text = text, .len = strlen(text), .line = 1, .column = 1};
  Diag ignored = diag_new(c->arena);
  c->source = &source;
  c->diag = &ignored;
  int parts;
  Tokens *t = tokens_of_text(c, true, 0, &parts);
  Parser p = {.collect = true};
  if (t != NULL) {
    p = parser_new(c, t);
    p.collect = true;
    md_parse(&p);
  }
  c->source = outer;
  c->diag = diag;
  return p.expected != NULL ? p.expected : ARENA_ARRAY(c->arena, const char *, 1);
}
