/* Differentials and derivatives inside expressions, by differences; those of unknown functions exactly. */
#include "check/program.h"
#include "check/unknown.h"

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

static bool same_size(const Program *p, Shape a, Shape b) {
  return sizes_of(p->sizes, a.rows) == sizes_of(p->sizes, b.rows) && sizes_of(p->sizes, a.cols) == sizes_of(p->sizes, b.cols);
}

static bool mentions(const Ast *e, const Symbol *sym) {
  if (e->kind == AST_NAME && e->sym == sym) return true;
  for (int i = 0; i < e->nargs; i++)
    if (mentions(e->args[i], sym)) return true;
  return false;
}

/* Whether several arguments of the call are written with what `by` names: the derivative by it is no partial one. */
static bool is_shared(const Ast *call, const Ast *by) {
  const Ast *name = by->kind == AST_MEMBER ? by->args[0] : by;
  if (name->kind != AST_NAME || name->sym == NULL) return false;
  int found = 0;
  for (int i = 0; i < call->nargs; i++) found += mentions(call->args[i], name->sym);
  return found > 1;
}

/* The argument of the call f(...) that the derivative is by, by its number, from 1, or alike; -1 if none is. */
static int argument_of(const Program *p, const Ast *call, const Ast *by) {
  long k;
  if (by->kind == AST_NUMBER) return sizes_integer(p->sizes, by, NULL, &k) && k >= 1 && k <= call->nargs ? (int)k - 1 : -1;
  if (is_shared(call, by)) return -1;
  for (int i = 0; i < call->nargs; i++) {
    int budget = 200;
    if (alike(call->args[i], by, &budget)) return i;
  }
  /* Written in another way; another name is another variable, an entry a part of one. */
  bool other = by->kind == AST_NAME || by->kind == AST_ENTRY;
  return call->nargs == 1 && !other && same_size(p, call->args[0]->shape, by->shape) ? 0 : -1;
}

long slots_pack(int order, const int *slots) {
  long res = order;
  for (int i = 0; i < order; i++) res |= (long)slots[i] << (SLOT_BITS * (i + 1));
  return res;
}

int slots_unpack(long packed, int *slots) {
  int order = (int)(packed & ((1 << SLOT_BITS) - 1));
  for (int i = 0; i < order; i++) slots[i] = (int)(packed >> (SLOT_BITS * (i + 1))) & ((1 << SLOT_BITS) - 1);
  return order;
}

static bool is_derivative(const Ast *e) { return ast_is_call(e, FN_GRADIENT) || ast_is_call(e, FN_JACOBIAN) || ast_is_call(e, FN_HESSIAN); }

/* Derivatives of an unknown function by its arguments: hess(f(E), E, G), jac(jac(f(E), E), G); false if e is none. */
static bool is_unknown(Program *p, Frame *f, const Ast *e) {
  const Ast *chain[SLOTS_MOST], *call = e;
  int depth = 0, order = 0, slots[SLOTS_MOST];
  for (; is_derivative(call) && depth < SLOTS_MOST; call = call->args[0]) chain[depth++] = call;
  if (call->kind != AST_APPLY) return false;
  while (depth-- > 0) {
    const Ast *d = chain[depth], *first = d->args[1], *second = d->nargs > 2 ? d->args[2] : first;
    int n = d->fn == FN_HESSIAN ? 2 : 1;
    for (int i = 0; i < n; i++) {
      int at = argument_of(p, call, i == 0 ? first : second);
      if (at < 0 || order == UNKNOWN_ORDERS - 1) return false;
      slots[order++] = at;
    }
  }
  f->op.kind = OP_UNKNOWN;
  f->op.a = slots_pack(order, slots);
  for (int i = 0; i < call->nargs; i++) frame_need_node(p, f, survey_node(p->survey, call->args[i]), f->self.shift);
  return true;
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

static void expand_seconds(Program *p, Frame *f, const Symbol *by, int entries, const Symbol *by2, int entries2) {
  int bits = difference_bits(p, f->self.shift);
  f->op.kind = OP_SECONDS;
  f->op.a = bits;
  for (int i = 0; i < entries; i++) {
    int forth = unit_shift(p, f->self.shift, by, i, 1, bits), back = unit_shift(p, f->self.shift, by, i, -1, bits);
    for (int j = 0; j < entries2; j++) {
      frame_need_child(p, f, 0, unit_shift(p, forth, by2, j, 1, bits));
      frame_need_child(p, f, 0, unit_shift(p, forth, by2, j, -1, bits));
      frame_need_child(p, f, 0, unit_shift(p, back, by2, j, 1, bits));
      frame_need_child(p, f, 0, unit_shift(p, back, by2, j, -1, bits));
    }
  }
}

/* By an entry: one difference, of the expression's own shape. */
static void expand_by_entry(Program *p, Frame *f, const Ast *by) {
  const Ast *x = by->args[0];
  long rows = sizes_of(p->sizes, x->shape.rows), cols = sizes_of(p->sizes, x->shape.cols), i = 1, j = 1;
  bool known = x->kind == AST_NAME && x->sym != NULL && sizes_integer(p->sizes, by->args[1], f->self.bound, &i);
  if (known && by->nargs > 2) known = sizes_integer(p->sizes, by->args[2], f->self.bound, &j);
  else if (known && rows == 1) j = i, i = 1;
  if (!known || i < 1 || i > rows || j < 1 || j > cols) {
    frame_fault(f, FAULT_RANGE);
    return;
  }
  int bits = difference_bits(p, f->self.shift), entry = (int)((j - 1) * rows + i - 1);
  f->op.kind = OP_DIFFERENCE;
  f->op.a = bits;
  frame_need_child(p, f, 0, unit_shift(p, f->self.shift, x->sym, entry, 1, bits));
  frame_need_child(p, f, 0, unit_shift(p, f->self.shift, x->sym, entry, -1, bits));
}

/* The number of entries of a name, -1 for what is none. */
static long entries_of(const Program *p, const Ast *x) {
  if (x->kind != AST_NAME || x->sym == NULL) return -1;
  return sizes_of(p->sizes, x->shape.rows) * sizes_of(p->sizes, x->shape.cols);
}

void expand_derivative(Program *p, Frame *f) {
  enum { MOST_ENTRIES = 400 };
  const Ast *e = f->ast, *by = e->args[1];
  if (is_unknown(p, f, e)) return;
  if (e->fn == FN_GRADIENT && by->kind == AST_ENTRY) {
    expand_by_entry(p, f, by);
    return;
  }
  const Ast *by2 = e->nargs > 2 ? e->args[2] : by;
  long entries = entries_of(p, by), entries2 = entries_of(p, by2);
  if (entries < 1 || entries > MOST_ENTRIES || entries2 < 1 || entries2 > MOST_ENTRIES) frame_fault(f, FAULT_UNSUPPORTED);
  else if (e->fn == FN_HESSIAN) expand_seconds(p, f, by->sym, (int)entries, by2->sym, (int)entries2);
  else expand_partials(p, f, by->sym, (int)entries);
}
