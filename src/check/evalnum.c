/* eval F: numbers from numbers. */
#include <math.h>
#include <string.h>

#include "check/check.h"
#include "check/eval.h"

enum { FIRST_BITS = 128, MOST_BITS = 4096, SHARP_BITS = 60 };

typedef struct Evaluation {
  Arena *arena;
  Program *program;
  Point *point;
} Evaluation;

static void evaluation_free(void *object) {
  Evaluation *v = object;
  program_free(v->program);
  if (v->point != NULL) point_clear(v->point);
  if (v->arena != NULL) arena_free(v->arena);
  *v = (Evaluation){0};
}

/* ---- names without a value ---- */

/* The place where a symbol stands. */
static Span span_of(const Survey *s, const Symbol *sym) {
  for (int i = 0; i < s->count; i++)
    if (s->nodes[i].ast->sym == sym) return s->nodes[i].ast->span;
  return s->nodes[s->count - 1].ast->span;
}

static bool names_have_values(Ctx *c, const Survey *s, const Sizes *z, const Ast *e) {
  uint64_t deps = s->nodes[survey_node(s, e)].deps;
  for (int i = 0; i < s->nsymbols; i++) {
    const Symbol *sym = s->symbols[i];
    ValueClass class = value_class(s, sym);
    bool bound = class == VALUE_INDEX && (deps & survey_bit(s, sym)) == 0;
    bool sized = class == VALUE_DIMENSION && sizes_fixed(z, sym->name);
    if (class == VALUE_DEFINED || bound || sized) continue;
    diag_error(c->diag, ERR_NAME, span_of(s, sym), "%s has no value", sym->name);
    diag_hint(c->diag, "give it one: %s = ...", sym->name);
    return false;
  }
  for (int i = 0; i < s->nnames; i++) {
    if (sizes_fixed(z, s->names[i])) continue;
    diag_error(c->diag, ERR_NAME, e->span, "the dimension %s has no value", s->names[i]);
    diag_hint(c->diag, "give it one: %s = ...", s->names[i]);
    return false;
  }
  return true;
}

/* ---- the value ---- */

static bool fault_error(Ctx *c, Fault fault, const Ast *culprit, const Ast *e) {
  const Ast *at = culprit == NULL ? e : culprit;
  const char *name = at->kind == AST_CALL ? fn_row(at->fn)->name : at->name == NULL ? "the expression" : at->name;
  switch (fault) {
  case FAULT_SINGULAR:
    return diag_error(c->diag, ERR_DOMAIN, at->span, "the matrix is singular: %s has no value", name);
  case FAULT_RANGE: return diag_error(c->diag, ERR_DOMAIN, at->span, "an index or a size is out of range");
  case FAULT_LIMIT: return diag_error(c->diag, ERR_LIMIT, at->span, "this is too large to be computed");
  case FAULT_UNSUPPORTED:
    return diag_error(c->diag, ERR_UNSUPPORTED, at->span, "%s cannot be evaluated numerically", name);
  default: break;
  }
  if (at->kind == AST_CALL && (at->fn == FN_DIV || at->fn == FN_EDIV))
    return diag_error(c->diag, ERR_DOMAIN, at->span, "division by zero");
  return diag_error(c->diag, ERR_DOMAIN, at->span, "%s has no finite real value here", name);
}

/* Whether 15 digits are known of every entry, or that it is nothing but the error of a zero. */
static bool is_sharp(const arb_mat_struct *m, slong prec) {
  for (slong i = 0; i < arb_mat_nrows(m); i++) {
    for (slong j = 0; j < arb_mat_ncols(m); j++) {
      arb_srcptr x = arb_mat_entry(m, i, j);
      bool zero = arb_contains_zero(x) && prec >= MOST_BITS && mag_cmp_2exp_si(arb_radref(x), -MOST_BITS / 2) < 0;
      if (!arb_is_exact(x) && !zero && arb_rel_accuracy_bits(x) < SHARP_BITS) return false;
    }
  }
  return true;
}

