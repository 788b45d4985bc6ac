#include "calculus/answer.h"

#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/answer_impl.h"
#include "calculus/relation.h"
#include "calculus/derivation.h"
#include "calculus/differential.h"

Answer *answer_new(Ctx *c, const Statement *st, AnswerKind kind, const char *name) {
  Answer *a = ARENA_NEW(c->arena, Answer);
  a->kind = kind;
  a->name = name;
  a->statement = st;
  a->f = st->expr;
  a->equal = -1;
  return a;
}

/* ---- services for the layers below ------------------------------------------------------------------------------------- */

/* Without variables of the statement everything without a definition varies. */
static Variables everything(Ctx *c) {
  Term *atoms = ARENA_ARRAY(c->arena, Term, c->symbols->count + 1);
  int n = 0;
  for (int i = 0; i < c->symbols->count; i++) {
    Symbol *s = c->symbols->items[i];
    if (s->dimension || s->index || s->family || s->kind == KIND_FUNCTION || s->definition != NULL) continue;
    atoms[n++] = t_sym(c, s);
  }
  return (Variables){n, atoms};
}

/* Temporaries (let r = ...) put in, so that the code runs from the declared names alone. */
static Term temporaries_written_out(Ctx *c, Term f) {
  for (bool found = true; found;) {
    found = false;
    int n;
    const Term *nodes = t_nodes(c, f, &n);
    for (int i = 0; i < n && !found; i++) {
      Symbol *s = nodes[i]->kind == T_SYM ? nodes[i]->sym : NULL;
      if (s == NULL || !s->temporary || s->definition == NULL) continue;
      f = t_substitute(c, f, nodes[i], lower(c, s->definition));
      found = true;
    }
  }
  return f;
}

Ast *differential_written_out(Ctx *c, const Ast *e) {
  Variables all = c->varying == NULL ? everything(c) : *c->varying;
  Diag before = *c->diag;
  Ast *res = raise_term(c, differential(c, temporaries_written_out(c, lower(c, e)), &all));
  if (!c->diag->failed) return res;
  *c->diag = before; /* the answer stands without this code */
  return NULL;
}

/* ---- dispatch --------------------------------------------------------------------------------------------------------------- */

static Answer *unsupported(Ctx *c, const Statement *st, const char *what) {
  diag_error(c->diag, ERR_UNSUPPORTED, st->span, "%s is not supported yet", what);
  return NULL;
}

void answer_services(Ctx *c) {
  c->derive = derive_inside;
  c->expand_d = differential_written_out;
}

Answer *answer_statement(Ctx *c, Statement *st, const AnswerOptions *o) {
  answer_services(c);
  relations_take(c, st);
  if (c->diag->failed) return NULL;
  if (st->manifold != NULL && st->kind != ST_GRAD) return unsupported(c, st, "anything but a gradient on a set");
  switch (st->kind) {
    case ST_GRAD:
    case ST_JAC:
    case ST_HESS:
    case ST_DERIV:
    case ST_DIFF:
      if (st->candidate != NULL) return answer_comparison(c, st, o);
      return answer_derivative(c, st, o);
    case ST_EXPR:
    case ST_SIMPLIFY:
    case ST_EXPAND:
    case ST_FACTOR: return answer_expression(c, st, o);
    case ST_SHAPE:
    case ST_SHAPES: return answer_shape(c, st);
    case ST_EVAL: return answer_value(c, st, o);
    case ST_EQUAL: return answer_comparison(c, st, o);
    default: diag_error(c->diag, ERR_INTERNAL, st->span, "this statement has no answer"); return NULL;
  }
}
