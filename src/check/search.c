/* The search for points at which everything has a value. */
#include "check/checks.h"

/* Of more nodes than LARGE all sizes are small. */
enum { LARGE = 20000, TRIES = 30, WILLING = 10, SHARPER_TRIES = 8, MOST_BITS = 8192, MOST_MORE = 31 };

static const Strategy strategies[] = {
    {.scale = 0},
    {.scale = 0},
    {.positive = true},
    {.scale = -3},
    {.positive = true, .dominant = true},
    {.positive = true, .offset = 1},
    {.dominant = true},
    {.positive = true, .scale = -3},
    {.dominant = true, .scale = -2},
    {.positive = true, .scale = 2},
    {.scale = -6},
};

enum { STRATEGIES = sizeof strategies / sizeof strategies[0] };

/* Seconds: longer runs are given up; in longer ones than the other, large declared sizes are made small. */
static const double longest_run = 3.0, long_run = 0.02;

/* ---- what went wrong ---- */

static const char *name_of(const Ast *e) {
  if (e == NULL) return "the expression";
  if (e->kind == AST_CALL) return fn_row(e->fn)->name;
  return e->name == NULL ? "the expression" : e->name;
}

static void note_trouble(Checks *k, Fault fault) {
  const char *format = "%s has no value at the random points";
  const char *name = name_of(program_culprit(k->program));
  switch (fault) {
  case FAULT_KINK: format = "all random points were too near a kink of %s"; break;
  case FAULT_DOMAIN: format = "no random point was found in the domain of %s"; break;
  case FAULT_SINGULAR: format = "%s met a singular matrix at all random points"; break;
  case FAULT_RANGE: format = "no small sizes of the dimensions fit %s"; break;
  case FAULT_LIMIT: format = "%s is too large to be computed"; break;
  default: format = "%s cannot be evaluated numerically"; break;
  }
  k->trouble = arena_printf(k->ctx->arena, format, name);
}

static void demote_name(void *ctx, const char *name) {
  Checks *k = ctx;
  int place = survey_place(k->survey, name);
  int most = 0;
  for (int i = 0; i < k->survey->nnames; i++)
    if (i != place && k->rank[i] > most) most = k->rank[i];
  if (place >= 0 && k->rank[place] <= most) k->rank[place] = most + 1;
}

void demote_sizes(Checks *k, const Ast *e, int *budget) {
  if (--*budget < 0) return;
  /* Those inside first: in (R (A'A)^-1 R')^-1 the rows of R are fewer than its columns. */
  for (int i = 0; i < e->nargs; i++) demote_sizes(k, e->args[i], budget);
  bool square = e->kind == AST_CALL && (e->fn == FN_INV || e->fn == FN_DET || e->fn == FN_LOGDET || e->fn == FN_POW ||
                                        e->fn == FN_LOGM || e->fn == FN_SQRTM);
  if (square && e->args[0]->kind != AST_NAME && e->args[0]->shape.rows != NULL)
    dim_each_name(dim_resolve(k->ctx->dims, e->args[0]->shape.rows), demote_name, k);
}

/* A (x) B has full rank only where both are high, or both are wide: the nuclear norm is smooth there alone. */
static void demote_columns(Checks *k, const Ast *e, int *budget) {
  if (--*budget < 0) return;
  for (int i = 0; i < e->nargs; i++) {
    const Dim *cols = e->args[i]->shape.cols;
    if (ast_is_call(e, FN_KRON) && cols != NULL) dim_each_name(dim_resolve(k->ctx->dims, cols), demote_name, k);
    demote_columns(k, e->args[i], budget);
  }
}

/* ---- one try ---- */

static int variant_of(const Checks *k, int number, int attempt) {
  if (k->small) return SIZES_LEAN;
  if (attempt >= 24) return SIZES_SMALL;
  if (attempt < 12) return number % SIZES_EVEN;
  if (attempt < 17) return SIZES_EVEN;
  return (number + 1) % SIZES_EVEN;
}

/* Sizes, and the program for them. */
static bool resize(Checks *k, int variant, Random *r) {
  program_free(k->program);
  k->program = NULL;
  point_clear(k->point);
  k->variant = variant;
  if (!sizes_draw(k->sizes, k->rank, variant, k->more, k->shrunk, r)) {
    k->trouble = "no small sizes of the dimensions fit the shapes";
    return false;
  }
  requests_program(k, checks_step(k), k->roots, k->expr_roots, &k->required);
  if (!k->shrunk && !k->keep_size && program_cost(k->program) > long_run && sizes_are_large(k->survey)) {
    k->shrunk = true;
    return resize(k, variant, r);
  }
  return true;
}

