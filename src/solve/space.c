/* The space that an unknown was declared to lie in. */
#include "algebra/raise.h"
#include "output/print.h"
#include "solve/problem.h"
#include "solve/psd.h"

/* The facts that ask for a linear space. */
static unsigned spaces(unsigned facts) {
  if (facts & FACT_DIAGONAL) return FACT_DIAGONAL;
  return facts & (FACT_SYMMETRIC | FACT_ANTISYMMETRIC | FACT_LOWER | FACT_UPPER);
}

bool in_space(const Problem *p, int i, Term value) {
  Ctx *c = p->c;
  unsigned facts = spaces(p->symbol[i]->facts);
  if (facts == 0 || t_is_zero(value) || (value->facts & facts) == facts) return true;
  Term part = value;
  if (facts & FACT_DIAGONAL) part = t_diagm(c, t_diagv(c, value));
  else if (facts & FACT_LOWER) part = t_fn1(c, FN_TRIL, value);
  else if (facts & FACT_UPPER) part = t_fn1(c, FN_TRIU, value);
  else if (facts & FACT_SYMMETRIC) part = t_transpose(c, value);
  else part = t_neg(c, t_transpose(c, value));
  return part == value || check_same(c, raise_term(c, value), raise_term(c, part), NULL).status == CHECK_PASSED;
}

static const char *space_name(unsigned facts) {
  if (facts & FACT_DIAGONAL) return "diagonal";
  if (facts & FACT_LOWER) return "lower triangular";
  if (facts & FACT_UPPER) return "upper triangular";
  return facts & FACT_SYMMETRIC ? "symmetric" : "antisymmetric";
}

/* s M with M positive definite is so for s > 0. */
static void say_definite(const Problem *p, int i, Term value) {
  Ctx *c = p->c;
  const char *word = p->symbol[i]->facts & FACT_PD ? "positive definite" : "positive semidefinite";
  if (term_is_psd(c, value)) return;
  if (value->kind == T_MUL && value->nscalars > 0 && value->n > value->nscalars && term_is_psd(c, t_mul(c, value->n - value->nscalars, value->args + value->nscalars))) {
    Term s = t_mul2(c, t_num(c, value->coef), t_mul(c, value->nscalars, value->args));
    diag_assume(c->diag, "%s > 0", trail_text(c, s));
    return;
  }
  diag_assume(c->diag, "%s %s", trail_text(c, value), word);
}

void say_space(const Problem *p, int i, Term value) {
  Ctx *c = p->c;
  unsigned facts = p->symbol[i]->facts;
  if (t_is_scalar(value)) return;
  if (!in_space(p, i, value)) diag_assume(c->diag, "%s %s", trail_text(c, value), space_name(spaces(facts)));
  if (facts & (FACT_PD | FACT_PSD)) say_definite(p, i, value);
}
