/* Printers: one precedence-driven walk over ASTs for the mathematical formats (a style table each), one
 * for code.  All of unicode, ascii and latex read back as the same expression. */
#ifndef MDIFF_OUTPUT_PRINT_H
#define MDIFF_OUTPUT_PRINT_H

#include "front/ast.h"
#include "front/symbol.h"
#include "notion/ctx.h"
#include "output/box.h"

typedef enum Format { FORMAT_UNICODE, FORMAT_ASCII, FORMAT_LATEX, FORMAT_NUMPY, FORMAT_OCTAVE, FORMAT_JSON, FORMAT_COUNT } Format;

/* The format with this name, -1 if there is none; and its name. */
int format_from_name(const char *name);
const char *format_name(Format f);

/* The expression on one line.  In code formats: an expression of the names alone. */
const char *print_expr(Ctx *c, const Ast *e, Format f);

/* The expression in two dimensions, in unicode or ascii: fractions with a bar, sums with their bounds over and under the
 * sign, matrices in rows.  It cannot be typed in again. */
Box print_tall(Ctx *c, const Ast *e, Format f);

/* A name in a format: "Sigma_1" -> "Σ₁", "Sigma_1", "\Sigma_{1}", code names ("lambda" -> "lambda_"). */
const char *print_name(Ctx *c, const char *name, Format f);

/* The statement (inferred) as it was understood, in a mathematical format; typed again it means the same.  NULL for
 * declarations, definitions and commands. */
const char *print_statement(Ctx *c, const Statement *st, Format f);

/* Definitions of the md_... helper functions that the expression's code uses, "" if none; in the arena. */
const char *print_prelude(Ctx *c, const Ast *e, Format f);

/* A function of the names in its results. */
typedef struct CodeFunction {
  const char *name, *comment; /* the comment is one line of plain text */
  int n;
  const Ast *const *results;
  const char *const *names;   /* of the results, as they are to stand in the code */
} CodeFunction;

/* A whole function in NumPy or Octave that returns the results, with all that it needs; "" if the target cannot say it. */
const char *print_function(Ctx *c, const CodeFunction *fn, Format f);

/* The law of a function ("d tr(A) = tr(dA)") in a format; NULL if the row has none. */
const char *print_law(Ctx *c, Fn fn, Format f);

#endif
