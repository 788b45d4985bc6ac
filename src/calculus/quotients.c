#include "calculus/quotients.h"

#include "calculus/cost.h"

enum { LONG = 3 }; /* names and operators of a numerator or denominator that is worth a name */

/* The exponent of 1/sqrt(s). */
static bool is_root(Term e) { return e->kind == T_NUM && fmpq_sgn(e->coef) < 0 && fmpz_equal_si(fmpq_numref(e->coef), -1) && fmpz_equal_si(fmpq_denref(e->coef), 2); }

int varying_denominator(const Varying *varying, Term t) {
  for (int i = 0; t->kind == T_MUL && i < t->nscalars; i++) {
    const Term s = t->args[i];
    if (s->kind == T_POW && (t_is_int(s->args[1], -1) || is_root(s->args[1])) && is_varying(varying, s->args[0])) return i;
  }
  return -1;
}

static bool is_varying_word(const Varying *varying, int n, const Term *w) {
  for (int i = 0; i < n; i++)
    if (is_varying(varying, w[i])) return true;
  return false;
}

Quotient quotient_of(Ctx *c, const Varying *varying, Term t, int at) {
  Term *fixed = ARENA_ARRAY(c->arena, Term, t->n + 1), *moving = ARENA_ARRAY(c->arena, Term, t->n + 1);
  int nfixed = 0, nmoving = 0;
  fixed[nfixed++] = t_num(c, t->coef);
  for (int i = 0; i < t->nscalars; i++) {
    if (i == at) continue;
    if (is_varying(varying, t->args[i])) moving[nmoving++] = t->args[i];
    else fixed[nfixed++] = t->args[i];
  }
  const int n = t->n - t->nscalars;
  Term word = n == 0 ? t_int(c, 1) : t_mul(c, n, t->args + t->nscalars);
  if (t_is_scalar(t)) {
    if (n > 0 && is_varying_word(varying, n, t->args + t->nscalars)) moving[nmoving++] = word;
    else fixed[nfixed++] = word;
    word = t_int(c, 1);
  }
  const Term over = nmoving == 0 ? t_int(c, 1) : t_mul(c, nmoving, moving);
  return (Quotient){.whole = t, .constant = t_mul(c, nfixed, fixed), .over = over, .rest = word, .under = t_recip(c, t->args[at])};
}

static bool is_compound(Term t) { return t->n > 0 && t->kind != T_MEMBER; }

int quotients_find(Ctx *c, Term f, const Varying *varying, int most, Quotient *out) {
  int n, count = 0;
  const Term *nodes = t_nodes(c, f, &n);
  for (int i = 0; i < n && count < most; i++) {
    const int at = varying_denominator(varying, nodes[i]);
    if (at < 0 || nodes[i]->has_index || nodes[i]->has_diff) continue;
    const Quotient q = quotient_of(c, varying, nodes[i], at);
    if ((t_is_number(q.over) && t_is_number(q.rest)) || !is_compound(q.under)) continue;
    if (term_length(c, q.under) >= LONG || (is_compound(q.over) && term_length(c, q.over) >= LONG)) out[count++] = q;
  }
  return count;
}
