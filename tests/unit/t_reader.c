/* The reader: where statements end. */
#include <stdlib.h>
#include <string.h>

#include "front/front.h"
#include "test.h"

enum { MOST = 6 };

typedef struct Row {
  const char *text;
  const char *statements[MOST]; /* at the end of input */
  bool more;                    /* the last one is unfinished while more lines may come */
} Row;

static const Row rows[] = {
  {"", {NULL}, false},
  {" \n\t\r\n\n", {NULL}, false},
  {"x", {"x"}, false},
  {"x\ny\n", {"x", "y"}, false},
  {"  x  \r\ny\r\n", {"x", "y"}, false},
  {"x; y;; z;\n", {"x", "y", "z"}, false},
  {"\xEF\xBB\xBFx\n", {"x"}, false},
  {"#!/usr/bin/env mdiff\nx\n", {"x"}, false},
  /* comments */
  {"# a\n% b\nx # c; d\ny % e (\n", {"x", "y"}, false},
  {"# a", {NULL}, false},
  {"a \\% b\nc", {"a \\% b", "c"}, false},
  {"a \\# b", {"a \\# b"}, false},
  {"f(a, # the first\n  b)\nx", {"f(a, # the first\n  b)", "x"}, false},
  {"f(a # ) is no bracket here\n)", {"f(a # ) is no bracket here\n)"}, false},
  {"a + # one\n# two\nb\nc", {"a + # one\n# two\nb", "c"}, false},
  /* brackets */
  {"tr(A\n  B)\nx", {"tr(A\n  B)", "x"}, false},
  {"[1 2; 3 4]; x", {"[1 2; 3 4]", "x"}, false},
  {"[1 2\n 3 4]\nx", {"[1 2\n 3 4]", "x"}, false},
  {"\\frac{1}\n{2}", {"\\frac{1}", "{2}"}, false},
  {"\\frac{1\n}{2}", {"\\frac{1\n}{2}"}, false},
  {"A)) + (B\n)\nx", {"A)) + (B\n)", "x"}, false},
  {"tr(A", {"tr(A"}, true},
  {"tr(A\n", {"tr(A"}, true},
  {"((\n\n", {"(("}, true},
  /* LaTeX */
  {"a \\; b\nc", {"a \\; b", "c"}, false},
  {"\\{ a\n; b \\}\nc", {"\\{ a\n; b \\}", "c"}, false},
  {"\\left( a\nb \\right)\nc", {"\\left( a\nb \\right)", "c"}, false},
  {"\\left. a\nb \\right|\nc", {"\\left. a\nb \\right|", "c"}, false},
  {"\\left[ a\nb \\right.\nc", {"\\left[ a\nb \\right.", "c"}, false},
  {"\\left\\{ a\nb \\right\\rangle\nc", {"\\left\\{ a\nb \\right\\rangle", "c"}, false},
  {"\\left\n(a\n)\nc", {"\\left", "(a\n)", "c"}, false},
  {"$$\nf = a\n$$\nx", {"$$\nf = a\n$$", "x"}, false},
  {"$$ \\frac{1}{2 $$\nx", {"$$ \\frac{1}{2 $$", "x"}, false},
  {"\\[\nf = (a\n+ b)\n\\]\nx", {"\\[\nf = (a\n+ b)\n\\]", "x"}, false},
  {"\\[ (a \\]\nx", {"\\[ (a \\]", "x"}, false},
  {"\\( a\n\\)\nx", {"\\( a\n\\)", "x"}, false},
  {"$a$; $b$\n$c\nd", {"$a$", "$b$", "$c", "d"}, false},
  {"$a$$b$\nx", {"$a$$b$", "x"}, false},
  {"\\begin{aligned}\nf &= a \\\\\nx = b\n\\end{aligned}\ny", {"\\begin{aligned}\nf &= a \\\\\nx = b\n\\end{aligned}", "y"}, false},
  {"\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\nx", {"\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", "x"}, false},
  {"$$ a", {"$$ a"}, true},
  {"\\[ a\n", {"\\[ a"}, true},
  {"\\begin{aligned}\n", {"\\begin{aligned}"}, true},
  {"a \\\\[2pt]\nb", {"a \\\\[2pt]", "b"}, false},
  {"a \\", {"a \\"}, false},
  {"\\left\\", {"\\left\\"}, true},
  /* lines that go on */
  {"a +\nb\nc", {"a +\nb", "c"}, false},
  {"a -\r\nb", {"a -\r\nb"}, false},
  {"a .*\nb", {"a .*\nb"}, false},
  {"a ∘\nb", {"a ∘\nb"}, false},
  {"a ×\nb −\nc", {"a ×\nb −\nc"}, false},
  {"a \\odot \\,\nb", {"a \\odot \\,\nb"}, false},
  {"a \\\\\nb", {"a \\\\\nb"}, false},
  {"a & = & \\\\ \nb", {"a & = & \\\\ \nb"}, false},
  {"f ==\ng", {"f ==\ng"}, false},
  {"x :=\n1", {"x :=\n1"}, false},
  {"a,\nb : scalar", {"a,\nb : scalar"}, false},
  {"a +", {"a +"}, true},
  {"a +\n", {"a +"}, true},
  /* full-width signs */
  {"a；b", {"a", "b"}, false},
  {"a；；\n；b", {"a", "b"}, false},
  {"tr（a\nb）\nc", {"tr（a\nb）", "c"}, false},
  {"f（x；y）；z", {"f（x；y）", "z"}, false},
  {"a，\nb", {"a，\nb"}, false},
  {"a +\n\nb", {"a +", "b"}, false},
  {"A^*\nx", {"A^*", "x"}, false},
  {"A^+\nx", {"A^+", "x"}, false},
  {"A ^ +\nx", {"A ^ +", "x"}, false},
  {"A^\\ast\nx", {"A^\\ast", "x"}, false},
  {"||A||_*\nx", {"||A||_*", "x"}, false},
  {"<A, B>\nx", {"<A, B>", "x"}, false},
  {"A'\nB", {"A'", "B"}, false},
  {"f \\cdots\nB", {"f \\cdots", "B"}, false},
  /* quotes */
  {"norm(A, 'f;#(')\nx", {"norm(A, 'f;#(')", "x"}, false},
  {"norm(A, \"f;#(\")\nx", {"norm(A, \"f;#(\")", "x"}, false},
  {"A' (B'; C')\nx", {"A' (B'; C')", "x"}, false},
  {"A'; B'\nx", {"A'", "B'", "x"}, false},
  {"(A)'; [B]'; x^2'; a'''; {B}'; 2'", {"(A)'", "[B]'", "x^2'", "a'''", "{B}'", "2'"}, false},
  {"A^{'}; B^'; C", {"A^{'}", "B^'", "C"}, false},
  {"A '; B '", {"A '", "B '"}, false},
  {"norm(A, 'fro\nset check off", {"norm(A, 'fro", "set check off"}, false},
  {"\"a\nb", {"\"a", "b"}, false},
  {"save 'a;b'; x", {"save 'a;b'", "x"}, false},
  {":load \"a#b\"\nx", {":load \"a#b\"", "x"}, false},
  /* lines that begin a statement */
  {"tr(A (B\nset check off\nx", {"tr(A (B", "set check off", "x"}, false},
  {"tr(A\n  grad tr(B) wrt B", {"tr(A", "grad tr(B) wrt B"}, false},
  {"tr(A\n:help", {"tr(A", ":help"}, false},
  {"tr(A\ngradient)\nx", {"tr(A\ngradient)", "x"}, false},
  {"tr(A\nB : matrix(n)", {"tr(A", "B : matrix(n)"}, false},
  {"tr(A\nB = C", {"tr(A", "B = C"}, false},
  {"tr(A\nΣ_1 := C", {"tr(A", "Σ_1 := C"}, false},
  {"(A\nB == C)", {"(A\nB == C)"}, false},
  {"(A # c\n\n  # d\nx = 1", {"(A", "x = 1"}, false},
  {"$$ \\frac{1\nsolve x = 1 for x", {"$$ \\frac{1", "solve x = 1 for x"}, false},
  {"(A\n2 = B)", {"(A\n2 = B)"}, false},
  {"(A\n  f(x) = B)", {"(A\n  f(x) = B)"}, false},
  /* commands are one line */
  {"help +\nx", {"help +", "x"}, false},
  {"help (\nx", {"help (", "x"}, false},
  {"help ,; x", {"help ,", "x"}, false},
  {"settle(\nx)", {"settle(\nx)"}, false},
};

