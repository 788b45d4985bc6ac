#include "algebra/raise.h"

#include <string.h>

#include "algebra/build.h"
#include "base/ptrmap.h"

typedef struct Raise {
  Ctx *c;
  PtrMap *done;
  bool transposing; /* the transpose of some term is being raised: no further one inside it */
} Raise;

/* ---- nodes ------------------------------------------------------------------------------------------------------------ */

static void clear_fmpq(void *q) { fmpq_clear(q); }

static const Span nowhere = {0, 0};

static Ast *shaped(Ast *e, const Dim *rows, const Dim *cols) {
  e->shape = (Shape){rows, cols};
  return e;
}

static Ast *call(Raise *r, Fn fn, int n, Ast *const *args, const Dim *rows, const Dim *cols) {
  return shaped(ast_call(r->c->arena, fn, n, args, nowhere), rows, cols);
}

static Ast *call1(Raise *r, Fn fn, Ast *x, const Dim *rows, const Dim *cols) { return call(r, fn, 1, &x, rows, cols); }

static Ast *same_shape1(Raise *r, Fn fn, Ast *x) { return call1(r, fn, x, x->shape.rows, x->shape.cols); }

static Ast *call2(Raise *r, Fn fn, Ast *x, Ast *y, const Dim *rows, const Dim *cols) {
  Ast *args[] = {x, y};
  return call(r, fn, 2, args, rows, cols);
}

static Ast *number(Raise *r, const fmpq_t q) {
  const Dim *one = dim_const(r->c->dims, 1);
  fmpq_t positive;
  fmpq_init(positive);
  fmpq_abs(positive, q);
  Ast *res = shaped(ast_number(r->c->arena, positive, nowhere), one, one);
  fmpq_clear(positive);
  return fmpq_sgn(q) < 0 ? same_shape1(r, FN_NEG, res) : res;
}

static Ast *integer(Raise *r, long k) {
  const Dim *one = dim_const(r->c->dims, 1);
  return shaped(ast_integer(r->c->arena, k, nowhere), one, one);
}

static Ast *product(Raise *r, int n, Ast *const *args, const Dim *rows, const Dim *cols) {
  return n == 1 ? args[0] : call(r, FN_MUL, n, args, rows, cols);
}

static Ast *of(Raise *r, Term t) { return ptrmap_get(r->done, t); }

/* The AST of a term that is no child (made while raising); it is raised now. */
static Ast *raise_new(Raise *r, Term t);
static Ast *raise_sum(Raise *r, Term t, bool negated);

static Ast *name_node(Raise *r, Symbol *s, const Dim *rows, const Dim *cols) {
  Ast *res = shaped(ast_name(r->c->arena, s->name, nowhere), rows, cols);
  res->sym = s;
  return res;
}

static Ast *dimension_node(Raise *r, const char *name) {
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
  return name_node(r, s, one, one);
}

/* ---- powers --------------------------------------------------------------------------------------------------------------- */

static bool is_half(Term e) { return e->kind == T_NUM && fmpz_is_one(fmpq_numref(e->coef)) && fmpz_equal_si(fmpq_denref(e->coef), 2); }

/* base^e for an exponent that is not negative. */
static Ast *scalar_power(Raise *r, Term base, Term e) {
  if (t_is_int(e, 1)) return of(r, base);
  const Dim *one = dim_const(r->c->dims, 1);
  if (is_half(e)) return call1(r, FN_SQRT, of(r, base), one, one);
  return call2(r, FN_POW, of(r, base), raise_new(r, e), one, one);
}

/* ---- products -------------------------------------------------------------------------------------------------------------- */

typedef struct Parts {
  Ast **over, **under; /* scalar factors above and below the fraction bar */
  int nover, nunder;
} Parts;

