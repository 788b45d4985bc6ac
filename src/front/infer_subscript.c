/* Subscripts: entries, members of families, unit vectors, sized constants, or names of their own. */
#include <ctype.h>
#include <string.h>

#include "front/infer_impl.h"

Symbol *free_index(Infer *in, const char *name) {
  Symbol *s = ptrmap_get(in->free_indices, name);
  if (s == NULL) {
    s = var_new(in, name)->sym;
    s->index = true;
    s->kind = KIND_INTEGER;
    s->facts = FACT_INTEGER;
    ptrmap_put(in->free_indices, name, s);
  }
  for (int i = 0; i < in->nfree; i++)
    if (in->free[i] == s) return s;
  if (in->nfree == in->free_cap) {
    int cap = in->free_cap > 0 ? 2 * in->free_cap : 8;
    in->free = arena_grow(in->arena, in->free, sizeof *in->free * (size_t)in->free_cap, sizeof *in->free * (size_t)cap);
    in->free_cap = cap;
  }
  in->free[in->nfree++] = s;
  return s;
}

/* ---- index expressions --------------------------------------------------------------------------------- */

static Ast *resolve_index(Infer *in, const Scope *scope, Ast *e);

/* A letter that is neither bound, declared nor a size is an index that nothing binds. */
static Ast *index_letter(Infer *in, const Scope *scope, Ast *e) {
  if (scope_find(scope, e->name, NULL, NULL, NULL)) return resolve(in, scope, e);
  const Mention *m = mention_of(in, e->name);
  bool known = m->where != NULL || m->decl != NULL || m->size || ptrmap_get(in->dimension_names, e->name) != NULL;
  if (known) return resolve(in, scope, e);
  e->sym = free_index(in, e->name);
  return e;
}

static Ast *resolve_index(Infer *in, const Scope *scope, Ast *e) {
  if (e->kind == AST_NAME) return index_letter(in, scope, e);
  if (e->kind != AST_CALL) return resolve(in, scope, e);
  for (int i = 0; i < e->nargs; i++)
    if ((e->args[i] = resolve_index(in, scope, e->args[i])) == NULL) return NULL;
  return settle(in, e);
}

static bool mentions_bound(const Scope *scope, const Ast *e) {
  Symbol *s;
  Ast *value;
  if (e->kind == AST_NAME) return scope_find(scope, e->name, &s, &value, NULL) && value == NULL;
  for (int i = 0; e->kind == AST_CALL && i < e->nargs; i++)
    if (mentions_bound(scope, e->args[i])) return true;
  return false;
}

/* ---- the base ------------------------------------------------------------------------------------------ */

/* A name that stands where `whole` does, in the style of its base. */
static Ast *name_node(Infer *in, const Ast *whole, const char *name) {
  const Ast *base = whole->nargs > 0 ? whole->args[0] : whole;
  Ast *e = ast_name(in->arena, name, whole->span);
  e->flags |= base->flags & (AST_BOLD | AST_LATEX | INFER_COPIED);
  return e;
}

/* base[i] or base[i, j], the base resolved. */
static Ast *entry(Infer *in, const Scope *scope, Ast *e, Ast *base) {
  if (e->nargs > 3) {
    diag_error(in->c->diag, ERR_SYNTAX, e->span, "%s has more than two subscripts", quote(in, e));
    return NULL;
  }
  e->kind = AST_ENTRY;
  e->args[0] = base;
  for (int i = 1; i < e->nargs; i++)
    if ((e->args[i] = resolve_index(in, scope, e->args[i])) == NULL) return NULL;
  return e;
}

/* Member i of a family; behind it an entry of the member: x_{t,i}. */
static Ast *member(Infer *in, const Scope *scope, Ast *e, Ast *base) {
  Ast *index = resolve_index(in, scope, e->args[1]);
  if (index == NULL) return NULL;
  if (base->sym->member_index == NULL && index->kind == AST_NAME) base->sym->member_index = index->name;
  Ast *args[3] = {base, index, NULL};
  if (e->nargs == 2) {
    e->kind = AST_MEMBER;
    e->args[0] = base;
    e->args[1] = index;
    return e;
  }
  Ast *m = settle(in, ast_node(in->arena, AST_MEMBER, 2, args, e->span));
  args[0] = m;
  args[1] = e->args[2];
  args[2] = e->nargs > 3 ? e->args[3] : NULL;
  Ast *x = ast_node(in->arena, AST_ENTRY, e->nargs > 3 ? 3 : 2, args, e->span);
  x->flags |= e->flags & INFER_COPIED;
  return entry(in, scope, x, m);
}

/* The capital that a small letter is an entry of: a -> A, sigma -> Sigma. */
static const char *capital_of(Infer *in, const char *name) {
  size_t len;
  if (is_capital(name) || (name[1] != '\0' && greek_part(name, &len) == NULL)) return NULL;
  char *big = arena_strdup(in->arena, name);
  big[0] = (char)toupper((unsigned char)big[0]);
  return intern(in->c->names, big);
}

