#include "output/code.h"

#include <inttypes.h>

#include "output/names.h"

/* ---- index symbols ---- */

bool code_is_bound(const Code *p, const Symbol *sym) {
  for (const Bound *b = p->bound; b != NULL; b = b->outer)
    if (b->sym == sym) return true;
  return false;
}

/* The loop variable counts from the target's base, the index it stands for from 1. */
void code_index_name(Code *p, const Symbol *sym, Tight need) {
  bool shifted = p->s->base == 0, opened = shifted && code_open(p, TIGHT_SUM, need);
  name_add(&p->b, sym->name, p->f);
  if (shifted) buf_add(&p->b, " + 1");
  code_close(p, opened);
}

static bool is_loop_index(const Code *p, const Ast *e) { return e->kind == AST_NAME && e->sym != NULL && code_is_bound(p, e->sym); }

/* i + 3 and i - 1 of a loop index i are the same whatever is counted from. */
static bool is_shifted_index(Code *p, const Ast *e) {
  if (!ast_is_call(e, FN_ADD) || !is_loop_index(p, code_resolve(p, e->args[0]))) return false;
  for (int i = 1; i < e->nargs; i++) {
    const Ast *x = code_resolve(p, e->args[i]);
    if (ast_is_call(x, FN_NEG)) x = code_resolve(p, x->args[0]);
    if (x->kind != AST_NUMBER) return false;
  }
  return true;
}

static void emit_subscript(Code *p, const void *what, Tight need) {
  const Ast *e = code_resolve(p, what);
  if (p->s->base == 1) {
    code_emit(p, e, need);
  } else if (is_loop_index(p, e)) {
    name_add(&p->b, e->name, p->f);
  } else if (is_shifted_index(p, e)) {
    bool opened = code_open(p, TIGHT_SUM, need);
    name_add(&p->b, code_resolve(p, e->args[0])->name, p->f);
    for (int i = 1; i < e->nargs; i++) {
      buf_add(&p->b, code_is_negative(p, e->args[i]) ? " - " : " + ");
      code_emit_unsigned(p, e->args[i], TIGHT_PRODUCT);
    }
    code_close(p, opened);
  } else if (e->kind == AST_NUMBER && fmpz_is_one(fmpq_denref(e->value)) && fmpz_abs_fits_ui(fmpq_numref(e->value)) && fmpq_sgn(e->value) > 0) {
    buf_printf(&p->b, "%lu", fmpz_get_ui(fmpq_numref(e->value)) - 1);
  } else {
    bool opened = code_open(p, TIGHT_SUM, need);
    code_emit(p, e, TIGHT_SUM);
    buf_add(&p->b, " - 1");
    code_close(p, opened);
  }
}

/* ---- entries and members ---- */

static void emit_member(Code *p, const char *name, const Ast *e) {
  Buf b = buf_new(p->c->arena);
  name_add(&b, name, p->f);
  Piece pieces[2] = {piece_of_text(buf_str(&b)), {emit_subscript, e->args[1]}};
  code_template(p, p->s->member, 2, pieces, TIGHT_ATOM);
}

void code_index(Code *p, const Ast *e) {
  if (e->kind == AST_DIFFERENTIAL) {
    const Symbol *family = e->args[0]->args[0]->sym;
    if (family != NULL) ptrmap_put(p->differentials, family, family);
    emit_member(p, code_differential(p->c, e->args[0]->args[0]->name), e->args[0]);
    return;
  }
  if (e->kind == AST_MEMBER) {
    emit_member(p, e->args[0]->name, e);
    return;
  }
  const Ast *base = code_resolve(p, e->args[0]);
  Piece pieces[3] = {piece_of(base), {emit_subscript, e->args[1]}, {emit_subscript, e->nargs > 2 ? e->args[2] : NULL}};
  if (ast_is_scalar(base)) {
    code_emit(p, base, TIGHT_ATOM);
    return;
  }
  bool row = e->nargs == 2 && base->shape.rows != NULL && dim_is(base->shape.rows, 1);
  code_template(p, e->nargs > 2 ? p->s->entry2 : row ? p->s->entry_row : p->s->entry_col, e->nargs, pieces, TIGHT_ATOM);
}

/* ---- extents ---- */

