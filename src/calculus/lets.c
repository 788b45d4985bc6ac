#include "calculus/lets.h"

#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/cost.h"

/* Residuals are called r, e; arguments of other functions u, z, a; scalars s, t; then t1, t2 ... */
static const char *const residual_names[] = {"r", "e", NULL};
static const char *const argument_names[] = {"u", "z", "a", "v", NULL};
static const char *const scalar_names[] = {"s", "t", "q", NULL};

static Symbol *named(Ctx *c, const char *const *pool, Term value) {
  const char *name = NULL;
  for (int i = 0; pool[i] != NULL && name == NULL; i++)
    if (symbol_find(c->symbols, intern(c->names, pool[i])) == NULL) name = intern(c->names, pool[i]);
  for (int i = 1; name == NULL; i++) {
    const char *numbered = intern(c->names, arena_printf(c->arena, "t%d", i));
    if (symbol_find(c->symbols, numbered) == NULL) name = numbered;
  }
  Symbol *s = symbol_add(c->symbols, name);
  s->kind = t_is_scalar(value) ? KIND_SCALAR : t_is_column(value) ? KIND_VECTOR : KIND_MATRIX;
  s->shape = (Shape){value->rows, value->cols};
  s->facts = value->facts;
  s->temporary = true;
  return s;
}

/* The compound argument that a function node gives reason to name, NULL if none. */
static Term argument_to_name(Ctx *c, Term t) {
  if (t->kind != T_FN || t->n == 0) return NULL;
  Form form = fn_row(t->fn)->form;
  bool names = form == FORM_ELEMENTWISE || t->fn == FN_NORM_F || t->fn == FN_NORM_1 || t->fn == FN_SOFTMAX || t->fn == FN_LOGSUMEXP;
  if (t->fn == FN_EPOW && !t_is_scalar(t)) names = true;
  if (!names) return NULL;
  Term u = t->args[0];
  if (u->n == 0 || u->kind == T_MEMBER || u->has_index || u->has_diff || u->kind == T_FN) return NULL;
  return term_length(c, u) >= 3 ? u : NULL;
}

/* The variables and the names together. */
static Variables all_variables(Ctx *c, const Lets *l, const Variables *v) {
  Term *atoms = ARENA_ARRAY(c->arena, Term, v->n + l->n);
  memcpy(atoms, v->atoms, sizeof(Term) * (size_t)v->n);
  for (int i = 0; i < l->n; i++) atoms[v->n + i] = l->items[i].name;
  return (Variables){v->n + l->n, atoms};
}

static Lets none(Term f, const Variables *v) { return (Lets){.n = 0, .body = f, .all = *v}; }

/* Inner names first: ids ascend from the inside out. */
static void sort_by_id(Lets *l, Term *originals) {
  for (int i = 0; i < l->n; i++)
    for (int k = i + 1; k < l->n; k++) {
      if (originals[k]->id >= originals[i]->id) continue;
      Term o = originals[i];
      Let t = l->items[i];
      originals[i] = originals[k], l->items[i] = l->items[k];
      originals[k] = o, l->items[k] = t;
    }
}

/* Replaces what was named by its name in f and in the values of later names. */
static void put_in_names(Ctx *c, Lets *l, Term *originals, Term f) {
  l->body = f;
  for (int i = 0; i < l->n; i++) {
    Let *let = &l->items[i];
    let->value = originals[i];
    let->sym->definition = raise_term(c, let->value);
    l->body = t_substitute(c, l->body, let->value, let->name);
    for (int k = i + 1; k < l->n; k++) originals[k] = t_substitute(c, originals[k], let->value, let->name);
  }
}

static bool is_intermediate(Term t) { return t->kind == T_SYM && t->sym->intermediate && t->sym->definition != NULL; }

Term intermediates_written_out(Ctx *c, Term t) {
  int n;
  Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (is_intermediate(nodes[i])) t = t_substitute(c, t, nodes[i], lower(c, nodes[i]->sym->definition));
  return t;
}

/* The intermediates that t mentions, directly or through others, those that others need first. */
static bool collect_intermediates(Ctx *c, Lets *l, Term t, const Variables *v) {
  int n;
  Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) {
    Term z = nodes[i];
    if (!is_intermediate(z) || !depends_on(c, lower(c, z->sym->definition), v)) continue;
    bool known = false;
    for (int k = 0; k < l->n; k++) known = known || l->items[k].name == z;
    if (known) continue;
    Term value = lower_keeping_intermediates(c, z->sym->definition);
    if (!collect_intermediates(c, l, value, v) || l->n == MOST_LETS) return false;
    l->items[l->n++] = (Let){.sym = z->sym, .name = z, .value = value};
  }
  return true;
}

/* Intermediates that do not vary are constants: their definitions are put in. */
static Lets of_intermediates(Ctx *c, Term f, const Variables *v) {
  Lets l = {.n = 0};
  if (!collect_intermediates(c, &l, f, v)) return none(intermediates_written_out(c, f), v);
  l.body = f;
  l.all = all_variables(c, &l, v);
  for (int i = 0; i < l.n; i++) l.items[i].dvalue = differential(c, l.items[i].value, &l.all);
  return l;
}

Lets lets_find(Ctx *c, Term f, const Variables *v) {
  Lets l = of_intermediates(c, f, v);
  if (l.n > 0) return l;
  f = l.body;
  l = (Lets){.n = 0};
  Varying *varying = varying_new(c, f, v);
  int n;
  Term *nodes = t_nodes(c, f, &n);
  Term originals[MOST_LETS];
  for (int i = 0; i < n; i++) {
    if (!is_varying(varying, nodes[i])) continue;
    Term u = argument_to_name(c, nodes[i]);
    if (u == NULL || !is_varying(varying, u) || u == f) continue;
    bool known = false;
    for (int k = 0; k < l.n; k++) known = known || originals[k] == u;
    if (known) continue;
    if (l.n == MOST_LETS) return none(f, v);
    const char *const *pool = t_is_scalar(u) ? scalar_names : t_is_fn(nodes[i], FN_NORM_F) ? residual_names : argument_names;
    Symbol *sym = named(c, pool, u);
    originals[l.n] = u;
    l.items[l.n++] = (Let){.sym = sym, .name = t_sym(c, sym), .value = u};
  }
  if (l.n == 0) return none(f, v);
  sort_by_id(&l, originals);
  put_in_names(c, &l, originals, f);
  l.all = all_variables(c, &l, v);
  for (int i = 0; i < l.n; i++) l.items[i].dvalue = differential(c, l.items[i].value, &l.all);
  return l;
}
Term lets_write_out(Ctx *c, const Lets *l, Term t) {
  for (int i = l->n - 1; i >= 0; i--) t = t_substitute(c, t, l->items[i].name, l->items[i].value);
  return t;
}
