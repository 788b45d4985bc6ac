/* Survey: what occurs in some expressions: each node of their DAG once, children first; each symbol; each
 * dimension.  Definitions of symbols belong to it.  Walked with a stack of its own, since a chain of
 * definitions may be deeper than any one expression. */
#ifndef MDIFF_CHECK_SURVEY_H
#define MDIFF_CHECK_SURVEY_H

#include <stdint.h>

#include "check/limit.h"
#include "check/memo.h"
#include "front/ast.h"
#include "front/symbol.h"
#include "notion/ctx.h"

/* Where a symbol's value comes from. */
typedef enum ValueClass {
  VALUE_RANDOM,    /* drawn */
  VALUE_INTEGER,   /* drawn, a small whole number */
  VALUE_INDEX,     /* bound by a sum, or drawn within the range of its subscript */
  VALUE_DIMENSION, /* the size of a dimension */
  VALUE_DEFINED,   /* by its definition */
  VALUE_FUNCTION   /* an unknown function */
} ValueClass;

/* Where an index, or a label, stands as a subscript: it may be 1 ... range. */
typedef struct Subscript {
  const Symbol *index;
  const Dim *range;
} Subscript;

/* What the check may take of memory, in each of its arenas. */
#define CHECK_MOST_BYTES ((size_t)1 << 31)

typedef struct SurveyNode {
  const Ast *ast;
  const int *children; /* numbers of the nodes of its arguments, bounds and definition, in this order */
  uint64_t deps;       /* bits of the symbols it depends on (survey_bit) */
} SurveyNode;

typedef struct Survey {
  Ctx *ctx;
  Arena *arena;
  int count, cap;         /* nodes; all occurrences of a name are one */
  SurveyNode *nodes;
  int nsymbols, symbol_cap;
  Symbol **symbols;       /* in order of first appearance */
  bool *differential;     /* per symbol: its differential occurs */
  bool *labels;           /* per symbol: it, or its entries or members, are subscripts: the c of x[c[i]] */
  int nnames, name_cap;
  const char **names;     /* of dimensions, in order of first appearance */
  int ndims, dim_cap;
  const Dim **dims;       /* distinct */
  int nsubscripts, subscript_cap;
  Subscript *subscripts;
  int nlimits, limit_cap;
  IndexLimit *limits;     /* that free indices keep to */
  Memo places;            /* of symbols, names, dims and nodes, all by pointer */
} Survey;

Survey *survey_new(Ctx *c, Arena *a);

/* Adds an expression and all it needs; its node's number. */
int survey_add(Survey *s, const Ast *e);

/* Adds a limit for free indices, and what it speaks of. */
void survey_limit(Survey *s, const IndexLimit *limit);

/* Adds a symbol that may occur in no expression. */
void survey_add_symbol(Survey *s, Symbol *sym);

/* The number of a node that was surveyed. */
int survey_node(const Survey *s, const Ast *e);

/* Places in symbols, names and dims; -1 if it does not occur. */
int survey_place(const Survey *s, const void *pointer);

/* The bit of a symbol in deps.  Beyond 63 symbols the last bit is shared: deps may then say too much. */
uint64_t survey_bit(const Survey *s, const Symbol *sym);

ValueClass value_class(const Survey *s, const Symbol *sym);

#endif
