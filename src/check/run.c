/* Runs a program at a point. */
#include "check/program.h"
#include "check/unknown.h"

static void release(Op *op) {
  if (op->live && op->owned) arb_mat_clear(&op->value);
  op->live = false;
}

void program_clear(Program *p) {
  for (int i = 0; i < p->count; i++) release(op_at(p, i));
}

static void own(Op *op) {
  arb_mat_init(&op->value, op->rows, op->cols);
  op->live = op->owned = true;
}

/* The value is another's, or the point's, as it stands. */
static void borrow(Op *op, const arb_mat_struct *from) {
  op->value = *from;
  op->live = true;
  op->owned = false;
}

static const arb_mat_struct *argument(const Program *p, const Op *op, int i) { return &op_at(p, op->args[i])->value; }

/* ---- values of names ---- */

static bool moves(const Program *p, const Shift *s, const Op *op) {
  const Direction *d = &s->direction;
  if (d->member >= 0 && d->member != op->b) return false;
  return d->only == NULL ? p->variables->varies[op->a] : d->only == p->survey->symbols[op->a];
}

/* Adds the move of one shift to a value. */
static Fault add_move(Op *op, const Shift *s, const PointValue *v, slong prec) {
  arb_t step;
  Fault fault = FAULT_NONE;
  arb_init(step);
  if (s->direction.entry >= op->rows * op->cols) {
    fault = FAULT_RANGE; /* A_{12,3} asks for larger sizes */
  } else if (s->direction.entry >= 0) {
    arb_ptr x = arb_mat_entry(&op->value, s->direction.entry % op->rows, s->direction.entry / op->rows);
    arb_set_si(step, s->sign);
    arb_mul_2exp_si(step, step, -s->bits);
    arb_add(x, x, step, prec);
  } else if (v->direction[s->direction.slot] == NULL || op->b >= v->count) {
    fault = FAULT_UNSUPPORTED;
  } else {
    const arb_mat_struct *d = v->direction[s->direction.slot] + op->b;
    for (slong i = 0; i < op->rows; i++) {
      for (slong j = 0; j < op->cols; j++) {
        arb_ptr x = arb_mat_entry(&op->value, i, j);
        arb_mul_2exp_si(step, arb_mat_entry(d, i, j), -s->bits);
        if (s->sign > 0) arb_add(x, x, step, prec);
        else arb_sub(x, x, step, prec);
      }
    }
  }
  arb_clear(step);
  return fault;
}

static Fault run_symbol(Program *p, Op *op, const Point *at, slong prec) {
  const PointValue *v = &at->values[op->a];
  if (op->nargs == 0 && (v->value == NULL || op->b >= v->count)) return FAULT_UNSUPPORTED;
  const arb_mat_struct *base = op->nargs > 0 ? argument(p, op, 0) : v->value + op->b;
  if (arb_mat_nrows(base) != op->rows || arb_mat_ncols(base) != op->cols) return FAULT_RANGE;
  if (op->shift <= SHIFT_PLAIN && op->nargs == 0) {
    borrow(op, base);
    return FAULT_NONE;
  }
  own(op);
  arb_mat_set(&op->value, base);
  Fault fault = FAULT_NONE;
  for (int s = op->shift; p->shifts[s].from >= 0 && fault == FAULT_NONE; s = p->shifts[s].from)
    if (moves(p, &p->shifts[s], op)) fault = add_move(op, &p->shifts[s], v, prec);
  return fault;
}

static Fault run_move(Op *op, const Point *at) {
  const PointValue *v = &at->values[op->a];
  if (v->direction[0] == NULL || op->b < 0 || op->b >= v->count) return FAULT_UNSUPPORTED;
  borrow(op, v->direction[0] + op->b);
  return FAULT_NONE;
}

/* ---- everything else ---- */

