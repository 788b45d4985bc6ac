#include "ui/repl.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "front/front.h"
#include "ui/complete.h"
#include "ui/feed.h"
#include "ui/option.h"

static const char PROMPT[] = "mdiff> ", MORE[] = "   ...> ";

enum { HISTORY_KEPT = 10000 };

/* Readline calls back without an argument of ours: the one session that is at the prompt. */
static Session *at_prompt;

/* ---- history --------------------------------------------------------------------------------------------------- */

/* Makes the directories that lead to a file, for the user alone. */
static void make_directories(const char *file) {
  char *path = strdup(file);
  if (path == NULL) return;
  for (char *p = path + 1; *p != '\0'; p++) {
    if (*p != '/') continue;
    *p = '\0';
    mkdir(path, 0700);
    *p = '/';
  }
  free(path);
}

/* The name of the history file, NULL for none. */
static const char *history_file(Arena *a) {
  const char *own = getenv("MDIFF_HISTORY"), *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
  if (own != NULL) return own[0] != '\0' ? own : NULL;
  if (state != NULL && state[0] == '/') return arena_printf(a, "%s/mdiff/history", state);
  if (home != NULL && home[0] == '/') return arena_printf(a, "%s/.local/state/mdiff/history", home);
  return NULL;
}

static void read_old_history(const char *file) {
  if (file == NULL) return;
  read_history(file);
  if (history_length > HISTORY_KEPT) history_truncate_file(file, HISTORY_KEPT);
  stifle_history(HISTORY_KEPT);
}

/* The statement on one line: line breaks inside it mean no more than blanks once comments are gone. */
static char *one_line(Arena *a, const char *text, size_t len) {
  Buf b = buf_new(a);
  const bool several = memchr(text, '\n', len) != NULL;
  bool comment = false;
  for (size_t i = 0; i < len; i++) {
    if (text[i] == '\n') {
      comment = false;
      while (i + 1 < len && isspace((unsigned char)text[i + 1])) i++;
      if (b.len > 0 && b.text[b.len - 1] != ' ') buf_addc(&b, ' ');
    } else if (several && (text[i] == '#' || (text[i] == '%' && (i == 0 || text[i - 1] != '\\')))) {
      comment = true;
    } else if (!comment && text[i] != '\r') {
      buf_addc(&b, text[i]);
    }
  }
  return arena_strdup(a, buf_str(&b));
}

/* Keeps a statement: in memory, and at once in the file, so that neither a crash nor a second session
 * loses it. */
static void remember(Session *s, const char *file, const char *text, size_t len) {
  for (; len > 0 && (text[0] == '\n' || text[0] == '\r'); len--) text++;
  if (len == 0 || text[0] == ' ' || text[0] == '\t') return;
  const char *line = one_line(s->work, text, len);
  const HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (line[0] == '\0' || (last != NULL && strcmp(last->line, line) == 0)) return;
  add_history(line);
  if (file == NULL) return;
  make_directories(file);
  const int fd = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) return;
  const char *entry = arena_printf(s->work, "%s\n", line);
  /* A history that cannot be written is not worth a message at every statement. */
  const ssize_t written = write(fd, entry, strlen(entry));
  (void)written;
  close(fd);
}

static const char *list_history(Arena *a, int n) {
  if (n < 0) {
    clear_history();
    const char *file = history_file(a);
    if (file != NULL && access(file, W_OK) == 0) history_truncate_file(file, 0);
    return "";
  }
  Buf b = buf_new(a);
  const int first = history_length > n ? history_length - n : 0;
  for (int i = first; i < history_length; i++) {
    const HIST_ENTRY *e = history_get(history_base + i);
    if (e != NULL) buf_printf(&b, "%s%5d  %s", b.len > 0 ? "\n" : "", i + 1, e->line);
  }
  return buf_str(&b);
}

/* ---- completion ------------------------------------------------------------------------------------------------- */

/* The longest beginning that all words have, not cutting a character. */
static size_t common_length(const Completion *k) {
  size_t n = strlen(k->words[0]);
  for (int i = 1; i < k->count; i++) {
    size_t m = 0;
    while (m < n && k->words[i][m] == k->words[0][m]) m++;
    n = m;
  }
  while (n > 0 && ((unsigned char)k->words[0][n] & 0xC0) == 0x80) n--;
  return n;
}

static char *copy(const char *s, size_t n) {
  char *res = malloc(n + 1);
  if (res == NULL) abort();
  memcpy(res, s, n);
  res[n] = '\0';
  return res;
}

/* The list that readline takes: what to put in, then the candidates, each without the `skip` bytes that
 * readline does not count to the word. */
