/* The search for exact points, and what they tell. */
#include "check/exact.h"

#include <math.h>

#include "check/exact_compare.h"
#include "check/exact_degree.h"

enum { TRIES = 8, MOST_OPERATIONS = 100000, LEAST_SIZE = 3, MOST_SIZE = 8 };

/* Seconds that a point may take. */
static const double longest_run = 0.1;

typedef struct Search {
  Ctx *ctx;
  Checks checks;
  Ring ring;
  bool open;
  ExactPoint *points;
  ExactValue *values;
  int nvalues, required, degree;
} Search;

static void forget_point(Search *s) {
  if (s->values != NULL) exact_clear(s->values, s->nvalues);
  if (s->points != NULL) exact_forget(s->checks.survey, s->points);
  if (s->open) ring_clear(&s->ring);
  s->open = false;
  s->values = NULL;
  program_free(s->checks.program);
  s->checks.program = NULL;
}

static void search_free(void *object) {
  Search *s = object;
  if (s->checks.closed) return;
  s->checks.closed = true;
  forget_point(s);
  arena_free(s->checks.arena);
}

static Search *search_new(Ctx *c, const CheckRequest *r) {
  Search *s = ARENA_NEW(c->arena, Search);
  Checks *k = &s->checks;
  s->ctx = k->ctx = c;
  k->arena = arena_new();
  arena_defer(c->arena, search_free, s);
  arena_set_escape(k->arena, c->escape, CHECK_MOST_BYTES);
  k->nrequests = 1;
  k->requests = r;
  k->roots = ARENA_ARRAY(k->arena, Roots, 1);
  requests_survey(k);
  k->sizes = sizes_new(k->survey);
  s->points = ARENA_ARRAY(k->arena, ExactPoint, k->survey->nsymbols + 1);
  s->degree = exact_degree(k->survey);
  return s;
}

/* Sizes, and the program for them: the least size is the degree, or as near to it as time allows. */
static bool resize(Search *s, int variant, Random *random) {
  Checks *k = &s->checks;
  int most = s->degree < MOST_SIZE ? s->degree : MOST_SIZE;
  for (int more = most > LEAST_SIZE ? most - LEAST_SIZE : 0; more >= 0; more--) {
    program_free(k->program);
    k->program = NULL;
    if (!sizes_draw(k->sizes, k->rank, variant, more, false, random)) continue;
    requests_program(k, 1, k->roots, NULL, &s->required);
    if (program_cost(k->program) < longest_run && k->program->count < MOST_OPERATIONS) return true;
  }
  return false;
}

/* Draws a point and runs the program there.  A fault's operation is *culprit. */
static Fault run(Search *s, Random *random, const Ast **culprit) {
  const Program *p = s->checks.program;
  ring_init(&s->ring, 1 + p->most_bits);
  s->open = true;
  s->nvalues = p->count;
  s->values = ARENA_ARRAY(s->checks.arena, ExactValue, p->count + 1);
  if (!exact_draw(&s->ring, s->checks.survey, s->checks.sizes, s->checks.variables, random, s->points))
    return FAULT_UNSUPPORTED;
  Fault fault = exact_run(&s->ring, p, s->points, s->values);
  int at = 0;
  while (at + 1 < p->count && s->values[at + 1].live) at++;
  *culprit = p->count > 0 ? op_at(p, at)->ast : NULL;
  return fault;
}

/* Whether another point may do better. */
static bool may_help(Fault fault) { return fault == FAULT_DOMAIN || fault == FAULT_SINGULAR || fault == FAULT_RANGE; }

static ExactOutcome try_point(Search *s, int number, double *degree) {
  Checks *k = &s->checks;
  int singular = 0;
  for (int attempt = 0; attempt < TRIES; attempt++) {
    Random random = random_new(s->ctx->seed, (uint64_t)(500000 + number * 100 + attempt));
    forget_point(s);
    if (!resize(s, SIZES_EXACT + (number + attempt) % CHECK_POINTS, &random)) continue;
    const Ast *culprit = NULL;
    Fault fault = k->roots[0].inverse ? FAULT_UNSUPPORTED : !k->roots[0].usable ? FAULT_RANGE : run(s, &random, &culprit);
    if (fault == FAULT_NONE) return exact_compare(&s->ring, k->requests, k->roots, s->values, s->points, degree);
    if (!may_help(fault)) return EXACT_NO_VALUE;
    int budget = 200;
    if (fault != FAULT_RANGE && culprit != NULL && ++singular == 2) demote_sizes(k, culprit, &budget);
  }
  return EXACT_NO_VALUE;
}

Exact check_exact(Ctx *c, const CheckRequest *r) {
  const double log10_prime = 61 * 0.30102999566398120;
  Exact res = {.status = EXACT_UNKNOWN};
  double error = 0;
  Search *s = search_new(c, r);
  for (int i = 0; i < CHECK_POINTS; i++) {
    double degree = 1;
    ExactOutcome outcome = try_point(s, i, &degree);
    if (outcome == EXACT_NO_VALUE) break;
    res.points++;
    if (outcome == EXACT_UNEQUAL) {
      res.status = EXACT_DIFFERENT;
      break;
    }
    error += fmin(log10(fmax(degree, 1)) - log10_prime, 0);
    res.status = EXACT_SAME;
  }
  search_free(s);
  res.log10_error = (int)ceil(error);
  if (res.status == EXACT_SAME && (res.points < CHECK_POINTS || res.log10_error > -9)) res.status = EXACT_UNKNOWN;
  return res;
}
