#include <flint/fmpq.h>

#include "base/ptrmap.h"
#include "front/ast.h"

/* A walk over a DAG as if it were a tree: the limit also bounds the work. */
enum { LENGTH_LIMIT = 100000 };

/* Lengths that are known already; NULL: none are remembered. */
typedef struct Known {
  PtrMap *of; /* node -> const long * */
  Arena *arena;
} Known;

static long length_of(const Known *k, const Ast *e);

static long rest(const Known *k, const Ast *e, int from) {
  long sum = 0;
  for (int i = from; i < e->nargs && sum < LENGTH_LIMIT; i++) sum += length_of(k, e->args[i]);
  return sum;
}

/* a - b has one sign, as a + b has. */
static long sum_length(const Known *k, const Ast *e) {
  long sum = e->nargs - 1;
  for (int i = 0; i < e->nargs && sum < LENGTH_LIMIT; i++) {
    const Ast *term = e->args[i];
    sum += i > 0 && ast_is_call(term, FN_NEG) ? length_of(k, term->args[0]) : length_of(k, term);
  }
  return sum;
}

static long call_length(const Known *k, const Ast *e) {
  switch (e->fn) {
    case FN_ADD: return sum_length(k, e);
    case FN_MUL: return rest(k, e, 0);
    case FN_HADAMARD:
    case FN_DIV:
    case FN_POW: return e->nargs - 1 + rest(k, e, 0);
    case FN_EDIV:
    case FN_EPOW: return 2 + rest(k, e, 0); /* ./ and .^ are two signs */
    case FN_IDENTITY:
    case FN_ZEROS:
    case FN_ONES:
    case FN_UNIT: return 1;
    default: return 1 + rest(k, e, 0);
  }
}

static long number_length(const Ast *e) {
  long sign = fmpq_sgn(e->value) < 0;
  return sign + (fmpz_is_one(fmpq_denref(e->value)) || (e->flags & AST_DECIMAL) ? 1 : 3);
}

static long work_out(const Known *k, const Ast *e) {
  switch (e->kind) {
    case AST_NUMBER: return number_length(e);
    case AST_NAME:
    case AST_STRING:
    case AST_DIFFERENTIAL:
    case AST_SUBSCRIPT:
    case AST_MEMBER: return 1;
    case AST_ENTRY: return 1 + (e->args[0]->kind == AST_NAME ? 0 : length_of(k, e->args[0]));
    case AST_CALL: return call_length(k, e);
    case AST_APPLY:
    case AST_BIGOP: return 1 + rest(k, e, 0);
    case AST_BLOCK: return rest(k, e, 0);
  }
  return 1;
}

static long length_of(const Known *k, const Ast *e) {
  if (k == NULL || e->nargs == 0) return work_out(k, e);
  const long *known = ptrmap_get(k->of, e);
  if (known != NULL) return *known;
  long *res = ARENA_NEW(k->arena, long);
  *res = work_out(k, e);
  if (*res > LENGTH_LIMIT) *res = LENGTH_LIMIT;
  ptrmap_put(k->of, e, res);
  return *res;
}

long expr_length(const Ast *e) {
  long n = length_of(NULL, e);
  return n < LENGTH_LIMIT ? n : LENGTH_LIMIT;
}

long expr_length_remembering(PtrMap *known, Arena *a, const Ast *e) {
  Known k = {known, a};
  return length_of(&k, e);
}
