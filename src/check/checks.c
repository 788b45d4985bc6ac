/* Many comparisons at one set of points. */
#include "check/checks.h"
#include "check/tangent.h"

/* Seconds after which no further point is begun. */
static const double patience = 0.25;

/* Steps of differences, the finer ones where a difference is too coarse to tell: its truncation error, h^2/6 times
 * the third derivative, is large of gamma or of exp of exp, whose derivatives outgrow it by many powers of ten. */
static const int steps[] = {DIFFERENCE_BITS, 200, 800};

enum { STEPS = sizeof steps / sizeof steps[0] };

static void free_values(void *object) { checks_close(object); }

void checks_close(Checks *k) {
  if (k->closed) return;
  k->closed = true;
  if (k->finer != NULL) checks_close(k->finer);
  program_free(k->program);
  program_free(k->aside);
  if (k->point != NULL) point_clear(k->point);
  for (int p = 0; p < CHECK_POINTS; p++)
    for (int i = 0; k->kept[p] != NULL && i < k->nexprs; i++)
      if (k->kept[p][i].has) arb_mat_clear(k->kept[p][i].value);
  arena_free(k->arena);
}

/* ---- taking in a point ---- */

/* Whether an expression's value is sharp, measured by its own size (at least 1). */
static bool is_sharp(const arb_mat_struct *m, int bits) {
  Measure t = measure_matrices(m, m, (Scale){.bits = bits, .most_digits = 0, .truncated = true});
  return t.state == MEASURED;
}

bool results_precise(Checks *k) {
  for (int i = 0; i < k->nrequests; i++)
    if (measure_request(k->program, &k->requests[i], &k->roots[i], k->point).state == IMPRECISE) return false;
  for (int i = 0; i < k->nexprs; i++) {
    const arb_mat_struct *m = program_value(k->program, k->expr_roots[i], NULL);
    if (m != NULL && !is_sharp(m, checks_step(k))) return false;
  }
  return true;
}

static void fail(Checks *k, int i, const char *reason) {
  Check *c = &k->results[i];
  if (c->status == CHECK_FAILED) return;
  c->status = CHECK_FAILED;
  c->reason = reason;
}

/* G is to lie in the space that X varies in. */
static bool lies_in_space(const Checks *k, const CheckRequest *r, const Roots *roots, const Program *p) {
  if (r->kind != CHECK_GRADIENT || r->unconstrained || r->entrywise || k->unknown_functions ||
      (!is_structured(r->wrt->facts) && r->on == MANIFOLD_NONE))
    return true;
  const arb_mat_struct *g = program_value(p, roots->answer, NULL);
  arb_mat_t t;
  arb_mat_init(t, arb_mat_nrows(g), arb_mat_ncols(g));
  arb_mat_set(t, g);
  if (r->transposed) arb_mat_transpose(t, t);
  arb_mat_t projected;
  arb_mat_init(projected, arb_mat_nrows(t), arb_mat_ncols(t));
  arb_mat_set(projected, t);
  project_structure(projected, r->wrt->facts);
  const arb_mat_struct *x = roots->place < 0 ? NULL : k->point->values[roots->place].value;
  if (x != NULL) tangent_project(projected, x, r->on, program_precision(p));
  Measure m =
      measure_matrices(t, projected, (Scale){.bits = DIFFERENCE_BITS, .most_digits = CHECK_DIGITS, .truncated = true});
  arb_mat_clear(t);
  arb_mat_clear(projected);
  return m.state != MEASURED || m.digits >= CHECK_DIGITS;
}

static const char *difference_text(const Checks *k, const CheckRequest *r, const Measure *m) {
  Arena *a = k->ctx->arena;
  if (r->kind == CHECK_EQUAL)
    return arena_printf(a, "at a random point the left side is %.10g, the right side %.10g", m->expected, m->got);
  return arena_printf(a, "at a random point the derivative along a random direction is %.10g, by the answer %.10g",
                      m->expected, m->got);
}

static void take(Checks *k, int i, const Measure *m) {
  Check *c = &k->results[i];
  if (m->state == NO_VALUE_HERE || m->state == IMPRECISE || c->status == CHECK_SKIPPED) return;
  if (m->state == WRONG_SHAPE) {
    fail(k, i, "the answer does not have the shape that it should have");
  } else if (m->digits < CHECK_DIGITS) {
    fail(k, i, difference_text(k, &k->requests[i], m));
  } else if (c->status != CHECK_FAILED) {
    c->status = CHECK_PASSED;
  }
  c->digits = c->points == 0 || m->digits < c->digits ? m->digits : c->digits;
  c->points++;
}

