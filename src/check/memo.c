#include "check/memo.h"

#include <stdint.h>

static size_t hash(const void *a, const void *b, int k) {
  uint64_t h = (uint64_t)(uintptr_t)a * 0x9e3779b97f4a7c15u;
  h ^= ((uint64_t)(uintptr_t)b >> 3) * 0xc2b2ae3d27d4eb4fu;
  h ^= (uint64_t)(unsigned)k * 0x165667b19e3779f9u;
  h ^= h >> 32;
  h *= 0xd6e8feb86659fd93u;
  return (size_t)(h ^ (h >> 29));
}

static MemoEntry *place(const MemoEntry *entries, size_t cap, const void *a, const void *b, int k) {
  size_t i = hash(a, b, k) & (cap - 1);
  while (entries[i].a != NULL && (entries[i].a != a || entries[i].b != b || entries[i].k != k)) i = (i + 1) & (cap - 1);
  return (MemoEntry *)&entries[i];
}

int memo_get(const Memo *m, const void *a, const void *b, int k) {
  if (m->cap == 0) return -1;
  const MemoEntry *e = place(m->entries, m->cap, a, b, k);
  return e->a == NULL ? -1 : e->value;
}

static void widen(Memo *m) {
  size_t cap = m->cap == 0 ? 64 : 2 * m->cap;
  MemoEntry *entries = ARENA_ARRAY(m->arena, MemoEntry, cap);
  for (size_t i = 0; i < m->cap; i++) {
    const MemoEntry *e = &m->entries[i];
    if (e->a != NULL) *place(entries, cap, e->a, e->b, e->k) = *e;
  }
  m->entries = entries;
  m->cap = cap;
}

void memo_put(Memo *m, const void *a, const void *b, int k, int value) {
  if (2 * (m->count + 1) > m->cap) widen(m);
  *place(m->entries, m->cap, a, b, k) = (MemoEntry){.a = a, .b = b, .k = k, .value = value};
  m->count++;
}
