/* What indexed sums and products run over. */
#include "front/build.h"

Binder *binder_of(Parser *p, AstList *names, Ast *lower, Ast *upper, Relation relation, Span span) {
  Binder *b = ARENA_NEW(p->c->arena, Binder);
  b->count = names->count;
  b->names = ARENA_ARRAY(p->c->arena, const char *, names->count);
  for (int i = 0; i < names->count; i++) {
    const Ast *e = names->items[i];
    if (e->kind != AST_NAME) {
      diag_error(p->c->diag, ERR_SYNTAX, e->kind == AST_SUBSCRIPT ? e->span : span, "the index of a sum is a letter");
      return NULL;
    }
    b->names[i] = e->name;
    for (int k = 0; k < i && k < 8; k++)
      if (b->names[k] == e->name) {
        diag_error(p->c->diag, ERR_SYNTAX, e->span, "the index %s stands twice", e->name);
        return NULL;
      }
  }
  /* sum_i^n counts from 1 */
  b->lower = lower == NULL && upper != NULL ? ast_integer(p->c->arena, 1, upper->span) : lower;
  b->upper = upper;
  b->relation = relation;
  return b;
}

Binder *binder_related(Parser *p, AstList *names, const Token *relation, const Token *second, Ast *upper, Span span) {
  if (names->count != 1 || relation->value > REL_NE) {
    diag_error(p->c->diag, ERR_SYNTAX, span, "a relation stands between two indices");
    diag_hint(p->c->diag, "sum_{i<j}");
    return NULL;
  }
  return binder_of(p, list_add(p, names, build_name(p, second)), NULL, upper, (Relation)relation->value, span);
}

static bool is_upwards(Parser *p, const Token *relation) {
  if (relation->value == REL_LE) return true;
  return diag_error(p->c->diag, ERR_UNSUPPORTED, relation->span, "the range of a sum is written 1 <= i <= n");
}

Binder *binder_chain(Parser *p, const Token *lower, const Token *r1, const Token *first, const Token *r2,
                     const Token *second, const Token *r3, Ast *upper, Span span) {
  if (!is_upwards(p, r1) || !is_upwards(p, r3)) return NULL;
  Ast *from = build_number(p, lower);
  if (from == NULL) return NULL;
  AstList *names = list_add(p, list_one(p, build_name(p, first)), build_name(p, second));
  return binder_of(p, names, from, upper, (Relation)r2->value, span);
}

Binder *binder_range(Parser *p, const Token *lower, const Token *r1, const Token *name, const Token *r2, Ast *upper,
                     Span span) {
  if (!is_upwards(p, r1) || !is_upwards(p, r2)) return NULL;
  Ast *from = build_number(p, lower);
  return from != NULL ? binder_of(p, list_one(p, build_name(p, name)), from, upper, REL_NONE, span) : NULL;
}

/* ---- sums without bounds over shifted members ---------------------------------------------------------- */

/* Whether e is the index plus a number, which is added to *shift; sign is that of e. */
static bool is_shifted(const Ast *e, const char *index, int sign, long *shift, int *seen) {
  if (e->kind == AST_NAME) return ++*seen, e->name == index && sign > 0;
  if (e->kind == AST_NUMBER && fmpz_is_one(fmpq_denref(e->value)) && fmpz_cmp_si(fmpq_numref(e->value), 1000) < 0) {
    *shift += sign * fmpz_get_si(fmpq_numref(e->value));
    return true;
  }
  if (ast_is_call(e, FN_NEG)) return is_shifted(e->args[0], index, -sign, shift, seen);
  bool res = ast_is_call(e, FN_ADD);
  for (int i = 0; i < e->nargs && res; i++) res = is_shifted(e->args[i], index, sign, shift, seen);
  return res;
}

/* The subscript of e that is furthest behind the index: x_{t-2}; NULL if none is. */
static const Ast *furthest_back(const Ast *e, const char *index, long *most) {
  const Ast *res = NULL;
  for (int i = 1; e->kind == AST_SUBSCRIPT && i < e->nargs; i++) {
    long shift = 0;
    int seen = 0;
    if (!is_shifted(e->args[i], index, 1, &shift, &seen) || seen != 1 || -shift <= *most) continue;
    *most = -shift;
    res = e;
  }
  for (int i = 0; i < e->nargs; i++) {
    const Ast *below = furthest_back(e->args[i], index, most);
    if (below != NULL) res = below;
  }
  return res;
}

Ast *build_bigop(Parser *p, Fn fn, Binder *binder, Ast *body, Span span) {
  long back = 0;
  bool open = binder->lower == NULL && binder->upper == NULL && binder->count == 1;
  if (open && furthest_back(body, binder->names[0], &back) != NULL && back < 100) {
    binder->lower = ast_integer(p->c->arena, back + 1, span);
    diag_note(p->c->diag, "%s runs from %ld, as subscripts count from 1", binder->names[0], back + 1);
  }
  return ast_bigop(p->c->arena, fn, binder, body, span);
}
