/* A(t) in a derivative by t: a letter before a bracket that holds the variable alone is a function of it, and so is
 * the letter wherever else it stands in the statement, as where dA/dt stands in it; A'(t) and \dot A are its derivative. */
#include <string.h>

#include "front/infer_impl.h"
#include "front/lexicon.h"

typedef struct Motion {
  Ctx *c;
  const char *variable;
  PtrMap *functions; /* names that stand before (t) */
  bool rate;         /* inside (...)/dt, where dA is dA/dt */
  bool scalars;      /* small letters are functions with numbers as values */
  bool any;
} Motion;

/* ---- the variable -------------------------------------------------------------------------------------------- */

static bool is_scalar_name(const Ctx *c, const char *name) {
  const Decl *d = decl_find(c->decls, name);
  if (d != NULL) return !d->is_definition && d->kind == KIND_SCALAR;
  return strcmp(name, "t") == 0 || infer_usual_kind(name) == KIND_SCALAR;
}

static bool is_free_name(const Motion *m, const Ast *e) {
  static const char *const constants[] = {"I", "O", "e", "pi", "d", "D"};
  if (e->kind != AST_NAME || e->name == m->variable || decl_find(m->c->decls, e->name) != NULL) return false;
  for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
    if (strcmp(constants[i], e->name) == 0) return false;
  return function_letter(m->c, e) == NULL;
}

/* dA/dt inside an expression: A is a function of t; and of x in dA/dx, where x can only be a number. */
static bool is_derivative(const Motion *m, const Ast *e) {
  return ast_is_call(e, FN_GRADIENT) && e->nargs == 2 && e->args[1]->kind == AST_NAME && is_free_name(m, e->args[0]);
}

static void look_for_variable(Motion *m, const Ast *e) {
  if (m->variable == NULL && is_derivative(m, e)) {
    bool matrix = infer_usual_kind(e->args[0]->name) == KIND_MATRIX;
    if (matrix || is_scalar_name(m->c, e->args[1]->name)) m->variable = e->args[1]->name;
  }
  for (int i = 0; i < e->nargs && m->variable == NULL; i++) look_for_variable(m, e->args[i]);
}

static void look_in(void *m, Ast **slot) { look_for_variable(m, *slot); }

static void find_variable(Motion *m, Statement *st) {
  for (const Statement *s = st; s != NULL && m->variable == NULL; s = s->inner) {
    const Ast *x = s->nwrt == 1 ? s->wrt[0].target : NULL;
    if (x == NULL || x->kind != AST_NAME || (s->kind != ST_DERIV && s->kind != ST_GRAD)) continue;
    bool free_time = s->kind == ST_DERIV && decl_find(m->c->decls, x->name) == NULL;
    if (free_time || is_scalar_name(m->c, x->name)) m->variable = x->name;
  }
  if (m->variable == NULL) each_slot(st, look_in, m);
}

/* ---- the functions ------------------------------------------------------------------------------------------- */

/* The t of (t), (t)^-1, (t)'; NULL if it is something else. */
static Ast **variable_slot(const Motion *m, Ast **factor) {
  while (((*factor)->flags & AST_BRACKETED) == 0) {
    const Ast *e = *factor;
    bool postfix = ast_is_call(e, FN_POW) || ast_is_call(e, FN_EPOW) || ast_is_call(e, FN_TRANSPOSE) || ast_is_call(e, FN_INV);
    if (!postfix) return NULL;
    factor = &(*factor)->args[0];
  }
  return (*factor)->kind == AST_NAME && (*factor)->name == m->variable ? factor : NULL;
}

/* The name in A, a/A, A^T: what the i-th factor of e calls if the next one is (t). */
static Ast **called_slot(const Motion *m, Ast *e, int i) {
  if (!ast_is_call(e, FN_MUL) || i + 1 >= e->nargs || !bracket_follows(m->c, e->args[i])) return NULL;
  if (variable_slot(m, &e->args[i + 1]) == NULL) return NULL;
  Ast **name = &e->args[i];
  if (ast_is_call(*name, FN_DIV)) name = &(*name)->args[1];
  if (ast_is_call(*name, FN_TRANSPOSE)) name = &(*name)->args[0];
  return is_free_name(m, *name) ? name : NULL;
}

/* A of \dot A, where A is no name of its own; NULL for other names. */
static const char *undotted(const Motion *m, const char *name) {
  size_t n = strlen(name);
  if (n <= 4 || strcmp(name + n - 4, "_dot") != 0) return NULL;
  return intern(m->c->names, arena_strndup(m->c->arena, name, n - 4));
}

static void add_function(Motion *m, const char *name) {
  const char *base = undotted(m, name);
  ptrmap_put(m->functions, base != NULL ? base : name, m);
  m->any = true;
}

static void find_functions(Motion *m, Ast *e) {
  if (is_derivative(m, e) && e->args[1]->name == m->variable) add_function(m, e->args[0]->name);
  for (int i = 0; i < e->nargs; i++) {
    Ast **name = called_slot(m, e, i);
    if (name != NULL) add_function(m, (*name)->name);
    find_functions(m, e->args[i]);
  }
}

static void find_in(void *m, Ast **slot) { find_functions(m, *slot); }

