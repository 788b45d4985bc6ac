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
  Arena *a = arena_new();
  Program *p = ARENA_NEW(a, Program);
  arena_set_escape(a, s->ctx->escape, CHECK_MOST_BYTES);
  p->ctx = s->ctx;
  p->arena = a;
  p->survey = s;
  p->sizes = z;
  p->variables = v;
  p->bits = bits;
  p->memo.arena = a;
  add_shift(p, (Shift){.from = -1}); /* SHIFT_NONE */
  add_shift(p, (Shift){.from = -1}); /* SHIFT_PLAIN */
  return p;
}

void program_free(Program *p) {
  if (p == NULL) return;
  program_clear(p);
  arena_free(p->arena);
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

void frame_fault(Frame *f, Fault fault) {
  f->op.kind = OP_FAULT;
  f->op.fault = fault;
  f->count = 0; /* whatever was needed */
}

void frame_need(Program *p, Frame *f, Need n) {
  p->needs = with_room(p->arena, p->needs, p->nneeds, &p->need_cap, sizeof *p->needs);
  p->needs[p->nneeds++] = n;
  f->count++;
}

void frame_need_node(Program *p, Frame *f, int node, int shift) {
  frame_need(p, f, (Need){node, f->self.bound, shift});
}

void frame_need_child(Program *p, Frame *f, int child, int shift) { frame_need_node(p, f, f->children[child], shift); }

/* Leaves out of a need what its node does not depend on, so that equal values are computed once. */
static Need trimmed(const Program *p, Need n) {
  uint64_t deps = p->survey->nodes[n.node].deps;
  while (n.bound != NULL && (deps & n.bound->bit) == 0) n.bound = n.bound->outer;
  while (n.shift > SHIFT_PLAIN && (deps & p->shifts[n.shift].own) == 0) n.shift = p->shifts[n.shift].from;
  return n;
}

/* Most needs are at one of the first shifts, with no index bound. */
static int *usual_place(const Program *p, Need n) {
  return n.bound == NULL && n.shift < USUAL_SHIFTS ? &p->usual[(size_t)n.node * USUAL_SHIFTS + (size_t)n.shift] : NULL;
}

static int known(const Program *p, Need n) {
  const int *usual = usual_place(p, n);
  return usual != NULL ? *usual - 1 : memo_get(&p->memo, &p->survey->nodes[n.node], n.bound, n.shift);
}

static void remember(Program *p, Need n, int op) {
  int *usual = usual_place(p, n);
  if (usual != NULL) *usual = op + 1;
  else memo_put(&p->memo, &p->survey->nodes[n.node], n.bound, n.shift, op);
}

static void push(Program *p, Need n) {
  p->frames = with_room(p->arena, p->frames, p->depth, &p->frame_cap, sizeof *p->frames);
  Frame *f = &p->frames[p->depth++];
  const Ast *e = p->survey->nodes[n.node].ast;
  *f = (Frame){.self = n, .ast = e, .children = p->survey->nodes[n.node].children, .first = p->nneeds};
  f->op.ast = e;
  f->op.shift = n.shift;
  f->op.rows = sizes_of(p->sizes, e->shape.rows);
  f->op.cols = sizes_of(p->sizes, e->shape.cols);
  expand_node(p, f);
  if (f->count > 0) f->args = ARENA_ARRAY(p->arena, int, f->count);
}

/* Seconds, roughly: what decides whether a check is worth its time. */
static double cost_of(const Op *op) {
  const double entry = 1e-7;
  double rows = (double)op->rows, cols = (double)op->cols, size = rows * cols;
  if (op->kind != OP_CALL) return entry * (4 + size * (1 + (double)op->nargs));
  if (op->fn == FN_MUL) return entry * (4 + (double)op->nargs * size * (rows > cols ? rows : cols));
  if (kernel_of(op->fn)->elem != NULL) return 20 * entry * size;
  if (op->fn == FN_EXPM || op->fn == FN_LOGM) return entry * (op->fn == FN_EXPM ? 50 : 150) * rows * size;
  if (op->fn == FN_SYLVESTER) return entry * size * size * size; /* one equation for each entry */
  if (op->fn >= FN_ADJ && op->fn <= FN_SYLVESTER) return entry * 500 * rows * size;
  return entry * (4 + size * (double)op->nargs);
}

/* Square arguments of det, inv and the like cost their third power. */
static double cost_of_arguments(const Program *p, const Op *op) {
  if (op->kind != OP_CALL || op->nargs != 1) return 0;
  if (op->fn != FN_INV && op->fn != FN_DET && op->fn != FN_LOGDET && op->fn != FN_POW) return 0;
  double n = (double)op_at(p, op->args[0])->rows;
  return 2e-7 * n * n * n;
}

static Op *new_op(Program *p) {
  int chunk = p->count / OP_CHUNK;
  if (p->count % OP_CHUNK == 0) {
    p->chunks = with_room(p->arena, p->chunks, chunk, &p->chunk_cap, sizeof *p->chunks);
    p->chunks[chunk] = ARENA_ARRAY(p->arena, Op, OP_CHUNK);
  }
  return op_at(p, p->count++);
}

static void finish(Program *p, Frame *f) {
  f->op.nargs = f->count;
  f->op.args = f->args;
  *new_op(p) = f->op;
  p->nneeds = f->first;
  p->cost += cost_of(&f->op) + cost_of_arguments(p, &f->op);
  if (p->shifts[f->self.shift].total > p->most_bits) p->most_bits = p->shifts[f->self.shift].total;
  if (f->op.kind == OP_DIFFERENCE || f->op.kind == OP_PARTIALS || f->op.kind == OP_SECONDS) p->differs = true;
  remember(p, f->self, p->count - 1);
}

int program_add(Program *p, const Ast *e, int shift) {
  Need root = trimmed(p, (Need){survey_node(p->survey, e), NULL, shift});
  p->depth = p->nneeds = 0;
  if (p->usual == NULL) p->usual = ARENA_ARRAY(p->arena, int, (size_t)p->survey->count *USUAL_SHIFTS + 1);
  if (known(p, root) < 0) push(p, root);
  while (p->depth > 0) {
    ctx_poll(p->ctx);
    Frame *f = &p->frames[p->depth - 1];
    if (f->next == f->count) {
      finish(p, f);
      p->depth--;
      continue;
    }
    Need n = trimmed(p, p->needs[f->first + f->next]);
    int place = known(p, n);
    if (place >= 0) f->args[f->next++] = place;
    else push(p, n);
  }
  int place = known(p, root);
  op_at(p, place)->keep = true;
  return place;
}

int program_size(const Program *p) { return p->count; }

double program_cost(const Program *p) { return p->cost; }

slong program_precision(const Program *p) { return (VALUE_BITS + p->most_bits + 63) / 64 * 64; }

bool program_differs(const Program *p) { return p->differs; }

const Ast *program_culprit(const Program *p) { return p->culprit; }
