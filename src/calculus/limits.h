/* Where the index of a member must lie for a derivative by it to hold: of sum_{t=2}^T ||x_t - A x_{t-1}||^2 the
 * member x_k stands in two terms only if 2 <= k <= T - 1. */
#ifndef MDIFF_CALCULUS_LIMITS_H
#define MDIFF_CALCULUS_LIMITS_H

#include "algebra/term.h"
#include "check/limit.h"

enum { MOST_LIMITS = 12 };

typedef struct Limit {
  LimitKind kind;
  Term index, bound;
} Limit;

typedef struct Limits {
  int n;
  Limit list[MOST_LIMITS];
} Limits;

/* Adds a limit, or sharpens the one there is.  False if there is no room for it. */
bool limits_add(Ctx *c, Limits *l, Limit limit);

/* Lists them among the assumptions of the answer. */
void limits_say(Ctx *c, const Limits *l);

/* The same for a check; as many as l->n. */
const IndexLimit *limits_for_check(Ctx *c, const Limits *l);

#endif
