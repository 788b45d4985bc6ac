#include <string.h>

#include "output/code.h"

bool code_open(Code *p, Tight tight, Tight need) {
  if (tight >= need) return false;
  buf_addc(&p->b, '(');
  return true;
}

void code_close(Code *p, bool opened) {
  if (opened) buf_addc(&p->b, ')');
}

static void emit_ast(Code *p, const void *what, Tight need) { code_emit(p, what, need); }
static void emit_dim(Code *p, const void *what, Tight need) { code_size(p, what, need); }

static void emit_text(Code *p, const void *what, Tight need) {
  (void)need;
  buf_add(&p->b, what);
}

Piece piece_of(const Ast *e) { return (Piece){emit_ast, e}; }
Piece piece_of_dim(const Dim *d) { return (Piece){emit_dim, d}; }
Piece piece_of_text(const char *text) { return (Piece){emit_text, text}; }

/* How tightly the operator at s binds, which may have blanks around it. */
static Tight operator_at(const char *s, const char *start, bool leftward) {
  while (leftward ? s >= start && *s == ' ' : *s == ' ') s += leftward ? -1 : 1;
  if ((leftward && s < start) || *s == '\0' || strchr("([{,)]}:", *s) != NULL) return TIGHT_NONE;
  return strchr("+-", *s) != NULL ? TIGHT_SUM : TIGHT_ATOM;
}

/* Brackets and commas on both sides: anything goes; anything else wants an atom. */
static Tight need_at(const char *start, const char *percent) {
  const char *after = percent + 2;
  if (*after == '(' || *after == '[' || *after == '{' || *after == '.') return TIGHT_ATOM;
  Tight left = operator_at(percent - 1, start, true), right = operator_at(after, start, false);
  Tight need = left > right ? left : right;
  return need == TIGHT_SUM ? TIGHT_PRODUCT : need;
}

/* The loosest operator outside all brackets of the template. */
static Tight template_tight(const char *s) {
  int depth = 0;
  Tight tight = TIGHT_ATOM;
  for (; *s != '\0'; s++) {
    if (strchr("([{", *s) != NULL) depth++;
    if (strchr(")]}", *s) != NULL) depth--;
    if (depth > 0) continue;
    Tight here = strchr("*/@\\", *s) != NULL ? TIGHT_PRODUCT : *s == '^' ? TIGHT_POWER : TIGHT_ATOM;
    if (*s == '*' && s[1] == '*') {
      here = TIGHT_POWER;
      s++;
    }
    if (here < tight) tight = here;
  }
  return tight;
}

void code_template(Code *p, const char *template, int count, const Piece *pieces, Tight need) {
  if (template == NULL) {
    p->impossible = true;
    return;
  }
  bool opened = code_open(p, template_tight(template), need);
  for (const char *s = template; *s != '\0'; s++) {
    if (*s != '%') {
      buf_addc(&p->b, *s);
      continue;
    }
    int i = s[1] == 'r' ? PIECE_ROWS : s[1] == 'c' ? PIECE_COLS : s[1] - '0';
    if (i < count && pieces[i].emit != NULL)
      pieces[i].emit(p, pieces[i].what, need_at(template, s));
    else
      p->impossible = true;
    s++;
  }
  code_close(p, opened);
}
