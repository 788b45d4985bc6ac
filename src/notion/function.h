/* The function table: one row per function or operator (functions.def), read by scanner, parser,
 * completion, help, printers, shape inference, differentiation, the numeric check and the tests.
 *
 * functions.def is expanded once per layer, each picking its own columns:
 *   FUNC(ID, SHAPE, ADJOINT, NUMERIC, designated initialisers of FnRow ...)
 * notion/function.c takes ID, SHAPE and the texts; calculus/adjoint.c the adjoint; check/kernels.c the
 * numeric value.  A row that names a C function nobody wrote is a link error. */
#ifndef MDIFF_NOTION_FUNCTION_H
#define MDIFF_NOTION_FUNCTION_H

#include <stdbool.h>
#include <stddef.h>

typedef enum Fn {
  FN_NONE,
#define FUNC(id, ...) FN_##id,
#include "notion/functions.def"
#undef FUNC
  FN_COUNT
} Fn;

/* How the result's shape follows from the arguments' shapes. */
typedef enum ShapeRule {
  SHAPE_SCALAR_CONST,     /* no argument, 1x1 */
  SHAPE_SIZED_CONST,      /* a constant whose size is inferred or given by integer arguments */
  SHAPE_ELEMENTWISE,      /* one argument of any shape; the same shape */
  SHAPE_SQUARE_TO_SCALAR, /* tr, det ... */
  SHAPE_SQUARE_TO_SQUARE, /* inv, expm ... */
  SHAPE_ANY_TO_SCALAR,    /* sum, norms */
  SHAPE_VECTOR_TO_SCALAR, /* logsumexp: n x 1 or 1 x n */
  SHAPE_VECTOR_TO_SAME,   /* softmax */
  SHAPE_TRANSPOSED,       /* A', pinv */
  SHAPE_SAME_PAIR,        /* two arguments of one shape -> scalar (inner) */
  SHAPE_SPECIAL           /* coded where shapes are computed (product, kron, diag, vec ...) */
} ShapeRule;

/* What differentiates the function. */
typedef enum Form {
  FORM_NONE,        /* no rule: `unsupported`, never a guess */
  FORM_CONSTANT,    /* no argument varies */
  FORM_STRUCTURE,   /* sums, products, powers: coded in calculus/differential.c */
  FORM_MULTILINEAR, /* linear in each argument: product rule, and the ADJOINT column */
  FORM_ELEMENTWISE, /* law "d f(x) = f'(x) .* dx" */
  FORM_SMOOTH,      /* any other law */
  FORM_SUGAR        /* infer or lower replaces it by other functions (inner, norm, |.| ...) */
} Form;

typedef struct FnRow {
  const char *id;      /* the enumerator's name without FN_ */
  ShapeRule shape;
  Form form;
  const char *name;    /* as typed and as ascii prints it; for an operator its sign */
  const char *alias;   /* further names, separated by blanks */
  const char *command; /* LaTeX commands and words of \operatorname that mean it, separated by blanks, without backslash */
  signed char min_args, max_args; /* max_args -1: any number */
  bool op;             /* an operator: has its own grammar rule and printing, cannot be called by `name` */
  bool internal;       /* occurs only inside answers or mdiff itself; no example is needed */
  const char *law;     /* "d logdet(X) = tr(X^-1 dX)": parameters a single letter each; FORM_ELEMENTWISE and FORM_SMOOTH need it */
  const char *law_name;/* what stands at the right of a step; NULL: the law itself */
  const char *needs;   /* assumption the law makes, with %0 for the argument: "%0 invertible" */
  const char *unicode; /* output templates with %0, %1 ... for the arguments; NULL: name(%0, %1) */
  const char *latex;
  const char *numpy;   /* %0 is the argument's code, %r %c the result's rows and columns */
  const char *octave;
  const char *numpy_def;  /* a helper function md_... that the numpy column uses, or NULL */
  const char *octave_def;
  const char *help;    /* one line */
  const char *cite;    /* where the law stands */
  const char *example; /* "STATEMENT => ANSWER" */
} FnRow;

const FnRow *fn_row(Fn f);

/* The callable function with this name or alias, FN_NONE if there is none. */
Fn fn_from_name(const char *name, size_t len);

/* The same for a LaTeX command's name (without backslash) or the text of \operatorname{...}. */
Fn fn_from_command(const char *name, size_t len);

/* Whether word number `i` of a blank-separated list exists; then *start and *len are set. */
bool word_at(const char *list, int i, const char **start, size_t *len);

#endif
