/* Term: an expression as a shared DAG in local normal form.
 *
 * Terms are immutable and hash-consed: within a statement two equal terms are one pointer.  They are made
 * only by the constructors below, which keep the normal form:
 *   sum      flat, like terms merged, rational coefficients apart; in the order in which terms came first
 *   product  flat: rational coefficient, commuting scalar factors (base^exponent, merged), then one word of
 *            matrix letters with neighbours cancelled (X X^-1, I, Q'Q); a part of the word between two
 *            boundaries of size 1 is a scalar and moves in front
 *   scalars  x'A y and y'A'x are one word; a trace is one word up to rotation and transposition
 *   transposes stand at the letters
 * A child's id is smaller than its parent's, so ascending ids are a topological order: passes need no
 * recursion.  Shapes are checked by infer; constructors assume that they fit. */
#ifndef MDIFF_ALGEBRA_TERM_H
#define MDIFF_ALGEBRA_TERM_H

#include <flint/fmpq.h>
#include <stdbool.h>
#include <stdint.h>

#include "front/ast.h"
#include "front/symbol.h"
#include "notion/ctx.h"

typedef enum TermKind {
  T_NUM,    /* coef; 1x1 */
  T_DIM,    /* a dimension's name as a number: name */
  T_SYM,    /* sym */
  T_MEMBER, /* member args[0] of the family sym */
  T_DIFF,   /* the differential of args[0], a T_SYM or T_MEMBER */
  T_ADD,    /* sum of coefs[i] args[i]; in a scalar sum the constant is a coefficient of the number 1 */
  T_MUL,    /* coef, args[0..nscalars) scalar factors, args[nscalars..n) the word */
  T_POW,    /* args[0]^args[1], scalars */
  T_HAD,    /* elementwise product of matrices of one shape; powers are FN_EPOW terms */
  T_FN,     /* fn(args) */
  T_SUM,    /* indexed sum over range of args[0] */
  T_PROD,   /* indexed product over range of args[0], a scalar */
  T_BLOCK,  /* blocks args, nrows x ncols of them */
  T_APPLY   /* an unknown function: sym(args) */
} TermKind;

typedef const struct TermNode *Term;

/* How an index runs: from lo to hi, over nothing if hi < lo.  sum_{i<j} is sum_i sum_{j=i+1}. */
typedef struct Range {
  Symbol *index;
  Term lo, hi;
  bool open;         /* typed without bounds: over the whole family */
} Range;

struct TermNode {
  TermKind kind;
  Fn fn;
  const Dim *rows, *cols;
  unsigned facts;      /* FACT_..., closed */
  bool has_diff;       /* a T_DIFF or FN_D occurs */
  bool has_index;      /* a bound or free index occurs */
  uint32_t id;         /* order of creation, from 1 */
  Symbol *sym;
  const char *name;    /* T_DIM */
  fmpq *coef;          /* T_NUM, T_MUL; never NULL for these */
  int n, nscalars;
  Term *args;
  fmpq *coefs;         /* T_ADD */
  Range range;         /* T_SUM, T_PROD */
  int nrows, ncols;    /* T_BLOCK */
  /* Notes, no part of the value: */
  Term transposed;     /* cache of t_transpose */
  Term reading;        /* class key of a trace: the reading that came first */
  Span place;          /* of the text that the term was read from first; empty for terms that were worked out */
  bool number_first;   /* typed as 1/2 M rather than M/2 */
  uint32_t mark;       /* round of the last walk that met the node */
};

/* What varies: atoms (T_SYM or T_MEMBER). */
typedef struct Variables {
  int n;
  const Term *atoms;
} Variables;

typedef struct TermTable TermTable;

TermTable *terms_new(Arena *a);

/* In raw mode products of scalars keep the side on which they were built, traces and determinants of sums
 * and products stay whole: for the lines of a derivation that show a law before it is simplified.
 * Returns the mode before. */
bool terms_set_raw(Ctx *c, bool raw);
bool terms_raw(const Ctx *c);

/* Another symbol stands in for s wherever a term of it is made: the same name, known by fewer facts.  NULL: none
 * does.  Returns what stood in before, for nested uses. */
typedef struct StandIn {
  const Symbol *s;
  Symbol *other;
} StandIn;
StandIn terms_stand_in(Ctx *c, StandIn in);

