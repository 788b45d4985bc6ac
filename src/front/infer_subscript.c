/* Subscripts: entries, members of families, unit vectors, sized constants, or names of their own. */
#include <ctype.h>
#include <string.h>

#include "front/infer_impl.h"

/* ---- the base ------------------------------------------------------------------------------------------ */

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

static bool is_array_kind(Kind k) { return k >= KIND_MATRIX && k <= KIND_ORTHONORMAL; }

/* ---- decision ------------------------------------------------------------------------------------------ */

static Ast *own(Infer *in, const Scope *scope, Ast *e) {
  const char *name = own_name(in, e);
  if (name != NULL) return resolve(in, scope, name_instead(in, e, name));
  diag_error(in->c->diag, ERR_NAME, e->span, "%s has no entries and is no family here", e->args[0]->name);
  diag_hint(in->c->diag, "declare it: %s : vector(n), or %s_i : vector(n) for a family", e->args[0]->name,
            e->args[0]->name);
  return NULL;
}

/* e_i, I_n, O_{m,n}, K_{m,n} while the letter has no other meaning. */
static Ast *sized_constant(Infer *in, const Scope *scope, Ast *e) {
  const Ast *base = e->args[0];
  const Mention *m = base->kind == AST_NAME ? mention_of(in, base->name) : NULL;
  bool unit =
      m != NULL && m->decl == NULL && m->where == NULL && !m->variable && e->nargs == 2 && strcmp(m->name, "e") == 0;
  Fn fn = unit ? FN_UNIT : sized_constant_of(in, scope, e);
  if (fn == FN_NONE) return NULL;
  Ast *call = ast_call(in->arena, fn, e->nargs - 1, e->args + 1, e->span);
  call->flags |= e->flags & INFER_COPIED;
  for (int i = 0; i < call->nargs; i++) {
    call->args[i] = unit ? resolve_unit_index(in, scope, call->args[i]) : resolve(in, scope, call->args[i]);
    if (call->args[i] == NULL) return NULL;
  }
  return call;
}

static bool is_scalar_kind(Kind k) { return k == KIND_SCALAR || k == KIND_INTEGER || k == KIND_FUNCTION; }

/* The base is declared, defined, or a parameter. */
static Ast *known_base(Infer *in, const Scope *scope, Ast *e, const Mention *m) {
  if (m != NULL && m->decl != NULL && m->where == NULL && !m->decl->is_definition) {
    if (is_scalar_kind(m->decl->kind) && !m->decl->family) return own(in, scope, e);
    if (!m->decl->family && is_array_kind(m->decl->kind)) split_subscript(in, scope, e);
  } else if (is_capital(e->args[0]->name)) {
    split_subscript(in, scope, e);
  }
  Ast *base = resolve(in, scope, e->args[0]);
  if (base == NULL) return NULL;
  return m != NULL && m->decl != NULL && m->decl->family && m->where == NULL ? member(in, scope, e, base)
                                                                             : entry(in, scope, e, base);
}

static Ast *entry_of_capital(Infer *in, const Scope *scope, Ast *e, const char *capital) {
  mention_of(in, capital)->bare = true;
  Ast *base = resolve(in, scope, name_instead(in, e, capital));
  return base != NULL ? entry(in, scope, e, base) : NULL;
}

static bool is_index_like(Infer *in, const Scope *scope, const Ast *x) {
  if (mentions_bound(scope, x) || mentions_parameter(scope, x)) return true;
  return x->kind == AST_NAME && mention_of(in, x->name)->index && !mention_of(in, x->name)->bare;
}

static bool any_index(Infer *in, const Scope *scope, const Ast *e) {
  for (int i = 1; i < e->nargs; i++)
    if (is_index_like(in, scope, e->args[i])) return true;
  return false;
}

static bool is_known(const Infer *in, const char *name) {
  const Mention *m = name != NULL ? ptrmap_get(in->mentions, name) : NULL;
  return m != NULL && (m->bare || m->decl != NULL || m->where != NULL);
}

static Ast *unit_of_index(Infer *in, const Scope *scope, Ast *index) {
  index = resolve_index(in, scope, index);
  return index == NULL ? NULL : settle(in, ast_call(in->arena, FN_UNIT, 1, &index, index->span));
}

