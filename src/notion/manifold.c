#include "notion/manifold.h"

#include <stddef.h>
#include <string.h>

#include "notion/kind.h"

#define STIEFEL_LAW                                                                                           \
  {"tangent part: G − X sym(Xᵀ G)", "tangent part: G - X sym(X' G)",                                          \
   "tangent part: $G - X \\operatorname{sym}(X^{\\mathsf T} G)$"}

static const ManifoldRow rows[MANIFOLD_COUNT] = {
    [MANIFOLD_NONE] = {.name = ""},
    [MANIFOLD_SPHERE] = {.name = "sphere", .property = "unit",
        .law = {"tangent part: G − ⟨X, G⟩ X", "tangent part: G - <X, G> X", "tangent part: $G - \\langle X, G\\rangle X$"},
        .cite = "Absil, Mahony and Sepulchre (2008), example 3.6.1"},
    [MANIFOLD_STIEFEL] = {.name = "stiefel", .alias = "stiefel embedded|stiefel euclidean", .property = "orthonormal", .law = STIEFEL_LAW,
        .metric = "the metric is that of the surrounding space, tr(U' V); `on stiefel canonical` takes the other one",
        .cite = "Absil, Mahony and Sepulchre (2008), example 3.6.2"},
    [MANIFOLD_STIEFEL_CANONICAL] = {.name = "stiefel canonical", .alias = "canonical stiefel", .property = "orthonormal",
        .law = {"canonical metric: G − X Gᵀ X", "canonical metric: G - X G' X", "canonical metric: $G - X G^{\\mathsf T} X$"},
        .metric = "the metric is the canonical one, tr(U' (I - X X'/2) V)",
        .cite = "Edelman, Arias and Smith (1998), eq. (2.53)"},
    [MANIFOLD_GRASSMANN] = {.name = "grassmann", .alias = "grassmannian", .property = "orthonormal",
        .law = {"horizontal part: (I − X Xᵀ) G", "horizontal part: (I - X X') G", "horizontal part: $(I - X X^{\\mathsf T}) G$"},
        .cite = "Edelman, Arias and Smith (1998), eq. (2.70)"},
    [MANIFOLD_ORTHOGONAL] = {.name = "orthogonal", .property = "orthogonal",
        .law = {"tangent part: X skew(Xᵀ G)", "tangent part: X skew(X' G)", "tangent part: $X \\operatorname{skew}(X^{\\mathsf T} G)$"},
        .metric = "the metric is that of the surrounding space, tr(U' V)",
        .cite = "Absil, Mahony and Sepulchre (2008), example 3.6.2"},
    [MANIFOLD_SPD] = {.name = "spd", .property = "spd",
        .law = {"affine-invariant metric: X sym(G) X", "affine-invariant metric: X sym(G) X",
                "affine-invariant metric: $X \\operatorname{sym}(G) X$"},
        .metric = "the metric is the affine-invariant one, tr(X^-1 U X^-1 V)",
        .cite = "Pennec, Fillard and Ayache (2006), sec. 3; Boumal (2023), sec. 11.7"},
    [MANIFOLD_TRACE_ONE] = {.name = "trace-one", .alias = "trace one|fixed-trace|fixed trace|unit-trace|unit trace", .property = "square",
        .law = {"tangent part: G − tr(G)/n I", "tangent part: G - tr(G)/n I", "tangent part: $G - \\frac{1}{n} \\operatorname{tr}(G) I$"},
        .cite = "Boumal (2023), sec. 3.2"},
    [MANIFOLD_LINEAR] = {.name = "a linear set",
        .law = {"projected onto the variable's space", "projected onto the variable's space", "projected onto the variable's space"},
        .cite = "Magnus and Neudecker (2019), ch. 3"},
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
