/* Closed words: scalars such as x'A y, and traces. */
#include <string.h>

#include "algebra/build.h"
#include "algebra/structure.h"

/* ---- which of two readings of a word is shown ------------------------------------------------------------------ */

/* A word read backwards: every letter transposed, in reverse order.  Of antisymmetric letters, S' = -S, the signs are
 * taken out: *negative tells whether the word is minus what is returned. */
static Term *backwards(Ctx *c, int n, const Term *w, bool *negative) {
  Term *res = ARENA_ARRAY(c->arena, Term, n);
  *negative = false;
  for (int i = 0; i < n; i++) {
    Term letter = w[n - 1 - i];
    bool turns = t_is_antisymmetric(c, letter);
    res[i] = turns ? letter : t_transpose(c, letter);
    *negative = *negative != turns;
  }
  return res;
}

static Term signed_term(Ctx *c, bool negative, Term t) { return negative ? t_neg(c, t) : t; }

static bool is_transposed(Term t) { return t_is_fn(t, FN_TRANSPOSE) || (t_is_ones(t) && is_one_dim(t->rows)); }

static int count_transposed(int n, const Term *w) {
  int res = 0;
  for (int i = 0; i < n; i++) res += is_transposed(w[i]);
  return res;
}

static int last_diff(int n, const Term *w) {
  for (int i = n - 1; i >= 0; i--)
    if (w[i]->has_diff) return i;
  return -1;
}

static int compare_ids(int n, const Term *a, const Term *b) {
  for (int i = 0; i < n; i++)
    if (a[i]->id != b[i]->id) return a[i]->id < b[i]->id ? -1 : 1;
  return 0;
}

/* Negative if a is the better reading: differentials not transposed and to the right, few transposes. */
static int compare_words(int n, const Term *a, const Term *b) {
  int da = last_diff(n, a), db = last_diff(n, b);
  if (da >= 0 && is_transposed(a[da]) != is_transposed(b[db])) return is_transposed(a[da]) ? 1 : -1;
  if (da != db) return db - da;
  int ta = count_transposed(n, a), tb = count_transposed(n, b);
  if (ta != tb) return ta - tb;
  return compare_ids(n, a, b);
}

static struct TermNode word_proto(Ctx *c, fmpq *one, int n, Term *w) {
  const Dim *unit = dim_const(c->dims, 1);
  return (struct TermNode){.kind = T_MUL, .coef = one, .n = n, .args = w, .rows = unit, .cols = unit};
}

static Term word_node(Ctx *c, int n, const Term *w) {
  fmpq_t one;
  fmpq_init(one);
  fmpq_one(one);
  const Dim *unit = dim_const(c->dims, 1);
  Term res = node_mul(c, one, 0, n, w, unit, unit);
  fmpq_clear(one);
  return res;
}

/* ---- inner products --------------------------------------------------------------------------------------------- */

static bool is_elementwise(Term t) { return t->kind == T_HAD || t_is_fn(t, FN_EPOW) || t_is_ones(t); }

/* 1'(a .* b .* c) with the factors dealt out again: the one that holds a differential alone on the right;
 * a lone square x.^2 as x'x; otherwise the first factor alone on the left. */
static bool deal_out(Ctx *c, Term all, Term *left, Term *right) {
  Term two = t_int(c, 2);
  if (t_is_fn(all, FN_EPOW) && all->args[1] == two) {
    *left = *right = all->args[0];
    return true;
  }
  if (all->kind != T_HAD) return false;
  int pick = -1;
  for (int i = 0; i < all->n; i++)
    if (all->args[i]->has_diff) pick = i;
  Term *rest = ARENA_ARRAY(c->arena, Term, all->n);
  int n = 0, alone = pick >= 0 ? pick : 0;
  for (int i = 0; i < all->n; i++)
    if (i != alone) rest[n++] = all->args[i];
  Term others = t_had(c, n, rest);
  *left = pick >= 0 ? others : all->args[0];
  *right = pick >= 0 ? all->args[pick] : others;
  return true;
}

static Term unit_entry(Ctx *c, Term unit, Term v);

/* The same, or with the same transpose: of A' M+' M' z and A' M M+ z one stands for both. */
static bool is_same_column(Ctx *c, Term a, Term b) { return a == b || t_transpose(c, a) == t_transpose(c, b); }

/* u' v where one of the two is an elementwise product; NULL when it may stand as it is.  The transpose of a
 * row may be a negative (antisymmetric letters): the sign is set aside while the factors are compared. */