static void split_scalars(Raise *r, Term t, Parts *p) {
  Ctx *c = r->c;
  p->over = ARENA_ARRAY(c->arena, Ast *, t->nscalars + 1);
  p->under = ARENA_ARRAY(c->arena, Ast *, t->nscalars + 2);
  p->nover = p->nunder = 0;
  for (int i = 0; i < t->nscalars; i++) {
    Term s = t->args[i];
    if (s->kind == T_POW && s->args[1]->kind == T_NUM && fmpq_sgn(s->args[1]->coef) < 0)
      p->under[p->nunder++] = scalar_power(r, s->args[0], t_neg(c, s->args[1]));
    else
      p->over[p->nover++] = of(r, s);
  }
}

static bool is_row_unit(Term t) { return t_is_fn(t, FN_TRANSPOSE) && t_is_fn(t->args[0], FN_UNIT); }

/* e_i' x, e_i' A e_j as entries. */
static Ast *entry(Raise *r, int n, const Term *w) {
  Ctx *c = r->c;
  const Dim *one = dim_const(c->dims, 1);
  if (!is_row_unit(w[0])) return NULL;
  Term atom = w[1];
  if (atom->kind != T_SYM && atom->kind != T_DIFF) return NULL;
  if (atom->kind == T_DIFF) return NULL;
  Ast *row = of(r, w[0]->args[0]->args[0]);
  if (n == 2 && t_is_column(atom)) {
    Ast *args[] = {of(r, atom), row};
    return shaped(ast_node(c->arena, AST_ENTRY, 2, args, nowhere), one, one);
  }
  if (n != 3 || !t_is_fn(w[2], FN_UNIT)) return NULL;
  Ast *args[] = {of(r, atom), row, of(r, w[2]->args[0])};
  return shaped(ast_node(c->arena, AST_ENTRY, 3, args, nowhere), one, one);
}

/* 1' w and 1' A 1 as sums. */
static Ast *total(Raise *r, int n, const Term *w) {
  Ctx *c = r->c;
  const Dim *one = dim_const(c->dims, 1);
  if (t_is_ones(w[n - 1]) && !t_is_ones(w[0])) return call1(r, FN_SUM, raise_new(r, t_mul(c, n - 1, w)), one, one);
  if (!t_is_ones(w[0]) || !is_one_dim(w[0]->rows)) return NULL;
  int end = t_is_ones(w[n - 1]) ? n - 1 : n;
  if (end == 1) return NULL;
  return call1(r, FN_SUM, raise_new(r, t_mul(c, end - 1, w + 1)), one, one);
}

/* The letters of a word, runs of equal letters as powers. */
static int letters(Raise *r, int n, const Term *w, Ast **out) {
  Ctx *c = r->c;
  int count = 0;
  for (int i = 0, run; i < n; i += run) {
    for (run = 1; i + run < n && w[i + run] == w[i];) run++;
    Term base = w[i];
    if (i + 1 < n && t_is_ones(base) && t_is_ones(w[i + 1]) && is_one_dim(base->cols)) {
      run = 2;
      out[count++] = raise_new(r, t_ones(c, base->rows, w[i + 1]->cols));
    } else if (run == 1) {
      out[count++] = of(r, base);
    } else if (t_is_fn(base, FN_INV)) {
      Ast *e = same_shape1(r, FN_NEG, integer(r, run));
      out[count++] = call2(r, FN_POW, of(r, base->args[0]), e, base->rows, base->cols);
    } else if (t_is_fn(base, FN_TRANSPOSE) && t_is_fn(base->args[0], FN_INV)) {
      Ast *e = same_shape1(r, FN_NEG, integer(r, run)), *x = of(r, base->args[0]->args[0]);
      Ast *power = call2(r, FN_POW, x, e, base->cols, base->rows);
      out[count++] = call1(r, FN_TRANSPOSE, power, base->rows, base->cols);
    } else {
      out[count++] = call2(r, FN_POW, of(r, base), integer(r, run), base->rows, base->cols);
    }
  }
  return count;
}

/* A closed word without coefficient. */
static Ast *scalar_word(Raise *r, Term t) {
  Ast *res = entry(r, t->n, t->args);
  if (res == NULL) res = total(r, t->n, t->args);
  if (res != NULL) return res;
  Ast **out = ARENA_ARRAY(r->c->arena, Ast *, t->n);
  int n = letters(r, t->n, t->args, out);
  return product(r, n, out, t->rows, t->cols);
}

