/* AST: what was typed, and what is printed.
 *
 * The parser builds it; infer resolves names and overloaded functions in place and gives each expression
 * its shape; lower turns it into terms; the numeric check evaluates it; raise builds one from an answer's
 * term, and all printers print ASTs only.  So what is checked is what is printed, and what is printed can
 * be typed.  Nodes are immutable after infer and may be shared (raise builds a DAG).
 *
 * Operators are calls: A + B is AST_CALL with FN_ADD.  a - b is ADD(a, NEG(b)); sums, products,
 * elementwise products and kron are n-ary and flat where the user wrote no brackets. */
#ifndef MDIFF_FRONT_AST_H
#define MDIFF_FRONT_AST_H

#include <flint/fmpq.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/ptrmap.h"
#include "notion/dim.h"
#include "notion/function.h"
#include "notion/kind.h"
#include "text/source.h"

enum { AST_MAX_DEPTH = 2000 }; /* nesting; deeper input is a `limit` error, so that recursion is bounded */

typedef enum AstKind {
  AST_NUMBER,       /* value; exact */
  AST_NAME,         /* name; after infer: sym */
  AST_STRING,       /* 'fro' in norm(A, 'fro'); name holds the text */
  AST_CALL,         /* fn applied to args; constants I, ones, pi too (after infer) */
  AST_SUBSCRIPT,    /* args[0] is the base (AST_NAME), the rest are the subscripts; only before infer */
  AST_ENTRY,        /* args[0][args[1]] or args[0][args[1], args[2]]: an entry, counted from 1 */
  AST_MEMBER,       /* member args[1] of the family args[0] (AST_NAME with sym->family) */
  AST_APPLY,        /* name(args): an unknown or a defined function */
  AST_BIGOP,        /* fn is FN_BIGSUM or FN_BIGPROD; binder; args[0] is the body */
  AST_BLOCK,        /* args are nrows * ncols blocks, row by row */
  AST_DIFFERENTIAL  /* d of args[0], an AST_NAME, AST_MEMBER: dX.  d(E) of an expression is FN_D */
} AstKind;

/* How the names of an AST_BIGOP range: each from lower to upper (NULL: over the whole family or extent),
 * subject to the relation between the first two, if any. */
typedef enum Relation { REL_NONE, REL_LT, REL_LE, REL_GT, REL_GE, REL_NE, REL_SUCC, REL_SUCCEQ } Relation;

typedef struct Ast Ast;
typedef struct Symbol Symbol;

typedef struct Binder {
  int count;
  const char **names;
  Symbol **syms;      /* after infer */
  Ast *lower, *upper; /* may be NULL */
  Relation relation;
  const Dim **lengths;/* after infer: the upper bound of each index */
} Binder;

enum {
  AST_BOLD = 1 << 0,        /* a name in bold */
  AST_LATEX = 1 << 1,       /* typed inside LaTeX */
  AST_BRACKETED = 1 << 2,   /* stood in brackets of its own */
  AST_TIGHT_DIV = 1 << 3,   /* a/b c typed without blanks: 1/2N */
  AST_ENTRY_SMALL = 1 << 4, /* a_{ij} with a small letter: the entry of A */
  AST_DERIVATIVE = 1 << 5,  /* FN_GRADIENT typed as ∂f/∂X */
  AST_DOTS = 1 << 6,        /* ... in a list, only while it is read */
  AST_TUPLE = 1 << 7,       /* (x_1, x_2) */
  AST_IN_BRACKETS = 1 << 8, /* A[i, j]: subscripts in brackets are indices, never words */
  AST_WEIGHTED = 1 << 9,    /* ||x||_A */
  AST_DECIMAL = 1 << 10,    /* a number that is written as a decimal fraction: 0.5 */
  AST_AS_SCALAR = 1 << 11,  /* of a name in an earlier result: the kind that it had there */
  AST_AS_VECTOR = 1 << 12,
  AST_OF_TIME = 1 << 13,    /* the call A(t) in a derivative by t: its values are of A's usual kind */
  AST_RESOLVED = 1 << 15    /* infer has given it its meaning; not copied */
};

struct Ast {
  AstKind kind;
  Fn fn;
  unsigned flags;
  Span span;
  const char *name; /* interned */
  Symbol *sym;
  fmpq *value;      /* AST_NUMBER */
  int nargs;
  Ast **args;
  int nrows, ncols; /* AST_BLOCK */
  Binder *binder;   /* AST_BIGOP */
  Shape shape;      /* after infer; NULL pointers before */
  int depth;        /* 1 for leaves, kept by the constructors */
  int id;           /* scratch for passes that number a DAG; 0 when not in use */
};

