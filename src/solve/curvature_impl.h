/* Curves of nodes; shared by curvature.c and the files of its rules. */
#ifndef MDIFF_SOLVE_CURVATURE_IMPL_H
#define MDIFF_SOLVE_CURVATURE_IMPL_H

#include "base/ptrmap.h"
#include "calculus/differential.h"
#include "solve/psd.h"

/* Of a node, entry by entry.  Log-convex: positive, and its logarithm is convex. */
enum { CONVEX = 1, CONCAVE = 2, AFFINE = CONVEX | CONCAVE, FIXED = 4 /* no variable in it */, LOG_CONVEX = 8, LOG_CONCAVE = 16 };

/* What is known of a node, and the rule that gave it; `atom`: the rule speaks of the arguments, too. */
typedef struct Curve {
  unsigned bits;
  const char *rule;
  bool atom;
} Curve;

typedef struct Curves {
  Ctx *c;
  const Signs *signs;
  const Varying *varying;
  PtrMap *of;
  const Variables *v;
} Curves;

unsigned curve_bits(const Curves *k, Term t);
bool curve_fixed(const Curves *k, Term t);
bool curve_affine(const Curves *k, Term t);

/* CONVEX for CONCAVE and the other way round, also of the logarithm. */
unsigned curve_turned(unsigned bits);

/* curve_words.c: a product of matrices, or what stands in a trace (`circle`). */
Curve curve_of_word(const Curves *k, int n, const Term *w, bool circle);
Curve curve_of_trace(const Curves *k, Term a);

/* u' log(u), u' log(u/v), also entry by entry, of affine functions (Boyd and Vandenberghe, sec. 3.1.5, 3.2.6). */
Curve curve_of_entropy(const Curves *k, int n, const Term *w);

/* Whether t, a scalar or taken entry by entry, is a sum of squares of affine functions and numbers that are not negative. */
bool curve_sum_of_squares(const Curves *k, Term t);

/* perspective.c: t g(x/t) for a positive variable t (sec. 3.2.6). */
Curve curve_of_perspective(const Curves *k, Term t);

/* curve_powers.c: b^e for a rational e, scalars or entry by entry (sec. 3.1.5); products of such. */
Curve curve_of_power(const Curves *k, Term t);
Curve curve_of_monomial(const Curves *k, int n, const Term *factors);

#endif
