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
  FACT_ORTHONORMAL = 1 << 7, /* A'A = I; of a column x: ||x|| = 1 */
  FACT_INVERTIBLE = 1 << 8,  /* full column rank and full row rank */
  FACT_POSITIVE = 1 << 9,    /* every entry > 0 */
  FACT_INTEGER = 1 << 10,
  FACT_ROWS_ORTHONORMAL = 1 << 11, /* A A' = I */
  FACT_FULL_COLUMN_RANK = 1 << 12, /* of a column x: x is not 0 */
  FACT_FULL_ROW_RANK = 1 << 13,
  FACT_IDEMPOTENT = 1 << 14,       /* A A = A */
  FACT_ORTHOGONAL = FACT_ORTHONORMAL | FACT_ROWS_ORTHONORMAL,
  FACT_SPACE = FACT_SYMMETRIC | FACT_ANTISYMMETRIC | FACT_DIAGONAL | FACT_LOWER | FACT_UPPER /* linear spaces */
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

/* The same of a square matrix, where orthonormal columns make orthonormal rows, and full rank is one thing. */
unsigned facts_closure_square(unsigned facts);

/* The facts of the transpose. */
unsigned facts_transposed(unsigned facts);

/* What `assume NAME WORD` promises: a kind, or invertible, positive, `full column rank` ...; 0 for words
 * that promise nothing (unconstrained). */
unsigned property_facts(const char *word);

/* Whether the property is one of square matrices only. */
bool property_is_square(const char *word);

#endif
