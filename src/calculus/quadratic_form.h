/* The differentials of quadratic forms, a law of their own. */
#ifndef MDIFF_CALCULUS_QUADRATIC_FORM_H
#define MDIFF_CALCULUS_QUADRATIC_FORM_H

#include "calculus/differential.h"
#include "calculus/steps.h"

/* Whether the scalar is u'Au or tr(U'AU), up to constant factors and summands, u being linear in what varies and A constant. */
bool is_quadratic_form(Ctx *c, Term t, const Variables *v);

/* d(x'A x) = x'(A + A') dx for such a form: of its differential t the terms by each variable gathered. */
Term gathered_differential(Ctx *c, Term t, const Variables *v);

/* The name of the law: d||u||^2 = 2 u'du where A is a multiple of the identity. */
LawName law_of_quadratic_form(Ctx *c, Term t, const Variables *v);

#endif
