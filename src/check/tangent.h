/* Tangent spaces and metrics of the sets of `grad F wrt X on SET`, for numbers.  With them a Riemannian gradient is
 * checked by its definition, <grad F, V>_X = DF(X)[V] for every tangent V, and grad F tangent (Absil, Mahony and
 * Sepulchre 2008, eq. (3.31)); nothing here comes from calculus. */
#ifndef MDIFF_CHECK_TANGENT_H
#define MDIFF_CHECK_TANGENT_H

#include "check/arb_headers.h"
#include "notion/manifold.h"

/* x <- a point of the set, where the structure of x alone does not put it there. */
void tangent_settle(arb_mat_t x, Manifold on, bool definite, slong prec);

/* v <- its tangent part at x; of the Grassmann manifold, its horizontal part. */
void tangent_project(arb_mat_t v, const arb_mat_t x, Manifold on, slong prec);

/* The set whose tangent vectors F is tried along: beside the horizontal ones of a Grassmann manifold all of the
 * Stiefel manifold, so that an F that is no function on it does not pass. */
Manifold tangent_tried(Manifold on);

/* out <- <g, v> in the metric at x; false where that does not exist. */
bool tangent_inner(arb_t out, const arb_mat_t g, const arb_mat_t v, const arb_mat_t x, Manifold on, slong prec);

#endif
