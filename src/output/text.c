#include "output/text.h"

#include <ctype.h>
#include <string.h>

#include "output/names.h"

/* An expression whose DAG shares much can be exponentially long as text. */
enum { TEXT_LIMIT = 4 << 20 };

/* ---- sums, products ---- */

static void print_sum(Text *t, const Ast *e, int fixed) {
  int own = 0;
  for (int i = 0; i < e->nargs && own != FIXED_BOTH; i++) own |= text_own_shape(t, e->args[i]);
  for (int i = 0; i < e->nargs && !t->too_long; i++) {
    const Ast *term = e->args[i];
    bool minus = text_leading_minus(t, term);
    if (i > 0) buf_add(&t->b, minus ? t->s->minus : t->s->plus);
    t->skip_minus = i > 0 && minus;
    text_print(t, term, LEVEL_OPEN, PLACE_FIRST, fixed | own);
    if (!ast_is_scalar(term)) own = FIXED_BOTH; /* what is printed tells its size, and so that of the terms behind it */
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
  return ast_is_call(e, FN_IDENTITY) || ast_is_call(e, FN_ZEROS) || ast_is_call(e, FN_PI);
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

static bool is_differential(const Ast *e) {
  e = text_unwrap(e);
  if (ast_is_call(e, FN_TRANSPOSE)) e = e->args[0];
  return e->kind == AST_DIFFERENTIAL || ast_is_call(e, FN_D);
}

static void print_differential(Text *t, const Ast *e) {
  const Ast *of = e->args[0]->kind == AST_MEMBER ? e->args[0]->args[0] : e->args[0];
  bool taken = of->name != NULL && differential_is_taken(t->c, of->name);
  buf_add(&t->b, t->s->d);
  if (taken) buf_add(&t->b, t->s->open);
  text_print(t, e->args[0], LEVEL_ATOM, PLACE_AFTER, 0);
  if (taken) buf_add(&t->b, t->s->close);
}

/* In LaTeX a differential keeps a thin space from its neighbours. */
static bool is_thin(const Text *t, const Ast *e, int i) {
  return t->f == FORMAT_LATEX && (is_differential(e->args[i]) || is_differential(last_factor(e->args[i - 1])));
}

static void print_product(Text *t, const Ast *e, Place place, int fixed) {
  bool elementwise = text_scales_elementwise(t, e), bracketed_before = false;
  for (int i = 0; i < e->nargs && !t->too_long; i++) {
    const Ast *x = e->args[i];
    Place at = i == 0 ? place : PLACE_AFTER;
    Level need = elementwise && i == 1 ? LEVEL_ELEMENTWISE : text_factor_level(t, e, i);
    int fix = ast_is_scalar(x) ? 0 : factor_fixed(t, e, i, fixed);
    if (i == 0) {
      text_print(t, x, need, at, fix);
    } else {
      if (is_thin(t, e, i)) buf_add(&t->b, "\\,");
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
    bracketed_before = text_level(t, x) < need || (i > 0 && text_leading_minus(t, x));
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
  if (t->tall != NULL) {
    text_tall_quotient(t, e);
    return;
  }
  if (t->f == FORMAT_LATEX && !looks_like_derivative(e)) {
    if (text_leading_minus(t, e->args[0])) {
      text_minus(t);
      t->skip_minus = true;
    }
    buf_add(&t->b, "\\frac{");
    text_print(t, e->args[0], LEVEL_SUM, PLACE_FIRST, fixed);
    buf_add(&t->b, "}{");
    text_inside(t, e->args[1], 0);
    buf_addc(&t->b, '}');
    return;
  }
  bool bracketed = ast_is_call(e->args[0], FN_MUL) && (e->args[0]->flags & AST_BRACKETED) != 0; /* (x'A x)/(x'x) x */
  text_print(t, e->args[0], bracketed ? LEVEL_UNARY : LEVEL_PRODUCT, place, fixed);
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
    text_print(t, x, chained ? LEVEL_ELEMENTWISE : text_operand_level(t, x, i == 0 ? PLACE_FIRST : PLACE_AFTER), i == 0 ? place : PLACE_AFTER,
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
    text_print(t, e->args[i], text_operand_level(t, e->args[i], i == 0 ? PLACE_FIRST : PLACE_AFTER), i == 0 ? place : PLACE_AFTER, 0);
  }
}

/* ---- the walk ---- */

static void print_open(Text *t, const Ast *e, Place place, int fixed) {
  switch (e->kind) {
    case AST_NUMBER: text_number(t, e); return;
    case AST_NAME: name_add(&t->b, e->name, t->f); return;
    case AST_STRING: buf_printf(&t->b, "'%s'", e->name); return;
    case AST_DIFFERENTIAL:
      print_differential(t, e);
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
      text_minus(t);
      text_print(t, e->args[0], LEVEL_OPEN, PLACE_AFTER, fixed);
      return;
    case FN_MUL: print_product(t, e, place, fixed); return;
    case FN_DIV: print_quotient(t, e, place, fixed); return;
    case FN_HADAMARD: print_elementwise(t, e, t->s->hadamard, place, fixed); return;
    case FN_EDIV: print_elementwise(t, e, t->s->ediv, place, fixed); return;
    case FN_KRON: print_kron(t, e, place); return;
    case FN_POW:
    case FN_EPOW:
      text_power(t, e, fixed);
      return;
    case FN_TRANSPOSE:
    case FN_INV: text_postfix(t, e, fixed); return;
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
  e = text_unwrap(e);
  if (text_level(t, e) >= need && !(place == PLACE_AFTER && text_leading_minus(t, e))) {
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
