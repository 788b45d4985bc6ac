#include "calculus/letters.h"

#include "base/ptrmap.h"
#include "calculus/differential.h"

/* What occurs in some expressions. */
typedef struct Occurrences {
  Ctx *c;
  PtrMap *seen;     /* nodes */
  PtrMap *is_letter, *is_name;
  PtrMap *outside;  /* symbols that stand outside of their differentials */
  bool pending;     /* some d(...) */
  int nletters, nnames;
  Symbol **letters, **names; /* with room for all symbols */
} Occurrences;

static void add(PtrMap *in, Symbol **list, int *n, Symbol *s) {
  if (ptrmap_get(in, s) != NULL) return;
  ptrmap_put(in, s, s);
  list[(*n)++] = s;
}

static Symbol *base_symbol(const Ast *e) {
  while (e->kind != AST_NAME && e->nargs > 0) e = e->args[0];
  return e->kind == AST_NAME ? e->sym : NULL;
}

static void look(Occurrences *o, const Ast *e) {
  if (ptrmap_get(o->seen, e) != NULL) return;
  ptrmap_put(o->seen, e, o);
  bool of_entry = ast_is_call(e, FN_D) && e->args[0]->kind == AST_ENTRY && e->args[0]->args[0]->kind == AST_NAME; /* dx_i */
  if (e->kind == AST_DIFFERENTIAL || of_entry) {
    Symbol *s = base_symbol(e);
    if (s != NULL && s->definition == NULL) add(o->is_letter, o->letters, &o->nletters, s);
    if (s == NULL || s->definition == NULL) return;
  }
  if (ast_is_call(e, FN_D) || e->kind == AST_DIFFERENTIAL) o->pending = true;
  if (e->kind == AST_NAME && e->sym != NULL && !e->sym->dimension && !e->sym->index && e->sym->kind != KIND_FUNCTION) {
    ptrmap_put(o->outside, e->sym, o);
    if (e->sym->definition != NULL) look(o, e->sym->definition);
    else add(o->is_name, o->names, &o->nnames, e->sym);
  }
  for (int i = 0; i < e->nargs; i++) look(o, e->args[i]);
}

static Occurrences *occurrences(Ctx *c, int n, const Ast *const *sides) {
  Occurrences *o = ARENA_NEW(c->arena, Occurrences);
  o->c = c;
  o->seen = ptrmap_new(c->arena);
  o->outside = ptrmap_new(c->arena);
  o->is_letter = ptrmap_new(c->arena);
  o->is_name = ptrmap_new(c->arena);
  o->letters = ARENA_ARRAY(c->arena, Symbol *, c->symbols->count + 1);
  o->names = ARENA_ARRAY(c->arena, Symbol *, c->symbols->count + 1);
  for (int i = 0; i < n; i++) look(o, sides[i]);
  return o;
}

static bool is_number(const Symbol *s) { return s->kind == KIND_SCALAR || s->kind == KIND_INTEGER; }

/* All that stand in it, numbers only where there is nothing else. */
static void take_all(const Occurrences *o, Letters *l) {
  bool others = false;
  for (int i = 0; i < o->nnames; i++) others = others || !is_number(o->names[i]);
  for (int i = 0; i < o->nnames; i++)
    if ((!others || !is_number(o->names[i])) && o->names[i]->kind != KIND_INTEGER && ptrmap_get(o->is_letter, o->names[i]) == NULL)
      l->symbols[l->n++] = o->names[i];
}

Letters letters_of(Ctx *c, int n, const Ast *const *sides) {
  Occurrences *o = occurrences(c, n, sides);
  Letters l = {0, ARENA_ARRAY(c->arena, Symbol *, c->symbols->count + 1)};
  bool known = false; /* a letter that stands by itself as well: a slip of the pen does not */
  for (int i = 0; i < o->nletters; i++) {
    l.symbols[l.n++] = o->letters[i];
    known = known || ptrmap_get(o->outside, o->letters[i]) != NULL;
  }
  if (o->pending && !known) take_all(o, &l);
  return l;
}

static Variables atoms_of(Ctx *c, const Letters *l, bool *family) {
  Term *atoms = ARENA_ARRAY(c->arena, Term, l->n + 1);
  *family = false;
  for (int i = 0; i < l->n; i++) {
    *family = *family || l->symbols[i]->family;
    if (!*family) atoms[i] = t_sym(c, l->symbols[i]);
  }
  return (Variables){l->n, atoms};
}

Term letters_worked_out(Ctx *c, Term t, const Letters *l) {
  bool family;
  Variables v = atoms_of(c, l, &family);
  if (family) return t;
  Diag before = *c->diag;
  Term from = t;
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n && !c->diag->failed; i++)
    if (t_is_fn(nodes[i], FN_D)) t = t_substitute(c, t, nodes[i], differential(c, nodes[i]->args[0], &v));
  if (!c->diag->failed) return t;
  *c->diag = before; /* values decide */
  return from;
}
