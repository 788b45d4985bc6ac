/* Every name gets its meaning: bound by a sum or a function, a `where` clause, a definition, a declaration, a
 * dimension, a constant, a differential, or a name that the user never explained. */
#include <string.h>

#include "front/infer_impl.h"

static const char *const greek_small[] = {
    "alpha", "beta",     "gamma",  "delta",   "epsilon", "varepsilon", "zeta",    "eta", "theta", "vartheta", "iota",
    "kappa", "varkappa", "lambda", "mu",      "nu",      "xi",         "omicron", "pi",  "varpi", "rho",      "varrho",
    "sigma", "varsigma", "tau",    "upsilon", "phi",     "varphi",     "chi",     "psi", "omega", NULL};

const char *greek_part(const char *name, size_t *len) {
  *len = strcspn(name, "_0123456789");
  for (int i = 0; greek_small[i] != NULL; i++)
    if (strlen(greek_small[i]) == *len && memcmp(greek_small[i], name, *len) == 0) return greek_small[i];
  return NULL;
}

bool is_capital(const char *name) { return name[0] >= 'A' && name[0] <= 'Z'; }

/* ---- symbols ------------------------------------------------------------------------------------------- */

Var *var_of(const Infer *in, const Symbol *s) { return in->vars[s->serial]; }

Var *var_new(Infer *in, const char *name) {
  Symbol *s = symbol_add(in->c->symbols, name);
  if (s->serial >= in->vars_cap) {
    int cap = in->vars_cap > 0 ? 2 * in->vars_cap : 32;
    while (cap <= s->serial) cap *= 2;
    in->vars = arena_move(in->arena, in->vars, sizeof *in->vars * (size_t)in->vars_cap, sizeof *in->vars * (size_t)cap);
    in->vars_cap = cap;
  }
  Var *v = ARENA_NEW(in->arena, Var);
  v->sym = s;
  v->lowest = INT64_MIN;
  v->nargs = -1;
  in->vars[s->serial] = v;
  return v;
}

/* Also of a name with a value: Sigma : spd(2) holds when Sigma = [2 1; 1 2] has been said. */
static void use_declaration(Var *v, const Decl *d) {
  v->decl = d;
  v->sym->declared = true;
  v->sym->kind = d->kind;
  v->sym->result_kind = d->result_kind;
  v->sym->facts = facts_closure(kind_facts(d->kind) | d->facts);
  v->sym->family = d->family;
}

Var *var_named(Infer *in, const char *name) {
  Var *v = ptrmap_get(in->by_name, name);
  if (v != NULL) return v;
  v = var_new(in, name);
  ptrmap_put(in->by_name, name, v);
  const Decl *d = mention_of(in, name)->decl;
  if (d != NULL && !d->is_definition) use_declaration(v, d);
  return v;
}

static Ast *name_with(Ast *e, Symbol *s) {
  e->kind = AST_NAME;
  e->name = s->name;
  e->sym = s;
  e->nargs = 0;
  return e;
}

/* ---- scopes -------------------------------------------------------------------------------------------- */

bool scope_find(const Scope *s, const char *name, Symbol **sym, Ast **value, const Scope **in_scope) {
  for (; s != NULL; s = s->outer)
    for (int i = 0; i < s->count; i++) {
      if (s->names[i] != name) continue;
      if (sym != NULL) *sym = s->syms != NULL ? s->syms[i] : NULL;
      if (value != NULL) *value = s->values != NULL ? s->values[i] : NULL;
      if (in_scope != NULL) *in_scope = s;
      return true;
    }
  return false;
}

/* ---- definitions --------------------------------------------------------------------------------------- */

static void place(Ast *e, Span at) {
  e->span = at;
  e->flags |= INFER_COPIED;
  for (int i = 0; i < e->nargs; i++) place(e->args[i], at);
  if (e->kind == AST_BIGOP && e->binder->lower != NULL) place(e->binder->lower, at);
  if (e->kind == AST_BIGOP && e->binder->upper != NULL) place(e->binder->upper, at);
}

Ast *unit_copy(Infer *in, const Ast *e) {
  Ast *copy = ast_copy(in->arena, e);
  place(copy, in->here);
  return copy;
}

static bool circular(Infer *in, const Mention *m) {
  return diag_error(in->c->diag, ERR_NAME, in->here, "%s is defined by itself", m->name);
}

