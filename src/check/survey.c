#include "check/survey.h"

#include "check/room.h"

enum { SHARED_BIT = 63 };

typedef struct Visit {
  const Ast *ast;
  int next, count; /* child to visit next; number of children */
  int *children;   /* the nodes of those visited */
} Visit;

Survey *survey_new(Ctx *c, Arena *a) {
  Survey *s = ARENA_NEW(a, Survey);
  s->ctx = c;
  s->arena = a;
  s->places.arena = a;
  return s;
}

int survey_place(const Survey *s, const void *pointer) { return memo_get(&s->places, pointer, NULL, 0); }

static void add_name(void *ctx, const char *name) {
  Survey *s = ctx;
  if (survey_place(s, name) >= 0) return;
  s->names = with_room(s->arena, s->names, s->nnames, &s->name_cap, sizeof *s->names);
  memo_put(&s->places, name, NULL, 0, s->nnames);
  s->names[s->nnames++] = name;
}

static void add_dim(Survey *s, const Dim *d) {
  if (d == NULL || survey_place(s, d) >= 0) return;
  s->dims = with_room(s->arena, s->dims, s->ndims, &s->dim_cap, sizeof *s->dims);
  memo_put(&s->places, d, NULL, 0, s->ndims);
  s->dims[s->ndims++] = d;
  dim_each_name(dim_resolve(s->ctx->dims, d), add_name, s);
}

void survey_add_symbol(Survey *s, Symbol *sym) {
  if (survey_place(s, sym) >= 0) return;
  int cap = s->symbol_cap, label_cap = s->symbol_cap;
  s->symbols = with_room(s->arena, s->symbols, s->nsymbols, &s->symbol_cap, sizeof *s->symbols);
  s->labels = with_room(s->arena, s->labels, s->nsymbols, &label_cap, sizeof *s->labels);
  s->differential = with_room(s->arena, s->differential, s->nsymbols, &cap, sizeof *s->differential);
  memo_put(&s->places, sym, NULL, 0, s->nsymbols);
  s->symbols[s->nsymbols++] = sym;
  add_dim(s, sym->shape.rows);
  add_dim(s, sym->shape.cols);
  if (sym->family) add_dim(s, sym->length);
  if (sym->dimension) add_name(s, sym->name);
}

uint64_t survey_bit(const Survey *s, const Symbol *sym) {
  int place = survey_place(s, sym);
  return place < 0 ? 0 : UINT64_C(1) << (place < SHARED_BIT ? place : SHARED_BIT);
}

ValueClass value_class(const Survey *s, const Symbol *sym) {
  if (sym->kind == KIND_FUNCTION) return VALUE_FUNCTION;
  if (sym->dimension) return VALUE_DIMENSION;
  if (sym->index) return VALUE_INDEX;
  if (sym->definition != NULL) return VALUE_DEFINED;
  if (sym->kind != KIND_INTEGER && (sym->facts & FACT_INTEGER) == 0) return VALUE_RANDOM;
  return survey_place(s, sym->name) >= 0 ? VALUE_DIMENSION : VALUE_INTEGER;
}

/* Child number i: an argument, a bound, the definition of a name; NULL when there are no more. */
static const Ast *child(const Ast *e, int i) {
  if (i < e->nargs) return e->args[i];
  const Ast *rest[3] = {NULL, NULL, NULL};
  int n = 0;
  if (e->binder != NULL && e->binder->lower != NULL) rest[n++] = e->binder->lower;
  if (e->binder != NULL && e->binder->upper != NULL) rest[n++] = e->binder->upper;
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL) rest[n++] = e->sym->definition;
  return i - e->nargs < n ? rest[i - e->nargs] : NULL;
}

/* The symbol whose value a subscript is: an index, or a name that is drawn, or whose entries or members are. */
static const Symbol *subscript_symbol(const Survey *s, const Ast *sub) {
  const Ast *of = sub->kind == AST_ENTRY || sub->kind == AST_MEMBER ? sub->args[0] : sub;
  if (of->kind != AST_NAME || of->sym == NULL) return NULL;
  const ValueClass class = value_class(s, of->sym);
  if (class == VALUE_RANDOM) s->labels[survey_place(s, of->sym)] = true;
  return class == VALUE_RANDOM || (class == VALUE_INDEX && of == sub) ? of->sym : NULL;
}

