#include "calculus/member.h"

#include "calculus/index.h"

static bool is_member(Term t, Term x) { return t->kind == T_MEMBER && t->sym == x->sym; }

bool has_other_members(Ctx *c, Term f, Term x) {
  int n;
  const Term *nodes = t_nodes(c, f, &n);
  for (int i = 0; x->kind == T_MEMBER && i < n; i++)
    if (is_member(nodes[i], x) && nodes[i] != x) return true;
  return false;
}

Variables member_variables(Ctx *c, Term f, Term x) {
  int n, count = 0;
  const Term *nodes = t_nodes(c, f, &n);
  Term *atoms = ARENA_ARRAY(c->arena, Term, n + 1);
  atoms[count++] = x;
  for (int i = 0; x->kind == T_MEMBER && i < n; i++)
    if (is_member(nodes[i], x) && nodes[i] != x) atoms[count++] = nodes[i];
  return (Variables){count, atoms};
}

/* ---- names of indices ------------------------------------------------------------------------------------------------- */

/* A node that binds an index of this name and has none below it that does, NULL if there is none. */
static Term innermost_binder(Ctx *c, Term t, const char *name) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (t_has_range(nodes[i]) && nodes[i]->range.index->name == name) return nodes[i];
  return NULL;
}

/* f with another name for each bound index that is called like this one. */
static Term renamed(Ctx *c, Term f, const char *name) {
  for (Term b; (b = innermost_binder(c, f, name)) != NULL;) {
    Symbol *fresh = index_symbol_beside(c, f);
    if (fresh == NULL) return f;
    Range r = b->range;
    r.index = fresh;
    Term body = t_substitute(c, b->args[0], t_sym(c, b->range.index), t_sym(c, fresh));
    f = t_substitute(c, f, b, b->kind == T_SUM ? t_sum(c, &r, body) : t_prod(c, &r, body));
  }
  return f;
}

Term member_rename(Ctx *c, Term f, Term x) {
  int n;
  const Term *nodes = t_nodes(c, x->kind == T_MEMBER ? x->args[0] : x, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i]->kind == T_SYM && nodes[i]->sym->index) f = renamed(c, f, nodes[i]->sym->name);
  return f;
}

/* ---- picking ------------------------------------------------------------------------------------------------------------ */

typedef struct Pick {
  Ctx *c;
  Term x;
  Limits *limits;
} Pick;

static bool is_diff_of_family(const Pick *p, Term t) { return t->kind == T_DIFF && is_member(t->args[0], p->x); }

static Term index_of(Term diff) { return diff->args[0]->args[0]; }

/* t, linear in differentials, with no others than dx_at. */
static Term only(const Pick *p, Term t, Term at) {
  int n;
  const Term *nodes = t_nodes(p->c, t, &n);
  for (int i = 0; i < n; i++) {
    if (nodes[i]->kind != T_DIFF && !t_is_fn(nodes[i], FN_D)) continue;
    if (is_diff_of_family(p, nodes[i]) && index_of(nodes[i]) == at) continue;
    t = t_substitute(p->c, t, nodes[i], t_zero(p->c, nodes[i]->rows, nodes[i]->cols));
  }
  return t;
}

static bool moves_with(const Pick *p, Term t, const Symbol *index) {
  return is_diff_of_family(p, t) && t_depends_on_index(p->c, index_of(t), index);
}

/* t without the differentials dx_e whose e depends on the index. */
static Term without(const Pick *p, Term t, const Symbol *index) {
  int n;
  const Term *nodes = t_nodes(p->c, t, &n);
  for (int i = 0; i < n; i++)
    if (moves_with(p, nodes[i], index)) t = t_substitute(p->c, t, nodes[i], t_zero(p->c, nodes[i]->rows, nodes[i]->cols));
  return t;
}

