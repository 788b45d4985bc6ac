#include "output/code_chain.h"

/* Products: scalars in front, the matrices associated by cost, vectors first. */

static bool is_one(const Dim *d) { return dim_is(d, 1); }

/* ---- taking a product apart ---- */

typedef struct Factors {
  int nscalars, nmatrices, cap;
  const Ast **scalars, **matrices;
} Factors;

static void grow(Code *p, Factors *f) {
  int cap = f->cap == 0 ? 8 : 2 * f->cap;
  size_t old = sizeof(Ast *) * (size_t)f->cap, new = sizeof(Ast *) * (size_t)cap;
  f->scalars = arena_grow(p->c->arena, f->scalars, old, new);
  f->matrices = arena_grow(p->c->arena, f->matrices, old, new);
  f->cap = cap;
}

static bool all_scalar(const Ast *e) {
  for (int i = 0; i < e->nargs; i++)
    if (!ast_is_scalar(e->args[i])) return false;
  return true;
}

/* Products of products, which share factors, can have any number of them.  x'y inside of one is a number. */
static void collect(Code *p, Factors *f, const Ast *e, bool top) {
  enum { TOO_MANY = 1 << 20 };
  while (code_is_plain_call(p, e, FN_NEG)) e = code_resolve(p, e->args[0]);
  if (code_is_plain_call(p, e, FN_MUL) && (top || !ast_is_scalar(e) || all_scalar(e))) {
    for (int i = 0; i < e->nargs && !p->too_long; i++) collect(p, f, code_resolve(p, e->args[i]), false);
    return;
  }
  if (f->nscalars + f->nmatrices >= TOO_MANY) p->too_long = true;
  if (f->nscalars == f->cap || f->nmatrices == f->cap) grow(p, f);
  if (ast_is_scalar(e))
    f->scalars[f->nscalars++] = e;
  else
    f->matrices[f->nmatrices++] = e;
}

/* I between other factors says nothing. */
static void drop_identities(Code *p, Factors *f) {
  int kept = 0;
  for (int i = 0; i < f->nmatrices; i++)
    if (!code_is_plain_call(p, f->matrices[i], FN_IDENTITY) || (kept == 0 && i == f->nmatrices - 1)) f->matrices[kept++] = f->matrices[i];
  f->nmatrices = kept;
}

static Factors take_apart(Code *p, const Ast *e) {
  Factors f = {0};
  collect(p, &f, e, true);
  drop_identities(p, &f);
  return f;
}

/* The product's matrices, cut wherever the dimension between them is 1: what lies between two cuts is a
 * number, and at most two parts are not: a column and a row. */
typedef struct Segments {
  int count;
  int *start; /* count + 1 */
} Segments;

static Segments cut(Code *p, const Factors *f) {
  Segments s = {.start = ARENA_ARRAY(p->c->arena, int, f->nmatrices + 1)};
  for (int i = 0; i < f->nmatrices; i++)
    if (i == 0 || is_one(f->matrices[i]->shape.rows) || is_one(f->matrices[i - 1]->shape.cols)) s.start[s.count++] = i;
  s.start[s.count] = f->nmatrices;
  return s;
}

static bool is_scalar_segment(const Factors *f, const Segments *s, int k) {
  return is_one(f->matrices[s->start[k]]->shape.rows) && is_one(f->matrices[s->start[k + 1] - 1]->shape.cols);
}

static void emit_sign(Code *p, bool *any) {
  if (*any) buf_add(&p->b, p->s->times);
  *any = true;
}

/* Scalars, then the numbers among the segments. */
static void emit_coefficients(Code *p, const Factors *f, const Segments *s, bool *any) {
  for (int i = 0; i < f->nscalars && !p->too_long; i++) {
    emit_sign(p, any);
    code_emit_unsigned(p, f->scalars[i], i == 0 ? TIGHT_PRODUCT : TIGHT_UNARY);
  }
  for (int k = 0; k < s->count; k++) {
    if (!is_scalar_segment(f, s, k)) continue;
    emit_sign(p, any);
    Chain ch = chain_new(p, f->matrices + s->start[k], s->start[k + 1] - s->start[k]);
    chain_emit_scalar(p, &ch, TIGHT_UNARY);
  }
}

