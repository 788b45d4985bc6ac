/* Elementwise products: factors base.^exponent merged, scalars in front, ones dropped. */
#include <string.h>

#include "algebra/build.h"
#include "algebra/explicit.h"
#include "algebra/structure.h"

typedef struct Hadamard {
  Ctx *c;
  int n, cap;
  Term *bases, *exponents;
  int nscale, cap_scale;
  Term *scale;        /* scalar factors, among them the rational coefficients */
  Term left, right;   /* u 1' and 1 v' become diag(u) on the left, diag(v) on the right; NULL: none */
  bool zero;
} Hadamard;

static void take(Hadamard *h, Term t, Term e);

/* exp(-u) beside exp(u). */
static bool are_opposite(Ctx *c, Term a, Term b) {
  return t_is_fn(a, FN_EXP) && t_is_fn(b, FN_EXP) && a->args[0] == t_neg(c, b->args[0]);
}

static void take_base(Hadamard *h, Term base, Term e) {
  for (int i = 0; i < h->n; i++)
    if (are_opposite(h->c, h->bases[i], base) && t_is_scalar(h->exponents[i]) && t_is_scalar(e)) {
      h->exponents[i] = t_sub(h->c, h->exponents[i], e);
      return;
    }
  for (int i = 0; i < h->n; i++)
    if (h->bases[i] == base && t_is_scalar(h->exponents[i]) && t_is_scalar(e)) {
      h->exponents[i] = t_add2(h->c, h->exponents[i], e);
      return;
    }
  if (h->n == h->cap) {
    size_t old = sizeof(Term) * (size_t)h->cap;
    h->bases = arena_grow(h->c->arena, h->bases, old, 2 * old);
    h->exponents = arena_grow(h->c->arena, h->exponents, old, 2 * old);
    h->cap *= 2;
  }
  h->bases[h->n] = base;
  h->exponents[h->n] = e;
  h->n++;
}

static void scale_by(Hadamard *h, Term s) {
  if (t_is_zero(s)) h->zero = true;
  if (h->nscale == h->cap_scale) {
    int cap = h->cap_scale == 0 ? 4 : 2 * h->cap_scale;
    h->scale = arena_grow(h->c->arena, h->scale, sizeof(Term) * (size_t)h->nscale, sizeof(Term) * (size_t)cap);
    h->cap_scale = cap;
  }
  h->scale[h->nscale++] = s;
}

/* A word u 1' or 1 v' of a proper matrix scales rows or columns. */
static bool take_rank_one(Hadamard *h, Term t) {
  if (t->kind != T_MUL || is_one_dim(t->rows) || is_one_dim(t->cols)) return false;
  int n = t->n - t->nscalars;
  const Term *w = t->args + t->nscalars;
  if (n < 2) return false;
  if (t_is_ones(w[n - 1]) && is_one_dim(w[n - 1]->rows)) {
    Term u = t_mul(h->c, n - 1, w);
    h->left = h->left == NULL ? u : t_had2(h->c, h->left, u);
    return true;
  }
  if (t_is_ones(w[0]) && is_one_dim(w[0]->cols)) {
    Term v = t_transpose(h->c, t_mul(h->c, n - 1, w + 1));
    h->right = h->right == NULL ? v : t_had2(h->c, h->right, v);
    return true;
  }
  return false;
}

static void take(Hadamard *h, Term t, Term e) {
  Ctx *c = h->c;
  if (t_is_scalar(t)) {
    scale_by(h, t_pow(c, t, e));
  } else if (t_is_zero(t)) {
    h->zero = true;
  } else if (t_is_ones(t)) {
    return;
  } else if (t->kind == T_HAD && t_is_int(e, 1)) {
    for (int i = 0; i < t->n; i++) take(h, t->args[i], e);
  } else if (t_is_fn(t, FN_EPOW) && t_is_scalar(t->args[1]) && t_is_int(e, 1)) {
    take_base(h, t->args[0], t->args[1]);
  } else if (t->kind == T_MUL && t_is_int(e, 1)) {
    if (!fmpq_is_one(t->coef)) scale_by(h, t_num(c, t->coef));
    for (int i = 0; i < t->nscalars; i++) scale_by(h, t->args[i]);
    if (take_rank_one(h, t)) return;
    Term word = t_mul(c, t->n - t->nscalars, t->args + t->nscalars);
    if (word->kind == T_MUL) take_base(h, word, e);
    else take(h, word, e);
  } else {
    take_base(h, t, e);
  }
}

static Term had_node(Ctx *c, int n, Term *args) {
  if (n == 1) return args[0];
  struct TermNode p = {.kind = T_HAD, .n = n, .args = args, .rows = args[0]->rows, .cols = args[0]->cols};
  p.facts = facts_of_hadamard(n, args);
  return term_intern(c, &p);
}

/* e_i .* v = v_i e_i */
static Term unit_factor(Ctx *c, int n, Term *args, int at) {
  Term row = t_transpose(c, args[at]);
  Term *parts = ARENA_ARRAY(c->arena, Term, n);
  for (int i = 0; i < n; i++) parts[i] = i == at ? args[at] : t_mul2(c, row, args[i]);
  return t_mul(c, n, parts);
}

