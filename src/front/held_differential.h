/* held_differential: what a dx in a function of x is, where that function is differentiated by x.
 *
 * There dx cannot be the differential of x that the differentiation itself brings: in d(dx'x) = dx'dx the two are
 * different vectors.  As in second differentials (Magnus and Neudecker, ch. 6, sec. 9) the one that was typed is
 * held constant: it becomes a name of its own, of the shape of x and with the structure of x's increments. */
#ifndef MDIFF_FRONT_HELD_DIFFERENTIAL_H
#define MDIFF_FRONT_HELD_DIFFERENTIAL_H

#include "front/ast.h"
#include "notion/ctx.h"

/* After infer: changes the statement's expressions in place, adds the names to c->symbols and says so in notes.  False
 * after an error: d(E) of an expression in x has no such reading. */
bool hold_differentials(Ctx *c, Statement *st);

#endif
