/* Elementwise products and powers as people write them: quotients, square roots, squares of names as x .* x. */
#include "algebra/raise_impl.h"

static bool negative_power(Term t) { return t_is_fn(t, FN_EPOW) && t->args[1]->kind == T_NUM && fmpq_sgn(t->args[1]->coef) < 0; }

static Ast *entry_power(Raise *r, Term base, Term e) {
  if (t_is_int(e, 1)) return raised(r, base);
  if (is_half(e)) return node_call1(r, FN_SQRT, raised(r, base), base->rows, base->cols);
  return node_call2(r, FN_EPOW, raised(r, base), raise_now(r, e), base->rows, base->cols);
}

/* Beside other factors the square of a name is shorter written out, x .* x .* y, unless the user wrote x.^2. */
static bool is_square_of_name(Term t) {
  if (!t_is_fn(t, FN_EPOW) || !t_is_int(t->args[1], 2) || term_place(t) != NULL) return false;
  Term base = t->args[0];
  return base->kind == T_SYM || base->kind == T_MEMBER || (t_is_fn(base, FN_TRANSPOSE) && base->args[0]->kind == T_SYM);
}

static Ast *quotient(Raise *r, int nargs, const Term *factors, const Dim *rows, const Dim *cols) {
  Ctx *c = r->c;
  Ast **over = ARENA_ARRAY(c->arena, Ast *, 2 * nargs), **under = ARENA_ARRAY(c->arena, Ast *, nargs);
  int nover = 0, nunder = 0;
  for (int i = 0; i < nargs; i++) {
    Term f = factors[i];
    if (negative_power(f)) {
      under[nunder++] = entry_power(r, f->args[0], t_neg(c, f->args[1]));
    } else if (nargs > 1 && t_is_fn(f, FN_TRANSPOSE) && is_square_of_name(f->args[0])) {
      over[nover] = over[nover + 1] = raise_now(r, t_transpose(c, f->args[0]->args[0]));
      nover += 2;
    } else if (nargs > 1 && is_square_of_name(f)) {
      over[nover] = over[nover + 1] = raised(r, f->args[0]);
      nover += 2;
    } else {
      over[nover++] = raised(r, f);
    }
  }
  Ast *top = nover == 0 ? node_integer(r, 1) : nover == 1 ? over[0] : node_call(r, FN_HADAMARD, nover, over, rows, cols);
  if (nunder == 0) return top;
  Ast *bottom = nunder == 1 ? under[0] : node_call(r, FN_HADAMARD, nunder, under, rows, cols);
  return node_call2(r, FN_EDIV, top, bottom, rows, cols);
}

/* A name or the power of one, which stands before what is put together, y .* exp(x). */
static bool is_simple(Term t) {
  if (t_is_fn(t, FN_EPOW) || t_is_fn(t, FN_TRANSPOSE)) t = t->args[0];
  return t->kind == T_SYM || t->kind == T_MEMBER;
}

static const Term *names_first(Raise *r, Term t) {
  Term *res = ARENA_ARRAY(r->c->arena, Term, t->n);
  int n = 0;
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < t->n; i++)
      if (is_simple(t->args[i]) == (pass == 0)) res[n++] = t->args[i];
  return res;
}

Ast *raise_hadamard(Raise *r, Term t) {
  bool typed = term_place(t) != NULL;
  if (!is_one_dim(t->rows)) return quotient(r, t->n, typed ? t->args : names_first(r, t), t->rows, t->cols);
  /* x' .* y' is written (x .* y)'. */
  Ast *column = raise_now(r, t_transpose(r->c, t));
  return node_call1(r, FN_TRANSPOSE, column, t->rows, t->cols);
}

Ast *raise_entry_power(Raise *r, Term t) {
  return negative_power(t) ? quotient(r, 1, &t, t->rows, t->cols) : entry_power(r, t->args[0], t->args[1]);
}
