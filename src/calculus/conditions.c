#include "calculus/conditions.h"

#include <string.h>

#include "algebra/raise.h"
#include "algebra/structure.h"
#include "calculus/differential.h"
#include "output/print.h"

enum { MOST_CONDITIONS = 12 };

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
  Term *nodes; /* of f and the answer */
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
  if (a->kind == T_NUM || t_is_positive(a)) return;
  if (t_is_fn(a, FN_DET)) {
    need_invertible(k, a->args[0]);
  } else if (t_is_fn(a, FN_NORM_F)) {
    if (!t_has_full_column_rank(a->args[0]) && !t_has_full_row_rank(a->args[0])) add(k, NEEDS_NONZERO, "%0 ≠ 0", upright(k->c, a->args[0]));
  } else {
    Term root = t_congruence_root(k->c, a);
    add(k, NEEDS_NONZERO, "%0 ≠ 0", root == NULL ? a : upright(k->c, root));
  }
}

static void require_positive(Conditions *k, Term a) {
  if (t_is_positive(a)) return;
  if (t_is_scalar(a) && t_is_psd(a)) require_nonzero(k, a);
  else add(k, NEEDS_POSITIVE, t_is_scalar(a) ? "%0 > 0" : "entries of %0 positive", a);
}

/* ---- functions ------------------------------------------------------------------------------------------------ */

static bool is_whole(Term e) { return (e->facts & FACT_INTEGER) != 0; }

/* base^e of scalars and entry by entry. */
static void power(Conditions *k, Term base, Term e) {
  if (!is_whole(e)) require_positive(k, base);
  else if (e->kind != T_NUM || fmpq_sgn(e->coef) >= 0) return;
  else if (t_is_scalar(base)) require_nonzero(k, base);
  else if (t_is_fn(base, FN_DIAGV) && (base->args[0]->facts & (FACT_LOWER | FACT_UPPER))) need_invertible(k, base->args[0]);
  else if (!t_is_positive(base)) add(k, NEEDS_NONZERO, "entries of %0 nonzero", base);
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
static bool is_known(Term t) {
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
  case FN_NORM_1: return t_is_positive(a) || a->kind == T_NUM;
  case FN_NORM_NUC: return t_has_full_column_rank(a);
  case FN_PINV: return t_has_full_column_rank(a) || t_has_full_row_rank(a);
  case FN_LOGM: return t_is_pd(a);
  case FN_SQRTM: return t_is_psd(a);
  default: return false;
  }
}

static bool contains(Ctx *c, Term t, Fn fn) {
  int n;
  Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (t_is_fn(nodes[i], fn)) return true;
  return false;
}

static void note_adjugate(Conditions *k, Term a) {
  const char *text = show(k, a);
  diag_note(k->c->diag, "where %s is invertible, adj(%s) = det(%s) %s^-1", text, text, text, text);
}

static void call(Conditions *k, Term t, bool varies) {
  Term a = t->args[0];
  switch (t->fn) {
  case FN_INV: need_invertible(k, a); return;
  case FN_EPOW: power(k, a, t->args[1]); return;
  case FN_POW:
    if (!is_whole(t->args[1]) && !t_is_pd(a)) require(k, "%0 spd", a);
    return;
  case FN_DET:
    if (!varies) return;
    if (!det_by_adjugate(t)) need_invertible(k, a);
    else if (contains(k->c, k->answer, FN_ADJ)) note_adjugate(k, a);
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
  case FN_ADJ: return; /* only its own differential needs an inverse */
  default: break;
  }
  if (fn_row(t->fn)->needs != NULL && !is_known(t) && (varies || has_domain(t->fn))) require(k, fn_row(t->fn)->needs, a);
}

void list_conditions(Ctx *c, Term f, const Variables *v, Term answer) {
  Varying *varying = varying_new(c, f, v);
  Conditions k = {.c = c, .answer = answer};
  Term roots[] = {f, answer};
  Term *nodes = k.nodes = t_nodes_of(c, 2, roots, &k.nnodes);
  for (int i = 0; i < k.nnodes; i++) {
    Term t = nodes[i];
    if (t->kind == T_POW) power(&k, t->args[0], t->args[1]);
    else if (t->kind == T_FN && t->n > 0) call(&k, t, is_varying(varying, t));
  }  for (int i = 0; i < k.n; i++) say(&k, &k.list[i]);
}

void require_invertible(Ctx *c, Term a) {
  Conditions k = {.c = c, .answer = a};
  need_invertible(&k, a);
  for (int i = 0; i < k.n; i++) say(&k, &k.list[i]);
}
