/* Terms whose transpose is shorter: B' X' + X' B' is written (X B + B X)'. */
#include "algebra/raise_impl.h"

/* How many letters of a word, of the words of a sum, of a summed word are transposed. */
static int transposed_letters(Term t) {
  if (t->kind == T_SUM) return transposed_letters(t->args[0]);
  if (t_is_fn(t, FN_TRANSPOSE)) return 1;
  if (t->kind != T_MUL && t->kind != T_ADD && t->kind != T_HAD) return 0;
  int res = 0;
  for (int i = t->kind == T_MUL ? t->nscalars : 0; i < t->n; i++) {
    Term x = t->args[i];
    if (t->kind == T_HAD && t_is_fn(x, FN_TRANSPOSE) && t_is_fn(x->args[0], FN_EPOW)) res++; /* C' .* C' */
    bool look = t->kind != T_MUL || x->kind != T_ADD; /* sums inside words are asked themselves */
    if (look) res += transposed_letters(x);
  }
  return res;
}

bool has_transposed_letters(Term t) { return transposed_letters(t) > 0; }

/* X^-T, expm(X)'. */
static bool is_turned_function(Term t) { return t_is_fn(t, FN_TRANSPOSE) && t->args[0]->kind == T_FN; }

/* As a letter of a word, or beside a product in a sum. */
static bool has_turned_function(Term t) {
  bool has = false, product = t->kind == T_MUL;
  for (int i = 0; i < t->n; i++) {
    has = has || is_turned_function(t->args[i]);
    product = product || t->args[i]->kind == T_MUL;
  }
  return has && product;
}

/* Whether all ones are a summand: 1 - y', which is (1 - y)'. */
static bool has_ones(Term t) {
  for (int i = 0; i < t->n; i++)
    if (t_is_ones(t->args[i])) return true;
  return false;
}

/* By how much the transpose has to be shorter: x' - y' is (x - y)', B' X^-T is (X^-1 B)', but A' B' stays.  What the
 * user wrote, a residual X - U V', is shown as such even if nothing is gained. */
static int least_gain(Term t, Term other) {
  if (t->kind == T_ADD && (term_place(other) != NULL || has_ones(t))) return 0;
  if (t->kind == T_HAD || (t->kind == T_ADD && is_one_dim(t->rows))) return 1;
  return has_turned_function(t) ? 1 : 2;
}

static Ast *as_it_stands(Raise *r, Term t) {
  return t->kind == T_ADD ? raise_sum(r, t, false) : t->kind == T_HAD ? raise_hadamard(r, t) : raise_product(r, t);
}

enum { SMALL = 64 };

Ast *as_transpose(Raise *r, Term t) {
  if (r->transposing || t->has_diff || t_is_scalar(t) || t_is_column(t) || t->n > SMALL || transposed_letters(t) < 1) return NULL;
  /* A row that is a product stays x' A'. */
  if (is_one_dim(t->rows) && t->kind != T_ADD) return NULL;
  Term other = t_transpose(r->c, t);
  /* One letter alone does not ask for it, unless the user wrote the sum so or the other letter is 1. */
  const bool written = t->kind == T_ADD && (term_place(other) != NULL || has_ones(t));
  if (other == t || (transposed_letters(t) < 2 && !written) || transposed_letters(other) + 1 > transposed_letters(t)) return NULL;
  int gain = least_gain(t, other);
  if (gain > 0 && transposed_letters(other) + 1 == transposed_letters(t)) return NULL;
  r->transposing = true;
  Ast *inner = raise_now(r, other);
  r->transposing = false;
  if (expr_length(inner) + 1 + gain > expr_length(as_it_stands(r, t))) return NULL;
  if (!ast_is_call(inner, FN_NEG)) return node_call1(r, FN_TRANSPOSE, inner, t->rows, t->cols);
  return node_same1(r, FN_NEG, node_call1(r, FN_TRANSPOSE, inner->args[0], t->rows, t->cols));
}
