#include "solve/linear_form.h"

#include "solve/equation.h"

bool linear_is_unit(Term t) { return t_is_identity(t) || t_is_int(t, 1); }

bool linear_is_scaling(Term a) {
  if (t_is_identity(a)) return true;
  return a->kind == T_MUL && a->n - a->nscalars == 1 && t_is_identity(a->args[a->n - 1]);
}

bool linear_is_outer_product(Term a) {
  if (a->kind != T_MUL || t_is_scalar(a)) return false;
  for (int i = a->nscalars; i + 1 < a->n; i++)
    if (dim_is(a->args[i]->cols, 1)) return true;
  return false;
}

/* ---- reading the words ---------------------------------------------------------------------------------------------------- */

static Term word_or_identity(Ctx *c, int n, const Term *letters, const Dim *size) { return n == 0 ? t_identity(c, size) : t_mul(c, n, letters); }

static bool is_diff_letter(Term t, Term diff, bool *transposed) {
  *transposed = t_is_fn(t, FN_TRANSPOSE) && t->args[0] == diff;
  return t == diff || *transposed;
}

Term linear_scalars(Ctx *c, Term t, int skip) {
  Term res = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++)
    if (i != skip) res = t_mul2(c, res, t->args[i]);
  return res;
}

/* (u' x) w as the matrix w u' applied to the column x: s is a closed word that begins or ends in x. */
static bool read_scalar_factor(Ctx *c, Term t, int at, Term diff, LinearWord *res) {
  Term s = t->args[at];
  if (!t_is_column(diff) || s->kind != T_MUL || s->nscalars > 0) return false;
  bool transposed;
  Term u;
  if (s->args[s->n - 1] == diff) u = t_mul(c, s->n - 1, s->args);
  else if (is_diff_letter(s->args[0], diff, &transposed) && transposed) u = t_transpose(c, t_mul(c, s->n - 1, s->args + 1));
  else return false;
  if (u->has_diff) return false;
  Term w = t->n > t->nscalars ? t_mul(c, t->n - t->nscalars, t->args + t->nscalars) : t_int(c, 1);
  if (!t_is_scalar(w) && !t_is_column(w)) return false;
  *res = (LinearWord){t_mul2(c, linear_scalars(c, t, at), t_mul2(c, w, u)), t_int(c, 1), false};
  return true;
}

static bool read_word(Ctx *c, Term t, Term diff, LinearWord *res) {
  bool transposed;
  if (is_diff_letter(t, diff, &transposed)) {
    *res = (LinearWord){t_identity(c, t->rows), t_identity(c, t->cols), transposed};
    return true;
  }
  if (t->kind != T_MUL) return false;
  for (int i = 0; i < t->nscalars; i++)
    if (t->args[i]->has_diff) return t->args[i] == diff ? false : read_scalar_factor(c, t, i, diff, res);
  for (int i = t->nscalars; i < t->n; i++) {
    if (!t->args[i]->has_diff) continue;
    if (!is_diff_letter(t->args[i], diff, &transposed)) return false;
    Term letter = t->args[i];
    *res = (LinearWord){t_mul2(c, linear_scalars(c, t, -1), word_or_identity(c, i - t->nscalars, t->args + t->nscalars, letter->rows)),
                        word_or_identity(c, t->n - i - 1, t->args + i + 1, letter->cols), transposed};
    return true;
  }
  return false;
}

/* s I + t I is (s + t) I. */
static Term gathered(Ctx *c, Term a) {
  int n;
  Term *terms = eq_terms(c, a, &n), sum = t_int(c, 0);
  if (t_is_scalar(a) || !t_is_square(c, a) || n < 2) return a;
  for (int i = 0; i < n; i++) {
    Term t = terms[i];
    bool scaling = t_is_identity(t) || (t->kind == T_MUL && t->n - t->nscalars == 1 && t_is_identity(t->args[t->n - 1]));
    if (!scaling) return a;
    sum = t_add2(c, sum, t_is_identity(t) ? t_int(c, 1) : linear_scalars(c, t, -1));
  }
  return t_mul2(c, sum, t_identity(c, a->rows));
}

/* Words with one side in common become one. */
static void merge_words(Ctx *c, LinearForm *f) {
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = 0; i < f->n && !changed; i++)
      for (int k = i + 1; k < f->n && !changed; k++) {
        LinearWord *a = &f->words[i], *b = &f->words[k];
        if (a->transposed != b->transposed) continue;
        if (a->right == b->right) a->left = gathered(c, t_add2(c, a->left, b->left));
        else if (a->left == b->left) a->right = gathered(c, t_add2(c, a->right, b->right));
        else continue;
        *b = f->words[--f->n];
        changed = true;
      }
  }
}

/* Scalars stand at the side that is not I, so that sides compare. */
static void move_scalars(Ctx *c, LinearWord *w) {
  if (linear_is_unit(w->left) || !linear_is_scaling(w->left) || !t_is_square(c, w->right)) return;
  w->right = t_mul2(c, linear_scalars(c, w->left, -1), w->right);
  w->left = t_identity(c, w->left->rows);
}

/* A X + s X is (A + s I) X: what is a mere multiple of X joins a word with one side. */
static void merge_scalings(Ctx *c, LinearForm *f) {
  for (int i = 0; i < f->n; i++) {
    LinearWord *a = &f->words[i];
    if (a->transposed || !linear_is_unit(a->left) || !linear_is_scaling(a->right)) continue;
    Term s = linear_is_unit(a->right) ? t_int(c, 1) : linear_scalars(c, a->right, -1);
    for (int k = 0; k < f->n; k++) {
      LinearWord *b = &f->words[k];
      if (k == i || b->transposed || (!linear_is_unit(b->left) && !linear_is_unit(b->right))) continue;
      if (linear_is_unit(b->right)) b->left = t_add2(c, b->left, t_mul2(c, s, t_identity(c, b->left->rows)));
      else b->right = t_add2(c, b->right, t_mul2(c, s, t_identity(c, b->right->rows)));
      *a = f->words[--f->n];
      return;
    }
  }
}

bool linear_form_read(Ctx *c, Term linear, Term x, LinearForm *f) {
  int n;
  Term diff = t_diff(c, x), *terms = eq_terms(c, linear, &n);
  f->n = 0;
  if (n > MOST_WORDS) return false;
  for (int i = 0; i < n; i++) {
    if (!read_word(c, terms[i], diff, &f->words[f->n])) return false;
    if ((x->facts & FACT_SYMMETRIC) != 0) f->words[f->n].transposed = false;
    f->n++;
  }
  merge_words(c, f);
  for (int i = 0; i < f->n && f->n > 1; i++) move_scalars(c, &f->words[i]);
  if (f->n > 1) merge_words(c, f);
  merge_scalings(c, f);
  return f->n > 0;
}
