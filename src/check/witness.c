#include "check/witness.h"

#include "check/check.h"
#include "check/checks.h"
#include "check/eval.h"

enum { TRIES = 16, DECIMAL = 12, PREC = 160, MOST_TEXT = 400, MOST_DENOMINATOR = 999, MOST_TURNS = 4 };

/* One evaluation of both sides. */
typedef struct Trial {
  Ctx *ctx;
  Arena *arena;
  Survey *survey;
  Variables *variables;
  Sizes *sizes;
  Point *point;
  Program *program;
  int left, right;
  int *put_in; /* of each symbol: where its value is evaluated, -1 for one that is drawn */
} Trial;

static void trial_free(void *object) {
  Trial *t = object;
  if (t->arena == NULL) return;
  program_free(t->program);
  if (t->point != NULL) point_clear(t->point);
  arena_free(t->arena);
  t->arena = NULL;
}

static Trial *trial_new(Ctx *c, const CheckRequest *r) {
  Trial *t = ARENA_NEW(c->arena, Trial);
  t->ctx = c;
  t->arena = arena_new();
  arena_defer(c->arena, trial_free, t);
  arena_set_escape(t->arena, c->escape, CHECK_MOST_BYTES);
  t->survey = survey_new(c, t->arena);
  survey_add(t->survey, r->f);
  survey_add(t->survey, r->answer);
  for (int i = 0; i < r->nvary; i++) survey_add_symbol(t->survey, r->vary[i]);
  survey_assumptions(t->survey);
  t->variables = variables_new(t->survey);
  put_in_assumptions(t->survey, t->variables);
  for (int i = 0; i < t->survey->nsymbols; i++)
    if (r->nvary == 0 && t->survey->differential[i] && t->survey->symbols[i]->definition == NULL)
      t->variables->varies[i] = t->variables->moved[i] = true;
  for (int i = 0; i < r->nvary; i++) {
    int place = survey_place(t->survey, r->vary[i]);
    t->variables->varies[place] = t->variables->moved[place] = true;
  }
  t->sizes = sizes_new(t->survey);
  t->put_in = ARENA_ARRAY(t->arena, int, t->survey->nsymbols + 1);
  t->point = point_new(t->survey);
  return t;
}

/* ---- as text ---- */

/* A number with a small denominator, as which q/p is written; 0 if there is none. */
static long denominator_of(const arb_t x) {
  arb_t t;
  fmpz_t n;
  arb_init(t);
  fmpz_init(n);
  long res = 0;
  for (long q = 1; q <= MOST_DENOMINATOR && res == 0; q++) {
    arb_mul_si(t, x, q, PREC);
    if (arb_rel_accuracy_bits(t) < 60) break; /* too rough to tell */
    arb_get_mid_arb(t, t);
    arf_get_fmpz(n, arb_midref(t), ARF_RND_NEAR);
    arb_sub_fmpz(t, t, n, PREC);
    if (arf_cmpabs_2exp_si(arb_midref(t), -60) < 0) res = q;
  }
  fmpz_clear(n);
  arb_clear(t);
  return res;
}

static void add_number(Buf *out, const arb_t x) {
  double t = arf_get_d(arb_midref(x), ARF_RND_NEAR);
  bool nothing = t < 1e-30 && t > -1e-30; /* what is left of a difference that is 0 */
  long q = nothing || t > 1e6 || t < -1e6 ? 0 : denominator_of(x);
  if (q > 1) buf_printf(out, "%.0f/%ld", t * (double)q, q);
  else buf_printf(out, "%.6g", nothing ? 0 : t);
}

static void add_matrix(Buf *out, const arb_mat_struct *m) {
  if (arb_mat_nrows(m) == 1 && arb_mat_ncols(m) == 1) {
    add_number(out, arb_mat_entry(m, 0, 0));
    return;
  }
  buf_addc(out, '[');
  for (slong i = 0; i < arb_mat_nrows(m); i++) {
    for (slong j = 0; j < arb_mat_ncols(m); j++) {
      if (i > 0 || j > 0) buf_add(out, j == 0 ? "; " : ", ");
      add_number(out, arb_mat_entry(m, i, j));
    }
  }
  buf_addc(out, ']');
}

