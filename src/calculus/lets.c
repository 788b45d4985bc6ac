#include "calculus/lets.h"

#include <ctype.h>
#include <string.h>

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "base/ptrmap.h"
#include "calculus/cost.h"
#include "calculus/laws.h"
#include "calculus/present.h"
#include "calculus/quadratic.h"
#include "calculus/quotients.h"

/* Residuals are called r, e; arguments of other functions u, a, v; what functions give z, h, probabilities p; scalars
 * s, t; numerators and denominators p, q; what is inverted m; then t1, t2 ...; matrices by capitals. */
static const char *const residual_names[] = {"r", "e", NULL};
static const char *const argument_names[] = {"u", "a", "v", NULL};
static const char *const value_names[] = {"z", "h", NULL};
static const char *const softmax_names[] = {"p", "q", NULL};
static const char *const sum_names[] = {"S", "R", "Q", NULL};
static const char *const scalar_names[] = {"s", "t", "q", NULL};
static const char *const over_names[] = {"p", "u", NULL};
static const char *const under_names[] = {"q", "v", NULL};
static const char *const inverted_names[] = {"m", NULL};

enum { MOST_QUOTIENTS = 2 };

static bool is_one_dim(const Dim *d) { return dim_is(d, 1); }

static Symbol *new_name(Ctx *c, const char *const *pool, Term value) {
  const char *name = NULL;
  const bool matrix = !is_one_dim(value->rows) && !is_one_dim(value->cols);
  for (int i = 0; pool[i] != NULL && name == NULL; i++) {
    const char *letter = intern(c->names, arena_printf(c->arena, "%c", matrix ? toupper((unsigned char)pool[i][0]) : pool[i][0]));
    if (symbol_find(c->symbols, letter) == NULL) name = letter;
  }
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

/* One thing has one name, also in the derivations by several variables. */
static Symbol *named(Ctx *c, const char *const *pool, Term value) {
  if (c->let_names == NULL) c->let_names = ptrmap_new(c->arena);
  Symbol *s = ptrmap_get(c->let_names, value);
  if (s != NULL) return s;
  s = new_name(c, pool, value);
  ptrmap_put(c->let_names, value, s);
  return s;
}

static bool is_compound(Term u) { return u->n > 0 && u->kind != T_MEMBER && !u->has_index && !u->has_diff; }

/* Functions whose argument is named if it is long. */
static bool names_argument(Term t) {
  if (t->kind != T_FN || t->n == 0) return false;
  if (fn_row(t->fn)->form == FORM_ELEMENTWISE) return true;
  return t->fn == FN_NORM_F || t->fn == FN_NORM_1 || t->fn == FN_NORM_NUC || t->fn == FN_SOFTMAX || t->fn == FN_LOGSUMEXP || (t->fn == FN_EPOW && !t_is_scalar(t));
}

/* Functions whose value is named: where other functions take it, as the layers of a network, and where the differential
 * repeats it. */
static bool is_layer(Term t, bool inside) {
  if (t->kind != T_FN || t->n != 1 || t->has_index) return false;
  if (t->fn == FN_SOFTMAX || t->fn == FN_SIGMOID) return inside || is_compound(t->args[0]);
  return inside && fn_row(t->fn)->form == FORM_ELEMENTWISE && is_compound(t->args[0]);
}

static bool is_nonlinear(Term t) {
  if (names_argument(t) || t->kind == T_POW) return true;
  return t->kind == T_FN && (t->fn == FN_INV || t->fn == FN_DET || t->fn == FN_LOGDET);
}

static Lets none(Term f, const Variables *v) { return (Lets){.n = 0, .body = f, .all = *v}; }

/* What f is to be called by name in: the terms, inner ones first, with the names that suit them. */
typedef struct Candidates {
  Ctx *c;
  Varying *varying;
  PtrMap *inside; /* nodes that a nonlinear function takes */
  PtrMap *met;    /* nodes that were met as arguments, by themselves or transposed; the second time they repeat */
  PtrMap *repeated;
  int n;
  Term terms[MOST_LETS];
  const char *const *pools[MOST_LETS];
  uint64_t order[MOST_LETS]; /* inner ones first */
  bool full;
  bool by_scalar; /* all that varies are scalars: dM is short */
  int nquotients;
  Quotient quotients[MOST_QUOTIENTS];
} Candidates;

static void add_candidate_at(Candidates *k, Term t, const char *const *pool, uint64_t order) {
  for (int i = 0; i < k->n; i++)
    if (k->terms[i] == t || (!t_is_scalar(t) && k->terms[i] == t_transpose(k->c, t))) return;
  if (k->n == MOST_LETS) k->full = true;
  if (k->full) return;
  k->order[k->n] = order;
  k->terms[k->n] = t;
  k->pools[k->n++] = pool;
}

/* Ids ascend from the inside out. */
static void add_candidate(Candidates *k, Term t, const char *const *pool) { add_candidate_at(k, t, pool, 4 * (uint64_t)t->id); }

/* f(u, v) of an unknown function: its arguments. */
static void consider_arguments(Candidates *k, Term t) {
  for (int i = 0; i < t->n; i++) {
    const Term u = t->args[i];
    if (is_compound(u) && is_varying(k->varying, u)) add_candidate(k, u, t_is_scalar(u) ? scalar_names : argument_names);
  }
}

/* What is inverted in several places, or has its determinant taken beside: (L L' + D)^-1 and ln|L L' + D|. */
static void consider_inverted(Candidates *k, Term t) {
  const bool inverted = t_is_fn(t, FN_INV) || t_is_fn(t, FN_DET) || t_is_fn(t, FN_LOGDET);
  const Term m = inverted ? t->args[0] : NULL;
  if (m == NULL || k->by_scalar || !is_compound(m) || m->kind == T_FN || term_length(k->c, m) < 3 || ptrmap_get(k->repeated, m) == NULL) return;
  add_candidate(k, m, inverted_names);
}

/* (x - y) of a constant (x - y)'A (x - y). */
static void consider_constant(Candidates *k, Term t) {
  if (t->kind != T_ADD || t_is_scalar(t) || is_one_dim(t->rows) || !is_compound(t) || term_length(k->c, t) < 3) return;
  if (ptrmap_get(k->repeated, t) != NULL) add_candidate(k, t, residual_names);
}

/* (r - u'v - b - c)^2: the base of a power whose differential repeats it. */
static void consider_base(Candidates *k, Term t) {
  enum { LONG_BASE = 8 };
  const bool power = t->kind == T_POW && t->args[0]->kind == T_ADD && t_is_integer(t->args[1]) && t->args[1]->kind == T_NUM && fmpq_sgn(t->args[1]->coef) > 0;
  if (power && is_compound(t->args[0]) && term_length(k->c, t->args[0]) >= LONG_BASE) add_candidate(k, t->args[0], residual_names);
}

static void consider(Candidates *k, Term t) {
  Ctx *c = k->c;
  if (!is_varying(k->varying, t)) {
    consider_constant(k, t);
    return;
  }
  consider_inverted(k, t);
  consider_base(k, t);
  if (t->kind == T_APPLY) consider_arguments(k, t);
  const bool layer = is_layer(t, ptrmap_get(k->inside, t) != NULL);
  if (names_argument(t)) {
    Term u = t->args[0];
    const int least = layer && law_uses_argument(c, t->fn) ? 2 : 3;
    if (is_compound(u) && u->kind != T_FN && is_varying(k->varying, u) && term_length(c, u) >= least)
      add_candidate(k, u, t_is_scalar(u) ? scalar_names : t_is_fn(t, FN_NORM_F) ? residual_names : argument_names);
  }
  if (layer) add_candidate(k, t, t_is_scalar(t) ? scalar_names : t->fn == FN_SOFTMAX ? softmax_names : value_names);
}

/* Notes each argument of t: a matrix and its transpose are one. */
static void meet_arguments(Candidates *k, Term t) {
  for (int i = 0; i < t->n; i++) {
    Term u = t->args[i];
    if (u->n == 0 || u->has_index || u->has_diff || t_is_fn(u, FN_INV)) continue;
    const Term turned = t_is_scalar(u) ? u : t_transpose(k->c, u);
    if (ptrmap_get(k->met, u) != NULL) ptrmap_put(k->repeated, u, u), ptrmap_put(k->repeated, turned, u);
    ptrmap_put(k->met, u, u);
    ptrmap_put(k->met, turned, u);
  }
}

static Candidates candidates_of(Ctx *c, Term f, const Variables *v) {
  Candidates k = {.c = c, .varying = varying_new(c, f, v), .inside = ptrmap_new(c->arena), .met = ptrmap_new(c->arena), .repeated = ptrmap_new(c->arena)};
  k.by_scalar = true;
  for (int i = 0; i < v->n; i++) k.by_scalar = k.by_scalar && t_is_scalar(v->atoms[i]);
  int n;
  const Term *nodes = t_nodes(c, f, &n);
  for (int i = 0; i < n; i++)
    if (is_varying(k.varying, nodes[i])) meet_arguments(&k, nodes[i]);
  for (int i = n - 1; i >= 0; i--)
    if (is_nonlinear(nodes[i]) || ptrmap_get(k.inside, nodes[i]) != NULL)
      for (int a = 0; a < nodes[i]->n; a++) ptrmap_put(k.inside, nodes[i]->args[a], nodes[i]);
  for (int i = 0; i < n && !k.full; i++) consider(&k, nodes[i]);
  return k;
}

/* A numerator is no node of its quotient: it comes behind its parts, and just before the denominator and the quotient. */
static void add_quotients(Candidates *k, Term f) {
  k->nquotients = quotients_find(k->c, f, k->varying, MOST_QUOTIENTS, k->quotients);
  for (int i = 0; i < k->nquotients; i++) {
    const Quotient *q = &k->quotients[i];
    if (is_compound(q->over)) add_candidate_at(k, q->over, over_names, 4 * (uint64_t)q->whole->id - 2);
    add_candidate_at(k, q->under, under_names, 4 * (uint64_t)q->whole->id - 1);
  }
}

/* t with its quotients written in the names of their parts. */
static Term with_quotients(const Candidates *k, Term t) {
  Ctx *c = k->c;
  for (int i = 0; i < k->nquotients; i++) {
    const Quotient *q = &k->quotients[i];
    const Term over = is_compound(q->over) ? t_sym(c, named(c, over_names, q->over)) : q->over;
    const Term under = t_sym(c, named(c, under_names, q->under)), parts[] = {q->constant, over, t_recip(c, under), q->rest};
    t = t_substitute(c, t, q->whole, t_mul(c, 4, parts));
  }
  return t;
}

static void sort(Candidates *k) {
  for (int i = 0; i < k->n; i++)
    for (int j = i + 1; j < k->n; j++) {
      if (k->order[j] >= k->order[i]) continue;
      const Term t = k->terms[i];
      const char *const *pool = k->pools[i];
      const uint64_t order = k->order[i];
      k->terms[i] = k->terms[j], k->pools[i] = k->pools[j], k->order[i] = k->order[j];
      k->terms[j] = t, k->pools[j] = pool, k->order[j] = order;
    }
}

/* 1 - z: once its parts have names, an argument so short needs none, unless a quotient is written in its name. */
static bool is_short_by_now(Ctx *c, const Candidates *k, int i, Term value) {
  const char *const *pool = k->pools[i];
  for (int j = 0; j < k->nquotients; j++)
    if (k->quotients[j].under == k->terms[i] || k->quotients[j].over == k->terms[i]) return false;
  return value != k->terms[i] && (pool == argument_names || pool == scalar_names) && term_length(c, value) <= 3;
}

Term term_by_name(Ctx *c, Term t, Term value, Term name) {
  t = t_substitute(c, t, value, name);
  if (!t_is_scalar(value)) return t_substitute(c, t, t_transpose(c, value), t_transpose(c, name));
  return value->kind == T_POW ? t_substitute(c, t, t_recip(c, value), t_recip(c, name)) : t;
}

/* Replaces what is named by its name in f and in the values of later names. */
static Lets put_in_names(Ctx *c, const Candidates *k, Term f) {
  Lets l = {.n = 0, .body = with_quotients(k, f)};
  for (int i = 0; i < k->n; i++) {
    Term value = with_quotients(k, k->terms[i]);
    for (int j = 0; j < l.n; j++) value = term_by_name(c, value, l.items[j].value, l.items[j].name);
    if (is_short_by_now(c, k, i, value)) continue;
    Symbol *sym = named(c, k->pools[i], k->terms[i]);
    if (sym->definition == NULL) sym->definition = raise_term(c, value);
    l.items[l.n] = (Let){.sym = sym, .name = t_sym(c, sym), .value = value};
    l.body = term_by_name(c, l.body, value, l.items[l.n].name);
    l.n++;
  }
  return l;
}

/* The differentials of the names, in which what they stand for has its name, too: dz = (1 - z^2) da.  The names that
 * move join the variables. */
static void differentiate_lets(Ctx *c, Lets *l, const Variables *v) {
  Term *atoms = ARENA_ARRAY(c->arena, Term, v->n + l->n);
  memcpy(atoms, v->atoms, sizeof(Term) * (size_t)v->n);
  l->all = (Variables){v->n, atoms};
  for (int i = 0; i < l->n && !c->diag->failed; i++) {
    Let *let = &l->items[i];
    let->dvalue = term_by_name(c, differential(c, let->value, &l->all), let->value, let->name);
    if (!t_is_zero(let->dvalue)) atoms[l->all.n++] = let->name;
  }
}

/* What the statement itself differentiates by stays a name. */
static bool is_intermediate(Ctx *c, Term t) {
  if (t->kind != T_SYM || !t->sym->intermediate || t->sym->definition == NULL) return false;
  for (int i = 0; c->varying != NULL && i < c->varying->n; i++)
    if (c->varying->atoms[i] == t) return false;
  return true;
}

Term intermediates_written_out(Ctx *c, Term t) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (is_intermediate(c, nodes[i])) t = t_substitute(c, t, nodes[i], lower(c, nodes[i]->sym->definition));
  return t;
}

