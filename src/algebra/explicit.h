/* Matrices given by their entries, [1, 2; 3, 4], and by their blocks, [A, B; C, D]: what sums, products and functions
 * of them are, entry by entry or block by block (Golub and Van Loan, sec. 1.3.1-1.3.3).  Each function returns NULL
 * where the term stays as it is: products and inverses are worked out for numbers, and where they pick entries or
 * blocks; in raw mode nothing is.  Private to src/algebra. */
#ifndef MDIFF_ALGEBRA_EXPLICIT_H
#define MDIFF_ALGEBRA_EXPLICIT_H

#include "algebra/build.h"

Term explicit_scaled(Ctx *c, const fmpq_t q, Term a);
Term explicit_product(Ctx *c, Term a, Term b);

/* The sum of coefs[i] args[i] over the matrices among them that are given by entries, and those that are 0 and 1; kept
 * gets the places of the others, *nkept their number. */
Term explicit_sum(Ctx *c, int n, const fmpq *coefs, const Term *args, int *kept, int *nkept);

Term explicit_entrywise(Ctx *c, Fn fn, Term a);           /* fn is elementwise */
Term explicit_hadamard(Ctx *c, Term a, Term b);
Term explicit_power(Ctx *c, Term a, Term exponent);       /* of every entry; exponent: a scalar */
Term explicit_kron(Ctx *c, Term a, Term b);
Term explicit_diagonal(Ctx *c, Term a);                   /* of a column: the diagonal matrix; else the diagonal */
Term explicit_vec(Ctx *c, Term a);
Term explicit_tr(Ctx *c, Term a);
Term explicit_total(Ctx *c, Term a);
Term explicit_det(Ctx *c, Term a);                        /* of numbers, and of 2x2 and 3x3 */
Term explicit_inverse(Ctx *c, Term a);                    /* an error where a is singular */
Term explicit_matrix_power(Ctx *c, Term a, long k);       /* k >= 0 */

/* The facts of a matrix of these entries; none where one is no number. */
unsigned facts_of_table(int nrows, int ncols, const Term *args);

#endif
