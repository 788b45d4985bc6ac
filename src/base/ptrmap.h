/* PtrMap: from pointers to pointers, in an arena; what passes over a DAG memoise with. */
#ifndef MDIFF_BASE_PTRMAP_H
#define MDIFF_BASE_PTRMAP_H

#include "base/arena.h"

typedef struct PtrMap PtrMap;

PtrMap *ptrmap_new(Arena *a);

/* With room for n keys, as they become many. */
PtrMap *ptrmap_with_room(Arena *a, int n);

/* Gives the table's memory back; the map is not used any more. */
void ptrmap_drop(PtrMap *m);

/* The value stored for key, NULL if there is none. */
void *ptrmap_get(const PtrMap *m, const void *key);

/* Stores or replaces; neither key nor value may be NULL. */
void ptrmap_put(PtrMap *m, const void *key, const void *value);

#endif
