/* The ring Z/p^k, p = 2^61 - 1, and matrices over it: exact numbers for rational expressions.
 *
 * Two rational expressions that differ take the same value at random residues modulo p with a probability
 * of at most degree/p (Schwartz 1980, Zippel 1979).  The powers of p are there for derivatives: p itself is
 * the small step, (f(x + p d) - f(x - p d))/(2p) is f'(x) d modulo p, exactly.
 *
 * Entries are residues from 0 to p^k - 1.  `out` is initialised with the result's size and none of the
 * arguments unless a function says otherwise. */
#ifndef MDIFF_CHECK_RING_H
#define MDIFF_CHECK_RING_H

#include <flint/fmpq.h>
#include <flint/fmpz_mat.h>
#include <stdbool.h>

#include "check/random.h"

typedef struct Ring {
  int k;
  fmpz_t p, modulus; /* modulus = p^k */
} Ring;

void ring_init(Ring *r, int k);
void ring_clear(Ring *r);

void ring_reduce(const Ring *r, fmpz_t x);
void ring_reduce_mat(const Ring *r, fmpz_mat_t m);

/* out = 1/x (out may be x); false where p divides x. */
bool ring_invert(const Ring *r, fmpz_t out, const fmpz_t x);

/* out = q; false where p divides the denominator. */
bool ring_set_fmpq(const Ring *r, fmpz_t out, const fmpq_t q);

/* The whole number of small size that x stands for, if there is one. */
bool ring_small(const Ring *r, const fmpz_t x, slong *value);

/* A residue modulo p; ring_draw_mat: each entry one. */
void ring_draw(const Ring *r, Random *random, fmpz_t x);
void ring_draw_mat(const Ring *r, Random *random, fmpz_mat_t m);

/* out = a b (out may be a or b). */
void ring_mul(const Ring *r, fmpz_mat_t out, const fmpz_mat_struct *a, const fmpz_mat_struct *b);

/* x = a^-1 b for square a; false if a is singular modulo p.  x may be b. */
bool ring_solve(const Ring *r, fmpz_mat_t x, const fmpz_mat_struct *a, const fmpz_mat_struct *b);
bool ring_inverse(const Ring *r, fmpz_mat_t out, const fmpz_mat_struct *a);

/* Determinant and adjugate, also of singular matrices; either may be NULL. */
void ring_det_adj(const Ring *r, fmpz_t det, fmpz_mat_struct *adj, const fmpz_mat_struct *a);

/* x = x / (2^twos p^e) for a multiple of p^e: what a difference is divided by. */
void ring_divide_step(const Ring *r, fmpz_t x, int twos, int e);

#endif
