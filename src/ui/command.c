#include "ui/command.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "ui/help.h"
#include "ui/option.h"
#include "ui/vars.h"

typedef struct Command {
  Session *s;
  Ctx *c;
  const Statement *st;
  Buf out;
} Command;

/* The span of a word of the command, for errors: where it first stands behind the words before it. */
static Span word_span(const Command *k, int i) {
  const char *at = k->c->source->text + k->st->span.start;
  for (int j = 0; j <= i; j++) {
    const char *found = strstr(at, k->st->words[j]);
    if (found == NULL) return k->st->span;
    if (j == i) return (Span){(int)(found - k->c->source->text), (int)(found - k->c->source->text + (ptrdiff_t)strlen(k->st->words[i]))};
    at = found + strlen(k->st->words[j]);
  }
  return k->st->span;
}

/* The word as messages quote it. */
static const char *quoted(const Command *k, const char *word) {
  enum { LONGEST = 40 };
  size_t n = strlen(word);
  if (n <= LONGEST) return word;
  for (n = LONGEST; n > 0 && ((unsigned char)word[n] & 0xC0) == 0x80;) n--;
  return arena_printf(k->c->arena, "%.*s...", (int)n, word);
}

/* ---- help ---------------------------------------------------------------------------------------------------- */

static const char *topic_word(const void *ctx, int i) {
  (void)ctx;
  return help_topic_name(i);
}

static bool cmd_help(Command *k) {
  Buf topic = buf_new(k->c->arena);
  for (int i = 0; i < k->st->nwords; i++) buf_printf(&topic, "%s%s", i > 0 ? " " : "", k->st->words[i]);
  if (help_text(k->c, buf_str(&topic), &k->out)) return true;
  Span span = word_span(k, 0);
  span.end = word_span(k, k->st->nwords - 1).end;
  diag_error(k->c->diag, ERR_NAME, span, "there is no help on '%s'", quoted(k, buf_str(&topic)));
  const char *near = nearest_word(buf_str(&topic), topic_word, NULL);
  if (near != NULL) diag_hint(k->c->diag, "did you mean help %s?", near);
  else diag_hint(k->c->diag, "help lists the topics");
  return false;
}

/* ---- declarations and definitions ------------------------------------------------------------------------------ */

static bool cmd_vars(Command *k) {
  vars_print(&k->s->decls, &k->out);
  if (k->out.len == 0) buf_add(&k->out, "nothing is declared or defined");
  return true;
}

static const char *decl_word(const void *ctx, int i) {
  const DeclTable *t = ctx;
  return i < t->count ? t->items[i].name : NULL;
}

static bool cmd_clear(Command *k) {
  DeclTable *t = &k->s->decls;
  if (k->st->nwords == 0) {
    decl_remove(t, NULL);
    k->s->nresults = 0;
    return true;
  }
  for (int i = 0; i < k->st->nwords; i++)
    if (decl_find(t, intern(k->c->names, k->st->words[i])) == NULL) {
      diag_error(k->c->diag, ERR_NAME, word_span(k, i), "%s is neither declared nor defined", quoted(k, k->st->words[i]));
      const char *near = nearest_word(k->st->words[i], decl_word, t);
      if (near != NULL) diag_hint(k->c->diag, "did you mean %s?", near);
      return false;
    }
  for (int i = 0; i < k->st->nwords; i++) decl_remove(t, intern(k->c->names, k->st->words[i]));
  return true;
}

/* ---- options ------------------------------------------------------------------------------------------------------ */

static const char *setting_word(const void *ctx, int i) {
  (void)ctx;
  for (OptionId id = 0; id < OPT_COUNT; id = (OptionId)(id + 1))
    if (option_row(id)->setting && i-- == 0) return option_row(id)->name;
  return NULL;
}

static bool list_settings(Command *k) {
  for (OptionId id = 0; id < OPT_COUNT; id = (OptionId)(id + 1)) {
    if (!option_row(id)->setting) continue;
    buf_printf(&k->out, "%s%-11s %-12s (%s)", k->out.len > 0 ? "\n" : "", option_row(id)->name, option_value(k->c->arena, k->s, id),
               option_expects(k->c->arena, id));
  }
  return true;
}

static bool cmd_set(Command *k) {
  if (k->st->nwords == 0) return list_settings(k);
  const OptionId id = option_from_name(k->st->words[0]);
  if (id == OPT_COUNT) {
    diag_error(k->c->diag, ERR_NAME, word_span(k, 0), "there is no option '%s'", quoted(k, k->st->words[0]));
    const char *near = nearest_word(k->st->words[0], setting_word, NULL);
    if (near != NULL) diag_hint(k->c->diag, "did you mean %s?", near);
    else diag_hint(k->c->diag, "set lists the options");
    return false;
  }
  if (k->st->nwords == 1) {
    buf_printf(&k->out, "%s %s", option_row(id)->name, option_value(k->c->arena, k->s, id));
    return true;
  }
  if (option_set(k->s, id, k->st->words[1])) return true;
  diag_error(k->c->diag, ERR_NAME, word_span(k, 1), "'%s' is no value of %s", quoted(k, k->st->words[1]), option_row(id)->name);
  diag_hint(k->c->diag, "%s takes %s%s", option_row(id)->name, option_row(id)->values != NULL ? "one of " : "", option_expects(k->c->arena, id));
  return false;
}

