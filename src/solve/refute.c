/* Two points whose midpoint lies above the chord. */
#include <string.h>

#include "algebra/raise.h"
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

static Ast *replaced(Question *q, const Ast *f, Symbol **from, Ast **to) {
  Renaming r = {q->c, q->v.n, from, to, ptrmap_new(q->c->arena)};
  return renamed(&r, f);
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

/* F where powers with an unknown exponent have a positive base: elsewhere b^e has a value for whole e alone. */
static Ast *guarded(Question *q) {
  Ctx *c = q->c;
  int n;
  const Term *nodes = t_nodes(c, q->f, &n);
  Ast *res = q->st->expr;
  for (int i = 0; i < n; i++) {
    if (nodes[i]->kind != T_POW || nodes[i]->args[1]->kind == T_NUM || nodes[i]->args[0]->has_index) continue;
    Ast *log = raise_term(c, t_fn1(c, FN_LOG, nodes[i]->args[0])), *zero[] = {ast_integer(c->arena, 0, (Span){0, 0}), log};
    zero[0]->shape = res->shape;
    Ast *terms[] = {res, call(c, FN_MUL, 2, zero, res->shape)};
    res = call(c, FN_ADD, 2, terms, res->shape);
  }
  return res;
}

static Ast *negated(Ctx *c, Ast *e) { return call(c, FN_NEG, 1, &e, e->shape); }

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
  Ast *f = guarded(q), *minus = negated(c, replaced(q, f, from, middle));
  Ast *terms[] = {f, replaced(q, f, from, other), minus, minus};
  return call(c, FN_ADD, 4, terms, one);
}

/* f(x) + f(-x) - 2 f(0); NULL where -x or 0 is not in the space of x. */
static Ast *symmetric_gap(Question *q) {
  Ctx *c = q->c;
  int n = q->v.n;
  Symbol **from = ARENA_ARRAY(c->arena, Symbol *, n + 1);
  Ast **other = ARENA_ARRAY(c->arena, Ast *, n + 1), **middle = ARENA_ARRAY(c->arena, Ast *, n + 1);
  for (int i = 0; i < n; i++) {
    from[i] = q->v.atoms[i]->sym;
    if (from[i]->facts & (FACT_POSITIVE | FACT_PSD | FACT_INVERTIBLE | FACT_IDEMPOTENT)) return NULL;
    other[i] = negated(c, name_of(c, from[i]));
    middle[i] = raise_term(c, t_zero(c, from[i]->shape.rows, from[i]->shape.cols));
  }
  Ast *f = guarded(q), *minus = negated(c, replaced(q, f, from, middle));
  Ast *terms[] = {f, replaced(q, f, from, other), minus, minus};
  return call(c, FN_ADD, 4, terms, f->shape);
}

/* A point tells something of functions that are given alone. */
static bool has_unknown_function(Question *q) {
  int n;
  const Term *nodes = t_nodes(q->c, q->f, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i]->kind == T_APPLY) return true;
  return false;
}

/* "x", or "(x, y)" of several. */
static const char *listed(Ctx *c, int n, const char *const *names) {
  Buf b = buf_new(c->arena);
  for (int i = 0; i < n; i++) buf_printf(&b, "%s%s", i > 0 ? ", " : "", names[i]);
  return buf_str(&b);
}

/* "f(x) + f(y) < 2 f((x + y)/2)" */
static const char *inequality(Question *q, Symbol *const *twins) {
  Ctx *c = q->c;
  int n = q->v.n;
  const char **x = ARENA_ARRAY(c->arena, const char *, n + 1), **y = ARENA_ARRAY(c->arena, const char *, n + 1), **middle = ARENA_ARRAY(c->arena, const char *, n + 1);
  for (int i = 0; i < n; i++) {
    x[i] = q->v.atoms[i]->sym->name;
    y[i] = twins != NULL ? twins[i]->name : arena_printf(c->arena, "-%s", x[i]);
    middle[i] = twins != NULL ? arena_printf(c->arena, "(%s + %s)/2", x[i], y[i]) : "0";
  }
  return arena_printf(c->arena, "f(%s) + f(%s) < 2 f(%s)", listed(c, n, x), listed(c, n, y), listed(c, n, middle));
}

bool refuted(Question *q) {
  Ctx *c = q->c;
  if (has_unknown_function(q)) return false;
  Symbol **twins = ARENA_ARRAY(c->arena, Symbol *, q->v.n + 1);
  const char *point = find_negative(c, midpoint_gap(q, twins));
  if (point == NULL) {
    twins = NULL;
    Ast *gap = symmetric_gap(q);
    point = gap == NULL ? NULL : find_negative(c, gap);
  }
  if (point == NULL) return false;
  q->answer->equal = 0;
  q->answer->how = "its value at a midpoint is above the mean of the values at the ends";
  q->answer->counterexample = arena_printf(c->arena, "%s, where %s", point, inequality(q, twins));
  return true;
}
