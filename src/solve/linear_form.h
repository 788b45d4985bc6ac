/* Linear forms in a matrix: sums of words A X B, A X' B. */
#ifndef MDIFF_SOLVE_LINEAR_FORM_H
#define MDIFF_SOLVE_LINEAR_FORM_H

#include "algebra/term.h"

/* A X B, or A X' B. */
typedef struct LinearWord {
  Term left, right;
  bool transposed;
} LinearWord;

enum { MOST_WORDS = 24 };

typedef struct LinearForm {
  int n;
  LinearWord words[MOST_WORDS];
} LinearForm;

/* Reads a distributed linear form in t_diff(x); words with one side in common are merged.  False where it is no such sum. */
bool linear_form_read(Ctx *c, Term linear, Term x, LinearForm *f);

/* I or 1. */
bool linear_is_unit(Term t);

/* s I, s a scalar. */
bool linear_is_scaling(Term a);

/* Whether a matrix is u v', of rank one, by its form. */
bool linear_is_outer_product(Term a);

/* The scalar factors of t except number `skip`, with its coefficient. */
Term linear_scalars(Ctx *c, Term t, int skip);

#endif