/* The products whose determinants were taken apart, in the order in which they came; and another one. */
const Term *terms_whole_determinants(const Ctx *c, int *n);
void terms_add_whole_determinant(Ctx *c, Term product);

/* The user wrote decimal fractions, so that coefficients are written as such. */
void terms_write_decimals(Ctx *c);
bool terms_decimal(const Ctx *c);

/* The user wrote mean(x), so that the sum of x over its size is written as such. */
void terms_write_means(Ctx *c);
bool terms_means(const Ctx *c);

/* Where in the statement's text a term was read first; term_place is NULL for terms that were worked out. */
void term_read_at(Term t, Span place);
const Span *term_place(Term t);

/* The user wrote the number in front, 1/2 M. */
void term_number_first(Term t);

/* The term made again by the constructors in the present mode: what raw mode left undone is done. */
Term t_rebuild(Ctx *c, Term t);

/* ---- predicates ---- */
bool t_is_scalar(Term t);
bool t_is_column(Term t);          /* n x 1, n not 1 */
bool t_is_zero(Term t);
bool t_is_number(Term t);          /* T_NUM */
bool t_is_unit(Term t);            /* e_i or e_i' */
bool t_is_int(Term t, long value); /* the number `value` */
bool t_is_integer(Term t);         /* a whole number */
bool t_is_fn(Term t, Fn fn);
bool t_has_range(Term t); /* T_SUM or T_PROD: binds an index */
bool t_is_identity(Term t);
bool t_is_ones(Term t);
bool t_is_square(Ctx *c, Term t);
bool t_is_symmetric(Ctx *c, Term t);
bool t_depends_on_index(Ctx *c, Term t, const Symbol *index);

/* Whether the index occurs in t, bound or not: then it must not be given to another sum. */
bool t_mentions_index(Ctx *c, Term t, const Symbol *index);

/* ---- atoms ---- */
Term t_num(Ctx *c, const fmpq_t q);
Term t_int(Ctx *c, long value);
Term t_ratio(Ctx *c, long p, unsigned long q);
Term t_dim(Ctx *c, const Dim *d);      /* the dimension as a number, a sum of products of names */
const Dim *term_dim(Ctx *c, Term t);   /* the dimension that such a number is, NULL for others */
Term t_sym(Ctx *c, Symbol *s);
Term t_member(Ctx *c, Symbol *family, Term index);
Term t_diff(Ctx *c, Term atom);        /* atom: T_SYM or T_MEMBER */
Term t_zero(Ctx *c, const Dim *rows, const Dim *cols);
Term t_ones(Ctx *c, const Dim *rows, const Dim *cols);
Term t_identity(Ctx *c, const Dim *n);
Term t_unit(Ctx *c, Term index, const Dim *n);
Term t_constant(Ctx *c, Fn fn);           /* a scalar constant: FN_PI */
Term t_commutation(Ctx *c, const Dim *m, const Dim *n);

/* ---- sums and products ---- */
Term t_add(Ctx *c, int n, const Term *args);  /* n >= 1, one shape */
Term t_add2(Ctx *c, Term a, Term b);
Term t_sub(Ctx *c, Term a, Term b);
Term t_neg(Ctx *c, Term a);
Term t_scale(Ctx *c, const fmpq_t q, Term a);
Term t_scale_int(Ctx *c, long k, Term a);
Term t_monic(Ctx *c, Term a, fmpq_t q);       /* a = q * res, the coefficient of res is 1 */
Term t_linear(Ctx *c, int n, const fmpq *coefs, const Term *args); /* sum of coefs[i] args[i] */
Term t_mul(Ctx *c, int n, const Term *args);  /* scalars anywhere; the others form a chain */
Term t_mul2(Ctx *c, Term a, Term b);
Term t_mul3(Ctx *c, Term a, Term b, Term d);
Term t_pow(Ctx *c, Term base, Term exponent); /* scalars */
Term t_pow_int(Ctx *c, Term base, long e);
Term t_recip(Ctx *c, Term a);                 /* of a scalar */
Term t_had(Ctx *c, int n, const Term *args);  /* scalars scale */
Term t_had2(Ctx *c, Term a, Term b);
Term t_epow(Ctx *c, Term base, Term exponent);/* exponent: scalar, or of base's shape */
Term t_mpow(Ctx *c, Term base, Term exponent);/* power of a square matrix */

