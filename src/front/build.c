/* Expressions: what the grammar's rules make of their parts. */
#include "front/build.h"

#include <ctype.h>
#include <string.h>

#include "front/pattern.h"

enum { MAX_EXPONENT = 10000 };

/* ---- numbers and names --------------------------------------------------------------------------------- */

/* "12", "0.25", ".5", "1.5e-3" as a fraction; exact. */
static bool parse_decimal(const char *s, fmpq_t value, Arena *a) {
  size_t mantissa = strcspn(s, "eE"), point = strcspn(s, ".");
  long exponent = 0;
  if (s[mantissa] != '\0') {
    const char *e = s + mantissa + 1;
    bool negative = *e == '-';
    if (*e == '-' || *e == '+') e++;
    if (strlen(e) > 5) return false;
    for (; *e != '\0'; e++) exponent = 10 * exponent + (*e - '0');
    if (exponent > MAX_EXPONENT) return false;
    if (negative) exponent = -exponent;
  }
  char *digits = arena_alloc(a, mantissa + 2);
  size_t n = 0;
  for (size_t i = 0; i < mantissa; i++)
    if (s[i] != '.') digits[n++] = s[i];
  if (n == 0) digits[n++] = '0';
  if (point < mantissa) exponent -= (long)(mantissa - point - 1);
  fmpz_set_str(fmpq_numref(value), digits, 10);
  fmpz_t power;
  fmpz_init(power);
  fmpz_set_ui(power, 10);
  fmpz_pow_ui(power, power, (ulong)(exponent < 0 ? -exponent : exponent));
  if (exponent < 0) fmpz_set(fmpq_denref(value), power);
  else fmpz_mul(fmpq_numref(value), fmpq_numref(value), power);
  fmpz_clear(power);
  fmpq_canonicalise(value);
  return true;
}

Ast *build_number(Parser *p, const Token *t) {
  fmpq_t value;
  fmpq_init(value);
  Ast *res = NULL;
  if (strlen(t->name) <= MAX_DIGITS && parse_decimal(t->name, value, p->c->arena))
    res = ast_number(p->c->arena, value, t->span);
  else diag_error(p->c->diag, ERR_LIMIT, t->span, "a number may have %d digits", MAX_DIGITS);
  if (res != NULL && is_short_decimal(value)) res->flags |= AST_DECIMAL;
  fmpq_clear(value);
  return res;
}

static unsigned name_flags(const Token *t) {
  return (t->flags & TOKEN_BOLD ? AST_BOLD : 0u) | (t->flags & TOKEN_TEX ? AST_LATEX : 0u);
}

Ast *build_name(Parser *p, const Token *t) {
  Ast *res = ast_name(p->c->arena, t->name, t->span);
  res->flags |= name_flags(t);
  return res;
}

/* ---- operators ----------------------------------------------------------------------------------------- */

Ast *build_negative(Parser *p, Ast *e, Span span) { return ast_call1(p->c->arena, FN_NEG, e, span); }

static bool is_bare_one(const Ast *e) { return e->kind == AST_NUMBER && !(e->flags & AST_BRACKETED) && fmpq_is_one(e->value); }

/* 1' w: only the vector of ones has a transpose. */
static Ast *ones_of_number(Parser *p, Ast *e) {
  if (!is_bare_one(e)) return e;
  diag_note(p->c->diag, "1' is the row of ones");
  return ast_call(p->c->arena, FN_ONES, 0, NULL, e->span);
}

Ast *build_transpose(Parser *p, Ast *e, Span span) {
  e = ones_of_number(p, e);
  if (!(e->flags & AST_TUPLE)) return ast_call1(p->c->arena, FN_TRANSPOSE, e, span);
  e->flags &= ~(unsigned)AST_TUPLE;
  diag_note(p->c->diag, "a tuple is a column, and so it is with the sign of the transpose");
  return e;
}

Ast *build_inverse_transpose(Parser *p, Ast *e, Span span) {
  return ast_call1(p->c->arena, FN_TRANSPOSE, ast_call1(p->c->arena, FN_INV, e, span), span);
}

Ast *build_bracketed(Ast *e) {
  e->flags |= AST_BRACKETED;
  return e;
}

/* The bar of a fraction brackets. */
Ast *build_fraction(Parser *p, Ast *above, Ast *below, Span span) {
  return ast_call2(p->c->arena, FN_DIV, above, below, span);
}

Ast *build_differential(Parser *p, Ast *e, Span span) {
  /* (dX)' rather than d(X'): the form that is read off from. */
  if (ast_is_call(e, FN_TRANSPOSE) && e->args[0]->kind == AST_NAME)
    return ast_call1(p->c->arena, FN_TRANSPOSE, ast_call1(p->c->arena, FN_D, e->args[0], span), span);
  return ast_call1(p->c->arena, FN_D, e, span);
}

/* ---- subscripts ---------------------------------------------------------------------------------------- */

static bool is_small_letter(const Ast *base) { return base->kind == AST_NAME && islower((unsigned char)base->name[0]); }

