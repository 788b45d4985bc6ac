#include "check/point.h"

#include "check/tangent.h"

Variables *variables_new(const Survey *s) {
  size_t n = (size_t)s->nsymbols + 1;
  Variables *v = ARENA_NEW(s->arena, Variables);
  v->varies = ARENA_ARRAY(s->arena, bool, n);
  v->drawn = ARENA_ARRAY(s->arena, bool, n);
  v->full = ARENA_ARRAY(s->arena, bool, n);
  v->at = ARENA_ARRAY(s->arena, const Ast *, n);
  v->member = ARENA_ARRAY(s->arena, const Ast *, n);
  v->on = ARENA_ARRAY(s->arena, Manifold, n);
  v->moved = ARENA_ARRAY(s->arena, bool, n);
  return v;
}

Point *point_new(const Survey *s) {
  Point *p = ARENA_NEW(s->arena, Point);
  p->survey = s;
  p->values = ARENA_ARRAY(s->arena, PointValue, s->nsymbols + 1);
  return p;
}

static void clear_matrices(arb_mat_struct *m, int count) {
  for (int i = 0; m != NULL && i < count; i++) arb_mat_clear(m + i);
}

void point_clear(Point *p) {
  for (int i = 0; i < p->survey->nsymbols; i++) {
    PointValue *v = &p->values[i];
    clear_matrices(v->value, v->count);
    for (int k = 0; k < POINT_SLOTS; k++) clear_matrices(v->direction[k], v->count);
    *v = (PointValue){0};
  }
}

bool is_structured(unsigned facts) {
  return (facts & (FACT_SYMMETRIC | FACT_ANTISYMMETRIC | FACT_DIAGONAL | FACT_LOWER | FACT_UPPER)) != 0;
}

/* m <- (m + sign m')/2; exact, for entries of few bits. */
static void mix_transpose(arb_mat_t m, int sign) {
  arb_mat_t t;
  arb_mat_init(t, arb_mat_ncols(m), arb_mat_nrows(m));
  arb_mat_transpose(t, m);
  if (sign > 0) arb_mat_add(m, m, t, ARF_PREC_EXACT);
  else arb_mat_sub(m, m, t, ARF_PREC_EXACT);
  arb_mat_scalar_mul_2exp_si(m, m, -1);
  arb_mat_clear(t);
}

void project_structure(arb_mat_t m, unsigned facts) {
  if (!is_structured(facts) || arb_mat_nrows(m) != arb_mat_ncols(m)) return;
  if (facts & FACT_ANTISYMMETRIC) mix_transpose(m, -1);
  else if (facts & FACT_SYMMETRIC) mix_transpose(m, 1);
  bool no_upper = (facts & (FACT_LOWER | FACT_DIAGONAL)) != 0, no_lower = (facts & (FACT_UPPER | FACT_DIAGONAL)) != 0;
  for (slong i = 0; i < arb_mat_nrows(m); i++)
    for (slong j = 0; j < arb_mat_ncols(m); j++)
      if ((j > i && no_upper) || (j < i && no_lower)) arb_zero(arb_mat_entry(m, i, j));
}

/* One entry: k/2^20 of size 1/4 to 5/4.  Few bits make for quick products, and these are enough for sums and differences of
 * entries to be no zeros, where relu and abs have their kinks. */
enum { ENTRY_BITS = 20 };

static void draw_entry(arb_t x, Strategy how, Random *r) {
  uint64_t bits = random_next(r);
  slong t = how.whole ? (slong)(bits % 3) + 1 : (1 << (ENTRY_BITS - 2)) + (slong)((bits & 0xffffffff) % ((1 << ENTRY_BITS) + 1));
  if (!how.positive && (bits >> 32) % 2 != 0) t = -t;
  arb_set_si(x, t);
  arb_mul_2exp_si(x, x, how.whole ? how.scale : how.scale - ENTRY_BITS);
  arb_add_si(x, x, how.offset, ARF_PREC_EXACT);
}

