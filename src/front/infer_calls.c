/* f(x) with f unknown.  A name before a bracket is a call only if it is a known function; but where the product
 * does not fit as it stands, and in grad f(A x) wrt x, the letters f, g, h are taken as unknown functions. */
#include <string.h>

#include "front/infer_impl.h"
#include "front/lexicon.h"

typedef struct Called {
  const char *name;
  const struct Called *next;
} Called;

typedef struct Calls {
  Ctx *c;
  const Statement *st;
  PtrMap *called, *other; /* names that stand before a bracket, and names that stand elsewhere */
  const Called *first;    /* those called */
  bool of_variables;      /* each call's argument moves with a variable of the request: grad f(A x) wrt x */
} Calls;

/* ---- the expressions of a statement -------------------------------------------------------------------- */

void each_slot(Statement *st, SlotVisitor *visit, void *ctx) {
  if (st->expr != NULL) visit(ctx, &st->expr);
  for (int i = 0; i < st->nexprs; i++) visit(ctx, &st->exprs[i]);
  for (int i = 0; i < st->nwrt; i++) visit(ctx, &st->wrt[i].target);
  if (st->candidate != NULL) visit(ctx, &st->candidate);
  for (int i = 0; i < st->nwhere; i++) visit(ctx, &st->where[i].expr);
  for (int i = 0; i < st->nat; i++) visit(ctx, &st->at[i].expr);
  for (int i = 0; i < st->nassume; i++) {
    if (st->assume[i].lhs != NULL) visit(ctx, &st->assume[i].lhs);
    if (st->assume[i].rhs != NULL) visit(ctx, &st->assume[i].rhs);
  }
  if (st->inner != NULL) each_slot(st->inner, visit, ctx);
}

/* ---- calls that are written as products ---------------------------------------------------------------- */

/* f, or f_theta with a Greek letter or a word as its subscript: the name of a function perhaps; NULL if it is none. */
const char *function_letter(const Ctx *c, const Ast *e) {
  const bool scripted = e->kind == AST_SUBSCRIPT && e->nargs == 2 && e->args[0]->kind == AST_NAME && e->args[1]->kind == AST_NAME;
  const Ast *base = scripted ? e->args[0] : e;
  if (base->kind != AST_NAME || !lexicon_is_function_letter(base->name) || decl_find(c->decls, base->name) != NULL) return NULL;
  if (!scripted) return base->name;
  if (!lexicon_is_greek(e->args[1]->name) && strlen(e->args[1]->name) < 2) return NULL;
  const char *res = intern(c->names, arena_printf(c->arena, "%s_%s", base->name, e->args[1]->name));
  return decl_find(c->decls, res) == NULL ? res : NULL;
}

bool bracket_follows(const Ctx *c, const Ast *name) {
  const Source *s = c->source;
  if (s == NULL || name->span.end <= name->span.start || (size_t)name->span.end > s->len) return false;
  const char *at = s->text + name->span.end;
  while (*at == '}') at++;
  if (strncmp(at, "\\left", 5) == 0) at += 5;
  return *at == '(';
}

/* The name at the end of a factor that a bracket may follow: f, or g of a/g. */
static Ast **name_slot(Ast **factor) { return ast_is_call(*factor, FN_DIV) ? &(*factor)->args[1] : factor; }

/* What stands in the bracket behind the name: (x) of (x), (x)^2, (x)'. */
static Ast **argument_slot(Ast **factor) {
  while (((*factor)->flags & AST_BRACKETED) == 0) {
    const Ast *e = *factor;
    bool postfix =
        ast_is_call(e, FN_POW) || ast_is_call(e, FN_EPOW) || ast_is_call(e, FN_TRANSPOSE) || ast_is_call(e, FN_INV);
    if (!postfix) return NULL;
    factor = &(*factor)->args[0];
  }
  return factor;
}

/* The i-th and next factor of the product e as a call: its name and its argument; false if they are none. */
static bool call_at(const Calls *k, const Ast *e, int i, Ast ***name, Ast ***argument) {
  if (!ast_is_call(e, FN_MUL) || i + 1 >= e->nargs) return false;
  *name = name_slot(&e->args[i]);
  if (function_letter(k->c, **name) == NULL || !bracket_follows(k->c, **name)) return false;
  *argument = argument_slot(&e->args[i + 1]);
  return *argument != NULL;
}

static bool is_variable(const Statement *st, const Ast *e) {
  if (e->kind != AST_NAME) return false;
  for (; st != NULL; st = st->inner)
    for (int i = 0; i < st->nwrt; i++) {
      const Ast *target = st->wrt[i].target; /* x, or the x of x_i and X[i, j] */
      while ((target->kind == AST_SUBSCRIPT || target->kind == AST_ENTRY) && target->nargs > 0) target = target->args[0];
      if (target->kind == AST_NAME && target->name == e->name) return true;
    }
  return false;
}

