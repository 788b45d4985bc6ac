/* The table of terms: interning, predicates, atoms. */
#include "algebra/term.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/build.h"
#include "base/ptrmap.h"

enum { MOST_WHOLES = 16 };

struct TermTable {
  Arena *arena;
  struct TermNode **slots;
  size_t count, size;
  TermWalk walk;
  bool raw, decimal;
  StandIn stand_in;
  int nwholes;
  Term wholes[MOST_WHOLES]; /* products whose determinants were taken apart */
  PtrMap *traces; /* class key of a trace -> the reading that came first */
  PtrMap *places; /* term -> Span of the text it was lowered from */
};

TermTable *terms_new(Arena *a) {
  TermTable *t = ARENA_NEW(a, TermTable);
  t->arena = a;
  t->size = 256;
  t->slots = ARENA_ARRAY(a, struct TermNode *, t->size);
  return t;
}

const Term *terms_whole_determinants(const Ctx *c, int *n) {
  *n = c->terms->nwholes;
  return c->terms->wholes;
}

void terms_add_whole_determinant(Ctx *c, Term product) {
  TermTable *t = c->terms;
  for (int i = 0; i < t->nwholes; i++)
    if (t->wholes[i] == product) return;
  if (t->nwholes < MOST_WHOLES) t->wholes[t->nwholes++] = product;
}

void terms_write_decimals(Ctx *c) { c->terms->decimal = true; }

bool terms_decimal(const Ctx *c) { return c->terms->decimal; }

bool terms_raw(const Ctx *c) { return c->terms->raw; }

StandIn terms_stand_in(Ctx *c, StandIn in) {
  StandIn before = c->terms->stand_in;
  c->terms->stand_in = in;
  return before;
}

/* s, or what stands in for it. */
static Symbol *standing(const Ctx *c, Symbol *s) { return s == c->terms->stand_in.s ? c->terms->stand_in.other : s; }

bool terms_set_raw(Ctx *c, bool raw) {
  bool before = c->terms->raw;
  c->terms->raw = raw;
  return before;
}

void term_read_at(Ctx *c, Term t, Span place) {
  TermTable *table = c->terms;
  if (place.end <= place.start) return;
  if (table->places == NULL) table->places = ptrmap_new(table->arena);
  if (ptrmap_get(table->places, t) != NULL) return;
  Span *kept = ARENA_NEW(table->arena, Span);
  *kept = place;
  ptrmap_put(table->places, t, kept);
}

const Span *term_place(const Ctx *c, Term t) { return c->terms->places == NULL ? NULL : ptrmap_get(c->terms->places, t); }

Term trace_first_seen(Ctx *c, Term key, Term reading) {
  if (c->terms->traces == NULL) c->terms->traces = ptrmap_new(c->terms->arena);
  Term first = ptrmap_get(c->terms->traces, key);
  if (first != NULL) return first;
  ptrmap_put(c->terms->traces, key, reading);
  return reading;
}

/* ---- hashing and equality ---------------------------------------------------------------------------- */

static uint64_t mix(uint64_t h, uint64_t v) {
  h ^= v + 0x9E3779B97F4A7C15u + (h << 6) + (h >> 2);
  h ^= h >> 31;
  return h * 0xBF58476D1CE4E5B9u;
}

static uint64_t hash_fmpz(const fmpz *z) { return COEFF_IS_MPZ(*z) ? fmpz_fdiv_ui(z, 4294967291u) : (uint64_t)*z; }

static uint64_t hash_fmpq(const fmpq *q) { return mix(hash_fmpz(fmpq_numref(q)), hash_fmpz(fmpq_denref(q))); }

static uint64_t hash_pointer(const void *p) { return (uint64_t)(uintptr_t)p; }

/* Sums, elementwise products and the scalar factors of a product are hashed as multisets.  Children are
 * hashed by their id, so hashes do not depend on addresses; only symbols and dimensions do, and hashes
 * decide nothing but the bucket. */
static uint64_t hash_node(const struct TermNode *t) {
  uint64_t h = mix((uint64_t)t->kind, (uint64_t)t->fn);
  if (t->coef != NULL) h = mix(h, hash_fmpq(t->coef));
  h = mix(h, hash_pointer(t->sym) ^ hash_pointer(t->name));
  uint64_t bag = 0;
  for (int i = 0; i < t->n; i++) {
    uint64_t child = mix(t->args[i]->id, t->coefs != NULL ? hash_fmpq(&t->coefs[i]) : 1);
    bool commutes = t->kind == T_ADD || t->kind == T_HAD || (t->kind == T_MUL && i < t->nscalars);
    if (commutes) bag += child;
    else h = mix(h, child);
  }
  if (t_has_range(t)) h = mix(mix(h, hash_pointer(t->range.index)), mix(t->range.lo->id, t->range.hi->id));
  if (t->kind == T_FN && t->n == 0) h = mix(mix(h, hash_pointer(t->rows)), hash_pointer(t->cols));
  return mix(h, bag);
}

