/* The evaluator: the value of inferred ASTs at a point, as they stand.
 *
 * For given sizes of the dimensions, expressions become a straight program: one operation for each node of
 * their DAG (for each value of the bound indices that it depends on, and for each shift of the variables).
 * The program is run at as many points, and in as many precisions, as are wanted; values that are no
 * longer needed are given back on the way.
 *
 * A shift moves variables off the point along a direction: x + 2^-e dx.  d(E) is the central difference
 * of E shifted either way.  What does not depend on a moved variable is computed once for all shifts. */
#ifndef MDIFF_CHECK_EVAL_H
#define MDIFF_CHECK_EVAL_H

#include "check/kernels.h"
#include "check/point.h"
#include "check/sizes.h"
#include "check/survey.h"

typedef struct Program Program;

/* Differences are taken with steps of 2^-DIFFERENCE_BITS, so that their truncation error is about
 * 2^-(2 DIFFERENCE_BITS), and what is left of the precision behind a difference is VALUE_BITS. */
enum { DIFFERENCE_BITS = 104, VALUE_BITS = 216 };

/* Which way variables move. */
typedef struct Direction {
  const Symbol *only; /* the one that moves; NULL: all whose differentials have values */
  int slot;           /* which of the point's directions */
  int entry;          /* >= 0: the unit direction of this entry, counted down the columns */
  int member;         /* >= 0: only this member of a family */
} Direction;

/* An empty program.  `bits`: the step of differences, DIFFERENCE_BITS most often.  It is the caller's duty
 * to free it, also when the statement is left by its escape. */
Program *program_new(const Survey *s, const Sizes *z, const Variables *v, int bits);

/* The shifts that are always there: the point itself, and the same without the substitutions of `at`. */
enum { SHIFT_NONE = 0, SHIFT_PLAIN = 1 };

/* The shift that moves further: by sign * 2^-bits along a direction. */
int program_shift(Program *p, int from, Direction d, int sign, int bits);

/* The two shifts of d(...) from here: along the differentials of all varying symbols, forth and back by
 * 2^-bits, which is returned. */
int program_difference(Program *p, int from, int *forth, int *back);

/* Adds an expression; returns its number for program_value.  It must have been surveyed. */
int program_add(Program *p, const Ast *e, int shift);

int program_size(const Program *p);     /* operations so far */
double program_cost(const Program *p);  /* estimated seconds of a run */
slong program_precision(const Program *p); /* bits that the shifts in it ask for */
bool program_differs(const Program *p); /* whether some value is a difference */

/* Computes all values at a point.  Ends with the fault of the first `required` operations that have one
 * (a kink counts); a fault further on stays with the values that depend on it. */
Fault program_run(Program *p, const Point *at, slong prec, int required);

/* Of the last run: the value of an added expression, or NULL and the fault. */
const arb_mat_struct *program_value(const Program *p, int root, Fault *fault);

/* The node at which the last run ended, or at which the value of a root went wrong; NULL if none did. */
const Ast *program_culprit(const Program *p);
const Ast *program_root_culprit(const Program *p, int root);

/* Gives the values back; the program can be run again. */
void program_clear(Program *p);

/* Frees the program; NULL is allowed. */
void program_free(Program *p);

#endif