/* 1_n, 0_{m,n} in bold: a constant with its size. */
static bool is_sizeless_constant(const Ast *e) {
  return (ast_is_call(e, FN_ONES) || ast_is_call(e, FN_ZEROS)) && e->nargs == 0;
}

enum { MAX_INDICES = 8 }; /* joined to one name: W_a_b_c */

Ast *build_subscript(Parser *p, Ast *base, AstList *indices, Span span) {
  if (is_sizeless_constant(base) && indices->count <= 2)
    return ast_call(p->c->arena, base->fn, indices->count, indices->items, span);
  AstList *args = list_new(p);
  /* x_t[i], W_x_h: all subscripts of one base stand together. */
  bool joined = base->kind == AST_SUBSCRIPT && base->args[0]->kind == AST_NAME && !(base->flags & AST_BRACKETED) &&
                base->nargs < MAX_INDICES;
  if (joined)
    for (int i = 0; i < base->nargs; i++) list_add(p, args, base->args[i]);
  else list_add(p, args, base);
  for (int i = 0; i < indices->count; i++) list_add(p, args, indices->items[i]);
  Ast *res = ast_node(p->c->arena, AST_SUBSCRIPT, args->count, args->items, span);
  const Ast *last = indices->items[indices->count - 1];
  bool two = args->count == 3 || (last->kind == AST_NAME && strlen(last->name) == 2);
  if (two && is_small_letter(args->items[0])) res->flags |= AST_ENTRY_SMALL;
  if (p->c->source->text[base->span.end] == '[') res->flags |= AST_IN_BRACKETS;
  return res;
}

static void add_part(Buf *b, const Ast *e) {
  if (e->kind == AST_NAME) {
    buf_add(b, e->name);
  } else if (e->kind == AST_NUMBER) {
    char *digits = fmpq_get_str(NULL, 10, e->value);
    buf_add(b, digits);
    flint_free(digits);
  } else {
    buf_addc(b, '_');
  }
}

const char *build_whole_name(Parser *p, const Ast *e) {
  if (e->kind == AST_NAME) return e->name;
  Buf b = buf_new(p->c->arena);
  for (int i = 0; i < e->nargs; i++) {
    /* As inference names it where it is used: D_{KL}, W_{ab}, W_1_2. */
    if (i == 1 || (i > 1 && e->args[i]->kind == AST_NUMBER && e->args[i - 1]->kind == AST_NUMBER)) buf_addc(&b, '_');
    add_part(&b, e->args[i]);
  }
  return intern(p->c->names, buf_str(&b));
}

/* ---- blocks -------------------------------------------------------------------------------------------- */

/* [A B; C D]: blanks do not separate columns, as they do elsewhere. */
static void note_products(Parser *p, const AstList *rows) {
  for (int i = 0; i < rows->count && rows->ncols == 1; i++) {
    const Ast *e = rows->items[i];
    bool product = ast_is_call(e, FN_MUL) && !(e->flags & AST_BRACKETED);
    for (int k = 0; product && k < e->nargs; k++) product = e->args[k]->kind == AST_NAME;
    if (!product) return;
  }
  if (rows->ncols == 1) diag_note(p->c->diag, "blanks multiply: columns are separated by commas, [A, B; C, D]");
}

Ast *build_block(Parser *p, AstList *rows, Span span) {
  if (rows->ncols < 0) {
    diag_error(p->c->diag, ERR_SYNTAX, span, "the rows of this matrix have different lengths");
    return NULL;
  }
  bool dots = false;
  for (int i = 0; i < rows->count; i++) dots = dots || pattern_is_dots(rows->items[i]);
  if (dots) return pattern_block(p, rows, span);
  for (int i = 0; i < rows->count; i++) {
    if (!pattern_is_empty(rows->items[i])) continue;
    diag_note(p->c->diag, "an empty cell is a block of zeros");
    rows->items[i] = ast_call(p->c->arena, FN_ZEROS, 0, NULL, span);
  }
  if (rows->count == 1) return build_bracketed(rows->items[0]);
  note_products(p, rows);
  Ast *res = ast_node(p->c->arena, AST_BLOCK, rows->count, rows->items, span);
  res->nrows = rows->nrows;
  res->ncols = rows->ncols;
  return res;
}

/* A column, as (1, 2) is; the transposed tuple of many books is the same column. */
Ast *build_tuple(Parser *p, AstList *members, Span span) {
  Ast *res;
  if (members->dots) {
    res = pattern_column(p, members, true, span);
  } else {
    members->nrows = members->count;
    members->ncols = 1;
    res = build_block(p, members, span);
  }
  if (res != NULL) res->flags |= AST_TUPLE;
  return res;
}

/* f(x_1, ..., x_n): the arguments are one vector. */
static bool gather(Parser *p, AstList *args, Span span) {
  if (!args->dots) return true;
  Ast *vector = pattern_column(p, args, true, span);
  if (vector == NULL) return false;
  args->count = 0;
  args->dots = false;
  list_add(p, args, vector);
  return true;
}

