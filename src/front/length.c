#include <flint/fmpq.h>

#include "front/ast.h"

/* A walk over a DAG as if it were a tree: the limit also bounds the work. */
enum { LENGTH_LIMIT = 100000 };

static long length_of(const Ast *e);

static long rest(const Ast *e, int from) {
  long sum = 0;
  for (int i = from; i < e->nargs && sum < LENGTH_LIMIT; i++) sum += length_of(e->args[i]);
  return sum;
}

/* a - b has one sign, as a + b has. */
static long sum_length(const Ast *e) {
  long sum = e->nargs - 1;
  for (int i = 0; i < e->nargs && sum < LENGTH_LIMIT; i++) {
    const Ast *term = e->args[i];
    sum += i > 0 && ast_is_call(term, FN_NEG) ? length_of(term->args[0]) : length_of(term);
  }
  return sum;
}

static long call_length(const Ast *e) {
  switch (e->fn) {
    case FN_ADD: return sum_length(e);
    case FN_MUL: return rest(e, 0);
    case FN_HADAMARD:
    case FN_EDIV:
    case FN_EPOW:
    case FN_DIV:
    case FN_POW: return e->nargs - 1 + rest(e, 0);
    case FN_IDENTITY:
    case FN_ZEROS:
    case FN_ONES:
    case FN_UNIT: return 1;
    default: return 1 + rest(e, 0);
  }
}

static long number_length(const Ast *e) {
  long sign = fmpq_sgn(e->value) < 0;
  return sign + (fmpz_is_one(fmpq_denref(e->value)) ? 1 : 3);
}

static long length_of(const Ast *e) {
  switch (e->kind) {
    case AST_NUMBER: return number_length(e);
    case AST_NAME:
    case AST_STRING:
    case AST_DIFFERENTIAL:
    case AST_SUBSCRIPT:
    case AST_MEMBER: return 1;
    case AST_ENTRY: return 1 + (e->args[0]->kind == AST_NAME ? 0 : length_of(e->args[0]));
    case AST_CALL: return call_length(e);
    case AST_APPLY:
    case AST_BIGOP: return 1 + rest(e, 0);
    case AST_BLOCK: return rest(e, 0);
  }
  return 1;
}

long expr_length(const Ast *e) {
  long n = length_of(e);
  return n < LENGTH_LIMIT ? n : LENGTH_LIMIT;
}
