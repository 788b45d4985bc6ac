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

Ast *name_with(Ast *e, Symbol *s) {
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

const char *property_meant(const char *name, const Ast *e) {
  const bool minus = ast_is_call(e, FN_NEG);
  if (minus) e = e->args[0];
  if (!ast_is_call(e, FN_TRANSPOSE) || e->args[0]->kind != AST_NAME || e->args[0]->name != name) return NULL;
  return minus ? "antisymmetric" : "symmetric";
}

static bool circular(Infer *in, const Mention *m) {
  diag_error(in->c->diag, ERR_NAME, in->here, "%s is defined by itself", m->name);
  const char *word = m->where != NULL ? property_meant(m->name, m->where->expr) : NULL;
  if (word != NULL) diag_hint(in->c->diag, "a property is assumed: assume %s %s", m->name, word);
  return false;
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
  u->sym->intermediate = m->where != NULL && !m->where->value;
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
  if (strcmp(s, "pi") == 0 && !(m->wrt && m->subscripted)) return FN_PI; /* grad sum_k c_k log pi_k wrt pi */
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

Ast *resolve_name(Infer *in, const Scope *scope, Ast *e) {
  Symbol *sym = NULL;
  Ast *value = NULL;
  if (scope_find(scope, e->name, &sym, &value, NULL)) return value != NULL ? value : name_with(e, sym);
  Mention *m = mention_of(in, e->name);
  const bool fixed = m->decl != NULL && !m->decl->is_definition;
  const Stack *stack = m->where == NULL && !fixed ? stack_of(in, e->name) : NULL;
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
