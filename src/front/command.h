/* Commands: the words that speak to mdiff rather than about mathematics. */
#ifndef MDIFF_FRONT_COMMAND_H
#define MDIFF_FRONT_COMMAND_H

#include "front/ast.h"
#include "notion/ctx.h"

/* The statement in c->source if it is a command (help, vars, set ...; also with a leading `:`), with its words
 * as they stand; NULL if it is none, or after an error. */
Statement *command_statement(Ctx *c);

#endif
