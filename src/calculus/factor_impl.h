/* What the search for common factors shares: a summand read as a product, the factors that several of them have, the
 * quotients.  Private to src/calculus/factor*.c. */
#ifndef MDIFF_CALCULUS_FACTOR_IMPL_H
#define MDIFF_CALCULUS_FACTOR_IMPL_H

#include "calculus/factor.h"
#include "calculus/views.h"

/* Where a summand has a factor. */
/* SIDE_COMMON, SIDE_COMMON_ENTRY: a denominator, of entries, that only some summands have: 1/x + 1/y = (x + y)/(x y).
 * SIDE_LEFT, SIDE_RIGHT: of words as they stand; the same in any view.  SIDE_WORD: the whole word, a x + b x = (a + b) x. */
typedef enum Side {
  SIDE_SCALAR, SIDE_LEFT, SIDE_RIGHT, SIDE_ENTRY, SIDE_TRACE, SIDE_KRON_LEFT, SIDE_KRON_RIGHT, SIDE_CALL, SIDE_SUM, SIDE_COMMON, SIDE_COMMON_ENTRY, SIDE_WORD, SIDE_LEFT_ANY, SIDE_RIGHT_ANY, SIDE_COUNT
} Side;

static inline bool side_is_left(Side s) { return s == SIDE_LEFT || s == SIDE_LEFT_ANY; }
static inline bool side_is_any_view(Side s) { return s == SIDE_LEFT_ANY || s == SIDE_RIGHT_ANY; }

/* A summand and the ways to read it. */
typedef struct Item {
  Term monic;
  fmpq *coef;
  int nviews;
  View *views;
} Item;

/* A factor that may be common to several summands. */
typedef struct Candidate {
  Side side;
  Term factor;      /* SIDE_CALL, SIDE_SUM: a term with that function, that range */
  int count, whole; /* items that have it; items that are nothing else */
  bool scaled;      /* some item is a scalar times it */
  int last;         /* the item that was counted last */
  int traces;       /* SIDE_TRACE: items that are written as a trace */
  long saved;
} Candidate;

/* ---- a summand as a product (factor_summand.c) ---- */

/* The letters of its word, as many as are returned; *t itself where it is one letter, none for scalars. */
int summand_letters(const Term *t, const Term **letters);

/* The commuting factors of a summand: scalars, or those of an elementwise product that is its only letter. */
int summand_factors(const Term *t, Side side, const Term **list);

/* The word under a trace, and a scalar word x'A y, which is its own trace; NULL for other summands. */
Term summand_traced(Term t);

/* The only letter of a summand, NULL if it has none or several; *scale is set to the product of the factors in front. */
Term summand_letter(Ctx *c, Term t, Term *scale);

/* The word of a summand as a term, NULL for scalars. */
Term summand_word(Ctx *c, Term t);

/* base or 1/base of an integer power, its root or 1/root of q^(3/2); t itself if it is none. */
Term single_power(Ctx *c, Term t);

/* Whether without its only letter the view is s I: worth it where the letter is a sum, s (A + B) = (s I)(A + B). */
static inline bool leaves_scalar_matrix(const View *v) { return v->n == 1 && v->letters[0]->kind != T_ADD && !t_is_int(v->scale, 1); }

/* ---- common factors (factor_candidates.c) ---- */

enum { MOST_TRIES = 3000, BEST_FEW = 5 };

/* The most promising factors, at most BEST_FEW, the one that saves most first; returns their number. */
int best_candidates(Factoring *f, int n, Item *items, Candidate **best);

/* ---- groups (factor_group.c) ---- */

/* A sum in which several terms are q times a sum S that ends or begins another one, R S: (R + q I) S; the sum itself if it has none
 * or would get longer. */
Term with_groups(Factoring *f, Term sum);

/* The sum with one name for the indices of the indexed sums of one range in it. */
Term with_one_index(Ctx *c, Term sum);

/* ---- quotients (factor_quotient.c) ---- */

/* The summand divided by the factor, NULL if it does not have it. */
Term quotient_of_item(Ctx *c, const Item *it, const Candidate *k);

/* The factor times what is left. */
Term times_factor(Ctx *c, const Candidate *k, Term rest);

#endif
