/* What the files of slip share: the places of an expression, and trying another node in one of them. */
#ifndef MDIFF_CALCULUS_SLIP_IMPL_H
#define MDIFF_CALCULUS_SLIP_IMPL_H

#include "calculus/resemblance.h"

enum { SLIP_PLACES = 80, SLIP_NAMES = 12 };

/* A place of the tree: the node and the way to it. */
typedef struct Place {
  Ast *node;
  int parent, child; /* -1 at the root */
} Place;

typedef struct Tries {
  Ctx *c;
  const Ast *right; /* what has the value that is wanted */
  SameValue *same;
  void *env;
  double end; /* of the time for all tries */
  int n;
  Place places[SLIP_PLACES];
  int nnames;
  Symbol *names[SLIP_NAMES];
  Slip found;
} Tries;

/* Tries `node` in the place.  If the whole then has the right value that is the slip: "WHAT: OLD instead of NEW". */
bool slip_attempt(Tries *t, int place, Ast *node, const char *what);

/* The same, told as `phrase`. */
bool slip_attempt_told(Tries *t, int place, Ast *node, const char *phrase);

const char *slip_shown(const Tries *t, const Ast *e);
Ast *slip_copy(Ctx *c, const Ast *e); /* with an array of arguments of its own */
Ast *slip_call(Ctx *c, Fn fn, int n, Ast *const *args, Shape shape);

/* slip_factors.c */
bool slip_try_orders(Tries *t, int place);
bool slip_try_pairs(Tries *t, int place);
bool slip_try_missing(Tries *t, int place);

/* slip_commutation.c: K(m, n) missing beside a term, or K(n, m) in its place. */
bool slip_try_commutation(Tries *t, int place);

/* slip_indices.c: A_ij for A_ji, x_i for x_j; u'A v for v'A u. */
bool slip_try_indices(Tries *t, int place);
bool slip_try_exchange(Tries *t, int place);

/* slip_outer.c: x'x for x x'. */
bool slip_try_outer(Tries *t, int place);

/* slip_parts.c: a part of the right side for what stands in the place. */
bool slip_try_parts(Tries *t, int place);

/* slip_names.c: in one place, or all over the expression. */
bool slip_try_letter(Tries *t, int place);
bool slip_try_names(Tries *t, const Ast *root);
bool slip_try_forms(Tries *t, const Ast *root);

/* slip_terms.c: one summand, one number, one function. */
bool slip_try_summand(Tries *t, int place);
bool slip_try_number(Tries *t, int place);
bool slip_try_function(Tries *t, int place);
bool slip_try_extent(Tries *t, int place); /* d(A) B for d(A B) */

#endif
