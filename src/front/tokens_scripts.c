/* Superscripts and subscripts: what they mean depends on what they stand behind and what is in them.  A
 * superscript before a subscript changes places with it. */
#include <ctype.h>
#include <string.h>

#include "front/scripts.h"

/* ---- where scripts end ----------------------------------------------------------------------------------- */

/* ^-1, ^-k, ^-T; but A^+ B. */
static bool may_follow_sign(int kind) {
  return kind == TOK_NUMBER || kind == TOK_NAME || kind == '(' || kind == '{' || kind == TOK_FUNC ||
         kind == TOK_FRAC_OPEN || kind == RAW_PRIME;
}

/* sin(y), sin^2(y) */
static int function_end(const Tokens *t, int i) {
  int argument = tokens_kind(t, i + 1) == TOK_POWER ? tokens_behind(t, i + 2) : i + 1;
  return argument < t->count && t->match[argument] > argument ? t->match[argument] + 1 : i + 1;
}

int script_end(const Tokens *t, int i) {
  if (tokens_kind(t, i) == '-' || tokens_kind(t, i) == '+') {
    if (!may_follow_sign(tokens_kind(t, i + 1)) || (tokens_kind(t, i) == '+' && !tokens_glued(t, i + 1))) return i + 1;
    i++;
  }
  if (i >= t->count) return i;
  if (tokens_kind(t, i) == TOK_FUNC) return function_end(t, i);
  if (tokens_kind(t, i) == TOK_NAME && tokens_kind(t, i + 1) == '(' && tokens_is_function_name(t, t->items[i].name))
    return t->match[i + 1] + 1;
  return tokens_behind(t, i);
}

bool script_begins(const Tokens *t, int i) {
  int kind = tokens_kind(t, i);
  switch (kind) {
  case '-':
  case '+':
  case '*':
  case RAW_PRIME:
  case RAW_INFINITY:
  case TOK_PINV:
  case TOK_NUMBER:
  case TOK_NAME:
  case TOK_CONSTANT:
  case TOK_FUNC: return true;
  default: return tokens_is_opening(kind);
  }
}

Range script_inside(const Tokens *t, Range r) {
  while (r.end - r.begin >= 2 && t->items[r.begin].kind == '{' && t->match[r.begin] == r.end - 1)
    r = (Range){r.begin + 1, r.end - 1};
  return r;
}

/* ---- superscripts ---------------------------------------------------------------------------------------- */

static bool is_scalar_name(const Tokens *t, const char *name) {
  const Decl *d = tokens_decl(t, name);
  return d != NULL && !d->is_definition && (d->kind == KIND_SCALAR || d->kind == KIND_INTEGER);
}

static bool is_transpose_sign(const Tokens *t, Range r) {
  if (r.end - r.begin != 1) return false;
  if (t->items[r.begin].kind == RAW_PRIME) return true;
  return tokens_is_name(t, r.begin, "T") && !is_scalar_name(t, t->items[r.begin].name);
}

static bool is_minus_one(const Tokens *t, Range r) {
  if (r.end - r.begin != 2 || t->items[r.begin].kind != '-') return false;
  return t->items[r.begin + 1].kind == TOK_NUMBER && strcmp(t->items[r.begin + 1].name, "1") == 0;
}

/* The sign that the superscript r (without braces) stands for; 0: a power. */
static int postfix_sign(const Tokens *t, Range r) {
  if (is_transpose_sign(t, r)) return TOK_TRANSPOSE;
  if (is_minus_one(t, r)) return TOK_INVERSE;
  if (r.end - r.begin == 2 && t->items[r.begin].kind == '-' && is_transpose_sign(t, (Range){r.begin + 1, r.end}))
    return TOK_INVERSE_TRANSPOSE;
  if (r.end - r.begin != 1) return 0;
  switch (t->items[r.begin].kind) {
  case '*': return TOK_ADJUGATE;
  case '+':
  case TOK_PINV: return TOK_PINV;
  default: return 0;
  }
}

Span script_span(const Tokens *t, Range r) {
  return (Span){t->items[r.begin].span.start, t->items[r.end - 1].span.end};
}

