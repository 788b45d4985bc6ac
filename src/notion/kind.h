/* Kinds of names as declarations spell them, and the structure that a kind or a property promises. */
#ifndef MDIFF_NOTION_KIND_H
#define MDIFF_NOTION_KIND_H

#include <stdbool.h>

typedef enum Kind {
  KIND_UNKNOWN,
  KIND_SCALAR,
  KIND_INTEGER, /* also dimension names, sum indices */
  KIND_VECTOR,
  KIND_ROWVECTOR,
  KIND_MATRIX,
  KIND_SYMMETRIC,
  KIND_ANTISYMMETRIC,
  KIND_SPD,
  KIND_PSD,
  KIND_DIAGONAL,
  KIND_LOWER,
  KIND_UPPER,
  KIND_ORTHOGONAL,
  KIND_ORTHONORMAL,
  KIND_FUNCTION
} Kind;

/* Facts about a value, as bits; a set bit is known, a clear one is unknown. */
enum {
  FACT_SYMMETRIC = 1 << 0,
  FACT_ANTISYMMETRIC = 1 << 1,
  FACT_PSD = 1 << 2,      /* implies symmetric */
  FACT_PD = 1 << 3,       /* implies psd, invertible */
  FACT_DIAGONAL = 1 << 4, /* implies symmetric, lower, upper */
  FACT_LOWER = 1 << 5,
  FACT_UPPER = 1 << 6,
  FACT_ORTHONORMAL = 1 << 7, /* A'A = I; with square: A A' = I too */
  FACT_INVERTIBLE = 1 << 8,
  FACT_POSITIVE = 1 << 9, /* every entry > 0 */
  FACT_INTEGER = 1 << 10
};

/* The spelling in declarations and in JSON ("matrix", "spd" ...). */
const char *kind_name(Kind k);

/* The kind with this spelling, KIND_UNKNOWN if there is none. */
Kind kind_from_name(const char *name);

/* How many dimensions stand behind the word: scalar 0, vector 1, matrix 2, symmetric 1, orthonormal 2 ... */
int kind_arity(Kind k);

/* All facts that the kind promises, with what they imply. */
unsigned kind_facts(Kind k);

/* The facts with everything they imply (pd -> psd, symmetric, invertible ...). */
unsigned facts_closure(unsigned facts);

#endif