static Fault run_call(Program *p, Op *op, slong prec) {
  enum { FEW = 16 };
  const arb_mat_struct *few[FEW], **args = few;
  if (op->nargs > FEW) args = flint_malloc(sizeof *args * (size_t)op->nargs);
  for (int i = 0; i < op->nargs; i++) args[i] = argument(p, op, i);
  own(op);
  Fault fault = FAULT_NONE;
  if (op->kind == OP_FRECHET) {
    fault = kernel_frechet(op->fn, &op->value, args[0], args[1], prec);
  } else if (op->kind == OP_UNKNOWN) {
    Unknown f = {(uint64_t)op->b, op->nargs, args};
    int slots[SLOTS_MOST], order = slots_unpack(op->a, slots);
    if (!unknown_derivative(&op->value, &f, order, slots, prec)) fault = FAULT_RANGE;
  } else {
    fault = kernel_apply(op->fn, &op->value, op->nargs, args, prec);
  }
  if (args != few) flint_free(args);
  return fault;
}

static Fault run_entry(Program *p, Op *op) {
  const arb_mat_struct *m = argument(p, op, 0);
  if (op->a >= arb_mat_nrows(m) || op->b >= arb_mat_ncols(m)) return FAULT_RANGE;
  own(op);
  arb_set(arb_mat_entry(&op->value, 0, 0), arb_mat_entry(m, op->a, op->b));
  return FAULT_NONE;
}

/* Copies one block; a number may stand for O or for a number in all entries only where it is 1x1. */
static bool put_block(Op *op, const arb_mat_struct *m, slong row, slong col) {
  if (row + arb_mat_nrows(m) > op->rows || col + arb_mat_ncols(m) > op->cols) return false;
  for (slong i = 0; i < arb_mat_nrows(m); i++)
    for (slong j = 0; j < arb_mat_ncols(m); j++)
      arb_set(arb_mat_entry(&op->value, row + i, col + j), arb_mat_entry(m, i, j));
  return true;
}

static Fault run_block(Program *p, Op *op) {
  own(op);
  slong row = 0;
  for (int i = 0; i < op->ast->nrows; i++) {
    slong col = 0, height = 0;
    for (int j = 0; j < op->ast->ncols; j++) {
      const arb_mat_struct *m = argument(p, op, i * op->ast->ncols + j);
      if (!put_block(op, m, row, col)) return FAULT_RANGE;
      col += arb_mat_ncols(m);
      height = arb_mat_nrows(m);
    }
    if (col != op->cols) return FAULT_RANGE;
    row += height;
  }
  return row == op->rows ? FAULT_NONE : FAULT_RANGE;
}

static Fault run_difference(Program *p, Op *op, slong prec) {
  const arb_mat_struct *a = argument(p, op, 0), *b = argument(p, op, 1);
  if (arb_mat_nrows(a) != op->rows || arb_mat_ncols(a) != op->cols) return FAULT_RANGE;
  own(op);
  if (op->args[0] == op->args[1]) return FAULT_NONE; /* zero, whatever the radius */
  arb_mat_sub(&op->value, a, b, prec);
  arb_mat_scalar_mul_2exp_si(&op->value, &op->value, op->a - 1);
  return FAULT_NONE;
}

static arb_ptr stacked(const arb_mat_struct *m, slong k) {
  return arb_mat_entry(m, k % arb_mat_nrows(m), k / arb_mat_nrows(m));
}

static Fault run_partials(Program *p, Op *op, slong prec) {
  slong entries = op->nargs / 2;
  const arb_mat_struct *first = argument(p, op, 0);
  slong values = arb_mat_nrows(first) * arb_mat_ncols(first);
  bool gradient = op->fn == FN_GRADIENT;
  if (gradient ? values != 1 || op->rows * op->cols != entries : op->rows != values || op->cols != entries)
    return FAULT_RANGE;
  own(op);
  for (slong q = 0; q < entries; q++) {
    const arb_mat_struct *a = argument(p, op, (int)(2 * q)), *b = argument(p, op, (int)(2 * q + 1));
    for (slong k = 0; k < values; k++) {
      arb_ptr t = gradient ? stacked(&op->value, q) : arb_mat_entry(&op->value, k, q);
      arb_sub(t, stacked(a, k), stacked(b, k), prec);
    }
  }
  arb_mat_scalar_mul_2exp_si(&op->value, &op->value, op->a - 1);
  return FAULT_NONE;
}

