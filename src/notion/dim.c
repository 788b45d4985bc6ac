#include "notion/dim.h"

#include <string.h>

/* A factor of a monomial: a name, or a unification variable (name NULL). */
typedef struct Atom {
  const char *name;
  int var;
} Atom;

typedef struct Mono {
  int64_t coef; /* never 0 */
  int n;
  const Atom *atoms; /* ascending by compare_atoms */
} Mono;

struct Dim {
  const Dim *next; /* in its bucket */
  uint64_t hash;
  bool has_var;
  int n;
  const Mono *monos; /* ascending by compare_monos; none for 0 */
};

/* A binding that was overwritten, to be put back by dims_undo. */
typedef struct Trail {
  int var;
  const Dim *old;
} Trail;

struct DimTable {
  Arena *arena;
  const Dim **buckets;
  size_t count, size; /* size is a power of two */
  const Dim **bound;  /* of each variable; NULL while it is free */
  int nvars, vars_cap;
  Trail *trail;
  int ntrail, trail_cap;
  bool overflow;
};

/* Beyond these a dimension says nothing to a reader; they keep every operation cheap. */
enum { MAX_MONOS = 256, MAX_DEGREE = 64, MAX_NESTING = 2000 };
static const int64_t MAX_COEF = (int64_t)1 << 53;

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
static int compare_atoms(Atom a, Atom b) {
  if (a.name != NULL && b.name != NULL) return a.name == b.name ? 0 : strcmp(a.name, b.name);
  if (a.name != NULL) return -1;
  if (b.name != NULL) return 1;
  return (a.var > b.var) - (a.var < b.var);
}

/* Higher degree first, then alphabetical: the order in which people write them (m n + n + 1). */
static int compare_monos(const Mono *a, const Mono *b) {
  if (a->n != b->n) return a->n > b->n ? -1 : 1;
  for (int i = 0; i < a->n; i++) {
    int c = compare_atoms(a->atoms[i], b->atoms[i]);
    if (c != 0) return c;
  }
  return 0;
}

