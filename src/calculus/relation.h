/* relation: equations that are assumed and say no property of one name: A B = B A, tr(X) = 1, 1'x = 1, A x = l x.
 * They rewrite what is simplified, and checks are made at points where they hold: for one name of each equation an
 * expression is put in that makes it true, a projection for an equation that is linear in the name. */
#ifndef MDIFF_CALCULUS_RELATION_H
#define MDIFF_CALCULUS_RELATION_H

#include "algebra/term.h"
#include "front/ast.h"

/* Reads the statement's equations into c->relations and c->assumed.  A note says which one cannot be used. */
void relations_take(Ctx *c, const Statement *st);

/* The term with the equations used, where that makes it shorter; itself where there are none. */
Term relations_applied(Ctx *c, Term t);

/* An equation for which no points were found, as text; NULL: there is none. */
const char *relations_unmet(const Ctx *c);

#endif
