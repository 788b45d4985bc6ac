/* Subscripts, what sums run over, names before brackets. */
#include <string.h>

#include "front/lexicon.h"
#include "front/scripts.h"

/* ---- lists of indices -------------------------------------------------------------------------------------- */

static bool is_letter(const Token *t) {
  return t->kind == TOK_NAME && ((t->flags & TOKEN_GLYPH) || t->name[1] == '\0');
}

/* "ij" in plain input, i and j. */
static bool is_pair(const Token *t) {
  if (t->kind == TOK_NAME && lexicon_is_greek(t->name)) return false;
  return t->kind == TOK_NAME && !(t->flags & (TOKEN_WHOLE | TOKEN_GLYPH)) && strlen(t->name) == 2 &&
         t->name[1] >= 'a' && t->name[1] <= 'z';
}

/* m1 in a formula of LaTeX: m and 1. */
static bool is_letter_and_number(const Tokens *t, const Token *k) {
  if (k->kind != TOK_NAME || (k->flags & (TOKEN_WHOLE | TOKEN_GLYPH)) || !(k->flags & TOKEN_TEX)) return false;
  return k->name[1] != '\0' && k->name[1 + strspn(k->name + 1, "0123456789")] == '\0' &&
         tokens_decl(t, k->name) == NULL;
}

static void add_letter(Scripts *s, const Token *t, int i) {
  char letter[2] = {t->name[i], '\0'};
  Token *res = tokens_add(s->out, TOK_NAME, (Span){t->span.start + i, t->span.start + i + 1});
  res->name = intern(s->c->names, letter);
  res->flags = t->flags;
}

/* Letters and digits side by side are indices of their own: i j, 1 m, ij. */
static bool are_side_by_side(const Tokens *t, Range r) {
  if (r.end - r.begin < 2) return false;
  for (int i = r.begin; i < r.end; i++) {
    const Token *k = &t->items[i];
    if (k->kind != TOK_NUMBER && !is_letter(k)) return false;
    if (!(k->flags & (TOKEN_TEX | TOKEN_BLANK)) && i > r.begin) return false;
  }
  return true;
}

static bool add_indices(Scripts *s, Range r) {
  const Tokens *t = s->in;
  if (r.end - r.begin == 1 && is_pair(&t->items[r.begin])) {
    add_letter(s, &t->items[r.begin], 0);
    tokens_add(s->out, ',', t->items[r.begin].span);
    add_letter(s, &t->items[r.begin], 1);
    return true;
  }
  if (r.end - r.begin == 1 && is_letter_and_number(t, &t->items[r.begin])) {
    const Token *k = &t->items[r.begin];
    add_letter(s, k, 0);
    tokens_add(s->out, ',', k->span);
    Token *number = tokens_add(s->out, TOK_NUMBER, (Span){k->span.start + 1, k->span.end});
    number->name = k->name + 1;
    return true;
  }
  if (!are_side_by_side(t, r)) return scripts_run(s, r.begin, r.end);
  for (int i = r.begin; i < r.end; i++) {
    if (i > r.begin) tokens_add(s->out, ',', (Span){t->items[i].span.start, t->items[i].span.start});
    tokens_copy(s->out, &t->items[i]);
  }
  return true;
}

static bool add_group(Scripts *s, Range r, bool indices) {
  const Tokens *t = s->in;
  tokens_add(s->out, '{', (Span){t->items[r.begin].span.start, t->items[r.begin].span.start});
  if (!(indices ? add_indices(s, r) : scripts_run(s, r.begin, r.end))) return false;
  tokens_add(s->out, '}', (Span){t->items[r.end - 1].span.end, t->items[r.end - 1].span.end});
  return true;
}

/* ---- subscripts -------------------------------------------------------------------------------------------- */

