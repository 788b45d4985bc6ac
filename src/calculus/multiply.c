#include "calculus/multiply.h"

#include <string.h>

#include "base/ptrmap.h"

enum { MOST_SUMMANDS = 5000, MOST_EXPONENT = 64 };

typedef Term Combine(Ctx *c, Term a, Term b);

/* The summands of t with their coefficients: those of a sum, or t alone.  A sum whose coefficients have a common
 * factor is that number times a sum. */
typedef struct Summands {
  int n;
  const Term *args;
  const fmpq *coefs; /* NULL: 1 */
  const fmpq *factor; /* NULL: 1 */
} Summands;

static Summands summands_of(const Term *t) {
  bool scaled = (*t)->kind == T_MUL && (*t)->n == 1 && (*t)->args[0]->kind == T_ADD;
  Term sum = scaled ? (*t)->args[0] : *t;
  if (sum->kind == T_ADD) return (Summands){sum->n, sum->args, sum->coefs, scaled ? (*t)->coef : NULL};
  return (Summands){.n = 1, .args = t};
}

static bool is_sum(Term t) { return summands_of(&t).coefs != NULL; }

static void too_long(Ctx *c) {
  if (!c->diag->failed) diag_error_nowhere(c->diag, ERR_LIMIT, "multiplied out this has more than %d summands", MOST_SUMMANDS);
}

static void coefficient(fmpq_t out, const Summands *s, int i) {
  if (s->coefs != NULL) fmpq_set(out, s->coefs + i);
  else fmpq_one(out);
  if (s->factor != NULL) fmpq_mul(out, out, s->factor);
}

/* The sum of combine(a_i, b_j). */
static Term distribute(Ctx *c, Term a, Term b, Combine *combine) {
  Summands x = summands_of(&a), y = summands_of(&b);
  if (x.n == 1 && y.n == 1 && x.coefs == NULL && y.coefs == NULL) return combine(c, a, b);
  if (c->diag->failed || x.n > MOST_SUMMANDS / y.n) {
    too_long(c);
    return a;
  }
  Term *parts = ARENA_ARRAY(c->arena, Term, x.n * y.n);
  fmpq_t p, q;
  fmpq_init(p);
  fmpq_init(q);
  for (int i = 0; i < x.n; i++) {
    for (int j = 0; j < y.n; j++) {
      coefficient(p, &x, i);
      coefficient(q, &y, j);
      fmpq_mul(p, p, q);
      parts[i * y.n + j] = t_scale(c, p, combine(c, x.args[i], y.args[j]));
    }
  }
  fmpq_clear(p);
  fmpq_clear(q);
  return t_add(c, x.n * y.n, parts);
}

static Term times(Ctx *c, Term a, Term b) { return t_mul2(c, a, b); }
static Term entrywise(Ctx *c, Term a, Term b) { return t_had2(c, a, b); }
static Term kronecker(Ctx *c, Term a, Term b) { return t_kron(c, a, b); }

static Term fold(Ctx *c, int n, const Term *args, Combine *combine) {
  Term res = args[0];
  for (int i = 1; i < n && !c->diag->failed; i++) res = distribute(c, res, args[i], combine);
  return res;
}

/* The exponent, if it is a whole number from 2 on. */
static long whole_exponent(Term e) {
  if (e->kind != T_NUM || !fmpz_is_one(fmpq_denref(e->coef)) || fmpz_cmp_si(fmpq_numref(e->coef), 2) < 0) return 0;
  return fmpz_cmp_si(fmpq_numref(e->coef), MOST_EXPONENT) <= 0 ? (long)fmpz_get_si(fmpq_numref(e->coef)) : 0;
}

static bool is_power(Term t) { return t->kind == T_POW || t_is_fn(t, FN_POW) || t_is_fn(t, FN_EPOW); }

/* ||A||^k for even k: tr(A'A)^(k/2). */
static bool is_norm_power(Term t) { return t->kind == T_POW && t_is_fn(t->args[0], FN_NORM_F) && whole_exponent(t->args[1]) % 2 == 0; }

static Term inner(Ctx *c, Term a, Term b) { return t_inner(c, a, b); }

static Term power(Ctx *c, Term t, Term base, long k) {
  if (is_norm_power(t)) {
    Term of = base->args[0];
    base = distribute(c, of, of, inner);
    k /= 2;
  }
  if (!is_sum(base)) return k == 1 ? base : t->kind == T_POW ? t_pow_int(c, base, k) : t_fn(c, t->fn, 2, (Term[]){base, t_int(c, k)});
  Term res = base;
  for (long i = 1; i < k && !c->diag->failed; i++) res = distribute(c, res, base, t_is_fn(t, FN_EPOW) ? entrywise : times);
  return res;
}

/* ---- what is passed to the summands ---------------------------------------------------------------------------------------------- */

static bool is_linear(Term t) {
  if (t->kind == T_SUM) return true;
  if (t->kind != T_FN) return false;
  switch (t->fn) {
    case FN_TRANSPOSE:
    case FN_TR:
    case FN_SUM:
    case FN_DIAGM:
    case FN_DIAGV:
    case FN_VEC:
    case FN_MAT:
    case FN_BTR:
    case FN_PTR:
    case FN_VECH:
    case FN_TRIL:
    case FN_TRIU: return true;
    default: return false;
  }
}

