/* The table of all terms of a statement, and what is remembered beside them; private to term*.c. */
#ifndef MDIFF_ALGEBRA_TERM_TABLE_H
#define MDIFF_ALGEBRA_TERM_TABLE_H

#include "algebra/build.h"

enum { MOST_WHOLES = 16 };

/* Beside its hash, so that what is not the node sought is passed over without being looked at. */
typedef struct Slot {
  uint64_t hash;
  struct TermNode *node;
} Slot;

struct TermTable {
  Arena *arena;
  Slot *slots; /* size is a power of two; at most half full */
  size_t count, size;
  TermWalk walk;
  bool raw, decimal, means;
  StandIn stand_in;
  int nwholes;
  Term wholes[MOST_WHOLES]; /* products whose determinants were taken apart */
};

#endif
