/* Facts that hold at the point and not around it: W'W = I of a variable W.  By such a variable the gradient is the
 * plain one (LANGUAGE.md, section 4): while F is differentiated the fact is held back, and the answer, which is
 * taken at points where it holds, is simplified by it.  Jacobians and Hessians are those by an unconstrained variable:
 * for them its whole structure is held back. */
#ifndef MDIFF_CALCULUS_HELD_H
#define MDIFF_CALCULUS_HELD_H

#include "algebra/term.h"
#include "front/ast.h"

typedef struct Held {
  int n;
  Symbol **syms;
  unsigned *facts;
} Held;

/* Takes such facts from the variables of the statement (all free names, if it names none) until held_release.
 * To be called before anything is lowered. */
Held held_take(Ctx *c, const Statement *st);

/* Gives them back.  Terms made before are not to be used any more. */
void held_release(Ctx *c, const Held *h);

/* An answer simplified anew with all facts, behind held_release. */
Ast *held_simplify(Ctx *c, const Ast *e);

#endif
