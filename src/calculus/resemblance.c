#include "calculus/resemblance.h"

#include <string.h>

#include "algebra/raise.h"
#include "base/ptrmap.h"
#include "calculus/multiply.h"
#include "calculus/present.h"
#include "output/print.h"

static const char *shown(Ctx *c, Term t) { return print_expr(c, raise_term(c, t), (Format)c->format); }

/* Multiplied out, or as it is where that gets too long. */
static Term open_form(Ctx *c, Term t) {
  Diag before = *c->diag;
  Term res = term_expanded(c, t);
  if (res != NULL) return res;
  *c->diag = before;
  return t;
}

/* Whether right = q given for a number q. */
static bool ratio(Ctx *c, Term right, Term given, fmpq_t q) {
  if (right->rows != given->rows || right->cols != given->cols || t_is_zero(right) || t_is_zero(given)) return false;
  fmpq_t p;
  fmpq_init(p);
  bool same = t_monic(c, open_form(c, right), q) == t_monic(c, open_form(c, given), p);
  if (same) fmpq_div(q, q, p);
  fmpq_clear(p);
  return same;
}

static bool equal_terms(Ctx *c, Term a, Term b) {
  return a->rows == b->rows && a->cols == b->cols && t_is_zero(open_form(c, t_sub(c, a, b)));
}

/* ---- numbers ---------------------------------------------------------------------------------------------------------------------- */

/* What is off by the factor q; NULL for q = 1. */
static const char *factor_phrase(Ctx *c, const fmpq_t q) {
  bool negative = fmpq_sgn(q) < 0;
  fmpq_t size;
  fmpq_init(size);
  fmpq_abs(size, q);
  const char *res = NULL;
  if (fmpq_is_one(size)) {
    res = negative ? "a sign" : NULL;
  } else {
    bool less = fmpz_is_one(fmpq_numref(size));
    char *text = NULL;
    if (less) fmpq_inv(size, size);
    text = fmpq_get_str(NULL, 10, size);
    const char *way = less ? "too much" : "is missing";
    if (negative) res = arena_printf(c->arena, "a sign, and a factor %s %s", text, way);
    else res = arena_printf(c->arena, "a factor %s %s", text, way);
    flint_free(text);
  }
  fmpq_clear(size);
  return res;
}

static const char *by_factor(Ctx *c, Term right, Term given) {
  fmpq_t q;
  fmpq_init(q);
  const char *res = ratio(c, right, given, q) ? factor_phrase(c, q) : NULL;
  fmpq_clear(q);
  return res;
}

static const char *by_transpose(Ctx *c, Term right, Term given) {
  if (t_is_scalar(given)) return NULL;
  fmpq_t q;
  fmpq_init(q);
  const char *res = NULL;
  if (ratio(c, right, t_transpose(c, given), q)) {
    const char *more = factor_phrase(c, q);
    res = more == NULL ? "transposed" : arena_printf(c->arena, "transposed, and %s", more);
  }
  fmpq_clear(q);
  return res;
}

/* ---- structure -------------------------------------------------------------------------------------------------------------------- */

static Term symmetric_part(Ctx *c, Term t, int sign) {
  Term other = t_transpose(c, t);
  return t_mul2(c, t_ratio(c, 1, 2), sign > 0 ? t_add2(c, t, other) : t_sub(c, t, other));
}

static const char *by_part(Ctx *c, Term right, Term given) {
  if (!t_is_square(c, right) || t_is_scalar(right) || given->rows != right->rows || given->cols != right->cols) return NULL;
  Term diagonal = t_diagm(c, t_diagv(c, given)), entries = t_had2(c, right, t_identity(c, right->rows)), twice = t_add2(c, right, t_transpose(c, right));
  if (equal_terms(c, symmetric_part(c, given, 1), right)) return "the symmetric part is to be taken";
  if (equal_terms(c, symmetric_part(c, given, -1), right)) return "the antisymmetric part is to be taken";
  if (equal_terms(c, diagonal, right)) return "the diagonal part is to be taken";
  if (equal_terms(c, t_fn1(c, FN_TRIL, given), right)) return "the lower triangle is to be taken";
  if (equal_terms(c, t_fn1(c, FN_TRIU, given), right)) return "the upper triangle is to be taken";
  if (equal_terms(c, symmetric_part(c, right, 1), given)) return "the symmetric part";
  if (equal_terms(c, t_sub(c, twice, t_diagm(c, t_diagv(c, right))), given) || equal_terms(c, t_sub(c, twice, entries), given))
    return "the table of partial derivatives by the independent entries";
  if (equal_terms(c, t_add2(c, given, t_transpose(c, given)), right)) return "the transposed term is missing: G for G + G'";
  return equal_terms(c, twice, given) ? "the transposed term too much: G + G' for G" : NULL;
}

/* ---- summands --------------------------------------------------------------------------------------------------------------------- */

/* Coefficients of the summands of a term that is multiplied out, by summand. */
typedef struct Summands {
  int n;
  Term *terms;
  fmpq *coefs;
} Summands;

