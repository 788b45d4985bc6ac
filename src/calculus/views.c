#include "calculus/views.h"

#include <string.h>

typedef struct Views {
  Ctx *c;
  View *out;
  int n;
} Views;

enum { LONGEST = 24, MOST_FACTORS = 6 };

static bool is_one(const Dim *d) { return dim_is(d, 1); }

static bool is_closed_word(Term t) { return t->kind == T_MUL && t->nscalars == 0 && t->n > 1 && t_is_scalar(t) && fmpq_is_one(t->coef); }

static void add_view(Views *v, Term scale, int n, const Term *letters) {
  if (v->n == MOST_VIEWS || n < 1 || n > LONGEST) return;
  Term *copy = ARENA_ARRAY(v->c->arena, Term, n);
  memcpy(copy, letters, sizeof(Term) * (size_t)n);
  v->out[v->n++] = (View){scale, n, copy};
}

/* a b as letters: a product without factors in front is opened. */
static int put_letters(Term t, Term *to) {
  if (t->kind == T_MUL && t->nscalars == 0 && fmpq_is_one(t->coef) && t->n <= LONGEST) {
    memcpy(to, t->args, sizeof(Term) * (size_t)t->n);
    return t->n;
  }
  to[0] = t;
  return 1;
}

static int put_backwards(Ctx *c, Term closed, Term *to) {
  for (int i = 0; i < closed->n; i++) to[i] = t_transpose(c, closed->args[closed->n - 1 - i]);
  return closed->n;
}

static Term scale_without(Ctx *c, int n, const Term *scalars, int skip) {
  Term *kept = ARENA_ARRAY(c->arena, Term, n + 1);
  int count = 0;
  for (int i = 0; i < n; i++)
    if (i != skip) kept[count++] = scalars[i];
  return count == 0 ? t_int(c, 1) : t_mul(c, count, kept);
}

/* The first letter an elementwise product of columns: u .* v is Diag(u) v. */
static void diagonal_left(Views *v, Term scale, int n, const Term *w) {
  Ctx *c = v->c;
  Term had = w[0];
  if (had->kind != T_HAD || !is_one(had->cols) || had->n > MOST_FACTORS) return;
  for (int i = had->n - 1; i >= 0; i--) {
    Term letters[3 * LONGEST], rest[MOST_FACTORS];
    int kept = 0, len = 1;
    if (had->args[i]->n > LONGEST || n > LONGEST) continue;
    for (int k = 0; k < had->n; k++)
      if (k != i) rest[kept++] = had->args[k];
    letters[0] = t_diagm(c, t_had(c, kept, rest));
    len += put_letters(had->args[i], letters + 1);
    memcpy(letters + len, w + 1, sizeof(Term) * (size_t)(n - 1));
    add_view(v, scale, len + n - 1, letters);
  }
}

/* The last letter an elementwise product of rows, likewise. */
static void diagonal_right(Views *v, Term scale, int n, const Term *w) {
  Ctx *c = v->c;
  Term had = w[n - 1];
  if (had->kind != T_HAD || !is_one(had->rows) || had->n > MOST_FACTORS) return;
  for (int i = had->n - 1; i >= 0; i--) {
    Term letters[3 * LONGEST], rest[MOST_FACTORS];
    int kept = 0;
    if (had->args[i]->n > LONGEST || n > LONGEST) continue;
    for (int k = 0; k < had->n; k++)
      if (k != i) rest[kept++] = had->args[k];
    memcpy(letters, w, sizeof(Term) * (size_t)(n - 1));
    int len = n - 1 + put_letters(had->args[i], letters + n - 1);
    letters[len++] = t_diagm(c, t_had(c, kept, rest));
    add_view(v, scale, len, letters);
  }
}

/* Diag(u .* v) at an end as Diag(u) Diag(v), with either factor outside. */
static void split_diagonal(Views *v, Term scale, int n, const Term *w, bool left) {
  Ctx *c = v->c;
  Term had = t_is_fn(w[left ? 0 : n - 1], FN_DIAGM) ? w[left ? 0 : n - 1]->args[0] : NULL;
  if (had == NULL || had->kind != T_HAD || had->n > MOST_FACTORS || n >= LONGEST) return;
  for (int i = 0; i < had->n; i++) {
    Term letters[LONGEST + 1], rest[MOST_FACTORS];
    int kept = 0;
    for (int k = 0; k < had->n; k++)
      if (k != i) rest[kept++] = had->args[k];
    Term outer = t_diagm(c, had->args[i]), inner = t_diagm(c, t_had(c, kept, rest));
    memcpy(letters + left, w, sizeof(Term) * (size_t)n);
    letters[left ? 0 : n] = outer;
    letters[left ? 1 : n - 1] = inner;
    add_view(v, scale, n + 1, letters);
  }
}

