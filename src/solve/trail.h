/* Trail: the lines of a solution, each an equation with the law that gave it, and the conditions under which they
 * hold.  A plain value: a way that leads nowhere is left by putting the old one back. */
#ifndef MDIFF_SOLVE_TRAIL_H
#define MDIFF_SOLVE_TRAIL_H

#include "algebra/term.h"
#include "calculus/steps.h"

typedef struct Line {
  Term left, right; /* right zero: "= 0" */
  LawName law;
  int owner;
} Line;

/* What a line takes for granted. */
typedef enum Need {
  NEEDS_INVERSE,     /* a is invertible */
  NEEDS_NONZERO,     /* the scalar a */
  NEEDS_ENTRIES,     /* no entry of a is 0 */
  NEEDS_POSITIVE,    /* all entries of a > 0 */
  NEEDS_NONNEGATIVE, /* the scalar a >= 0 */
  NEEDS_ONE,         /* the scalar a >= 1 */
  NEEDS_UNIT,        /* entries between 0 and 1 */
  NEEDS_BALL,        /* entries between -1 and 1 */
  NEEDS_APART,       /* a and b have no common eigenvalue */
  NEEDS_SPECTRUM,    /* the matrix a has no eigenvalue at or left of 0 */
  LEAVES_ROOTS,      /* no condition: a has other square roots, too */
  IS_DEFINITE,       /* no condition: the unknown a is positive definite where the conditions hold */
  LEAVES_SIGNS,      /* no condition: each entry of the root of a may have the other sign */
  LEAVES_LOGARITHMS, /* no condition: a has other logarithms, too */
  LEAVES_ROTATIONS,  /* no condition: other factors X X' of a are solutions, too */
  LEAVES_OPEN,       /* no condition: the equation was divided by the matrix a; where it is singular there are other solutions */
  LEAVES_OUT         /* no condition: the equation was divided by the scalar a, and holds where it vanishes, too */
} Need;

typedef struct Condition {
  Need need;
  Term a, b;
} Condition;

enum { MOST_LINES = 40, MOST_CONDITIONS = 16, MOST_UNDONE = 8 };

typedef struct Trail {
  Ctx *c;
  int n, nconditions;
  int depth;               /* of functions undone */
  int owner;               /* whose lines come next: an unknown's number */
  Line lines[MOST_LINES];
  Condition conditions[MOST_CONDITIONS];
} Trail;

/* Appends a line; one that repeats the line before is left out. */
void trail_line(Trail *t, Term left, Term right, LawName law);

/* Terms with x on the left, the others on the right. */
void trail_equation(Trail *t, Term residual, Term x, LawName law);

/* Adds a condition; b NULL where it is about one term. */
void trail_needs(Trail *t, Need need, Term a, Term b);
void trail_needs_inverse(Trail *t, Term a);

/* conditions.c: whether a is positive definite where the conditions hold. */
bool trail_is_definite(const Trail *t, Term a);

/* conditions.c: lists them among the assumptions in words, "X of full column rank" for an inverse of X'X; from[0..n)
 * replaced by to[0..n).  What holds by structure is not said. */
void trail_say(const Trail *t, int n, const Term *from, const Term *to);

/* The expression as a condition quotes it. */
const char *trail_text(Ctx *c, Term t);

/* "multiply by X", "apply exp". */
LawName law_multiply(Ctx *c, Term left, Term right);
LawName law_undo(Ctx *c, const char *name);

#endif
