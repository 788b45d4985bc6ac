/* What the files of the filter for super- and subscripts share: tokens_scripts.c powers,
 * scripts_index.c subscripts, sums and functions, scripts_norm.c norms. */
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
  bool signs_only; /* TeX's rule holds for a sign such as ∑ alone: brackets are as in plain text */
  bool star_noted;
} Scripts;

/* Whether ^ or _ before token i applies to something. */
bool script_begins(const Tokens *t, int i);

/* Behind what ^ or _ before token i applies to. */
int script_end(const Tokens *t, int i);

/* What stands in braces of its own, without them; where its text stands. */
Range script_inside(const Tokens *t, Range r);
Span script_span(const Tokens *t, Range r);

/* Tokens from begin to end; those at *at with their scripts, after which *at stands behind them.  False after
 * an error. */
bool scripts_run(Scripts *s, int begin, int end);
bool scripts_pair(Scripts *s, int *at);
bool scripts_sum(Scripts *s, int *at);
bool scripts_function(Scripts *s, int *at);
bool scripts_operator(Scripts *s, int *at);
bool scripts_bracket(Scripts *s, int *at);
bool scripts_name(Scripts *s, int *at);

/* The subscript of a norm (scripts_norm.c): its kind, or a matrix.  The word of the norm for ast_string, NULL if it
 * is none that is known. */
bool scripts_norm(Scripts *s, Span sign, Range whole);
const char *scripts_norm_kind(const Tokens *t, Range r);

/* The subscript r behind the last token. */
bool scripts_subscript(Scripts *s, Span sign, Range r);

#endif