static bool has_diff_at(const Pick *p, Term t, const Symbol *index) {
  int n;
  const Term *nodes = t_nodes(p->c, t, &n);
  for (int i = 0; i < n; i++)
    if (moves_with(p, nodes[i], index)) return true;
  return false;
}

static bool is_number(Term t) { return t_is_number(t) || t_is_zero(t); }

static bool is_negative(Term t) { return t->kind == T_NUM && fmpq_sgn(t->coef) < 0; }

/* Whether the range is all of the family. */
static bool runs_over_family(const Pick *p, const Range *r) {
  const Dim *length = p->x->sym->length;
  return r->open || (t_is_int(r->lo, 1) && length != NULL && r->hi == t_dim(p->c, length));
}

typedef enum Within { OUTSIDE, INSIDE, UNDECIDED } Within;

/* Whether the term t = k - shift of a sum of x_{t + shift} is there.  What is open becomes a limit for k, where it is
 * one by no other index; that x_k is a member is taken for granted. */
static Within is_within(const Pick *p, const Range *r, Term shift, Term t) {
  Ctx *c = p->c;
  const Dim *length = p->x->sym->length;
  Term below = t_sub(c, t, r->lo), above = t_sub(c, r->hi, t), first = t_add2(c, r->lo, shift), last = t_add2(c, r->hi, shift);
  if (is_negative(below) || is_negative(above)) return OUTSIDE;
  Term beyond = length == NULL ? NULL : t_sub(c, last, t_dim(c, length));
  bool least = is_number(below) || (is_number(first) && !is_negative(t_sub(c, t_int(c, 1), first)));
  bool most = is_number(above) || (beyond != NULL && is_number(beyond) && !is_negative(beyond));
  if ((!least && first->has_index) || (!most && last->has_index)) return UNDECIDED;
  if (!least) limits_add(c, p->limits, (Limit){LIMIT_FROM, p->x->args[0], first});
  if (!most) limits_add(c, p->limits, (Limit){LIMIT_TO, p->x->args[0], last});
  return INSIDE;
}

/* sum_i body: of what has dx_{i+s} the term i = k - s is left.  NULL where s is no number, or k may be anywhere. */
static Term pick_plain(const Pick *p, Term sum) {
  Ctx *c = p->c;
  const Symbol *sym = sum->range.index;
  Term body = sum->args[0], index = t_sym(c, sum->range.index), res = t_sum(c, &sum->range, without(p, body, sym));
  int n;
  const Term *nodes = t_nodes(c, body, &n);
  for (int i = 0; i < n; i++) {
    if (!moves_with(p, nodes[i], sym)) continue;
    Term shift = t_sub(c, index_of(nodes[i]), index), at = t_sub(c, p->x->args[0], shift);
    if (!is_number(shift) || p->limits->n == MOST_LIMITS) return NULL;
    Within within = is_within(p, &sum->range, shift, at);
    if (within == UNDECIDED) return NULL;
    if (within == INSIDE) res = t_add2(c, res, t_substitute(c, only(p, body, index_of(nodes[i])), index, at));
  }
  return res;
}

/* sum_i sum_{j=i+1}^n body: of what has dx_j the terms j = k, i < k are left. */
static Term pick_triangle(const Pick *p, Term outer, Term inner) {
  Ctx *c = p->c;
  Term j = t_sym(c, inner->range.index), body = inner->args[0];
  int n;
  const Term *nodes = t_nodes(c, body, &n);
  for (int i = 0; i < n; i++)
    if (moves_with(p, nodes[i], inner->range.index) && index_of(nodes[i]) != j) return NULL;
  Range before = outer->range;
  before.open = false;
  before.hi = t_sub(c, p->x->args[0], t_int(c, 1));
  Term taken = t_sum(c, &before, t_substitute(c, only(p, body, j), j, p->x->args[0]));
  Term rest = t_sum(c, &inner->range, without(p, body, inner->range.index));
  return t_add2(c, t_sum(c, &outer->range, rest), taken);
}