/* A copy without a NUL behind it, so that sanitizers see each byte read too much. */
static char *exact(const char *text, size_t len) {
  char *res = malloc(len > 0 ? len : 1);
  assert_non_null(res);
  memcpy(res, text, len);
  return res;
}

static void expect(const Row *row, const char *text, size_t len, bool at_eof) {
  size_t from = 0, begin = 0, end = 0, next = 0;
  for (int i = 0; i < MOST && row->statements[i] != NULL; i++) {
    const bool last = i + 1 == MOST || row->statements[i + 1] == NULL;
    const ReadResult res = read_statement(text, len, from, at_eof, &begin, &end, &next);
    if (last && row->more && !at_eof) {
      if (res != READ_MORE) fail_msg("'%s' should go on", row->text);
      return;
    }
    const char *wanted = row->statements[i];
    if (res != READ_STATEMENT || end - begin != strlen(wanted) || memcmp(text + begin, wanted, end - begin) != 0)
      fail_msg("'%s': '%.*s' instead of '%s'", row->text, (int)(end - begin), text + begin, wanted);
    assert_true(next >= end && next <= len);
    from = next;
  }
  if (read_statement(text, len, from, at_eof, &begin, &end, &next) != READ_END) fail_msg("'%s': too many statements", row->text);
}

