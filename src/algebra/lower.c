#include "algebra/lower.h"

#include <string.h>

#include "algebra/matrix_function.h"
#include "base/ptrmap.h"

typedef struct Lower {
  Ctx *c;
  PtrMap *done;
  bool keep_intermediates;
  bool law;
  int n;
  const Binding *bindings;
} Lower;

static Term run(Lower *l, const Ast *e);

static Term unsupported(Lower *l, const Ast *e, const char *what) {
  diag_error(l->c->diag, ERR_UNSUPPORTED, e->span, "%s", what);
  const Dim *one = dim_const(l->c->dims, 1);
  return t_zero(l->c, e->shape.rows != NULL ? e->shape.rows : one, e->shape.cols != NULL ? e->shape.cols : one);
}

/* ---- names ---------------------------------------------------------------------------------------------------------- */

/* A name that has a value and is what the statement differentiates by stays a name. */
static bool is_variable(Ctx *c, const Symbol *s) {
  for (int i = 0; c->varying != NULL && i < c->varying->n; i++)
    if (c->varying->atoms[i]->sym == s) return true;
  return false;
}

static Term lower_name(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  for (int i = 0; i < l->n; i++)
    if (strcmp(l->bindings[i].name, e->name) == 0) return l->bindings[i].value;
  if (l->law) {
    if (strcmp(e->name, "pi") == 0) return t_constant(c, FN_PI);
    diag_error_nowhere(c->diag, ERR_INTERNAL, "a law has the unknown name %s", e->name);
    return t_int(c, 0);
  }
  Symbol *s = e->sym;
  bool expands = s->definition != NULL && !s->temporary && !(l->keep_intermediates && s->intermediate) && !is_variable(c, s);
  if (expands) return run(l, s->definition);
  return t_sym(c, s);
}

/* ---- calls ----------------------------------------------------------------------------------------------------------- */

/* A number in a sum of matrices stands for that number in every entry. */
static Term lower_sum(Lower *l, const Ast *e, Term *args) {
  Term shaped = NULL;
  for (int i = 0; i < e->nargs; i++)
    if (!t_is_scalar(args[i])) shaped = args[i];
  for (int i = 0; i < e->nargs && shaped != NULL; i++)
    if (t_is_scalar(args[i])) args[i] = t_mul2(l->c, args[i], t_ones(l->c, shaped->rows, shaped->cols));
  return t_add(l->c, e->nargs, args);
}

static bool string_is(const Ast *e, const char *text) { return e->kind == AST_STRING && strcmp(e->name, text) == 0; }

static Fn norm_meant(const Ast *e) {
  if (e->nargs < 2) return FN_NORM_F;
  if (string_is(e->args[1], "1")) return FN_NORM_1;
  return FN_NORM_F;
}

/* Overloaded spellings occur in laws, which do not go through infer. */
static Fn resolved(const Ast *e, const Term *args) {
  switch (e->fn) {
    case FN_NORM: return norm_meant(e);
    case FN_NORM1: return FN_NORM_1;
    case FN_NORM2: return FN_NORM_F;
    case FN_DIAG: return t_is_column(args[0]) ? FN_DIAGM : FN_DIAGV;
    case FN_BAR: return t_is_scalar(args[0]) ? FN_ABS : FN_DET;
    default: return e->fn;
  }
}

const Dim *lower_dim(Ctx *c, const Ast *e) {
  if (e->kind == AST_NAME) return dim_name(c->dims, e->name);
  if (e->kind == AST_NUMBER && fmpz_is_one(fmpq_denref(e->value)) && fmpz_fits_si(fmpq_numref(e->value)) && fmpq_sgn(e->value) >= 0)
    return dim_const(c->dims, fmpz_get_si(fmpq_numref(e->value)));
  if (!ast_is_call(e, FN_ADD) && !ast_is_call(e, FN_MUL)) return NULL;
  const Dim *res = NULL;
  for (int i = 0; i < e->nargs; i++) {
    bool minus = e->fn == FN_ADD && ast_is_call(e->args[i], FN_NEG);
    const Dim *d = lower_dim(c, minus ? e->args[i]->args[0] : e->args[i]);
    if (d == NULL || (minus && res == NULL)) return NULL;
    res = res == NULL ? d : e->fn == FN_MUL ? dim_mul(c->dims, res, d) : minus ? dim_sub(c->dims, res, d) : dim_add(c->dims, res, d);
  }
  return res;
}

