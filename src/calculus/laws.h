/* The laws of the function table, parsed when they are first needed and kept for the session. */
#ifndef MDIFF_CALCULUS_LAWS_H
#define MDIFF_CALCULUS_LAWS_H

#include "algebra/term.h"

typedef struct LawBook LawBook;

LawBook *laws_new(void);
void laws_free(LawBook *b);

/* The right side of the law of t's function, "d f(X) = ...", with the argument X and its differential dX
 * put in.  t is a T_FN whose row has a law; args and dargs have one entry per parameter of the law.
 * After an error (a law that does not parse: a defect) the zero of t's shape. */
Term law_apply(Ctx *c, Term t, const Term *args, const Term *dargs);

/* Whether the law of fn (a row with a law) mentions the argument itself, rather than the function's value alone: d relu(x)
 * does, d tanh(x) does not. */
bool law_uses_argument(Ctx *c, Fn fn);

#endif
