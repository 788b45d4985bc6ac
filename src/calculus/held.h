/* Facts that hold at the point and not around it.  By a variable W with W'W = I the gradient is the plain one, and
 * Jacobians, Hessians and `assume S unconstrained` take a structured S for any matrix: while F is differentiated
 * the fact is held back, and the answer, which is taken at points where it holds, is simplified by it. */
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

/* Whether the statement takes the structured symbol for any matrix (or, `entrywise`, for its table of entries). */
bool is_taken_unconstrained(const Statement *st, const Symbol *s);
bool is_taken_entrywise(const Statement *st, const Symbol *s);

/* Whether an entry of the symbol alone is the variable: S_12 moves without S_21. */
bool moves_by_entry(const Statement *st, const Symbol *s);

/* The facts that are no property of a neighbourhood: to be held when the symbol varies as any matrix, or not. */
unsigned held_facts(unsigned facts, bool unconstrained);

/* The facts of a symbol, held back or not. */
unsigned held_full_facts(const Held *h, const Symbol *s);

/* Gives them back.  Terms made before are not to be used any more. */
void held_release(Ctx *c, const Held *h);

/* An answer simplified anew with all facts, behind held_release. */
Ast *held_simplify(Ctx *c, const Ast *e);

#endif