/* The intermediates that t mentions, directly or through others, those that others need first; false if they are
 * too many, as behind `depth` of them that need one another. */
static bool collect_intermediates(Ctx *c, Lets *l, Term t, const Variables *v, int depth) {
  if (depth > MOST_LETS) return false;
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++) {
    Term z = nodes[i];
    if (!is_intermediate(c, z) || !depends_on(c, lower(c, z->sym->definition), v)) continue;
    bool known = false;
    for (int k = 0; k < l->n; k++) known = known || l->items[k].name == z;
    if (known) continue;
    Term value = lower_keeping_intermediates(c, z->sym->definition);
    bool alias = value->kind == T_SYM || value->kind == T_MEMBER; /* z = x: dz and dx are one letter */
    if (alias || !collect_intermediates(c, l, value, v, depth + 1) || l->n == MOST_LETS) return false;
    l->items[l->n++] = (Let){.sym = z->sym, .name = z, .value = value};
  }
  return true;
}

/* Intermediates that do not vary are constants: their definitions are put in. */
static Lets of_intermediates(Ctx *c, Term f, const Variables *v) {
  Lets l = {.n = 0};
  if (!collect_intermediates(c, &l, f, v, 0)) return none(intermediates_written_out(c, f), v);
  l.body = f;
  differentiate_lets(c, &l, v);
  return l;
}

