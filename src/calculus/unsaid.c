/* What texts leave unsaid, and what would make a side right: a family that is stacked in a matrix, X with the rows x_1',
 * ..., x_N'; a vector whose entries add up to 1. */
#include "algebra/raise.h"
#include "calculus/resemblance.h"
#include "output/size.h"

/* sum_i e_i x_i', or its transpose. */
static Term stacked(Ctx *c, Symbol *family, bool rows) {
  Symbol *index = symbol_add(c->symbols, intern(c->names, "row"));
  index->kind = KIND_INTEGER;
  index->facts = FACT_INTEGER;
  index->shape = (Shape){dim_const(c->dims, 1), dim_const(c->dims, 1)};
  index->index = index->temporary = true;
  Term i = t_sym(c, index);
  const Range range = {.index = index, .lo = t_int(c, 1), .hi = t_dim(c, family->length)};
  Term res = t_sum(c, &range, t_mul2(c, t_unit(c, i, family->length), t_transpose(c, t_member(c, family, i))));
  return rows ? res : t_transpose(c, res);
}

static bool fits(Ctx *c, const Symbol *x, const Symbol *family, bool rows) {
  const Dim *members = rows ? x->shape.rows : x->shape.cols, *entries = rows ? x->shape.cols : x->shape.rows;
  return dim_equal(c->dims, members, family->length) && dim_equal(c->dims, entries, family->shape.rows);
}

static bool is_family(const Symbol *s) { return s->family && s->length != NULL && s->shape.rows != NULL && dim_is(s->shape.cols, 1) && !dim_is(s->shape.rows, 1); }

static bool is_matrix(const Symbol *s) {
  bool name = !s->family && !s->index && !s->dimension && !s->temporary && s->kind != KIND_FUNCTION && s->definition == NULL;
  return name && s->facts == 0 && s->shape.rows != NULL && !dim_is(s->shape.rows, 1) && !dim_is(s->shape.cols, 1);
}

/* Whether the side is right where the name has the value. */
static bool right_with(Ctx *c, const Symbol *x, Term value, const Ast *given, SameValue *same, void *env) {
  const struct Clause *before = c->assumed;
  int count = c->nassumed;
  Clause clause = {.name = x->name, .expr = raise_term(c, value)};
  c->assumed = &clause;
  c->nassumed = 1;
  bool right = !c->diag->failed && same(env, given);
  c->assumed = before;
  c->nassumed = count;
  return right;
}

static const char *try_matrix(Ctx *c, Symbol *x, Symbol *family, bool rows, const Ast *given, SameValue *same, void *env) {
  if (!right_with(c, x, stacked(c, family, rows), given, same, env)) return NULL;
  Buf length = buf_new(c->arena);
  size_add(&length, family->length, (Format)c->format);
  return arena_printf(c->arena, "right only if the %s of %s are the %s_i: define %s = [%s_1, ..., %s_%s]%s", rows ? "rows" : "columns", x->name, family->name, x->name,
                      family->name, family->name, buf_str(&length), rows ? "'" : "");
}

const char *right_if_stacked(Ctx *c, const Ast *given, SameValue *same, void *env) {
  int n = c->symbols->count;
  if (c->nassumed > 0) return NULL;
  for (int i = 0; i < n; i++) {
    for (int k = 0; k < n && is_family(c->symbols->items[i]); k++) {
      Symbol *family = c->symbols->items[i], *x = c->symbols->items[k];
      for (int rows = 1; rows >= 0 && is_matrix(x); rows--) {
        if (!fits(c, x, family, rows == 1)) continue;
        const char *text = try_matrix(c, x, family, rows == 1, given, same, env);
        if (text != NULL) return text;
      }
    }
  }
  return NULL;
}

/* ---- vectors whose entries add up to 1 -------------------------------------------------------------------------------------------- */

static bool is_vector(const Symbol *s) {
  bool name = !s->family && !s->index && !s->dimension && !s->temporary && s->kind != KIND_FUNCTION && s->definition == NULL;
  return name && s->facts == 0 && s->shape.rows != NULL && !dim_is(s->shape.rows, 1) && dim_is(s->shape.cols, 1);
}

/* y + (1 - 1'y)/n 1 with another name for y. */
static Term adding_up(Ctx *c, const Symbol *y) {
  Symbol *other = symbol_add(c->symbols, intern(c->names, arena_printf(c->arena, "%s_drawn", y->name)));
  other->kind = y->kind;
  other->shape = y->shape;
  other->temporary = true;
  Term t = t_sym(c, other), ones = t_ones(c, y->shape.rows, y->shape.cols);
  Term lacking = t_sub(c, t_int(c, 1), t_total(c, t)), share = t_mul2(c, lacking, t_recip(c, t_dim(c, y->shape.rows)));
  return t_add2(c, t, t_mul2(c, share, ones));
}

const char *right_if_adding_up(Ctx *c, const Ast *given, SameValue *same, void *env) {
  int n = c->symbols->count;
  for (int i = 0; i < n && c->nassumed == 0; i++) {
    Symbol *y = c->symbols->items[i];
    if (is_vector(y) && right_with(c, y, adding_up(c, y), given, same, env)) return arena_printf(c->arena, "right only if the entries of %s add up to 1", y->name);
  }
  return NULL;
}