/* ---- calls --------------------------------------------------------------------------------------------- */

static Ast *wrong_count(Parser *p, const Token *function, int given) {
  const FnRow *row = fn_row(function->fn);
  static const char *const numbers[] = {"no arguments", "one argument", "two arguments", "three arguments"};
  const char *name = function->name != NULL ? function->name : row->name;
  if (row->min_args == row->max_args)
    diag_error(p->c->diag, ERR_SYNTAX, function->span, "%s takes %s, here it has %d", name, numbers[row->min_args & 3],
               given);
  else if (row->max_args < 0)
    diag_error(p->c->diag, ERR_SYNTAX, function->span, "%s takes at least %s, here it has %d", name,
               numbers[row->min_args & 3], given);
  else
    diag_error(p->c->diag, ERR_SYNTAX, function->span, "%s takes %d to %d arguments, here it has %d", name,
               row->min_args, row->max_args, given);
  return NULL;
}

/* The second argument of norm: 'fro', fro, 2, inf. */
static Ast *norm_word(Parser *p, const Ast *e) {
  if (e->kind == AST_STRING) return ast_string(p->c->arena, e->name, e->span);
  Buf b = buf_new(p->c->arena);
  buf_addn(&b, p->c->source->text + e->span.start, (size_t)(e->span.end - e->span.start));
  return ast_string(p->c->arena, intern(p->c->names, buf_str(&b)), e->span);
}

static bool is_zero(const Ast *e) { return e->kind == AST_NUMBER && fmpq_is_zero(e->value); }

/* Of two things, entry by entry: max(a, b) = b + relu(a - b), min(a, b) = b - relu(b - a). */
static Ast *larger_or_smaller(Parser *p, Fn fn, Ast *a, Ast *b, Span span) {
  Arena *arena = p->c->arena;
  if (is_zero(a)) { /* the number stands last */
    Ast *zero = a;
    a = b;
    b = zero;
  }
  bool larger = fn == FN_MAX;
  Ast *minus_a = ast_call1(arena, FN_NEG, a, a->span), *difference;
  if (is_zero(b)) difference = larger ? a : minus_a;
  else if (larger) difference = ast_call2(arena, FN_ADD, a, ast_call1(arena, FN_NEG, b, b->span), span);
  else difference = ast_call2(arena, FN_ADD, b, minus_a, span);
  Ast *part = ast_call1(arena, FN_RELU, difference, span);
  if (!larger) part = ast_call1(arena, FN_NEG, part, span);
  return is_zero(b) ? part : ast_call2(arena, FN_ADD, b, part, span);
}

static bool is_kind_word(const Token *function) {
  return function->name != NULL && (strcmp(function->name, "vector") == 0 || strcmp(function->name, "matrix") == 0);
}

/* vector(1), matrix(0): ones or zeros of a size that is inferred. */
static Ast *entries_of_kind(Parser *p, const Token *kind, AstList *args, Span span) {
  const Ast *x = args->count == 1 && args->items[0]->kind == AST_NUMBER ? args->items[0] : NULL;
  if (x != NULL && fmpq_is_zero(x->value)) return ast_call(p->c->arena, FN_ZEROS, 0, NULL, span);
  if (x != NULL && fmpq_is_one(x->value)) {
    Ast *res = ast_call(p->c->arena, kind->fn, 1, args->items, span);
    res->name = kind->name;
    return res;
  }
  diag_error(p->c->diag, ERR_SYNTAX, span, "`%s` of a size stands in declarations only", kind->name);
  diag_hint(p->c->diag, "a declaration has a colon, A : matrix(m, n); constants are ones(m, n), zeros(m, n), I_n");
  return NULL;
}

Ast *build_call(Parser *p, const Token *function, AstList *args, Span span) {
  const FnRow *row = fn_row(function->fn);
  if (!gather(p, args, span)) return NULL;
  if ((function->fn == FN_MAX || function->fn == FN_MIN) && args->count == 2)
    return larger_or_smaller(p, function->fn, args->items[0], args->items[1], span);
  if (args->count < row->min_args || (row->max_args >= 0 && args->count > row->max_args))
    return wrong_count(p, function, args->count);
  if (function->fn == FN_NORM && args->count == 2) args->items[1] = norm_word(p, args->items[1]);
  if (is_kind_word(function)) return entries_of_kind(p, function, args, span);
  return ast_call(p->c->arena, function->fn, args->count, args->items, span);
}

Ast *build_power_call(Parser *p, const Token *function, Ast *exponent, AstList *args, Span span) {
  Ast *call = build_call(p, function, args, span);
  if (call == NULL) return NULL;
  return ast_call2(p->c->arena, FN_POW, call, exponent, span);
}

Ast *build_apply(Parser *p, const Token *function, AstList *args, Span span) {
  gather(p, args, span); /* an error is in c->diag */
  Ast *res = ast_node(p->c->arena, AST_APPLY, args->count, args->items, span);
  res->name = function->name;
  res->flags |= name_flags(function);
  return res;
}
