/* Letters: the names whose differentials stand in a comparison.  They vary, the rest are constants; where d(...) stands
 * without any, every matrix and vector varies (a number only where there is neither). */
#ifndef MDIFF_CALCULUS_LETTERS_H
#define MDIFF_CALCULUS_LETTERS_H

#include "algebra/term.h"

typedef struct Letters {
  int n;
  Symbol **symbols;
} Letters;

Letters letters_of(Ctx *c, int n, const Ast *const *sides);

/* t with its pending differentials d(...) worked out; as it is where a family varies. */
Term letters_worked_out(Ctx *c, Term t, const Letters *l);

#endif
