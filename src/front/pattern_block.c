/* Columns, rows and tables with dots: sums of entries at the places of unit vectors. */
#include <ctype.h>
#include <string.h>

#include "front/pattern.h"

/* ---- columns and rows ----------------------------------------------------------------------------------------- */

/* x_i with a small letter that is neither bold nor declared as something else: a number. */
static bool is_number_like(const Parser *p, const Ast *e) {
  if (ast_is_call(e, FN_D) || ast_is_call(e, FN_GRADIENT)) return is_number_like(p, e->args[0]);
  if (e->kind != AST_SUBSCRIPT || e->args[0]->kind != AST_NAME || (e->args[0]->flags & AST_BOLD)) return false;
  return islower((unsigned char)e->args[0]->name[0]) && tokens_decl(p->tokens, e->args[0]->name) == NULL;
}

/* The unit vector of the index: unit(i, n), or unit(i - l + 1, n - l + 1). */
static Ast *unit_vector(Parser *p, const PatternRun *r, Span span) {
  Arena *a = p->c->arena;
  Ast *i = ast_name(a, r->index, span), *n = r->upper;
  if (!fmpq_is_one(r->lower->value)) {
    Ast *one = ast_integer(a, 1, span), *lower = ast_call1(a, FN_NEG, r->lower, span);
    i = ast_call(a, FN_ADD, 3, (Ast *[]){i, lower, one}, span);
    n = ast_call(a, FN_ADD, 3, (Ast *[]){n, lower, one}, span);
  }
  return ast_call2(a, FN_UNIT, i, n, span);
}

/* e at the place of the unit vector u. */
static Ast *placed(Parser *p, Ast *u, Ast *e, bool number, Span span) {
  return number ? ast_call2(p->c->arena, FN_MUL, e, u, span) : ast_call2(p->c->arena, FN_KRON, u, e, span);
}

/* Equal numbers: 1, ..., 1. */
static Ast *constant(Parser *p, const Ast *e, const char *word, Span span) {
  Ast *ones = ast_call1(p->c->arena, FN_ONES, ast_integer(p->c->arena, 1, span), span); /* as vector(1) */
  ones->name = word;
  return e->kind == AST_NUMBER && fmpq_is_one(e->value) ? ones : ast_call2(p->c->arena, FN_MUL, (Ast *)e, ones, span);
}

/* The run that is the whole list. */
static bool whole_run(Parser *p, const AstList *l, PatternRun *r) {
  int at = pattern_place_of_dots(l);
  if (!pattern_find_run(p, l, at, r)) return false;
  if (r->begin == 0 && r->end == l->count && (r->index != NULL || r->element->kind == AST_NUMBER)) return true;
  return pattern_unclear(p, l->items[at]) != NULL;
}

Ast *pattern_column(Parser *p, const AstList *l, bool numbers, Span span) {
  PatternRun r;
  if (!whole_run(p, l, &r)) return NULL;
  if (r.index == NULL) return constant(p, r.element, "vector", span);
  Ast *u = unit_vector(p, &r, span);
  Ast *res = pattern_indexed(p, FN_BIGSUM, &r, placed(p, u, r.element, numbers || is_number_like(p, r.element), span), span);
  return res != NULL ? build_bracketed(res) : NULL;
}

static Ast *row_of(Parser *p, const AstList *l, Span span) {
  PatternRun r;
  if (!whole_run(p, l, &r)) return NULL;
  if (r.index == NULL)
    return ast_call1(p->c->arena, FN_TRANSPOSE, constant(p, r.element, "vector", span), span);
  Ast *u = ast_call1(p->c->arena, FN_TRANSPOSE, unit_vector(p, &r, span), span);
  Ast *res = pattern_indexed(p, FN_BIGSUM, &r, placed(p, u, r.element, false, span), span);
  return res != NULL ? build_bracketed(res) : NULL;
}

/* ---- tables --------------------------------------------------------------------------------------------------- */

static AstList row_at(const AstList *rows, int i) {
  return (AstList){.count = rows->ncols, .items = rows->items + (ptrdiff_t)i * rows->ncols};
}

static bool is_row_of_dots(const AstList *rows, int i) {
  const AstList row = row_at(rows, i);
  for (int k = 0; k < row.count; k++)
    if (!(row.items[k]->flags & AST_DOTS)) return false;
  return true;
}

/* Empty cells of a row that has dots belong to the dots. */
static bool has_gap(const AstList *row) {
  bool gap = false;
  for (int k = 0; k < row->count; k++) {
    if (pattern_is_empty(row->items[k])) {
      row->items[k]->name = "...";
      row->items[k]->flags |= AST_DOTS;
    }
    gap = gap || pattern_is_dots(row->items[k]);
  }
  return gap;
}

/* The diagonal of entries, dots, entries; everything else empty, dots or zero. */
static bool is_diagonal(const AstList *rows) {
  if (rows->nrows != rows->ncols || rows->nrows < 3) return false;
  bool empty = false;
  for (int i = 0; i < rows->nrows; i++)
    for (int k = 0; k < rows->ncols; k++) {
      const Ast *e = row_at(rows, i).items[k];
      if (i == k && pattern_is_empty(e)) return false;
      bool zero = e->kind == AST_NUMBER && fmpq_is_zero(e->value);
      if (i != k && !zero && !(e->flags & AST_DOTS)) return false;
      empty = empty || (i != k && (zero || pattern_is_empty(e)));
    }
  return empty;
}

