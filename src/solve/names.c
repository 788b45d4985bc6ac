#include "solve/names.h"

#include <string.h>

static bool taken(Ctx *c, const char *name) { return symbol_find(c->symbols, intern(c->names, name)) != NULL; }

static const char *free_name(Ctx *c, const char *const *pool, const char *base) {
  for (int i = 0; pool[i] != NULL; i++)
    if (!taken(c, pool[i])) return intern(c->names, pool[i]);
  for (int i = 1;; i++) {
    const char *name = arena_printf(c->arena, "%s_%d", base, i);
    if (!taken(c, name)) return intern(c->names, name);
  }
}

Symbol *name_multiplier(Ctx *c, Shape shape, unsigned facts) {
  static const char *const small[] = {"lambda", "mu", "nu", "kappa", NULL}, *const capital[] = {"Lambda", "Theta", "Xi", NULL};
  const bool scalar = dim_is(shape.rows, 1) && dim_is(shape.cols, 1), column = !scalar && dim_is(shape.cols, 1);
  Symbol *s = symbol_add(c->symbols, free_name(c, scalar || column ? small : capital, scalar || column ? "lambda" : "Lambda"));
  s->kind = scalar ? KIND_SCALAR : column ? KIND_VECTOR : facts & FACT_SYMMETRIC ? KIND_SYMMETRIC : facts & FACT_ANTISYMMETRIC ? KIND_ANTISYMMETRIC : KIND_MATRIX;
  s->facts = facts_closure(kind_facts(s->kind) | facts);
  s->shape = shape;
  return s;
}

Symbol *name_lagrangian(Ctx *c, Ast *definition) {
  static const char *const pool[] = {"L", "Lag", NULL};
  Symbol *s = symbol_add(c->symbols, free_name(c, pool, "L"));
  s->kind = KIND_SCALAR;
  s->shape = definition->shape;
  s->definition = definition;
  return s;
}
