/* Products: coefficient, commuting scalar factors, word of matrix letters. */
#include <string.h>

#include "algebra/build.h"
#include "algebra/matrix_function.h"
#include "algebra/structure.h"
#include "base/ptrmap.h"

typedef struct Product {
  Ctx *c;
  fmpq_t coef;
  int nscalars, cap_scalars;
  Term *bases, *exponents;
  PtrMap *index;    /* base -> position, once there are many */
  int n, cap;
  Term *letters;
  bool zero;
} Product;

static void product_init(Product *p, Ctx *c, int hint) {
  *p = (Product){.c = c, .cap_scalars = 4, .cap = hint < 4 ? 4 : hint};
  fmpq_init(p->coef);
  fmpq_one(p->coef);
  p->bases = ARENA_ARRAY(c->arena, Term, p->cap_scalars);
  p->exponents = ARENA_ARRAY(c->arena, Term, p->cap_scalars);
  p->letters = ARENA_ARRAY(c->arena, Term, p->cap);
}

/* ---- scalar factors -------------------------------------------------------------------------------------- */

enum { LINEAR_SEARCH = 12 };

static void index_base(Product *p, int at) {
  int *pos = ARENA_NEW(p->c->arena, int);
  *pos = at;
  ptrmap_put(p->index, p->bases[at], pos);
}

static int find_base(Product *p, Term base) {
  if (p->nscalars <= LINEAR_SEARCH) {
    for (int i = 0; i < p->nscalars; i++)
      if (p->bases[i] == base) return i;
    return -1;
  }
  if (p->index == NULL) {
    p->index = ptrmap_new(p->c->arena);
    for (int i = 0; i < p->nscalars; i++) index_base(p, i);
  }
  int *pos = ptrmap_get(p->index, base);
  return pos == NULL ? -1 : *pos;
}

static bool is_integer(Term e) { return e->kind == T_NUM && fmpz_is_one(fmpq_denref(e->coef)); }

/* coef *= base^e for an integer e that fits; false if it has to stay a power. */
static bool fold_number(Product *p, Term base, Term e) {
  if (!is_integer(e) || !fmpz_fits_si(fmpq_numref(e->coef))) return false;
  slong k = fmpz_get_si(fmpq_numref(e->coef));
  if (k > 4096 || k < -4096 || (k < 0 && fmpq_is_zero(base->coef))) return false;
  fmpq_t q;
  fmpq_init(q);
  fmpq_pow_si(q, base->coef, k);
  fmpq_mul(p->coef, p->coef, q);
  fmpq_clear(q);
  return true;
}

static void take_scalar(Product *p, Term t, Term e);

static void take_power(Product *p, Term base, Term e) {
  int at = find_base(p, base);
  if (at >= 0) {
    p->exponents[at] = t_add2(p->c, p->exponents[at], e);
    return;
  }
  if (p->nscalars == p->cap_scalars) {
    size_t old = sizeof(Term) * (size_t)p->cap_scalars;
    p->bases = arena_move(p->c->arena, p->bases, old, 2 * old);
    p->exponents = arena_move(p->c->arena, p->exponents, old, 2 * old);
    p->cap_scalars *= 2;
  }
  p->bases[p->nscalars] = base;
  p->exponents[p->nscalars] = e;
  p->nscalars++;
  if (p->index != NULL) index_base(p, p->nscalars - 1);
}

