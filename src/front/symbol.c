#include "front/symbol.h"

Symbol *symbol_find(const SymbolTable *t, const char *interned_name) {
  return t->by_name == NULL ? NULL : ptrmap_get(t->by_name, interned_name);
}

Symbol *symbol_add(SymbolTable *t, const char *interned_name) {
  if (t->count == t->cap) {
    const int cap = t->cap == 0 ? 16 : 2 * t->cap;
    t->items = arena_move(t->arena, t->items, (size_t)t->count * sizeof *t->items, (size_t)cap * sizeof *t->items);
    t->cap = cap;
  }
  if (t->by_name == NULL) t->by_name = ptrmap_new(t->arena);
  Symbol *s = ARENA_NEW(t->arena, Symbol);
  s->name = interned_name;
  s->serial = t->count;
  t->items[t->count++] = s;
  if (ptrmap_get(t->by_name, interned_name) == NULL) ptrmap_put(t->by_name, interned_name, s);
  return s;
}
