/* Random residues with structure. */
#include "check/exact.h"

static void half(const Ring *r, fmpz_mat_t m) {
  fmpz_t t;
  fmpz_init_set_ui(t, 2);
  ring_invert(r, t, t);
  fmpz_mat_scalar_mul_fmpz(m, m, t);
  ring_reduce_mat(r, m);
  fmpz_clear(t);
}

/* m <- (m + sign m')/2 */
static void mix_transpose(const Ring *r, fmpz_mat_t m, int sign) {
  fmpz_mat_t t;
  fmpz_mat_init(t, fmpz_mat_ncols(m), fmpz_mat_nrows(m));
  fmpz_mat_transpose(t, m);
  if (sign > 0) fmpz_mat_add(m, m, t);
  else fmpz_mat_sub(m, m, t);
  half(r, m);
  fmpz_mat_clear(t);
}

void exact_project(const Ring *r, fmpz_mat_t m, unsigned facts) {
  if (!is_structured(facts) || fmpz_mat_nrows(m) != fmpz_mat_ncols(m)) return;
  if (facts & FACT_ANTISYMMETRIC) mix_transpose(r, m, -1);
  else if (facts & FACT_SYMMETRIC) mix_transpose(r, m, 1);
  bool no_upper = (facts & (FACT_LOWER | FACT_DIAGONAL)) != 0, no_lower = (facts & (FACT_UPPER | FACT_DIAGONAL)) != 0;
  for (slong i = 0; i < fmpz_mat_nrows(m); i++)
    for (slong j = 0; j < fmpz_mat_ncols(m); j++)
      if ((j > i && no_upper) || (j < i && no_lower)) fmpz_zero(fmpz_mat_entry(m, i, j));
}

/* Cayley: (I - S)(I + S)^-1 is orthogonal for antisymmetric S, of determinant 1; a random sign in each row gives
 * the others.  The first columns are what is drawn. */
static bool draw_orthonormal(const Ring *r, Random *random, fmpz_mat_t m) {
  slong n = fmpz_mat_nrows(m);
  if (fmpz_mat_ncols(m) > n) return false;
  fmpz_mat_t minus, plus;
  fmpz_mat_init(minus, n, n);
  fmpz_mat_init(plus, n, n);
  ring_draw_mat(r, random, minus);
  exact_project(r, minus, FACT_ANTISYMMETRIC);
  fmpz_mat_one(plus);
  fmpz_mat_add(plus, plus, minus);
  fmpz_mat_neg(minus, minus);
  for (slong i = 0; i < n; i++) fmpz_add_ui(fmpz_mat_entry(minus, i, i), fmpz_mat_entry(minus, i, i), 1);
  ring_reduce_mat(r, plus);
  ring_reduce_mat(r, minus);
  bool ok = ring_inverse(r, plus, plus);
  ring_mul(r, minus, minus, plus);
  for (slong i = 0; i < n; i++) {
    bool turn = random_next(random) % 2 != 0;
    for (slong j = 0; j < fmpz_mat_ncols(m); j++) {
      fmpz_set(fmpz_mat_entry(m, i, j), fmpz_mat_entry(minus, i, j));
      if (turn) fmpz_neg(fmpz_mat_entry(m, i, j), fmpz_mat_entry(m, i, j));
    }
  }
  ring_reduce_mat(r, m);
  fmpz_mat_clear(minus);
  fmpz_mat_clear(plus);
  return ok;
}

static bool draw_orthonormal_rows(const Ring *r, Random *random, fmpz_mat_t m) {
  fmpz_mat_t t;
  fmpz_mat_init(t, fmpz_mat_ncols(m), fmpz_mat_nrows(m));
  bool ok = draw_orthonormal(r, random, t);
  fmpz_mat_transpose(m, t);
  fmpz_mat_clear(t);
  return ok;
}

/* m <- W (V' W)^-1 V' with random W, V of half as many columns; V = W where it is to be symmetric. */
static bool draw_projection(const Ring *r, Random *random, fmpz_mat_t m, bool symmetric) {
  slong n = fmpz_mat_nrows(m), rank = (n + 1) / 2;
  if (fmpz_mat_ncols(m) != n) return false;
  fmpz_mat_t w, v, g;
  fmpz_mat_init(w, n, rank);
  fmpz_mat_init(v, rank, n);
  fmpz_mat_init(g, rank, rank);
  ring_draw_mat(r, random, w);
  ring_draw_mat(r, random, v);
  if (symmetric) fmpz_mat_transpose(v, w);
  ring_mul(r, g, v, w);
  bool ok = ring_solve(r, v, g, v);
  if (ok) ring_mul(r, m, w, v);
  fmpz_mat_clear(w);
  fmpz_mat_clear(v);
  fmpz_mat_clear(g);
  return ok;
}

/* 2 P - I for a symmetric projection P. */
static bool draw_reflection(const Ring *r, Random *random, fmpz_mat_t m) {
  bool ok = draw_projection(r, random, m, true);
  fmpz_mat_scalar_mul_si(m, m, 2);
  for (slong i = 0; i < fmpz_mat_nrows(m); i++) fmpz_sub_ui(fmpz_mat_entry(m, i, i), fmpz_mat_entry(m, i, i), 1);
  ring_reduce_mat(r, m);
  return ok;
}

