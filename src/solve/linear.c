/* Linear equations: sum of A_i X B_i = C. */
#include "calculus/jacobian.h"
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/psd.h"

/* A X B, or A X' B. */
typedef struct LinearWord {
  Term left, right;
  bool transposed;
} LinearWord;

enum { MOST_WORDS = 24 };

typedef struct LinearForm {
  int n;
  LinearWord words[MOST_WORDS];
} LinearForm;

/* ---- reading the words ---------------------------------------------------------------------------------------------------- */

static Term word_or_identity(Ctx *c, int n, const Term *letters, const Dim *size) { return n == 0 ? t_identity(c, size) : t_mul(c, n, letters); }

static bool is_diff_letter(Term t, Term diff, bool *transposed) {
  *transposed = t_is_fn(t, FN_TRANSPOSE) && t->args[0] == diff;
  return t == diff || *transposed;
}

/* The scalar factors of t except number `skip`, with its coefficient. */
static Term scalars_of(Ctx *c, Term t, int skip) {
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
  *res = (LinearWord){t_mul2(c, scalars_of(c, t, at), t_mul2(c, w, u)), t_int(c, 1), false};
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
    *res = (LinearWord){t_mul2(c, scalars_of(c, t, -1), word_or_identity(c, i - t->nscalars, t->args + t->nscalars, letter->rows)),
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
    sum = t_add2(c, sum, t_is_identity(t) ? t_int(c, 1) : scalars_of(c, t, -1));
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

static bool read_form(Ctx *c, Term linear, Term x, LinearForm *f) {
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
  return f->n > 0;
}

/* ---- one word ---------------------------------------------------------------------------------------------------------------- */

static bool is_unit(Term t) { return t_is_identity(t) || t_is_int(t, 1); }

/* Left inverse times c: A^-1 C, for a rectangular A the pseudoinverse's. */
static Term divided(Trail *t, Term a, Term c, bool on_left, bool *pseudo) {
  Ctx *ctx = t->c;
  if (is_unit(a)) return c;
  Term inverse;
  if (t_is_square(ctx, a)) {
    trail_needs_inverse(t, a);
    inverse = t_inv(ctx, a);
  } else {
    *pseudo = true;
    inverse = t_fn1(ctx, FN_PINV, a);
  }
  return on_left ? t_mul2(ctx, inverse, c) : t_mul2(ctx, c, inverse);
}

static LawName law_of_word(LinearWord w, bool pseudo) {
  if (pseudo) return LAW_PSEUDOINVERSE;
  bool left = !is_unit(w.left), right = !is_unit(w.right);
  if (left && t_is_scalar(w.left) && !right) return LAW_DIVIDE;
  return left && right ? LAW_BOTH_INVERSES : right ? LAW_RIGHT_INVERSE : LAW_LEFT_INVERSE;
}

/* A = s I, s a scalar: the division is one by s. */
static bool is_scaling(Term a) {
  if (t_is_identity(a)) return true;
  return a->kind == T_MUL && a->n - a->nscalars == 1 && t_is_identity(a->args[a->n - 1]);
}

static Roots solve_word(Trail *t, LinearWord w, Term rhs, Term x) {
  Ctx *c = t->c;
  Term name = w.transposed ? t_transpose(c, x) : x;
  bool scaling = is_scaling(w.left) && is_unit(w.right);
  trail_line(t, t_mul3(c, present(c, w.left), name, present(c, w.right)), present(c, rhs), LAW_ISOLATE);
  bool pseudo = false;
  Term value = divided(t, w.left, rhs, true, &pseudo);
  value = divided(t, w.right, value, false, &pseudo);
  LawName law = scaling ? LAW_DIVIDE : law_of_word(w, pseudo);
  if (w.transposed) {
    trail_line(t, name, value, law);
    value = t_transpose(c, value);
    law = LAW_TRANSPOSE_BOTH;
  }
  return (Roots){.n = 1, .value = {value}, .law = law, .consistent = pseudo};
}

/* ---- several words --------------------------------------------------------------------------------------------------------------- */

static Term form_at(Ctx *c, const LinearForm *f, Term x) {
  Term parts[MOST_WORDS];
  for (int i = 0; i < f->n; i++)
    parts[i] = t_mul3(c, present(c, f->words[i].left), f->words[i].transposed ? t_transpose(c, x) : x, present(c, f->words[i].right));
  return t_add(c, f->n, parts);
}

static bool has_units(Ctx *c, Term t) {
  int n;
  Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (t_is_fn(nodes[i], FN_UNIT)) return true;
  return false;
}

/* X = mat(M^-1 vec(C)) for M = sum of B_i' (x) A_i; a column needs no vec. */
static Roots solve_by_vec(Trail *t, Term linear, Term rhs, Term x) {
  Ctx *c = t->c;
  Attempt a = attempt_begin(c);
  Term m = jacobian_matrix(c, linear, t_diff(c, x));
  if (attempt_failed(c, &a)) return (Roots){.n = 0};
  m = present(c, m);
  bool pseudo = false, column = t_is_column(x) || t_is_scalar(x);
  /* Sums over unit vectors tell nobody anything. */
  if (!t_is_square(c, m) && (!column || has_units(c, m))) return (Roots){.n = 0};
  Term b = t_vec(c, rhs);
  trail_line(t, t_mul2(c, m, t_vec(c, x)), present(c, b), column ? LAW_ISOLATE : LAW_VEC_SOLVE);
  Term v = divided(t, m, b, true, &pseudo);
  if (attempt_failed(c, &a)) return (Roots){.n = 0};
  bool entrywise = t_is_fn(m, FN_DIAGM);
  Term value = column ? v : t_mat(c, v, x->rows, x->cols);
  return (Roots){.n = 1, .value = {value}, .law = pseudo ? LAW_PSEUDOINVERSE : entrywise ? LAW_DIVIDE_ENTRIES : LAW_LEFT_INVERSE, .consistent = pseudo};
}

/* A X + X B = C. */
static bool is_sylvester(Ctx *c, const LinearForm *f, Term *a, Term *b) {
  if (f->n != 2 || f->words[0].transposed || f->words[1].transposed) return false;
  for (int i = 0; i < 2; i++) {
    const LinearWord *p = &f->words[i], *q = &f->words[1 - i];
    if (!t_is_identity(p->right) || !t_is_square(c, p->left) || !t_is_square(c, q->right)) continue;
    if (!is_scaling(q->left)) continue;
    /* A X + s X B: the scalar goes to B. */
    Term s = t_is_identity(q->left) ? t_int(c, 1) : scalars_of(c, q->left, -1);
    *a = p->left;
    *b = t_mul2(c, s, q->right);
    return true;
  }
  return false;
}

static Roots solve_sylvester(Trail *t, Term a, Term b, Term rhs, Term x) {
  Ctx *c = t->c;
  a = present(c, a), b = present(c, b);
  Term args[] = {a, b, rhs};
  trail_line(t, t_add2(c, t_mul2(c, a, x), t_mul2(c, x, b)), present(c, rhs), LAW_ISOLATE);
  Term m = t_add2(c, t_kron(c, t_identity(c, x->cols), a), t_kron(c, t_transpose(c, b), t_identity(c, x->rows)));
  trail_line(t, t_mul2(c, m, t_vec(c, x)), t_vec(c, rhs), LAW_VEC_SOLVE);
  bool apart = (term_is_pd(c, a) && term_is_psd(c, b)) || (term_is_psd(c, a) && term_is_pd(c, b));
  if (!apart)
    trail_needs(t, NEEDS_APART, a, t_neg(c, b));
  return (Roots){.n = 1, .value = {t_fn(c, FN_SYLVESTER, 3, args)}, .law = LAW_SYLVESTER};
}

/* ---- entry by entry ------------------------------------------------------------------------------------------------------------------ */

/* The W of W .* dX, NULL if the form is no sum of such. */
static Term entry_weights(Ctx *c, Term linear, Term x) {
  int n;
  Term diff = t_diff(c, x), *terms = eq_terms(c, linear, &n);
  bool hadamard = false;
  for (int i = 0; i < n; i++) {
    Term t = terms[i], had = t, scale = t_int(c, 1);
    if (t->kind == T_MUL && t->n - t->nscalars == 1) {
      had = t->args[t->n - 1];
      scale = scalars_of(c, t, -1);
      if (scale->has_diff) return NULL;
    }
    if (had == diff) {
      terms[i] = t_mul2(c, scale, t_ones(c, x->rows, x->cols));
      continue;
    }
    if (had->kind != T_HAD) return NULL;
    Term *rest = ARENA_ARRAY(c->arena, Term, had->n);
    int kept = 0;
    for (int k = 0; k < had->n; k++)
      if (had->args[k] != diff) rest[kept++] = had->args[k];
    if (kept != had->n - 1) return NULL;
    Term w = t_had(c, kept, rest);
    if (w->has_diff) return NULL;
    terms[i] = t_mul2(c, scale, w);
    hadamard = true;
  }
  return hadamard && n > 0 ? t_add(c, n, terms) : NULL;
}

static Roots solve_entries(Trail *t, Term weights, Term rhs, Term x) {
  Ctx *c = t->c;
  trail_line(t, t_had2(c, present(c, weights), x), present(c, rhs), LAW_ISOLATE);
  trail_needs(t, NEEDS_ENTRIES, weights, NULL);
  return (Roots){.n = 1, .value = {t_had2(c, rhs, t_epow(c, weights, t_int(c, -1)))}, .law = LAW_DIVIDE_ENTRIES};
}

/* ---- dispatch --------------------------------------------------------------------------------------------------------------------------- */

static Roots solve_scalar(Trail *t, Term linear, Term rhs, Term x) {
  Ctx *c = t->c;
  Term m = eq_apply(c, linear, x, t_int(c, 1));
  if (!t_is_scalar(m) || t_is_zero(m)) return (Roots){.n = 0};
  m = present(c, m);
  trail_line(t, t_mul2(c, m, x), present(c, rhs), LAW_ISOLATE);
  trail_needs(t, NEEDS_NONZERO, m, NULL);
  return (Roots){.n = 1, .value = {t_mul2(c, rhs, t_recip(c, m))}, .law = LAW_DIVIDE};
}

static Roots dispatch(Trail *t, Term linear, Term rhs, Term x) {
  Ctx *c = t->c;
  if (t_is_zero(linear)) return (Roots){.n = 0};
  if (t_is_scalar(x)) return solve_scalar(t, linear, rhs, x);
  Term weights = entry_weights(c, linear, x), a, b;
  if (weights != NULL) return solve_entries(t, weights, rhs, x);
  LinearForm f;
  if (!read_form(c, linear, x, &f)) return solve_by_vec(t, linear, rhs, x);
  if (f.n == 1) return solve_word(t, f.words[0], rhs, x);
  trail_line(t, form_at(c, &f, x), present(c, rhs), LAW_ISOLATE);
  if (is_sylvester(c, &f, &a, &b)) return solve_sylvester(t, a, b, rhs, x);
  return solve_by_vec(t, linear, rhs, x);
}

Roots isolate_linear(Trail *t, Term linear, Term rhs, Term x) {
  Attempt a = attempt_begin(t->c);
  Roots res = dispatch(t, linear, rhs, x);
  if (attempt_failed(t->c, &a)) return (Roots){.n = 0};
  return res;
}
