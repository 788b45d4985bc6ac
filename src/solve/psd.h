/* Definiteness by structure: what follows from the form of a term and the facts of its names alone. */
#ifndef MDIFF_SOLVE_PSD_H
#define MDIFF_SOLVE_PSD_H

#include "algebra/term.h"

/* Signs of all nodes of a term.  Taken where the term has a value: the arguments of its logarithms are positive there,
 * those of its roots not negative. */
typedef struct Signs Signs;
Signs *signs_new(Ctx *c, Term t);

/* The same where the nodes definite[0..n) are positive definite, scalars positive. */
Signs *signs_where(Ctx *c, Term t, int n, const Term *definite);
bool signs_psd(const Signs *s, Term node);
bool signs_nonnegative(const Signs *s, Term node);
bool signs_positive(const Signs *s, Term node);

/* Whether a square term (or a scalar) is certainly positive definite; positive semidefinite. */
bool term_is_pd(Ctx *c, Term t);
bool term_is_psd(Ctx *c, Term t);

/* Whether every entry of t is certainly at least 0; above 0. */
bool term_is_nonnegative(Ctx *c, Term t);
bool term_is_positive(Ctx *c, Term t);

#endif
