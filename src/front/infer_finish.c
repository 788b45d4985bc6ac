/* When the kinds are settled: unknown dimensions get names, overloaded functions become the one meant, and
 * every shape is written without variables. */
#include <string.h>

#include "front/infer_impl.h"

/* ---- names for dimensions ------------------------------------------------------------------------------ */

static const char *const letters[] = {"n", "m", "p", "q", "k", "l", "r", "s", "h", "u", "v", "w", NULL};
static const char *const length_letters[] = {"N", "T", "M", "L", NULL};

typedef struct Naming {
  Infer *in;
  PtrMap *taken;
  int next; /* counts n1, n2 ... when the letters are used up */
} Naming;

static void take(void *ctx, const char *name) {
  Naming *n = ctx;
  ptrmap_put(n->taken, name, name);
}

static void take_dim(Naming *n, const Dim *d) {
  if (d != NULL) dim_each_name(dim_resolve(n->in->c->dims, d), take, n);
}

/* Letters that mean something else: names of the statement, declared names, dimensions that are named. */
static void take_all(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    take(n, v->sym->name);
    if (v->unit != NULL) continue;
    take_dim(n, v->shape.rows);
    take_dim(n, v->shape.cols);
    take_dim(n, v->length);
  }
}

static bool free_letter(const Naming *n, const char *letter, const char **name) {
  *name = intern(n->in->c->names, letter);
  return ptrmap_get(n->taken, *name) == NULL && decl_find(n->in->c->decls, *name) == NULL;
}

static void give(Naming *n, const Dim *variable, const char *name) {
  ptrmap_put(n->taken, name, name);
  dim_unify(n->in->c->dims, variable, dim_name(n->in->c->dims, name));
}

static void name_one(Naming *n, const Dim *d, const char *const *list, const char *first) {
  const char *name = NULL;
  if (first != NULL && free_letter(n, first, &name)) {
    give(n, d, name);
    return;
  }
  for (int i = 0; list[i] != NULL; i++)
    if (free_letter(n, list[i], &name)) {
      give(n, d, name);
      return;
    }
  while (!free_letter(n, arena_printf(n->in->arena, "n%d", ++n->next), &name)) continue;
  give(n, d, name);
}

static bool is_variable(Infer *in, const Dim *d) {
  const Dim *r = dim_resolve(in->c->dims, d);
  return dim_first_variable(in->c->dims, r) == r;
}

/* Also in k + 1 with k unknown. */
static void name_if_free(Naming *n, const Dim *d, const char *const *list, const char *first) {
  for (const Dim *v; d != NULL && (v = dim_first_variable(n->in->c->dims, d)) != NULL;) name_one(n, v, list, first);
}

static bool has_shape(const Var *v) { return v->unit == NULL && !v->sym->index && !v->sym->dimension && v->shape.rows != NULL; }

/* The first matrix that is not square is m x n; where there is none the first size is n. */
static void name_first_matrix(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    if (!has_shape(v) || !is_variable(in, v->shape.rows) || !is_variable(in, v->shape.cols)) continue;
    if (dim_equal(in->c->dims, v->shape.rows, v->shape.cols)) continue;
    name_one(n, v->shape.rows, letters, "m");
    name_one(n, v->shape.cols, letters, "n");
    return;
  }
}

static void name_lengths(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++)
    if (in->vars[i]->sym->family) name_if_free(n, in->vars[i]->length, length_letters, "N");
}

static void name_symbols(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    if (!has_shape(v)) continue;
    name_if_free(n, v->shape.rows, letters, NULL);
    name_if_free(n, v->shape.cols, letters, NULL);
  }
}

/* N was typed as the length of the family that is summed over. */
static void give_typed_length(Naming *n) {
  Infer *in = n->in;
  const char *name = intern(in->c->names, "N");
  const Var *typed = ptrmap_get(in->by_name, name);
  if (!in->open_family || typed == NULL || !typed->sym->dimension) return;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    if (!v->sym->family || !is_variable(in, v->length)) continue;
    dim_unify(in->c->dims, v->length, dim_name(in->c->dims, name));
    return;
  }
}

static Naming naming(Infer *in) {
  Naming n = {.in = in, .taken = ptrmap_new(in->arena)};
  take_all(&n);
  return n;
}

