/* Named subexpressions of a derivation: let r = A x + b - y. */
#ifndef MDIFF_CALCULUS_LETS_H
#define MDIFF_CALCULUS_LETS_H

#include "algebra/term.h"
#include "calculus/differential.h"

typedef struct Let {
  Symbol *sym;
  Term name;       /* T_SYM of sym */
  Term value;      /* in terms of the variables and of lets before it */
  Term dvalue;     /* its differential; zero if it does not move with the variable */
} Let;

enum { MOST_LETS = 12 };

typedef struct Lets {
  int n;
  Let items[MOST_LETS];
  Term body;       /* the expression in terms of the lets */
  Variables all;   /* the variables and the names of the lets that move with them */
  bool sums;       /* whether sums of quadratic forms were written as traces in the body */
} Lets;

/* Names the compound arguments of norms and of elementwise and other smooth functions in f that vary, the values of
 * such functions inside others (the layers of a network), numerators and denominators, and the `where` intermediates.  None are named when there
 * would be more than MOST_LETS. */
Lets lets_find(Ctx *c, Term f, const Variables *v);

/* Names the long numerators and denominators that vary in f, of any shape. */
Lets lets_find_quotients(Ctx *c, Term f, const Variables *v);

/* For the second derivative: of the names `first` of a derivation, whose body is its gradient in them, those that the gradient
 * needs, with names for the quotients in it; the body is the gradient (written out: g) in all of these, the differentials are by v. */
Lets lets_of_second(Ctx *c, const Lets *first, Term g, const Variables *v);

/* The one function value in f that its own differential repeats (softmax, sigmoid), with a name for it to be shown by:
 * p = softmax(A x).  False if there is none, or if there are several. */
bool lets_find_value(Ctx *c, Term f, const Variables *v, Let *let);

/* t with the name for the value: also transposed, and 1/q for 1/sqrt(s) where q stands for sqrt(s). */
Term term_by_name(Ctx *c, Term t, Term value, Term name);

/* t with `where` intermediates replaced by their definitions. */
Term intermediates_written_out(Ctx *c, Term t);

/* t with what is named replaced by the names, as far as it stands there as such. */
Term lets_put_in(Ctx *c, const Lets *l, Term t);

/* t with the names replaced by what they stand for. */
Term lets_write_out(Ctx *c, const Lets *l, Term t);

#endif
