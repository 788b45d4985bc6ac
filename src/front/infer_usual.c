/* Usual kinds of names that nobody declared, by their letters and by how they are used. */
#include "front/infer_impl.h"

/* ---- how names are used -------------------------------------------------------------------------------- */

static Var *free_name(Infer *in, const Ast *e) {
  if (e->kind == AST_MEMBER) e = e->args[0];
  if (e->kind != AST_NAME || e->sym == NULL) return NULL;
  Var *v = var_of(in, e->sym);
  return v->unit == NULL ? v : NULL;
}

static void use(Infer *in, const Ast *e, unsigned how) {
  Var *v = free_name(in, e);
  if (v != NULL) v->uses |= how;
}

/* A product such as w' S w is a number, and none of its factors is. */
static bool has_vector(const Ast *product) {
  for (int i = 0; i < product->nargs; i++) {
    const Ast *e = product->args[i];
    if (ast_is_call(e, FN_TRANSPOSE) || (e->kind == AST_NAME && (e->flags & AST_BOLD))) return true;
  }
  return false;
}

/* What stands in a denominator, exponent or bound is a number, and so are its factors. */
static void use_number(Infer *in, const Ast *e, unsigned how) {
  use(in, e, how);
  if (e->kind != AST_CALL) return;
  bool through = (e->fn == FN_MUL && !has_vector(e)) || e->fn == FN_NEG || e->fn == FN_ADD || e->fn == FN_DIV;
  int n = through ? e->nargs : e->fn == FN_POW ? 1 : 0;
  for (int i = 0; i < n; i++) use_number(in, e->args[i], how);
}

/* ||x_i - x_j||, ||x - a||: the length of a difference of members, or of letters that are usually vectors, which are
 * no scalars then. */
static void use_summands(Infer *in, const Ast *e) {
  const bool vector = e->kind == AST_NAME && infer_usual_kind(e->name) == KIND_VECTOR;
  if (e->kind == AST_MEMBER || vector) use(in, e, USE_NOT_SCALAR);
  if (!ast_is_call(e, FN_ADD) && !ast_is_call(e, FN_NEG)) return;
  for (int i = 0; i < e->nargs; i++) use_summands(in, e->args[i]);
}

static bool is_plainly_number(Infer *in, const Ast *e) {
  if (e->kind == AST_NUMBER) return true;
  if (e->kind == AST_CALL) return fn_row(e->fn)->shape == SHAPE_SCALAR_CONST;
  if (e->kind != AST_NAME) return false;
  const Var *v = var_of(in, e->sym);
  if (v->unit != NULL) return false;
  if (v->decl != NULL) return v->decl->kind == KIND_SCALAR || v->decl->kind == KIND_INTEGER;
  return v->sym->index || v->sym->dimension || is_capital(v->sym->name) || usually_scalar(v->sym->name);
}

/* N d/2: a numerator of nothing but numbers; A x/2 is none. */
static void use_numerator(Infer *in, const Ast *e) {
  const Ast *const *factors = e->kind == AST_CALL && e->fn == FN_MUL ? (const Ast *const *)e->args : &e;
  int n = e->kind == AST_CALL && e->fn == FN_MUL ? e->nargs : 1;
  for (int i = 0; i < n; i++)
    if (!is_plainly_number(in, factors[i])) return;
  for (int i = 0; i < n; i++) use(in, factors[i], USE_NUMBER);
}

static void look_at_call(Infer *in, const Ast *e) {
  switch (e->fn) {
  case FN_ADJ:
  case FN_TRANSPOSE: use(in, e->args[0], USE_NOT_SCALAR); break;
  case FN_NORM:
  case FN_NORM2:
  case FN_NORM1:
    use(in, e->args[0], USE_NOT_SCALAR);
    use_summands(in, e->args[0]);
    break;
  case FN_INNER:
    use(in, e->args[0], USE_NOT_SCALAR);
    use(in, e->args[1], USE_NOT_SCALAR);
    break;
  case FN_DIV:
    use_number(in, e->args[1], USE_NUMBER | USE_DENOMINATOR);
    use_numerator(in, e->args[0]);
    break;
  case FN_POW: use_number(in, e->args[1], USE_NUMBER); break;
  default: break;
  }
}

static void look_at(Infer *in, Ast *e) {
  if (e->id == in->pass) return;
  e->id = in->pass;
  if (e->kind == AST_NAME && e->sym != NULL) {
    Var *v = var_of(in, e->sym);
    v->uses |= e->flags & AST_BOLD ? USE_BOLD : USE_PLAIN;
    v->uses |= (e->flags & AST_AS_SCALAR ? USE_AS_SCALAR : 0u) | (e->flags & AST_AS_VECTOR ? USE_AS_VECTOR : 0u);
    if (v->unit != NULL && v->unit->expr != NULL) look_at(in, v->unit->expr);
  }
  if (e->kind == AST_CALL) look_at_call(in, e);
  if (e->kind == AST_BIGOP && e->binder->upper != NULL) use_number(in, e->binder->upper, USE_NUMBER);
  for (int i = 0; i < e->nargs; i++) look_at(in, e->args[i]);
}

