#include "calculus/relation.h"

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/cost.h"
#include "calculus/derivation.h"
#include "calculus/multiply.h"
#include "calculus/present.h"
#include "calculus/run.h"
#include "check/check.h"
#include "output/print.h"

enum { MOST_RELATIONS = 6 };

typedef struct AssumedRule {
  Term from, to; /* from becomes to */
} AssumedRule;

typedef struct Relations {
  int n;
  AssumedRule list[MOST_RELATIONS];
  const char *unmet;
  Clause clauses[MOST_RELATIONS];            /* what is put in */
  Term names[MOST_RELATIONS], values[MOST_RELATIONS]; /* the same as terms */
  int nsides;
  const Ast *sides[MOST_RELATIONS][2];       /* of the equations that hold then */
} Relations;

/* ---- points where an equation holds -------------------------------------------------------------------------------------------- */

static Term other_name(Ctx *c, const Symbol *like, Kind kind, const char *name) {
  Symbol *s = symbol_add(c->symbols, intern(c->names, name));
  s->kind = kind;
  s->shape = like->shape;
  s->temporary = true;
  return t_sym(c, s);
}

static Term drawn(Ctx *c, Term x) { return other_name(c, x->sym, x->sym->kind, arena_printf(c->arena, "%s_drawn", x->sym->name)); }

static bool occurs(Ctx *c, Term t, Term x) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i] == x) return true;
  return false;
}

/* A right inverse of b for b x' on its left, or a left inverse: of a square one the inverse, else the pseudoinverse. */
static Term half_inverse(Ctx *c, Term b, bool right) {
  if (t_is_scalar(b)) return t_recip(c, b);
  if (b->rows == b->cols) return t_inv(c, b);
  Term turned = t_transpose(c, b);
  return right ? t_mul2(c, t_inv(c, t_mul2(c, turned, b)), turned) : t_mul2(c, turned, t_inv(c, t_mul2(c, b, turned)));
}

/* A scalar equation T = 0 that is linear in X: X - T G/<G, G> with the gradient G. */
static Term scalar_projection(Ctx *c, Term t, Term x, Term x0) {
  Steps unused;
  steps_init(&unused, c);
  Term g = derive_gradient(c, &unused, raise_term(c, t), t, x, false);
  if (c->diag->failed || occurs(c, g, x) || t_is_zero(g)) return NULL;
  Term at = t_substitute(c, t, x, x0);
  return t_sub(c, x0, t_mul3(c, at, t_recip(c, t_inner(c, g, g)), g));
}

/* What the summand has behind X (or before it), NULL if X does not stand there alone. */
static Term rest_of(Ctx *c, Term t, Term x, bool behind) {
  if (t == x) return t_int(c, 1);
  if (t->kind != T_MUL) return NULL;
  int count = 0, at = behind ? t->nscalars : t->n - 1;
  for (int i = 0; i < t->n; i++) count += occurs(c, t->args[i], x);
  if (count != 1 || t->nscalars == t->n || t->args[at] != x) return NULL;
  Term *args = ARENA_ARRAY(c->arena, Term, t->n + 1);
  int n = 0;
  for (int i = 0; i < t->n; i++)
    if (i != at) args[n++] = t->args[i];
  return n == 0 ? t_num(c, t->coef) : t_scale(c, t->coef, t_mul(c, n, args));
}

static Term plus(Ctx *c, Term a, Term b) {
  if (a == NULL) return b;
  if (t_is_scalar(a) && !t_is_scalar(b)) a = t_mul2(c, a, t_identity(c, b->rows));
  if (t_is_scalar(b) && !t_is_scalar(a)) b = t_mul2(c, b, t_identity(c, a->rows));
  return a->rows == b->rows && a->cols == b->cols ? t_add2(c, a, b) : NULL;
}

