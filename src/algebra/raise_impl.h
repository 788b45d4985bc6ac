/* What the files of raise share: the state, and nodes with their shapes.  Private to src/algebra. */
#ifndef MDIFF_ALGEBRA_RAISE_IMPL_H
#define MDIFF_ALGEBRA_RAISE_IMPL_H

#include "algebra/build.h"
#include "algebra/matrix_function.h"
#include "algebra/raise.h"
#include "base/ptrmap.h"

struct Raise {
  Ctx *c;
  PtrMap *done;     /* Term -> Ast */
  bool expanded;    /* no common coefficient is put before a bracket */
  bool transposing; /* the transpose of some term is being raised: no further one inside it */
};

/* The AST of a term that was raised already (every child was), and of any term. */
Ast *raised(Raise *r, Term t);
Ast *raise_now(Raise *r, Term t);

/* A sum, with the signs of all its terms changed if `negated`, or times q; a product, and the same with the sign of
 * its coefficient left away; elementwise products and powers. */
Ast *raise_sum(Raise *r, Term t, bool negated);
Ast *raise_scaled_sum(Raise *r, Term t, const fmpq_t q);
Ast *raise_product(Raise *r, Term t);
Ast *raise_unsigned_product(Raise *r, Term t);
Ast *raise_hadamard(Raise *r, Term t);
Ast *raise_entry_power(Raise *r, Term t);
Ast *raise_indexed_sum(Raise *r, Term t);

/* What is written behind the sum sign: the summand of both sums where sum_i sum_{j=i+1}^n is sum_{i < j}. */
Term summand_shown(Ctx *c, Term t);

/* The T_MUL t, whose coefficient is negative, with the minus taken into a sum among its factors; NULL if there is
 * none to take it or the coefficient is positive. */
Ast *raise_without_minus(Raise *r, Term t);

/* Whether a sum among t's factors may take a minus in without reading worse. */
bool flips_gladly(Raise *r, Term t);

/* X' where that is clearly shorter than t itself, NULL otherwise; whether there is a transposed letter in t.
 * Differentials keep their place. */
Ast *as_transpose(Raise *r, Term t);
bool has_transposed_letters(Term t);

/* A or A', the one that is shorter to print: diag(A') is diag(A). */
Term shorter_diagonal(Raise *r, Term a);

/* base^e of scalars for an e that is not negative. */
Ast *raise_power(Raise *r, Term base, Term e);

/* k where t is n^-k for a dimension n, 0 for other terms. */
long raise_reciprocal_power(Term t);

/* sum(x)/n as mean(x), and (sum(x)/n)^k, where the user wrote means: the scalar `factor` of t with the sizes below it, of which
 * left[i] of the i-th factor are left and fewer then; NULL if it is no such sum. */
Ast *raise_mean(Raise *r, Term t, Term factor, long *left);

/* Nodes with shapes. */
Ast *node_shaped(Ast *e, const Dim *rows, const Dim *cols);
Ast *node_call(Raise *r, Fn fn, int n, Ast *const *args, const Dim *rows, const Dim *cols);
Ast *node_call1(Raise *r, Fn fn, Ast *x, const Dim *rows, const Dim *cols);
Ast *node_call2(Raise *r, Fn fn, Ast *x, Ast *y, const Dim *rows, const Dim *cols);
Ast *node_same1(Raise *r, Fn fn, Ast *x); /* of x's shape */
Ast *node_number(Raise *r, const fmpq_t q);
Ast *node_integer(Raise *r, long k);
Ast *node_product(Raise *r, int n, Ast *const *args, const Dim *rows, const Dim *cols);
Ast *node_name(Raise *r, Symbol *s, const Dim *rows, const Dim *cols);
Ast *node_dimension(Raise *r, const char *name);

/* Whether a coefficient is written as a decimal fraction. */
bool is_decimal(const Raise *r, const fmpq_t q);

/* Whether an exponent is 1/2. */
bool is_half(Term e);

#endif
