#include "algebra/raise.h"

#include "algebra/raise_impl.h"

static const Span nowhere = {0, 0};

/* ---- calls ----------------------------------------------------------------------------------------------------------------------- */

/* Child number i of t; of the derivative of an unknown function the argument that it is by, where that tells which. */
static Term by_name(Ctx *c, Term t, int i) {
  bool derivative = t->fn == FN_GRADIENT || t->fn == FN_JACOBIAN || t->fn == FN_HESSIAN;
  if (!derivative || i == 0 || t->args[i]->kind != T_NUM) return t->args[i];
  int k = (int)fmpz_get_si(fmpq_numref(t->args[i]->coef));
  return t_argument_has_name(c, t, k) ? t_unknown(t)->args[k - 1] : t->args[i];
}

/* A' ⊗ B' is written (A ⊗ B)'. */
static Ast *raise_transposed_kron(Raise *r, Term t) {
  if (t->n != 2 || !t_is_fn(t->args[0], FN_TRANSPOSE) || !t_is_fn(t->args[1], FN_TRANSPOSE)) return NULL;
  Ast *args[] = {raised(r, t->args[0]->args[0]), raised(r, t->args[1]->args[0])};
  return node_call1(r, FN_TRANSPOSE, node_call(r, FN_KRON, 2, args, t->cols, t->rows), t->rows, t->cols);
}

/* tr(A B A) is shown as tr(A^2 B) unless the user wrote it. */
static Term with_ends_joined(Ctx *c, Term w) {
  if (w->kind != T_MUL || w->nscalars != 0 || w->has_diff || term_place(w) != NULL || w->n < 3) return w;
  int ends = 0;
  while (ends < w->n && w->args[w->n - 1 - ends] == w->args[0]) ends++;
  if (ends == 0 || ends == w->n) return w;
  Term *args = ARENA_ARRAY(c->arena, Term, w->n);
  for (int i = 0; i < w->n; i++) args[i] = w->args[(i + w->n - ends) % w->n];
  return t_scale(c, w->coef, t_mul(c, w->n, args));
}

Term shorter_diagonal(Raise *r, Term a) {
  Term other = t_transpose(r->c, a);
  if (other == a || a->has_diff || term_place(a) != NULL) return a;
  return expr_length(raise_now(r, other)) < expr_length(raise_now(r, a)) ? other : a;
}

/* A row of ones is written 1'. */
static Ast *raise_ones(Raise *r, Term t) {
  Ast *column = node_call(r, FN_ONES, 0, NULL, t->cols, t->rows);
  return node_call1(r, FN_TRANSPOSE, column, t->rows, t->cols);
}

static Ast *raise_call(Raise *r, Term t) {
  Ctx *c = r->c;
  if (t_is_ones(t) && is_one_dim(t->rows) && !is_one_dim(t->cols)) return raise_ones(r, t);
  if (t->fn == FN_TR) {
    Term joined = with_ends_joined(c, t->args[0]);
    if (joined != t->args[0]) return node_call1(r, FN_TR, raise_now(r, joined), t->rows, t->cols);
  }
  if (t->fn == FN_DIAGV) return node_call1(r, FN_DIAGV, raise_now(r, shorter_diagonal(r, t->args[0])), t->rows, t->cols);
  Ast *turned = t->fn == FN_KRON ? raise_transposed_kron(r, t) : NULL;
  if (turned != NULL) return turned;
  if (t->fn == FN_EPOW) return raise_entry_power(r, t);
  if (is_bare_function(t)) return node_shaped(ast_name(c->arena, intern(c->names, fn_row(t->fn)->name), nowhere), t->rows, t->cols);
  Ast **args = ARENA_ARRAY(c->arena, Ast *, t->n + 1);
  for (int i = 0; i < t->n; i++) args[i] = raised(r, by_name(c, t, i));
  return node_call(r, t->fn, t->n, args, t->rows, t->cols);
}

Term summand_shown(Ctx *c, Term t) {
  const Term body = t->args[0], next = t_add2(c, t_sym(c, t->range.index), t_int(c, 1));
  const bool pairs = body->kind == t->kind && t->range.open && body->range.open && body->range.lo == next && body->range.hi == t->range.hi;
  return pairs ? body->args[0] : body;
}

Ast *raise_indexed_sum(Raise *r, Term t) {
  Ctx *c = r->c;
  Binder b = {.count = 1};
  b.names = ARENA_ARRAY(c->arena, const char *, 2);
  b.syms = ARENA_ARRAY(c->arena, Symbol *, 2);
  b.lengths = ARENA_ARRAY(c->arena, const Dim *, 2);
  const Term body = t->args[0], inner = summand_shown(c, t);
  b.names[0] = t->range.index->name;
  b.syms[0] = t->range.index;
  b.lengths[0] = range_length(c, &t->range);
  if (inner != body) {
    b.count = 2;
    b.names[1] = body->range.index->name;
    b.syms[1] = body->range.index;
    b.lengths[1] = range_length(c, &body->range);
    b.relation = REL_LT;
  }
  if (!t->range.open || !t_is_int(t->range.lo, 1)) {
    b.lower = raised(r, t->range.lo);
    b.upper = raised(r, t->range.hi);
  }
  return node_shaped(ast_bigop(c->arena, t->kind == T_SUM ? FN_BIGSUM : FN_BIGPROD, &b, raised(r, inner), nowhere), t->rows, t->cols);
}

