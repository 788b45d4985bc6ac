/* Indexed sums and products: the body once for each value of the indices. */
#include "check/program.h"

/* More terms than this are not written out. */
static const long most_terms = 1L << 20;

static bool holds(Relation r, long i, long j) {
  switch (r) {
  case REL_LT: return i < j;
  case REL_LE: return i <= j;
  case REL_GT: return i > j;
  case REL_GE: return i >= j;
  case REL_NE: return i != j;
  default: return true;
  }
}

/* The bounds of index number k; false if they are not known. */
static bool bounds(const Program *p, const Frame *f, int k, long *low, long *high) {
  const Binder *b = f->ast->binder;
  *low = 1;
  if (b->lower != NULL && !sizes_integer(p->sizes, b->lower, f->self.bound, low)) return false;
  if (b->upper != NULL) return sizes_integer(p->sizes, b->upper, f->self.bound, high);
  *high = b->lengths == NULL ? -1 : sizes_of(p->sizes, b->lengths[k]);
  return *high >= 0;
}

/* A counter over all values of the indices, the last one running fastest. */
typedef struct Counter {
  int count;
  long *low, *high, *at;
  const Binding **bound; /* of each index, in the scope of those before it */
} Counter;

static void bind_from(Program *p, Frame *f, Counter *t, int k) {
  const Binder *b = f->ast->binder;
  for (; k < t->count; k++) {
    Binding *n = ARENA_NEW(p->arena, Binding);
    *n = (Binding){k == 0 ? f->self.bound : t->bound[k - 1], b->syms[k], survey_bit(p->survey, b->syms[k]), t->at[k]};
    t->bound[k] = n;
  }
}

static bool advance(Program *p, Frame *f, Counter *t) {
  int k = t->count - 1;
  while (k >= 0 && t->at[k] == t->high[k]) {
    t->at[k] = t->low[k];
    k--;
  }
  if (k < 0) return false;
  t->at[k]++;
  bind_from(p, f, t, k);
  return true;
}

/* The number of terms without the relation, -1 for too many; 0 if a range is empty. */
static long terms(const Counter *t) {
  long n = 1;
  for (int k = 0; k < t->count; k++) {
    long width = t->high[k] - t->low[k] + 1;
    if (width <= 0) return 0;
    if (width > most_terms / n) return -1;
    n *= width;
  }
  return n;
}

static void fill(Program *p, Frame *f, Counter *t, long n) {
  const Ast *e = f->ast;
  if (n == 0) return;
  bind_from(p, f, t, 0);
  do {
    if (t->count > 1 && !holds(e->binder->relation, t->at[0], t->at[1])) continue;
    frame_need(p, f, (Need){f->children[0], t->bound[t->count - 1], f->self.shift});
  } while (advance(p, f, t));
}

void expand_bigop(Program *p, Frame *f) {
  const Ast *e = f->ast;
  const Binder *b = e->binder;
  Counter t = {.count = b->count};
  t.low = ARENA_ARRAY(p->arena, long, b->count + 1);
  t.high = ARENA_ARRAY(p->arena, long, b->count + 1);
  t.at = ARENA_ARRAY(p->arena, long, b->count + 1);
  t.bound = ARENA_ARRAY(p->arena, const Binding *, b->count + 1);
  bool known = b->count > 0 && b->syms != NULL;
  for (int k = 0; k < b->count && known; k++) {
    known = bounds(p, f, k, &t.low[k], &t.high[k]);
    t.at[k] = t.low[k];
  }
  long n = known ? terms(&t) : -1;
  if (n < 0) {
    frame_fault(f, known ? FAULT_LIMIT : FAULT_RANGE);
    return;
  }
  fill(p, f, &t, n);
  f->op.kind = OP_CALL;
  f->op.fn = e->fn == FN_BIGSUM ? FN_ADD : f->count == 0 ? FN_ONES : FN_HADAMARD;
}
