/* Two summands that are one: what is left of a whole when a part of it is taken away. */
#include "calculus/recognise.h"

#include <string.h>

#include "calculus/like_terms.h"

/* ---- the other one of two ---- */

/* e_i e_i' or e_i' A e_i for a number i and two dimensions. */
static bool is_of_two(Ctx *c, Term t) {
  if (t->kind != T_MUL || t->nscalars != 0 || t->n < 2) return false;
  Term unit = t_is_scalar(t) ? t->args[t->n - 1] : t->args[0], row = t_is_scalar(t) ? t->args[0] : t->args[t->n - 1];
  return t_is_fn(unit, FN_UNIT) && t_is_number(unit->args[0]) && dim_is(unit->rows, 2) && t_transpose(c, unit) == row && (t_is_scalar(t) || t->n == 2);
}

/* In two dimensions I - e_1 e_1' = e_2 e_2' and tr(A) - e_1' A e_1 = e_2' A e_2: that one if whole is the I or the
 * trace and part what is subtracted from it, NULL otherwise. */
static Term other_of_two(Ctx *c, Term whole, Term part) {
  bool entry = t_is_scalar(part);
  Term unit = entry ? part->args[part->n - 1] : part->args[0], other = t_unit(c, t_int(c, t_is_int(unit->args[0], 1) ? 2 : 1), unit->rows);
  Term row = t_transpose(c, other);
  if (!entry) return t_is_identity(whole) ? t_mul2(c, other, row) : NULL;
  if (!t_is_fn(whole, FN_TR) || part->n < 3) return NULL;
  Term of = t_mul(c, part->n - 2, part->args + 1);
  return t_tr(c, of) == whole ? t_mul3(c, row, of, other) : NULL;
}

/* ---- 1 - sigmoid(u) = sigmoid(-u) ---------------------------------------------------------------------------------------------------- */

enum { MOST_SUMMANDS = 16 };

static bool is_one(Term t) { return t_is_int(t, 1) || t_is_ones(t); }

static bool opposite_signs(Term sum, int i, int k) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_neg(q, &sum->coefs[k]);
  bool res = fmpq_equal(q, &sum->coefs[i]);
  fmpq_clear(q);
  return res;
}

/* sigmoid(u), not sigmoid(-u) */
static bool has_plain_argument(Term t) { return t->args[0]->kind != T_MUL || fmpq_sgn(t->args[0]->coef) > 0; }

/* fn(u)^2, fn(u).^2 */
static bool is_square_of(Term t, Fn fn) {
  return (t->kind == T_POW || t_is_fn(t, FN_EPOW)) && t_is_int(t->args[1], 2) && t_is_fn(t->args[0], fn);
}

/* Whether the i-th and k-th terms of the sum make a simpler one: q cos(u)^2 - q sin(u)^2 = q cos(2 u), q - q sigmoid(u) = q sigmoid(-u), and
 * q sigmoid(u) + q sigmoid(-u) = q, q sigmoid(-u) - q sigmoid(u) = q (1 - 2 sigmoid(u)); that one without q, NULL otherwise. */
static Term joined(Ctx *c, Term sum, int i, int k) {
  Term a = sum->args[i], b = sum->args[k];
  bool same = fmpq_equal(&sum->coefs[i], &sum->coefs[k]), opposed = opposite_signs(sum, i, k);
  if (opposed && is_of_two(c, b)) return other_of_two(c, a, b);
  if (opposed && t_is_identity(a)) return identity_less(c, b);
  if (is_square_of(a, FN_COS) && is_square_of(b, FN_SIN) && a->args[0]->args[0] == b->args[0]->args[0]) {
    if (same) return t_ones(c, a->rows, a->cols);
    return opposed ? t_fn1(c, FN_COS, t_scale_int(c, 2, b->args[0]->args[0])) : NULL;
  }
  if (!t_is_fn(b, FN_SIGMOID)) return NULL;
  Term opposite = t_fn1(c, FN_SIGMOID, t_neg(c, b->args[0]));
  if (a == opposite) {
    Term one = t_ones(c, a->rows, a->cols), twice = t_scale_int(c, 2, has_plain_argument(a) ? a : b);
    if (same) return one;
    return !opposed ? NULL : has_plain_argument(a) ? t_sub(c, twice, one) : t_sub(c, one, twice);
  }
  if (same) return NULL;
  return opposed && is_one(a) ? opposite : NULL;
}

/* x'x, or tr(A'A), as a word; NULL for other terms. */
static Term square_word(Ctx *c, Term t) {
  Term w = t_is_fn(t, FN_TR) ? t->args[0] : t_is_scalar(t) ? t : NULL;
  if (w == NULL || w->kind != T_MUL || w->nscalars != 0 || w->n != 2) return NULL;
  return t_transpose(c, w->args[1]) == w->args[0] ? w : NULL;
}

/* x'x beside ||x||^2 in a sum is the same term, and tr(A'A) beside ||A||^2. */
static Term with_norms(Ctx *c, Term sum) {
  Term *args = ARENA_ARRAY(c->arena, Term, sum->n);
  bool changed = false;
  for (int i = 0; i < sum->n; i++) {
    Term t = args[i] = sum->args[i];
    Term w = square_word(c, t);
    if (w == NULL) continue;
    Term square = t_pow_int(c, t_fn1(c, FN_NORM_F, w->args[1]), 2), turned = t_pow_int(c, t_fn1(c, FN_NORM_F, w->args[0]), 2);
    for (int k = 0; k < sum->n; k++)
      if (sum->args[k] == square || sum->args[k] == turned) args[i] = sum->args[k], changed = true;
  }
  return changed ? t_linear(c, sum->n, sum->coefs, args) : sum;
}

Term with_complements(Ctx *c, Term sum) {
  if (sum->kind != T_ADD || sum->n > MOST_SUMMANDS) return sum;
  Term normed = with_norms(c, sum);
  if (normed == sum) normed = with_like_terms(c, sum);
  if (normed != sum) return normed;
  for (int i = 0; i < sum->n; i++)
    for (int k = 0; k < sum->n; k++) {
      Term one = i == k ? NULL : joined(c, sum, i, k);
      if (one == NULL) continue;
      Term *args = ARENA_ARRAY(c->arena, Term, sum->n);
      fmpq *coefs = ARENA_ARRAY(c->arena, fmpq, sum->n);
      int n = 0;
      for (int j = 0; j < sum->n; j++) {
        if (j == k) continue;
        coefs[n] = sum->coefs[j];
        args[n++] = j == i ? one : sum->args[j];
      }
      return t_linear(c, n, coefs, args);
    }
  return sum;
}
