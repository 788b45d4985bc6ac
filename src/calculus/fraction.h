/* fraction: quotients of polynomials over generators that are terms, and their way back to terms. */
#ifndef MDIFF_CALCULUS_FRACTION_H
#define MDIFF_CALCULUS_FRACTION_H

#include <flint/fmpz_mpoly.h>

#include "algebra/term.h"

enum { MOST_GENERATORS = 14, MOST_DEGREE = 24, MOST_POLY_TERMS = 400 };

/* Which product the terms have. */
typedef enum Commuting { COMMUTING_SCALARS, COMMUTING_ENTRIES, COMMUTING_POWERS } Commuting;

typedef struct Fraction {
  struct Generators *of;
  fmpz_mpoly_t num, den;
} Fraction;

typedef struct Generators {
  Ctx *c;
  Commuting mode;
  const Dim *rows, *cols; /* of the whole */
  bool tangents;          /* tan u is read as sin u/cos u, tanh u likewise */
  int n;
  Term terms[MOST_GENERATORS];
  fmpz_mpoly_ctx_t ctx;
} Generators;

/* Kept in the statement's arena, cleared with it. */
Generators *generators_new(Ctx *c, Term t, bool tangents);
Fraction *fraction_new(Generators *g); /* 0/1 */

/* The term as a fraction; NULL if it is none, or too large. */
Fraction *fraction_of(Generators *g, Term t);

/* The number of the generator; it is entered if it is new.  -1: there is no room. */
int generator_find(Generators *g, Term t);

void fraction_cancel(Fraction *f); /* to lowest terms, den with a positive leading coefficient */
bool fraction_too_large(const Fraction *f);

Term polynomial_term(const Generators *g, const fmpz_mpoly_t p);
Term fraction_term(const Fraction *f);

/* num times 1/den, and base^e, in the product of the mode. */
Term commuting_quotient(const Generators *g, Term num, Term den);
Term commuting_power(const Generators *g, Term base, long e);
Term commuting_product(const Generators *g, int n, const Term *factors);

#endif
