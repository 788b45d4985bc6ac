/* Products as people write them: quotients, powers of runs of letters, entries, sums of entries. */
#include <string.h>

#include "algebra/raise_impl.h"

static const Span nowhere = {0, 0};

/* ---- powers --------------------------------------------------------------------------------------------------------------- */

/* base^e for an exponent that is not negative. */
Ast *raise_power(Raise *r, Term base, Term e) {
  if (t_is_int(e, 1)) return raised(r, base);
  const Dim *one = dim_const(r->c->dims, 1);
  if (is_half(e)) return node_call1(r, FN_SQRT, raised(r, base), one, one);
  return node_call2(r, FN_POW, raised(r, base), raise_now(r, e), one, one);
}

/* ---- products -------------------------------------------------------------------------------------------------------------- */

typedef struct Parts {
  Ast **over, **under; /* scalar factors above and below the fraction bar */
  int nover, nunder;
  Ast **last;          /* dt: differentials of scalars stand behind all others */
  int nlast;
} Parts;

static bool is_name(Term t) {
  if (t->kind == T_POW) t = t->args[0];
  return t->kind == T_SYM || t->kind == T_DIM || t->kind == T_MEMBER;
}

/* q^-2, q^-n */
static bool is_denominator(Term t) {
  return t->kind == T_POW && (t->args[1]->kind == T_NUM || t->args[1]->kind == T_MUL) && fmpq_sgn(t->args[1]->coef) < 0;
}

static void split_scalars(Raise *r, Term t, Parts *p) {
  Ctx *c = r->c;
  p->over = ARENA_ARRAY(c->arena, Ast *, t->nscalars + 1);
  p->under = ARENA_ARRAY(c->arena, Ast *, t->nscalars + 2);
  p->last = ARENA_ARRAY(c->arena, Ast *, t->nscalars + 1);
  p->nover = p->nunder = p->nlast = 0;
  bool sorts = term_place(t) == NULL && !t->has_diff; /* names before what is put together: 2 c exp(-c s) x */
  long *left = ARENA_ARRAY(c->arena, long, t->nscalars + 1);
  Ast **means = ARENA_ARRAY(c->arena, Ast *, t->nscalars + 1);
  for (int i = 0; i < t->nscalars; i++) left[i] = raise_reciprocal_power(t->args[i]);
  for (int i = 0; i < t->nscalars; i++) means[i] = raise_mean(r, t, t->args[i], left);
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < t->nscalars; i++) {
      Term s = t->args[i];
      if (sorts ? is_name(s) != (pass == 0) : pass == 1) continue;
      if (means[i] != NULL)
        p->over[p->nover++] = means[i];
      else if (left[i] != raise_reciprocal_power(s)) { /* a size that means have taken */
        if (left[i] > 0) p->under[p->nunder++] = raise_power(r, s->args[0], t_int(c, left[i]));
      } else if (is_denominator(s))
        p->under[p->nunder++] = raise_power(r, s->args[0], t_neg(c, s->args[1]));
      else if (s->kind == T_DIFF)
        p->last[p->nlast++] = raised(r, s);
      else
        p->over[p->nover++] = raised(r, s);
    }
}

static bool is_row_unit(Term t) { return t_is_fn(t, FN_TRANSPOSE) && t_is_fn(t->args[0], FN_UNIT); }

static Ast *entry_of(Raise *r, Ast *base, Term row, Term column) {
  const Dim *one = dim_const(r->c->dims, 1);
  Ast *args[] = {base, raised(r, row->args[0]), column == NULL ? NULL : raised(r, column->args[0])};
  return node_shaped(ast_node(r->c->arena, AST_ENTRY, column == NULL ? 2 : 3, args, nowhere), one, one);
}

static int count_transposed(int n, const Term *w) {
  int res = 0;
  for (int i = 0; i < n; i++) res += t_is_fn(w[i], FN_TRANSPOSE);
  return res;
}

