/* Definiteness by structure: what follows from the form of a term and the facts of its names alone. */
#ifndef MDIFF_SOLVE_PSD_H
#define MDIFF_SOLVE_PSD_H

#include "algebra/term.h"

/* Whether a square term (or a scalar) is certainly positive definite; positive semidefinite. */
bool term_is_pd(Ctx *c, Term t);
bool term_is_psd(Ctx *c, Term t);

/* Whether every entry of t is certainly at least 0; above 0. */
bool term_is_nonnegative(Ctx *c, Term t);
bool term_is_positive(Ctx *c, Term t);

#endif
