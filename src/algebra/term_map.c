#include "algebra/term_map.h"

#include "base/ptrmap.h"

/* Ids count from 1 without gaps and a DAG's nodes mostly came one after the other, so that an array over the ids from
 * the least to the greatest finds a node's value without a search.  Nodes far apart are hashed. */
enum { SPARSE = 8 };

struct TermMap {
  Ctx *c;
  uint32_t least, span;
  const void **values; /* by id; NULL where the nodes are hashed */
  PtrMap *hashed;
};

TermMap *termmap_new(Ctx *c, int n, const Term *nodes) {
  TermMap *m = ARENA_NEW(c->arena, TermMap);
  m->c = c;
  m->least = nodes[0]->id;
  m->span = nodes[n - 1]->id - m->least + 1;
  if (m->span / SPARSE > (uint32_t)n) m->hashed = ptrmap_with_room(c->arena, n);
  else m->values = ARENA_ARRAY(c->arena, const void *, m->span);
  return m;
}

void termmap_drop(TermMap *m) {
  if (m->hashed != NULL) ptrmap_drop(m->hashed);
  else arena_release(m->c->arena, m->values, sizeof *m->values * m->span);
  m->values = NULL;
}

void *termmap_get(const TermMap *m, Term t) {
  if (m->hashed != NULL) return ptrmap_get(m->hashed, t);
  /* The map hands back what was put in; whether it may be changed is the caller's knowledge. */
  union {
    const void *in;
    void *out;
  } value = {.in = t->id - m->least < m->span ? m->values[t->id - m->least] : NULL};
  return value.out;
}

void termmap_put(TermMap *m, Term t, const void *value) {
  if (m->hashed != NULL) ptrmap_put(m->hashed, t, value);
  else m->values[t->id - m->least] = value;
}