static Fault run_seconds(Program *p, Op *op, slong prec) {
  if (op->rows * op->cols * 4 != op->nargs) return FAULT_RANGE;
  own(op);
  for (int k = 0; k < op->nargs / 4; k++) {
    arb_ptr t = arb_mat_entry(&op->value, k / op->cols, k % op->cols);
    for (int i = 0; i < 4; i++) {
      arb_srcptr x = arb_mat_entry(argument(p, op, 4 * k + i), 0, 0);
      if (i == 0 || i == 3) arb_add(t, t, x, prec);
      else arb_sub(t, t, x, prec);
    }
  }
  arb_mat_scalar_mul_2exp_si(&op->value, &op->value, 2 * op->a - 2);
  return FAULT_NONE;
}

/* The name of the unknown function in f(E) or in a derivative of it. */
static const char *function_name(const Ast *e) {
  while (e->kind != AST_APPLY) e = e->args[0];
  return e->name;
}

static Fault run_op(Program *p, Op *op, const Point *at, slong prec) {
  switch (op->kind) {
  case OP_FAULT: return op->fault;
  case OP_NUMBER:
    own(op);
    arb_set_fmpq(arb_mat_entry(&op->value, 0, 0), op->ast->value, prec);
    return FAULT_NONE;
  case OP_INTEGER:
    own(op);
    arb_set_si(arb_mat_entry(&op->value, 0, 0), op->a);
    return FAULT_NONE;
  case OP_SYMBOL: return run_symbol(p, op, at, prec);
  case OP_MOVE: return run_move(op, at);
  case OP_UNKNOWN:
    /* The function's own seed, by its name. */
    op->b = (long)unknown_seed(at->functions, function_name(op->ast));
    return run_call(p, op, prec);
  case OP_CALL:
  case OP_FRECHET: return run_call(p, op, prec);
  case OP_ENTRY: return run_entry(p, op);
  case OP_BLOCK: return run_block(p, op);
  case OP_DIFFERENCE: return run_difference(p, op, prec);
  case OP_PARTIALS: return run_partials(p, op, prec);
  case OP_SECONDS: return run_seconds(p, op, prec);
  }
  return FAULT_UNSUPPORTED;
}

/* The worst fault among the arguments. */
static Fault inherited(const Program *p, Op *op) {
  Fault worst = FAULT_NONE;
  for (int i = 0; i < op->nargs; i++) {
    const Op *a = op_at(p, op->args[i]);
    if (a->fault <= worst) continue;
    worst = a->fault;
    op->culprit = a->culprit;
  }
  return worst;
}

/* Notes for each value the operation that uses it last. */
static void link_ops(Program *p) {
  for (int i = p->linked; i < p->count; i++) {
    Op *op = op_at(p, i);
    op->last = i;
    for (int k = 0; k < op->nargs; k++) op_at(p, op->args[k])->last = i;
  }
  p->linked = p->count;
}

static void release_used(Program *p, int i) {
  const Op *op = op_at(p, i);
  for (int k = 0; k < op->nargs; k++) {
    Op *a = op_at(p, op->args[k]);
    if (a->last == i && !a->keep) release(a);
  }
}

Fault program_run(Program *p, const Point *at, slong prec, int required) {
  program_clear(p);
  link_ops(p);
  p->culprit = NULL;
  for (int i = 0; i < p->count; i++) {
    ctx_poll(p->ctx);
    Op *op = op_at(p, i);
    Fault own_fault = op->fault;
    op->culprit = i;
    Fault below = inherited(p, op);
    if (op->kind != OP_FAULT) own_fault = below <= FAULT_KINK ? run_op(p, op, at, prec) : FAULT_NONE;
    op->fault = own_fault > below ? own_fault : below;
    if (own_fault > below) op->culprit = i;
    if (op->fault > FAULT_KINK && op->kind != OP_FAULT) release(op);
    release_used(p, i);
    if (op->fault != FAULT_NONE && i < required) {
      p->culprit = op_at(p, op->culprit)->ast;
      return op->fault;
    }
  }
  return FAULT_NONE;
}

const arb_mat_struct *program_value(const Program *p, int root, Fault *fault) {
  const Op *op = op_at(p, root);
  if (fault != NULL) *fault = op->fault;
  return op->live ? &op->value : NULL;
}

const Ast *program_root_culprit(const Program *p, int root) {
  const Op *op = op_at(p, root);
  return op->fault == FAULT_NONE ? NULL : op_at(p, op->culprit)->ast;
}
