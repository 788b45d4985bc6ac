#include "calculus/like_terms.h"

#include <string.h>

enum { MOST_SUMMANDS = 16, MOST_LETTERS = 24 };

static bool is_word(Term t) { return t->kind == T_MUL && t->nscalars == 0 && fmpq_is_one(t->coef) && t->n <= MOST_LETTERS; }

/* ---- push-through ---------------------------------------------------------------------------------------------- */

/* α I + W. */
typedef struct Shifted {
  Term alpha, word;
} Shifted;

/* α of a multiple of the identity, NULL for other terms. */
static Term multiple_of_identity(Ctx *c, Term t) {
  if (t_is_identity(t)) return t_int(c, 1);
  if (t->kind != T_MUL || t->n != t->nscalars + 1 || !t_is_identity(t->args[t->n - 1])) return NULL;
  return t_scale(c, t->coef, t_mul(c, t->nscalars, t->args));
}

/* Whether t is the inverse of α I + W, W a word of several letters. */
static bool is_inverse_of_shifted(Ctx *c, Term t, Shifted *s) {
  if (!t_is_fn(t, FN_INV) || t->args[0]->kind != T_ADD || t->args[0]->n != 2) return false;
  Term sum = t->args[0];
  for (int i = 0; i < 2; i++) {
    Term alpha = multiple_of_identity(c, sum->args[i]), word = sum->args[1 - i];
    if (alpha == NULL || !is_word(word) || !fmpq_is_one(&sum->coefs[1 - i])) continue;
    *s = (Shifted){t_scale(c, &sum->coefs[i], alpha), word};
    return true;
  }
  return false;
}

static bool begins_with(int n, const Term *w, int len, const Term *head) {
  return len <= n && memcmp(w, head, sizeof(Term) * (size_t)len) == 0;
}

/* (I + W)^-1, (W + α I)^-1. */
static Term shifted_inverse(Ctx *c, Term alpha, Term word) {
  Term multiple = t_mul2(c, alpha, t_identity(c, word->rows));
  return t_inv(c, t_is_int(alpha, 1) ? t_add2(c, multiple, word) : t_add2(c, word, multiple));
}

/* The first inverse of the word that a letter behind it can pass, moved there; t itself if there is none. */
static Term pushed_through(Ctx *c, Term t) {
  const Term *w = t->args + t->nscalars;
  int n = t->n - t->nscalars;
  for (int i = 0; i + 1 < n; i++) {
    Shifted s;
    if (!is_inverse_of_shifted(c, w[i], &s)) continue;
    const Term *p = s.word->args;
    for (int len = s.word->n - 1; len > 0; len--) {
      if (!begins_with(n - i - 1, w + i + 1, len, p)) continue;
      Term turned = t_mul2(c, t_mul(c, s.word->n - len, p + len), t_mul(c, len, p));
      Term *args = ARENA_ARRAY(c->arena, Term, t->n);
      memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
      Term *at = args + t->nscalars + i;
      memmove(at, at + 1, sizeof(Term) * (size_t)len);
      at[len] = shifted_inverse(c, s.alpha, turned);
      return t_scale(c, t->coef, t_mul(c, t->n, args));
    }
  }
  return t;
}

static bool is_node(Term x, int n, const Term *nodes) {
  for (int i = 0; i < n; i++)
    if (nodes[i] == x) return true;
  return false;
}

/* Whether (s I + B A)^-1 is among the nodes for the s I + A B of *s, but not among the others. */
static bool is_turned(Ctx *c, const Shifted *s, int n, const Term *nodes, int m, const Term *others) {
  for (int len = 1; len < s->word->n; len++) {
    const Term *w = s->word->args;
    const Term turned = shifted_inverse(c, s->alpha, t_mul2(c, t_mul(c, s->word->n - len, w + len), t_mul(c, len, w)));
    if (is_node(turned, n, nodes) && !is_node(turned, m, others)) return true;
  }
  return false;
}

bool has_turned_inverse(Ctx *c, Term from, Term to, bool *kept) {
  int n, m;
  const Term *before = t_nodes(c, from, &n), *behind = t_nodes(c, to, &m);
  for (int i = 0; i < n; i++) {
    Shifted s;
    if (!is_inverse_of_shifted(c, before[i], &s) || !is_turned(c, &s, m, behind, n, before)) continue;
    *kept = is_node(before[i], m, behind);
    return true;
  }
  return false;
}

Term identity_less(Ctx *c, Term t) {
  if (!is_word(t)) return NULL;
  for (int i = 1; i + 1 < t->n; i++) {
    Shifted s;
    if (!is_inverse_of_shifted(c, t->args[i], &s)) continue;
    Term before = t_mul(c, i, t->args), behind = t_mul(c, t->n - i - 1, t->args + i + 1);
    if (t_mul2(c, behind, before) == s.word) return t_mul2(c, s.alpha, shifted_inverse(c, s.alpha, t_mul2(c, before, behind)));
  }
  return NULL;
}

