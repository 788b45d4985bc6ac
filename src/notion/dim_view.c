/* What can be asked of a dimension, and how it is written. */
#include <string.h>

#include "notion/dim_impl.h"

/* ---- looking at a dimension ---------------------------------------------------------------------------- */

bool dim_is_number(const Dim *d, int64_t *value) {
  if (d->n > 1 || d->den != 1 || (d->n == 1 && d->monos[0].n > 0)) return false;
  if (value != NULL) *value = d->n == 0 ? 0 : d->monos[0].coef;
  return true;
}

bool dim_is(const Dim *d, int64_t value) {
  int64_t number;
  return dim_is_number(d, &number) && number == value;
}

const char *dim_is_name(const Dim *d) {
  return d->n == 1 && d->den == 1 && d->monos[0].coef == 1 && d->monos[0].n == 1 ? d->monos[0].atoms[0].name : NULL;
}

void dim_each_name(const Dim *d, void (*each)(void *ctx, const char *name), void *ctx) {
  for (int i = 0; i < d->n; i++)
    for (int k = 0; k < d->monos[i].n; k++)
      if (d->monos[i].atoms[k].name != NULL) each(ctx, d->monos[i].atoms[k].name);
}

int64_t dim_denominator(const Dim *d) { return d->den; }

int dim_monomials(const Dim *d) { return d->n; }

int64_t dim_coefficient(const Dim *d, int i) { return d->monos[i].coef; }

const char *dim_factor(const Dim *d, int i, int k) { return k < d->monos[i].n ? d->monos[i].atoms[k].name : NULL; }

int64_t dim_eval(const Dim *d, int64_t (*value)(void *ctx, const char *name), void *ctx) {
  int64_t sum = 0;
  for (int i = 0; i < d->n; i++) {
    int64_t product = d->monos[i].coef;
    for (int k = 0; k < d->monos[i].n; k++) {
      const char *name = d->monos[i].atoms[k].name;
      int64_t v = name != NULL ? value(ctx, name) : -1;
      if (v < 0 || __builtin_mul_overflow(product, v, &product)) return -1;
    }
    if (__builtin_add_overflow(sum, product, &sum)) return -1;
  }
  return sum < 0 || sum % d->den != 0 ? -1 : sum / d->den;
}

/* ---- text ---------------------------------------------------------------------------------------------- */

typedef enum Style { STYLE_TEXT, STYLE_CODE, STYLE_SHAPE, STYLE_UNICODE } Style; /* of shapes; with n² */

static void print_atom(Atom x, Buf *out) {
  if (x.name != NULL) buf_add(out, x.name);
  else buf_printf(out, "?%d", x.var);
}

static void print_power(int power, Style style, Buf *out) {
  static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  if (style == STYLE_UNICODE && power < 10) buf_add(out, digits[power]);
  else buf_printf(out, "^%d", power);
}

static void print_mono(const Mono *m, Style style, Buf *out) {
  int64_t coef = m->coef < 0 ? -m->coef : m->coef;
  bool joined = style == STYLE_SHAPE || style == STYLE_UNICODE; /* mq×np: letters need no blank between them */
  for (int k = 0; k < m->n; k++) joined = joined && m->atoms[k].name != NULL && strlen(m->atoms[k].name) == 1;
  if (coef != 1 || m->n == 0) buf_printf(out, "%lld%s", (long long)coef, style == STYLE_CODE && m->n > 0 ? "*" : "");
  for (int k = 0, power; k < m->n; k += power) {
    power = style == STYLE_CODE ? 1 : dim_count_atom(m, m->atoms[k]);
    if (k > 0) buf_add(out, style == STYLE_CODE ? "*" : joined ? "" : " ");
    print_atom(m->atoms[k], out);
    if (power > 1) print_power(power, style, out);
  }
}