/* Multiplies by t^e, t a scalar. */
static void take_scalar(Product *p, Term t, Term e) {
  if (t->kind == T_NUM) {
    if (!fold_number(p, t, e)) take_power(p, t, e);
  } else if (t->kind == T_MUL && t->nscalars == t->n && is_integer(e)) {
    Term coef = t_num(p->c, t->coef);
    if (!t_is_int(coef, 1)) take_scalar(p, coef, e);
    for (int i = 0; i < t->n; i++) take_scalar(p, t->args[i], e);
  } else if (t->kind == T_POW && (is_integer(e) || (t->args[0]->facts & FACT_POSITIVE))) {
    take_power(p, t->args[0], t_mul2(p->c, t->args[1], e));
  } else {
    /* exp(-u) beside exp(u) is its inverse. */
    Term inverse = t_is_fn(t, FN_EXP) && !terms_raw(p->c) ? t_fn1(p->c, FN_EXP, t_neg(p->c, t->args[0])) : t;
    if (inverse != t && find_base(p, inverse) >= 0) take_power(p, inverse, t_neg(p->c, e));
    else take_power(p, t, e);
  }
}

/* ---- the word ----------------------------------------------------------------------------------------------- */

static bool inverse_pair(Ctx *c, Term a, Term b) {
  if (t_is_fn(a, FN_INV)) return a->args[0] == b;
  if (t_is_fn(b, FN_INV)) return b->args[0] == a;
  if (t_is_fn(a, FN_TRANSPOSE) && t_is_fn(a->args[0], FN_INV)) return a->args[0]->args[0] == t_transpose(c, b);
  if (t_is_fn(b, FN_TRANSPOSE) && t_is_fn(b->args[0], FN_INV)) return b->args[0]->args[0] == t_transpose(c, a);
  return false;
}

/* Q'Q = I */
static bool orthonormal_pair(Ctx *c, Term a, Term b) { return (b->facts & FACT_ORTHONORMAL) && t_transpose(c, b) == a; }

static bool mixed_product(Ctx *c, Term a, Term b, Term *res) {
  if (!t_is_fn(a, FN_KRON) || !t_is_fn(b, FN_KRON) || a->n != 2 || b->n != 2) return false;
  if (a->args[0]->cols != b->args[0]->rows || a->args[1]->cols != b->args[1]->rows) return false;
  *res = t_kron(c, t_mul2(c, a->args[0], b->args[0]), t_mul2(c, a->args[1], b->args[1]));
  return true;
}

/* A kron(r, B) = kron(r, A B) for a row r, kron(c, B) A = kron(c, B A) for a column c, likewise on the other side: A is
 * kron(1, A).  Where A is itself a column or row, or only orders entries, the plain product stays. */
static bool product_into_kron(Ctx *c, Term a, Term b, Term *res) {
  bool right = t_is_fn(b, FN_KRON), left = t_is_fn(a, FN_KRON);
  Term k = right ? b : a, other = right ? a : b;
  if (right == left || k->n != 2 || is_one_dim(other->rows) || is_one_dim(other->cols)) return false;
  if (t_is_fn(other, FN_COMMUTATION) || t_is_fn(other, FN_DUP) || t_is_fn(other, FN_ELIM)) return false;
  for (int i = 0; i < 2; i++) {
    Term vector = k->args[i], matrix = k->args[1 - i];
    if (!is_one_dim(right ? vector->rows : vector->cols)) continue;
    Term product = right ? t_mul2(c, other, matrix) : t_mul2(c, matrix, other);
    *res = i == 0 ? t_kron(c, vector, product) : t_kron(c, product, vector);
    return true;
  }
  return false;
}

/* k where t is base^k, NULL where it is no power of base. */
static Term exponent_of(Ctx *c, Term t, Term base) {
  if (t == base) return t_int(c, 1);
  if (t_is_fn(t, FN_INV) && t->args[0] == base) return t_int(c, -1);
  return t_is_fn(t, FN_POW) && t->args[0] == base ? t->args[1] : NULL;
}