static Term lower_constant(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  switch (e->fn) {
    case FN_IDENTITY: return t_identity(c, e->shape.rows);
    case FN_ZEROS: return t_zero(c, e->shape.rows, e->shape.cols);
    case FN_ONES: return t_ones(c, e->shape.rows, e->shape.cols);
    case FN_UNIT: return t_unit(c, run(l, e->args[0]), e->shape.rows);
    case FN_PI: return t_constant(c, e->fn);
    case FN_EULER: return t_fn1(c, FN_EXP, t_int(c, 1));
    case FN_DUP:
    case FN_ELIM: {
      const Dim *n = lower_dim(c, e->args[0]);
      if (n == NULL) return unsupported(l, e, "the size of dup(n) and elim(n) must be a dimension");
      return e->fn == FN_DUP ? t_duplication(c, n) : t_elimination(c, n);
    }
    case FN_COMMUTATION: {
      const Dim *m = lower_dim(c, e->args[0]), *n = lower_dim(c, e->args[1]);
      return m == NULL || n == NULL ? unsupported(l, e, "the sizes of K(m, n) must be dimensions") : t_commutation(c, m, n);
    }
    default: return unsupported(l, e, arena_printf(c->arena, "%s is not supported in expressions yet", fn_row(e->fn)->name));
  }
}

/* frechet(expm, A, E): the first argument is the name of a function. */
static Term lower_frechet(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  const char *name = e->args[0]->name;
  Fn fn = name == NULL ? FN_NONE : fn_from_name(name, strlen(name));
  if (!has_frechet(fn)) return unsupported(l, e, "frechet is known for expm, logm, sqrtm and inv");
  return t_frechet(c, fn, run(l, e->args[1]), run(l, e->args[2]));
}

/* A^{1/2}, A^{-2/3}: the principal power, of a positive definite A (Higham 2008, sec. 7.1). */
static void remember_root(Ctx *c, Term base, Term exponent) {
  if (t_is_scalar(base) || exponent->kind != T_NUM || fmpz_is_one(fmpq_denref(exponent->coef))) return;
  if (c->roots == NULL) c->roots = ptrmap_new(c->arena);
  ptrmap_put(c->roots, base, (void *)base);
}

static Term lower_call(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  if (e->fn == FN_FRECHET) return lower_frechet(l, e);
  if (fn_row(e->fn)->form == FORM_CONSTANT) return lower_constant(l, e);
  if (e->fn == FN_GRADIENT || e->fn == FN_JACOBIAN || e->fn == FN_HESSIAN) return c->derive != NULL ? c->derive(c, e) : unsupported(l, e, "a derivative inside a law");
  Term *args = ARENA_ARRAY(c->arena, Term, e->nargs + 1);
  for (int i = 0; i < e->nargs; i++) args[i] = e->args[i]->kind == AST_STRING ? NULL : run(l, e->args[i]);
  Fn fn = resolved(e, args);
  int nargs = e->nargs > 1 && args[1] == NULL ? 1 : e->nargs;
  if (fn == FN_ADD) return lower_sum(l, e, args);
  if (fn == FN_POW && !l->law) remember_root(c, args[0], args[1]);
  if (fn == FN_BTR || fn == FN_PTR) return t_block_trace(c, fn, args[0], term_dim(c, args[1]), e->shape.rows, e->shape.cols);
  if (fn == FN_MAT) return t_mat(c, args[0], e->shape.rows, e->shape.cols);
  return t_fn(c, fn, nargs, args);
}

/* ---- indexed sums -------------------------------------------------------------------------------------------------------- */

/* The range of the second index j as the relation to the first, i, narrows it: for i < j it begins at i + 1.
 * False for i != j, which is no range. */
static bool narrow(Ctx *c, Range *r, Relation relation, Symbol *first) {
  Term i = t_sym(c, first), one = t_int(c, 1);
  switch (relation) {
    case REL_LT: r->lo = t_add2(c, i, one); return true;
    case REL_LE: r->lo = i; return true;
    case REL_GT: r->hi = t_sub(c, i, one); return true;
    case REL_GE: r->hi = i; return true;
    case REL_NE: return false;
    case REL_NONE:
    case REL_SUCC:
    case REL_SUCCEQ: return true; /* never in a sum */
  }
  return true;
}

static Range range_of(Lower *l, const Binder *b, int i) {
  Ctx *c = l->c;
  Range r = {.index = b->syms[i], .lo = b->lower != NULL ? run(l, b->lower) : t_int(c, 1), .open = b->upper == NULL};
  r.hi = b->upper != NULL ? run(l, b->upper) : t_dim(c, b->lengths[i]);
  return r;
}

enum { MOST_INDICES = 8 };

/* sum_{i,j} and sum_i sum_j: the ranges of all the sums that stand directly in one another, outermost first, and
 * *body behind the last; 0 where one range depends on another index or a relation narrows it. */
