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
    [KIND_ORTHOGONAL] = {"orthogonal", 1, FACT_ORTHONORMAL | FACT_INVERTIBLE},
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
  if (facts & FACT_DIAGONAL) facts |= FACT_SYMMETRIC | FACT_LOWER | FACT_UPPER;
  return facts;
}
