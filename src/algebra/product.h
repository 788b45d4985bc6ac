/* A product while it is made: coefficient, powers of commuting scalar factors, word of matrix letters.  Private to
 * src/algebra; product_*.c say what its parts become, mul.c makes the node. */
#ifndef MDIFF_ALGEBRA_PRODUCT_H
#define MDIFF_ALGEBRA_PRODUCT_H

#include "algebra/build.h"
#include "base/ptrmap.h"

/* Up to so many scalar factors are searched one by one. */
enum { LINEAR_SEARCH = 12 };

typedef struct Product {
  Ctx *c;
  fmpq_t coef;
  int nscalars, cap_scalars;
  Term *bases, *exponents;
  PtrMap *index;    /* base -> position, once there are many */
  int n, cap;
  Term *letters;
  bool inverses; /* a letter was the inverse of a product */
  bool zero;
} Product;

/* ---- scalar factors (product_scalars.c) ---- */

/* The position of a base among the scalar factors, -1 if it is none of them. */
int find_base(Product *p, Term base);

/* Multiplies by base^e, as it is. */
void take_power(Product *p, Term base, Term e);

/* Multiplies by t^e, t a scalar: numbers go to the coefficient, products and powers to their factors. */
void take_scalar(Product *p, Term t, Term e);

/* ---- the word ---- */

bool is_pseudoinverse(Term t); /* or the transpose of one */

/* Moves the closed parts of the word, x'A y, to the scalar factors and leaves the open ends (product_closed.c). */
void split_word(Product *p);

/* Factors that are one function together: adj(A)/det(A), sign(u)/abs(u), exp(x)/sum(exp(x)) (product_quotients.c). */
void join_factors(Product *p);

#endif
