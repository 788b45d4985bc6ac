/* What a program of the evaluator is made of; private to eval.c, expand*.c and run.c. */
#ifndef MDIFF_CHECK_PROGRAM_H
#define MDIFF_CHECK_PROGRAM_H

#include "check/eval.h"

typedef enum OpKind {
  OP_FAULT,      /* no value; fault says why */
  OP_NUMBER,     /* ast's exact number */
  OP_INTEGER,    /* a */
  OP_SYMBOL,     /* symbol a, member b, at the shift; with an argument: that instead of the point's value */
  OP_MOVE,       /* direction of symbol a, member b: the value of its differential */
  OP_CALL,       /* fn of the arguments */
  OP_FRECHET,    /* of fn at args[0] in direction args[1] */
  OP_ENTRY,      /* entry (a, b) of args[0], from 0 */
  OP_BLOCK,      /* ast->nrows x ast->ncols blocks */
  OP_DIFFERENCE, /* (args[0] - args[1]) 2^(a - 1) */
  OP_PARTIALS,   /* such differences, two arguments for each entry of the variable; fn: gradient or Jacobian */
  OP_SECONDS,    /* second differences, four arguments (++, +-, -+, --) for each pair of entries */
  OP_UNKNOWN,    /* unknown function; a: what it is differentiated by, see slots_pack */
} OpKind;

/* Derivatives of an unknown function: their order, and the argument (from 0) of each, in one number. */
enum { SLOT_BITS = 8, SLOTS_MOST = 6 };
long slots_pack(int order, const int *slots);
int slots_unpack(long packed, int *slots); /* the order */

typedef struct Op {
  OpKind kind;
  Fn fn;
  const Ast *ast;
  int shift;
  long a, b;
  long rows, cols;
  int nargs;
  const int *args;
  Fault fault;      /* of OP_FAULT; of the last run for all others */
  bool keep;        /* a root: its value stays */
  bool live, owned; /* value is set; it is not another's */
  arb_mat_struct value;
  int culprit;      /* where the fault comes from */
  int last;         /* the last operation that uses the value */
} Op;

typedef struct Shift {
  int from;
  Direction direction;
  int sign, bits;
  int total;          /* bits of all moves up to here */
  uint64_t moves;     /* survey bits of the symbols that move, all the way up */
  uint64_t own;       /* of this move alone */
  int forth, back;    /* the shifts of d(...) from here; 0: not made yet */
} Shift;

/* What a node needs: another node, for some values of indices, at some shift. */
typedef struct Need {
  int node; /* of the survey */
  const Binding *bound;
  int shift;
} Need;

typedef struct Frame {
  Need self;
  const Ast *ast;
  const int *children; /* nodes */
  Op op;
  int count, next;
  int first; /* its needs stand in the program's stack from here */
  int *args;
} Frame;

enum { USUAL_SHIFTS = 4, OP_CHUNK = 256 };

struct Program {
  Ctx *ctx;
  Arena *arena;
  const Survey *survey;
  const Sizes *sizes;
  const Variables *variables;
  int bits;
  int count, chunk_cap;
  Op **chunks;         /* of OP_CHUNK operations: they do not move */
  int nshifts, shift_cap;
  Shift *shifts;
  int most_bits;       /* largest total of a shift that is used */
  bool differs;
  double cost;
  int *usual;          /* per node and shift below USUAL_SHIFTS, no index being bound: operation + 1 */
  Memo memo;           /* all other operations */
  int depth, frame_cap;
  Frame *frames;
  int nneeds, need_cap;
  Need *needs;         /* of all frames, innermost last */
  int linked;          /* operations whose `last` is known */
  const Ast *culprit;
};

/* Sets f->op and f->needs from f->self; expand.c. */
void expand_node(Program *p, Frame *f);

/* The parts of it for indexed sums and products, and for derivatives inside expressions. */
void expand_bigop(Program *p, Frame *f);
void expand_differential(Program *p, Frame *f);
void expand_derivative(Program *p, Frame *f);

static inline Op *op_at(const Program *p, int i) { return &p->chunks[i / OP_CHUNK][i % OP_CHUNK]; }

/* Adds a need of the frame that is being expanded: child number `child`, or any node, at a shift; with
 * the frame's indices or others. */
void frame_need(Program *p, Frame *f, Need n);
void frame_need_child(Program *p, Frame *f, int child, int shift);
void frame_need_node(Program *p, Frame *f, int node, int shift);
void frame_fault(Frame *f, Fault fault);

/* The bits of a difference that is taken at a shift. */
int difference_bits(const Program *p, int from);

#endif