static Term inner_elementwise(Ctx *c, Term u, Term v) {
  fmpq_t q, p;
  fmpq_init(q);
  fmpq_init(p);
  u = t_monic(c, u, q);
  v = t_monic(c, v, p);
  fmpq_mul(q, q, p);
  Term res = NULL, left, right;
  if (is_elementwise(u) || is_elementwise(v)) {
    Term all = t_had2(c, u, v);
    if (t_is_zero(all)) res = t_int(c, 0);
    else if (all->kind == T_MUL) res = t_total(c, all);
    else if (!deal_out(c, all, &left, &right)) res = (t_is_ones(u) && all == v) || (t_is_ones(v) && all == u) ? NULL : t_total(c, all);
    else if (!((is_same_column(c, left, u) && is_same_column(c, right, v)) || (is_same_column(c, left, v) && is_same_column(c, right, u)))) res = t_mul2(c, t_transpose(c, left), right);
  }
  if (res != NULL) res = t_scale(c, q, res);
  fmpq_clear(q);
  fmpq_clear(p);
  return res;
}

/* softmax(x), or the name that a derivation gives it. */
static bool is_softmax(Term t) {
  if (t->kind == T_SYM && t->sym->temporary && t->sym->definition != NULL) return ast_is_call(t->sym->definition, FN_SOFTMAX);
  return t_is_fn(t, FN_SOFTMAX);
}

/* u' v for columns; NULL when the word may stand as it is. */
static Term inner_columns(Ctx *c, Term u, Term v) {
  if (t_is_fn(u, FN_UNIT)) return unit_entry(c, u, v);
  if (t_is_fn(v, FN_UNIT)) return unit_entry(c, v, u);
  if (t_is_ones(u) && t_is_ones(v)) return t_dim(c, u->rows);
  if ((t_is_ones(u) && is_softmax(v)) || (t_is_ones(v) && is_softmax(u))) return t_int(c, 1); /* its entries sum to 1 */
  return terms_raw(c) ? NULL : inner_elementwise(c, u, v);
}

/* e_i' v: the i-th entry, worked out where v is built entry by entry. */
static Term unit_entry(Ctx *c, Term unit, Term v) {
  Term index = unit->args[0];
  if (t_is_ones(v)) return t_int(c, 1);
  if (t_is_fn(v, FN_UNIT)) {
    if (v->args[0] == index) return t_int(c, 1);
    if (v->args[0]->kind == T_NUM && index->kind == T_NUM) return t_int(c, 0);
    return NULL;
  }
  Term row = t_transpose(c, unit);
  if (v->kind == T_ADD || v->kind == T_HAD) {
    Term *parts = ARENA_ARRAY(c->arena, Term, v->n);
    for (int i = 0; i < v->n; i++) parts[i] = t_mul2(c, row, v->args[i]);
    return v->kind == T_ADD ? t_linear(c, v->n, v->coefs, parts) : t_mul(c, v->n, parts);
  }
  if (v->kind == T_FN && v->n == 1 && fn_row(v->fn)->form == FORM_ELEMENTWISE) return t_fn1(c, v->fn, t_mul2(c, row, v->args[0]));
  if (t_is_fn(v, FN_EPOW) && t_is_scalar(v->args[1])) return t_pow(c, t_mul2(c, row, v->args[0]), v->args[1]);
  return NULL;
}

/* The entries of the adjugate of [a, b; c, d], which is [d, -b; -c, a]; NULL for other words. */
static Term entry_of_adjugate(Ctx *c, Term row, Term adj, Term column) {
  Term i = t_transpose(c, row);
  bool entry = t_is_fn(i, FN_UNIT) && t_is_fn(column, FN_UNIT) && t_is_fn(adj, FN_ADJ) && dim_is(adj->rows, 2);
  if (!entry || !t_is_number(i->args[0]) || !t_is_number(column->args[0])) return NULL;
  if (i != column) return t_neg(c, t_mul3(c, row, adj->args[0], column));
  Term other = t_unit(c, t_int(c, t_is_int(i->args[0], 1) ? 2 : 1), i->rows);
  return t_mul3(c, t_transpose(c, other), adj->args[0], other);
}

/* Of a word with differentials and the same read backwards the one to be shown. */
static Term better_reading(Ctx *c, int n, const Term *w, const Term *other, bool negative) {
  bool stays = compare_words(n, w, other) <= 0;
  return stays ? word_node(c, n, w) : signed_term(c, negative, word_node(c, n, other));
}

