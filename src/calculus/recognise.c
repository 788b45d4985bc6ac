#include "calculus/recognise.h"

#include <string.h>

#include "base/ptrmap.h"

/* ---- sigmoids ---- */

/* Beside sigmoid(u) the other factor is written 1 - sigmoid(u), unless the user wrote sigmoid(-u) or ln(1 + exp(-u)) himself. */
static Term pair_of_sigmoids(Ctx *c, Term t) {
  for (int i = 0; i < t->n; i++) {
    if (!t_is_fn(t->args[i], FN_SIGMOID)) continue;
    Term u = t->args[i]->args[0], minus = t_neg(c, u), opposite = t_fn1(c, FN_SIGMOID, minus);
    bool beside = false;
    for (int k = 0; k < t->n; k++) beside = beside || t->args[k] == opposite;
    bool leading_minus = u->kind == T_MUL && fmpq_sgn(u->coef) < 0;
    bool typed = term_place(t->args[i]) != NULL || term_place(t_fn1(c, FN_SOFTPLUS, u)) != NULL;
    if (!beside || !leading_minus || typed) continue;
    Term *args = ARENA_ARRAY(c->arena, Term, t->n);
    memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
    args[i] = t_sub(c, t_is_scalar(u) ? t_int(c, 1) : t_ones(c, u->rows, u->cols), opposite);
    for (int k = i + 1; k < (t->kind == T_MUL ? t->nscalars : t->n); k++) { /* sigmoid(u) (1 - sigmoid(u)), in this order */
      if (args[k] != opposite) continue;
      args[k] = args[i];
      args[i] = opposite;
      break;
    }
    return t_with_args(c, t, args);
  }
  return t;
}

/* ---- determinants ------------------------------------------------------------------------------------------------------------------- */

static bool power_of(Term t, Term base, long *e) {
  if (t == base) return *e = 1, true;
  if (t->kind != T_POW || t->args[0] != base || t->args[1]->kind != T_NUM || !fmpz_is_one(fmpq_denref(t->args[1]->coef))) return false;
  if (!fmpz_fits_si(fmpq_numref(t->args[1]->coef))) return false;
  *e = fmpz_get_si(fmpq_numref(t->args[1]->coef));
  return true;
}

/* The exponent of base among the scalar factors of t, 0 if it is none. */
static long exponent_of(Term t, Term base) {
  long e;
  for (int i = 0; i < t->nscalars; i++)
    if (power_of(t->args[i], base, &e)) return e;
  return 0;
}

/* The e such that the scalar factors of t hold det(whole)^e and no other power of the determinants of its letters. */
static long whole_exponent(Ctx *c, Term t, Term whole) {
  long res = 0;
  for (int i = 0; i < whole->n; i++) {
    Term det = t_fn1(c, FN_DET, whole->args[i]);
    long e = exponent_of(t, det), times = 0;
    for (int k = 0; k < whole->n; k++) times += t_fn1(c, FN_DET, whole->args[k]) == det;
    if (e == 0 || e % times != 0 || (res != 0 && e / times != res)) return 0;
    res = e / times;
  }
  return res;
}

/* det(A) det(X) as det(A X) where that product is what the user wrote a determinant of. */
static Term whole_determinants(Ctx *c, Term t) {
  int n;
  const Term *wholes = terms_whole_determinants(c, &n);
  for (int i = 0; i < n; i++) {
    Term whole = wholes[i];
    long e = whole_exponent(c, t, whole);
    if (e == 0) continue;
    Term *args = ARENA_ARRAY(c->arena, Term, t->n + 1);
    int kept = 0;
    for (int k = 0; k < t->n; k++) {
      bool part = false;
      long unused;
      for (int j = 0; j < whole->n && k < t->nscalars; j++) part = part || power_of(t->args[k], t_fn1(c, FN_DET, whole->args[j]), &unused);
      if (!part) args[kept++] = t->args[k];
    }
    bool before = terms_set_raw(c, true);
    Term det = t_fn1(c, FN_DET, whole);
    terms_set_raw(c, before);
    memmove(args + 1, args, sizeof(Term) * (size_t)kept);
    args[0] = t_pow_int(c, det, e);
    return t_scale(c, t->coef, t_mul(c, kept + 1, args));
  }
  return t;
}

