#include "calculus/conditions.h"

#include <string.h>

#include "algebra/bounds.h"
#include "algebra/lower.h"
#include "algebra/raise.h"
#include "algebra/structure.h"
#include "base/ptrmap.h"
#include "calculus/differential.h"
#include "output/print.h"

enum { MOST_CONDITIONS = 12, MOST_PARTS = 24 };

typedef enum Strength { NEEDS_OTHER, NEEDS_NONZERO, NEEDS_POSITIVE } Strength;

typedef struct Condition {
  Strength strength;
  const char *pattern; /* "%0 invertible" */
  Term of;
} Condition;

typedef struct Conditions {
  Ctx *c;
  Term answer;
  int nnodes;
  const Term *nodes; /* of f and the answer */
  int n;
  Condition list[MOST_CONDITIONS];
} Conditions;

static const char *show(const Conditions *k, Term t) { return print_expr(k->c, raise_term(k->c, t), (Format)k->c->format); }

/* Of t and t' the one that is not under a transpose. */
static Term upright(Ctx *c, Term t) {
  Term other = t_transpose(c, t);
  if (t_is_fn(t, FN_TRANSPOSE)) return t->args[0];
  return t->kind == T_MUL && other->id < t->id ? other : t;
}

/* What is positive is not 0. */
static void add(Conditions *k, Strength strength, const char *pattern, Term t) {
  for (int i = 0; i < k->n; i++) {
    Condition *old = &k->list[i];
    if (old->of != t) continue;
    if (strength == NEEDS_NONZERO && old->strength != NEEDS_OTHER) return;
    if (strength != NEEDS_POSITIVE || old->strength != NEEDS_NONZERO) continue;
    *old = (Condition){strength, pattern, t};
    return;
  }
  if (k->n < MOST_CONDITIONS) k->list[k->n++] = (Condition){strength, pattern, t};
}

static void require(Conditions *k, const char *pattern, Term t) { add(k, NEEDS_OTHER, pattern, t); }