/* ---- functions ---- */
Term t_fn(Ctx *c, Fn fn, int n, const Term *args); /* any function of the table, normalised */
Term t_fn1(Ctx *c, Fn fn, Term a);
Term t_transpose(Ctx *c, Term a);
Term t_inv(Ctx *c, Term a);
Term t_tr(Ctx *c, Term a);
Term t_total(Ctx *c, Term a);                 /* sum of all entries */
Term t_inner(Ctx *c, Term a, Term b);         /* tr(a' b) */
Term t_diagm(Ctx *c, Term v);

/* Whether the sum is a I + u v' with a column u and a row v', which it hands out. */
bool t_is_rank_one_shift(Ctx *c, Term sum, Term *a, Term *column, Term *row);

Term t_diagv(Ctx *c, Term a);
Term t_vec(Ctx *c, Term a);
Term t_vech(Ctx *c, Term a);
Term t_duplication(Ctx *c, const Dim *n);     /* dup(n) */
Term t_elimination(Ctx *c, const Dim *n);     /* elim(n) */
Term t_mat(Ctx *c, Term v, const Dim *rows, const Dim *cols);
Term t_kron(Ctx *c, Term a, Term b);
Term t_block_trace(Ctx *c, Fn fn, Term m, const Dim *size, const Dim *rows, const Dim *cols); /* FN_BTR, FN_PTR */
Term t_d(Ctx *c, Term a);                     /* pending differential d(a) */
Term t_sum(Ctx *c, const Range *range, Term body);
Term t_prod(Ctx *c, const Range *range, Term body);

/* The indexed sum over the same range with its index named as the other range's; NULL where the ranges differ or the name is taken. */
Term sum_with_index(Ctx *c, Term sum, const Range *other);

/* ln of a product with indexed products or exponentials in it as a sum, all other factors being positive; NULL
 * where t has none. */
Term log_of_product(Ctx *c, Term t);
Term t_block(Ctx *c, int nrows, int ncols, const Term *args);

/* Block by block (Golub and Van Loan, sec. 1.3.2); NULL unless both are blocks, the columns of a cut as the rows of b. */
Term t_block_product(Ctx *c, Term a, Term b);
Term t_apply(Ctx *c, Symbol *f, int n, const Term *args, const Dim *rows, const Dim *cols);

/* Derivatives of unknown functions, FN_GRADIENT, FN_JACOBIAN, FN_HESSIAN of a T_APPLY or of such a derivative, are by
 * the number of an argument, from 1: grad(f(A x, x), A x) is held as grad(f(A x, x), 1), so that it stays the same
 * partial derivative whatever is put in for x.  The T_APPLY below t, NULL if t is none and no derivative of one; the
 * number of its argument x, 0 if none or several are x; whether argument number k alone is called by its expression. */
Term t_unknown(Term t);
int t_argument(Term t, Term x);
bool t_argument_has_name(Ctx *c, Term t, int k);

/* ---- whole terms ---- */

/* A term with the same head and other arguments (for T_ADD, T_MUL with the coefficients of t). */
Term t_with_args(Ctx *c, Term t, const Term *args);

/* Replaces every occurrence of `from` (an atom or any shared node) by `to`, rebuilding what is above. */
Term t_substitute(Ctx *c, Term t, Term from, Term to);

/* t with each of its nodes changed, from the bottom up: `change` gets a node whose arguments are changed already. */
typedef Term TermChange(void *env, Term node);
Term t_map(Ctx *c, Term t, TermChange *change, void *env);

/* Whether a term of this kind, a call of fn, occurs in t. */
bool t_has_kind(Ctx *c, Term t, TermKind kind);
bool t_has_fn(Ctx *c, Term t, Fn fn);

/* Whether one of the n terms occurs in t, other than under a differential. */
bool t_has_atom(Ctx *c, Term t, int n, const Term *atoms);

/* All nodes of t in ascending id (children first), in the arena; *count is their number. */
const Term *t_nodes(Ctx *c, Term t, int *count);

/* The nodes that occur in any of the n terms. */
const Term *t_nodes_of(Ctx *c, int n, const Term *roots, int *count);

#endif
