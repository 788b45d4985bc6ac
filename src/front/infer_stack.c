/* Families that a definition stacks: with X = [x_1, ..., x_n]' in the session x_i is the i-th row of X, and X is a
 * matrix of its own.  The parser reads the dots as sum_{i=1}^{n} e_i x_i'. */
#include "front/infer_impl.h"

static const Ast *strip(const Ast *e, bool *transposed) {
  for (; ast_is_call(e, FN_TRANSPOSE); e = e->args[0]) *transposed = !*transposed;
  return e;
}

static bool is_index(const Ast *e, const char *index) { return e->kind == AST_NAME && e->name == index; }

/* e_i x_i' or x_i e_i', or a transpose of it, as a product or as a Kronecker product. */
static bool find_parts(const Ast *body, const char *index, bool transposed, Stack *res) {
  if ((!ast_is_call(body, FN_MUL) && !ast_is_call(body, FN_KRON)) || body->nargs != 2) return false;
  for (int k = 0; k < 2; k++) {
    bool row_unit = false, row_member = false;
    const Ast *unit = strip(body->args[k], &row_unit), *member = strip(body->args[1 - k], &row_member);
    bool fits = ast_is_call(unit, FN_UNIT) && unit->nargs > 0 && is_index(unit->args[0], index) &&
                member->kind == AST_SUBSCRIPT && member->nargs == 2 && member->args[0]->kind == AST_NAME &&
                is_index(member->args[1], index) && row_unit != row_member;
    if (!fits) continue;
    res->family = member->args[0]->name;
    res->rows = row_member != transposed;
    return true;
  }
  return false;
}

static bool is_one_number(const Ast *e) { return e != NULL && e->kind == AST_NUMBER && fmpq_is_one(e->value); }

static bool is_stack(const char *name, const Ast *e, Stack *res) {
  if (!is_capital(name)) return false;
  bool transposed = false;
  const Ast *sum = strip(e, &transposed);
  if (sum->kind != AST_BIGOP || sum->fn != FN_BIGSUM || sum->binder->count != 1) return false;
  if (!is_one_number(sum->binder->lower) || sum->binder->upper == NULL) return false;
  *res = (Stack){.matrix = name, .length = sum->binder->upper};
  return find_parts(sum->args[0], sum->binder->names[0], transposed, res);
}

static void keep(Infer *in, Stack found) {
  Stack *kept = ARENA_NEW(in->arena, Stack);
  *kept = found;
  ptrmap_put(in->stacks, found.matrix, kept);
  ptrmap_put(in->stacks, found.family, kept);
}

/* Only when some name asks for it: a session may have many definitions. */
static void find_stacks(Infer *in) {
  if (in->stacks_found) return;
  in->stacks_found = true;
  const DeclTable *t = in->c->decls;
  for (int i = 0; t != NULL && i < t->count; i++) {
    const Decl *d = &t->items[i];
    Stack found;
    if (!d->is_definition || d->nparams > 0 || !is_stack(d->name, d->expr, &found)) continue;
    if (ptrmap_get(in->stacks, found.matrix) == NULL && ptrmap_get(in->stacks, found.family) == NULL) keep(in, found);
  }
}

void stack_take_where(Infer *in) {
  Statement *st = in->st;
  int n = 0;
  for (int i = 0; i < st->nwhere; i++) {
    Stack found;
    if (is_stack(st->where[i].name, st->where[i].expr, &found)) keep(in, found);
    else st->where[n++] = st->where[i];
  }
  st->nwhere = n;
}

/* One differentiates by x_1 itself. */
static bool is_variable(const Statement *st, const char *family) {
  for (; st != NULL; st = st->inner)
    for (int i = 0; i < st->nwrt; i++) {
      const Ast *x = st->wrt[i].target;
      if (x->kind == AST_SUBSCRIPT && x->args[0]->name == family) return true;
    }
  return false;
}

const Stack *stack_of(Infer *in, const char *name) {
  find_stacks(in);
  const Stack *s = ptrmap_get(in->stacks, name);
  return s == NULL || is_variable(in->st, s->family) ? NULL : s;
}

Ast *stack_member(Infer *in, const Stack *s, Ast *index, Span span) {
  Ast *x = ast_name(in->arena, s->matrix, span);
  if (s->rows) x = ast_call1(in->arena, FN_TRANSPOSE, x, span);
  diag_note(in->c->diag, "the %s_i are the %s of %s", s->family, s->rows ? "rows" : "columns", s->matrix);
  return ast_call2(in->arena, FN_MUL, x, ast_call(in->arena, FN_UNIT, 1, &index, span), span);
}

Shape stack_shape(Infer *in, const Stack *s, bool *ok) {
  const Decl *d = decl_find(in->c->decls, s->family);
  const Dim *n = size_of(in, s->length), *size = NULL;
  if (d != NULL && d->family && d->ndims == 1) size = size_of(in, d->dims[0]);
  if (size == NULL) size = dim_fresh(in->c->dims);
  *ok = *ok && n != NULL && !in->c->diag->failed;
  if (n == NULL) n = dim_fresh(in->c->dims);
  return s->rows ? shape_make(n, size) : shape_make(size, n);
}
