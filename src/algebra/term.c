/* Terms: predicates, atoms, calls as they are. */
#include "algebra/term.h"

#include <string.h>

#include "algebra/term_table.h"

/* ---- predicates --------------------------------------------------------------------------------------- */

bool is_one_dim(const Dim *d) { return dim_is(d, 1); }
bool t_is_scalar(Term t) { return is_one_dim(t->rows) && is_one_dim(t->cols); }
bool t_is_column(Term t) { return is_one_dim(t->cols) && !is_one_dim(t->rows); }
bool t_has_range(Term t) { return t->kind == T_SUM || t->kind == T_PROD; }
bool t_is_number(Term t) { return t->kind == T_NUM; }
bool t_is_integer(Term t) { return t->kind == T_NUM && fmpz_is_one(fmpq_denref(t->coef)); }
bool t_is_fn(Term t, Fn fn) { return t->kind == T_FN && t->fn == fn; }
bool t_is_unit(Term t) { return t_is_fn(t_is_fn(t, FN_TRANSPOSE) ? t->args[0] : t, FN_UNIT); }
bool t_is_identity(Term t) { return t_is_fn(t, FN_IDENTITY); }
bool t_is_ones(Term t) { return t_is_fn(t, FN_ONES); }
bool t_is_zero(Term t) { return (t->kind == T_NUM && fmpq_is_zero(t->coef)) || t_is_fn(t, FN_ZEROS); }

bool t_is_int(Term t, long value) {
  return t->kind == T_NUM && fmpz_is_one(fmpq_denref(t->coef)) && fmpz_equal_si(fmpq_numref(t->coef), value);
}

bool t_is_square(Ctx *c, Term t) { return dim_equal(c->dims, t->rows, t->cols); }

bool t_is_symmetric(Ctx *c, Term t) {
  if (t->facts & FACT_SYMMETRIC) return true;
  return t->rows == t->cols && t_transpose(c, t) == t;
}

/* ---- atoms -------------------------------------------------------------------------------------------- */

/* s, or what stands in for it. */
static Symbol *standing(const Ctx *c, Symbol *s) { return s == c->terms->stand_in.s ? c->terms->stand_in.other : s; }

static struct TermNode scalar_node(Ctx *c, TermKind kind) {
  const Dim *one = dim_const(c->dims, 1);
  return (struct TermNode){.kind = kind, .rows = one, .cols = one};
}

Term t_num(Ctx *c, const fmpq_t q) {
  struct TermNode p = scalar_node(c, T_NUM);
  fmpq value = *q; /* borrowed; term_intern copies */
  p.coef = &value;
  if (fmpz_is_one(fmpq_denref(q))) p.facts = FACT_INTEGER;
  if (fmpq_sgn(q) > 0) p.facts |= FACT_POSITIVE;
  return term_intern(c, &p);
}

Term t_ratio(Ctx *c, long p, unsigned long q) {
  fmpq_t value;
  fmpq_init(value);
  fmpq_set_si(value, p, q);
  Term res = t_num(c, value);
  fmpq_clear(value);
  return res;
}

Term t_int(Ctx *c, long value) { return t_ratio(c, value, 1); }

static Term dim_atom(Ctx *c, const char *name) {
  struct TermNode p = scalar_node(c, T_DIM);
  p.name = name;
  p.facts = FACT_INTEGER | FACT_POSITIVE;
  return term_intern(c, &p);
}

Term t_dim(Ctx *c, const Dim *d) {
  int n = dim_monomials(d);
  Term *sum = ARENA_ARRAY(c->arena, Term, n + 1);
  sum[0] = t_int(c, 0);
  for (int i = 0; i < n; i++) {
    Term product = t_int(c, (long)dim_coefficient(d, i));
    const char *name;
    for (int k = 0; (name = dim_factor(d, i, k)) != NULL; k++) product = t_mul2(c, product, dim_atom(c, name));
    sum[i + 1] = product;
  }
  Term whole = t_add(c, n + 1, sum);
  int64_t den = dim_denominator(d);
  return den == 1 ? whole : t_mul2(c, t_ratio(c, 1, (unsigned long)den), whole);
}

Term t_sym(Ctx *c, Symbol *s) {
  if (s->dimension) return dim_atom(c, s->name);
  s = standing(c, s);
  struct TermNode p = {.kind = T_SYM, .sym = s, .rows = s->shape.rows, .cols = s->shape.cols, .facts = s->facts};
  return term_intern(c, &p);
}

Term t_member(Ctx *c, Symbol *family, Term index) {
  family = standing(c, family);
  struct TermNode p = {.kind = T_MEMBER, .sym = family, .rows = family->shape.rows, .cols = family->shape.cols, .facts = family->facts};
  p.n = 1;
  p.args = &index;
  return term_intern(c, &p);
}

/* A differential lies in the linear space that the structure of its variable spans. */
static unsigned space_facts(unsigned facts) {
  return facts & FACT_SPACE;
}

Term t_diff(Ctx *c, Term atom) {
  struct TermNode p = {.kind = T_DIFF, .rows = atom->rows, .cols = atom->cols, .sym = atom->sym, .facts = space_facts(atom->facts)};
  p.n = 1;
  p.args = &atom;
  return term_intern(c, &p);
}

Term t_zero(Ctx *c, const Dim *rows, const Dim *cols) {
  if (is_one_dim(rows) && is_one_dim(cols)) return t_int(c, 0);
  return node_fn(c, FN_ZEROS, 0, NULL, rows, cols, rows == cols ? FACT_SYMMETRIC : 0);
}

Term t_ones(Ctx *c, const Dim *rows, const Dim *cols) {
  if (is_one_dim(rows) && is_one_dim(cols)) return t_int(c, 1);
  return node_fn(c, FN_ONES, 0, NULL, rows, cols, (rows == cols ? FACT_PSD : 0u) | FACT_POSITIVE);
}

Term t_identity(Ctx *c, const Dim *n) {
  if (is_one_dim(n)) return t_int(c, 1);
  return node_fn(c, FN_IDENTITY, 0, NULL, n, n, FACT_PD | FACT_DIAGONAL | FACT_ORTHOGONAL | FACT_IDEMPOTENT);
}

Term t_unit(Ctx *c, Term index, const Dim *n) {
  if (is_one_dim(n)) return t_int(c, 1);
  return node_fn(c, FN_UNIT, 1, &index, n, dim_const(c->dims, 1), 0);
}

Term t_constant(Ctx *c, Fn fn) {
  const Dim *one = dim_const(c->dims, 1);
  return node_fn(c, fn, 0, NULL, one, one, FACT_POSITIVE);
}

Term t_commutation(Ctx *c, const Dim *m, const Dim *n) {
  const Dim *size = dim_mul(c->dims, m, n);
  if (is_one_dim(m) || is_one_dim(n)) return t_identity(c, size);
  Term args[] = {t_dim(c, m), t_dim(c, n)};
  return node_fn(c, FN_COMMUTATION, 2, args, size, size, FACT_ORTHOGONAL | (m == n ? FACT_SYMMETRIC : 0u));
}

Term node_fn(Ctx *c, Fn fn, int n, const Term *args, const Dim *rows, const Dim *cols, unsigned facts) {
  Term copy[8];
  Term *list = n <= 8 ? copy : ARENA_ARRAY(c->arena, Term, n);
  for (int i = 0; i < n; i++) list[i] = args[i];
  struct TermNode p = {.kind = T_FN, .fn = fn, .n = n, .args = list, .rows = rows, .cols = cols, .facts = facts};
  return term_intern(c, &p);
}
