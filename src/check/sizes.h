/* Sizes: a small whole number for each dimension, free index and integer name of a survey. */
#ifndef MDIFF_CHECK_SIZES_H
#define MDIFF_CHECK_SIZES_H

#include "check/random.h"
#include "check/survey.h"

typedef struct Sizes {
  const Survey *survey;
  long *of_name;   /* per dimension name */
  long *of_dim;    /* per dim */
  long *of_symbol; /* per symbol: of VALUE_INTEGER, VALUE_INDEX, VALUE_DIMENSION; of labels, the largest */
  uint64_t labels; /* what the labels are drawn from */
} Sizes;

Sizes *sizes_new(const Survey *s);

/* Draws them.  Distinct names get distinct sizes as long as there are no more than the pool holds; a name
 * with rank[i] > 0 gets a smaller size than those with a lower rank.  `variant` chooses the pool, `more` is
 * added to it.  With `shrink` declared sizes of more than SIZES_LARGE count as names.  False if a derived
 * size (n - 3) does not fit. */
bool sizes_draw(Sizes *z, const int *rank, int variant, int more, bool shrink, Random *r);

/* Whether some declared size is large. */
enum { SIZES_LARGE = 8 };
bool sizes_are_large(const Survey *s);

/* The pools: the usual ones, one for each point; one of even numbers; one of few small numbers for large
 * expressions; the smallest, for what a person is to read; three for exact values, distinct and 3 at least. */
enum { SIZES_USUAL = 0, SIZES_EVEN = 3, SIZES_LEAN = 4, SIZES_SMALL = 5, SIZES_EXACT = 6, SIZES_VARIANTS = 9 };

/* Whether the user gave the dimension a number: N = 10. */
bool sizes_fixed(const Sizes *z, const char *name);

/* The size of a dimension, -1 if it has none. */
long sizes_of(const Sizes *z, const Dim *d);

/* Entry k, from 0 and down the columns, or member k of the symbol at this place, whose entries are subscripts. */
long sizes_label(const Sizes *z, int place, long k);

/* Values of bound indices, innermost first. */
typedef struct Binding {
  const struct Binding *outer;
  const Symbol *index;
  uint64_t bit; /* survey_bit of the index */
  long value;
} Binding;

/* The whole number that an expression in indices, dimensions and numbers is; false if it is none. */
bool sizes_integer(const Sizes *z, const Ast *e, const Binding *bound, long *value);

#endif
