#include "output/code.h"

#include <gmp.h>
#include <inttypes.h>
#include <string.h>

#include "output/names.h"

enum { CODE_LIMIT = 4 << 20, LONG_SUM = 100 };

/* ---- numbers ---- */

/* The exact value of a number, its negative, or a quotient of two. */
static bool is_rational(Code *p, const Ast *e, fmpq_t q) {
  e = code_resolve(p, e);
  if (e->kind == AST_NUMBER) {
    fmpq_set(q, e->value);
    return true;
  }
  if (ast_is_call(e, FN_NEG) && is_rational(p, e->args[0], q)) {
    fmpq_neg(q, q);
    return true;
  }
  if (!ast_is_call(e, FN_DIV)) return false;
  const Ast *a = code_resolve(p, e->args[0]), *b = code_resolve(p, e->args[1]);
  if (ast_is_call(a, FN_NEG) && is_rational(p, a, q) && b->kind == AST_NUMBER && !fmpq_is_zero(b->value)) {
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

/* The absolute value: exact where it can be, else the nearest double. */
static void emit_number(Code *p, const fmpq_t value, Tight need) {
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

static void emit_sum(Code *p, const Ast *e, Tight need) {
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

static void emit_quotient(Code *p, const Ast *e, Tight need) {
  fmpq_t q;
  fmpq_init(q);
  if (is_rational(p, e, q)) {
    emit_number(p, q, need);
  } else {
    bool opened = code_open(p, TIGHT_PRODUCT, need);
    code_emit_unsigned(p, e->args[0], TIGHT_PRODUCT);
    buf_add(&p->b, p->s->divide);
    code_emit_unsigned(p, e->args[1], TIGHT_UNARY);
    code_close(p, opened);
  }
  fmpq_clear(q);
}

static void emit_ediv(Code *p, const Ast *e, Tight need) {
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

static void emit_hadamard(Code *p, const Ast *e, Tight need) {
  bool opened = code_open(p, TIGHT_PRODUCT, need);
  for (int i = 0; i < e->nargs && !p->too_long; i++) {
    if (i > 0) buf_add(&p->b, p->s->etimes);
    code_emit(p, e->args[i], i == 0 && is_scaled(p, e->args[i]) ? TIGHT_PRODUCT : TIGHT_UNARY);
  }
  code_close(p, opened);
}

static void emit_kron(Code *p, const Ast *e) {
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
  bool known = is_rational(p, e->args[1], q);
  Piece pieces[2] = {piece_of(e->args[0]), piece_of(e->args[1])};
  const char *template = p->s->matrix_power;
  if (known && !fmpz_is_one(fmpq_denref(q)))
    template = fractional_power(p->f, is_half(q));
  else if (!known && !is_integer_valued(p, e->args[1]))
    pieces[1].emit = emit_whole_exponent;
  fmpq_clear(q);
  code_template(p, template, 2, pieces, need);
}

static void emit_power(Code *p, const Ast *e, Tight need) {
  if (e->fn == FN_POW && !ast_is_scalar(e)) {
    emit_matrix_power(p, e, need);
    return;
  }
  fmpq_t q;
  fmpq_init(q);
  bool half = is_rational(p, e->args[1], q) && is_half(q);
  fmpq_clear(q);
  Piece base = piece_of(e->args[0]);
  if (half)
    code_template(p, p->s->sqrt, 1, &base, need);
  else
    emit_plain_power(p, e, e->fn == FN_POW ? p->s->power : p->s->epower, need);
}

/* ---- calls ---- */

/* The function itself, as it stands before the bracket of its call: la.expm, @expm. */
static const char *function_handle(Code *p, const char *name) {
  Fn fn = name == NULL ? FN_NONE : fn_from_name(name, strlen(name));
  const char *call = p->f == FORMAT_NUMPY ? fn_row(fn)->numpy : fn_row(fn)->octave;
  return call == NULL ? name : arena_printf(p->c->arena, "%s%.*s", p->f == FORMAT_NUMPY ? "" : "@", (int)strcspn(call, "("), call);
}

static void emit_row(Code *p, const Ast *e, Tight need) {
  const FnRow *r = fn_row(e->fn);
  Piece pieces[PIECE_COUNT] = {{NULL, NULL}};
  for (int i = 0; i < e->nargs && i < PIECE_ROWS; i++) pieces[i] = piece_of(e->args[i]);
  pieces[PIECE_ROWS] = piece_of_dim(e->shape.rows);
  pieces[PIECE_COLS] = piece_of_dim(e->shape.cols);
  p->used[e->fn] = true;
  if (e->fn == FN_FRECHET) pieces[0] = piece_of_text(function_handle(p, e->args[0]->name));
  code_template(p, p->f == FORMAT_NUMPY ? r->numpy : r->octave, PIECE_COUNT, pieces, need);
}

static void emit_args(Code *p, const Ast *e) {
  buf_addc(&p->b, '(');
  for (int i = 0; i < e->nargs; i++) {
    if (i > 0) buf_add(&p->b, ", ");
    code_emit(p, e->args[i], TIGHT_NONE);
  }
  buf_addc(&p->b, ')');
}

static bool same_name(const Ast *a, const Ast *b) { return a == b || (a->kind == AST_NAME && b->kind == AST_NAME && a->name == b->name); }

/* Derivatives of a function that is known by its name only are functions of the caller's: grad_f(x). */
static void emit_derivative(Code *p, const Ast *e) {
  const Ast *f = e->args[0], *x = e->args[1];
  int at = 0;
  while (f->kind == AST_APPLY && at < f->nargs && !same_name(f->args[at], x)) at++;
  if (f->kind != AST_APPLY || at == f->nargs) {
    p->impossible = true;
    return;
  }
  buf_printf(&p->b, "%s_", fn_row(e->fn)->name);
  name_add(&p->b, f->name, p->f);
  if (f->nargs > 1) buf_printf(&p->b, "_%d", at + 1);
  emit_args(p, f);
}

static void emit_block(Code *p, const Ast *e) {
  buf_add(&p->b, p->s->block_open);
  for (int i = 0; i < e->nargs; i++) {
    if (i > 0) buf_add(&p->b, i % e->ncols == 0 ? p->s->block_row : ", ");
    code_emit(p, e->args[i], TIGHT_NONE);
  }
  buf_add(&p->b, p->s->block_close);
}

static void emit_name(Code *p, const Ast *e, Tight need) {
  if (e->sym != NULL && e->sym->index && code_is_bound(p, e->sym))
    code_index_name(p, e->sym, need);
  else if (e->sym != NULL && e->sym->dimension)
    code_size(p, dim_name(p->c->dims, e->name), need);
  else
    name_add(&p->b, e->name, p->f);
}

static void emit_differential(Code *p, const Ast *e) {
  const Ast *x = e->args[0];
  if (x->kind == AST_MEMBER) {
    code_index(p, e);
    return;
  }
  name_add(&p->b, arena_printf(p->c->arena, "d%s", x->name), p->f);
}

static void emit_call(Code *p, const Ast *e, Tight need) {
  switch (e->fn) {
    case FN_ADD: emit_sum(p, e, need); return;
    case FN_MUL: code_product(p, e, need); return;
    case FN_TR: code_trace(p, e, need); return;
    case FN_DIV: emit_quotient(p, e, need); return;
    case FN_EDIV: emit_ediv(p, e, need); return;
    case FN_HADAMARD: emit_hadamard(p, e, need); return;
    case FN_KRON: emit_kron(p, e); return;
    case FN_POW:
    case FN_EPOW: emit_power(p, e, need); return;
    case FN_TRANSPOSE: code_transposed_unsigned(p, e->args[0], need); return;
    case FN_GRADIENT:
    case FN_JACOBIAN:
    case FN_HESSIAN: emit_derivative(p, e); return;
    default: emit_row(p, e, need);
  }
}

void code_emit_unsigned(Code *p, const Ast *e, Tight need) {
  if (p->b.len > CODE_LIMIT) p->too_long = true;
  if (p->too_long || p->impossible) return;
  ctx_poll(p->c);
  e = code_resolve(p, e);
  const char *name = code_named(p, e);
  if (name != NULL) {
    buf_add(&p->b, name);
    return;
  }
  switch (e->kind) {
    case AST_NUMBER: emit_number(p, e->value, need); return;
    case AST_NAME: emit_name(p, e, need); return;
    case AST_DIFFERENTIAL: emit_differential(p, e); return;
    case AST_ENTRY:
    case AST_MEMBER: code_index(p, e); return;
    case AST_BIGOP: code_bigop(p, e, need); return;
    case AST_BLOCK: emit_block(p, e); return;
    case AST_APPLY:
      name_add(&p->b, e->name, p->f);
      emit_args(p, e);
      return;
    case AST_CALL:
      if (e->fn == FN_NEG)
        code_emit_unsigned(p, e->args[0], need);
      else
        emit_call(p, e, need);
      return;
    case AST_STRING:
    case AST_SUBSCRIPT: p->impossible = true;
  }
}

void code_emit(Code *p, const Ast *e, Tight need) {
  if (!code_is_negative(p, e)) {
    code_emit_unsigned(p, e, need);
    return;
  }
  bool opened = code_open(p, TIGHT_SUM, need);
  buf_addc(&p->b, '-');
  code_emit_unsigned(p, e, TIGHT_PRODUCT);
  code_close(p, opened);
}

/* ---- the whole ---- */

Code code_new(Ctx *c, Format f) {
  Code p = {.c = c, .f = f, .s = code_style(f), .b = buf_new(c->arena), .resolved = ptrmap_new(c->arena), .names = ptrmap_new(c->arena)};
  p.occurring = ptrmap_new(c->arena);
  p.sizes = ptrmap_new(c->arena);
  p.signs = ptrmap_new(c->arena);
  p.used = ARENA_ARRAY(c->arena, bool, FN_COUNT);
  return p;
}

static Code run(Ctx *c, const Ast *e, Format f) {
  Code p = code_new(c, f);
  code_free_indices(&p, e);
  return p;
}

const char *code_print(Ctx *c, const Ast *e, Format f) {
  Code p = run(c, e, f);
  if (p.too_long) diag_error_nowhere(c->diag, ERR_LIMIT, "the %s code of the expression is too long to be written out", format_name(f));
  return p.impossible || p.too_long ? "" : buf_str(&p.b);
}

const char *code_prelude(const Code *p) {
  Buf b = buf_new(p->c->arena);
  for (Fn fn = (Fn)1; fn < FN_COUNT; fn = (Fn)(fn + 1)) {
    const char *def = p->f == FORMAT_NUMPY ? fn_row(fn)->numpy_def : fn_row(fn)->octave_def;
    if (p->used[fn] && def != NULL) buf_add(&b, def);
  }
  return buf_str(&b);
}

const char *print_prelude(Ctx *c, const Ast *e, Format f) {
  if (f != FORMAT_NUMPY && f != FORMAT_OCTAVE) return "";
  const Code p = run(c, e, f);
  return p.impossible || p.too_long ? "" : code_prelude(&p);
}