void name_dimensions(Infer *in) {
  Naming n = naming(in);
  give_typed_length(&n);
  name_lengths(&n);
  name_first_matrix(&n);
  name_symbols(&n);
}

/* What is left belongs to no symbol: the size of an I that stands alone, the range of a sum over nothing. */
static const Dim *settled(Naming *n, const Dim *d) {
  name_if_free(n, d, letters, NULL);
  return dim_resolve(n->in->c->dims, d);
}

Shape named_shape(Infer *in, Shape s) {
  Naming n = naming(in);
  return shape_make(settled(&n, s.rows), settled(&n, s.cols));
}

/* ---- the function that is meant ------------------------------------------------------------------------ */

static Fn norm_named(const char *word) {
  if (word == NULL || strcmp(word, "fro") == 0 || strcmp(word, "F") == 0) return FN_NORM_F;
  if (strcmp(word, "2") == 0) return FN_NORM_SPECTRAL;
  if (strcmp(word, "1") == 0) return FN_NORM_COL;
  if (strcmp(word, "1bar") == 0) return FN_NORM_1;
  if (strcmp(word, "nuc") == 0 || strcmp(word, "*") == 0) return FN_NORM_NUC;
  if (strcmp(word, "inf") == 0 || strcmp(word, "Inf") == 0) return FN_NORM_INF;
  return FN_NONE;
}

static const char *norm_word(const Infer *in, const Ast *e) {
  if (e->nargs < 2) return NULL;
  const Ast *w = e->args[1];
  if (w->kind == AST_STRING || w->kind == AST_NAME) return w->name;
  return quote(in, w);
}

static bool settle_norm(Infer *in, Ast *e) {
  const char *word = norm_word(in, e);
  Shape s = e->args[0]->shape;
  bool vector = is_one(in, s.rows) || is_one(in, s.cols);
  Fn fn = e->fn == FN_NORM1 ? FN_NORM_1 : e->fn == FN_NORM2 ? FN_NORM_F : norm_named(word);
  if (fn == FN_NONE) {
    diag_error(in->c->diag, ERR_UNSUPPORTED, e->span, "there is no norm '%s' in mdiff", word);
    diag_hint(in->c->diag, "known are 'fro', 1, 2, 'nuc' and 'inf'");
    return false;
  }
  if (vector && (fn == FN_NORM_SPECTRAL || fn == FN_NORM_NUC)) fn = FN_NORM_F;
  if (vector && fn == FN_NORM_COL) fn = FN_NORM_1;
  if (!vector && fn == FN_NORM_F && (e->fn == FN_NORM2 || word == NULL))
    diag_note(in->c->diag, "the norm of the matrix %s is taken as the Frobenius norm", quote(in, e->args[0]));
  if (!vector && fn == FN_NORM_1)
    diag_note(in->c->diag, "the 1-norm of the matrix %s is taken as the sum of the absolute values of its entries", quote(in, e->args[0]));
  e->fn = fn;
  e->nargs = 1;
  return true;
}

/* e^E is exp(E). */
static void settle_power(Infer *in, Ast *e) {
  Ast *base = e->args[0], *exponent = e->args[1];
  if (ast_is_call(base, FN_EULER)) {
    e->fn = FN_EXP;
    e->nargs = 1;
    e->args[0] = exponent;
    if (is_scalar(in, e->shape)) diag_note(in->c->diag, "e^... is read as exp(...)");
    else diag_note(in->c->diag, "e^... is read as exp(...), entry by entry; the matrix exponential is expm(...)");
    return;
  }
  if (is_scalar(in, base->shape) || exponent->kind != AST_NAME || exponent->sym->dimension) return;
  if (!(exponent->sym->facts & FACT_INTEGER)) {
    exponent->sym->facts |= FACT_INTEGER;
    diag_assume(in->c->diag, "%s integer", exponent->sym->name);
  }
}

static void note_numbers(Infer *in, const Ast *e) {
  if (is_scalar(in, e->shape)) return;
  for (int i = 0; i < e->nargs; i++) {
    const Ast *x = e->args[i];
    if (!is_scalar(in, x->shape)) continue;
    if (is_one(in, e->shape.cols) || is_one(in, e->shape.rows))
      diag_note(in->c->diag, "the number %s is taken in every entry", quote(in, x));
    else
      diag_note(in->c->diag, "the number %s is taken in every entry; the identity matrix is I", quote(in, x));
  }
}

