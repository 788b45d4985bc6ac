/* Variables that do not occur in what is differentiated, and the names that may have been meant. */
#include <ctype.h>
#include <string.h>

#include "front/infer_impl.h"

static bool depends(Infer *in, Ast *f, const Ast *x) {
  if (x->kind == AST_ENTRY || x->kind == AST_MEMBER) return depends(in, f, x->args[0]);
  if (x->kind != AST_NAME) return true;
  if (occurs(in, f, x->sym)) return true;
  /* jac x wrt y where y = A x + b asks the other way round. */
  return x->sym->definition != NULL;
}

static bool similar(const char *a, const char *b) {
  size_t n = strlen(a), m = strlen(b);
  if (n == m && n == 1) return (a[0] ^ b[0]) == 0x20;
  if (n > m) return similar(b, a);
  if (n == 1 && m > 1 && m < 4 && is_capital(a) && is_capital(b + m - 1)) return strchr(b, a[0]) != NULL; /* X, A X typed as AX */
  if (m - n > 1 || n < 2) return n == 1 && m > 1 && a[0] == b[0];
  size_t i = 0;
  while (i < n && a[i] == b[i]) i++;
  return strcmp(a + i + (n == m), b + i + 1) == 0;
}

static const char *resembling(Infer *in, Ast *f, const char *name) {
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Symbol *s = in->c->symbols->items[i];
    if (s->index || s->dimension || s->name == name || s->kind == KIND_FUNCTION) continue;
    if (similar(s->name, name) && occurs(in, f, s)) return s->name;
  }
  return NULL;
}

static const char *answer_word(const Statement *st) {
  switch (st->kind) {
  case ST_JAC: return "Jacobian";
  case ST_HESS: return "Hessian";
  case ST_DERIV: return "derivative";
  case ST_DIFF: return "differential";
  default: return "gradient";
  }
}

void note_absent_variables(Infer *in, const Statement *st) {
  for (int i = 0; i < st->nwrt && st->expr != NULL; i++) {
    const Ast *x = st->wrt[i].target;
    if (depends(in, st->expr, x)) continue;
    const Ast *base = x->nargs > 0 ? x->args[0] : x;
    const char *name = base->sym != NULL ? base->sym->name : quote(in, x), *other = resembling(in, st->expr, name);
    if (other != NULL && strlen(other) > strlen(name) && isupper((unsigned char)other[strlen(other) - 1])) /* AX */
      diag_note(in->c->diag, "%s does not occur in the expression, so the %s is zero; did you mean %s? It is one name here: blanks multiply", name,
                answer_word(st), other);
    else if (other != NULL)
      diag_note(in->c->diag, "%s does not occur in the expression, so the %s is zero; did you mean %s?", name,
                answer_word(st), other);
    else diag_note(in->c->diag, "%s does not occur in the expression, so the %s is zero", name, answer_word(st));
  }
  if (st->inner != NULL) note_absent_variables(in, st->inner);
}