/* A^k A = A^(k+1), A^-1 A^k = A^(k-1): only where one of the two is a power already; S S = A for S = sqrtm(A). */
static bool join_powers(Ctx *c, Term a, Term b, Term *res) {
  if (a == b && t_is_fn(a, FN_SQRTM)) {
    *res = a->args[0];
    return true;
  }
  if (a == b && t_is_fn(a, FN_INV) && t_is_fn(a->args[0], FN_SQRTM)) {
    *res = t_inv(c, a->args[0]->args[0]);
    return true;
  }
  if (!t_is_fn(a, FN_POW) && !t_is_fn(b, FN_POW)) return false;
  Term base = t_is_fn(a, FN_POW) ? a->args[0] : b->args[0], ka = exponent_of(c, a, base), kb = exponent_of(c, b, base);
  if (ka == NULL || kb == NULL) return false;
  *res = t_mpow(c, base, t_add2(c, ka, kb));
  return true;
}

/* Functions of one matrix: powers, and expm(A) expm(B) = expm(A + B) where A B = B A (Higham 2008, Theorem 10.2). */
static bool join_functions(Ctx *c, Term a, Term b, Term *res) {
  if (t_is_fn(a, FN_TRANSPOSE) && t_is_fn(b, FN_TRANSPOSE)) {
    if (!join_functions(c, b->args[0], a->args[0], res)) return false;
    *res = t_transpose(c, *res);
    return true;
  }
  if (join_powers(c, a, b, res)) return true;
  if (!t_is_fn(a, FN_EXPM) || !t_is_fn(b, FN_EXPM) || terms_raw(c) || !commute(c, a->args[0], b->args[0])) return false;
  *res = t_fn1(c, FN_EXPM, t_add2(c, a->args[0], b->args[0]));
  return true;
}

enum { FEW_TERMS = 4 };

static bool is_pseudoinverse(Term t) { return t_is_fn(t, FN_PINV) || (t_is_fn(t, FN_TRANSPOSE) && t_is_fn(t->args[0], FN_PINV)); }

/* Whether a term of the sum has a pseudoinverse as a letter, as the residual b - A A+ b has. */
static bool has_pseudoinverse(Term sum) {
  for (int i = 0; i < sum->n; i++)
    for (int k = 0; sum->args[i]->kind == T_MUL && k < sum->args[i]->n; k++)
      if (is_pseudoinverse(sum->args[i]->args[k])) return true;
  return false;
}

/* (X - W W' X)' W = 0: terms of a sum that vanish beside a letter whose structure may do that are dropped.
 * Returns as join_letters does. */
static int drop_vanishing(Ctx *c, Term sum, Term letter, bool behind, Term *res) {
  unsigned useful = FACT_IDEMPOTENT | (behind ? FACT_ORTHONORMAL : FACT_ROWS_ORTHONORMAL);
  if (sum->kind != T_ADD || sum->n > FEW_TERMS || !((letter->facts & useful) || has_pseudoinverse(sum))) return 0;
  Term parts[FEW_TERMS], kept[FEW_TERMS];
  fmpq coefs[FEW_TERMS];
  int n = 0;
  for (int i = 0; i < sum->n; i++) {
    parts[i] = behind ? t_mul2(c, sum->args[i], letter) : t_mul2(c, letter, sum->args[i]);
    if (t_is_zero(parts[i])) continue;
    kept[n] = sum->args[i];
    coefs[n++] = sum->coefs[i];
  }
  if (n == 0 || t_is_zero(t_linear(c, sum->n, sum->coefs, parts))) return 3;
  if (n == sum->n) return 0;
  Term rest = t_linear(c, n, coefs, kept);
  *res = behind ? t_mul2(c, rest, letter) : t_mul2(c, letter, rest);
  return 2;
}

/* (I - P) A = 0 where P A = A, and A (I - P) = 0 where A P = A. */
static int annihilate(Ctx *c, Term a, Term b, Term *res) {
  Term p = t_complement(a);
  if (p != NULL && t_mul2(c, p, b) == b) return 3;
  p = t_complement(b);
  if (p != NULL && t_mul2(c, a, p) == a) return 3;
  int how = drop_vanishing(c, a, b, true, res);
  return how != 0 ? how : drop_vanishing(c, b, a, false, res);
}