static char **as_matches(const Completion *k, size_t skip) {
  char **res = calloc((size_t)k->count + 2, sizeof *res);
  if (res == NULL) abort();
  if (k->count == 1) {
    size_t n = strlen(k->words[0]);
    const bool call = k->words[0][n - 1] == '(';
    if (call && rl_line_buffer[rl_point] == '(') n--;
    rl_completion_suppress_append = call || (unsigned char)k->words[0][0] >= 0x80;
    res[0] = copy(k->words[0] + skip, n - skip);
    return res;
  }
  res[0] = copy(k->words[0] + skip, common_length(k) - skip);
  for (int i = 0; i < k->count; i++) res[i + 1] = copy(k->words[i] + skip, strlen(k->words[i]) - skip);
  return res;
}

static char **attempt_completion(const char *text, int start, int end) {
  (void)text;
  Arena *a = arena_new();
  const Completion k = complete(at_prompt, a, rl_line_buffer, (size_t)end);
  char **res = NULL;
  if (k.files) {
    rl_completion_append_character = start > 0 && rl_line_buffer[start - 1] == '"' ? '"' : '\0';
  } else {
    rl_attempted_completion_over = 1;
    if (k.count > 0 && (int)k.start <= start) res = as_matches(&k, (size_t)start - k.start);
  }
  arena_free(a);
  return res;
}

/* What ends a word to the left, where names of files are wanted and elsewhere. */
static char *word_breaks(void) {
  static char of_files[] = " \t\"'", of_names[] = " \t\n()[]{}+-*/^.,;:=<>|&~!@$'\"`?";
  Arena *a = arena_new();
  const bool files = complete(at_prompt, a, rl_line_buffer, (size_t)rl_point).files;
  arena_free(a);
  return files ? of_files : of_names;
}

/* ---- readline --------------------------------------------------------------------------------------------------- */

static bool is_cancelled(void) { return at_prompt->interrupted != NULL && *at_prompt->interrupted; }

/* Waits until there is input; false when a signal came first, even one that came before the call. */
static bool wait_for_input(int fd) {
  sigset_t interrupt, before;
  fd_set ready;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  FD_ZERO(&ready);
  FD_SET(fd, &ready);
  sigprocmask(SIG_BLOCK, &interrupt, &before);
  const bool came = !is_cancelled() && !rl_pending_signal() && pselect(fd + 1, &ready, NULL, NULL, NULL, &before) > 0;
  sigprocmask(SIG_SETMASK, &before, NULL);
  return came;
}

/* Ctrl-C ends the line as Enter does.  A question of readline's own, whether to show all candidates, takes no Enter:
 * when it asks again, Ctrl-G leaves it, and Enter the line behind it. */
static int leaving_key(void) {
  enum { ASKED = 1, ENTERED = 2, CTRL_G = 'G' & 0x1f };
  const bool again = *at_prompt->interrupted == ENTERED;
  *at_prompt->interrupted = again ? ASKED : ENTERED;
  return again ? CTRL_G : '\n';
}

/* Reads a key.  After Ctrl-C read_line throws the line away. */
static int read_key(FILE *in) {
  for (;;) {
    rl_check_signals();
    if (is_cancelled()) {
      rl_replace_line("", 1);
      return leaving_key();
    }
    if (!wait_for_input(fileno(in))) continue;
    unsigned char key;
    const ssize_t n = read(fileno(in), &key, 1);
    if (n == 1) return key;
    if (n == 0 || errno != EINTR) return EOF;
  }
}

/* A key gets its new meaning unless the user's inputrc gave it one. */
static void bind(const char *keys, rl_command_func_t *usual, rl_command_func_t *ours) {
  int type = 0;
  rl_command_func_t *now = rl_function_of_keyseq(keys, NULL, &type);
  if (now == NULL || (type == ISFUNC && now == usual)) rl_bind_keyseq(keys, ours);
}

static void prepare_readline(void) {
  rl_readline_name = "mdiff";
  rl_attempted_completion_function = attempt_completion;
  rl_completion_word_break_hook = word_breaks;
  rl_getc_function = read_key;
  /* The prompt is for the user; what is redirected holds answers alone. */
  if (!isatty(STDOUT_FILENO)) rl_outstream = stderr;
  rl_initialize();
  bind("\\e[A", rl_get_previous_history, rl_history_search_backward);
  bind("\\eOA", rl_get_previous_history, rl_history_search_backward);
  bind("\\e[B", rl_get_next_history, rl_history_search_forward);
  bind("\\eOB", rl_get_next_history, rl_history_search_forward);
  using_history();
}

/* One line without its newline (malloc), NULL at the end of input.  *cancelled: Ctrl-C was pressed. */
static char *read_line(Session *s, const char *prompt, bool *cancelled) {
  char *line = readline(prompt);
  *cancelled = is_cancelled();
  if (*cancelled) *s->interrupted = 0;
  return line;
}

