/* Resemblance: what a wrong expression looks like beside the right one. */
#ifndef MDIFF_CALCULUS_RESEMBLANCE_H
#define MDIFF_CALCULUS_RESEMBLANCE_H

#include "algebra/term.h"
#include "check/check.h"

/* One plain phrase: "transposed", "a factor 2 is missing", "a sign", "the term 2 B x is missing"; NULL if nothing is
 * recognised.  Both without pending differentials. */
typedef struct Resemblance {
  const char *text;
  bool plain; /* one thing is off; of several summands a slip inside tells more */
} Resemblance;

Resemblance resemblance(Ctx *c, Term right, Term given);

/* A single slip inside `given`, found by trying: an inverse or a transpose that is missing or too much, an
 * elementwise product for a matrix product, factors in another order, one name for another.  `same` says whether an
 * expression has the value that it should have. */
typedef bool SameValue(void *env, const Ast *e);
typedef struct Slip {
  const char *what; /* NULL: none was found */
  Ast *mended;      /* the expression without it */
} Slip;

Slip slip_in(Ctx *c, const Ast *right, const Ast *given, SameValue *same, void *env);

/* A part of the right side that should stand in one place of the given one: x for tanh(W x). */
Slip slip_of_part(Ctx *c, const Ast *right, const Ast *given, SameValue *same, void *env);

/* A factor, a transposition or both by values, where the normal forms do not show them; a scalar factor that occurs in
 * one of the sides. */
const char *resemblance_by_value(Ctx *c, Term right, Term given, SameValue *same, void *env);

/* Whether the given Jacobian d vec F/d vec(X)' is that of a vec that stacks rows. */
const char *stacked_by_rows(Ctx *c, Shape f, Shape x, Term right, Term given, SameValue *same, void *env);

/* d(A B C) for d(A) B C; NULL for anything else. */
Ast *whole_differential(Ctx *c, const Ast *e);

/* Of a side behind d(A B ...): the term of the product rule that it lacks; NULL if it is not so. */
const char *lost_product_term(Ctx *c, const Ast *left, const Ast *given, SameValue *same, void *env);

/* "right only if the rows of X are the x_i", where a family x and a matrix X of the fitting shape occur. */
const char *right_if_stacked(Ctx *c, const Ast *given, SameValue *same, void *env);

/* "right only if the entries of y add up to 1" */
const char *right_if_adding_up(Ctx *c, const Ast *given, SameValue *same, void *env);

/* "right only if A is symmetric" (orthogonal, antisymmetric, diagonal; of as few matrices as it takes); NULL if no
 * such condition makes `given` right. */
const char *right_only_if(Ctx *c, const Ast *right, const Ast *given, SameValue *same, void *env);

/* What is off if the square matrices, but not the variable, are taken as symmetric, which they would have to be; NULL if
 * that does not help. */
const char *slip_if_symmetric(Ctx *c, Term s, Term t, const Symbol *variable, const Ast *right, const Ast *given, SameValue *same, void *env);

#endif
