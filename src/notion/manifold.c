#include "notion/manifold.h"

#include <stddef.h>
#include <string.h>

#include "notion/kind.h"

static const ManifoldRow rows[MANIFOLD_COUNT] = {
    [MANIFOLD_NONE] = {.name = ""},
    [MANIFOLD_SPHERE] = {.name = "sphere", .property = "unit"},
    [MANIFOLD_STIEFEL] = {.name = "stiefel", .alias = "stiefel embedded|stiefel euclidean", .property = "orthonormal",
        .metric = "the metric is that of the surrounding space, tr(U' V); `on stiefel canonical` takes the other one"},
    [MANIFOLD_STIEFEL_CANONICAL] = {.name = "stiefel canonical", .alias = "canonical stiefel", .property = "orthonormal",
        .metric = "the metric is the canonical one, tr(U' (I - X X'/2) V)"},
    [MANIFOLD_GRASSMANN] = {.name = "grassmann", .alias = "grassmannian", .property = "orthonormal"},
    [MANIFOLD_ORTHOGONAL] = {.name = "orthogonal", .property = "orthogonal",
        .metric = "the metric is that of the surrounding space, tr(U' V)"},
    [MANIFOLD_SPD] = {.name = "spd", .property = "spd", .metric = "the metric is the affine-invariant one, tr(X^-1 U X^-1 V)"},
    [MANIFOLD_TRACE_ONE] = {.name = "trace-one", .alias = "trace one|fixed-trace|fixed trace|unit-trace|unit trace",
        .property = "square"},
    [MANIFOLD_LINEAR] = {.name = "a linear set"},
};

const ManifoldRow *manifold_row(Manifold m) { return &rows[m]; }

static bool in_list(const char *list, const char *name) {
  size_t len = strlen(name);
  for (const char *at = list; at != NULL; at = strchr(at, '|')) {
    if (*at == '|') at++;
    if (strncmp(at, name, len) == 0 && (at[len] == '\0' || at[len] == '|')) return true;
  }
  return false;
}

/* Kinds that are linear spaces. */
static bool is_linear(const char *name) {
  switch (kind_from_name(name)) {
  case KIND_SYMMETRIC:
  case KIND_ANTISYMMETRIC:
  case KIND_DIAGONAL:
  case KIND_LOWER:
  case KIND_UPPER: return true;
  default: return false;
  }
}

Manifold manifold_find(const char *name) {
  for (int m = MANIFOLD_NONE + 1; m < MANIFOLD_LINEAR; m++)
    if (strcmp(rows[m].name, name) == 0 || in_list(rows[m].alias, name)) return (Manifold)m;
  return is_linear(name) ? MANIFOLD_LINEAR : MANIFOLD_NONE;
}

const char *manifold_property(const char *name) {
  Manifold m = manifold_find(name);
  return m == MANIFOLD_LINEAR ? name : rows[m].property;
}

bool manifold_is_curved(Manifold m) { return m != MANIFOLD_NONE && m != MANIFOLD_LINEAR; }
