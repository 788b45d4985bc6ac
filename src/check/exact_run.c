/* Runs a program over Z/p^k. */
#include "check/exact.h"

static slong entries(const fmpz_mat_struct *m) { return fmpz_mat_nrows(m) * fmpz_mat_ncols(m); }

static fmpz *stacked(const fmpz_mat_struct *m, slong k) {
  return fmpz_mat_entry(m, k % fmpz_mat_nrows(m), k / fmpz_mat_nrows(m));
}

static bool has_size(const fmpz_mat_struct *m, const Op *op) {
  return fmpz_mat_nrows(m) == op->rows && fmpz_mat_ncols(m) == op->cols;
}

/* ---- values of names ---- */

static bool moves(const Program *p, const Shift *s, const Op *op) {
  const Direction *d = &s->direction;
  if (d->member >= 0 && d->member != op->b) return false;
  return d->only == NULL ? p->variables->varies[op->a] : d->only == p->survey->symbols[op->a];
}

/* Adds the move of one shift, p^bits along its direction. */
static Fault add_move(const Ring *r, ExactValue *out, const Op *op, const Shift *s, const ExactPoint *v) {
  fmpz_t step;
  Fault fault = FAULT_NONE;
  fmpz_init(step);
  fmpz_pow_ui(step, r->p, (ulong)s->bits);
  if (s->sign < 0) fmpz_neg(step, step);
  if (s->direction.entry >= op->rows * op->cols) {
    fault = FAULT_RANGE;
  } else if (s->direction.entry >= 0) {
    fmpz *x = fmpz_mat_entry(out->m, s->direction.entry % op->rows, s->direction.entry / op->rows);
    fmpz_add(x, x, step);
  } else if (v->direction[s->direction.slot] == NULL || op->b >= v->count) {
    fault = FAULT_UNSUPPORTED;
  } else {
    fmpz_mat_scalar_addmul_fmpz(out->m, v->direction[s->direction.slot] + op->b, step);
  }
  ring_reduce_mat(r, out->m);
  fmpz_clear(step);
  return fault;
}

static Fault run_symbol(const Ring *r, const Program *p, const Op *op, const ExactPoint *at, ExactValue *values,
                        ExactValue *out) {
  const ExactPoint *v = &at[op->a];
  const ExactValue *defined = op->nargs > 0 ? &values[op->args[0]] : NULL;
  if (defined == NULL && (v->value == NULL || op->b >= v->count)) return FAULT_UNSUPPORTED;
  if (defined != NULL && defined->square) return FAULT_UNSUPPORTED;
  const fmpz_mat_struct *base = defined != NULL ? defined->m : v->value + op->b;
  if (!has_size(base, op)) return FAULT_RANGE;
  fmpz_mat_set(out->m, base);
  out->num = defined != NULL ? defined->num : v->num;
  out->den = defined != NULL ? defined->den : v->den;
  Fault fault = FAULT_NONE;
  for (int s = op->shift; p->shifts[s].from >= 0 && fault == FAULT_NONE; s = p->shifts[s].from)
    if (moves(p, &p->shifts[s], op)) fault = add_move(r, out, op, &p->shifts[s], v);
  return fault;
}

static Fault run_move(const Op *op, const ExactPoint *at, ExactValue *out) {
  const ExactPoint *v = &at[op->a];
  if (v->direction[0] == NULL || op->b < 0 || op->b >= v->count) return FAULT_UNSUPPORTED;
  fmpz_mat_set(out->m, v->direction[0] + op->b);
  out->num = 1;
  return FAULT_NONE;
}

/* ---- everything else ---- */

static Fault run_number(const Ring *r, const Op *op, ExactValue *out) {
  fmpz *x = fmpz_mat_entry(out->m, 0, 0);
  if (op->kind == OP_NUMBER) return ring_set_fmpq(r, x, op->ast->value) ? FAULT_NONE : FAULT_DOMAIN;
  fmpz_set_si(x, op->a);
  ring_reduce(r, x);
  return FAULT_NONE;
}

static Fault run_entry(const Op *op, const ExactValue *of, ExactValue *out) {
  if (op->a >= fmpz_mat_nrows(of->m) || op->b >= fmpz_mat_ncols(of->m)) return FAULT_RANGE;
  fmpz_set(fmpz_mat_entry(out->m, 0, 0), fmpz_mat_entry(of->m, op->a, op->b));
  out->num = of->num;
  out->den = of->den;
  out->square = of->square;
  return FAULT_NONE;
}

static bool put_block(ExactValue *out, const fmpz_mat_struct *m, slong row, slong col) {
  if (row + fmpz_mat_nrows(m) > fmpz_mat_nrows(out->m) || col + fmpz_mat_ncols(m) > fmpz_mat_ncols(out->m)) return false;
  for (slong i = 0; i < fmpz_mat_nrows(m); i++)
    for (slong j = 0; j < fmpz_mat_ncols(m); j++)
      fmpz_set(fmpz_mat_entry(out->m, row + i, col + j), fmpz_mat_entry(m, i, j));
  return true;
}

static Fault run_block(const Op *op, const ExactValue *values, ExactValue *out) {
  slong row = 0;
  for (int i = 0; i < op->ast->nrows; i++) {
    slong col = 0, height = 0;
    for (int j = 0; j < op->ast->ncols; j++) {
      const ExactValue *v = &values[op->args[i * op->ast->ncols + j]];
      if (v->square) return FAULT_UNSUPPORTED;
      if (!put_block(out, v->m, row, col)) return FAULT_RANGE;
      if (v->num > out->num) out->num = v->num;
      out->den += v->den;
      col += fmpz_mat_ncols(v->m);
      height = fmpz_mat_nrows(v->m);
    }
    if (col != op->cols) return FAULT_RANGE;
    row += height;
  }
  out->num += out->den;
  return row == op->rows ? FAULT_NONE : FAULT_RANGE;
}