/* W_{\text{new}} is one name, and so are x_{max} and x_{\max}. */
static bool is_word(const Token *t) {
  if (t->kind == TOK_FUNC) return t->name != NULL && t->name[1] != '\0';
  if (t->kind != TOK_NAME || (t->flags & TOKEN_GLYPH)) return false;
  return (t->flags & TOKEN_WHOLE) ? t->name[1] != '\0' : strlen(t->name) > 2;
}

/* lambda_max(A), sigma_min(A) are no products. */
static bool is_spectral(const Scripts *s, const Token *name, int behind) {
  static const char *const names[] = {"lambda_max", "lambda_min", "sigma_max", "sigma_min"};
  if (tokens_kind(s->in, behind) != '(' || tokens_decl(s->in, name->name) != NULL) return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name->name) == 0) return true;
  return false;
}

static bool eigenvalues(Scripts *s, const Token *name) {
  diag_error(s->c->diag, ERR_UNSUPPORTED, name->span, "eigenvalues have no meaning here, nor singular values but the largest");
  diag_hint(s->c->diag, "the largest singular value is s1(A)");
  return false;
}

static const char *star_name(const Scripts *s, Range r) {
  for (int i = r.begin; i < r.end; i++)
    if (s->in->items[i].kind != '*') return NULL;
  return r.end - r.begin == 1 ? "star" : r.end - r.begin == 2 ? "starstar" : NULL;
}

bool scripts_subscript(Scripts *s, Span sign, Range whole) {
  const Tokens *t = s->in;
  Range r = script_inside(t, whole);
  if (r.begin == r.end) return true; /* _{} */
  Token *base = s->out->count > 0 ? &s->out->items[s->out->count - 1] : NULL;
  if (r.end - r.begin == 1 && is_word(&t->items[r.begin]) && base != NULL && base->kind == TOK_NAME) {
    if (strlen(base->name) + strlen(t->items[r.begin].name) >= MAX_NAME)
      return diag_error(s->c->diag, ERR_LIMIT, sign, "a name may have %d letters", MAX_NAME);
    base->name = intern(s->c->names, arena_printf(s->c->arena, "%s_%s", base->name, t->items[r.begin].name));
    base->span.end = t->items[whole.end - 1].span.end;
    base->flags = (base->flags | TOKEN_WHOLE) & ~(unsigned)TOKEN_GLYPH;
    return !is_spectral(s, base, whole.end) || eigenvalues(s, base);
  }
  const char *star = base != NULL && base->kind == TOK_NAME ? star_name(s, r) : NULL;
  if (star != NULL) { /* k_*, K_{**} */
    base->name = intern(s->c->names, arena_printf(s->c->arena, "%s_%s", base->name, star));
    base->span.end = t->items[whole.end - 1].span.end;
    base->flags = (base->flags | TOKEN_WHOLE) & ~(unsigned)TOKEN_GLYPH;
    return true;
  }
  tokens_add(s->out, TOK_SUB, sign);
  bool single = whole.end - whole.begin == 1; /* x_ij stays whole: inference knows whether it is two indices */
  if (single) return scripts_run(s, r.begin, r.end);
  if (t->items[whole.begin].kind == '(' && t->match[whole.begin] == whole.end - 1)
    r = (Range){whole.begin + 1, whole.end - 1};
  return add_group(s, r, true);
}

/* A[i, j], x_t[i], (A B)[i, j] in plain input, the bracket right behind its base. */
static bool is_index_bracket(const Scripts *s, int i) {
  const Tokens *t = s->in;
  if (tokens_kind(t, i) != '[' || !tokens_glued(t, i)) return false;
  if ((t->items[i].flags & TOKEN_TEX) && !s->signs_only) return false;
  for (int k = i + 1; k < t->match[i]; k = tokens_behind(t, k))
    if (t->items[k].kind == ';') return false;
  return t->match[i] > i + 1;
}

