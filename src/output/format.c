#include <string.h>

#include "output/print.h"

static const char *const names[FORMAT_COUNT] = {
    [FORMAT_UNICODE] = "unicode", [FORMAT_ASCII] = "ascii",   [FORMAT_LATEX] = "latex",
    [FORMAT_NUMPY] = "numpy",     [FORMAT_OCTAVE] = "octave", [FORMAT_JSON] = "json",
};

int format_from_name(const char *name) {
  for (int f = 0; f < FORMAT_COUNT; f++)
    if (strcmp(names[f], name) == 0) return f;
  return -1;
}

const char *format_name(Format f) { return names[f]; }