/* ---- letters and digits written together ---------------------------------------------------------------- */

/* The i-th letter or digit of a subscript "ij" or "12" as a subscript of its own. */
static Ast *piece(Infer *in, const Ast *e, const char *text, int i) {
  if (isdigit((unsigned char)text[i])) return ast_integer(in->arena, text[i] - '0', e->span);
  return name_node(in, e, intern_n(in->c->names, text + i, 1));
}

static const char *subscript_text(Infer *in, const Ast *e) {
  if (e->kind == AST_NAME) return e->name;
  if (e->kind != AST_NUMBER) return NULL;
  char *digits = fmpq_get_str(NULL, 10, e->value);
  const char *copy = arena_strdup(in->arena, digits);
  flint_free(digits);
  return copy;
}

/* ij, i1, 12 as the subscript of what has two is two subscripts.  Words of two letters are left alone where
 * they are names. */
static bool split(Infer *in, const Scope *scope, Ast *e) {
  const char *s = e->nargs == 2 ? subscript_text(in, e->args[1]) : NULL;
  if (s == NULL || strlen(s) != 2 || !isalnum((unsigned char)s[0]) || !isalnum((unsigned char)s[1])) return false;
  if (e->args[1]->kind == AST_NAME) {
    if (scope_find(scope, e->args[1]->name, NULL, NULL, NULL)) return false;
    if (isdigit((unsigned char)s[1]) && !isdigit((unsigned char)s[0])) return false; /* t1 is a name */
  }
  Ast *first = piece(in, e->args[1], s, 0), *second = piece(in, e->args[1], s, 1);
  Ast *args[3] = {e->args[0], first, second};
  const Ast *made = ast_node(in->arena, AST_SUBSCRIPT, 3, args, e->span);
  e->args = made->args;
  e->nargs = 3;
  return true;
}

static bool is_array_kind(Kind k) { return k >= KIND_MATRIX && k <= KIND_ORTHONORMAL; }

static bool bound_letters(Infer *in, const Scope *scope, const Ast *e) {
  const char *s = e->nargs == 2 && e->args[1]->kind == AST_NAME ? e->args[1]->name : "";
  if (strlen(s) != 2) return false;
  return scope_find(scope, intern_n(in->c->names, s, 1), NULL, NULL, NULL) ||
         scope_find(scope, intern_n(in->c->names, s + 1, 1), NULL, NULL, NULL);
}

/* ---- decision ------------------------------------------------------------------------------------------ */

/* x_1, W_new as a name of its own. */
static const char *own_name(Infer *in, const Ast *e) {
  Buf b = buf_new(in->arena);
  buf_add(&b, e->args[0]->name);
  buf_addc(&b, '_');
  for (int i = 1; i < e->nargs; i++) {
    const char *s = subscript_text(in, e->args[i]);
    if (s == NULL) return NULL;
    if (i > 1) buf_addc(&b, '_');
    buf_add(&b, s);
  }
  return intern(in->c->names, buf_str(&b));
}

static Ast *own(Infer *in, const Scope *scope, Ast *e) {
  const char *name = own_name(in, e);
  if (name != NULL) return resolve(in, scope, name_node(in, e, name));
  diag_error(in->c->diag, ERR_NAME, e->span, "%s has no entries and is no family here", e->args[0]->name);
  diag_hint(in->c->diag, "declare it: %s : vector(n), or %s_i : vector(n) for a family", e->args[0]->name, e->args[0]->name);
  return NULL;
}

/* e_i, I_n, O_{m,n}, K_{m,n} while the letter has no other meaning. */
static Ast *sized_constant(Infer *in, const Scope *scope, Ast *e, const Mention *m) {
  const char *s = m->name;
  int n = e->nargs - 1;
  Fn fn = FN_NONE;
  if (m->variable) return NULL;
  if (strcmp(s, "e") == 0 && n == 1) fn = FN_UNIT;
  if (strcmp(s, "I") == 0 && n == 1) fn = FN_IDENTITY;
  if (strcmp(s, "O") == 0) fn = FN_ZEROS;
  if (strcmp(s, "K") == 0 && n == 2 && !m->bare) fn = FN_COMMUTATION;
  if (fn == FN_NONE) return NULL;
  Ast *call = ast_call(in->arena, fn, n, e->args + 1, e->span);
  call->flags |= e->flags & INFER_COPIED;
  for (int i = 0; i < n; i++) {
    if (fn != FN_UNIT && call->args[i]->kind == AST_NAME) mention_of(in, call->args[i]->name)->size = true;
    call->args[i] = fn == FN_UNIT ? resolve_index(in, scope, call->args[i]) : resolve(in, scope, call->args[i]);
    if (call->args[i] == NULL) return NULL;
  }
  return call;
}

static bool is_scalar_kind(Kind k) { return k == KIND_SCALAR || k == KIND_INTEGER || k == KIND_FUNCTION; }

