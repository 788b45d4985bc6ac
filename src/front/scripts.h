/* What the files of the filter for super- and subscripts share: tokens_scripts.c powers and norms,
 * scripts_index.c subscripts, sums and functions. */
#ifndef MDIFF_FRONT_SCRIPTS_H
#define MDIFF_FRONT_SCRIPTS_H

#include "front/tokens.h"

typedef struct Range {
  int begin, end;
} Range;

typedef struct Scripts {
  Ctx *c;
  const Tokens *in;
  Tokens *out;
  bool space; /* in the superscript of R: R^{m x n} */
} Scripts;

/* Whether ^ or _ before token i applies to something. */
bool script_begins(const Tokens *t, int i);

/* Behind what ^ or _ before token i applies to. */
int script_end(const Tokens *t, int i);

/* Tokens from begin to end; those at *at with their scripts, after which *at stands behind them.  False after
 * an error. */
bool scripts_run(Scripts *s, int begin, int end);
bool scripts_pair(Scripts *s, int *at);
bool scripts_sum(Scripts *s, int *at);
bool scripts_function(Scripts *s, int *at);
bool scripts_operator(Scripts *s, int *at);
bool scripts_bracket(Scripts *s, int *at);
bool scripts_name(Scripts *s, int *at);

/* The subscript r behind the last token. */
bool scripts_subscript(Scripts *s, Span sign, Range r);

#endif