static void draw_entries(arb_mat_t m, Strategy how, Random *r) {
  for (slong i = 0; i < arb_mat_nrows(m); i++)
    for (slong j = 0; j < arb_mat_ncols(m); j++) draw_entry(arb_mat_entry(m, i, j), how, r);
}

/* Gram and Schmidt on the columns; false if they depend on each other. */
static bool orthonormalise(arb_mat_t m, slong prec) {
  arb_t t;
  arb_init(t);
  bool ok = true;
  for (slong j = 0; j < arb_mat_ncols(m) && ok; j++) {
    for (slong k = 0; k <= j; k++) {
      arb_zero(t);
      for (slong i = 0; i < arb_mat_nrows(m); i++) arb_addmul(t, arb_mat_entry(m, i, j), arb_mat_entry(m, i, k), prec);
      if (k == j) arb_rsqrt(t, t, prec);
      for (slong i = 0; i < arb_mat_nrows(m); i++) {
        arb_ptr x = arb_mat_entry(m, i, j);
        if (k == j) arb_mul(x, x, t, prec);
        else arb_submul(x, t, arb_mat_entry(m, i, k), prec);
      }
    }
    ok = arb_is_finite(t);
  }
  arb_clear(t);
  return ok;
}

/* m <- m m'/n + I/4: symmetric, positive definite, exact but for the division by n, which is left out
 * for a power of two near by; whole numbers stay such: m m' + I. */
static void make_definite(arb_mat_t m, bool whole) {
  slong n = arb_mat_nrows(m), halvings = 0;
  while (!whole && (WORD(1) << halvings) < n) halvings++;
  arb_mat_t t;
  arb_t quarter;
  arb_mat_init(t, n, n);
  arb_init(quarter);
  arb_mat_transpose(t, m);
  arb_mat_mul(m, m, t, ARF_PREC_EXACT);
  arb_mat_scalar_mul_2exp_si(m, m, -halvings);
  arb_one(quarter);
  if (!whole) arb_mul_2exp_si(quarter, quarter, -2);
  for (slong i = 0; i < n; i++) arb_add(arb_mat_entry(m, i, i), arb_mat_entry(m, i, i), quarter, ARF_PREC_EXACT);
  arb_mat_clear(t);
  arb_clear(quarter);
}

/* m <- I + m/(8 n), n rounded up to a power of two. */
static void make_dominant(arb_mat_t m) {
  slong n = arb_mat_nrows(m), halvings = 3;
  while ((WORD(1) << (halvings - 3)) < n) halvings++;
  arb_mat_scalar_mul_2exp_si(m, m, -halvings);
  for (slong i = 0; i < n; i++) arb_add_si(arb_mat_entry(m, i, i), arb_mat_entry(m, i, i), 1, ARF_PREC_EXACT);
}

/* m <- W (V' W)^-1 V' with n x n/2 matrices W, V, half of the columns of m each; W (W'W)^-1 W' where it is to be
 * symmetric.  False if that does not exist. */
static bool make_projection(arb_mat_t m, bool symmetric, slong prec) {
  slong n = arb_mat_nrows(m), rank = (n + 1) / 2;
  arb_mat_t w, v, g;
  arb_mat_init(w, n, rank);
  arb_mat_init(v, rank, n);
  arb_mat_init(g, rank, rank);
  for (slong i = 0; i < n; i++)
    for (slong j = 0; j < rank; j++) {
      arb_set(arb_mat_entry(w, i, j), arb_mat_entry(m, i, j));
      arb_set(arb_mat_entry(v, j, i), arb_mat_entry(m, i, symmetric ? j : n - 1 - j));
    }
  arb_mat_mul(g, v, w, prec);
  bool ok = arb_mat_inv(g, g, prec) != 0;
  arb_mat_mul(w, w, g, prec);
  arb_mat_mul(m, w, v, prec);
  arb_mat_clear(w);
  arb_mat_clear(v);
  arb_mat_clear(g);
  return ok;
}

