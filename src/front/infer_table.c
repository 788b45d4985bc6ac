/* Indices that nothing binds: a statement of entries becomes one of the table of all of them. */
#include <string.h>

#include "front/infer_impl.h"

/* The variable is not resolved yet: A_ij may still be A with the one subscript ij. */
static bool fixed_by_variable(const Ast *target, const Symbol *index) {
  for (int i = 1; i < target->nargs; i++) {
    const Ast *x = target->args[i];
    if (x->kind == AST_NAME && (x->name == index->name || (strlen(x->name) == 2 && strstr(x->name, index->name) != NULL)))
      return true;
    if (x->kind == AST_CALL && fixed_by_variable(x, index)) return true;
  }
  return false;
}

static bool is_fixed(const Statement *st, const Symbol *index) {
  for (int i = 0; st != NULL && i < st->nwrt; i++)
    if (fixed_by_variable(st->wrt[i].target, index)) return true;
  return false;
}

static Ast *index_name(Infer *in, Symbol *s, Span span) { return name_with(ast_name(in->arena, s->name, span), s); }

static Ast *unit_vector(Infer *in, Symbol *s, Span span) {
  Ast *i = index_name(in, s, span);
  return ast_call(in->arena, FN_UNIT, 1, &i, span);
}

/* The table of e over its open indices, first index down: sum_i e e_i, sum_{i,j} e e_i e_j'. */
static Ast *tabulate(Infer *in, Ast *e, int n, Symbol **open) {
  Ast *factors[3] = {e, unit_vector(in, open[0], e->span), NULL};
  if (n == 2) factors[2] = ast_call1(in->arena, FN_TRANSPOSE, unit_vector(in, open[1], e->span), e->span);
  Binder b = {
      .count = n, .names = ARENA_ARRAY(in->arena, const char *, n), .syms = ARENA_ARRAY(in->arena, Symbol *, n)};
  b.lengths = ARENA_ARRAY(in->arena, const Dim *, n);
  for (int i = 0; i < n; i++) {
    b.names[i] = open[i]->name;
    b.syms[i] = open[i];
    open[i]->free_index = false;
  }
  Ast *row = ast_call(in->arena, FN_MUL, n + 1, factors, e->span);
  row->flags |= INFER_TABLE;
  Ast *sum = ast_bigop(in->arena, FN_BIGSUM, &b, row, e->span);
  return settle(in, sum);
}

/* A_ij == A_ji compares entry with entry: the sides of a statement have their tables over the same indices in one order. */
static void order_table(Infer *in, Symbol **open) {
  if (in->table[0] == NULL) {
    in->table[0] = open[0]->name;
    in->table[1] = open[1]->name;
  } else if (open[0]->name == in->table[1] && open[1]->name == in->table[0]) {
    Symbol *first = open[0];
    open[0] = open[1];
    open[1] = first;
  }
}

Ast *resolve_root(Infer *in, Ast *e, const Statement *st) {
  Symbol **outer = in->free;
  int nouter = in->nfree, outer_cap = in->free_cap;
  in->free = NULL;
  in->nfree = in->free_cap = 0;
  e = resolve(in, NULL, e);
  Symbol *open[3];
  int n = 0;
  for (int i = 0; i < in->nfree && n < 3; i++)
    if (!is_fixed(st, in->free[i])) open[n++] = in->free[i];
  in->free = outer;
  in->nfree = nouter;
  in->free_cap = outer_cap;
  if (e == NULL || n == 0) return e;
  if (n == 2 && st != NULL) order_table(in, open);
  if (n > 2) {
    diag_error(in->c->diag, ERR_UNSUPPORTED, e->span,
               "the indices %s, %s and %s are bound by no sum: a table of three indices is no matrix", open[0]->name,
               open[1]->name, open[2]->name);
    diag_hint(in->c->diag, "summation is not implied: where an index is summed over, write sum_%s", open[1]->name);
    return NULL;
  }
  return tabulate(in, e, n, open);
}
