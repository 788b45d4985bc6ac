/* JSON text. */
#ifndef MDIFF_OUTPUT_JSON_H
#define MDIFF_OUTPUT_JSON_H

#include "base/buf.h"

/* Appends s as a JSON string with its quotes (NULL: null); invalid UTF-8 becomes U+FFFD. */
void json_string(Buf *b, const char *s);

#endif
