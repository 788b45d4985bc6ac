#include "output/code.h"

/* Products: scalars in front, the matrices associated by cost, vectors first. */

enum { DP_LIMIT = 12, /* factors up to which all ways of bracketing are compared */
       LONG_CHAIN = 40 /* factors from which brackets would nest too deeply for an interpreter */ };

typedef struct Chain {
  int n;
  const Ast **f;    /* resolved, none of them a scalar */
  const Dim **dims; /* n + 1 */
  int *split;       /* best cut of i..j: behind factor split[i * n + j]; NULL for a long chain */
  double *cost;
} Chain;

/* A part of a chain as a piece of a template. */
typedef struct Part {
  const Chain *chain;
  int from, to;
} Part;

static void emit_chain(Code *p, const Chain *ch, int i, int j, Tight need);
static void emit_chain_transposed(Code *p, const Chain *ch, int i, int j, Tight need);

/* ---- what factors are ---- */

static bool is_plain_call(const Code *p, const Ast *e, Fn fn) { return ast_is_call(e, fn) && code_named(p, e) == NULL; }

/* inv(A) as A, inv(A)' as A with *transposed; NULL for anything else. */
static const Ast *inverted(Code *p, const Ast *e, bool *transposed) {
  *transposed = false;
  if (is_plain_call(p, e, FN_TRANSPOSE)) {
    *transposed = true;
    e = code_resolve(p, e->args[0]);
  }
  if (!is_plain_call(p, e, FN_INV)) return NULL;
  const Ast *x = code_resolve(p, e->args[0]);
  if (!is_plain_call(p, x, FN_TRANSPOSE)) return x;
  *transposed = !*transposed;
  return code_resolve(p, x->args[0]);
}

static bool is_diagonal_of(const Code *p, const Ast *e) { return is_plain_call(p, e, FN_DIAGM); }

static const Ast *untransposed(Code *p, const Ast *e) {
  while (is_plain_call(p, e, FN_TRANSPOSE)) e = code_resolve(p, e->args[0]);
  return e;
}

static bool is_ones(Code *p, const Ast *e) { return is_plain_call(p, untransposed(p, e), FN_ONES); }

static bool is_one(const Dim *d) { return dim_is(d, 1); }

static bool same_orientation(const Ast *e, bool column) { return is_one(column ? e->shape.cols : e->shape.rows); }

/* ---- association ---- */

/* Sizes are not known: every name counts the same. */
static int64_t usual_size(void *ctx, const char *name) {
  (void)ctx;
  (void)name;
  return 1000;
}

static double size_of(const Dim *d) {
  int64_t n = dim_eval(d, usual_size, NULL);
  return n < 1 ? 1 : (double)n;
}

static double join_cost(Code *p, const Chain *ch, int i, int k, int j) {
  double rows = size_of(ch->dims[i]), inner = size_of(ch->dims[k + 1]), cols = size_of(ch->dims[j + 1]);
  if (i == k && is_diagonal_of(p, ch->f[i])) return rows * cols;
  if (k + 1 == j && is_diagonal_of(p, ch->f[j])) return rows * cols;
  return rows * inner * cols;
}

static bool all_square(const Chain *ch) {
  for (int i = 1; i <= ch->n; i++)
    if (ch->dims[i] != ch->dims[0]) return false;
  return true;
}

static void plan(Code *p, Chain *ch) {
  int n = ch->n;
  if (n > DP_LIMIT) return;
  bool leftward = all_square(ch); /* then all ways cost the same, and this one needs no brackets */
  ch->split = ARENA_ARRAY(p->c->arena, int, n * n);
  ch->cost = ARENA_ARRAY(p->c->arena, double, n * n);
  for (int len = 2; len <= n; len++)
    for (int i = 0, j = len - 1; j < n; i++, j++) {
      double best = -1;
      for (int k = i; k < j; k++) {
        double cost = ch->cost[i * n + k] + ch->cost[(k + 1) * n + j] + join_cost(p, ch, i, k, j);
        if (best < 0 || cost < best || (leftward && cost <= best)) {
          best = cost;
          ch->split[i * n + j] = k;
        }
      }
      ch->cost[i * n + j] = best;
    }
}

static int split_at(const Chain *ch, int i, int j) {
  if (ch->split != NULL) return ch->split[i * ch->n + j];
  return is_one(ch->dims[j + 1]) ? i : j - 1;
}

/* ---- emission ---- */

static void emit_part(Code *p, const void *what, Tight need) {
  const Part *part = what;
  emit_chain(p, part->chain, part->from, part->to, need);
}

static void emit_part_transposed(Code *p, const void *what, Tight need) {
  const Part *part = what;
  emit_chain_transposed(p, part->chain, part->from, part->to, need);
}


/* A vector for a function that does not care how it lies. */
static void emit_flat(Code *p, const void *what, Tight need) {
  const Part *part = what;
  if (part->from == part->to)
    code_emit_unsigned(p, untransposed(p, part->chain->f[part->from]), need);
  else
    emit_part(p, what, need);
}