/* Whether expansion goes on below t. */
static bool is_open(Term t) {
  if (t->kind == T_ADD || t->kind == T_MUL || t->kind == T_HAD || is_linear(t) || t_is_fn(t, FN_KRON)) return true;
  return is_power(t) && whole_exponent(t->args[1]) >= 2;
}

static Term pass_down(Ctx *c, Term t, Term arg) {
  Summands s = summands_of(&arg);
  Term *parts = ARENA_ARRAY(c->arena, Term, s.n);
  fmpq_t q;
  fmpq_init(q);
  for (int i = 0; i < s.n; i++) {
    coefficient(q, &s, i);
    parts[i] = t_scale(c, q, t_with_args(c, t, &s.args[i]));
  }
  fmpq_clear(q);
  return t_add(c, s.n, parts);
}

static Term combine_arguments(Ctx *c, Term t, const Term *args) {
  switch (t->kind) {
    case T_ADD: return t_linear(c, t->n, t->coefs, args);
    case T_MUL: return t_scale(c, t->coef, t->n == 0 ? t_int(c, 1) : fold(c, t->n, args, times));
    case T_HAD: return fold(c, t->n, args, entrywise);
    default: break;
  }
  if (is_power(t)) return power(c, t, args[0], whole_exponent(t->args[1]));
  if (t_is_fn(t, FN_KRON)) return fold(c, t->n, args, kronecker);
  return pass_down(c, t, args[0]);
}

/* The argument that expansion goes into: of a squared norm what is inside. */
static Term rebuilt(Ctx *c, Term t, PtrMap *map) {
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) {
    Term got = ptrmap_get(map, t->args[i]);
    args[i] = got == NULL ? t->args[i] : got;
  }
  if (is_norm_power(t)) {
    Term of = ptrmap_get(map, t->args[0]->args[0]);
    if (of != NULL) args[0] = t_fn1(c, FN_NORM_F, of);
    if (!t_is_fn(args[0], FN_NORM_F)) return t_with_args(c, t, args);
  }
  return combine_arguments(c, t, args);
}

static Term expanded_once(Ctx *c, Term t) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  PtrMap *open = ptrmap_new(c->arena), *map = ptrmap_new(c->arena);
  ptrmap_put(open, t, t);
  for (int i = n - 1; i >= 0; i--) {
    if (ptrmap_get(open, nodes[i]) == NULL || !is_open(nodes[i])) continue;
    for (int k = 0; k < nodes[i]->n; k++) ptrmap_put(open, nodes[i]->args[k], t);
    if (is_norm_power(nodes[i])) ptrmap_put(open, nodes[i]->args[0]->args[0], t);
  }
  for (int i = 0; i < n && !c->diag->failed; i++)
    if (ptrmap_get(open, nodes[i]) != NULL) ptrmap_put(map, nodes[i], is_open(nodes[i]) ? rebuilt(c, nodes[i], map) : nodes[i]);
  return c->diag->failed ? NULL : ptrmap_get(map, t);
}

/* Products of monomials may make new sums, as where a trace of a product is a product of numbers. */
Term term_expanded(Ctx *c, Term t) {
  enum { MOST_ROUNDS = 8 };
  for (int i = 0; i < MOST_ROUNDS && t != NULL; i++) {
    Term next = expanded_once(c, t);
    if (next == t) return t;
    t = next;
  }
  return t;
}

/* ---- one level ---- */

enum { MOST_MULTIPLIED = 32 };

/* The product, or elementwise product, of t's factors with the sum at position `at` distributed. */
static Term distributed(Ctx *c, Term t, int at) {
  Term sum = t->args[at];
  Term *parts = ARENA_ARRAY(c->arena, Term, sum->n), *args = ARENA_ARRAY(c->arena, Term, t->n);
  memcpy(args, t->args, sizeof(Term) * (size_t)t->n);
  for (int i = 0; i < sum->n; i++) {
    args[at] = sum->args[i];
    parts[i] = t->kind == T_HAD ? t_had(c, t->n, args) : t_mul(c, t->n, args);
  }
  Term res = t_linear(c, sum->n, sum->coefs, parts);
  return t->kind == T_HAD ? res : t_scale(c, t->coef, res);
}

/* ||A + B||^2 as ||A||^2 + 2 tr(A'B) + ||B||^2. */
static bool is_square_of_sum(Term t) { return is_norm_power(t) && t_is_int(t->args[1], 2) && is_sum(t->args[0]->args[0]); }

static Term product_multiplied_out(Ctx *c, Term t) {
  if (is_square_of_sum(t) && t->args[0]->args[0]->n <= MOST_MULTIPLIED) return distribute(c, t->args[0]->args[0], t->args[0]->args[0], inner);
  if (t->kind != T_MUL && t->kind != T_HAD) return t;
  for (int i = 0; i < t->n; i++)
    if (t->args[i]->kind == T_ADD && t->args[i]->n <= MOST_MULTIPLIED) return distributed(c, t, i);
  return t;
}

Term multiplied_out(Ctx *c, Term t) {
  if (t->kind != T_ADD) return product_multiplied_out(c, t);
  if (t->n > MOST_MULTIPLIED) return t;
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  for (int i = 0; i < t->n; i++) args[i] = product_multiplied_out(c, t->args[i]);
  return t_linear(c, t->n, t->coefs, args);
}
