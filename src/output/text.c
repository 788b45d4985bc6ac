#include "output/text.h"

#include <ctype.h>
#include <string.h>

#include "output/names.h"

/* An expression whose DAG shares much can be exponentially long as text. */
enum { TEXT_LIMIT = 4 << 20 };

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
  if (t->f != FORMAT_UNICODE) return NULL;
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

static void add_minus(Text *t) {
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

static void print_number(Text *t, const Ast *e) {
  const char *fraction = text_vulgar_fraction(t, e);
  if (fmpq_sgn(e->value) < 0) add_minus(t);
  if (fraction != NULL) {
    buf_add(&t->b, fraction);
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

static Level number_level(const Text *t, const Ast *e) {
  if (fmpz_is_one(fmpq_denref(e->value))) return fmpq_sgn(e->value) < 0 ? LEVEL_UNARY : LEVEL_ATOM;
  if (fmpq_sgn(e->value) >= 0 && (t->f == FORMAT_LATEX || text_vulgar_fraction(t, e) != NULL)) return LEVEL_POSTFIX;
  return t->f == FORMAT_LATEX ? LEVEL_UNARY : LEVEL_PRODUCT;
}

/* A numeric coefficient: 2, -1/2. */
static bool is_coefficient(const Ast *e) {
  if (ast_is_call(e, FN_NEG)) e = e->args[0];
  return e->kind == AST_NUMBER || (ast_is_call(e, FN_DIV) && e->args[0]->kind == AST_NUMBER && e->args[1]->kind == AST_NUMBER);
}

/* ---- levels ---- */

static bool leading_minus(const Text *t, const Ast *e);

/* 2 x ∘ y is the same read either way, so that 2 (x ∘ y) needs no brackets. */
static bool scales_elementwise(const Text *t, const Ast *e) {
  if (e->nargs != 2 || !is_coefficient(e->args[0])) return false;
  const Ast *x = e->args[1];
  if (!ast_is_call(x, FN_HADAMARD) && !ast_is_call(x, FN_EDIV)) return false;
  return !is_coefficient(x->args[0]) && !leading_minus(t, x->args[0]) && !ast_is_call(x->args[0], FN_MUL);
}

static Level least(Level a, Level b) { return a < b ? a : b; }

/* What operator the node is printed with; single-argument sums and products are their argument. */
static const Ast *unwrap(const Ast *e) {
  while (e->kind == AST_CALL && e->nargs == 1 && (e->fn == FN_ADD || e->fn == FN_MUL || e->fn == FN_HADAMARD)) e = e->args[0];
  return e;
}

static bool joins_product(const Ast *e, Place place) {
  return (ast_is_call(e, FN_MUL) || ast_is_call(e, FN_DIV)) && !(place == PLACE_AFTER && (e->flags & AST_BRACKETED));
}

static Level product_level(const Text *t, const Ast *e) {
  if (scales_elementwise(t, e)) return LEVEL_ELEMENTWISE;
  const Ast *last = unwrap(e->args[e->nargs - 1]);
  return last->kind == AST_BIGOP || (joins_product(last, PLACE_AFTER) && text_level(t, last) == LEVEL_OPEN) ? LEVEL_OPEN : LEVEL_PRODUCT;
}

static Level negative_level(const Text *t, const Ast *x) {
  Level inner = text_level(t, x);
  return inner == LEVEL_SUM ? LEVEL_UNARY : least(LEVEL_UNARY, inner);
}

Level text_level(const Text *t, const Ast *e) {
  e = unwrap(e);
  if (e->kind == AST_NUMBER) return number_level(t, e);
  if (e->kind == AST_BIGOP) return LEVEL_OPEN;
  if (e->kind != AST_CALL) return LEVEL_ATOM;
  switch (e->fn) {
    case FN_ADD: return LEVEL_SUM;
    case FN_NEG: return negative_level(t, e->args[0]);
    case FN_MUL: return product_level(t, e);
    case FN_DIV: return t->f == FORMAT_LATEX || text_vulgar_fraction(t, e) != NULL ? LEVEL_POSTFIX : LEVEL_PRODUCT;
    case FN_HADAMARD:
    case FN_EDIV: return LEVEL_ELEMENTWISE;
    case FN_KRON: return t->s->kron == NULL ? LEVEL_ATOM : LEVEL_KRON;
    case FN_POW:
    case FN_EPOW:
    case FN_TRANSPOSE:
    case FN_INV: return LEVEL_POSTFIX;
    default: return text_call_level(t, e);
  }
}

/* The loosest operand that stands without brackets beside an elementwise or Kronecker operator.  The grammar
 * would allow products, but readers do not agree about A B ∘ C; only a numeric coefficient in front is clear. */
static Level operand_level(const Text *t, const Ast *e, Place place) {
  e = unwrap(e);
  if (ast_is_call(e, FN_NEG)) e = unwrap(e->args[0]);
  bool scaled = ast_is_call(e, FN_MUL) && e->nargs == 2 && is_coefficient(e->args[0]) && text_level(t, e->args[1]) >= LEVEL_UNARY;
  bool number = is_coefficient(e);
  return place == PLACE_FIRST && (scaled || number) ? LEVEL_PRODUCT : LEVEL_UNARY;
}

static Level factor_level(const Text *t, const Ast *e, Place place, bool last) {
  e = unwrap(e);
  if (last && e->kind == AST_BIGOP) return LEVEL_OPEN;
  if (place == PLACE_FIRST && e->kind == AST_NUMBER) return LEVEL_PRODUCT;
  if (!joins_product(e, place)) return LEVEL_UNARY;
  return last && text_level(t, e) == LEVEL_OPEN ? LEVEL_OPEN : LEVEL_PRODUCT;
}

/* Whether the text of e, unbracketed, begins with a minus sign. */
static bool leading_minus(const Text *t, const Ast *e) {
  e = unwrap(e);
  if (e->kind == AST_NUMBER) return fmpq_sgn(e->value) < 0;
  if (e->kind != AST_CALL) return false;
  const Ast *x;
  switch (e->fn) {
    case FN_NEG: return true;
    case FN_MUL:
      x = e->args[0];
      return leading_minus(t, x) && text_level(t, x) >= factor_level(t, x, PLACE_FIRST, e->nargs == 1);
    case FN_DIV: return leading_minus(t, e->args[0]) && (t->f == FORMAT_LATEX || text_level(t, e->args[0]) >= LEVEL_PRODUCT);
    case FN_HADAMARD:
    case FN_EDIV: x = e->args[0]; return leading_minus(t, x) && text_level(t, x) >= operand_level(t, x, PLACE_FIRST);
    case FN_KRON:
      x = e->args[0];
      return t->s->kron != NULL && leading_minus(t, x) && text_level(t, x) >= operand_level(t, x, PLACE_FIRST);
    default: return false;
  }
}

/* ---- sums, products ---- */

static void print_sum(Text *t, const Ast *e, int fixed) {
  int own = 0;
  for (int i = 0; i < e->nargs && own != FIXED_BOTH; i++) own |= text_own_shape(t, e->args[i]);
  for (int i = 0; i < e->nargs && !t->too_long; i++) {
    const Ast *term = e->args[i];
    bool minus = leading_minus(t, term);
    if (i > 0) buf_add(&t->b, minus ? t->s->minus : t->s->plus);
    t->skip_minus = i > 0 && minus;
    text_print(t, term, LEVEL_OPEN, PLACE_FIRST, fixed | own);
  }
}

static int factor_fixed(Text *t, const Ast *e, int i, int fixed) {
  int bits = 0, before = i - 1, after = i + 1;
  while (before >= 0 && ast_is_scalar(e->args[before])) before--;
  while (after < e->nargs && ast_is_scalar(e->args[after])) after++;
  if (before < 0)
    bits |= fixed & FIXED_ROWS;
  else if (text_own_shape(t, e->args[before]) & FIXED_COLS)
    bits |= FIXED_ROWS;
  if (after == e->nargs)
    bits |= fixed & FIXED_COLS;
  else if (text_own_shape(t, e->args[after]) & FIXED_ROWS)
    bits |= FIXED_COLS;
  return bits;
}

/* Names that would be read as something else before a bracket. */
static bool call_like(const Text *t, const Ast *e) {
  if (e->kind == AST_NAME && t->f != FORMAT_LATEX) return strlen(e->name) == 1 && strchr("deIKO", e->name[0]) != NULL;
  return ast_is_call(e, FN_IDENTITY) || ast_is_call(e, FN_ZEROS) || ast_is_call(e, FN_ONES) || ast_is_call(e, FN_PI) || ast_is_call(e, FN_UNIT);
}

/* Puts the product sign in the place of the blank at `at`. */
static void insert_times(Text *t, size_t at) {
  char *rest = arena_strdup(t->b.arena, t->b.text + at + 1);
  t->b.len = at;
  buf_add(&t->b, t->s->times);
  buf_add(&t->b, rest);
}

static bool starts_number(const char *s) {
  return isdigit((unsigned char)*s) || strncmp(s, "½", 2) == 0 || strncmp(s, "¼", 2) == 0 || strncmp(s, "¾", 2) == 0 ||
         strncmp(s, "\\frac", 5) == 0;
}

static bool starts_bracket(const char *s) { return *s == '(' || strncmp(s, "\\left(", 6) == 0; }

static const Ast *last_factor(const Ast *e) {
  while (e->kind == AST_CALL && e->fn == FN_MUL) e = e->args[e->nargs - 1];
  return e;
}

static void print_product(Text *t, const Ast *e, Place place, int fixed) {
  bool elementwise = scales_elementwise(t, e), bracketed_before = false;
  for (int i = 0; i < e->nargs && !t->too_long; i++) {
    const Ast *x = e->args[i];
    Place at = i == 0 ? place : PLACE_AFTER;
    Level need = elementwise && i == 1 ? LEVEL_ELEMENTWISE : factor_level(t, x, i == 0 ? PLACE_FIRST : PLACE_AFTER, i == e->nargs - 1);
    int fix = ast_is_scalar(x) ? 0 : factor_fixed(t, e, i, fixed);
    if (i == 0) {
      text_print(t, x, need, at, fix);
    } else {
      size_t blank = t->b.len;
      buf_addc(&t->b, ' ');
      text_print(t, x, need, at, fix);
      const char *s = t->b.text + blank + 1;
      if (starts_number(s) && (*s != '\\' || starts_number(t->b.text)))
        insert_times(t, blank);
      else if (starts_bracket(s) && call_like(t, last_factor(e->args[i - 1])))
        insert_times(t, blank);
      else if (t->f != FORMAT_LATEX && starts_bracket(s) && bracketed_before && t->b.text[blank - 1] == ')') {
        memmove(t->b.text + blank, t->b.text + blank + 1, t->b.len - blank);
        t->b.len--;
      }
    }
    bracketed_before = text_level(t, x) < need || (i > 0 && leading_minus(t, x));
  }
}

/* \frac{d x}{d t} would be a request to differentiate. */
static bool looks_like_derivative(const Ast *e) {
  const Ast *a = e->args[0], *b = e->args[1];
  while (ast_is_call(a, FN_MUL) || ast_is_call(a, FN_NEG)) a = a->args[0];
  while (ast_is_call(b, FN_MUL)) b = b->args[0];
  return a->kind == AST_NAME && b->kind == AST_NAME && strcmp(a->name, "d") == 0 && strcmp(b->name, "d") == 0;
}

static void print_quotient(Text *t, const Ast *e, Place place, int fixed) {
  const char *fraction = text_vulgar_fraction(t, e);
  if (fraction != NULL) {
    buf_add(&t->b, fraction);
    return;
  }
  if (t->f == FORMAT_LATEX && !looks_like_derivative(e)) {
    if (leading_minus(t, e->args[0])) {
      add_minus(t);
      t->skip_minus = true;
    }
    buf_add(&t->b, "\\frac{");
    text_print(t, e->args[0], LEVEL_SUM, PLACE_FIRST, fixed);
    buf_add(&t->b, "}{");
    text_inside(t, e->args[1], 0);
    buf_addc(&t->b, '}');
    return;
  }
  text_print(t, e->args[0], LEVEL_PRODUCT, place, fixed);
  buf_addc(&t->b, '/');
  text_print(t, e->args[1], LEVEL_POSTFIX, PLACE_AFTER, 0);
}

static void print_elementwise(Text *t, const Ast *e, const char *sign, Place place, int fixed) {
  int own = 0;
  for (int i = 0; i < e->nargs && own != FIXED_BOTH; i++) own |= text_own_shape(t, e->args[i]);
  for (int i = 0; i < e->nargs && !t->too_long; i++) {
    const Ast *x = e->args[i];
    if (i > 0) buf_add(&t->b, sign);
    /* a ∘ b ./ c is read from left to right */
    bool chained = i == 0 && (ast_is_call(x, FN_EDIV) || (ast_is_call(x, FN_HADAMARD) && e->fn == FN_EDIV));
    text_print(t, x, chained ? LEVEL_ELEMENTWISE : operand_level(t, x, i == 0 ? PLACE_FIRST : PLACE_AFTER), i == 0 ? place : PLACE_AFTER,
               ast_is_scalar(x) ? 0 : fixed | own);
  }
}

static void print_kron(Text *t, const Ast *e, Place place) {
  if (t->s->kron == NULL) {
    text_call(t, e, 0);
    return;
  }
  for (int i = 0; i < e->nargs && !t->too_long; i++) {
    if (i > 0) buf_add(&t->b, t->s->kron);
    text_print(t, e->args[i], operand_level(t, e->args[i], i == 0 ? PLACE_FIRST : PLACE_AFTER), i == 0 ? place : PLACE_AFTER, 0);
  }
}

/* ---- powers ---- */

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

static void print_base(Text *t, const Ast *e, int fixed) {
  /* (dx)² is no d(x²) */
  text_print(t, e, e->kind == AST_DIFFERENTIAL ? LEVEL_ATOM + 1 : LEVEL_ATOM, PLACE_AFTER, fixed);
}

static int swap_fixed(int fixed) { return (fixed & FIXED_ROWS ? FIXED_COLS : 0) | (fixed & FIXED_COLS ? FIXED_ROWS : 0); }

static int square_fixed(int fixed) { return fixed ? FIXED_BOTH : 0; }

static void print_postfix(Text *t, const Ast *e, int fixed) {
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

/* ---- the walk ---- */

static void print_open(Text *t, const Ast *e, Place place, int fixed) {
  switch (e->kind) {
    case AST_NUMBER: print_number(t, e); return;
    case AST_NAME: name_add(&t->b, e->name, t->f); return;
    case AST_STRING: buf_printf(&t->b, "'%s'", e->name); return;
    case AST_DIFFERENTIAL:
      buf_add(&t->b, t->s->d);
      text_print(t, e->args[0], LEVEL_ATOM, PLACE_AFTER, 0);
      return;
    case AST_SUBSCRIPT:
    case AST_ENTRY:
    case AST_MEMBER: text_index(t, e); return;
    case AST_BIGOP: text_bigop(t, e); return;
    case AST_BLOCK: text_block(t, e); return;
    case AST_APPLY: text_call(t, e, 0); return;
    case AST_CALL: break;
  }
  switch (e->fn) {
    case FN_ADD: print_sum(t, e, fixed); return;
    case FN_NEG:
      add_minus(t);
      text_print(t, e->args[0], LEVEL_OPEN, PLACE_AFTER, fixed);
      return;
    case FN_MUL: print_product(t, e, place, fixed); return;
    case FN_DIV: print_quotient(t, e, place, fixed); return;
    case FN_HADAMARD: print_elementwise(t, e, t->s->hadamard, place, fixed); return;
    case FN_EDIV: print_elementwise(t, e, t->s->ediv, place, fixed); return;
    case FN_KRON: print_kron(t, e, place); return;
    case FN_POW:
    case FN_EPOW:
      print_base(t, e->args[0], e->fn == FN_POW ? square_fixed(fixed) : fixed);
      print_exponent(t, e->args[1], e->fn == FN_EPOW);
      return;
    case FN_TRANSPOSE:
    case FN_INV: print_postfix(t, e, fixed); return;
    default: text_call(t, e, fixed);
  }
}

static bool over_limit(Text *t) {
  if (t->b.len > TEXT_LIMIT) t->too_long = true;
  return t->too_long;
}

void text_print(Text *t, const Ast *e, Level need, Place place, int fixed) {
  if (over_limit(t)) return;
  ctx_poll(t->c);
  e = unwrap(e);
  if (text_level(t, e) >= need && !(place == PLACE_AFTER && leading_minus(t, e))) {
    print_open(t, e, place, fixed);
    return;
  }
  int bars = t->bars, norms = t->norms;
  buf_add(&t->b, t->s->open);
  text_inside(t, e, fixed);
  buf_add(&t->b, t->s->close);
  t->bars = bars;
  t->norms = norms;
}

void text_inside(Text *t, const Ast *e, int fixed) {
  t->skip_minus = false;
  text_print(t, e, LEVEL_SUM, PLACE_FIRST, fixed);
}
