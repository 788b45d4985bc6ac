/* Which steps of a derivation are shown, at each level and behind other derivations of the same answer. */
#ifndef MDIFF_UI_SHOWN_H
#define MDIFF_UI_SHOWN_H

#include "calculus/answer.h"
#include "ui/session.h"

/* The steps of r that are shown, as a list of its own in the arena (the expressions are shared); NULL for none.
 * What a derivation before r has said is not said again: its names, and the beginning of its df.  The brief level keeps
 * what names mean, what df is in terms of them (or else the line before the last), and the line that the answer is read
 * off from. */
Step *steps_shown(Ctx *c, const Answer *a, const Result *r, StepsLevel level);

#endif
