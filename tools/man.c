/* Fills in the manual page: man < man/mdiff.1.in > mdiff.1
 *
 * A template line @OPTIONS@, @STATEMENTS@, @COMMANDS@ or @FUNCTIONS@ becomes what the program's own tables say;
 * @VERSION@ anywhere in a line becomes the version. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "notion/function.h"
#include "ui/option.h"

/* Text for man(7): backslashes, quotes, minus signs and leading dots are roff's. */
static void print_text(const char *s) {
  for (bool starts_line = true; *s != '\0'; starts_line = *s++ == '\n') {
    if (starts_line && (*s == '.' || *s == '\'')) fputs("\\&", stdout);
    if (*s == '\\') fputs("\\e", stdout);
    else if (*s == '\'') fputs("\\(aq", stdout);
    else if (*s == '`') fputs("\\(ga", stdout);
    else if (*s == '-') fputs("\\-", stdout);
    else if (*s == '^') fputs("\\(ha", stdout);
    else putchar(*s);
  }
}

/* A term in bold, and its other spellings. */
static void print_item(const char *term, const char *also) {
  fputs(".TP\n\\fB", stdout);
  print_text(term);
  fputs("\\fR", stdout);
  if (also != NULL && also[0] != '\0') {
    fputs(" (also ", stdout);
    print_text(also);
    putchar(')');
  }
  putchar('\n');
}

static void print_sentence(const char *s) {
  if (s[0] == '\0') return;
  print_text(s);
  fputs(s[strlen(s) - 1] == '.' ? "\n" : ".\n", stdout);
}

static void print_options(void) {
  Arena *a = arena_new();
  Buf text = buf_new(a);
  options_man(&text);
  fputs(buf_str(&text), stdout);
  arena_free(a);
}

static void print_statements(void) {
  static const struct {
    const char *usage, *line, *text;
  } rows[] = {
#define STATEMENT(word, usage, line, text, example) {usage, line, text},
#include "ui/statements.def"
#undef STATEMENT
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_item(rows[i].usage, NULL);
    print_sentence(rows[i].line);
    print_sentence(rows[i].text);
  }
}

static void print_commands(void) {
  static const struct {
    const char *usage, *help;
  } rows[] = {
#define COMMAND(name, run, max_words, usage, help) {usage, help},
#include "ui/commands.def"
#undef COMMAND
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_item(rows[i].usage, NULL);
    print_sentence(rows[i].help);
  }
}

static void print_functions(void) {
  for (Fn f = (Fn)(FN_NONE + 1); f < FN_COUNT; f = (Fn)(f + 1)) {
    const FnRow *r = fn_row(f);
    if (r->op || r->internal) continue;
    print_item(r->name, r->alias);
    print_sentence(r->help);
  }
}

static const struct {
  const char *line;
  void (*print)(void);
} sections[] = {
  {"@OPTIONS@\n", print_options},
  {"@STATEMENTS@\n", print_statements},
  {"@COMMANDS@\n", print_commands},
  {"@FUNCTIONS@\n", print_functions},
};

static bool print_section(const char *line) {
  for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
    if (strcmp(line, sections[i].line) != 0) continue;
    sections[i].print();
    return true;
  }
  return false;
}

int main(void) {
  static const char mark[] = "@VERSION@";
  char line[1024];
  while (fgets(line, sizeof line, stdin) != NULL) {
    if (print_section(line)) continue;
    const char *rest = line;
    for (const char *at; (at = strstr(rest, mark)) != NULL; rest = at + strlen(mark))
      printf("%.*s%s", (int)(at - rest), rest, MDIFF_VERSION);
    fputs(rest, stdout);
  }
  return 0;
}
