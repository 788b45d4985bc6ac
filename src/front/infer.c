/* Inference of one statement from end to end. */
#include <stdlib.h>

#include "front/held_differential.h"
#include "front/infer_impl.h"

static int by_declaration(const void *a, const void *b) {
  const Decl *x = (*(Mention *const *)a)->decl, *y = (*(Mention *const *)b)->decl;
  return (x->serial > y->serial) - (x->serial < y->serial);
}

/* Declared names come first, in the order of their declaration. */
static void enter_declared(Infer *in) {
  Mention **declared = ARENA_ARRAY(in->arena, Mention *, in->nmentions + 1);
  int n = 0;
  for (int i = 0; i < in->nmentions; i++) {
    Mention *m = in->list[i];
    bool used = m->decl != NULL && !m->decl->is_definition && m->where == NULL && (m->bare || m->subscripted);
    if (used && m->decl->family && stack_of(in, m->name) != NULL) used = false; /* its members are rows of X */
    if (used) declared[n++] = m;
  }
  qsort(declared, (size_t)n, sizeof *declared, by_declaration);
  for (int i = 0; i < n; i++) var_named(in, declared[i]->name);
}

static bool resolve_slot(Infer *in, Ast **slot, const Statement *st) {
  if (*slot == NULL) return true;
  *slot = resolve_root(in, *slot, st);
  return *slot != NULL;
}

static bool resolve_clauses(Infer *in, Statement *st) {
  for (int i = 0; i < st->nat; i++) {
    const Mention *m = mention_of(in, st->at[i].name);
    bool defined = m->where != NULL || (m->decl != NULL && m->decl->is_definition);
    in->here = st->at[i].span;
    if (defined ? unit_of(in, mention_of(in, m->name)) == NULL : var_named(in, m->name) == NULL) return false;
    if (!resolve_slot(in, &st->at[i].expr, NULL)) return false;
  }
  for (int i = 0; i < st->nassume; i++) {
    Assumption *a = &st->assume[i];
    if (!resolve_slot(in, &a->lhs, NULL) || !resolve_slot(in, &a->rhs, NULL)) return false;
  }
  return true;
}

/* The expressions of `where` are resolved where they are used first; here the statement gets them back. */
static bool resolve_where(Infer *in, Statement *st) {
  for (int i = 0; i < st->nwhere; i++) {
    in->here = st->where[i].span;
    Unit *u = unit_of(in, mention_of(in, st->where[i].name));
    if (u == NULL) return false;
    st->where[i].expr = u->expr;
  }
  return true;
}

static bool resolve_statement(Infer *in, Statement *st) {
  if (!resolve_slot(in, &st->expr, st)) return false;
  for (int i = 0; i < st->nexprs; i++)
    if (!resolve_slot(in, &st->exprs[i], st)) return false;
  for (int i = 0; i < st->nwrt; i++) {
    in->in_target = true;
    st->wrt[i].target = resolve(in, NULL, st->wrt[i].target);
    in->in_target = false;
    if (st->wrt[i].target == NULL) return false;
  }
  if (st->inner != NULL && !resolve_statement(in, st->inner)) return false;
  return resolve_slot(in, &st->candidate, st) && resolve_clauses(in, st) && resolve_where(in, st);
}

static void start(Infer *in, Ctx *c, Statement *st) {
  *in = (Infer){.c = c, .arena = c->arena, .st = st, .one = dim_const(c->dims, 1), .here = st->span};
  PtrMap **maps[] = {&in->stacks, &in->mentions, &in->by_name, &in->resolved, &in->sizes, &in->free_indices};
  for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++) *maps[i] = ptrmap_new(c->arena);
  in->unit = ARENA_NEW(c->arena, Unit);
  in->unit->indices = ptrmap_new(c->arena);
  stack_take_where(in);
}

/* Not so in x_i' x_j: these x_i are vectors of their own. */
static bool entries_are_scalars(const Infer *in) {
  for (int i = 0; i < in->c->symbols->count; i++)
    if (in->vars[i]->entries && in->vars[i]->usual != KIND_SCALAR) return false;
  return true;
}

/* What was scanned is worked out. */
static bool work_out(Infer *in, bool usual_only) {
  Statement *st = in->st;
  in->usual_only = usual_only;
  enter_declared(in);
  if (!resolve_statement(in, st) || !check_variables(in, st) || !check_labels(in, st)) return false;
  find_usual_kinds(in);
  if (in->free_entries && !entries_are_scalars(in)) return false;
  return search_kinds(in) && finish(in) && !in->c->diag->failed;
}

/* As if nothing had been tried. */
static void forget(Ctx *c, Diag diag) {
  *c->diag = diag;
  *c->symbols = (SymbolTable){.arena = c->symbols->arena};
}