static Ast *fraction(Raise *r, Ast *over, int n, Ast *const *under) {
  const Dim *one = dim_const(r->c->dims, 1);
  return call2(r, FN_DIV, over, product(r, n, under, one, one), over->shape.rows, over->shape.cols);
}

/* p/q in front: the integer p joins the numerator, q the denominator if there is one; otherwise p/q is a
 * number of its own, or divides the first scalar factor (N/2). */
static void place_coefficient(Raise *r, const fmpq_t coef, Parts *p) {
  const Dim *one = dim_const(r->c->dims, 1);
  fmpq_t q;
  fmpq_init(q);
  fmpq_abs(q, coef);
  bool whole = fmpz_is_one(fmpq_denref(q)), unit = fmpz_is_one(fmpq_numref(q));
  Ast **over = ARENA_ARRAY(r->c->arena, Ast *, p->nover + 1);
  memcpy(over + 1, p->over, sizeof(Ast *) * (size_t)p->nover);
  if (fmpq_is_one(q)) {
    fmpq_clear(q);
    return;
  }
  bool over_bar = p->nunder > 0 && !whole;
  if (over_bar) {
    memmove(p->under + 1, p->under, sizeof(Ast *) * (size_t)p->nunder);
    fmpq_t den;
    fmpq_init(den);
    fmpq_set_fmpz(den, fmpq_denref(q));
    p->under[0] = number(r, den);
    p->nunder++;
    fmpq_clear(den);
    fmpz_one(fmpq_denref(q));
  }
  if (over_bar && unit) {
    fmpq_clear(q);
    return;
  }
  if (!over_bar && !whole && unit && p->nover > 0 && (p->over[0]->kind == AST_NAME)) {
    fmpq_t den;
    fmpq_init(den);
    fmpq_set_fmpz(den, fmpq_denref(q));
    p->over[0] = call2(r, FN_DIV, p->over[0], number(r, den), one, one);
    fmpq_clear(den);
  } else {
    over[0] = number(r, q);
    p->over = over;
    p->nover++;
  }
  fmpq_clear(q);
}

/* A scalar such as x'A x among other factors stands in brackets of its own. */
static Ast *scalar_factor(Raise *r, Ast *e) {
  if (!ast_is_call(e, FN_MUL)) return e;
  Ast *res = ARENA_NEW(r->c->arena, Ast);
  *res = *e;
  res->flags |= AST_BRACKETED;
  return res;
}

/* The product without its sign. */
static Ast *unsigned_product(Raise *r, Term t) {
  Ctx *c = r->c;
  int nword = t->n - t->nscalars;
  if (t->nscalars == 0 && t_is_scalar(t) && nword > 1 && fmpq_is_one(t->coef)) return scalar_word(r, t);
  Parts p;
  split_scalars(r, t, &p);
  place_coefficient(r, t->coef, &p);
  int size = p.nover + nword;
  Ast **args = ARENA_ARRAY(c->arena, Ast *, size + 1);
  int n = 0;
  for (int i = 0; i < p.nover; i++) args[n++] = p.nover + nword > 1 ? scalar_factor(r, p.over[i]) : p.over[i];
  n += letters(r, nword, t->args + t->nscalars, args + n);
  Ast *over = n == 0 ? integer(r, 1) : product(r, n, args, t->rows, t->cols);
  return p.nunder == 0 ? over : fraction(r, over, p.nunder, p.under);
}

/* -(A B - B A) is written B A - A B. */
static Ast *negated_sum(Raise *r, Term t) {
  if (fmpq_sgn(t->coef) > 0 || t->n != 1 || t->args[0]->kind != T_ADD) return NULL;
  Term sum = t->args[0];
  bool mixed = false;
  for (int i = 0; i < sum->n; i++) mixed = mixed || fmpq_sgn(&sum->coefs[i]) < 0;
  if (!mixed) return NULL;
  Ast *turned = raise_sum(r, sum, true);
  fmpq_t q;
  fmpq_init(q);
  fmpq_neg(q, t->coef);
  Ast *args[] = {number(r, q), turned};
  Ast *res = fmpq_is_one(q) ? turned : call(r, FN_MUL, 2, args, t->rows, t->cols);
  fmpq_clear(q);
  return res;
}