bool scripts_bracket(Scripts *s, int *at) {
  const Tokens *t = s->in;
  int before = tokens_kind(t, *at - 1);
  bool base = before == TOK_NAME || before == ')' || before == '}' ||
              (before == TOK_NUMBER && tokens_kind(t, *at - 2) == TOK_SUB);
  if (!base || !is_index_bracket(s, *at)) {
    tokens_copy(s->out, &t->items[(*at)++]);
    return true;
  }
  Range r = {*at + 1, t->match[*at]};
  tokens_add(s->out, TOK_SUB, t->items[*at].span);
  *at = r.end + 1;
  if (!add_group(s, r, false)) return false;
  s->out->items[s->out->count - 1].span = t->items[r.end].span; /* the ] is part of the entry */
  return true;
}

/* ---- sums -------------------------------------------------------------------------------------------------- */

static bool sum_over_set(Scripts *s, Range r) {
  for (int i = r.begin; i < r.end; i++)
    if (s->in->items[i].kind == TOK_IN)
      return diag_error(s->c->diag, ERR_UNSUPPORTED, s->in->items[i].span, "sums over sets have no meaning here");
  return true;
}

static bool stands(const Tokens *t, const char *name) {
  for (int i = 0; i < t->count; i++)
    if (tokens_is_name(t, i, name)) return true;
  return false;
}

static void add_index(Scripts *s, const char *name, Span span) {
  tokens_add(s->out, TOK_SUB, span);
  tokens_add(s->out, '{', span);
  tokens_add(s->out, TOK_NAME, span)->name = name;
  tokens_add(s->out, '}', span);
}

/* prod(x) is prod_i x_i, with an index that stands nowhere else. */
static bool product_of_entries(Scripts *s, int *at) {
  static const char *const letters[] = {"i", "j", "k", "l", "r", "s", "t", NULL};
  const Tokens *t = s->in;
  int open = *at + 1, letter = 0;
  while (letters[letter] != NULL && stands(t, letters[letter])) letter++;
  if (letters[letter] == NULL) return diag_error(s->c->diag, ERR_SYNTAX, t->items[*at].span, "this product needs an index");
  const char *index = intern(s->c->names, letters[letter]);
  const Span span = t->items[open].span, end = t->items[t->match[open]].span;
  tokens_add(s->out, '(', span);
  tokens_copy(s->out, &t->items[*at]);
  add_index(s, index, span);
  tokens_add(s->out, '(', span);
  if (!scripts_run(s, open + 1, t->match[open])) return false;
  tokens_add(s->out, ')', end);
  add_index(s, index, end);
  tokens_add(s->out, ')', end);
  *at = t->match[open] + 1;
  return true;
}

/* SUM _ {...} ^ {...}, in this order; ^T is a bound here. */
/* sum_{(i, j)} is sum_{i, j}. */
static Range pair_inside(const Tokens *t, Range r) {
  const bool pair = tokens_kind(t, r.begin) == '(' && t->match[r.begin] == r.end - 1;
  return pair ? (Range){r.begin + 1, r.end - 1} : r;
}

bool scripts_sum(Scripts *s, int *at) {
  const Tokens *t = s->in;
  int i = *at;
  const Token *sum = &t->items[i++];
  Range sub = {0, 0}, bound = {0, 0};
  Span sub_sign = sum->span, bound_sign = sum->span;
  while (tokens_kind(t, i) == TOK_SUB || tokens_kind(t, i) == TOK_POWER) {
    Range r = {i + 1, script_end(t, i + 1)};
    bool is_sub = tokens_kind(t, i) == TOK_SUB;
    if ((is_sub ? sub : bound).end > 0) break;
    if (!script_begins(t, r.begin)) break;
    if (is_sub) sub = r, sub_sign = t->items[i].span;
    else bound = r, bound_sign = t->items[i].span;
    i = r.end;
  }
  bool entries = sub.end == 0 && bound.end == 0 && sum->fn == FN_BIGPROD && tokens_kind(t, i) == '(' && t->match[i] > i + 1;
  if (entries) return product_of_entries(s, at);
  *at = i;
  if (sub.end == 0) {
    if (t->incomplete) return true;
    diag_error(s->c->diag, ERR_SYNTAX, sum->span, "this %s needs an index", sum->fn == FN_BIGSUM ? "sum" : "product");
    diag_hint(s->c->diag, sum->fn == FN_BIGSUM ? "sum_i x_i, sum_{i=1}^n x_i; sum(x) adds all entries"
                                               : "prod_i x_i, prod_{i=1}^n x_i; prod(x) multiplies all entries");
    return false;
  }
  tokens_copy(s->out, sum);
  tokens_add(s->out, TOK_SUB, sub_sign);
  Range r = pair_inside(t, script_inside(t, sub));
  if (r.begin == r.end) return diag_error(s->c->diag, ERR_SYNTAX, sub_sign, "the index is missing");
  if (!sum_over_set(s, r) || !add_group(s, r, true)) return false;
  if (bound.end == 0) return true;
  tokens_add(s->out, TOK_POWER, bound_sign);
  r = script_inside(t, bound);
  return r.begin == r.end || add_group(s, r, false);
}