/* A .* e_i e_j' = A_ij e_i e_j' */
static bool is_unit_pair(Term t) {
  return t->kind == T_MUL && t->n == 2 && t->nscalars == 0 && t_is_fn(t->args[0], FN_UNIT) &&
         t_is_fn(t->args[1], FN_TRANSPOSE) && t_is_fn(t->args[1]->args[0], FN_UNIT);
}

static Term pair_factor(Ctx *c, int n, const Term *args, int at) {
  Term column = args[at]->args[0], row = args[at]->args[1];
  Term *parts = ARENA_ARRAY(c->arena, Term, n);
  for (int i = 0; i < n; i++)
    parts[i] = i == at ? args[at] : t_mul3(c, t_transpose(c, column), args[i], t_transpose(c, row));
  return t_mul(c, n, parts);
}

/* step(u) .* relu(u) = relu(u): the exponent of the step is dropped. */
static void drop_steps(Hadamard *h) {
  for (int i = 0; i < h->n; i++) {
    if (!t_is_fn(h->bases[i], FN_STEP)) continue;
    for (int k = 0; k < h->n; k++)
      if (t_is_fn(h->bases[k], FN_RELU) && h->bases[k]->args[0] == h->bases[i]->args[0] && (h->exponents[k]->facts & FACT_POSITIVE)) h->exponents[i] = t_int(h->c, 0);
  }
}

/* exp(u) ./ (1 + exp(u)) = sigmoid(u), sinh ./ cosh = tanh, sin ./ cos = tan: two factors that are one function. */
static void join_functions(Hadamard *h) {
  Ctx *c = h->c;
  for (int i = 0; i < h->n; i++)
    for (int k = 0; k < h->n; k++) {
      Term one = i == k ? NULL : t_quotient(c, h->bases[i], h->exponents[i], h->bases[k], h->exponents[k]);
      if (one == NULL) continue;
      h->exponents[i] = t_sub(c, h->exponents[i], t_int(c, 1));
      h->exponents[k] = t_sub(c, h->exponents[k], t_int(c, fmpq_sgn(h->exponents[k]->coef)));
      take_base(h, one, t_int(c, 1));
      return;
    }
}

/* D .* I = D for a diagonal D: the ones of I stand where D may differ from 0.  Returns the new number of factors. */
static int drop_identity(int n, Term *args) {
  int diagonal = -1;
  for (int i = 0; i < n; i++)
    if (t_is_diagonal(args[i]) && !t_is_identity(args[i])) diagonal = i;
  if (diagonal < 0) return n;
  int kept = 0;
  for (int i = 0; i < n; i++)
    if (!t_is_identity(args[i])) args[kept++] = args[i];
  return kept;
}

static Term entrywise(Hadamard *h, const Dim *rows, const Dim *cols) {
  Ctx *c = h->c;
  Term *args = ARENA_ARRAY(c->arena, Term, h->n + 1);
  int n = 0, unit = -1, pair = -1;
  drop_steps(h);
  join_functions(h);
  for (int i = 0; i < h->n; i++) {
    Term power = t_epow(c, h->bases[i], h->exponents[i]);
    if (t_is_ones(power)) continue;
    if (t_is_fn(power, FN_UNIT)) unit = n;
    if (is_unit_pair(power)) pair = n;
    args[n++] = power;
  }
  if (n == 0) return t_ones(c, rows, cols);
  if (unit < 0 && pair < 0) n = drop_identity(n, args);
  if (unit >= 0 && n > 1) return unit_factor(c, n, args, unit);
  if (pair >= 0 && n > 1) return pair_factor(c, n, args, pair);
  return had_node(c, n, args);
}

Term t_had(Ctx *c, int n, const Term *args) {
  Term table = n == 2 && !t_is_scalar(args[0]) && !t_is_scalar(args[1]) ? explicit_hadamard(c, args[0], args[1]) : NULL;
  if (table != NULL) return table;
  Hadamard h = {.c = c, .cap = n < 4 ? 4 : n};
  h.bases = ARENA_ARRAY(c->arena, Term, h.cap);
  h.exponents = ARENA_ARRAY(c->arena, Term, h.cap);
  const Dim *rows = args[0]->rows, *cols = args[0]->cols;
  for (int i = 0; i < n; i++) {
    if (!t_is_scalar(args[i])) {
      rows = args[i]->rows;
      cols = args[i]->cols;
    }
    take(&h, args[i], t_int(c, 1));
  }
  if (h.zero) return t_zero(c, rows, cols);
  if (is_one_dim(rows) && is_one_dim(cols)) return t_mul(c, h.nscale, h.scale);
  Term core = entrywise(&h, rows, cols);
  if (h.left != NULL && h.right != NULL && t_is_ones(core)) {
    core = t_mul2(c, h.left, t_transpose(c, h.right));
  } else {
    if (h.left != NULL) core = t_is_ones(core) ? t_mul2(c, h.left, t_ones(c, dim_const(c->dims, 1), cols)) : t_mul2(c, t_diagm(c, h.left), core);
    if (h.right != NULL) core = t_is_ones(core) ? t_mul2(c, t_ones(c, rows, dim_const(c->dims, 1)), t_transpose(c, h.right)) : t_mul2(c, core, t_diagm(c, h.right));
  }
  if (h.nscale == 0) return core;
  scale_by(&h, core);
  return t_mul(c, h.nscale, h.scale);
}

Term t_had2(Ctx *c, Term a, Term b) {
  Term args[] = {a, b};
  return t_had(c, 2, args);
}
