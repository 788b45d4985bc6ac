/* Unknowns with orthonormal columns: X'X = I as a constraint. */
#ifndef MDIFF_SOLVE_ORTHONORMAL_H
#define MDIFF_SOLVE_ORTHONORMAL_H

#include "front/ast.h"
#include "notion/ctx.h"

/* The statement with X'X = I among its constraints for each variable that was declared so; the symbol no longer promises
 * it.  The statement itself where there is none.  To be called before anything is lowered. */
Statement *with_orthonormality(Ctx *c, Statement *st);

/* The statement read anew with the variable of this name taken as square; NULL if that cannot be. */
Statement *with_square_variable(Ctx *c, const char *name);

#endif
