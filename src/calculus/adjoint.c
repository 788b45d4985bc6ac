#include "calculus/adjoint.h"

#include "algebra/matrix_function.h"
#include "algebra/term_map.h"

/* ---- the adjoint of each linear function: G of the node -> G of argument i -------------------------------------------------- */

typedef Term (*Adjoint)(Ctx *c, Term t, int i, Term g);

static Term adj_add(Ctx *c, Term t, int i, Term g) { return t_scale(c, &t->coefs[i], g); }

/* <G, s P X S> = <s P' G S', X>; for a scalar factor s of s W: <G, s W> = <G, W> s. */
static Term adj_mul(Ctx *c, Term t, int i, Term g) {
  Term *args = ARENA_ARRAY(c->arena, Term, t->n + 2);
  int n = 0;
  args[n++] = t_num(c, t->coef);
  for (int k = 0; k < t->nscalars; k++)
    if (k != i) args[n++] = t->args[k];
  if (i < t->nscalars) {
    if (t->n > t->nscalars) {
      Term word = t_mul(c, t->n - t->nscalars, t->args + t->nscalars);
      args[n++] = t_inner(c, word, g);
    } else {
      args[n++] = g;
    }
    return t_mul(c, n, args);
  }
  for (int k = i - 1; k >= t->nscalars; k--) args[n++] = t_transpose(c, t->args[k]);
  args[n++] = g;
  for (int k = t->n - 1; k > i; k--) args[n++] = t_transpose(c, t->args[k]);
  return t_mul(c, n, args);
}

static Term adj_hadamard(Ctx *c, Term t, int i, Term g) {
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  for (int k = 0; k < t->n; k++) args[k] = k == i ? g : t->args[k];
  return t_had(c, t->n, args);
}

static Term adj_transpose(Ctx *c, Term t, int i, Term g) {
  (void)t, (void)i;
  return t_transpose(c, g);
}

static Term adj_tr(Ctx *c, Term t, int i, Term g) { return t_mul2(c, g, t_identity(c, t->args[i]->rows)); }

static Term adj_sum(Ctx *c, Term t, int i, Term g) { return t_mul2(c, g, t_ones(c, t->args[i]->rows, t->args[i]->cols)); }

static Term adj_diagm(Ctx *c, Term t, int i, Term g) {
  (void)t, (void)i;
  return t_diagv(c, g);
}

static Term adj_diagv(Ctx *c, Term t, int i, Term g) {
  (void)t, (void)i;
  return t_diagm(c, g);
}

static Term adj_vec(Ctx *c, Term t, int i, Term g) { return t_mat(c, g, t->args[i]->rows, t->args[i]->cols); }

/* vech(A) = elim(n) vec(A). */
static Term adj_vech(Ctx *c, Term t, int i, Term g) {
  const Dim *n = t->args[i]->rows;
  return t_mat(c, t_mul2(c, t_transpose(c, t_elimination(c, n)), g), n, n);
}

static Term adj_mat(Ctx *c, Term t, int i, Term g) {
  (void)t, (void)i;
  return t_vec(c, g);
}

static Term adj_tril(Ctx *c, Term t, int i, Term g) {
  (void)t, (void)i;
  return t_fn1(c, FN_TRIL, g);
}

static Term adj_triu(Ctx *c, Term t, int i, Term g) {
  (void)t, (void)i;
  return t_fn1(c, FN_TRIU, g);
}

/* <G, L(A, E)> = <L(A', G), E> (Higham 2008, sec. 3.4). */
static Term adj_frechet(Ctx *c, Term t, int i, Term g) {
  (void)i;
  return t_frechet(c, t->args[0]->fn, t_transpose(c, t->args[1]), g);
}

/* X = L(C) solves A X + X B = C; the adjoint solves A' Y + Y B' = G. */
static Term adj_sylvester(Ctx *c, Term t, int i, Term g) {
  (void)i;
  Term args[] = {t_transpose(c, t->args[0]), t_transpose(c, t->args[1]), g};
  return t_fn(c, FN_SYLVESTER, 3, args);
}

/* <G, btr(M, n)> = <I_n (x) G, M>, <G, ptr(M, r)> = <G (x) I_r, M>. */
static Term adj_btr(Ctx *c, Term t, int i, Term g) {
  (void)i;
  return t_kron(c, t_identity(c, term_dim(c, t->args[1])), g);
}

static Term adj_ptr(Ctx *c, Term t, int i, Term g) {
  (void)i;
  return t_kron(c, g, t_identity(c, term_dim(c, t->args[1])));
}

/* For A m x n, B p x q: <G, A (x) B> = <btr((A' (x) I_p) G, n), B> = <ptr((I_m (x) B') G, q), A>; a row comes to stand
 * behind G.  Of Kronecker products the parts are compared. */
static Term adj_kron(Ctx *c, Term t, int i, Term g) {
  Term a = t->args[0], b = t->args[1], other = t_transpose(c, t->args[1 - i]);
  if (t_is_fn(g, FN_KRON) && g->args[0]->rows == a->rows && g->args[0]->cols == a->cols && g->args[1]->rows == b->rows)
    return i == 0 ? t_mul2(c, t_inner(c, b, g->args[1]), g->args[0]) : t_mul2(c, t_inner(c, a, g->args[0]), g->args[1]);
  bool behind = dim_is(other->cols, 1);
  const Dim *side = behind ? t->args[i]->cols : t->args[i]->rows, *size = behind ? other->cols : other->rows;
  Term one = t_identity(c, side), k = i == 0 ? t_kron(c, one, other) : t_kron(c, other, one);
  return t_block_trace(c, i == 0 ? FN_PTR : FN_BTR, behind ? t_mul2(c, g, k) : t_mul2(c, k, g), size, t->args[i]->rows, t->args[i]->cols);
}

