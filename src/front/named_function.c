#include "front/named_function.h"

#include <ctype.h>
#include <string.h>

#include "front/decl.h"
#include "front/lexicon.h"
#include "front/pattern.h"

enum { MOST_DEPTH = 200, MOST_ARGUMENTS = 4 };

/* An f that is differentiated by names or by entries, not being declared: a function of these. */
typedef struct Function {
  Parser *p;
  const char *name;
  bool inverted;        /* something is differentiated by f */
  const Ast *entry;     /* the first x_{ij} that f is differentiated by */
  int n;
  Ast *by[MOST_ARGUMENTS];
} Function;

static Ast *copy_of(Parser *p, const Ast *e) {
  Ast *res = ARENA_NEW(p->c->arena, Ast);
  *res = *e;
  res->args = ARENA_ARRAY(p->c->arena, Ast *, e->nargs + 1);
  for (int i = 0; i < e->nargs; i++) res->args[i] = e->args[i];
  return res;
}

static bool occurs(const Ast *e, const char *name, int depth) {
  if (e->kind == AST_NAME && e->name == name) return true;
  for (int i = 0; i < e->nargs && depth > 0; i++)
    if (occurs(e->args[i], name, depth - 1)) return true;
  return false;
}

/* Whether the name stands without a subscript. */
static bool stands_bare(const Ast *e, const char *name, int depth) {
  if (e->kind == AST_NAME) return e->name == name;
  for (int i = e->kind == AST_SUBSCRIPT && e->args[0]->kind == AST_NAME; i < e->nargs && depth > 0; i++)
    if (stands_bare(e->args[i], name, depth - 1)) return true;
  return false;
}

/* ---- entries ---------------------------------------------------------------------------------------------- */

static bool is_entry(const Ast *e) { return e->kind == AST_SUBSCRIPT && e->args[0]->kind == AST_NAME; }

/* x_{ij}, x_{i j}, x_{i,j}: two indices. */
static bool has_two_indices(const Ast *e) {
  const Ast *index = e->args[1];
  return e->nargs > 2 || ast_is_call(index, FN_MUL) || (index->kind == AST_NAME && strlen(index->name) == 2);
}

/* The capital of a single letter; the letter itself if it is one. */
static const char *capital_of(const Parser *p, const char *name) {
  if (name[0] == '\0' || name[1] != '\0' || !isalpha((unsigned char)name[0])) return name;
  char big = (char)toupper((unsigned char)name[0]);
  return intern_n(p->c->names, &big, 1);
}

static Ast *name_like(const Parser *p, const Ast *like, const char *name) {
  Ast *res = ast_name(p->c->arena, name, like->span);
  res->flags |= like->flags & (AST_BOLD | AST_LATEX);
  return res;
}

/* What x_i, x_{ij}, X_{ij} are entries of; x_1 is a variable of its own. */
static Ast *base_of(const Parser *p, Ast *e) {
  const Ast *x = e->args[0];
  if (has_two_indices(e)) return name_like(p, x, capital_of(p, x->name));
  return e->args[1]->kind == AST_NUMBER ? e : name_like(p, x, x->name);
}

/* The x of a column that lists its entries, (x_1, ..., x_n); NULL if e is none. */
static const Ast *listed(const Ast *e) {
  if (!ast_is_call(e, FN_BIGSUM) && !(e->kind == AST_BIGOP && e->fn == FN_BIGSUM)) return NULL;
  const Ast *body = e->args[0];
  bool placed = ast_is_call(body, FN_MUL) && body->nargs == 2 && ast_is_call(body->args[1], FN_UNIT);
  return placed && is_entry(body->args[0]) && !has_two_indices(body->args[0]) ? body->args[0]->args[0] : NULL;
}

/* ---- what f is a function of ------------------------------------------------------------------------------ */

static bool is_free(const Function *f, const char *name) {
  const Decl *d = decl_find(f->p->c->decls, name);
  return d == NULL || d->kind == KIND_FUNCTION;
}

/* The name of what is differentiated by `by`: f of f, f(x_1, ..., x_n), and of f(x), typed as a product, by x. */
static const char *function_of(const Function *f, const Ast *e, const Ast *by) {
  bool product = ast_is_call(e, FN_MUL) && e->nargs == 2 && (e->args[1]->flags & AST_BRACKETED);
  if (product && e->args[0]->kind == AST_NAME && lexicon_is_function_letter(e->args[0]->name)) {
    bool of_variable = by != NULL && by->kind == AST_NAME && pattern_same(e->args[1], by);
    return of_variable && is_free(f, e->args[0]->name) ? e->args[0]->name : NULL;
  }
  bool named = e->kind == AST_NAME || (e->kind == AST_APPLY && e->nargs == 1 && listed(e->args[0]) != NULL);
  return named && is_free(f, e->name) ? e->name : NULL;
}

static void add_argument(Function *f, Ast *by) {
  for (int i = 0; i < f->n; i++)
    if (pattern_same(f->by[i], by)) return;
  if (f->n < MOST_ARGUMENTS) f->by[f->n++] = by;
}