Unit *unit_of(Infer *in, Mention *m) {
  Unit *u = m->unit;
  if (u != NULL && u->done) return u;
  if (u != NULL && u->busy) {
    circular(in, m);
    return NULL;
  }
  u = m->unit = ARENA_NEW(in->arena, Unit);
  u->name = m->name;
  u->indices = ptrmap_new(in->arena);
  u->busy = true;
  Var *v = var_new(in, m->name);
  v->unit = u;
  u->sym = v->sym;
  u->sym->intermediate = m->where != NULL;
  if (m->where == NULL && m->decl->kind != KIND_UNKNOWN) use_declaration(v, m->decl);
  Unit *outer = in->unit;
  Span here = in->here;
  in->unit = u;
  Ast *text = m->where != NULL ? m->where->expr : unit_copy(in, m->decl->expr);
  u->expr = resolve_root(in, text, NULL);
  in->unit = outer;
  in->here = here;
  u->busy = false;
  u->done = true;
  u->sym->definition = u->expr;
  return u->expr != NULL ? u : NULL;
}

/* ---- what a name means --------------------------------------------------------------------------------- */

static Ast *constant(Infer *in, Ast *e, Fn fn) {
  (void)in;
  e->kind = AST_CALL;
  e->fn = fn;
  e->nargs = 0;
  return e;
}

static Fn constant_named(const Infer *in, const Mention *m) {
  (void)in;
  const char *s = m->name;
  if (strcmp(s, "I") == 0 || strcmp(s, "eye") == 0) return FN_IDENTITY;
  if (strcmp(s, "O") == 0 || strcmp(s, "zeros") == 0) return FN_ZEROS;
  if (strcmp(s, "ones") == 0) return FN_ONES;
  if (strcmp(s, "pi") == 0) return FN_PI;
  if (strcmp(s, "e") == 0 && !m->variable) return FN_EULER;
  return FN_NONE;
}

static bool is_known(const Mention *m) { return m->where != NULL || m->decl != NULL || m->bare || m->subscripted; }

/* A single letter, or a Greek one: d and such a name is a differential even where the letter does not occur. */
static bool is_letter(const char *name) {
  size_t len;
  if (strlen(name) == 1) return true;
  char small[16] = {0};
  if (strlen(name) >= sizeof small) return false;
  for (size_t i = 0; name[i] != '\0'; i++)
    small[i] = (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] + ('a' - 'A') : name[i]);
  return greek_part(small, &len) != NULL && small[len] == '\0';
}

const char *differential_of(Infer *in, const Scope *scope, const char *name) {
  if (name[0] != 'd' || name[1] == '\0') return NULL;
  const Mention *m = mention_of(in, name);
  if (m->decl != NULL || m->where != NULL || m->wrt || scope_find(scope, name, NULL, NULL, NULL)) return NULL;
  const char *rest = intern(in->c->names, name + 1);
  if (scope_find(scope, rest, NULL, NULL, NULL)) return rest;
  const Mention *of = ptrmap_get(in->mentions, rest);
  if (of != NULL && is_known(of)) return rest;
  return is_letter(rest) || decl_find(in->c->decls, rest) != NULL ? rest : NULL;
}

/* The length of the family when it needs a name and the user has given N no other meaning. */
static bool is_family_length(const Infer *in, const Mention *m) {
  return in->open_family && strcmp(m->name, "N") == 0 && m->decl == NULL && m->where == NULL && !m->variable;
}

static Ast *integer_name(Infer *in, Ast *e) {
  Var *v = var_named(in, e->name);
  bool number = v->decl == NULL || v->decl->kind == KIND_INTEGER || v->decl->kind == KIND_SCALAR;
  if (number) v->sym->dimension = true;
  return name_with(e, v->sym);
}

static Ast *differential(Infer *in, const Scope *scope, Ast *e, const char *of) {
  Ast *x = ast_name(in->arena, of, e->span);
  x->flags |= e->flags & (AST_BOLD | AST_LATEX | INFER_COPIED);
  return resolve(in, scope, ast_call1(in->arena, FN_D, x, e->span));
}

static Ast *resolve_name(Infer *in, const Scope *scope, Ast *e) {
  Symbol *sym = NULL;
  Ast *value = NULL;
  if (scope_find(scope, e->name, &sym, &value, NULL)) return value != NULL ? value : name_with(e, sym);
  Mention *m = mention_of(in, e->name);
  const Stack *stack = m->where == NULL && m->decl != NULL && m->decl->is_definition ? stack_of(in, e->name) : NULL;
  if (stack != NULL && stack->matrix == e->name) {
    Var *v = var_named(in, e->name);
    v->stack = stack;
    return name_with(e, v->sym);
  }
  if (m->where != NULL || (m->decl != NULL && m->decl->is_definition)) {
    Unit *u = unit_of(in, m);
    return u != NULL ? name_with(e, u->sym) : NULL;
  }
  if (m->decl != NULL && m->decl->kind == KIND_FUNCTION) return apply_bare(in, scope, e, m);
  if (m->size || is_dimension_name(in, e->name) || is_family_length(in, m)) return integer_name(in, e);
  if (m->decl != NULL) return name_with(e, var_named(in, e->name)->sym);
  Fn fn = constant_named(in, m);
  if (fn != FN_NONE) return constant(in, e, fn);
  const char *of = differential_of(in, scope, e->name);
  if (of != NULL) return differential(in, scope, e, of);
  if (m->index && !m->variable && ptrmap_get(in->by_name, e->name) == NULL)
    return name_with(e, free_index(in, e->name));
  return name_with(e, var_named(in, e->name)->sym);
}

