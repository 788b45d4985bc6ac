/* Equal expressions as one node, so that what is computed for a value is not computed again for its derivative. */
#include "output/code.h"

enum { BUCKETS = 509 };

typedef struct Known {
  struct Known *next;
  const Ast *e;
} Known;

struct CodeForms {
  Known *buckets[BUCKETS];
};

CodeForms *code_forms_new(Arena *a) { return ARENA_NEW(a, CodeForms); }

static bool same_dim(Code *p, const Dim *a, const Dim *b) { return a == b || (a != NULL && b != NULL && dim_equal(p->c->dims, a, b)); }

/* Whether the nodes are alike and have the same arguments, which are one node where they are equal. */
static bool same(Code *p, const Ast *a, const Ast *b) {
  if (a->kind != b->kind || a->fn != b->fn || a->nargs != b->nargs || a->ncols != b->ncols || a->sym != b->sym || a->name != b->name) return false;
  if (a->kind == AST_NUMBER && !fmpq_equal(a->value, b->value)) return false;
  if (!same_dim(p, a->shape.rows, b->shape.rows) || !same_dim(p, a->shape.cols, b->shape.cols)) return false;
  for (int i = 0; i < a->nargs; i++)
    if (code_resolve(p, a->args[i]) != code_resolve(p, b->args[i])) return false;
  return true;
}

static size_t bucket_of(Code *p, const Ast *e) {
  uint64_t h = (uint64_t)e->kind * 31 + (uint64_t)e->fn;
  h = h * 1000003 + (uintptr_t)e->sym;
  for (int i = 0; i < e->nargs; i++) h = h * 1000003 + (uintptr_t)code_resolve(p, e->args[i]);
  return (size_t)(h % BUCKETS);
}

const Ast *code_form(Code *p, const Ast *e) {
  if (e->kind == AST_BIGOP || e->kind == AST_STRING) return e; /* what binds an index stands for itself */
  Known **bucket = &p->forms->buckets[bucket_of(p, e)];
  for (const Known *f = *bucket; f != NULL; f = f->next)
    if (same(p, f->e, e)) return f->e;
  Known *f = ARENA_NEW(p->c->arena, Known);
  *f = (Known){*bucket, e};
  *bucket = f;
  return e;
}