static uint64_t mix(uint64_t h, uint64_t v) {
  h = (h ^ v) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

static uint64_t hash_monos(int n, const Mono *m) {
  uint64_t h = (uint64_t)n;
  for (int i = 0; i < n; i++) {
    h = mix(h, (uint64_t)m[i].coef);
    for (int k = 0; k < m[i].n; k++) {
      Atom x = m[i].atoms[k];
      h = mix(h, x.name != NULL ? (uint64_t)(uintptr_t)x.name : (uint64_t)x.var * 2 + 1);
    }
  }
  return h;
}

static bool same_monos(const Dim *d, int n, const Mono *m) {
  if (d->n != n) return false;
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

/* The one Dim with these monomials, which are sorted and merged.  The array is copied when it is new. */
static const Dim *intern_dim(DimTable *t, int n, const Mono *m) {
  uint64_t h = hash_monos(n, m);
  for (const Dim *d = t->buckets[h & (t->size - 1)]; d != NULL; d = d->next)
    if (d->hash == h && same_monos(d, n, m)) return d;
  Mono *copy = ARENA_ARRAY(t->arena, Mono, n > 0 ? n : 1);
  Dim *d = ARENA_NEW(t->arena, Dim);
  d->hash = h;
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

/* What stands for a dimension too large to handle; the caller learns of it by dims_overflowed. */
static const Dim *too_large(DimTable *t) {
  t->overflow = true;
  return dim_fresh(t);
}

/* ---- construction -------------------------------------------------------------------------------------- */

const Dim *dim_const(DimTable *t, int64_t value) {
  if (value > MAX_COEF || value < -MAX_COEF) return too_large(t);
  Mono m = {.coef = value};
  return intern_dim(t, value != 0, &m);
}

static const Dim *atom_dim(DimTable *t, Atom x) {
  Atom *atoms = ARENA_NEW(t->arena, Atom);
  *atoms = x;
  Mono m = {.coef = 1, .n = 1, .atoms = atoms};
  return intern_dim(t, 1, &m);
}

const Dim *dim_name(DimTable *t, const char *name) { return atom_dim(t, (Atom){.name = name}); }

const Dim *dim_fresh(DimTable *t) {
  if (t->nvars == t->vars_cap) {
    int cap = t->vars_cap > 0 ? t->vars_cap * 2 : 32;
    t->bound = arena_grow(t->arena, t->bound, sizeof *t->bound * (size_t)t->vars_cap, sizeof *t->bound * (size_t)cap);
    t->vars_cap = cap;
  }
  t->bound[t->nvars] = NULL;
  return atom_dim(t, (Atom){.var = t->nvars++});
}

/* a + sign b, by merging the two sorted lists. */
static const Dim *combine(DimTable *t, const Dim *a, int64_t sign, const Dim *b) {
  Mono *out = ARENA_ARRAY(t->arena, Mono, a->n + b->n + 1);
  int n = 0;
  for (int i = 0, j = 0; i < a->n || j < b->n;) {
    int c = i == a->n ? 1 : j == b->n ? -1 : compare_monos(&a->monos[i], &b->monos[j]);
    Mono m = c <= 0 ? a->monos[i] : b->monos[j];
    if (c > 0) m.coef *= sign;
    if (c == 0) m.coef += sign * b->monos[j].coef;
    i += c <= 0;
    j += c >= 0;
    if (m.coef > MAX_COEF || m.coef < -MAX_COEF) return too_large(t);
    if (m.coef != 0) out[n++] = m;
  }
  return n > MAX_MONOS ? too_large(t) : intern_dim(t, n, out);
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
      bool left = k == m->n || (j < x->n && compare_atoms(x->atoms[j], m->atoms[k]) <= 0);
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
    for (int i = 0; i < a->n; i++) sum = combine(t, sum, 1, intern_dim(t, 1, &row[i]));
  }
  return sum;
}

/* ---- variables ----------------------------------------------------------------------------------------- */

static void bind(DimTable *t, int var, const Dim *d) {
  if (t->ntrail == t->trail_cap) {
    int cap = t->trail_cap > 0 ? t->trail_cap * 2 : 64;
    t->trail = arena_grow(t->arena, t->trail, sizeof(Trail) * (size_t)t->trail_cap, sizeof(Trail) * (size_t)cap);
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
  bool sole = d->n == 1 && d->monos[0].coef == 1 && d->monos[0].n == 1 && d->monos[0].atoms[0].name == NULL;
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
    if (next != end) bind(t, v, end);
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
    for (int k = 0; k < m->n; k++)
      product = dim_mul(t, product, resolve(t, atom_dim(t, m->atoms[k]), nesting + 1));
    sum = dim_add(t, sum, product);
  }
  return sum;
}

const Dim *dim_resolve(DimTable *t, const Dim *d) { return resolve(t, d, 0); }

bool dim_equal(DimTable *t, const Dim *a, const Dim *b) { return a == b || dim_resolve(t, a) == dim_resolve(t, b); }

bool dim_has_variable(DimTable *t, const Dim *d) { return dim_resolve(t, d)->has_var; }

const Dim *dim_first_variable(DimTable *t, const Dim *d) {
  d = dim_resolve(t, d);
  for (int i = 0; i < d->n; i++)
    for (int k = 0; k < d->monos[i].n; k++)
      if (d->monos[i].atoms[k].name == NULL) return atom_dim(t, d->monos[i].atoms[k]);
  return NULL;
}

/* ---- unification --------------------------------------------------------------------------------------- */

static int64_t gcd(int64_t a, int64_t b) {
  if (a < 0) a = -a;
  if (b < 0) b = -b;
  while (b != 0) {
    int64_t r = a % b;
    a = b;
    b = r;
  }
  return a;
}

static int count_atom(const Mono *m, Atom x) {
  int n = 0;
  for (int k = 0; k < m->n; k++) n += compare_atoms(m->atoms[k], x) == 0;
  return n;
}

/* Takes one x out of every monomial. */
static const Dim *divide_atom(DimTable *t, const Dim *d, Atom x) {
  const Dim *sum = dim_const(t, 0);
  for (int i = 0; i < d->n; i++) {
    const Mono *m = &d->monos[i];
    Atom *atoms = ARENA_ARRAY(t->arena, Atom, m->n);
    bool taken = false;
    int n = 0;
    for (int k = 0; k < m->n; k++) {
      if (!taken && compare_atoms(m->atoms[k], x) == 0) taken = true;
      else atoms[n++] = m->atoms[k];
    }
    Mono one = {.coef = m->coef, .n = n, .atoms = atoms};
    sum = dim_add(t, sum, intern_dim(t, 1, &one));
  }
  return sum;
}

/* d = 0 without what divides every monomial; dimensions are not zero. */
static const Dim *primitive(DimTable *t, const Dim *d) {
  for (bool again = true; again;) {
    again = false;
    for (int k = 0; k < d->monos[0].n && !again; k++) {
      Atom x = d->monos[0].atoms[k];
      again = true;
      for (int i = 1; i < d->n; i++) again = again && count_atom(&d->monos[i], x) > 0;
      if (again) d = divide_atom(t, d, x);
    }
  }
  int64_t g = 0;
  for (int i = 0; i < d->n; i++) g = gcd(g, d->monos[i].coef);
  Mono *m = ARENA_ARRAY(t->arena, Mono, d->n);
  for (int i = 0; i < d->n; i++) {
    m[i] = d->monos[i];
    m[i].coef /= g;
  }
  return intern_dim(t, d->n, m);
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
  if (m->n != 1 || m->atoms[0].name != NULL || (m->coef != 1 && m->coef != -1)) return NULL;
  for (int j = 0; j < d->n; j++)
    if (j != i && count_atom(&d->monos[j], m->atoms[0]) > 0) return NULL;
  const Dim *rest = dim_sub(t, d, intern_dim(t, 1, m));
  return m->coef == 1 ? dim_sub(t, dim_const(t, 0), rest) : rest;
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
  if (best != NULL) bind(t, best_var, best);
  return best != NULL;
}

/* Products of variables only, as in vec(A) = vec(B): the factors agree in the order in which they were made.
 * v v = n n gives v = n. */
static bool bind_products(DimTable *t, const Dim *d) {
  if (d->n != 2 || d->monos[0].coef != -d->monos[1].coef || d->monos[0].n != d->monos[1].n) return false;
  const Mono *a = &d->monos[0], *b = &d->monos[1];
  bool power = count_atom(a, a->atoms[0]) == a->n && count_atom(b, b->atoms[0]) == b->n;
  for (int k = 0; k < a->n && !power; k++)
    if (a->atoms[k].name != NULL || b->atoms[k].name != NULL) return false;
  for (int k = 0; k < a->n; k++)
    if (!dim_unify(t, atom_dim(t, a->atoms[k]), atom_dim(t, b->atoms[k]))) return false;
  return true;
}

bool dim_unify(DimTable *t, const Dim *a, const Dim *b) {
  a = dim_resolve(t, a);
  b = dim_resolve(t, b);
  if (a == b) return true;
  const Dim *d = dim_sub(t, a, b);
  if (!d->has_var) return false;
  d = primitive(t, d);
  if (bind_linear(t, d)) return true;
  int mark = dims_mark(t);
  if (bind_products(t, d)) return true;
  dims_undo(t, mark);
  return false;
}

/* ---- looking at a dimension ---------------------------------------------------------------------------- */

bool dim_is_number(const Dim *d, int64_t *value) {
  if (d->n > 1 || (d->n == 1 && d->monos[0].n > 0)) return false;
  if (value != NULL) *value = d->n == 0 ? 0 : d->monos[0].coef;
  return true;
}

bool dim_is(const Dim *d, int64_t value) {
  int64_t number;
  return dim_is_number(d, &number) && number == value;
}

const char *dim_is_name(const Dim *d) {
  return d->n == 1 && d->monos[0].coef == 1 && d->monos[0].n == 1 ? d->monos[0].atoms[0].name : NULL;
}

void dim_each_name(const Dim *d, void (*each)(void *ctx, const char *name), void *ctx) {
  for (int i = 0; i < d->n; i++)
    for (int k = 0; k < d->monos[i].n; k++)
      if (d->monos[i].atoms[k].name != NULL) each(ctx, d->monos[i].atoms[k].name);
}

int dim_monomials(const Dim *d) { return d->n; }

int64_t dim_coefficient(const Dim *d, int i) { return d->monos[i].coef; }

const char *dim_factor(const Dim *d, int i, int k) {
  return k < d->monos[i].n ? d->monos[i].atoms[k].name : NULL;
}

int64_t dim_eval(const Dim *d, int64_t (*value)(void *ctx, const char *name), void *ctx) {
  int64_t sum = 0;
  for (int i = 0; i < d->n; i++) {
    int64_t product = d->monos[i].coef;
    for (int k = 0; k < d->monos[i].n; k++) {
      const char *name = d->monos[i].atoms[k].name;
      int64_t v = name != NULL ? value(ctx, name) : -1;
      if (v < 0 || __builtin_mul_overflow(product, v, &product)) return -1;
    }
    if (__builtin_add_overflow(sum, product, &sum)) return -1;
  }
  return sum < 0 ? -1 : sum;
}

/* ---- text ---------------------------------------------------------------------------------------------- */

typedef enum Style { STYLE_TEXT, STYLE_CODE, STYLE_SHAPE } Style;

static void print_atom(Atom x, Buf *out) {
  if (x.name != NULL) buf_add(out, x.name);
  else buf_printf(out, "?%d", x.var);
}

static void print_mono(const Mono *m, Style style, Buf *out) {
  int64_t coef = m->coef < 0 ? -m->coef : m->coef;
  bool joined = style == STYLE_SHAPE; /* mq×np: letters need no blank between them */
  for (int k = 0; k < m->n; k++) joined = joined && m->atoms[k].name != NULL && strlen(m->atoms[k].name) == 1;
  if (coef != 1 || m->n == 0) buf_printf(out, "%lld%s", (long long)coef, style == STYLE_CODE && m->n > 0 ? "*" : "");
  for (int k = 0, power; k < m->n; k += power) {
    power = style == STYLE_CODE ? 1 : count_atom(m, m->atoms[k]);
    if (k > 0) buf_add(out, style == STYLE_CODE ? "*" : joined ? "" : " ");
    print_atom(m->atoms[k], out);
    if (power > 1) buf_printf(out, "^%d", power);
  }
}

/* Terms with a plus go first, so that n - 1 and 1 - n need no sign in front. */
static void print_dim(const Dim *d, Style style, Buf *out) {
  if (d->n == 0) buf_addc(out, '0');
  bool first = true;
  for (int pass = 0; pass < 2; pass++) {
    for (int i = 0; i < d->n; i++) {
      if ((d->monos[i].coef < 0) != (pass == 1)) continue;
      if (pass == 1) buf_addc(out, '-');
      else if (!first) buf_addc(out, '+');
      print_mono(&d->monos[i], style, out);
      first = false;
    }
  }
}

void dim_print(const Dim *d, bool code, Buf *out) { print_dim(d, code ? STYLE_CODE : STYLE_TEXT, out); }

const char *dim_text(Arena *a, const Dim *d) {
  Buf b = buf_new(a);
  dim_print(d, false, &b);
  return buf_str(&b);
}

static void print_side(const Dim *d, Buf *out) {
  if (d->n > 1) buf_addc(out, '(');
  print_dim(d, STYLE_SHAPE, out);
  if (d->n > 1) buf_addc(out, ')');
}

void shape_print(Shape s, bool ascii, Buf *out) {
  print_side(s.rows, out);
  buf_add(out, ascii ? " x " : "×");
  print_side(s.cols, out);
}