/* ---- files ---------------------------------------------------------------------------------------------------------- */

enum { MAX_LOADS = 16 }; /* of files that load each other */

/* "~/x" is in the home directory, and quotes round the name are not part of it. */
static const char *file_name(Command *k) {
  const char *name = k->st->words[0];
  const size_t n = strlen(name);
  if (n >= 2 && (name[0] == '"' || name[0] == '\'') && name[n - 1] == name[0]) name = arena_strndup(k->c->arena, name + 1, n - 2);
  const char *home = getenv("HOME");
  if (name[0] == '~' && name[1] == '/' && home != NULL) name = arena_printf(k->c->arena, "%s%s", home, name + 1);
  return name;
}

static bool needs_file(Command *k) {
  if (k->st->nwords == 1) return true;
  diag_error(k->c->diag, ERR_SYNTAX, k->st->span, "%s needs the name of a file", k->st->name);
  diag_hint(k->c->diag, "%s \"FILE\"", k->st->name);
  return false;
}

static bool cmd_load(Command *k) {
  if (!needs_file(k)) return false;
  if (k->s->load_depth >= MAX_LOADS) {
    diag_error(k->c->diag, ERR_LIMIT, k->st->span, "files load each other more than %d deep", MAX_LOADS);
    return false;
  }
  const char *name = file_name(k);
  FILE *f = fopen(name, "rb");
  if (f == NULL) {
    diag_error(k->c->diag, ERR_NAME, word_span(k, 0), "cannot read %s: %s", name, strerror(errno));
    return false;
  }
  fclose(f);
  /* The statement's memory is about to be reused by the statements of the file. */
  free(k->s->load);
  k->s->load = strdup(name);
  return true;
}

static bool cmd_save(Command *k) {
  if (!needs_file(k)) return false;
  const char *name = file_name(k);
  Buf text = buf_new(k->c->arena);
  vars_print(&k->s->decls, &text);
  if (text.len > 0) buf_add(&text, "\n");
  FILE *f = fopen(name, "wb");
  bool ok = f != NULL;
  if (ok) ok = fputs(buf_str(&text), f) >= 0;
  if (f != NULL && fclose(f) != 0) ok = false;
  if (!ok) diag_error(k->c->diag, ERR_NAME, word_span(k, 0), "cannot write %s: %s", name, strerror(errno));
  return ok;
}

/* ---- the prompt's ------------------------------------------------------------------------------------------------------ */

enum { HISTORY_SHOWN = 20 };

/* Outside a prompt. */
static void list_statements(Command *k, int n) {
  Session *s = k->s;
  if (n < 0) s->nstatements = 0;
  const int first = s->nstatements > n ? s->nstatements - n : 0;
  for (int i = first; i < s->nstatements; i++) buf_printf(&k->out, "%s%5d  %s", k->out.len > 0 ? "\n" : "", i + 1, s->statements[i]);
}

static bool cmd_history(Command *k) {
  int n = HISTORY_SHOWN;
  if (k->st->nwords == 1) {
    char *end;
    const long value = strtol(k->st->words[0], &end, 10);
    if (strcmp(k->st->words[0], "clear") == 0) n = -1;
    else if (*end == '\0' && value > 0 && value <= 1000000) n = (int)value;
    else return diag_error(k->c->diag, ERR_SYNTAX, word_span(k, 0), "history takes a number or the word clear");
  }
  if (k->s->history == NULL) list_statements(k, n);
  else buf_add(&k->out, k->s->history(k->c->arena, n));
  return true;
}

static bool cmd_quit(Command *k) {
  k->s->quit = true;
  return true;
}

/* ---- dispatch ------------------------------------------------------------------------------------------------------------ */

typedef struct CommandRow {
  const char *name;
  bool (*run)(Command *k);
  int max_words; /* -1: any number */
  const char *usage, *help;
} CommandRow;

static const CommandRow commands[] = {
#define COMMAND(name, run, max_words, usage, help) {name, run, max_words, usage, help},
#include "ui/commands.def"
#undef COMMAND
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

bool command_at(int i, const char **name, const char **usage, const char **help) {
  if (i >= COMMANDS) return false;
  *name = commands[i].name;
  *usage = commands[i].usage;
  *help = commands[i].help;
  return true;
}

bool command_run(Session *s, Ctx *c, const Statement *st, const char **text) {
  Command k = {.s = s, .c = c, .st = st, .out = buf_new(c->arena)};
  for (int i = 0; i < COMMANDS; i++) {
    if (strcmp(commands[i].name, st->name) != 0) continue;
    if (commands[i].max_words >= 0 && st->nwords > commands[i].max_words) {
      diag_error(c->diag, ERR_SYNTAX, word_span(&k, commands[i].max_words), "%s does not take so many words", st->name);
      diag_hint(c->diag, "%s", commands[i].usage);
      return false;
    }
    const bool ok = commands[i].run(&k);
    *text = buf_str(&k.out);
    return ok;
  }
  return diag_error(c->diag, ERR_NAME, st->span, "there is no command '%s'", st->name);
}
