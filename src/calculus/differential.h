/* Differentials: dF as a term that is linear in the differentials dX of the variables. */
#ifndef MDIFF_CALCULUS_DIFFERENTIAL_H
#define MDIFF_CALCULUS_DIFFERENTIAL_H

#include "algebra/term.h"

/* The differential of a child: worked out, or left pending as d(child); zero when nothing in it varies. */
typedef struct ChildDifferential {
  Term (*of)(void *env, Term child);
  void *env;
} ChildDifferential;

/* Whether d|A| is tr(adj(A) dA), which holds for every A: for a name that is not known to be invertible.  For
 * invertible and for compound arguments it is |X| tr(X^-1 dX). */
bool det_by_adjugate(Term t);

/* Whether t is the adjugate of a 2x2 matrix, tr(X) I - X: d adj(X) = tr(dX) I - dX asks for no inverse. */
bool adjugate_is_linear(Term t);

/* Whether d tr(t), or that of a summand of t, is tr(f'(M) dM) for a function f of one matrix M. */
bool trace_collapses(Ctx *c, Term t);

/* One law: the differential of t in terms of its children and their differentials. */
Term differential_step(Ctx *c, Term t, const ChildDifferential *d);

/* dF worked out completely; linear in the number of nodes of F for one law per node. */
Term differential(Ctx *c, Term f, const Variables *v);

/* Which nodes depend on a variable. */
typedef struct Varying Varying;
Varying *varying_new(Ctx *c, Term f, const Variables *v);
bool is_varying(const Varying *v, Term t); /* t must be a node of f */

/* Whether some variable occurs in t. */
bool depends_on(Ctx *c, Term t, const Variables *v);

#endif
