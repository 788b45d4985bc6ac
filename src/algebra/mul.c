/* Products: coefficient, commuting scalar factors, word of matrix letters. */
#include <string.h>

#include "algebra/product.h"
#include "algebra/structure.h"

static void product_init(Product *p, Ctx *c, int hint) {
  *p = (Product){.c = c, .cap_scalars = 4, .cap = hint < 4 ? 4 : hint};
  fmpq_init(p->coef);
  fmpq_one(p->coef);
  p->bases = ARENA_ARRAY(c->arena, Term, p->cap_scalars);
  p->exponents = ARENA_ARRAY(c->arena, Term, p->cap_scalars);
  p->letters = ARENA_ARRAY(c->arena, Term, p->cap);
}

/* ---- the word ----------------------------------------------------------------------------------------------- */

/* Whether the letters from `at` on are those of the word w. */
static bool is_word_at(const Product *p, int at, Term w) {
  if (at < 0 || p->n - at < w->n) return false;
  for (int i = 0; i < w->n; i++)
    if (p->letters[at + i] != w->args[i]) return false;
  return true;
}

/* inv(A B) A B = I and A B inv(A B) = I at the end of the word; the letters of a product under an inverse. */
static void cancel_word(Product *p) {
  Term last = p->letters[p->n - 1];
  if (t_is_fn(last, FN_INV) && last->args[0]->kind == T_MUL) {
    p->inverses = true;
    Term w = last->args[0];
    if (w->nscalars == 0 && fmpq_is_one(w->coef) && is_word_at(p, p->n - 1 - w->n, w)) p->n -= w->n + 1;
    return;
  }
  for (int i = p->n - 2; i >= 0 && p->inverses; i--) {
    Term inv = p->letters[i];
    if (!t_is_fn(inv, FN_INV) || inv->args[0]->kind != T_MUL) continue;
    Term w = inv->args[0];
    if (w->nscalars == 0 && fmpq_is_one(w->coef) && w->n == p->n - 1 - i && is_word_at(p, i + 1, w)) p->n = i;
    return;
  }
}

/* A+' A' = A A+ and A' A+' = A+ A at the end of the word: both are symmetric. */
static void turn_projector(Product *p) {
  Term *w = p->letters + p->n - 2, plus = is_pseudoinverse(w[0]) ? w[0] : w[1], other = plus == w[0] ? w[1] : w[0];
  if (!t_is_fn(plus, FN_TRANSPOSE) || !t_is_fn(plus->args[0], FN_PINV) || terms_raw(p->c)) return;
  Term a = plus->args[0]->args[0];
  if (t_transpose(p->c, a) != other) return;
  bool range = plus == w[0];
  w[range ? 0 : 1] = a;
  w[range ? 1 : 0] = plus->args[0];
}

/* A A+ A = A, A+ A A+ = A+, A' A A+ = A' and A+ A A' = A' at the end of the word. */
static void cancel_pseudoinverse(Product *p) {
  if (p->n >= 2) turn_projector(p);
  if (p->n < 3) return;
  Term a = p->letters[p->n - 3], b = p->letters[p->n - 2], d = p->letters[p->n - 1];
  bool before = t_is_fn(d, FN_PINV) && d->args[0] == b && t_transpose(p->c, b) == a;
  bool behind = t_is_fn(a, FN_PINV) && a->args[0] == b && t_transpose(p->c, b) == d;
  if (before || behind) {
    p->letters[p->n - 3] = before ? a : d;
    p->n -= 2;
    return;
  }
  if (p->letters[p->n - 1] != a) return;
  if ((t_is_fn(a, FN_PINV) && a->args[0] == b) || (t_is_fn(b, FN_PINV) && b->args[0] == a)) p->n -= 2;
}

static void push_letter(Product *p, Term t) {
  if (p->n == p->cap) {
    int cap = p->cap < 4 ? 8 : 2 * p->cap;
    p->letters = arena_move(p->c->arena, p->letters, sizeof(Term) * (size_t)p->n, sizeof(Term) * (size_t)cap);
    p->cap = cap;
  }
  p->letters[p->n++] = t;
  cancel_word(p);
  cancel_pseudoinverse(p);
}

static void take(Product *p, Term t);

