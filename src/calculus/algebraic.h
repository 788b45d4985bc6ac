/* algebraic: simplify and factor beyond common factors: quotients in lowest terms, polynomials factored, squares
 * gathered, sin^2 + cos^2 = 1 and its relatives, products of exponentials, sums of logarithms. */
#ifndef MDIFF_CALCULUS_ALGEBRAIC_H
#define MDIFF_CALCULUS_ALGEBRAIC_H

#include "algebra/term.h"

/* The shortest form found. */
Term algebraic_simplified(Ctx *c, Term t);

/* A product, where one was found; otherwise as algebraic_simplified. */
Term algebraic_factored(Ctx *c, Term t);

#endif
