/* Transposes: pushed to the letters. */
#include "algebra/build.h"
#include "algebra/matrix_function.h"

static Term letter(Ctx *c, Term a) { return node_fn(c, FN_TRANSPOSE, 1, &a, a->cols, a->rows, facts_transposed(a->facts)); }

/* f(A)' = f(A') for a function that works entry by entry or on a square matrix: of A and A' the one that
 * came first is the argument. */
static Term of_function(Ctx *c, Term a) {
  Term inner = t_transpose(c, a->args[0]);
  if (inner == a->args[0]) return a;
  return letter(c, a);
}

static bool commutes_with_transpose(Fn fn) {
  return fn_row(fn)->form == FORM_ELEMENTWISE || fn == FN_ISMAX || fn == FN_ISMIN || fn == FN_INV || fn == FN_EXPM || fn == FN_LOGM || fn == FN_SQRTM || fn == FN_ADJ ||
         fn == FN_EPOW || fn == FN_POW;
}

static Term of_call(Ctx *c, Term a) {
  switch (a->fn) {
    case FN_TRANSPOSE: return a->args[0];
    case FN_ZEROS: return t_zero(c, a->cols, a->rows);
    case FN_ONES: return t_ones(c, a->cols, a->rows);
    case FN_IDENTITY:
    case FN_DIAGM: return a;
    case FN_COMMUTATION: return node_fn(c, FN_COMMUTATION, 2, (Term[]){a->args[1], a->args[0]}, a->rows, a->cols, a->facts);
    case FN_KRON: return t_kron(c, t_transpose(c, a->args[0]), t_transpose(c, a->args[1]));
    case FN_BTR:
    case FN_PTR: return t_block_trace(c, a->fn, t_transpose(c, a->args[0]), term_dim(c, a->args[1]), a->cols, a->rows);
    case FN_FRECHET: return t_frechet(c, a->args[0]->fn, t_transpose(c, a->args[1]), t_transpose(c, a->args[2]));
    case FN_SYLVESTER: return t_sylvester(c, t_transpose(c, a->args[1]), t_transpose(c, a->args[0]), t_transpose(c, a->args[2]));
    case FN_TRIL: return t_fn1(c, FN_TRIU, t_transpose(c, a->args[0]));
    case FN_TRIU: return t_fn1(c, FN_TRIL, t_transpose(c, a->args[0]));
    default: return commutes_with_transpose(a->fn) ? of_function(c, a) : letter(c, a);
  }
}

static Term of_product(Ctx *c, Term a) {
  Term *args = ARENA_ARRAY(c->arena, Term, a->n + 1);
  int n = 0;
  for (int i = 0; i < a->nscalars; i++) args[n++] = a->args[i];
  for (int i = a->n - 1; i >= a->nscalars; i--) args[n++] = t_transpose(c, a->args[i]);
  return t_scale(c, a->coef, t_mul(c, n, args));
}

static Term *transposed_args(Ctx *c, Term a) {
  Term *args = ARENA_ARRAY(c->arena, Term, a->n);
  for (int i = 0; i < a->n; i++) args[i] = t_transpose(c, a->args[i]);
  return args;
}

static Term of_block(Ctx *c, Term a) {
  Term *args = ARENA_ARRAY(c->arena, Term, a->n);
  for (int i = 0; i < a->nrows; i++)
    for (int k = 0; k < a->ncols; k++) args[k * a->nrows + i] = t_transpose(c, a->args[i * a->ncols + k]);
  return t_block(c, a->ncols, a->nrows, args);
}

static Term work_out(Ctx *c, Term a) {
  switch (a->kind) {
    case T_ADD: return t_linear(c, a->n, a->coefs, transposed_args(c, a));
    case T_MUL: return of_product(c, a);
    case T_HAD: return t_had(c, a->n, transposed_args(c, a));
    case T_SUM: return t_sum(c, &a->range, t_transpose(c, a->args[0]));
    case T_BLOCK: return of_block(c, a);
    case T_FN: return of_call(c, a);
    default: return letter(c, a);
  }
}

Term t_transpose(Ctx *c, Term a) {
  if (t_is_scalar(a)) return a;
  if (a->facts & FACT_SYMMETRIC) return a;
  if (a->facts & FACT_ANTISYMMETRIC) return t_neg(c, a);
  if (a->transposed != NULL) return a->transposed;
  /* The cache is the one field of a node that changes; it is no part of its value. */
  Term res = work_out(c, a);
  term_cache_transpose(a, res);
  if (res->transposed == NULL) term_cache_transpose(res, a);
  return res;
}
