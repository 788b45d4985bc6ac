/* Dim: arithmetic, identity, unification and undo of symbolic dimensions. */
#include "notion/dim.h"

#include <string.h>

#include "base/intern.h"
#include "test.h"

typedef struct World {
  Arena *arena;
  Intern *names;
  DimTable *t;
  const Dim *m, *n, *one;
} World;

static int set_up(void **state) {
  Arena *a = arena_new();
  World *w = ARENA_NEW(a, World);
  w->arena = a;
  w->names = intern_new();
  w->t = dims_new(a);
  w->m = dim_name(w->t, intern(w->names, "m"));
  w->n = dim_name(w->t, intern(w->names, "n"));
  w->one = dim_const(w->t, 1);
  *state = w;
  return 0;
}

static int tear_down(void **state) {
  World *w = *state;
  intern_free(w->names);
  arena_free(w->arena);
  return 0;
}

static const Dim *twice(World *w, const Dim *d) { return dim_mul(w->t, dim_const(w->t, 2), d); }

static void prints_as_people_write(void **state) {
  World *w = *state;
  DimTable *t = w->t;
  assert_string_equal(dim_text(w->arena, dim_const(t, 3)), "3");
  assert_string_equal(dim_text(w->arena, twice(w, w->n)), "2n");
  assert_string_equal(dim_text(w->arena, dim_add(t, w->one, w->n)), "n+1");
  assert_string_equal(dim_text(w->arena, dim_sub(t, w->n, w->one)), "n-1");
  const Dim *mn = dim_mul(t, w->n, w->m);
  assert_ptr_equal(mn, dim_mul(t, w->m, w->n));
  Buf code = buf_new(w->arena);
  dim_print(mn, true, &code);
  assert_string_equal(buf_str(&code), "m*n");
}

static void equal_dims_are_one(void **state) {
  World *w = *state;
  DimTable *t = w->t;
  const Dim *square = dim_mul(t, dim_add(t, w->m, w->n), dim_add(t, w->m, w->n));
  const Dim *sum = dim_add(t, dim_add(t, dim_mul(t, w->m, w->m), twice(w, dim_mul(t, w->m, w->n))), dim_mul(t, w->n, w->n));
  assert_ptr_equal(square, sum);
  assert_ptr_equal(dim_sub(t, square, sum), dim_const(t, 0));
  assert_false(dim_equal(t, w->m, w->n));
}

static void a_variable_takes_what_it_meets(void **state) {
  World *w = *state;
  const Dim *x = dim_fresh(w->t), *y = dim_fresh(w->t);
  assert_true(dim_has_variable(w->t, x));
  assert_true(dim_unify(w->t, x, y));
  assert_true(dim_unify(w->t, y, w->n));
  assert_ptr_equal(dim_resolve(w->t, x), w->n);
  assert_false(dim_has_variable(w->t, x));
  assert_false(dim_unify(w->t, x, w->m));
}

static void a_variable_is_solved_for_in_a_sum(void **state) {
  World *w = *state;
  const Dim *x = dim_fresh(w->t);
  assert_true(dim_unify(w->t, dim_add(w->t, x, w->one), w->n));
  assert_ptr_equal(dim_resolve(w->t, x), dim_sub(w->t, w->n, w->one));
}

static void never_one_never_itself(void **state) {
  World *w = *state;
  const Dim *x = dim_fresh(w->t);
  assert_false(dim_unify(w->t, x, w->one));
  assert_false(dim_unify(w->t, x, dim_add(w->t, x, w->one)));
  assert_true(dim_has_variable(w->t, x));
  assert_true(dim_unify(w->t, x, x));
}

static void distinct_names_and_numbers_differ(void **state) {
  World *w = *state;
  assert_false(dim_unify(w->t, w->m, w->n));
  assert_false(dim_unify(w->t, dim_const(w->t, 3), dim_const(w->t, 4)));
  assert_false(dim_unify(w->t, w->n, dim_const(w->t, 3)));
  assert_true(dim_unify(w->t, w->n, w->n));
}

