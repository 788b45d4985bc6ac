/* Programs: from a DAG of ASTs to a list of operations, with a stack of its own. */
#include "check/eval.h"

#include "check/program.h"
#include "check/room.h"

static int add_shift(Program *p, Shift s) {
  p->shifts = with_room(p->arena, p->shifts, p->nshifts, &p->shift_cap, sizeof *p->shifts);
  p->shifts[p->nshifts] = s;
  return p->nshifts++;
}

Program *program_new(const Survey *s, const Sizes *z, const Variables *v, int bits) {
  Program *p = ARENA_NEW(s->arena, Program);
  p->ctx = s->ctx;
  p->arena = s->arena;
  p->survey = s;
  p->sizes = z;
  p->variables = v;
  p->bits = bits;
  p->memo.arena = s->arena;
  add_shift(p, (Shift){.from = -1}); /* SHIFT_NONE */
  add_shift(p, (Shift){.from = -1}); /* SHIFT_PLAIN */
  return p;
}

/* The bits of the symbols that a direction moves. */
static uint64_t moved_by(const Program *p, Direction d) {
  const Survey *s = p->survey;
  if (d.only != NULL) return survey_bit(s, d.only);
  uint64_t bits = 0;
  for (int i = 0; i < s->nsymbols; i++)
    if (p->variables->varies[i]) bits |= survey_bit(s, s->symbols[i]);
  return bits;
}

int program_shift(Program *p, int from, Direction d, int sign, int bits) {
  Shift s = {.from = from, .direction = d, .sign = sign, .bits = bits};
  s.own = moved_by(p, d);
  s.moves = p->shifts[from].moves | s.own;
  s.total = p->shifts[from].total + bits;
  return add_shift(p, s);
}

/* A difference inside a difference needs a step so small that its own error does not show. */
int difference_bits(const Program *p, int from) { return p->bits + p->shifts[from].total; }

int program_difference(Program *p, int from, int *forth, int *back) {
  int bits = difference_bits(p, from);
  if (p->shifts[from].forth == 0) {
    Direction all = {.only = NULL, .slot = 0, .entry = -1, .member = -1};
    int f = program_shift(p, from, all, 1, bits), b = program_shift(p, from, all, -1, bits);
    p->shifts[from].forth = f;
    p->shifts[from].back = b;
  }
  *forth = p->shifts[from].forth;
  *back = p->shifts[from].back;
  return bits;
}

void frame_needs(Program *p, Frame *f, int count) {
  f->count = count;
  f->needs = ARENA_ARRAY(p->arena, Need, count + 1);
  f->args = ARENA_ARRAY(p->arena, int, count + 1);
}

void frame_fault(Frame *f, Fault fault) {
  f->op.kind = OP_FAULT;
  f->op.fault = fault;
  f->count = 0;
}

/* Leaves out of a need what its node does not depend on, so that equal values are computed once. */
static Need trimmed(const Program *p, Need n) {
  int place = survey_place(p->survey, n.ast);
  uint64_t deps = place < 0 ? ~UINT64_C(0) : p->survey->deps[place];
  while (n.bound != NULL && (deps & n.bound->bit) == 0) n.bound = n.bound->outer;
  while (n.shift > SHIFT_PLAIN && (deps & p->shifts[n.shift].own) == 0) n.shift = p->shifts[n.shift].from;
  return n;
}

/* All nodes of one name are one. */
static const void *key(Need n) { return n.ast->kind == AST_NAME && n.ast->sym != NULL ? (const void *)n.ast->sym : n.ast; }

static int known(const Program *p, Need n) { return memo_get(&p->memo, key(n), n.bound, n.shift); }

static void push(Program *p, Need n) {
  p->frames = with_room(p->arena, p->frames, p->depth, &p->frame_cap, sizeof *p->frames);
  Frame *f = &p->frames[p->depth++];
  *f = (Frame){.self = n};
  f->op.ast = n.ast;
  f->op.shift = n.shift;
  f->op.rows = sizes_of(p->sizes, n.ast->shape.rows);
  f->op.cols = sizes_of(p->sizes, n.ast->shape.cols);
  expand(p, f);
}

/* Seconds, roughly: what decides whether a check is worth its time. */
static double cost_of(const Op *op) {
  const double entry = 1e-7;
  double rows = (double)op->rows, cols = (double)op->cols, size = rows * cols;
  if (op->kind != OP_CALL) return entry * (4 + size * (1 + (double)op->nargs));
  if (op->fn == FN_MUL) return entry * (4 + (double)op->nargs * size * (rows > cols ? rows : cols));
  if (kernel_of(op->fn)->elem != NULL) return 20 * entry * size;
  if (op->fn >= FN_ADJ && op->fn <= FN_SYLVESTER) return entry * 500 * rows * size;
  return entry * (4 + size * (double)op->nargs);
}

/* Square arguments of det, inv and the like cost their third power. */
static double cost_of_arguments(const Program *p, const Op *op) {
  if (op->kind != OP_CALL || op->nargs != 1) return 0;
  if (op->fn != FN_INV && op->fn != FN_DET && op->fn != FN_LOGDET && op->fn != FN_POW) return 0;
  double n = (double)p->ops[op->args[0]].rows;
  return 2e-7 * n * n * n;
}

static void finish(Program *p, Frame *f) {
  f->op.nargs = f->count;
  f->op.args = f->args;
  p->ops = with_room(p->arena, p->ops, p->count, &p->cap, sizeof *p->ops);
  p->ops[p->count] = f->op;
  p->cost += cost_of(&f->op) + cost_of_arguments(p, &f->op);
  if (p->shifts[f->self.shift].total > p->most_bits) p->most_bits = p->shifts[f->self.shift].total;
  if (f->op.kind == OP_DIFFERENCE || f->op.kind == OP_PARTIALS || f->op.kind == OP_SECONDS) p->differs = true;
  memo_put(&p->memo, key(f->self), f->self.bound, f->self.shift, p->count++);
}

int program_add(Program *p, const Ast *e, int shift) {
  Need root = trimmed(p, (Need){e, NULL, shift});
  p->depth = 0;
  if (known(p, root) < 0) push(p, root);
  while (p->depth > 0) {
    ctx_poll(p->ctx);
    Frame *f = &p->frames[p->depth - 1];
    if (f->next == f->count) {
      finish(p, f);
      p->depth--;
      continue;
    }
    Need n = trimmed(p, f->needs[f->next]);
    int place = known(p, n);
    if (place >= 0) f->args[f->next++] = place;
    else push(p, n);
  }
  int place = known(p, root);
  p->ops[place].keep = true;
  return place;
}

int program_size(const Program *p) { return p->count; }

double program_cost(const Program *p) { return p->cost; }

slong program_precision(const Program *p) { return (VALUE_BITS + p->most_bits + 63) / 64 * 64; }

bool program_differs(const Program *p) { return p->differs; }

const Ast *program_culprit(const Program *p) { return p->culprit; }
