#include "base/intern.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

typedef struct Entry {
  struct Entry *next;
  uint64_t hash;
  size_t len;
  char text[];
} Entry;

struct Intern {
  Arena *arena;
  Entry **slots;
  size_t count, size; /* size is a power of two */
};

Intern *intern_new(void) {
  Intern *t = calloc(1, sizeof *t);
  if (t == NULL) abort();
  t->arena = arena_new();
  t->size = 256;
  t->slots = calloc(t->size, sizeof *t->slots);
  if (t->slots == NULL) abort();
  return t;
}

void intern_free(Intern *t) {
  if (t == NULL) return;
  arena_free(t->arena);
  free(t->slots);
  free(t);
}

/* FNV-1a. */
static uint64_t hash_bytes(const char *s, size_t len) {
  uint64_t h = 1469598103934665603u;
  for (size_t i = 0; i < len; i++) h = (h ^ (unsigned char)s[i]) * 1099511628211u;
  return h;
}

static void grow(Intern *t) {
  size_t size = t->size * 2;
  Entry **slots = calloc(size, sizeof *slots);
  if (slots == NULL) return; /* longer chains, but still right */
  for (size_t i = 0; i < t->size; i++) {
    for (Entry *e = t->slots[i], *next; e != NULL; e = next) {
      next = e->next;
      e->next = slots[e->hash & (size - 1)];
      slots[e->hash & (size - 1)] = e;
    }
  }
  free(t->slots);
  t->slots = slots;
  t->size = size;
}

const char *intern_n(Intern *t, const char *s, size_t len) {
  uint64_t h = hash_bytes(s, len);
  for (Entry *e = t->slots[h & (t->size - 1)]; e != NULL; e = e->next)
    if (e->hash == h && e->len == len && memcmp(e->text, s, len) == 0) return e->text;
  if (t->count >= t->size) grow(t);
  Entry *e = arena_alloc(t->arena, sizeof *e + len + 1);
  e->hash = h;
  e->len = len;
  memcpy(e->text, s, len);
  e->next = t->slots[h & (t->size - 1)];
  t->slots[h & (t->size - 1)] = e;
  t->count++;
  return e->text;
}

const char *intern(Intern *t, const char *s) { return intern_n(t, s, strlen(s)); }