/* Orthonormal columns, or rows. */
static bool make_orthonormal(arb_mat_t m, bool rows, slong prec) {
  if (!rows) return orthonormalise(m, prec);
  arb_mat_t t;
  arb_mat_init(t, arb_mat_ncols(m), arb_mat_nrows(m));
  arb_mat_transpose(t, m);
  bool ok = orthonormalise(t, prec);
  arb_mat_transpose(m, t);
  arb_mat_clear(t);
  return ok;
}

/* Small numbers for the eye: the first columns (or rows) of a rotation by (3/5, 4/5) in one plane, rows and signs shuffled. */
static void make_readable_orthonormal(arb_mat_t m, bool rows, Random *r, slong prec) {
  slong n = rows ? arb_mat_ncols(m) : arb_mat_nrows(m), k = rows ? arb_mat_nrows(m) : arb_mat_ncols(m);
  uint64_t bits = random_next(r);
  slong shift = (slong)(bits % (uint64_t)n);
  for (slong i = 0; i < n; i++)
    for (slong j = 0; j < k; j++) {
      bool turned = n > 1 && i < 2 && j < 2;
      slong fifths = turned ? (i == j ? 3 : i > j ? 4 : -4) : i == j ? 5 : 0;
      if (bits >> (8 + i) & 1) fifths = -fifths;
      slong row = (i + shift) % n;
      arb_ptr x = rows ? arb_mat_entry(m, j, row) : arb_mat_entry(m, row, j);
      arb_set_si(x, fifths);
      arb_div_si(x, x, 5, prec);
    }
}

/* m <- 2 P - I, a reflection, for the projection P that m is. */
static void make_reflection(arb_mat_t m) {
  arb_mat_scalar_mul_2exp_si(m, m, 1);
  for (slong i = 0; i < arb_mat_nrows(m); i++) arb_sub_si(arb_mat_entry(m, i, i), arb_mat_entry(m, i, i), 1, ARF_PREC_EXACT);
}

/* Orthonormal and idempotent matrices, from random entries; indeterminate where further structure is asked for. */
static void make_nonlinear(arb_mat_t m, unsigned facts, slong prec) {
  bool ok, symmetric = (facts & FACT_SYMMETRIC) != 0;
  if (facts & (FACT_SPACE & ~(unsigned)FACT_SYMMETRIC)) ok = false;
  else if ((facts & FACT_ORTHOGONAL) && (facts & FACT_IDEMPOTENT)) ok = false;
  else if (facts & FACT_IDEMPOTENT) ok = make_projection(m, symmetric, prec);
  else if (symmetric) ok = make_projection(m, true, prec);
  else ok = make_orthonormal(m, (facts & FACT_ORTHONORMAL) == 0, prec);
  if (!ok) arb_mat_indeterminate(m);
  else if (symmetric && (facts & FACT_ORTHOGONAL)) make_reflection(m);
}

static void draw_value(arb_mat_t m, unsigned facts, Strategy how, Random *r, slong prec) {
  bool square = arb_mat_nrows(m) == arb_mat_ncols(m) && arb_mat_nrows(m) > 1;
  if (facts & FACT_POSITIVE) how.positive = true;
  draw_entries(m, how, r);
  if (facts & (FACT_ORTHOGONAL | FACT_IDEMPOTENT)) {
    bool columns = (facts & FACT_ORTHONORMAL) != 0, fits = columns ? arb_mat_nrows(m) >= arb_mat_ncols(m) : arb_mat_nrows(m) <= arb_mat_ncols(m);
    bool plain = (facts & (FACT_SPACE | FACT_IDEMPOTENT)) == 0 && fits;
    if (how.whole && how.scale == 0 && plain) make_readable_orthonormal(m, !columns, r, prec);
    else make_nonlinear(m, facts, prec);
    return;
  }
  if (square && how.dominant && (facts & FACT_ANTISYMMETRIC) == 0) make_dominant(m);
  if ((facts & FACT_PSD) && (facts & FACT_DIAGONAL) == 0 && !(square && how.dominant)) make_definite(m, how.whole && how.scale >= 0);
  project_structure(m, facts);
  if ((facts & FACT_PSD) && (facts & FACT_DIAGONAL))
    for (slong i = 0; i < arb_mat_nrows(m); i++) arb_abs(arb_mat_entry(m, i, i), arb_mat_entry(m, i, i));
}

