/* Equal terms are one node: hashing, equality, the table of nodes. */
#include <stdlib.h>
#include <string.h>

#include "algebra/term_table.h"

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

/* The first free slot for a hash, open addressing. */
static Slot *free_slot(Slot *slots, size_t size, uint64_t hash) {
  size_t i = hash & (size - 1);
  while (slots[i].node != NULL) i = (i + 1) & (size - 1);
  return &slots[i];
}

static void grow(TermTable *t) {
  const size_t size = t->size * 2;
  Slot *slots = ARENA_ARRAY(t->arena, Slot, size);
  for (size_t i = 0; i < t->size; i++)
    if (t->slots[i].node != NULL) *free_slot(slots, size, t->slots[i].hash) = t->slots[i];
  arena_release(t->arena, t->slots, sizeof *slots * t->size);
  t->slots = slots;
  t->size = size;
}

static Term find(Ctx *c, const struct TermNode *proto, uint64_t hash) {
  const TermTable *t = c->terms;
  for (size_t i = hash & (t->size - 1); t->slots[i].node != NULL; i = (i + 1) & (t->size - 1))
    if (t->slots[i].hash == hash && same_node(t->arena, t->slots[i].node, proto)) return t->slots[i].node;
  return NULL;
}

Term term_lookup(Ctx *c, const struct TermNode *proto) { return find(c, proto, hash_node(proto)); }

static struct TermNode *copy_node(Arena *a, const struct TermNode *proto) {
  struct TermNode *res = ARENA_NEW(a, struct TermNode);
  *res = *proto;
  res->transposed = res->reading = NULL;
  res->place = (Span){0, 0};
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
  if (2 * t->count >= t->size) grow(t);
  struct TermNode *res = copy_node(t->arena, proto);
  res->id = (uint32_t)++t->count;
  res->facts = facts_of(res);
  derive_flags(res);
  *free_slot(t->slots, t->size, hash) = (Slot){hash, res};
  return res;
}
