/* Diagonal unknowns: D = Diag(d), and the equation's diagonal is one in d. */
#include "solve/equation.h"
#include "solve/isolate.h"

/* A vector of which x is the diagonal matrix. */
static Term stand_in(Ctx *c, Term x) {
  Symbol *s = ARENA_NEW(c->arena, Symbol);
  s->name = intern(c->names, arena_printf(c->arena, "%s_diagonal", x->sym->name));
  s->kind = KIND_VECTOR;
  s->facts = x->facts & FACT_PD ? FACT_POSITIVE : 0u;
  s->shape = (Shape){x->rows, dim_const(c->dims, 1)};
  s->temporary = true;
  return t_sym(c, s);
}

Roots isolate_diagonal(Trail *t, Term residual, Term x) {
  Ctx *c = t->c;
  bool fits = x->kind == T_SYM && (x->facts & FACT_DIAGONAL) != 0 && !t_is_scalar(x) && (residual->facts & FACT_DIAGONAL) != 0;
  if (!fits) return (Roots){.n = 0};
  Attempt a = attempt_begin(c);
  Trail before = *t;
  Term d = stand_in(c, x), diagonal = t_diagv(c, x);
  Term entries = t_diagv(c, t_substitute(c, residual, x, t_diagm(c, d)));
  Roots res = isolate(t, eq_distribute(c, entries, d), d);
  if (attempt_failed(c, &a) || res.n == 0 || eq_depends(c, res.value[0], d)) {
    *t = before;
    return (Roots){.n = 0};
  }
  for (int i = before.n; i < t->n; i++) {
    t->lines[i].left = t_substitute(c, t->lines[i].left, d, diagonal);
    t->lines[i].right = t_substitute(c, t->lines[i].right, d, diagonal);
  }
  for (int i = before.nconditions; i < t->nconditions; i++) t->conditions[i].a = t_substitute(c, t->conditions[i].a, d, diagonal);
  trail_line(t, diagonal, res.value[0], res.law);
  for (int i = 0; i < res.n; i++) res.value[i] = t_diagm(c, res.value[i]);
  res.law = LAW_DIAGONAL;
  return res;
}
