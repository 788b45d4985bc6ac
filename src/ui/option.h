/* Options: of the command line and of `set`, all from options.def. */
#ifndef MDIFF_UI_OPTION_H
#define MDIFF_UI_OPTION_H

#include <stdbool.h>

#include "base/buf.h"
#include "ui/session.h"

typedef enum OptionId {
#define OPTION(id, ...) OPT_##id,
#include "ui/options.def"
#undef OPTION
  OPT_COUNT
} OptionId;

typedef struct OptionRow {
  const char *name;
  char letter;
  const char *arg, *values;
  bool setting;
  const char *help, *man;
} OptionRow;

const OptionRow *option_row(OptionId id);

/* The setting with this name; an unambiguous beginning will do.  OPT_COUNT if there is none. */
OptionId option_from_name(const char *name);

/* Sets a setting; false if the value is none of its values (then option_expects says what is). */
bool option_set(Session *s, OptionId id, const char *value);

/* "one of unicode, ascii, latex ...", "a number of seconds" ... */
const char *option_expects(Arena *a, OptionId id);

/* The present value as `set` takes it. */
const char *option_value(Arena *a, const Session *s, OptionId id);

/* Options as they are before the command line is read: what the locale, the terminal and NO_COLOR say. */
void options_init(Session *s);

/* Works out again what depends on the terminal: colour and width. */
void options_resolve(Session *s);

/* The text of --help, and the OPTIONS section of the manual page in man(7) macros. */
void options_help(Buf *out);
void options_man(Buf *out);

#endif
