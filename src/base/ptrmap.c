#include "base/ptrmap.h"

#include <stdint.h>

typedef struct Slot {
  const void *key;
  const void *value;
} Slot;

struct PtrMap {
  Arena *arena;
  Slot *slots;
  size_t count, size; /* size is a power of two; at most half full */
};

PtrMap *ptrmap_with_room(Arena *a, int n) {
  PtrMap *m = ARENA_NEW(a, PtrMap);
  m->arena = a;
  m->size = 16;
  while (m->size < 2 * (size_t)n) m->size *= 2;
  m->slots = ARENA_ARRAY(a, Slot, m->size);
  return m;
}

PtrMap *ptrmap_new(Arena *a) { return ptrmap_with_room(a, 0); }

void ptrmap_drop(PtrMap *m) {
  arena_release(m->arena, m->slots, sizeof *m->slots * m->size);
  m->slots = NULL;
}

static size_t start(const PtrMap *m, const void *key) {
  uint64_t h = (uint64_t)(uintptr_t)key * 0x9E3779B97F4A7C15u;
  return (size_t)(h >> 20) & (m->size - 1);
}

static Slot *find(const PtrMap *m, const void *key) {
  size_t i = start(m, key);
  while (m->slots[i].key != NULL && m->slots[i].key != key) i = (i + 1) & (m->size - 1);
  return &m->slots[i];
}

void *ptrmap_get(const PtrMap *m, const void *key) {
  /* The map hands back what was put in; whether it may be changed is the caller's knowledge. */
  union {
    const void *in;
    void *out;
  } value = {.in = find(m, key)->value};
  return value.out;
}

static void grow(PtrMap *m) {
  Slot *old = m->slots;
  size_t n = m->size;
  m->size *= 2;
  m->slots = ARENA_ARRAY(m->arena, Slot, m->size);
  for (size_t i = 0; i < n; i++)
    if (old[i].key != NULL) *find(m, old[i].key) = old[i];
  arena_release(m->arena, old, sizeof *old * n);
}

void ptrmap_put(PtrMap *m, const void *key, const void *value) {
  Slot *s = find(m, key);
  if (s->key == NULL) {
    if (2 * (m->count + 1) > m->size) {
      grow(m);
      s = find(m, key);
    }
    m->count++;
    s->key = key;
  }
  s->value = value;
}
