#include <string.h>

#include "front/ast.h"
#include "front/front.h"
#include "output/print.h"
#include "output/text.h"

/* Laws are written in the language itself, as "d f(X) = ..."; both sides are parsed and printed, so that
 * they look like the steps they stand beside. */

/* `dX` of a law is the differential of its parameter X, and its diag is the function that the law is of, else that of a vector. */
static void settle(Ctx *c, Fn fn, Ast *e) {
  if (e->kind == AST_NAME && e->name[0] == 'd' && e->name[1] != '\0' && e->name[2] == '\0') {
    Ast *arg = ast_name(c->arena, intern(c->names, e->name + 1), e->span);
    Ast *d = ast_node(c->arena, AST_DIFFERENTIAL, 1, &arg, e->span);
    *e = *d;
    return;
  }
  if (ast_is_call(e, FN_DIAG)) e->fn = fn == FN_DIAGV ? fn : FN_DIAGM;
  for (int i = 0; i < e->nargs; i++) settle(c, fn, e->args[i]);
}

static Ast *parse_side(Ctx *c, Fn fn, const char *text, size_t len) {
  Diag quiet = diag_new(c->arena);
  Ctx inner = *c;
  inner.diag = &quiet;
  Ast *e = parse_expression(&inner, arena_strndup(c->arena, text, len));
  if (e == NULL || quiet.failed) return NULL;
  settle(c, fn, e);
  return e;
}

/* The symbols of the user's statement must not change how a law is spelled. */
static const char *print_side(Ctx *c, const Ast *e, Format f) {
  Ctx inner = *c;
  inner.symbols = NULL;
  return print_expr(&inner, e, f);
}

/* "d f(X) = E"; NULL where it is no such thing. */
static const char *print_equation(Ctx *c, Fn fn, const char *text, Format f) {
  const char *equals = strstr(text, " = ");
  if (equals == NULL || text[0] != 'd' || (text[1] != ' ' && text[1] != '(')) return NULL;
  const char *function = text + 1 + (text[1] == ' ');
  Ast *left = parse_side(c, fn, function, (size_t)(equals - function));
  Ast *right = parse_side(c, fn, equals + 3, strlen(equals + 3));
  if (left == NULL || right == NULL) return NULL;
  bool bracketed = text[1] == '(';
  const TextStyle *s = text_style(f);
  Buf b = buf_new(c->arena);
  buf_add(&b, s->d);
  buf_add(&b, bracketed ? s->open : f == FORMAT_LATEX ? "\\," : " ");
  buf_add(&b, print_side(c, left, f));
  if (bracketed) buf_add(&b, s->close);
  buf_printf(&b, " = %s", print_side(c, right, f));
  return buf_str(&b);
}

/* Prose, made ready for the format. */
static const char *print_prose(Ctx *c, const char *text, Format f) {
  static const char *const ascii[][2] = {{"σ", "sigma"}, {"∘", ".*"}, {"−", "-"}, {"ᵀ", "'"}, {"⁻¹", "^-1"}, {"²", "^2"}, {"⊗", "kron"}};
  if (f == FORMAT_UNICODE) return text;
  Buf b = buf_new(c->arena);
  if (f == FORMAT_LATEX) buf_add(&b, "\\text{");
  while (*text != '\0') {
    size_t i = 0, n = sizeof ascii / sizeof *ascii;
    while (i < n && strncmp(ascii[i][0], text, strlen(ascii[i][0])) != 0) i++;
    if (i < n) {
      buf_add(&b, ascii[i][1]);
      text += strlen(ascii[i][0]);
    } else {
      buf_addc(&b, *text++);
    }
  }
  if (f == FORMAT_LATEX) buf_addc(&b, '}');
  return buf_str(&b);
}

const char *print_law(Ctx *c, Fn fn, Format f) {
  const FnRow *r = fn_row(fn);
  const char *text = r->law_name != NULL ? r->law_name : r->law;
  if (text == NULL) return NULL;
  if (f != FORMAT_UNICODE && f != FORMAT_LATEX) f = FORMAT_ASCII;
  const char *equation = print_equation(c, fn, text, f);
  return equation != NULL ? equation : print_prose(c, text, f);
}
