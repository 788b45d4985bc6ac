/* Kinds, facts and the function table's look-up. */
#include <string.h>

#include "notion/function.h"
#include "notion/kind.h"
#include "test.h"

static void kinds_have_their_names(void **state) {
  (void)state;
  for (Kind k = KIND_SCALAR; k <= KIND_FUNCTION; k = (Kind)(k + 1)) assert_int_equal(kind_from_name(kind_name(k)), k);
  assert_int_equal(kind_from_name("tensor"), KIND_UNKNOWN);
  assert_int_equal(kind_arity(KIND_SCALAR), 0);
  assert_int_equal(kind_arity(KIND_VECTOR), 1);
  assert_int_equal(kind_arity(KIND_MATRIX), 2);
  assert_int_equal(kind_arity(KIND_SPD), 1);
  assert_int_equal(kind_arity(KIND_ORTHONORMAL), 2);
}

static void facts_imply_others(void **state) {
  (void)state;
  static const struct {
    Kind kind;
    unsigned has, has_not;
  } table[] = {
    {KIND_SPD, FACT_PD | FACT_PSD | FACT_SYMMETRIC | FACT_INVERTIBLE, FACT_POSITIVE | FACT_DIAGONAL},
    {KIND_PSD, FACT_PSD | FACT_SYMMETRIC, FACT_INVERTIBLE},
    {KIND_SYMMETRIC, FACT_SYMMETRIC, FACT_PSD},
    {KIND_DIAGONAL, FACT_DIAGONAL | FACT_SYMMETRIC | FACT_LOWER | FACT_UPPER, FACT_INVERTIBLE},
    {KIND_ORTHOGONAL, FACT_ORTHONORMAL | FACT_INVERTIBLE, FACT_SYMMETRIC},
    {KIND_ORTHONORMAL, FACT_ORTHONORMAL, FACT_INVERTIBLE},
    {KIND_MATRIX, 0, FACT_SYMMETRIC | FACT_INVERTIBLE},
    {KIND_INTEGER, FACT_INTEGER, FACT_POSITIVE},
  };
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    unsigned facts = kind_facts(table[i].kind);
    assert_int_equal(facts & table[i].has, table[i].has);
    assert_int_equal(facts & table[i].has_not, 0);
    assert_int_equal(facts_closure(facts), facts);
  }
}

static Fn by_name(const char *s) { return fn_from_name(s, strlen(s)); }
static Fn by_command(const char *s) { return fn_from_command(s, strlen(s)); }

static void functions_are_found(void **state) {
  (void)state;
  assert_int_equal(by_name("tr"), FN_TR);
  assert_int_equal(by_name("trace"), FN_TR);
  assert_int_equal(by_command("Tr"), FN_TR);
  assert_int_equal(by_command("odot"), FN_HADAMARD);
  assert_int_equal(by_name("t"), FN_NONE);
  assert_int_equal(by_name("trac"), FN_NONE);
  assert_int_equal(by_name(""), FN_NONE);
  assert_int_equal(by_name("+"), FN_NONE);
}

static void lists_are_cut_at_blanks(void **state) {
  (void)state;
  const char *start;
  size_t len;
  assert_true(word_at("logistic  expit ", 1, &start, &len));
  assert_int_equal(len, 5);
  assert_memory_equal(start, "expit", 5);
  assert_false(word_at("logistic expit", 2, &start, &len));
  assert_false(word_at("", 0, &start, &len));
  assert_false(word_at(NULL, 0, &start, &len));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(kinds_have_their_names),
    cmocka_unit_test(facts_imply_others),
    cmocka_unit_test(functions_are_found),
    cmocka_unit_test(lists_are_cut_at_blanks),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
