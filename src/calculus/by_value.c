/* What a wrong side looks like where the normal forms do not show it: the side is changed as a whole, and its values
 * are compared with those of the right one. */
#include "algebra/raise.h"
#include "algebra/structure.h"
#include "calculus/resemblance.h"
#include "output/print.h"

enum { MOST_SCALARS = 10 };

static const char *shown(Ctx *c, Term t) { return print_expr(c, raise_term(c, t), (Format)c->format); }

typedef struct Judge {
  Ctx *c;
  Term right, given;
  SameValue *same;
  void *env;
} Judge;

static bool is_right(const Judge *j, Term t) {
  if (t->rows != j->right->rows || t->cols != j->right->cols) return false;
  ctx_poll(j->c);
  return j->same(j->env, raise_term(j->c, t));
}

/* By a number, and the other way round. */
static const char *by_number(const Judge *j, Term given, const char *before) {
  static const struct {
    long p;
    unsigned long q;
    const char *text;
  } numbers[] = {{-1, 1, "a sign"},
                 {2, 1, "a factor 2 is missing"},
                 {1, 2, "a factor 2 too much"},
                 {-2, 1, "a sign, and a factor 2 is missing"},
                 {-1, 2, "a sign, and a factor 2 too much"}};
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
    if (is_right(j, t_mul2(j->c, t_ratio(j->c, numbers[i].p, numbers[i].q), given)))
      return before[0] == '\0' ? numbers[i].text : arena_printf(j->c->arena, "%s, and %s", before, numbers[i].text);
  return NULL;
}

static const char *by_transpose(const Judge *j) {
  if (t_is_scalar(j->given)) return NULL;
  Term turned = t_transpose(j->c, j->given);
  return is_right(j, turned) ? "transposed" : by_number(j, turned, "transposed");
}

/* ---- a scalar ------------------------------------------------------------------------------------------------------------------ */

static void add_scalar(Term *list, int *n, Term s) {
  if (!t_is_scalar(s) || s->kind == T_NUM || (s->sym != NULL && s->sym->index)) return;
  for (int i = 0; i < *n; i++)
    if (list[i] == s) return;
  if (*n < MOST_SCALARS) list[(*n)++] = s;
}

/* Factors of the two sides that are scalars, and the determinants of what is inverted in them. */
static int scalars_of(const Judge *j, Term *list) {
  Term both[] = {j->right, j->given};
  int n, count = 0;
  const Term *nodes = t_nodes_of(j->c, 2, both, &n);
  for (int i = 0; i < n; i++) {
    Term t = nodes[i];
    for (int k = 0; t->kind == T_MUL && k < t->nscalars; k++) add_scalar(list, &count, t->args[k]);
    if (t->kind == T_DIM) add_scalar(list, &count, t);
    if (t_is_fn(t, FN_INV)) add_scalar(list, &count, t_fn1(j->c, FN_DET, t->args[0]));
  }
  return count;
}

static const char *by_scalar(const Judge *j) {
  Term list[MOST_SCALARS];
  int n = scalars_of(j, list);
  for (int i = 0; i < n; i++) {
    if (is_right(j, t_mul2(j->c, list[i], j->given))) return arena_printf(j->c->arena, "a factor %s is missing", shown(j->c, list[i]));
    if (is_right(j, t_mul2(j->c, t_recip(j->c, list[i]), j->given))) return arena_printf(j->c->arena, "a factor %s too much", shown(j->c, list[i]));
  }
  return NULL;
}

/* A column where the diagonal matrix of it is wanted, and the other way round. */
static const char *by_diagonal(const Judge *j) {
  Ctx *c = j->c;
  Term given = j->given, right = j->right;
  if (t_is_column(given) && right->rows == given->rows && right->cols == given->rows && is_right(j, t_diagm(c, given)))
    return arena_printf(c->arena, "Diag is missing: %s instead of %s", shown(c, given), shown(c, t_diagm(c, given)));
  bool column = t_is_column(right) && given->rows == right->rows && given->cols == right->rows;
  if (!column || !t_is_diagonal(given) || !is_right(j, t_diagv(c, given))) return NULL;
  return arena_printf(c->arena, "a Diag too much: %s instead of %s", shown(c, given), shown(c, t_diagv(c, given)));
}

const char *resemblance_by_value(Ctx *c, Term right, Term given, SameValue *same, void *env) {
  const Judge j = {c, right, given, same, env};
  const char *text = by_number(&j, given, "");
  if (text == NULL) text = by_transpose(&j);
  if (text == NULL) text = by_diagonal(&j);
  return text != NULL ? text : by_scalar(&j);
}

const char *stacked_by_rows(Ctx *c, Shape f, Shape x, Term right, Term given, SameValue *same, void *env) {
  const Judge j = {c, right, given, same, env};
  Term rows = t_commutation(c, f.cols, f.rows), columns = t_commutation(c, x.rows, x.cols);
  if (rows->cols != given->rows || given->cols != columns->rows) return NULL;
  return is_right(&j, t_mul3(c, rows, given, columns)) ? "another layout: it is right where vec stacks rows; here it stacks columns" : NULL;
}
