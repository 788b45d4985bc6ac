/* Integer expressions as dimensions: sizes, bounds, index expressions. */
#include <ctype.h>
#include <flint/fmpz.h>
#include <string.h>

#include "front/infer_impl.h"

/* ---- dimensions of the session ------------------------------------------------------------------------- */

static void add_names(Infer *in, const Ast *e, int depth) {
  if (e == NULL || depth > AST_MAX_DEPTH) return;
  if (e->kind == AST_NAME) ptrmap_put(in->dimension_names, e->name, e->name);
  for (int i = 0; i < e->nargs; i++) add_names(in, e->args[i], depth + 1);
}

/* x : vector(n) and x = [1; 2]: n is 2. */
static void add_values(Infer *in, const Decl *d) {
  if (!d->is_definition || d->expr->kind != AST_BLOCK) return;
  for (int i = 0; i < d->expr->nargs; i++)
    if (!is_bare_number(d->expr->args[i])) return;
  int sizes[2] = {d->kind == KIND_ROWVECTOR ? d->expr->ncols : d->expr->nrows, d->expr->ncols};
  for (int k = 0; k < d->ndims; k++)
    if (d->dims[k]->kind == AST_NAME)
      ptrmap_put(in->dimension_values, d->dims[k]->name, dim_const(in->c->dims, sizes[k]));
}

/* Only when some name asks for it: a session may have many declarations. */
static void find_dimensions(Infer *in) {
  if (in->dimension_names != NULL) return;
  in->dimension_names = ptrmap_new(in->arena);
  in->dimension_values = ptrmap_new(in->arena);
  const DeclTable *t = in->c->decls;
  for (int i = 0; i < t->count; i++) {
    for (int k = 0; k < t->items[i].ndims; k++) add_names(in, t->items[i].dims[k], 0);
    if (t->items[i].ndims > 0) add_values(in, &t->items[i]);
  }
}

bool is_dimension_name(Infer *in, const char *name) {
  find_dimensions(in);
  return ptrmap_get(in->dimension_names, name) != NULL;
}

/* ---- sizes --------------------------------------------------------------------------------------------- */

/* Where the statement shows the size: in its own text, else where the declaration that holds it is used. */
static Span shown(const Infer *in, const Ast *e) {
  const Ast *leaf = e;
  while (leaf->nargs > 0) leaf = leaf->args[0];
  const Source *s = in->c->source;
  const size_t len = leaf->name != NULL ? strlen(leaf->name) : 0;
  if (leaf->kind == AST_NUMBER && s != NULL && (size_t)e->span.end <= s->len && leaf->span.start >= 0 && isdigit((unsigned char)s->text[leaf->span.start]))
    return e->span;
  const bool typed = leaf->kind == AST_NAME && s != NULL && (size_t)e->span.end <= s->len && leaf->span.start >= 0 &&
                     (size_t)leaf->span.start + len <= s->len && memcmp(s->text + leaf->span.start, leaf->name, len) == 0;
  return typed ? e->span : in->here;
}

static bool too_odd(Infer *in, const Ast *e) {
  diag_error(in->c->diag, ERR_SHAPE, shown(in, e),
             "%s is no size: a size is a name, a whole number, or a sum or product of such", quote(in, e));
  return false;
}

static const Dim *number_size(Infer *in, const Ast *e) {
  const fmpz *n = fmpq_numref(e->value);
  if (!fmpz_is_one(fmpq_denref(e->value)) || !fmpz_abs_fits_ui(n) || fmpz_cmp_si(n, 1000000000) > 0) return NULL;
  return dim_const(in->c->dims, fmpz_get_si(n));
}

/* n = 5 makes a vector(n) have 5 entries. */
static const Ast *value_of_name(Infer *in, const char *name) {
  const Mention *m = ptrmap_get(in->mentions, name);
  const Decl *d = m != NULL ? m->decl : decl_find(in->c->decls, name);
  if (m != NULL && m->where != NULL) return m->where->expr;
  return d != NULL && d->is_definition && d->nparams == 0 ? d->expr : NULL;
}

static const Dim *power_size(Infer *in, const Dim *base, const Ast *exponent) {
  if (base == NULL || exponent->kind != AST_NUMBER || !fmpz_is_one(fmpq_denref(exponent->value))) return NULL;
  slong n = fmpz_get_si(fmpq_numref(exponent->value));
  if (n < 1 || n > 16) return NULL;
  const Dim *product = base;
  for (slong i = 1; i < n; i++) product = dim_mul(in->c->dims, product, base);
  return product;
}

/* n(n+1)/2 */
static const Dim *quotient_size(Infer *in, const Dim *d, const Ast *by) {
  if (d == NULL || by->kind != AST_NUMBER || !fmpz_is_one(fmpq_denref(by->value))) return NULL;
  const fmpz *k = fmpq_numref(by->value);
  if (fmpz_sgn(k) <= 0 || fmpz_cmp_si(k, 64) > 0) return NULL;
  const Dim *q = dim_divide(in->c->dims, d, fmpz_get_si(k));
  int64_t number;
  return dim_denominator(q) == 1 || !dim_is_number(d, &number) ? q : NULL;
}

