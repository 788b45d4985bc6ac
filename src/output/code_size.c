#include <inttypes.h>
#include <string.h>

#include "output/code.h"
#include "output/names.h"

/* Sizes are read off the arrays that the statement has. */

bool code_is_given(const Symbol *s) {
  return !s->index && !s->dimension && !s->temporary && !s->intermediate && s->definition == NULL && s->kind != KIND_FUNCTION;
}

/* From the last preferred to the first. */
typedef enum Carrier { CARRY_NONE, CARRY_COLS, CARRY_ROWS, CARRY_LENGTH } Carrier;

static const Dim *carried(const Symbol *s, Carrier how) {
  if (how == CARRY_LENGTH) return s->family ? s->length : NULL;
  const Dim *d = how == CARRY_ROWS ? s->shape.rows : s->shape.cols;
  return d == NULL || (dim_is(s->shape.rows, 1) && dim_is(s->shape.cols, 1)) ? NULL : d;
}

static void emit_carrier(Code *p, const Symbol *s, Carrier how) {
  ptrmap_put(p->occurring, s, s);
  Buf b = buf_new(p->c->arena);
  name_add(&b, s->name, p->f);
  if (s->family && how != CARRY_LENGTH) {
    Piece member[2] = {piece_of_text(buf_str(&b)), piece_of_text(p->s->base == 0 ? "0" : "1")};
    Code inner = *p;
    inner.b = buf_new(p->c->arena);
    code_template(&inner, p->s->member, 2, member, TIGHT_ATOM);
    b = inner.b;
  }
  Piece name = piece_of_text(buf_str(&b));
  code_template(p, how == CARRY_LENGTH ? p->s->length : how == CARRY_ROWS ? p->s->rows : p->s->cols, 1, &name, TIGHT_ATOM);
}

/* d = k * name + rest, both numbers. */
static bool is_linear_in(const Dim *d, const char *name, int64_t *k, int64_t *rest) {
  *k = *rest = 0;
  if (dim_denominator(d) != 1) return false;
  for (int i = 0; i < dim_monomials(d); i++) {
    const char *factor = dim_factor(d, i, 0);
    if (factor == NULL)
      *rest = dim_coefficient(d, i);
    else if (strcmp(factor, name) == 0 && dim_factor(d, i, 1) == NULL)
      *k = dim_coefficient(d, i);
    else
      return false;
  }
  return *k != 0;
}

static const Symbol *find_among(Code *p, bool occurring, const Dim *d, const char *name, Carrier *how, int64_t *k, int64_t *rest) {
  const SymbolTable *t = p->c->symbols;
  for (int i = 0; t != NULL && i < t->count; i++) {
    const Symbol *s = t->items[i];
    if (!code_is_given(s) || occurring != (ptrmap_get(p->occurring, s) != NULL)) continue;
    for (*how = CARRY_LENGTH; *how > CARRY_NONE; (*how)--) {
      const Dim *has = carried(s, *how);
      if (has == NULL) continue;
      if (name == NULL ? dim_equal(p->c->dims, has, d) : is_linear_in(has, name, k, rest)) return s;
    }
  }
  return NULL;
}

/* The first symbol with dimension d itself (name NULL), or with one from which the name can be solved; best
 * one of the expression. */
static const Symbol *find_carrier(Code *p, const Dim *d, const char *name, Carrier *how, int64_t *k, int64_t *rest) {
  const Symbol *s = find_among(p, true, d, name, how, k, rest);
  return s != NULL ? s : find_among(p, false, d, name, how, k, rest);
}

static void emit_name(Code *p, const char *name, Tight need) {
  Carrier how;
  int64_t k, rest;
  const Symbol *s = find_carrier(p, dim_name(p->c->dims, name), NULL, &how, &k, &rest);
  if (s != NULL) {
    emit_carrier(p, s, how);
    return;
  }
  s = find_carrier(p, NULL, name, &how, &k, &rest);
  if (s == NULL) {
    name_add(&p->b, name, p->f);
    name = intern(p->c->names, name);
    ptrmap_put(p->loose, name, name);
    return;
  }
  bool opened = code_open(p, k != 1 ? TIGHT_PRODUCT : TIGHT_SUM, need);
  bool inner = k != 1 && rest != 0;
  if (inner) buf_addc(&p->b, '(');
  emit_carrier(p, s, how);
  if (rest != 0) buf_printf(&p->b, rest > 0 ? " - %" PRId64 : " + %" PRId64, rest > 0 ? rest : -rest);
  if (inner) buf_addc(&p->b, ')');
  if (k != 1) buf_printf(&p->b, "%s%" PRId64, p->s->integer_divide, k);
  code_close(p, opened);
}

static void emit_monomial(Code *p, const Dim *d, int i, bool positive) {
  int64_t k = dim_coefficient(d, i);
  if (positive && k < 0) k = -k;
  bool first = true;
  if (k != 1 || dim_factor(d, i, 0) == NULL) {
    buf_printf(&p->b, "%" PRId64, k);
    first = false;
  }
  const char *name;
  for (int j = 0; (name = dim_factor(d, i, j)) != NULL; j++) {
    if (!first) buf_add(&p->b, " * ");
    emit_name(p, name, TIGHT_UNARY);
    first = false;
  }
}

void code_size(Code *p, const Dim *d, Tight need) {
  Carrier how;
  int64_t k, rest, number;
  if (d == NULL) {
    p->impossible = true;
    return;
  }
  if (dim_is_number(d, &number)) {
    buf_printf(&p->b, "%" PRId64, number);
    return;
  }
  const Symbol *s = find_carrier(p, d, NULL, &how, &k, &rest);
  if (s != NULL) {
    emit_carrier(p, s, how);
    return;
  }
  int count = dim_monomials(d);
  const int64_t den = dim_denominator(d);
  if (den == 1 && count == 1 && dim_coefficient(d, 0) == 1 && dim_factor(d, 0, 1) == NULL) {
    emit_name(p, dim_factor(d, 0, 0), need);
    return;
  }
  bool opened = code_open(p, den == 1 && count > 1 ? TIGHT_SUM : TIGHT_PRODUCT, need);
  if (den != 1) buf_addc(&p->b, '(');
  for (int i = 0; i < count; i++) {
    if (i > 0) buf_add(&p->b, dim_coefficient(d, i) < 0 ? " - " : " + ");
    emit_monomial(p, d, i, i > 0);
  }
  if (den != 1) buf_printf(&p->b, ")%s%" PRId64, p->s->integer_divide, den);
  code_close(p, opened);
}