static void look_at_statement(Infer *in, const Statement *st) {
  if (st->expr != NULL) look_at(in, st->expr);
  for (int i = 0; i < st->nexprs; i++) look_at(in, st->exprs[i]);
  for (int i = 0; i < st->nwrt; i++) {
    look_at(in, st->wrt[i].target);
    use(in, st->wrt[i].target, st->kind == ST_DERIV ? USE_WRT | USE_DERIV : USE_WRT);
    if (st->wrt[i].transposed) use(in, st->wrt[i].target, USE_NOT_SCALAR);
  }
  if (st->candidate != NULL) look_at(in, st->candidate);
  for (int i = 0; i < st->nwhere; i++) look_at(in, st->where[i].expr);
  for (int i = 0; i < st->nat; i++) look_at(in, st->at[i].expr);
  for (int i = 0; i < st->nassume; i++) {
    if (st->assume[i].lhs != NULL) look_at(in, st->assume[i].lhs);
    if (st->assume[i].rhs != NULL) look_at(in, st->assume[i].rhs);
  }
  if (st->inner != NULL) look_at_statement(in, st->inner);
}

/* ---- usual kinds --------------------------------------------------------------------------------------- */

bool usually_scalar(const char *name) {
  size_t len;
  return (name[0] >= 'a' && name[0] <= 'g') || greek_part(name, &len) != NULL;
}

Kind infer_usual_kind(const char *name) {
  return is_capital(name) ? KIND_MATRIX : usually_scalar(name) ? KIND_SCALAR : KIND_VECTOR;
}

static void choose(Var *v, Kind usual, Kind other) {
  v->usual = usual;
  v->other = other;
}

/* The statement's formula, or that of a definition it uses. */
static bool uses_bold(const Infer *in) {
  for (const Statement *st = in->st; st != NULL; st = st->inner)
    if (st->uses_bold) return true;
  for (int i = 0; i < in->c->symbols->count; i++)
    if (in->vars[i]->uses & USE_BOLD) return true;
  return false;
}

static void usual_kind(Var *v, bool bold_formula) {
  const char *name = v->sym->name;
  bool bold = (v->uses & USE_BOLD) != 0;
  if (v->decl != NULL) choose(v, v->decl->kind, KIND_UNKNOWN);
  else if (v->stack != NULL) choose(v, KIND_MATRIX, KIND_UNKNOWN);
  else if (v->sym->kind == KIND_FUNCTION) choose(v, KIND_FUNCTION, KIND_UNKNOWN);
  else if (v->sym->index || v->sym->dimension) choose(v, KIND_INTEGER, KIND_UNKNOWN);
  else if (v->entries && !bold && !(v->uses & USE_NOT_SCALAR)) choose(v, KIND_SCALAR, KIND_UNKNOWN);
  else if (v->uses & USE_AS_VECTOR) choose(v, KIND_VECTOR, KIND_UNKNOWN);
  else if (v->uses & USE_AS_SCALAR) choose(v, KIND_SCALAR, KIND_UNKNOWN);
  else if (v->uses & USE_DERIV) choose(v, KIND_SCALAR, KIND_UNKNOWN);
  else if (v->uses & USE_NOT_SCALAR) choose(v, is_capital(name) ? KIND_MATRIX : KIND_VECTOR, KIND_UNKNOWN);
  else if (is_capital(name) && bold_formula && !bold && (v->uses & USE_NUMBER)) choose(v, KIND_SCALAR, KIND_MATRIX);
  else if (is_capital(name)) {
    /* A numerator alone does not make the variable itself a number: grad A/2 wrt A is no derivative by a scalar. */
    bool number = (v->uses & USE_DENOMINATOR) || ((v->uses & USE_NUMBER) && !(v->uses & USE_WRT));
    choose(v, KIND_MATRIX, number && !bold ? KIND_SCALAR : KIND_UNKNOWN);
  } else if (bold) choose(v, KIND_VECTOR, KIND_UNKNOWN);
  else if (bold_formula || usually_scalar(name)) choose(v, KIND_SCALAR, KIND_VECTOR);
  else choose(v, KIND_VECTOR, KIND_SCALAR);
}

void find_usual_kinds(Infer *in) {
  in->pass++;
  look_at_statement(in, in->st);
  bool bold = uses_bold(in);
  for (int i = 0; i < in->c->symbols->count; i++) {
    Var *v = in->vars[i];
    if (v->unit == NULL) usual_kind(v, bold);
    v->kind = v->usual;
  }
}