static int nested_ranges(Lower *l, const Ast *e, Range *ranges, const Ast **body) {
  int n = 0;
  for (; e->kind == AST_BIGOP && e->fn == FN_BIGSUM; e = e->args[0]) {
    const Binder *b = e->binder;
    if (b->relation != REL_NONE || n + b->count > MOST_INDICES) return 0;
    for (int i = 0; i < b->count; i++) {
      ranges[n] = range_of(l, b, i);
      for (int k = 0; k < n; k++)
        if (t_depends_on_index(l->c, ranges[n].lo, ranges[k].index) || t_depends_on_index(l->c, ranges[n].hi, ranges[k].index)) return 0;
      n++;
    }
  }
  *body = e;
  return n;
}

static bool sums_over(Ctx *c, Term t, int n, const Range *ranges) {
  int count;
  const Term *nodes = t_nodes(c, t, &count);
  for (int i = 0; i < count; i++)
    for (int k = 0; k < n && t_has_range(nodes[i]); k++)
      if (nodes[i]->range.index == ranges[k].index) return true;
  return false;
}

/* Whether t is a word that begins with e_i', as A_ij does. */
static bool begins_with(Term t, const Symbol *index) {
  Term first = t->kind == T_MUL && t->nscalars == 0 ? t->args[0] : t;
  return t_is_fn(first, FN_TRANSPOSE) && t_is_fn(first->args[0], FN_UNIT) && first->args[0]->args[0]->sym == index;
}

/* Whether at most one factor depends on both indices, x_i A_ij y_j, or two turned against each other, A_ij B_ji;
 * not A_ij B_ij or (A_ij - B_ij)^2. */
static bool is_chain(Ctx *c, Term t, const Range *ranges) {
  if (t->kind != T_MUL || (t->nscalars > 0 && t->nscalars < t->n)) return false;
  int both = 0, turned = 0;
  for (int i = 0; i < t->nscalars; i++) {
    if (!t_depends_on_index(c, t->args[i], ranges[0].index) || !t_depends_on_index(c, t->args[i], ranges[1].index)) continue;
    both++;
    turned += begins_with(t->args[i], ranges[1].index);
  }
  return both <= 1 || (both == 2 && turned == 1);
}

/* Sums of entries can be taken in any order: inner sums first where the body is a chain, sum_{i,j} x_i A_ij y_j =
 * x'A y; else outer ones, sum_{i,j} A_ij B_ij = tr(A'B), and not tr(A B').  NULL where some sum is left. */
static Term lower_entries(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  Range ranges[MOST_INDICES];
  const Ast *innermost;
  int n = nested_ranges(l, e, ranges, &innermost);
  if (n < 2) return NULL;
  Term res = run(l, innermost);
  bool inner_first = n > 2 || is_chain(c, res, ranges);
  for (int i = 0; i < n; i++) res = t_sum(c, &ranges[inner_first ? n - 1 - i : i], res);
  return sums_over(c, res, n, ranges) ? NULL : res;
}

/* sum_{i != j} of entries is the whole sum without the diagonal; NULL where some sum is left. */
static Term without_diagonal(Lower *l, const Binder *b, Term body) {
  Ctx *c = l->c;
  Range ranges[] = {range_of(l, b, 0), range_of(l, b, 1)};
  if (b->count != 2 || ranges[0].hi != ranges[1].hi) return NULL;
  Term diagonal = t_substitute(c, body, t_sym(c, b->syms[1]), t_sym(c, b->syms[0]));
  Term whole = t_sum(c, &ranges[0], t_sum(c, &ranges[1], body)), rest = t_sum(c, &ranges[0], diagonal);
  return sums_over(c, whole, 2, ranges) || sums_over(c, rest, 2, ranges) ? NULL : t_sub(c, whole, rest);
}

static Term lower_bigsum(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  const Binder *b = e->binder;
  Term closed = lower_entries(l, e);
  if (closed != NULL) return closed;
  Term body = run(l, e->args[0]);
  if (b->relation == REL_NE && (closed = without_diagonal(l, b, body)) != NULL) return closed;
  for (int i = b->count - 1; i >= 0; i--) {
    Range r = range_of(l, b, i);
    Term diagonal = NULL; /* sum_{i != j} is the whole sum without j = i */
    if (i == 1 && !narrow(c, &r, b->relation, b->syms[0])) diagonal = t_substitute(c, body, t_sym(c, b->syms[1]), t_sym(c, b->syms[0]));
    body = t_sum(c, &r, body);
    if (diagonal != NULL) body = t_sub(c, body, diagonal);
  }
  return body;
}