/* How far sym runs, judged by where it stands as a subscript. */
static const Dim *extent_in(Code *p, PtrMap *seen, const Ast *e, const Symbol *sym) {
  e = code_resolve(p, e);
  if (ptrmap_get(seen, e) != NULL) return NULL;
  ptrmap_put(seen, e, e);
  if (e->kind == AST_MEMBER && e->args[1]->sym == sym && e->args[0]->sym != NULL) return e->args[0]->sym->length;
  if (e->kind == AST_ENTRY)
    for (int i = 1; i < e->nargs; i++)
      if (e->args[i]->kind == AST_NAME && e->args[i]->sym == sym) {
        Shape s = e->args[0]->shape;
        return i == 2 || (e->nargs == 2 && dim_is(s.rows, 1)) ? s.cols : s.rows;
      }
  for (int i = 0; i < e->nargs; i++) {
    const Dim *d = extent_in(p, seen, e->args[i], sym);
    if (d != NULL) return d;
  }
  return NULL;
}

static const Dim *extent(Code *p, const Ast *e, const Symbol *sym) { return extent_in(p, ptrmap_new(p->c->arena), e, sym); }

static const Dim *bigop_extent(Code *p, const Ast *e, int i) {
  const Binder *b = e->binder;
  const Dim *d = b->lengths == NULL ? NULL : b->lengths[i];
  return d != NULL ? d : extent(p, e->args[0], b->syms[i]);
}

/* ---- indexed sums and products ---- */

static const char *relation_sign(Relation r, Format f) {
  static const char *const signs[] = {"", " < ", " <= ", " > ", " >= ", " != "};
  return r == REL_NE && f == FORMAT_OCTAVE ? " ~= " : signs[r];
}

static void emit_relation(Code *p, const Binder *b) {
  name_add(&p->b, b->names[0], p->f);
  buf_add(&p->b, relation_sign(b->relation, p->f));
  name_add(&p->b, b->names[1], p->f);
}

static bool is_number(const Ast *e, long value) { return e->kind == AST_NUMBER && fmpq_equal_si(e->value, value); }

/* range(n), range(a - 1, n); 1:n, a:n */
static void emit_range(Code *p, const Ast *e, int i) {
  const Binder *b = e->binder;
  bool from_one = b->lower == NULL || is_number(code_resolve(p, b->lower), 1), octave = p->f == FORMAT_OCTAVE;
  buf_add(&p->b, octave ? "" : "range(");
  if (!from_one)
    emit_subscript(p, b->lower, TIGHT_SUM);
  else if (octave)
    buf_addc(&p->b, '1');
  if (octave || !from_one) buf_add(&p->b, octave ? ":" : ", ");
  if (b->upper != NULL)
    code_emit(p, b->upper, TIGHT_SUM);
  else
    code_size(p, bigop_extent(p, e, i), TIGHT_SUM);
  buf_add(&p->b, octave ? "" : ")");
}

/* sum(body for i in range(m) for j in range(n) if i < j) */
static void emit_python_bigop(Code *p, const Ast *e) {
  const Binder *b = e->binder;
  bool product = e->fn == FN_BIGPROD;
  buf_add(&p->b, product ? "np.prod([" : "sum(");
  const Bound *outer = p->bound;
  Bound *bound = ARENA_ARRAY(p->c->arena, Bound, b->count);
  for (int i = 0; i < b->count; i++) {
    bound[i] = (Bound){p->bound, b->syms[i]};
    p->bound = &bound[i];
  }
  code_scope(p, e->args[0], TIGHT_SUM);
  p->bound = outer;
  for (int i = 0; i < b->count; i++) {
    buf_add(&p->b, " for ");
    name_add(&p->b, b->names[i], p->f);
    buf_add(&p->b, " in ");
    emit_range(p, e, i);
  }
  if (b->count > 1 && b->relation != REL_NONE) {
    buf_add(&p->b, " if ");
    emit_relation(p, b);
  }
  buf_add(&p->b, product ? "])" : ")");
}

/* One loop of an Octave sum from index number i on; what the relation rules out counts nothing. */
static void emit_octave_loop(Code *p, const Ast *e, int i) {
  const Binder *b = e->binder;
  bool product = e->fn == FN_BIGPROD, matrix = !ast_is_scalar(e), last = i == b->count - 1;
  buf_add(&p->b, product ? "prod(" : matrix ? "sum(cat(3, " : "sum(");
  buf_add(&p->b, "arrayfun(@(");
  name_add(&p->b, b->names[i], p->f);
  buf_add(&p->b, ") ");
  Bound bound = {p->bound, b->syms[i]};
  p->bound = &bound;
  if (!last) {
    emit_octave_loop(p, e, i + 1);
  } else if (b->count > 1 && b->relation != REL_NONE) {
    buf_addc(&p->b, '(');
    emit_relation(p, b);
    buf_add(&p->b, product ? ") .* (" : ") * ");
    code_emit(p, e->args[0], product ? TIGHT_NONE : TIGHT_UNARY);
    if (product) {
      buf_add(&p->b, ") + ~(");
      emit_relation(p, b);
      buf_addc(&p->b, ')');
    }
  } else {
    code_emit(p, e->args[0], TIGHT_NONE);
  }
  p->bound = bound.outer;
  buf_add(&p->b, ", ");
  emit_range(p, e, i);
  buf_add(&p->b, matrix ? ", 'UniformOutput', false){:}), 3)" : "))");
}

