/* Conditions in words. */
#include "algebra/raise.h"
#include "algebra/structure.h"
#include "output/print.h"
#include "calculus/cost.h"
#include "solve/equation.h"
#include "solve/psd.h"
#include "solve/trail.h"

const char *trail_text(Ctx *c, Term t) { return print_expr(c, raise_term(c, t), (Format)c->format); }

static void say_needs_inverse(Ctx *c, Term a);
static void say_needs_nonzero(Ctx *c, Term s);
static void say_needs_entries(Ctx *c, Term w);

/* ---- rank --------------------------------------------------------------------------------------------------------- */

/* P' M P read from the letters of a word: *half is P (NULL: it is no such word), *middle M (NULL: I). */
static void palindrome(Ctx *c, Term a, Term *half, Term *middle) {
  *half = *middle = NULL;
  if (a->kind != T_MUL) return;
  int n = a->n - a->nscalars;
  const Term *w = a->args + a->nscalars;
  for (int i = 0; i < n / 2; i++)
    if (t_transpose(c, w[i]) != w[n - 1 - i]) return;
  if (n < 2) return;
  *half = t_mul(c, n / 2, w + (n + 1) / 2);
  if (n % 2 == 1) *middle = w[n / 2];
}

/* P' M P for positive definite M is invertible exactly when P has full column rank. */
static bool needs_full_rank(Ctx *c, Term a) {
  Term half, middle;
  palindrome(c, a, &half, &middle);
  if (half == NULL || (middle != NULL && !term_is_pd(c, middle))) return false;
  if (t_has_full_column_rank(half)) return true;
  if (t_is_square(c, half)) {
    say_needs_inverse(c, half);
  } else if (t_is_fn(half, FN_TRANSPOSE)) {
    diag_assume(c->diag, "%s of full row rank", trail_text(c, half->args[0]));
  } else if (!(half->facts & FACT_ORTHONORMAL)) {
    diag_assume(c->diag, "%s of full column rank", trail_text(c, half));
  }
  return true;
}

/* P + Q R^-1 = (P R + Q) R^-1, where R has its inverse: the P R + Q if that is shorter, or that of P + R^-1 Q; NULL otherwise. */
static Term without_inverse(Ctx *c, Term a) {
  int n;
  if (a->kind != T_ADD) return NULL;
  Term *terms = eq_terms(c, a, &n);
  for (int i = 0; i < n; i++)
    for (int last = 0; last < 2 && terms[i]->kind == T_MUL && terms[i]->n > terms[i]->nscalars; last++) {
      Term r = terms[i]->args[last ? terms[i]->n - 1 : terms[i]->nscalars];
      if (!t_is_fn(r, FN_INV) || r->rows != a->rows) continue;
      r = r->args[0];
      Term res = eq_distribute(c, last ? t_mul2(c, a, r) : t_mul2(c, r, a), NULL);
      if (term_length(c, res) < term_length(c, a)) return res;
    }
  return NULL;
}

/* A - I, which is written I - A. */
static bool less_identity(Term a) {
  for (int i = 0; a->kind == T_ADD && i < a->n; i++)
    if (t_is_identity(a->args[i]) && fmpq_sgn(&a->coefs[i]) < 0) return true;
  return false;
}

static void say_needs_inverse(Ctx *c, Term a) {
  if (t_is_scalar(a)) {
    say_needs_nonzero(c, a);
    return;
  }
  if (t_is_identity(a) || (a->facts & (FACT_INVERTIBLE | FACT_PD)) || term_is_pd(c, a)) return;
  if ((a->facts & FACT_ORTHONORMAL) && t_is_square(c, a)) return;
  if (t_is_fn(a, FN_TRANSPOSE) || t_is_fn(a, FN_INV)) {
    say_needs_inverse(c, a->args[0]);
    return;
  }
  if (t_is_fn(a, FN_SQRTM) && term_is_psd(c, a->args[0])) {
    say_needs_inverse(c, a->args[0]);
    return;
  }
  if (t_is_fn(a, FN_DIAGM)) {
    say_needs_entries(c, a->args[0]);
    return;
  }
  if (a->kind == T_MUL && a->nscalars > 0)
    for (int i = 0; i < a->nscalars; i++) say_needs_nonzero(c, a->args[i]);
  if (needs_full_rank(c, a)) return;
  Term product = without_inverse(c, a);
  if (product != NULL) {
    say_needs_inverse(c, product);
    return;
  }
  if (a->kind == T_MUL) {
    bool squares = true;
    for (int i = a->nscalars; i < a->n; i++) squares = squares && t_is_square(c, a->args[i]);
    for (int i = a->nscalars; squares && i < a->n; i++) say_needs_inverse(c, a->args[i]);
    if (squares) return;
    a = t_mul(c, a->n - a->nscalars, a->args + a->nscalars);
  }
  diag_assume(c->diag, "%s invertible", trail_text(c, less_identity(a) ? t_neg(c, a) : a));
}

