#include "ui/option.h"

#include <errno.h>
#include <langinfo.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "notion/function.h"
#include "ui/terminal.h"

static const OptionRow rows[OPT_COUNT] = {
#define OPTION(id, ...) [OPT_##id] = {__VA_ARGS__},
#include "ui/options.def"
#undef OPTION
};

const OptionRow *option_row(OptionId id) { return &rows[id]; }

OptionId option_from_name(const char *name) {
  OptionId found = OPT_COUNT;
  const size_t len = strlen(name);
  for (OptionId id = 0; id < OPT_COUNT && len > 0; id = (OptionId)(id + 1)) {
    if (!rows[id].setting) continue;
    if (strcmp(rows[id].name, name) == 0) return id;
    if (strncmp(rows[id].name, name, len) != 0) continue;
    if (found != OPT_COUNT) return OPT_COUNT;
    found = id;
  }
  return found;
}

/* The number of the word among the values, -1 if it is none. */
static int value_index(const OptionRow *row, const char *value) {
  const char *word;
  size_t n;
  for (int i = 0; word_at(row->values, i, &word, &n); i++)
    if (strlen(value) == n && memcmp(word, value, n) == 0) return i;
  return -1;
}

static bool read_number(const char *text, double most, double *value) {
  char *end;
  errno = 0;
  const double v = strtod(text, &end);
  if (end == text || *end != '\0' || errno != 0 || !isfinite(v) || v < 0 || v > most) return false;
  *value = v;
  return true;
}

static bool read_seed(const char *text, uint64_t *value) {
  char *end;
  if (text[0] < '0' || text[0] > '9') return false;
  errno = 0;
  const unsigned long long v = strtoull(text, &end, 10);
  if (*end != '\0' || errno != 0) return false;
  *value = v;
  return true;
}

static bool set_number(Session *s, OptionId id, const char *value) {
  Options *o = &s->options;
  double number;
  if (id == OPT_SEED) return read_seed(value, &o->seed);
  if (!read_number(value, id == OPT_WIDTH ? 10000 : 1e9, &number)) return false;
  if (id == OPT_TIME_LIMIT) {
    o->time_limit = number;
  } else {
    o->width = (int)number;
    o->width_fixed = true;
  }
  return true;
}

bool option_set(Session *s, OptionId id, const char *value) {
  Options *o = &s->options;
  if (rows[id].values == NULL) return set_number(s, id, value);
  const int index = value_index(&rows[id], value);
  if (index < 0) return false;
  const bool on = index == 0; /* of the values "on off" */
  switch (id) {
    case OPT_FORMAT: o->format = (Format)format_from_name(value); break;
    case OPT_QUIET: o->quiet = on; break;
    case OPT_STEPS: o->steps = (StepsLevel)index; break;
    case OPT_CHECK: o->check = on; break;
    case OPT_LAYOUT: o->layout_numerator = !on; break;
    case OPT_DISPLAY: o->tall = !on; break;
    case OPT_FAIL_FAST: o->fail_fast = on; break;
    case OPT_COLOR:
      o->color_mode = (ColorMode)index;
      options_resolve(s);
      break;
    default: return false;
  }
  return true;
}

const char *option_expects(Arena *a, OptionId id) {
  if (id == OPT_SEED) return "a whole number";
  if (id == OPT_TIME_LIMIT) return "a number of seconds, 0 for no limit";
  if (id == OPT_WIDTH) return "a number of columns, 0 for no breaking of lines";
  Buf b = buf_new(a);
  const char *word;
  size_t n;
  for (int i = 0; word_at(rows[id].values, i, &word, &n); i++) {
    if (i > 0) buf_add(&b, ", ");
    buf_addn(&b, word, n);
  }
  return buf_str(&b);
}

static const char *nth_value(Arena *a, OptionId id, int i) {
  const char *word;
  size_t n;
  return word_at(rows[id].values, i, &word, &n) ? arena_strndup(a, word, n) : "";
}