static void undo_takes_bindings_back(void **state) {
  World *w = *state;
  const Dim *x = dim_fresh(w->t);
  int mark = dims_mark(w->t);
  assert_true(dim_unify(w->t, x, w->n));
  dims_undo(w->t, mark);
  assert_true(dim_has_variable(w->t, x));
  assert_true(dim_unify(w->t, x, w->m));
  assert_ptr_equal(dim_resolve(w->t, x), w->m);
}

static int64_t three_or_five(void *ctx, const char *name) {
  (void)ctx;
  return strcmp(name, "m") == 0 ? 3 : 5;
}

static void evaluates(void **state) {
  World *w = *state;
  const Dim *d = dim_add(w->t, dim_mul(w->t, w->m, w->n), twice(w, w->n));
  assert_int_equal(dim_eval(d, three_or_five, NULL), 25);
  assert_int_equal(dim_eval(dim_sub(w->t, w->m, w->n), three_or_five, NULL), -1);
  int64_t value = 0;
  assert_true(dim_is_number(dim_const(w->t, 7), &value));
  assert_int_equal(value, 7);
  assert_string_equal(dim_is_name(w->n), "n");
  assert_null(dim_is_name(d));
}

static int64_t four(void *ctx, const char *name) {
  (void)ctx;
  (void)name;
  return 4;
}

static const Dim *triangle(World *w, const Dim *n) {
  return dim_divide(w->t, dim_mul(w->t, n, dim_add(w->t, n, w->one)), 2);
}

static void halves(void **state) {
  World *w = *state;
  DimTable *t = w->t;
  const Dim *d = triangle(w, w->n), *v = dim_fresh(t);
  assert_string_equal(dim_text(w->arena, d), "n(n+1)/2");
  assert_string_equal(dim_text(w->arena, dim_divide(t, w->n, 2)), "n/2");
  assert_string_equal(dim_text(w->arena, dim_divide(t, dim_add(t, w->n, w->one), 2)), "(n+1)/2");
  assert_string_equal(dim_is_triangle(d), "n");
  assert_int_equal(dim_eval(d, four, NULL), 10);
  assert_int_equal(dim_eval(dim_divide(t, dim_add(t, w->n, w->one), 2), four, NULL), -1);
  assert_ptr_equal(triangle(w, dim_const(t, 4)), dim_const(t, 10));
  assert_ptr_equal(dim_add(t, d, d), dim_add(t, dim_mul(t, w->n, w->n), w->n));
  assert_ptr_equal(dim_divide(t, twice(w, w->n), 2), w->n);
  assert_true(dim_unify(t, v, d));
  assert_ptr_equal(dim_resolve(t, v), d);
  const Dim *x = dim_fresh(t);
  assert_true(dim_unify(t, triangle(w, x), d));
  assert_ptr_equal(dim_resolve(t, x), w->n);
  assert_false(dim_unify(t, triangle(w, w->m), d));
  assert_false(dim_unify(t, twice(w, dim_fresh(t)), w->n));
}

static void shapes_print(void **state) {
  World *w = *state;
  Buf b = buf_new(w->arena);
  shape_print((Shape){dim_add(w->t, w->n, w->one), w->m}, false, &b);
  assert_string_equal(buf_str(&b), "(n+1)×m");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void) {
  const struct CMUnitTest tests[] = {
    TEST(prints_as_people_write),
    TEST(equal_dims_are_one),
    TEST(a_variable_takes_what_it_meets),
    TEST(a_variable_is_solved_for_in_a_sum),
    TEST(never_one_never_itself),
    TEST(distinct_names_and_numbers_differ),
    TEST(undo_takes_bindings_back),
    TEST(evaluates),
    TEST(halves),
    TEST(shapes_print),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
