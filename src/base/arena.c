#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 64 * 1024, ALIGN = _Alignof(max_align_t) };

typedef struct Chunk {
  struct Chunk *next;
  size_t used, size;
  max_align_t data[];
} Chunk;

typedef struct Deferred {
  struct Deferred *next;
  void (*destroy)(void *);
  void *object;
} Deferred;

struct Arena {
  Chunk *chunks;
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

void arena_reset(Arena *a) {
  run_deferred(a);
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

static Chunk *new_chunk(Arena *a, size_t size) {
  Chunk *c = calloc(1, sizeof *c + size);
  if (c == NULL) out_of_memory(a);
  c->size = size;
  return c;
}

void *arena_alloc(Arena *a, size_t size) {
  if (size > SIZE_MAX / 2) out_of_memory(a);
  size = (size + ALIGN - 1) & ~((size_t)ALIGN - 1);
  a->used += size;
  if (a->limit != 0 && a->used > a->limit) out_of_memory(a);
#ifdef MDIFF_ARENA_MALLOC
  size_t usual = 0;
#else
  size_t usual = CHUNK;
#endif
  Chunk *c = a->chunks;
  if (c == NULL || c->size - c->used < size) {
    Chunk *fresh = new_chunk(a, size > usual ? size : usual);
    /* A block larger than a chunk stands behind the head, so that the head's free space is not lost. */
    if (c != NULL && size > usual) {
      fresh->next = c->next;
      c->next = fresh;
    } else {
      fresh->next = c;
      a->chunks = fresh;
    }
    c = fresh;
  }
  void *res = (char *)c->data + c->used;
  c->used += size;
  return res;
}

void *arena_grow(Arena *a, const void *old, size_t old_size, size_t new_size) {
  void *res = arena_alloc(a, new_size);
  if (old_size > 0) memcpy(res, old, old_size < new_size ? old_size : new_size);
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