/* The degrees of a derivative of what x is: (N' D - N D')/D². */
static void derived_degrees(ExactValue *out, const ExactValue *x, int times) {
  double num = x->num, den = x->den;
  for (int i = 0; i < times; i++) {
    num = num + den + 1;
    den *= 2;
  }
  if (num > out->num) out->num = num;
  if (den > out->den) out->den = den;
}

static Fault run_difference(const Ring *r, const Op *op, const ExactValue *a, const ExactValue *b, ExactValue *out) {
  if (a->square || b->square) return FAULT_UNSUPPORTED;
  if (!has_size(a->m, op)) return FAULT_RANGE;
  fmpz_mat_sub(out->m, a->m, b->m);
  for (slong k = 0; k < entries(out->m); k++) ring_divide_step(r, stacked(out->m, k), 1, (int)op->a);
  derived_degrees(out, a, 1);
  return FAULT_NONE;
}

static Fault run_partials(const Ring *r, const Op *op, const ExactValue *values, ExactValue *out) {
  slong n = op->nargs / 2, height = entries(values[op->args[0]].m);
  bool gradient = op->fn == FN_GRADIENT;
  if (gradient ? height != 1 || op->rows * op->cols != n : op->rows != height || op->cols != n) return FAULT_RANGE;
  for (slong q = 0; q < n; q++) {
    const ExactValue *a = &values[op->args[2 * q]], *b = &values[op->args[2 * q + 1]];
    if (a->square || b->square) return FAULT_UNSUPPORTED;
    for (slong k = 0; k < height; k++) {
      fmpz *t = gradient ? stacked(out->m, q) : fmpz_mat_entry(out->m, k, q);
      fmpz_sub(t, stacked(a->m, k), stacked(b->m, k));
      ring_divide_step(r, t, 1, (int)op->a);
    }
    derived_degrees(out, a, 1);
  }
  return FAULT_NONE;
}

static Fault run_seconds(const Ring *r, const Op *op, const ExactValue *values, ExactValue *out) {
  if (op->rows * op->cols * 4 != op->nargs) return FAULT_RANGE;
  for (int k = 0; k < op->nargs / 4; k++) {
    fmpz *t = fmpz_mat_entry(out->m, k / op->cols, k % op->cols);
    for (int i = 0; i < 4; i++) {
      const ExactValue *x = &values[op->args[4 * k + i]];
      if (x->square) return FAULT_UNSUPPORTED;
      if (i == 0 || i == 3) fmpz_add(t, t, fmpz_mat_entry(x->m, 0, 0));
      else fmpz_sub(t, t, fmpz_mat_entry(x->m, 0, 0));
      derived_degrees(out, x, 2);
    }
    ring_divide_step(r, t, 2, 2 * (int)op->a);
  }
  return FAULT_NONE;
}

static Fault run_call(const Ring *r, const Op *op, const ExactValue *values, ExactValue *out) {
  enum { FEW = 16 };
  const ExactValue *few[FEW], **args = few;
  if (op->nargs > FEW) args = flint_malloc(sizeof *args * (size_t)op->nargs);
  for (int i = 0; i < op->nargs; i++) args[i] = &values[op->args[i]];
  Fault fault = exact_apply(r, op->fn, out, op->nargs, args);
  if (args != few) flint_free(args);
  return fault;
}

static Fault run_op(const Ring *r, const Program *p, const Op *op, const ExactPoint *at, ExactValue *values,
                    ExactValue *out) {
  switch (op->kind) {
  case OP_NUMBER:
  case OP_INTEGER: return run_number(r, op, out);
  case OP_SYMBOL: return run_symbol(r, p, op, at, values, out);
  case OP_MOVE: return run_move(op, at, out);
  case OP_CALL: return run_call(r, op, values, out);
  case OP_ENTRY: return run_entry(op, &values[op->args[0]], out);
  case OP_BLOCK: return run_block(op, values, out);
  case OP_DIFFERENCE: return run_difference(r, op, &values[op->args[0]], &values[op->args[1]], out);
  case OP_PARTIALS: return run_partials(r, op, values, out);
  case OP_SECONDS: return run_seconds(r, op, values, out);
  case OP_FAULT: return op->fault == FAULT_NONE ? FAULT_UNSUPPORTED : op->fault;
  case OP_FRECHET:
  case OP_UNKNOWN: return FAULT_UNSUPPORTED;
  }
  return FAULT_UNSUPPORTED;
}

Fault exact_run(const Ring *r, const Program *p, const ExactPoint *points, ExactValue *values) {
  Fault fault = FAULT_NONE;
  for (int i = 0; i < p->count && fault == FAULT_NONE; i++) {
    ctx_poll(p->ctx);
    const Op *op = op_at(p, i);
    if (op->rows < 1 || op->cols < 1) return FAULT_RANGE;
    fmpz_mat_init(values[i].m, op->rows, op->cols);
    values[i].live = true;
    fault = run_op(r, p, op, points, values, &values[i]);
  }
  return fault;
}

void exact_clear(ExactValue *values, int count) {
  for (int i = 0; i < count; i++)
    if (values[i].live) fmpz_mat_clear(values[i].m);
  for (int i = 0; i < count; i++) values[i] = (ExactValue){0};
}