/* Some value beside request 0 is missing here and may exist elsewhere. */
static bool misses_some(const Checks *k) {
  for (int i = 0; i < k->nexprs; i++) {
    Fault fault;
    if (program_value(k->program, k->expr_roots[i], &fault) == NULL && fault < FAULT_LIMIT) return true;
  }
  for (int i = 1; i < k->nrequests; i++) {
    Fault fault;
    if (program_value(k->program, k->roots[i].answer, &fault) == NULL && fault < FAULT_LIMIT) return true;
    if (!k->roots[i].usable) return true;
  }
  return false;
}

static Fault run(Checks *k, Strategy how, Random draw, slong prec) {
  point_draw(k->point, k->sizes, k->variables, how, draw, prec);
  return program_run(k->program, k->point, prec, k->required);
}

/* Runs with more bits until comparisons are sharp. */
static bool sharpen(Checks *k, Strategy how, Random draw, slong prec) {
  while (!results_precise(k)) {
    prec *= 2;
    if (prec > MOST_BITS || run(k, how, draw, prec) != FAULT_NONE) {
      k->trouble = "the values at the random points lose too many digits";
      return false;
    }
  }
  return true;
}

/* After a fault: other sizes, where these may be the reason. */
static void adapt(Checks *k, Fault fault, int *singular) {
  note_trouble(k, fault);
  const Ast *culprit = program_culprit(k->program);
  if (fault == FAULT_RANGE) {
    /* x_9 needs nine members */
    k->variant = -1;
    k->more = k->more < MOST_MORE ? 2 * k->more + 1 : 0;
  }
  if (fault == FAULT_KINK && culprit != NULL && ast_is_call(culprit, FN_NORM_NUC) && ++*singular % 2 == 0) {
    int budget = 200;
    demote_columns(k, culprit, &budget);
    k->variant = -1;
  }
  if ((fault != FAULT_SINGULAR && fault != FAULT_DOMAIN) || culprit == NULL || ++*singular % 2 != 0) return;
  int budget = 200;
  demote_sizes(k, culprit, &budget);
  k->variant = -1;
}

/* Whether runs of the program are not worth their time. */
static bool takes_too_long(Checks *k) {
  double cost = program_cost(k->program);
  if (cost > longest_run) k->trouble = "the sizes are too large for a numeric check";
  else if (k->ctx->deadline > 0 && ctx_now() + 2 * cost > k->ctx->deadline)
    k->trouble = "no time is left for a numeric check";
  else return false;
  return true;
}

bool search_point(Checks *k, int number) {
  int singular = 0;
  double begin = ctx_now();
  k->small = k->survey->count > LARGE;
  for (int attempt = 0; attempt < TRIES + SHARPER_TRIES; attempt++) {
    ctx_poll(k->ctx);
    if (attempt > 0 && ctx_now() - begin > longest_run) return false;
    Random draw = random_new(k->ctx->seed, (uint64_t)(number * 1000 + attempt));
    int variant = variant_of(k, number, attempt % TRIES);
    bool fresh = k->program == NULL || k->variant != variant || attempt == 0;
    if (fresh && !resize(k, variant, &draw)) continue;
    for (int lean = SIZES_LEAN; lean <= SIZES_SMALL && takes_too_long(k) && k->variant < lean; lean++)
      if (!resize(k, lean, &draw)) return false;
    if (takes_too_long(k)) return false;
    int which = (k->strategy + attempt) % STRATEGIES;
    slong prec = program_precision(k->program) * (attempt < TRIES ? 1 : 4);
    Fault fault = run(k, strategies[which], draw, prec);
    if (fault >= FAULT_LIMIT) {
      /* Without request 0; the other ones may still be checked. */
      note_trouble(k, fault);
      k->results[0] = (Check){.status = CHECK_SKIPPED, .reason = k->trouble};
      k->required = 0;
      fault = run(k, strategies[which], draw, prec);
    }
    if (fault != FAULT_NONE || !k->roots[0].usable) {
      adapt(k, fault == FAULT_NONE ? FAULT_RANGE : fault, &singular);
      continue;
    }
    if (attempt < WILLING && misses_some(k)) continue;
    if (!sharpen(k, strategies[which], draw, prec)) continue;
    results_take(k, number, draw, strategies[which]);
    k->strategy = which;
    return true;
  }
  return false;
}