/* delta_{ij} is the entry of I: e_i' e_j. */
static Ast *kronecker(Infer *in, const Scope *scope, Ast *e) {
  if (strcmp(e->args[0]->name, "I") != 0)
    diag_note(in->c->diag, "%s is read as the Kronecker delta, the entry of I", quote(in, e));
  Ast *row = unit_of_index(in, scope, e->args[1]), *column = unit_of_index(in, scope, e->args[2]);
  if (row == NULL || column == NULL) return NULL;
  row = settle(in, ast_call1(in->arena, FN_TRANSPOSE, row, e->span));
  Ast *product = ast_call2(in->arena, FN_MUL, row, column, e->span);
  product->flags |= e->flags & INFER_COPIED;
  return settle(in, product);
}

/* a_{ij} with a small undeclared letter is the entry of A, W_{ij} with indices i, j the entry of W. */
static Ast *double_subscript(Infer *in, const Scope *scope, Ast *e, const Mention *m) {
  const char *capital = m->bare ? NULL : capital_of(in, m->name);
  if (capital != NULL && strcmp(m->name, "delta") == 0 && !is_known(in, capital)) return kronecker(in, scope, e);
  bool letters = e->args[1]->kind != AST_NUMBER || e->args[2]->kind != AST_NUMBER;
  if (capital != NULL && (letters || is_known(in, capital))) return entry_of_capital(in, scope, e, capital);
  if (!m->bare && !letters) return own(in, scope, e);
  Ast *base = resolve(in, scope, e->args[0]);
  return base != NULL ? entry(in, scope, e, base) : NULL;
}

static Ast *unknown_family(Infer *in, const Scope *scope, Ast *e, const Mention *m) {
  Ast *base = e->args[0]; /* also pi_k: the letter is no constant here */
  base->sym = var_named(in, m->name)->sym;
  base->sym->family = true;
  base->flags |= AST_RESOLVED;
  return member(in, scope, e, settle(in, base));
}

/* Whether a letter stands in the subscript that nothing binds and that means nothing else. */
static bool has_letter(Infer *in, const Scope *scope, const Ast *x) {
  for (int i = 0; x->kind == AST_CALL && i < x->nargs; i++)
    if (has_letter(in, scope, x->args[i])) return true;
  if (x->kind != AST_NAME || x->name[1] != '\0' || scope_find(scope, x->name, NULL, NULL, NULL)) return false;
  const Mention *m = mention_of(in, x->name);
  return m->where == NULL && m->decl == NULL && !m->size && !m->bare && !is_dimension_name(in, x->name);
}

/* x_i with i bound by nothing, and x not known: an entry of the vector x. */
static Ast *unknown_entry(Infer *in, const Scope *scope, Ast *e, const Mention *m) {
  var_named(in, m->name)->entries = true;
  return unknown_family(in, scope, e, m);
}

static Ast *unknown_base(Infer *in, const Scope *scope, Ast *e, const Mention *m) {
  bool capital = is_capital(m->name);
  if ((capital && m->bare) || looks_double(in, scope, e) || (!m->bare && is_known(in, capital_of(in, m->name))))
    split_subscript(in, scope, e);
  if (e->nargs > 2) return double_subscript(in, scope, e, m);
  /* W_2 beside W: an entry of a matrix has two subscripts. */
  bool another = capital && m->bare && e->args[1]->kind == AST_NUMBER && !(e->flags & AST_IN_BRACKETS);
  if (another) return own(in, scope, e);
  if (m->bare) {
    Ast *base = resolve(in, scope, e->args[0]);
    return base != NULL ? entry(in, scope, e, base) : NULL;
  }
  bool letter = !capital && has_letter(in, scope, e->args[1]) &&
                (in->free_entries || (m->member && e->args[1]->kind == AST_NAME && is_index_letter(scope, e->args[1])));
  if (m->member && (any_index(in, scope, e) || e->args[1]->kind == AST_NUMBER || letter))
    return unknown_family(in, scope, e, m);
  if (letter && in->free_entries) return unknown_entry(in, scope, e, m);
  if (!any_index(in, scope, e)) return own(in, scope, e);
  Ast *base = resolve(in, scope, e->args[0]);
  return base != NULL ? entry(in, scope, e, base) : NULL;
}

/* A', A^-1: two digits or letters behind it are two subscripts. */
static bool is_matrix_text(const Ast *e) {
  while (ast_is_call(e, FN_TRANSPOSE) || ast_is_call(e, FN_INV) || ast_is_call(e, FN_POW)) e = e->args[0];
  return e->kind == AST_NAME && is_capital(e->name);
}

/* dW_1 is the differential of W_1. */
static Ast *differential(Infer *in, const Scope *scope, Ast *e, const char *of) {
  Ast *x = ast_node(in->arena, AST_SUBSCRIPT, e->nargs, e->args, e->span);
  x->args[0] = name_instead(in, e, of);
  x->flags |= e->flags;
  return resolve(in, scope, ast_call1(in->arena, FN_D, x, e->span));
}