/* (A (x) B) vec(X) = vec(B X A'), K(m, n) vec(X) = vec(X'), vec(A)' vec(B) = tr(A' B) (Magnus and Neudecker, ch. 2,
 * sec. 4, ch. 3, sec. 7). */
static bool join_vec(Ctx *c, Term a, Term b, Term *res) {
  if (terms_raw(c)) return false;
  if (t_is_fn(a, FN_TRANSPOSE) && t_is_fn(a->args[0], FN_VEC)) {
    Term x = a->args[0]->args[0];
    if (t_is_fn(b, FN_VEC) && b->args[0]->rows == x->rows && b->args[0]->cols == x->cols) {
      *res = t_tr(c, t_mul2(c, t_transpose(c, x), b->args[0]));
      return true;
    }
    if ((!t_is_fn(b, FN_KRON) && !t_is_fn(b, FN_COMMUTATION)) || !join_vec(c, t_transpose(c, b), a->args[0], res)) return false;
    *res = t_transpose(c, *res);
    return true;
  }
  if (!t_is_fn(b, FN_VEC)) return false;
  Term x = b->args[0];
  if (t_is_fn(a, FN_COMMUTATION) && a->args[0] == t_dim(c, x->rows)) {
    *res = t_vec(c, t_transpose(c, x));
    return true;
  }
  if (!t_is_fn(a, FN_KRON) || a->n != 2 || x->rows != a->args[1]->cols || x->cols != a->args[0]->cols) return false;
  *res = t_vec(c, t_mul3(c, a->args[1], x, t_transpose(c, a->args[0])));
  return true;
}

