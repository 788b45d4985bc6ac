#include "notion/dim_impl.h"

#include <string.h>

DimTable *dims_new(Arena *a) {
  DimTable *t = ARENA_NEW(a, DimTable);
  t->arena = a;
  t->size = 64;
  t->buckets = ARENA_ARRAY(a, const Dim *, t->size);
  return t;
}

bool dims_overflowed(const DimTable *t) { return t->overflow; }

/* ---- order and identity -------------------------------------------------------------------------------- */

/* Names before variables, names by their text: nothing depends on addresses. */
int dim_compare_atoms(Atom a, Atom b) {
  if (a.name != NULL && b.name != NULL) return a.name == b.name ? 0 : strcmp(a.name, b.name);
  if (a.name != NULL) return -1;
  if (b.name != NULL) return 1;
  return (a.var > b.var) - (a.var < b.var);
}

int dim_count_atom(const Mono *m, Atom x) {
  int n = 0;
  for (int k = 0; k < m->n; k++) n += dim_compare_atoms(m->atoms[k], x) == 0;
  return n;
}

/* Higher degree first, then alphabetical: the order in which people write them (m n + n + 1). */
static int compare_monos(const Mono *a, const Mono *b) {
  if (a->n != b->n) return a->n > b->n ? -1 : 1;
  for (int i = 0; i < a->n; i++) {
    int c = dim_compare_atoms(a->atoms[i], b->atoms[i]);
    if (c != 0) return c;
  }
  return 0;
}

