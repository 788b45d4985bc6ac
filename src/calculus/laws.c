#include "calculus/laws.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/lower.h"
#include "front/front.h"

enum { MOST_PARAMETERS = 3 };

typedef struct Law {
  const Ast *rhs;
  int n;
  const char *names[MOST_PARAMETERS], *dnames[MOST_PARAMETERS];
} Law;

struct LawBook {
  Arena *arena;
  Law laws[FN_COUNT];
};

LawBook *laws_new(void) {
  LawBook *b = calloc(1, sizeof *b);
  if (b == NULL) abort();
  b->arena = arena_new();
  return b;
}

void laws_free(LawBook *b) {
  if (b == NULL) return;
  arena_free(b->arena);
  free(b);
}

/* "d f(X, Y) = rhs": the names between the brackets. */
static void read_parameters(LawBook *b, Law *law, const char *text) {
  const char *at = strchr(text, '(') + 1, *end = strchr(at, ')');
  while (at < end && law->n < MOST_PARAMETERS) {
    size_t len = strcspn(at, ",) ");
    law->names[law->n] = arena_strndup(b->arena, at, len);
    law->dnames[law->n] = arena_printf(b->arena, "d%s", law->names[law->n]);
    law->n++;
    at += len;
    at += strspn(at, ", ");
  }
}

/* Parses with the book's arena, so that the AST lives as long as the session, and without the user's
 * declarations, so that these cannot change the meaning of a law. */
static const Law *law_of(Ctx *c, Fn fn) {
  LawBook *b = c->laws;
  Law *law = &b->laws[fn];
  if (law->rhs != NULL) return law;
  const char *text = fn_row(fn)->law;
  read_parameters(b, law, text);
  Diag diag = diag_new(b->arena);
  DeclTable none = {.arena = b->arena};
  Ctx own = *c;
  own.arena = b->arena;
  own.diag = &diag;
  own.decls = &none;
  law->rhs = parse_expression(&own, strstr(text, " = ") + 3);
  if (law->rhs == NULL) diag_error_nowhere(c->diag, ERR_INTERNAL, "the law \"%s\" does not parse: %s", text, diag.message);
  return law;
}

Term law_apply(Ctx *c, Term t, const Term *args, const Term *dargs) {
  const Law *law = law_of(c, t->fn);
  if (law->rhs == NULL) return t_zero(c, t->rows, t->cols);
  Binding bindings[2 * MOST_PARAMETERS];
  for (int i = 0; i < law->n; i++) {
    bindings[2 * i] = (Binding){law->names[i], args[i]};
    bindings[2 * i + 1] = (Binding){law->dnames[i], dargs[i]};
  }
  return lower_law(c, law->rhs, 2 * law->n, bindings);
}

static bool uses(const Ast *e, Fn fn, const char *name) {
  if (e->kind == AST_NAME) return strcmp(e->name, name) == 0;
  if (ast_is_call(e, fn)) return false;
  for (int i = 0; i < e->nargs; i++)
    if (uses(e->args[i], fn, name)) return true;
  return false;
}

bool law_uses_argument(Ctx *c, Fn fn) {
  if (fn_row(fn)->law == NULL) return true;
  const Law *law = law_of(c, fn);
  return law->rhs == NULL || uses(law->rhs, fn, law->names[0]);
}