static bool is_word(const char *s) { return (*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z'); }

/* text with each `from` replaced by `to` */
static const char *replaced(Ctx *c, const char *text, const char *from, const char *to) {
  Buf b = buf_new(c->arena);
  for (const char *at; (at = strstr(text, from)) != NULL; text = at + strlen(from)) buf_printf(&b, "%.*s%s", (int)(at - text), text, to);
  buf_add(&b, text);
  return buf_str(&b);
}

/* x \neq 0, \text{entries of }x\text{ nonzero}: relations belong to the formula, words do not. */
static const char *in_latex(const Conditions *k, const char *head, const char *tail, Term of) {
  Ctx *c = k->c;
  const char *before = is_word(head) ? arena_printf(c->arena, "\\text{%s}", head) : head;
  const char *behind = tail[0] == ' ' && is_word(tail + 1) ? arena_printf(c->arena, "\\text{%s}", tail) : replaced(c, tail, "≠", "\\neq");
  return arena_printf(c->arena, "%s%s%s", before, print_expr(c, raise_term(c, of), FORMAT_LATEX), behind);
}

static void say(const Conditions *k, const Condition *a) {
  Ctx *c = k->c;
  const char *at = strstr(a->pattern, "%0");
  if (at == NULL) return;
  const char *head = arena_strndup(c->arena, a->pattern, (size_t)(at - a->pattern)), *tail = at + 2;
  const char *text = arena_printf(c->arena, "%s%s%s", head, show(k, a->of), tail);
  if (c->format == FORMAT_ASCII) text = replaced(c, text, "≠", "!=");
  diag_assume_latex(c->diag, text, in_latex(k, head, tail, a->of));
}

/* ---- single conditions -------------------------------------------------------------------------------------- */

/* Whether a logarithm or a root of `a` is taken: what that needs makes `a` and its root invertible. */
static bool has_spectrum_off_axis(const Conditions *k, Term a) {
  for (int i = 0; i < k->nnodes; i++) {
    Term t = k->nodes[i];
    bool taken = t->n > 0 && (t_is_fn(t, FN_LOGM) || t_is_fn(t, FN_SQRTM)); /* in frechet(logm, A, E) it is a mere name */
    if (taken && !t_is_psd(t->args[0]) && (t == a || t->args[0] == a)) return true;
  }
  return false;
}

/* X'S X with S positive definite is invertible exactly where X is of full column rank (Horn and Johnson, obs. 7.1.8). */
static void need_invertible(Conditions *k, Term a) {
  if (t_is_fn(a, FN_SQRTM) && t_is_psd(a)) a = a->args[0];
  if (t_is_fn(a, FN_KRON) && t_is_square(k->c, a->args[0])) {
    need_invertible(k, a->args[0]);
    a = a->args[1];
  }
  if (t_is_invertible(a) || has_spectrum_off_axis(k, a)) return;
  if (t_is_fn(a, FN_DIAGM)) {
    if (!bounds_nonzero(t_bounds(k->c, a->args[0]))) add(k, NEEDS_NONZERO, "entries of %0 nonzero", a->args[0]);
    return;
  }
  Term root = t_congruence_root(k->c, a);
  if (root == NULL || t_is_square(k->c, root)) {
    require(k, "%0 invertible", upright(k->c, root == NULL ? a : root));
    return;
  }
  Term named = upright(k->c, root);
  if (named == root) require(k, "%0 of full row rank", named);
  else require(k, "%0 of full column rank", named);
}

static void require_nonzero(Conditions *k, Term a) {
  while ((a->kind == T_POW && t_is_number(a->args[1])) || (t_is_fn(a, FN_ABS) && t_is_scalar(a))) a = a->args[0];
  if (bounds_nonzero(t_bounds(k->c, a))) return;
  if (t_is_fn(a, FN_DET)) {
    need_invertible(k, a->args[0]);
  } else if (t_is_fn(a, FN_NORM_F)) {
    if (!t_has_full_column_rank(a->args[0]) && !t_has_full_row_rank(a->args[0])) add(k, NEEDS_NONZERO, "%0 ≠ 0", upright(k->c, a->args[0]));
  } else if (t_is_fn(a, FN_LOG)) {
    require(k, "%0 ≠ 1", a->args[0]);
  } else {
    Term root = t_congruence_root(k->c, t_is_fn(a, FN_TR) && t_is_psd(a->args[0]) ? a->args[0] : a);
    add(k, NEEDS_NONZERO, "%0 ≠ 0", root == NULL ? a : upright(k->c, root));
  }
}

/* |u| < 1 is said for asin(u) and its like, u > 1 for acosh(u): 1 - u^2 > 0, u^2 - 1 > 0 need not be said again. */
static bool is_said(const Conditions *k, Term a) {
  for (int i = 0; i < k->nnodes; i++) {
    Term t = k->nodes[i];
    bool inside = t_is_fn(t, FN_ASIN) || t_is_fn(t, FN_ACOS) || t_is_fn(t, FN_ATANH), outside = t_is_fn(t, FN_ACOSH);
    if (!inside && !outside) continue;
    Term u = t->args[0], one = t_is_scalar(u) ? t_int(k->c, 1) : t_ones(k->c, u->rows, u->cols);
    Term square = t_is_scalar(u) ? t_pow_int(k->c, u, 2) : t_epow(k->c, u, t_int(k->c, 2));
    if (a == (inside ? t_sub(k->c, one, square) : t_sub(k->c, square, one))) return true;
  }
  return false;
}

static void require_positive(Conditions *k, Term a) {
  Bounds b = t_bounds(k->c, a);
  if (bounds_positive(b) || is_said(k, a)) return;
  if (t_is_fn(a, FN_DET) && t_is_psd(a->args[0])) need_invertible(k, a->args[0]);
  else if (t_is_scalar(a) && (bounds_nonnegative(b) || (t_is_fn(a, FN_TR) && t_is_psd(a->args[0])))) require_nonzero(k, a);
  else if (t_is_fn(a, FN_LOG) && t_is_scalar(a)) require(k, "%0 > 1", a->args[0]);
  else add(k, NEEDS_POSITIVE, t_is_scalar(a) ? "%0 > 0" : "entries of %0 positive", a);
}

/* ---- functions ------------------------------------------------------------------------------------------------ */

static bool is_whole(Term e) { return (e->facts & FACT_INTEGER) != 0; }

static bool is_positive(const Conditions *k, Term a) { return bounds_positive(t_bounds(k->c, a)); }

/* n (n - 1)/2, and m (m - 1) n (n - 1)/4, are integers: among neighbours one is even. */
static bool is_half_of_neighbours(Ctx *c, Term e) {
  if (e->kind != T_MUL || e->nscalars != e->n) return false;
  slong halves = 0;
  for (int i = 0; i < e->n; i++) {
    if (!is_whole(e->args[i])) return false;
    for (int k = 0; k < e->n; k++) halves += e->args[k] == t_sub(c, e->args[i], t_int(c, 1));
  }
  fmpq_t q;
  fmpq_init(q);
  fmpq_mul_2exp(q, e->coef, (ulong)halves);
  bool res = fmpz_is_one(fmpq_denref(q));
  fmpq_clear(q);
  return res;
}

/* base^e of scalars and entry by entry.  A root exists at 0, too, but has no derivative there. */
static void power(Conditions *k, Term base, Term e, bool varies) {
  bool root = !varies && e->kind == T_NUM && fmpq_sgn(e->coef) > 0 && bounds_nonnegative(t_bounds(k->c, base));
  bool sign = t_is_int(base, -1);
  if (sign && !is_whole(e) && is_half_of_neighbours(k->c, e)) return;
  if (sign && !is_whole(e)) require(k, "%0 integer", e);
  else if (!is_whole(e) && !root) require_positive(k, base);
  else if (!is_whole(e)) return;
  else if (e->kind != T_NUM || fmpq_sgn(e->coef) >= 0) return;
  else if (t_is_scalar(base)) require_nonzero(k, base);
  else if (t_is_fn(base, FN_DIAGV) && (base->args[0]->facts & (FACT_LOWER | FACT_UPPER))) need_invertible(k, base->args[0]);
  else if (!bounds_nonzero(t_bounds(k->c, base))) add(k, NEEDS_NONZERO, "entries of %0 nonzero", base);
}

/* Functions that have no value outside their domain; the others with needs only have a kink there. */
static bool has_domain(Fn fn) {
  switch (fn) {
  case FN_LOG1P:
  case FN_ACOSH:
  case FN_ATANH:
  case FN_GAMMA:
  case FN_LGAMMA:
  case FN_DIGAMMA:
  case FN_SQRTM:
  case FN_LOGM: return true;
  default: return false;
  }
}

/* What is known of the argument makes the condition of its row needless. */
static bool is_known(const Conditions *k, Term t) {
  Term a = t->args[0];
  switch (t->fn) {
  case FN_LOG1P:
  case FN_GAMMA:
  case FN_LGAMMA:
  case FN_DIGAMMA:
  case FN_ABS:
  case FN_SIGN:
  case FN_RELU:
  case FN_STEP:
  case FN_NORM_1: return is_positive(k, a) || a->kind == T_NUM;
  case FN_NORM_NUC: return t_has_full_column_rank(a);
  case FN_PINV: return t_has_full_column_rank(a) || t_has_full_row_rank(a);
  case FN_LOGM: return t_is_pd(a);
  case FN_SQRTM: return t_is_psd(a);
  default: return false;
  }
}

static void note_adjugate(Conditions *k, Term a) {
  const char *text = show(k, a);
  diag_note(k->c->diag, "where %s is invertible, adj(%s) = det(%s) %s^-1", text, text, text, text);
}

/* tan u = sin u/cos u */
static void tangent(Conditions *k, Term a) {
  Term cosine = t_fn1(k->c, FN_COS, a);
  if (t_is_scalar(a)) require_nonzero(k, cosine);
  else add(k, NEEDS_NONZERO, "entries of %0 nonzero", cosine);
}

static void call(Conditions *k, Term t, bool varies) {
  Term a = t->args[0];
  switch (t->fn) {
  case FN_INV: need_invertible(k, a); return;
  case FN_EPOW: power(k, a, t->args[1], varies); return;
  case FN_POW:
    if (!is_whole(t->args[1]) && !t_is_pd(a)) require(k, "%0 spd", a);
    return;
  case FN_DET:
    if (!varies) return;
    if (!det_by_adjugate(t)) need_invertible(k, a);
    else if (t_has_fn(k->c, k->answer, FN_ADJ)) note_adjugate(k, a);
    return;
  case FN_LOGDET:
    if (varies) need_invertible(k, a);
    return;
  case FN_NORM_F: return; /* where it has a kink the answer divides by it */
  case FN_LOG:
  case FN_LOG2:
  case FN_LOG10: require_positive(k, a); return;
  case FN_SQRTM:
    if (k->c->roots == NULL || ptrmap_get(k->c->roots, a) == NULL) break;
    if (!t_is_psd(a)) require(k, "%0 spd", a);
    return;
  case FN_TAN: tangent(k, a); return;
  case FN_ABS:
  case FN_SIGN:
  case FN_RELU:
  case FN_STEP:
    if (varies && t_is_scalar(a) && !is_known(k, t)) require_nonzero(k, a);
    else if (varies && !is_known(k, t)) require(k, fn_row(t->fn)->needs, a);
    return;
  case FN_NORM_INF: /* of a column the largest entry, whose sign is its derivative */
    if (!varies || !t_is_column(a)) break;
    require(k, "largest entry of %0 unique", t_fn1(k->c, FN_ABS, a));
    return;
  case FN_ADJ: return; /* only its own differential needs an inverse */
  default: break;
  }
  if (fn_row(t->fn)->needs != NULL && !is_known(k, t) && (varies || has_domain(t->fn))) require(k, fn_row(t->fn)->needs, a);
}

/* a b > 0 where a > 0 and b > 0 are said. */
static bool is_product_of_said(const Conditions *k, Term t) {
  if (t->kind != T_MUL || t->nscalars != t->n || fmpq_sgn(t->coef) < 0) return false;
  for (int i = 0; i < t->n; i++) {
    Term base = t->args[i]->kind == T_POW ? t->args[i]->args[0] : t->args[i];
    bool said = is_positive(k, base);
    for (int j = 0; j < k->n && !said; j++) said = k->list[j].of == base && k->list[j].strength == NEEDS_POSITIVE;
    if (!said) return false;
  }
  return true;
}

/* Whether the scalar t is 0 where the square a is singular: t is a product of determinants, a a factor of one of them. */
static bool vanishes_with(Ctx *c, Term t, Term a) {
  enum { MOST = 16 };
  Term list[MOST] = {t};
  for (int i = 0, n = 1; i < n; i++) {
    Term u = list[i];
    if (u == a || t_transpose(c, u) == a) return true;
    bool det = t_is_fn(u, FN_DET), kron = t_is_fn(u, FN_KRON), power = u->kind == T_POW;
    bool product = u->kind == T_MUL && (t_is_scalar(u) || t_is_square(c, u));
    for (int k = 0; k < u->n && (det || kron || product || power); k++) {
      bool counts = power || det ? k == 0 : u->args[k]->rows == u->args[k]->cols;
      if (counts && n < MOST) list[n++] = u->args[k];
    }
  }
  return false;
}

/* What another condition implies: A is invertible where det(A) > 0, u is positive where u > 1. */
static bool is_implied(const Conditions *k, const Condition *a) {
  if (a->strength == NEEDS_POSITIVE && is_product_of_said(k, a->of)) return true;
  for (int i = 0; i < k->n; i++) {
    const Condition *b = &k->list[i];
    bool again = b < a && b->strength == a->strength && a->strength != NEEDS_OTHER && t_rebuild(k->c, b->of) == t_rebuild(k->c, a->of);
    if (again) return true; /* |A (x) X| > 0 as |A|^m |X|^n > 0 */
    bool invertible = a->strength == NEEDS_OTHER && strcmp(a->pattern, "%0 invertible") == 0;
    if (invertible && b->strength == NEEDS_POSITIVE && vanishes_with(k->c, b->of, a->of)) return true;
    Term shift, column, row; /* a + v'u is not 0 where a I + u v' is invertible */
    if (a->strength == NEEDS_NONZERO && strcmp(b->pattern, "%0 invertible") == 0 && t_is_rank_one_shift(k->c, b->of, &shift, &column, &row) &&
        t_add2(k->c, shift, t_mul2(k->c, row, column)) == a->of) return true;
    bool about = a->strength != NEEDS_OTHER || strcmp(a->pattern, "%0 ≠ 1") == 0;
    if (about && b->of == a->of && strcmp(b->pattern, "%0 > 1") == 0) return true;
  }
  return false;
}

static void say_all(const Conditions *k) {
  for (int i = 0; i < k->n; i++)
    if (!is_implied(k, &k->list[i])) say(k, &k->list[i]);
}

/* ---- as typed --------------------------------------------------------------------------------------------------- */

/* What has no value everywhere, as a term of its own: a/a is 1 only where a is not 0, and the term 1 does not tell. */
static Term partial_part(Ctx *c, const Ast *e) {
  if (e->kind != AST_CALL) return NULL;
  switch (e->fn) {
  case FN_DIV: return t_recip(c, lower(c, e->args[1]));
  case FN_EDIV: {
    Term below = lower(c, e->args[1]);
    return t_is_scalar(below) ? t_recip(c, below) : t_epow(c, below, t_int(c, -1));
  }
  case FN_INV:
  case FN_POW:
  case FN_EPOW:
  case FN_SQRT:
  case FN_LOG:
  case FN_LOG2:
  case FN_LOG10: return lower(c, e);
  default: return NULL;
  }
}

static bool is_number_below(const Ast *e) {
  bool below = ast_is_call(e, FN_DIV) || ast_is_call(e, FN_EDIV) || ast_is_call(e, FN_POW);
  return below && e->args[1]->kind == AST_NUMBER && (!ast_is_call(e, FN_POW) || fmpq_sgn(e->args[1]->value) > 0);
}

/* The parts of the expression that have no value everywhere; returns their number. */
static int partial_parts(Ctx *c, const Ast *typed, Term *out) {
  enum { MOST_SEEN = 400 };
  const Ast *list[MOST_SEEN] = {typed};
  int n = typed != NULL, count = 0;
  PtrMap *seen = ptrmap_new(c->arena);
  for (int i = 0; i < n && count < MOST_PARTS; i++) {
    const Ast *e = list[i];
    if (!is_number_below(e) && e->shape.rows != NULL) {
      Term part = partial_part(c, e);
      if (part != NULL) out[count++] = part;
    }
    const Ast *meaning = e->kind == AST_NAME && e->sym != NULL && !e->sym->temporary ? e->sym->definition : NULL;
    if (meaning != NULL && n < MOST_SEEN && ptrmap_get(seen, meaning) == NULL) {
      ptrmap_put(seen, meaning, out);
      list[n++] = meaning;
    }
    bool walk = e->kind == AST_CALL && e->fn != FN_GRADIENT && e->fn != FN_JACOBIAN && e->fn != FN_HESSIAN;
    for (int k = 0; (walk || e->kind == AST_BIGOP) && k < e->nargs && n < MOST_SEEN; k++) {
      if (ptrmap_get(seen, e->args[k]) != NULL) continue;
      ptrmap_put(seen, e->args[k], out);
      list[n++] = e->args[k];
    }
  }
  return c->diag->failed ? 0 : count;
}

void list_conditions(Ctx *c, const Ast *typed, Term f, const Variables *v, Term answer) {
  Varying *varying = varying_new(c, f, v);
  Conditions k = {.c = c, .answer = answer};
  Term roots[MOST_PARTS + 2] = {f, answer};
  int nroots = 2 + partial_parts(c, typed, roots + 2);
  const Term *nodes = k.nodes = t_nodes_of(c, nroots, roots, &k.nnodes);
  for (int i = 0; i < k.nnodes; i++) {
    Term t = nodes[i];
    if (t->kind == T_POW) power(&k, t->args[0], t->args[1], is_varying(varying, t));
    else if (t->kind == T_FN && t->n > 0) call(&k, t, is_varying(varying, t));
  }
  say_all(&k);
}

void require_invertible(Ctx *c, Term a) {
  Conditions k = {.c = c, .answer = a};
  need_invertible(&k, a);
  say_all(&k);
}
