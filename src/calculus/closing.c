#include "calculus/closing.h"

#include <string.h>

#include "algebra/raise.h"
#include "calculus/differential.h"
#include "calculus/jacobian.h"
#include "calculus/present.h"
#include "calculus/rewriting.h"
#include "output/print.h"

/* ---- ASTs of closing lines ------------------------------------------------------------------------------------------------------- */

static Ast *node(Ctx *c, Fn fn, int n, Ast *const *args, const Dim *rows, const Dim *cols) {
  Ast *res = ast_call(c->arena, fn, n, args, (Span){0, 0});
  res->shape = (Shape){rows, cols};
  return res;
}

/* M' with a scalar factor, -M', M'/2, where M is a sum or a product. */
static bool is_scaled_transpose(const Ast *e) {
  if (ast_is_call(e, FN_NEG) || ast_is_call(e, FN_DIV)) return is_scaled_transpose(e->args[0]);
  if (ast_is_call(e, FN_MUL) && e->nargs == 2 && ast_is_scalar(e->args[0])) return is_scaled_transpose(e->args[1]);
  if (!ast_is_call(e, FN_TRANSPOSE)) return false;
  const Ast *m = e->args[0];
  return ast_is_call(m, FN_ADD) || ast_is_call(m, FN_MUL);
}

static Ast *transposed(Ctx *c, Term g) {
  Ast *e = raise_term(c, g);
  if (ast_is_scalar(e)) return e;
  if (is_scaled_transpose(e)) return raise_term(c, t_transpose(c, g));
  if (ast_is_call(e, FN_TRANSPOSE)) return e->args[0];
  return node(c, FN_TRANSPOSE, 1, &e, e->shape.cols, e->shape.rows);
}

Ast *ast_times(Ctx *c, Ast *a, Ast *b) {
  Ast *args[] = {a, b};
  return node(c, FN_MUL, 2, args, ast_is_scalar(a) ? b->shape.rows : a->shape.rows, ast_is_scalar(b) ? a->shape.cols : b->shape.cols);
}

/* tr(G' dX), g' dx or g dt; tr(G dX) for symmetric G, and tr(dX) where that is I. */
Ast *read_off(Ctx *c, Term g, Term diff, bool symmetric) {
  const Dim *unit = dim_const(c->dims, 1);
  Ast *right = raise_term(c, diff), *product;
  if (t_is_int(g, 1)) product = right;
  else if (symmetric && g->kind != T_ADD && (g->kind != T_MUL || g->nscalars == 0)) product = raise_term(c, t_mul2(c, g, diff));
  else product = ast_times(c, symmetric ? raise_term(c, g) : transposed(c, g), right);
  return t_is_scalar(diff) || t_is_column(diff) ? product : node(c, FN_TR, 1, &product, unit, unit);
}

bool known_symmetric(Term g) { return !t_is_scalar(g) && (g->facts & FACT_SYMMETRIC); }

static bool prints_alike(Ctx *c, const Ast *a, const Ast *b) {
  return strcmp(print_expr(c, a, FORMAT_ASCII), print_expr(c, b, FORMAT_ASCII)) == 0;
}

/* The text without brackets, blanks and the place of a trace. */
static const char *bare(Ctx *c, const char *text) {
  Buf b = buf_new(c->arena);
  for (; *text != '\0'; text++) {
    if (strncmp(text, "tr(", 3) == 0) text++;
    else if (strchr("() ", *text) == NULL) buf_addc(&b, *text);
  }
  return buf_str(&b);
}

/* Where the line differs from the one before in brackets only, as tr(-A dX) and tr((-A) dX), it takes that one's place. */
void add_closing(Steps *s, StepLhs lhs, Symbol *sym, Ast *line, LawName law) {
  Ctx *c = s->c;
  Step *tail = s->tail;
  enum { LONGEST = 2000 };
  const bool comparable = tail != NULL && tail->lhs == lhs && tail->sym == sym && expr_length(line) < LONGEST && expr_length(tail->expr) < LONGEST;
  if (comparable && strcmp(bare(c, print_expr(c, tail->expr, FORMAT_ASCII)), bare(c, print_expr(c, line, FORMAT_ASCII))) == 0) tail->expr = line;
  else steps_add(s, lhs, sym, NULL, line, law);
}

/* Whether some summand holds the differential of a matrix inside a scalar word, as in a' dX b + tr(C dX). */
static bool has_open_word(Term t, Term diff) {
  if (t_is_scalar(diff) || t_is_column(diff)) return false;
  const Term sum = t->kind == T_MUL && t->n == 1 ? t->args[0] : t;
  for (int i = 0; i < (sum->kind == T_ADD ? sum->n : 1); i++) {
    const Term x = sum->kind == T_ADD ? sum->args[i] : sum;
    for (int k = x->nscalars; x->kind == T_MUL && k < x->n; k++)
      if (x->args[k]->has_diff) return true;
  }
  return false;
}

/* The line that g is read off from, behind the one that shows t.  Where the two differ in the place of a factor only, as
 * -tr(X^-1 dX) and tr(-X^-1 dX) for symmetric X, it takes that one's place. */