static void take_letter(Product *p, Term t) {
  if (t_is_zero(t)) {
    p->zero = true;
  } else if (t_is_identity(t)) {
    return;
  } else if (t_is_ones(t) && !is_one_dim(t->rows) && !is_one_dim(t->cols)) {
    const Dim *one = dim_const(p->c->dims, 1);
    push_letter(p, t_ones(p->c, t->rows, one));
    push_letter(p, t_ones(p->c, one, t->cols));
  } else {
    Term joined;
    int how = p->n == 0 ? 0 : join_letters(p->c, p->letters[p->n - 1], t, &joined);
    if (how == 0) {
      push_letter(p, t);
    } else {
      p->n--;
      if (how == 2) take(p, joined);
      if (how == 3) p->zero = true;
    }
  }
}

static void take(Product *p, Term t) {
  if (t_is_scalar(t)) {
    if (t_is_zero(t)) p->zero = true;
    else take_scalar(p, t, t_int(p->c, 1));
  } else if (t->kind == T_MUL) {
    fmpq_mul(p->coef, p->coef, t->coef);
    for (int i = 0; i < t->n; i++) {
      if (i < t->nscalars) take_scalar(p, t->args[i], t_int(p->c, 1));
      else take_letter(p, t->args[i]);
    }
  } else {
    take_letter(p, t);
  }
}

/* ---- the node --------------------------------------------------------------------------------------------------- */

Term node_mul(Ctx *c, const fmpq_t coef, int nscalars, int n, const Term *args, const Dim *rows, const Dim *cols) {
  fmpq value = *coef;
  struct TermNode p = {.kind = T_MUL, .coef = &value, .nscalars = nscalars, .n = n, .rows = rows, .cols = cols};
  Term few[16];
  p.args = n <= 16 ? few : ARENA_ARRAY(c->arena, Term, n);
  if (n > 0) memcpy(p.args, args, sizeof(Term) * (size_t)n);
  p.facts = facts_of_product(c, coef, nscalars, n, args);
  return term_intern(c, &p);
}

static Term finish(Product *p, const Dim *rows, const Dim *cols) {
  Ctx *c = p->c;
  if (!p->zero && p->n > 0) split_word(p);
  if (!p->zero) join_factors(p);
  bool scalar = is_one_dim(rows) && is_one_dim(cols);
  Term *args = ARENA_ARRAY(c->arena, Term, p->nscalars + p->n + 1);
  int n = 0;
  for (int i = 0; i < p->nscalars; i++) {
    Term power = t_pow(c, p->bases[i], p->exponents[i]);
    if (power->kind == T_NUM) fmpq_mul(p->coef, p->coef, power->coef);
    else args[n++] = power;
  }
  int nscalars = n;
  if (p->n == 2 && t_is_ones(p->letters[0]) && t_is_ones(p->letters[1]) && !is_one_dim(rows)) {
    args[n++] = t_ones(c, rows, cols);
  } else {
    for (int i = 0; i < p->n; i++) args[n++] = p->letters[i];
  }
  if (n == nscalars && !scalar) args[n++] = t_identity(c, rows);
  Term res;
  if (p->zero || fmpq_is_zero(p->coef)) res = t_zero(c, rows, cols);
  else if (n == 0) res = t_num(c, p->coef);
  else if (n == 1 && fmpq_is_one(p->coef)) res = args[0];
  else if (n == 1 && nscalars == 0) res = t_scale(c, p->coef, args[0]);
  else res = node_mul(c, p->coef, nscalars, n, args, rows, cols);
  fmpq_clear(p->coef);
  return res;
}

Term t_mul(Ctx *c, int n, const Term *args) {
  const Dim *one = dim_const(c->dims, 1), *rows = one, *cols = one;
  Product p;
  product_init(&p, c, n);
  for (int i = 0; i < n; i++) {
    if (!t_is_scalar(args[i])) {
      /* Behind x'y, a scalar, a new chain begins: x'y z. */
      if (is_one_dim(rows) && is_one_dim(cols)) {
        rows = args[i]->rows;
        if (p.n > 0) split_word(&p);
      }
      cols = args[i]->cols;
    }
    if (!p.zero) take(&p, args[i]);
  }
  return finish(&p, rows, cols);
}

Term t_mul2(Ctx *c, Term a, Term b) {
  if (t_is_int(a, 1)) return b;
  if (t_is_int(b, 1)) return a;
  Term args[] = {a, b};
  return t_mul(c, 2, args);
}

Term t_mul3(Ctx *c, Term a, Term b, Term d) {
  Term args[] = {a, b, d};
  return t_mul(c, 3, args);
}