/* A scalar word put where the open word has a boundary of size 1. */
static void inserted(Views *v, Term scale, Term closed, int n, const Term *w) {
  Ctx *c = v->c;
  if (n + closed->n > LONGEST) return;
  for (int at = 0; at <= n; at++) {
    const Dim *boundary = at == 0 ? w[0]->rows : w[at - 1]->cols;
    if (!is_one(boundary)) continue;
    Term letters[2 * LONGEST];
    for (int turned = 0; turned < 2; turned++) {
      memcpy(letters, w, sizeof(Term) * (size_t)at);
      if (turned) put_backwards(c, closed, letters + at);
      else memcpy(letters + at, closed->args, sizeof(Term) * (size_t)closed->n);
      memcpy(letters + at + closed->n, w + at, sizeof(Term) * (size_t)(n - at));
      add_view(v, scale, n + closed->n, letters);
    }
  }
}

static Term commutation(Ctx *c, Term k, const Dim *m, const Dim *n) {
  return t_is_fn(k, FN_COMMUTATION) && k->args[0] == t_dim(c, m) && k->args[1] == t_dim(c, n) ? k : NULL;
}

/* (A (x) B) K(q, n) = K(p, m) (B (x) A) for A p x q, B m x n, in both directions (Magnus and Neudecker, ch. 3, Theorem 3.1). */
static void turned_kron(Views *v, Term scale, int n, const Term *w) {
  Ctx *c = v->c;
  for (int i = 0; i + 1 < n; i++) {
    bool first = t_is_fn(w[i], FN_KRON);
    Term kron = first ? w[i] : w[i + 1], letters[LONGEST];
    if (!t_is_fn(kron, FN_KRON) || kron->n != 2) continue;
    Term a = kron->args[0], b = kron->args[1];
    Term k = first ? commutation(c, w[i + 1], a->cols, b->cols) : commutation(c, w[i], b->rows, a->rows);
    if (k == NULL) continue;
    memcpy(letters, w, sizeof(Term) * (size_t)n);
    letters[first ? i : i + 1] = first ? t_commutation(c, a->rows, b->rows) : t_commutation(c, b->cols, a->cols);
    letters[first ? i + 1 : i] = t_kron(c, b, a);
    add_view(v, scale, n, letters);
    return;
  }
}

int views_of(Ctx *c, Term t, View out[MOST_VIEWS]) {
  Views v = {.c = c, .out = out};
  Term one = t_int(c, 1), back[LONGEST];
  if (t_is_scalar(t)) {
    if (is_closed_word(t) && t->n <= LONGEST) {
      add_view(&v, one, t->n, t->args);
      add_view(&v, one, put_backwards(c, t, back), back);
    }
    for (int i = 0; t->kind == T_MUL && i < t->nscalars; i++) {
      Term s = t->args[i];
      if (!is_closed_word(s) || s->n > LONGEST) continue;
      Term scale = scale_without(c, t->nscalars, t->args, i);
      add_view(&v, scale, s->n, s->args);
      add_view(&v, scale, put_backwards(c, s, back), back);
    }
    return v.n;
  }
  int ns = t->kind == T_MUL ? t->nscalars : 0, n = t->kind == T_MUL ? t->n - ns : 1;
  const Term *w = t->kind == T_MUL ? t->args + ns : &t;
  Term scale = ns == 0 ? one : t_mul(c, ns, t->args);
  add_view(&v, scale, n, w);
  if (n > LONGEST) return v.n;
  diagonal_left(&v, scale, n, w);
  diagonal_right(&v, scale, n, w);
  turned_kron(&v, scale, n, w);
  split_diagonal(&v, scale, n, w, true);
  split_diagonal(&v, scale, n, w, false);
  for (int i = 0; i < ns; i++)
    if (is_closed_word(t->args[i])) inserted(&v, scale_without(c, ns, t->args, i), t->args[i], n, w);
  return v.n;
}

Term view_rest(Ctx *c, const View *v, bool left) {
  Term *args = ARENA_ARRAY(c->arena, Term, v->n + 1);
  int n = 0;
  args[n++] = v->scale;
  const Term *from = left ? v->letters + 1 : v->letters;
  for (int i = 0; i < v->n - 1; i++) args[n++] = from[i];
  if (v->n == 1) args[n++] = left ? t_identity(c, v->letters[0]->cols) : t_identity(c, v->letters[0]->rows);
  return t_mul(c, n, args);
}
