#include "front/decl.h"

#include <string.h>

/* Where a name stands in the table; -1 for a removed one. */
typedef struct Place {
  int at;
} Place;

static Place *place_of(const DeclTable *t, const char *name) {
  return t->places == NULL ? NULL : ptrmap_get(t->places, name);
}

Decl *decl_find(const DeclTable *t, const char *interned_name) {
  const Place *p = place_of(t, interned_name);
  return p == NULL || p->at < 0 ? NULL : &t->items[p->at];
}

/* A new row at the end, for a name that has none. */
static Decl *append(DeclTable *t, const char *name) {
  if (t->count == t->cap) {
    const int cap = t->cap == 0 ? 16 : 2 * t->cap;
    t->items = arena_grow(t->arena, t->items, (size_t)t->count * sizeof *t->items, (size_t)cap * sizeof *t->items);
    t->cap = cap;
  }
  if (t->places == NULL) t->places = ptrmap_new(t->arena);
  Place *p = place_of(t, name);
  if (p == NULL) {
    p = ARENA_NEW(t->arena, Place);
    ptrmap_put(t->places, name, p);
  }
  p->at = t->count++;
  Decl *d = &t->items[p->at];
  d->serial = t->next_serial++;
  return d;
}

Decl *decl_put(DeclTable *t, const Decl *d) {
  Arena *a = t->arena;
  Decl fresh = *d;
  for (int i = 0; i < 2; i++) fresh.dims[i] = d->dims[i] == NULL ? NULL : ast_copy(a, d->dims[i]);
  if (d->expr != NULL) fresh.expr = ast_copy(a, d->expr);
  if (d->text != NULL) fresh.text = arena_strdup(a, d->text);
  if (d->nparams > 0) {
    fresh.params = ARENA_ARRAY(a, const char *, d->nparams);
    memcpy(fresh.params, d->params, (size_t)d->nparams * sizeof *d->params);
  }
  Decl *row = decl_find(t, d->name);
  if (row == NULL) row = append(t, d->name);
  fresh.serial = row->serial;
  *row = fresh;
  return row;
}

static void remove_all(DeclTable *t) {
  t->count = 0;
  t->places = NULL;
}

bool decl_remove(DeclTable *t, const char *interned_name) {
  if (interned_name == NULL) {
    remove_all(t);
    return true;
  }
  Place *p = place_of(t, interned_name);
  if (p == NULL || p->at < 0) return false;
  t->count--;
  for (int i = p->at; i < t->count; i++) {
    t->items[i] = t->items[i + 1];
    place_of(t, t->items[i].name)->at = i;
  }
  p->at = -1;
  return true;
}
