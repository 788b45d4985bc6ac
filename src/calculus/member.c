#include "calculus/member.h"

#include "calculus/index.h"

static bool is_member(Term t, Term x) { return t->kind == T_MEMBER && t->sym == x->sym; }

bool has_other_members(Ctx *c, Term f, Term x) {
  int n;
  Term *nodes = t_nodes(c, f, &n);
  for (int i = 0; x->kind == T_MEMBER && i < n; i++)
    if (is_member(nodes[i], x) && nodes[i] != x) return true;
  return false;
}

Variables member_variables(Ctx *c, Term f, Term x) {
  int n, count = 0;
  Term *nodes = t_nodes(c, f, &n), *atoms = ARENA_ARRAY(c->arena, Term, n + 1);
  atoms[count++] = x;
  for (int i = 0; x->kind == T_MEMBER && i < n; i++)
    if (is_member(nodes[i], x) && nodes[i] != x) atoms[count++] = nodes[i];
  return (Variables){count, atoms};
}

/* ---- names of indices ------------------------------------------------------------------------------------------------- */

/* A node that binds an index of this name and has none below it that does, NULL if there is none. */
static Term innermost_binder(Ctx *c, Term t, const char *name) {
  int n;
  Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (t_has_range(nodes[i]) && nodes[i]->range.index->name == name) return nodes[i];
  return NULL;
}

Term member_rename(Ctx *c, Term f, Term x) {
  Term k = x->kind == T_MEMBER ? x->args[0] : x;
  if (k->kind != T_SYM) return f;
  for (Term b; (b = innermost_binder(c, f, k->sym->name)) != NULL;) {
    Symbol *fresh = index_symbol_beside(c, f);
    if (fresh == NULL) return f;
    Range r = b->range;
    r.index = fresh;
    Term body = t_substitute(c, b->args[0], t_sym(c, b->range.index), t_sym(c, fresh));
    f = t_substitute(c, f, b, b->kind == T_SUM ? t_sum(c, &r, body) : t_prod(c, &r, body));
  }
  return f;
}

/* ---- picking ------------------------------------------------------------------------------------------------------------ */

typedef struct Pick {
  Ctx *c;
  Term x;
} Pick;

static bool is_diff_of_family(const Pick *p, Term t) { return t->kind == T_DIFF && is_member(t->args[0], p->x); }

/* Whether the range is all of the family. */
static bool runs_over_family(const Pick *p, const Range *r) {
  const Dim *length = p->x->sym->length;
  return r->open || (t_is_int(r->lo, 1) && length != NULL && r->hi == t_dim(p->c, length));
}

/* The part of t, linear in differentials, that has dx_index; or the one that has none of those. */
static Term part(const Pick *p, Term t, Term index, bool with) {
  int n;
  Term *nodes = t_nodes(p->c, t, &n);
  for (int i = 0; i < n; i++) {
    if (nodes[i]->kind != T_DIFF && !t_is_fn(nodes[i], FN_D)) continue;
    bool mine = is_diff_of_family(p, nodes[i]) && nodes[i]->args[0]->args[0] == index;
    if (mine != with) t = t_substitute(p->c, t, nodes[i], t_zero(p->c, nodes[i]->rows, nodes[i]->cols));
  }
  return t;
}

static bool has_diff_at(const Pick *p, Term t, Term index) {
  int n;
  Term *nodes = t_nodes(p->c, t, &n);
  for (int i = 0; i < n; i++)
    if (is_diff_of_family(p, nodes[i]) && nodes[i]->args[0]->args[0] == index) return true;
  return false;
}

/* sum_i body: of what has dx_i the term i = k is left. */
static Term pick_plain(const Pick *p, Term sum, Term index) {
  Ctx *c = p->c;
  Term taken = t_substitute(c, part(p, sum->args[0], index, true), index, p->x->args[0]);
  return t_add2(c, t_sum(c, &sum->range, part(p, sum->args[0], index, false)), taken);
}

/* sum_i sum_{j=i+1}^n body: of what has dx_j the terms j = k, i < k are left. */
static Term pick_triangle(const Pick *p, Term outer, Term inner, Term j) {
  Ctx *c = p->c;
  Range before = outer->range;
  before.open = false;
  before.hi = t_sub(c, p->x->args[0], t_int(c, 1));
  Term taken = t_sum(c, &before, t_substitute(c, part(p, inner->args[0], j, true), j, p->x->args[0]));
  Term rest = t_sum(c, &inner->range, part(p, inner->args[0], j, false));
  return t_add2(c, t_sum(c, &outer->range, rest), taken);
}

/* The sum with the differentials of its own index picked out of it; NULL where that cannot be. */
static Term pick_sum(const Pick *p, Term sum) {
  Ctx *c = p->c;
  Term index = t_sym(c, sum->range.index), inner = sum->args[0];
  if (inner->kind == T_SUM && has_diff_at(p, inner, t_sym(c, inner->range.index))) {
    Term next = t_add2(c, index, t_int(c, 1));
    bool triangle = inner->range.lo == next && inner->range.hi == sum->range.hi && runs_over_family(p, &sum->range);
    return triangle ? pick_triangle(p, sum, inner, t_sym(c, inner->range.index)) : NULL;
  }
  return runs_over_family(p, &sum->range) ? pick_plain(p, sum, index) : NULL;
}

/* The first sum, from the inside, that can be picked from: one with a differential of its index, or the sum
 * around one whose range begins behind the index of that. */
static Term next_sum(const Pick *p, Term dF, Term *picked) {
  int n;
  Term *nodes = t_nodes(p->c, dF, &n);
  for (int i = 0; i < n; i++) {
    Term t = nodes[i];
    if (t->kind != T_SUM || !t->has_diff) continue;
    Term inner = t->args[0];
    bool around = inner->kind == T_SUM && has_diff_at(p, inner, t_sym(p->c, inner->range.index)) && t_depends_on_index(p->c, inner->range.lo, t->range.index);
    if (!around && !has_diff_at(p, t, t_sym(p->c, t->range.index))) continue;
    bool free_range = !t->range.lo->has_index && !t->range.hi->has_index;
    if (!around && !free_range) continue; /* its turn comes with the sum around it */
    *picked = pick_sum(p, t);
    if (*picked != NULL) return t;
  }
  return NULL;
}

/* What is left are explicit members: x_2 beside x_1 does not vary. */
static Term drop_others(const Pick *p, Term dF, Span place) {
  Ctx *c = p->c;
  int n;
  Term *nodes = t_nodes(c, dF, &n);
  for (int i = 0; i < n; i++) {
    if (!is_diff_of_family(p, nodes[i]) || nodes[i]->args[0] == p->x) continue;
    if (nodes[i]->args[0]->args[0]->kind != T_NUM || p->x->args[0]->kind != T_NUM) {
      diag_error(c->diag, ERR_UNSUPPORTED, place, "the derivative by one member %s is supported where sums run over the whole family, in %s itself, not in shifted members or parts of it",
                 p->x->sym->name, p->x->sym->name);
      return dF;
    }
    dF = t_substitute(c, dF, nodes[i], t_zero(c, nodes[i]->rows, nodes[i]->cols));
  }
  return dF;
}

enum { MOST_SUMS = 64 };

Term member_pick(Ctx *c, Term dF, Term x, Span place) {
  Pick p = {c, x};
  Term sum, picked;
  for (int i = 0; i < MOST_SUMS && (sum = next_sum(&p, dF, &picked)) != NULL; i++) dF = t_substitute(c, dF, sum, picked);
  return drop_others(&p, dF, place);
}