/* The base is declared, defined, or a parameter. */
static Ast *known_base(Infer *in, const Scope *scope, Ast *e, const Mention *m) {
  if (m != NULL && m->decl != NULL && m->where == NULL && !m->decl->is_definition) {
    if (is_scalar_kind(m->decl->kind) && !m->decl->family) return own(in, scope, e);
    if (!m->decl->family && is_array_kind(m->decl->kind)) split(in, scope, e);
  } else if (is_capital(e->args[0]->name)) {
    split(in, scope, e);
  }
  Ast *base = resolve(in, scope, e->args[0]);
  if (base == NULL) return NULL;
  return m != NULL && m->decl != NULL && m->decl->family && m->where == NULL ? member(in, scope, e, base) : entry(in, scope, e, base);
}

static Ast *entry_of_capital(Infer *in, const Scope *scope, Ast *e, const char *capital) {
  mention_of(in, capital)->bare = true;
  Ast *base = resolve(in, scope, name_node(in, e, capital));
  return base != NULL ? entry(in, scope, e, base) : NULL;
}

static bool is_index_like(Infer *in, const Scope *scope, const Ast *x) {
  if (mentions_bound(scope, x)) return true;
  return x->kind == AST_NAME && mention_of(in, x->name)->index && !mention_of(in, x->name)->bare;
}

static bool any_index(Infer *in, const Scope *scope, const Ast *e) {
  for (int i = 1; i < e->nargs; i++)
    if (is_index_like(in, scope, e->args[i])) return true;
  return false;
}

/* a_{ij} with a small undeclared letter is the entry of A, W_{ij} with bound i, j the entry of W. */
static Ast *double_subscript(Infer *in, const Scope *scope, Ast *e, const Mention *m) {
  const char *capital = m->bare ? NULL : capital_of(in, m->name);
  bool letters = e->args[1]->kind == AST_NAME || e->args[2]->kind == AST_NAME || (e->flags & AST_ENTRY_SMALL);
  const Mention *big = capital != NULL ? ptrmap_get(in->mentions, capital) : NULL;
  bool big_known = big != NULL && (big->bare || big->decl != NULL || big->where != NULL);
  if (capital != NULL && (letters || big_known)) return entry_of_capital(in, scope, e, capital);
  if (!m->bare && !any_index(in, scope, e)) return own(in, scope, e);
  Ast *base = resolve(in, scope, e->args[0]);
  return base != NULL ? entry(in, scope, e, base) : NULL;
}

static Ast *unknown_base(Infer *in, const Scope *scope, Ast *e, Mention *m) {
  bool capital = is_capital(m->name);
  bool small_entry = (e->flags & AST_ENTRY_SMALL) && !m->bare;
  if (e->nargs == 2 && ((capital && (m->bare || bound_letters(in, scope, e))) || small_entry || bound_letters(in, scope, e)))
    split(in, scope, e);
  if (e->nargs > 2) return double_subscript(in, scope, e, m);
  if (m->bare || any_index(in, scope, e)) {
    Var *v = var_named(in, m->name);
    bool family = !m->bare && m->member;
    if (family) v->sym->family = true;
    Ast *base = resolve(in, scope, e->args[0]);
    if (base == NULL) return NULL;
    return family ? member(in, scope, e, base) : entry(in, scope, e, base);
  }
  if (!m->bare && m->member && e->args[1]->kind == AST_NUMBER) {
    var_named(in, m->name)->sym->family = true;
    return member(in, scope, e, resolve(in, scope, e->args[0]));
  }
  return own(in, scope, e);
}

Ast *resolve_subscript(Infer *in, const Scope *scope, Ast *e) {
  Ast *base = e->args[0];
  if (base->kind != AST_NAME) {
    base = resolve(in, scope, base);
    return base != NULL ? entry(in, scope, e, base) : NULL;
  }
  if (scope_find(scope, base->name, NULL, NULL, NULL)) return known_base(in, scope, e, NULL);
  const char *whole = own_name(in, e);
  if (whole != NULL && decl_find(in->c->decls, whole) != NULL) return own(in, scope, e);
  if (whole != NULL && mention_of(in, whole)->where != NULL) return own(in, scope, e);
  Mention *m = mention_of(in, base->name);
  if (m->where != NULL || m->decl != NULL) return known_base(in, scope, e, m);
  const char *of = differential_of(in, scope, base->name);
  if (of != NULL) {
    Ast *x = ast_node(in->arena, AST_SUBSCRIPT, e->nargs, e->args, e->span);
    x->args[0] = name_node(in, base, of);
    x->flags |= e->flags;
    return resolve(in, scope, ast_call1(in->arena, FN_D, x, e->span));
  }
  Ast *constant = sized_constant(in, scope, e, m);
  if (constant != NULL || in->c->diag->failed) return constant;
  return unknown_base(in, scope, e, m);
}