static void note_tight_quotient(Infer *in, const Ast *e) {
  if (!(e->flags & AST_TIGHT_DIV) || (e->flags & INFER_COPIED)) return;
  diag_note(in->c->diag, "%s is read from left to right; put the divisor in brackets for the other reading", quote(in, e));
}

/* The number 0 that fills a place in a block matrix. */
static void settle_block(Infer *in, Ast *e) {
  for (int i = 0; i < e->nargs; i++) {
    Ast *x = e->args[i];
    if (x->kind != AST_NUMBER || is_scalar(in, x->shape)) continue;
    Ast *zeros = ast_call(in->arena, FN_ZEROS, 0, NULL, x->span);
    zeros->shape = x->shape;
    e->args[i] = zeros;
  }
}

static bool settle_call(Infer *in, Ast *e) {
  const Ast *x = e->nargs > 0 ? e->args[0] : NULL;
  switch (e->fn) {
  case FN_BAR: e->fn = is_scalar(in, x->shape) ? FN_ABS : FN_DET; return true;
  case FN_NORM:
  case FN_NORM1:
  case FN_NORM2: return settle_norm(in, e);
  case FN_DIAG: e->fn = is_one(in, x->shape.cols) || is_one(in, x->shape.rows) ? FN_DIAGM : FN_DIAGV; return true;
  case FN_LOG:
    if (!ast_is_call(x, FN_BAR) || is_scalar(in, x->args[0]->shape)) return true;
    e->fn = FN_LOGDET;
    e->args[0] = x->args[0];
    return true;
  case FN_ONES:
    if (e->nargs == 1 && e->name != NULL) e->nargs = 0; /* vector(1), matrix(1) */
    return true;
  case FN_POW: settle_power(in, e); return true;
  case FN_ADD: note_numbers(in, e); return true;
  case FN_DIV:
  case FN_MUL: note_tight_quotient(in, e); return true;
  default: return true;
  }
}

/* ---- the walk ------------------------------------------------------------------------------------------ */

static Shape settled_shape(Naming *n, Shape s) { return s.rows == NULL ? s : shape_make(settled(n, s.rows), settled(n, s.cols)); }

static bool settle_node(Naming *n, Ast *e) {
  Infer *in = n->in;
  if (e->id == in->pass) return true;
  e->id = in->pass;
  if (e->kind == AST_CALL && !settle_call(in, e)) return false; /* before its arguments: log |A| looks inside */
  if (e->kind == AST_BLOCK) settle_block(in, e);
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL && !settle_node(n, e->sym->definition)) return false;
  for (int i = 0; i < e->nargs; i++)
    if (!settle_node(n, e->args[i])) return false;
  e->shape = settled_shape(n, e->shape);
  if (e->kind != AST_BIGOP) return true;
  Binder *b = e->binder;
  for (int i = 0; i < b->count; i++) b->lengths[i] = settled(n, b->lengths[i]);
  return (b->lower == NULL || settle_node(n, b->lower)) && (b->upper == NULL || settle_node(n, b->upper));
}

static bool settle_clauses(Naming *n, Statement *st) {
  Infer *in = n->in;
  for (int i = 0; i < st->nat; i++) {
    Ast *e = st->at[i].expr;
    const Symbol *s = symbol_find(in->c->symbols, st->at[i].name);
    if (s != NULL && e->kind == AST_NUMBER && !is_scalar(in, s->shape)) {
      st->at[i].expr = ast_call(in->arena, FN_ZEROS, 0, NULL, e->span);
      st->at[i].expr->shape = s->shape;
    }
    if (!settle_node(n, st->at[i].expr)) return false;
  }
  for (int i = 0; i < st->nassume; i++) {
    Assumption *a = &st->assume[i];
    if ((a->lhs != NULL && !settle_node(n, a->lhs)) || (a->rhs != NULL && !settle_node(n, a->rhs))) return false;
    Symbol *s = a->name != NULL ? symbol_find(in->c->symbols, a->name) : NULL;
    if (s == NULL || a->word == NULL) continue;
    unsigned facts = kind_facts(kind_from_name(a->word));
    if (strcmp(a->word, "invertible") == 0) facts = FACT_INVERTIBLE;
    if (strcmp(a->word, "positive") == 0) facts = FACT_POSITIVE;
    s->facts = facts_closure(s->facts | facts);
  }
  return true;
}