static Ast *raise_list(Raise *r, Term t, AstKind kind) {
  Ast **args = ARENA_ARRAY(r->c->arena, Ast *, t->n + 1);
  for (int i = 0; i < t->n; i++) args[i] = raised(r, t->args[i]);
  Ast *res = node_shaped(ast_node(r->c->arena, kind, t->n, args, nowhere), t->rows, t->cols);
  res->nrows = t->nrows;
  res->ncols = t->ncols;
  if (t->sym != NULL) {
    res->sym = t->sym;
    res->name = t->sym->name;
  }
  return res;
}

static Ast *raise_member(Raise *r, Term t) {
  Ast *args[] = {node_name(r, t->sym, t->sym->shape.rows, t->sym->shape.cols), raised(r, t->args[0])};
  return node_shaped(ast_node(r->c->arena, AST_MEMBER, 2, args, nowhere), t->rows, t->cols);
}

static Ast *raise_differential(Raise *r, Term t) {
  Ast *x = raised(r, t->args[0]);
  return node_shaped(ast_node(r->c->arena, AST_DIFFERENTIAL, 1, &x, nowhere), t->rows, t->cols);
}

static Ast *raise_node(Raise *r, Term t) {
  const Dim *one = dim_const(r->c->dims, 1);
  switch (t->kind) {
    case T_NUM: return node_number(r, t->coef);
    case T_DIM: return node_dimension(r, t->name);
    case T_SYM: return node_name(r, t->sym, t->rows, t->cols);
    case T_MEMBER: return raise_member(r, t);
    case T_DIFF: return raise_differential(r, t);
    case T_ADD: {
      Ast *transposed = as_transpose(r, t);
      return transposed != NULL ? transposed : raise_sum(r, t, false);
    }
    case T_MUL: {
      Ast *transposed = as_transpose(r, t);
      return transposed != NULL ? transposed : raise_product(r, t);
    }
    case T_POW: {
      bool under = t->args[1]->kind == T_NUM && fmpq_sgn(t->args[1]->coef) < 0;
      if (!under) return raise_power(r, t->args[0], t->args[1]);
      Ast *den = raise_power(r, t->args[0], t_neg(r->c, t->args[1]));
      return node_call2(r, FN_DIV, node_integer(r, 1), den, one, one);
    }
    case T_HAD: {
      Ast *transposed = as_transpose(r, t);
      return transposed != NULL ? transposed : raise_hadamard(r, t);
    }
    case T_FN: return raise_call(r, t);
    case T_SUM: {
      /* A summed row is the transpose of a summed column. */
      bool row = is_one_dim(t->rows) && !t_is_scalar(t) && !r->transposing;
      Ast *column = row && has_transposed_letters(t) ? raise_now(r, t_transpose(r->c, t)) : NULL;
      return column != NULL ? node_call1(r, FN_TRANSPOSE, column, t->rows, t->cols) : raise_indexed_sum(r, t);
    }
    case T_PROD: return raise_indexed_sum(r, t);
    case T_BLOCK: return raise_list(r, t, AST_BLOCK);
    case T_APPLY: return raise_list(r, t, AST_APPLY);
  }
  return NULL;
}

/* The first child of t that is not raised yet, NULL if all are. */
static Term missing_child(Raise *r, Term t) {
  for (int i = 0; i < t->n; i++)
    if (ptrmap_get(r->done, t->args[i]) == NULL) return t->args[i];
  if (!t_has_range(t)) return NULL;
  if (ptrmap_get(r->done, t->range.lo) == NULL) return t->range.lo;
  return ptrmap_get(r->done, t->range.hi) == NULL ? t->range.hi : NULL;
}

/* Raises what t is made of, each node once however often this is asked. */
static void raise_children(Raise *r, Term t) {
  if (missing_child(r, t) == NULL) return;
  int n;
  const Term *nodes = t_nodes(r->c, t, &n);
  for (int i = 0; i < n; i++) {
    if (nodes[i] == t || ptrmap_get(r->done, nodes[i]) != NULL) continue;
    ctx_poll(r->c);
    ptrmap_put(r->done, nodes[i], raise_node(r, nodes[i]));
  }
}

Ast *raise_now(Raise *r, Term t) {
  Ast *res = ptrmap_get(r->done, t);
  if (res != NULL) return res;
  raise_children(r, t);
  res = raise_node(r, t);
  ptrmap_put(r->done, t, res);
  return res;
}

Raise *raise_new(Ctx *c) {
  Raise *r = ARENA_NEW(c->arena, Raise);
  *r = (Raise){.c = c, .done = ptrmap_new(c->arena)};
  return r;
}

Ast *raise_next(Raise *r, Term t) { return raise_now(r, t); }

Ast *raise_term(Ctx *c, Term t) { return raise_now(raise_new(c), t); }

Ast *raise_expanded(Ctx *c, Term t) {
  Raise *r = raise_new(c);
  r->transposing = r->expanded = true;
  bool scaled = t->kind == T_MUL && t->n == 1 && t->args[0]->kind == T_ADD;
  if (!scaled) return raise_now(r, t);
  raise_children(r, t);
  return raise_scaled_sum(r, t->args[0], t->coef);
}
