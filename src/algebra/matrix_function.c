#include "algebra/matrix_function.h"

#include "algebra/build.h"

Term t_function(Ctx *c, Fn fn) {
  const Dim *one = dim_const(c->dims, 1);
  return node_fn(c, fn, 0, NULL, one, one, 0);
}

bool is_bare_function(Term t) { return t->kind == T_FN && t->n == 0 && fn_row(t->fn)->min_args > 0; }

bool has_frechet(Fn fn) { return fn == FN_EXPM || fn == FN_LOGM || fn == FN_SQRTM || fn == FN_INV; }

/* ---- commuting -------------------------------------------------------------------------------------------------------- */

enum { MOST_DEPTH = 12, MOST_LETTERS = 64 };

static bool is_function_of_matrix(Term t) {
  if (t->kind != T_FN || t->n == 0) return false;
  return t->fn == FN_INV || t->fn == FN_POW || t->fn == FN_EXPM || t->fn == FN_LOGM || t->fn == FN_SQRTM;
}

/* The matrix that t is a function of: A for f(A), A' for f(A)'; NULL if t is no function of a matrix. */
static Term base_of(Ctx *c, Term t) {
  if (is_function_of_matrix(t)) return t->args[0];
  if (t_is_fn(t, FN_TRANSPOSE) && is_function_of_matrix(t->args[0])) return t_transpose(c, t->args[0]->args[0]);
  return NULL;
}

static bool commutes(Ctx *c, Term a, Term b, int depth);

static bool summands_commute(Ctx *c, Term sum, Term b, int depth) {
  for (int i = 0; i < sum->n; i++)
    if (!commutes(c, sum->args[i], b, depth)) return false;
  return true;
}

static Term rotation(Ctx *c, int n, const Term *letters, int by) {
  Term word[MOST_LETTERS];
  for (int i = 0; i < n; i++) word[i] = letters[(by + i) % n];
  return n == 1 ? word[0] : t_mul(c, n, word);
}

/* Whether w runs along the cycle of a's letters, with functions of a's rotations in between: then it is a
 * function of a, since X f(Y X) = f(X Y) X (Higham 2008, Corollary 1.34). */
static bool follows(Ctx *c, int n, const Term *a, int m, const Term *w, int depth) {
  if (n < 1 || n > MOST_LETTERS) return false;
  int at = 0;
  for (int i = 0; i < m; i++) {
    Term base = w[i] == a[at] ? NULL : base_of(c, w[i]);
    if (w[i] == a[at]) at = (at + 1) % n;
    else if (base == NULL || base->rows != a[at]->rows || !commutes(c, rotation(c, n, a, at), base, depth)) return false;
  }
  return at == 0;
}

/* The letters of a term without its scalar factors. */
static int letters_of(const Term *t, const Term **word) {
  *word = (*t)->kind == T_MUL ? (*t)->args + (*t)->nscalars : t;
  return (*t)->kind == T_MUL ? (*t)->n - (*t)->nscalars : 1;
}

static bool letters_commute(Ctx *c, int n, const Term *letters, Term b, int depth) {
  for (int i = 0; i < n; i++)
    if (letters[i]->rows != b->rows || letters[i]->cols != b->cols || !commutes(c, letters[i], b, depth)) return false;
  return true;
}

static Term without_scalars(Ctx *c, Term t) {
  bool scaled = t->kind == T_MUL && t->n > t->nscalars && (t->nscalars > 0 || !fmpq_is_one(t->coef));
  return scaled ? t_mul(c, t->n - t->nscalars, t->args + t->nscalars) : t;
}

static bool commutes(Ctx *c, Term a, Term b, int depth) {
  a = without_scalars(c, a), b = without_scalars(c, b);
  if (a == b || t_is_identity(a) || t_is_identity(b) || t_is_zero(a) || t_is_zero(b)) return true;
  if ((a->facts & FACT_DIAGONAL) && (b->facts & FACT_DIAGONAL)) return true;
  if (depth == 0) return false;
  if (a->kind == T_ADD) return summands_commute(c, a, b, depth - 1);
  if (b->kind == T_ADD) return summands_commute(c, b, a, depth - 1);
  const Term *v, *w;
  int n = letters_of(&a, &v), m = letters_of(&b, &w);
  if (n == 1 && base_of(c, v[0]) != NULL) return commutes(c, base_of(c, v[0]), b, depth - 1);
  if (m == 1 && base_of(c, w[0]) != NULL) return commutes(c, base_of(c, w[0]), a, depth - 1);
  if (follows(c, n, v, m, w, depth - 1) || follows(c, m, w, n, v, depth - 1)) return true;
  if (m > 1 && letters_commute(c, m, w, a, depth - 1)) return true;
  return n > 1 && letters_commute(c, n, v, b, depth - 1);
}

