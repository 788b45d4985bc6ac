/* Isolating: from a residual that is to vanish to the values of the unknown.
 *
 * Ways, in this order (references: Magnus and Neudecker, ch. 2 and 13; Higham, Accuracy and Stability of Numerical
 * Algorithms, ch. 16 for Sylvester's equation):
 *   linear equations          A X B = C, sums of such by merging equal sides, Sylvester's equation by name, everything else
 *                             by its vec form M vec(X) = vec(C); w .* X = C entry by entry
 *   equations times X         N X^-1 - X^-1 S X^-1 = 0, polynomials in a scalar and in its reciprocal
 *   one invertible function   exp(A x) = b, X^-1 = C: its inverse is applied to both sides
 * Nothing found here counts before it is put back (solve/verify.h). */
#ifndef MDIFF_SOLVE_ISOLATE_H
#define MDIFF_SOLVE_ISOLATE_H

#include "solve/trail.h"

enum { MOST_ROOTS = 4 };

typedef struct Roots {
  int n;                   /* 0: not isolated */
  Term value[MOST_ROOTS];
  LawName law;             /* of the line x = value */
  bool zero;               /* the last value is 0, by which the equation was divided: the lines do not hold there */
  bool consistent;         /* the equation must have a solution for it to be one (the pseudoinverse was used) */
} Roots;

/* The values of the atom x at which `residual` vanishes; appends the lines before x = value and the conditions. */
Roots isolate(Trail *t, Term residual, Term x);

/* linear.c: the solution of linear = rhs, where `linear` is a distributed linear form in t_diff(x). */
Roots isolate_linear(Trail *t, Term linear, Term rhs, Term x);

/* multiply.c: equations that become linear, or a polynomial in a scalar, when multiplied by a power of what stands under
 * an inverse. */
Roots isolate_multiplied(Trail *t, Term residual, Term x);

/* square.c: X^2 = S, X X' = S. */
Roots isolate_square(Trail *t, Term residual, Term x);

/* commuting.c: a X^2 + P X + c I = 0, whose symmetric solutions commute with P. */
Roots isolate_commuting(Trail *t, Term residual, Term x);

/* logarithms.c: sums of logarithms. */
Roots isolate_logarithms(Trail *t, Term residual, Term x);

/* square.c: what is to be said of X X' = S where it is not solved; NULL: nothing. */
const char *square_remark(Ctx *c, Term residual, Term x);

/* riccati.c: quadratic equations in a matrix that have names: A'X + X A - X G X + Q = 0, the same with any B beside A',
 * X = A'X A - A'X B (R + B'X B)^-1 B'X A + Q. */
typedef enum RiccatiKind { RICCATI_NONE, RICCATI_CONTINUOUS, RICCATI_NONSYMMETRIC, RICCATI_DISCRETE } RiccatiKind;
RiccatiKind riccati_kind(Ctx *c, Term residual, Term x);

/* diagonal.c: a diagonal unknown by its diagonal. */
Roots isolate_diagonal(Trail *t, Term residual, Term x);

/* inverse.c: equations in one invertible function of x; `inverses`: only in a matrix inverse. */
Roots isolate_function(Trail *t, Term residual, Term x, bool inverses);

#endif
