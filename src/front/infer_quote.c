/* Expressions in messages: as typed where the statement holds their text, else written anew. */
#include <string.h>

#include "base/utf8.h"
#include "front/infer_impl.h"

enum { QUOTE_MAX = 48, LOOSE = 0, PRODUCT = 2, TIGHT = 3 };

static void write(const Ast *e, int level, Buf *out);

static void write_list(const Ast *e, int from, const char *between, int level, Buf *out) {
  for (int i = from; i < e->nargs && out->len < 4 * QUOTE_MAX; i++) {
    if (i > from) buf_add(out, between);
    write(e->args[i], level, out);
  }
}

static void write_sum(const Ast *e, Buf *out) {
  for (int i = 0; i < e->nargs && out->len < 4 * QUOTE_MAX; i++) {
    const Ast *x = e->args[i];
    bool minus = ast_is_call(x, FN_NEG);
    if (i > 0) buf_add(out, minus ? " - " : " + ");
    else if (minus) buf_addc(out, '-');
    write(minus ? x->args[0] : x, 1, out);
  }
}

static void write_function(const Ast *e, Buf *out) {
  const char *name = fn_row(e->fn)->name;
  if (e->fn == FN_IDENTITY || e->fn == FN_ZEROS) name = e->nargs > 0 ? name : e->fn == FN_IDENTITY ? "I" : "O";
  buf_add(out, name);
  if (e->nargs == 0) return;
  buf_addc(out, '(');
  write_list(e, 0, ", ", LOOSE, out);
  buf_addc(out, ')');
}

/* How tightly the operator binds; TIGHT + 1 for what needs no brackets. */
static int level_of(const Ast *e) {
  if (e->kind == AST_BIGOP) return LOOSE;
  if (e->kind != AST_CALL) return TIGHT + 1;
  switch (e->fn) {
  case FN_ADD:
  case FN_NEG: return LOOSE;
  case FN_HADAMARD:
  case FN_EDIV: return 1;
  case FN_MUL:
  case FN_DIV: return PRODUCT;
  case FN_POW:
  case FN_EPOW: return TIGHT;
  default: return TIGHT + 1;
  }
}

static void write_call(const Ast *e, Buf *out) {
  switch (e->fn) {
  case FN_ADD: write_sum(e, out); return;
  case FN_NEG:
    buf_addc(out, '-');
    write(e->args[0], 1, out);
    return;
  case FN_MUL: write_list(e, 0, " ", TIGHT, out); return;
  case FN_DIV: write_list(e, 0, "/", TIGHT, out); return;
  case FN_HADAMARD: write_list(e, 0, " .* ", PRODUCT, out); return;
  case FN_EDIV: write_list(e, 0, " ./ ", PRODUCT, out); return;
  case FN_POW: write_list(e, 0, "^", TIGHT + 1, out); return;
  case FN_EPOW: write_list(e, 0, ".^", TIGHT + 1, out); return;
  case FN_TRANSPOSE:
    write(e->args[0], TIGHT + 1, out);
    buf_addc(out, '\'');
    return;
  case FN_INV:
    write(e->args[0], TIGHT + 1, out);
    buf_add(out, "^-1");
    return;
  case FN_BAR:
    buf_addc(out, '|');
    write(e->args[0], LOOSE, out);
    buf_addc(out, '|');
    return;
  default: write_function(e, out);
  }
}

static void write_entry(const Ast *e, Buf *out) {
  write(e->args[0], TIGHT + 1, out);
  buf_addc(out, '[');
  write_list(e, 1, ", ", LOOSE, out);
  buf_addc(out, ']');
}

static void write_plain(const Ast *e, Buf *out) {
  switch (e->kind) {
  case AST_NUMBER: {
    char *digits = fmpq_get_str(NULL, 10, e->value);
    buf_add(out, digits);
    flint_free(digits);
    return;
  }
  case AST_NAME:
  case AST_STRING: buf_add(out, e->name); return;
  case AST_CALL: write_call(e, out); return;
  case AST_ENTRY: write_entry(e, out); return;
  case AST_SUBSCRIPT:
  case AST_MEMBER:
    write(e->args[0], TIGHT + 1, out);
    buf_addc(out, '_');
    write_list(e, 1, ",", TIGHT + 1, out);
    return;
  case AST_APPLY:
    buf_printf(out, "%s(", e->name);
    write_list(e, 0, ", ", LOOSE, out);
    buf_addc(out, ')');
    return;
  case AST_BIGOP:
    buf_printf(out, "%s_%s ", e->fn == FN_BIGSUM ? "sum" : "prod", e->binder->names[0]);
    write(e->args[0], PRODUCT, out);
    return;
  case AST_BLOCK: buf_add(out, "[...]"); return;
  case AST_DIFFERENTIAL:
    buf_addc(out, 'd');
    write(e->args[0], TIGHT + 1, out);
    return;
  }
}

