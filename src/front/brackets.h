/* What the files of the filter for brackets share: tokens_brackets.c pairs them, brackets_condition.c says what a bar
 * without a partner means. */
#ifndef MDIFF_FRONT_BRACKETS_H
#define MDIFF_FRONT_BRACKETS_H

#include "front/tokens.h"

typedef struct Brackets {
  Ctx *c;
  const Tokens *in;
  Tokens *out;
  int at;    /* the token in `in` that is being read */
  int *open; /* places in out of what is open */
  int depth;
  int greater; /* > still to come */
} Brackets;

/* The kind of bracket that closes this one; 0 if it is none. */
int brackets_closing(int opening);

/* Whether the bracket `kind` closes round a bar without a partner: p(x | y), D(p || q), {x | x > 0}.  Such a thing is
 * an error that says what it is; on the left of = it only names what follows, and reading begins anew there. */
bool brackets_is_condition(const Brackets *b, int kind);
bool brackets_condition(Brackets *b, const Token *close);

/* Before the = at the place: whether log p(x, y) stands to its left, which only names what follows.  It is gone then. */
bool brackets_left_side(Brackets *b);

#endif
