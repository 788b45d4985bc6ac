/* What the files of the filter for LaTeX share: tokens_latex.c walks, latex_command.c knows commands,
 * latex_argument.c what they apply to, latex_style.c styles and words, latex_env.c environments. */
#ifndef MDIFF_FRONT_LATEX_H
#define MDIFF_FRONT_LATEX_H

#include "front/tokens.h"

typedef enum Style {
  STYLE_PLAIN,
  STYLE_BOLD,
  STYLE_SCRIPT, /* a letter of its own where the plain one stands in the formula, too */
  STYLE_UPRIGHT,
  STYLE_OPERATOR,
  STYLE_TEXT,
  STYLE_LABELLED, /* \underbrace{E}_{word} is E */
  STYLE_DOUBLE /* double-struck */
} Style;

enum { MAX_ENVIRONMENTS = 64 };

typedef struct Environment {
  const char *name;
  Span span;
  bool matrix;
  int close, close_flags; /* behind the ] */
} Environment;

typedef struct Latex {
  Ctx *c;
  Tokens *in, *out;
  int *brace; /* partner of { and }, -1 if there is none */
  int at;
  int depth;
  unsigned style;     /* TOKEN_BOLD, TOKEN_SCRIPT */
  unsigned direction; /* of the next bar: TOKEN_LEFT, TOKEN_RIGHT */
  int nenvs;
  Environment envs[MAX_ENVIRONMENTS];
} Latex;

/* All tokens up to `end`, one token with what belongs to it: false after an error. */
bool latex_run(Latex *l, int end);
bool latex_step(Latex *l);

Token *latex_emit(Latex *l, int kind, Span span);
bool latex_unsupported(Latex *l, Span span, const char *what);

/* Whether what comes next stands directly in a superscript, in a subscript. */
bool latex_in_superscript(const Latex *l);
bool latex_in_subscript(const Latex *l);

/* latex_command.c */
bool latex_command(Latex *l, const Token *t);
bool latex_is_size(const char *name); /* \left, \big and their like */
bool latex_one_of(const char *list, const char *name); /* of words with blanks between them */

/* latex_argument.c: one argument of a command; false after an error. */
bool latex_argument(Latex *l, const char *command);
bool latex_skip_argument(Latex *l, const char *command, const char **text, Span *span); /* passes over; its text goes to *text */
Span latex_next_span(const Latex *l); /* of the next token, or the end of the text */
bool latex_unclosed(Latex *l, Span span); /* the error that this brace was never closed */

/* latex_style.c */
bool latex_style(Latex *l, const char *command, Style style, Span span);
bool latex_foreign(Latex *l); /* a run of letters of no alphabet of mathematics, the first one read */
bool latex_function(Latex *l, Fn f, const char *name, Span span);

/* latex_env.c */
bool latex_begin(Latex *l, Span span);
bool latex_end(Latex *l, Span span);
void latex_align(Latex *l, const Token *sign);

/* Whether \left\{ at the place holds an environment and ends with \right., which stands at *right; with its brace passed
 * over it is a system of equations, or an error because it is a case distinction. */
bool latex_is_system(const Latex *l, int *right);
bool latex_brace_of_system(Latex *l, int right, Span span);

bool latex_inside_matrix(const Latex *l);

/* latex_command.c: whether an optimum here is the whole statement: nothing stands before, or a name and =. */
bool latex_begins_side(const Latex *l);

#endif
