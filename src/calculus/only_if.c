/* A wrong side that is right under a condition: a structure that a matrix would have to have. */
#include "base/ptrmap.h"
#include "calculus/resemblance.h"
#include "output/print.h"

enum { MOST_NAMES = 8, MOST_NODES = 400 };

typedef struct Matrices {
  int n;
  Symbol *all[MOST_NAMES];
} Matrices;

static bool is_matrix(Ctx *c, const Symbol *s) {
  bool name = !s->index && !s->dimension && s->kind != KIND_FUNCTION && s->definition == NULL && s->shape.rows != NULL;
  return name && !dim_is(s->shape.rows, 1) && dim_equal(c->dims, s->shape.rows, s->shape.cols) && (s->facts & FACT_SPACE) == 0;
}

static bool is_tall(Ctx *c, const Symbol *s) {
  bool name = !s->index && !s->dimension && s->kind == KIND_MATRIX && s->definition == NULL && s->shape.rows != NULL;
  return name && !dim_equal(c->dims, s->shape.rows, s->shape.cols) && (s->facts & FACT_ORTHONORMAL) == 0;
}

/* The matrices of one kind in the two sides. */
static void find_matrices(Ctx *c, Matrices *m, const Ast *a, const Ast *b, bool (*is_one)(Ctx *c, const Symbol *s)) {
  const Ast *list[MOST_NODES] = {a, b};
  int n = 2;
  PtrMap *seen = ptrmap_new(c->arena);
  for (int i = 0; i < n; i++) {
    if (list[i]->kind == AST_NAME && list[i]->sym != NULL) ptrmap_put(seen, list[i]->sym, m);
    for (int k = 0; k < list[i]->nargs && n < MOST_NODES; k++) {
      if (ptrmap_get(seen, list[i]->args[k]) != NULL) continue;
      ptrmap_put(seen, list[i]->args[k], m);
      list[n++] = list[i]->args[k];
    }
  }
  for (int i = 0; i < c->symbols->count && m->n < MOST_NAMES; i++) {
    Symbol *s = c->symbols->items[i];
    if (ptrmap_get(seen, s) != NULL && is_one(c, s)) m->all[m->n++] = s;
  }
}

/* Whether the given side is right where the matrices that are chosen have the fact. */
static bool holds(const Matrices *m, unsigned chosen, unsigned fact, const Ast *given, SameValue *same, void *env) {
  unsigned before[MOST_NAMES];
  for (int i = 0; i < m->n; i++) {
    before[i] = m->all[i]->facts;
    if (chosen >> i & 1) m->all[i]->facts = facts_closure(before[i] | fact);
  }
  bool res = same(env, given);
  for (int i = 0; i < m->n; i++) m->all[i]->facts = before[i];
  return res;
}

static const char *shown(Ctx *c, Symbol *s) {
  Ast *name = ast_name(c->arena, s->name, (Span){0, 0});
  name->sym = s;
  name->shape = s->shape;
  return print_expr(c, name, (Format)c->format);
}

static const char *names_of(Ctx *c, const Matrices *m, unsigned chosen) {
  const char *res = "";
  for (int i = 0; i < m->n; i++) {
    if (!(chosen >> i & 1)) continue;
    const char *between = res[0] == '\0' ? "" : chosen >> i == 1 ? " and " : ", ";
    res = arena_printf(c->arena, "%s%s%s", res, between, shown(c, m->all[i]));
  }
  return res;
}

/* Whether under that condition both sides are merely 0, as x'S x and tr(S) are for antisymmetric S. */
static bool vanishes(Ctx *c, const Matrices *m, unsigned chosen, unsigned fact, const Ast *given, SameValue *same, void *env) {
  Ast *zero = ast_is_scalar(given) ? ast_integer(c->arena, 0, given->span) : ast_call(c->arena, FN_ZEROS, 0, NULL, given->span);
  zero->shape = given->shape;
  return holds(m, chosen, fact, zero, same, env);
}

/* W'W = I, of one matrix that is not square. */
static const char *right_if_orthonormal(Ctx *c, const Ast *right, const Ast *given, SameValue *same, void *env) {
  Matrices m = {0};
  find_matrices(c, &m, right, given, is_tall);
  for (int i = 0; i < m.n; i++) {
    if (!holds(&m, 1u << i, FACT_ORTHONORMAL, given, same, env) || vanishes(c, &m, 1u << i, FACT_ORTHONORMAL, given, same, env)) continue;
    const char *w = shown(c, m.all[i]);
    return arena_printf(c->arena, "right only if the columns of %s are orthonormal", w);
  }
  return NULL;
}

const char *right_only_if(Ctx *c, const Ast *right, const Ast *given, SameValue *same, void *env) {
  static const struct {
    unsigned fact;
    const char *word;
  } facts[] = {{FACT_SYMMETRIC, "symmetric"}, {FACT_ORTHOGONAL, "orthogonal"}, {FACT_ANTISYMMETRIC, "antisymmetric"}};
  Matrices m = {0};
  find_matrices(c, &m, right, given, is_matrix);
  for (size_t k = 0; m.n > 0 && k < sizeof facts / sizeof facts[0]; k++) {
    unsigned chosen = (1u << m.n) - 1;
    if (!holds(&m, chosen, facts[k].fact, given, same, env)) continue;
    for (int i = 0; i < m.n; i++) /* no more of them than it takes */
      if (chosen != (1u << i) && holds(&m, chosen & ~(1u << i), facts[k].fact, given, same, env)) chosen ^= 1u << i;
    if (facts[k].fact == FACT_ANTISYMMETRIC && vanishes(c, &m, chosen, facts[k].fact, given, same, env)) continue;
    bool one = (chosen & (chosen - 1)) == 0;
    return arena_printf(c->arena, "right only if %s %s %s", names_of(c, &m, chosen), one ? "is" : "are", facts[k].word);
  }
  /* Diagonal matrices stand for any that commute. */
  if (m.n > 0 && holds(&m, (1u << m.n) - 1, FACT_DIAGONAL, given, same, env)) return "the order of the factors: right only if the matrices commute";
  return right_if_orthonormal(c, right, given, same, env);
}

const char *slip_if_symmetric(Ctx *c, Term s, Term t, const Symbol *variable, const Ast *right, const Ast *given, SameValue *same, void *env) {
  Matrices m = {0};
  find_matrices(c, &m, right, given, is_matrix);
  for (int i = 0; i < m.n; i++)
    if (m.all[i] == variable) m.all[i--] = m.all[--m.n];
  if (m.n == 0) return NULL;
  unsigned before[MOST_NAMES];
  for (int i = 0; i < m.n; i++) {
    before[i] = m.all[i]->facts;
    m.all[i]->facts = facts_closure(before[i] | FACT_SYMMETRIC);
  }
  const char *what = resemblance_by_value(c, s, t, same, env);
  if (what == NULL) what = slip_in(c, right, given, same, env).what;
  for (int i = 0; i < m.n; i++) m.all[i]->facts = before[i];
  if (what == NULL) return NULL;
  bool one = m.n == 1;
  return arena_printf(c->arena, "%s; and %s %s to be symmetric", what, names_of(c, &m, (1u << m.n) - 1), one ? "is" : "are");
}