/* ---- pasted sessions --------------------------------------------------------------------------------------------- */

static size_t prompt_length(const char *line) {
  const char *p = line;
  while (*p == ' ') p++;
  if (strncmp(p, "mdiff> ", 7) == 0) return (size_t)(p - line) + 7;
  if (strncmp(p, "...> ", 5) == 0) return (size_t)(p - line) + 5;
  return 0;
}

/* Adds what was typed or pasted to the text.  Where lines begin with prompts, a session was pasted: prompts
 * go, and lines without one are its answers and go, too. */
static void add_input(Buf *text, const char *input) {
  bool session = false;
  for (const char *p = input; p != NULL && !session; p = strchr(p, '\n') != NULL ? strchr(p, '\n') + 1 : NULL) session = prompt_length(p) > 0;
  for (const char *p = input; *p != '\0';) {
    size_t n = strcspn(p, "\n");
    const size_t skip = session ? prompt_length(p) : 0;
    if (!session || skip > 0) {
      buf_addn(text, p + skip, n - skip);
      buf_addc(text, '\n');
    }
    p += n + (p[n] == '\n');
  }
  if (input[0] == '\0') buf_addc(text, '\n');
}

/* ---- the loop ------------------------------------------------------------------------------------------------------ */

typedef struct Repl {
  Session *s;
  Arena *arena; /* of the unfinished text; reset when there is none */
  Buf text;
  const char *history; /* file */
} Repl;

/* Puts the complete statements of the text into the history: those of one line are one entry, and so is a
 * statement of several lines. */
static void remember_complete(Repl *r) {
  const char *text = buf_str(&r->text);
  size_t entry = 0, at = 0, begin, end, next;
  bool empty = true;
  while (read_statement(text, r->text.len, at, false, &begin, &end, &next) == READ_STATEMENT) {
    at = next;
    empty = empty && end == begin;
    if (next < r->text.len && memchr(text + end, '\n', next - end) == NULL) continue;
    if (!empty) remember(r->s, r->history, text + entry, end - entry);
    entry = next;
    empty = true;
  }
}

/* Runs the complete statements of the text; returns whether one is left unfinished.  Ctrl-C ends one
 * statement, and those pasted behind it are dropped. */
static bool run_complete(Repl *r, bool at_eof) {
  Session *s = r->s;
  const char *text = buf_str(&r->text);
  size_t at = 0;
  remember_complete(r);
  while (!s->quit) {
    size_t begin, end, next;
    const ReadResult res = read_statement(text, r->text.len, at, at_eof, &begin, &end, &next);
    if (res == READ_END) return false;
    if (res == READ_MORE) {
      Buf rest = buf_new(r->arena);
      buf_addn(&rest, text + at, r->text.len - at);
      r->text = rest;
      return true;
    }
    if (end > begin) {
      options_resolve(s);
      session_run(s, NULL, 1, 1, text + begin, end - begin);
    }
    if (s->interrupted != NULL && *s->interrupted) {
      *s->interrupted = 0;
      return false;
    }
    at = next;
  }
  return false;
}

static void forget(Repl *r) {
  arena_reset(r->arena);
  r->text = buf_new(r->arena);
}

static void run_init_file(Session *s, Arena *a) {
  const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
  const char *file = NULL;
  if (config != NULL && config[0] == '/') file = arena_printf(a, "%s/mdiff/init", config);
  else if (home != NULL && home[0] == '/') file = arena_printf(a, "%s/.config/mdiff/init", home);
  if (file == NULL || access(file, R_OK) != 0) return;
  const bool failed = s->failed;
  feed_file(s, file);
  s->failed = failed; /* it was reported, and the session starts clean */
}

void repl_run(Session *s) {
  Arena *names = arena_new();
  Repl r = {.s = s, .arena = arena_new(), .history = history_file(names)};
  at_prompt = s;
  s->history = list_history;
  prepare_readline();
  read_old_history(r.history);
  if (!s->no_init) run_init_file(s, names);
  if (!s->options.quiet) fprintf(rl_outstream, "mdiff " MDIFF_VERSION ": derivatives of matrix expressions, with their derivation\nhelp explains, quit leaves\n");
  r.text = buf_new(r.arena);
  bool more = false;
  while (!s->quit) {
    bool cancelled;
    char *line = read_line(s, more ? MORE : PROMPT, &cancelled);
    if (line == NULL) {
      fputc('\n', rl_outstream);
      if (more) run_complete(&r, true);
      break;
    }
    if (cancelled) {
      more = false;
    } else {
      add_input(&r.text, line);
      more = run_complete(&r, false);
    }
    free(line);
    if (!more) forget(&r);
  }
  clear_history();
  s->history = NULL;
  at_prompt = NULL;
  arena_free(r.arena);
  arena_free(names);
}