static void add_value(Buf *out, const char *name, const PointValue *v) {
  for (int k = 0; k < v->count && v->value != NULL; k++) {
    if (out->len > 0) buf_add(out, ", ");
    if (v->count > 1) buf_printf(out, "%s_%d = ", name, k + 1);
    else buf_printf(out, "%s = ", name);
    add_matrix(out, v->value + k);
  }
}

/* The differential as a value of its own. */
static void add_direction(Buf *out, const Trial *t, const char *name, const PointValue *v) {
  if (v->direction[0] == NULL) return;
  PointValue direction = {.count = v->count, .value = v->direction[0]};
  add_value(out, arena_printf(t->ctx->arena, "d%s", name), &direction);
}

static void add_point(Buf *out, const Trial *t) {
  const Survey *s = t->survey;
  for (int i = 0; i < s->nsymbols; i++) {
    ValueClass class = value_class(s, s->symbols[i]);
    if (s->symbols[i]->temporary && s->symbols[i]->definition == NULL) continue;
    const arb_mat_struct *put_in = t->put_in[i] < 0 ? NULL : program_value(t->program, t->put_in[i], NULL);
    PointValue evaluated = {.count = 1, .value = (arb_mat_struct *)(uintptr_t)put_in};
    add_value(out, s->symbols[i]->name, put_in == NULL ? &t->point->values[i] : &evaluated);
    add_direction(out, t, s->symbols[i]->name, &t->point->values[i]);
    if (class == VALUE_INTEGER || class == VALUE_DIMENSION)
      buf_printf(out, "%s%s = %ld", out->len > 0 ? ", " : "", s->symbols[i]->name, t->sizes->of_symbol[i]);
  }
}

static const char *describe(const Trial *t, const arb_mat_struct *a, const arb_mat_struct *b) {
  Buf point = buf_new(t->ctx->arena), out = buf_new(t->ctx->arena);
  add_point(&point, t);
  if (point.len > MOST_TEXT) return NULL;
  if (point.len > 0) buf_printf(&out, "at %s ", buf_str(&point));
  buf_add(&out, "the left side is ");
  add_matrix(&out, a);
  buf_add(&out, ", the right side ");
  add_matrix(&out, b);
  return out.len > 2 * MOST_TEXT ? NULL : buf_str(&out);
}

/* ---- the search ---- */

/* Whether some entry differs so that it shows in six digits. */
static bool visibly_differ(const arb_mat_struct *a, const arb_mat_struct *b) {
  if (arb_mat_nrows(a) != arb_mat_nrows(b) || arb_mat_ncols(a) != arb_mat_ncols(b)) return false;
  for (slong i = 0; i < arb_mat_nrows(a); i++) {
    for (slong j = 0; j < arb_mat_ncols(a); j++) {
      double x = arf_get_d(arb_midref(arb_mat_entry(a, i, j)), ARF_RND_NEAR),
             y = arf_get_d(arb_midref(arb_mat_entry(b, i, j)), ARF_RND_NEAR);
      double gap = x > y ? x - y : y - x, size = (x < 0 ? -x : x) + (y < 0 ? -y : y);
      if (gap > 1e-4 * size) return true;
    }
  }
  return false;
}

/* Directions of small whole numbers, with the structure that they have: a function of each entry, odd in it. */
static void make_directions_whole(const Trial *t) {
  for (int i = 0; i < t->survey->nsymbols; i++) {
    const PointValue *v = &t->point->values[i];
    for (int k = 0; k < v->count && v->direction[0] != NULL; k++) {
      arb_mat_struct *m = v->direction[0] + k;
      for (slong e = 0; e < arb_mat_nrows(m) * arb_mat_ncols(m); e++) {
        arb_ptr x = arb_mat_entry(m, e / arb_mat_ncols(m), e % arb_mat_ncols(m));
        slong bits = (slong)(arf_get_d(arb_midref(x), ARF_RND_NEAR) * 512);
        if (bits != 0) arb_set_si(x, bits > 0 ? 1 + bits / 2 % 3 : -1 + bits / 2 % 3);
      }
    }
  }
}

