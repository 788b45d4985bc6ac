#include "front/ast.h"

#include <string.h>

#include "base/ptrmap.h"

/* ---- constructors -------------------------------------------------------------------------------------- */

Ast *ast_node(Arena *a, AstKind kind, int nargs, Ast *const *args, Span span) {
  Ast *e = ARENA_NEW(a, Ast);
  e->kind = kind;
  e->span = span;
  e->depth = 1;
  e->nargs = nargs;
  if (nargs == 0) return e;
  e->args = ARENA_ARRAY(a, Ast *, nargs);
  for (int i = 0; i < nargs; i++) {
    e->args[i] = args[i];
    if (args[i]->depth >= e->depth) e->depth = args[i]->depth + 1;
  }
  return e;
}

static void clear_number(void *value) { fmpq_clear(value); }

bool is_short_decimal(const fmpq_t q) {
  enum { MOST = 1000000 };
  const fmpz *below = fmpq_denref(q);
  if (fmpz_is_one(below) || fmpz_cmp_ui(below, MOST) > 0) return false;
  return MOST % fmpz_get_ui(below) == 0;
}

Ast *ast_number(Arena *a, const fmpq_t value, Span span) {
  Ast *e = ast_node(a, AST_NUMBER, 0, NULL, span);
  e->value = ARENA_NEW(a, fmpq);
  fmpq_init(e->value);
  fmpq_set(e->value, value);
  /* Small numbers own nothing outside the arena. */
  if (COEFF_IS_MPZ(*fmpq_numref(e->value)) || COEFF_IS_MPZ(*fmpq_denref(e->value)))
    arena_defer(a, clear_number, e->value);
  return e;
}

Ast *ast_integer(Arena *a, long value, Span span) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_set_si(q, value, 1);
  Ast *e = ast_number(a, q, span);
  fmpq_clear(q);
  return e;
}

Ast *ast_name(Arena *a, const char *interned, Span span) {
  Ast *e = ast_node(a, AST_NAME, 0, NULL, span);
  e->name = interned;
  return e;
}

Ast *ast_string(Arena *a, const char *interned, Span span) {
  Ast *e = ast_node(a, AST_STRING, 0, NULL, span);
  e->name = interned;
  return e;
}

Ast *ast_call(Arena *a, Fn fn, int nargs, Ast *const *args, Span span) {
  Ast *e = ast_node(a, AST_CALL, nargs, args, span);
  e->fn = fn;
  return e;
}

Ast *ast_call1(Arena *a, Fn fn, Ast *x, Span span) { return ast_call(a, fn, 1, (Ast *[]){x}, span); }

Ast *ast_call2(Arena *a, Fn fn, Ast *x, Ast *y, Span span) { return ast_call(a, fn, 2, (Ast *[]){x, y}, span); }

static void deepen(Ast *e, const Ast *part) {
  if (part != NULL && part->depth >= e->depth) e->depth = part->depth + 1;
}

Ast *ast_bigop(Arena *a, Fn fn, const Binder *binder, Ast *body, Span span) {
  Ast *e = ast_node(a, AST_BIGOP, 1, (Ast *[]){body}, span);
  e->fn = fn;
  e->binder = ARENA_NEW(a, Binder);
  *e->binder = *binder;
  deepen(e, binder->lower);
  deepen(e, binder->upper);
  return e;
}

/* ---- copies -------------------------------------------------------------------------------------------- */

typedef struct Copier {
  Arena *to;
  PtrMap *done; /* node -> its copy */
} Copier;

static Ast *copy(Copier *c, const Ast *e);

static Binder *copy_binder(Copier *c, const Binder *b) {
  Binder *res = ARENA_NEW(c->to, Binder);
  res->count = b->count;
  res->names = ARENA_ARRAY(c->to, const char *, b->count);
  if (b->count > 0) memcpy(res->names, b->names, (size_t)b->count * sizeof *b->names);
  if (b->lower != NULL) res->lower = copy(c, b->lower);
  if (b->upper != NULL) res->upper = copy(c, b->upper);
  res->relation = b->relation;
  return res;
}

static Ast *copy_node(Copier *c, const Ast *e) {
  if (e->kind == AST_NUMBER) {
    Ast *res = ast_number(c->to, e->value, e->span);
    res->flags = e->flags;
    return res;
  }
  Ast *res = ast_node(c->to, e->kind, 0, NULL, e->span);
  res->nargs = e->nargs;
  if (e->nargs > 0) res->args = ARENA_ARRAY(c->to, Ast *, e->nargs);
  for (int i = 0; i < e->nargs; i++) res->args[i] = copy(c, e->args[i]);
  if (e->binder != NULL) res->binder = copy_binder(c, e->binder);
  return res;
}

static Ast *copy(Copier *c, const Ast *e) {
  Ast *res = ptrmap_get(c->done, e);
  if (res != NULL) return res;
  res = copy_node(c, e);
  res->fn = e->fn;
  res->flags = e->flags & ~(unsigned)AST_RESOLVED;
  res->name = e->name;
  res->nrows = e->nrows;
  res->ncols = e->ncols;
  res->depth = e->depth;
  ptrmap_put(c->done, e, res);
  return res;
}

Ast *ast_copy(Arena *to, const Ast *e) {
  Copier c = {.to = to, .done = ptrmap_new(to)};
  return copy(&c, e);
}

/* ---- questions ----------------------------------------------------------------------------------------- */

bool ast_is_call(const Ast *e, Fn fn) { return e->kind == AST_CALL && e->fn == fn; }

bool ast_is_scalar(const Ast *e) {
  return e->shape.rows != NULL && dim_is(e->shape.rows, 1) && dim_is(e->shape.cols, 1);
}