/* The sum's weight holds for each of its terms; sweep() wraps what comes out. */
static Term adj_bigsum(Ctx *c, Term t, int i, Term g) {
  (void)c, (void)t, (void)i;
  return g;
}

#define ADJOINT(f) adj_##f
#define NO_ADJOINT NULL
static const Adjoint adjoints[FN_COUNT] = {
#define FUNC(ID, SHAPE, ADJ, NUM, ...) [FN_##ID] = ADJ,
#include "notion/functions.def"
#undef FUNC
};

/* ---- the sweep ------------------------------------------------------------------------------------------------------------------- */

/* Weights that reach a node, to be summed when its turn comes. */
typedef struct Weights {
  int n, cap;
  Term *terms;
} Weights;

static void add_weight(Ctx *c, TermMap *map, Term node, Term g) {
  if (t_is_zero(g)) return;
  Weights *w = termmap_get(map, node);
  if (w == NULL) {
    w = ARENA_NEW(c->arena, Weights);
    termmap_put(map, node, w);
  }
  if (w->n == w->cap) {
    int cap = w->cap == 0 ? 4 : 2 * w->cap;
    w->terms = arena_move(c->arena, w->terms, sizeof(Term) * (size_t)w->n, sizeof(Term) * (size_t)cap);
    w->cap = cap;
  }
  w->terms[w->n++] = g;
}

/* The weights arrive from the last node to the first; the sum is in the order of F. */
static Term total_weight(Ctx *c, const Weights *w) {
  Term *terms = ARENA_ARRAY(c->arena, Term, w->n);
  for (int i = 0; i < w->n; i++) terms[i] = w->terms[w->n - 1 - i];
  return t_add(c, w->n, terms);
}

static Fn head(Term t) {
  switch (t->kind) {
    case T_ADD: return FN_ADD;
    case T_MUL: return FN_MUL;
    case T_HAD: return FN_HADAMARD;
    case T_FN: return t->fn;
    default: return FN_NONE;
  }
}

/* Rows and columns of the k-th block, cut out of g by the unit blocks [O; I; O]. */
static Term block_of(Ctx *c, Term t, int k, Term g) {
  int row = k / t->ncols, col = k % t->ncols;
  Term *left = ARENA_ARRAY(c->arena, Term, t->nrows), *right = ARENA_ARRAY(c->arena, Term, t->ncols);
  for (int i = 0; i < t->nrows; i++) {
    const Dim *mine = t->args[row * t->ncols]->rows, *his = t->args[i * t->ncols]->rows;
    left[i] = i == row ? t_identity(c, mine) : t_zero(c, mine, his);
  }
  for (int i = 0; i < t->ncols; i++) {
    const Dim *mine = t->args[col]->cols, *his = t->args[i]->cols;
    right[i] = i == col ? t_identity(c, mine) : t_zero(c, his, mine);
  }
  return t_mul3(c, t_block(c, 1, t->nrows, left), g, t_block(c, t->ncols, 1, right));
}

static void spread(Ctx *c, TermMap *map, Term t, Term g, Term diff) {
  if (t->kind == T_SUM) {
    Term inner = adjoint(c, t->args[0], g, diff);
    add_weight(c, map, diff, t_sum(c, &t->range, inner));
    return;
  }
  if (t->kind == T_BLOCK) {
    for (int i = 0; i < t->n; i++)
      if (t->args[i]->has_diff) add_weight(c, map, t->args[i], block_of(c, t, i, g));
    return;
  }
  Adjoint adj = adjoints[head(t)];
  if (adj == NULL) {
    diag_error_nowhere(c->diag, ERR_UNSUPPORTED, "there is no adjoint for %s", t->kind == T_FN ? fn_row(t->fn)->name : "this form");
    return;
  }
  for (int i = 0; i < t->n; i++)
    if (t->args[i]->has_diff) add_weight(c, map, t->args[i], adj(c, t, i, g));
}

static Term sweep(Ctx *c, Term dF, Term weight, Term diff) {
  int n;
  const Term *nodes = t_nodes(c, dF, &n);
  TermMap *map = termmap_new(c, n, nodes);
  add_weight(c, map, dF, weight);
  for (int i = n - 1; i >= 0 && !c->diag->failed; i--) {
    Term t = nodes[i];
    if (!t->has_diff || t->kind == T_DIFF) continue;
    Weights *w = termmap_get(map, t);
    if (w == NULL) continue;
    ctx_poll(c);
    spread(c, map, t, total_weight(c, w), diff);
  }
  Weights *w = termmap_get(map, diff);
  termmap_drop(map);
  return w == NULL ? t_zero(c, diff->rows, diff->cols) : total_weight(c, w);
}

enum { FEW_TERMS = 16 };

Term adjoint(Ctx *c, Term dF, Term weight, Term diff) {
  if (dF->kind == T_MUL && dF->n == 1) return adjoint(c, dF->args[0], t_scale(c, dF->coef, weight), diff);
  if (dF->kind != T_ADD || dF->n > FEW_TERMS) return sweep(c, dF, weight, diff);
  /* Term by term, so that the answer's terms stand in the order of F's. */
  Term parts[FEW_TERMS];
  for (int i = 0; i < dF->n; i++) parts[i] = sweep(c, dF->args[i], weight, diff);
  return t_linear(c, dF->n, dF->coefs, parts);
}
