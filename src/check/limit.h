/* What an answer needs of free indices: 2 <= k, k <= T - 1, i != j.  Points are drawn within these limits. */
#ifndef MDIFF_CHECK_LIMIT_H
#define MDIFF_CHECK_LIMIT_H

#include "front/ast.h"

typedef enum LimitKind { LIMIT_FROM, LIMIT_TO, LIMIT_NOT } LimitKind;

/* index >= bound, index <= bound or index != bound; both are whole numbers in free indices and dimensions. */
typedef struct IndexLimit {
  LimitKind kind;
  const Ast *index, *bound;
} IndexLimit;

#endif