static Ast *raise_product(Raise *r, Term t) {
  Ast *turned = negated_sum(r, t);
  if (turned != NULL) return turned;
  Ast *res = unsigned_product(r, t);
  return fmpq_sgn(t->coef) < 0 ? same_shape1(r, FN_NEG, res) : res;
}

/* ---- transposes ------------------------------------------------------------------------------------------------------------------- */

/* How many letters of a word, of the words of a sum, of a summed word are transposed. */
static int transposed_letters(Term t) {
  if (t->kind == T_SUM) return transposed_letters(t->args[0]);
  if (t_is_fn(t, FN_TRANSPOSE)) return 1;
  if (t->kind != T_MUL && t->kind != T_ADD) return 0;
  int res = 0;
  for (int i = t->kind == T_MUL ? t->nscalars : 0; i < t->n; i++) {
    Term x = t->args[i];
    bool look = t->kind == T_ADD || x->kind != T_ADD; /* sums inside words are asked themselves */
    if (look) res += transposed_letters(x);
  }
  return res;
}

enum { SMALL = 64 };

/* X' where that is clearly shorter: B' X' + X' B' as (X B + B X)'.  Differentials keep their place. */
static Ast *as_transpose(Raise *r, Term t) {
  if (r->transposing || t->has_diff || t_is_scalar(t) || t_is_column(t) || t->n > SMALL || transposed_letters(t) < 2) return NULL;
  /* A row that is a product stays x' A'. */
  if (is_one_dim(t->rows) && t->kind == T_MUL) return NULL;
  Term other = t_transpose(r->c, t);
  if (other == t || transposed_letters(other) + 1 >= transposed_letters(t)) return NULL;
  r->transposing = true;
  Ast *inner = raise_new(r, other);
  r->transposing = false;
  if (expr_length(inner) + 2 >= expr_length(t->kind == T_ADD ? raise_sum(r, t, false) : raise_product(r, t))) return NULL;
  if (!ast_is_call(inner, FN_NEG)) return call1(r, FN_TRANSPOSE, inner, t->rows, t->cols);
  return same_shape1(r, FN_NEG, call1(r, FN_TRANSPOSE, inner->args[0], t->rows, t->cols));
}

/* ---- sums -------------------------------------------------------------------------------------------------------------------- */

static Ast *scaled(Raise *r, const fmpq_t q, Term t) { return raise_new(r, t_scale(r->c, q, t)); }

/* c 1 in a sum of matrices is written as the number c. */
static Ast *summand(Raise *r, const fmpq_t q, Term t, bool numbers) {
  return numbers && t_is_ones(t) ? number(r, q) : scaled(r, q, t);
}

/* The coefficients of a sum, or their negatives. */
static fmpq *signed_coefficients(Ctx *c, Term t, bool negated) {
  if (!negated) return t->coefs;
  fmpq *res = ARENA_ARRAY(c->arena, fmpq, t->n);
  for (int i = 0; i < t->n; i++) {
    fmpq_init(&res[i]);
    fmpq_neg(&res[i], &t->coefs[i]);
    if (COEFF_IS_MPZ(*fmpq_numref(&res[i])) || COEFF_IS_MPZ(*fmpq_denref(&res[i]))) arena_defer(c->arena, clear_fmpq, &res[i]);
  }
  return res;
}

static bool has_other_than_ones(Term t) {
  for (int i = 0; i < t->n; i++)
    if (!t_is_ones(t->args[i])) return true;
  return false;
}