/* An equation X B + C = 0 (or P X + C = 0): X - T B^+. */
static Term matrix_projection(Ctx *c, Term t, Term x, Term x0, bool behind) {
  Term factor = NULL;
  Term only = t;
  int n = t->kind == T_ADD ? t->n : 1;
  const Term *summands = t->kind == T_ADD ? t->args : &only;
  for (int i = 0; i < n; i++) {
    if (!occurs(c, summands[i], x)) continue;
    Term rest = rest_of(c, summands[i], x, behind);
    if (rest == NULL) return NULL;
    if (t->kind == T_ADD) rest = t_scale(c, &t->coefs[i], rest);
    factor = plus(c, factor, rest);
    if (factor == NULL) return NULL;
  }
  if (factor == NULL || t_is_zero(factor)) return NULL;
  Term at = t_substitute(c, t, x, x0), inverse = half_inverse(c, factor, behind);
  return t_sub(c, x0, behind ? t_mul2(c, at, inverse) : t_mul2(c, inverse, at));
}

/* A B = B A: matrices that commute with a general A are its polynomials. */
static Term commuting(Ctx *c, Term t, Term *x) {
  if (t->kind != T_ADD || t->n != 2 || t->args[0]->kind != T_MUL || t->args[1]->kind != T_MUL) return NULL;
  Term p = t->args[0], q = t->args[1];
  bool words = p->n == 2 && q->n == 2 && p->nscalars == 0 && q->nscalars == 0 && p->args[0] == q->args[1] && p->args[1] == q->args[0];
  fmpq_t sum;
  fmpq_init(sum);
  fmpq_add(sum, &t->coefs[0], &t->coefs[1]);
  bool opposite = fmpq_is_zero(sum);
  fmpq_clear(sum);
  if (!words || !opposite || p->args[0]->kind != T_SYM || p->args[1]->kind != T_SYM) return NULL;
  Term a = p->args[0], b = p->args[1];
  if (b->sym->facts & FACT_SPACE) a = p->args[1], b = p->args[0];
  if (b->sym->facts != 0) return NULL;
  Symbol scalar = {.shape = {dim_const(c->dims, 1), dim_const(c->dims, 1)}};
  Term res = NULL;
  for (int k = 0; k < 4; k++) {
    Term coefficient = other_name(c, &scalar, KIND_SCALAR, arena_printf(c->arena, "%s_drawn_%d", b->sym->name, k));
    Term power = k == 0 ? t_identity(c, a->rows) : k == 1 ? a : t_mpow(c, a, t_int(c, k));
    Term part = t_mul2(c, coefficient, power);
    res = res == NULL ? part : t_add2(c, res, part);
  }
  *x = b;
  return res;
}

static bool is_free(Term t) {
  bool name = t->kind == T_SYM && !t->sym->index && !t->sym->dimension && !t->sym->family && !t->sym->temporary && t->sym->definition == NULL;
  return name && (t->sym->facts & ~(unsigned)(FACT_INVERTIBLE | FACT_FULL_COLUMN_RANK | FACT_FULL_ROW_RANK)) == 0;
}

static bool holds_at_points(Ctx *c, const Ast *left, const Ast *right) {
  CheckRequest q = {.kind = CHECK_EQUAL, .f = left, .answer = right};
  if (check_exact(c, &q).status == EXACT_SAME) return true;
  return check_answer(c, &q).status == CHECK_PASSED;
}

/* Puts `value` in for x if all equations so far, and the last one, then hold. */
static bool settle(Ctx *c, Relations *r, Term x, Term value) {
  if (value == NULL || c->diag->failed) return false;
  for (int i = 0; i < c->nassumed; i++)
    if (r->clauses[i].name == x->sym->name) return false;
  for (int i = 0; i < c->nassumed; i++) value = t_substitute(c, value, r->names[i], r->values[i]); /* made of what is drawn */
  r->names[c->nassumed] = x;
  r->values[c->nassumed] = value;
  r->clauses[c->nassumed] = (Clause){.name = x->sym->name, .expr = raise_term(c, value)};
  c->assumed = r->clauses;
  c->nassumed++;
  bool ok = !c->diag->failed;
  for (int i = 0; i < r->nsides && ok; i++) ok = holds_at_points(c, r->sides[i][0], r->sides[i][1]);
  if (!ok) c->nassumed--;
  return ok;
}