/* Whether a is shorter than b, the two without a number in front. */
static bool fewer_signs(Raise *r, Term a, Term b) {
  bool plain = a->kind != T_MUL || fmpq_is_one(a->coef);
  return plain && expr_length(raise_now(r, a)) < expr_length(raise_now(r, b));
}

/* e_i' x, x' e_i, e_i' A e_j as entries, also of products: (A x)_i. */
static Ast *entry(Raise *r, int n, const Term *w) {
  Ctx *c = r->c;
  bool at_start = is_row_unit(w[0]), at_end = t_is_fn(w[n - 1], FN_UNIT);
  for (int i = 0; i < n; i++)
    if (w[i]->has_diff) return NULL;
  if (at_start && at_end) {
    if (n == 2) return NULL;
    Term inner = t_mul(c, n - 2, w + 1), other = t_transpose(c, inner), row = w[0]->args[0], column = w[n - 1];
    bool turned = count_transposed(n - 2, w + 1) > (n - 2) / 2 && fewer_signs(r, other, inner); /* (B' A')_ij = (A B)_ji */
    if (turned) inner = other;
    return entry_of(r, raise_now(r, inner), turned ? column : row, turned ? row : column);
  }
  if (at_start) return entry_of(r, raise_now(r, t_mul(c, n - 1, w + 1)), w[0]->args[0], NULL);
  return at_end ? entry_of(r, raise_now(r, t_transpose(c, t_mul(c, n - 1, w))), w[n - 1], NULL) : NULL;
}

/* 1' w and 1' A 1 as sums. */
static Ast *total(Raise *r, int n, const Term *w) {
  Ctx *c = r->c;
  const Dim *one = dim_const(c->dims, 1);
  if (t_is_ones(w[n - 1]) && !t_is_ones(w[0])) { /* x'A 1: the sum of a row or, written so, of the column A'x if that is shorter */
    Term row = t_mul(c, n - 1, w);
    return node_call1(r, FN_SUM, raise_now(r, t_is_fn(row, FN_TRANSPOSE) ? row->args[0] : row), one, one);
  }
  if (!t_is_ones(w[0]) || !is_one_dim(w[0]->rows)) return NULL;
  int end = t_is_ones(w[n - 1]) ? n - 1 : n;
  if (end == 1) return NULL;
  return node_call1(r, FN_SUM, raise_now(r, t_mul(c, end - 1, w + 1)), one, one);
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
      out[count++] = raise_now(r, t_ones(c, base->rows, w[i + 1]->cols));
    } else if (run == 1) {
      out[count++] = raised(r, base);
    } else if (t_is_fn(base, FN_INV)) {
      Ast *e = node_same1(r, FN_NEG, node_integer(r, run));
      out[count++] = node_call2(r, FN_POW, raised(r, base->args[0]), e, base->rows, base->cols);
    } else if (t_is_fn(base, FN_TRANSPOSE) && t_is_fn(base->args[0], FN_INV)) {
      Ast *e = node_same1(r, FN_NEG, node_integer(r, run)), *x = raised(r, base->args[0]->args[0]);
      Ast *power = node_call2(r, FN_POW, x, e, base->cols, base->rows);
      out[count++] = node_call1(r, FN_TRANSPOSE, power, base->rows, base->cols);
    } else {
      out[count++] = node_call2(r, FN_POW, raised(r, base), node_integer(r, run), base->rows, base->cols);
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
  return node_product(r, n, out, t->rows, t->cols);
}

static Ast *fraction(Raise *r, Ast *over, int n, Ast *const *under) {
  const Dim *one = dim_const(r->c->dims, 1);
  return node_call2(r, FN_DIV, over, node_product(r, n, under, one, one), over->shape.rows, over->shape.cols);
}