/* Whether a finer step may tell more: an answer seems wrong, or both sides seem to be 0. */
static bool is_doubtful(const Measure *m) { return m->state == MEASURED && (m->digits < CHECK_DIGITS || m->faint); }

/* The same point once more with a finer step. */
static void measure_finer(Checks *k, Measure *all, Random draw, Strategy how, int bits) {
  Roots *roots = ARENA_ARRAY(k->arena, Roots, k->nrequests);
  int required = 0;
  k->aside = k->program;
  k->program = NULL;
  requests_program(k, bits, roots, NULL, &required);
  slong prec = 2 * program_precision(k->program);
  point_draw(k->point, k->sizes, k->variables, how, draw, prec);
  Fault fault = program_run(k->program, k->point, prec, 0);
  for (int i = 0; i < k->nrequests && fault == FAULT_NONE; i++) {
    if (!is_doubtful(&all[i])) continue;
    Measure m = measure_request(k->program, &k->requests[i], &roots[i], k->point);
    if (m.state == MEASURED) all[i] = m;
  }
  program_free(k->program);
  k->program = k->aside;
  k->aside = NULL;
}

static bool any_doubtful(const Checks *k, const Measure *all) {
  for (int i = 0; i < k->nrequests; i++)
    if (is_doubtful(&all[i]) && (k->requests[i].kind != CHECK_EQUAL || program_differs(k->program))) return true;
  return false;
}

static void keep_values(Checks *k, int number) {
  Kept *kept = k->kept[number] = ARENA_ARRAY(k->arena, Kept, k->nexprs + 1);
  for (int i = 0; i < k->nexprs; i++) {
    const arb_mat_struct *m = program_value(k->program, k->expr_roots[i], NULL);
    if (m == NULL) continue;
    arb_mat_init(kept[i].value, arb_mat_nrows(m), arb_mat_ncols(m));
    arb_mat_set(kept[i].value, m);
    kept[i].has = true;
  }
}

void results_take(Checks *k, int number, Random draw, Strategy how) {
  Measure *all = ARENA_ARRAY(k->arena, Measure, k->nrequests);
  keep_values(k, number);
  k->truncated = k->truncated || program_differs(k->program);
  for (int i = 0; i < k->nrequests; i++) {
    all[i] = measure_request(k->program, &k->requests[i], &k->roots[i], k->point);
    if (all[i].state == MEASURED && !lies_in_space(k, &k->requests[i], &k->roots[i], k->program))
      fail(k, i, "the answer does not lie in the space of its variable");
  }
  for (int s = k->level + 1; s < STEPS && any_doubtful(k, all); s++) measure_finer(k, all, draw, how, steps[s]);
  for (int i = 0; i < k->nrequests; i++) take(k, i, &all[i]);
  k->npoints = number + 1;
}

/* ---- opening ---- */

static bool is_late(const Checks *k, double begin) {
  double now = ctx_now();
  if (now - begin > patience) return true;
  return k->ctx->deadline > 0 && now + 2 * (now - begin) > k->ctx->deadline;
}

static void search_points(Checks *k) {
  double begin = ctx_now();
  for (int p = 0; p < CHECK_POINTS; p++) {
    if (p > 0 && is_late(k, begin)) return;
    if (!search_point(k, p)) return;
  }
}

static void forget_points(Checks *k) {
  program_free(k->program);
  k->program = NULL;
  point_clear(k->point);
  for (int p = 0; p < k->npoints; p++)
    for (int i = 0; i < k->nexprs; i++)
      if (k->kept[p][i].has) arb_mat_clear(k->kept[p][i].value);
  for (int p = 0; p < CHECK_POINTS; p++) k->kept[p] = NULL;
  k->npoints = 0;
  for (int i = 0; i < k->nrequests; i++) k->results[i] = (Check){.status = CHECK_NONE};
}

/* Whether some request failed. */
static bool failed(const Checks *k) {
  for (int i = 0; i < k->nrequests; i++)
    if (k->results[i].status == CHECK_FAILED) return true;
  return false;
}

