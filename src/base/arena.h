/* Arena: memory that is given back all at once.
 *
 * A session keeps two: one for what lives as long as the session (declarations, definitions) and one for
 * what lives as long as a statement (AST, terms, steps).  Nobody frees single blocks, but a container that
 * outgrows its array gives a large one back.  Values that own memory elsewhere (FLINT numbers) register a
 * destructor with arena_defer.
 *
 * Built with -DMDIFF_ARENA_MALLOC every block is a malloc of its own, so that sanitizers and valgrind see
 * each overrun. */
#ifndef MDIFF_BASE_ARENA_H
#define MDIFF_BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

typedef struct Arena Arena;

/* A new, empty arena; aborts the process if not even that can be had. */
Arena *arena_new(void);

/* Runs the deferred destructors and frees everything.  NULL is allowed. */
void arena_free(Arena *a);

/* Runs the deferred destructors and forgets all blocks; the arena can be used again. */
void arena_reset(Arena *a);

/* `size` zeroed bytes, aligned for any object.  Never NULL: when the limit is passed or malloc fails,
 * control goes to the escape set with arena_set_escape (value 1), or the process aborts without one. */
void *arena_alloc(Arena *a, size_t size);

/* The old block's contents in a larger one (arenas do not shrink; the old block stays until the reset). */
void *arena_grow(Arena *a, const void *old, size_t old_size, size_t new_size);

/* The same, and the old block, to which nobody holds a pointer any more, is given back if it was large. */
void *arena_move(Arena *a, void *old, size_t old_size, size_t new_size);

/* Gives a block of `size` bytes back where that is worth it, which is so for large ones; NULL is allowed. */
void arena_release(Arena *a, void *block, size_t size);

/* Copy of `len` bytes of `s` with a NUL behind them. */
char *arena_strndup(Arena *a, const char *s, size_t len);

/* Copy of a NUL-terminated string. */
char *arena_strdup(Arena *a, const char *s);

/* printf into the arena. */
char *arena_printf(Arena *a, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull(2)));

/* Calls destroy(object) at the next reset or free, last registered first. */
void arena_defer(Arena *a, void (*destroy)(void *), void *object);

/* Where to jump, with value 1, when more than `limit` bytes are asked for in all (0: no limit). */
void arena_set_escape(Arena *a, jmp_buf *escape, size_t limit);

/* Bytes handed out since the last reset. */
size_t arena_used(const Arena *a);

#define ARENA_NEW(a, T) ((T *)arena_alloc((a), sizeof(T)))
#define ARENA_ARRAY(a, T, n) ((T *)arena_alloc((a), sizeof(T) * (size_t)(n)))

#endif
