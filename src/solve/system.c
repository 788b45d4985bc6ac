#include "solve/system.h"

#include "calculus/present.h"
#include "solve/equation.h"
#include "solve/isolate.h"

/* How far the elimination got. */
typedef struct State {
  bool solved[MOST_UNKNOWNS], touched[MOST_UNKNOWNS];
  int order[MOST_UNKNOWNS], count;
  Term residual[MOST_UNKNOWNS], value[MOST_UNKNOWNS];
  Trail trail;
  bool consistent, zero;
} State;

typedef struct Search {
  const System *s;
  int found, tries;
  Solution *out;
  int nasked;      /* the first so many unknowns are asked for */
  State *partial;  /* the farthest state with values of those; NULL: not wanted */
} Search;

enum { MOST_TRIES = 24 };

static bool depends_on_others(const Search *h, const State *at, Term t, int except) {
  for (int i = 0; i < h->s->n; i++)
    if (i != except && !at->solved[i] && eq_depends(h->s->c, t, h->s->x[i])) return true;
  return false;
}

/* The values of later unknowns put into those of earlier ones. */
static Solution solution_of(const System *s, const State *end) {
  Ctx *c = s->c;
  Solution res = {.trail = end->trail, .consistent = end->consistent, .zero = end->zero};
  for (int k = end->count - 1; k >= 0; k--) {
    int u = end->order[k];
    Term value = end->value[u];
    for (int j = k + 1; j < end->count; j++) value = t_substitute(c, value, s->x[end->order[j]], res.value[end->order[j]]);
    value = present(c, eq_split_exponentials(c, value));
    res.value[u] = value;
    res.trail.owner = u;
    if (value != end->value[u]) trail_line(&res.trail, s->x[u], value, LAW_PUT_IN);
  }
  return res;
}

static void keep_partial(Search *h, const State *at) {
  if (h->partial == NULL || at->count <= h->partial->count || at->consistent) return;
  for (int i = 0; i < h->nasked; i++)
    if (!at->solved[i]) return;
  *h->partial = *at;
}

static void search(Search *h, const State *at);

static State eliminated(const Search *h, const State *at, const Trail *trail, int u, Term value, const Roots *roots) {
  const System *s = h->s;
  State next = *at;
  next.trail = *trail;
  next.solved[u] = true;
  next.order[next.count++] = u;
  next.value[u] = value;
  next.consistent = next.consistent || roots->consistent;
  trail_line(&next.trail, s->x[u], value, roots->law);
  for (int i = 0; i < s->n; i++) {
    if (next.solved[i] || !eq_depends(s->c, next.residual[i], s->x[u])) continue;
    next.residual[i] = t_substitute(s->c, next.residual[i], s->x[u], value);
    next.touched[i] = true;
  }
  return next;
}

/* Isolates unknown u and goes on from there; `alone`: only where its value has no other unknown in it. */
static void try_unknown(Search *h, const State *at, int u, bool alone) {
  const System *s = h->s;
  Ctx *c = s->c;
  Trail trail = at->trail;
  trail.owner = u;
  if (!at->touched[u] && s->first[u].left != NULL) trail_line(&trail, s->first[u].left, s->first[u].right, s->first[u].law);
  if (at->touched[u]) trail_equation(&trail, eq_plain_primitive(c, eq_distribute(c, at->residual[u], s->x[u])), s->x[u], s->put_in[u]);
  h->tries++;
  Roots roots = isolate(&trail, at->residual[u], s->x[u]);
  for (int i = 0; i < roots.n && h->found < MOST_SOLUTIONS; i++) {
    Attempt a = attempt_begin(c);
    Term value = present(c, roots.value[i]);
    bool others = depends_on_others(h, at, at->residual[u], u);
    /* A x = lambda x has other solutions than zero. */
    bool trivial = t_is_zero(value) && others;
    if (trivial || (alone && depends_on_others(h, at, value, u))) continue;
    State next = eliminated(h, at, &trail, u, value, &roots);
    next.zero = next.zero || (roots.zero && i == roots.n - 1);
    if (!attempt_failed(c, &a)) search(h, &next);
    attempt_failed(c, &a);
  }
}

static void search(Search *h, const State *at) {
  ctx_poll(h->s->c);
  if (at->count == h->s->n) {
    h->out[h->found++] = solution_of(h->s, at);
    return;
  }
  keep_partial(h, at);
  int before = h->found;
  for (int alone = 1; alone >= 0; alone--)
    for (int u = 0; u < h->s->n && h->found == before && h->tries < MOST_TRIES; u++)
      if (!at->solved[u] && eq_depends(h->s->c, at->residual[u], h->s->x[u])) try_unknown(h, at, u, alone == 1);
}

int system_solve(const System *s, Solution *out) {
  Search h = {.s = s, .out = out};
  State begin = {.trail = {.c = s->c}};
  for (int i = 0; i < s->n; i++) begin.residual[i] = s->residual[i];
  search(&h, &begin);
  return h.found;
}

bool system_solve_partly(const System *s, int nasked, Solution *out) {
  State begin = {.trail = {.c = s->c}}, partial = {.count = 0};
  Solution unused[MOST_SOLUTIONS];
  Search h = {.s = s, .out = unused, .nasked = nasked, .partial = &partial};
  for (int i = 0; i < s->n; i++) begin.residual[i] = s->residual[i];
  search(&h, &begin);
  if (partial.count == 0) return false;
  *out = solution_of(s, &partial);
  for (int i = 0; i < s->n; i++)
    if (!partial.solved[i]) out->value[i] = NULL;
  for (int i = 0; i < s->n; i++) {
    Term left = partial.residual[i];
    for (int k = 0; k < s->n && !partial.solved[i]; k++)
      if (partial.solved[k]) left = t_substitute(s->c, left, s->x[k], out->value[k]);
    out->left_over[i] = partial.solved[i] ? NULL : present(s->c, eq_split_exponentials(s->c, left));
  }
  return true;
}