typedef struct Item {
  uint32_t id;
  const fmpq *coef;
} Item;

static int by_id(const void *a, const void *b) {
  uint32_t x = ((const Item *)a)->id, y = ((const Item *)b)->id;
  return (x > y) - (x < y);
}

static Item *sorted_items(Arena *a, const struct TermNode *t, int n) {
  Item *res = ARENA_ARRAY(a, Item, n + 1);
  for (int i = 0; i < n; i++) res[i] = (Item){t->args[i]->id, t->coefs != NULL ? &t->coefs[i] : NULL};
  qsort(res, (size_t)n, sizeof *res, by_id);
  return res;
}

/* Equality of the first n arguments as multisets. */
static bool same_bag(Arena *a, const struct TermNode *s, const struct TermNode *t, int n) {
  bool in_order = true;
  for (int i = 0; i < n && in_order; i++)
    in_order = s->args[i] == t->args[i] && (s->coefs == NULL || fmpq_equal(&s->coefs[i], &t->coefs[i]));
  if (in_order) return true;
  Item *x = sorted_items(a, s, n), *y = sorted_items(a, t, n);
  for (int i = 0; i < n; i++)
    if (x[i].id != y[i].id || (x[i].coef != NULL && !fmpq_equal(x[i].coef, y[i].coef))) return false;
  return true;
}

static bool same_range(const Range *a, const Range *b) {
  return a->index == b->index && a->lo == b->lo && a->hi == b->hi;
}

static bool same_node(Arena *a, const struct TermNode *s, const struct TermNode *t) {
  if (s->kind != t->kind || s->fn != t->fn || s->n != t->n || s->nscalars != t->nscalars || s->sym != t->sym || s->name != t->name)
    return false;
  if (s->rows != t->rows || s->cols != t->cols || s->nrows != t->nrows) return false;
  if (s->coef != NULL && !fmpq_equal(s->coef, t->coef)) return false;
  if (t_has_range(s) && !same_range(&s->range, &t->range)) return false;
  int bag = s->kind == T_ADD || s->kind == T_HAD ? s->n : s->kind == T_MUL ? s->nscalars : 0;
  for (int i = bag; i < s->n; i++)
    if (s->args[i] != t->args[i]) return false;
  return same_bag(a, s, t, bag);
}

static void clear_fmpq(void *q) { fmpq_clear(q); }

static void keep_fmpq(Arena *a, fmpq *to, const fmpq *from) {
  fmpq_init(to);
  fmpq_set(to, from);
  if (COEFF_IS_MPZ(*fmpq_numref(to)) || COEFF_IS_MPZ(*fmpq_denref(to))) arena_defer(a, clear_fmpq, to);
}

static void grow(TermTable *t) {
  size_t size = t->size * 2;
  struct TermNode **slots = ARENA_ARRAY(t->arena, struct TermNode *, size);
  for (size_t i = 0; i < t->size; i++)
    for (struct TermNode *e = t->slots[i], *next; e != NULL; e = next) {
      next = e->next;
      e->next = slots[e->hash & (size - 1)];
      slots[e->hash & (size - 1)] = e;
    }
  t->slots = slots;
  t->size = size;
}

static Term find(Ctx *c, const struct TermNode *proto, uint64_t hash) {
  TermTable *t = c->terms;
  for (struct TermNode *e = t->slots[hash & (t->size - 1)]; e != NULL; e = e->next)
    if (e->hash == hash && same_node(t->arena, e, proto)) return e;
  return NULL;
}

Term term_lookup(Ctx *c, const struct TermNode *proto) { return find(c, proto, hash_node(proto)); }

static struct TermNode *copy_node(Arena *a, const struct TermNode *proto) {
  struct TermNode *res = ARENA_NEW(a, struct TermNode);
  *res = *proto;
  res->next = NULL;
  res->transposed = NULL;
  if (proto->n > 0) {
    res->args = ARENA_ARRAY(a, Term, proto->n);
    memcpy(res->args, proto->args, sizeof(Term) * (size_t)proto->n);
  }
  if (proto->coef != NULL) {
    res->coef = ARENA_NEW(a, fmpq);
    keep_fmpq(a, res->coef, proto->coef);
  }
  if (proto->coefs != NULL) {
    res->coefs = ARENA_ARRAY(a, fmpq, proto->n);
    for (int i = 0; i < proto->n; i++) keep_fmpq(a, &res->coefs[i], &proto->coefs[i]);
  }
  return res;
}

