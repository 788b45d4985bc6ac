/* What the terminal is like. */
#ifndef MDIFF_UI_TERMINAL_H
#define MDIFF_UI_TERMINAL_H

#include <stdbool.h>

/* Columns: COLUMNS of the environment, or what the terminal says; 0 if neither does. */
int terminal_width(int fd);

/* Whether fd is a terminal that takes colours (TERM set and not "dumb"). */
bool terminal_has_color(int fd);

#endif