/* Whether a number stands in the expressions that may be, or come from, a declared size. */
static bool has_large_numbers(const Survey *s) {
  for (int i = 0; i < s->count; i++) {
    const Ast *e = s->nodes[i].ast;
    if (e->kind == AST_NUMBER && fmpz_cmp_si(fmpq_numref(e->value), SIZES_LARGE) > 0) return true;
    if (e->kind == AST_NUMBER && fmpz_cmp_si(fmpq_denref(e->value), SIZES_LARGE) > 0) return true;
  }
  return false;
}

/* An expression with large declared sizes is checked with small ones in their place.  Where the sizes are
 * written as numbers, too, that may not fit: then only a success counts. */
static void search(Checks *k) {
  k->maybe_unfit = has_large_numbers(k->survey);
  search_points(k);
  if (!k->shrunk || (k->npoints > 0 && (!k->maybe_unfit || !failed(k)))) return;
  forget_points(k);
  k->shrunk = false;
  k->more = 0;
  k->keep_size = true;
  search_points(k);
}

static Checks *open_level(Ctx *c, int nrequests, const CheckRequest *requests, int nexprs, const Ast *const *exprs,
                          int level) {
  Checks *k = ARENA_NEW(c->arena, Checks);
  k->ctx = c;
  k->level = level;
  k->arena = arena_new();
  arena_defer(c->arena, free_values, k);
  arena_set_escape(k->arena, c->escape, CHECK_MOST_BYTES);
  k->nrequests = nrequests;
  k->nexprs = nexprs;
  k->requests = requests;
  k->results = ARENA_ARRAY(c->arena, Check, nrequests + 1);
  k->exprs = ARENA_ARRAY(k->arena, const Ast *, nexprs + 1);
  k->places.arena = k->arena;
  for (int i = 0; i < nexprs; i++) {
    k->exprs[i] = exprs[i];
    if (memo_get(&k->places, exprs[i], NULL, 0) < 0) memo_put(&k->places, exprs[i], NULL, 0, i);
  }
  k->roots = ARENA_ARRAY(k->arena, Roots, nrequests + 1);
  k->expr_roots = ARENA_ARRAY(k->arena, int, nexprs + 1);
  requests_survey(k);
  k->sizes = sizes_new(k->survey);
  k->point = point_new(k->survey);
  search(k);
  for (int i = 0; i < nrequests; i++) {
    if (k->results[i].status != CHECK_NONE) continue;
    const char *reason = k->npoints > 0 || k->trouble == NULL ? "it has no value at the random points" : k->trouble;
    k->results[i] = (Check){.status = CHECK_SKIPPED, .reason = reason};
  }
  return k;
}

Checks *checks_open(Ctx *c, int nrequests, const CheckRequest *requests, int nexprs, const Ast *const *exprs) {
  return open_level(c, nrequests, requests, nexprs, exprs, 0);
}

int checks_step(const Checks *k) { return steps[k->level]; }

Check checks_result(const Checks *k, int request) { return k->results[request]; }

/* ---- comparing expressions ---- */

/* The same with finer differences: what is only coarse comes to agree, what is wrong stays so. */
static int same_finer(Checks *k, const Ast *a, const Ast *b) {
  if (k->finer == NULL) k->finer = open_level(k->ctx, k->nrequests, k->requests, k->nexprs, k->exprs, k->level + 1);
  int res = checks_same(k->finer, a, b);
  return res < 0 ? 0 : res;
}

int checks_same(Checks *k, const Ast *a, const Ast *b) {
  int i = memo_get(&k->places, a, NULL, 0), j = memo_get(&k->places, b, NULL, 0), compared = 0;
  if (i < 0 || j < 0) return -1;
  for (int p = 0; p < k->npoints; p++) {
    const Kept *x = &k->kept[p][i], *y = &k->kept[p][j];
    if (!x->has || !y->has) continue;
    Measure m = measure_matrices(
        x->value, y->value, (Scale){.bits = checks_step(k), .most_digits = CHECK_DIGITS, .truncated = k->truncated});
    if (m.state == WRONG_SHAPE) return -1;
    if (m.state != MEASURED) continue;
    if (m.digits < CHECK_DIGITS && k->shrunk && k->maybe_unfit) return -1;
    if (m.digits < CHECK_DIGITS) return k->truncated && k->level + 1 < STEPS ? same_finer(k, a, b) : 0;
    compared++;
  }
  return compared > 0 ? 1 : -1;
}
