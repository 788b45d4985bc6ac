/* Whole functions: the value and its derivatives of the names in them, what they share computed once. */
#include <string.h>

#include "output/code.h"
#include "output/names.h"

typedef struct Parameters {
  Code *p;
  Buf list;
} Parameters;

static void add_parameter(Parameters *x, const char *name) {
  if (x->list.len > 0) buf_add(&x->list, ", ");
  name_add(&x->list, name, x->p->f);
}

/* The names that occur, in the order of the statement, their differentials, the dimensions that no array among them
 * carries and the indices that nothing binds. */
static const char *parameters(Code *p) {
  Parameters x = {.p = p, .list = buf_new(p->c->arena)};
  const SymbolTable *t = p->c->symbols;
  const int n = t == NULL ? 0 : t->count;
  for (int i = 0; i < n; i++)
    if (code_is_given(t->items[i]) && ptrmap_get(p->occurring, t->items[i]) != NULL) add_parameter(&x, t->items[i]->name);
  for (int i = 0; i < n; i++)
    if (ptrmap_get(p->differentials, t->items[i]) != NULL) add_parameter(&x, code_differential(p->c, t->items[i]->name));
  for (int i = 0; i < n; i++) {
    const Symbol *s = t->items[i];
    if ((s->dimension || s->free_index) && ptrmap_get(p->loose, s->name) != NULL) add_parameter(&x, s->name);
  }
  return buf_str(&x.list);
}

static const char *joined(Code *p, int n, const char *const *names) {
  Buf b = buf_new(p->c->arena);
  for (int i = 0; i < n; i++) buf_printf(&b, "%s%s", i == 0 ? "" : ", ", names[i]);
  return buf_str(&b);
}

static void numpy_function(Code *p, const CodeFunction *fn, const char *body, const char *prelude, Buf *out) {
  buf_add(out, "import numpy as np\n");
  if (strstr(body, "la.") != NULL || strstr(prelude, "la.") != NULL) buf_add(out, "import scipy.linalg as la\n");
  if (strstr(body, "sp.") != NULL || strstr(prelude, "sp.") != NULL) buf_add(out, "import scipy.special as sp\n");
  buf_printf(out, "\n%s%s", prelude, prelude[0] != '\0' ? "\n" : "");
  buf_printf(out, "def %s(%s):\n", print_name(p->c, fn->name, p->f), parameters(p));
  buf_printf(out, "    \"\"\"%s\"\"\"\n%s    return %s\n", fn->comment, body, joined(p, fn->n, fn->names));
}

static void octave_function(Code *p, const CodeFunction *fn, const char *body, const char *prelude, Buf *out) {
  buf_printf(out, "%sfunction [%s] = %s(%s)\n", prelude, joined(p, fn->n, fn->names), print_name(p->c, fn->name, p->f), parameters(p));
  buf_printf(out, "  %% %s\n%send\n", fn->comment, body);
}

const char *print_function(Ctx *c, const CodeFunction *fn, Format f) {
  Code p = code_new(c, f);
  p.forms = code_forms_new(c->arena);
  for (int i = 0; i < fn->n; i++) code_note_names(&p, fn->results[i]);
  code_lines(&p, fn->n, fn->results, fn->names);
  if (p.impossible || p.too_long) return "";
  Buf out = buf_new(c->arena);
  (f == FORMAT_NUMPY ? numpy_function : octave_function)(&p, fn, buf_str(&p.b), code_prelude(&p), &out);
  return buf_str(&out);
}
