/* Whether an equation in one variable has a real solution at all. */
#ifndef MDIFF_SOLVE_REAL_ROOTS_H
#define MDIFF_SOLVE_REAL_ROOTS_H

#include <flint/fmpq_poly.h>
#include <flint/fmpz_poly.h>

#include "algebra/term.h"

/* t as a polynomial in the scalar x with rational coefficients, written to p; false if it is none. */
bool roots_polynomial(Ctx *c, Term t, Term x, fmpq_poly_t p);

/* Whether z, free of squares, has a root on the line; right of 0, if `positive` (Sturm's theorem). */
bool roots_exist(const fmpz_poly_t z, bool positive);

/* Whether the residual is known to vanish for no x: by the bounds of its parts, or as a polynomial without a root. */
bool roots_absent(Ctx *c, Term residual, Term x);

#endif
