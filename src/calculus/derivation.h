/* Derivations by the trace-differential method: the rewrites that lead from F to the answer, each with its
 * law, and the answer read off from the last of them. */
#ifndef MDIFF_CALCULUS_DERIVATION_H
#define MDIFF_CALCULUS_DERIVATION_H

#include "algebra/term.h"
#include "calculus/steps.h"

/* Gradient of the scalar f by the atom x (T_SYM or T_MEMBER): dF = tr(G' dX), G returned in its best form
 * and projected onto the space of a structured x; `names`: with a line that has it in the names of the derivation
 * where these are shorter.  f may contain `where` intermediates as symbols; the answer does not. */
Term derive_gradient(Ctx *c, Steps *s, const Ast *typed, Term f, Term x, bool names);

/* Whether g is symmetric: by its form, or by its value at random points. */
bool is_symmetric_by_value(Ctx *c, Term g);

/* Jacobian: vec(dF) = J vec(dX), or dF = J dx. */
Term derive_jacobian(Ctx *c, Steps *s, const Ast *typed, Term f, Term x);

/* Hessian of the scalar f: the Jacobian by y of the gradient by x. */
Term derive_hessian(Ctx *c, Steps *s, const Ast *typed, Term f, Term x, Term y);

/* A scalar x, or its entry with these indices (scalar terms; col NULL for a vector). */
typedef struct Coordinate {
  Term x, row, col;
} Coordinate;

/* The coordinate that a target is: x itself, or the entry of x with the target's indices. */
Coordinate coordinate_of(Ctx *c, Term x, const Ast *target);

/* dF / dt for a coordinate t, of F's shape. */
Term derive_by_scalar(Ctx *c, Steps *s, const Ast *typed, Term f, Coordinate t);

/* d2F / du dt of a scalar F: the derivative by u of that by t. */
Term derive_by_two(Ctx *c, Steps *s, const Ast *typed, Term f, Coordinate t, Coordinate u);

/* dF in the differentials of all variables.  `named`: they stand behind wrt, so that of a family the members that are
 * named vary and no others. */
Term derive_differential(Ctx *c, Steps *s, const Ast *typed, Term f, int n, const Term *vars, bool named);

#endif
