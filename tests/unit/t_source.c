/* Places in a statement, and the line with its carets. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "test.h"
#include "text/source.h"

static Source source_of(const char *text) {
  return (Source){.name = "<stdin>", .text = text, .len = strlen(text), .line = 1, .column = 1};
}

static void joins(void **state) {
  (void)state;
  static const Span table[][3] = {
    {{2, 4}, {6, 9}, {2, 9}}, {{6, 9}, {2, 4}, {2, 9}}, {{1, 9}, {3, 4}, {1, 9}}, {{5, 5}, {5, 6}, {5, 6}}};
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    const Span s = span_join(table[i][0], table[i][1]);
    assert_int_equal(s.start, table[i][2].start);
    assert_int_equal(s.end, table[i][2].end);
  }
}

static void finds_positions(void **state) {
  (void)state;
  static const struct {
    const char *text;
    int first_line, first_column, at, line, column;
  } table[] = {
    {"A B", 3, 6, 0, 3, 6},       {"A B", 3, 6, 2, 3, 8},        {"αβ γ", 1, 1, 5, 1, 4},  {"a\nβ c", 7, 9, 2, 8, 1},
    {"a\nβ c", 7, 9, 5, 8, 3},    {"a\n\n", 1, 1, 3, 3, 1},      {"a\nb", 1, 4, 1, 1, 5},  {"", 5, 2, 0, 5, 2},
    {"ab", 1, 1, 99, 1, 3},       {"ab", 1, 1, -1, 1, 1},
  };
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    Source s = source_of(table[i].text);
    s.line = table[i].first_line;
    s.column = table[i].first_column;
    int line, column;
    source_position(&s, table[i].at, &line, &column);
    assert_int_equal(line, table[i].line);
    assert_int_equal(column, table[i].column);
  }
}

static void counts_code_points(void **state) {
  (void)state;
  static const struct {
    const char *text;
    Span bytes, points;
  } table[] = {
    {"grad A x", {5, 8}, {5, 8}}, {"αβ γ", {2, 4}, {1, 2}}, {"a\nβc", {2, 5}, {2, 4}}, {"漢字", {3, 6}, {1, 2}},
    {"ab", {1, 99}, {1, 2}},      {"ab", {2, 2}, {2, 2}},   {"", {0, 0}, {0, 0}},
  };
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    const Source s = source_of(table[i].text);
    const Span res = source_codepoints(&s, table[i].bytes);
    assert_int_equal(res.start, table[i].points.start);
    assert_int_equal(res.end, table[i].points.end);
  }
}

static void underlines(void **state) {
  (void)state;
  static const struct {
    const char *text;
    Span span;
    int width, ascii;
    const char *wanted;
  } table[] = {
    {"grad tr(A B) wrt A", {8, 11}, 80, 0, "    grad tr(A B) wrt A\n            ^~~\n"},
    {"A +", {3, 3}, 80, 0, "    A +\n       ^\n"},
    {"", {0, 0}, 80, 0, "    \n    ^\n"},
    {"Σ μ", {3, 5}, 80, 0, "    Σ μ\n      ^\n"},
    {"漢字 x", {3, 6}, 80, 0, "    漢字 x\n      ^~\n"},
    {"漢字 x", {7, 8}, 80, 0, "    漢字 x\n         ^\n"},
    {"y\xCC\x82 z", {4, 5}, 80, 0, "    y\xCC\x82 z\n      ^\n"},
    {"a\nb c\nd", {4, 5}, 80, 0, "    b c\n      ^\n"},
    {"(a +\r\n b", {0, 8}, 80, 0, "    (a +\n    ^~~~\n"},
    {"a\nb", {1, 1}, 80, 0, "    a\n     ^\n"},
    {"a\tb\x1B[1m", {2, 3}, 80, 1, "    a b?[1m\n      ^\n"},
    {"a\xFF" "b", {2, 3}, 80, 0, "    a\xEF\xBF\xBD" "b\n      ^\n"},
    /* 16 columns of the line are shown */
    {"0123456789abcdefghijklmnopqrstuvwxyz", {0, 1}, 20, 0, "    0123456789abcde…\n    ^\n"},
    {"0123456789abcdefghijklmnopqrstuvwxyz", {35, 36}, 20, 0, "    …lmnopqrstuvwxyz\n                   ^\n"},
    {"0123456789abcdefghijklmnopqrstuvwxyz", {36, 36}, 20, 0, "    …mnopqrstuvwxyz\n                   ^\n"},
    {"0123456789abcdefghijklmnopqrstuvwxyz", {18, 20}, 20, 0, "    …cdefghijklmnop…\n           ^~\n"},
    {"0123456789abcdefghijklmnopqrstuvwxyz", {18, 20}, 20, 1, "    ...efghijklmn...\n           ^~\n"},
    {"0123456789abcdefghijklmnopqrstuvwxyz", {3, 30}, 20, 0, "    …3456789abcdefg…\n     ^~~~~~~~~~~~~~\n"},
    {"0123456789abcdef", {15, 16}, 20, 0, "    0123456789abcdef\n                   ^\n"},
    {"漢漢漢漢漢漢漢漢漢漢漢漢", {18, 21}, 20, 0, "    …漢漢漢漢漢漢漢…\n           ^~\n"},
  };
  Arena *a = arena_new();
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    const Source s = source_of(table[i].text);
    Buf b = buf_new(a);
    source_underline(&s, table[i].span, table[i].width, table[i].ascii, &b);
    assert_string_equal(buf_str(&b), table[i].wanted);
  }
  arena_free(a);
}

/* Whatever the place and the width, the line fits and the caret stands under what it points at. */
static void carets_stand_right(void **state) {
  (void)state;
  static const char text[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  const int len = (int)sizeof text - 1;
  const Source s = source_of(text);
  Arena *a = arena_new();
  for (int width = 20; width < len + 8; width += 3)
    for (int start = 0; start < len; start++)
      for (int ascii = 0; ascii < 2; ascii++) {
        Buf b = buf_new(a);
        source_underline(&s, (Span){start, start + 1 + start % 7}, width, ascii, &b);
        const char *line = buf_str(&b), *carets = strchr(line, '\n') + 1, *caret = strchr(carets, '^');
        assert_true((int)utf8_width(line, (size_t)(carets - 1 - line)) <= width);
        const char *shown = strchr(line, text[start]);
        assert_non_null(shown);
        assert_int_equal(utf8_width(line, (size_t)(shown - line)), caret - carets);
      }
  arena_free(a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(joins),      cmocka_unit_test(finds_positions),    cmocka_unit_test(counts_code_points),
    cmocka_unit_test(underlines), cmocka_unit_test(carets_stand_right),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
