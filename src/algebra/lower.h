/* lower: from an inferred AST to a term.  Definitions are put in; `where` intermediates stay symbols if
 * asked for. */
#ifndef MDIFF_ALGEBRA_LOWER_H
#define MDIFF_ALGEBRA_LOWER_H

#include "algebra/term.h"

/* A name of a law ("X", "dX") and what it stands for. */
typedef struct Binding {
  const char *name;
  Term value;
} Binding;

/* The term of an inferred expression; after an error (in c->diag) some term of the right shape. */
Term lower(Ctx *c, const Ast *e);

/* The same with `where` intermediates kept as symbols (their own definitions are not looked at). */
Term lower_keeping_intermediates(Ctx *c, const Ast *e);

/* The term of a law's side: names are looked up in the bindings alone, shapes follow from them. */
Term lower_law(Ctx *c, const Ast *e, int n, const Binding *bindings);

/* The dimension that an expression of dimension names stands for; NULL if it is none. */
const Dim *lower_dim(Ctx *c, const Ast *e);

#endif