static bool hermitian(Scripts *s, Range r, Span sign) {
  const Tokens *t = s->in;
  if (r.end - r.begin != 1 || !tokens_is_name(t, r.begin, "H") || is_scalar_name(t, t->items[r.begin].name))
    return true;
  Span span = span_join(sign, t->items[r.begin].span);
  diag_error(s->c->diag, ERR_UNSUPPORTED, span,
             "^H, the conjugate transpose, has no meaning here: all quantities are real");
  diag_hint(s->c->diag, "the transpose is A' or A^T");
  return false;
}

/* x^{(i)}, W^{[1]}: a member of a family. */
static bool is_member(const Scripts *s, Range whole, Range r) {
  const Tokens *t = s->in;
  bool inside = t->items[whole.begin].kind == '{' || tokens_kind(t, r.end) == RAW_PRIME || tokens_is_name(t, r.end, "T");
  bool braces = inside && r.end - r.begin == 3 && t->match[r.begin] == r.end - 1;
  int kind = braces ? t->items[r.begin + 1].kind : 0;
  if (kind != TOK_NAME && kind != TOK_NUMBER) return false;
  return tokens_kind(s->out, s->out->count - 1) == TOK_NAME && !tokens_is_name(s->out, s->out->count - 1, "e");
}

/* x^{\text{new}}: an upright word is part of the name. */
static bool joins_name(Scripts *s, Range r) {
  const Token *word = &s->in->items[r.begin];
  Token *base = s->out->count > 0 ? &s->out->items[s->out->count - 1] : NULL;
  unsigned upright = TOKEN_TEX | TOKEN_WHOLE;
  bool is_word = r.end - r.begin == 1 && word->kind == TOK_NAME && (word->flags & (upright | TOKEN_GLYPH)) == upright &&
                 strlen(word->name) > 1 && strchr(word->name, '_') == NULL && tokens_decl(s->in, word->name) == NULL;
  if (!is_word || base == NULL || base->kind != TOK_NAME || strlen(base->name) + strlen(word->name) >= MAX_NAME)
    return false;
  base->name = intern(s->c->names, arena_printf(s->c->arena, "%s_%s", base->name, word->name));
  base->span.end = word->span.end;
  base->flags = (base->flags | TOKEN_WHOLE) & ~(unsigned)TOKEN_GLYPH;
  return true;
}

/* Others mean the conjugate transpose by X^*, or another X. */
static void note_star(Scripts *s) {
  const Token *name = s->out->count > 0 ? &s->out->items[s->out->count - 1] : NULL;
  if (name == NULL || name->kind != TOK_NAME || s->star_noted) return;
  s->star_noted = true;
  diag_note(s->c->diag, "%s^* is read as the adjugate adj(%s); the transpose is %s'", name->name, name->name, name->name);
}

/* x^Tv in plain text. */
static bool glued_transpose(Scripts *s, Range r, Span sign) {
  const Token *k = &s->in->items[r.begin];
  const bool word = r.end - r.begin == 1 && k->kind == TOK_NAME && !(k->flags & (TOKEN_TEX | TOKEN_WHOLE | TOKEN_GLYPH)) &&
                    k->name[0] == 'T' && isalpha((unsigned char)k->name[1]) && strchr(k->name, '_') == NULL;
  if (!word || tokens_decl(s->in, k->name) != NULL || s->in->incomplete) return false;
  diag_error(s->c->diag, ERR_SYNTAX, span_join(sign, k->span), "`^%s` can be the transpose with %s behind it, or a power", k->name,
             k->name + 1);
  diag_hint(s->c->diag, "write ^T %s with a blank, or the whole formula between $ and $; the power is ^(%s)", k->name + 1, k->name);
  return true;
}

/* Where the sign of the transpose begins that ends a superscript in braces; -1 if none does. */
static int transposed_end(const Tokens *t, Range whole, Range r) {
  int last = r.end - 1;
  if (t->items[whole.begin].kind != '{' || r.end - r.begin < 2) return -1;
  int before = tokens_kind(t, last - 1);
  bool ends = before == ')' || before == ']' || before == TOK_NUMBER || before == '*' || before == '+';
  return ends && is_transpose_sign(t, (Range){last, r.end}) ? last : -1;
}