Term closed_word(Ctx *c, int n, const Term *letters) {
  if (n == 1) return letters[0];
  if (n == 3 && !terms_raw(c)) {
    Term res = entry_of_adjugate(c, letters[0], letters[1], letters[2]);
    if (res != NULL) return res;
  }
  if (n == 2) {
    Term res = inner_columns(c, t_transpose(c, letters[0]), letters[1]);
    if (res != NULL) return res;
  }
  if (terms_raw(c)) return word_node(c, n, letters);
  bool negative;
  Term *other = backwards(c, n, letters, &negative);
  if (negative && compare_ids(n, letters, other) == 0) return t_int(c, 0); /* x'S x = -x'S x */
  if (last_diff(n, letters) >= 0) return better_reading(c, n, letters, other, negative);
  /* Without differentials the reading that came first stays. */
  fmpq_t one;
  fmpq_init(one);
  fmpq_one(one);
  struct TermNode p = word_proto(c, one, n, other);
  Term seen = term_lookup(c, &p);
  fmpq_clear(one);
  return seen != NULL ? signed_term(c, negative, seen) : word_node(c, n, letters);
}

/* ---- traces --------------------------------------------------------------------------------------------------------- */

static Term *rotated(Ctx *c, int n, const Term *w, int by) {
  Term *res = ARENA_ARRAY(c->arena, Term, n);
  for (int i = 0; i < n; i++) res[i] = w[(i + by) % n];
  return res;
}

/* Start of the least rotation by ids, in linear time (the two-pointer form of Booth's algorithm). */
static int least_rotation(int n, const Term *w) {
  int i = 0, j = 1, k = 0;
  while (i < n && j < n && k < n) {
    uint32_t a = w[(i + k) % n]->id, b = w[(j + k) % n]->id;
    if (a == b) {
      k++;
      continue;
    }
    if (a > b) i += k + 1;
    else j += k + 1;
    if (i == j) j++;
    k = 0;
  }
  return i < j ? i : j;
}

/* The rotation, forwards or backwards, that stands for the whole class.  *sign is -1 if it is the negative of the word,
 * 0 if it is both, so that the trace vanishes. */
static Term *class_key(Ctx *c, int n, const Term *w, int *sign) {
  bool negative;
  Term *a = rotated(c, n, w, least_rotation(n, w));
  Term *back = backwards(c, n, w, &negative);
  Term *b = rotated(c, n, back, least_rotation(n, back));
  int order = compare_ids(n, a, b);
  *sign = !negative || order < 0 ? 1 : order == 0 ? 0 : -1;
  return order <= 0 ? a : b;
}

static Term trace_node(Ctx *c, int n, const Term *w) {
  fmpq_t coef;
  fmpq_init(coef);
  fmpq_one(coef);
  Term word = n == 1 ? w[0] : node_mul(c, coef, 0, n, w, w[0]->rows, w[n - 1]->cols);
  fmpq_clear(coef);
  const Dim *one = dim_const(c->dims, 1);
  return node_fn(c, FN_TR, 1, &word, one, one, word->facts & FACT_POSITIVE || t_is_pd(word) ? FACT_POSITIVE : 0u);
}

Term trace_word(Ctx *c, int n, const Term *w) {
  if (terms_raw(c)) return trace_node(c, n, w);
  int diff = last_diff(n, w), sign;
  Term *least = class_key(c, n, w, &sign);
  if (sign == 0) return t_int(c, 0); /* tr(A S) = -tr(A S) for symmetric A and antisymmetric S */
  if (diff >= 0) {
    bool negative;
    Term *a = rotated(c, n, w, diff + 1), *back = backwards(c, n, w, &negative);
    Term *b = rotated(c, n, back, last_diff(n, back) + 1);
    return compare_words(n, a, b) <= 0 ? trace_node(c, n, a) : signed_term(c, negative, trace_node(c, n, b));
  }
  if (n == 1 && t_is_fn(w[0], FN_TRANSPOSE)) w = w[0]->args; /* tr(A') is tr(A) */
  /* The reading that came first stands for all: what the class's key is in it is remembered under the key. */
  Term first = trace_first_seen(trace_node(c, n, least), signed_term(c, sign < 0, trace_node(c, n, w)));
  return signed_term(c, sign < 0, first);
}