static arb_mat_struct *new_matrices(Arena *a, int count, long rows, long cols) {
  arb_mat_struct *m = ARENA_ARRAY(a, arb_mat_struct, count);
  for (int i = 0; i < count; i++) arb_mat_init(m + i, rows, cols);
  return m;
}

/* Whether member k of a family (from 0) is one that varies. */
static bool member_varies(const Ast *only, int k, const Sizes *z) {
  long i;
  return only == NULL || (sizes_integer(z, only->args[1], NULL, &i) && i == k + 1);
}

static void draw_direction(PointValue *out, int slot, const Symbol *sym, bool full, const Ast *only, const Sizes *z,
                           Random *r) {
  for (int k = 0; k < out->count; k++) {
    arb_mat_struct *m = out->direction[slot] + k;
    draw_entries(m, (Strategy){0}, r);
    if (!member_varies(only, k, z)) arb_mat_zero(m);
    else if (!full) project_structure(m, sym->facts);
  }
}

static void set_labels(arb_mat_t m, const Sizes *z, int place, int member) {
  const slong rows = arb_mat_nrows(m);
  for (slong i = 0; i < rows; i++)
    for (slong j = 0; j < arb_mat_ncols(m); j++)
      arb_set_si(arb_mat_entry(m, i, j), sizes_label(z, place, member + i + j * rows));
}

/* Members of a family and their number are small: what does not fit is left without a value. */
static void draw_symbol(Point *p, int place, const Sizes *z, const Variables *v, Strategy how, Random *r, slong prec) {
  const Symbol *sym = p->survey->symbols[place];
  ValueClass class = value_class(p->survey, sym);
  bool value = class == VALUE_RANDOM || (class == VALUE_DEFINED && v->drawn[place]);
  if (!value && !v->moved[place]) return;
  long rows = sizes_of(z, sym->shape.rows), cols = sizes_of(z, sym->shape.cols);
  long count = sym->family ? sizes_of(z, sym->length) : 1;
  if (rows < 1 || cols < 1 || count < 1) return;
  PointValue *out = &p->values[place];
  Arena *a = p->survey->arena;
  if (value) out->value = new_matrices(a, (int)count, rows, cols);
  out->count = (int)count;
  for (int slot = 0; v->moved[place] && slot < POINT_SLOTS; slot++)
    out->direction[slot] = new_matrices(a, (int)count, rows, cols);
  Manifold on = v->on[place];
  for (int k = 0; value && k < out->count; k++) {
    draw_value(out->value + k, sym->facts, how, r, prec);
    if (p->survey->labels[place]) set_labels(out->value + k, z, place, k);
    tangent_settle(out->value + k, on, (sym->facts & FACT_PSD) != 0, prec);
  }
  for (int slot = 0; v->moved[place] && slot < POINT_SLOTS; slot++)
    draw_direction(out, slot, sym, v->full[place], v->member[place], z, r);
  for (int slot = 0; value && v->moved[place] && slot < POINT_SLOTS; slot++)
    for (int k = 0; k < out->count; k++) tangent_project(out->direction[slot] + k, out->value + k, tangent_tried(on), prec);
}

void point_draw(Point *p, const Sizes *z, const Variables *v, Strategy how, Random r, slong prec) {
  point_clear(p);
  p->functions = random_next(&r);
  for (int i = 0; i < p->survey->nsymbols; i++) draw_symbol(p, i, z, v, how, &r, prec);
}