static Ast *raise_sum(Raise *r, Term t, bool negated) {
  Ctx *c = r->c;
  fmpq *coefs = signed_coefficients(c, t, negated);
  Ast **args = ARENA_ARRAY(c->arena, Ast *, t->n);
  bool numbers = !t_is_scalar(t) && has_other_than_ones(t);
  /* A positive term leads, so that no sum begins with a minus needlessly; the others keep their order. */
  int lead = 0;
  while (lead < t->n - 1 && fmpq_sgn(&coefs[lead]) < 0) lead++;
  if (fmpq_sgn(&coefs[lead]) < 0) lead = 0;
  /* A' + A reads A + A'. */
  if (t->n == 2 && lead == 0 && t_is_fn(t->args[0], FN_TRANSPOSE) && t->args[0]->args[0] == t->args[1] && fmpq_sgn(&coefs[1]) > 0) lead = 1;
  for (int i = 0, n = 1; i < t->n; i++) {
    if (i == lead) args[0] = summand(r, &coefs[i], t->args[i], numbers);
    else args[n++] = summand(r, &coefs[i], t->args[i], numbers);
  }
  return call(r, FN_ADD, t->n, args, t->rows, t->cols);
}

/* ---- elementwise products ------------------------------------------------------------------------------------------------------ */

static bool negative_power(Term t) { return t_is_fn(t, FN_EPOW) && t->args[1]->kind == T_NUM && fmpq_sgn(t->args[1]->coef) < 0; }

static Ast *entry_power(Raise *r, Term base, Term e) {
  if (t_is_int(e, 1)) return of(r, base);
  if (is_half(e)) return call1(r, FN_SQRT, of(r, base), base->rows, base->cols);
  return call2(r, FN_EPOW, of(r, base), raise_new(r, e), base->rows, base->cols);
}

static Ast *inverted(Raise *r, Term t) { return entry_power(r, t->args[0], t_neg(r->c, t->args[1])); }

static Ast *raise_hadamard(Raise *r, int nargs, const Term *factors, const Dim *rows, const Dim *cols) {
  Ctx *c = r->c;
  Ast **over = ARENA_ARRAY(c->arena, Ast *, nargs + 1), **under = ARENA_ARRAY(c->arena, Ast *, nargs + 1);
  int nover = 0, nunder = 0;
  for (int i = 0; i < nargs; i++) {
    if (negative_power(factors[i])) under[nunder++] = inverted(r, factors[i]);
    else over[nover++] = of(r, factors[i]);
  }
  Ast *top = nover == 0 ? integer(r, 1) : nover == 1 ? over[0] : call(r, FN_HADAMARD, nover, over, rows, cols);
  if (nunder == 0) return top;
  Ast *bottom = nunder == 1 ? under[0] : call(r, FN_HADAMARD, nunder, under, rows, cols);
  return call2(r, FN_EDIV, top, bottom, rows, cols);
}

/* x' .* y' is written (x .* y)'. */
static Ast *raise_row_hadamard(Raise *r, Term t) {
  Ast *column = raise_new(r, t_transpose(r->c, t));
  return call1(r, FN_TRANSPOSE, column, t->rows, t->cols);
}

/* ---- calls ----------------------------------------------------------------------------------------------------------------------- */

static Ast *raise_call(Raise *r, Term t) {
  Ctx *c = r->c;
  if (t->fn == FN_EPOW) return negative_power(t) ? raise_hadamard(r, 1, &t, t->rows, t->cols) : entry_power(r, t->args[0], t->args[1]);
  Ast **args = ARENA_ARRAY(c->arena, Ast *, t->n + 1);
  for (int i = 0; i < t->n; i++) args[i] = of(r, t->args[i]);
  return call(r, t->fn, t->n, args, t->rows, t->cols);
}

