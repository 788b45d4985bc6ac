/* Results: `_`, `_1`, `_2` ... in later statements. */
#ifndef MDIFF_UI_RESULTS_H
#define MDIFF_UI_RESULTS_H

#include "calculus/answer.h"
#include "ui/session.h"

/* Numbers the answer's results. */
void results_keep(Session *s, Ctx *c, const Answer *a);

/* Defines those results that the statement in c->source speaks of.  (All are kept as text and only these are
 * parsed, so that a script of many statements does not fill the table of definitions.)  False, with an
 * error, if there is no such result. */
bool results_define(Session *s, Ctx *c);

#endif
