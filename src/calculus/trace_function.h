/* Words under a trace that are one function of one matrix: tr(A log(X'A) X'A exp(X'A) X') = tr f(X'A) for
 * f(z) = z^2 e^z ln z. */
#ifndef MDIFF_CALCULUS_TRACE_FUNCTION_H
#define MDIFF_CALCULUS_TRACE_FUNCTION_H

#include "algebra/term.h"

/* If tr(word) = tr f(M) for a function f that word's letters show (powers of M, expm, logm, sqrtm, symbolic
 * powers, all of M or of M with its factors turned, since X f(Y X) = f(X Y) X), f'(M), and M in *m;
 * otherwise NULL.  NULL too where the letters are powers alone: the product rule says that as well. */
Term slope_of_trace(Ctx *c, Term word, Term *m);

#endif