/* Terms with a plus go first, so that n - 1 and 1 - n need no sign in front. */
static void print_sum(const Dim *d, Style style, Buf *out) {
  if (d->n == 0) buf_addc(out, '0');
  bool first = true;
  for (int pass = 0; pass < 2; pass++) {
    for (int i = 0; i < d->n; i++) {
      if ((d->monos[i].coef < 0) != (pass == 1)) continue;
      if (pass == 1) buf_addc(out, '-');
      else if (!first) buf_addc(out, '+');
      print_mono(&d->monos[i], style, out);
      first = false;
    }
  }
}

const char *dim_is_triangle(const Dim *d) {
  if (d->den != 2 || d->n != 2 || d->monos[0].n != 2 || d->monos[1].n != 1) return NULL;
  const Mono *square = &d->monos[0], *name = &d->monos[1];
  bool same = square->coef == 1 && name->coef == 1 && dim_count_atom(square, name->atoms[0]) == 2;
  return same ? name->atoms[0].name : NULL;
}

static void print_dim(const Dim *d, Style style, Buf *out) {
  const char *name = dim_is_triangle(d);
  if (d->den == 1) {
    print_sum(d, style, out);
  } else if (name != NULL) {
    buf_printf(out, "%s%s(%s+1)/2", name, style == STYLE_CODE ? "*" : strlen(name) > 1 ? " " : "", name);
  } else {
    if (d->n > 1) buf_addc(out, '(');
    print_sum(d, style, out);
    buf_printf(out, "%s/%lld", d->n > 1 ? ")" : "", (long long)d->den);
  }
}

void dim_print(const Dim *d, bool code, Buf *out) { print_dim(d, code ? STYLE_CODE : STYLE_TEXT, out); }

const char *dim_text(Arena *a, const Dim *d) {
  Buf b = buf_new(a);
  dim_print(d, false, &b);
  return buf_str(&b);
}

static void print_side(const Dim *d, bool ascii, Buf *out) {
  bool brackets = d->n > 1 && d->den == 1;
  if (brackets) buf_addc(out, '(');
  print_dim(d, ascii ? STYLE_SHAPE : STYLE_UNICODE, out);
  if (brackets) buf_addc(out, ')');
}

void shape_print(Shape s, bool ascii, Buf *out) {
  print_side(s.rows, ascii, out);
  buf_add(out, ascii ? " x " : "×");
  print_side(s.cols, ascii, out);
}

/* Monomial i of d without the names of the product `by`; NULL where one is missing. */
static const Dim *monomial_over(DimTable *t, const Dim *d, int i, const Dim *by) {
  enum { MOST_NAMES = 32 };
  bool used[MOST_NAMES] = {false};
  int names = 0;
  while (names < MOST_NAMES && dim_factor(d, i, names) != NULL) names++;
  const char *wanted;
  for (int k = 0; (wanted = dim_factor(by, 0, k)) != NULL; k++) {
    int at = 0;
    while (at < names && (used[at] || dim_factor(d, i, at) != wanted)) at++;
    if (at == names) return NULL;
    used[at] = true;
  }
  if (dim_coefficient(d, i) % dim_coefficient(by, 0) != 0 || dim_coefficient(d, i) < 0) return NULL;
  const Dim *res = dim_const(t, dim_coefficient(d, i) / dim_coefficient(by, 0));
  for (int k = 0; k < names; k++)
    if (!used[k]) res = dim_mul(t, res, dim_name(t, dim_factor(d, i, k)));
  return res;
}

const Dim *dim_quotient(DimTable *t, const Dim *d, const Dim *by) {
  d = dim_resolve(t, d);
  by = dim_resolve(t, by);
  if (dim_equal(t, d, by)) return dim_const(t, 1);
  if (dim_has_variable(t, d) || dim_has_variable(t, by)) return NULL;
  if (dim_monomials(by) != 1 || dim_denominator(by) != 1 || dim_coefficient(by, 0) < 1) return NULL;
  const Dim *sum = NULL;
  for (int i = 0; i < dim_monomials(d); i++) {
    const Dim *part = monomial_over(t, d, i, by);
    if (part == NULL) return NULL;
    sum = sum == NULL ? part : dim_add(t, sum, part);
  }
  return sum == NULL ? NULL : dim_divide(t, sum, dim_denominator(d));
}
