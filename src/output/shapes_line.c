/* The line of shapes over an answer: "X: p×n, W: p×q". */
#include "base/ptrmap.h"
#include "front/infer.h"
#include "output/print.h"

/* Names of one shape and structure, in order of their first. */
typedef struct Group {
  const char *what;
  bool structured; /* more than a shape was said */
  Buf names;
} Group;

static const char *structure_word(const Symbol *s) {
  switch (s->kind) {
  case KIND_SYMMETRIC:
  case KIND_ANTISYMMETRIC:
  case KIND_SPD:
  case KIND_PSD:
  case KIND_DIAGONAL:
  case KIND_LOWER:
  case KIND_UPPER:
  case KIND_ORTHOGONAL:
  case KIND_ORTHONORMAL: return kind_name(s->kind);
  default: break;
  }
  if (s->facts & FACT_PD) return "spd";
  if (s->facts & FACT_PSD) return "psd";
  if (s->facts & FACT_DIAGONAL) return "diagonal";
  if ((s->facts & FACT_ORTHOGONAL) == FACT_ORTHOGONAL) return "orthogonal";
  if ((s->facts & FACT_ORTHONORMAL)) return dim_is(s->shape.cols, 1) ? "unit" : "orthonormal";
  if (s->facts & FACT_ROWS_ORTHONORMAL) return "orthonormal rows";
  if (s->facts & FACT_SYMMETRIC) return "symmetric";
  if (s->facts & FACT_ANTISYMMETRIC) return "antisymmetric";
  if (s->facts & FACT_LOWER) return "lower";
  return s->facts & FACT_UPPER ? "upper" : NULL;
}

/* What is known of the rank, beyond what other words say; NULL: nothing. */
static const char *rank_word(unsigned facts, bool column) {
  if (facts & (FACT_PD | FACT_ORTHOGONAL)) return NULL;
  if (facts & FACT_INVERTIBLE) return "invertible";
  if (facts & FACT_FULL_COLUMN_RANK) return column ? "nonzero" : "full column rank";
  return facts & FACT_FULL_ROW_RANK ? "full row rank" : NULL;
}

static bool is_scalar(const Symbol *s) { return dim_is(s->shape.rows, 1) && dim_is(s->shape.cols, 1); }

static void add_word(Buf *b, const char *word) {
  if (word != NULL) buf_printf(b, ", %s", word);
}

/* "p×n", "d×d, spd", "scalar, positive". */
static const char *describe(Ctx *c, const Symbol *s, bool ascii, bool *structured) {
  Buf b = buf_new(c->arena);
  if (s->kind == KIND_FUNCTION) buf_add(&b, "function");
  if (s->kind == KIND_FUNCTION && !is_scalar(s)) buf_add(&b, ascii ? " -> " : " → ");
  if (s->kind == KIND_INTEGER) buf_add(&b, "integer");
  else if (s->kind != KIND_FUNCTION && is_scalar(s)) buf_add(&b, "scalar");
  else if (!is_scalar(s)) shape_print(s->shape, ascii, &b);
  size_t plain = b.len;
  if (!is_scalar(s)) add_word(&b, structure_word(s));
  if (!is_scalar(s)) add_word(&b, rank_word(s->facts, dim_is(s->shape.cols, 1)));
  if ((s->facts & FACT_IDEMPOTENT) && !is_scalar(s)) add_word(&b, "idempotent");
  if (s->facts & FACT_POSITIVE) add_word(&b, "positive");
  *structured = b.len > plain;
  return intern(c->names, buf_str(&b));
}

/* A name with a value is shown as a variable is; what is defined by other names is not. */
static bool is_value(const Ast *e) {
  if (e->kind != AST_BLOCK) return false;
  for (int i = 0; i < e->nargs; i++)
    if (e->args[i]->kind == AST_NAME) return false;
  return true;
}

static bool is_shown(const Symbol *s) {
  if (s->index || s->dimension || s->temporary || s->shape.rows == NULL) return false;
  return s->definition == NULL || s->intermediate || is_value(s->definition);
}

/* x_t: a family is shown by a member. */
static const char *shown_name(Ctx *c, const Symbol *s, Format f) {
  if (!s->family) return print_name(c, s->name, f);
  const Decl *d = c->decls != NULL ? decl_find(c->decls, s->name) : NULL;
  const char *index = d != NULL && d->index != NULL ? d->index : s->member_index != NULL ? s->member_index : "i";
  return print_name(c, intern(c->names, arena_printf(c->arena, "%s_%s", s->name, index)), f);
}

static Group *group_of(Ctx *c, PtrMap *known, Group ***end, const char *what, bool structured) {
  Group *g = ptrmap_get(known, what);
  if (g != NULL) return g;
  g = ARENA_NEW(c->arena, Group);
  g->what = what;
  g->structured = structured;
  g->names = buf_new(c->arena);
  ptrmap_put(known, what, g);
  *(*end)++ = g;
  return g;
}

const char *shapes_line(Ctx *c, bool ascii) {
  const SymbolTable *t = c->symbols;
  Format f = ascii ? FORMAT_ASCII : FORMAT_UNICODE;
  PtrMap *known = ptrmap_new(c->arena);
  Group **groups = ARENA_ARRAY(c->arena, Group *, t->count + 1), **end = groups;
  for (int i = 0; i < t->count; i++) {
    const Symbol *s = t->items[i];
    if (!is_shown(s)) continue;
    bool structured;
    const char *what = describe(c, s, ascii, &structured);
    Group *g = group_of(c, known, &end, what, structured);
    if (g->names.len > 0) buf_add(&g->names, ", ");
    buf_add(&g->names, shown_name(c, s, f));
  }
  Buf b = buf_new(c->arena);
  for (Group **g = groups; g < end; g++) {
    if (g > groups) buf_add(&b, g[-1]->structured ? "; " : ", ");
    buf_printf(&b, "%s: %s", buf_str(&(*g)->names), (*g)->what);
  }
  return buf_str(&b);
}
