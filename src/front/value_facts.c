/* Whether a value has the structure that its declaration says: A : symmetric(2) and A = [1 2; 3 4] do not go together. */
#include "front/value_facts.h"

#include "notion/number_facts.h"

/* The number that arithmetic of numbers gives; false where it is no rational. */
static bool number_of(fmpq_t res, const Ast *e) {
  if (e->kind == AST_NUMBER) {
    fmpq_set(res, e->value);
    return true;
  }
  if (e->kind != AST_CALL || e->nargs < 1 || e->nargs > 2) return false;
  bool ok = number_of(res, e->args[0]);
  if (e->fn == FN_NEG) {
    fmpq_neg(res, res);
    return ok;
  }
  if (!ok || e->nargs != 2) return false;
  fmpq_t other;
  fmpq_init(other);
  ok = number_of(other, e->args[1]);
  if (e->fn == FN_ADD) fmpq_add(res, res, other);
  else if (e->fn == FN_MUL) fmpq_mul(res, res, other);
  else if (e->fn == FN_DIV && !fmpq_is_zero(other)) fmpq_div(res, res, other);
  else ok = false;
  fmpq_clear(other);
  return ok;
}

static bool matrix_of(fmpq_mat_t m, const Ast *e) {
  bool ok = true;
  for (int i = 0; i < e->nargs && ok; i++) ok = number_of(fmpq_mat_entry(m, i / e->ncols, i % e->ncols), e->args[i]);
  return ok;
}

enum { MOST_ROWS = 60 }; /* beyond it nothing is looked at */

const char *value_lacks(const Ast *e, Kind kind, unsigned facts) {
  if (e->kind != AST_BLOCK || e->nrows > MOST_ROWS || e->ncols > MOST_ROWS) return NULL;
  fmpq_mat_t m;
  fmpq_mat_init(m, e->nrows, e->ncols);
  const char *res = NULL;
  if (matrix_of(m, e)) {
    const unsigned found = facts_of_numbers(m);
    if (kind_facts(kind) & ~found) res = kind_name(kind);
    else if (facts & FACT_POSITIVE & ~found) res = "positive";
    else if (facts & FACT_INVERTIBLE & ~found) res = "invertible";
  }
  fmpq_mat_clear(m);
  return res;
}