static bool draw_nonlinear(const Ring *r, Random *random, fmpz_mat_t m, unsigned facts) {
  bool symmetric = (facts & FACT_SYMMETRIC) != 0;
  if (facts & (FACT_SPACE & ~(unsigned)FACT_SYMMETRIC)) return false;
  if ((facts & FACT_ORTHOGONAL) && (facts & FACT_IDEMPOTENT)) return false;
  if (facts & FACT_IDEMPOTENT) return draw_projection(r, random, m, symmetric);
  if (symmetric) return draw_reflection(r, random, m);
  return (facts & FACT_ORTHONORMAL) != 0 ? draw_orthonormal(r, random, m) : draw_orthonormal_rows(r, random, m);
}

/* Positivity is no equation: what holds for definite matrices, or positive entries, and is rational holds for
 * symmetric ones, or all. */
static bool draw_value(const Ring *r, Random *random, fmpz_mat_t m, unsigned facts) {
  if (facts & (FACT_ORTHOGONAL | FACT_IDEMPOTENT)) return draw_nonlinear(r, random, m, facts);
  ring_draw_mat(r, random, m);
  exact_project(r, m, facts);
  return true;
}

static fmpz_mat_struct *new_matrices(Arena *a, int count, long rows, long cols) {
  fmpz_mat_struct *m = ARENA_ARRAY(a, fmpz_mat_struct, count);
  for (int i = 0; i < count; i++) fmpz_mat_init(m + i, rows, cols);
  return m;
}

static bool member_varies(const Ast *only, int k, const Sizes *z) {
  long i;
  return only == NULL || (sizes_integer(z, only->args[1], NULL, &i) && i == k + 1);
}

static void draw_direction(const Ring *r, const Symbol *sym, fmpz_mat_struct *m, int k, const Variables *v, int place,
                           const Sizes *z, Random *random) {
  ring_draw_mat(r, random, m);
  if (!member_varies(v->member[place], k, z)) fmpz_mat_zero(m);
  else if (!v->full[place]) exact_project(r, m, sym->facts);
}

static void set_labels(fmpz_mat_t m, const Sizes *z, int place, int member) {
  const slong rows = fmpz_mat_nrows(m);
  for (slong i = 0; i < rows; i++)
    for (slong j = 0; j < fmpz_mat_ncols(m); j++)
      fmpz_set_si(fmpz_mat_entry(m, i, j), sizes_label(z, place, member + i + j * rows));
}

static bool draw_symbol(const Ring *r, const Survey *s, int place, const Sizes *z, const Variables *v, Random *random,
                        ExactPoint *out) {
  const Symbol *sym = s->symbols[place];
  if (v->on[place] != MANIFOLD_NONE) return false;
  ValueClass class = value_class(s, sym);
  bool value = class == VALUE_RANDOM || (class == VALUE_DEFINED && v->drawn[place]), ok = true;
  if (!value && !v->moved[place]) return true;
  long rows = sizes_of(z, sym->shape.rows), cols = sizes_of(z, sym->shape.cols);
  long count = sym->family ? sizes_of(z, sym->length) : 1;
  if (rows < 1 || cols < 1 || count < 1) return true;
  if (value) out->value = new_matrices(s->arena, (int)count, rows, cols);
  for (int slot = 0; v->moved[place] && slot < POINT_SLOTS; slot++)
    out->direction[slot] = new_matrices(s->arena, (int)count, rows, cols);
  out->count = (int)count;
  bool linear = (sym->facts & (FACT_ORTHOGONAL | FACT_IDEMPOTENT)) == 0;
  out->num = linear ? 1 : 4 * (double)(rows + cols);
  out->den = out->num - 1;
  for (int k = 0; k < out->count && ok; k++) {
    if (value) ok = draw_value(r, random, out->value + k, sym->facts);
    if (value && s->labels[place]) set_labels(out->value + k, z, place, k);
    for (int slot = 0; v->moved[place] && slot < POINT_SLOTS; slot++)
      draw_direction(r, sym, out->direction[slot] + k, k, v, place, z, random);
  }
  return ok;
}

bool exact_draw(const Ring *r, const Survey *s, const Sizes *z, const Variables *v, Random *random, ExactPoint *points) {
  bool ok = true;
  for (int i = 0; i < s->nsymbols && ok; i++) ok = draw_symbol(r, s, i, z, v, random, &points[i]);
  return ok;
}

static void clear_matrices(fmpz_mat_struct *m, int count) {
  for (int i = 0; m != NULL && i < count; i++) fmpz_mat_clear(m + i);
}

void exact_forget(const Survey *s, ExactPoint *points) {
  for (int i = 0; i < s->nsymbols; i++) {
    clear_matrices(points[i].value, points[i].count);
    for (int slot = 0; slot < POINT_SLOTS; slot++) clear_matrices(points[i].direction[slot], points[i].count);
    points[i] = (ExactPoint){0};
  }
}
