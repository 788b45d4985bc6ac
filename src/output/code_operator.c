/* Operators in code: sums, signs, quotients, elementwise and Kronecker products, powers. */
#include <string.h>

#include "output/code.h"

enum { LONG_SUM = 100 };

/* ---- sums ---- */

static void emit_term(Code *p, const Ast *e, const char *plus, const char *minus) {
  bool negative = code_is_negative(p, e);
  buf_add(&p->b, negative ? minus : plus);
  code_emit_unsigned(p, e, TIGHT_PRODUCT);
}

/* Interpreters recurse over a chain of operators, but not over a list. */
static void emit_long_sum(Code *p, const Ast *e) {
  buf_add(&p->b, "sum([");
  for (int i = 0; i < e->nargs && !p->too_long; i++) emit_term(p, e->args[i], i > 0 ? ", " : "", i > 0 ? ", -" : "-");
  buf_add(&p->b, "])");
}

void code_sum(Code *p, const Ast *e, Tight need) {
  if (e->nargs > LONG_SUM && p->f == FORMAT_NUMPY) {
    emit_long_sum(p, e);
    return;
  }
  bool opened = code_open(p, TIGHT_SUM, need);
  for (int i = 0; i < e->nargs && !p->too_long; i++) emit_term(p, e->args[i], i > 0 ? " + " : "", i > 0 ? " - " : "-");
  code_close(p, opened);
}

static bool product_is_negative(Code *p, const Ast *e) {
  static const bool values[] = {false, true};
  const bool *known = ptrmap_get(p->signs, e);
  if (known != NULL) return *known;
  bool negative = false;
  for (int i = 0; i < e->nargs; i++) negative ^= code_is_negative(p, e->args[i]);
  ptrmap_put(p->signs, e, &values[negative]);
  return negative;
}

bool code_is_negative(Code *p, const Ast *e) {
  e = code_resolve(p, e);
  if (e->kind == AST_NUMBER) return fmpq_sgn(e->value) < 0;
  if (ast_is_call(e, FN_NEG)) return !code_is_negative(p, e->args[0]);
  if (ast_is_call(e, FN_TRANSPOSE)) return code_is_negative(p, e->args[0]);
  if (ast_is_call(e, FN_DIV)) return code_is_negative(p, e->args[0]) != code_is_negative(p, e->args[1]);
  return ast_is_call(e, FN_MUL) && product_is_negative(p, e);
}

/* ---- elementwise operators, quotients ---- */

void code_quotient(Code *p, const Ast *e, Tight need) {
  fmpq_t q;
  fmpq_init(q);
  if (code_is_rational(p, e, q)) {
    code_number(p, q, need);
  } else {
    bool opened = code_open(p, TIGHT_PRODUCT, need);
    code_emit_unsigned(p, e->args[0], TIGHT_PRODUCT);
    buf_add(&p->b, p->s->divide);
    code_emit_unsigned(p, e->args[1], TIGHT_UNARY);
    code_close(p, opened);
  }
  fmpq_clear(q);
}

void code_ediv(Code *p, const Ast *e, Tight need) {
  bool opened = code_open(p, TIGHT_PRODUCT, need);
  code_emit(p, e->args[0], TIGHT_UNARY);
  buf_add(&p->b, p->s->edivide);
  code_emit(p, e->args[1], TIGHT_UNARY);
  code_close(p, opened);
}

/* 2 * x, which needs no brackets before a further factor. */
static bool is_scaled(Code *p, const Ast *e) {
  e = code_resolve(p, e);
  if (!ast_is_call(e, FN_MUL) || e->nargs != 2 || code_named(p, e) != NULL) return false;
  return code_resolve(p, e->args[0])->kind == AST_NUMBER && code_resolve(p, e->args[1])->kind == AST_NAME;
}

