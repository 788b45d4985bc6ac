/* Points: random values of the free names, with the structure that is declared, and directions. */
#ifndef MDIFF_CHECK_POINT_H
#define MDIFF_CHECK_POINT_H

#include "check/arb_headers.h"
#include "check/sizes.h"
#include "check/survey.h"
#include "notion/manifold.h"

/* What is asked of the variables, per symbol of a survey. */
typedef struct Variables {
  bool *varies;       /* its differential has a value of its own */
  bool *moved;        /* it has directions: all that vary, and what else a derivative is taken by */
  bool *drawn;        /* its value is drawn although it has a definition */
  bool *full;         /* its direction ignores its structure */
  Manifold *on;       /* the set that its value lies in; its directions are tangent */
  const Ast **at;     /* its value is this expression's; NULL: not substituted */
  const Ast **member; /* of a family: the only member that varies; NULL: all */
} Variables;

Variables *variables_new(const Survey *s);

enum { POINT_SLOTS = 2 };

/* Values of one symbol: `count` members of a family, else 1. */
typedef struct PointValue {
  int count;
  arb_mat_struct *value;
  arb_mat_struct *direction[POINT_SLOTS]; /* NULL: it does not vary */
} PointValue;

typedef struct Point {
  const Survey *survey;
  PointValue *values; /* per symbol; count 0 for those without a value of their own */
  uint64_t functions; /* what the unknown functions are drawn from */
} Point;

/* How values are drawn: entries between 1/4 and 5/4 in size, times 2^scale, plus offset. */
typedef struct Strategy {
  bool positive;
  int scale;
  int offset;
  bool dominant; /* square matrices are near a multiple of I */
  bool whole;    /* entries are small whole numbers, times 2^scale */
} Strategy;

/* Room for values; nothing is drawn yet. */
Point *point_new(const Survey *s);

/* Draws all values and directions anew.  The same generator gives the same point in any precision. */
void point_draw(Point *p, const Sizes *z, const Variables *v, Strategy how, Random r, slong prec);

/* Frees the values. */
void point_clear(Point *p);

/* m <- the nearest matrix with the structure that the facts promise: (M + M')/2, its diagonal ... */
void project_structure(arb_mat_t m, unsigned facts);

/* Whether the facts describe a linear space smaller than all matrices. */
bool is_structured(unsigned facts);

#endif
