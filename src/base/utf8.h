/* UTF-8: decoding, encoding, counting, display width. */
#ifndef MDIFF_BASE_UTF8_H
#define MDIFF_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Decodes the character at s (at most `len` bytes) into *cp and returns its length in bytes; an invalid
 * byte decodes as U+FFFD with length 1.  len must be at least 1. */
size_t utf8_decode(const char *s, size_t len, uint32_t *cp);

/* Writes cp to out (4 bytes at the most, no NUL) and returns the length. */
size_t utf8_encode(uint32_t cp, char *out);

/* Whether all of s is valid UTF-8; if not, *bad is the offset of the first bad byte (NULL allowed). */
int utf8_valid(const char *s, size_t len, size_t *bad);

/* Number of code points in the first `len` bytes. */
size_t utf8_count(const char *s, size_t len);

/* Columns that a character takes on a terminal: 0 for combining marks, 2 for wide ones, else 1. */
int utf8_width_of(uint32_t cp);

/* Columns that the first `len` bytes take (a tab counts one). */
size_t utf8_width(const char *s, size_t len);

#endif
