#include "calculus/woodbury.h"

#include "calculus/conditions.h"

/* The parts of A + U C V. */
typedef struct Update {
  Term a, u, middle, v; /* middle: C, the identity where there is none */
} Update;

static bool is_square(Term t) { return t->rows == t->cols; }

/* The word split at a size other than its own; the square letter there, if there is one, is C. */
static bool split(Ctx *c, Term word, const fmpq *coef, Update *w) {
  if (word->kind != T_MUL || t_is_scalar(word)) return false;
  const Term *letters = word->args + word->nscalars;
  const int n = word->n - word->nscalars;
  for (int i = 1; i < n; i++) {
    if (letters[i]->rows == word->rows) continue;
    const int square = is_square(letters[i]) && i + 1 < n ? 1 : 0;
    w->u = t_scale(c, coef, t_mul(c, word->nscalars + i, word->args));
    w->middle = square ? letters[i] : t_identity(c, letters[i]->rows);
    w->v = t_mul(c, n - i - square, letters + i + square);
    return true;
  }
  return false;
}

/* The last summand that is such a word; A is what is left. */
static bool find_update(Ctx *c, Term sum, Update *w) {
  for (int i = sum->n - 1; i >= 0; i--) {
    if (!split(c, sum->args[i], &sum->coefs[i], w)) continue;
    w->a = t_sub(c, sum, t_scale(c, &sum->coefs[i], sum->args[i]));
    return true;
  }
  return false;
}

/* s I, whose inverse asks for s != 0 only. */
static bool is_multiple_of_identity(Term t) { return t_is_identity(t) || (t->kind == T_MUL && t->n == t->nscalars + 1 && t_is_identity(t->args[t->n - 1])); }

typedef struct Writing {
  Ctx *c;
  bool used;
} Writing;

static Term written_out(void *env, Term t) {
  Writing *p = env;
  Ctx *c = p->c;
  Update w;
  if (!t_is_fn(t, FN_INV) || t->args[0]->kind != T_ADD || !find_update(c, t->args[0], &w)) return t;
  const Term a = t_inv(c, w.a), inner = t_add2(c, t_inv(c, w.middle), t_mul3(c, w.v, a, w.u));
  const Term inverse = t_is_scalar(inner) ? t_recip(c, inner) : t_inv(c, inner);
  const Term factors[] = {a, w.u, inverse, w.v, a};
  if (!is_multiple_of_identity(w.a)) require_invertible(c, w.a);
  if (!t_is_scalar(w.middle) && !t_is_identity(w.middle)) require_invertible(c, w.middle);
  p->used = true;
  return t_sub(c, a, t_mul(c, 5, factors));
}

Term woodbury_written_out(Ctx *c, Term t, bool *used) {
  Writing p = {.c = c};
  const Term res = t_map(c, t, written_out, &p);
  *used = p.used;
  return res;
}

/* A^-1 - P M^-1 Q, P with the factor `minus`, with M = C^-1 + V A^-1 U, U = A P and V = Q A: C^-1 is M - Q A P. */
static Term gathered(Ctx *c, Term a, Term word, const fmpq *minus) {
  const Term *letters = word->args + word->nscalars;
  const int n = word->n - word->nscalars;
  for (int i = 1; i + 1 < n; i++) {
    if (!t_is_fn(letters[i], FN_INV)) continue;
    const Term p = t_scale(c, minus, t_mul(c, word->nscalars + i, word->args)), q = t_mul(c, n - i - 1, letters + i + 1);
    const Term inverse = t_sub(c, letters[i]->args[0], t_mul3(c, q, a, p));
    if (inverse->kind == T_ADD || t_is_zero(inverse)) continue;
    const Term update = t_mul(c, 5, (Term[]){a, p, t_inv(c, inverse), q, a});
    return t_inv(c, t_add2(c, a, update));
  }
  return NULL;
}

/* The same with a scalar in the place of M: A^-1 - P Q/(1 + q). */
static Term gathered_by_scalar(Ctx *c, Term a, Term word, const fmpq *minus) {
  const Term *letters = word->args + word->nscalars;
  const int n = word->n - word->nscalars;
  for (int i = 0; i < word->nscalars; i++) {
    const Term s = word->args[i];
    if (s->kind != T_POW || !t_is_int(s->args[1], -1)) continue;
    for (int k = 1; k < n; k++) {
      if (!dim_is(letters[k]->rows, 1)) continue;
      const Term rest = t_mul2(c, s->args[0], t_mul(c, word->nscalars, word->args)), q = t_mul(c, n - k, letters + k);
      const Term p = t_scale(c, minus, t_mul2(c, rest, t_mul(c, k, letters)));
      const Term inverse = t_sub(c, s->args[0], t_mul3(c, q, a, p));
      if (inverse->kind == T_ADD || t_is_zero(inverse)) continue;
      const Term update = t_mul(c, 5, (Term[]){a, p, t_recip(c, inverse), q, a});
      return t_inv(c, t_add2(c, a, update));
    }
  }
  return NULL;
}

Term woodbury_gathered(Ctx *c, Term sum) {
  if (sum->kind != T_ADD || sum->n != 2 || !is_square(sum) || t_is_scalar(sum)) return sum;
  for (int i = 0; i < 2; i++) {
    const Term first = sum->args[i], word = sum->args[1 - i];
    if (!t_is_fn(first, FN_INV) || !fmpq_is_one(&sum->coefs[i]) || word->kind != T_MUL) continue;
    fmpq_t minus;
    fmpq_init(minus);
    fmpq_neg(minus, &sum->coefs[1 - i]);
    Term res = gathered(c, first->args[0], word, minus);
    if (res == NULL) res = gathered_by_scalar(c, first->args[0], word, minus);
    fmpq_clear(minus);
    if (res != NULL) return res;
  }
  return sum;
}
