/* infer: what each name means and which shape each expression has.
 *
 * By unification over symbolic dimensions, with the usual kinds of undeclared names and the rule of fewest
 * changes (LANGUAGE section 2).  Works in place on the statement's ASTs:
 *   - every AST_NAME gets its sym, or becomes a constant AST_CALL (FN_IDENTITY, FN_ZEROS, FN_ONES, FN_PI, FN_E ...)
 *   - AST_SUBSCRIPT becomes AST_ENTRY, AST_MEMBER or an AST_NAME of its own; x_1 with x unknown is a name
 *   - overloaded functions become the one meant: |A| -> FN_DET or FN_ABS, log|A| -> FN_LOGDET,
 *     norms -> FN_NORM_F (also the 2-norm of a vector), FN_NORM_1, FN_NORM_SPECTRAL, FN_NORM_NUC, FN_NORM_INF,
 *     FN_NORM_COL; diag -> FN_DIAGM (of a vector) or FN_DIAGV (of a matrix); <a,b> -> FN_INNER
 *   - an index that nothing binds makes a table: sum_i x_i y_i e_i, sum_{i,j} a_{ij} e_i e_j'; one that stands
 *     only in e_i, or in the variable of a derivative, stays a symbol with `index` set
 *   - AST_APPLY of a defined function becomes its body with the arguments put in (shared, not copied)
 *   - AST_NAME dX becomes AST_DIFFERENTIAL where that is meant
 *   - every expression gets its shape; in a FN_ADD that is not 1x1 an argument that is 1x1 stands for that
 *     number in every entry (only bare numbers may; a note says so); in FN_HADAMARD, FN_EDIV a 1x1 scales;
 *     in FN_MUL any argument may be 1x1 and scales
 *   - dimensions nobody named are named (n, m, p, ...) in order of the symbols.
 * Notes (`theta taken as a vector`) and errors (naming both shapes) go to c->diag. */
#ifndef MDIFF_FRONT_INFER_H
#define MDIFF_FRONT_INFER_H

#include "front/ast.h"
#include "front/decl.h"
#include "front/symbol.h"
#include "notion/ctx.h"

/* Resolves the whole statement (expr, exprs, wrt, clauses, candidate, inner).  Fills c->symbols.
 * False after an error. */
bool infer_statement(Ctx *c, Statement *st);

/* Refuses functions that nobody knows (false after that error), and makes f(x) in a definition's text a call where the
 * product would not fit, as infer_statement does. */
bool infer_definition(Ctx *c, Statement *st);

/* Checks a declaration or definition and puts it into c->decls; false after an error (contradiction,
 * reserved word, circular definition). */
bool declare(Ctx *c, const Statement *st);

/* The kind of an undeclared name, from its first letter. */
Kind infer_usual_kind(const char *name);

/* "X: p×n, W: p×q", names with the same shape joined ("b, y: m×1"), structure said ("Σ: d×d, spd").
 * Only names that occur in the statement; no bound indices. */
const char *shapes_line(Ctx *c, bool ascii);

#endif
