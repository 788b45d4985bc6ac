/* Feed: reads statements from files and streams and runs each as soon as it is complete. */
#ifndef MDIFF_UI_FEED_H
#define MDIFF_UI_FEED_H

#include "ui/session.h"

/* Where a text has been read to. */
typedef struct Place {
  int line, column; /* of byte `at`; from 1, columns in code points */
  size_t at;
} Place;

/* Runs the complete statements of text[place->at .. len) and moves the place behind them.  With at_eof the
 * rest is run, too.  Returns whether an unfinished statement is left. */
bool feed_text(Session *s, const char *source_name, const char *text, size_t len, bool at_eof, Place *place);

/* Runs a stream to its end. */
bool feed_stream(Session *s, const char *source_name, int fd);

/* Runs a file; false, with a message, if it cannot be read. */
bool feed_file(Session *s, const char *name);

#endif
