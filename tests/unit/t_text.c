/* Buf, Intern and UTF-8. */
#include <string.h>

#include "base/buf.h"
#include "base/intern.h"
#include "base/utf8.h"
#include "test.h"

static void buf_grows(void **state) {
  (void)state;
  Arena *a = arena_new();
  Buf b = buf_new(a);
  assert_string_equal(buf_str(&b), "");
  for (int i = 0; i < 1000; i++) buf_printf(&b, "%d,", i);
  assert_int_equal(b.len, 10 * 2 + 90 * 3 + 900 * 4);
  assert_int_equal(strlen(buf_str(&b)), b.len);
  assert_memory_equal(buf_str(&b), "0,1,2,", 6);
  arena_free(a);
}

static void buf_adds_in_every_way(void **state) {
  (void)state;
  Arena *a = arena_new();
  Buf b = buf_new(a);
  buf_add(&b, "tr");
  buf_addc(&b, '(');
  buf_addn(&b, "ABC", 2);
  buf_printf(&b, "%s", ")");
  assert_string_equal(buf_str(&b), "tr(AB)");
  arena_free(a);
}

static void same_text_is_same_pointer(void **state) {
  (void)state;
  Intern *t = intern_new();
  const char *first = intern(t, "Sigma");
  char copy[] = "Sigma_1";
  assert_ptr_equal(intern_n(t, copy, 5), first);
  assert_ptr_not_equal(intern(t, copy), first);
  for (int i = 0; i < 5000; i++) {
    char name[16];
    int n = 0;
    for (int k = i; n == 0 || k > 0; k /= 26) name[n++] = (char)('a' + k % 26);
    const char *s = intern_n(t, name, (size_t)n);
    assert_ptr_equal(intern_n(t, name, (size_t)n), s);
  }
  assert_ptr_equal(intern(t, "Sigma"), first);
  assert_string_equal(first, "Sigma");
  intern_free(t);
}

static void decodes(void **state) {
  (void)state;
  static const struct {
    const char *bytes;
    size_t len;
    uint32_t cp;
    size_t used;
  } table[] = {
    {"a", 1, 'a', 1},
    {"\xCE\xB1", 2, 0x3B1, 2},             /* alpha */
    {"\xE1\xB5\x80", 3, 0x1D40, 3},        /* superscript T */
    {"\xF0\x9D\x94\xBC", 4, 0x1D53C, 4},   /* double-struck E */
    {"\xCE", 1, 0xFFFD, 1},                /* cut off */
    {"\xB1", 1, 0xFFFD, 1},                /* continuation alone */
    {"\xC0\xAF", 2, 0xFFFD, 1},            /* overlong */
    {"\xED\xA0\x80", 3, 0xFFFD, 1},        /* surrogate */
    {"\xF4\x90\x80\x80", 4, 0xFFFD, 1},    /* beyond U+10FFFF */
    {"\xFF", 1, 0xFFFD, 1},
  };
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    uint32_t cp = 0;
    assert_int_equal(utf8_decode(table[i].bytes, table[i].len, &cp), table[i].used);
    assert_int_equal(cp, table[i].cp);
  }
}

static void encodes_what_it_decodes(void **state) {
  (void)state;
  for (uint32_t cp = 1; cp <= 0x10FFFF; cp = cp * 3 / 2 + 1) {
    if (cp >= 0xD800 && cp < 0xE000) continue;
    char out[4];
    size_t len = utf8_encode(cp, out);
    uint32_t back = 0;
    assert_int_equal(utf8_decode(out, len, &back), len);
    assert_int_equal(back, cp);
  }
}

static void finds_the_first_bad_byte(void **state) {
  (void)state;
  size_t bad = 99;
  assert_true(utf8_valid("αβ", 4, &bad));
  assert_false(utf8_valid("αβ\xFFγ", 7, &bad));
  assert_int_equal(bad, 4);
  assert_false(utf8_valid("α\xCE", 3, NULL));
}

static void counts_and_measures(void **state) {
  (void)state;
  static const struct {
    const char *s;
    size_t count, width;
  } table[] = {{"", 0, 0}, {"abc", 3, 3}, {"αβγ", 3, 3}, {"漢字", 2, 4}, {"y\xCC\x82", 2, 1}, {"Xᵀ⁻¹", 4, 4}};
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    assert_int_equal(utf8_count(table[i].s, strlen(table[i].s)), table[i].count);
    assert_int_equal(utf8_width(table[i].s, strlen(table[i].s)), table[i].width);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(buf_grows),
    cmocka_unit_test(buf_adds_in_every_way),
    cmocka_unit_test(same_text_is_same_pointer),
    cmocka_unit_test(decodes),
    cmocka_unit_test(encodes_what_it_decodes),
    cmocka_unit_test(finds_the_first_bad_byte),
    cmocka_unit_test(counts_and_measures),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
