/* Whole numbers of expressions: subscripts, bounds of sums, sizes. */
#include "check/sizes.h"

static const long most = 1L << 30;

/* e may pass through definitions: `depth` bounds how far. */
static bool integer(const Sizes *z, const Ast *e, const Binding *bound, int depth, long *value);

static bool label_integer(const Sizes *z, const Symbol *sym, long k, long *value) {
  const int place = survey_place(z->survey, sym);
  if (place < 0 || !z->survey->labels[place] || value_class(z->survey, sym) != VALUE_RANDOM) return false;
  *value = sizes_label(z, place, k);
  return true;
}

static bool name_integer(const Sizes *z, const Ast *e, const Binding *bound, int depth, long *value) {
  if (e->sym == NULL) return false;
  for (; bound != NULL; bound = bound->outer) {
    if (bound->index != e->sym) continue;
    *value = bound->value;
    return true;
  }
  switch (value_class(z->survey, e->sym)) {
  case VALUE_INTEGER:
  case VALUE_INDEX:
  case VALUE_DIMENSION: *value = z->of_symbol[survey_place(z->survey, e->sym)]; return true;
  case VALUE_DEFINED: return integer(z, e->sym->definition, NULL, depth, value);
  default: return label_integer(z, e->sym, 0, value);
  }
}

/* c_i, c[i], C[i, j] as a subscript. */
static bool entry_integer(const Sizes *z, const Ast *e, const Binding *bound, int depth, long *value) {
  const Symbol *sym = e->args[0]->kind == AST_NAME ? e->args[0]->sym : NULL;
  long i, j = 1;
  if (sym == NULL || !integer(z, e->args[1], bound, depth, &i)) return false;
  if (e->nargs > 2 && !integer(z, e->args[2], bound, depth, &j)) return false;
  const long rows = e->kind == AST_MEMBER ? sizes_of(z, sym->length) : sizes_of(z, sym->shape.rows);
  const long cols = e->kind == AST_MEMBER ? 1 : sizes_of(z, sym->shape.cols);
  const long most_i = e->nargs > 2 ? rows : rows * cols;
  if (i < 1 || i > most_i || j < 1 || j > cols) return false;
  return label_integer(z, sym, i - 1 + (j - 1) * rows, value);
}

static bool number_integer(const Ast *e, long *value) {
  if (!fmpz_is_one(fmpq_denref(e->value)) || fmpz_cmp_si(fmpq_numref(e->value), most) > 0 ||
      fmpz_cmp_si(fmpq_numref(e->value), -most) < 0)
    return false;
  *value = fmpz_get_si(fmpq_numref(e->value));
  return true;
}

static bool power(long base, long exponent, long *value) {
  *value = 1;
  if (exponent < 0) return false;
  for (; exponent > 0 && *value <= most && *value >= -most && base != 0 && base != 1; exponent--) *value *= base;
  if (exponent > 0 && base != 1) *value = base == 0 ? 0 : most + 1;
  return true;
}

/* x (fn) y for the operators that keep to whole numbers. */
static bool combine(Fn fn, long x, long y, long *value) {
  switch (fn) {
  case FN_ADD: *value = x + y; return true;
  case FN_MUL:
  case FN_HADAMARD: *value = x * y; return true;
  case FN_DIV:
  case FN_EDIV: *value = y == 0 ? 0 : x / y; return y != 0 && x % y == 0;
  case FN_POW:
  case FN_EPOW: return power(x, y, value);
  default: return false;
  }
}

static bool call_integer(const Sizes *z, const Ast *e, const Binding *bound, int depth, long *value) {
  if (e->nargs == 0 || !integer(z, e->args[0], bound, depth, value)) return false;
  if (e->fn == FN_NEG) {
    *value = -*value;
    return true;
  }
  for (int i = 1; i < e->nargs; i++) {
    long next;
    if (!integer(z, e->args[i], bound, depth, &next) || !combine(e->fn, *value, next, value)) return false;
    if (*value > most || *value < -most) return false;
  }
  return e->nargs > 1 || e->fn == FN_ADD || e->fn == FN_MUL;
}

static bool integer(const Sizes *z, const Ast *e, const Binding *bound, int depth, long *value) {
  if (depth <= 0) return false;
  switch (e->kind) {
  case AST_NUMBER: return number_integer(e, value);
  case AST_NAME: return name_integer(z, e, bound, depth - 1, value);
  case AST_CALL: return call_integer(z, e, bound, depth - 1, value);
  case AST_ENTRY:
  case AST_MEMBER: return entry_integer(z, e, bound, depth - 1, value);
  default: return false;
  }
}

bool sizes_integer(const Sizes *z, const Ast *e, const Binding *bound, long *value) {
  return integer(z, e, bound, 2 * AST_MAX_DEPTH, value);
}
