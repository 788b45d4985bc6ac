#include "base/ptrmap.h"

#include <stdint.h>

/* Entries stand in the order in which they came, as a pass meets its nodes, and a table of their numbers finds them:
 * it is small enough to stay in the cache where the entries of a large DAG would not. */
typedef struct Entry {
  const void *key;
  const void *value;
} Entry;

struct PtrMap {
  Arena *arena;
  Entry *entries;
  uint32_t *places;    /* number of the entry plus 1; 0: none */
  uint32_t count, cap; /* cap: room for entries */
  size_t size;         /* of places: a power of two, at least twice cap */
};

enum { LEAST = 8 };

static void make_tables(PtrMap *m, size_t cap) {
  if (cap > INT32_MAX) cap = INT32_MAX; /* more than the memory limit lets anyone store */
  m->cap = (uint32_t)cap;
  m->size = 2 * LEAST;
  while (m->size < 2 * cap) m->size *= 2;
  m->entries = ARENA_ARRAY(m->arena, Entry, cap);
  m->places = ARENA_ARRAY(m->arena, uint32_t, m->size);
}

PtrMap *ptrmap_with_room(Arena *a, int n) {
  PtrMap *m = ARENA_NEW(a, PtrMap);
  m->arena = a;
  make_tables(m, n < LEAST ? LEAST : (size_t)n);
  return m;
}

PtrMap *ptrmap_new(Arena *a) { return ptrmap_with_room(a, 0); }

static void release(Arena *a, Entry *entries, size_t cap, uint32_t *places, size_t size) {
  arena_release(a, entries, sizeof *entries * cap);
  arena_release(a, places, sizeof *places * size);
}

void ptrmap_drop(PtrMap *m) {
  release(m->arena, m->entries, m->cap, m->places, m->size);
  m->entries = NULL;
  m->places = NULL;
}

static uint32_t *find(const PtrMap *m, const void *key) {
  const uint64_t hash = (uint64_t)(uintptr_t)key * 0x9E3779B97F4A7C15u;
  size_t i = (size_t)(hash >> 20) & (m->size - 1);
  while (m->places[i] != 0 && m->entries[m->places[i] - 1].key != key) i = (i + 1) & (m->size - 1);
  return &m->places[i];
}

void *ptrmap_get(const PtrMap *m, const void *key) {
  const uint32_t place = *find(m, key);
  /* The map hands back what was put in; whether it may be changed is the caller's knowledge. */
  union {
    const void *in;
    void *out;
  } value = {.in = place == 0 ? NULL : m->entries[place - 1].value};
  return value.out;
}

static void grow(PtrMap *m) {
  PtrMap old = *m;
  make_tables(m, 2 * (size_t)old.cap);
  for (uint32_t i = 0; i < old.count; i++) {
    m->entries[i] = old.entries[i];
    *find(m, old.entries[i].key) = i + 1;
  }
  release(m->arena, old.entries, old.cap, old.places, old.size);
}

void ptrmap_put(PtrMap *m, const void *key, const void *value) {
  uint32_t *place = find(m, key);
  if (*place == 0) {
    if (m->count == m->cap) {
      grow(m);
      place = find(m, key);
    }
    m->entries[m->count].key = key;
    *place = ++m->count;
  }
  m->entries[*place - 1].value = value;
}