Ast *ast_number(Arena *a, const fmpq_t value, Span span);
Ast *ast_integer(Arena *a, long value, Span span);
Ast *ast_name(Arena *a, const char *interned, Span span);
Ast *ast_string(Arena *a, const char *interned, Span span);
Ast *ast_call(Arena *a, Fn fn, int nargs, Ast *const *args, Span span); /* copies args */
Ast *ast_call1(Arena *a, Fn fn, Ast *x, Span span);
Ast *ast_call2(Arena *a, Fn fn, Ast *x, Ast *y, Span span);
Ast *ast_node(Arena *a, AstKind kind, int nargs, Ast *const *args, Span span);
Ast *ast_bigop(Arena *a, Fn fn, const Binder *binder, Ast *body, Span span);

/* Deep copy into another arena, keeping sharing; resolved symbols and shapes are dropped. */
Ast *ast_copy(Arena *to, const Ast *e);

/* Length as users feel it: names, numbers and operators count one each, an inverse, a transpose, a norm
 * and a sum sign too, brackets and product signs nothing.  Saturates instead of overflowing on a DAG. */
long expr_length(const Ast *e);

/* The same for many expressions that share nodes: `known` (node -> length, in the arena) spares a second look. */
long expr_length_remembering(PtrMap *known, Arena *a, const Ast *e);

/* Whether q is a fraction with at most six decimal places. */
bool is_short_decimal(const fmpq_t q);

bool ast_is_call(const Ast *e, Fn fn);
bool ast_is_scalar(const Ast *e); /* 1x1 after infer */

/* ---- statements ---- */

typedef enum StatementKind {
  ST_EMPTY,
  ST_DECLARE,     /* names, kind, dims */
  ST_DEFINE,      /* name = expr (or a list of values) */
  ST_DEFINE_FN,   /* name(params) = expr */
  ST_EXPR,        /* expr alone */
  ST_GRAD,
  ST_JAC,
  ST_HESS,
  ST_DERIV,
  ST_DIFF,
  ST_SIMPLIFY,
  ST_EXPAND,
  ST_FACTOR,
  ST_EQUAL,       /* exprs compared in turn */
  ST_SOLVE,
  ST_STATIONARY,
  ST_CONVEX,
  ST_EVAL,        /* expr, or the request in `inner` */
  ST_SHAPE,
  ST_SHAPES,
  ST_COMMAND      /* name (help, vars, clear, set, load, save, history, quit) with words[] */
} StatementKind;

typedef struct Wrt {
  Ast *target;    /* AST_NAME, or a subscript / entry for deriv */
  bool transposed;/* wrt X' */
} Wrt;

typedef struct Clause {   /* name = expr of `where` and `at` */
  const char *name;
  Ast *expr;
  Span span;
  bool value;             /* of `where`: typed with `at`, and no name for a part */
} Clause;

typedef struct LocalFunction { /* f(params) = expr of `where` */
  const char *name;
  int nparams;
  const char **params;
  Ast *expr;
} LocalFunction;

typedef struct Assumption {
  const char *name;     /* `A symmetric`: name and word; an equation: lhs and rhs, and behind infer name and word, too,
                           where a property says the same (W' W = I) */
  const char *word;
  Ast *lhs, *rhs;
  Span span;
} Assumption;

typedef struct Declaration {
  int count;
  Ast **names;          /* AST_NAME, or AST_SUBSCRIPT for a family x_t */
  Kind kind;
  int ndims;
  Ast *dims[2];
  unsigned facts;       /* invertible, positive */
  Kind result_kind;     /* of a function: KIND_SCALAR, KIND_VECTOR, KIND_MATRIX */
} Declaration;

typedef struct Statement {
  StatementKind kind;
  Span span;
  bool check;           /* `check ANY` */
  Ast *expr;            /* the expression of most statements */
  int nexprs;           /* ST_EQUAL: the sides; ST_STATIONARY: st's sides behind; ST_SOLVE: two sides of each equation */
  Ast **exprs;
  int nwrt;
  Wrt *wrt;
  bool transposed;      /* the answer's transpose is asked for (∂f'/∂x, jac(...)') */
  bool fraction;        /* ST_GRAD typed as ∂F/∂X, \frac{d F}{d x}: infer makes it ST_DERIV or ST_JAC where F and X say so */
  bool quotient;        /* typed as a quotient of differentials: d/dt F, ∂F/∂X */
  Ast *candidate;       /* grad F wrt X == E */
  const char *name;     /* of a definition or command */
  int nparams;
  const char **params;
  struct Statement *inner; /* eval grad ..., solve grad ... = 0 */
  int nwhere, nat, nassume, nlocal;
  Clause *where, *at;
  LocalFunction *local; /* functions that `where` defines */
  Assumption *assume;
  const char *format;   /* as FORMAT, NULL if none; "numpy function" in one string */
  Span format_span;
  const char *manifold; /* on stiefel ... */
  int nwords;
  const char **words;   /* of a command */
  Declaration *decl;
  bool latex;           /* TeX's rule held */
  bool uses_bold;       /* some name is bold */
} Statement;

#endif