static bool is_numeric(const Ast *e) {
  bool res = e->kind == AST_NUMBER || (e->kind == AST_CALL && e->nargs > 0);
  for (int i = 0; i < e->nargs && res; i++) res = is_numeric(e->args[i]);
  return res;
}

static const Dim *size(Infer *in, const Ast *e, int depth);

static const Dim *call_size(Infer *in, const Ast *e, int depth) {
  DimTable *t = in->c->dims;
  const Dim *d = size(in, e->args[0], depth + 1);
  if (e->fn == FN_POW) return power_size(in, d, e->args[1]);
  if (e->fn == FN_DIV) return quotient_size(in, d, e->args[1]);
  if (e->fn == FN_NEG && d != NULL) return dim_sub(t, dim_const(t, 0), d);
  if (e->fn != FN_ADD && e->fn != FN_MUL) return NULL;
  for (int i = 1; i < e->nargs && d != NULL; i++) {
    const Dim *next = size(in, e->args[i], depth + 1);
    if (next == NULL) return NULL;
    d = e->fn == FN_ADD ? dim_add(t, d, next) : dim_mul(t, d, next);
  }
  return d;
}

static const Dim *size(Infer *in, const Ast *e, int depth) {
  if (depth > AST_MAX_DEPTH) return NULL;
  if (e->kind == AST_NUMBER) return number_size(in, e);
  if (e->kind == AST_CALL && e->nargs > 0) return call_size(in, e, depth);
  if (e->kind != AST_NAME) return NULL;
  if (e->sym != NULL && e->sym->index) return var_of(in, e->sym)->range;
  find_dimensions(in);
  const Dim *known = ptrmap_get(in->dimension_values, e->name);
  if (known != NULL) return known;
  const Ast *value = value_of_name(in, e->name);
  const Dim *number = value != NULL ? size(in, value, depth + 1) : NULL;
  if (number == NULL && value != NULL && is_numeric(value)) return NULL; /* n = 5/2 */
  return number != NULL ? number : dim_name(in->c->dims, e->name);
}

const Dim *size_of(Infer *in, const Ast *e) {
  const Dim *d = ptrmap_get(in->sizes, e);
  if (d != NULL) return d;
  if (mentions_index(e)) d = extreme_of(in, e, true); /* s - i of the least i */
  if (d == NULL) d = size(in, e, 0);
  if (d == NULL) {
    too_odd(in, e);
    return NULL;
  }
  int64_t number;
  const bool named = e->kind != AST_NUMBER;
  if (dim_is_number(d, &number) && (number < 0 || (number == 0 && named))) {
    const char *what = ast_is_call(e, FN_NEG) ? "it" : quote(in, e);
    diag_error(in->c->diag, ERR_SHAPE, shown(in, e), "a size is a positive whole number, and here %s is %ld", what, (long)number);
    return NULL;
  }
  if (!dim_has_variable(in->c->dims, d)) ptrmap_put(in->sizes, e, d);
  return d;
}

/* ---- index expressions --------------------------------------------------------------------------------- */

static const Dim *extreme_name(Infer *in, const Ast *e, bool largest) {
  DimTable *t = in->c->dims;
  if (e->sym == NULL || !e->sym->index) return size(in, e, 0);
  const Var *v = var_of(in, e->sym);
  if (largest) return v->range;
  return v->lowest == INT64_MIN ? NULL : dim_const(t, v->lowest);
}

static const Dim *extreme_product(Infer *in, const Ast *e, bool largest) {
  DimTable *t = in->c->dims;
  if (e->nargs != 2 || e->args[0]->kind != AST_NUMBER) return NULL;
  const Dim *factor = number_size(in, e->args[0]);
  const Dim *other = extreme_of(in, e->args[1], largest);
  return factor == NULL || other == NULL ? NULL : dim_mul(t, factor, other);
}

const Dim *extreme_of(Infer *in, const Ast *e, bool largest) {
  DimTable *t = in->c->dims;
  if (e->kind == AST_NUMBER) return number_size(in, e);
  if (e->kind == AST_NAME) return extreme_name(in, e, largest);
  if (e->kind != AST_CALL) return NULL;
  if (e->fn == FN_MUL) return extreme_product(in, e, largest);
  if (e->fn == FN_NEG) {
    const Dim *d = extreme_of(in, e->args[0], !largest);
    return d == NULL ? NULL : dim_sub(t, dim_const(t, 0), d);
  }
  if (e->fn != FN_ADD) return NULL;
  const Dim *sum = dim_const(t, 0);
  for (int i = 0; i < e->nargs && sum != NULL; i++) {
    const Dim *d = extreme_of(in, e->args[i], largest);
    sum = d == NULL ? NULL : dim_add(t, sum, d);
  }
  return sum;
}
