/* views: the ways in which a summand can be read as a word of matrix letters.  A scalar x'A y is a word forwards
 * and backwards; in (b'c) u the scalar may follow the column, u b'c; an elementwise product u .* v of columns is
 * Diag(u) v; (A (x) B) K is K (B (x) A).  Common left and right factors of a sum are looked for in all of them. */
#ifndef MDIFF_CALCULUS_VIEWS_H
#define MDIFF_CALCULUS_VIEWS_H

#include "algebra/term.h"

/* scale times the product of the letters; n >= 1, scale is a scalar (1 if there is none). */
typedef struct View {
  Term scale;
  int n;
  const Term *letters;
} View;

enum { MOST_VIEWS = 12 };

/* The views of a term without rational coefficient; returns their number. */
int views_of(Ctx *c, Term t, View out[MOST_VIEWS]);

/* What is left of the view without its first or last letter. */
Term view_rest(Ctx *c, const View *v, bool left);

#endif
