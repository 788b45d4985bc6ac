/* What the files of Dim share. */
#ifndef MDIFF_NOTION_DIM_IMPL_H
#define MDIFF_NOTION_DIM_IMPL_H

#include "notion/dim.h"

/* A factor of a monomial: a name, or a unification variable (name NULL). */
typedef struct Atom {
  const char *name;
  int var;
} Atom;

typedef struct Mono {
  int64_t coef; /* never 0 */
  int n;
  const Atom *atoms; /* ascending by compare_atoms */
} Mono;

struct Dim {
  const Dim *next; /* in its bucket */
  uint64_t hash;
  bool has_var;
  int64_t den; /* the sum of the monomials is divided by it; >= 1, no common divisor with all coefficients */
  int n;
  const Mono *monos; /* ascending by compare_monos; none for 0 */
};

/* A binding that was overwritten, to be put back by dims_undo. */
typedef struct Trail {
  int var;
  const Dim *old;
} Trail;

struct DimTable {
  Arena *arena;
  const Dim **buckets;
  size_t count, size; /* size is a power of two */
  const Dim **bound;  /* of each variable; NULL while it is free */
  int nvars, vars_cap;
  Trail *trail;
  int ntrail, trail_cap;
  bool overflow;
};

/* Beyond these a dimension says nothing to a reader; they keep every operation cheap. */
enum { MAX_MONOS = 256, MAX_DEGREE = 64, MAX_NESTING = 2000 };
#define MAX_COEF ((int64_t)1 << 53)
#define MAX_DENOMINATOR ((int64_t)1 << 9) /* times a coefficient no overflow */

int dim_compare_atoms(Atom a, Atom b);
const Dim *dim_intern(DimTable *t, int n, const Mono *m);                 /* m sorted and merged; copied when new */
const Dim *dim_fraction(DimTable *t, int n, const Mono *m, int64_t den);  /* their sum divided by den >= 1 */
int64_t dim_gcd(int64_t a, int64_t b);
const Dim *dim_of_atom(DimTable *t, Atom x);
int dim_count_atom(const Mono *m, Atom x);
void dim_bind(DimTable *t, int var, const Dim *d);

#endif
