/* Nodes of raised ASTs: each with its shape, none with a place in the text. */
#include "algebra/raise_impl.h"

static const Span nowhere = {0, 0};

Ast *node_shaped(Ast *e, const Dim *rows, const Dim *cols) {
  e->shape = (Shape){rows, cols};
  return e;
}

Ast *node_call(Raise *r, Fn fn, int n, Ast *const *args, const Dim *rows, const Dim *cols) {
  return node_shaped(ast_call(r->c->arena, fn, n, args, nowhere), rows, cols);
}

Ast *node_call1(Raise *r, Fn fn, Ast *x, const Dim *rows, const Dim *cols) { return node_call(r, fn, 1, &x, rows, cols); }

Ast *node_same1(Raise *r, Fn fn, Ast *x) { return node_call1(r, fn, x, x->shape.rows, x->shape.cols); }

Ast *node_call2(Raise *r, Fn fn, Ast *x, Ast *y, const Dim *rows, const Dim *cols) {
  Ast *args[] = {x, y};
  return node_call(r, fn, 2, args, rows, cols);
}

bool is_decimal(const Raise *r, const fmpq_t q) { return terms_decimal(r->c) && is_short_decimal(q); }

Ast *node_number(Raise *r, const fmpq_t q) {
  const Dim *one = dim_const(r->c->dims, 1);
  fmpq_t positive;
  fmpq_init(positive);
  fmpq_abs(positive, q);
  Ast *res = node_shaped(ast_number(r->c->arena, positive, nowhere), one, one);
  if (is_decimal(r, q)) res->flags |= AST_DECIMAL;
  fmpq_clear(positive);
  return fmpq_sgn(q) < 0 ? node_same1(r, FN_NEG, res) : res;
}

Ast *node_integer(Raise *r, long k) {
  const Dim *one = dim_const(r->c->dims, 1);
  return node_shaped(ast_integer(r->c->arena, k, nowhere), one, one);
}

Ast *node_product(Raise *r, int n, Ast *const *args, const Dim *rows, const Dim *cols) {
  return n == 1 ? args[0] : node_call(r, FN_MUL, n, args, rows, cols);
}

Ast *raised(Raise *r, Term t) { return ptrmap_get(r->done, t); }

Ast *node_name(Raise *r, Symbol *s, const Dim *rows, const Dim *cols) {
  Ast *res = node_shaped(ast_name(r->c->arena, s->name, nowhere), rows, cols);
  res->sym = s;
  return res;
}

Ast *node_dimension(Raise *r, const char *name) {
  Ctx *c = r->c;
  Symbol *s = symbol_find(c->symbols, name);
  const Dim *one = dim_const(c->dims, 1);
  if (s == NULL) {
    s = symbol_add(c->symbols, name);
    s->kind = KIND_INTEGER;
    s->facts = FACT_INTEGER;
    s->shape = (Shape){one, one};
    s->dimension = true;
  }
  return node_name(r, s, one, one);
}

bool is_half(Term e) { return e->kind == T_NUM && fmpz_is_one(fmpq_numref(e->coef)) && fmpz_equal_si(fmpq_denref(e->coef), 2); }