int join_letters(Ctx *c, Term a, Term b, Term *res) {
  if (inverse_pair(c, a, b) || orthonormal_pair(c, a, b)) return 1;
  if (t_is_fn(a, FN_DIAGM) && t_is_fn(b, FN_DIAGM)) {
    *res = t_diagm(c, t_had2(c, a->args[0], b->args[0]));
    return 2;
  }
  if (t_is_fn(a, FN_COMMUTATION) && t_is_fn(b, FN_COMMUTATION) && a->args[0] == b->args[1] && a->args[1] == b->args[0]) return 1;
  if (a == b && (a->facts & FACT_IDEMPOTENT)) {
    *res = a;
    return 2;
  }
  int half = join_half_vec(c, a, b, res);
  if (half != 0) return half;
  if (mixed_product(c, a, b, res) || join_vec(c, a, b, res) || product_into_kron(c, a, b, res)) return 2;
  if (join_functions(c, a, b, res)) return 2;
  return annihilate(c, a, b, res);
}

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
    Term w = last->args[0];
    if (w->nscalars == 0 && fmpq_is_one(w->coef) && is_word_at(p, p->n - 1 - w->n, w)) p->n -= w->n + 1;
    return;
  }
  for (int i = p->n - 2; i >= 0; i--) {
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

/* ---- boundaries of size 1 --------------------------------------------------------------------------------------- */

/* Part of a word, with room to grow. */
typedef struct Word {
  Term *at;
  int n, cap;
} Word;

static void word_push(Product *p, Word *w, Term t) {
  if (w->n == w->cap) {
    int cap = w->cap < 4 ? 8 : 2 * w->cap;
    w->at = arena_move(p->c->arena, w->at, sizeof(Term) * (size_t)w->n, sizeof(Term) * (size_t)cap);
    w->cap = cap;
  }
  w->at[w->n++] = t;
}

/* Appends the letters of t, its coefficient and scalars going to the product. */
static void word_append(Product *p, Word *w, Term t) {
  if (t_is_zero(t)) p->zero = true;
  if (t->kind != T_MUL) {
    word_push(p, w, t);
    return;
  }
  fmpq_mul(p->coef, p->coef, t->coef);
  for (int i = 0; i < t->n; i++) {
    if (i < t->nscalars) take_scalar(p, t->args[i], t_int(p->c, 1));
    else word_push(p, w, t->args[i]);
  }
}

static Term product_of(Ctx *c, int n, const Term *w) { return n == 1 ? w[0] : t_mul(c, n, w); }

/* diag(v) A x = v .* (A x) where the word ends in a column: the last diagonal first. */
static void absorb_right(Product *p, Word *w) {
  Ctx *c = p->c;
  for (int i = w->n - 2; i >= 0 && !p->zero; i--) {
    if (!t_is_fn(w->at[i], FN_DIAGM)) continue;
    Term had = t_had2(c, w->at[i]->args[0], product_of(c, w->n - i - 1, w->at + i + 1));
    w->n = i;
    word_append(p, w, had);
  }
}

/* x' A diag(v) = (v .* (A' x))' where it begins with a row. */
static void absorb_left(Product *p, Word *w) {
  Ctx *c = p->c;
  for (int i = 1; i < w->n && !p->zero; i++) {
    if (!t_is_fn(w->at[i], FN_DIAGM)) continue;
    Term had = t_had2(c, w->at[i]->args[0], t_transpose(c, product_of(c, i, w->at)));
    Word fresh = {0};
    word_append(p, &fresh, t_transpose(c, had));
    int from = fresh.n;
    for (int k = i + 1; k < w->n; k++) word_push(p, &fresh, w->at[k]);
    *w = fresh;
    i = from - 1;
  }
}

/* Moves the closed parts of the word to the scalar factors and leaves the open ends. */
static void split_word(Product *p) {
  int n = p->n, first = -1, last = -1;
  for (int i = 0; i <= n; i++) {
    const Dim *boundary = i == 0 ? p->letters[0]->rows : p->letters[i - 1]->cols;
    if (!is_one_dim(boundary)) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return;
  Word open = {0};
  int start = 0;
  for (int i = 1; i <= n; i++) {
    bool ends = i == n || is_one_dim(p->letters[i - 1]->cols);
    if (!ends) continue;
    Word w = {0};
    for (int k = start; k < i; k++) word_push(p, &w, p->letters[k]);
    bool closed_left = start >= first, closed_right = i <= last;
    if (closed_right) absorb_right(p, &w);
    if (closed_left) absorb_left(p, &w);
    if (closed_left && closed_right) {
      if (!p->zero) take_scalar(p, closed_word(p->c, w.n, w.at), t_int(p->c, 1));
    } else {
      for (int k = 0; k < w.n; k++) word_push(p, &open, w.at[k]);
    }
    start = i;
  }
  p->letters = open.at;
  p->n = p->cap = open.n;
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

/* adj(A)/det(A) = A^-1. */
static void join_adjugates(Product *p) {
  Ctx *c = p->c;
  for (int i = 0; i < p->n; i++) {
    bool turned = t_is_fn(p->letters[i], FN_TRANSPOSE);
    Term adj = turned ? p->letters[i]->args[0] : p->letters[i];
    if (!t_is_fn(adj, FN_ADJ)) continue;
    int at = find_base(p, t_fn1(c, FN_DET, adj->args[0]));
    if (at < 0 || p->exponents[at]->kind != T_NUM || fmpq_cmp_si(p->exponents[at]->coef, -1) > 0) continue;
    p->exponents[at] = t_add2(c, p->exponents[at], t_int(c, 1));
    Term inverse = t_inv(c, adj->args[0]);
    p->letters[i] = turned ? t_transpose(c, inverse) : inverse;
  }
}

/* sign(u)/abs(u) = 1/u, sign(u) abs(u) = u. */
static void join_signs(Product *p) {
  Ctx *c = p->c;
  for (int i = 0; i < p->nscalars; i++) {
    if (!t_is_fn(p->bases[i], FN_SIGN) || !t_is_int(p->exponents[i], 1)) continue;
    int at = find_base(p, t_fn1(c, FN_ABS, p->bases[i]->args[0]));
    if (at < 0 || !is_integer(p->exponents[at]) || fmpz_is_even(fmpq_numref(p->exponents[at]->coef))) continue;
    Term u = p->bases[i]->args[0], e = p->exponents[at];
    p->exponents[i] = p->exponents[at] = t_int(c, 0);
    take_scalar(p, u, e);
    return;
  }
}

/* x'x beside a power of ||x|| is ||x||^2; two scalar factors that are one function. */
static void join_scalars(Product *p) {
  Ctx *c = p->c;
  if (p->nscalars > LINEAR_SEARCH || terms_raw(c)) return;
  for (int i = 0; i < p->nscalars; i++) {
    Term b = p->bases[i];
    if (b->kind == T_MUL && b->nscalars == 0 && b->n == 2 && t_is_column(b->args[1]) && t_transpose(c, b->args[1]) == b->args[0]) {
      int norm = find_base(p, t_fn1(c, FN_NORM_F, b->args[1]));
      if (norm < 0) continue;
      p->exponents[norm] = t_add2(c, p->exponents[norm], t_mul2(c, t_int(c, 2), p->exponents[i]));
      p->exponents[i] = t_int(c, 0);
      continue;
    }
    for (int k = 0; k < p->nscalars; k++) {
      Term one = i == k ? NULL : t_quotient(c, p->bases[i], p->exponents[i], p->bases[k], p->exponents[k]);
      if (one == NULL) continue;
      p->exponents[i] = t_sub(c, p->exponents[i], t_int(c, 1));
      p->exponents[k] = t_sub(c, p->exponents[k], t_int(c, fmpq_sgn(p->exponents[k]->coef)));
      take_power(p, one, t_int(c, 1));
      return;
    }
  }
}

/* exp(x)/sum(exp(x)) for exp(x), also as a row, as a diagonal and among elementwise factors; NULL for other letters. */
static Term softened(Product *p, Term letter, int *total) {
  Ctx *c = p->c;
  if (t_is_fn(letter, FN_EXP) && t_is_column(letter)) {
    *total = find_base(p, t_total(c, letter));
    bool below = *total >= 0 && p->exponents[*total]->kind == T_NUM && fmpq_cmp_si(p->exponents[*total]->coef, -1) <= 0;
    return below ? t_fn1(c, FN_SOFTMAX, letter->args[0]) : NULL;
  }
  if (t_is_fn(letter, FN_TRANSPOSE) || t_is_fn(letter, FN_DIAGM)) {
    Term inner = t_is_fn(letter->args[0], FN_EXP) ? softened(p, letter->args[0], total) : NULL;
    return inner == NULL ? NULL : t_fn1(c, letter->fn, inner);
  }
  for (int i = 0; letter->kind == T_HAD && i < letter->n; i++) {
    Term inner = t_is_fn(letter->args[i], FN_EXP) ? softened(p, letter->args[i], total) : NULL;
    if (inner == NULL) continue;
    Term *args = ARENA_ARRAY(c->arena, Term, letter->n);
    memcpy(args, letter->args, sizeof(Term) * (size_t)letter->n);
    args[i] = inner;
    return t_had(c, letter->n, args);
  }
  return NULL;
}

static void join_softmax(Product *p) {
  Ctx *c = p->c;
  for (int i = 0; i < p->n && p->nscalars > 0 && !terms_raw(c); i++) {
    int total = -1;
    Term soft = softened(p, p->letters[i], &total);
    if (soft == NULL) continue;
    p->letters[i] = soft;
    p->exponents[total] = t_add2(c, p->exponents[total], t_int(c, 1));
  }
}

static Term finish(Product *p, const Dim *rows, const Dim *cols) {
  Ctx *c = p->c;
  if (!p->zero && p->n > 0) {
    split_word(p);
    join_adjugates(p);
    join_softmax(p);
  }
  if (!p->zero && !terms_raw(c)) join_signs(p);
  if (!p->zero && p->nscalars > 1) join_scalars(p);
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
