/* Dots: x_1, ..., x_n in a row, a column, a sum or a product.  The element is found by comparing the entries
 * beside the dots: where they differ stand a number on the left and what the index runs to on the right. */
#ifndef MDIFF_FRONT_PATTERN_H
#define MDIFF_FRONT_PATTERN_H

#include "front/build.h"

/* The dots themselves, as an entry of a list; an empty cell of a matrix. */
Ast *pattern_dots(Parser *p, const Token *t);
bool pattern_is_dots(const Ast *e);
bool pattern_is_empty(const Ast *e);

/* A list with dots as an indexed sum (FN_BIGSUM) or product (FN_BIGPROD) beside its other operands; the list is
 * shortened.  An error is in c->diag. */
void pattern_run(Parser *p, Fn fn, AstList *l, Span span);

/* The same entries as a column; of scalars where `numbers`. */
Ast *pattern_column(Parser *p, const AstList *l, bool numbers, Span span);

/* Rows with dots: columns side by side, rows one under another, or entries of both indices; NULL after an error. */
Ast *pattern_block(Parser *p, const AstList *rows, Span span);

/* Where e lists the entries of `name` itself: its kind and sizes; NULL otherwise. */
Declaration *pattern_declares(Parser *p, const Ast *name, const Ast *e);

/* ---- what pattern.c and pattern_block.c share ---- */

/* Entries begin..end of a list as one element: `index` stands in it where they differ. */
typedef struct PatternRun {
  int begin, end;
  Ast *element;
  const char *index; /* NULL: all entries are the same */
  Ast *lower, *upper;
} PatternRun;

int pattern_place_of_dots(const AstList *l); /* -1 if there are none */
bool pattern_same(const Ast *a, const Ast *b);

/* The run around the dots at `at`; false after an error. */
bool pattern_find_run(Parser *p, const AstList *l, int at, PatternRun *r);

/* The sum or product of `body` over the run's index. */
Ast *pattern_indexed(Parser *p, Fn fn, const PatternRun *r, Ast *body, Span span);

/* The error that the dots are not understood; NULL. */
Ast *pattern_unclear(Parser *p, const Ast *dots);

#endif