/* ---- functions and names before brackets --------------------------------------------------------------------- */

static bool logarithm(Scripts *s, int *at) {
  const Tokens *t = s->in;
  Range r = {*at + 2, script_end(t, *at + 2)};
  Range base = script_inside(t, r);
  const Token *k = base.begin < t->count ? &t->items[base.begin] : NULL;
  bool number = base.end - base.begin == 1 && k->kind == TOK_NUMBER;
  Fn f = number && strcmp(k->name, "2") == 0 ? FN_LOG2 : number && strcmp(k->name, "10") == 0 ? FN_LOG10 : FN_NONE;
  if (f == FN_NONE) {
    diag_error(s->c->diag, ERR_UNSUPPORTED, t->items[*at].span, "logarithms are natural, to base 2 or to base 10");
    diag_hint(s->c->diag, "log(x)/log(b)");
    return false;
  }
  tokens_copy(s->out, &t->items[*at]);
  s->out->items[s->out->count - 1].fn = f;
  s->out->items[s->out->count - 1].name = fn_row(f)->name;
  *at = r.end;
  return true;
}

/* sin^2(x); sin^{-1} could be two things. */
static bool function_power(Scripts *s, int *at) {
  const Tokens *t = s->in;
  const Token *f = &s->out->items[s->out->count - 1];
  Range r = {*at + 1, script_end(t, *at + 1)};
  Range e = script_inside(t, r);
  bool minus_one = e.end - e.begin == 2 && t->items[e.begin].kind == '-' && t->items[e.begin + 1].kind == TOK_NUMBER;
  if (minus_one) {
    Fn inverse = fn_from_name(arena_printf(s->c->arena, "a%s", fn_row(f->fn)->name), strlen(fn_row(f->fn)->name) + 1);
    const char *name = fn_row(f->fn)->name;
    Span span = span_join(f->span, t->items[r.end - 1].span);
    diag_error(s->c->diag, ERR_SYNTAX, span, "%s with the exponent -1 can mean its inverse function or 1/%s", name,
               name);
    if (inverse != FN_NONE) diag_hint(s->c->diag, "write %s(x) or 1/%s(x)", fn_row(inverse)->name, name);
    else diag_hint(s->c->diag, "write 1/%s(x)", name);
    return false;
  }
  tokens_add(s->out, TOK_POWER, t->items[*at].span);
  *at = r.end;
  return r.end - r.begin == 1 ? scripts_run(s, r.begin, r.end) : add_group(s, e, false);
}

bool scripts_function(Scripts *s, int *at) {
  const Tokens *t = s->in;
  const Token *f = &t->items[*at];
  if (f->fn == FN_LOG && tokens_kind(t, *at + 1) == TOK_SUB && script_begins(t, *at + 2)) return logarithm(s, at);
  if (tokens_kind(t, *at + 1) == TOK_SUB) {
    diag_error(s->c->diag, ERR_UNSUPPORTED, span_join(f->span, t->items[*at + 1].span),
               "%s with a subscript has no meaning here", f->name);
    return false;
  }
  tokens_copy(s->out, f);
  ++*at;
  if (tokens_kind(t, *at) == TOK_POWER && script_begins(t, *at + 1)) return function_power(s, at);
  return true;
}

