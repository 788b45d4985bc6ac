#include <errno.h>
#include <getopt.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ui/complete.h"
#include "ui/feed.h"
#include "ui/option.h"
#include "ui/repl.h"
#include "ui/session.h"

enum { STATUS_OK = 0, STATUS_FAILED = 1, STATUS_USAGE = 2, STATUS_INTERRUPTED = 130 };

/* ---- Ctrl-C ---------------------------------------------------------------------------------------------------- */

enum { PATIENCE = 3 };

/* Set by the handler, looked at wherever work may be long.  (A signal handler can reach nothing else.) */
static volatile sig_atomic_t interrupted;

/* Whoever presses Ctrl-C again and again without effect gets out. */
static void on_interrupt(int signal) {
  (void)signal;
  if (interrupted >= PATIENCE) _exit(STATUS_INTERRUPTED);
  interrupted = interrupted + 1;
}

static void catch_interrupts(void) {
  struct sigaction act;
  memset(&act, 0, sizeof act);
  act.sa_handler = on_interrupt;
  sigemptyset(&act.sa_mask);
  sigaction(SIGINT, &act, NULL); /* no SA_RESTART: a read that waits ends */
}

/* ---- the command line -------------------------------------------------------------------------------------------- */

typedef struct Input {
  bool statement;   /* else a file */
  const char *text; /* the statement, or the file's name */
} Input;

typedef struct CommandLine {
  Session *s;
  Input *inputs;
  int ninputs;
  const char *complete;
  int status; /* -1: go on */
} CommandLine;

enum { FIRST_LONG = 256 }; /* getopt_long's value of an option is FIRST_LONG + its OptionId */

/* getopt_long's tables, from options.def.  The leading '-' makes it return files in their order. */
static void make_tables(struct option *longs, char *shorts) {
  char *p = shorts;
  *p++ = '-';
  for (OptionId id = 0; id < OPT_COUNT; id = (OptionId)(id + 1)) {
    const OptionRow *row = option_row(id);
    longs[id] = (struct option){row->name, row->arg != NULL ? required_argument : no_argument, NULL, FIRST_LONG + (int)id};
    if (row->letter == 0) continue;
    *p++ = row->letter;
    if (row->arg != NULL) *p++ = ':';
  }
  *p = '\0';
  longs[OPT_COUNT] = (struct option){NULL, 0, NULL, 0};
}

static OptionId option_of(int value) {
  if (value >= FIRST_LONG) return (OptionId)(value - FIRST_LONG);
  for (OptionId id = 0; id < OPT_COUNT; id = (OptionId)(id + 1))
    if (option_row(id)->letter == value) return id;
  return OPT_COUNT;
}

static void add_input(CommandLine *k, bool statement, const char *text) { k->inputs[k->ninputs++] = (Input){statement, text}; }

static void print_text(void (*text)(Buf *out)) {
  Arena *a = arena_new();
  Buf b = buf_new(a);
  text(&b);
  fputs(buf_str(&b), stdout);
  arena_free(a);
}

static void usage_hint(void) { fputs("Try 'mdiff --help'.\n", stderr); }

static void set_option(CommandLine *k, OptionId id, const char *value) {
  if (option_set(k->s, id, value)) return;
  Arena *a = arena_new();
  fprintf(stderr, "mdiff: '%s' is no value of --%s, which takes %s%s\n", value, option_row(id)->name, option_row(id)->values != NULL ? "one of " : "",
          option_expects(a, id));
  arena_free(a);
  k->status = STATUS_USAGE;
}

static void take_option(CommandLine *k, int value) {
  switch (option_of(value)) {
    case OPT_EXPRESSION: add_input(k, true, optarg); break;
    case OPT_JSON: set_option(k, OPT_FORMAT, "json"); break;
    case OPT_NO_INIT: k->s->no_init = true; break;
    case OPT_COMPLETE: k->complete = optarg; break;
    case OPT_HELP:
      print_text(options_help);
      k->status = STATUS_OK;
      break;
    case OPT_VERSION:
      puts("mdiff " MDIFF_VERSION);
      k->status = STATUS_OK;
      break;
    case OPT_COUNT:
      usage_hint(); /* getopt_long has said what is wrong */
      k->status = STATUS_USAGE;
      break;
    default: set_option(k, option_of(value), optarg != NULL ? optarg : "on"); break;
  }
}

static void read_command_line(CommandLine *k, int argc, char **argv) {
  struct option longs[OPT_COUNT + 1];
  char shorts[2 * OPT_COUNT + 2];
  make_tables(longs, shorts);
  int value;
  while (k->status < 0 && (value = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
    if (value == 1) add_input(k, false, optarg);
    else take_option(k, value);
  }
  for (; k->status < 0 && optind < argc; optind++) add_input(k, false, argv[optind]);
}

/* ---- running ------------------------------------------------------------------------------------------------------ */

static int print_completions(Session *s, const char *text) {
  Arena *a = arena_new();
  const Completion k = complete(s, a, text, strlen(text));
  for (int i = 0; i < k.count; i++) puts(k.words[i]);
  arena_free(a);
  return STATUS_OK;
}

/* All inputs in their order; false if one could not be read. */
static bool run_inputs(CommandLine *k) {
  bool readable = true;
  for (int i = 0; i < k->ninputs && !session_over(k->s); i++) {
    if (k->inputs[i].statement) session_run_text(k->s, "-e", k->inputs[i].text, strlen(k->inputs[i].text));
    else if (!feed_file(k->s, k->inputs[i].text)) readable = false;
  }
  return readable;
}

static int run(CommandLine *k) {
  Session *s = k->s;
  bool readable = true;
  if (k->complete != NULL) return print_completions(s, k->complete);
  if (k->ninputs > 0) readable = run_inputs(k);
  else if (isatty(STDIN_FILENO)) repl_run(s);
  else readable = feed_stream(s, "<stdin>", STDIN_FILENO);
  if (interrupted) return STATUS_INTERRUPTED;
  return !readable ? STATUS_USAGE : s->failed ? STATUS_FAILED : STATUS_OK;
}

/* Output that was lost is an error; a reader that left (head) is not worth a message. */
static int finish_output(int status, int error) {
  if (fclose(stdout) != 0 && error == 0) error = errno;
  if (error == 0) return status;
  if (error != EPIPE) fprintf(stderr, "mdiff: write error: %s\n", strerror(error));
  return status == STATUS_OK ? STATUS_FAILED : status;
}

int main(int argc, char **argv) {
  setlocale(LC_CTYPE, "");
  catch_interrupts();
  CommandLine k = {.s = session_new(), .status = -1};
  k.s->interrupted = &interrupted;
  k.inputs = calloc((size_t)argc + 1, sizeof *k.inputs);
  if (k.inputs == NULL) abort();
  read_command_line(&k, argc, argv);
  if (k.status < 0) k.status = run(&k);
  const int write_error = k.s->write_error;
  free(k.inputs);
  session_free(k.s);
  return finish_output(k.status, write_error);
}