static void derive_flags(struct TermNode *t) {
  t->has_diff = t->kind == T_DIFF || (t->kind == T_FN && t->fn == FN_D);
  t->has_index = (t->kind == T_SYM && t->sym->index) || t_has_range(t);
  for (int i = 0; i < t->n; i++) {
    t->has_diff = t->has_diff || t->args[i]->has_diff;
    t->has_index = t->has_index || t->args[i]->has_index;
  }
}

/* A positive definite number is positive; nothing else of a matrix says more of a number. */
static unsigned facts_of(const struct TermNode *t) {
  if (t->rows != t->cols) return facts_closure(t->facts);
  unsigned res = facts_closure_square(t->facts);
  if (is_one_dim(t->rows) && (res & FACT_PD)) res |= FACT_POSITIVE;
  return res;
}

Term term_intern(Ctx *c, const struct TermNode *proto) {
  ctx_poll(c);
  TermTable *t = c->terms;
  uint64_t hash = hash_node(proto);
  Term old = find(c, proto, hash);
  if (old != NULL) return old;
  if (t->count >= t->size) grow(t);
  struct TermNode *res = copy_node(t->arena, proto);
  res->hash = hash;
  res->id = (uint32_t)++t->count;
  res->facts = facts_of(res);
  derive_flags(res);
  res->next = t->slots[hash & (t->size - 1)];
  t->slots[hash & (t->size - 1)] = res;
  return res;
}

/* ---- predicates --------------------------------------------------------------------------------------- */

bool is_one_dim(const Dim *d) { return dim_is(d, 1); }
bool t_is_scalar(Term t) { return is_one_dim(t->rows) && is_one_dim(t->cols); }
bool t_is_column(Term t) { return is_one_dim(t->cols) && !is_one_dim(t->rows); }
bool t_has_range(Term t) { return t->kind == T_SUM || t->kind == T_PROD; }
bool t_is_number(Term t) { return t->kind == T_NUM; }
bool t_is_integer(Term t) { return t->kind == T_NUM && fmpz_is_one(fmpq_denref(t->coef)); }
bool t_is_fn(Term t, Fn fn) { return t->kind == T_FN && t->fn == fn; }
bool t_is_identity(Term t) { return t_is_fn(t, FN_IDENTITY); }
bool t_is_ones(Term t) { return t_is_fn(t, FN_ONES); }
bool t_is_zero(Term t) { return (t->kind == T_NUM && fmpq_is_zero(t->coef)) || t_is_fn(t, FN_ZEROS); }

bool t_is_int(Term t, long value) {
  return t->kind == T_NUM && fmpz_is_one(fmpq_denref(t->coef)) && fmpz_equal_si(fmpq_numref(t->coef), value);
}

bool t_is_square(Ctx *c, Term t) { return dim_equal(c->dims, t->rows, t->cols); }

bool t_is_symmetric(Ctx *c, Term t) {
  if (t->facts & FACT_SYMMETRIC) return true;
  return t->rows == t->cols && t_transpose(c, t) == t;
}

/* ---- atoms ---------------------------------------------------------------------------------------------- */

static struct TermNode scalar_node(Ctx *c, TermKind kind) {
  const Dim *one = dim_const(c->dims, 1);
  return (struct TermNode){.kind = kind, .rows = one, .cols = one};
}

Term t_num(Ctx *c, const fmpq_t q) {
  struct TermNode p = scalar_node(c, T_NUM);
  fmpq value = *q; /* borrowed; term_intern copies */
  p.coef = &value;
  if (fmpz_is_one(fmpq_denref(q))) p.facts = FACT_INTEGER;
  if (fmpq_sgn(q) > 0) p.facts |= FACT_POSITIVE;
  return term_intern(c, &p);
}

Term t_ratio(Ctx *c, long p, unsigned long q) {
  fmpq_t value;
  fmpq_init(value);
  fmpq_set_si(value, p, q);
  Term res = t_num(c, value);
  fmpq_clear(value);
  return res;
}

Term t_int(Ctx *c, long value) { return t_ratio(c, value, 1); }

static Term dim_atom(Ctx *c, const char *name) {
  struct TermNode p = scalar_node(c, T_DIM);
  p.name = name;
  p.facts = FACT_INTEGER | FACT_POSITIVE;
  return term_intern(c, &p);
}