static bool add_power(Scripts *s, int kind, Span sign, Range whole) {
  Range r = script_inside(s->in, whole);
  if (r.begin == r.end) return true;                                                            /* ^{} */
  if (kind == TOK_POWER && s->in->items[r.begin].kind == TOK_HADAMARD && r.end - r.begin > 1) { /* ^{\circ 2} */
    kind = TOK_EPOW;
    r.begin++;
    whole = r;
  }
  if (kind == TOK_POWER) {
    if (!hermitian(s, r, sign)) return false;
    if (glued_transpose(s, r, sign)) return false;
    if (joins_name(s, r)) return true;
    int postfix = postfix_sign(s->in, r);
    if (postfix == TOK_ADJUGATE) note_star(s);
    if (postfix != 0) {
      tokens_add(s->out, postfix, span_join(sign, script_span(s->in, whole)));
      return true;
    }
    if (is_member(s, whole, r)) {
      tokens_add(s->out, TOK_SUB, sign);
      return scripts_run(s, r.begin + 1, r.end - 1);
    }
    int end = transposed_end(s->in, whole, r);
    if (end > r.begin) { /* x^{(i)\top}, A^{-1\top} */
      if (!add_power(s, kind, sign, (Range){r.begin, end})) return false;
      tokens_add(s->out, TOK_TRANSPOSE, s->in->items[end].span);
      return true;
    }
  }
  tokens_add(s->out, kind, sign);
  bool single =
      whole.end - whole.begin == 1 || s->in->items[whole.begin].kind == '{' || s->in->items[whole.begin].kind == '(';
  if (single) return scripts_run(s, whole.begin, whole.end);
  Span span = script_span(s->in, whole);
  tokens_add(s->out, '{', (Span){span.start, span.start});
  if (!scripts_run(s, whole.begin, whole.end)) return false;
  tokens_add(s->out, '}', (Span){span.end, span.end});
  return true;
}

/* ---- both ------------------------------------------------------------------------------------------------ */

/* <A, B>_F is the only inner product there is. */
static bool is_frobenius(const Scripts *s, Range whole) {
  const char *kind = tokens_kind(s->out, s->out->count - 1) == TOK_ANGLE_CLOSE ? scripts_norm_kind(s->in, script_inside(s->in, whole)) : NULL;
  return kind != NULL && strcmp(kind, "fro") == 0;
}

static bool add_script(Scripts *s, int kind, Span sign, Range r, bool on_norm) {
  if (kind != TOK_SUB) return add_power(s, kind, sign, r);
  if (is_frobenius(s, r)) return true;
  return on_norm ? scripts_norm(s, sign, r) : scripts_subscript(s, sign, r);
}

static bool nothing_behind(Scripts *s, const Token *sign) {
  if (s->in->incomplete) {
    tokens_copy(s->out, sign);
    return true;
  }
  return diag_error(s->c->diag, ERR_SYNTAX, sign->span, "nothing stands behind `%s`", tokens_text(s->in, sign));
}

bool scripts_pair(Scripts *s, int *at) {
  const Tokens *t = s->in;
  int i = *at;
  const Token *first = &t->items[i];
  bool on_norm = tokens_kind(s->out, s->out->count - 1) == TOK_NORM_CLOSE,
       on_number = tokens_kind(s->out, s->out->count - 1) == TOK_NUMBER;
  Range r = {i + 1, script_end(t, i + 1)};
  *at = i + 1;
  if (!script_begins(t, r.begin)) return nothing_behind(s, first);
  *at = r.end;
  if (first->kind == TOK_POWER && !on_number && tokens_kind(t, r.end) == TOK_SUB) { /* A^k_i is A_i^k */
    const Token *second = &t->items[r.end];
    Range sub = {r.end + 1, script_end(t, r.end + 1)};
    *at = r.end + 1;
    if (!script_begins(t, sub.begin)) return nothing_behind(s, second);
    *at = sub.end;
    return add_script(s, TOK_SUB, second->span, sub, on_norm) && add_script(s, TOK_POWER, first->span, r, false);
  }
  return add_script(s, first->kind, first->span, r, on_norm);
}

/* ---- the walk -------------------------------------------------------------------------------------------- */

