/* Steps of a derivation under construction, and the names of the laws that are no function's own. */
#ifndef MDIFF_CALCULUS_STEPS_H
#define MDIFF_CALCULUS_STEPS_H

#include "algebra/term.h"
#include "calculus/answer.h"
#include "calculus/limits.h"

/* A law's name in unicode, ascii, latex. */
typedef struct LawName {
  const char *text[3];
} LawName;

extern const LawName LAW_NONE;
#define LAW(ID, UNICODE, ASCII, LATEX, SAYS, CITE) extern const LawName LAW_##ID;
#include "notion/laws.def"
#undef LAW

typedef struct Steps {
  Ctx *c;
  Step *first, *tail;
  Step *rearranged;  /* of expand_all: the step that only brought the one before to normal form, NULL if none was needed */
  const struct Lets *lets; /* the names that the steps use; NULL: none */
  Term value, name; /* what is shown by its name; NULL: nothing */
  Step *second;     /* of derive_hessian: the last step by the first variable, NULL if there is none */
  Limits limits;    /* under which what was worked out holds */
} Steps;

void steps_init(Steps *s, Ctx *c);

/* Appends a step.  A step whose expression prints like the one before with the same left side is left out. */
void steps_add(Steps *s, StepLhs lhs, Symbol *sym, Symbol *of, Ast *expr, LawName law);

/* t without the differentials of names that are others by another letter: dr = dz is no line of its own.  By several variables
 * dr is kept, since one of them may have dr = dx where the other has dr = dA x, and the lines before are the same. */
Term without_aliases(const Steps *s, Term t);

/* t as the steps show it: s->value by its name, without aliases. */
Ast *step_expr(const Steps *s, Term t);

/* The form that the answer is read off from, tr(G' dX), g' dx or g dt, with the variable's own differential. */
LawName law_read(Ctx *c, Term diff);

/* The law of a function's row. */
LawName law_of_function(Ctx *c, Fn fn);

/* "a; b", without doubles; LAW_NONE is neutral. */
LawName law_join(Ctx *c, LawName a, LawName b);

bool law_is_none(LawName law);

/* How many laws the name joins. */
int law_count(LawName law);

#endif