Lets lets_find(Ctx *c, Term f, const Variables *v) {
  Lets l = of_intermediates(c, f, v);
  if (l.n > 0) return l;
  f = l.body;
  /* By each of several variables the same things are named, whether they vary with it or not. */
  const Variables *naming = c->varying != NULL && c->varying->n > 1 ? c->varying : v;
  Term sum;
  f = quadratic_sums_as_traces(c, f, naming, &sum);
  Candidates k = candidates_of(c, f, naming);
  add_quotients(&k, f);
  if (sum != NULL) add_candidate(&k, sum, sum_names);
  if (k.full) return none(l.body, v);
  sort(&k);
  if (k.n > 0 && k.terms[k.n - 1] == f) k.n--;
  l = put_in_names(c, &k, f);
  if (l.n == 0) return none(f, v);
  l.sums = sum != NULL;
  differentiate_lets(c, &l, v);
  return l;
}

Lets lets_find_quotients(Ctx *c, Term f, const Variables *v) {
  Candidates k = {.c = c, .varying = varying_new(c, f, v)};
  add_quotients(&k, f);
  if (k.n == 0 || k.full) return none(f, v);
  sort(&k);
  Lets l = put_in_names(c, &k, f);
  differentiate_lets(c, &l, v);
  return l;
}