static const arb_mat_struct *compute(Ctx *c, Evaluation *v, const Sizes *z, const Variables *vars, int root,
                                     const Ast *e) {
  const arb_mat_struct *m = NULL;
  Fault fault = FAULT_NONE;
  for (slong prec = FIRST_BITS; prec <= MOST_BITS; prec *= 2) {
    slong bits = prec > program_precision(v->program) ? prec : program_precision(v->program);
    point_draw(v->point, z, vars, (Strategy){0}, random_new(0, 0), bits);
    program_run(v->program, v->point, bits, 0);
    m = program_value(v->program, root, &fault);
    if (m != NULL && is_sharp(m, prec)) return m;
    if (m == NULL && prec >= MOST_BITS / 4) break;
  }
  if (m == NULL) fault_error(c, fault, program_root_culprit(v->program, root), e);
  else diag_error(c->diag, ERR_LIMIT, e->span, "the value cannot be computed to 15 digits");
  return NULL;
}

/* ---- as text ---- */

/* "1.50000e+400" -> "1.5e+400" */
static const char *without_zeros(Arena *a, const char *s) {
  size_t mantissa = strcspn(s, "e"), len = mantissa;
  if (memchr(s, '.', mantissa) == NULL) return arena_strdup(a, s);
  while (s[len - 1] == '0') len--;
  if (s[len - 1] == '.') len--;
  return arena_printf(a, "%.*s%s", (int)len, s, s + mantissa);
}

static const char *number_text(Arena *a, const arb_t x) {
  double t = arf_get_d(arb_midref(x), ARF_RND_NEAR);
  if (arb_contains_zero(x)) return "0";
  if (isfinite(t) && fabs(t) >= 1e-300) return arena_printf(a, "%.15g", t);
  char *s = arb_get_str(x, 15, ARB_STR_NO_RADIUS);
  const char *res = without_zeros(a, s);
  flint_free(s);
  return res;
}

static const char **matrix_text(Arena *a, const arb_mat_struct *m) {
  slong rows = arb_mat_nrows(m), cols = arb_mat_ncols(m);
  const char **text = ARENA_ARRAY(a, const char *, rows *cols);
  for (slong i = 0; i < rows; i++)
    for (slong j = 0; j < cols; j++) text[i * cols + j] = number_text(a, arb_mat_entry(m, i, j));
  return text;
}

bool eval_number(Ctx *c, const Ast *e, int *rows, int *cols, const char ***text) {
  Evaluation *v = ARENA_NEW(c->arena, Evaluation);
  v->arena = arena_new();
  arena_defer(c->arena, evaluation_free, v);
  arena_set_escape(v->arena, c->escape, CHECK_MOST_BYTES);
  Survey *s = survey_new(c, v->arena);
  survey_add(s, e);
  Sizes *z = sizes_new(s);
  const int *rank = ARENA_ARRAY(v->arena, int, s->nnames + 1);
  Random r = random_new(0, 0);
  const arb_mat_struct *m = NULL;
  if (names_have_values(c, s, z, e)) {
    if (!sizes_draw(z, rank, SIZES_USUAL, 0, false, &r)) {
      diag_error(c->diag, ERR_DOMAIN, e->span, "a size is not a positive whole number");
    } else {
      Variables *vars = variables_new(s);
      v->point = point_new(s);
      v->program = program_new(s, z, vars, DIFFERENCE_BITS);
      int root = program_add(v->program, e, SHIFT_NONE);
      m = compute(c, v, z, vars, root, e);
    }
  }
  if (m != NULL) {
    *rows = (int)arb_mat_nrows(m);
    *cols = (int)arb_mat_ncols(m);
    *text = matrix_text(c->arena, m);
  }
  evaluation_free(v);
  return m != NULL;
}