static void write(const Ast *e, int level, Buf *out) {
  bool brackets = level_of(e) < level;
  if (brackets) buf_addc(out, '(');
  if (out->len < 4 * QUOTE_MAX) write_plain(e, out);
  if (brackets) buf_addc(out, ')');
}

/* The first and last part of a long text, on whole characters. */
static const char *shorten(const Infer *in, const char *s, size_t len) {
  if (utf8_count(s, len) <= QUOTE_MAX) return arena_strndup(in->arena, s, len);
  size_t head = 30, tail = len - 12;
  while (head > 0 && ((unsigned char)s[head] & 0xC0) == 0x80) head--;
  while (tail < len && ((unsigned char)s[tail] & 0xC0) == 0x80) tail++;
  while (head > 0 && s[head - 1] == ' ') head--;
  while (tail < len && s[tail] == ' ') tail++;
  Buf b = buf_new(in->arena);
  buf_addn(&b, s, head);
  buf_add(&b, " ... ");
  buf_addn(&b, s + tail, len - tail);
  return buf_str(&b);
}

static bool has_text(const Infer *in, const Ast *e) {
  const Source *s = in->c->source;
  if (s == NULL || (e->flags & INFER_COPIED) || e->span.start < 0 || e->span.end <= e->span.start) return false;
  return (size_t)e->span.end <= s->len;
}

/* A brace that opens in the text closes in it. */
static size_t with_braces(const char *s, size_t len) {
  int open = 0;
  for (size_t i = 0; i < len; i++) open += (s[i] == '{') - (s[i] == '}');
  while (open > 0 && s[len] == '}') {
    len++;
    open--;
  }
  return len;
}

/* Not so in "X}^T A", cut out of \textbf{X}^T A. */
static bool is_balanced(const char *s, size_t len) {
  int open = 0;
  for (size_t i = 0; i < len && open >= 0; i++) open += (s[i] == '{') - (s[i] == '}');
  return open == 0;
}

const char *quote(const Infer *in, const Ast *e) {
  while (ast_is_call(e, FN_NEG)) e = e->args[0];
  if (has_text(in, e)) {
    const char *s = in->c->source->text + e->span.start;
    size_t len = with_braces(s, (size_t)(e->span.end - e->span.start));
    while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\n')) len--;
    size_t bad; /* a span may end inside a letter of several bytes */
    if (len > 0 && memchr(s, '\n', len) == NULL && utf8_valid(s, len, &bad) && is_balanced(s, len)) return shorten(in, s, len);
  }
  Buf b = buf_new(in->arena);
  write(e, LOOSE, &b);
  return shorten(in, buf_str(&b), b.len);
}

static bool is_bare(const Ast *e) { return e->kind == AST_NAME || e->kind == AST_MEMBER || e->kind == AST_APPLY; }

/* Whether one pair of brackets holds the whole text. */
static bool is_enclosed(const char *text) {
  int open = 0;
  for (const char *p = text; *p != '\0'; p++) {
    open += (*p == '(') - (*p == ')');
    if (open == 0) return p[1] == '\0' && *p == ')';
  }
  return false;
}

const char *bracketed(const Infer *in, const Ast *e) {
  const char *text = quote(in, e);
  const bool postfix = ast_is_call(e, FN_TRANSPOSE) && text[strlen(text) - 1] == '\'';
  bool bare = is_bare(e) || e->kind == AST_NUMBER || postfix ||
              (e->kind == AST_CALL && (!fn_row(e->fn)->op || e->fn == FN_BAR)) || is_enclosed(text);
  return bare ? text : arena_printf(in->arena, "(%s)", text);
}

const char *transposed(const Infer *in, const Ast *e) {
  if (ast_is_call(e, FN_TRANSPOSE)) return bracketed(in, e->args[0]);
  return arena_printf(in->arena, "%s'", bracketed(in, e));
}
