/* Exact values of rational expressions, modulo a large prime; private to exact*.c.
 *
 * A program (check/eval.h) is run over Z/p^k as it is run with Arb: shifts move by p^bits in place of
 * 2^-bits.  The derivatives that its differences give are exact modulo p. */
#ifndef MDIFF_CHECK_EXACT_H
#define MDIFF_CHECK_EXACT_H

#include "check/program.h"
#include "check/ring.h"

/* A matrix of rational functions of the drawn residues, by its value: entry = numerator/denominator, with a
 * denominator common to all entries; their degrees are bounds.  Beyond a few hundred a double is a bound still. */
typedef struct ExactValue {
  fmpz_mat_t m;
  double num, den;
  bool square; /* what is held is the square of the value, entry by entry: ||x||, sqrt(x), |x|, of which
                  only even powers are rational */
  bool live;
} ExactValue;

/* The value of fn; `out` has m initialised with the result's size.  FAULT_UNSUPPORTED where it is not rational. */
Fault exact_apply(const Ring *r, Fn fn, ExactValue *out, int nargs, const ExactValue *const *args);

/* Residues for all that is drawn at a point, with the declared structure; false if a structure has no rational
 * parametrisation that is known here. */
typedef struct ExactPoint {
  int count;                              /* per symbol: members */
  fmpz_mat_struct *value;
  fmpz_mat_struct *direction[POINT_SLOTS];
  double num, den;                        /* degrees of the value */
} ExactPoint;

bool exact_draw(const Ring *r, const Survey *s, const Sizes *z, const Variables *v, Random *random, ExactPoint *points);
/* The nearest matrix with the structure, as project_structure. */
void exact_project(const Ring *r, fmpz_mat_t m, unsigned facts);

void exact_forget(const Survey *s, ExactPoint *points);

/* Runs the program at a point: values[i] is that of operation i.  Ends with the first fault. */
Fault exact_run(const Ring *r, const Program *p, const ExactPoint *points, ExactValue *values);
void exact_clear(ExactValue *values, int count);

#endif
