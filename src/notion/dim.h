/* Dim: a symbolic dimension: a polynomial in dimension names (n, 2n, n+1, m n), with rational coefficients where
 * it counts halves: vech(A) has n(n+1)/2 entries.
 *
 * Dims are interned in a DimTable: two Dims of one table are equal exactly when their pointers are, once
 * both went through dim_resolve.  During inference a Dim may contain unification variables, which
 * dim_unify binds; dim_resolve replaces bound ones.  After dims_name_variables none are left.
 * A Dim lives as long as the arena of its table (a statement); declarations keep theirs as text. */
#ifndef MDIFF_NOTION_DIM_H
#define MDIFF_NOTION_DIM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

typedef struct Dim Dim;
typedef struct DimTable DimTable;

DimTable *dims_new(Arena *a);

const Dim *dim_const(DimTable *t, int64_t value);     /* value >= 0 */
const Dim *dim_name(DimTable *t, const char *name);   /* name is interned */
const Dim *dim_fresh(DimTable *t);                    /* a new unification variable */
const Dim *dim_add(DimTable *t, const Dim *a, const Dim *b);
const Dim *dim_sub(DimTable *t, const Dim *a, const Dim *b);
const Dim *dim_mul(DimTable *t, const Dim *a, const Dim *b);
const Dim *dim_divide(DimTable *t, const Dim *d, int64_t by); /* by >= 1 */

/* The dimension with all bound variables replaced. */
const Dim *dim_resolve(DimTable *t, const Dim *d);

/* Whether both are the same dimension now, without binding anything. */
bool dim_equal(DimTable *t, const Dim *a, const Dim *b);

/* Makes both equal by binding variables; false if that cannot be (then nothing is bound).  A variable is
 * never bound to the number 1, to a negative number, or to something that contains itself. */
bool dim_unify(DimTable *t, const Dim *a, const Dim *b);

/* Watermark and undo of bindings, for trying choices. */
int dims_mark(const DimTable *t);
void dims_undo(DimTable *t, int mark);

/* Whether some dimension got too large to be handled (degree, number of terms, coefficients): what was
 * computed since then means nothing, and the statement must end with a `limit` error. */
bool dims_overflowed(const DimTable *t);

/* Whether d is the number `value` / is any number (then *value is set, NULL allowed) / is a single name. */
bool dim_is(const Dim *d, int64_t value);
bool dim_is_number(const Dim *d, int64_t *value);
const char *dim_is_name(const Dim *d);     /* the name, or NULL */
const char *dim_is_triangle(const Dim *d); /* n where d is n(n+1)/2, else NULL */

/* Whether an unbound variable occurs in the resolved d. */
bool dim_has_variable(DimTable *t, const Dim *d);

/* An unbound variable of the resolved d as a Dim of its own; NULL if there is none. */
const Dim *dim_first_variable(DimTable *t, const Dim *d);

/* d / by where that is a Dim again, by being a product: m of m n by n.  NULL where it is none. */
const Dim *dim_quotient(DimTable *t, const Dim *d, const Dim *by);

/* Calls each(ctx, name) for every dimension name in d. */
void dim_each_name(const Dim *d, void (*each)(void *ctx, const char *name), void *ctx);

/* Monomials for whoever builds other things from a Dim (terms, code): the number by which their sum is divided,
 * count, coefficient, and the k-th name of the i-th monomial (names repeat for powers; NULL behind the last).  The
 * constant monomial has no names. */
int64_t dim_denominator(const Dim *d);
int dim_monomials(const Dim *d);
int64_t dim_coefficient(const Dim *d, int i);
const char *dim_factor(const Dim *d, int i, int k);

/* The value when every name has the value that `value(ctx, name)` gives; -1 when it does not fit. */
int64_t dim_eval(const Dim *d, int64_t (*value)(void *ctx, const char *name), void *ctx);

/* "n", "2n", "n+1", "m n" as plain text that reads back ("m*n" when `code`). */
void dim_print(const Dim *d, bool code, Buf *out);
const char *dim_text(Arena *a, const Dim *d);

typedef struct Shape {
  const Dim *rows, *cols;
} Shape;

/* "m×n" or (ascii) "m x n"; sums are bracketed: "(n+1)×m". */
void shape_print(Shape s, bool ascii, Buf *out);

#endif
