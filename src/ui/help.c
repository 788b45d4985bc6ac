#include "ui/help.h"

#include <string.h>
#include <strings.h>

#include "notion/function.h"
#include "notion/laws.h"
#include "output/print.h"
#include "ui/command.h"
#include "ui/option.h"

/* ---- tables ------------------------------------------------------------------------------------------------ */

typedef struct Topic {
  const char *name, *line, *text;
} Topic;

typedef struct StatementHelp {
  const char *word, *usage, *line, *text, *example;
} StatementHelp;

static const Topic topics[] = {
#define TOPIC(name, line, text) {name, line, text},
#include "ui/topics.def"
#undef TOPIC
};

static const StatementHelp statements[] = {
#define STATEMENT(word, usage, line, text, example) {word, usage, line, text, example},
#include "ui/statements.def"
#undef STATEMENT
};

enum { TOPICS = sizeof topics / sizeof topics[0], STATEMENTS = sizeof statements / sizeof statements[0] };

const char *help_statement_name(int i) { return i < STATEMENTS ? statements[i].word : NULL; }

static bool is_listed(Fn f) { return !fn_row(f)->internal && !fn_row(f)->op; }

const char *help_topic_name(int i) {
  if (i < TOPICS) return topics[i].name;
  i -= TOPICS;
  if (i < STATEMENTS) return statements[i].word;
  i -= STATEMENTS;
  const char *name, *usage, *help;
  for (int k = 0; command_at(k, &name, &usage, &help); k++)
    if (i-- == 0) return name;
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1))
    if (is_listed(f) && i-- == 0) return fn_row(f)->name;
  return NULL;
}

/* ---- lists --------------------------------------------------------------------------------------------------- */

static void overview(Buf *out) {
  buf_add(out, topics[0].text);
  buf_add(out, "\n\nhelp TOPIC, a statement, a function or a law:\n");
  for (int i = 0; i < TOPICS; i++) buf_printf(out, "    %-12s %s\n", topics[i].name, topics[i].line);
  buf_add(out, "quit leaves.");
}

static void list_statements(Buf *out) {
  for (int i = 0; i < STATEMENTS; i++) buf_printf(out, "    %-35s %s\n", statements[i].usage, statements[i].line);
  buf_add(out, "    F                                   F simplified, with its shape\n"
               "    NAME : KIND                         declare (help kinds)\n"
               "    NAME = F                            define (help names)\n"
               "help WORD tells more; clauses: help clauses.");
}

static void list_functions(Buf *out) {
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1))
    if (is_listed(f)) buf_printf(out, "    %-12s %s\n", fn_row(f)->name, fn_row(f)->help != NULL ? fn_row(f)->help : "");
  buf_add(out, "help FUNCTION tells its law and an example; operators: help syntax.");
}

static const char *law_name(Ctx *c, Fn f) { return print_law(c, f, FORMAT_ASCII); }

static void list_laws(Ctx *c, Buf *out) {
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1)) {
    const char *law = law_name(c, f);
    if (law == NULL || strcmp(law, "product rule") == 0) continue;
    buf_printf(out, "    %-10s %s\n", fn_row(f)->name, law);
  }
  buf_add(out, "and those of no one function:\n");
  for (int i = 0; law_row(i) != NULL; i++) buf_printf(out, "    %s\n", law_row(i)->text[1]);
  buf_add(out, "help LAW says it in full and names its source.");
}

static void list_options(Buf *out) {
  for (OptionId id = 0; id < OPT_COUNT; id = (OptionId)(id + 1)) {
    const OptionRow *row = option_row(id);
    if (row->setting) buf_printf(out, "    set %-11s %s\n", row->name, row->help);
  }
  buf_add(out, "`set` alone shows the values; mdiff --help tells about the command line.");
}

static void list_commands(Buf *out) {
  const char *name, *usage, *help;
  for (int i = 0; command_at(i, &name, &usage, &help); i++) buf_printf(out, "    %-22s %s\n", usage, help);
  buf_add(out, "Each may be typed with a colon before it: :help.");
}

/* ---- single entries ---------------------------------------------------------------------------------------------- */