/* Which of the items t needs, itself or through others, in their order. */
static void keep_needed(Ctx *c, Lets *l, Term t) {
  bool needed[MOST_LETS] = {false};
  int kept = 0;
  for (int i = l->n - 1; i >= 0; i--) {
    const Variables name = {1, &l->items[i].name};
    needed[i] = depends_on(c, t, &name);
    for (int k = i + 1; k < l->n && !needed[i]; k++) needed[i] = needed[k] && depends_on(c, l->items[k].value, &name);
  }
  for (int i = 0; i < l->n; i++)
    if (needed[i]) l->items[kept++] = l->items[i];
  l->n = kept;
}

Lets lets_of_second(Ctx *c, const Lets *first, Term g, const Variables *v) {
  Lets l = *first;
  const Term own = first->body, other = present(c, lets_put_in(c, first, g));
  Cost *k = cost_new(c);
  Term body = cost_of(k, other) < cost_of(k, own) ? other : own;
  keep_needed(c, &l, body);
  differentiate_lets(c, &l, v);
  if (c->diag->failed) return l;
  const Lets q = lets_find_quotients(c, body, &l.all);
  if (q.n == 0 || l.n + q.n > MOST_LETS) {
    l.body = body;
    return l;
  }
  for (int i = 0; i < q.n; i++) l.items[l.n++] = q.items[i];
  differentiate_lets(c, &l, v);
  l.body = q.body;
  return l;
}

bool lets_find_value(Ctx *c, Term f, const Variables *v, Let *let) {
  Varying *varying = varying_new(c, f, v);
  int n;
  const Term *nodes = t_nodes(c, f, &n);
  Term found = NULL;
  for (int i = 0; i < n; i++) {
    const Term t = nodes[i];
    if ((!t_is_fn(t, FN_SOFTMAX) && !t_is_fn(t, FN_SIGMOID)) || t->has_index || !is_varying(varying, t)) continue;
    if (found != NULL) return false;
    found = t;
  }
  if (found == NULL) return false;
  Symbol *sym = named(c, found->fn == FN_SOFTMAX ? softmax_names : value_names, found);
  if (sym->definition == NULL) sym->definition = raise_term(c, found);
  *let = (Let){.sym = sym, .name = t_sym(c, sym), .value = found};
  return true;
}

Term lets_put_in(Ctx *c, const Lets *l, Term t) {
  for (int i = 0; i < l->n; i++) t = term_by_name(c, t, l->items[i].value, l->items[i].name);
  return t;
}

Term lets_write_out(Ctx *c, const Lets *l, Term t) {
  for (int i = l->n - 1; i >= 0; i--) t = t_substitute(c, t, l->items[i].name, l->items[i].value);
  return t;
}
