/* Several equations in several unknowns: one after the other is isolated and put into the rest. */
#ifndef MDIFF_SOLVE_SYSTEM_H
#define MDIFF_SOLVE_SYSTEM_H

#include "solve/trail.h"

enum { MOST_UNKNOWNS = 8, MOST_SOLUTIONS = 4 };

typedef struct System {
  Ctx *c;
  int n;                          /* unknowns, and equations */
  Term x[MOST_UNKNOWNS];          /* atoms */
  Term residual[MOST_UNKNOWNS];   /* number i is that from which x[i] is to be isolated */
  Line first[MOST_UNKNOWNS];      /* its equation as it is shown first; left NULL: none */
  LawName put_in[MOST_UNKNOWNS];  /* what a value put into it is called */
} System;

typedef struct Solution {
  Term value[MOST_UNKNOWNS];      /* NULL: not isolated, of system_solve_partly */
  Term left_over[MOST_UNKNOWNS];  /* what is then to vanish, with the values put in */
  Trail trail;
  bool consistent, zero;          /* see Roots */
} Solution;

/* Up to MOST_SOLUTIONS solutions in *out; 0: not isolated. */
int system_solve(const System *s, Solution *out);

/* The first `nasked` unknowns in terms of as few others as can be: false where they are not isolated. */
bool system_solve_partly(const System *s, int nasked, Solution *out);

#endif
