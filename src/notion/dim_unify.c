/* Unification of dimensions. */
#include "notion/dim_impl.h"

/* ---- unification --------------------------------------------------------------------------------------- */

/* Takes one x out of every monomial. */
static const Dim *divide_atom(DimTable *t, const Dim *d, Atom x) {
  const Dim *sum = dim_const(t, 0);
  for (int i = 0; i < d->n; i++) {
    const Mono *m = &d->monos[i];
    Atom *atoms = ARENA_ARRAY(t->arena, Atom, m->n);
    bool taken = false;
    int n = 0;
    for (int k = 0; k < m->n; k++) {
      if (!taken && dim_compare_atoms(m->atoms[k], x) == 0) taken = true;
      else atoms[n++] = m->atoms[k];
    }
    Mono one = {.coef = m->coef, .n = n, .atoms = atoms};
    sum = dim_add(t, sum, dim_intern(t, 1, &one));
  }
  return d->den == 1 ? sum : dim_divide(t, sum, d->den);
}

/* d = 0 without what divides every monomial; dimensions are not zero. */
static const Dim *primitive(DimTable *t, const Dim *d) {
  for (bool again = true; again;) {
    again = false;
    for (int k = 0; k < d->monos[0].n && !again; k++) {
      Atom x = d->monos[0].atoms[k];
      again = true;
      for (int i = 1; i < d->n; i++) again = again && dim_count_atom(&d->monos[i], x) > 0;
      if (again) d = divide_atom(t, d, x);
    }
  }
  int64_t g = 0;
  for (int i = 0; i < d->n; i++) g = dim_gcd(g, d->monos[i].coef);
  Mono *m = ARENA_ARRAY(t->arena, Mono, d->n);
  for (int i = 0; i < d->n; i++) {
    m[i] = d->monos[i];
    m[i].coef /= g;
  }
  return dim_fraction(t, d->n, m, d->den);
}

/* How well d would do as a dimension: 0 not at all, 1 with negative terms, 2 well. */
static int fitness(const Dim *d) {
  int64_t number;
  if (dim_is_number(d, &number)) return number > 1 ? 2 : 0;
  int negative = 0;
  for (int i = 0; i < d->n; i++) negative += d->monos[i].coef < 0;
  return negative == 0 ? 2 : negative < d->n ? 1 : 0;
}

/* The value that equation d = 0 gives to the variable which is its i-th monomial; NULL if it gives none. */
static const Dim *solved(DimTable *t, const Dim *d, int i) {
  const Mono *m = &d->monos[i];
  int64_t coef = m->coef < 0 ? -m->coef : m->coef;
  if (m->n != 1 || m->atoms[0].name != NULL || (coef != 1 && coef != d->den)) return NULL;
  for (int j = 0; j < d->n; j++)
    if (j != i && dim_count_atom(&d->monos[j], m->atoms[0]) > 0) return NULL;
  const Dim *all = dim_intern(t, d->n, d->monos), *rest = dim_sub(t, all, dim_intern(t, 1, m));
  if (m->coef > 0) rest = dim_sub(t, dim_const(t, 0), rest);
  return coef == 1 ? rest : dim_divide(t, rest, coef);
}

static bool bind_linear(DimTable *t, const Dim *d) {
  const Dim *best = NULL;
  int best_var = -1;
  for (int i = 0; i < d->n; i++) {
    const Dim *value = solved(t, d, i);
    if (value == NULL || fitness(value) == 0) continue;
    int var = d->monos[i].atoms[0].var;
    /* The youngest of equally good ones, so that the symbol seen first gives its dimension to the others. */
    bool better = best == NULL || fitness(value) > fitness(best) || (fitness(value) == fitness(best) && var > best_var);
    if (!better) continue;
    best = value;
    best_var = var;
  }
  if (best != NULL) dim_bind(t, best_var, best);
  return best != NULL;
}

/* Products of variables only, as in vec(A) = vec(B): the factors agree in the order in which they were made.
 * v v = n n gives v = n. */
static bool bind_products(DimTable *t, const Dim *d) {
  if (d->n != 2 || d->monos[0].coef != -d->monos[1].coef || d->monos[0].n != d->monos[1].n) return false;
  const Mono *a = &d->monos[0], *b = &d->monos[1];
  bool power = dim_count_atom(a, a->atoms[0]) == a->n && dim_count_atom(b, b->atoms[0]) == b->n;
  for (int k = 0; k < a->n && !power; k++)
    if (a->atoms[k].name != NULL || b->atoms[k].name != NULL) return false;
  for (int k = 0; k < a->n; k++)
    if (!dim_unify(t, dim_of_atom(t, a->atoms[k]), dim_of_atom(t, b->atoms[k]))) return false;
  return true;
}

/* The free variable that d is, or -1. */
static int sole_variable(const Dim *d) {
  bool sole = d->n == 1 && d->den == 1 && d->monos[0].coef == 1 && d->monos[0].n == 1 && d->monos[0].atoms[0].name == NULL;
  return sole ? d->monos[0].atoms[0].var : -1;
}

/* A variable and another one, or a dimension without variables: what almost all equations are. */
static bool bind_sole(DimTable *t, const Dim *a, const Dim *b) {
  int x = sole_variable(a), y = sole_variable(b);
  if (x >= 0 && y >= 0) dim_bind(t, x > y ? x : y, x > y ? b : a);
  else if (x >= 0 && !b->has_var && fitness(b) == 2) dim_bind(t, x, b);
  else if (y >= 0 && !a->has_var && fitness(a) == 2) dim_bind(t, y, a);
  else return false;
  return true;
}

/* Polynomials of one form, n (n + 1)/2 and v (v + 1)/2: their atoms agree in order. */
static bool bind_alike(DimTable *t, const Dim *a, const Dim *b) {
  if (a->n != b->n || a->n == 0 || a->den != b->den || a->monos[0].n != b->monos[0].n) return false;
  const Mono *x = &a->monos[0], *y = &b->monos[0];
  for (int k = 0; k < x->n; k++)
    if (!dim_unify(t, dim_of_atom(t, x->atoms[k]), dim_of_atom(t, y->atoms[k]))) return false;
  return dim_equal(t, a, b);
}

bool dim_unify(DimTable *t, const Dim *a, const Dim *b) {
  a = dim_resolve(t, a);
  b = dim_resolve(t, b);
  if (a == b || bind_sole(t, a, b)) return true;
  if (!a->has_var && !b->has_var) return false;
  const Dim *d = dim_sub(t, a, b);
  if (!d->has_var) return false;
  d = primitive(t, d);
  if (bind_linear(t, d)) return true;
  int mark = dims_mark(t);
  if (bind_products(t, d)) return true;
  dims_undo(t, mark);
  if (bind_alike(t, a, b)) return true;
  dims_undo(t, mark);
  return false;
}
