/* Numbers in code: exact where a double can hold them. */
#include <gmp.h>

#include "output/code.h"

bool code_is_rational(Code *p, const Ast *e, fmpq_t q) {
  e = code_resolve(p, e);
  if (e->kind == AST_NUMBER) {
    fmpq_set(q, e->value);
    return true;
  }
  if (ast_is_call(e, FN_NEG) && code_is_rational(p, e->args[0], q)) {
    fmpq_neg(q, q);
    return true;
  }
  if (!ast_is_call(e, FN_DIV)) return false;
  const Ast *a = code_resolve(p, e->args[0]), *b = code_resolve(p, e->args[1]);
  if (ast_is_call(a, FN_NEG) && code_is_rational(p, a, q) && b->kind == AST_NUMBER && !fmpq_is_zero(b->value)) {
    fmpq_div(q, q, b->value);
    return true;
  }
  if (a->kind != AST_NUMBER || b->kind != AST_NUMBER || fmpq_is_zero(b->value)) return false;
  fmpq_div(q, a->value, b->value);
  return true;
}

static bool is_exact_double(const fmpz_t z) { return fmpz_bits(z) <= 53; }

static void emit_fmpz(Code *p, const fmpz_t z) {
  char *s = fmpz_get_str(NULL, 10, z);
  buf_add(&p->b, s);
  flint_free(s);
}

void code_number(Code *p, const fmpq_t value, Tight need) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_abs(q, value);
  if (!is_exact_double(fmpq_numref(q)) || !is_exact_double(fmpq_denref(q))) {
    mpq_t m;
    mpq_init(m);
    fmpq_get_mpq(m, q);
    buf_printf(&p->b, "%.17g", mpq_get_d(m));
    mpq_clear(m);
  } else if (fmpz_is_one(fmpq_denref(q))) {
    emit_fmpz(p, fmpq_numref(q));
  } else {
    bool opened = code_open(p, TIGHT_PRODUCT, need);
    emit_fmpz(p, fmpq_numref(q));
    buf_addc(&p->b, '/');
    emit_fmpz(p, fmpq_denref(q));
    code_close(p, opened);
  }
  fmpq_clear(q);
}
