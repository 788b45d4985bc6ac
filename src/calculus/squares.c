#include "calculus/squares.h"

#include <flint/fmpq.h>

enum { MOST_SUMMANDS = 24, MOST_VECTORS = 6, MOST_LETTERS = 12 };

/* One summand as <u, v>, in each way in which its word can be cut. */
typedef struct Product {
  int n;
  Term u[MOST_LETTERS], v[MOST_LETTERS];
} Product;

typedef struct Squares {
  Ctx *c;
  Term sum;
  Product products[MOST_SUMMANDS];
  int nvectors;
  Term vectors[MOST_VECTORS];
  int at[MOST_VECTORS];     /* the summand of its square */
  fmpq *root[MOST_VECTORS]; /* of the coefficient's size, with the vector's sign */
  bool used[MOST_SUMMANDS];
  int sign;
} Squares;

static void release(void *q) {
  fmpq_clear(q);
}

static fmpq *rational(Ctx *c) {
  fmpq *q = ARENA_NEW(c->arena, fmpq);
  fmpq_init(q);
  arena_defer(c->arena, release, q);
  return q;
}

static Product cuts_of(Ctx *c, Term t) {
  Product p = {0};
  bool norm = t->kind == T_POW && t_is_int(t->args[1], 2) && t_is_fn(t->args[0], FN_NORM_F);
  if (norm) {
    p.u[0] = p.v[0] = t->args[0]->args[0];
    p.n = 1;
    return p;
  }
  Term w = t_is_fn(t, FN_TR) ? t->args[0] : t;
  if (w->kind != T_MUL || w->nscalars > 0 || w->n > MOST_LETTERS) return p;
  for (int k = 1; k < w->n; k++) {
    p.u[p.n] = t_transpose(c, t_mul(c, k, w->args));
    p.v[p.n++] = t_mul(c, w->n - k, w->args + k);
  }
  return p;
}

/* The size's square root where it is rational. */
static fmpq *root_of(Ctx *c, const fmpq_t q) {
  fmpq *res = rational(c);
  fmpz_t size;
  fmpz_init(size);
  fmpz_abs(size, fmpq_numref(q));
  bool square = fmpz_is_square(size) && fmpz_is_square(fmpq_denref(q));
  if (square) {
    fmpz_sqrt(fmpq_numref(res), size);
    fmpz_sqrt(fmpq_denref(res), fmpq_denref(q));
  }
  fmpz_clear(size);
  return square ? res : NULL;
}

static void find_vectors(Squares *s) {
  for (int i = 0; i < s->sum->n; i++) {
    const Product *p = &s->products[i];
    fmpq *q = &s->sum->coefs[i];
    for (int k = 0; k < p->n; k++) {
      if (p->u[k] != p->v[k] || s->nvectors == MOST_VECTORS) continue;
      fmpq *root = root_of(s->c, q);
      if (root == NULL || (s->sign != 0 && s->sign != fmpq_sgn(q))) break;
      s->sign = fmpq_sgn(q);
      s->vectors[s->nvectors] = p->u[k];
      s->root[s->nvectors] = root;
      s->at[s->nvectors++] = i;
      break;
    }
  }
}

/* The summand that is the product of the two vectors; -1 if none is. */
static int product_of(const Squares *s, Term a, Term b) {
  for (int i = 0; i < s->sum->n; i++)
    for (int k = 0; k < s->products[i].n; k++) {
      Term u = s->products[i].u[k], v = s->products[i].v[k];
      if (a != b && ((u == a && v == b) || (u == b && v == a))) return i;
    }
  return -1;
}

/* Whether the cross terms of the chosen vectors are twice the products of their roots; signs are settled by the first. */
static bool settle(Squares *s, unsigned chosen) {
  int first = -1;
  fmpq_t twice;
  fmpq_init(twice);
  bool fits = true;
  for (int i = 0; i < s->sum->n; i++) s->used[i] = false;
  for (int k = 0; k < s->nvectors && fits; k++) {
    if (!(chosen >> k & 1)) continue;
    fmpq_abs(s->root[k], s->root[k]);
    s->used[s->at[k]] = true;
    for (int i = 0; i < k && fits; i++) {
      if (!(chosen >> i & 1)) continue;
      int at = product_of(s, s->vectors[i], s->vectors[k]);
      fits = at >= 0 && !s->used[at];
      if (!fits) break;
      const fmpq *q = &s->sum->coefs[at];
      if (i == first && fmpq_sgn(q) * s->sign < 0) fmpq_neg(s->root[k], s->root[k]);
      fmpq_mul(twice, s->root[i], s->root[k]);
      fmpq_mul_si(twice, twice, 2 * s->sign);
      fits = fmpq_equal(twice, q) != 0;
      s->used[at] = true;
    }
    if (first < 0) first = k;
  }
  fmpq_clear(twice);
  return fits;
}

static Term gathered(Squares *s, unsigned chosen) {
  Ctx *c = s->c;
  Term inside = NULL, res;
  for (int k = 0; k < s->nvectors; k++) {
    if (!(chosen >> k & 1)) continue;
    Term part = t_scale(c, s->root[k], s->vectors[k]);
    inside = inside == NULL ? part : t_add2(c, inside, part);
  }
  res = t_pow_int(c, t_fn1(c, FN_NORM_F, inside), 2);
  if (s->sign < 0) res = t_neg(c, res);
  for (int i = 0; i < s->sum->n; i++)
    if (!s->used[i]) res = t_add2(c, res, t_scale(c, &s->sum->coefs[i], s->sum->args[i]));
  return res;
}

Term squares_gathered(Ctx *c, Term sum) {
  if (sum->kind != T_ADD || !t_is_scalar(sum) || sum->n < 3 || sum->n > MOST_SUMMANDS) return sum;
  Squares *s = ARENA_NEW(c->arena, Squares);
  *s = (Squares){.c = c, .sum = sum};
  for (int i = 0; i < sum->n; i++) s->products[i] = cuts_of(c, sum->args[i]);
  find_vectors(s);
  unsigned all = (1u << s->nvectors) - 1;
  if (s->nvectors < 2) return sum;
  if (settle(s, all)) return gathered(s, all);
  for (int i = 0; i < s->nvectors; i++)
    for (int k = i + 1; k < s->nvectors; k++) {
      unsigned two = 1u << i | 1u << k;
      if (settle(s, two)) return gathered(s, two);
    }
  return sum;
}
