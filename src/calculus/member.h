/* Derivatives by one member x_k of a family over which sums run: dx_i is dx_k where i = k and zero elsewhere, so
 * that of sum_i g(x_i) the k-th term is left. */
#ifndef MDIFF_CALCULUS_MEMBER_H
#define MDIFF_CALCULUS_MEMBER_H

#include "algebra/term.h"

/* Whether members other than x itself occur in f: then all of them vary, and member_pick is for dF. */
bool has_other_members(Ctx *c, Term f, Term x);

/* x and all other members of its family in f. */
Variables member_variables(Ctx *c, Term f, Term x);

/* f with other names for its bound indices where they are called like the index of x. */
Term member_rename(Ctx *c, Term f, Term x);

/* dF, linear in the differentials of members, with that of x alone.  An error at `place` where a sum does not run
 * over the whole family, or a member's index is neither bound nor a number as that of x is. */
Term member_pick(Ctx *c, Term dF, Term x, Span place);

#endif