static void find_function(Function *f, Ast *e, int depth) {
  bool derivative = ast_is_call(e, FN_GRADIENT) || ast_is_call(e, FN_JACOBIAN);
  const char *name = derivative ? function_of(f, e->args[0], e->args[1]) : NULL;
  Ast *by = name != NULL ? e->args[1] : NULL;
  if (by != NULL && ((by->kind == AST_NAME && by->name != name) || is_entry(by))) {
    if (f->name == NULL) f->name = name;
    bool entry = f->name == name && is_entry(by) && has_two_indices(by);
    if (entry && f->entry == NULL) f->entry = by;
    if (f->name == name && !entry) add_argument(f, is_entry(by) ? base_of(f->p, by) : by);
  }
  for (int i = 0; i < e->nargs && depth > 0; i++) find_function(f, e->args[i], depth - 1);
}

static void find_inverse(Function *f, const Ast *e, int depth) {
  bool derivative = ast_is_call(e, FN_GRADIENT) || ast_is_call(e, FN_JACOBIAN) || ast_is_call(e, FN_HESSIAN);
  f->inverted = f->inverted || (derivative && occurs(e->args[1], f->name, depth));
  for (int i = 0; i < e->nargs && depth > 0; i++) find_inverse(f, e->args[i], depth - 1);
}

/* ---- rewriting -------------------------------------------------------------------------------------------- */

/* Whether argument i of the product e is the bracket of f(x), f(x_1, ..., x_n), df(x). */
static bool is_argument_list(const Function *f, const Ast *e, int i) {
  if (i == 0 || !ast_is_call(e, FN_MUL)) return false;
  const Ast *name = ast_is_call(e->args[i - 1], FN_D) ? e->args[i - 1]->args[0] : e->args[i - 1], *x = e->args[i];
  if (name->kind != AST_NAME || name->name != f->name) return false;
  return listed(x) != NULL || (f->n == 1 && (x->flags & AST_BRACKETED) && pattern_same(x, f->by[0]));
}

static Ast *applied(const Function *f, Ast *e, int depth) {
  if ((e->kind == AST_NAME && e->name == f->name) || (e->kind == AST_APPLY && function_of(f, e, NULL) == f->name)) {
    Ast *res = ast_node(f->p->c->arena, AST_APPLY, f->n, f->by, e->span);
    res->name = f->name;
    return res;
  }
  if (e->nargs == 0 || depth == 0) return e;
  Ast *res = copy_of(f->p, e);
  int n = 0;
  for (int i = 0; i < e->nargs; i++) {
    if (!is_argument_list(f, e, i)) res->args[n++] = applied(f, e->args[i], depth - 1);
  }
  res->nargs = n;
  return n == 1 && ast_is_call(e, FN_MUL) ? res->args[0] : res;
}

/* x_{ij} as the entry of another matrix. */
static Ast *with_base(Parser *p, Ast *e, const char *from, const Ast *to, int depth) {
  if (e->nargs == 0 || depth == 0) return e;
  Ast *res = copy_of(p, e);
  int first = 0;
  if (is_entry(e) && e->args[0]->name == from) {
    res->args[0] = name_like(p, to, to->name);
    res->flags &= ~(unsigned)AST_ENTRY_SMALL;
    first = 1;
  }
  for (int i = first; i < e->nargs; i++) res->args[i] = with_base(p, e->args[i], from, to, depth - 1);
  return res;
}

/* f is differentiated by the matrix A, and by entries x_{ij} of a matrix that is not mentioned: they are A's. */
static void settle_entries(Function *f, AstList *sides) {
  const char *letter = f->entry->args[0]->name, *capital = capital_of(f->p, letter);
  Ast *own = name_like(f->p, f->entry->args[0], capital);
  bool known = decl_find(f->p->c->decls, letter) != NULL || decl_find(f->p->c->decls, capital) != NULL;
  for (int i = 0; i < sides->count; i++)
    known = known || stands_bare(sides->items[i], letter, MOST_DEPTH) || stands_bare(sides->items[i], capital, MOST_DEPTH);
  bool others = !known && f->n == 1 && f->by[0]->kind == AST_NAME && isupper((unsigned char)f->by[0]->name[0]);
  if (!others) {
    add_argument(f, own);
    return;
  }
  diag_note(f->p->c->diag, "the entries of %s are written %s_{ij} here", f->by[0]->name, letter);
  for (int i = 0; i < sides->count; i++) sides->items[i] = with_base(f->p, sides->items[i], letter, f->by[0], MOST_DEPTH);
}

void apply_differentiated_name(Parser *p, AstList *sides) {
  Function f = {.p = p};
  for (int i = 0; i < sides->count; i++)
    if (sides->items[i]->depth >= MOST_DEPTH) return;
  for (int i = 0; i < sides->count; i++) find_function(&f, sides->items[i], MOST_DEPTH);
  if (f.name == NULL) return;
  for (int i = 0; i < sides->count; i++) find_inverse(&f, sides->items[i], MOST_DEPTH);
  if (f.inverted) return;
  if (f.entry != NULL) settle_entries(&f, sides);
  for (int i = 0; i < sides->count && f.n > 0; i++) sides->items[i] = applied(&f, sides->items[i], MOST_DEPTH);
}