/* ---- dA/dt in plain text, where it is a quotient of differentials ----------------------------------------------- */

/* The A of dA, the differential of such a function; NULL if the name is none. */
static const char *moved_name(const Motion *m, const Ast *e) {
  if (e->kind != AST_NAME || e->name[0] != 'd' || decl_find(m->c->decls, e->name) != NULL) return NULL;
  const char *base = intern(m->c->names, e->name + 1);
  return ptrmap_get(m->functions, base) != NULL ? base : NULL;
}

static bool has_differential(const Motion *m, const Ast *e) {
  if (moved_name(m, e) != NULL) return true;
  bool any = false;
  for (int i = 0; i < e->nargs && !any; i++) any = has_differential(m, e->args[i]);
  return any;
}

/* Whether e is (... dA)/dt. */
static bool is_rate(const Motion *m, const Ast *e) {
  if (!ast_is_call(e, FN_DIV) || e->args[1]->kind != AST_NAME || e->args[1]->name[0] != 'd') return false;
  return strcmp(e->args[1]->name + 1, m->variable) == 0 && has_differential(m, e->args[0]);
}

/* ---- the other reading --------------------------------------------------------------------------------------- */

static Ast *value_at(const Motion *m, const Ast *name, const char *function) {
  Ast *t = ast_name(m->c->arena, m->variable, name->span);
  Ast *res = ast_node(m->c->arena, AST_APPLY, 1, &t, name->span);
  res->name = function;
  res->flags = (name->flags & (AST_BOLD | AST_LATEX)) | AST_OF_TIME | (m->scalars ? AST_AS_SCALAR : 0u);
  return res;
}

static Ast *derivative_at(const Motion *m, const Ast *name, const char *function) {
  Ast *t = ast_name(m->c->arena, m->variable, name->span);
  return ast_call2(m->c->arena, FN_GRADIENT, value_at(m, name, function), t, name->span);
}

/* The name, as a value or as a derivative of one. */
static Ast *convert_name(const Motion *m, Ast *e) {
  const char *moved = m->rate ? moved_name(m, e) : NULL;
  if (moved != NULL) return derivative_at(m, e, moved);
  const char *base = undotted(m, e->name);
  if (base != NULL && ptrmap_get(m->functions, base) != NULL) return derivative_at(m, e, base);
  if (e->name == m->variable && decl_find(m->c->decls, e->name) == NULL) e->flags |= AST_AS_SCALAR;
  return ptrmap_get(m->functions, e->name) != NULL ? value_at(m, e, e->name) : e;
}

/* Whether the factor ends in a prime, not in ^T. */
static bool has_prime(const Ctx *c, const Ast *factor) {
  return c->source != NULL && factor->span.end > factor->span.start && c->source->text[factor->span.end - 1] == '\'';
}

static Ast *convert(Motion *m, Ast *e);

/* a/A (t)^2, of which `name` is the A, as a/A(t)^2; the next factor is dropped by the caller. */
static Ast *call_of(Motion *m, Ast *factor, Ast **name, Ast *next) {
  Ast **t = variable_slot(m, &next);
  const Ast *last = ast_is_call(factor, FN_DIV) ? factor->args[1] : factor;
  bool turned = ast_is_call(last, FN_TRANSPOSE), prime = turned && has_prime(m->c, last);
  Ast *value = convert_name(m, *name);
  if (prime) value = derivative_at(m, *name, (*name)->name);
  if (turned && !prime) value = ast_call1(m->c->arena, FN_TRANSPOSE, value, last->span);
  value->flags |= AST_BRACKETED & (*t)->flags;
  *t = value;
  if (!ast_is_call(factor, FN_DIV)) return next;
  return ast_call2(m->c->arena, FN_DIV, convert(m, factor->args[0]), next, factor->span);
}

static Ast *convert(Motion *m, Ast *e) {
  if (e->kind == AST_NAME) return convert_name(m, e);
  if (e->kind == AST_SUBSCRIPT || e->kind == AST_ENTRY) return e;
  if (is_rate(m, e)) {
    m->rate = true;
    Ast *res = convert(m, e->args[0]);
    m->rate = false;
    return res;
  }
  int n = 0;
  for (int i = 0; i < e->nargs; i++) {
    Ast **name = called_slot(m, e, i);
    if (name == NULL) {
      e->args[n++] = convert(m, e->args[i]);
      continue;
    }
    e->args[n++] = call_of(m, e->args[i], name, e->args[i + 1]);
    i++;
  }
  e->nargs = n;
  return n == 1 && ast_is_call(e, FN_MUL) ? e->args[0] : e;
}

static void convert_slot(void *m, Ast **slot) { *slot = convert(m, *slot); }

static Motion motion_of(Ctx *c, Statement *st) {
  Motion m = {.c = c, .functions = ptrmap_new(c->arena)};
  find_variable(&m, st);
  if (m.variable != NULL) each_slot(st, find_in, &m);
  return m;
}

bool has_functions_of_time(Ctx *c, Statement *st) { return motion_of(c, st).any; }

bool functions_of_time(Ctx *c, Statement *st, bool scalars) {
  Motion m = motion_of(c, st);
  m.scalars = scalars;
  if (m.any) each_slot(st, convert_slot, &m);
  return m.any;
}