/* exp(x_i), x and i unknown: first the x_i are read as entries of x, then as names of their own; the reading with
 * fewer changes of kinds is taken, the first where they are as good. */
static bool infer_letters(Infer *in, bool usual_only) {
  Ctx *c = in->c;
  Statement *st = in->st;
  const Statement typed = *statement_copy(c->arena, st);
  const Diag diag = *c->diag;
  int changes = -1;
  for (int round = 0; round < 3; round++) {
    if (round > 0) {
      forget(c, diag);
      *st = *statement_copy(c->arena, &typed);
      start(in, c, st);
      scan_statement(in, st);
    }
    in->free_entries = round != 1;
    bool fits = work_out(in, usual_only);
    if (round == 2 || (round == 0 && fits && in->nchanges == 0)) return fits;
    if (round == 1 && (changes < 0 || (fits && in->nchanges < changes))) return fits;
    if (round == 0 && fits) changes = in->nchanges;
  }
  return false;
}

static bool infer(Ctx *c, Statement *st, bool usual_only) {
  Infer in;
  start(&in, c, st);
  scan_statement(&in, st);
  return in.free_letters ? infer_letters(&in, usual_only) : work_out(&in, usual_only);
}

/* A call, or the product where that fits with the usual kinds, or what stands in the way of the call. */
static bool infer_call(Ctx *c, Statement *st, const Statement *typed) {
  const Diag diag = *c->diag;
  calls_convert(c, st);
  if (infer(c, st, false)) return true;
  forget(c, diag);
  *st = *statement_copy(c->arena, typed);
  if (infer(c, st, true)) return true;
  forget(c, diag);
  *st = *typed;
  calls_convert(c, st);
  return infer(c, st, false);
}

/* f(x) with f unknown is a product if that fits without more ado, else a call if that fits, else whatever the
 * product says.  Where the argument moves with what one differentiates by, it is a call first. */
static bool infer_calls(Ctx *c, Statement *st, CallReading reading) {
  const Statement typed = *statement_copy(c->arena, st);
  const Diag diag = *c->diag;
  if (reading == CALLS_POSSIBLE) {
    if (infer(c, st, true)) return true;
    forget(c, diag);
    *st = *statement_copy(c->arena, &typed);
  }
  if (reading == CALLS_LIKELY) return infer_call(c, st, &typed);
  calls_convert(c, st);
  if (infer(c, st, false)) return true;
  forget(c, diag);
  *st = typed;
  return infer(c, st, false);
}

/* With each A(t) in a derivative by t as a function of t. */
static bool infer_motion(Ctx *c, Statement *st) {
  if (!has_functions_of_time(c, st)) return false;
  const Statement typed = *statement_copy(c->arena, st);
  const Diag diag = *c->diag;
  for (int scalars = 0; scalars < 2; scalars++) {
    if (!functions_of_time(c, st, scalars)) return false;
    CallReading reading = calls_reading(c, st);
    if (reading != CALLS_NONE ? infer_calls(c, st, reading) : infer(c, st, false)) return true;
    forget(c, diag);
    *st = *statement_copy(c->arena, &typed);
  }
  return false;
}

static void prepare_tables(Ctx *c) {
  if (c->dims == NULL) c->dims = dims_new(c->arena);
  if (c->symbols != NULL) return;
  c->symbols = ARENA_NEW(c->arena, SymbolTable);
  c->symbols->arena = c->arena;
}

bool infer_definition(Ctx *c, Statement *st) {
  if (!refuse_statement(c, st)) return false;
  for (int i = 0; i < st->nparams; i++)
    if (function_letter(c, ast_name(c->arena, st->params[i], st->span)) != NULL) return true; /* J(f) = f(x) */
  if (calls_reading(c, st) == CALLS_NONE) return true;
  Statement *typed = statement_copy(c->arena, st);
  typed->kind = ST_EXPR;
  const Diag diag = *c->diag;
  prepare_tables(c);
  const bool product = infer(c, typed, true);
  forget(c, diag);
  const char *function = NULL, *note = product ? product_note(c, st, &function) : NULL;
  if (note != NULL) diag_note(c->diag, "%s", note);
  if (!product) calls_convert(c, st);
  return true;
}

bool infer_statement(Ctx *c, Statement *st) {
  prepare_tables(c);
  if (!refuse_statement(c, st)) return false;
  const char *function = NULL, *note = product_note(c, st, &function);
  split_products(c, st);
  CallReading reading = calls_reading(c, st);
  const bool ok = infer_motion(c, st) || (reading != CALLS_NONE ? infer_calls(c, st, reading) : infer(c, st, false));
  const Symbol *called = ok && function != NULL ? symbol_find(c->symbols, function) : NULL;
  if (ok && !hold_differentials(c, st)) return false;
  if (ok && note != NULL && (called == NULL || called->kind != KIND_FUNCTION)) diag_note(c->diag, "%s", note);
  return ok;
}