static Ast *raise_indexed_sum(Raise *r, Term t) {
  Ctx *c = r->c;
  Binder b = {.count = 1};
  b.names = ARENA_ARRAY(c->arena, const char *, 2);
  b.syms = ARENA_ARRAY(c->arena, Symbol *, 2);
  b.lengths = ARENA_ARRAY(c->arena, const Dim *, 2);
  Term body = t->args[0], inner = body;
  b.names[0] = t->range.index->name;
  b.syms[0] = t->range.index;
  b.lengths[0] = range_length(c, &t->range);
  /* sum_i sum_{j > i} is sum_{i < j}. */
  if (body->kind == T_SUM && body->range.relation != REL_NONE && body->range.other == t->range.index) {
    static const Relation turned[] = {[REL_NONE] = REL_NONE, [REL_LT] = REL_GT, [REL_LE] = REL_GE, [REL_GT] = REL_LT, [REL_GE] = REL_LE, [REL_NE] = REL_NE};
    b.count = 2;
    b.names[1] = body->range.index->name;
    b.syms[1] = body->range.index;
    b.lengths[1] = range_length(c, &body->range);
    b.relation = turned[body->range.relation];
    inner = body->args[0];
  }
  if (!t->range.open) {
    b.lower = of(r, t->range.lo);
    b.upper = of(r, t->range.hi);
  }
  return shaped(ast_bigop(c->arena, FN_BIGSUM, &b, of(r, inner), nowhere), t->rows, t->cols);
}

static Ast *raise_list(Raise *r, Term t, AstKind kind) {
  Ast **args = ARENA_ARRAY(r->c->arena, Ast *, t->n + 1);
  for (int i = 0; i < t->n; i++) args[i] = of(r, t->args[i]);
  Ast *res = shaped(ast_node(r->c->arena, kind, t->n, args, nowhere), t->rows, t->cols);
  res->nrows = t->nrows;
  res->ncols = t->ncols;
  if (t->sym != NULL) {
    res->sym = t->sym;
    res->name = t->sym->name;
  }
  return res;
}

static Ast *raise_member(Raise *r, Term t) {
  Ast *args[] = {name_node(r, t->sym, t->sym->shape.rows, t->sym->shape.cols), of(r, t->args[0])};
  return shaped(ast_node(r->c->arena, AST_MEMBER, 2, args, nowhere), t->rows, t->cols);
}

static Ast *raise_differential(Raise *r, Term t) {
  Ast *x = of(r, t->args[0]);
  return shaped(ast_node(r->c->arena, AST_DIFFERENTIAL, 1, &x, nowhere), t->rows, t->cols);
}

static Ast *raise_node(Raise *r, Term t) {
  const Dim *one = dim_const(r->c->dims, 1);
  switch (t->kind) {
    case T_NUM: return number(r, t->coef);
    case T_DIM: return dimension_node(r, t->name);
    case T_SYM: return name_node(r, t->sym, t->rows, t->cols);
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
      if (!under) return scalar_power(r, t->args[0], t->args[1]);
      Ast *den = scalar_power(r, t->args[0], t_neg(r->c, t->args[1]));
      return call2(r, FN_DIV, integer(r, 1), den, one, one);
    }
    case T_HAD: return is_one_dim(t->rows) ? raise_row_hadamard(r, t) : raise_hadamard(r, t->n, t->args, t->rows, t->cols);
    case T_FN: return raise_call(r, t);
    case T_SUM: {
      /* A summed row is the transpose of a summed column. */
      bool row = is_one_dim(t->rows) && !t_is_scalar(t) && !r->transposing;
      Ast *column = row && transposed_letters(t) > 0 ? raise_new(r, t_transpose(r->c, t)) : NULL;
      return column != NULL ? call1(r, FN_TRANSPOSE, column, t->rows, t->cols) : raise_indexed_sum(r, t);
    }
    case T_BLOCK: return raise_list(r, t, AST_BLOCK);
    case T_APPLY: return raise_list(r, t, AST_APPLY);
  }
  return NULL;
}

static Ast *raise_new(Raise *r, Term t) {
  Ast *res = ptrmap_get(r->done, t);
  if (res != NULL) return res;
  int n;
  Term *nodes = t_nodes(r->c, t, &n);
  for (int i = 0; i < n; i++) {
    if (ptrmap_get(r->done, nodes[i]) != NULL) continue;
    ctx_poll(r->c);
    ptrmap_put(r->done, nodes[i], raise_node(r, nodes[i]));
  }
  return ptrmap_get(r->done, t);
}

Ast *raise_term(Ctx *c, Term t) {
  Raise r = {.c = c, .done = ptrmap_new(c->arena)};
  return raise_new(&r, t);
}