Term t_dim(Ctx *c, const Dim *d) {
  int n = dim_monomials(d);
  Term *sum = ARENA_ARRAY(c->arena, Term, n + 1);
  sum[0] = t_int(c, 0);
  for (int i = 0; i < n; i++) {
    Term product = t_int(c, (long)dim_coefficient(d, i));
    const char *name;
    for (int k = 0; (name = dim_factor(d, i, k)) != NULL; k++) product = t_mul2(c, product, dim_atom(c, name));
    sum[i + 1] = product;
  }
  Term whole = t_add(c, n + 1, sum);
  int64_t den = dim_denominator(d);
  return den == 1 ? whole : t_mul2(c, t_ratio(c, 1, (unsigned long)den), whole);
}

Term t_sym(Ctx *c, Symbol *s) {
  if (s->dimension) return dim_atom(c, s->name);
  s = standing(c, s);
  struct TermNode p = {.kind = T_SYM, .sym = s, .rows = s->shape.rows, .cols = s->shape.cols, .facts = s->facts};
  return term_intern(c, &p);
}

Term t_member(Ctx *c, Symbol *family, Term index) {
  family = standing(c, family);
  struct TermNode p = {.kind = T_MEMBER, .sym = family, .rows = family->shape.rows, .cols = family->shape.cols, .facts = family->facts};
  p.n = 1;
  p.args = &index;
  return term_intern(c, &p);
}

/* A differential lies in the linear space that the structure of its variable spans. */
static unsigned space_facts(unsigned facts) {
  return facts & FACT_SPACE;
}

Term t_diff(Ctx *c, Term atom) {
  struct TermNode p = {.kind = T_DIFF, .rows = atom->rows, .cols = atom->cols, .sym = atom->sym, .facts = space_facts(atom->facts)};
  p.n = 1;
  p.args = &atom;
  return term_intern(c, &p);
}

Term t_zero(Ctx *c, const Dim *rows, const Dim *cols) {
  if (is_one_dim(rows) && is_one_dim(cols)) return t_int(c, 0);
  return node_fn(c, FN_ZEROS, 0, NULL, rows, cols, rows == cols ? FACT_SYMMETRIC : 0);
}

Term t_ones(Ctx *c, const Dim *rows, const Dim *cols) {
  if (is_one_dim(rows) && is_one_dim(cols)) return t_int(c, 1);
  return node_fn(c, FN_ONES, 0, NULL, rows, cols, (rows == cols ? FACT_PSD : 0u) | FACT_POSITIVE);
}

Term t_identity(Ctx *c, const Dim *n) {
  if (is_one_dim(n)) return t_int(c, 1);
  return node_fn(c, FN_IDENTITY, 0, NULL, n, n, FACT_PD | FACT_DIAGONAL | FACT_ORTHOGONAL | FACT_IDEMPOTENT);
}

Term t_unit(Ctx *c, Term index, const Dim *n) {
  if (is_one_dim(n)) return t_int(c, 1);
  return node_fn(c, FN_UNIT, 1, &index, n, dim_const(c->dims, 1), 0);
}

Term t_constant(Ctx *c, Fn fn) {
  const Dim *one = dim_const(c->dims, 1);
  return node_fn(c, fn, 0, NULL, one, one, FACT_POSITIVE);
}

Term t_commutation(Ctx *c, const Dim *m, const Dim *n) {
  const Dim *size = dim_mul(c->dims, m, n);
  if (is_one_dim(m) || is_one_dim(n)) return t_identity(c, size);
  Term args[] = {t_dim(c, m), t_dim(c, n)};
  return node_fn(c, FN_COMMUTATION, 2, args, size, size, FACT_ORTHOGONAL | (m == n ? FACT_SYMMETRIC : 0u));
}

Term node_fn(Ctx *c, Fn fn, int n, const Term *args, const Dim *rows, const Dim *cols, unsigned facts) {
  Term copy[8];
  Term *list = n <= 8 ? copy : ARENA_ARRAY(c->arena, Term, n);
  for (int i = 0; i < n; i++) list[i] = args[i];
  struct TermNode p = {.kind = T_FN, .fn = fn, .n = n, .args = list, .rows = rows, .cols = cols, .facts = facts};
  return term_intern(c, &p);
}

/* What walks and transposes note in a node is no part of its value. */
static struct TermNode *notes_of(Term t) {
  union {
    Term in;
    struct TermNode *out;
  } node = {.in = t};
  return node.out;
}

TermWalk *term_walk(Ctx *c) { return &c->terms->walk; }

bool term_mark(Term t, uint32_t round) {
  if (t->mark == round) return false;
  notes_of(t)->mark = round;
  return true;
}

void term_cache_transpose(Term a, Term b) { notes_of(a)->transposed = b; }
