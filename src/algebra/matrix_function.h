/* Functions of a square matrix (expm, logm, sqrtm, powers): their slopes, and Fréchet derivatives.
 *
 * L(A, E) is the Fréchet derivative of f at A in the direction E: linear in E, with d f(A) = L(A, dA)
 * (Higham, Functions of Matrices, 2008, ch. 3).  As a term it is frechet(f, A, E), whose first argument is
 * the bare function. */
#ifndef MDIFF_ALGEBRA_MATRIX_FUNCTION_H
#define MDIFF_ALGEBRA_MATRIX_FUNCTION_H

#include "algebra/term.h"

/* The function itself, applied to nothing: the first argument of frechet. */
Term t_function(Ctx *c, Fn fn);
bool is_bare_function(Term t);

/* Whether frechet(fn, A, E) has a form in the language. */
bool has_frechet(Fn fn);

/* L(A, E) of fn; f'(A) E where E commutes with A (Higham 2008, Theorem 3.8 with f analytic), the solution of
 * S X + X S = E for a square root S, -A^-1 E A^-1 for the inverse. */
Term t_frechet(Ctx *c, Fn fn, Term a, Term e);

/* The X of A X + X B = C; A^-1 C / 2 where A = B commutes with C. */
Term t_sylvester(Ctx *c, Term a, Term b, Term rhs);

/* The matrix of E -> vec L(A, E): the divided difference of f at the commuting A' (x) I and I (x) A, which
 * is the upper right block of f([A' (x) I, I; O, I (x) A]) (Higham 2008, sec. 3.2 and Theorem 4.11). */
Term frechet_matrix(Ctx *c, Fn fn, Term a);

/* d L(A, E) = the upper right block of L([A, E; O, A], [dA, dE; O, dA]) (Higham and Relton 2014, sec. 2:
 * f([A, E; O, A]) has L(A, E) as that block). */
Term frechet_differential(Ctx *c, Fn fn, Term a, Term e, Term da, Term de);

/* f'(A) for the term f(A), a function of the one matrix A = t->args[0]; NULL for any other term. */
Term slope_of_matrix_function(Ctx *c, Term t);

/* Whether the forms of a and b show that a b = b a: both are functions of one matrix, X f(Y X) = f(X Y) X
 * included.  False where they do not show it. */
bool commute(Ctx *c, Term a, Term b);

#endif
