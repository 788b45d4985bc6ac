/* Indices that no sum binds, and expressions of indices. */
#include "front/infer_impl.h"

static Symbol *index_symbol(Infer *in, const char *name) {
  Symbol *s = ptrmap_get(in->free_indices, name);
  if (s != NULL) return s;
  s = var_new(in, name)->sym;
  s->index = s->free_index = true;
  s->kind = KIND_INTEGER;
  s->facts = FACT_INTEGER;
  ptrmap_put(in->free_indices, name, s);
  return s;
}

Symbol *free_index(Infer *in, const char *name) {
  Symbol *s = index_symbol(in, name);
  for (int i = 0; i < in->nfree; i++)
    if (in->free[i] == s) return s;
  if (!in->in_target && ptrmap_get(in->unit->indices, name) != NULL)
    diag_note(in->c->diag,
              "%s stands outside sum_%s, too, whose body ends at the next + or -: there it is a free index; for one sum "
              "write sum_%s (...)",
              name, name, name);
  if (in->nfree == in->free_cap) {
    int cap = in->free_cap > 0 ? 2 * in->free_cap : 8;
    in->free = arena_grow(in->arena, in->free, sizeof *in->free * (size_t)in->nfree, sizeof *in->free * (size_t)cap);
    in->free_cap = cap;
  }
  in->free[in->nfree++] = s;
  return s;
}

/* i to n and p to t: the letters that stand for an index where no sum binds them. */
bool is_index_name(const char *name) {
  return name[0] != '\0' && name[1] == '\0' && ((name[0] >= 'i' && name[0] <= 'n') || (name[0] >= 'p' && name[0] <= 't'));
}

/* A letter that is neither bound, declared nor a size is an index that nothing binds.  That of an entry makes a
 * table of all entries; that of a unit vector, e_i, just stands for some integer. */
static Ast *index_letter(Infer *in, const Scope *scope, Ast *e, bool tabulated) {
  if (scope_find(scope, e->name, NULL, NULL, NULL)) return resolve(in, scope, e);
  const Mention *m = mention_of(in, e->name);
  bool known = m->where != NULL || m->decl != NULL || m->size || is_dimension_name(in, e->name);
  if (known) return resolve(in, scope, e);
  e->sym = tabulated ? free_index(in, e->name) : index_symbol(in, e->name);
  return e;
}

static Ast *resolve_letters(Infer *in, const Scope *scope, Ast *e, bool tabulated) {
  if (e->kind == AST_NAME) return index_letter(in, scope, e, tabulated);
  if (e->kind != AST_CALL) return resolve(in, scope, e);
  for (int i = 0; i < e->nargs; i++)
    if ((e->args[i] = resolve_letters(in, scope, e->args[i], tabulated)) == NULL) return NULL;
  return settle(in, e);
}

Ast *resolve_index(Infer *in, const Scope *scope, Ast *e) { return resolve_letters(in, scope, e, true); }

Ast *resolve_unit_index(Infer *in, const Scope *scope, Ast *e) { return resolve_letters(in, scope, e, false); }

bool mentions_parameter(const Scope *scope, const Ast *e) {
  if (e->kind == AST_NAME) {
    Ast *value = NULL;
    return scope_find(scope, e->name, NULL, &value, NULL) && value != NULL;
  }
  for (int i = 0; e->kind == AST_CALL && i < e->nargs; i++)
    if (mentions_parameter(scope, e->args[i])) return true;
  return false;
}

bool mentions_bound(const Scope *scope, const Ast *e) {
  Symbol *s;
  Ast *value;
  if (e->kind == AST_NAME) return scope_find(scope, e->name, &s, &value, NULL) && value == NULL;
  for (int i = 0; e->kind == AST_CALL && i < e->nargs; i++)
    if (mentions_bound(scope, e->args[i])) return true;
  return false;
}