static bool settle_statement(Naming *n, Statement *st) {
  if (st->expr != NULL && !settle_node(n, st->expr)) return false;
  for (int i = 0; i < st->nexprs; i++)
    if (!settle_node(n, st->exprs[i])) return false;
  for (int i = 0; i < st->nwrt; i++)
    if (!settle_node(n, st->wrt[i].target)) return false;
  for (int i = 0; i < st->nwhere; i++)
    if (!settle_node(n, st->where[i].expr)) return false;
  if (st->candidate != NULL && !settle_node(n, st->candidate)) return false;
  return settle_clauses(n, st) && (st->inner == NULL || settle_statement(n, st->inner));
}

static Kind kind_of_shape(const Infer *in, Shape s) {
  if (is_scalar(in, s)) return KIND_SCALAR;
  if (is_one(in, s.cols)) return KIND_VECTOR;
  return is_one(in, s.rows) ? KIND_ROWVECTOR : KIND_MATRIX;
}

static void settle_symbols(Naming *n) {
  Infer *in = n->in;
  for (int i = 0; i < in->c->symbols->count; i++) {
    Var *v = in->vars[i];
    Symbol *s = v->sym;
    if (v->unit != NULL && v->unit->expr != NULL) v->shape = v->unit->expr->shape;
    if (v->shape.rows != NULL) s->shape = settled_shape(n, v->shape);
    if (s->family) s->length = settled(n, v->length);
    if (v->decl == NULL) s->kind = v->unit != NULL ? kind_of_shape(in, s->shape) : v->kind;
    if (s->kind == KIND_INTEGER) s->facts |= FACT_INTEGER;
  }
}

/* Ids are scratch: they are left as they were found. */
static void clear_ids(Ast *e) {
  if (e->id == 0) return;
  e->id = 0;
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL) clear_ids(e->sym->definition);
  if (e->kind == AST_BIGOP && e->binder->lower != NULL) clear_ids(e->binder->lower);
  if (e->kind == AST_BIGOP && e->binder->upper != NULL) clear_ids(e->binder->upper);
  for (int i = 0; i < e->nargs; i++) clear_ids(e->args[i]);
}

static void clear_statement(Statement *st) {
  if (st->expr != NULL) clear_ids(st->expr);
  for (int i = 0; i < st->nexprs; i++) clear_ids(st->exprs[i]);
  for (int i = 0; i < st->nwrt; i++) clear_ids(st->wrt[i].target);
  for (int i = 0; i < st->nwhere; i++) clear_ids(st->where[i].expr);
  for (int i = 0; i < st->nat; i++) clear_ids(st->at[i].expr);
  for (int i = 0; i < st->nassume; i++) {
    if (st->assume[i].lhs != NULL) clear_ids(st->assume[i].lhs);
    if (st->assume[i].rhs != NULL) clear_ids(st->assume[i].rhs);
  }
  if (st->candidate != NULL) clear_ids(st->candidate);
  if (st->inner != NULL) clear_statement(st->inner);
}

bool finish(Infer *in) {
  name_dimensions(in);
  Naming n = naming(in);
  settle_symbols(&n);
  settle_form(in, in->st);
  in->pass++;
  bool ok = settle_statement(&n, in->st);
  if (ok) note_absent_variables(in, in->st);
  clear_statement(in->st);
  return ok;
}

/* ---- occurrence ---------------------------------------------------------------------------------------- */

static bool occurs_in(Infer *in, Ast *e, const Symbol *s) {
  if (e->id == in->pass) return false;
  e->id = in->pass;
  if (e->kind == AST_NAME || e->kind == AST_APPLY) {
    if (e->sym == s) return true;
    if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL && occurs_in(in, e->sym->definition, s)) return true;
  }
  for (int i = 0; i < e->nargs; i++)
    if (occurs_in(in, e->args[i], s)) return true;
  return false;
}

bool occurs(Infer *in, Ast *e, const Symbol *s) {
  in->pass++;
  return occurs_in(in, e, s);
}
