/* Two points whose midpoint lies above the chord. */
#include <string.h>

#include "base/ptrmap.h"
#include "check/witness.h"
#include "solve/convex.h"

typedef struct Renaming {
  Ctx *c;
  int n;
  Symbol **from;
  Ast **to;
  PtrMap *done;
} Renaming;

/* e with the names replaced, also inside definitions. */
static Ast *renamed(Renaming *r, const Ast *e) {
  Ast *known = ptrmap_get(r->done, e);
  if (known != NULL) return known;
  Ast *res = (Ast *)(uintptr_t)e;
  if (e->kind == AST_NAME && e->sym != NULL) {
    for (int i = 0; i < r->n; i++)
      if (r->from[i] == e->sym) res = r->to[i];
    if (res == e && e->sym->definition != NULL && !e->sym->temporary) res = renamed(r, e->sym->definition);
  } else if (e->nargs > 0) {
    res = ARENA_NEW(r->c->arena, Ast);
    *res = *e;
    res->id = 0;
    res->args = ARENA_ARRAY(r->c->arena, Ast *, e->nargs);
    for (int i = 0; i < e->nargs; i++) res->args[i] = renamed(r, e->args[i]);
  }
  ptrmap_put(r->done, e, res);
  return res;
}

static Ast *replaced(Question *q, Symbol **from, Ast **to) {
  Renaming r = {q->c, q->v.n, from, to, ptrmap_new(q->c->arena)};
  return renamed(&r, q->st->expr);
}

static Ast *name_of(Ctx *c, Symbol *s) {
  Ast *e = ast_name(c->arena, s->name, (Span){0, 0});
  e->sym = s;
  e->shape = s->shape;
  return e;
}

static bool is_used(const char *name, int n, Symbol *const *symbols) {
  for (int i = 0; i < n; i++)
    if (strcmp(symbols[i]->name, name) == 0) return true;
  return false;
}

/* A second point in the space of s. */
static Symbol *twin(Ctx *c, const Symbol *s, int used, Symbol *const *others) {
  static const char *const pool[] = {"y", "z", "u", "v", "Y", "Z", "U", "V"};
  const bool capital = s->name[0] >= 'A' && s->name[0] <= 'Z';
  const char *name = NULL;
  for (int i = capital ? 4 : 0; i < (capital ? 8 : 4) && name == NULL; i++)
    if (symbol_find(c->symbols, intern(c->names, pool[i])) == NULL && !is_used(pool[i], used, others)) name = intern(c->names, pool[i]);
  if (name == NULL) name = intern(c->names, arena_printf(c->arena, "%s_other", s->name));
  Symbol *res = ARENA_NEW(c->arena, Symbol);
  *res = *s;
  res->name = name;
  res->definition = NULL;
  return res;
}

static Ast *call(Ctx *c, Fn fn, int n, Ast *const *args, Shape shape) {
  Ast *res = ast_call(c->arena, fn, n, args, (Span){0, 0});
  res->shape = shape;
  return res;
}

static Ast *half(Ctx *c, Shape one) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_set_si(q, 1, 2);
  Ast *res = ast_number(c->arena, q, (Span){0, 0});
  fmpq_clear(q);
  res->shape = one;
  return res;
}

/* f(x) + f(y) - 2 f((x + y)/2), which is not negative for a convex f. */
static Ast *midpoint_gap(Question *q, Symbol **twins) {
  Ctx *c = q->c;
  int n = q->v.n;
  Symbol **from = ARENA_ARRAY(c->arena, Symbol *, n + 1);
  Ast **other = ARENA_ARRAY(c->arena, Ast *, n + 1), **middle = ARENA_ARRAY(c->arena, Ast *, n + 1);
  Shape one = q->st->expr->shape;
  for (int i = 0; i < n; i++) {
    from[i] = q->v.atoms[i]->sym;
    twins[i] = twin(c, from[i], i, twins);
    other[i] = name_of(c, twins[i]);
    Ast *sides[] = {name_of(c, from[i]), other[i]};
    Ast *mean[] = {half(c, one), call(c, FN_ADD, 2, sides, from[i]->shape)};
    middle[i] = call(c, FN_MUL, 2, mean, from[i]->shape);
  }
  Ast *at_middle = replaced(q, from, middle), *minus = call(c, FN_NEG, 1, &at_middle, one);
  Ast *terms[] = {q->st->expr, replaced(q, from, other), minus, minus};
  return call(c, FN_ADD, 4, terms, one);
}

bool refuted(Question *q) {
  Ctx *c = q->c;
  Symbol **twins = ARENA_ARRAY(c->arena, Symbol *, q->v.n + 1);
  const char *point = find_negative(c, midpoint_gap(q, twins));
  if (point == NULL) return false;
  const char *x = q->v.n == 1 ? q->v.atoms[0]->sym->name : "X", *y = q->v.n == 1 ? twins[0]->name : "Y";
  q->answer->equal = 0;
  q->answer->how = "its value at a midpoint is above the mean of the values at the ends";
  q->answer->counterexample = arena_printf(c->arena, "%s, where f(%s) + f(%s) < 2 f((%s + %s)/2)", point, x, y, x, y);
  return true;
}