static void cuts(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT_OF(rows); i++) {
    const size_t len = strlen(rows[i].text);
    char *text = exact(rows[i].text, len);
    expect(&rows[i], text, len, true);
    expect(&rows[i], text, len, false);
    free(text);
  }
}

/* Lines that arrive one by one are cut like a text that is there at once. */
static void cuts_growing_text(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT_OF(rows); i++) {
    const char *text = rows[i].text;
    const size_t len = strlen(text);
    size_t from = 0, begin = 0, end = 0, next = 0, there = 0;
    int found = 0;
    while (there < len) {
      const char *newline = strchr(text + there, '\n');
      there = newline != NULL ? (size_t)(newline - text) + 1 : len;
      char *part = exact(text, there);
      while (read_statement(part, there, from, there == len, &begin, &end, &next) == READ_STATEMENT) {
        const char *wanted = found < MOST ? rows[i].statements[found] : NULL;
        if (wanted == NULL || strlen(wanted) != end - begin || memcmp(part + begin, wanted, end - begin) != 0)
          fail_msg("'%s' in lines: '%.*s'", text, (int)(end - begin), part + begin);
        found++;
        from = next;
      }
      free(part);
    }
    if (found < MOST && rows[i].statements[found] != NULL) fail_msg("'%s' in lines: too few statements", text);
  }
}

/* Any bytes are read to their end, and each call gets further. */
static void reads_any_bytes(void **state) {
  (void)state;
  static const char alphabet[] = "a='\"\\({[]})$#%;\n ,+^_:.\xCE\xB1\xFF\0lerfightbndv";
  uint32_t seed = 1;
  for (int round = 0; round < 3000; round++) {
    char bytes[40];
    const size_t len = (size_t)round % sizeof bytes;
    for (size_t i = 0; i < len; i++) {
      seed = seed * 1664525u + 1013904223u;
      bytes[i] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
    }
    char *text = exact(bytes, len);
    size_t from = 0, begin, end, next;
    while (read_statement(text, len, from, true, &begin, &end, &next) == READ_STATEMENT) {
      assert_true(begin >= from && end > begin && next >= end && next <= len);
      from = next;
    }
    free(text);
  }
}

static void reads_long_input(void **state) {
  (void)state;
  static const struct {
    const char *piece, *tail;
    ReadResult result; /* while more may come */
  } table[] = {
    {"(", "", READ_MORE},   {"{", "\nset check off\n", READ_STATEMENT}, {"x = 1\n(\n", "", READ_STATEMENT},
    {"(' ", "", READ_MORE}, {"\"", "", READ_STATEMENT},                 {"(\n", "", READ_MORE},
    {"\\left", "", READ_MORE}, {"$", "", READ_STATEMENT},          {"-", "", READ_MORE},
  };
  const size_t size = 2000000;
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    const size_t n = strlen(table[i].piece), tail = strlen(table[i].tail);
    const size_t len = size / n * n + tail;
    char *text = malloc(len);
    assert_non_null(text);
    for (size_t k = 0; k + tail < len; k++) text[k] = table[i].piece[k % n];
    if (tail > 0) memcpy(text + len - tail, table[i].tail, tail);
    size_t begin, end, next;
    if (read_statement(text, len, 0, false, &begin, &end, &next) != table[i].result) fail_msg("many of '%s'", table[i].piece);
    free(text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(cuts),
    cmocka_unit_test(cuts_growing_text),
    cmocka_unit_test(reads_any_bytes),
    cmocka_unit_test(reads_long_input),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
