/* When the kinds are settled: overloaded functions become the one meant, and every shape is written without
 * variables. */
#include <string.h>

#include "front/infer_impl.h"

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
    diag_note(in->c->diag, "the 1-norm of the matrix %s is taken as the sum of the absolute values of its entries",
              quote(in, e->args[0]));
  e->fn = fn;
  e->nargs = 1;
  return true;
}

/* The names in the exponent of a matrix stand for integers. */
static void assume_integer(Infer *in, const Ast *e) {
  for (int i = 0; i < e->nargs; i++) assume_integer(in, e->args[i]);
  if (e->kind != AST_NAME || e->sym->dimension || (e->sym->facts & FACT_INTEGER) || e->sym->definition != NULL) return;
  e->sym->facts |= FACT_INTEGER;
  diag_assume(in->c->diag, "%s integer", e->sym->name);
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
  if (!is_scalar(in, base->shape)) assume_integer(in, exponent);
}

static void note_numbers(Infer *in, const Ast *e) {
  if (is_scalar(in, e->shape)) return;
  for (int i = 0; i < e->nargs; i++) {
    const Ast *x = e->args[i];
    if (!is_scalar(in, x->shape)) continue;
    bool identity = symbol_find(in->c->symbols, intern(in->c->names, "I")) == NULL;
    if (!identity || is_one(in, e->shape.cols) || is_one(in, e->shape.rows))
      diag_note(in->c->diag, "the number %s is taken in every entry", quote(in, x));
    else diag_note(in->c->diag, "the number %s is taken in every entry; the identity matrix is I", quote(in, x));
  }
}

/* As typed, with its brackets. */
static const char *quote_factor(const Infer *in, const Ast *e) {
  const char *text = quote(in, e);
  return (e->flags & AST_BRACKETED) && text[0] != '(' ? arena_printf(in->arena, "(%s)", text) : text;
}

/* The factors from the second on that follow one another without a blank, as typed. */
static const char *tight_factors(const Infer *in, const Ast *e) {
  Buf b = buf_new(in->arena);
  buf_add(&b, quote_factor(in, e->args[1]));
  for (int i = 2; i < e->nargs && e->args[i - 1]->span.end == e->args[i]->span.start; i++) buf_add(&b, quote_factor(in, e->args[i]));
  return buf_str(&b);
}

/* 1/2N, typed without blanks. */
static void note_tight_quotient(Infer *in, const Ast *e) {
  if (!(e->flags & AST_TIGHT_DIV) || (e->flags & INFER_COPIED) || !ast_is_call(e->args[0], FN_DIV)) return;
  const Ast *quotient = e->args[0];
  const char *behind = tight_factors(in, e), *typed = quote(in, quotient);
  diag_note(in->c->diag, "%s%s is read as (%s) %s; for the other reading write %s/(%s %s)", typed, behind, typed, behind,
            quote_factor(in, quotient->args[0]), quote_factor(in, quotient->args[1]), behind);
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
  case FN_MUL: note_tight_quotient(in, e); return true;
  default: return true;
  }
}

/* x_i with x a vector after all. */
static void settle_member(Infer *in, Ast *e) {
  if (e->kind == AST_DIFFERENTIAL && e->args[0]->kind == AST_MEMBER && !e->args[0]->args[0]->sym->family) {
    Ast *member = e->args[0]; /* d(x_i) is (dx)_i */
    Ast *args[] = {ast_node(in->arena, AST_DIFFERENTIAL, 1, member->args, e->span), member->args[1]};
    args[0]->shape = var_of(in, member->args[0]->sym)->shape;
    member->args[0]->shape = args[0]->shape;
    const Ast *entry = ast_node(in->arena, AST_ENTRY, 2, args, e->span);
    e->kind = AST_ENTRY;
    e->nargs = 2;
    e->args = entry->args;
  }
  if (e->kind != AST_MEMBER || e->args[0]->sym->family) return;
  e->kind = AST_ENTRY;
  e->args[0]->shape = var_of(in, e->args[0]->sym)->shape;
}

/* ---- the walk ------------------------------------------------------------------------------------------ */

static Shape settled_shape(Naming *n, Shape s) {
  return s.rows == NULL ? s : shape_make(naming_settle(n, s.rows), naming_settle(n, s.cols));
}

static bool settle_node(Naming *n, Ast *e) {
  Infer *in = n->in;
  if (e->id == in->pass) return true;
  e->id = in->pass;
  if (e->kind == AST_CALL && !settle_call(in, e)) return false; /* before its arguments: log |A| looks inside */
  if (e->kind == AST_BLOCK) settle_block(in, e);
  settle_member(in, e);
  if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL && !settle_node(n, e->sym->definition))
    return false;
  for (int i = 0; i < e->nargs; i++)
    if (!settle_node(n, e->args[i])) return false;
  e->shape = settled_shape(n, e->shape);
  if (e->kind != AST_BIGOP) return true;
  Binder *b = e->binder;
  for (int i = 0; i < b->count; i++) b->lengths[i] = naming_settle(n, b->lengths[i]);
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
    settle_assumption(in, a);
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
    if (s->family) s->length = naming_settle(n, v->length);
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

/* Families of scalars become the vectors of which their members are the entries. */
static void join_entries(Infer *in) {
  for (int i = 0; i < in->c->symbols->count; i++) {
    Var *v = in->vars[i];
    if (!v->joined) continue;
    v->sym->family = false;
    v->kind = KIND_VECTOR;
    v->shape = shape_make(v->length, in->one);
  }
}

static void settle_variables(Infer *in, const Statement *st) {
  for (int i = 0; i < st->nwrt; i++) settle_member(in, st->wrt[i].target);
  if (st->inner != NULL) settle_variables(in, st->inner);
}

bool finish(Infer *in) {
  join_entries(in);
  name_dimensions(in);
  Naming n = naming_start(in);
  settle_symbols(&n);
  settle_variables(in, in->st);
  if (in->st->kind == ST_EQUAL) {
    settle_tables(in, in->st);
    settle_zeros(in, in->st);
  }
  if (!settle_form(in, in->st)) return false;
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
    if (e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL && occurs_in(in, e->sym->definition, s))
      return true;
  }
  for (int i = 0; i < e->nargs; i++)
    if (occurs_in(in, e->args[i], s)) return true;
  return false;
}

bool occurs(Infer *in, Ast *e, const Symbol *s) {
  in->pass++;
  return occurs_in(in, e, s);
}