/* ---- which names are called ---------------------------------------------------------------------------- */

static void add_called(Calls *k, const char *name) {
  ptrmap_put(k->called, name, name);
  Called *res = ARENA_NEW(k->c->arena, Called);
  *res = (Called){.name = name, .next = k->first};
  k->first = res;
}

/* Whether a variable of the request stands in e. */
static bool find(Calls *k, const Ast *e) {
  const char *letter = function_letter(k->c, e);
  if (letter != NULL) ptrmap_put(k->other, letter, e);
  if (letter != NULL && e->kind == AST_SUBSCRIPT) return is_variable(k->st, e->args[0]);
  bool moves = is_variable(k->st, e);
  if (e->kind == AST_BIGOP && e->binder->upper != NULL) moves = find(k, e->binder->upper) || moves;
  for (int i = 0; i < e->nargs; i++) {
    Ast **name, **argument;
    if (!call_at(k, e, i, &name, &argument)) {
      moves = find(k, e->args[i]) || moves;
      continue;
    }
    const char *called = function_letter(k->c, *name);
    if (ptrmap_get(k->called, called) == NULL) add_called(k, called);
    if (*name != e->args[i]) moves = find(k, e->args[i]->args[0]) || moves;
    const bool argument_moves = find(k, e->args[++i]);
    k->of_variables = k->of_variables && argument_moves;
    moves = moves || argument_moves;
  }
  return moves;
}

static void find_in(void *ctx, Ast **slot) { find(ctx, *slot); }

static bool is_called(const Calls *k, const char *name) {
  return ptrmap_get(k->called, name) != NULL && ptrmap_get(k->other, name) == NULL;
}

static Calls look(Ctx *c, Statement *st) {
  Calls k = {.c = c, .st = st, .called = ptrmap_new(c->arena), .other = ptrmap_new(c->arena), .of_variables = true};
  each_slot(st, find_in, &k);
  return k;
}

CallReading calls_reading(Ctx *c, Statement *st) {
  Calls k = look(c, st);
  for (const Called *n = k.first; n != NULL; n = n->next)
    if (is_called(&k, n->name)) return k.of_variables ? CALLS_LIKELY : CALLS_POSSIBLE;
  return CALLS_NONE;
}

/* ---- the other reading --------------------------------------------------------------------------------- */

static Ast *convert(Calls *k, Ast *e) {
  int n = 0;
  for (int i = 0; i < e->nargs; i++) {
    Ast **name, **argument;
    if (call_at(k, e, i, &name, &argument) && is_called(k, function_letter(k->c, *name))) {
      Ast *call = ast_node(k->c->arena, AST_APPLY, 1, argument, span_join((*name)->span, (*argument)->span));
      call->name = function_letter(k->c, *name);
      call->flags |= (*name)->flags;
      *argument = call;
      if (*name != e->args[i]) {
        *name = e->args[i + 1]; /* a/g (x) is a/g(x) */
        e->args[i + 1] = e->args[i];
      }
      i++;
    }
    e->args[n++] = convert(k, e->args[i]);
  }
  e->nargs = n;
  return n == 1 && ast_is_call(e, FN_MUL) ? e->args[0] : e;
}

static void convert_slot(void *ctx, Ast **slot) { *slot = convert(ctx, *slot); }

void calls_convert(Ctx *c, Statement *st) {
  Calls k = look(c, st);
  each_slot(st, convert_slot, &k);
}

/* ---- copies -------------------------------------------------------------------------------------------- */

static void copy_slot(void *ctx, Ast **slot) { *slot = ast_copy(ctx, *slot); }

static void *copied(Arena *a, const void *items, size_t size) {
  void *res = arena_alloc(a, size > 0 ? size : 1);
  if (size > 0) memcpy(res, items, size);
  return res;
}

static Statement *shell_copy(Arena *a, const Statement *st) {
  Statement *res = copied(a, st, sizeof *st);
  res->exprs = copied(a, st->exprs, sizeof *st->exprs * (size_t)st->nexprs);
  res->wrt = copied(a, st->wrt, sizeof *st->wrt * (size_t)st->nwrt);
  res->where = copied(a, st->where, sizeof *st->where * (size_t)st->nwhere);
  res->at = copied(a, st->at, sizeof *st->at * (size_t)st->nat);
  res->assume = copied(a, st->assume, sizeof *st->assume * (size_t)st->nassume);
  if (st->inner != NULL) res->inner = shell_copy(a, st->inner);
  return res;
}

Statement *statement_copy(Arena *a, const Statement *st) {
  Statement *res = shell_copy(a, st);
  each_slot(res, copy_slot, a);
  return res;
}
