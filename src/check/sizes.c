#include "check/sizes.h"

#include <limits.h>

enum { POOL = 6 };

/* Small matrices satisfy extra identities: the first names, which are most often those of square
 * matrices, get 3 at least in the usual pools. */
static const long pools[SIZES_VARIANTS][POOL] = {
    {3, 4, 2, 5, 6, 7},
    {4, 2, 3, 6, 5, 7},
    {5, 3, 4, 2, 7, 6},
    [SIZES_EVEN] = {4, 2, 6, 8, 4, 2},
    [SIZES_LEAN] = {3, 2, 4, 3, 2, 4},
    [SIZES_SMALL] = {2, 3, 2, 3, 2, 3},
    [SIZES_EXACT] = {4, 5, 3, 6, 7, 8},
    [SIZES_EXACT + 1] = {3, 4, 5, 7, 6, 8},
    [SIZES_EXACT + 2] = {5, 3, 6, 4, 8, 7},
};

Sizes *sizes_new(const Survey *s) {
  Sizes *z = ARENA_NEW(s->arena, Sizes);
  z->survey = s;
  z->of_name = ARENA_ARRAY(s->arena, long, s->nnames + 1);
  z->of_dim = ARENA_ARRAY(s->arena, long, s->ndims + 1);
  z->of_symbol = ARENA_ARRAY(s->arena, long, s->nsymbols + 1);
  return z;
}

/* The number that the user gave the dimension, -1 if none. */
static long given_size(const Survey *s, const char *name) {
  const Symbol *sym = s->ctx->symbols == NULL ? NULL : symbol_find(s->ctx->symbols, name);
  const Ast *e = sym == NULL ? NULL : sym->definition;
  if (e == NULL || e->kind != AST_NUMBER || !fmpz_is_one(fmpq_denref(e->value)) || !fmpz_fits_si(fmpq_numref(e->value)))
    return -1;
  return (long)fmpz_get_si(fmpq_numref(e->value));
}

bool sizes_fixed(const Sizes *z, const char *name) { return given_size(z->survey, name) >= 0; }

/* The sizes of the pool that the names take, the smaller ones for those of higher rank. */
static void size_names(Sizes *z, const int *rank, int variant, long more) {
  int n = z->survey->nnames;
  /* Of more names than the pool holds those that share a size are others in each variant. */
  for (int i = 0; i < n; i++) z->of_name[i] = pools[variant][(i + i / POOL * (variant + 1)) % POOL] + more;
  /* Few names: an insertion sort that moves only what ranks disagree on. */
  for (int i = 1; i < n; i++) {
    for (int j = 0; j < i; j++) {
      bool wrong =
          (rank[i] > rank[j] && z->of_name[i] > z->of_name[j]) || (rank[i] < rank[j] && z->of_name[i] < z->of_name[j]);
      if (!wrong) continue;
      long t = z->of_name[i];
      z->of_name[i] = z->of_name[j];
      z->of_name[j] = t;
    }
  }
  for (int i = 0; i < n; i++) {
    long given = given_size(z->survey, z->survey->names[i]);
    if (given >= 0) z->of_name[i] = given;
  }
}

static int64_t name_value(void *ctx, const char *name) {
  const Sizes *z = ctx;
  int place = survey_place(z->survey, name);
  return place < 0 ? -1 : z->of_name[place];
}

static bool is_large(const Dim *d) {
  int64_t value;
  return dim_is_number(d, &value) && value > SIZES_LARGE;
}

bool sizes_are_large(const Survey *s) {
  for (int i = 0; i < s->ndims; i++)
    if (is_large(s->dims[i])) return true;
  return false;
}

static bool size_dims(Sizes *z, const long *pool, bool shrink) {
  const Survey *s = z->survey;
  int next = s->nnames;
  for (int i = 0; i < s->ndims; i++) {
    const Dim *d = dim_resolve(s->ctx->dims, s->dims[i]);
    z->of_dim[i] = shrink && is_large(d) ? pool[next++ % POOL] : (long)dim_eval(d, name_value, z);
    if (z->of_dim[i] < (dim_is(d, 0) ? 0 : 1)) return false; /* a sum may be over nothing */
  }
  return true;
}

static void size_symbols(Sizes *z, Random *r) {
  const Survey *s = z->survey;
  bool has_labels = false;
  for (int i = 0; i < s->nsymbols; i++) {
    const Symbol *sym = s->symbols[i];
    long t = 0;
    switch (value_class(s, sym)) {
    case VALUE_INTEGER: t = 2 + random_below(r, 3); break;
    case VALUE_DIMENSION: t = (long)name_value(z, sym->name); break;
    case VALUE_INDEX: t = (long)(random_next(r) >> 2); break;
    default:
      has_labels = has_labels || s->labels[i];
      t = s->labels[i] ? LONG_MAX : 0;
    }
    z->of_symbol[i] = t;
  }
  if (has_labels) z->labels = random_next(r);
  for (int i = 0; i < s->nsubscripts; i++) {
    const int place = survey_place(s, s->subscripts[i].index);
    long *t = &z->of_symbol[place], range = sizes_of(z, s->subscripts[i].range);
    if (range <= 0) continue;
    if (!s->labels[place]) *t %= range;
    else if (*t > range) *t = range;
  }
  for (int i = 0; i < s->nsymbols; i++)
    if (value_class(s, s->symbols[i]) == VALUE_INDEX) z->of_symbol[i] = z->of_symbol[i] % 1000 + 1;
}

static bool keeps_to(const Sizes *z, const IndexLimit *l) {
  long index, bound;
  if (!sizes_integer(z, l->index, NULL, &index) || !sizes_integer(z, l->bound, NULL, &bound)) return false;
  return l->kind == LIMIT_FROM ? index >= bound : l->kind == LIMIT_TO ? index <= bound : index != bound;
}

/* Draws the symbols until free indices keep to their limits; false if they do not. */
static bool size_within_limits(Sizes *z, Random *r) {
  enum { DRAWS = 60 };
  for (int i = 0; i < DRAWS; i++) {
    int kept = 0;
    size_symbols(z, r);
    while (kept < z->survey->nlimits && keeps_to(z, &z->survey->limits[kept])) kept++;
    if (kept == z->survey->nlimits) return true;
  }
  return false;
}

bool sizes_draw(Sizes *z, const int *rank, int variant, int more, bool shrink, Random *r) {
  enum { MOST = 4 };
  bool fits = false;
  for (int k = 0; k <= MOST && !fits; k++) {
    size_names(z, rank, variant, more + k);
    fits = size_dims(z, pools[variant], shrink) && size_within_limits(z, r);
  }
  return fits;
}

long sizes_label(const Sizes *z, int place, long k) {
  Random r = random_new(z->labels, ((uint64_t)place << 32) + (uint64_t)k);
  return 1 + random_below(&r, z->of_symbol[place] > 0 ? z->of_symbol[place] : 1);
}

long sizes_of(const Sizes *z, const Dim *d) {
  int place = d == NULL ? -1 : survey_place(z->survey, d);
  return place < 0 ? -1 : z->of_dim[place];
}
