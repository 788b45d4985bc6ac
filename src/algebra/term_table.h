/* The table of all terms of a statement, and what is remembered beside them; private to term*.c. */
#ifndef MDIFF_ALGEBRA_TERM_TABLE_H
#define MDIFF_ALGEBRA_TERM_TABLE_H

#include "algebra/build.h"
#include "base/ptrmap.h"

enum { MOST_WHOLES = 16 };

struct TermTable {
  Arena *arena;
  struct TermNode **slots;
  size_t count, size;
  TermWalk walk;
  bool raw, decimal;
  StandIn stand_in;
  int nwholes;
  Term wholes[MOST_WHOLES]; /* products whose determinants were taken apart */
  PtrMap *traces; /* class key of a trace -> the reading that came first */
  PtrMap *places; /* term -> Span of the text it was lowered from */
};

#endif