static void add_prime(Scripts *s, const Token *t) {
  tokens_copy(s->out, t);
  s->out->items[s->out->count - 1].kind = TOK_TRANSPOSE;
}

/* R^{m x n}: the power is none. */
static bool real_space(Scripts *s, int *at) {
  const Tokens *t = s->in;
  tokens_copy(s->out, &t->items[(*at)++]);
  if (tokens_kind(t, *at) != TOK_POWER) return true;
  Range r = {*at + 1, script_end(t, *at + 1)};
  if (!script_begins(t, r.begin)) return nothing_behind(s, &t->items[(*at)++]);
  tokens_copy(s->out, &t->items[*at]);
  s->space = true;
  bool ok = scripts_run(s, r.begin, r.end);
  s->space = false;
  *at = r.end;
  return ok;
}

static bool is_script(int kind) { return kind == TOK_POWER || kind == TOK_SUB || kind == TOK_EPOW; }

static bool step(Scripts *s, int *at) {
  const Token *t = &s->in->items[*at];
  switch (t->kind) {
  case TOK_SUM: return scripts_sum(s, at);
  case TOK_FUNC: return scripts_function(s, at);
  case RAW_PARTIAL:
    if (tokens_kind(s->in, *at + 1) != TOK_SUB) break;
    return scripts_operator(s, at);
  case RAW_NABLA:
  case RAW_OPTIMISE: return scripts_operator(s, at);
  case TOK_NAME: return scripts_name(s, at);
  case '[': return scripts_bracket(s, at);
  case RAW_PRIME:
    add_prime(s, t);
    ++*at;
    return true;
  case TOK_TIMES: /* × outside R^{m×n} */
    tokens_copy(s->out, t);
    if (!s->space) s->out->items[s->out->count - 1].kind = '*';
    ++*at;
    return true;
  case TOK_REALS: return real_space(s, at);
  default: break;
  }
  if (is_script(t->kind)) return scripts_pair(s, at);
  tokens_copy(s->out, t);
  ++*at;
  return true;
}

/* What stands behind `end` is no part of the script: x^sin^2 must not take the second ^ twice. */
bool scripts_run(Scripts *s, int begin, int end) {
  const Tokens *outer = s->in;
  Tokens inner = *outer;
  inner.count = end;
  s->in = &inner;
  bool ok = true;
  for (int i = begin; ok && i < end;) ok = step(s, &i);
  s->in = outer;
  return ok;
}

/* where f(x, y) = ..., g(z) = ...: behind the bracket, or 0. */
static int local_function(const Tokens *t, int i) {
  if (tokens_kind(t, i) != TOK_NAME || tokens_kind(t, i + 1) != '(' || t->match[i + 1] <= i + 2) return 0;
  int behind = t->match[i + 1] + 1;
  for (int k = i + 2; k < behind - 1; k++) {
    int kind = t->items[k].kind;
    if (kind != TOK_NAME && kind != ',' && kind != TOK_SUB && kind != TOK_NUMBER) return 0;
  }
  return tokens_kind(t, behind) == '=' || tokens_kind(t, behind) == TOK_ASSIGN ? behind : 0;
}

static void find_local_functions(Tokens *t) {
  bool where = false;
  for (int i = 0; i < t->count; i = tokens_behind(t, i)) {
    int kind = t->items[i].kind;
    if (tokens_is_clause(kind)) where = kind == TOK_WHERE;
    if (!where || (kind != TOK_WHERE && kind != ',') || local_function(t, i + 1) == 0) continue;
    const char *name = t->items[i + 1].name;
    if (t->functions == NULL) t->functions = ptrmap_new(t->c->arena);
    ptrmap_put(t->functions, name, (void *)name);
  }
}

Tokens *tokens_scripts(Tokens *t) {
  find_local_functions(t);
  Scripts s = {.c = t->c, .in = t, .out = tokens_for(t)};
  s.signs_only = strpbrk(t->c->source->text, "\\$") == NULL;
  s.out->latex = t->latex;
  s.out->bold = t->bold;
  s.out->incomplete = t->incomplete;
  if (!scripts_run(&s, 0, t->count)) return NULL;
  tokens_set_match(s.out);
  return s.out;
}
