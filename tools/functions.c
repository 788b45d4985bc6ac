/* doc/FUNCTIONS.md: every row of the function table and every law that is no function's own, with their sources. */
#include <stdio.h>
#include <string.h>

#include "notion/function.h"

/* Shapes that shape inference computes for the function alone. */
static const char *own_shape(Fn f) {
  switch (f) {
    case FN_ADD:
    case FN_HADAMARD:
    case FN_EDIV: return "of one shape → same";
    case FN_MUL: return "m×n, n×p → m×p";
    case FN_DIV: return "any, number → same";
    case FN_EPOW: return "any, number or same → same";
    case FN_POW: return "number or n×n, number → same";
    case FN_KRON: return "m×n, p×q → mp×nq";
    case FN_DIAG: return "vector → n×n, n×n → vector";
    case FN_DIAGM: return "vector → n×n";
    case FN_DIAGV: return "n×n → vector";
    case FN_VEC: return "m×n → mn×1";
    case FN_VECH: return "n×n → n(n+1)/2×1";
    case FN_MAT: return "mn×1, m, n → m×n";
    case FN_BIGSUM: return "any → same";
    case FN_BIGPROD: return "number → number";
    case FN_BAR: return "number or n×n → number";
    case FN_POLYGAMMA: return "number, any → any";
    case FN_U1: return "m×n → m×1";
    case FN_V1: return "m×n → n×1";
    case FN_FRECHET: return "function, n×n, n×n → n×n";
    case FN_SYLVESTER: return "m×m, n×n, m×n → m×n";
    case FN_UNIT: return "index, size → n×1";
    case FN_COMMUTATION: return "m, n → mn×mn";
    case FN_DUP: return "n → n²×n(n+1)/2";
    case FN_ELIM: return "n → n(n+1)/2×n²";
    case FN_GRADIENT: return "number, any → any";
    case FN_JACOBIAN: return "entries down, entries across";
    case FN_HESSIAN: return "entries down, entries across";
    default: return "";
  }
}

static const char *shape(const FnRow *r) {
  switch (r->shape) {
    case SHAPE_SCALAR_CONST: return "number";
    case SHAPE_SIZED_CONST: return "size given or inferred";
    case SHAPE_ELEMENTWISE: return "any → same";
    case SHAPE_SQUARE_TO_SCALAR: return "n×n → number";
    case SHAPE_SQUARE_TO_SQUARE: return "n×n → n×n";
    case SHAPE_ANY_TO_SCALAR: return "any → number";
    case SHAPE_VECTOR_TO_SCALAR: return "vector → number";
    case SHAPE_VECTOR_TO_SAME: return "vector → same";
    case SHAPE_TRANSPOSED: return "m×n → n×m";
    case SHAPE_SAME_PAIR: return "two of one shape → number";
    case SHAPE_SPECIAL: break;
  }
  return "";
}

/* A cell: no bar may end it early. */
static void cell(const char *text) {
  for (; *text != '\0'; text++) printf(*text == '|' ? "\\%c" : "%c", *text);
}

static void code(const char *text) {
  putchar('`');
  cell(text);
  putchar('`');
}

static void law(const FnRow *r) {
  if (r->law != NULL) code(r->law);
  else if (r->law_name != NULL) cell(r->law_name);
  else if (r->form == FORM_CONSTANT) cell("constant");
  else if (r->form == FORM_SUGAR) cell("written by other functions");
  else cell("—");
}

/* `statement` → `answer` */
static void example(const FnRow *r) {
  const char *at = r->example == NULL ? NULL : strstr(r->example, " => ");
  if (at == NULL) return;
  char statement[400];
  snprintf(statement, sizeof statement, "%.*s", (int)(at - r->example), r->example);
  code(statement);
  printf(" → ");
  code(at + 4);
}

static void row(Fn f) {
  const FnRow *r = fn_row(f);
  printf("| ");
  code(r->name);
  printf(" | ");
  cell(r->help);
  printf(" | %s%s | ", shape(r), own_shape(f));
  law(r);
  printf(" | ");
  if (r->needs != NULL) {
    const char *arg = strstr(r->needs, "%0");
    if (arg == NULL) cell(r->needs);
    else printf("%.*sX%s", (int)(arg - r->needs), r->needs, arg + 2);
  }
  printf(" | ");
  cell(r->cite != NULL ? r->cite : "");
  printf(" | ");
  example(r);
  printf(" |\n");
}

int main(void) {
  puts("# Functions and laws\n");
  puts("Made from `src/notion/functions.def` and `src/notion/laws.def` by `tools/functions.c`; `make functions` writes it anew.");
  puts("Laws are in the language of mdiff: `<A, B>` is tr(A' B), `.*` the elementwise product, `dX` the differential of X.\n");
  puts("## Functions and operators\n");
  puts("| name | what it is | shape | law of the differential | needs | source | example |");
  puts("| --- | --- | --- | --- | --- | --- | --- |");
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1)) row(f);
  puts("\n## Laws of no one function\n");
  puts("| law | what it says | source |");
  puts("| --- | --- | --- |");
#define LAW(ID, UNICODE, ASCII, LATEX, SAYS, CITE) \
  printf("| "), cell(UNICODE), printf(" | "), cell(SAYS), printf(" | "), cell(CITE), puts(" |");
#include "notion/laws.def"
#undef LAW
  return 0;
}
