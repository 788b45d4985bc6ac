/* Names that mdiff gives in solutions: Lagrange multipliers and functions. */
#ifndef MDIFF_SOLVE_NAMES_H
#define MDIFF_SOLVE_NAMES_H

#include "front/symbol.h"
#include "notion/ctx.h"

/* A new symbol lambda, mu ... (Lambda ... for a matrix) that the statement does not use; facts: FACT_SYMMETRIC, FACT_ANTISYMMETRIC or 0. */
Symbol *name_multiplier(Ctx *c, Shape shape, unsigned facts);

/* The symbol of the Lagrange function, which is defined by its expression. */
Symbol *name_lagrangian(Ctx *c, Ast *definition);

#endif
