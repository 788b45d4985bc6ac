/* Symbolic dimensions: arithmetic, unification, undo, text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/intern.h"
#include "notion/dim.h"

typedef struct Fixture {
  Arena *arena;
  Intern *names;
  DimTable *t;
} Fixture;

static int setup(void **state) {
  Fixture *f = calloc(1, sizeof *f);
  f->arena = arena_new();
  f->names = intern_new();
  f->t = dims_new(f->arena);
  *state = f;
  return 0;
}

static int teardown(void **state) {
  Fixture *f = *state;
  arena_free(f->arena);
  intern_free(f->names);
  free(f);
  return 0;
}

static const Dim *name(Fixture *f, const char *s) { return dim_name(f->t, intern(f->names, s)); }
static const Dim *num(Fixture *f, int64_t v) { return dim_const(f->t, v); }

static void assert_dim(Fixture *f, const Dim *d, const char *text) {
  assert_string_equal(dim_text(f->arena, dim_resolve(f->t, d)), text);
}

static void test_arithmetic_is_canonical(void **state) {
  Fixture *f = *state;
  DimTable *t = f->t;
  const Dim *n = name(f, "n"), *m = name(f, "m");
  assert_ptr_equal(dim_add(t, n, m), dim_add(t, m, n));
  assert_ptr_equal(dim_mul(t, n, m), dim_mul(t, m, n));
  assert_ptr_equal(dim_sub(t, dim_add(t, n, m), m), n);
  assert_ptr_equal(dim_mul(t, dim_add(t, n, num(f, 1)), dim_sub(t, n, num(f, 1))), dim_sub(t, dim_mul(t, n, n), num(f, 1)));
  assert_ptr_equal(dim_sub(t, n, n), num(f, 0));
}

static void test_text(void **state) {
  Fixture *f = *state;
  DimTable *t = f->t;
  const Dim *n = name(f, "n"), *m = name(f, "m"), *one = num(f, 1);
  assert_dim(f, dim_add(t, n, one), "n+1");
  assert_dim(f, dim_sub(t, n, one), "n-1");
  assert_dim(f, dim_sub(t, one, n), "1-n");
  assert_dim(f, dim_mul(t, num(f, 2), n), "2n");
  assert_dim(f, dim_mul(t, n, m), "m n");
  assert_dim(f, dim_mul(t, n, n), "n^2");
  assert_dim(f, num(f, 0), "0");
  Buf b = buf_new(f->arena);
  dim_print(dim_add(t, dim_mul(t, num(f, 2), dim_mul(t, n, n)), m), true, &b);
  assert_string_equal(buf_str(&b), "2*n*n+m");
  Buf s = buf_new(f->arena);
  shape_print((Shape){dim_add(t, n, one), dim_mul(t, m, n)}, false, &s);
  assert_string_equal(buf_str(&s), "(n+1)×mn");
  Buf a = buf_new(f->arena);
  shape_print((Shape){n, num(f, 1)}, true, &a);
  assert_string_equal(buf_str(&a), "n x 1");
}

static void test_unify_binds_variables(void **state) {
  Fixture *f = *state;
  DimTable *t = f->t;
  const Dim *v = dim_fresh(t), *w = dim_fresh(t), *n = name(f, "n");
  assert_true(dim_unify(t, v, w));
  assert_true(dim_equal(t, v, w));
  assert_true(dim_has_variable(t, v));
  assert_true(dim_unify(t, w, dim_add(t, n, num(f, 1))));
  assert_dim(f, v, "n+1");
  assert_false(dim_has_variable(t, v));
}

static void test_unify_is_linear(void **state) {
  Fixture *f = *state;
  DimTable *t = f->t;
  const Dim *v = dim_fresh(t), *w = dim_fresh(t), *n = name(f, "n"), *two = num(f, 2);
  assert_true(dim_unify(t, dim_mul(t, two, v), dim_mul(t, num(f, 4), n)));
  assert_dim(f, v, "2n");
  assert_true(dim_unify(t, dim_mul(t, w, n), dim_mul(t, dim_mul(t, n, n), two)));
  assert_dim(f, w, "2n");
  const Dim *u = dim_fresh(t);
  assert_true(dim_unify(t, dim_add(t, u, num(f, 1)), num(f, 4)));
  assert_dim(f, u, "3");
}

static void test_unify_refuses(void **state) {
  Fixture *f = *state;
  DimTable *t = f->t;
  const Dim *v = dim_fresh(t), *n = name(f, "n"), *one = num(f, 1);
  assert_false(dim_unify(t, v, one));
  assert_false(dim_unify(t, v, num(f, 0)));
  assert_false(dim_unify(t, v, dim_add(t, v, one)));
  assert_false(dim_unify(t, dim_add(t, v, num(f, 3)), num(f, 2)));
  assert_false(dim_unify(t, dim_mul(t, num(f, 2), v), num(f, 5)));
  assert_false(dim_unify(t, n, name(f, "m")));
  assert_true(dim_has_variable(t, v));
}

static void test_unify_products(void **state) {
  Fixture *f = *state;
  DimTable *t = f->t;
  const Dim *a = dim_fresh(t), *b = dim_fresh(t), *c = dim_fresh(t), *d = dim_fresh(t), *n = name(f, "n");
  assert_true(dim_unify(t, dim_mul(t, a, b), dim_mul(t, c, d)));
  assert_true(dim_equal(t, a, c));
  assert_true(dim_equal(t, b, d));
  const Dim *v = dim_fresh(t);
  assert_true(dim_unify(t, dim_mul(t, v, v), dim_mul(t, n, n)));
  assert_dim(f, v, "n");
}

static void test_undo(void **state) {
  Fixture *f = *state;
  DimTable *t = f->t;
  const Dim *chain[200];
  for (int i = 0; i < 200; i++) chain[i] = dim_fresh(t);
  for (int i = 198; i >= 0; i--) assert_true(dim_unify(t, chain[i], chain[i + 1]));
  int mark = dims_mark(t);
  assert_true(dim_unify(t, chain[0], name(f, "n")));
  for (int i = 0; i < 200; i++) assert_dim(f, chain[i], "n");
  dims_undo(t, mark);
  for (int i = 0; i < 200; i++) assert_true(dim_equal(t, chain[i], chain[0]));
  assert_true(dim_has_variable(t, chain[199]));
}

static int64_t value_of(void *ctx, const char *dim) {
  (void)ctx;
  return strcmp(dim, "n") == 0 ? 3 : -1;
}

static void test_eval_and_views(void **state) {
  Fixture *f = *state;
  DimTable *t = f->t;
  const Dim *n = name(f, "n");
  assert_int_equal(dim_eval(dim_add(t, dim_mul(t, n, n), num(f, 1)), value_of, NULL), 10);
  assert_int_equal(dim_eval(dim_sub(t, n, num(f, 5)), value_of, NULL), -1);
  assert_int_equal(dim_eval(name(f, "m"), value_of, NULL), -1);
  int64_t v = 0;
  assert_true(dim_is_number(num(f, 7), &v) && v == 7);
  assert_true(dim_is(num(f, 0), 0));
  assert_string_equal(dim_is_name(n), "n");
  assert_null(dim_is_name(dim_mul(t, num(f, 2), n)));
  const Dim *d = dim_add(t, dim_mul(t, num(f, 2), dim_mul(t, n, n)), num(f, 5));
  assert_int_equal(dim_monomials(d), 2);
  assert_int_equal(dim_coefficient(d, 0), 2);
  assert_string_equal(dim_factor(d, 0, 1), "n");
  assert_null(dim_factor(d, 0, 2));
  assert_null(dim_factor(d, 1, 0));
}

static void test_too_large_is_noticed(void **state) {
  Fixture *f = *state;
  const Dim *d = name(f, "n");
  assert_false(dims_overflowed(f->t));
  for (int i = 0; i < 10; i++) d = dim_mul(f->t, d, d);
  assert_true(dims_overflowed(f->t));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_arithmetic_is_canonical, setup, teardown),
      cmocka_unit_test_setup_teardown(test_text, setup, teardown),
      cmocka_unit_test_setup_teardown(test_unify_binds_variables, setup, teardown),
      cmocka_unit_test_setup_teardown(test_unify_is_linear, setup, teardown),
      cmocka_unit_test_setup_teardown(test_unify_refuses, setup, teardown),
      cmocka_unit_test_setup_teardown(test_unify_products, setup, teardown),
      cmocka_unit_test_setup_teardown(test_undo, setup, teardown),
      cmocka_unit_test_setup_teardown(test_eval_and_views, setup, teardown),
      cmocka_unit_test_setup_teardown(test_too_large_is_noticed, setup, teardown),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