/* ---- other readings ---------------------------------------------------------------------------------------------- */

/* exp(u) exp(v) as exp(u + v), of scalars or of entries. */
static Term joined_exponentials(Ctx *c, Term t) {
  int n = t->kind == T_HAD ? t->n : t->nscalars, kept = 0;
  Term *args = ARENA_ARRAY(c->arena, Term, t->n + 1), exponent = NULL;
  for (int i = 0; i < t->n; i++) {
    bool exponential = i < n && t_is_fn(t->args[i], FN_EXP);
    if (!exponential) args[kept++] = t->args[i];
    else exponent = exponent == NULL ? t->args[i]->args[0] : t_add2(c, exponent, t->args[i]->args[0]);
  }
  if (kept > t->n - 2) return t;
  args[kept++] = t_fn1(c, FN_EXP, exponent);
  return t->kind == T_HAD ? t_had(c, kept, args) : t_scale(c, t->coef, t_mul(c, kept, args));
}

/* (u v') .* A as Diag(u) A Diag(v). */
static Term scaled_rows_and_columns(Ctx *c, Term t) {
  for (int i = 0; i < t->n; i++) {
    Term outer = t->args[i];
    if (!is_word(outer) || outer->n != 2 || !t_is_column(outer->args[0]) || dim_is(t->cols, 1)) continue;
    Term *rest = ARENA_ARRAY(c->arena, Term, t->n);
    int n = 0;
    for (int k = 0; k < t->n; k++)
      if (k != i) rest[n++] = t->args[k];
    return t_mul3(c, t_diagm(c, outer->args[0]), t_had(c, n, rest), t_diagm(c, t_transpose(c, outer->args[1])));
  }
  return t;
}

/* tr(Diag(x) A) as x' diag(A). */
static Term trace_of_scaled(Ctx *c, Term t) {
  Term w = t->args[0];
  if (!is_word(w)) return t;
  for (int i = 0; i < w->n; i++) {
    if (!t_is_fn(w->args[i], FN_DIAGM)) continue;
    Term *rest = ARENA_ARRAY(c->arena, Term, w->n);
    int n = 0;
    for (int k = 1; k < w->n; k++) rest[n++] = w->args[(i + k) % w->n];
    return t_mul2(c, t_transpose(c, w->args[i]->args[0]), t_diagv(c, t_mul(c, n, rest)));
  }
  return t;
}

static Term next_reading(Ctx *c, Term t) {
  if (t_is_fn(t, FN_TR)) return trace_of_scaled(c, t);
  if (t->kind == T_HAD) {
    Term res = joined_exponentials(c, t);
    return res == t ? scaled_rows_and_columns(c, t) : res;
  }
  if (t->kind != T_MUL) return t;
  Term res = joined_exponentials(c, t);
  if (res != t) return res;
  if (t->n == t->nscalars + 1) { /* a scaled letter */
    Term letter = t->args[t->n - 1], other = letter->kind == T_HAD ? next_reading(c, letter) : letter;
    if (other != letter) return t_scale(c, t->coef, t_mul2(c, t_mul(c, t->nscalars, t->args), other));
  }
  return pushed_through(c, t);
}

/* The reading that all equal summands share. */
static Term common_reading(Ctx *c, Term t) {
  if (t->has_diff || t->n > MOST_LETTERS) return t;
  for (int i = 0; i < MOST_LETTERS; i++) {
    Term next = next_reading(c, t);
    if (next == t || c->diag->failed) return t;
    t = next;
  }
  return t;
}

/* ---- sums ---------------------------------------------------------------------------------------------- */

Term with_like_terms(Ctx *c, Term sum) {
  if (sum->kind != T_ADD || sum->n > MOST_SUMMANDS) return sum;
  Term *readings = ARENA_ARRAY(c->arena, Term, sum->n), *args = ARENA_ARRAY(c->arena, Term, sum->n);
  fmpq *coefs = ARENA_ARRAY(c->arena, fmpq, sum->n);
  bool merged = false, other = false;
  for (int i = 0; i < sum->n; i++) {
    args[i] = sum->args[i];
    readings[i] = common_reading(c, sum->args[i]);
    other = other || readings[i] != sum->args[i];
  }
  if (!other) return sum;
  memcpy(coefs, sum->coefs, sizeof(fmpq) * (size_t)sum->n);
  for (int i = 0; i < sum->n; i++)
    for (int k = 0; k < i; k++) {
      if (readings[k] != readings[i]) continue;
      args[i] = args[k];
      merged = true;
      break;
    }
  return merged ? t_linear(c, sum->n, coefs, args) : sum;
}