/* nabla_X^2: the scripts stay as they are, subscript first. */
bool scripts_operator(Scripts *s, int *at) {
  const Tokens *t = s->in;
  int i = *at;
  tokens_copy(s->out, &t->items[i++]);
  Range sub = {0, 0}, power = {0, 0};
  while (tokens_kind(t, i) == TOK_SUB || tokens_kind(t, i) == TOK_POWER) {
    Range r = {i + 1, script_end(t, i + 1)};
    bool is_sub = tokens_kind(t, i) == TOK_SUB;
    if ((is_sub ? sub : power).end > 0 || !script_begins(t, r.begin)) break;
    if (is_sub) sub = r;
    else power = r;
    i = r.end;
  }
  *at = i;
  if (sub.end > 0) {
    Range r = script_inside(t, sub);
    tokens_add(s->out, TOK_SUB, t->items[sub.begin - 1].span);
    if (r.begin == r.end)
      return diag_error(s->c->diag, ERR_SYNTAX, t->items[sub.begin].span, "the variable is missing");
    if (!add_group(s, r, true)) return false;
  }
  if (power.end == 0) return true;
  tokens_add(s->out, TOK_POWER, t->items[power.begin - 1].span);
  Range r = script_inside(t, power);
  return scripts_run(s, r.begin, r.end);
}

static bool has_comma(const Tokens *t, int open) {
  for (int i = open + 1; i < t->match[open]; i = tokens_behind(t, i))
    if (t->items[i].kind == ',') return true;
  return false;
}

/* D[f](x) */
static bool is_jacobian(const Tokens *t, int i) {
  return tokens_is_name(t, i, "D") && tokens_decl(t, t->items[i].name) == NULL && tokens_kind(t, i + 1) == '[' &&
         tokens_kind(t, i + 2) == TOK_NAME && tokens_kind(t, i + 3) == ']' && tokens_kind(t, i + 4) == '(';
}

/* u₁(A), s₁(A), v₁(A) as they are printed. */
static Fn singular_function(const Tokens *t, int i) {
  static const Fn functions[] = {FN_U1, FN_S1, FN_V1};
  const char *name = t->items[i].name;
  if (name[1] != '\0' || tokens_decl(t, name) != NULL || tokens_kind(t, i + 1) != TOK_SUB) return FN_NONE;
  Range r = script_inside(t, (Range){i + 2, script_end(t, i + 2)});
  int behind = script_end(t, i + 2);
  bool printed = (t->items[i].flags & TOKEN_TEX) || tokens_kind(t, i + 2) == '{';
  if (!printed || r.end - r.begin != 1 || t->items[r.begin].kind != TOK_NUMBER ||
      strcmp(t->items[r.begin].name, "1") != 0)
    return FN_NONE;
  if (tokens_kind(t, behind) != '(' || !tokens_glued(t, behind)) return FN_NONE;
  for (size_t k = 0; k < sizeof functions / sizeof *functions; k++)
    if (fn_row(functions[k])->name[0] == name[0]) return functions[k];
  return FN_NONE;
}

/* f_D(x), f_1(x) of a function with this whole name; its end, or 0. */
static int named_function(Scripts *s, int i) {
  const Tokens *t = s->in;
  if (tokens_kind(t, i + 1) != TOK_SUB || !script_begins(t, i + 2)) return 0;
  int end = script_end(t, i + 2);
  if (tokens_kind(t, end) != '(' || t->items[i].name[0] == '\0') return 0;
  const char *name = tokens_whole_name(t, i, end);
  if (!tokens_is_function_name(t, name)) return 0;
  Token *f = tokens_add(s->out, TOK_APPLY, span_join(t->items[i].span, t->items[end - 1].span));
  f->name = name;
  f->flags = t->items[i].flags;
  return end;
}