void add_read_off(Ctx *c, Steps *s, Term t, Term g, Term diff) {
  Ast *line = read_off(c, g, diff, known_symmetric(g));
  Step *tail = s->tail;
  const bool same = t->kind != T_ADD && g->kind != T_ADD && known_symmetric(g) && t_inner(c, g, diff) == t;
  if (same && tail->lhs == LHS_DF && prints_alike(c, tail->expr, raise_term(c, t))) tail->expr = line;
  else {
    const bool open = has_open_word(t, diff) && strstr(tail->law[0], LAW_SCALAR_TRACE.text[0]) == NULL;
    add_closing(s, LHS_DF, NULL, line, law_join(c, law_join(c, open ? LAW_SCALAR_TRACE : LAW_NONE, law_of_inverses(c, t, g)), law_read(c, diff)));
  }
}

/* ---- Jacobians ------------------------------------------------------------------------------------------------------------------------ */

static Ast *vec_of(Ctx *c, Term t) {
  Ast *e = raise_term(c, t);
  if (t_is_column(t) || t_is_scalar(t)) return e;
  return node(c, FN_VEC, 1, &e, dim_mul(c->dims, t->rows, t->cols), dim_const(c->dims, 1));
}

/* A name that stands for a matrix of the term's shape; it is never shown. */
static Symbol *stand_in(Ctx *c, Term t) {
  Symbol *s = symbol_add(c->symbols, intern(c->names, "e_1"));
  s->kind = KIND_MATRIX;
  s->shape = (Shape){t->rows, t->cols};
  s->temporary = true;
  return s;
}

/* vec(dF) = J vec(dX) + H vec(dX'), dX' being taken for a letter of its own. */
static void add_vec_line(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term dF, Term diff) {
  const Term turned = t_transpose(c, diff);
  Symbol *other = stand_in(c, turned);
  const Term letter = t_diff(c, t_sym(c, other)), apart = t_substitute(c, dF, turned, letter);
  const Term zero = t_zero(c, diff->rows, diff->cols), none = t_zero(c, diff->cols, diff->rows);
  const Term straight = t_substitute(c, apart, letter, none), across = t_substitute(c, apart, diff, zero);
  if (t_is_zero(across)) return;
  Ast *sum = ast_times(c, raise_term(c, present(c, jacobian_matrix(c, across, letter))), vec_of(c, turned));
  if (!t_is_zero(straight)) {
    Ast *parts[] = {ast_times(c, raise_term(c, present(c, jacobian_matrix(c, straight, diff))), vec_of(c, diff)), sum};
    sum = node(c, FN_ADD, 2, parts, sum->shape.rows, sum->shape.cols);
  }
  if (c->diag->failed) return;
  steps_add(s, lhs, sym, NULL, sum, LAW_VEC);
}

static bool has_entrywise(Ctx *c, Term dF) {
  int n;
  const Term *nodes = t_nodes(c, dF, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i]->kind == T_HAD && nodes[i]->has_diff) return true;
  return false;
}

/* The law by which an elementwise product in dF became a diagonal matrix in J. */
static LawName law_of_diagonal(Ctx *c, Term dF, Term j) { return t_has_fn(c, j, FN_DIAGM) && has_entrywise(c, dF) ? LAW_HADAMARD_DIAGONAL : LAW_NONE; }

/* vec(dF) = J vec(dX), with plain dF and dx where they are columns; where both laws of vec are needed a line for each. */
void add_matrix_lines(Ctx *c, Steps *s, StepLhs lhs, Symbol *sym, Term f, Term dF, Term j, Term diff) {
  const bool plain = (t_is_column(f) || t_is_scalar(f)) && (t_is_column(diff) || t_is_scalar(diff));
  const bool kron = t_has_fn(c, j, FN_KRON), commutes = t_has_fn(c, j, FN_COMMUTATION);
  if (t_is_zero(j)) return;
  const bool unit = t_is_identity(j) || t_is_int(j, 1);
  if (plain) {
    Ast *d = raise_term(c, diff);
    add_closing(s, lhs, sym, unit ? d : ast_times(c, raise_term(c, j), d), law_join(c, law_of_diagonal(c, dF, j), LAW_JACOBIAN));
    return;
  }
  if (!t_is_column(f) && !t_is_scalar(f)) lhs = LHS_VEC_DF;
  const Step *tail = s->tail;
  if (kron && commutes && t_has_fn(c, dF, FN_TRANSPOSE)) add_vec_line(c, s, lhs, sym, dF, diff);
  const bool of_kron = t_has_fn(c, dF, FN_KRON);
  LawName law = of_kron ? LAW_VEC_KRON : kron && s->tail == tail ? LAW_VEC : LAW_NONE;
  law = law_join(c, law, law_of_diagonal(c, dF, j));
  if (commutes && !of_kron) law = law_join(c, law, LAW_COMMUTE);
  Ast *stacked = vec_of(c, diff);
  steps_add(s, lhs, sym, NULL, unit ? stacked : ast_times(c, raise_term(c, j), stacked), law_is_none(law) ? LAW_JACOBIAN : law);
}
