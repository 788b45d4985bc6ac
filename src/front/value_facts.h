/* Values against the structure that is declared of their names. */
#ifndef MDIFF_FRONT_VALUE_FACTS_H
#define MDIFF_FRONT_VALUE_FACTS_H

#include "front/ast.h"

/* What a block of rational numbers should be by the kind and the facts (bits), and is not: "symmetric",
 * "positive" ...; NULL where nothing is missing, and for other expressions. */
const char *value_lacks(const Ast *e, Kind kind, unsigned facts);

#endif