void code_transposed_unsigned(Code *p, const Ast *e, Tight need) {
  e = code_resolve(p, e);
  while (is_plain_call(p, e, FN_NEG)) e = code_resolve(p, e->args[0]);
  if (is_plain_call(p, e, FN_TRANSPOSE)) {
    code_emit_unsigned(p, e->args[0], need);
    return;
  }
  bool symmetric = e->kind == AST_NAME && e->sym != NULL && (e->sym->facts & FACT_SYMMETRIC);
  if (symmetric || ast_is_scalar(e)) {
    code_emit_unsigned(p, e, need);
    return;
  }
  code_emit_unsigned(p, e, TIGHT_ATOM);
  buf_add(&p->b, p->s->transpose);
}

void code_transposed(Code *p, const Ast *e, Tight need) {
  e = code_resolve(p, e);
  bool negative = code_is_negative(p, e), opened = negative && code_open(p, TIGHT_SUM, need);
  if (negative) buf_addc(&p->b, '-');
  code_transposed_unsigned(p, e, negative ? TIGHT_PRODUCT : need);
  code_close(p, opened);
}

static void emit_chain_transposed(Code *p, const Chain *ch, int i, int j, Tight need) {
  if (i == j) {
    code_transposed_unsigned(p, ch->f[i], need);
    return;
  }
  buf_addc(&p->b, '(');
  emit_chain(p, ch, i, j, TIGHT_NONE);
  buf_printf(&p->b, ")%s", p->s->transpose);
}

static void emit_transposed(Code *p, const void *what, Tight need) { code_transposed(p, what, need); }

/* inv(A) B, and b' inv(A). */
static bool emit_solve(Code *p, const Chain *ch, int i, int k, int j, Tight need) {
  bool transposed;
  const Ast *a = i == k ? inverted(p, ch->f[i], &transposed) : NULL;
  Part left = {ch, i, k}, right = {ch, k + 1, j};
  if (a != NULL) {
    Piece pieces[2] = {{emit_transposed, a}, {emit_part, &right}};
    if (!transposed) pieces[0] = piece_of(a);
    code_template(p, p->s->solve, 2, pieces, need);
    return true;
  }
  a = k + 1 == j && is_one(ch->dims[i]) ? inverted(p, ch->f[j], &transposed) : NULL;
  if (a == NULL) return false;
  Piece pieces[2] = {piece_of(a), {emit_part_transposed, &left}};
  if (!transposed) pieces[0] = (Piece){emit_transposed, a};
  code_template(p, p->s->solve, 2, pieces, TIGHT_ATOM);
  buf_add(&p->b, p->s->transpose);
  return true;
}

/* Diag(x) A scales rows, A Diag(x) columns. */
static bool emit_scaling(Code *p, const Chain *ch, int i, int k, int j, Tight need) {
  bool rows = i == k && is_diagonal_of(p, ch->f[i]);
  if (!rows && !(k + 1 == j && is_diagonal_of(p, ch->f[j]))) return false;
  const Ast *x = code_resolve(p, ch->f[rows ? i : j]->args[0]);
  bool opened = code_open(p, TIGHT_PRODUCT, need);
  if (!rows) {
    emit_chain(p, ch, i, k, TIGHT_UNARY);
    buf_add(&p->b, p->s->etimes);
  }
  if (same_orientation(x, rows))
    code_emit(p, x, TIGHT_UNARY);
  else
    code_transposed(p, x, TIGHT_UNARY);
  if (rows) {
    buf_add(&p->b, p->s->etimes);
    emit_chain(p, ch, k + 1, j, TIGHT_UNARY);
  }
  code_close(p, opened);
  return true;
}

/* A B C x as (x' C' B' A')', without brackets inside. */
static void emit_long_chain(Code *p, const Chain *ch, int i, int j) {
  buf_addc(&p->b, '(');
  for (int k = j; k >= i && !p->too_long; k--) {
    code_transposed_unsigned(p, ch->f[k], k == j ? TIGHT_PRODUCT : TIGHT_UNARY);
    if (k > i) buf_add(&p->b, p->s->matmul);
  }
  buf_printf(&p->b, ")%s", p->s->transpose);
}

static bool joins_by_matmul(Code *p, const Chain *ch, int i, int j) {
  if (i == j) return true;
  int k = split_at(ch, i, j);
  return !(i == k && is_diagonal_of(p, ch->f[i])) && !(k + 1 == j && is_diagonal_of(p, ch->f[j]));
}

static void emit_chain(Code *p, const Chain *ch, int i, int j, Tight need) {
  if (p->too_long || p->impossible) return;
  if (i == j) {
    code_emit_unsigned(p, ch->f[i], need);
    return;
  }
  int k = split_at(ch, i, j);
  if (j - i >= LONG_CHAIN && k == i) {
    emit_long_chain(p, ch, i, j);
    return;
  }
  if (emit_solve(p, ch, i, k, j, need) || emit_scaling(p, ch, i, k, j, need)) return;
  bool opened = code_open(p, TIGHT_PRODUCT, need);
  emit_chain(p, ch, i, k, joins_by_matmul(p, ch, i, k) ? TIGHT_PRODUCT : TIGHT_UNARY);
  buf_add(&p->b, p->s->matmul);
  emit_chain(p, ch, k + 1, j, TIGHT_UNARY);
  code_close(p, opened);
}

