/* Help: topics, statements and commands from their tables, functions and laws from the function table. */
#ifndef MDIFF_UI_HELP_H
#define MDIFF_UI_HELP_H

#include "base/buf.h"
#include "notion/ctx.h"

/* Appends the help on a topic ("" for the overview), without a newline behind it; false if there is none. */
bool help_text(Ctx *c, const char *topic, Buf *out);

/* The i-th word that `help` knows, NULL behind the last: topics, statements, commands, functions. */
const char *help_topic_name(int i);

/* The i-th word that begins a statement (grad, jac ...), NULL behind the last. */
const char *help_statement_name(int i);

#endif