static void say_needs_nonzero(Ctx *c, Term s) {
  if (s->kind == T_NUM || s->kind == T_DIM || (s->facts & FACT_POSITIVE)) return;
  if (s->kind == T_POW) {
    say_needs_nonzero(c, s->args[0]);
    return;
  }
  if (s->kind == T_MUL && s->nscalars == s->n) {
    for (int i = 0; i < s->n; i++)
      if (s->n > 1 || s->args[i] != s) say_needs_nonzero(c, s->args[i]);
    return;
  }
  if (t_is_fn(s, FN_DET)) {
    say_needs_inverse(c, s->args[0]);
    return;
  }
  if (t_is_fn(s, FN_LOG)) {
    if (s->args[0]->kind != T_NUM) diag_assume(c->diag, c->format == FORMAT_UNICODE ? "%s ≠ 1" : c->format == FORMAT_LATEX ? "%s \\neq 1" : "%s != 1", trail_text(c, s->args[0]));
    return;
  }
  Term root = t_is_fn(s, FN_NORM_F) ? s->args[0] : t_congruence_root(c, s);
  if (root != NULL && (term_is_positive(c, root) || t_has_full_row_rank(root) || t_has_full_column_rank(root))) return;
  if (root != NULL) s = dim_is(root->rows, 1) ? t_transpose(c, root) : root;
  diag_assume(c->diag, c->format == FORMAT_UNICODE ? "%s ≠ 0" : c->format == FORMAT_LATEX ? "%s \\neq 0" : "%s != 0", trail_text(c, s));
}

static void say_needs_entries(Ctx *c, Term w) {
  if (term_is_positive(c, w)) return;
  if (w->kind == T_MUL && w->n - w->nscalars == 1) {
    for (int i = 0; i < w->nscalars; i++) say_needs_nonzero(c, w->args[i]);
    w = w->args[w->n - 1];
  }
  if (term_is_positive(c, w)) return;
  if (w->kind == T_HAD) {
    for (int i = 0; i < w->n; i++) say_needs_entries(c, w->args[i]);
    return;
  }
  if (t_is_fn(w, FN_EPOW)) {
    say_needs_entries(c, w->args[0]);
    return;
  }
  diag_assume(c->diag, "entries of %s nonzero", trail_text(c, w));
}

/* "entries of v > 0", "0 < s < 1" */
static void say_range(Ctx *c, Term v, const char *before, const char *behind) {
  diag_assume(c->diag, "%s%s%s%s", before, t_is_scalar(v) ? "" : "entries of ", trail_text(c, v), behind);
}

static void say_positive(Ctx *c, Term a) {
  if (term_is_positive(c, a)) return;
  if (t_is_scalar(a) && a->kind == T_POW && t_is_int(a->args[1], -1)) a = a->args[0];
  if (t_is_scalar(a)) say_range(c, a, "", " > 0");
  else diag_assume(c->diag, "entries of %s positive", trail_text(c, a));
}

static void say(Ctx *c, Need need, Term a, Term b) {
  switch (need) {
    case NEEDS_INVERSE: say_needs_inverse(c, a); break;
    case NEEDS_NONZERO: say_needs_nonzero(c, a); break;
    case NEEDS_ENTRIES: say_needs_entries(c, a); break;
    case NEEDS_POSITIVE:
      say_positive(c, a);
      break;
    case NEEDS_NONNEGATIVE:
      if (!term_is_nonnegative(c, a)) say_range(c, a, "", c->format == FORMAT_UNICODE ? " ≥ 0" : " >= 0");
      break;
    case NEEDS_ONE: say_range(c, a, "", c->format == FORMAT_UNICODE ? " ≥ 1" : " >= 1"); break;
    case NEEDS_UNIT: say_range(c, a, "0 < ", " < 1"); break;
    case NEEDS_BALL: say_range(c, a, "-1 < ", " < 1"); break;
    case NEEDS_SPECTRUM: diag_assume(c->diag, "%s without eigenvalues at or left of 0", trail_text(c, a)); break;
    case LEAVES_ROOTS: diag_note(c->diag, "%s has other square roots, with other signs on its invariant subspaces", trail_text(c, a)); break;
    case IS_DEFINITE: break;
    case LEAVES_SIGNS: diag_note(c->diag, "each entry may have the other sign"); break;
    case LEAVES_LOGARITHMS: diag_note(c->diag, "this is the principal logarithm of %s, which has others", trail_text(c, a)); break;
    case LEAVES_ROTATIONS: diag_note(c->diag, "every square factor of %s is this one times an orthogonal matrix", trail_text(c, a)); break;
    case LEAVES_OPEN:
      if (!t_is_invertible(a)) diag_note(c->diag, "where %s is singular there are other solutions, too", trail_text(c, a));
      break;
    case LEAVES_OUT: diag_note(c->diag, "where %s = 0 the equation holds, too", trail_text(c, a)); break;
    case NEEDS_APART: diag_assume(c->diag, "%s and %s without a common eigenvalue", trail_text(c, a), trail_text(c, b)); break;
  }
}

/* Whether a is invertible by another condition. */
static bool is_asked_for(const Trail *t, Term a) {
  for (int i = 0; i < t->nconditions; i++)
    if (t->conditions[i].need == NEEDS_INVERSE && t->conditions[i].a == a) return true;
  return false;
}

bool trail_is_definite(const Trail *t, Term a) {
  for (int i = 0; i < t->nconditions; i++)
    if (t->conditions[i].need == IS_DEFINITE && t->conditions[i].a == a) return true;
  return false;
}

void trail_say(const Trail *t, int n, const Term *from, const Term *to) {
  Ctx *c = t->c;
  for (int i = 0; i < t->nconditions; i++) {
    Condition k = t->conditions[i];
    if (k.need == LEAVES_OPEN && is_asked_for(t, k.a)) continue;
    if (k.need == NEEDS_INVERSE && trail_is_definite(t, k.a)) continue;
    for (int j = 0; j < n && k.need != LEAVES_OUT && k.need != LEAVES_OPEN; j++) {
      k.a = t_substitute(c, k.a, from[j], to[j]);
      if (k.b != NULL) k.b = t_substitute(c, k.b, from[j], to[j]);
    }
    say(c, k.need, k.a, k.b);
  }
}
