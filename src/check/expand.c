/* Which operation computes a node, and which values it needs. */
#include "check/program.h"

/* The node needs all its arguments as they are. */
static void need_arguments(Program *p, Frame *f, int first) {
  for (int i = first; i < f->ast->nargs; i++) frame_need_child(p, f, i, f->self.shift);
}

static bool is_plain(const Program *p, int shift) {
  while (p->shifts[shift].from >= 0) shift = p->shifts[shift].from;
  return shift == SHIFT_PLAIN;
}

/* A symbol's value: substituted, defined or drawn. */
static void expand_value(Program *p, Frame *f, int place) {
  const Symbol *sym = p->survey->symbols[place];
  const Ast *at = p->variables->at[place];
  f->op.kind = OP_SYMBOL;
  f->op.a = place;
  f->op.rows = sizes_of(p->sizes, sym->shape.rows);
  f->op.cols = sizes_of(p->sizes, sym->shape.cols);
  if (at != NULL && !is_plain(p, f->self.shift)) {
    frame_need(p, f, (Need){survey_node(p->survey, at), NULL, SHIFT_PLAIN});
  } else if (sym->definition != NULL && !p->variables->drawn[place]) {
    frame_need_node(p, f, survey_node(p->survey, sym->definition), f->self.shift);
  }
}

static void expand_name(Program *p, Frame *f) {
  const Symbol *sym = f->ast->sym;
  int place = sym == NULL ? -1 : survey_place(p->survey, sym);
  if (place < 0) {
    frame_fault(f, FAULT_UNSUPPORTED);
    return;
  }
  switch (value_class(p->survey, sym)) {
  case VALUE_FUNCTION: frame_fault(f, FAULT_UNSUPPORTED); return;
  case VALUE_INTEGER:
  case VALUE_INDEX:
  case VALUE_DIMENSION:
    f->op.kind = OP_INTEGER;
    if (!sizes_integer(p->sizes, f->ast, f->self.bound, &f->op.a)) frame_fault(f, FAULT_RANGE);
    return;
  default: expand_value(p, f, place);
  }
}

/* Member k of a family, or of a list of values. */
static void expand_member(Program *p, Frame *f) {
  const Ast *e = f->ast;
  const Symbol *sym = e->args[0]->sym;
  int place = sym == NULL ? -1 : survey_place(p->survey, sym);
  long k;
  if (place < 0 || !sizes_integer(p->sizes, e->args[1], f->self.bound, &k) || k < 1 ||
      k > sizes_of(p->sizes, sym->length)) {
    frame_fault(f, FAULT_RANGE);
    return;
  }
  const Ast *list = sym->definition;
  bool defined = list != NULL && !p->variables->drawn[place];
  if (defined && (list->kind != AST_BLOCK || k > list->nargs)) {
    frame_fault(f, FAULT_UNSUPPORTED);
    return;
  }
  f->op.kind = OP_SYMBOL;
  f->op.a = place;
  f->op.b = k - 1;
  f->op.rows = sizes_of(p->sizes, sym->shape.rows);
  f->op.cols = sizes_of(p->sizes, sym->shape.cols);
  if (defined) { frame_need_node(p, f, survey_node(p->survey, list->args[k - 1]), f->self.shift); }
}

static void expand_entry(Program *p, Frame *f) {
  const Ast *e = f->ast;
  const Shape base = e->args[0]->shape;
  long rows = sizes_of(p->sizes, base.rows), cols = sizes_of(p->sizes, base.cols), i = 1, j = 1;
  bool known = sizes_integer(p->sizes, e->args[1], f->self.bound, &i);
  if (e->nargs > 2) {
    known = known && sizes_integer(p->sizes, e->args[2], f->self.bound, &j);
  } else if (rows == 1) {
    j = i;
    i = 1;
  }
  if (!known || i < 1 || i > rows || j < 1 || j > cols) {
    frame_fault(f, FAULT_RANGE);
    return;
  }
  f->op.kind = OP_ENTRY;
  f->op.a = i - 1;
  f->op.b = j - 1;
  frame_need_child(p, f, 0, f->self.shift);
}

static void expand_frechet(Program *p, Frame *f) {
  const Ast *e = f->ast;
  const char *name = e->args[0]->name;
  size_t len = 0;
  while (name != NULL && name[len] != '\0') len++;
  Fn fn = e->args[0]->kind == AST_CALL ? e->args[0]->fn : name == NULL ? FN_NONE : fn_from_name(name, len);
  if (fn == FN_NONE) {
    frame_fault(f, FAULT_UNSUPPORTED);
    return;
  }
  f->op.kind = OP_FRECHET;
  f->op.fn = fn;
  need_arguments(p, f, 1);
}

static void expand_call(Program *p, Frame *f) {
  Fn fn = f->ast->fn;
  f->op.kind = OP_CALL;
  f->op.fn = fn;
  switch (fn) {
  case FN_D: expand_differential(p, f); return;
  case FN_GRADIENT:
  case FN_JACOBIAN:
  case FN_HESSIAN: expand_derivative(p, f); return;
  case FN_FRECHET: expand_frechet(p, f); return;
  default: break;
  }
  const Kernel *k = kernel_of(fn);
  if (k->elem == NULL && k->mat == NULL) frame_fault(f, FAULT_UNSUPPORTED);
  else need_arguments(p, f, 0);
}

void expand_node(Program *p, Frame *f) {
  switch (f->ast->kind) {
  case AST_NUMBER: f->op.kind = OP_NUMBER; break;
  case AST_NAME: expand_name(p, f); break;
  case AST_CALL: expand_call(p, f); break;
  case AST_ENTRY: expand_entry(p, f); break;
  case AST_MEMBER: expand_member(p, f); break;
  case AST_APPLY:
    f->op.kind = OP_UNKNOWN;
    need_arguments(p, f, 0);
    break;
  case AST_BIGOP: expand_bigop(p, f); break;
  case AST_BLOCK:
    f->op.kind = OP_BLOCK;
    need_arguments(p, f, 0);
    break;
  case AST_DIFFERENTIAL: expand_differential(p, f); break;
  default: frame_fault(f, FAULT_UNSUPPORTED); break;
  }
  if (f->op.kind == OP_NUMBER || f->op.kind == OP_INTEGER) f->op.rows = f->op.cols = 1;
  if (f->op.kind != OP_FAULT && (f->op.rows < 1 || f->op.cols < 1)) frame_fault(f, FAULT_RANGE);
}
