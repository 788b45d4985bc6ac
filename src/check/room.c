#include "check/room.h"

void *with_room(Arena *a, void *items, int count, int *cap, size_t size) {
  if (count < *cap) return items;
  int wider = *cap == 0 ? 16 : 2 * *cap;
  void *res = arena_grow(a, items, (size_t)count * size, (size_t)wider * size);
  *cap = wider;
  return res;
}
