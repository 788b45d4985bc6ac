#include "ui/results.h"

#include <ctype.h>
#include <string.h>

#include "front/front.h"
#include "front/infer.h"
#include "ui/equation.h"

/* "b vector N scalar ": what the statement took the names of its result to be, which they stay where `_` puts it in. */
static const char *kinds_of_names(Arena *a, const Ctx *c) {
  Buf b = buf_new(c->arena);
  for (int i = 0; i < c->symbols->count; i++) {
    const Symbol *s = c->symbols->items[i];
    const bool free_name = !s->declared && s->definition == NULL && !s->index && !s->dimension && !s->family;
    const bool simple = s->kind == KIND_SCALAR || s->kind == KIND_VECTOR;
    if (free_name && simple && s->kind != infer_usual_kind(s->name)) buf_printf(&b, "%s %s ", s->name, kind_name(s->kind));
  }
  return b.len > 0 ? arena_strdup(a, buf_str(&b)) : "";
}

static void give_kind(Ast *e, const char *name, unsigned flag) {
  if (e->kind == AST_NAME && e->name == name) e->flags |= flag;
  for (int i = 0; i < e->nargs; i++) give_kind(e->args[i], name, flag);
}

static void give_kinds(Ctx *c, Ast *e, const char *kinds) {
  while (*kinds != '\0') {
    const size_t name = strcspn(kinds, " "), kind = strcspn(kinds + name + 1, " ");
    const bool vector = strncmp(kinds + name + 1, "vector", kind) == 0;
    give_kind(e, intern_n(c->names, kinds, name), vector ? AST_AS_VECTOR : AST_AS_SCALAR);
    kinds += name + kind + 2;
  }
}

void results_keep(Session *s, Ctx *c, const Answer *a) {
  if (a->kind != ANSWER_EXPR && a->kind != ANSWER_DERIVATIVE && a->kind != ANSWER_SOLUTION) return;
  for (int i = 0; i < a->nresults; i++) {
    if (result_is_equation(&a->results[i])) continue;
    if (s->nresults == s->results_cap) {
      const int cap = s->results_cap == 0 ? 64 : 2 * s->results_cap;
      s->results = arena_grow(s->perm, s->results, sizeof(char *) * (size_t)s->nresults, sizeof(char *) * (size_t)cap);
      s->kinds = arena_grow(s->perm, s->kinds, sizeof(char *) * (size_t)s->nresults, sizeof(char *) * (size_t)cap);
      s->results_cap = cap;
    }
    s->kinds[s->nresults] = kinds_of_names(s->perm, c);
    s->results[s->nresults++] = arena_strdup(s->perm, print_expr(c, a->results[i].expr, FORMAT_ASCII));
  }
}

static void define(Session *s, Ctx *c, const char *name, int result) {
  const char *text = s->results[result];
  Ast *e = parse_expression(c, text);
  if (e == NULL) return; /* the error stands in c->diag */
  give_kinds(c, e, s->kinds[result]);
  const Decl d = {.name = intern(c->names, name), .is_definition = true, .expr = e};
  decl_put(&s->decls, &d);
}

static bool in_name(char ch) { return isalnum((unsigned char)ch) || ch == '_' || ch == '}' || ch == ')' || ch == ']' || (unsigned char)ch >= 0x80; }

/* In a formula a subscript may stand apart from its base; elsewhere a number too high is a slip. */
static bool no_such_result(Session *s, Ctx *c, Span span) {
  if (strpbrk(c->source->text, "\\$") != NULL) return true;
  if (s->nresults == 0) return diag_error(c->diag, ERR_NAME, span, "there is no result yet");
  return diag_error(c->diag, ERR_NAME, span, "there is no result %.*s: the last is _%d", span.end - span.start, c->source->text + span.start, s->nresults);
}

bool results_define(Session *s, Ctx *c) {
  const char *text = c->source->text;
  for (size_t i = 0; i < c->source->len; i++) {
    /* A subscript is no result: an underscore behind a name, a bracket or a command. */
    if (text[i] != '_' || (i > 0 && (in_name(text[i - 1]) || text[i - 1] == '\'' || text[i - 1] == '|'))) continue;
    int number = 0;
    size_t k = i + 1;
    for (; isdigit((unsigned char)text[k]) && number < 100000000; k++) number = 10 * number + text[k] - '0';
    if (isalnum((unsigned char)text[k]) || text[k] == '_' || text[k] == '{' || text[k] == '\\') continue;
    if (k == i + 1) number = s->nresults;
    if (number >= 1 && number <= s->nresults) define(s, c, arena_strndup(c->arena, text + i, k - i), number - 1);
    else if (!no_such_result(s, c, (Span){(int)i, (int)k})) return false;
    i = k - 1;
  }
  return true;
}
