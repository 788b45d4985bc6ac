/* What the rules of scan.l call: each writes a token. */
#ifndef MDIFF_FRONT_SCAN_CHAR_H
#define MDIFF_FRONT_SCAN_CHAR_H

#include <string.h>

#include "front/tokens.h"

typedef struct Scan {
  Tokens *t;
  const char *text;
  Span at;     /* of the text matched last */
  bool blank;  /* a blank stands before it */
  bool dollar; /* inside $ ... $ */
  bool script; /* the last token closes a run of superscripts or subscripts */
  int script_kind;
} Scan;

void scan_advance(Scan *s, int len);
void scan_retreat(Scan *s, int len); /* all but len bytes of the match go back */

void scan_blank(Scan *s);
Token *scan_add(Scan *s, int kind);
void scan_ascii(Scan *s, char ch);
void scan_brace(Scan *s, int kind);
void scan_dollar(Scan *s);
void scan_relation(Scan *s, Relation r);
void scan_number(Scan *s, const char *text, int len);
void scan_word(Scan *s, const char *text, int len);
void scan_command(Scan *s, const char *text, int len);
void scan_string(Scan *s, const char *text, int len); /* with its quotes */
void scan_prime(Scan *s);

/* Whether an operand ends with the last token. */
bool scan_behind_operand(const Scan *s);

/* A run of characters outside ASCII, and a character that means nothing; false ends the scan. */
bool scan_characters(Scan *s, const char *text, size_t len);
void scan_sign(Scan *s); /* a sign that means nothing, perhaps over a relation */
bool scan_unknown(Scan *s);

#endif