/* ---- pseudoinverses ------------------------------------------------------------------------------------------------------------------ */

/* (A A')^-1 A = pinv(A)' and A' (A A')^-1 = pinv(A), where that is the whole word and the user wrote no inverse. */
static Term pseudoinverse(Ctx *c, Term t) {
  if (t->n - t->nscalars != 2) return t;
  const Term *w = t->args + t->nscalars;
  for (int k = 0; k < 2; k++) {
    Term inverse = w[k], other = w[1 - k];
    if (!t_is_fn(inverse, FN_INV) || term_place(inverse) != NULL) continue;
    Term gram = inverse->args[0];
    if (gram->kind != T_MUL || gram->n != 2 || gram->nscalars != 0 || t_is_square(c, gram->args[0])) continue;
    Term a = gram->args[0];
    if (t_transpose(c, a) != gram->args[1] || other != (k == 0 ? a : gram->args[1])) continue;
    Term tall = t_is_fn(a, FN_TRANSPOSE) ? a->args[0] : a, plus = t_fn1(c, FN_PINV, tall);
    if ((tall == a) == (k == 0)) plus = t_transpose(c, plus);
    Term *args = ARENA_ARRAY(c->arena, Term, t->nscalars + 1);
    memcpy(args, t->args, sizeof(Term) * (size_t)t->nscalars);
    args[t->nscalars] = plus;
    return t_scale(c, t->coef, t_mul(c, t->nscalars + 1, args));
  }
  return t;
}

/* ---- inverses of rank one more than a multiple of I -------------------------------------------------------------------------------- */

/* (a I + u v')^-1 u = u/(a + v'u), and v' (a I + u v')^-1 = v'/(a + v'u). */
static Term beside_its_column(Ctx *c, Term t) {
  for (int i = t->nscalars; i < t->n; i++) {
    Term a, column, row, letter = t->args[i];
    bool turned = t_is_fn(letter, FN_TRANSPOSE);
    if (turned) letter = letter->args[0];
    if (!t_is_fn(letter, FN_INV)) continue;
    Term sum = turned ? t_transpose(c, letter->args[0]) : letter->args[0];
    if (!t_is_rank_one_shift(c, sum, &a, &column, &row)) continue;
    if (column->kind == T_MUL && (column->nscalars > 0 || !fmpq_is_one(column->coef))) continue;
    const Term *letters = column->kind == T_MUL ? column->args : &column, *row_letters = row->kind == T_MUL ? row->args : &row;
    int len = column->kind == T_MUL ? column->n : 1, row_len = row->kind == T_MUL ? row->n : 1;
    bool behind = i + len < t->n && memcmp(t->args + i + 1, letters, sizeof(Term) * (size_t)len) == 0;
    bool before = i - row_len >= t->nscalars && memcmp(t->args + i - row_len, row_letters, sizeof(Term) * (size_t)row_len) == 0;
    if (!behind && !before) continue;
    Term *args = ARENA_ARRAY(c->arena, Term, t->n);
    memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
    args[i] = t_recip(c, t_add2(c, a, t_mul2(c, row, column)));
    return t_scale(c, t->coef, t_mul(c, t->n, args));
  }
  return t;
}

/* ---- the walk ------------------------------------------------------------------------------------------------------------------------ */

static Term touched(void *env, Term t) {
  Ctx *c = env;
  if (t->kind == T_HAD || t->kind == T_MUL) t = pair_of_sigmoids(c, t);
  if (t->kind == T_MUL) t = whole_determinants(c, t);
  if (t->kind == T_MUL) t = beside_its_column(c, t);
  return t->kind == T_MUL ? pseudoinverse(c, t) : t;
}

Term recognise(Ctx *c, Term t) { return t_map(c, t, touched, c); }
