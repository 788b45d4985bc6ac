/* Sums over pairs: sum_{i<j} g(i, j) = (sum_{i,j} g(i, j) - sum_i g(i, i))/2 for a symmetric g, where the full sums come
 * to matrix form; so sum_{i<j} x_i x_j = (sum(x)^2 - x'x)/2. */
#include "algebra/build.h"

typedef struct Pairs {
  Range inner, all; /* the range of the inner sum; that of either index in the full square */
  Term body;        /* g(i, j) */
} Pairs;

/* The inner sum of outer * sum_j with the factors drawn in again. */
static bool read_pairs(Ctx *c, const Range *r, Term t, Pairs *p) {
  int at = -1;
  for (int i = 0; t->kind == T_MUL && i < t->n; i++)
    if (t->args[i]->kind == T_SUM) at = at < 0 ? i : t->n;
  const Term sum = t->kind == T_SUM ? t : at >= 0 && at < t->n ? t->args[at] : NULL;
  if (sum == NULL) return false;
  const Range *in = &sum->range;
  const Term i = t_sym(c, r->index), one = t_int(c, 1);
  const bool above = in->lo == t_add2(c, i, one) && t_is_int(r->lo, 1), below = t_is_int(in->lo, 1) && in->hi == t_sub(c, i, one);
  if (!above && !below) return false;
  const Term last = above ? in->hi : r->hi;
  /* i may leave out the end at which there is no j */
  if (above && r->hi != last && r->hi != t_sub(c, last, one)) return false;
  if (below && !t_is_int(r->lo, 1) && !t_is_int(r->lo, 2)) return false;
  p->inner = *in;
  p->all = (Range){.index = r->index, .lo = one, .hi = last, .open = r->open};
  if (t == sum) {
    p->body = sum->args[0];
    return true;
  }
  Term *args = ARENA_ARRAY(c->arena, Term, t->n);
  for (int k = 0; k < t->n; k++) args[k] = k == at ? sum->args[0] : t->args[k];
  p->body = t_scale(c, t->coef, t_mul(c, t->n, args));
  return true;
}

/* g(i, i) is to exist and to be smooth wherever the g(i, j) are: 1/(x_i - x_j) and |x_i - x_j| are not. */
static bool is_entire(Term t) {
  switch (t->kind) {
    case T_NUM:
    case T_SYM:
    case T_MEMBER:
    case T_DIFF:
    case T_ADD:
    case T_MUL:
    case T_HAD: return true;
    case T_POW: return t_is_integer(t->args[1]) && fmpq_sgn(t->args[1]->coef) > 0;
    case T_FN: break;
    default: return false;
  }
  switch (t->fn) {
    case FN_TRANSPOSE:
    case FN_UNIT:
    case FN_EXP:
    case FN_SIN:
    case FN_COS:
    case FN_TANH:
    case FN_SIGMOID: return true;
    default: return false;
  }
}

static bool goes_to_diagonal(Ctx *c, Term body, const Symbol *i, const Symbol *j) {
  int n;
  const Term *nodes = t_nodes(c, body, &n);
  for (int k = 0; k < n; k++)
    if (!is_entire(nodes[k]) && t_depends_on_index(c, nodes[k], i) && t_depends_on_index(c, nodes[k], j)) return false;
  return true;
}

static bool is_symmetric(Ctx *c, Term body, Symbol *i, Symbol *j) {
  Symbol *other = ARENA_NEW(c->arena, Symbol);
  *other = *i;
  const Term ti = t_sym(c, i), tj = t_sym(c, j), tk = t_sym(c, other);
  return t_substitute(c, t_substitute(c, t_substitute(c, body, ti, tk), tj, ti), tk, tj) == body;
}

Term pairs_total(Ctx *c, const Range *r, Term body) {
  Pairs p;
  if (!read_pairs(c, r, body, &p) || !is_symmetric(c, p.body, r->index, p.inner.index)) return NULL;
  if (!goes_to_diagonal(c, p.body, r->index, p.inner.index)) return NULL;
  Range row = p.all;
  row.index = p.inner.index;
  const Term square = t_sum(c, &p.all, t_sum(c, &row, p.body));
  if (t_has_kind(c, square, T_SUM)) return NULL;
  const Term diagonal = t_sum(c, &p.all, t_substitute(c, p.body, t_sym(c, row.index), t_sym(c, p.all.index)));
  if (t_has_kind(c, diagonal, T_SUM)) return NULL;
  fmpq_t half;
  fmpq_init(half);
  fmpq_set_si(half, 1, 2);
  const Term res = t_scale(c, half, t_sub(c, square, diagonal));
  fmpq_clear(half);
  return res;
}
