/* Names for the dimensions that nobody named. */
#include "front/infer_impl.h"

static const char *const letters[] = {"n", "m", "p", "q", "k", "l", "r", "s", "h", "u", "v", "w", NULL};
static const char *const length_letters[] = {"N", "T", "M", "L", NULL};

static void take(void *ctx, const char *name) {
  Naming *n = ctx;
  ptrmap_put(n->taken, name, name);
}

static void take_dim(Naming *n, const Dim *d) {
  if (d != NULL) dim_each_name(dim_resolve(n->in->c->dims, d), take, n);
}

/* Letters that mean something else: names of the statement, declared names, dimensions that are named. */
static void take_all(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    take(n, v->sym->name);
    if (v->unit != NULL) continue;
    take_dim(n, v->shape.rows);
    take_dim(n, v->shape.cols);
    take_dim(n, v->length);
  }
}

static bool free_letter(const Naming *n, const char *letter, const char **name) {
  *name = intern(n->in->c->names, letter);
  return ptrmap_get(n->taken, *name) == NULL && decl_find(n->in->c->decls, *name) == NULL;
}

static void give(Naming *n, const Dim *variable, const char *name) {
  ptrmap_put(n->taken, name, name);
  dim_unify(n->in->c->dims, variable, dim_name(n->in->c->dims, name));
}

static void name_one(Naming *n, const Dim *d, const char *const *list, const char *first) {
  const char *name = NULL;
  if (first != NULL && free_letter(n, first, &name)) {
    give(n, d, name);
    return;
  }
  for (int i = 0; list[i] != NULL; i++)
    if (free_letter(n, list[i], &name)) {
      give(n, d, name);
      return;
    }
  while (!free_letter(n, arena_printf(n->in->arena, "n%d", ++n->next), &name)) continue;
  give(n, d, name);
}

static bool is_variable(Infer *in, const Dim *d) {
  const Dim *r = dim_resolve(in->c->dims, d);
  return dim_first_variable(in->c->dims, r) == r;
}

/* Also in k + 1 with k unknown. */
static void name_if_free(Naming *n, const Dim *d, const char *const *list, const char *first) {
  for (const Dim *v; d != NULL && (v = dim_first_variable(n->in->c->dims, d)) != NULL;) name_one(n, v, list, first);
}

static bool has_shape(const Var *v) {
  return v->unit == NULL && !v->sym->index && !v->sym->dimension && v->shape.rows != NULL;
}

/* The first matrix that is not square is m x n; where there is none the first size is n. */
static void name_first_matrix(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    if (!has_shape(v) || !is_variable(in, v->shape.rows) || !is_variable(in, v->shape.cols)) continue;
    if (dim_equal(in->c->dims, v->shape.rows, v->shape.cols)) continue;
    name_one(n, v->shape.rows, letters, "m");
    name_one(n, v->shape.cols, letters, "n");
    return;
  }
}

static void name_lengths(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++)
    if (in->vars[i]->sym->family) name_if_free(n, in->vars[i]->length, length_letters, "N");
}

static void name_symbols(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    if (!has_shape(v)) continue;
    name_if_free(n, v->shape.rows, letters, NULL);
    name_if_free(n, v->shape.cols, letters, NULL);
  }
}

/* N was typed as the length of the family that is summed over. */
static void give_typed_length(Naming *n) {
  Infer *in = n->in;
  const char *name = intern(in->c->names, "N");
  const Var *typed = ptrmap_get(in->by_name, name);
  if (!in->open_family || typed == NULL || !typed->sym->dimension) return;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    if (!v->sym->family || !is_variable(in, v->length)) continue;
    dim_unify(in->c->dims, v->length, dim_name(in->c->dims, name));
    return;
  }
}

Naming naming_start(Infer *in) {
  Naming n = {.in = in, .taken = ptrmap_new(in->arena)};
  take_all(&n);
  return n;
}

void name_dimensions(Infer *in) {
  Naming n = naming_start(in);
  give_typed_length(&n);
  name_lengths(&n);
  name_first_matrix(&n);
  name_symbols(&n);
}

/* What is left belongs to no symbol: the size of an I that stands alone, the range of a sum over nothing. */
const Dim *naming_settle(Naming *n, const Dim *d) {
  name_if_free(n, d, letters, NULL);
  return dim_resolve(n->in->c->dims, d);
}

Shape named_shape(Infer *in, Shape s) {
  Naming n = naming_start(in);
  return shape_make(naming_settle(&n, s.rows), naming_settle(&n, s.cols));
}
