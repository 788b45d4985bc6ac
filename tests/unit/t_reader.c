/* The reader: where statements end, and when a further line is needed. */
#include <string.h>

#include "front/front.h"
#include "test.h"

/* Input, and the statements that come out of it, each behind a bar; comments and blanks at the ends do not count. */
static const struct {
  const char *input, *statements;
} ends[] = {
  {"", ""},
  {"a", "a"},
  {"a\nb", "a|b"},
  {"a; b", "a|b"},
  {"a;b;\n", "a|b"},
  {"\n\n a \n\n b\n", "a|b"},
  {"a # b; c\nd", "a|d"},
  {"a % b; c\nd", "a|d"},
  {"# only\n% remarks\n", ""},
  {"tr(A;\n B)\nC", "tr(A;\n B)|C"},
  {"[1, 2; 3, 4]; x", "[1, 2; 3, 4]|x"},
  {"A +\nB\nC", "A +\nB|C"},
  {"A .*\nB\nC", "A .*\nB|C"},
  {"a,\nb : scalar\nc", "a,\nb : scalar|c"},
  {"$$\na\n$$\nb", "$$\na\n$$|b"},
  {"\\[\na\n\\]\nb", "\\[\na\n\\]|b"},
  {"\\begin{aligned}\na \\\\\nb\n\\end{aligned}\nc", "\\begin{aligned}\na \\\\\nb\n\\end{aligned}|c"},
  {"a \\\\\nb\nc", "a \\\\\nb|c"},
  {"tr(A\ngrad x wrt x\nb", "tr(A|grad x wrt x|b"},
  {"tr(A\nB : matrix(n)\nc", "tr(A|B : matrix(n)|c"},
  {"tr(A\nB = C\nc", "tr(A|B = C|c"},
  {"tr(A", "tr(A"},
  {"a)\nb", "a)|b"},
  {"#!/usr/bin/mdiff\na", "a"},
  {"\xEF\xBB\xBF" "a\nb", "a|b"},
  {"a\r\nb\r\n", "a|b"},
};

/* All statements that are not empty, joined by bars, without blanks, comments and CR at their ends. */
static void join(const char *input, char *out) {
  size_t len = strlen(input), from = 0, begin, end, next, used = 0;
  while (read_statement(input, len, from, true, &begin, &end, &next) == READ_STATEMENT) {
    assert_true(begin <= end && end <= len && next > from && next <= len + 1);
    from = next;
    while (begin < end && strchr(" \r\n", input[begin]) != NULL) begin++;
    while (end > begin && strchr(" \r\n", input[end - 1]) != NULL) end--;
    if (begin == end || input[begin] == '#' || input[begin] == '%') continue;
    size_t n = strcspn(input + begin, "#%");
    if (n > end - begin) n = end - begin;
    while (n > 0 && input[begin + n - 1] == ' ') n--;
    if (used > 0) out[used++] = '|';
    memcpy(out + used, input + begin, n);
    used += n;
  }
  out[used] = '\0';
}

static void statements_end_where_they_should(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT_OF(ends); i++) {
    char out[256];
    join(ends[i].input, out);
    assert_string_equal(out, ends[i].statements);
  }
}

static const struct {
  const char *input;
  ReadResult result;
} more[] = {
  {"a", READ_STATEMENT},   {"tr(A", READ_MORE},     {"tr(A)", READ_STATEMENT}, {"[1, 2;", READ_MORE},
  {"A +", READ_MORE},      {"$$ a", READ_MORE},     {"$$ a $$", READ_STATEMENT}, {"\\begin{aligned} a", READ_MORE},
  {"a, b,", READ_MORE},    {"a \\\\", READ_MORE},   {"A'", READ_STATEMENT},    {"x^2", READ_STATEMENT},
  {"f(x) = 3", READ_STATEMENT},
};

static void an_open_statement_wants_more(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT_OF(more); i++) {
    char line[64];
    size_t begin, end, next, len = strlen(more[i].input);
    memcpy(line, more[i].input, len);
    line[len] = '\n';
    assert_int_equal(read_statement(line, len + 1, 0, false, &begin, &end, &next), more[i].result);
  }
}

static void a_long_line_is_read_once(void **state) {
  (void)state;
  enum { N = 1 << 20 };
  static const char unit[] = "a+(b)*c;";
  Arena *a = arena_new();
  char *text = arena_alloc(a, N + 1);
  for (size_t i = 0; i < N; i++) text[i] = unit[i % 8];
  size_t from = 0, begin, end, next;
  int count = 0;
  while (read_statement(text, N, from, true, &begin, &end, &next) == READ_STATEMENT) {
    from = next;
    count += end > begin;
  }
  assert_int_equal(count, N / 8);
  arena_free(a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(statements_end_where_they_should),
    cmocka_unit_test(an_open_statement_wants_more),
    cmocka_unit_test(a_long_line_is_read_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