static Ast *node_denominator(Raise *r, const fmpq_t q) {
  fmpq_t den;
  fmpq_init(den);
  fmpq_set_fmpz(den, fmpq_denref(q));
  Ast *res = node_number(r, den);
  fmpq_clear(den);
  return res;
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
  bool decimal = is_decimal(r, q), over_bar = p->nunder > 0 && !whole && !decimal;
  if (over_bar) {
    memmove(p->under + 1, p->under, sizeof(Ast *) * (size_t)p->nunder);
    p->under[0] = node_denominator(r, q);
    p->nunder++;
    fmpz_one(fmpq_denref(q));
  }
  if (over_bar && unit) {
    fmpq_clear(q);
    return;
  }
  if (!over_bar && !whole && unit && !decimal && p->nover > 0 && (p->over[0]->kind == AST_NAME)) {
    p->over[0] = node_call2(r, FN_DIV, p->over[0], node_denominator(r, q), one, one);
  } else {
    over[0] = node_number(r, q);
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

/* x.^2 / 2, exp(x) / 2: a fraction in front of a single letter that is built entry by entry. */
static bool divides_word(Term t) {
  if (t->n != 1 || fmpz_is_one(fmpq_denref(t->coef))) return false;
  Term x = t->args[0];
  if (t_is_scalar(x)) return x->kind == T_POW && x->args[1]->kind == T_NUM && fmpq_sgn(x->args[1]->coef) > 0; /* ||x||^2/2 */
  return x->kind == T_HAD || (x->kind == T_FN && (x->fn == FN_EPOW || fn_row(x->fn)->form == FORM_ELEMENTWISE));
}

static bool ast_is_one(const Ast *e) { return e->kind == AST_NUMBER && fmpq_is_one(e->value); }

static Ast *times_number(Raise *r, Ast *number, Ast *x) {
  if (ast_is_one(number)) return x;
  Ast *args[] = {number, x};
  return ast_is_one(x) ? number : node_call(r, FN_MUL, 2, args, x->shape.rows, x->shape.cols);
}

/* p/q x as p x/q, and p/q (a ./ b) as p a ./ (q b). */
static Ast *divided_word(Raise *r, Term t) {
  Ast *x = raised(r, t->args[0]);
  fmpq_t q;
  fmpq_init(q);
  fmpz_abs(fmpq_numref(q), fmpq_numref(t->coef));
  Ast *over = node_number(r, q);
  fmpq_set_fmpz(q, fmpq_denref(t->coef));
  Ast *under = node_number(r, q);
  fmpq_clear(q);
  if (!ast_is_call(x, FN_EDIV)) return node_call2(r, FN_DIV, times_number(r, over, x), under, t->rows, t->cols);
  return node_call2(r, FN_EDIV, times_number(r, over, x->args[0]), times_number(r, under, x->args[1]), t->rows, t->cols);
}

static bool is_name_or_sum(const Ast *e) {
  if (ast_is_call(e, FN_POW) && e->args[1]->kind == AST_NUMBER) e = e->args[0];
  return e->kind == AST_NAME || ast_is_call(e, FN_ADD);
}

/* n (n - 1), a product of scalar names and sums alone. */
static bool is_polynomial(Term t, const Parts *p) {
  if (t->nscalars != t->n || p->nover < 2 || p->nlast > 0) return false;
  for (int i = 0; i < p->nover; i++)
    if (!is_name_or_sum(p->over[i])) return false;
  return true;
}

/* M/2 where the user did not write 1/2 M; the number a/2 of a name is its own factor, a/2 M.  A line of differentials
 * keeps its number in front. */
static bool divides_product(Raise *r, Term t, const Parts *p) {
  bool unit = fmpz_is_one(fmpq_numref(t->coef)) || fmpz_equal_si(fmpq_numref(t->coef), -1);
  bool simple = p->nover > 0 && p->over[0]->kind == AST_NAME && !is_polynomial(t, p);
  return unit && !fmpz_is_one(fmpq_denref(t->coef)) && p->nunder == 0 && !simple && !t->has_diff && !t->number_first && !is_decimal(r, t->coef);
}

static bool is_norm(const Ast *e) {
  if (ast_is_call(e, FN_POW)) e = e->args[0];
  return ast_is_call(e, FN_NORM_F) || ast_is_call(e, FN_NORM_1) || ast_is_call(e, FN_NORM_SPECTRAL);
}

/* A quadratic form, a trace or a norm. */
static bool is_form(const Ast *e) { return ast_is_call(e, FN_MUL) || ast_is_call(e, FN_TR) || is_norm(e); }

/* (x'A x)/(x'x) x rather than (x'A x) x/(x'x): the number of the scalars in front that are a quotient by themselves, 0 if they are none. */
static int leading_quotient(Term t, const Parts *p) {
  if (p->nunder != 1 || p->nover == 0 || t->nscalars == t->n || t_is_scalar(t) || t->has_diff) return 0;
  return is_form(p->over[p->nover - 1]) && is_form(p->under[0]) ? p->nover : 0;
}

/* s ./ x rather than s (1 ./ x). */
static Ast *scaled_reciprocal(Raise *r, int scalars, int n, Ast *const *args) {
  Ast *last = args[n - 1];
  if (n != scalars + 1 || n < 2 || !ast_is_call(last, FN_EDIV) || !ast_is_one(last->args[0])) return NULL;
  const Dim *one = dim_const(r->c->dims, 1);
  return node_call2(r, FN_EDIV, node_product(r, n - 1, args, one, one), last->args[1], last->shape.rows, last->shape.cols);
}

Ast *raise_unsigned_product(Raise *r, Term t) {
  Ctx *c = r->c;
  int nword = t->n - t->nscalars;
  if (t->nscalars == 0 && t_is_scalar(t) && nword > 1 && fmpq_is_one(t->coef)) return scalar_word(r, t);
  if (divides_word(t) && !is_decimal(r, t->coef)) return divided_word(r, t);
  Parts p;
  split_scalars(r, t, &p);
  if (divides_product(r, t, &p)) p.under[p.nunder++] = node_denominator(r, t->coef);
  else place_coefficient(r, t->coef, &p);
  int size = p.nover + nword + p.nlast, quotient = leading_quotient(t, &p);
  Ast **args = ARENA_ARRAY(c->arena, Ast *, size + 1);
  int n = 0;
  for (int i = 0; i < p.nover; i++) args[n++] = size > 1 ? scalar_factor(r, p.over[i]) : p.over[i];
  if (quotient > 0) args[n - 1] = fraction(r, args[n - 1], 1, p.under), p.nunder = 0;
  Ast *closed = t_is_scalar(t) && nword > 1 ? entry(r, nword, t->args + t->nscalars) : NULL;
  if (closed != NULL) args[n++] = closed;
  else n += letters(r, nword, t->args + t->nscalars, args + n);
  for (int i = 0; i < p.nlast; i++) args[n++] = p.last[i];
  Ast *over = n == 0 ? node_integer(r, 1) : scaled_reciprocal(r, p.nover, n, args);
  if (over == NULL) over = node_product(r, n, args, t->rows, t->cols);
  return p.nunder == 0 ? over : fraction(r, over, p.nunder, p.under);
}

/* c (a A + b B) with the c a, c b of different denominators: 1/2 A - 3/4 B rather than 1/4 (2 A - 3 B). */
static bool has_unlike_fractions(const fmpq_t coef, Term sum) {
  fmpq_t first, q;
  fmpq_init(first);
  fmpq_init(q);
  bool res = false;
  fmpq_mul(first, coef, &sum->coefs[0]);
  for (int i = 1; i < sum->n && !res; i++) {
    fmpq_mul(q, coef, &sum->coefs[i]);
    res = !fmpz_equal(fmpq_denref(q), fmpq_denref(first));
  }
  fmpq_clear(first);
  fmpq_clear(q);
  return res;
}

Ast *raise_product(Raise *r, Term t) {
  if (t->n == 1 && t->args[0]->kind == T_ADD && has_unlike_fractions(t->coef, t->args[0])) return raise_scaled_sum(r, t->args[0], t->coef);
  Ast *turned = raise_without_minus(r, t);
  if (turned != NULL) return turned;
  Ast *res = raise_unsigned_product(r, t);
  return fmpq_sgn(t->coef) < 0 ? node_same1(r, FN_NEG, res) : res;
}
