#include "base/arena.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 64 * 1024, LARGEST = 16 * CHUNK, ALIGN = _Alignof(max_align_t) };

/* A block that is larger than a chunk has one of its own, in the list of large ones. */
typedef struct Chunk {
  struct Chunk *next, *previous; /* previous only of large ones */
  size_t used, size;
  max_align_t data[];
} Chunk;

typedef struct Deferred {
  struct Deferred *next;
  void (*destroy)(void *);
  void *object;
} Deferred;

struct Arena {
  Chunk *chunks, *large;
  Deferred *deferred;
  jmp_buf *escape;
  size_t used, limit;
};

Arena *arena_new(void) {
  Arena *a = calloc(1, sizeof *a);
  if (a == NULL) abort();
  return a;
}

static void run_deferred(Arena *a) {
  while (a->deferred != NULL) {
    Deferred *d = a->deferred;
    a->deferred = d->next;
    d->destroy(d->object);
  }
}

static void free_large(Arena *a) {
  while (a->large != NULL) {
    Chunk *c = a->large;
    a->large = c->next;
    free(c);
  }
}

void arena_reset(Arena *a) {
  run_deferred(a);
  free_large(a);
  /* One chunk of the usual size is kept: most statements fit into it. */
  Chunk *kept = NULL;
  while (a->chunks != NULL) {
    Chunk *c = a->chunks;
    a->chunks = c->next;
    if (kept == NULL && c->size == CHUNK) {
      kept = c;
      memset(kept->data, 0, kept->used);
      kept->used = 0;
      kept->next = NULL;
    } else {
      free(c);
    }
  }
  a->chunks = kept;
  a->used = 0;
}

void arena_free(Arena *a) {
  if (a == NULL) return;
  run_deferred(a);
  free_large(a);
  while (a->chunks != NULL) {
    Chunk *c = a->chunks;
    a->chunks = c->next;
    free(c);
  }
  free(a);
}

static void out_of_memory(Arena *a) {
  if (a->escape != NULL) longjmp(*a->escape, 1);
  fputs("mdiff: out of memory\n", stderr);
  abort();
}

/* Chunks of a statement that needs much become larger, so that their number stays small. */
static size_t next_size(const Arena *a) {
  const size_t share = a->used / 8 / CHUNK * CHUNK;
  return share < CHUNK ? CHUNK : share < LARGEST ? share : LARGEST;
}

static Chunk *new_chunk(Arena *a, size_t size) {
  Chunk *c = calloc(1, sizeof *c + size);
  if (c == NULL) out_of_memory(a);
  c->size = size;
  return c;
}

#ifdef MDIFF_ARENA_MALLOC
enum { USUAL = 0 };
#else
enum { USUAL = CHUNK };
#endif

static size_t rounded(size_t size) { return (size + ALIGN - 1) & ~((size_t)ALIGN - 1); }

static void *alloc_large(Arena *a, size_t size) {
  Chunk *c = new_chunk(a, size);
  c->used = size;
  c->next = a->large;
  if (a->large != NULL) a->large->previous = c;
  a->large = c;
  return c->data;
}

void *arena_alloc(Arena *a, size_t size) {
  if (size > SIZE_MAX / 2) out_of_memory(a);
  size = rounded(size);
  a->used += size;
  if (a->limit != 0 && a->used > a->limit) out_of_memory(a);
  if (size > USUAL) return alloc_large(a, size);
  Chunk *c = a->chunks;
  if (c == NULL || c->size - c->used < size) {
    c = new_chunk(a, next_size(a));
    c->next = a->chunks;
    a->chunks = c;
  }
  void *res = (char *)c->data + c->used;
  c->used += size;
  return res;
}

void arena_release(Arena *a, void *block, size_t size) {
  size = rounded(size);
  if (size <= USUAL || block == NULL) return;
  Chunk *c = (Chunk *)((char *)block - offsetof(Chunk, data));
  if (c->previous != NULL) c->previous->next = c->next;
  else a->large = c->next;
  if (c->next != NULL) c->next->previous = c->previous;
  a->used -= size;
  free(c);
}

void *arena_grow(Arena *a, const void *old, size_t old_size, size_t new_size) {
  void *res = arena_alloc(a, new_size);
  if (old_size > 0) memcpy(res, old, old_size < new_size ? old_size : new_size);
  return res;
}

void *arena_move(Arena *a, void *old, size_t old_size, size_t new_size) {
  void *res = arena_grow(a, old, old_size, new_size);
  arena_release(a, old, old_size);
  return res;
}

char *arena_strndup(Arena *a, const char *s, size_t len) {
  char *res = arena_alloc(a, len + 1);
  if (len > 0) memcpy(res, s, len);
  res[len] = '\0';
  return res;
}

char *arena_strdup(Arena *a, const char *s) { return arena_strndup(a, s, strlen(s)); }

char *arena_printf(Arena *a, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int len = vsnprintf(NULL, 0, format, args);
  va_end(args);
  char *res = arena_alloc(a, (size_t)(len < 0 ? 0 : len) + 1);
  if (len >= 0) vsnprintf(res, (size_t)len + 1, format, again);
  va_end(again);
  return res;
}

void arena_defer(Arena *a, void (*destroy)(void *), void *object) {
  Deferred *d = ARENA_NEW(a, Deferred);
  d->destroy = destroy;
  d->object = object;
  d->next = a->deferred;
  a->deferred = d;
}

void arena_set_escape(Arena *a, jmp_buf *escape, size_t limit) {
  a->escape = escape;
  a->limit = limit;
}

size_t arena_used(const Arena *a) { return a->used; }
