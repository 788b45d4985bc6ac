/* Minus signs taken into a sum: -2 X' (y - X w) is written 2 X' (X w - y). */
#include "algebra/raise_impl.h"

enum { DEEPEST = 4 };

static bool is_mixed(Term sum) {
  for (int i = 0; i < sum->n; i++)
    if (fmpq_sgn(&sum->coefs[i]) < 0) return true;
  return false;
}

static Ast *flipped(Raise *r, Term t, int depth);

/* -(x - y)' is (y - x)' where x' - y' is written as a transpose. */
static Ast *flipped_sum(Raise *r, Term t) {
  if (!is_mixed(t)) return NULL;
  Ast *plain = raised(r, t);
  if (!ast_is_call(plain, FN_TRANSPOSE)) return raise_sum(r, t, true);
  Term other = t_transpose(r->c, t);
  if (other->kind != T_ADD) return NULL;
  raise_now(r, other);
  return node_call1(r, FN_TRANSPOSE, raise_sum(r, other, true), t->rows, t->cols);
}

/* How often a factor, or its transpose, stands in t: a quadratic form keeps its signs. */
static int occurrences(Ctx *c, Term t, Term factor) {
  int res = 0;
  Term turned = t_transpose(c, factor);
  for (int i = 0; i < t->n; i++) res += t->args[i] == factor || t->args[i] == turned;
  return res;
}

/* A sum that the user wrote keeps its signs before another one does, and 1 - x, I - A are the last to become x - 1, A - I. */
enum { LAST = 2 };

static int reluctance(Term factor) {
  if (t_is_fn(factor, FN_INV)) return LAST;
  for (int i = 0; factor->kind == T_ADD && i < factor->n; i++)
    if (t_is_ones(factor->args[i]) || t_is_int(factor->args[i], 1) || t_is_identity(factor->args[i])) return LAST;
  return term_place(factor) != NULL;
}

/* Runs raise on t with one factor's sign changed. */
static Ast *with_flipped_factor(Raise *r, Term t, Ast *(*raise)(Raise *, Term), int depth) {
  for (int rank = 0; rank <= LAST; rank++)
    for (int i = 0; i < t->n; i++) {
      Term factor = t->args[i];
      if (reluctance(factor) != rank || occurrences(r->c, t, factor) != 1) continue;
      Ast *plain = raised(r, factor), *turned = flipped(r, factor, depth + 1);
      if (turned == NULL) continue;
      ptrmap_put(r->done, factor, turned);
      Ast *res = raise(r, t);
      ptrmap_put(r->done, factor, plain);
      return res;
    }
  return NULL;
}

/* -(A - I)^-1 is (I - A)^-1; the other way round nobody writes it. */
static bool is_inverse_of_sum(Term t) {
  if (!t_is_fn(t, FN_INV) || t->args[0]->kind != T_ADD) return false;
  const struct TermNode *sum = t->args[0];
  for (int i = 0; i < sum->n; i++)
    if (t_is_identity(sum->args[i]) && fmpq_sgn(&sum->coefs[i]) > 0) return false;
  return true;
}

static bool is_linear(Term t) { return t_is_fn(t, FN_DIAGM) || t_is_fn(t, FN_DIAGV) || t_is_fn(t, FN_VEC) || t_is_fn(t, FN_TR) || t_is_fn(t, FN_TRIL) || t_is_fn(t, FN_TRIU); }

/* Words that are written as entries or totals are put together anew and keep their sign. */
static bool is_plain_word(Term t) {
  for (int i = t->nscalars; i < t->n; i++)
    if (t_is_ones(t->args[i]) || t_is_fn(t->args[i], FN_UNIT) || (t_is_fn(t->args[i], FN_TRANSPOSE) && t_is_fn(t->args[i]->args[0], FN_UNIT))) return false;
  return true;
}

/* The same below a transpose, -(W .* (M - N))'. */
static Ast *flipped_transpose(Raise *r, Term t, int depth) {
  Term other = t_transpose(r->c, t);
  bool before = r->transposing;
  r->transposing = true;
  raise_now(r, other);
  Ast *inner = flipped(r, other, depth + 1);
  r->transposing = before;
  return inner == NULL ? NULL : node_call1(r, FN_TRANSPOSE, inner, t->rows, t->cols);
}

/* -sum_i (x_i - y_i) is sum_i (y_i - x_i). */
static Ast *flipped_indexed_sum(Raise *r, Term t, int depth) {
  const Term body = summand_shown(r->c, t);
  Ast *plain = raised(r, body), *turned = flipped(r, body, depth + 1);
  if (turned == NULL) return NULL;
  ptrmap_put(r->done, body, turned);
  Ast *res = raise_indexed_sum(r, t);
  ptrmap_put(r->done, body, plain);
  return res;
}

static Ast *flipped(Raise *r, Term t, int depth) {
  if (depth > DEEPEST) return NULL;
  if (t->kind == T_ADD) return flipped_sum(r, t);
  if (t->kind == T_HAD && !is_one_dim(t->rows) && !r->transposing && ast_is_call(raised(r, t), FN_TRANSPOSE)) return flipped_transpose(r, t, depth);
  if (t->kind == T_HAD && !is_one_dim(t->rows) && !ast_is_call(raised(r, t), FN_TRANSPOSE)) return with_flipped_factor(r, t, raise_hadamard, depth);
  if (t->kind == T_MUL && fmpq_is_one(t->coef) && is_plain_word(t) && !ast_is_call(raised(r, t), FN_TRANSPOSE))
    return with_flipped_factor(r, t, raise_unsigned_product, depth);
  if (t->kind == T_SUM && !ast_is_call(raised(r, t), FN_TRANSPOSE)) return flipped_indexed_sum(r, t, depth);
  if (t_is_fn(t, FN_MAT)) {
    Ast *inner = flipped(r, t->args[0], depth + 1);
    return inner == NULL ? NULL : node_call(r, FN_MAT, 3, (Ast *[]){inner, raised(r, t->args[1]), raised(r, t->args[2])}, t->rows, t->cols);
  }
  if (!is_linear(t) && !is_inverse_of_sum(t)) return NULL;
  Term of = t->args[0];
  if (t_is_fn(t, FN_DIAGV)) raise_now(r, of = shorter_diagonal(r, of));
  Ast *inner = flipped(r, of, depth + 1);
  return inner == NULL ? NULL : node_call1(r, t->fn, inner, t->rows, t->cols);
}

bool flips_gladly(Raise *r, Term t) {
  for (int i = 0; t->kind == T_MUL && !t->has_diff && is_plain_word(t) && i < t->n; i++)
    if (t->args[i]->kind == T_ADD && is_mixed(t->args[i]) && reluctance(t->args[i]) < LAST && occurrences(r->c, t, t->args[i]) == 1) return true;
  return false;
}

Ast *raise_without_minus(Raise *r, Term t) {
  if (fmpq_sgn(t->coef) > 0 || !is_plain_word(t) || (t->has_diff && t->args[0]->kind != T_ADD)) return NULL;
  return with_flipped_factor(r, t, raise_unsigned_product, 0);
}
