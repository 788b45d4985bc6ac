/* What the constructors of terms share: making a node and finding its equal.  Private to src/algebra. */
#ifndef MDIFF_ALGEBRA_BUILD_H
#define MDIFF_ALGEBRA_BUILD_H

#include "algebra/term.h"

/* The interned node equal to *proto; proto's arrays are copied if it is new.  Sets id, hash and the
 * derived flags; rows, cols and facts are the caller's. */
Term term_intern(Ctx *c, const struct TermNode *proto);

/* The interned node equal to *proto if there is one, else NULL. */
Term term_lookup(Ctx *c, const struct TermNode *proto);

/* A sum, product or elementwise product node from parts in normal form. */
Term node_mul(Ctx *c, const fmpq_t coef, int nscalars, int n, const Term *args, const Dim *rows, const Dim *cols);
Term node_fn(Ctx *c, Fn fn, int n, const Term *args, const Dim *rows, const Dim *cols, unsigned facts);

/* The normal form of a closed (1x1) word of letters that is already cancelled: a scalar term. */
Term closed_word(Ctx *c, int n, const Term *letters);

/* tr of a square word without boundaries of size 1. */
Term trace_word(Ctx *c, int n, const Term *letters);

/* The trace that was built first among all with this key (reading, if it is the first). */
Term trace_first_seen(Term key, Term reading);

/* What two neighbouring letters become: 0 nothing, 1 the identity (both vanish), 2 *res instead of both,
 * 3 zero. */
int join_letters(Ctx *c, Term a, Term b, Term *res);

/* The same for vech, dup and elim. */
int join_half_vec(Ctx *c, Term a, Term b, Term *res);

/* det or logdet; one of the norms; a function of entries: of any argument. */
Term t_determinant(Ctx *c, Fn fn, Term a);

/* Behind the shortest square part of the word that begins at `from`: A, X' B X. */
int t_square_end(Ctx *c, Term a, int from);
Term t_norm(Ctx *c, Fn fn, Term a);
Term t_elementwise(Ctx *c, Fn fn, Term a);

/* Remembers that b is the transpose of a. */
void term_cache_transpose(Term a, Term b);

/* Whether t is an indexed sum or has one as a factor; whether a = q b but for the names of bound indices, a and b
 * being such terms.  q is set. */
bool has_indexed_sum(Term t);
bool same_up_to_index(Ctx *c, Term a, Term b, fmpq_t q);

/* The dimension that a term of integers and dimension names is, NULL if it is none; and the one that is a
 * range's upper end. */
const Dim *range_length(Ctx *c, const Range *r);

/* triangle.c: the sum of a body that is itself a sum over j > i (or j < i), by sums over all i and j; NULL where the
 * body is not symmetric in i and j, or those sums have no matrix form. */
Term pairs_total(Ctx *c, const Range *r, Term body);

/* The buffers of walks over the DAG, used again by each walk, and the number of the present one. */
typedef struct TermWalk {
  uint32_t round;
  int count, cap;
  Term *met;
  int nplaces;
  Term *places; /* for sorting by id; NULLs between walks */
  Term root;    /* the last one whose nodes were asked for, and these */
  const Term *nodes;
  int nnodes;
} TermWalk;

TermWalk *term_walk(Ctx *c);

/* Marks t as met in this round; false if it was. */
bool term_mark(Term t, uint32_t round);

/* The function that a^p b^q holds as a factor a/b, p >= 1 and q <= -1: sinh(u)/cosh(u) = tanh(u), sin(u)/cos(u) =
 * tan(u), exp(u)/(1 + exp(u)) = sigmoid(u); or a b, q >= 1: exp(u) sigmoid(-u) = sigmoid(u); NULL if there is none. */
Term t_quotient(Ctx *c, Term a, Term p, Term b, Term q);

/* u where t is 1 + exp(u), NULL otherwise. */
Term one_plus_exp(Term t);

bool is_one_dim(const Dim *d);

#endif