void code_bigop(Code *p, const Ast *e, Tight need) {
  (void)need; /* both spellings are calls */
  if (e->binder->syms == NULL)
    p->impossible = true;
  else if (p->f == FORMAT_OCTAVE)
    emit_octave_loop(p, e, 0);
  else
    emit_python_bigop(p, e);
}

/* ---- free indices: the result is the vector or matrix over them ---- */

typedef struct Indices {
  int nfree, nbound;
  const Symbol *free[3]; /* more than two are left as names of the caller */
  PtrMap *bound, *seen;
} Indices;

static void note_free(Indices *x, const Symbol *s) {
  for (int i = 0; i < x->nfree; i++)
    if (x->free[i] == s) return;
  if (x->nfree < 3) x->free[x->nfree++] = s;
}

static void find_indices(Code *p, Indices *x, const Ast *e, bool binders) {
  e = code_resolve(p, e);
  if (ptrmap_get(x->seen, e) != NULL) return;
  ptrmap_put(x->seen, e, e);
  if (e->kind == AST_NAME && e->sym != NULL) ptrmap_put(p->occurring, e->sym, e);
  if (binders && e->kind == AST_BIGOP && e->binder->syms != NULL)
    for (int i = 0; i < e->binder->count; i++) ptrmap_put(x->bound, e->binder->syms[i], e);
  if (!binders && e->kind == AST_NAME && e->sym != NULL && e->sym->index && ptrmap_get(x->bound, e->sym) == NULL) note_free(x, e->sym);
  for (int i = 0; i < e->nargs; i++) find_indices(p, x, e->args[i], binders);
  if (e->kind == AST_BIGOP && e->binder->upper != NULL) find_indices(p, x, e->binder->upper, binders);
}

static void emit_over(Code *p, const Ast *e, const Indices *x, int i) {
  bool octave = p->f == FORMAT_OCTAVE, last = i == x->nfree - 1;
  const Symbol *s = x->free[i];
  const Dim *n = extent(p, e, s);
  Bound bound = {p->bound, s};
  p->bound = &bound;
  if (octave) {
    buf_add(&p->b, i == 0 && !last ? "cell2mat(arrayfun(@(" : "arrayfun(@(");
    name_add(&p->b, s->name, p->f);
    buf_add(&p->b, ") ");
  } else {
    buf_add(&p->b, i == 0 && last ? "[[" : "[");
  }
  if (last)
    code_scope(p, e, TIGHT_SUM);
  else
    emit_over(p, e, x, i + 1);
  p->bound = bound.outer;
  if (octave) {
    buf_add(&p->b, i == 0 ? ", (1:" : ", 1:");
    code_size(p, n, TIGHT_UNARY);
    buf_add(&p->b, i > 0 ? ")" : last ? ")')" : ")', 'UniformOutput', false))");
  } else {
    buf_add(&p->b, i == 0 && last ? "] for " : " for ");
    name_add(&p->b, s->name, p->f);
    buf_add(&p->b, " in range(");
    code_size(p, n, TIGHT_NONE);
    buf_add(&p->b, ")]");
  }
}

static Indices indices_of(Code *p, const Ast *e) {
  Indices x = {.bound = ptrmap_new(p->c->arena), .seen = ptrmap_new(p->c->arena)};
  find_indices(p, &x, e, true);
  x.seen = ptrmap_new(p->c->arena);
  find_indices(p, &x, e, false);
  return x;
}

void code_note_names(Code *p, const Ast *e) { (void)indices_of(p, e); }

bool code_has_free_indices(Code *p, const Ast *e) { return indices_of(p, e).nfree > 0; }

void code_free_indices(Code *p, const Ast *e) {
  Indices x = indices_of(p, e);
  bool all_extents = x.nfree > 0 && x.nfree < 3 && ast_is_scalar(e);
  for (int i = 0; all_extents && i < x.nfree; i++) all_extents = extent(p, e, x.free[i]) != NULL;
  if (!all_extents) {
    code_scope(p, e, TIGHT_NONE);
    return;
  }
  if (x.nfree == 2 && x.free[0]->serial > x.free[1]->serial) {
    const Symbol *first = x.free[1];
    x.free[1] = x.free[0];
    x.free[0] = first;
  }
  if (p->f == FORMAT_NUMPY) buf_add(&p->b, "np.array(");
  emit_over(p, e, &x, 0);
  if (p->f == FORMAT_NUMPY) buf_addc(&p->b, ')');
}