static uint64_t mix(uint64_t h, uint64_t v) {
  h = (h ^ v) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

static uint64_t hash_monos(int n, const Mono *m, int64_t den) {
  uint64_t h = (uint64_t)n + (uint64_t)den;
  for (int i = 0; i < n; i++) {
    h = mix(h, (uint64_t)m[i].coef);
    for (int k = 0; k < m[i].n; k++) {
      Atom x = m[i].atoms[k];
      h = mix(h, x.name != NULL ? (uint64_t)(uintptr_t)x.name : (uint64_t)x.var * 2 + 1);
    }
  }
  return h;
}

static bool same_monos(const Dim *d, int n, const Mono *m, int64_t den) {
  if (d->n != n || d->den != den) return false;
  for (int i = 0; i < n; i++)
    if (d->monos[i].coef != m[i].coef || compare_monos(&d->monos[i], &m[i]) != 0) return false;
  return true;
}

static void grow_buckets(DimTable *t) {
  size_t size = t->size * 2;
  const Dim **buckets = ARENA_ARRAY(t->arena, const Dim *, size);
  for (size_t i = 0; i < t->size; i++) {
    for (Dim *d = (Dim *)(uintptr_t)t->buckets[i], *next; d != NULL; d = next) {
      next = (Dim *)(uintptr_t)d->next;
      d->next = buckets[d->hash & (size - 1)];
      buckets[d->hash & (size - 1)] = d;
    }
  }
  t->buckets = buckets;
  t->size = size;
}

int64_t dim_gcd(int64_t a, int64_t b) {
  if (a < 0) a = -a;
  if (b < 0) b = -b;
  while (b != 0) {
    int64_t r = a % b;
    a = b;
    b = r;
  }
  return a;
}

/* The one Dim with these monomials, which are sorted and merged, in lowest terms.  The array is copied when it is
 * new. */
static const Dim *intern_dim(DimTable *t, int n, const Mono *m, int64_t den) {
  uint64_t h = hash_monos(n, m, den);
  for (const Dim *d = t->buckets[h & (t->size - 1)]; d != NULL; d = d->next)
    if (d->hash == h && same_monos(d, n, m, den)) return d;
  Mono *copy = ARENA_ARRAY(t->arena, Mono, n > 0 ? n : 1);
  Dim *d = ARENA_NEW(t->arena, Dim);
  d->hash = h;
  d->den = den;
  d->n = n;
  d->monos = copy;
  for (int i = 0; i < n; i++) {
    copy[i] = m[i];
    for (int k = 0; k < m[i].n; k++) d->has_var = d->has_var || m[i].atoms[k].name == NULL;
  }
  if (++t->count > t->size) grow_buckets(t);
  d->next = t->buckets[h & (t->size - 1)];
  t->buckets[h & (t->size - 1)] = d;
  return d;
}

const Dim *dim_intern(DimTable *t, int n, const Mono *m) { return intern_dim(t, n, m, 1); }

const Dim *dim_fraction(DimTable *t, int n, const Mono *m, int64_t den) {
  int64_t g = den;
  for (int i = 0; i < n && g > 1; i++) g = dim_gcd(g, m[i].coef);
  if (g == 1) return intern_dim(t, n, m, den);
  Mono *lowest = ARENA_ARRAY(t->arena, Mono, n + 1);
  for (int i = 0; i < n; i++) {
    lowest[i] = m[i];
    lowest[i].coef /= g;
  }
  return intern_dim(t, n, lowest, den / g);
}

/* What stands for a dimension too large to handle; the caller learns of it by dims_overflowed. */
static const Dim *too_large(DimTable *t) {
  t->overflow = true;
  return dim_fresh(t);
}

/* ---- construction -------------------------------------------------------------------------------------- */

const Dim *dim_const(DimTable *t, int64_t value) {
  if (value > MAX_COEF || value < -MAX_COEF) return too_large(t);
  Mono m = {.coef = value};
  return dim_intern(t, value != 0, &m);
}

const Dim *dim_of_atom(DimTable *t, Atom x) {
  Atom *atoms = ARENA_NEW(t->arena, Atom);
  *atoms = x;
  Mono m = {.coef = 1, .n = 1, .atoms = atoms};
  return dim_intern(t, 1, &m);
}

const Dim *dim_name(DimTable *t, const char *name) { return dim_of_atom(t, (Atom){.name = name}); }

const Dim *dim_fresh(DimTable *t) {
  if (t->nvars == t->vars_cap) {
    int cap = t->vars_cap > 0 ? t->vars_cap * 2 : 32;
    t->bound = arena_move(t->arena, t->bound, sizeof *t->bound * (size_t)t->vars_cap, sizeof *t->bound * (size_t)cap);
    t->vars_cap = cap;
  }
  t->bound[t->nvars] = NULL;
  return dim_of_atom(t, (Atom){.var = t->nvars++});
}

/* a + sign b, by merging the two sorted lists, over the common denominator. */
static const Dim *combine(DimTable *t, const Dim *a, int64_t sign, const Dim *b) {
  const int64_t g = dim_gcd(a->den, b->den), ka = b->den / g, kb = sign * (a->den / g);
  Mono *out = ARENA_ARRAY(t->arena, Mono, a->n + b->n + 1);
  int n = 0;
  for (int i = 0, j = 0; i < a->n || j < b->n;) {
    int c = i == a->n ? 1 : j == b->n ? -1 : compare_monos(&a->monos[i], &b->monos[j]);
    Mono m = c <= 0 ? a->monos[i] : b->monos[j];
    m.coef *= c <= 0 ? ka : kb;
    if (c == 0) m.coef += kb * b->monos[j].coef;
    i += c <= 0;
    j += c >= 0;
    if (m.coef > MAX_COEF || m.coef < -MAX_COEF) return too_large(t);
    if (m.coef != 0) out[n++] = m;
  }
  return n > MAX_MONOS ? too_large(t) : dim_fraction(t, n, out, ka * a->den);
}

const Dim *dim_add(DimTable *t, const Dim *a, const Dim *b) { return combine(t, a, 1, b); }
const Dim *dim_sub(DimTable *t, const Dim *a, const Dim *b) { return combine(t, a, -1, b); }

/* The product of a and one monomial; false when it is too large. */
static bool times_mono(DimTable *t, const Dim *a, const Mono *m, Mono *out) {
  for (int i = 0; i < a->n; i++) {
    const Mono *x = &a->monos[i];
    if (__builtin_mul_overflow(x->coef, m->coef, &out[i].coef)) return false;
    if (out[i].coef > MAX_COEF || out[i].coef < -MAX_COEF || x->n + m->n > MAX_DEGREE) return false;
    Atom *atoms = ARENA_ARRAY(t->arena, Atom, x->n + m->n + 1);
    int n = 0;
    for (int j = 0, k = 0; j < x->n || k < m->n;) {
      bool left = k == m->n || (j < x->n && dim_compare_atoms(x->atoms[j], m->atoms[k]) <= 0);
      atoms[n++] = left ? x->atoms[j++] : m->atoms[k++];
    }
    out[i].n = n;
    out[i].atoms = atoms;
  }
  return true;
}

const Dim *dim_mul(DimTable *t, const Dim *a, const Dim *b) {
  const Dim *sum = dim_const(t, 0);
  if (a->n * b->n > 4 * MAX_MONOS) return too_large(t);
  for (int j = 0; j < b->n; j++) {
    /* Multiplication by one monomial keeps the order of monomials only up to ties of degree: sort by adding. */
    Mono *row = ARENA_ARRAY(t->arena, Mono, a->n + 1);
    if (!times_mono(t, a, &b->monos[j], row)) return too_large(t);
    for (int i = 0; i < a->n; i++) sum = combine(t, sum, 1, dim_intern(t, 1, &row[i]));
  }
  return a->den * b->den == 1 ? sum : dim_divide(t, sum, a->den * b->den);
}

const Dim *dim_divide(DimTable *t, const Dim *d, int64_t by) {
  if (by > MAX_DENOMINATOR / d->den) return too_large(t);
  return dim_fraction(t, d->n, d->monos, d->den * by);
}

/* ---- variables ----------------------------------------------------------------------------------------- */

void dim_bind(DimTable *t, int var, const Dim *d) {
  if (t->ntrail == t->trail_cap) {
    int cap = t->trail_cap > 0 ? t->trail_cap * 2 : 64;
    t->trail = arena_move(t->arena, t->trail, sizeof(Trail) * (size_t)t->trail_cap, sizeof(Trail) * (size_t)cap);
    t->trail_cap = cap;
  }
  t->trail[t->ntrail++] = (Trail){var, t->bound[var]};
  t->bound[var] = d;
}

int dims_mark(const DimTable *t) { return t->ntrail; }

void dims_undo(DimTable *t, int mark) {
  while (t->ntrail > mark) {
    Trail x = t->trail[--t->ntrail];
    t->bound[x.var] = x.old;
  }
}

/* The variable that d is, or -1. */
static int sole_variable(const Dim *d) {
  bool sole = d->n == 1 && d->den == 1 && d->monos[0].coef == 1 && d->monos[0].n == 1 && d->monos[0].atoms[0].name == NULL;
  return sole ? d->monos[0].atoms[0].var : -1;
}

static const Dim *resolve(DimTable *t, const Dim *d, int nesting);

/* The end of a chain of variables; the chain is shortened on the way, so that long ones cost nothing. */
static const Dim *resolve_variable(DimTable *t, const Dim *d, int nesting) {
  const Dim *end = d;
  for (int v; (v = sole_variable(end)) >= 0 && t->bound[v] != NULL;) end = t->bound[v];
  end = resolve(t, end, nesting + 1);
  for (int v; d != end && (v = sole_variable(d)) >= 0 && t->bound[v] != NULL;) {
    const Dim *next = t->bound[v];
    if (next != end) dim_bind(t, v, end);
    d = next;
  }
  return end;
}

static const Dim *resolve(DimTable *t, const Dim *d, int nesting) {
  if (!d->has_var) return d;
  if (nesting > MAX_NESTING) return too_large(t);
  int v = sole_variable(d);
  if (v >= 0) return t->bound[v] == NULL ? d : resolve_variable(t, d, nesting);
  const Dim *sum = dim_const(t, 0);
  for (int i = 0; i < d->n; i++) {
    const Mono *m = &d->monos[i];
    const Dim *product = dim_const(t, m->coef);
    for (int k = 0; k < m->n; k++) product = dim_mul(t, product, resolve(t, dim_of_atom(t, m->atoms[k]), nesting + 1));
    sum = dim_add(t, sum, product);
  }
  return d->den == 1 ? sum : dim_divide(t, sum, d->den);
}

const Dim *dim_resolve(DimTable *t, const Dim *d) { return resolve(t, d, 0); }

bool dim_equal(DimTable *t, const Dim *a, const Dim *b) { return a == b || dim_resolve(t, a) == dim_resolve(t, b); }

bool dim_has_variable(DimTable *t, const Dim *d) { return dim_resolve(t, d)->has_var; }

const Dim *dim_first_variable(DimTable *t, const Dim *d) {
  d = dim_resolve(t, d);
  for (int i = 0; i < d->n; i++)
    for (int k = 0; k < d->monos[i].n; k++)
      if (d->monos[i].atoms[k].name == NULL) return dim_of_atom(t, d->monos[i].atoms[k]);
  return NULL;
}
