#include "front/cofactor.h"

#include <ctype.h>
#include <string.h>

#include "front/decl.h"

enum { MOST_DEPTH = 200 };

typedef struct Cofactors {
  Parser *p;
  const Ast *matrix;   /* A of |A| */
  bool entries;        /* a_{ij} occurs */
  bool capitals;       /* A_{ij} occurs */
  bool other[2];       /* C_{ij}, M_{ij} occur */
  bool bare[2];        /* C, M stand alone */
} Cofactors;

static const char *const other_names[] = {"C", "M"};

static bool is_determinant(const Ast *e) { return ast_is_call(e, FN_BAR) || ast_is_call(e, FN_DET) || ast_is_call(e, FN_LOGDET); }

static bool is_entry(const Ast *e) { return e->kind == AST_SUBSCRIPT && e->args[0]->kind == AST_NAME; }

static bool has_two_indices(const Ast *e) {
  const Ast *index = e->args[1];
  return e->nargs == 3 || (e->nargs == 2 && (ast_is_call(index, FN_MUL) || (index->kind == AST_NAME && strlen(index->name) == 2)));
}

static bool is_small_of(const char *small, const char *capital) {
  return small[1] == '\0' && capital[1] == '\0' && islower((unsigned char)small[0]) && toupper((unsigned char)small[0]) == capital[0];
}

static void find_matrix(Cofactors *k, const Ast *e, int depth) {
  if (is_determinant(e) && e->args[0]->kind == AST_NAME && k->matrix == NULL) k->matrix = e->args[0];
  for (int i = 0; i < e->nargs && depth > 0; i++) find_matrix(k, e->args[i], depth - 1);
}

static void look(Cofactors *k, const Ast *e, int depth) {
  bool entry = is_entry(e) && has_two_indices(e);
  const char *name = entry ? e->args[0]->name : e->kind == AST_NAME ? e->name : NULL;
  if (entry && is_small_of(name, k->matrix->name)) k->entries = true;
  if (entry && name == k->matrix->name) k->capitals = true;
  for (int i = 0; name != NULL && i < 2; i++)
    if (strcmp(name, other_names[i]) == 0) *(entry ? &k->other[i] : &k->bare[i]) = true;
  for (int i = entry; i < e->nargs && depth > 0; i++) look(k, e->args[i], depth - 1);
}

static bool is_free(const Cofactors *k, int i) {
  bool declared = decl_find(k->p->c->decls, intern(k->p->c->names, other_names[i])) != NULL;
  return k->other[i] && !k->bare[i] && !declared && strcmp(k->matrix->name, other_names[i]) != 0;
}

/* (-1)^{i+j} */
static Ast *sign_of(Arena *a, const Ast *entry) {
  Ast *i = entry->args[1], *j = entry->nargs > 2 ? entry->args[2] : NULL;
  if (j == NULL && ast_is_call(i, FN_MUL)) j = i->args[1], i = i->args[0];
  return j == NULL ? NULL : ast_call2(a, FN_POW, ast_integer(a, -1, entry->span), ast_call2(a, FN_ADD, i, j, entry->span), entry->span);
}

/* adj(A)'_{ij} for X_{ij} where X is the name. */
static Ast *replaced(const Cofactors *k, Ast *e, const char *name, bool minor, int depth) {
  if (e->nargs == 0 || depth == 0) return e;
  Arena *a = k->p->c->arena;
  Ast *res = ARENA_NEW(a, Ast);
  *res = *e;
  res->args = ARENA_ARRAY(a, Ast *, e->nargs + 1);
  for (int i = 0; i < e->nargs; i++) res->args[i] = replaced(k, e->args[i], name, minor, depth - 1);
  if (!is_entry(e) || !has_two_indices(e) || strcmp(e->args[0]->name, name) != 0) return res;
  Ast *matrix = ast_name(a, k->matrix->name, e->span);
  matrix->flags |= k->matrix->flags & (AST_BOLD | AST_LATEX);
  res->args[0] = ast_call1(a, FN_TRANSPOSE, ast_call1(a, FN_ADJ, matrix, e->span), e->span);
  res->flags &= ~(unsigned)AST_ENTRY_SMALL;
  Ast *sign = minor ? sign_of(a, e) : NULL;
  return sign == NULL ? res : ast_call2(a, FN_MUL, sign, res, e->span);
}

static void replace(const Cofactors *k, AstList *sides, const char *name, bool minor) {
  diag_note(k->p->c->diag, "%s_{ij} is taken as the %s of |%s|", name, minor ? "minor" : "cofactor", k->matrix->name);
  for (int i = 0; i < sides->count; i++) sides->items[i] = replaced(k, sides->items[i], name, minor, MOST_DEPTH);
}

void read_cofactors(Parser *p, AstList *sides) {
  Cofactors k = {.p = p};
  for (int i = 0; i < sides->count; i++) {
    if (sides->items[i]->depth >= MOST_DEPTH) return;
    find_matrix(&k, sides->items[i], MOST_DEPTH);
  }
  if (k.matrix == NULL) return;
  for (int i = 0; i < sides->count; i++) look(&k, sides->items[i], MOST_DEPTH);
  if (!k.entries && !k.capitals) return;
  if (k.entries && k.capitals) replace(&k, sides, k.matrix->name, false);
  for (int i = 0; i < 2; i++)
    if (is_free(&k, i)) replace(&k, sides, other_names[i], i == 1);
}
