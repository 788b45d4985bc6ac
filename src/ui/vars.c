#include "ui/vars.h"

#include <flint/fmpq.h>

#include "notion/kind.h"

/* A dimension as typed: numbers, names, sums and products; a sum inside another operation in brackets. */
static void print_dim(const Ast *e, bool inner, Buf *out) {
  if (e->kind == AST_NUMBER) {
    char *text = fmpq_get_str(NULL, 10, e->value);
    buf_add(out, text);
    flint_free(text);
  } else if (e->kind == AST_NAME) {
    buf_add(out, e->name);
  } else if (e->kind == AST_CALL && e->fn == FN_NEG) {
    buf_add(out, "-");
    print_dim(e->args[0], true, out);
  } else if (e->kind == AST_CALL && e->nargs > 0) {
    const bool sum = e->fn == FN_ADD;
    const char *sign = sum ? " + " : e->fn == FN_DIV ? "/" : e->fn == FN_POW ? "^" : "*";
    if (inner && sum) buf_add(out, "(");
    for (int i = 0; i < e->nargs; i++) {
      const bool minus = sum && i > 0 && ast_is_call(e->args[i], FN_NEG);
      if (i > 0) buf_add(out, minus ? " - " : sign);
      print_dim(minus ? e->args[i]->args[0] : e->args[i], !sum || minus, out);
    }
    if (inner && sum) buf_add(out, ")");
  }
}

static void print_declaration(const Decl *d, Buf *out) {
  buf_printf(out, "%s%s%s : %s", d->name, d->family ? "_" : "", d->family && d->index != NULL ? d->index : "", kind_name(d->kind));
  if (d->kind == KIND_FUNCTION && d->result_kind != KIND_UNKNOWN && d->result_kind != KIND_SCALAR) buf_printf(out, " -> %s", kind_name(d->result_kind));
  for (int i = 0; i < d->ndims; i++) {
    buf_add(out, i == 0 ? "(" : ", ");
    print_dim(d->dims[i], false, out);
  }
  if (d->ndims > 0) buf_add(out, ")");
  const unsigned said = kind_facts(d->kind);
  if (d->facts & FACT_INVERTIBLE & ~said) buf_add(out, " invertible");
  if (d->facts & FACT_POSITIVE & ~said) buf_add(out, " positive");
}

static void print_definition(const Decl *d, Buf *out) {
  for (const char *s = d->text; *s != '\0'; s++) buf_addc(out, *s == '\n' ? ' ' : *s);
}

void vars_print(const DeclTable *t, Buf *out) {
  for (int i = 0; i < t->count; i++) {
    const Decl *d = &t->items[i];
    if (d->name[0] == '_' || (d->is_definition && d->text == NULL)) continue;
    if (out->len > 0) buf_add(out, "\n");
    if (d->is_definition) print_definition(d, out);
    else print_declaration(d, out);
  }
}