/* Runs both at a point of small whole numbers, times 2^scale, and small sizes; false if there is none. */
static bool run_at(Trial *t, const Ast *a, const Ast *b, const int *rank, int number, int scale) {
  Random r = random_new(t->ctx->seed, (uint64_t)(900000 + number));
  Strategy how = {.whole = true, .scale = scale, .positive = number % 3 == 2, .dominant = number % TRIES >= DECIMAL};
  program_free(t->program);
  t->program = NULL;
  point_clear(t->point);
  if (!sizes_draw(t->sizes, rank, number % TRIES < DECIMAL / 2 ? SIZES_SMALL : SIZES_USUAL, 0, false, &r)) return false;
  t->program = program_new(t->survey, t->sizes, t->variables, DIFFERENCE_BITS);
  t->left = program_add(t->program, a, SHIFT_NONE);
  t->right = program_add(t->program, b, SHIFT_NONE);
  for (int i = 0; i < t->survey->nsymbols; i++) {
    const Ast *at = t->variables->at[i];
    t->put_in[i] = at == NULL ? -1 : program_add(t->program, at, SHIFT_PLAIN);
  }
  slong prec = program_precision(t->program) + PREC;
  point_draw(t->point, t->sizes, t->variables, how, r, prec);
  make_directions_whole(t);
  program_run(t->program, t->point, prec, 0);
  return program_value(t->program, t->left, NULL) != NULL && program_value(t->program, t->right, NULL) != NULL;
}

static const char *attempt(Trial *t, const Ast *a, const Ast *b, const int *rank, int number) {
  if (!run_at(t, a, b, rank, number, 0)) return NULL;
  const arb_mat_struct *left = program_value(t->program, t->left, NULL), *right = program_value(t->program, t->right, NULL);
  return visibly_differ(left, right) ? describe(t, left, right) : NULL;
}

const char *find_witness(Ctx *c, const CheckRequest *r, const char *otherwise) {
  Trial *t = trial_new(c, r);
  int *rank = ranks_of_sizes(c, t->arena, t->survey);
  const char *text = NULL;
  for (int i = 0; i < TRIES && text == NULL; i++) text = attempt(t, r->f, r->answer, rank, i);
  /* X'X may want a tall X: other sizes, then. */
  for (int other = 0; other < t->survey->nnames && other < MOST_TURNS && text == NULL; other++) {
    int *turned = ranks_of_sizes(c, t->arena, t->survey);
    turned[other] = 1;
    for (int i = 0; i < TRIES && text == NULL; i++) text = attempt(t, r->f, r->answer, turned, i);
  }
  trial_free(t);
  return text == NULL ? otherwise : text;
}

/* Below zero by more than rounding, so that it shows. */
static bool certainly_negative(const arb_mat_struct *m) {
  arb_t bound;
  arb_init(bound);
  arb_set_d(bound, -1e-6);
  bool res = arb_lt(arb_mat_entry(m, 0, 0), bound) != 0;
  arb_clear(bound);
  return res;
}

const char *find_negative(Ctx *c, const Ast *e) {
  CheckRequest both = {.kind = CHECK_EQUAL, .f = e, .answer = e};
  Trial *t = trial_new(c, &both);
  const int *rank = ranks_of_sizes(c, t->arena, t->survey);
  const char *text = NULL;
  static const int scales[] = {0, 0, -2, 2, 1, -3};
  for (int i = 0; i < 6 * TRIES && text == NULL; i++) {
    ctx_poll(c);
    if (!run_at(t, e, e, rank, i, scales[i / TRIES]) || !certainly_negative(program_value(t->program, t->left, NULL))) continue;
    Buf point = buf_new(c->arena);
    add_point(&point, t);
    text = point.len == 0 ? "everywhere" : arena_printf(c->arena, "at %s", point.len > MOST_TEXT ? "a random point" : buf_str(&point));
  }
  trial_free(t);
  return text;
}
