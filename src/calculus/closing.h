/* The closing lines of a derivation, which the answer is read off from. */
#ifndef MDIFF_CALCULUS_CLOSING_H
#define MDIFF_CALCULUS_CLOSING_H

#include "algebra/term.h"
#include "calculus/steps.h"

/* a b with its shape. */
Ast *ast_times(Ctx *c, Ast *a, Ast *b);

/* tr(G' dX), g' dx or g dt; tr(G dX) for symmetric G, and tr(dX) where that is I. */
Ast *read_off(Ctx *c, Term g, Term diff, bool symmetric);

/* Whether g is symmetric by its form; a scalar is not meant. */
bool known_symmetric(Term g);

/* A last line.  Where it differs from the one before in brackets only, as tr(-A dX) and tr((-A) dX), it takes that one's place. */
void add_closing(Steps *s, StepLhs lhs, Symbol *sym, Ast *line, LawName law);

/* The line that g is read off from, behind the one that shows t.  Where the two differ in the place of a factor only, as
 * -tr(X^-1 dX) and tr(-X^-1 dX) for symmetric X, it takes that one's place. */
void add_read_off(Ctx *c, Steps *s, Term t, Term g, Term diff);

/* vec(dF) = J vec(dX) for dF = L(dX) with the matrix j, or dF = J dx where they are columns; where both laws of vec are
 * needed a line for each. */
void add_matrix_lines(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term f, Term dF, Term j, Term diff);

#endif
