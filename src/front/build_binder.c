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
