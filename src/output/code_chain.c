#include "output/code_chain.h"

#include <string.h>

enum { DP_LIMIT = 12, /* factors up to which all ways of bracketing are compared */
       LONG_CHAIN = 40 /* factors from which brackets would nest too deeply for an interpreter */ };

/* ---- what factors are ---- */

bool code_is_plain_call(const Code *p, const Ast *e, Fn fn) { return ast_is_call(e, fn) && code_named(p, e) == NULL; }

/* inv(A) as A, inv(A)' as A with *transposed; NULL for anything else. */
static const Ast *inverted(Code *p, const Ast *e, bool *transposed) {
  *transposed = false;
  if (code_is_plain_call(p, e, FN_TRANSPOSE)) {
    *transposed = true;
    e = code_resolve(p, e->args[0]);
  }
  if (!code_is_plain_call(p, e, FN_INV)) return NULL;
  const Ast *x = code_resolve(p, e->args[0]);
  if (!code_is_plain_call(p, x, FN_TRANSPOSE)) return x;
  *transposed = !*transposed;
  return code_resolve(p, x->args[0]);
}

static bool is_diagonal_of(const Code *p, const Ast *e) { return code_is_plain_call(p, e, FN_DIAGM); }

static const Ast *untransposed(Code *p, const Ast *e) {
  while (code_is_plain_call(p, e, FN_TRANSPOSE)) e = code_resolve(p, e->args[0]);
  return e;
}

static bool is_ones(Code *p, const Ast *e) { return code_is_plain_call(p, untransposed(p, e), FN_ONES); }

static bool is_one(const Dim *d) { return dim_is(d, 1); }

static bool same_orientation(const Ast *e, bool column) { return is_one(column ? e->shape.cols : e->shape.rows); }

/* ---- association ---- */

/* Sizes are not known: every name counts the same. */
static int64_t usual_size(void *ctx, const char *name) {
  (void)ctx;
  (void)name;
  return 1000;
}

double chain_size(const Dim *d) {
  int64_t n = dim_eval(d, usual_size, NULL);
  return n < 1 ? 1 : (double)n;
}

static double join_cost(Code *p, const Chain *ch, int i, int k, int j) {
  double rows = chain_size(ch->dims[i]), inner = chain_size(ch->dims[k + 1]), cols = chain_size(ch->dims[j + 1]);
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

Chain chain_new(Code *p, const Ast **factors, int n) {
  Chain ch = {.n = n, .f = factors, .dims = ARENA_ARRAY(p->c->arena, const Dim *, n + 1)};
  for (int i = 0; i < n; i++) ch.dims[i] = factors[i]->shape.rows;
  ch.dims[n] = factors[n - 1]->shape.cols;
  plan(p, &ch);
  return ch;
}

/* ---- emission ---- */

void chain_emit_part(Code *p, const void *what, Tight need) {
  const Part *part = what;
  chain_emit(p, part->chain, part->from, part->to, need);
}

void chain_emit_part_transposed(Code *p, const void *what, Tight need) {
  const Part *part = what;
  chain_emit_transposed(p, part->chain, part->from, part->to, need);
}


/* A vector for a function that does not care how it lies. */
void chain_emit_flat(Code *p, const void *what, Tight need) {
  const Part *part = what;
  if (part->from == part->to)
    code_emit_unsigned(p, untransposed(p, part->chain->f[part->from]), need);
  else
    chain_emit_part(p, what, need);
}

void code_transposed_unsigned(Code *p, const Ast *e, Tight need) {
  e = code_resolve(p, e);
  while (code_is_plain_call(p, e, FN_NEG)) e = code_resolve(p, e->args[0]);
  if (code_is_plain_call(p, e, FN_TRANSPOSE)) {
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

void chain_emit_transposed(Code *p, const Chain *ch, int i, int j, Tight need) {
  if (i == j) {
    code_transposed_unsigned(p, ch->f[i], need);
    return;
  }
  buf_addc(&p->b, '(');
  chain_emit(p, ch, i, j, TIGHT_NONE);
  buf_printf(&p->b, ")%s", p->s->transpose);
}

static void emit_transposed(Code *p, const void *what, Tight need) { code_transposed(p, what, need); }

/* inv(A) B, and b' inv(A). */
static bool emit_solve(Code *p, const Chain *ch, int i, int k, int j, Tight need) {
  bool transposed;
  const Ast *a = i == k ? inverted(p, ch->f[i], &transposed) : NULL;
  Part left = {ch, i, k}, right = {ch, k + 1, j};
  if (a != NULL) {
    Piece pieces[2] = {{emit_transposed, a}, {chain_emit_part, &right}};
    if (!transposed) pieces[0] = piece_of(a);
    code_template(p, p->s->solve, 2, pieces, need);
    return true;
  }
  a = k + 1 == j && is_one(ch->dims[i]) ? inverted(p, ch->f[j], &transposed) : NULL;
  if (a == NULL) return false;
  Piece pieces[2] = {piece_of(a), {chain_emit_part_transposed, &left}};
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
    chain_emit(p, ch, i, k, TIGHT_UNARY);
    buf_add(&p->b, p->s->etimes);
  }
  if (same_orientation(x, rows))
    code_emit(p, x, TIGHT_UNARY);
  else
    code_transposed(p, x, TIGHT_UNARY);
  if (rows) {
    buf_add(&p->b, p->s->etimes);
    chain_emit(p, ch, k + 1, j, TIGHT_UNARY);
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

/* S \ b, which is no factor without brackets: 2 * S \ b is (2 S) \ b. */
static bool is_left_division(Code *p, const Chain *ch, int i, int k) {
  bool transposed;
  return i == k && strchr(p->s->solve, '\\') != NULL && inverted(p, ch->f[i], &transposed) != NULL;
}

bool chain_joins_by_matmul(Code *p, const Chain *ch, int i, int j) {
  if (i == j) return true;
  int k = split_at(ch, i, j);
  if (is_left_division(p, ch, i, k)) return false;
  return !(i == k && is_diagonal_of(p, ch->f[i])) && !(k + 1 == j && is_diagonal_of(p, ch->f[j]));
}

void chain_emit(Code *p, const Chain *ch, int i, int j, Tight need) {
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
  chain_emit(p, ch, i, k, chain_joins_by_matmul(p, ch, i, k) ? TIGHT_PRODUCT : TIGHT_UNARY);
  buf_add(&p->b, p->s->matmul);
  chain_emit(p, ch, k + 1, j, TIGHT_UNARY);
  code_close(p, opened);
}

/* A row times a column, between them whatever fits: a number. */
void chain_emit_scalar(Code *p, const Chain *ch, Tight need) {
  int last = ch->n - 1;
  Part left = {ch, 0, 0}, right = {ch, 1, last};
  if (is_ones(p, ch->f[0]) || is_ones(p, ch->f[last])) {
    Part other = is_ones(p, ch->f[0]) ? right : (Part){ch, 0, last - 1};
    Piece piece = {chain_emit_flat, &other};
    code_template(p, p->s->sum, 1, &piece, need);
    return;
  }
  if (p->s->dot == NULL) {
    chain_emit(p, ch, 0, last, need);
    return;
  }
  Piece pieces[2] = {{chain_emit_flat, &left}, {chain_emit_flat, &right}};
  code_template(p, p->s->dot, 2, pieces, need);
}
