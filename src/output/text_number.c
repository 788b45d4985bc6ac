#include <string.h>

#include "output/text.h"

/* ---- numbers ---- */

bool text_is_rational(const Ast *e, fmpq_t q) {
  if (e->kind == AST_NUMBER) {
    fmpq_set(q, e->value);
    return true;
  }
  if (!ast_is_call(e, FN_DIV) || e->args[0]->kind != AST_NUMBER || e->args[1]->kind != AST_NUMBER) return false;
  if (fmpq_is_zero(e->args[1]->value)) return false;
  fmpq_div(q, e->args[0]->value, e->args[1]->value);
  return true;
}

const char *text_vulgar_fraction(const Text *t, const Ast *e) {
  if (t->f != FORMAT_UNICODE || (e->flags & AST_DECIMAL)) return NULL;
  fmpq_t q;
  fmpq_init(q);
  const char *sign = NULL;
  if (text_is_rational(e, q) && !(e->kind == AST_CALL && fmpq_sgn(e->args[0]->value) < 0)) {
    fmpq_abs(q, q);
    if (fmpz_equal_ui(fmpq_denref(q), 2) && fmpz_is_one(fmpq_numref(q))) sign = "½";
    if (fmpz_equal_ui(fmpq_denref(q), 4)) sign = fmpz_is_one(fmpq_numref(q)) ? "¼" : fmpz_equal_ui(fmpq_numref(q), 3) ? "¾" : NULL;
  }
  fmpq_clear(q);
  return sign;
}

void text_minus(Text *t) {
  if (t->skip_minus)
    t->skip_minus = false;
  else
    buf_add(&t->b, t->s->neg);
}

static void add_fmpz_abs(Text *t, const fmpz_t z) {
  fmpz_t a;
  fmpz_init(a);
  fmpz_abs(a, z);
  char *s = fmpz_get_str(NULL, 10, a);
  buf_add(&t->b, s);
  flint_free(s);
  fmpz_clear(a);
}

/* The digits of |q|, which ends after six places at most. */
static void add_decimal(Text *t, const fmpq_t q) {
  enum { PLACES = 6 };
  fmpz_t z;
  fmpz_init(z);
  fmpz_set_ui(z, 1000000);
  fmpz_mul(z, z, fmpq_numref(q));
  fmpz_divexact(z, z, fmpq_denref(q));
  fmpz_abs(z, z);
  char *digits = fmpz_get_str(NULL, 10, z);
  int n = (int)strlen(digits), last = n;
  while (last > 0 && digits[last - 1] == '0') last--;
  if (n > PLACES) buf_printf(&t->b, "%.*s", n - PLACES, digits);
  else buf_addc(&t->b, '0');
  buf_addc(&t->b, '.');
  for (int i = n; i < PLACES; i++) buf_addc(&t->b, '0');
  int from = n > PLACES ? n - PLACES : 0;
  buf_printf(&t->b, "%.*s", last - from, digits + from);
  flint_free(digits);
  fmpz_clear(z);
}

void text_number(Text *t, const Ast *e) {
  const char *fraction = text_vulgar_fraction(t, e);
  if (fmpq_sgn(e->value) < 0) text_minus(t);
  if (fraction != NULL) {
    buf_add(&t->b, fraction);
    return;
  }
  if (e->flags & AST_DECIMAL) {
    add_decimal(t, e->value);
    return;
  }
  bool whole = fmpz_is_one(fmpq_denref(e->value)), frac = !whole && t->f == FORMAT_LATEX;
  if (frac) buf_add(&t->b, "\\frac{");
  add_fmpz_abs(t, fmpq_numref(e->value));
  if (!whole) {
    buf_add(&t->b, frac ? "}{" : "/");
    add_fmpz_abs(t, fmpq_denref(e->value));
    if (frac) buf_addc(&t->b, '}');
  }
}

/* ---- powers, transposes, inverses ---- */

static void add_superscript(Text *t, const char *digits) {
  static const char *const sign[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  for (; *digits != '\0'; digits++) buf_add(&t->b, *digits == '-' ? "⁻" : sign[*digits - '0']);
}

static const Ast *strip_sign(const Ast *e) { return ast_is_call(e, FN_NEG) ? e->args[0] : e; }

static bool is_whole(const Ast *e) { return e->kind == AST_NUMBER && fmpz_is_one(fmpq_denref(e->value)); }

static void print_exponent(Text *t, const Ast *x, bool elementwise) {
  const Ast *bare = strip_sign(x);
  if (t->f == FORMAT_UNICODE && is_whole(bare) && !elementwise) {
    fmpz_t z;
    fmpz_init(z);
    if (x == bare)
      fmpz_set(z, fmpq_numref(x->value));
    else
      fmpz_neg(z, fmpq_numref(bare->value));
    char *digits = fmpz_get_str(NULL, 10, z);
    add_superscript(t, digits);
    flint_free(digits);
    fmpz_clear(z);
    return;
  }
  buf_add(&t->b, elementwise ? t->s->epower : t->s->power);
  bool atom = t->f != FORMAT_LATEX && (is_whole(bare) || (bare->kind == AST_NAME && strchr(bare->name, '_') == NULL));
  if (!atom) buf_add(&t->b, t->s->exponent_open);
  int bars = t->bars, norms = t->norms;
  if (atom)
    text_print(t, x, LEVEL_UNARY, PLACE_FIRST, 0);
  else
    text_inside(t, x, 0);
  t->bars = bars;
  t->norms = norms;
  if (!atom) buf_add(&t->b, t->s->exponent_close);
}

static int swap_fixed(int fixed) { return (fixed & FIXED_ROWS ? FIXED_COLS : 0) | (fixed & FIXED_COLS ? FIXED_ROWS : 0); }

static int square_fixed(int fixed) { return fixed ? FIXED_BOTH : 0; }

void text_power(Text *t, const Ast *e, int fixed) {
  const Ast *base = e->args[0];
  /* (dx)² is no d(x²) */
  Level need = base->kind == AST_DIFFERENTIAL ? LEVEL_ATOM + 1 : LEVEL_ATOM;
  text_print(t, base, need, PLACE_AFTER, e->fn == FN_POW ? square_fixed(fixed) : fixed);
  print_exponent(t, e->args[1], e->fn == FN_EPOW);
}

void text_postfix(Text *t, const Ast *e, int fixed) {
  const Ast *x = e->args[0];
  bool inverse = e->fn == FN_INV, transposed = e->fn == FN_TRANSPOSE;
  if (inverse && ast_is_call(x, FN_TRANSPOSE)) {
    x = x->args[0];
    transposed = true;
  } else if (transposed && ast_is_call(x, FN_INV)) {
    x = x->args[0];
    inverse = true;
  }
  int fix = inverse ? square_fixed(fixed) : swap_fixed(fixed);
  text_print(t, x, LEVEL_ATOM, PLACE_AFTER, fix);
  buf_add(&t->b, inverse && transposed ? t->s->inverse_transpose : inverse ? t->s->inverse : t->s->transpose);
}
