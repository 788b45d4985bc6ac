/* Steps of a derivation under construction, and the names of the laws that are no function's own. */
#ifndef MDIFF_CALCULUS_STEPS_H
#define MDIFF_CALCULUS_STEPS_H

#include "algebra/term.h"
#include "calculus/answer.h"

/* A law's name in unicode, ascii, latex. */
typedef struct LawName {
  const char *text[3];
} LawName;

extern const LawName LAW_NONE, LAW_CONSTANT, LAW_LINEAR, LAW_PRODUCT, LAW_QUOTIENT, LAW_POWER, LAW_ADJUGATE, LAW_COMMUTING, LAW_MATRIX_POWER, LAW_REAL_POWER, LAW_TRACE_FUNCTION, LAW_CHAIN, LAW_TRACE_CYCLE, LAW_TRACE_TRANSPOSE,
    LAW_SCALAR_TRANSPOSE, LAW_SCALAR_TRACE, LAW_COLLECT, LAW_SIMPLIFY, LAW_HADAMARD_INNER, LAW_READ_MATRIX, LAW_READ_VECTOR, LAW_READ_SCALAR,
    LAW_SQUARE, LAW_VEC, LAW_COMMUTE, LAW_JACOBIAN, LAW_BACK, LAW_PROJECT, LAW_EVALUATE;

typedef struct Steps {
  Ctx *c;
  Step *first, *tail;
} Steps;

void steps_init(Steps *s, Ctx *c);

/* Appends a step.  A step whose expression prints like the one before with the same left side is left out. */
void steps_add(Steps *s, StepLhs lhs, Symbol *sym, Symbol *of, Ast *expr, LawName law);

/* The law of a function's row. */
LawName law_of_function(Ctx *c, Fn fn);

/* "a; b", without doubles; LAW_NONE is neutral. */
LawName law_join(Ctx *c, LawName a, LawName b);

bool law_is_none(LawName law);

#endif
