/* Commands: help, vars, clear, set, load, save, history, quit. */
#ifndef MDIFF_UI_COMMAND_H
#define MDIFF_UI_COMMAND_H

#include "front/ast.h"
#include "ui/session.h"

/* Runs an ST_COMMAND.  *text (in the statement's arena) is what it has to say, "" for nothing; false after
 * an error in c->diag. */
bool command_run(Session *s, Ctx *c, const Statement *st, const char **text);

/* Name, usage and help of command number i; false behind the last. */
bool command_at(int i, const char **name, const char **usage, const char **help);

#endif
