/* Quotients p/q of an expression whose denominators vary, to be called by names in its derivation. */
#ifndef MDIFF_CALCULUS_QUOTIENTS_H
#define MDIFF_CALCULUS_QUOTIENTS_H

#include "calculus/differential.h"

typedef struct Quotient {
  Term whole;    /* constant over rest / under, a node of the expression */
  Term constant; /* the scalar factors that do not vary */
  Term over;     /* the scalars that vary, without the denominator; of a scalar quotient all that varies */
  Term rest;     /* the matrix or vector, the number 1 where the quotient is a scalar */
  Term under;    /* a scalar that varies */
} Quotient;

/* The i-th scalar factor of the product t that is 1/q or 1/sqrt(q) for a varying q, -1 if there is none. */
int varying_denominator(const Varying *varying, Term t);

/* t, a product with the denominator at `at`, taken apart. */
Quotient quotient_of(Ctx *c, const Varying *varying, Term t, int at);

/* The quotients of f, at most `most` of them, that are long enough for names: over and under both vary, no index is
 * in them. */
int quotients_find(Ctx *c, Term f, const Varying *varying, int most, Quotient *out);

#endif