static void release(void *summands) {
  Summands *s = summands;
  for (int i = 0; i < s->n; i++) fmpq_clear(&s->coefs[i]);
}

static Summands *summands_of(Ctx *c, Term t) {
  Summands *s = ARENA_NEW(c->arena, Summands);
  fmpq_t q;
  fmpq_init(q);
  Term sum = t_monic(c, t, q);
  bool many = sum->kind == T_ADD;
  s->n = t_is_zero(t) ? 0 : many ? sum->n : 1;
  s->terms = ARENA_ARRAY(c->arena, Term, s->n + 1);
  s->coefs = ARENA_ARRAY(c->arena, fmpq, s->n + 1);
  arena_defer(c->arena, release, s);
  for (int i = 0; i < s->n; i++) {
    fmpq_init(&s->coefs[i]);
    s->terms[i] = many ? sum->args[i] : sum;
    if (many) fmpq_mul(&s->coefs[i], q, &sum->coefs[i]);
    else fmpq_set(&s->coefs[i], q);
  }
  fmpq_clear(q);
  return s;
}

static const fmpq *coefficient_in(const Summands *s, Term t) {
  for (int i = 0; i < s->n; i++)
    if (s->terms[i] == t) return &s->coefs[i];
  return NULL;
}

/* Counts of what is off, and the sum of those summands. */
typedef struct Account {
  int kept, missing, extra, sign, coefficient;
  const fmpq *was, *is_to_be; /* of the last coefficient */
  Term with;                  /* its term */
  Term off; /* missing ones as they should stand, extra ones and signs as they stand */
} Account;

static void add_off(Ctx *c, Account *a, const fmpq_t q, Term t) {
  Term part = t_scale(c, q, t);
  a->off = a->off == NULL ? part : t_add2(c, a->off, part);
}

static Account take_account(Ctx *c, const Summands *right, const Summands *given) {
  Account a = {0};
  fmpq_t minus;
  fmpq_init(minus);
  for (int i = 0; i < right->n; i++) {
    const fmpq *g = coefficient_in(given, right->terms[i]);
    if (g != NULL && fmpq_equal(g, &right->coefs[i])) {
      a.kept++;
      continue;
    }
    if (g != NULL) fmpq_neg(minus, g);
    if (g == NULL) a.missing++;
    else if (fmpq_equal(minus, &right->coefs[i])) a.sign++;
    else a.coefficient++, a.was = g, a.is_to_be = &right->coefs[i], a.with = right->terms[i];
    add_off(c, &a, g == NULL ? &right->coefs[i] : g, right->terms[i]);
  }
  for (int i = 0; i < given->n; i++) {
    if (coefficient_in(right, given->terms[i]) != NULL) continue;
    a.extra++;
    add_off(c, &a, &given->coefs[i], given->terms[i]);
  }
  fmpq_clear(minus);
  return a;
}

/* "the coefficient of X'y: -1 instead of -2 (a factor 2 is missing)" */
static const char *coefficient_phrase(Ctx *c, const Account *a) {
  fmpq_t q;
  fmpq_init(q);
  fmpq_div(q, a->is_to_be, a->was);
  const char *factor = fmpq_sgn(q) > 0 ? factor_phrase(c, q) : NULL;
  fmpq_clear(q);
  const char *res = arena_printf(c->arena, "the coefficient of %s: %s instead of %s", shown(c, a->with), shown(c, t_num(c, a->was)), shown(c, t_num(c, a->is_to_be)));
  return factor == NULL ? res : arena_printf(c->arena, "%s (%s)", res, factor);
}

/* What is off in the summands; *off counts them. */
static const char *by_summands(Ctx *c, Term right, Term given, int *off) {
  *off = 0;
  if (right->rows != given->rows || right->cols != given->cols) return NULL;
  Summands *r = summands_of(c, open_form(c, right)), *g = summands_of(c, open_form(c, given));
  Account a = take_account(c, r, g);
  int kinds = (a.missing > 0) + (a.extra > 0) + (a.sign > 0) + (a.coefficient > 0);
  if (a.kept == 0 || kinds != 1) return NULL;
  const char *text = shown(c, present(c, a.off));
  *off = a.missing + a.extra + a.sign + a.coefficient;
  const char *s = *off > 1 ? "s" : "";
  if (a.missing > 0) return arena_printf(c->arena, "the term%s %s %s missing", s, text, *off > 1 ? "are" : "is");
  if (a.extra > 0) return arena_printf(c->arena, "the term%s %s too much", s, text);
  if (a.sign > 0) return arena_printf(c->arena, "the sign of %s", text);
  return *off == 1 ? coefficient_phrase(c, &a) : NULL;
}

Resemblance resemblance(Ctx *c, Term right, Term given) {
  typedef const char *Look(Ctx *c, Term right, Term given);
  static Look *const looks[] = {by_factor, by_transpose, by_part};
  for (size_t i = 0; i < sizeof looks / sizeof looks[0]; i++) {
    const char *text = looks[i](c, right, given);
    if (text != NULL) return (Resemblance){text, true};
  }
  int off;
  const char *text = by_summands(c, right, given, &off);
  return (Resemblance){text, text != NULL && off == 1};
}