/* The sum with the differentials of its own index picked out of it; NULL where that cannot be. */
static Term pick_sum(const Pick *p, Term sum) {
  Ctx *c = p->c;
  Term inner = sum->args[0];
  if (inner->kind == T_SUM && has_diff_at(p, inner, inner->range.index)) {
    Term next = t_add2(c, t_sym(c, sum->range.index), t_int(c, 1));
    bool triangle = inner->range.lo == next && inner->range.hi == sum->range.hi && runs_over_family(p, &sum->range);
    return triangle ? pick_triangle(p, sum, inner) : NULL;
  }
  return pick_plain(p, sum);
}

/* Whether t depends on the index of one of the sums among the nodes. */
static bool is_bound(Ctx *c, int n, const Term *nodes, Term t) {
  for (int i = 0; t->has_index && i < n; i++)
    if (t_has_range(nodes[i]) && t_depends_on_index(c, t, nodes[i]->range.index)) return true;
  return false;
}

/* The first sum, from the inside, that can be picked from: one with a differential of its index, or the sum
 * around one whose range begins behind the index of that. */
static Term next_sum(const Pick *p, Term dF, Term *picked) {
  int n;
  const Term *nodes = t_nodes(p->c, dF, &n);
  for (int i = 0; i < n; i++) {
    Term t = nodes[i];
    if (t->kind != T_SUM || !t->has_diff) continue;
    Term inner = t->args[0];
    bool around = inner->kind == T_SUM && has_diff_at(p, inner, inner->range.index) && t_depends_on_index(p->c, inner->range.lo, t->range.index);
    if (!around && !has_diff_at(p, t->args[0], t->range.index)) continue;
    bool free_range = !is_bound(p->c, n, nodes, t->range.lo) && !is_bound(p->c, n, nodes, t->range.hi);
    if (!around && !free_range) continue; /* its turn comes with the sum around it */
    *picked = pick_sum(p, t);
    if (*picked != NULL) return t;
  }
  return NULL;
}

/* Whether a sum is left that has a differential of its own index. */
static bool is_left(const Pick *p, Term dF) {
  int n;
  const Term *nodes = t_nodes(p->c, dF, &n);
  for (int i = 0; i < n; i++)
    if (t_has_range(nodes[i]) && has_diff_at(p, nodes[i]->args[0], nodes[i]->range.index)) return true;
  return false;
}

/* What is left are explicit members: x_2 beside x_1 does not vary. */
static Term drop_others(const Pick *p, Term dF) {
  Ctx *c = p->c;
  int n;
  const Term *nodes = t_nodes(c, dF, &n);
  for (int i = 0; i < n; i++) {
    if (!is_diff_of_family(p, nodes[i]) || nodes[i]->args[0] == p->x) continue;
    Term apart = t_sub(c, index_of(nodes[i]), p->x->args[0]);
    if (!is_number(apart)) limits_add(c, p->limits, (Limit){LIMIT_NOT, p->x->args[0], index_of(nodes[i])});
    dF = t_substitute(c, dF, nodes[i], t_zero(c, nodes[i]->rows, nodes[i]->cols));
  }
  return dF;
}

enum { MOST_SUMS = 64 };

Term member_pick(Ctx *c, Term dF, Term x, Limits *limits, Span place) {
  Pick p = {c, x, limits};
  Term sum, picked;
  for (int i = 0; i < MOST_SUMS && (sum = next_sum(&p, dF, &picked)) != NULL; i++) dF = t_substitute(c, dF, sum, picked);
  bool left = is_left(&p, dF);
  if (!left) dF = drop_others(&p, dF);
  if (left || limits->n == MOST_LIMITS)
    diag_error(c->diag, ERR_UNSUPPORTED, place,
               "the derivative by one member of %s is supported where sums run over the index of %s alone, shifted by a number at most (x_t, x_{t-1}), between bounds without other indices",
               x->sym->name, x->sym->name);
  return dF;
}
