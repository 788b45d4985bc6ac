/* What sides that are compared leave unsaid: df = tr((∂f/∂A)' dA) is about a function f(A). */
#ifndef MDIFF_FRONT_NAMED_FUNCTION_H
#define MDIFF_FRONT_NAMED_FUNCTION_H

#include "front/build.h"

/* In sides with ∂f/∂A, f being a name that is not declared, f is f(A): a function that is not known. */
void apply_differentiated_name(Parser *p, AstList *sides);

#endif