const char *option_value(Arena *a, const Session *s, OptionId id) {
  const Options *o = &s->options;
  switch (id) {
    case OPT_FORMAT: return format_name(o->format);
    case OPT_QUIET: return nth_value(a, id, !o->quiet);
    case OPT_STEPS: return nth_value(a, id, (int)o->steps);
    case OPT_CHECK: return nth_value(a, id, !o->check);
    case OPT_LAYOUT: return nth_value(a, id, o->layout_numerator);
    case OPT_DISPLAY: return nth_value(a, id, o->tall);
    case OPT_FAIL_FAST: return nth_value(a, id, !o->fail_fast);
    case OPT_COLOR: return nth_value(a, id, (int)o->color_mode);
    case OPT_SEED: return arena_printf(a, "%llu", (unsigned long long)o->seed);
    case OPT_TIME_LIMIT: return arena_printf(a, "%g", o->time_limit);
    case OPT_WIDTH: return arena_printf(a, "%d", o->width);
    default: return "";
  }
}

/* ---- what the surroundings say ---------------------------------------------------------------------------- */

static bool wants_color(const Options *o, FILE *f) {
  if (o->color_mode != COLOR_AUTO) return o->color_mode == COLOR_ALWAYS;
  const char *no = getenv("NO_COLOR");
  return (no == NULL || no[0] == '\0') && terminal_has_color(fileno(f));
}

void options_resolve(Session *s) {
  Options *o = &s->options;
  o->color = wants_color(o, s->out);
  o->color_err = wants_color(o, s->err);
  if (!isatty(fileno(s->out))) o->width = 0;
  else if (!o->width_fixed) o->width = terminal_width(fileno(s->out));
}

void options_init(Session *s) {
  const char *charset = nl_langinfo(CODESET);
  const bool utf8 = strcasecmp(charset, "UTF-8") == 0 || strcasecmp(charset, "utf8") == 0;
  s->options = (Options){.format = utf8 ? FORMAT_UNICODE : FORMAT_ASCII, .steps = STEPS_FULL, .check = true, .color_mode = COLOR_AUTO, .seed = 1};
  options_resolve(s);
}

/* ---- help and manual ----------------------------------------------------------------------------------------- */

void options_help(Buf *out) {
  buf_add(out,
          "Usage: mdiff [OPTION]... [-e STATEMENT | FILE]...\n"
          "Differentiate expressions of matrices and vectors, with the derivation.\n\n"
          "  mdiff -e \"grad tr(W' X X' W) wrt W\"\n\n"
          "Without a statement or a file, statements are read from standard input, at a\n"
          "prompt if it is a terminal. A file named - is standard input.\n\n");
  for (OptionId id = 0; id < OPT_COUNT; id = (OptionId)(id + 1)) {
    const OptionRow *row = &rows[id];
    Buf left = buf_new(out->arena);
    if (row->letter != 0) buf_printf(&left, "  -%c, ", row->letter);
    else buf_add(&left, "      ");
    buf_printf(&left, "--%s%s%s", row->name, row->arg != NULL ? "=" : "", row->arg != NULL ? row->arg : "");
    if (left.len > 28) buf_printf(out, "%s\n%30s%s\n", buf_str(&left), "", row->help);
    else buf_printf(out, "%-28s  %s\n", buf_str(&left), row->help);
  }
  buf_add(out,
          "\nExit status: 0 if every statement succeeded, 1 if one failed, 2 if the command\n"
          "line is wrong or a file cannot be read, 130 if interrupted.\n"
          "\"help\" at the prompt, or mdiff -e help, tells about the language.\n");
}

/* A backslash or a leading dot would be read by troff. */
static void man_text(const char *text, Buf *out) {
  for (; *text != '\0'; text++) {
    if (*text == '-') buf_add(out, "\\-");
    else if (*text == '\\') buf_add(out, "\\e");
    else buf_addc(out, *text);
  }
}

void options_man(Buf *out) {
  for (OptionId id = 0; id < OPT_COUNT; id = (OptionId)(id + 1)) {
    const OptionRow *row = &rows[id];
    buf_add(out, ".TP\n");
    if (row->letter != 0) buf_printf(out, ".BR \\-%c \", \" \\-\\-", row->letter);
    else buf_add(out, ".BR \\-\\-");
    man_text(row->name, out);
    if (row->arg != NULL) buf_printf(out, " =\\fI%s\\fR", row->arg);
    buf_add(out, "\n");
    man_text(row->man, out);
    buf_add(out, "\n");
    if (row->values != NULL && row->arg != NULL) {
      buf_add(out, "Values: ");
      man_text(option_expects(out->arena, id), out);
      buf_add(out, ".\n");
    }
  }
}