/* A part of mxn, which is a name or a number. */
static void add_size(Scripts *s, const Token *whole, size_t begin, size_t end) {
  const int from = whole->span.start;
  Token *k = tokens_add(s->out, TOK_NAME, (Span){from + (int)begin, from + (int)end});
  k->name = intern_n(s->c->names, whole->name + begin, end - begin);
  if (strspn(k->name, "0123456789") == end - begin) k->kind = TOK_NUMBER;
}

/* R^{mxn}, R^{3x2}, typed without blanks; false for other names. */
static bool split_sizes(Scripts *s, const Token *name) {
  const char *x = strchr(name->name, 'x');
  const size_t len = strlen(name->name), at = x == NULL ? 0 : (size_t)(x - name->name);
  const bool first = at > 0, behind = !first && tokens_ends_operand(s->out, s->out->count - 1);
  if (x == NULL || len < 2 || at + 1 == len || strchr(x + 1, 'x') != NULL || !(first || behind) || tokens_decl(s->in, name->name) != NULL) return false;
  if (first) add_size(s, name, 0, at);
  tokens_add(s->out, TOK_TIMES, (Span){name->span.start + (int)at, name->span.start + (int)at + 1});
  add_size(s, name, at + 1, len);
  return true;
}

bool scripts_name(Scripts *s, int *at) {
  const Tokens *t = s->in;
  int i = *at;
  const Token *name = &t->items[i];
  if (is_jacobian(t, i)) {
    tokens_copy(s->out, &t->items[i + 2]);
    s->out->items[s->out->count - 1].kind = TOK_JACOBIAN;
    *at = i + 4;
    return true;
  }
  int named = named_function(s, i);
  if (named > 0) {
    *at = named;
    return true;
  }
  Fn f = i + 3 < t->count ? singular_function(t, i) : FN_NONE;
  if (f != FN_NONE) {
    Token *k = tokens_add(s->out, TOK_FUNC, name->span);
    k->fn = f;
    k->name = fn_row(f)->name;
    *at = script_end(t, i + 2);
    return true;
  }
  if (tokens_is_function_name(t, name->name) && tokens_kind(t, i + 1) == RAW_PRIME && tokens_kind(t, i + 2) == '(' && tokens_glued(t, i + 2)) {
    diag_error(s->c->diag, ERR_UNSUPPORTED, span_join(name->span, t->items[i + 1].span), "the prime is the transpose here: %s' is no derivative", name->name);
    diag_hint(s->c->diag, "write grad %s(x) wrt x, or deriv %s(t) wrt t; the transpose of %s(x) is %s(x)'", name->name, name->name, name->name, name->name);
    return false;
  }
  if (s->space && split_sizes(s, name)) {
    ++*at;
    return true;
  }
  tokens_copy(s->out, name);
  ++*at;
  if (s->space && tokens_is_name(t, i, "x") && tokens_ends_operand(s->out, s->out->count - 2)) { /* R^{m x n} */
    s->out->items[s->out->count - 1].kind = TOK_TIMES;
    return true;
  }
  bool function = tokens_is_function_name(t, name->name);
  bool power = function && tokens_kind(t, i + 1) == TOK_POWER && tokens_kind(t, script_end(t, i + 2)) == '(';
  Range e = power ? script_inside(t, (Range){i + 2, script_end(t, i + 2)}) : (Range){0, 0};
  if (power && e.end - e.begin == 1 && t->items[e.begin].kind == TOK_NUMBER) { /* f^2(x) */
    s->out->items[s->out->count - 1].kind = TOK_APPLY;
    tokens_add(s->out, TOK_POWER, t->items[i + 1].span);
    tokens_copy(s->out, &t->items[e.begin]);
    *at = script_end(t, i + 2);
  } else if (tokens_kind(t, i + 1) == '(' && (function || (tokens_glued(t, i + 1) && has_comma(t, i + 1)))) {
    s->out->items[s->out->count - 1].kind = TOK_APPLY;
  }
  return true;
}
