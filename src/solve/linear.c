/* Linear equations: sum of A_i X B_i = C. */
#include "calculus/jacobian.h"
#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"
#include "solve/linear_form.h"
#include "solve/psd.h"

/* ---- one word ---------------------------------------------------------------------------------------------------------------- */

static bool is_line(Term a) { return dim_is(a->rows, 1) || dim_is(a->cols, 1); }

/* Left inverse times c: A^-1 C, for a rectangular A the pseudoinverse's, which of a column is v'/(v'v). */
static Term divided(Trail *t, Term a, Term c, bool on_left, bool *pseudo) {
  Ctx *ctx = t->c;
  if (linear_is_unit(a)) return c;
  Term inverse;
  if (t_is_square(ctx, a) && !linear_is_outer_product(a)) {
    trail_needs_inverse(t, a);
    inverse = t_inv(ctx, a);
  } else if (is_line(a)) {
    Term turned = t_transpose(ctx, a), square = dim_is(a->cols, 1) ? t_mul2(ctx, turned, a) : t_mul2(ctx, a, turned);
    *pseudo = true;
    trail_needs(t, NEEDS_NONZERO, square, NULL);
    inverse = t_mul2(ctx, t_recip(ctx, square), turned);
  } else {
    *pseudo = true;
    inverse = t_fn1(ctx, FN_PINV, a);
  }
  return on_left ? t_mul2(ctx, inverse, c) : t_mul2(ctx, c, inverse);
}

static LawName law_of_word(LinearWord w, bool pseudo) {
  if (pseudo) return LAW_PSEUDOINVERSE;
  bool left = !linear_is_unit(w.left), right = !linear_is_unit(w.right);
  if (left && t_is_scalar(w.left) && !right) return LAW_DIVIDE;
  return left && right ? LAW_BOTH_INVERSES : right ? LAW_RIGHT_INVERSE : LAW_LEFT_INVERSE;
}

static Roots solve_word(Trail *t, LinearWord w, Term rhs, Term x) {
  Ctx *c = t->c;
  Term name = w.transposed ? t_transpose(c, x) : x;
  bool scaling = linear_is_scaling(w.left) && linear_is_unit(w.right);
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

/* X = mat(M^-1 vec(C)) for M = sum of B_i' (x) A_i; a column needs no vec. */
static Roots solve_by_vec(Trail *t, Term linear, Term rhs, Term x) {
  Ctx *c = t->c;
  Attempt a = attempt_begin(c);
  Term m = jacobian_matrix(c, linear, t_diff(c, x));
  if (attempt_failed(c, &a)) return (Roots){.n = 0};
  m = present(c, m);
  bool pseudo = false, column = t_is_column(x) || t_is_scalar(x);
  /* Sums over unit vectors tell nobody anything. */
  if (!t_is_square(c, m) && t_has_fn(c, m, FN_UNIT)) return (Roots){.n = 0};
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
    if (!linear_is_scaling(q->left)) continue;
    /* A X + s X B: the scalar goes to B. */
    Term s = t_is_identity(q->left) ? t_int(c, 1) : linear_scalars(c, q->left, -1);
    *a = p->left;
    *b = t_mul2(c, s, q->right);
    return true;
  }
  return false;
}

/* A and -B have no common eigenvalue; of psd matrices only 0 can be one. */
static void sylvester_needs(Trail *t, Term a, Term b) {
  Ctx *c = t->c;
  bool definite = term_is_psd(c, a) && term_is_psd(c, b);
  if (definite && (term_is_pd(c, a) || term_is_pd(c, b))) return;
  if (definite && a == b) trail_needs_inverse(t, a);
  else if (eq_is_negative(c, a)) trail_needs(t, NEEDS_APART, t_neg(c, a), b);
  else trail_needs(t, NEEDS_APART, a, t_neg(c, b));
}

static Roots solve_sylvester(Trail *t, Term a, Term b, Term rhs, Term x) {
  Ctx *c = t->c;
  a = present(c, a), b = present(c, b);
  Term args[] = {a, b, rhs};
  trail_line(t, t_add2(c, t_mul2(c, a, x), t_mul2(c, x, b)), present(c, rhs), LAW_ISOLATE);
  Term m = t_add2(c, t_kron(c, t_identity(c, x->cols), a), t_kron(c, t_transpose(c, b), t_identity(c, x->rows)));
  trail_line(t, t_mul2(c, m, t_vec(c, x)), t_vec(c, rhs), LAW_VEC_SOLVE);
  sylvester_needs(t, a, b);
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
      scale = linear_scalars(c, t, -1);
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

/* x M = C gives x = <M, C>/<M, M> if it has a solution. */
static Roots solve_multiple(Trail *t, Term m, Term rhs) {
  Ctx *c = t->c;
  Term square = t_inner(c, m, m);
  trail_needs(t, NEEDS_NONZERO, square, NULL);
  return (Roots){.n = 1, .value = {t_mul2(c, t_inner(c, m, rhs), t_recip(c, square))}, .law = LAW_PSEUDOINVERSE, .consistent = true};
}

static Roots solve_scalar(Trail *t, Term linear, Term rhs, Term x) {
  Ctx *c = t->c;
  Term m = eq_apply(c, linear, x, t_int(c, 1));
  if (t_is_zero(m)) return (Roots){.n = 0};
  m = present(c, m);
  trail_line(t, t_mul2(c, m, x), present(c, rhs), LAW_ISOLATE);
  if (!t_is_scalar(m)) return solve_multiple(t, m, rhs);
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
  if (!linear_form_read(c, linear, x, &f)) return solve_by_vec(t, linear, rhs, x);
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