static void add_subscripts(Survey *s, const Ast *e) {
  const Ast *base = e->args[0];
  for (int i = 1; i < e->nargs; i++) {
    const Symbol *index = subscript_symbol(s, e->args[i]);
    if (index == NULL) continue;
    const Dim *range = i == 1 ? base->shape.rows : base->shape.cols;
    if (e->kind == AST_MEMBER) range = base->sym == NULL ? NULL : base->sym->length;
    else if (e->nargs == 2 && range != NULL && dim_is(range, 1)) range = base->shape.cols;
    if (range == NULL) continue;
    s->subscripts = with_room(s->arena, s->subscripts, s->nsubscripts, &s->subscript_cap, sizeof *s->subscripts);
    s->subscripts[s->nsubscripts++] = (Subscript){index, range};
  }
}

static void add_symbols(Survey *s, const Ast *e) {
  if (e->sym != NULL) survey_add_symbol(s, e->sym);
  for (int i = 0; e->binder != NULL && i < e->binder->count; i++) {
    if (e->binder->syms != NULL) survey_add_symbol(s, e->binder->syms[i]);
    if (e->binder->lengths != NULL) add_dim(s, e->binder->lengths[i]);
  }
  if (e->kind == AST_DIFFERENTIAL) {
    const Ast *of = e->args[0]->kind == AST_MEMBER ? e->args[0]->args[0] : e->args[0];
    if (of->sym != NULL) s->differential[survey_place(s, of->sym)] = true;
  }
}

/* What a node depends on, from what its children do. */
static uint64_t deps_of(const Survey *s, const Visit *v) {
  const Ast *e = v->ast;
  uint64_t deps = e->sym == NULL ? 0 : survey_bit(s, e->sym);
  for (int i = 0; i < v->count; i++) {
    uint64_t below = s->nodes[v->children[i]].deps;
    for (int k = 0; i == 0 && e->kind == AST_BIGOP && e->binder->syms != NULL && k < e->binder->count; k++) {
      uint64_t bound = survey_bit(s, e->binder->syms[k]);
      if (bound != UINT64_C(1) << SHARED_BIT) below &= ~bound;
    }
    deps |= below;
  }
  return deps;
}

/* What a node is remembered by: a name by its symbol. */
static const void *key(const Ast *e) { return e->kind == AST_NAME && e->sym != NULL ? (const void *)e->sym : e; }

/* Nodes share the table with names and dims, symbols stand in it twice. */
int survey_node(const Survey *s, const Ast *e) { return memo_get(&s->places, key(e), NULL, 1); }

static int finish(Survey *s, const Visit *v) {
  const Ast *e = v->ast;
  add_symbols(s, e);
  add_dim(s, e->shape.rows);
  add_dim(s, e->shape.cols);
  if (e->kind == AST_ENTRY || e->kind == AST_MEMBER) add_subscripts(s, e);
  s->nodes = with_room(s->arena, s->nodes, s->count, &s->cap, sizeof *s->nodes);
  s->nodes[s->count] = (SurveyNode){e, v->children, deps_of(s, v)};
  memo_put(&s->places, key(e), NULL, 1, s->count);
  return s->count++;
}

static Visit begin(Survey *s, const Ast *e) {
  Visit v = {.ast = e};
  while (child(e, v.count) != NULL) v.count++;
  if (v.count > 0) v.children = ARENA_ARRAY(s->arena, int, v.count);
  return v;
}

int survey_add(Survey *s, const Ast *e) {
  int depth = 0, cap = 0, done = survey_node(s, e);
  if (done >= 0) return done;
  Visit *stack = with_room(s->arena, NULL, 0, &cap, sizeof *stack);
  stack[depth++] = begin(s, e);
  while (depth > 0) {
    ctx_poll(s->ctx);
    Visit *top = &stack[depth - 1];
    if (top->next == top->count) {
      done = finish(s, top);
      depth--;
      if (depth > 0) stack[depth - 1].children[stack[depth - 1].next++] = done;
      continue;
    }
    const Ast *below = child(top->ast, top->next);
    int place = survey_node(s, below);
    if (place >= 0) {
      top->children[top->next++] = place;
    } else {
      stack = with_room(s->arena, stack, depth, &cap, sizeof *stack);
      stack[depth++] = begin(s, below);
    }
  }
  return done;
}

void survey_limit(Survey *s, const IndexLimit *limit) {
  survey_add(s, limit->index);
  survey_add(s, limit->bound);
  s->limits = with_room(s->arena, s->limits, s->nlimits, &s->limit_cap, sizeof *s->limits);
  s->limits[s->nlimits++] = *limit;
}