static void emit_matrices(Code *p, const Factors *f, const Segments *s, bool *any, Tight need) {
  bool first = true;
  for (int k = 0; k < s->count; k++) {
    if (is_scalar_segment(f, s, k)) continue;
    const bool behind_scalars = *any || need > TIGHT_NONE;
    if (!first)
      buf_add(&p->b, p->s->matmul);
    else
      emit_sign(p, any);
    Chain ch = chain_new(p, f->matrices + s->start[k], s->start[k + 1] - s->start[k]);
    bool plain = chain_joins_by_matmul(p, &ch, 0, ch.n - 1);
    chain_emit(p, &ch, 0, ch.n - 1, first ? (behind_scalars && !plain ? TIGHT_UNARY : TIGHT_PRODUCT) : TIGHT_UNARY);
    first = false;
  }
}

static void emit_factors(Code *p, const Factors *f, Tight need) {
  Segments s = f->nmatrices > 0 ? cut(p, f) : (Segments){0, NULL};
  int parts = f->nscalars + s.count;
  bool opened = parts > 1 && code_open(p, TIGHT_PRODUCT, need), any = false;
  if (parts == 1 && f->nmatrices > 0) {
    Chain ch = chain_new(p, f->matrices, f->nmatrices);
    if (is_scalar_segment(f, &s, 0))
      chain_emit_scalar(p, &ch, need);
    else
      chain_emit(p, &ch, 0, ch.n - 1, need);
  } else if (parts == 1) {
    code_emit_unsigned(p, f->scalars[0], need);
  } else {
    emit_coefficients(p, f, &s, &any);
    emit_matrices(p, f, &s, &any, f->nscalars > 0 ? TIGHT_UNARY : TIGHT_NONE);
  }
  code_close(p, opened);
}

void code_product(Code *p, const Ast *e, Tight need) {
  Factors f = take_apart(p, e);
  emit_factors(p, &f, need);
}

/* ---- traces ---- */

/* tr(L R) is the sum of L ∘ R': the best place for the cut. */
static int best_cut(const Chain *ch) {
  int n = ch->n, best = 0;
  if (ch->cost == NULL) return n - 2;
  double least = -1;
  for (int k = 0; k + 1 < n; k++) {
    double cost = ch->cost[k] + ch->cost[(k + 1) * n + n - 1] + chain_size(ch->dims[0]) * chain_size(ch->dims[k + 1]);
    if (least < 0 || cost < least) {
      least = cost;
      best = k;
    }
  }
  return best;
}

static void emit_sum_product(Code *p, const Chain *ch, Tight need) {
  int k = best_cut(ch);
  Part left = {ch, 0, k}, right = {ch, k + 1, ch->n - 1};
  Piece pieces[2];
  const char *template = p->s->sum_product;
  if (is_one(ch->dims[k + 1]) && p->s->dot != NULL) {
    pieces[0] = (Piece){chain_emit_flat, &left};
    pieces[1] = (Piece){chain_emit_flat, &right};
    template = p->s->dot;
  } else if (k == 0 && code_is_plain_call(p, ch->f[0], FN_TRANSPOSE)) {
    pieces[0] = (Piece){chain_emit_part_transposed, &left};
    pieces[1] = (Piece){chain_emit_part, &right};
  } else {
    pieces[0] = (Piece){chain_emit_part, &left};
    pieces[1] = (Piece){chain_emit_part_transposed, &right};
  }
  code_template(p, template, 2, pieces, need);
}

static void emit_unsigned(Code *p, const void *what, Tight need) { code_emit_unsigned(p, what, need); }

void code_trace(Code *p, const Ast *e, Tight need) {
  const Ast *x = code_resolve(p, e->args[0]);
  bool negative = code_is_negative(p, x);
  Factors f = take_apart(p, x);
  int parts = f.nscalars + 1;
  bool opened = code_open(p, negative ? TIGHT_SUM : parts > 1 ? TIGHT_PRODUCT : TIGHT_ATOM, need), any = false;
  if (negative) buf_addc(&p->b, '-');
  emit_coefficients(p, &f, &(Segments){0, NULL}, &any);
  if (any) buf_add(&p->b, p->s->times);
  if (f.nmatrices > 1) {
    Chain ch = chain_new(p, f.matrices, f.nmatrices);
    emit_sum_product(p, &ch, TIGHT_UNARY);
  } else {
    Piece piece = {emit_unsigned, f.matrices[0]};
    p->used[FN_TR] = true;
    code_template(p, p->f == FORMAT_NUMPY ? fn_row(FN_TR)->numpy : fn_row(FN_TR)->octave, 1, &piece, TIGHT_UNARY);
  }
  code_close(p, opened);
}