/* ---- the other nodes ----------------------------------------------------------------------------------- */

Ast *settle(Infer *in, Ast *e) {
  e->depth = 1;
  for (int i = 0; i < e->nargs; i++) {
    const Ast *x = e->args[i];
    if (x->depth >= e->depth) e->depth = x->depth + 1;
    e->flags |= x->flags & INFER_HAS_SUM;
  }
  if (e->kind == AST_BIGOP) e->flags |= INFER_HAS_SUM;
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL) {
    e->depth = e->sym->definition->depth + 1;
    e->flags |= e->sym->definition->flags & INFER_HAS_SUM;
  }
  if (e->depth <= INFER_MAX_DEPTH) return e;
  diag_error(in->c->diag, ERR_LIMIT, in->here, "with its definitions put in, this is nested deeper than %d levels",
             INFER_MAX_DEPTH);
  return NULL;
}

bool resolve_args(Infer *in, const Scope *scope, Ast *e, int from) {
  for (int i = from; i < e->nargs; i++) {
    e->args[i] = resolve(in, scope, e->args[i]);
    if (e->args[i] == NULL) return false;
  }
  return true;
}

/* d of a free name is that name's differential; of anything else it stays d(E). */
static Ast *resolve_d(Infer *in, Ast *e) {
  const Ast *x = e->args[0];
  bool atom = (x->kind == AST_NAME && x->sym->definition == NULL && !x->sym->index && !x->sym->dimension) ||
              x->kind == AST_MEMBER;
  if (atom) e->kind = AST_DIFFERENTIAL;
  return settle(in, e);
}

/* The name of a function as the first argument of frechet stays a word. */
static bool is_function_word(const Ast *e) {
  return e->fn == FN_FRECHET && e->nargs > 0 && (e->args[0]->kind == AST_NAME || e->args[0]->kind == AST_STRING);
}

static Ast *resolve_call(Infer *in, const Scope *scope, Ast *e) {
  if (is_function_word(e)) e->args[0]->kind = AST_STRING;
  bool unit = e->fn == FN_UNIT && e->nargs > 0;
  if (unit && (e->args[0] = resolve_unit_index(in, scope, e->args[0])) == NULL) return NULL;
  if (!resolve_args(in, scope, e, unit)) return NULL;
  return e->fn == FN_D ? resolve_d(in, e) : settle(in, e);
}

/* One symbol for all sums of a text over the same letter; another one where they are nested. */
static Symbol *index_symbol(Infer *in, const Scope *scope, const char *name) {
  Symbol *s = ptrmap_get(in->unit->indices, name);
  bool nested = scope_find(scope, name, NULL, NULL, NULL);
  if (s != NULL && !nested) return s;
  s = var_new(in, name)->sym;
  s->index = true;
  s->kind = KIND_INTEGER;
  s->facts = FACT_INTEGER;
  if (!nested) ptrmap_put(in->unit->indices, name, s);
  return s;
}

static Ast *resolve_sum(Infer *in, const Scope *scope, Ast *e) {
  Binder *b = e->binder;
  if (b->lower != NULL && (b->lower = resolve(in, scope, b->lower)) == NULL) return NULL;
  if (b->upper != NULL && (b->upper = resolve(in, scope, b->upper)) == NULL) return NULL;
  b->syms = ARENA_ARRAY(in->arena, Symbol *, b->count);
  b->lengths = ARENA_ARRAY(in->arena, const Dim *, b->count);
  for (int i = 0; i < b->count; i++) b->syms[i] = index_symbol(in, scope, b->names[i]);
  Scope inner = {.outer = scope, .count = b->count, .names = b->names, .syms = b->syms, .open = b->upper == NULL};
  return resolve_args(in, &inner, e, 0) ? settle(in, e) : NULL;
}

static Ast *resolve_inner(Infer *in, const Scope *scope, Ast *e) {
  switch (e->kind) {
  case AST_NAME: e = resolve_name(in, scope, e); break;
  case AST_SUBSCRIPT:
  case AST_ENTRY: e = resolve_subscript(in, scope, e); break;
  case AST_APPLY: return resolve_apply(in, scope, e);
  case AST_BIGOP: return resolve_sum(in, scope, e);
  case AST_CALL: return resolve_call(in, scope, e);
  default: return resolve_args(in, scope, e, 0) ? settle(in, e) : NULL;
  }
  return e != NULL ? settle(in, e) : NULL;
}

