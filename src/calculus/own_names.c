#include "calculus/own_names.h"

#include "algebra/lower.h"
#include "algebra/raise.h"

enum { SHORTEST = 3 }; /* of a definition that is worth its name: X w - y, not -x */

static bool has_free_name(Ctx *c, Term t) {
  int n;
  const Term *nodes = t_nodes(c, t, &n);
  for (int i = 0; i < n; i++)
    if (nodes[i]->kind == T_SYM || nodes[i]->kind == T_MEMBER) return true;
  return false;
}

/* A definition of the session.  The names of a `where` clause are gone when the statement ends, and what is printed may
 * be typed again; results (`_`) have no name to show. */
static bool is_own(const Symbol *s) { return s->definition != NULL && !s->temporary && !s->intermediate && !s->family && !s->index && s->name[0] != '_'; }

/* t with the name for its value, for the value's opposite and for its transpose. */
static Term put_name(Ctx *c, Term t, Term name, Term value) {
  Term minus = t_neg(c, value), turned = t_transpose(c, value);
  t = t_substitute(c, t, value, name);
  t = t_substitute(c, t, minus, t_neg(c, name));
  if (turned == value) return t;
  t = t_substitute(c, t, turned, t_transpose(c, name));
  return t_substitute(c, t, t_neg(c, turned), t_neg(c, t_transpose(c, name)));
}

/* Later definitions are made of earlier ones, and so go first. */
Ast *with_own_names(Ctx *c, Term t, const Ast *plain) {
  Term named = t;
  for (int i = c->symbols->count - 1; i >= 0; i--) {
    Symbol *s = c->symbols->items[i];
    if (!is_own(s)) continue;
    Term value = lower(c, s->definition);
    if (c->diag->failed) return NULL;
    bool atom = value->kind == T_SYM || value->kind == T_MEMBER || value->kind == T_NUM;
    if (atom || expr_length(s->definition) < SHORTEST || !has_free_name(c, value)) continue;
    named = put_name(c, named, t_sym(c, s), value);
  }
  Ast *res = named == t ? NULL : raise_term(c, named);
  return res != NULL && expr_length(res) < expr_length(plain) ? res : NULL;
}
