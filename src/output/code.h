/* The walker that prints ASTs as code: NumPy (vectors are n x 1 arrays, scalars floats, families lists)
 * and Octave. */
#ifndef MDIFF_OUTPUT_CODE_H
#define MDIFF_OUTPUT_CODE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/ptrmap.h"
#include "front/ast.h"
#include "front/symbol.h"
#include "notion/ctx.h"
#include "output/print.h"

/* Binding strength of both target languages, as far as the emitted code uses it. */
typedef enum Tight { TIGHT_NONE, TIGHT_SUM, TIGHT_PRODUCT, TIGHT_UNARY, TIGHT_POWER, TIGHT_ATOM } Tight;

/* Spellings of a target.  Templates take %0, %1 ...; where one needs brackets follows from what stands
 * around it in the template. */
typedef struct CodeStyle {
  const char *matmul, *times, *divide, *power;        /* of matrices; of scalars */
  const char *etimes, *edivide, *epower;              /* entry by entry */
  const char *transpose;
  const char *solve;                                  /* inv(%0) %1 */
  const char *dot;                                    /* of two vectors, however they lie: a scalar */
  const char *sum_product;                            /* sum of the entrywise product */
  const char *sum, *matrix_power, *sqrt;
  const char *rows, *cols, *length;                   /* of an array, of a family */
  const char *entry2, *entry_row, *entry_col, *member;/* A_ij, (row x)_i, (column x)_i, x_t */
  int base;                                           /* of indices */
  const char *integer_divide;
  const char *block_open, *block_row, *block_close;
  const char *whole;                                  /* a power's exponent made an integer */
} CodeStyle;

/* A list of the index symbols that loops around bind. */
typedef struct Bound {
  const struct Bound *outer;
  const Symbol *sym;
} Bound;

typedef struct CodeForms CodeForms;

typedef struct Code {
  Ctx *c;
  Format f;
  const CodeStyle *s;
  Buf b;
  CodeForms *forms;   /* where equal expressions are found, NULL: they are not looked for */
  PtrMap *resolved;   /* node -> code_resolve of it */
  PtrMap *names;      /* resolved node -> name of the temporary that holds it */
  const Bound *bound;
  PtrMap *signs;      /* resolved node -> whether it is negative, as a const bool * */
  PtrMap *occurring;  /* the symbols in the expression */
  PtrMap *differentials; /* the symbols whose differentials the code mentions */
  PtrMap *loose;      /* the names (interned) that the code mentions of dimensions that no array carries, and of indices
                         that nothing binds */
  int temporaries;
  bool *used;         /* functions whose spelling was used, by Fn */
  bool impossible;    /* something has no spelling in the target */
  bool too_long;
} Code;

const CodeStyle *code_style(Format f);

/* A printer that has printed nothing yet. */
Code code_new(Ctx *c, Format f);

/* The helper functions that the code printed so far uses. */
const char *code_prelude(const Code *p);

/* Whether the code's caller has the symbol as a number, an array or a list. */
bool code_is_given(const Symbol *s);

/* Adds the symbols in e to those that occur. */
void code_note_names(Code *p, const Ast *e);

/* The whole expression; "" if the target cannot say it (then no error is set). */
const char *code_print(Ctx *c, const Ast *e, Format f);

/* Appends e so that it may stand where `need` is the loosest allowed. */
void code_emit(Code *p, const Ast *e, Tight need);

/* Whether e prints with a minus sign in front, and e without it.  Temporaries hold values without it, so that
 * the sign does not depend on what has a name. */
bool code_is_negative(Code *p, const Ast *e);
void code_emit_unsigned(Code *p, const Ast *e, Tight need);

/* What e stands for: definitions and differentials written out, operations on scalars made scalar ones. */
const Ast *code_resolve(Code *p, const Ast *e);

/* Equal expressions: code_forms.c.  The node that stands for all that are equal to the resolved e. */
CodeForms *code_forms_new(Arena *a);
const Ast *code_form(Code *p, const Ast *e);

/* The temporary that holds the (resolved) node, or NULL. */
const char *code_named(const Code *p, const Ast *e);

/* ---- templates: code_template.c ---- */

typedef struct Piece {
  void (*emit)(Code *p, const void *what, Tight need);
  const void *what;
} Piece;

Piece piece_of(const Ast *e);
Piece piece_of_dim(const Dim *d);
Piece piece_of_text(const char *text);

/* Where the result's rows and columns (%r, %c) stand among the pieces of a function's template. */
enum { PIECE_ROWS = 8, PIECE_COLS = 9, PIECE_COUNT = 10 };

/* Appends the template with its pieces, in brackets if need be; NULL makes the code impossible. */
void code_template(Code *p, const char *template, int count, const Piece *pieces, Tight need);

/* Opens and closes a bracket when `tight` is looser than `need`. */
bool code_open(Code *p, Tight tight, Tight need);
void code_close(Code *p, bool opened);

/* ---- numbers: code_number.c ---- */

/* The exact value of a number, its negative, or a quotient of two; false for other expressions. */
bool code_is_rational(Code *p, const Ast *e, fmpq_t q);

/* The absolute value: exact where it can be, else the nearest double. */
void code_number(Code *p, const fmpq_t value, Tight need);

/* ---- operators: code_operator.c ---- */

void code_sum(Code *p, const Ast *e, Tight need);
void code_quotient(Code *p, const Ast *e, Tight need);
void code_ediv(Code *p, const Ast *e, Tight need);
void code_hadamard(Code *p, const Ast *e, Tight need);
void code_kron(Code *p, const Ast *e);
void code_power(Code *p, const Ast *e, Tight need);

/* ---- products: code_product.c ---- */

/* The factors of e without their signs. */
void code_product(Code *p, const Ast *e, Tight need);
void code_trace(Code *p, const Ast *e, Tight need);

/* Appends the transpose of e, or of e without its sign. */
void code_transposed(Code *p, const Ast *e, Tight need);
void code_transposed_unsigned(Code *p, const Ast *e, Tight need);

/* ---- sizes: code_size.c ---- */

void code_size(Code *p, const Dim *d, Tight need);

/* ---- entries, members, sums, free indices: code_index.c ---- */

void code_index(Code *p, const Ast *e);
void code_index_name(Code *p, const Symbol *sym, Tight need);
void code_bigop(Code *p, const Ast *e, Tight need);
void code_free_indices(Code *p, const Ast *e);
bool code_has_free_indices(Code *p, const Ast *e);
bool code_is_bound(const Code *p, const Symbol *sym);

/* ---- shared subexpressions: code_share.c ---- */

/* Lines of a function's body: NAME = EXPR for each expression, and before it those of what is used more than once. */
void code_lines(Code *p, int n, const Ast *const *exprs, const char *const *names);


/* Emits e as a scope of its own: what it shares is computed once, where that saves something. */
void code_scope(Code *p, const Ast *e, Tight need);

#endif
