#include "output/code.h"

#include <string.h>

#include "output/names.h"

enum { CODE_LIMIT = 4 << 20 };

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

/* Which argument of f(...) a derivative is by, from 1; 0 for none. */
static int number_of_argument(const Ast *f, const Ast *x) {
  if (f->kind == AST_APPLY && x->kind == AST_NUMBER) return (int)fmpz_get_si(fmpq_numref(x->value));
  for (int i = 0; f->kind == AST_APPLY && i < f->nargs; i++)
    if (same_name(f->args[i], x)) return i + 1;
  return 0;
}

/* Derivatives of a function that is known by its name only are functions of the caller's: grad_f(x), hess_f_1_2(x, y). */
static void emit_derivative(Code *p, const Ast *e) {
  const Ast *f = e->args[0];
  int by[2] = {0, 0};
  for (int i = 1; i < e->nargs && i <= 2; i++) by[i - 1] = number_of_argument(f, e->args[i]);
  if (by[0] == 0 || (e->nargs > 2 && by[1] == 0)) {
    p->impossible = true;
    return;
  }
  buf_printf(&p->b, "%s_", fn_row(e->fn)->name);
  name_add(&p->b, f->name, p->f);
  for (int i = 0; i < 2 && by[i] > 0 && f->nargs > 1; i++) buf_printf(&p->b, "_%d", by[i]);
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
  else {
    if (e->sym != NULL && e->sym->free_index) ptrmap_put(p->loose, e->name, e->name);
    name_add(&p->b, e->name, p->f);
  }
}

static void emit_differential(Code *p, const Ast *e) {
  const Ast *x = e->args[0];
  if (x->kind == AST_MEMBER) {
    code_index(p, e);
    return;
  }
  if (x->sym != NULL) ptrmap_put(p->differentials, x->sym, x->sym);
  name_add(&p->b, code_differential(p->c, x->name), p->f);
}

static void emit_call(Code *p, const Ast *e, Tight need) {
  switch (e->fn) {
    case FN_ADD: code_sum(p, e, need); return;
    case FN_MUL: code_product(p, e, need); return;
    case FN_TR: code_trace(p, e, need); return;
    case FN_DIV: code_quotient(p, e, need); return;
    case FN_EDIV: code_ediv(p, e, need); return;
    case FN_HADAMARD: code_hadamard(p, e, need); return;
    case FN_KRON: code_kron(p, e); return;
    case FN_POW:
    case FN_EPOW: code_power(p, e, need); return;
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
    case AST_NUMBER: code_number(p, e->value, need); return;
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
  p.differentials = ptrmap_new(c->arena);
  p.loose = ptrmap_new(c->arena);
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
