/* What sides that are compared leave unsaid: the name of x - mu in ∂F/∂[x - mu], the arguments of f in ∂f/∂A. */
#ifndef MDIFF_FRONT_CHAIN_RULE_H
#define MDIFF_FRONT_CHAIN_RULE_H

#include "front/build.h"

/* In each ∂F/∂E of the sides, E being no name, E becomes a `where` intermediate of the statement, in F too. */
void name_inner_variables(Parser *p, AstList *sides);

/* In sides with ∂f/∂A, f being a name that is not declared, f is f(A): a function that is not known. */
void apply_differentiated_name(Parser *p, AstList *sides);

#endif
