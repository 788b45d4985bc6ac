/* Structure of terms: what is known of a value from how it is built.  The constructors keep the closed facts
 * of every node (term.h, `facts`); here are the rules by which they follow from those of the parts, and the
 * questions that simplification, laws and conditions ask.  "No" always means "not known". */
#ifndef MDIFF_ALGEBRA_STRUCTURE_H
#define MDIFF_ALGEBRA_STRUCTURE_H

#include "algebra/term.h"

/* ---- questions ---- */
bool t_is_psd(Term t);
bool t_is_pd(Term t);
bool t_is_diagonal(Term t);
bool t_is_orthogonal(Term t);
bool t_is_invertible(Term t);
bool t_has_full_column_rank(Term t); /* of a column: it is not 0 */
bool t_has_full_row_rank(Term t);
bool t_is_positive(Term t);          /* every entry */
bool t_is_idempotent(Ctx *c, Term t);
bool t_is_antisymmetric(Ctx *c, Term t);

/* B of t = s B S B' with s > 0, and S absent or positive definite: t is psd, and it is invertible where B is of
 * full row rank (Horn and Johnson, Matrix Analysis, observation 7.1.8).  NULL if t has no such form. */
Term t_congruence_root(Ctx *c, Term t);

/* P of t = I - P, P a projection; NULL if t has no such form. */
Term t_complement(Term t);

/* ---- rules: the facts of a node from its parts' ---- */

/* coef * scalars * word */
unsigned facts_of_product(Ctx *c, const fmpq_t coef, int nscalars, int n, const Term *args);

/* sum of coefs[i] args[i] */
unsigned facts_of_sum(int n, const fmpq *coefs, const Term *args);

/* elementwise product (Schur: Horn and Johnson, theorem 7.5.3) */
unsigned facts_of_hadamard(int n, const Term *args);

/* A (x) B */
unsigned facts_of_kron(Term a, Term b);

/* A^-1; a matrix function of A */
unsigned facts_of_inverse(Term a);
unsigned facts_of_matrix_function(Fn fn, Term a);

#endif