/* Whether the base is the constant I, no name of the user's. */
static bool is_identity(Infer *in, const Ast *base) {
  const Mention *m = mention_of(in, base->name);
  return strcmp(m->name, "I") == 0 && m->decl == NULL && m->where == NULL && !m->variable;
}

/* I_{ij}, i and j indices. */
static bool is_identity_entry(Infer *in, const Scope *scope, Ast *e) {
  return is_identity(in, e->args[0]) && looks_double(in, scope, e) && split_subscript(in, scope, e);
}

static bool has_comma(const Infer *in, const Ast *e) {
  const Source *s = in->c->source;
  const size_t from = (size_t)e->args[1]->span.end, to = (size_t)e->args[2]->span.start;
  return s != NULL && from < to && to <= s->len && memchr(s->text + from, ',', to - from) != NULL;
}

/* I_{m n}, I_{2 n} in LaTeX, m and n no indices: the identity matrix of size m n.  I_{m, n} has no such size. */
static bool join_size(Infer *in, const Scope *scope, Ast *e) {
  if (e->nargs < 3 || (e->flags & AST_IN_BRACKETS) || !is_identity(in, e->args[0])) return true;
  int names = 0;
  for (int i = 1; i < e->nargs; i++) {
    if (e->args[i]->kind == AST_NAME && !is_index_letter(scope, e->args[i])) names++;
    else if (e->args[i]->kind != AST_NUMBER) return true;
  }
  if (names == 0) return true;
  if (has_comma(in, e)) {
    diag_error(in->c->diag, ERR_SHAPE, e->span, "an identity matrix is square and has one size");
    diag_hint(in->c->diag, "the first columns of it are [I_n; zeros(m, n)], its first rows [I_m, zeros(m, n)]; of size m n it is eye(m*n)");
    return false;
  }
  for (int i = 1; i < e->nargs; i++)
    if (e->args[i]->kind == AST_NAME) mention_of(in, e->args[i]->name)->size = true;
  e->args[1] = ast_call(in->arena, FN_MUL, e->nargs - 1, e->args + 1, span_join(e->args[1]->span, e->args[e->nargs - 1]->span));
  e->nargs = 2;
  return true;
}

/* dW_f, too. */
static Ast *own_or_differential(Infer *in, const Scope *scope, Ast *e) {
  const Mention *m = mention_of(in, e->args[0]->name);
  const char *of = m->where == NULL && m->decl == NULL ? differential_of(in, scope, e->args[0]->name) : NULL;
  return of != NULL ? differential(in, scope, e, of) : own(in, scope, e);
}

Ast *resolve_subscript(Infer *in, const Scope *scope, Ast *e) {
  Ast *base = e->args[0];
  bool bound = base->kind == AST_NAME && scope_find(scope, base->name, NULL, NULL, NULL);
  if (bound) return known_base(in, scope, e, NULL);
  if (base->kind == AST_NAME && !join_size(in, scope, e)) return NULL;
  if (base->kind == AST_NAME && is_identity_entry(in, scope, e)) return kronecker(in, scope, e);
  Ast *constant = sized_constant(in, scope, e);
  if (constant != NULL || in->c->diag->failed) return constant;
  if (base->kind != AST_NAME) {
    if (is_matrix_text(base)) split_subscript(in, scope, e);
    base = resolve(in, scope, base);
    return base != NULL ? entry(in, scope, e, base) : NULL;
  }
  const char *whole = own_name(in, e);
  if ((e->flags & AST_IN_BRACKETS) && e->nargs > 3) return entry(in, scope, e, base);
  if (is_word_subscript(in, scope, e)) return own_or_differential(in, scope, e);
  if (whole != NULL && (decl_find(in->c->decls, whole) != NULL || mention_of(in, whole)->where != NULL))
    return own(in, scope, e);
  Mention *m = mention_of(in, base->name);
  const Stack *stack = e->nargs == 2 && m->where == NULL ? stack_of(in, base->name) : NULL;
  if (stack != NULL && stack->family == base->name)
    return resolve(in, scope, stack_member(in, stack, e->args[1], e->span));
  if (m->unit != NULL && m->unit->busy && whole != NULL) return own(in, scope, e); /* C = C_0 + C_1 */
  if (m->where != NULL || m->decl != NULL) return known_base(in, scope, e, m);
  const char *of = differential_of(in, scope, base->name);
  return of != NULL ? differential(in, scope, e, of) : unknown_base(in, scope, e, m);
}
