/* Differentials and derivatives inside expressions, by differences; those of unknown functions exactly. */
#include "check/program.h"

/* d(E): E shifted along all differentials, both ways. */
static void expand_difference(Program *p, Frame *f) {
  int forth, back;
  f->op.kind = OP_DIFFERENCE;
  f->op.a = program_difference(p, f->self.shift, &forth, &back);
  frame_need_child(p, f, 0, forth);
  frame_need_child(p, f, 0, back);
}

void expand_differential(Program *p, Frame *f) {
  const Ast *of = f->ast->args[0];
  const Ast *name = of->kind == AST_MEMBER ? of->args[0] : of;
  int place = name->kind == AST_NAME && name->sym != NULL ? survey_place(p->survey, name->sym) : -1;
  long k = 1;
  if (f->ast->kind == AST_CALL || place < 0 || !p->variables->varies[place]) {
    expand_difference(p, f);
  } else if (of->kind == AST_MEMBER && !sizes_integer(p->sizes, of->args[1], f->self.bound, &k)) {
    frame_fault(f, FAULT_RANGE);
  } else {
    f->op.kind = OP_MOVE;
    f->op.a = place;
    f->op.b = k - 1;
  }
}

/* Whether both are written alike; `budget` bounds the nodes looked at. */
static bool alike(const Ast *a, const Ast *b, int *budget) {
  if (a == b) return true;
  if (--*budget < 0 || a->kind != b->kind || a->fn != b->fn || a->sym != b->sym || a->nargs != b->nargs) return false;
  if (a->kind == AST_NUMBER) return fmpq_equal(a->value, b->value) != 0;
  if (a->kind == AST_BIGOP || a->kind == AST_STRING || a->name != b->name) return false;
  for (int i = 0; i < a->nargs; i++)
    if (!alike(a->args[i], b->args[i], budget)) return false;
  return true;
}

/* The argument of the call f(...) that the derivative is by; -1 if none is. */
static int argument_of(const Ast *call, const Ast *by) {
  for (int i = 0; i < call->nargs; i++) {
    int budget = 200;
    if (alike(call->args[i], by, &budget)) return i;
  }
  /* Written in another way; another name is another variable. */
  return call->nargs == 1 && by->kind != AST_NAME ? 0 : -1;
}

/* grad(f(E), E) */
static void expand_unknown(Program *p, Frame *f, const Ast *call, int arg) {
  f->op.kind = OP_UNKNOWN;
  f->op.fn = f->ast->fn;
  f->op.a = arg;
  for (int i = 0; i < call->nargs; i++) frame_need_node(p, f, survey_node(p->survey, call->args[i]), f->self.shift);
}

static int unit_shift(Program *p, int from, const Symbol *sym, int entry, int sign, int bits) {
  return program_shift(p, from, (Direction){.only = sym, .entry = entry, .member = -1}, sign, bits);
}

static void expand_partials(Program *p, Frame *f, const Symbol *by, int entries) {
  int bits = difference_bits(p, f->self.shift);
  f->op.kind = OP_PARTIALS;
  f->op.fn = f->ast->fn;
  f->op.a = bits;
  for (int i = 0; i < entries; i++) {
    frame_need_child(p, f, 0, unit_shift(p, f->self.shift, by, i, 1, bits));
    frame_need_child(p, f, 0, unit_shift(p, f->self.shift, by, i, -1, bits));
  }
}

static void expand_seconds(Program *p, Frame *f, const Symbol *by, int entries) {
  int bits = difference_bits(p, f->self.shift);
  f->op.kind = OP_SECONDS;
  f->op.a = bits;
  for (int i = 0; i < entries; i++) {
    int forth = unit_shift(p, f->self.shift, by, i, 1, bits), back = unit_shift(p, f->self.shift, by, i, -1, bits);
    for (int j = 0; j < entries; j++) {
      frame_need_child(p, f, 0, unit_shift(p, forth, by, j, 1, bits));
      frame_need_child(p, f, 0, unit_shift(p, forth, by, j, -1, bits));
      frame_need_child(p, f, 0, unit_shift(p, back, by, j, 1, bits));
      frame_need_child(p, f, 0, unit_shift(p, back, by, j, -1, bits));
    }
  }
}

void expand_derivative(Program *p, Frame *f) {
  enum { MOST_ENTRIES = 400 };
  const Ast *e = f->ast, *of = e->args[0], *by = e->args[1];
  int arg = of->kind == AST_APPLY ? argument_of(of, by) : -1;
  if (arg >= 0) {
    expand_unknown(p, f, of, arg);
    return;
  }
  long entries = sizes_of(p->sizes, by->shape.rows) * sizes_of(p->sizes, by->shape.cols);
  if (by->kind != AST_NAME || by->sym == NULL || entries < 1 || entries > MOST_ENTRIES)
    frame_fault(f, FAULT_UNSUPPORTED);
  else if (e->fn == FN_HESSIAN) expand_seconds(p, f, by->sym, (int)entries);
  else expand_partials(p, f, by->sym, (int)entries);
}
