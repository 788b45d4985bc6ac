/* polynomial: what commutes, as quotients of polynomials: scalars in the scalars they are made of, elementwise
 * expressions in their factors, polynomials of one square matrix.  FLINT brings them to lowest terms and factors them. */
#ifndef MDIFF_CALCULUS_POLYNOMIAL_H
#define MDIFF_CALCULUS_POLYNOMIAL_H

#include "algebra/term.h"

/* In lowest terms; of sin^2 u + cos^2 u = 1 and cosh^2 u - sinh^2 u = 1 the use that gives the shortest form.  The
 * term itself where it is no such quotient, is too large, or has no shorter form. */
Term polynomial_reduced(Ctx *c, Term t);

/* The product of its irreducible factors over the rationals; the term itself where it has only one. */
Term polynomial_factored(Ctx *c, Term t);

#endif
