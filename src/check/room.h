/* Arrays that grow in an arena. */
#ifndef MDIFF_CHECK_ROOM_H
#define MDIFF_CHECK_ROOM_H

#include "base/arena.h"

/* The array with room for one item more than `count`: itself, or one twice as large. */
void *with_room(Arena *a, void *items, int count, int *cap, size_t size);

#endif