void code_hadamard(Code *p, const Ast *e, Tight need) {
  bool opened = code_open(p, TIGHT_PRODUCT, need);
  for (int i = 0; i < e->nargs && !p->too_long; i++) {
    if (i > 0) buf_add(&p->b, p->s->etimes);
    code_emit(p, e->args[i], i == 0 && is_scaled(p, e->args[i]) ? TIGHT_PRODUCT : TIGHT_UNARY);
  }
  code_close(p, opened);
}

void code_kron(Code *p, const Ast *e) {
  const FnRow *r = fn_row(FN_KRON);
  const char *template = p->f == FORMAT_NUMPY ? r->numpy : r->octave;
  /* kron(kron(A, B), C): the opening parts first */
  const char *first = strstr(template, "%0"), *second = strstr(template, "%1");
  for (int i = 1; i < e->nargs; i++) buf_addn(&p->b, template, (size_t)(first - template));
  code_emit(p, e->args[0], TIGHT_NONE);
  for (int i = 1; i < e->nargs; i++) {
    buf_addn(&p->b, first + 2, (size_t)(second - first - 2));
    code_emit(p, e->args[i], TIGHT_NONE);
    buf_add(&p->b, second + 2);
  }
}

/* ---- powers ---- */

static void emit_plain_power(Code *p, const Ast *e, const char *sign, Tight need) {
  bool opened = code_open(p, TIGHT_POWER, need);
  code_emit(p, e->args[0], TIGHT_ATOM);
  buf_add(&p->b, sign);
  code_emit(p, e->args[1], TIGHT_ATOM);
  code_close(p, opened);
}

static bool is_half(const fmpq_t q) { return fmpz_is_one(fmpq_numref(q)) && fmpz_equal_ui(fmpq_denref(q), 2); }

static bool is_integer_valued(Code *p, const Ast *e) {
  e = code_resolve(p, e);
  if (e->kind == AST_NUMBER) return fmpz_is_one(fmpq_denref(e->value));
  if (e->kind == AST_NAME) return e->sym != NULL && (e->sym->dimension || e->sym->index || e->sym->kind == KIND_INTEGER);
  if (e->kind != AST_CALL || (e->fn != FN_ADD && e->fn != FN_NEG && e->fn != FN_MUL)) return false;
  for (int i = 0; i < e->nargs; i++)
    if (!is_integer_valued(p, e->args[i])) return false;
  return true;
}

static void emit_whole_exponent(Code *p, const void *what, Tight need) {
  Piece x = piece_of(what);
  if (p->s->whole == NULL)
    code_emit(p, what, need);
  else
    code_template(p, p->s->whole, 1, &x, need);
}

static const char *fractional_power(Format f, bool half) {
  if (f == FORMAT_OCTAVE) return half ? "sqrtm(%0)" : "%0^%1";
  return half ? "la.sqrtm(%0).real" : "la.fractional_matrix_power(%0, %1).real";
}

static void emit_matrix_power(Code *p, const Ast *e, Tight need) {
  fmpq_t q;
  fmpq_init(q);
  bool known = code_is_rational(p, e->args[1], q);
  Piece pieces[2] = {piece_of(e->args[0]), piece_of(e->args[1])};
  const char *template = p->s->matrix_power;
  if (known && !fmpz_is_one(fmpq_denref(q)))
    template = fractional_power(p->f, is_half(q));
  else if (!known && !is_integer_valued(p, e->args[1]))
    pieces[1].emit = emit_whole_exponent;
  fmpq_clear(q);
  code_template(p, template, 2, pieces, need);
}

void code_power(Code *p, const Ast *e, Tight need) {
  if (e->fn == FN_POW && !ast_is_scalar(e)) {
    emit_matrix_power(p, e, need);
    return;
  }
  fmpq_t q;
  fmpq_init(q);
  bool half = code_is_rational(p, e->args[1], q) && is_half(q);
  fmpq_clear(q);
  Piece base = piece_of(e->args[0]);
  if (half)
    code_template(p, p->s->sqrt, 1, &base, need);
  else
    emit_plain_power(p, e, e->fn == FN_POW ? p->s->power : p->s->epower, need);
}
