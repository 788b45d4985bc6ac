/* The degree of an expression in the letters that it is written with: small square matrices satisfy identities
 * that larger ones do not, tr(A)^2 - tr(A^2) = 2 det(A) for n = 2 among them.  All trace identities of n x n
 * matrices have a degree of n + 1 at least (Procesi 1976; Razmyslov 1974). */
#include "check/exact_degree.h"

#include <stdlib.h>

enum { SYMBOLIC_EXPONENT = 4, MOST = 64 };

static int capped(long degree) { return degree > MOST ? MOST : (int)degree; }

static long sum_of(const SurveyNode *n, int count, const int *degrees) {
  long sum = 0;
  for (int i = 0; i < count; i++) sum += degrees[n->children[i]];
  return sum;
}

static long most_of(const SurveyNode *n, int count, const int *degrees) {
  long most = 0;
  for (int i = 0; i < count; i++)
    if (degrees[n->children[i]] > most) most = degrees[n->children[i]];
  return most;
}

static long exponent(const Ast *e) {
  if (e->kind == AST_CALL && e->fn == FN_NEG) e = e->args[0];
  if (e->kind != AST_NUMBER) return SYMBOLIC_EXPONENT;
  const fmpz *k = fmpq_numref(e->value);
  if (fmpz_cmpabs(k, fmpq_denref(e->value)) <= 0) return 1;
  return fmpz_cmp_si(k, MOST) < 0 && fmpz_cmp_si(k, -MOST) > 0 ? labs((long)fmpz_get_si(k)) : MOST;
}

static long degree_of_call(const SurveyNode *n, const int *degrees) {
  const Ast *e = n->ast;
  switch (e->fn) {
  case FN_MUL:
  case FN_HADAMARD:
  case FN_KRON:
  case FN_DIV:
  case FN_EDIV:
  case FN_INNER: return sum_of(n, e->nargs, degrees);
  case FN_POW:
  case FN_EPOW: return exponent(e->args[1]) * degrees[n->children[0]];
  case FN_SUMSQ:
  case FN_NORM_F: return 2 * degrees[n->children[0]];
  case FN_PINV: return 3 * degrees[n->children[0]];
  default: return most_of(n, e->nargs, degrees);
  }
}

/* A name's child is its definition. */
static long degree_of_node(const Survey *s, const SurveyNode *n, const int *degrees) {
  const Ast *e = n->ast;
  switch (e->kind) {
  case AST_NUMBER:
  case AST_STRING: return 0;
  case AST_NAME:
    if (e->sym == NULL || value_class(s, e->sym) == VALUE_RANDOM) return 1;
    return e->sym->definition != NULL ? degrees[n->children[0]] : 0;
  case AST_CALL: return degree_of_call(n, degrees);
  case AST_BIGOP: return (e->fn == FN_BIGPROD ? 2 : 1) * degrees[n->children[0]];
  case AST_DIFFERENTIAL: return 1;
  default: return most_of(n, e->nargs, degrees);
  }
}

int exact_degree(const Survey *s) {
  int *degrees = ARENA_ARRAY(s->arena, int, s->count + 1), most = 0;
  for (int i = 0; i < s->count; i++) {
    degrees[i] = capped(degree_of_node(s, &s->nodes[i], degrees));
    if (degrees[i] > most) most = degrees[i];
  }
  return most;
}
