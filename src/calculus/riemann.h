/* Riemannian gradients: from the Euclidean gradient to the one on a set (notion/manifold.h). */
#ifndef MDIFF_CALCULUS_RIEMANN_H
#define MDIFF_CALCULUS_RIEMANN_H

#include "algebra/term.h"
#include "calculus/steps.h"
#include "front/ast.h"
#include "notion/manifold.h"

/* The set of the statement, MANIFOLD_NONE if it names none (or a linear one, which the variable's structure says). */
Manifold riemann_set(const Statement *st);

/* Whether the statement has a Riemannian gradient by x; false after an error. */
bool riemann_fits(Ctx *c, const Statement *st, const Wrt *w);

/* The gradient on the set of a function whose gradient in the surrounding space is g, with its steps.  An error is
 * set where f is no function on the set. */
Term riemannian_gradient(Ctx *c, Steps *s, const Statement *st, const Wrt *w, Term x, Term g);

#endif
