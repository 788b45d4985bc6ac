/* solve, stationary, convex. */
#ifndef MDIFF_SOLVE_STATEMENT_H
#define MDIFF_SOLVE_STATEMENT_H

#include "calculus/answer.h"

/* The answer of any mathematical statement: those of this folder, the others by answer_statement. */
Answer *solve_statement(Ctx *c, Statement *st, const AnswerOptions *o);

/* `solve F = G for X`; `solve grad F wrt X = G for Y`. */
Answer *answer_solve(Ctx *c, Statement *st, const AnswerOptions *o);

/* `stationary F wrt X [st G = H]` */
Answer *answer_stationary(Ctx *c, Statement *st, const AnswerOptions *o);

/* `convex F wrt X` */
Answer *answer_convex(Ctx *c, Statement *st, const AnswerOptions *o);

#endif