/* A row times a column, between them whatever fits: a number. */
static void emit_scalar_chain(Code *p, const Chain *ch, Tight need) {
  int last = ch->n - 1;
  Part left = {ch, 0, 0}, right = {ch, 1, last};
  if (is_ones(p, ch->f[0]) || is_ones(p, ch->f[last])) {
    Part other = is_ones(p, ch->f[0]) ? right : (Part){ch, 0, last - 1};
    Piece piece = {emit_flat, &other};
    code_template(p, p->s->sum, 1, &piece, need);
    return;
  }
  if (p->s->dot == NULL) {
    emit_chain(p, ch, 0, last, need);
    return;
  }
  Piece pieces[2] = {{emit_flat, &left}, {emit_flat, &right}};
  code_template(p, p->s->dot, 2, pieces, need);
}

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
  while (is_plain_call(p, e, FN_NEG)) e = code_resolve(p, e->args[0]);
  if (is_plain_call(p, e, FN_MUL) && (top || !ast_is_scalar(e) || all_scalar(e))) {
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
    if (!is_plain_call(p, f->matrices[i], FN_IDENTITY) || (kept == 0 && i == f->nmatrices - 1)) f->matrices[kept++] = f->matrices[i];
  f->nmatrices = kept;
}

static Factors take_apart(Code *p, const Ast *e) {
  Factors f = {0};
  collect(p, &f, e, true);
  drop_identities(p, &f);
  return f;
}

static Chain chain_of(Code *p, const Ast **factors, int n) {
  Chain ch = {.n = n, .f = factors, .dims = ARENA_ARRAY(p->c->arena, const Dim *, n + 1)};
  for (int i = 0; i < n; i++) ch.dims[i] = factors[i]->shape.rows;
  ch.dims[n] = factors[n - 1]->shape.cols;
  plan(p, &ch);
  return ch;
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
    Chain ch = chain_of(p, f->matrices + s->start[k], s->start[k + 1] - s->start[k]);
    emit_scalar_chain(p, &ch, TIGHT_UNARY);
  }
}

static void emit_matrices(Code *p, const Factors *f, const Segments *s, bool *any, Tight need) {
  bool first = true;
  for (int k = 0; k < s->count; k++) {
    if (is_scalar_segment(f, s, k)) continue;
    if (!first)
      buf_add(&p->b, p->s->matmul);
    else
      emit_sign(p, any);
    Chain ch = chain_of(p, f->matrices + s->start[k], s->start[k + 1] - s->start[k]);
    bool plain = joins_by_matmul(p, &ch, 0, ch.n - 1);
    emit_chain(p, &ch, 0, ch.n - 1, first ? (need > TIGHT_NONE && !plain ? TIGHT_UNARY : TIGHT_PRODUCT) : TIGHT_UNARY);
    first = false;
  }
}

static void emit_factors(Code *p, const Factors *f, Tight need) {
  Segments s = f->nmatrices > 0 ? cut(p, f) : (Segments){0, NULL};
  int parts = f->nscalars + s.count;
  bool opened = parts > 1 && code_open(p, TIGHT_PRODUCT, need), any = false;
  if (parts == 1 && f->nmatrices > 0) {
    Chain ch = chain_of(p, f->matrices, f->nmatrices);
    if (is_scalar_segment(f, &s, 0))
      emit_scalar_chain(p, &ch, need);
    else
      emit_chain(p, &ch, 0, ch.n - 1, need);
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
    double cost = ch->cost[k] + ch->cost[(k + 1) * n + n - 1] + size_of(ch->dims[0]) * size_of(ch->dims[k + 1]);
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
    pieces[0] = (Piece){emit_flat, &left};
    pieces[1] = (Piece){emit_flat, &right};
    template = p->s->dot;
  } else if (k == 0 && is_plain_call(p, ch->f[0], FN_TRANSPOSE)) {
    pieces[0] = (Piece){emit_part_transposed, &left};
    pieces[1] = (Piece){emit_part, &right};
  } else {
    pieces[0] = (Piece){emit_part, &left};
    pieces[1] = (Piece){emit_part_transposed, &right};
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
    Chain ch = chain_of(p, f.matrices, f.nmatrices);
    emit_sum_product(p, &ch, TIGHT_UNARY);
  } else {
    Piece piece = {emit_unsigned, f.matrices[0]};
    p->used[FN_TR] = true;
    code_template(p, p->f == FORMAT_NUMPY ? fn_row(FN_TR)->numpy : fn_row(FN_TR)->octave, 1, &piece, TIGHT_UNARY);
  }
  code_close(p, opened);
}
