/* Arena: blocks are zeroed, aligned and apart; destructors run; the limit jumps. */
#include "base/arena.h"

#include <string.h>

#include "test.h"

static void blocks_are_zeroed_and_aligned(void **state) {
  (void)state;
  Arena *a = arena_new();
  for (size_t size = 1; size < 5000; size = size * 2 + 1) {
    unsigned char *p = arena_alloc(a, size);
    assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
    for (size_t i = 0; i < size; i++) assert_int_equal(p[i], 0);
    memset(p, 0xAA, size);
  }
  arena_free(a);
}

static void blocks_survive_later_ones(void **state) {
  (void)state;
  enum { N = 3000 };
  Arena *a = arena_new();
  int *numbers[N];
  for (int i = 0; i < N; i++) {
    numbers[i] = ARENA_ARRAY(a, int, i % 50 + 1);
    numbers[i][i % 50] = i;
  }
  for (int i = 0; i < N; i++) assert_int_equal(numbers[i][i % 50], i);
  arena_free(a);
}

static void grow_keeps_the_old_contents(void **state) {
  (void)state;
  Arena *a = arena_new();
  char *old = arena_strdup(a, "abc");
  char *larger = arena_grow(a, old, 4, 100);
  assert_string_equal(larger, "abc");
  for (int i = 4; i < 100; i++) assert_int_equal(larger[i], 0);
  arena_free(a);
}

static void strings_are_copied(void **state) {
  (void)state;
  Arena *a = arena_new();
  assert_string_equal(arena_strndup(a, "abcdef", 3), "abc");
  assert_string_equal(arena_strdup(a, ""), "");
  assert_string_equal(arena_printf(a, "%d×%s", 7, "n"), "7×n");
  arena_free(a);
}

typedef struct Log {
  int count, order[3];
} Log;

typedef struct Entry {
  Log *log;
  int id;
} Entry;

static void destroy(void *object) {
  Entry *e = object;
  e->log->order[e->log->count++] = e->id;
}

static void destructors_run_last_first_and_once(void **state) {
  (void)state;
  Log log = {0};
  Entry entries[] = {{&log, 1}, {&log, 2}, {&log, 3}};
  Arena *a = arena_new();
  for (size_t i = 0; i < COUNT_OF(entries); i++) arena_defer(a, destroy, &entries[i]);
  arena_reset(a);
  assert_int_equal(log.count, 3);
  assert_int_equal(log.order[0], 3);
  assert_int_equal(log.order[2], 1);
  arena_free(a);
  assert_int_equal(log.count, 3);
}

static void reset_makes_room_again(void **state) {
  (void)state;
  Arena *a = arena_new();
  arena_alloc(a, 1000);
  assert_true(arena_used(a) >= 1000);
  arena_reset(a);
  assert_int_equal(arena_used(a), 0);
  assert_non_null(arena_alloc(a, 10));
  arena_free(a);
}

static void the_limit_jumps(void **state) {
  (void)state;
  Arena *a = arena_new();
  jmp_buf escape;
  volatile int rounds = 0;
  int value = setjmp(escape);
  if (value == 0) {
    arena_set_escape(a, &escape, 100000);
    for (; rounds < 1000; rounds++) arena_alloc(a, 1000);
  }
  assert_int_equal(value, 1);
  assert_in_range(rounds, 50, 100);
  arena_free(a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(blocks_are_zeroed_and_aligned),       cmocka_unit_test(blocks_survive_later_ones),
    cmocka_unit_test(grow_keeps_the_old_contents),         cmocka_unit_test(strings_are_copied),
    cmocka_unit_test(destructors_run_last_first_and_once), cmocka_unit_test(reset_makes_room_again),
    cmocka_unit_test(the_limit_jumps),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
