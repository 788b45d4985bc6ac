/* Sides that are compared or solved: of one shape, but for numbers beside tables and zeros. */
#include "front/infer_impl.h"

/* x_i, sum_j A_ij y_j: the table of a side over an index that nothing binds. */
static bool is_table(const Ast *e) { return e->kind == AST_BIGOP && e->nargs > 0 && (e->args[0]->flags & INFER_TABLE); }

static const Ast *table_among(int n, Ast *const *sides) {
  for (int i = 0; i < n; i++)
    if (is_table(sides[i])) return sides[i];
  return NULL;
}

bool sides_goal(Infer *in, int n, Ast **sides, Shape *given) {
  Ast *first = NULL;
  for (int i = 0; i < n; i++) {
    if (takes_any_shape(sides[i])) continue;
    if (!shape_of(in, sides[i])) return false;
    bool number = first != NULL && is_scalar(in, first->shape) && (is_bare_number(first) || is_table(sides[i]));
    if (first == NULL || number) first = sides[i];
  }
  const bool table = given == NULL && first != NULL && is_table(first); /* of a number it is said for each entry */
  Shape s = given != NULL   ? *given
            : first != NULL ? first->shape
                            : shape_make(dim_fresh(in->c->dims), dim_fresh(in->c->dims));
  for (int i = 0; i < n; i++) {
    if (takes_any_shape(sides[i])) {
      give_shape(in, sides[i], s);
      continue;
    }
    bool number = is_scalar(in, sides[i]->shape) && (table || is_bare_number(sides[i]));
    if (!number && !unify_shapes(in, s, sides[i]->shape)) {
      in->here = sides[i]->span;
      fail(in, WHY_SIDES, sides[i], first, sides[i]);
      in->failure.sa = s;
      return false;
    }
  }
  return true;
}

static bool mentions_index_of(const Ast *e, const Binder *b) {
  for (int i = 0; i < b->count && e->kind == AST_NAME; i++)
    if (e->sym == b->syms[i]) return true;
  for (int i = 0; i < e->nargs; i++)
    if (mentions_index_of(e->args[i], b)) return true;
  return false;
}

/* |A| = sum_j A_ij C_ij, for every i: the number stands for a table of it; so does e_i' A e_j beside A_ij. */
static Ast *spread(Infer *in, Ast *e, const Ast *table) {
  if (mentions_index_of(e, table->binder)) {
    const Ast *row = table->args[0];
    Ast *factors = ast_call(in->arena, FN_MUL, row->nargs, row->args, e->span);
    factors->args[0] = e;
    factors->shape = row->shape;
    Ast *sum = ast_bigop(in->arena, FN_BIGSUM, table->binder, factors, e->span);
    sum->shape = table->shape;
    return sum;
  }
  Ast *ones = ast_call(in->arena, FN_ONES, 0, NULL, e->span);
  ones->shape = table->shape;
  Ast *res = ast_call2(in->arena, FN_MUL, e, ones, e->span);
  res->shape = table->shape;
  return res;
}

void settle_tables(Infer *in, Statement *st) {
  const Ast *table = table_among(st->nexprs, st->exprs);
  if (table == NULL || is_scalar(in, table->shape)) return;
  bool any = false;
  for (int i = 0; i < st->nexprs; i++) {
    if (st->exprs[i]->shape.rows == NULL || !is_scalar(in, st->exprs[i]->shape)) continue;
    st->exprs[i] = spread(in, st->exprs[i], table);
    any = true;
  }
  const Binder *b = table->binder;
  if (any) diag_note(in->c->diag, "compared for every %s%s%s", b->names[0], b->count > 1 ? ", " : "", b->count > 1 ? b->names[1] : "");
}

/* A X + X A' = 0: the number stands for a matrix of zeros. */
void settle_zeros(Infer *in, Statement *st) {
  const Ast *array = NULL;
  for (int i = 0; i < st->nexprs; i++)
    if (st->exprs[i]->shape.rows != NULL && !is_scalar(in, st->exprs[i]->shape)) array = st->exprs[i];
  for (int i = 0; array != NULL && i < st->nexprs; i++) {
    const Ast *e = st->exprs[i];
    if (e->kind != AST_NUMBER || !fmpq_is_zero(e->value)) continue;
    Ast *zeros = ast_call(in->arena, FN_ZEROS, 0, NULL, e->span);
    zeros->shape = array->shape;
    st->exprs[i] = zeros;
  }
}
