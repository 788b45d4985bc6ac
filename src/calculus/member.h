/* Derivatives by one member x_k of a family over which sums run: dx_i is dx_k where i = k and zero elsewhere, so
 * that of sum_i g(x_i) the k-th term is left, of sum_i g(x_{i-1}) the term k + 1. */
#ifndef MDIFF_CALCULUS_MEMBER_H
#define MDIFF_CALCULUS_MEMBER_H

#include "algebra/term.h"
#include "calculus/limits.h"

/* Whether members other than x itself occur in f: then all of them vary, and member_pick is for dF. */
bool has_other_members(Ctx *c, Term f, Term x);

/* x and all other members of its family in f. */
Variables member_variables(Ctx *c, Term f, Term x);

/* f with other names for its bound indices where they are called like the index of x. */
Term member_rename(Ctx *c, Term f, Term x);

/* dF, linear in the differentials of members, with that of x alone.  Where k must lie for this, so that the terms in
 * question are within the bounds of their sums, and x_k is no other member that occurs, is added to *limits.  An error
 * at `place` where the index of a member is no index of a sum, shifted by a number. */
Term member_pick(Ctx *c, Term dF, Term x, Limits *limits, Span place);

#endif
