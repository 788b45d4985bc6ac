#include "calculus/limits.h"

#include "algebra/raise.h"
#include "output/print.h"

/* Whether the old bound, which differs from the new one by a number, is the sharper one. */
static bool is_sharper(const Limit *old, Term ahead) {
  int sign = fmpq_sgn(ahead->coef);
  return old->kind == LIMIT_FROM ? sign <= 0 : sign >= 0;
}

/* The constant term of a whole number's expression. */
static Term constant_of(Ctx *c, Term t) {
  if (t_is_number(t)) return t;
  for (int i = 0; t->kind == T_ADD && i < t->n; i++)
    if (t_is_number(t->args[i])) return t_scale(c, &t->coefs[i], t->args[i]);
  return t_int(c, 0);
}

/* k >= 2 for 2 <= k, k >= 1 for k + 1 >= 2. */
static Limit normal(Ctx *c, Limit l) {
  if (t_is_number(l.index)) {
    Term number = l.index;
    l.index = l.bound;
    l.bound = number;
    if (l.kind != LIMIT_NOT) l.kind = l.kind == LIMIT_TO ? LIMIT_FROM : LIMIT_TO;
  }
  Term constant = constant_of(c, l.index);
  return (Limit){l.kind, t_sub(c, l.index, constant), t_sub(c, l.bound, constant)};
}

bool limits_add(Ctx *c, Limits *l, Limit limit) {
  limit = normal(c, limit);
  for (int i = 0; i < l->n; i++) {
    Limit *old = &l->list[i];
    if (old->kind != limit.kind || old->index != limit.index) continue;
    Term ahead = t_sub(c, limit.bound, old->bound);
    if (!t_is_number(ahead) && !t_is_zero(ahead)) continue;
    if (t_is_zero(ahead)) return true;
    if (limit.kind == LIMIT_NOT) continue;
    if (!is_sharper(old, ahead)) old->bound = limit.bound;
    return true;
  }
  if (l->n == MOST_LIMITS) return false;
  l->list[l->n++] = limit;
  return true;
}

static const char *show(Ctx *c, Term t, Format f) { return print_expr(c, raise_term(c, t), f); }

/* The limit on the other side that belongs to the one at `at`, NULL if there is none. */
static const Limit *partner(const Limits *l, int at) {
  const Limit *a = &l->list[at];
  for (int i = at + 1; i < l->n && a->kind != LIMIT_NOT; i++) {
    const Limit *b = &l->list[i];
    if (b->index == a->index && b->kind != a->kind && b->kind != LIMIT_NOT) return b;
  }
  return NULL;
}

/* 2 <= k <= T - 1, k >= 2, k <= T - 1, k != 1 */
static const char *text(Ctx *c, const Limit *a, const Limit *b, Format f) {
  const Limit *upper = b != NULL && a->kind == LIMIT_TO ? a : b;
  if (upper != NULL && upper == a) a = b;
  bool latex = f == FORMAT_LATEX, ascii = f == FORMAT_ASCII;
  const char *most = latex ? "\\leq" : ascii ? "<=" : "≤", *least = latex ? "\\geq" : ascii ? ">=" : "≥";
  const char *other = latex ? "\\neq" : ascii ? "!=" : "≠", *index = show(c, a->index, f), *bound = show(c, a->bound, f);
  if (upper != NULL) return arena_printf(c->arena, "%s %s %s %s %s", bound, most, index, most, show(c, upper->bound, f));
  return arena_printf(c->arena, "%s %s %s", index, a->kind == LIMIT_FROM ? least : a->kind == LIMIT_TO ? most : other, bound);
}

void limits_say(Ctx *c, const Limits *l) {
  bool said[MOST_LIMITS] = {false};
  for (int i = 0; i < l->n; i++) {
    const Limit *a = &l->list[i], *b = partner(l, i);
    if (said[i]) continue;
    if (b != NULL) said[b - l->list] = true;
    diag_assume_latex(c->diag, text(c, a, b, (Format)c->format), text(c, a, b, FORMAT_LATEX));
  }
}

const IndexLimit *limits_for_check(Ctx *c, const Limits *l) {
  IndexLimit *res = ARENA_ARRAY(c->arena, IndexLimit, l->n + 1);
  for (int i = 0; i < l->n; i++)
    res[i] = (IndexLimit){l->list[i].kind, raise_term(c, l->list[i].index), raise_term(c, l->list[i].bound)};
  return res;
}
