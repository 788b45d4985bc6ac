#include "notion/kind.h"

#include <stddef.h>
#include <string.h>

typedef struct KindRow {
  const char *name;
  int arity;
  unsigned facts;
} KindRow;

static const KindRow rows[] = {
    [KIND_UNKNOWN] = {"unknown", 0, 0},
    [KIND_SCALAR] = {"scalar", 0, 0},
    [KIND_INTEGER] = {"integer", 0, FACT_INTEGER},
    [KIND_VECTOR] = {"vector", 1, 0},
    [KIND_ROWVECTOR] = {"rowvector", 1, 0},
    [KIND_MATRIX] = {"matrix", 2, 0},
    [KIND_SYMMETRIC] = {"symmetric", 1, FACT_SYMMETRIC},
    [KIND_ANTISYMMETRIC] = {"antisymmetric", 1, FACT_ANTISYMMETRIC},
    [KIND_SPD] = {"spd", 1, FACT_PD},
    [KIND_PSD] = {"psd", 1, FACT_PSD},
    [KIND_DIAGONAL] = {"diagonal", 1, FACT_DIAGONAL},
    [KIND_LOWER] = {"lower", 1, FACT_LOWER},
    [KIND_UPPER] = {"upper", 1, FACT_UPPER},
    [KIND_ORTHOGONAL] = {"orthogonal", 1, FACT_ORTHOGONAL},
    [KIND_ORTHONORMAL] = {"orthonormal", 2, FACT_ORTHONORMAL},
    [KIND_FUNCTION] = {"function", 0, 0},
};

const char *kind_name(Kind k) { return rows[k].name; }

Kind kind_from_name(const char *name) {
  for (size_t i = 1; i < sizeof rows / sizeof rows[0]; i++)
    if (strcmp(rows[i].name, name) == 0) return (Kind)i;
  return KIND_UNKNOWN;
}

int kind_arity(Kind k) { return rows[k].arity; }

unsigned kind_facts(Kind k) { return facts_closure(rows[k].facts); }

unsigned facts_closure(unsigned facts) {
  if (facts & FACT_PD) facts |= FACT_PSD | FACT_INVERTIBLE;
  if (facts & FACT_PSD) facts |= FACT_SYMMETRIC;
  if ((facts & FACT_LOWER) && (facts & (FACT_UPPER | FACT_SYMMETRIC))) facts |= FACT_DIAGONAL;
  if ((facts & FACT_UPPER) && (facts & FACT_SYMMETRIC)) facts |= FACT_DIAGONAL;
  if (facts & FACT_DIAGONAL) facts |= FACT_SYMMETRIC | FACT_LOWER | FACT_UPPER;
  if ((facts & FACT_SYMMETRIC) && (facts & FACT_IDEMPOTENT)) facts |= FACT_PSD;
  if (facts & FACT_ORTHONORMAL) facts |= FACT_FULL_COLUMN_RANK;
  if (facts & FACT_ROWS_ORTHONORMAL) facts |= FACT_FULL_ROW_RANK;
  if (facts & FACT_INVERTIBLE) facts |= FACT_FULL_COLUMN_RANK | FACT_FULL_ROW_RANK;
  if ((facts & FACT_FULL_COLUMN_RANK) && (facts & FACT_FULL_ROW_RANK)) facts |= FACT_INVERTIBLE;
  if ((facts & FACT_PSD) && (facts & FACT_INVERTIBLE)) facts |= FACT_PD;
  return facts;
}

unsigned facts_closure_square(unsigned facts) {
  facts = facts_closure(facts);
  if (facts & FACT_ORTHOGONAL) facts |= FACT_ORTHOGONAL;
  if (facts & (FACT_FULL_COLUMN_RANK | FACT_FULL_ROW_RANK)) facts |= FACT_INVERTIBLE;
  return facts_closure(facts);
}

unsigned facts_transposed(unsigned facts) {
  static const unsigned pairs[][2] = {{FACT_LOWER, FACT_UPPER},
                                      {FACT_ORTHONORMAL, FACT_ROWS_ORTHONORMAL},
                                      {FACT_FULL_COLUMN_RANK, FACT_FULL_ROW_RANK}};
  unsigned res = facts;
  for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
    res &= ~(pairs[i][0] | pairs[i][1]);
    if (facts & pairs[i][0]) res |= pairs[i][1];
    if (facts & pairs[i][1]) res |= pairs[i][0];
  }
  return res;
}

/* ---- properties ------------------------------------------------------------------------------------------ */

typedef struct PropertyRow {
  const char *word;
  unsigned facts;
  bool square;
} PropertyRow;

static const PropertyRow properties[] = {
    {"invertible", FACT_INVERTIBLE, true},
    {"nonsingular", FACT_INVERTIBLE, true},
    {"positive", FACT_POSITIVE, false},
    {"full column rank", FACT_FULL_COLUMN_RANK, false},
    {"full row rank", FACT_FULL_ROW_RANK, false},
    {"nonzero", FACT_FULL_COLUMN_RANK, false}, /* of a column */
    {"idempotent", FACT_IDEMPOTENT, true},
    {"projection", FACT_IDEMPOTENT | FACT_PSD, true},
    {"unit", FACT_ORTHONORMAL, false}, /* of a column */
    {"orthonormal rows", FACT_ROWS_ORTHONORMAL, false},
    {"square", 0, true},
};

static const PropertyRow *property(const char *word) {
  for (size_t i = 0; i < sizeof properties / sizeof properties[0]; i++)
    if (strcmp(properties[i].word, word) == 0) return &properties[i];
  return NULL;
}

unsigned property_facts(const char *word) {
  const PropertyRow *p = property(word);
  return p != NULL ? facts_closure(p->facts) : kind_facts(kind_from_name(word));
}

bool property_is_square(const char *word) {
  const PropertyRow *p = property(word);
  if (p != NULL) return p->square;
  Kind k = kind_from_name(word);
  return k >= KIND_SYMMETRIC && k <= KIND_ORTHOGONAL;
}
