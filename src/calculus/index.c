#include "calculus/index.h"

Symbol *index_symbol(Ctx *c) { return index_symbol_beside(c, NULL); }

Symbol *index_symbol_beside(Ctx *c, Term t) {
  static const char *const names[] = {"i", "j", "k", "l", "r", "s"};
  for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
    const char *name = intern(c->names, names[k]);
    Symbol *s = symbol_find(c->symbols, name);
    if (s != NULL && s->temporary && s->index && (t == NULL || !t_mentions_index(c, t, s))) return s;
    if (s != NULL) continue;
    s = symbol_add(c->symbols, name);
    s->kind = KIND_INTEGER;
    s->facts = FACT_INTEGER;
    s->index = s->temporary = true;
    s->shape = (Shape){dim_const(c->dims, 1), dim_const(c->dims, 1)};
    return s;
  }
  return NULL;
}