bool commute(Ctx *c, Term a, Term b) {
  bool before = terms_set_raw(c, false);
  bool res = commutes(c, a, b, MOST_DEPTH);
  terms_set_raw(c, before);
  return res;
}

/* ---- slopes, Fréchet derivatives --------------------------------------------------------------------------------------- */

static Term slope_at(Ctx *c, Fn fn, Term a) {
  switch (fn) {
    case FN_EXPM: return t_fn1(c, FN_EXPM, a);
    case FN_LOGM: return t_inv(c, a);
    case FN_SQRTM: return t_mul2(c, t_ratio(c, 1, 2), t_inv(c, t_fn1(c, FN_SQRTM, a)));
    case FN_INV: return t_neg(c, t_mul2(c, t_inv(c, a), t_inv(c, a)));
    default: return NULL;
  }
}

Term slope_of_matrix_function(Ctx *c, Term t) {
  if (!is_function_of_matrix(t)) return NULL;
  if (t->fn == FN_POW) return t_mul2(c, t->args[1], t_mpow(c, t->args[0], t_sub(c, t->args[1], t_int(c, 1))));
  return slope_at(c, t->fn, t->args[0]);
}

/* t without its coefficient and scalar factors, which go to factors[0 .. *n); t itself, with *n = 0, if it has none. */
static Term without_factors(Ctx *c, Term t, Term **factors, int *n) {
  *n = 0;
  Term res = without_scalars(c, t);
  if (res == t) return t;
  *factors = ARENA_ARRAY(c->arena, Term, t->nscalars + 2);
  (*factors)[(*n)++] = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++) (*factors)[(*n)++] = t->args[i];
  return res;
}

Term t_sylvester(Ctx *c, Term a, Term b, Term rhs) {
  if (t_is_zero(rhs)) return rhs;
  if (a == b && commute(c, a, rhs)) return t_mul3(c, t_ratio(c, 1, 2), t_inv(c, a), rhs);
  int n;
  Term *factors, monic = without_factors(c, rhs, &factors, &n);
  if (n > 0) {
    factors[n++] = t_sylvester(c, a, b, monic);
    return t_mul(c, n, factors);
  }
  Term args[] = {a, b, rhs};
  return node_fn(c, FN_SYLVESTER, 3, args, rhs->rows, rhs->cols, b == t_transpose(c, a) ? rhs->facts & FACT_SYMMETRIC : 0);
}

Term t_frechet(Ctx *c, Fn fn, Term a, Term e) {
  if (t_is_zero(e)) return e;
  if (commute(c, a, e)) return t_mul2(c, slope_at(c, fn, a), e);
  if (fn == FN_INV) return t_neg(c, t_mul3(c, t_inv(c, a), e, t_inv(c, a)));
  if (fn == FN_SQRTM) {
    Term root = t_fn1(c, FN_SQRTM, a);
    return t_sylvester(c, root, root, e);
  }
  int n;
  Term *factors, monic = without_factors(c, e, &factors, &n);
  if (n > 0) {
    factors[n++] = t_frechet(c, fn, a, monic);
    return t_mul(c, n, factors);
  }
  Term args[] = {t_function(c, fn), a, e};
  return node_fn(c, FN_FRECHET, 3, args, a->rows, a->cols, a->facts & e->facts & FACT_SYMMETRIC);
}

/* ---- blocks --------------------------------------------------------------------------------------------------------------- */

static Term two_by_two(Ctx *c, Term a, Term b, Term d) {
  Term blocks[] = {a, b, t_zero(c, d->rows, a->cols), d};
  return t_block(c, 2, 2, blocks);
}

/* [I, O] M [O; I] */
static Term upper_right(Ctx *c, Term m, const Dim *n) {
  Term left[] = {t_identity(c, n), t_zero(c, n, n)}, right[] = {t_zero(c, n, n), t_identity(c, n)};
  return t_mul3(c, t_block(c, 1, 2, left), m, t_block(c, 2, 1, right));
}

Term frechet_matrix(Ctx *c, Fn fn, Term a) {
  Term one = t_identity(c, a->rows), p = t_kron(c, t_transpose(c, a), one), q = t_kron(c, one, a);
  return upper_right(c, t_fn1(c, fn, two_by_two(c, p, t_identity(c, p->rows), q)), p->rows);
}

Term frechet_differential(Ctx *c, Fn fn, Term a, Term e, Term da, Term de) {
  if (t_is_zero(da)) return t_frechet(c, fn, a, de);
  return upper_right(c, t_frechet(c, fn, two_by_two(c, a, e, a), two_by_two(c, da, de, da)), a->rows);
}
