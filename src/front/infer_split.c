/* d/dt det(A + tB): in plain input tB is one name; but where t stands nowhere else, and what is to be differentiated
 * by t holds names that begin with it, these are products. */
#include <ctype.h>
#include <string.h>

#include "front/infer_impl.h"

typedef struct Split {
  Ctx *c;
  const char *variable;
  bool alone; /* the variable is a name of its own somewhere */
} Split;

/* t and one letter, perhaps with digits behind it; nothing that is known. */
static bool is_product(const Split *s, const Ast *e) {
  if (e->kind != AST_NAME || e->name[0] != s->variable[0] || !isalpha((unsigned char)e->name[1])) return false;
  return e->name[2 + strspn(e->name + 2, "0123456789")] == '\0' && decl_find(s->c->decls, e->name) == NULL;
}

static void look(Split *s, const Ast *e) {
  s->alone = s->alone || (e->kind == AST_NAME && e->name == s->variable);
  for (int i = 0; i < e->nargs; i++) look(s, e->args[i]);
}

static void look_in(void *ctx, Ast **slot) { look(ctx, *slot); }

static Ast *divided(Split *s, Ast *e) {
  Ctx *c = s->c;
  const bool typed = e->span.end - e->span.start == (int)strlen(e->name);
  const int cut = typed ? e->span.start + 1 : e->span.end;
  Ast *t = ast_name(c->arena, s->variable, (Span){e->span.start, cut});
  Ast *rest = ast_name(c->arena, intern(c->names, e->name + 1), (Span){typed ? cut : e->span.start, e->span.end});
  diag_note(c->diag, "%s is read as the product %s %s", e->name, t->name, rest->name);
  return ast_call2(c->arena, FN_MUL, t, rest, e->span);
}

static Ast *split(Split *s, Ast *e) {
  if (is_product(s, e)) return divided(s, e);
  for (int i = 0; i < e->nargs; i++) e->args[i] = split(s, e->args[i]);
  return e;
}

void split_products(Ctx *c, Statement *st) {
  const Ast *t = st->nwrt == 1 ? st->wrt[0].target : NULL;
  if (!st->quotient || st->latex || t == NULL || t->kind != AST_NAME || t->name[1] != '\0' || st->nwhere > 0) return;
  Split s = {.c = c, .variable = t->name};
  st->nwrt = 0; /* the variable itself does not count */
  each_slot(st, look_in, &s);
  st->nwrt = 1;
  if (!s.alone && st->expr != NULL) st->expr = split(&s, st->expr);
}
