/* What assumptions promise of the statement's symbols: by a word, or by an equation that is a definition of
 * such a word (W' W = I, A = A', ||x|| = 1).  Other equations stay as they are. */
#include <string.h>

#include "front/infer_impl.h"

/* ---- forms of equations ---------------------------------------------------------------------------------- */

static const Symbol *name_of(const Ast *e) { return e->kind == AST_NAME ? e->sym : NULL; }

static const Symbol *transposed_name(const Ast *e) { return ast_is_call(e, FN_TRANSPOSE) ? name_of(e->args[0]) : NULL; }

static bool is_number(const Ast *e, long value) {
  return e->kind == AST_NUMBER && fmpz_is_one(fmpq_denref(e->value)) && fmpz_equal_si(fmpq_numref(e->value), value);
}

/* X of X' X (turned: of X X'), NULL for anything else. */
static const Symbol *gram_name(const Ast *e, bool turned) {
  if (!ast_is_call(e, FN_MUL) || e->nargs != 2) return NULL;
  const Symbol *x = name_of(e->args[turned ? 0 : 1]);
  return x != NULL && transposed_name(e->args[turned ? 1 : 0]) == x ? x : NULL;
}

/* P of P P or P^2. */
static const Symbol *squared_name(const Ast *e) {
  if (ast_is_call(e, FN_POW) && is_number(e->args[1], 2)) return name_of(e->args[0]);
  if (!ast_is_call(e, FN_MUL) || e->nargs != 2 || name_of(e->args[0]) != name_of(e->args[1])) return NULL;
  return name_of(e->args[0]);
}

/* x of ||x||, ||x||^2 and x'x for a column x. */
static const Symbol *unit_name(const Infer *in, const Ast *e) {
  if (ast_is_call(e, FN_POW) && is_number(e->args[1], 2)) e = e->args[0];
  const Symbol *x = ast_is_call(e, FN_NORM_F) || ast_is_call(e, FN_SUMSQ) ? name_of(e->args[0]) : gram_name(e, false);
  return x != NULL && is_one(in, x->shape.cols) ? x : NULL;
}

static bool is_identity(const Ast *e) { return ast_is_call(e, FN_IDENTITY); }

/* -A, also as the number -1 times A. */
static const Ast *negated(const Ast *e) {
  if (ast_is_call(e, FN_NEG)) return e->args[0];
  return ast_is_call(e, FN_MUL) && e->nargs == 2 && is_number(e->args[0], -1) ? e->args[1] : NULL;
}

/* The property that says the same of *name as left = right, NULL if there is none. */
static const char *property_of(const Infer *in, const Ast *left, const Ast *right, const Symbol **name) {
  if ((*name = transposed_name(left)) != NULL) {
    if (name_of(right) == *name) return "symmetric";
    const Ast *minus = negated(right);
    if (minus != NULL && name_of(minus) == *name) return "antisymmetric";
  }
  if (is_identity(right) && (*name = gram_name(left, false)) != NULL) return "orthonormal";
  if (is_identity(right) && (*name = gram_name(left, true)) != NULL) return "orthonormal rows";
  if ((*name = squared_name(left)) != NULL && name_of(right) == *name) return "idempotent";
  if (is_number(right, 1) && (*name = unit_name(in, left)) != NULL) return "unit";
  /* A = -A' */
  if ((*name = name_of(left)) != NULL) {
    const Ast *minus = negated(right);
    if (minus != NULL && transposed_name(minus) == *name) return "antisymmetric";
  }
  return NULL;
}

static void read_equation(const Infer *in, Assumption *a) {
  const Symbol *name = NULL;
  const char *word = property_of(in, a->lhs, a->rhs, &name);
  if (word == NULL) word = property_of(in, a->rhs, a->lhs, &name);
  if (word == NULL || name == NULL || name->definition != NULL) return; /* an equation of its own: calculus/relation.h */
  a->name = name->name;
  a->word = word;
}

/* ---- facts ------------------------------------------------------------------------------------------------- */

/* What is said of vectors only is nothing for a scalar or a matrix. */
static unsigned assumed_facts(const Infer *in, const Symbol *s, const char *word) {
  bool of_columns = strcmp(word, "unit") == 0 || strcmp(word, "nonzero") == 0;
  if (of_columns && (is_scalar(in, s->shape) || !is_one(in, s->shape.cols))) return s->facts;
  unsigned facts = s->facts | property_facts(word);
  return dim_equal(in->c->dims, s->shape.rows, s->shape.cols) ? facts_closure_square(facts) : facts_closure(facts);
}

void settle_assumption(Infer *in, Assumption *a) {
  if (a->lhs != NULL && a->rhs != NULL) read_equation(in, a);
  Symbol *s = a->name != NULL ? symbol_find(in->c->symbols, a->name) : NULL;
  if (a->name != NULL && s == NULL)
    diag_note(in->c->diag, "%s does not occur in the statement, so nothing is assumed of it", a->name);
  if (s != NULL && a->word != NULL) s->facts = assumed_facts(in, s, a->word);
}