static Ast *diagonal(Parser *p, const AstList *rows, Span span) {
  AstList *l = list_new(p);
  for (int i = 0; i < rows->nrows; i++) list_add(p, l, row_at(rows, i).items[i]);
  if (pattern_place_of_dots(l) < 0) return NULL;
  Ast *column = pattern_column(p, l, true, span);
  return column != NULL ? ast_call1(p->c->arena, FN_DIAG, column, span) : NULL;
}

/* The runs along the rows as entries of a list with dots where rows of dots stand; false after an error. */
static bool runs_of_rows(Parser *p, const AstList *rows, AstList *elements, PatternRun *along) {
  bool known = false;
  for (int i = 0; i < rows->nrows; i++) {
    AstList row = row_at(rows, i);
    if (is_row_of_dots(rows, i)) {
      row.items[0]->name = intern(p->c->names, "...");
      list_add(p, elements, row.items[0]);
      continue;
    }
    if (!has_gap(&row)) return pattern_unclear(p, row.items[0]) != NULL;
    /* a & b & & c: a gap of several cells is one */
    AstList *squeezed = list_new(p);
    for (int k = 0; k < row.count; k++)
      if (k == 0 || !pattern_is_dots(row.items[k]) || !pattern_is_dots(row.items[k - 1]))
        list_add(p, squeezed, row.items[k]);
    PatternRun r;
    if (!whole_run(p, squeezed, &r)) return false;
    bool differs = known && ((r.index == NULL) != (along->index == NULL) ||
                             (r.index != NULL && (!pattern_same(r.upper, along->upper) || !pattern_same(r.lower, along->lower))));
    if (differs) {
      const Ast *last = squeezed->items[squeezed->count - 1];
      return diag_error(p->c->diag, ERR_SHAPE, last->span, "this row of the matrix does not end like the first one");
    }
    if (!known) *along = r;
    known = true;
    if (r.index != along->index) return pattern_unclear(p, squeezed->items[1]) != NULL;
    list_add(p, elements, r.element);
  }
  return true;
}

static Ast *table(Parser *p, const AstList *rows, Span span) {
  AstList *elements = list_new(p);
  PatternRun along, down;
  if (!runs_of_rows(p, rows, elements, &along)) return NULL;
  if (pattern_place_of_dots(elements) < 0) return pattern_unclear(p, elements->items[0]);
  if (!whole_run(p, elements, &down)) return NULL;
  if (along.index == NULL && down.index == NULL) return constant(p, down.element, "matrix", span);
  if (along.index == NULL || down.index == NULL) return pattern_unclear(p, rows->items[0]);
  Arena *a = p->c->arena;
  Ast *across = ast_call1(a, FN_TRANSPOSE, unit_vector(p, &along, span), span);
  Ast *place = ast_call2(a, FN_MUL, unit_vector(p, &down, span), across, span);
  Ast *body = ast_call2(a, FN_KRON, place, down.element, span);
  Ast *inner = pattern_indexed(p, FN_BIGSUM, &along, body, span);
  Ast *res = inner != NULL ? pattern_indexed(p, FN_BIGSUM, &down, inner, span) : NULL;
  return res != NULL ? build_bracketed(res) : NULL;
}

Ast *pattern_block(Parser *p, const AstList *rows, Span span) {
  if (rows->nrows == 1) return row_of(p, rows, span);
  if (rows->ncols == 1) return pattern_column(p, rows, false, span);
  if (is_diagonal(rows)) {
    Ast *d = diagonal(p, rows, span);
    if (d != NULL || p->c->diag->failed) return d;
  }
  return table(p, rows, span);
}

/* ---- x = (x_1, ..., x_n) ---------------------------------------------------------------------------------------- */

static bool is_entry_of(const Ast *e, const Ast *name, int indices) {
  if (e->kind != AST_SUBSCRIPT || e->nargs != 1 + indices || e->args[0]->kind != AST_NAME) return false;
  const char *base = e->args[0]->name;
  if (base == name->name) return true;
  return indices == 2 && base[1] == '\0' && name->name[1] == '\0' && toupper((unsigned char)base[0]) == name->name[0];
}

static const Ast *sum_body(const Ast *e) {
  bool counted = e->kind == AST_BIGOP && e->fn == FN_BIGSUM && e->binder->count == 1 && e->binder->upper != NULL &&
                 e->binder->lower->kind == AST_NUMBER && fmpq_is_one(e->binder->lower->value);
  return counted ? e->args[0] : NULL;
}

Declaration *pattern_declares(Parser *p, const Ast *name, const Ast *e) {
  if (name->kind != AST_NAME || e == NULL) return NULL;
  const Ast *body = sum_body(e), *inner = body != NULL ? sum_body(body) : NULL;
  Declaration *d = ARENA_NEW(p->c->arena, Declaration);
  d->dims[0] = body != NULL ? e->binder->upper : NULL;
  if (inner != NULL && ast_is_call(inner, FN_KRON) && is_entry_of(inner->args[1], name, 2)) {
    d->kind = KIND_MATRIX;
    d->ndims = 2;
    d->dims[1] = body->binder->upper;
    return d;
  }
  bool column = body != NULL && inner == NULL &&
                ((ast_is_call(body, FN_MUL) && body->nargs == 2 && ast_is_call(body->args[1], FN_UNIT) &&
                  is_entry_of(body->args[0], name, 1)) ||
                 (ast_is_call(body, FN_KRON) && ast_is_call(body->args[0], FN_UNIT) &&
                  is_entry_of(body->args[1], name, 1)));
  if (!column) return NULL;
  d->kind = KIND_VECTOR;
  d->ndims = 1;
  return d;
}