static Term lower_bigprod(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  const Binder *b = e->binder;
  Term body = run(l, e->args[0]);
  for (int i = b->count - 1; i >= 0; i--) {
    Range r = range_of(l, b, i);
    Term diagonal = NULL; /* prod_{i != j} is the whole product over that with j = i */
    if (i == 1 && !narrow(c, &r, b->relation, b->syms[0])) diagonal = t_substitute(c, body, t_sym(c, b->syms[1]), t_sym(c, b->syms[0]));
    body = t_prod(c, &r, body);
    if (diagonal != NULL) body = t_mul2(c, body, t_recip(c, diagonal));
  }
  return body;
}

/* ---- entries, members, blocks ------------------------------------------------------------------------------------------------ */

static Term lower_entry(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  Term a = run(l, e->args[0]);
  Term row = t_transpose(c, t_unit(c, run(l, e->args[1]), t_is_scalar(a) || dim_is(a->rows, 1) ? a->cols : a->rows));
  if (e->nargs == 2) return t_mul2(c, row, dim_is(a->rows, 1) ? t_transpose(c, a) : a);
  row = t_transpose(c, t_unit(c, run(l, e->args[1]), a->rows));
  return t_mul3(c, row, a, t_unit(c, run(l, e->args[2]), a->cols));
}

static Term lower_list(Lower *l, const Ast *e) {
  Term *args = ARENA_ARRAY(l->c->arena, Term, e->nargs + 1);
  for (int i = 0; i < e->nargs; i++) args[i] = run(l, e->args[i]);
  if (e->kind == AST_BLOCK) return t_block(l->c, e->nrows, e->ncols, args);
  return t_apply(l->c, e->sym, e->nargs, args, e->shape.rows, e->shape.cols);
}

static Term work_out(Lower *l, const Ast *e) {
  Ctx *c = l->c;
  switch (e->kind) {
    case AST_NUMBER:
      if (e->flags & AST_DECIMAL) terms_write_decimals(c);
      return t_num(c, e->value);
    case AST_NAME: return lower_name(l, e);
    case AST_CALL: return lower_call(l, e);
    case AST_BIGOP: return e->fn == FN_BIGSUM ? lower_bigsum(l, e) : lower_bigprod(l, e);
    case AST_ENTRY: return lower_entry(l, e);
    case AST_MEMBER: return t_member(c, e->args[0]->sym, run(l, e->args[1]));
    case AST_BLOCK:
    case AST_APPLY: return lower_list(l, e);
    case AST_DIFFERENTIAL: return t_diff(c, run(l, e->args[0]));
    case AST_SUBSCRIPT:
    case AST_STRING: break;
  }
  return unsupported(l, e, "this form is not supported here");
}

/* 1/2 M, 1/2*M and their like, also as 1/2 M N, -1/2 M. */
static bool begins_with_fraction(const Ast *e) {
  while (ast_is_call(e, FN_NEG) || (e->kind == AST_CALL && e->fn == FN_MUL)) e = e->args[0];
  if (e->kind == AST_NUMBER) return !fmpz_is_one(fmpq_denref(e->value));
  return ast_is_call(e, FN_DIV) && e->args[0]->kind == AST_NUMBER && e->args[1]->kind == AST_NUMBER;
}

static Term run(Lower *l, const Ast *e) {
  ctx_poll(l->c);
  Term res = ptrmap_get(l->done, e);
  if (res != NULL) return res;
  bool failed = l->c->diag->failed;
  res = work_out(l, e);
  if (!l->law) {
    Diag *d = l->c->diag;
    /* An error of a constructor (division by zero) has no place of its own: it is that of the node. */
    if (d->failed && !failed && !d->has_span && e->span.end > e->span.start) {
      d->has_span = true;
      d->span = e->span;
    }
    term_read_at(res, e->span);
    if (begins_with_fraction(e)) term_number_first(res);
  }
  ptrmap_put(l->done, e, res);
  return res;
}

Term lower(Ctx *c, const Ast *e) {
  Lower l = {.c = c, .done = ptrmap_new(c->arena)};
  return run(&l, e);
}

Term lower_keeping_intermediates(Ctx *c, const Ast *e) {
  Lower l = {.c = c, .done = ptrmap_new(c->arena), .keep_intermediates = true};
  return run(&l, e);
}

Term lower_law(Ctx *c, const Ast *e, int n, const Binding *bindings) {
  Lower l = {.c = c, .done = ptrmap_new(c->arena), .law = true, .n = n, .bindings = bindings};
  return run(&l, e);
}
