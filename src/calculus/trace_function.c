#include "calculus/trace_function.h"

#include "algebra/matrix_function.h"

enum { MOST_LETTERS = 48 };

/* A word that is M^power times functions f_i(M), with the slopes f_i'(M). */
typedef struct Parts {
  Term m;
  long power;
  int n;
  Term values[MOST_LETTERS], slopes[MOST_LETTERS];
} Parts;

static bool is_transcendental(Term t) {
  return t->kind == T_FN && t->n > 0 && (t->fn == FN_EXPM || t->fn == FN_LOGM || t->fn == FN_SQRTM || t->fn == FN_POW);
}

static bool is_resolvent(Term t) { return t_is_fn(t, FN_INV) && t->args[0]->kind == T_ADD; }

static int letters_of(const Term *t, const Term **letters) {
  bool product = (*t)->kind == T_MUL;
  *letters = product ? (*t)->args + (*t)->nscalars : t;
  return product ? (*t)->n - (*t)->nscalars : 1;
}

static bool is_plain_word(Term t) { return t->kind != T_MUL || (t->nscalars == 0 && fmpq_is_one(t->coef)); }

/* The M of an argument q M + r I; NULL for any other. */
static Term base_of_argument(Ctx *c, Term arg) {
  if (arg->kind != T_ADD) {
    fmpq_t q;
    fmpq_init(q);
    Term res = t_monic(c, arg, q);
    fmpq_clear(q);
    return is_plain_word(res) ? res : NULL;
  }
  Term res = NULL;
  for (int i = 0; i < arg->n; i++) {
    if (t_is_identity(arg->args[i])) continue;
    if (res != NULL) return NULL;
    res = arg->args[i];
  }
  return res != NULL && is_plain_word(res) ? res : NULL;
}

/* Takes f(q W + r I), W being the turned M, as f(q M + r I); false for any other letter. */
static bool take_function(Ctx *c, Parts *p, Term letter, Term w) {
  if (!is_transcendental(letter) && !is_resolvent(letter)) return false;
  Term arg = letter->args[0], base = base_of_argument(c, arg);
  if (base != w || p->n == MOST_LETTERS) return false;
  Term *args = ARENA_ARRAY(c->arena, Term, letter->n);
  for (int i = 1; i < letter->n; i++) args[i] = letter->args[i];
  fmpq_t q;
  fmpq_init(q);
  fmpq_one(q);
  if (arg->kind == T_ADD) {
    Term *terms = ARENA_ARRAY(c->arena, Term, arg->n);
    for (int i = 0; i < arg->n; i++) {
      bool mine = arg->args[i] == base;
      terms[i] = mine ? p->m : t_identity(c, p->m->rows);
      if (mine) fmpq_set(q, &arg->coefs[i]);
    }
    args[0] = t_linear(c, arg->n, arg->coefs, terms);
  } else {
    t_monic(c, arg, q);
    args[0] = t_scale(c, q, p->m);
  }
  Term value = t_fn(c, letter->fn, letter->n, args);
  Term slope = value->kind == T_FN && value->fn == letter->fn ? slope_of_matrix_function(c, value) : NULL;
  if (slope != NULL) {
    p->values[p->n] = value;
    p->slopes[p->n++] = t_scale(c, q, slope);
  }
  fmpq_clear(q);
  return slope != NULL;
}

/* Reads the n letters of the word from its letter `first` on, round to the one before. */
static bool read_parts(Ctx *c, Parts *p, int n, const Term *word, int first) {
  const Term *cycle;
  int k = letters_of(&p->m, &cycle), at = 0;
  if (k < 1 || k > MOST_LETTERS) return false;
  for (int i = 0; i < n; i++) {
    Term letter = word[(first + i) % n], w[MOST_LETTERS];
    if (letter == cycle[at]) {
      at = (at + 1) % k;
      p->power += at == 0;
      continue;
    }
    for (int j = 0; j < k; j++) w[j] = cycle[(at + j) % k];
    if (!take_function(c, p, letter, k == 1 ? w[0] : t_mul(c, k, w))) return false;
  }
  return at == 0;
}

/* (M^power f_1 ... f_n)' by the product rule. */
static Term slope_of_parts(Ctx *c, const Parts *p) {
  Term terms[MOST_LETTERS + 1], factors[MOST_LETTERS + 2];
  int count = 0;
  for (int skip = -1; skip < p->n; skip++) {
    if (skip < 0 && p->power == 0) continue;
    int n = 0;
    if (skip < 0) factors[n++] = t_int(c, p->power);
    factors[n++] = t_mpow(c, p->m, t_int(c, skip < 0 ? p->power - 1 : p->power));
    for (int i = 0; i < p->n; i++) factors[n++] = i == skip ? p->slopes[i] : p->values[i];
    terms[count++] = t_mul(c, n, factors);
  }
  return t_add(c, count, terms);
}

Term slope_of_trace(Ctx *c, Term t, Term *m) {
  const Term *word;
  int n = letters_of(&t, &word), transcendental = 0;
  if (!is_plain_word(t) || n < 2 || n > MOST_LETTERS) return NULL;
  for (int i = 0; i < n; i++) transcendental += is_transcendental(word[i]);
  for (int i = 0; i < n && transcendental > 0; i++) {
    if (!is_transcendental(word[i])) continue;
    Parts p = {.m = base_of_argument(c, word[i]->args[0])};
    if (p.m == NULL || !read_parts(c, &p, n, word, i)) continue;
    *m = p.m;
    return slope_of_parts(c, &p);
  }
  return NULL;
}
