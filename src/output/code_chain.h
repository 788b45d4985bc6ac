/* Chains of matrices: in which order they are multiplied, and how that is written. */
#ifndef MDIFF_OUTPUT_CODE_CHAIN_H
#define MDIFF_OUTPUT_CODE_CHAIN_H

#include "output/code.h"

typedef struct Chain {
  int n;
  const Ast **f;    /* resolved, none of them a scalar */
  const Dim **dims; /* n + 1 */
  int *split;       /* best cut of i..j: behind factor split[i * n + j]; NULL for a long chain */
  double *cost;
} Chain;

/* A part of a chain as a piece of a template. */
typedef struct Part {
  const Chain *chain;
  int from, to;
} Part;

/* Whether e is a call of fn that no temporary holds. */
bool code_is_plain_call(const Code *p, const Ast *e, Fn fn);

/* The chain of n resolved factors, associated by cost. */
Chain chain_new(Code *p, const Ast **factors, int n);

/* A dimension as the costs count it. */
double chain_size(const Dim *d);

/* Factors i..j, without their signs; and the transpose of that. */
void chain_emit(Code *p, const Chain *ch, int i, int j, Tight need);
void chain_emit_transposed(Code *p, const Chain *ch, int i, int j, Tight need);

/* A row times a column, between them whatever fits: a number. */
void chain_emit_scalar(Code *p, const Chain *ch, Tight need);

/* Whether the outermost operation of i..j is a matrix product (or there is none). */
bool chain_joins_by_matmul(Code *p, const Chain *ch, int i, int j);

/* Emitters of a Part as a piece of a template; the last one for a vector that may lie either way. */
void chain_emit_part(Code *p, const void *what, Tight need);
void chain_emit_part_transposed(Code *p, const void *what, Tight need);
void chain_emit_flat(Code *p, const void *what, Tight need);

#endif