static bool is_topic(Ctx *c, const char *word, Buf *out) {
  for (int i = 0; i < TOPICS; i++) {
    /* `help function` and `help functions` are one. */
    const size_t n = strlen(topics[i].name);
    const bool singular = topics[i].name[n - 1] == 's' && strlen(word) == n - 1 && strncasecmp(word, topics[i].name, n - 1) == 0;
    if (strcasecmp(word, topics[i].name) != 0 && !singular) continue;
    if (topics[i].text != NULL) buf_add(out, topics[i].text);
    else if (strcmp(topics[i].name, "statements") == 0) list_statements(out);
    else if (strcmp(topics[i].name, "functions") == 0) list_functions(out);
    else if (strcmp(topics[i].name, "laws") == 0) list_laws(c, out);
    else if (strcmp(topics[i].name, "options") == 0) list_options(out);
    else list_commands(out);
    return true;
  }
  return false;
}

static bool is_statement(const char *word, Buf *out) {
  for (int i = 0; i < STATEMENTS; i++) {
    if (strcmp(word, statements[i].word) != 0) continue;
    buf_printf(out, "%s: %s\n", statements[i].usage, statements[i].line);
    if (statements[i].text[0] != '\0') buf_printf(out, "%s\n", statements[i].text);
    buf_printf(out, "Example: %s", statements[i].example);
    return true;
  }
  return false;
}

static bool is_command(const char *word, Buf *out) {
  const char *name, *usage, *help;
  for (int i = 0; command_at(i, &name, &usage, &help); i++) {
    if (strcmp(word, name) != 0) continue;
    buf_printf(out, "%s: %s", usage, help);
    if (strcmp(name, "set") == 0) {
      buf_add(out, "\n");
      list_options(out);
    }
    return true;
  }
  return false;
}

static void line(Buf *out, const char *title, const char *text) {
  if (text != NULL && text[0] != '\0') buf_printf(out, "%s%-9s %s", out->len > 0 ? "\n" : "", title, text);
}

static void function_entry(Ctx *c, Fn f, Buf *out) {
  const FnRow *row = fn_row(f);
  if (row->op) buf_printf(out, "%s: %s", row->name, row->help != NULL ? row->help : "");
  else if (row->max_args == 0) buf_printf(out, "%s: %s", row->name, row->help != NULL ? row->help : "");
  else buf_printf(out, "%s(%s): %s", row->name, row->min_args == 1 && row->max_args == 1 ? "A" : "...", row->help != NULL ? row->help : "");
  line(out, "also", row->alias);
  line(out, "law", law_name(c, f));
  if (row->law != NULL && row->law_name != NULL) line(out, "", row->law);
  if (row->form == FORM_NONE && row->shape != SHAPE_SCALAR_CONST) line(out, "law", "none: it cannot be differentiated");
  line(out, "source", row->cite);
  if (row->example == NULL) return;
  const char *arrow = strstr(row->example, " => ");
  line(out, "example", arrow == NULL ? row->example : arena_strndup(out->arena, row->example, (size_t)(arrow - row->example)));
  if (arrow != NULL) line(out, "", arena_printf(out->arena, "gives %s", arrow + 4));
}

/* An operator is found by its sign, too, and everything by the name or text of its law. */
static Fn find_row(Ctx *c, const char *word) {
  Fn f = fn_from_name(word, strlen(word));
  if (f != FN_NONE) return f;
  for (f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1)) {
    const FnRow *row = fn_row(f);
    if (strcmp(row->name, word) == 0) return f;
    if (row->law_name != NULL && strcasecmp(row->law_name, word) == 0) return f;
    if (row->law != NULL && strcmp(row->law, word) == 0) return f;
    const char *ascii = print_law(c, f, FORMAT_ASCII), *unicode = print_law(c, f, FORMAT_UNICODE);
    if ((ascii != NULL && strcmp(ascii, word) == 0) || (unicode != NULL && strcmp(unicode, word) == 0)) return f;
  }
  return FN_NONE;
}

/* A law that is no function's own. */
static bool is_law(const char *topic, Buf *out) {
  const LawRow *row = law_find(topic);
  if (row == NULL) return false;
  line(out, "law", row->text[1]);
  line(out, "says", row->says);
  line(out, "source", row->cite);
  return true;
}

bool help_text(Ctx *c, const char *topic, Buf *out) {
  if (topic[0] == ':') topic++;
  if (topic[0] == '\0') {
    overview(out);
    return true;
  }
  if (is_statement(topic, out) || is_command(topic, out)) return true;
  const Fn f = find_row(c, topic);
  if (f != FN_NONE && law_find(topic) != NULL) return is_law(topic, out);
  if (f != FN_NONE) {
    function_entry(c, f, out);
    return true;
  }
  return is_law(topic, out) || is_topic(c, topic, out);
}