Ast *resolve(Infer *in, const Scope *scope, Ast *e) {
  ctx_poll(in->c);
  if (e->kind == AST_NUMBER || e->kind == AST_STRING) return e;
  if (e->flags & AST_RESOLVED) return e;
  Ast *done = ptrmap_get(in->resolved, e);
  if (done != NULL) return done;
  if (!(e->flags & INFER_COPIED)) in->here = e->span;
  done = resolve_inner(in, scope, e);
  if (done == NULL) return NULL;
  done->flags |= AST_RESOLVED;
  if (done != e) ptrmap_put(in->resolved, e, done);
  return done;
}

/* ---- indices that nothing binds ------------------------------------------------------------------------ */

/* The variable is not resolved yet: A_ij may still be A with the one subscript ij. */
static bool fixed_by_variable(const Ast *target, const Symbol *index) {
  for (int i = 1; i < target->nargs; i++) {
    const Ast *x = target->args[i];
    if (x->kind == AST_NAME && (x->name == index->name || (strlen(x->name) == 2 && strstr(x->name, index->name) != NULL)))
      return true;
    if (x->kind == AST_CALL && fixed_by_variable(x, index)) return true;
  }
  return false;
}

static bool is_fixed(const Statement *st, const Symbol *index) {
  for (int i = 0; st != NULL && i < st->nwrt; i++)
    if (fixed_by_variable(st->wrt[i].target, index)) return true;
  return false;
}

static Ast *index_name(Infer *in, Symbol *s, Span span) { return name_with(ast_name(in->arena, s->name, span), s); }

static Ast *unit_vector(Infer *in, Symbol *s, Span span) {
  Ast *i = index_name(in, s, span);
  return ast_call(in->arena, FN_UNIT, 1, &i, span);
}

/* The table of e over its open indices, first index down: sum_i e e_i, sum_{i,j} e e_i e_j'. */
static Ast *tabulate(Infer *in, Ast *e, int n, Symbol **open) {
  Ast *factors[3] = {e, unit_vector(in, open[0], e->span), NULL};
  if (n == 2) factors[2] = ast_call1(in->arena, FN_TRANSPOSE, unit_vector(in, open[1], e->span), e->span);
  Binder b = {
      .count = n, .names = ARENA_ARRAY(in->arena, const char *, n), .syms = ARENA_ARRAY(in->arena, Symbol *, n)};
  b.lengths = ARENA_ARRAY(in->arena, const Dim *, n);
  for (int i = 0; i < n; i++) {
    b.names[i] = open[i]->name;
    b.syms[i] = open[i];
    open[i]->free_index = false;
  }
  Ast *row = ast_call(in->arena, FN_MUL, n + 1, factors, e->span);
  row->flags |= INFER_TABLE;
  Ast *sum = ast_bigop(in->arena, FN_BIGSUM, &b, row, e->span);
  return settle(in, sum);
}

/* A_ij == A_ji compares entry with entry: the sides of a statement have their tables over the same indices in one order. */
static void order_table(Infer *in, Symbol **open) {
  if (in->table[0] == NULL) {
    in->table[0] = open[0]->name;
    in->table[1] = open[1]->name;
  } else if (open[0]->name == in->table[1] && open[1]->name == in->table[0]) {
    Symbol *first = open[0];
    open[0] = open[1];
    open[1] = first;
  }
}

Ast *resolve_root(Infer *in, Ast *e, const Statement *st) {
  Symbol **outer = in->free;
  int nouter = in->nfree, outer_cap = in->free_cap;
  in->free = NULL;
  in->nfree = in->free_cap = 0;
  e = resolve(in, NULL, e);
  Symbol *open[3];
  int n = 0;
  for (int i = 0; i < in->nfree && n < 3; i++)
    if (!is_fixed(st, in->free[i])) open[n++] = in->free[i];
  in->free = outer;
  in->nfree = nouter;
  in->free_cap = outer_cap;
  if (e == NULL || n == 0) return e;
  if (n == 2 && st != NULL) order_table(in, open);
  if (n > 2) {
    diag_error(in->c->diag, ERR_UNSUPPORTED, e->span,
               "the indices %s, %s and %s are bound by no sum: a table of three indices is no matrix", open[0]->name,
               open[1]->name, open[2]->name);
    diag_hint(in->c->diag, "summation is not implied: where an index is summed over, write sum_%s", open[1]->name);
    return NULL;
  }
  return tabulate(in, e, n, open);
}