static bool find_points(Ctx *c, Relations *r, Term t) {
  const Ast *const *last = r->sides[r->nsides - 1];
  if (c->nassumed > 0 && holds_at_points(c, last[0], last[1])) return true;
  Term x;
  Term value = commuting(c, t, &x);
  if (value != NULL) return settle(c, r, x, value);
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = n - 1; i >= 0; i--) {
    if (!is_free(nodes[i])) continue;
    x = nodes[i];
    Diag before = *c->diag;
    Term x0 = drawn(c, x);
    if (t_is_scalar(t)) value = scalar_projection(c, t, x, x0);
    else if ((value = matrix_projection(c, t, x, x0, true)) == NULL) value = matrix_projection(c, t, x, x0, false);
    if (value != NULL && settle(c, r, x, value)) return true;
    *c->diag = before;
  }
  return false;
}

/* ---- reading ------------------------------------------------------------------------------------------------------------------- */

static const char *equation_text(Ctx *c, const Assumption *a) {
  Format f = (Format)c->format;
  return arena_printf(c->arena, "%s = %s", print_expr(c, a->lhs, f), print_expr(c, a->rhs, f));
}

/* The longer side becomes the shorter one. */
static void add_rewriting(Ctx *c, Relations *r, Term left, Term right) {
  Cost *k = cost_new(c);
  bool turn = cost_of(k, right) > cost_of(k, left);
  AssumedRule found = turn ? (AssumedRule){right, left} : (AssumedRule){left, right};
  if (found.from->kind == T_NUM || occurs(c, found.to, found.from)) return;
  r->list[r->n++] = found;
}

static void take(Ctx *c, Relations *r, const Assumption *a) {
  if (r->n == MOST_RELATIONS || r->nsides == MOST_RELATIONS) return;
  Term left = lower(c, a->lhs), right = lower(c, a->rhs);
  if (c->diag->failed) return;
  if (t_is_int(right, 0)) right = t_zero(c, left->rows, left->cols);
  if (left->rows != right->rows || left->cols != right->cols) return;
  Term t = term_expanded(c, t_sub(c, left, right));
  if (c->diag->failed || t_is_zero(t)) return;
  r->sides[r->nsides][0] = a->lhs;
  r->sides[r->nsides++][1] = a->rhs->shape.rows == a->lhs->shape.rows && a->rhs->shape.cols == a->lhs->shape.cols ? a->rhs : raise_term(c, right);
  if (find_points(c, r, t)) {
    add_rewriting(c, r, left, right);
    return;
  }
  r->nsides--;
  r->unmet = equation_text(c, a);
  diag_note(c->diag, "%s is not used: it says no property of one name, and no points are known where it holds", r->unmet);
}

void relations_take(Ctx *c, const Statement *st) {
  if (c->relations != NULL) return; /* of the outer statement */
  Relations *r = NULL;
  for (int i = 0; i < st->nassume && !c->diag->failed; i++) {
    const Assumption *a = &st->assume[i];
    if (a->lhs == NULL || a->rhs == NULL || a->word != NULL) continue;
    if (r == NULL) c->relations = r = ARENA_NEW(c->arena, Relations);
    take(c, r, a);
  }
}

const char *relations_unmet(const Ctx *c) { return c->relations == NULL ? NULL : c->relations->unmet; }

/* ---- use ----------------------------------------------------------------------------------------------------------------------- */

static Term rewritten(Ctx *c, const Relations *r, Term t) {
  enum { MOST_ROUNDS = 4 };
  for (int round = 0; round < MOST_ROUNDS; round++) {
    Term before = t;
    for (int i = 0; i < r->n; i++) {
      Term from = r->list[i].from, to = r->list[i].to, turned = t_transpose(c, from);
      t = t_put_in(c, t, from, to);
      if (turned != from) t = t_put_in(c, t, turned, t_transpose(c, to));
    }
    if (t == before) break;
  }
  return t;
}

Term relations_applied(Ctx *c, Term t) {
  const Relations *r = c->relations;
  if (r == NULL || r->n == 0 || c->diag->failed) return t;
  Term plain = rewritten(c, r, t), open = term_expanded(c, t);
  if (c->diag->failed) return t;
  open = rewritten(c, r, open);
  Cost *k = cost_new(c);
  Term res = cost_of(k, open) < cost_of(k, plain) ? open : plain;
  return cost_of(k, res) <= cost_of(k, t) || plain != t ? res : t;
}
